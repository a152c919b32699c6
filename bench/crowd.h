/* A crowd: readers of one view, as the loop has them but without sockets, and one change told to
 * all of them, so that what a change costs for each can be measured. */
#ifndef WHEREAS_BENCH_CROWD_H
#define WHEREAS_BENCH_CROWD_H

#include "bench/hall.h"
#include "clerk/feed.h"

struct one;

struct crowd {
	struct hall *hall; /* whose views are rendered by crowd_render */
	struct feed *feed;
	struct one *people;
	size_t size;
	int64_t ms; /* of the feed's clock */
};

/* Renders as the server does: a hook of a hall. */
struct fault crowd_render(
    const struct assembly *assembly, const struct job *wish, int64_t now, struct buf *out);

/* So many readers of a hall's list of texts, which all have it. They leave with crowd_end. */
void crowd_begin(struct crowd *crowd, struct hall *hall, size_t size);
void crowd_end(struct crowd *crowd);

/* The list has changed with the newest entry: it is rendered once, and every reader is told. How
 * many bytes they were lent. */
uint64_t crowd_told(struct crowd *crowd);

#endif
