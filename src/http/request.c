/* The life of a request: begun with its headers, read, routed, answered, ended and used again.
 *
 * The library calls `handle` several times: first with the headers, then for each piece of the body,
 * then once more when all has come; and again after a connection that waited was resumed. */
#include "http/request.h"

#include <assert.h>
#include <string.h>
#include <sys/socket.h>

#include "http/account.h"
#include "http/loop.h"
#include "http/session.h"

enum { ARENA_KEPT_MOST = 256 * 1024 }; /* a request that needed more gives its memory back */

struct request *
request_begin(struct server *server, struct MHD_Connection *connection)
{
	struct request *request = server->free_requests;
	struct arena *arena;
	if (request) {
		server->free_requests = request->next;
		arena = request->arena;
	} else {
		request = TAKE(server->arena, struct request);
		arena = arena_new();
	}
	*request = (struct request){ .server = server, .connection = connection, .arena = arena };
	return request;
}

void
request_end(struct server *server, struct request *request)
{
	sheet_drop(request->reply.sheet);
	if (arena_used(request->arena) > ARENA_KEPT_MOST) {
		arena_free(request->arena);
		request->arena = arena_new();
	} else {
		arena_reset(request->arena);
	}
	request->next = server->free_requests;
	server->free_requests = request;
}

void
requests_free(struct server *server)
{
	for (struct request *request = server->free_requests; request; request = request->next)
		arena_free(request->arena);
	server->free_requests = NULL;
}

struct str
request_header(const struct request *request, const char *name)
{
	const char *value = MHD_lookup_connection_value(request->connection, MHD_HEADER_KIND, name);
	return value ? str_of(value) : STR("");
}

struct caller
request_caller(const struct request *request)
{
	return request->session ? request->session->caller : (struct caller){ 0 };
}

enum audience
request_audience(const struct request *request)
{
	if (!request->session)
		return AUDIENCE_PUBLIC;
	return request->session->staff ? AUDIENCE_STAFF : AUDIENCE_MEMBERS;
}

void
request_ready(struct request *request)
{
	bool waited = request->state == REQUEST_WAITING;
	request->state = REQUEST_READY;
	if (waited)
		MHD_resume_connection(request->connection);
}

void
request_submit(struct request *request, void (*then)(struct request *request))
{
	request->then = then;
	request->job.arena = request->arena;
	request->job.caller = request_caller(request);
	request->job.done = server_done;
	request->job.context = request;
	request->state = REQUEST_WAITING;
	MHD_suspend_connection(request->connection);
	request->server->waiting++;
	if (!queue_put(request->server->queue, &request->job)) {
		request->server->waiting--;
		request_refuse(request, fault(FAULT_BUSY, ""));
	}
}

/* Requests whose framing could be read in two ways, or that come from another origin, go no further. */
static struct fault
headers_check(const struct request *request)
{
	bool chunked = request_header(request, MHD_HTTP_HEADER_TRANSFER_ENCODING).size > 0;
	if (chunked && request_header(request, MHD_HTTP_HEADER_CONTENT_LENGTH).size > 0)
		return fault(FAULT_FRAMING, "Content-Length");
	if (str_equal(request->method, STR("GET")) || str_equal(request->method, STR("HEAD")))
		return OK;
	struct str origin = request_header(request, "Origin");
	if (origin.size > 0 && !str_equal(origin, str_of(request->server->origin)))
		return fault(FAULT_OTHER_ORIGIN, "Origin");
	struct str type = request_header(request, MHD_HTTP_HEADER_CONTENT_TYPE);
	if (str_equal(request->method, STR("POST")) && !str_starts(type, STR("application/json")))
		return fault(FAULT_NOT_JSON, "Content-Type");
	return OK;
}

static void
session_look_up(struct request *request)
{
	const char *token = MHD_lookup_connection_value(request->connection, MHD_COOKIE_KIND,
		SESSION_COOKIE);
	if (token)
		request->session = session_find(request->server->sessions, str_of(token),
			request->server->setup.now());
}

static void
run(struct request *request)
{
	struct fault refused = headers_check(request);
	if (refused.code == FAULT_NONE && request->too_large)
		refused = fault(FAULT_TOO_LARGE, "the body");
	if (refused.code != FAULT_NONE) {
		request_refuse(request, refused);
		return;
	}
	session_look_up(request);
	route(request);
}

static enum MHD_Result
handle(void *context, struct MHD_Connection *connection, const char *url, const char *method,
	const char *version, const char *upload, size_t *upload_size, void **request_at)
{
	(void)version;
	struct server *server = context;
	struct request *request = *request_at;
	if (!request) {
		request = *request_at = request_begin(server, connection);
		request->path = str_keep(request->arena, str_of(url));
		request->method = str_keep(request->arena, str_of(method));
		buf_init(&request->body, request->arena, BODY_BYTES_MOST);
		return MHD_YES; /* an answer given now would close the connection */
	}
	if (*upload_size > 0) {
		buf_put(&request->body, (struct str){ upload, *upload_size });
		request->too_large = request->body.full;
		*upload_size = 0;
		return MHD_YES;
	}
	if (request->state == REQUEST_READING)
		run(request);
	if (request->state != REQUEST_READY)
		return MHD_YES;
	request->state = REQUEST_SENT;
	return reply_send(request);
}

static void
completed(void *context, struct MHD_Connection *connection, void **request_at,
	enum MHD_RequestTerminationCode why)
{
	(void)connection;
	(void)why;
	if (*request_at)
		request_end(context, *request_at);
	*request_at = NULL;
}

/* The library's own log lines are about single connections; the server tells its own facts. */
static void
unheard(void *context, const char *format, va_list arguments)
{
	(void)context;
	(void)format;
	(void)arguments;
}

struct MHD_Daemon *
request_daemon(struct server *server)
{
	unsigned flags = MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG;
	return MHD_start_daemon(flags, 0, NULL, NULL, handle, server,
		MHD_OPTION_EXTERNAL_LOGGER, unheard, NULL,
		MHD_OPTION_LISTEN_SOCKET, server->listening,
		MHD_OPTION_CONNECTION_LIMIT, (unsigned)CONNECTIONS_MOST,
		MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)CONNECTION_BYTES,
		MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)(IDLE_MS_MOST / 1000),
		MHD_OPTION_STRICT_FOR_CLIENT, 1,
		MHD_OPTION_NOTIFY_COMPLETED, completed, server,
		MHD_OPTION_END);
}
