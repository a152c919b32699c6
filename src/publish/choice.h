/* What is shown of one place on a vote's roll: its choice, that it did not vote, or why it was
 * absent. */
#ifndef WHEREAS_PUBLISH_CHOICE_H
#define WHEREAS_PUBLISH_CHOICE_H

#include "assembly/vote.h"
#include "publish/prose.h"

/* How a place is shown; the order is that of the hemicycle, from left to right. */
enum shown { SHOWN_YES, SHOWN_ABSTAIN, SHOWN_PRESENT, SHOWN_SILENT, SHOWN_NO, SHOWN_COUNT };

enum shown shown_of(const struct place *place);

/* "Yes", "No", "Abstain", "Present", "Not voting". */
const char *shown_label(const struct prose *prose, enum shown shown);

/* The class of its colour and mark in the styles: "yes", "no"… */
const char *shown_class(enum shown shown);

/* May this audience see the ballots and totals of a vote? Never while it is open; staff once it is
 * closed, everybody once it is announced. */
bool vote_shows_result(const struct vote *vote, enum audience audience);

/* May it see who has voted, or how many have? */
bool vote_shows_who(const struct vote *vote, enum audience audience);
bool vote_shows_turnout(const struct vote *vote, enum audience audience);

#endif
