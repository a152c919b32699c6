/* A request: from its first header to its last byte sent. It owns its arena; all it needs dies with
 * it.
 *
 * A route fills request->reply and is done, or has somebody work for it (the clerk with
 * request_submit, the thread of the passwords after request_wait); then its `then` is called on
 * the loop's thread. A request without a connection is the server's own, or deserted. */
#ifndef WHEREAS_HTTP_REQUEST_H
#define WHEREAS_HTTP_REQUEST_H

#include <microhttpd.h>

#include "clerk/job.h"
#include "http/head.h"
#include "http/server.h"
#include "http/signing.h"
#include "text/buf.h"

struct printing;

enum request_state {
	REQUEST_READING, /* its body is coming in */
	REQUEST_WAITING, /* for the clerk, or for a password to be checked */
	REQUEST_READY,   /* its reply can be sent */
	REQUEST_SENT,
};

struct reply {
	int status;
	const char *type;     /* media type; NULL: there is nothing to have one */
	struct str bytes;     /* in the request's arena, or static, or … */
	struct sheet *sheet;  /* … this one's; dropped when sent */
	const char *cookie;   /* Set-Cookie, or NULL */
	const char *link;     /* Link, or NULL */
	const char *id;       /* of a request that was refused, as the log has it; or NULL */
	const char *allow;    /* the methods that the address takes, or NULL */
	int64_t retry_after;  /* seconds; 0: none */
	const char *cache;    /* Cache-Control; NULL: no-store */
	const char *etag;     /* or NULL */
	const char *encoding; /* Content-Encoding, or NULL */
	const char *vary;     /* where it is kept: by what it differs; NULL: by the session */
	size_t unsent;        /* with status 304: the bytes that 200 would have sent */
	bool receipt;         /* 200, JSON, and nothing else about it: it may go on a form */
	bool close;           /* the connection, for what follows on it can't be read */
	struct MHD_Response *stream; /* a response made by somebody else, or NULL */
};

struct request {
	struct server *server;
	struct MHD_Connection *connection;
	struct arena *arena;
	enum request_state state;
	int64_t given_at;   /* ticks: to the clerk */
	bool suspended;     /* its connection was, while it waited */
	bool deserted;      /* its client has gone while the clerk had it: nobody is answered */
	uint64_t number;    /* of this run of the server: what the log calls it by */
	struct str method, path;
	struct str rest; /* of the path, where the route is a beginning */
	struct heads heads;
	struct buf body;
	bool confidential;  /* it holds a password, a card or a token: wiped at its end */
	size_t thrown_away; /* bytes of a body that is too large */
	struct session *session; /* whose it is, held, or NULL */
	struct str detail; /* of what it is refused with: what would be possible; may be empty */
	struct reply reply;
	struct form *form; /* that the reply is written on, or NULL */
	struct job job;
	struct signing *signing; /* in its arena; NULL: it changes nothing of who is signed in */
	struct printing *printing; /* of cards, in its arena; or NULL */
	void (*then)(struct request *request);
	struct request *next; /* of those for use again, left, or with a preview */
};

/* A header of the request, .size 0 where it is not there. */
struct str request_header(const struct request *request, enum head head);

bool request_is_get(const struct request *request); /* or HEAD */

/* Who asks, from the session; nobody where there is none. */
struct caller request_caller(const struct request *request);

/* For whom views are rendered: what the person is now, whatever it was when the session began. */
enum audience request_audience(const struct request *request);
enum audience session_audience(const struct server *server, const struct session *session);

/* The request waits for somebody; `then` is called when its job was handed to server_done. Its
 * connection is suspended meanwhile. */
void request_wait(struct request *request, void (*then)(struct request *request));

/* Hands request->job to the clerk, who has it for a moment: the connection is not suspended at
 * first, and may be gone when `then` is called. Where the clerk takes no more, `then` is called at
 * once, and the job's fault is FAULT_BUSY. */
void request_submit(struct request *request, void (*then)(struct request *request));

/* Refuses: a problem document (RFC 9457) for programs, a page for people; and a line for the
 * operator. */
void request_refuse(struct request *request, struct fault fault);

/* Answers with bytes that live in the request's arena or longer. */
void request_answer(struct request *request, int status, const char *type, struct str bytes);

/* The reply is complete; sent when the loop comes by. For those that worked elsewhere. */
void request_ready(struct request *request);

/* The client has these bytes already, by the reply's tag: nothing is sent (RFC 9110, section
 * 13.1.2). False, and nothing changed, where If-None-Match does not name the tag. */
bool request_knows(struct request *request, struct str bytes);

/* Finds the route and runs it; called once, when the request is complete. */
void route(struct request *request);

#endif
