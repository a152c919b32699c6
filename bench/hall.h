/* A hall: an assembly of any size, made in this process by way of the clerk and a log, so that what
 * is measured stands in a record like any other.
 *
 * The clock goes on by a millisecond with every action, salts only count, and names are numbers:
 * the same calls make the same record. A failure ends the program with its sentence. */
#ifndef WHEREAS_BENCH_HALL_H
#define WHEREAS_BENCH_HALL_H

#include "clerk/clerk.h"

struct hall {
	struct arena *arena;   /* as long as the hall */
	struct arena *scratch; /* of the actions that wait */
	struct clerk *clerk;
	int64_t now;      /* ms since 1970 */
	uint64_t chances; /* salts given out */
	uint64_t next;    /* the entry with which the next action that was asked begins */
	uint64_t first;   /* the entry that the action done last began with */

	uint64_t body, meeting, sitting;
	struct caller clerk_person, chair;
	uint64_t *people, *members; /* of those who vote */
	size_t size;
	uint64_t *resolutions;
	size_t resolution_count;
	unsigned votes;      /* opened so far, and so how often everybody has changed their mind */
	struct sheet *sheet; /* of the view that was wished for last */
};

/* The clerk's hooks that a hall leaves to its maker: NULL where they do nothing. */
struct hall_hooks {
	struct fault (*render)(
	    const struct assembly *assembly, const struct job *wish, int64_t now, struct buf *out);
	void (*announce)(void *context, const struct assembly *assembly,
	    const struct entity *entity); /* its context is the hall */
};

/* A hall over an empty log, which stays the caller's: an assembly with `size` members, each with a
 * city, a state and a party, in a sitting of its meeting. */
struct hall *hall_new(struct log *log, int64_t now, size_t size, const struct hall_hooks *hooks);
void hall_free(struct hall *hall);

/* Asks for an action; it is taken by hall_work, and what it points to must live until then. */
void hall_ask(struct hall *hall, struct caller caller, enum action_kind kind, const void *action);
#define HALL_ASK(hall, caller, KIND, kind, ...)                                                    \
	hall_ask((hall), (caller), ACTION_##KIND, &(const struct action_##kind){ __VA_ARGS__ })

/* Works off what was asked; the first entry of the last action. */
uint64_t hall_work(struct hall *hall);

/* Renders a view for the public; its bytes live until the next wish. */
struct str hall_view(struct hall *hall, const char *path);

/* Texts that were submitted and stand on the agenda, all on its slate. */
void hall_submit(struct hall *hall, size_t count);

/* A roll call of everybody on a procedural question, opened; and its end. */
uint64_t hall_open_vote(struct hall *hall);
void hall_close_vote(struct hall *hall, uint64_t vote);

/* The ballots of all, or of those from one to before another. */
void hall_cast(struct hall *hall, uint64_t vote, size_t from, size_t until);

/* Votes until the record has so many entries at least. */
void hall_fill(struct hall *hall, uint64_t entries);

/* Whoever sits at `index`. */
struct caller hall_caller(const struct hall *hall, size_t index);

/* Ends the program where there is a fault. */
void must(struct fault fault);

#endif
