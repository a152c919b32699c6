/* The roll of a vote on its page: broken down by groups, every ballot, or only who has voted.
 * Whoever calls has asked choice.h whether it may be seen. */
#ifndef WHEREAS_PUBLISH_VOTE_ROLL_H
#define WHEREAS_PUBLISH_VOTE_ROLL_H

#include "publish/choice.h"
#include "publish/prose.h"

/* A table for each way of grouping, but where it would tell nothing: everybody unknown. */
void roll_breakdowns(const struct prose *prose, const struct vote *vote);

/* Each place with its ballot, or why there is none. */
void roll_ballots(
    const struct prose *prose, const struct assembly *assembly, const struct vote *vote);

/* Who has voted so far, and nothing else. */
void roll_who(const struct prose *prose, const struct vote *vote);

#endif
