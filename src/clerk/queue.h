/* The queue in front of the clerk: many threads put jobs, the clerk's thread alone takes all
 * that has gathered. A job in it belongs to the queue; nothing is copied. */
#ifndef WHEREAS_CLERK_QUEUE_H
#define WHEREAS_CLERK_QUEUE_H

#include "clerk/job.h"

enum { QUEUE_MOST = 100000 }; /* jobs waiting; past it, queue_put refuses */

struct queue;

struct queue *queue_new(struct arena *arena);
void queue_end(struct queue *queue); /* releases what the arena does not hold */

/* False, and nothing put, when it is full or closed. */
bool queue_put(struct queue *queue, struct job *job);

/* Takes up to `most` jobs, oldest first, as a chain; waits for one where `wait` is set. NULL:
 * nothing there, or, when waiting, the queue was closed and is empty. */
struct job *queue_take(struct queue *queue, size_t most, bool wait);

/* Lets no more jobs in and wakes whoever waits. */
void queue_close(struct queue *queue);

/* Jobs waiting now. */
size_t queue_depth(struct queue *queue);

#endif
