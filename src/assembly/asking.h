/* What a decision is made from, and what it comes to.
 *
 * A decide_ function reads the state and the action, changes nothing, and either returns a fault or
 * emits the events that shall happen, in order. The clerk stamps, seals and applies them. */
#ifndef WHEREAS_ASSEMBLY_ASKING_H
#define WHEREAS_ASSEMBLY_ASKING_H

#include "record/entry.h"
#include "text/arena.h"
#include "text/fault.h"

struct assembly;

/* Who asks. It comes from the session, never from the action. */
struct caller {
	uint64_t person;    /* 0: nobody of the house */
	bool administrator; /* of the system, not of a body */
};

struct emitted {
	enum event_kind kind;
	void *event; /* the struct of that kind */
};

enum { EVENTS_PER_ACTION = 100000 };

struct asking {
	const struct assembly *assembly;
	struct caller caller;
	int64_t now;         /* ms since 1970 */
	uint64_t next;       /* the number the first emitted event will get */
	struct arena *arena; /* the request's: for events and what they point to */
	struct emitted *emitted; /* grows in the arena */
	size_t count, room;
};

/* Adds a copy of `event` (a struct of the kind's shape) to what shall happen, with `by` set to the
 * caller, and returns the number that its entry will have. */
uint64_t asking_emit(struct asking *asking, enum event_kind kind, const void *event);

/* EMIT(asking, VOTE_OPENED, vote_opened, .vote = id, …) */
#define EMIT(asking, KIND, kind, ...)                                                              \
	asking_emit((asking), EVENT_##KIND, &(const struct event_##kind){ __VA_ARGS__ })

#endif
