/* The clerk: the spine of the house. It alone owns the assembly.
 *
 * clerk_work takes what has gathered in the queue and, for the whole batch: decides each action and
 * applies what it led to, appends all entries with one fsync, and only then answers and announces.
 * If the append fails nothing of the batch was acknowledged or shown, and the clerk must not go on:
 * the process ends and starts again from the record.
 *
 * Time, chance, the log and the rendering of views are handed in, so that the same code runs in
 * the server, in a command and in a simulation. */
#ifndef WHEREAS_CLERK_CLERK_H
#define WHEREAS_CLERK_CLERK_H

#include "clerk/meter.h"
#include "clerk/queue.h"

enum {
	BATCH_MOST = 4096,              /* jobs decided and made durable together */
	VIEW_BYTES_MOST = 64 * 1024 * 1024, /* of one rendered view */
	KEY_AGE_MS = 48 * 3600 * 1000,  /* how long an idempotency key is remembered, at least */
};

struct clerk_setup {
	struct arena *arena; /* for what a fault of clerk_new is about */
	struct log *log;
	void *context; /* handed to the functions below */

	int64_t (*now)(void *context);                                     /* ms since 1970 */
	void (*chance)(void *context, unsigned char *bytes, size_t size);  /* unpredictable bytes */
	int64_t (*micros)(void *context); /* of a clock that never jumps; NULL: nothing is timed */

	/* Renders the view that a path names, or a preview. Jobs of one batch that wish for the
	 * same path, audience and caller share one sheet; previews are never shared. */
	struct fault (*render)(const struct assembly *assembly, const struct job *wish, int64_t now,
		struct buf *out);

	/* Tells which views changed: called after each batch, once for each entity that changed,
	 * before any `done` of that batch. */
	void (*announce)(void *context, const struct assembly *assembly,
		const struct entity *entity);
};

struct clerk;

/* Reads the whole record into a new assembly and tests every entry. FAULT_DAMAGED about the
 * entry that does not hold together ("entry 17: commit"), FAULT_STORE. The caller ends it with
 * clerk_free; setup->log stays the caller's. */
MUST_USE struct fault clerk_new(const struct clerk_setup *setup, struct clerk **ret_clerk);
void clerk_free(struct clerk *clerk);

/* The queue to put jobs into; it lives as long as the clerk. */
struct queue *clerk_queue(struct clerk *clerk);

/* One batch. Waits for a job where `wait` is set, or until something falls due by the clock: a vote
 * that closes by itself. *ret_worked: false when there was neither (and, after waiting, when the
 * queue was closed). A fault is final. */
MUST_USE struct fault clerk_work(struct clerk *clerk, bool wait, bool *ret_worked);

/* What it has done so far, for any thread; it lives as long as the clerk. */
const struct meter *clerk_meter(const struct clerk *clerk);

/* The state, for the thread that calls clerk_work only. */
const struct assembly *clerk_assembly(const struct clerk *clerk);

#endif
