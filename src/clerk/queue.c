/* A chain under a lock. The lock is held for a few instructions, so it is seldom waited for. */
#include "clerk/queue.h"

#include <assert.h>
#include <pthread.h>
#include <time.h>

enum { MS_PER_SECOND = 1000, NS_PER_MS = 1000000, NS_PER_SECOND = 1000000000 };

struct queue {
	pthread_mutex_t lock;
	pthread_cond_t filled;
	struct job *first;
	struct job **end; /* where the next one is hung */
	size_t depth;
	bool rung; /* who waits takes what is there */
	bool closed;
};

struct queue *
queue_new(struct arena *arena)
{
	struct queue *queue = TAKE(arena, struct queue);
	int failed = pthread_mutex_init(&queue->lock, NULL);
	pthread_condattr_t
	    steady; /* a wait of some milliseconds must not depend on the time of day */
	failed |= pthread_condattr_init(&steady);
	failed |= pthread_condattr_setclock(&steady, CLOCK_MONOTONIC);
	failed |= pthread_cond_init(&queue->filled, &steady);
	failed |= pthread_condattr_destroy(&steady);
	assert(!failed);
	queue->end = &queue->first;
	return queue;
}

void
queue_end(struct queue *queue)
{
	pthread_mutex_destroy(&queue->lock);
	pthread_cond_destroy(&queue->filled);
}

/* The lock is held. */
static void
ring(struct queue *queue)
{
	if (queue->rung)
		return;
	queue->rung = true;
	pthread_cond_signal(&queue->filled);
}

bool
queue_put(struct queue *queue, struct job *job)
{
	job->next = NULL;
	pthread_mutex_lock(&queue->lock);
	bool put = !queue->closed && queue->depth < QUEUE_MOST;
	if (put) {
		*queue->end = job;
		queue->end = &job->next;
		if (++queue->depth == QUEUE_RINGS_AT)
			ring(queue);
	}
	pthread_mutex_unlock(&queue->lock);
	return put;
}

void
queue_ring(struct queue *queue)
{
	pthread_mutex_lock(&queue->lock);
	if (queue->depth > 0)
		ring(queue);
	pthread_mutex_unlock(&queue->lock);
}

/* Cuts the first `most` jobs off; the lock is held. Mostly that is all of them, and of these the
 * last alone is looked at, for each lies in the memory of whoever put it. */
static struct job *
cut(struct queue *queue, size_t most)
{
	assert(!*queue->end);
	struct job *chain = queue->first;
	struct job **cut_at = queue->end;
	size_t taken = queue->depth;
	if (taken > most) {
		cut_at = &queue->first;
		for (taken = 0; taken < most; taken++)
			cut_at = &(*cut_at)->next;
	}
	struct job *rest = *cut_at;
	*cut_at = NULL;
	queue->first = rest;
	if (!rest)
		queue->end = &queue->first;
	queue->depth -= taken;
	queue->rung = queue->rung && rest;
	return chain;
}

struct job *
queue_take(struct queue *queue, size_t most, bool wait)
{
	assert(most > 0);
	pthread_mutex_lock(&queue->lock);
	while (wait && !queue->rung && !queue->closed)
		pthread_cond_wait(&queue->filled, &queue->lock);
	struct job *chain = cut(queue, most);
	pthread_mutex_unlock(&queue->lock);
	return chain;
}

static struct timespec
after(int64_t ms)
{
	struct timespec at;
	clock_gettime(CLOCK_MONOTONIC, &at);
	int64_t ns = at.tv_nsec + ms % MS_PER_SECOND * NS_PER_MS;
	at.tv_sec += ms / MS_PER_SECOND + ns / NS_PER_SECOND;
	at.tv_nsec = ns % NS_PER_SECOND;
	return at;
}

struct job *
queue_take_within(struct queue *queue, size_t most, int64_t wait_ms)
{
	assert(most > 0 && wait_ms >= 0);
	struct timespec until = after(wait_ms);
	int over = 0;
	pthread_mutex_lock(&queue->lock);
	while (!over && !queue->rung && !queue->closed)
		over = pthread_cond_timedwait(&queue->filled, &queue->lock, &until);
	struct job *chain = cut(queue, most);
	pthread_mutex_unlock(&queue->lock);
	return chain;
}

bool
queue_closed(struct queue *queue)
{
	pthread_mutex_lock(&queue->lock);
	bool closed = queue->closed;
	pthread_mutex_unlock(&queue->lock);
	return closed;
}

void
queue_close(struct queue *queue)
{
	pthread_mutex_lock(&queue->lock);
	queue->closed = true;
	pthread_cond_broadcast(&queue->filled);
	pthread_mutex_unlock(&queue->lock);
}

size_t
queue_depth(struct queue *queue)
{
	pthread_mutex_lock(&queue->lock);
	size_t depth = queue->depth;
	pthread_mutex_unlock(&queue->lock);
	return depth;
}
