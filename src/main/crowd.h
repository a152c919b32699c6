/* A crowd: many connections to a server of this machine, each with somebody's session, driven by
 * one thread (epoll). All send what they have at the same moment, as a hall does; what is measured
 * is when each has its whole answer. Belongs to its arena; crowd_leave closes the connections. */
#ifndef WHEREAS_MAIN_CROWD_H
#define WHEREAS_MAIN_CROWD_H

#include "text/buf.h"

struct crowd;

/* Connects `count` to 127.0.0.1; NULL where not all could. */
struct crowd *crowd_gather(struct arena *arena, uint16_t port, size_t count);
void crowd_leave(struct crowd *crowd);

struct crowd_times {
	size_t good, refused, silent; /* answered with 2xx, otherwise, or not at all in time */
	int64_t half_micros, late_micros, last_micros; /* when half, 99 of 100, all were answered */
};

/* Each sends its request, at once, and waits for the answer. */
struct crowd_times crowd_ask(struct crowd *crowd, const struct str *requests, int64_t patience_ms);

/* Each sends a request for a stream of events and waits for its first ones; from then on it follows
 * the stream. */
struct crowd_times crowd_follow(
    struct crowd *crowd, const struct str *requests, int64_t patience_ms);

/* Waits until each has been sent the event of an entry or a later one; times count from `began`
 * (clock_micros). */
struct crowd_times crowd_hears(
    struct crowd *crowd, uint64_t entry, int64_t began, int64_t patience_ms);

#endif
