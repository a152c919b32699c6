/* Pieces that several pages show the same way. */
#ifndef WHEREAS_PUBLISH_PART_H
#define WHEREAS_PUBLISH_PART_H

#include "publish/choice.h"
#include "publish/pages.h"
#include "text/term.h"

/* <span class="state …">label</span>: where a resolution stands, in its body's words, and by meaning. */
void part_state(struct buf *out, const struct resolution *resolution);

/* "Resolution 14" or "Draft". */
void part_label(struct buf *out, const struct resolution *resolution);

/* A linked person with city and state: "Ann Example (Sampleton, OH)". */
void part_member(struct buf *out, const struct member *member);

/* A table row's link to a resolution with label and title. */
void part_resolution(struct buf *out, const struct resolution *resolution);

/* The word of a decision with its icon and class: "Adopted". For a vote whose result may not be shown:
 * "Open", "Closed", "Not yet open". */
void part_verdict(struct buf *out, const struct vote *vote, enum audience audience);

/* One line that names and links a vote: its number, question, verdict and totals. */
void part_vote(struct buf *out, const struct vote *vote, enum audience audience);

/* The bar of yes and no with a mark at what was needed. Nothing where numbers are unknown. */
void part_bar(struct buf *out, const struct vote *vote);

/* A section that says that there is nothing, calmly. */
void part_nothing(struct buf *out, const char *sentence);

/* May a reader of this audience see the resolution? Drafts are for those who may see them as staff. */
bool part_visible(const struct resolution *resolution, enum audience audience);

/* The dissent register of a resolution, as a section; nothing where it is empty. */
void part_dissents(struct buf *out, const struct resolution *resolution, int64_t offset_minutes);

/* The clauses of a text, each with its label (W1, R1) and an anchor. */
void part_clauses(struct buf *out, const struct clause_text_list *clauses);

#endif
