/* An item: a line of a meeting's agenda. Those on the slate are adopted together in one vote,
 * until a member pulls one. */
#ifndef WHEREAS_ASSEMBLY_ITEM_H
#define WHEREAS_ASSEMBLY_ITEM_H

#include "assembly/referral.h"

struct pull {
	struct member *member;
	struct str reason;
	int64_t at;
};

struct item {
	struct entity head;
	struct meeting *meeting;
	struct resolution *resolution; /* NULL for an item that is only a title */
	struct str title;
	int64_t position; /* from 1; the order of the agenda */
	bool slate;       /* on the consent slate now */
	bool removed;
	bool done;        /* a vote on it was announced */
	struct pull *pulls;
	size_t pull_count, pull_room;
	bool pulled_off;  /* enough had pulled it, by the rules of that moment */
};

/* The item of a resolution that stands on a meeting's agenda and is not decided; NULL where
 * none does. */
struct item *item_standing(const struct meeting *meeting, const struct resolution *resolution);

/* Was it pulled by as many members as the body's rules then asked for? */
bool item_pulled_off(const struct item *item);

/* Does the body's rule put the resolution on the slate: every referral reported, each
 * recommending the text in force, each unanimously where the rule says so? With `report` (or
 * NULL) as if it had been applied. */
bool slate_takes(const struct asking *asking, const struct resolution *resolution,
	const struct event_report_made *report);

/* Emits that an item comes off the slate; nothing where it is not on it. */
void item_unslate(struct asking *asking, const struct item *item, struct str reason);

/* Emits that an item which a void vote took off the slate is on it again, unless something has
 * become of it since: decided, taken off the agenda, pulled, or in a vote of its own. */
void item_slate_again(struct asking *asking, const struct item *item);

/* Takes the step "place" from the state `from`, where the body's workflow has one. */
void item_step(struct asking *asking, const struct meeting *meeting,
	const struct resolution *resolution, struct str from);

/* Emits that a resolution, which stands in the state `from`, comes onto the agenda; then
 * item_step. */
void item_place(struct asking *asking, const struct meeting *meeting,
	const struct resolution *resolution, struct str from, int64_t position, bool slate);

/* Emits that an item comes off the agenda, and is not before the body any more where it was. */
void item_take_off(struct asking *asking, const struct item *item, struct str reason);

/* Its line of the state: dump.h. */
void item_write(const struct item *item, struct buf *out);

#endif
