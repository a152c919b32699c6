/* Watching over the server: GET /health, for whoever asks whether it can be voted on, and
 * GET /metrics, its figures for Prometheus.
 *
 * /health tells nothing that is not public and is answered by every listening address. /metrics is
 * not for everybody, and behind a proxy everybody comes from this machine: so it has a listening
 * address of its own, which the operator names, and none where it was not named. There nothing else
 * is served. Both are answered by the loop at once, without the clerk, whatever waits for it. */
#ifndef WHEREAS_HTTP_WATCH_H
#define WHEREAS_HTTP_WATCH_H

#include <microhttpd.h>

#include "text/buf.h"

enum {
	WATCH_PATH_MOST = 4096 + 16,
	WATCH_BYTES_MOST = 256 * 1024,
	WATCH_CONNECTIONS_MOST = 16,
	WATCH_SECONDS_MOST = 10,              /* a connection without a request */
	HEALTH_ROOM_LEAST = 16 * 1024 * 1024, /* bytes of disk, below which writing soon fails */
	HEALTH_STALL_MS = 5 * 1000,           /* a commit that takes longer stands still */
};

struct server;

/* Whether it can write, and why not. */
enum health {
	HEALTH_OK,
	HEALTH_STALLED,
	HEALTH_NO_FILE,
	HEALTH_OTHER_FILE, /* the one that is served was moved, and stands there no more */
	HEALTH_READ_ONLY,
	HEALTH_NO_ROOM,
};

/* Notes which file is served. */
void health_begin(struct server *server);

/* Looks after it, once a second, and logs what has changed and stayed so. It and those that follow
 * go by the clerk's meter: after server_attach. */
void health_tick(struct server *server, int64_t ticks);

/* Can it write, as far as can be seen? */
bool health_good(const struct server *server);

/* Writes the state as JSON; returns 200, or 503 while it can't write. */
int health_write(const struct server *server, struct buf *out);

/* Writes all figures. */
void metrics_write(const struct server *server, struct arena *arena, struct buf *out);

/* The library on the listening socket of /metrics; NULL where it can't. */
struct MHD_Daemon *watch_daemon(struct server *server, int listening);

#endif
