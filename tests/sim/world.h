/* One simulated world: a house with its clerk, a disk, a network, people with their devices,
 * readers of the feed, a clock, and the ledger that checks it all. Everything that happens in it
 * follows from its seed: the same seed gives the same trace.
 *
 * The world owns all its parts and one arena; it lives as long as its seed is played. */
#ifndef WHEREAS_TESTS_SIM_WORLD_H
#define WHEREAS_TESTS_SIM_WORLD_H

#include "assembly/assembly.h"
#include "sim/dice.h"
#include "text/arena.h"
#include "text/buf.h"

enum {
	PERSONS_MOST = 16,
	DEVICES_MOST = 24,
	FOLLOWERS_MOST = 6,
	TOLD_MOST = 600,
};

/* What can go wrong in this world, in thousandths; drawn anew for each seed, so that some worlds
 * are calm in one way and wild in another. */
struct weather {
	int drop, duplicate, clog, partition; /* of a message, of a device */
	int disk;                             /* an append fails or tears */
	int crash;                            /* at a call of an interface */
	int jump, tick;                       /* of the clock, at a step; while the clerk works */
	int flip, unreadable;                 /* of a bit, of the disk, at a restart */
	int cut, slow;                        /* of a reader */
	int impatient;                        /* a device asks again too soon, or twice at once */
	int stale;                            /* somebody asks for what can't be */
	int bold;                             /* members do much; else officers do */
	int talk, screens;                    /* how much is debated, and shown in the hall */
};

struct world {
	uint64_t seed;
	struct dice dice;
	struct arena *arena;
	struct weather weather;
	bool calm;            /* nothing goes wrong for now */
	bool dead;            /* the power is off: what the code still does reaches nobody */
	bool still;           /* the clock on the wall stands */
	int64_t ticks;        /* ms of a clock that never jumps */
	int64_t wall;         /* ms since 1970, as the clock on the wall says */
	uint64_t step;
	uint64_t asked;       /* requests made; each has a number */

	struct disk *disk;
	struct ledger *ledger;
	struct server *server;
	struct net *net;
	struct people *people;
	struct readers *readers;

	bool verbose;
	uint64_t trace;       /* FNV-1a of all that was told */
	const char *broken;   /* the invariant that does not hold, or NULL */
	char how[TOLD_MOST];  /* in which way */
	uint64_t broken_step;
	uint64_t counts[8];   /* enum counted */
	uint64_t taken[ACTION_KINDS]; /* how often the house did each, once it was founded */
};

enum counted { COUNTED_ACTIONS, COUNTED_REFUSALS, COUNTED_CRASHES, COUNTED_FLIPS, COUNTED_RETRIES,
	COUNTED_ENTRIES, COUNTED_SENT, COUNTED_VOTES };

/* Says what happens, for the trace and for whoever reads along. */
void tell(struct world *world, const char *form, ...) __attribute__((format(printf, 2, 3)));

/* Notes that an invariant does not hold; only the first one counts. */
void violated(struct world *world, const char *invariant, const char *form, ...)
	__attribute__((format(printf, 3, 4)));

/* Does something go wrong now that does so this often (thousandths)? Never in a calm world. */
bool fails(struct world *world, int thousandths);

/* Does the power go off at this call of an interface, or is it off already? */
bool power_fails(struct world *world, const char *where);

/* Plays one seed from its beginning to its end, or to the first invariant that does not hold; the
 * caller ends the world with world_free. */
struct world *world_play(uint64_t seed, uint64_t steps, bool verbose);
void world_free(struct world *world);

#endif
