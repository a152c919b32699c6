/* The connections, in cohorts of some dozens, each with an instance of the HTTP library of its own;
 * all of them in the loop's thread.
 *
 * In each of its passes the library asks after every request that waits, and when one connection
 * was resumed it looks through all that are suspended. In one instance for all each bunch of
 * replies would cost a look at thousands; in a cohort it costs a look at those few. Whatever the
 * clerk has done is answered between one cohort and the next, so that what a connection needs is
 * often still in a processor's cache (cohort scheduling: Larus and Parkes, USENIX 2002). */
#ifndef WHEREAS_HTTP_COHORT_H
#define WHEREAS_HTTP_COHORT_H

#include <microhttpd.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/socket.h>

#include "http/source.h"
#include "text/fault.h"

enum {
	COHORTS = 64,
	COHORT_FULL = 32,      /* connections, before the next cohort is given any */
	ACCEPTED_MOST = 64,    /* connections, in one turn of the loop */
	SILENCE_LOOK_MS = 500, /* between two looks for the silent, */
	WAITING_LOOK_MS = 50,  /* and at those of whom some wait */
	PASSES_TO_LOOK = 1,    /* of the library, for whoever may have something */
	PASSES_TO_SEND = 3,    /* with a reply: it sends, is done, reads what came meanwhile */
	PASSES_AT_ONCE = 2,    /* the others with what else there is to do in the next turn */
	PASSES_IDLE_MOST = 16, /* in which nothing is done for anybody */
	DOOR_SHUT_MS = 50,     /* where the system has no room for another connection */
};

struct server;
struct cohort;
struct cohorts;

/* Creates, listening at server->listening: as many connections at most. FAULT_LISTEN. The caller
 * ends it with cohorts_end, before it closes that socket. */
MUST_USE struct fault cohorts_new(struct server *server, size_t connections_most,
	struct cohorts **ret_cohorts);
void cohorts_end(struct cohorts *cohorts);

/* Takes those in who wait at the door. Now and then: opens the door that was shut for want of room,
 * and looks for connections that have been silent for too long. */
void cohorts_accept(struct cohorts *cohorts);
void cohorts_tick(struct cohorts *cohorts, int64_t ticks);

/* Nobody else is taken in. */
void cohorts_close(struct cohorts *cohorts);

/* A connection that was made elsewhere; false, and it is closed, where there is no room. */
bool cohorts_add(struct cohorts *cohorts, int connection, const struct sockaddr *address,
	socklen_t size);

/* The sockets of a cohort are ready. */
void cohort_ready(enum source *cohort);

/* A connection's request waits for the clerk while the connection is not suspended; it does no
 * longer: it is answered, nobody is there to hear it, or the connection is suspended. */
void cohort_waits(struct MHD_Connection *connection);
void cohort_answered(struct MHD_Connection *connection);

/* A connection that was suspended goes on. */
void cohort_resume(struct MHD_Connection *connection);

/* There is more to do for the connection, of which no event will tell: in so many passes of the
 * library. */
void cohort_stir(struct MHD_Connection *connection, int passes);

/* Does the work of the next that was stirred, from the one at *at on, which begins with 0; false
 * where there is none. Each comes once; some of them may be left stirred. */
bool cohorts_next(struct cohorts *cohorts, size_t *at);

/* Goes on with those whose replies the library has, and has not finished with. */
void cohorts_finish(struct cohorts *cohorts);
bool cohorts_stirred(const struct cohorts *cohorts);

#endif
