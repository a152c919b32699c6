/* How a body decides, in plain words: what its settings mean to somebody who has never seen them.
 * "Two thirds of the votes yes and no", "Until the meeting ends". No word of it comes from people.
 */
#ifndef WHEREAS_PUBLISH_RULE_H
#define WHEREAS_PUBLISH_RULE_H

#include "assembly/body.h"
#include "publish/prose.h"

/* "half", "two thirds", "7/9"; cancelled down. */
void rule_share(const struct prose *prose, struct share share);

/* What must vote yes: "More than half of the votes yes and no". */
void rule_threshold(const struct prose *prose, const struct part_vote_rule *rule);

/* How many must be there: "More than half of the members who registered". */
void rule_quorum(const struct prose *prose, const struct part_quorum_rule *rule);

/* Who votes, and what a vote weighs: "Members, the chair and the vice chair; one vote each". */
void rule_voters(const struct prose *prose, const struct part_body_rules *rules);

/* Until when a dissent may be registered: "For 24 hours after the adoption". */
void rule_dissent(const struct prose *prose, const struct part_body_rules *rules);

/* What comes of a text after the deadline. */
void rule_late(const struct prose *prose, const struct part_body_rules *rules);

/* What goes on the slate by itself, and who takes it off again. */
void rule_slate(const struct prose *prose, const struct part_body_rules *rules);

/* These are whole sentences or words without a number in them. */
const char *rule_tie(const struct prose *prose, enum tie_rule tie);
const char *rule_silence(const struct prose *prose, enum silence silence);
const char *rule_open_shows(const struct prose *prose, enum open_shows shows);

#endif
