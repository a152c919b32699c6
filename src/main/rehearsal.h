/* A rehearsal: what an operator wants to know before a meeting, found by trying it.
 *
 * Each part looks at one thing and adds what it finds; nothing is written to the data file. The
 * record is copied to a folder beside it, which is removed at the end: the people and rules are
 * read from the copy, and a crowd is let loose on a server of its own that serves it. Everything
 * lives in the rehearsal's arena. */
#ifndef WHEREAS_MAIN_REHEARSAL_H
#define WHEREAS_MAIN_REHEARSAL_H

#include "main/house.h"
#include "main/options.h"

enum verdict_of {
	FOUND_GOOD,
	FOUND_DOUBTFUL, /* the meeting can be held; somebody should look */
	FOUND_BAD,      /* the meeting would fail */
};

struct finding {
	const char *about; /* "disk" */
	enum verdict_of verdict;
	struct str what;  /* what was found */
	const char *todo; /* what to do; "" where it is good */
};

struct rehearsal {
	struct arena *arena;
	const struct options *options;
	struct list findings; /* struct finding */
	char folder[4096];    /* of the copy; empty: there is none */
	struct str copy;      /* its path */
	struct house house;   /* the copy, open */
	int64_t readers;      /* how many are expected */
	int64_t newest;       /* time of the newest entry; 0: there is none */
	int64_t clock_began;  /* real less monotonic time at the beginning, in ms */
};

/* Adds a finding. `todo` is only kept where it is not good. */
void rehearsal_found(struct rehearsal *rehearsal, const char *about, enum verdict_of verdict,
    const char *todo, const char *format, ...) __attribute__((format(printf, 5, 6)));

/* The number and its noun: "1 member", "250 members". */
struct str rehearsal_count(struct rehearsal *rehearsal, size_t count, const char *noun);

/* The assembly whose members meet: the first; NULL where none was founded. */
const struct body *rehearsal_assembly(const struct rehearsal *rehearsal);

/* The parts, each in a file of its own. */
void rehearse_disk(struct rehearsal *rehearsal); /* rehearse_machine.c */
void rehearse_flush(struct rehearsal *rehearsal);
void rehearse_files(struct rehearsal *rehearsal);
void rehearse_clock(struct rehearsal *rehearsal);
void rehearse_address(struct rehearsal *rehearsal); /* rehearse_address.c */
void rehearse_people(struct rehearsal *rehearsal);  /* rehearse_people.c */
void rehearse_rules(struct rehearsal *rehearsal);   /* rehearse_rules.c */
void rehearse_load(struct rehearsal *rehearsal);    /* rehearse_load.c; closes the house */

#endif
