/* Who sits where, as far as the loop's thread must know it: whose a seat is, for desk cards, and
 * who is staff of some body, for what views show. The clerk's thread tells of each seat that
 * changed before it answers the action that changed it, so that what a role no longer allows is
 * no longer shown. Owned by the loop's thread; lives in its arena as long as the server. */
#ifndef WHEREAS_HTTP_SEAT_H
#define WHEREAS_HTTP_SEAT_H

#include "assembly/member.h"

struct seat {
	uint64_t member, person;
	bool staff; /* chair, vice chair, clerk, scrutineer or auditor of its body */
	bool left;
};

struct seats;

struct seats *seats_new(struct arena *arena);

/* What a member's seat is now: reads the assembly. */
struct seat seat_of(const struct member *member);

/* Keeps it in place of what was known of the seat. */
void seats_note(struct seats *seats, const struct seat *seat);

/* The person of a seat; 0 where there is no such seat, or it has ended. */
uint64_t seats_person(const struct seats *seats, uint64_t member);

/* Has the person a seat of staff in any body? */
bool seats_staff(const struct seats *seats, uint64_t person);

#endif
