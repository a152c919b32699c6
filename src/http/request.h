/* A request: from its first header to its last byte sent. It owns its arena; all it needs dies with it.
 *
 * A route fills request->reply and is done, or hands a job to the clerk with request_submit; then its
 * `then` is called on the loop's thread when the clerk has answered. */
#ifndef WHEREAS_HTTP_REQUEST_H
#define WHEREAS_HTTP_REQUEST_H

#include <microhttpd.h>

#include "clerk/job.h"
#include "http/server.h"
#include "text/buf.h"

enum request_state {
	REQUEST_READING, /* its body is coming in */
	REQUEST_WAITING, /* for the clerk, or for a password to be checked */
	REQUEST_READY,   /* its reply can be sent */
	REQUEST_SENT,
};

struct reply {
	int status;
	const char *type;    /* media type */
	struct str bytes;    /* in the request's arena, or static, or … */
	struct sheet *sheet; /* … this one's; dropped when sent */
	const char *cookie;  /* Set-Cookie, or NULL */
	const char *location; /* or NULL */
	const char *cache;   /* Cache-Control; NULL: no-store */
	const char *etag;    /* or NULL */
	struct MHD_Response *stream; /* a response made by somebody else, or NULL */
};

struct session;
struct sessions;

struct request {
	struct server *server;
	struct MHD_Connection *connection;
	struct arena *arena;
	enum request_state state;
	struct str method, path;
	struct buf body;
	bool too_large;
	const struct session *session; /* whose it is, or NULL; looked up when its headers have come */
	struct reply reply;
	struct job job;
	void (*then)(struct request *request);
	struct request *next; /* of those waiting */
};

/* A header of the request ("Idempotency-Key"), .size 0 where it is not there. */
struct str request_header(const struct request *request, const char *name);

/* Who asks, from the session; nobody where there is none. */
struct caller request_caller(const struct request *request);

/* For whom views are rendered. */
enum audience request_audience(const struct request *request);

/* Hands request->job to the clerk; `then` is called when it is done. */
void request_submit(struct request *request, void (*then)(struct request *request));

/* Refuses: a problem document (RFC 9457) for programs, a page for people. */
void request_refuse(struct request *request, struct fault fault);

/* Answers with bytes that live in the request's arena or longer. */
void request_answer(struct request *request, int status, const char *type, struct str bytes);

/* The reply is complete; sent when the loop comes by. For those that worked elsewhere. */
void request_ready(struct request *request);

/* Finds the route and runs it; called once, when the request is complete. */
void route(struct request *request);

#endif
