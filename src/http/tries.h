/* Tries to sign in, by the name of the account (known or not): after TRIES_FREE that failed,
 * each next one must wait, twice as long every time. One try for a name at a time. A try that
 * comes too early is not made, and makes the wait no longer, so that nobody is locked out by
 * another for good. Times are of a clock that never jumps. Belongs to the loop's thread. */
#ifndef WHEREAS_HTTP_TRIES_H
#define WHEREAS_HTTP_TRIES_H

#include "text/arena.h"
#include "text/digest.h"

enum {
	TRIES_FREE = 4,                     /* failures before there is any wait */
	TRIES_WAIT_FIRST_MS = 1000,
	TRIES_WAIT_MOST_MS = 60 * 1000,
	TRIES_FORGOTTEN_MS = 60 * 60 * 1000, /* without a try */
	TRIES_NAMES_MOST = 1024,            /* past it that with the fewest is forgotten */
};

struct tries;

struct tries *tries_new(struct arena *arena);

/* Begins a try for a name. Returns 0, or the milliseconds to wait before it may be made. */
int64_t tries_begin(struct tries *tries, const struct digest *name, int64_t ticks);

/* Ends the try that tries_begin allowed. */
enum tried { TRIED_RIGHT, TRIED_WRONG, TRIED_NOT };
void tries_end(struct tries *tries, const struct digest *name, enum tried tried, int64_t ticks);

#endif
