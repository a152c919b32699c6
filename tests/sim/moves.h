/* Moves: what somebody may think of asking for, as the record stands. A move looks at the ledger
 * and either asks for something that makes sense, or, now and then, for something that does not. */
#ifndef WHEREAS_TESTS_SIM_MOVES_H
#define WHEREAS_TESTS_SIM_MOVES_H

#include "sim/ledger.h"
#include "sim/people.h"

/* False where there is nothing of the kind to ask for. */
typedef bool move(struct asker *asker);

struct move_kind {
	move *make;
	unsigned roles; /* of those who think of it: the bits above */
	uint64_t often;
};

/* The moves on the floor, of texts, of the house, of the debate, and of the hall's screens; each
 * list ends with a NULL. */
extern const struct move_kind moves_floor[], moves_text[], moves_house[], moves_debate[],
	moves_screen[];

/* One of a noun's entities, by chance; NULL where there is none. `fit` may be NULL. */
typedef bool move_fit(const struct asker *asker, const void *own);
void *move_choose(struct asker *asker, enum own_noun noun, move_fit *fit);

/* The asker's seat in a body, or the one acted for; NULL: none. */
struct own_member *move_seat(const struct asker *asker, uint64_t body);

/* What the asker may do in a body, as bits of enum role; and a body, by chance, in which the asker
 * has one of these roles (NULL: none). */
unsigned move_roles(const struct asker *asker, uint64_t body);
struct own_body *move_body(struct asker *asker, unsigned roles);

/* An open sitting of a body in which the asker has one of these roles; NULL: none. */
struct own_sitting *move_sitting(struct asker *asker, unsigned roles);

enum {
	MEMBERS = 1 << ROLE_MEMBER | 1 << ROLE_CHAIR | 1 << ROLE_VICE_CHAIR,
	CHAIR = 1 << ROLE_CHAIR,
	CLERK = 1 << ROLE_CLERK,
	OFFICER = CHAIR | 1 << ROLE_VICE_CHAIR | CLERK,
	ADMINISTRATOR = 1 << ROLE_COUNT,
};

/* "WORD #7": a text with the number of the request, which no other request has. */
struct str move_words(const struct asker *asker, const char *word);

/* A throw below `most`; and now and then. */
uint64_t move_throw(const struct asker *asker, uint64_t most);
bool move_often(const struct asker *asker, int thousandths);

/* Does somebody ask for what can't be, this time? */
bool move_stale(const struct asker *asker);

/* Rules of a body, by chance: of those that can hold together. */
struct part_body_rules move_rules(struct asker *asker, enum body_kind kind);

/* How a body debates, by chance; the times are short. */
struct part_floor_rules move_floor_rules(struct asker *asker);

/* The clauses of a text. */
struct clause_text_list move_clauses(const struct asker *asker);

#endif
