/* A client: a connection as the loop sees it, with the time by which it must have got on.
 *
 * The library's own timeout is one of silence: whoever sends a byte a second would stay for
 * ever. So each connection has a deadline, which moves when a request is complete, answered, or
 * sent, and never by a mere byte; past it the connection is shut down. Times are of a clock that
 * never jumps. */
#ifndef WHEREAS_HTTP_CLIENT_H
#define WHEREAS_HTTP_CLIENT_H

#include <microhttpd.h>
#include <stdint.h>

enum {
	SWEEP_MS = 500,             /* between two looks at all deadlines */
	SEND_MS_LEAST = 60 * 1000,  /* for taking a reply, */
	SEND_BYTES_PER_MS = 10,     /* and more for a large one: 10 kB a second */
};

struct client {
	struct MHD_Connection *connection;
	struct cohort *cohort;
	int64_t deadline; /* 0: none; we are waited for, or it follows the feed */
	struct client *before, *next;
};

struct server;

/* MHD_OPTION_NOTIFY_CONNECTION */
void client_notify(void *context, struct MHD_Connection *connection, void **client_at,
	enum MHD_ConnectionNotificationCode code);

/* The client of a connection. */
struct client *client_of(struct MHD_Connection *connection);

/* Shuts down those whose deadline has passed. */
void clients_sweep(struct server *server, int64_t ticks);

#endif
