/* An item: a line of a meeting's agenda. Those on the slate are adopted together in one vote, until a
 * member pulls one. */
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
};

#endif
