/* The queue in front of the clerk: many threads put jobs, the clerk's thread alone takes all
 * that has gathered. A job in it belongs to the queue; nothing is copied. */
#ifndef WHEREAS_CLERK_QUEUE_H
#define WHEREAS_CLERK_QUEUE_H

#include "clerk/job.h"

enum {
	QUEUE_MOST = 100000, /* jobs waiting; past it, queue_put refuses */
	QUEUE_RINGS_AT = 256, /* with so many waiting, a fair batch, it rings by itself */
};

struct queue;

struct queue *queue_new(struct arena *arena);
void queue_end(struct queue *queue); /* releases what the arena does not hold */

/* False, and nothing put, when it is full or closed. Whoever puts jobs rings when there are no more
 * for now: before that a clerk that waits takes none, or it would take one, and leave all that come
 * with it for the next batch. */
bool queue_put(struct queue *queue, struct job *job);
void queue_ring(struct queue *queue);

/* Takes up to `most` jobs, oldest first, as a chain; waits for the ring where `wait` is set. NULL:
 * nothing there, or, when waiting, the queue was closed and is empty. */
struct job *queue_take(struct queue *queue, size_t most, bool wait);

/* The same, waiting for the ring for so many milliseconds at most. */
struct job *queue_take_within(struct queue *queue, size_t most, int64_t wait_ms);

/* Was queue_close called? */
bool queue_closed(struct queue *queue);

/* Lets no more jobs in and wakes whoever waits. */
void queue_close(struct queue *queue);

/* Jobs waiting now. */
size_t queue_depth(struct queue *queue);

#endif
