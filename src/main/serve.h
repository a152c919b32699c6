/* `whereas serve`: the server on its data file, a loop and a clerk in a thread each. The
 * demonstration serves itself with the same. */
#ifndef WHEREAS_MAIN_SERVE_H
#define WHEREAS_MAIN_SERVE_H

#include "http/server.h"
#include "main/options.h"

/* A server that runs: loop and clerk each in a thread of their own. */
struct serving;

/* Opens the data file, binds and starts. Ended by serve_stop, which waits for both threads; the
 * arena, in which it lives, and what a fault is about, is the caller's. */
MUST_USE struct fault serve_start(struct arena *arena, const struct options *options,
	struct serving **ret_serving);
void serve_wait(struct serving *serving); /* until SIGTERM or SIGINT */
bool serve_pause(struct serving *serving, int64_t ms); /* so long; false where one of them came */
void serve_stop(struct serving *serving);

const char *serve_origin(const struct serving *serving);

/* The link for the first administrator, in the arena; .size 0 when there is one. */
struct str serve_first_run(struct serving *serving, struct arena *arena);


#endif
