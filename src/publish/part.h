/* Pieces that several pages show the same way. Each writes markup to the page at hand and keeps
 * nothing. Words are in the page's language; what people wrote stands in elements with lang="". */
#ifndef WHEREAS_PUBLISH_PART_H
#define WHEREAS_PUBLISH_PART_H

#include "assembly/fact.h"
#include "publish/choice.h"
#include "publish/pages.h"
#include "text/term.h"

/* <span class="state …" data-state="name">label</span>: where a resolution stands, in its body's
 * words, by meaning, and by the name that is the same in every language. */
void part_state(const struct prose *prose, const struct resolution *resolution);

/* The label that a body has for one of its states, between "<b" and "</b>". The labels that it was
 * born with are in the page's language; those that it chose are its own. */
void part_state_label(const struct prose *prose, const struct body *body, struct str name,
    const char *begin, const char *end);

/* What a standing means, in the words of a heading: "Before the body", "In committee", "Adopted".
 */
const char *part_standing(const struct prose *prose, enum standing standing);

/* What a seat is for: "Vice chair". */
const char *part_role(const struct prose *prose, enum role role);

/* "Resolution 14" or "Draft". */
void part_label(const struct prose *prose, const struct resolution *resolution);

/* "Sampleton, OH" between `before` and `after`; false, and nothing, where neither is known. */
bool part_place(
    struct buf *out, const struct member *member, const char *before, const char *after);

/* A linked person with city and state: "Ann Example (Sampleton, OH)". */
void part_member(struct buf *out, const struct member *member);

/* "present" behind the name of who is in the body's sitting, for those who belong to the house: to
 * everybody it is told who voted, and not who was there. */
void part_present(const struct prose *prose, const struct member *member, enum audience audience);

/* "7 present", of a sitting. */
void part_attendance(const struct prose *prose, const struct sitting *sitting);

/* A link to a resolution with label and title. */
void part_resolution(const struct prose *prose, const struct resolution *resolution);

/* What a sitting has called and not decided, the text of an item or of a referral, or an item that
 * is a title alone; false where there is nothing. */
bool part_called(const struct prose *prose, const struct sitting *sitting);

/* The word of a decision with its class: "Adopted". For a vote whose result may not be shown:
 * "Open", "Closed", "Not yet open". A vote of the past is called what its source calls it. */
void part_verdict(const struct prose *prose, const struct vote *vote, enum audience audience);

/* "132–92", where it was counted; true where it was. */
bool part_totals(struct buf *out, const struct vote *vote);

/* One line that names and links a vote: its question, verdict and totals. */
void part_vote(const struct prose *prose, const struct vote *vote, enum audience audience);

/* The bar of yes and no, within what the threshold was a share of, with a mark at what was needed.
 * Nothing where numbers are unknown. */
void part_bar(const struct prose *prose, const struct vote *vote);

/* The votes of a list, those that go on first, then by the day they closed, the newest first: votes
 * of the past come into the record in any order. In the arena. */
const struct vote **part_newest_first(struct arena *arena, const struct list *votes);

/* When a vote closed, or was held, as far as its source knows; nothing before that. In the time of
 * the place where it met, given as minutes from UTC for votes without a meeting. */
void part_day(const struct prose *prose, const struct vote *vote, int64_t offset_minutes);
void part_moment(const struct prose *prose, const struct vote *vote, int64_t offset_minutes);
int64_t part_offset(const struct vote *vote, int64_t offset_minutes);

/* The page's heading; a long title is set in smaller type. */
void part_heading(struct buf *out, struct str title);

/* A section that says that there is nothing, calmly. */
void part_nothing(const struct prose *prose, const char *sentence);

/* A value that may be the text "unknown", which is then shown quietly. */
void part_value(const struct prose *prose, struct str value);

/* A link within the page, of those that lead through a long one. */
void part_jump(const struct prose *prose, const char *anchor, const char *words, size_t count);

/* Does the resolution stand in views that several people share? Drafts don't, whoever these are:
 * each may read others (json_draft.c). */
bool part_visible(const struct resolution *resolution);

/* The dissent register of a resolution, as a section; nothing where it is empty. */
void part_dissents(
    const struct prose *prose, const struct resolution *resolution, int64_t offset_minutes);

/* The clauses of a text, each with its label (W1, R1); with an anchor each where they are the
 * page's own text. */
void part_clauses(struct buf *out, const struct clause_text_list *clauses, bool anchors);

#endif
