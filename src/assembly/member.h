/* A member: a person's seat in a body, with its role, weight, facts, stand-ins and proxy. A seat
 * that ended stays; whoever comes again gets a new one. */
#ifndef WHEREAS_ASSEMBLY_MEMBER_H
#define WHEREAS_ASSEMBLY_MEMBER_H

#include "assembly/body.h"
#include "assembly/person.h"

struct stand_in {
	struct entity head;
	struct member *member;
	struct person *person;
	enum stand_in_kind kind;
	bool ended;
};

struct proxy {
	struct entity head;
	struct member *member; /* who gave it */
	struct member *holder; /* who votes with it */
	bool ended;
};

struct member {
	struct entity head;
	struct body *body;
	struct person *person;
	enum role role;
	int64_t weight; /* millionths of a vote */
	bool left;
	struct attribute_list attributes; /* by name each once; a later one replaces an earlier */
	size_t attribute_room;
	uint64_t described;       /* the entry that noted a fact last; 0: none since it came */
	struct list stand_ins;    /* struct stand_in */
	struct proxy *proxy;      /* the one given and in force, or NULL */
	struct list proxies_held; /* struct proxy, in force */
	struct list dissents;     /* struct dissent */
	struct list votes;        /* struct vote on whose roll the seat was */
};

/* The value of an attribute ("city", "state", "party", "population", "ocd_division"…), or
 * FACT_UNKNOWN (assembly/fact.h). */
struct str member_attribute(const struct member *member, const char *name);

/* The seat of a person in a body that has not ended; NULL where there is none. */
struct member *member_of_person(const struct body *body, const struct person *person);

/* The seat a caller acts for in a body: the person's own; else, where the body allows it, the seat
 * the person may stand in for (an alternate only while the member is noted absent).
 * FAULT_NO_SEAT. */
MUST_USE struct fault member_acting(const struct asking *asking, const struct body *body,
	struct member **ret_member);

/* The seat of this body that an action's field "member" names. FAULT_NOT_FOUND, _WRONG_BODY, or
 * _SEAT_ENDED. */
MUST_USE struct fault member_of_body(const struct asking *asking, const struct body *body,
	uint64_t id, struct member **ret_member);

/* Is the seat the caller's own, or the caller a clerk of its body? About `field`:
 * FAULT_NOT_YOURS. */
MUST_USE struct fault member_own_check(const struct asking *asking, const struct member *member,
	const char *field);

/* Does this seat vote: not left, of a voting role? */
bool member_votes(const struct member *member);

/* Can a seat have this role and weight, beside all others but one (NULL: beside all)? A seat that
 * votes weighs something; and all of a body's seats together must stay countable.
 * FAULT_WEIGHTLESS, _OUT_OF_RANGE about "weight". */
MUST_USE struct fault member_weight_check(
	const struct body *body, const struct member *but, enum role role, int64_t weight);

/* How many seats of a body vote. */
size_t member_count_voting(const struct body *body);

/* Emits the end of the proxy a seat has given and of those it holds. */
void proxy_end_all(struct asking *asking, const struct member *member);

/* Its line of the state, and those of its stand-ins and of the proxy it has given: dump.h. */
void member_write(const struct member *member, struct buf *out);
void stand_in_write(const struct stand_in *stand_in, struct buf *out);
void proxy_write(const struct proxy *proxy, struct buf *out);

#endif
