/* The sponsors that a text names, as members of a body where it is clear who is meant.
 *
 * A full name is compared as people_fold does it. Where a text gives surnames alone ("Council
 * Members Dromm and Van Bramer"), as councils do, a surname stands for the one seat in force whose
 * name ends with it; where there are two or none, or another first name, the name is kept as a name
 * and nobody is guessed. */
#ifndef WHEREAS_IMPORT_SPONSORS_H
#define WHEREAS_IMPORT_SPONSORS_H

#include "assembly/member.h"
#include "record/shape.h"
#include "wording/sponsor.h"

struct sponsor_seat {
	const struct member *member;
	struct str name;    /* folded */
	struct str surname; /* the same without "Jr." and the like */
	struct str city;    /* folded; empty where it is not known */
};

/* The seats of a body that can sponsor, ready to be compared; in the arena. */
struct sponsor_seats {
	struct arena *arena;
	struct sponsor_seat *at;
	size_t count;
};

struct sponsor_match {
	struct id_list members;
	struct text_list named; /* "unknown" where the text names nobody */
	size_t by_surname;      /* of the members */
};

void sponsor_seats_of(struct arena *arena, const struct body *body,
	struct sponsor_seats *ret_seats);

struct sponsor_match sponsors_match(const struct sponsor_seats *seats,
	const struct sponsors *sponsors);

#endif
