/* The clerk's meter: how much it has done, for whoever watches over the server.
 *
 * The clerk's thread alone writes to it, any thread may read it: every number is an atomic of its
 * own, so a reader sees each as it was at some moment, and two of them perhaps at two moments.
 * Numbers only grow, but for those said to be of now. It is about this run of the program and is
 * kept nowhere. */
#ifndef WHEREAS_CLERK_METER_H
#define WHEREAS_CLERK_METER_H

#include <stdatomic.h>

#include "assembly/assembly.h"

enum { HISTOGRAM_STEPS = 16 };

typedef _Atomic uint64_t meter_count;

/* How many of what was measured were at most so large; the last count is of all that were larger
 * than the last limit. The limits are constant, rise, and are HISTOGRAM_STEPS in number. */
struct histogram {
	const int64_t *limits;
	meter_count counts[HISTOGRAM_STEPS + 1];
	meter_count sum;
};

enum came_of { CAME_DONE, CAME_REPEATED, CAME_REFUSED, CAME_OF };

struct meter {
	struct histogram batches; /* entries made durable with one flush */
	struct histogram commits; /* microseconds that took */
	meter_count actions[ACTION_KINDS][CAME_OF];
	meter_count last_seq; /* of the newest entry, now */
	_Atomic int64_t last_at;
	_Atomic int64_t since; /* microseconds: when the commit at hand began; 0: there is none */
};

void meter_init(struct meter *meter);

/* For the clerk's thread. */
void meter_add(meter_count *count, uint64_t more);
void histogram_note(struct histogram *histogram, int64_t value);

/* An action's outcome; kinds that there are none of are passed over. */
void meter_action(struct meter *meter, enum action_kind kind, enum came_of came_of);

/* A commit of so many entries begins and ends, at a time of a clock that never jumps. */
void meter_commit_begins(struct meter *meter, int64_t micros);
void meter_commit_ends(struct meter *meter, size_t entries, int64_t micros);

/* What is newest in the record. */
void meter_newest(struct meter *meter, const struct stamp *stamp);

/* For any thread. */
uint64_t meter_read(const meter_count *count);

#endif
