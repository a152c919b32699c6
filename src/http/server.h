/* The server: one loop in one thread (epoll), the only one that calls the HTTP library.
 *
 * It hands actions and wishes to the clerk's queue; the clerk's thread hands them back through
 * server_done and tells of changed views through server_announce, and the loop is woken by an
 * eventfd. Everything else of this room belongs to the loop's thread. */
#ifndef WHEREAS_HTTP_SERVER_H
#define WHEREAS_HTTP_SERVER_H

#include <netinet/in.h>

#include "clerk/clerk.h"

enum {
	CONNECTIONS_MOST = 12000,       /* at one time; more are not accepted; */
	ACTING_PART = 12,               /* one in so many is kept for those who act */
	STREAMS_MOST = 11000,           /* the others may be readers of the feed */
	CONNECTION_BYTES = 8 * 1024,    /* for a request's line and headers; longer ones get 431 */
	BODY_BYTES_MOST = 4 * 1024 * 1024, /* of a request's body; longer ones get 413, */
	STRANGER_BYTES_MOST = 16 * 1024,   /* of one without a session too */
	REQUEST_MS_MOST = 10 * 1000,    /* for a request to arrive, headers and body */
	IDLE_MS_MOST = 60 * 1000,       /* a connection without a request */
	STOP_MS_MOST = 5 * 1000,        /* for replies to be taken when the server stops */
	TIDY_MS = 60 * 1000,            /* between two looks for sessions that are too old */
	HEARTBEAT_MS = 20 * 1000,       /* of the feed */
	ORIGIN_MOST = 256,              /* bytes, with the one that ends it */
};

struct server;

struct server_setup {
	const char *listen;  /* "127.0.0.1:8080", "[::1]:0"; port 0: any free one */
	const char *origin;  /* where browsers find it, "https://votes.example.org", or NULL */
	const char *metrics; /* where /metrics is read, another such address, or NULL: nowhere */
	const char *file;    /* the data file, as far as its size and its disk are told */
	const char *version, *commit; /* of the program */
	struct log *log;     /* for its vault; used by server_new only */
	int64_t (*now)(void);         /* ms since 1970 */
	int64_t (*ticks)(void);       /* ms of a clock that never jumps; the same in µs, as the */
	int64_t (*micros)(void);      /* clerk was given it */
	void (*chance)(unsigned char *bytes, size_t size);
	void (*tell)(const char *level, const char *what); /* one fact for the operator's log */

	/* The document of an order of desk cards (desk_card.h), in the arena; called with `press`
	 * on a thread of its own, once at a time. NULL: nothing is printed. */
	struct fault (*print)(void *press, struct arena *arena, struct str order,
		struct str *ret_document);
	void *press;
};

/* Could it listen there, under that origin? Asked before a data file is made for it. FAULT_ADDRESS,
 * FAULT_LISTEN about the address, FAULT_ORIGIN about the origin. */
MUST_USE struct fault server_check(const struct server_setup *setup);

/* How many connections there is room for where so many files may be open: CONNECTIONS_MOST at most,
 * 0 where there is none to count on. And how many of them may be readers of the feed, which keep
 * theirs; more get 503. */
unsigned server_room(uint64_t files);
unsigned server_readers(unsigned connections);

/* Binds and listens. The faults of server_check, and those of the log. The caller ends it with
 * server_free. The clerk (server_attach) is given before server_run and before it works; its
 * assembly is read then and not kept. Done and announce may be called from then on. */
MUST_USE struct fault server_new(const struct server_setup *setup, struct server **ret_server);
void server_attach(struct server *server, struct clerk *clerk);
void server_free(struct server *server);

/* The address it listens at, "http://127.0.0.1:8080"; the origin of its links. */
const char *server_origin(const struct server *server);

/* The link of the first run, in the arena: .size 0 when an administrator has an account already.
 * Each call makes a new one, and the one before is void. */
struct str server_first_run(struct server *server, struct arena *arena);

/* Where /metrics is read, "http://127.0.0.1:9100"; empty where nowhere. */
const char *server_metrics(const struct server *server);

/* Serves until server_stop. */
void server_run(struct server *server);

/* Ends server_run, from any thread or a signal handler. Requests at hand are still answered. */
void server_stop(struct server *server);

/* For the clerk's thread. */
void server_done(struct job *job);
void server_announce(struct server *server, const struct assembly *assembly,
	const struct entity *entity);

#endif
