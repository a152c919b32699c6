/* The life of a request: begun with its headers, read, routed, answered, ended and used again.
 *
 * The library calls `handle` several times: first with the headers, then for each piece of the
 * body, then once more when all has come; and after that in each of its passes, but for those whose
 * connection is suspended, until there is a reply. */
#include "http/request.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "http/loop.h"
#include "http/origin.h"

enum {
	THROWN_AWAY_MOST = 4 * BODY_BYTES_MOST, /* of a body of unknown length */
	CLERK_MS_MOST = 5 * 1000, /* with the clerk, before its connection is suspended */
	GIVEN_UP = 3, /* the status of a process that a fault has ended */
};

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
	*request = (struct request){
		.server = server, .connection = connection, .arena = arena,
		.number = ++server->numbered,
		.job = { .arena = arena, .done = server_done, .context = request },
	};
	if (connection)
		server->unsent++;
	return request;
}

void
request_end(struct server *server, struct request *request)
{
	if (request->connection && !(request->state == REQUEST_SENT && request->reply.stream))
		server->unsent--;
	if (request->state != REQUEST_SENT && request->reply.stream)
		MHD_destroy_response(request->reply.stream);
	sheet_drop(request->reply.sheet);
	form_give_back(server, request->form);
	session_drop(server->sessions, request->session);
	if (request->confidential)
		arena_wipe(request->arena);
	else
		arena_reset(request->arena);
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

void
requests_sweep(struct server *server)
{
	while (server->left) {
		struct request *request = server->left;
		server->left = request->next;
		server->deserted--;
		request_end(server, request);
	}
}

struct str
request_header(const struct request *request, enum head head)
{
	struct str value = request->heads.values[head];
	return value.at ? value : STR("");
}

bool
request_is_get(const struct request *request)
{
	return str_equal(request->method, STR("GET")) || str_equal(request->method, STR("HEAD"));
}

static bool
names(struct str tags, struct str tag)
{
	struct str one;
	if (str_equal(tags, STR("*")))
		return true;
	while (str_split(&tags, ',', &one)) {
		one = str_trim(one);
		if (str_starts(one, STR("W/")))
			one = str_part(one, 2, one.size);
		if (str_equal(one, tag))
			return true;
	}
	return false;
}

bool
request_knows(struct request *request, struct str bytes)
{
	struct reply *reply = &request->reply;
	if (!names(request_header(request, HEAD_IF_NONE_MATCH), str_of(reply->etag)))
		return false;
	reply->status = 304;
	reply->unsent = bytes.size;
	request_ready(request);
	return true;
}

struct caller
request_caller(const struct request *request)
{
	return request->session ? request->session->caller : (struct caller){ 0 };
}

enum audience
session_audience(const struct server *server, const struct session *session)
{
	if (!session || session->ended)
		return AUDIENCE_PUBLIC;
	struct caller caller = session->caller;
	bool staff = caller.administrator || seats_staff(server->seats, caller.person);
	return staff ? AUDIENCE_STAFF : AUDIENCE_MEMBERS;
}

enum audience
request_audience(const struct request *request)
{
	return session_audience(request->server, request->session);
}

/* The library asks again after those that are not suspended; its next pass must come soon. */
void
request_ready(struct request *request)
{
	bool waited = request->state == REQUEST_WAITING;
	request->state = REQUEST_READY;
	if (!waited)
		return;
	if (request->deserted) {
		request->next = request->server->left;
		request->server->left = request;
	} else if (request->suspended) {
		cohort_resume(request->connection);
	} else {
		cohort_answered(request->connection);
	}
}

static void
wait_for(struct request *request, void (*then)(struct request *request))
{
	request->then = then;
	request->state = REQUEST_WAITING;
	request->server->waiting++;
}

static void
suspend(struct request *request)
{
	MHD_suspend_connection(request->connection);
	request->suspended = true;
}

void
request_wait(struct request *request, void (*then)(struct request *request))
{
	if (request->connection && !request->suspended) {
		if (request->state == REQUEST_WAITING)
			cohort_answered(request->connection);
		suspend(request);
	}
	wait_for(request, then);
}

void
request_submit(struct request *request, void (*then)(struct request *request))
{
	if (request->connection && !request->suspended && request->state != REQUEST_WAITING)
		cohort_waits(request->connection);
	request->given_at = request->server->turned_at;
	wait_for(request, then);
	if (!queue_put(request->server->queue, &request->job)) {
		request->server->waiting--;
		request->job.fault = fault(FAULT_BUSY, "");
		then(request);
	} else if (request->connection) {
		bell_put(&request->server->bell);
	}
}

static bool
is_json(struct str type)
{
	struct str name = STR("");
	str_split(&type, ';', &name);
	name = str_trim(name);
	return name.size == 16 && strncasecmp(name.at, "application/json", 16) == 0;
}

static struct fault
headers_check(const struct request *request)
{
	if (request->body.full)
		return fault_too_large("the body", request->body.ceiling, "bytes");
	if (request_is_get(request))
		return OK;
	TRY(origin_check(request));
	bool post = str_equal(request->method, STR("POST"));
	if (post && !is_json(request_header(request, HEAD_CONTENT_TYPE)))
		return fault(FAULT_NOT_JSON, "Content-Type");
	return OK;
}

static struct session *
session_look_up(const struct request *request)
{
	const char *token = MHD_lookup_connection_value(request->connection, MHD_COOKIE_KIND,
		SESSION_COOKIE);
	struct server *server = request->server;
	return token ? session_find(server->sessions, str_of(token), server->setup.now()) : NULL;
}

/* A session that ended while the rest of the request was coming in is none. */
static void
session_look_again(struct request *request)
{
	struct server *server = request->server;
	if (!request->session || session_lasts(request->session, server->setup.now()))
		return;
	session_drop(server->sessions, request->session);
	request->session = NULL;
}

static void
run(struct request *request)
{
	struct fault refused = headers_check(request);
	if (refused.code == FAULT_NONE && atomic_load(&request->server->stopping))
		refused = fault(FAULT_BUSY, "");
	if (refused.code != FAULT_NONE) {
		request_refuse(request, refused);
		return;
	}
	session_look_again(request);
	route(request);
}

static enum MHD_Result
send_off(struct request *request)
{
	struct client *client = client_of(request->connection);
	struct reply *reply = &request->reply;
	size_t size = reply->sheet ? sheet_bytes(reply->sheet).size : reply->bytes.size;
	client->deadline = request->server->turned_at + SEND_MS_LEAST
		+ (int64_t)(size / SEND_BYTES_PER_MS);
	if (reply->stream) {
		client->deadline = 0;
		request->server->unsent--;
	}
	request->state = REQUEST_SENT;
	cohort_stir(request->connection, PASSES_TO_SEND);
	return reply_send(request);
}

/* What comes after such a request on its connection can't be told from its body: the reply, made
 * before the body is read, is the last. */
static enum MHD_Result
begin(struct request *request, const char *url, const char *method)
{
	request->path = str_keep(request->arena, str_of(url));
	request->method = str_keep(request->arena, str_of(method));
	heads_read(request->connection, &request->heads);
	request->session = session_hold(session_look_up(request));
	/* A body lies in memory until it is complete: as many strangers as there may be must not
	 * fill it. */
	size_t most = request->session ? BODY_BYTES_MOST : STRANGER_BYTES_MOST;
	buf_init(&request->body, request->arena, most);
	struct fault refused = heads_check(&request->heads, most);
	if (refused.code == FAULT_NONE)
		refused = origin_check_host(request);
	if (refused.code == FAULT_NONE)
		refused = origin_leave_out(request, &request->path);
	if (refused.code == FAULT_NONE)
		return MHD_YES; /* any answer given now would close the connection */
	request_refuse(request, refused);
	request->reply.close = true;
	return send_off(request);
}

static enum MHD_Result
take(struct request *request, const char *upload, size_t *upload_size)
{
	struct str piece = { upload, *upload_size };
	*upload_size = 0;
	if (!request->body.full)
		buf_put(&request->body, piece);
	else
		request->thrown_away += piece.size;
	return request->thrown_away > THROWN_AWAY_MOST ? MHD_NO : MHD_YES;
}

/* The library would take a long silence for a client that has gone. */
static void
go_on_waiting(struct request *request)
{
	if (request->server->turned_at - request->given_at < CLERK_MS_MOST)
		return;
	cohort_answered(request->connection);
	suspend(request);
}

static enum MHD_Result
handle(void *context, struct MHD_Connection *connection, const char *url, const char *method,
	const char *version, const char *upload, size_t *upload_size, void **request_at)
{
	(void)version;
	struct server *server = context;
	struct request *request = *request_at;
	struct client *client = client_of(connection);
	if (request && request->state == REQUEST_WAITING) {
		go_on_waiting(request);
		return MHD_YES;
	}
	cohort_stir(connection, PASSES_TO_LOOK);
	if (!request) {
		int64_t deadline = server->turned_at + REQUEST_MS_MOST;
		if (deadline < client->deadline)
			client->deadline = deadline;
		request = *request_at = request_begin(server, connection);
		return begin(request, url, method);
	}
	if (*upload_size > 0)
		return take(request, upload, upload_size);
	if (request->state == REQUEST_READING) {
		client->deadline = 0;
		run(request);
	}
	if (request->state != REQUEST_READY)
		return MHD_YES;
	enum MHD_Result sent = send_off(request);
	if (sent == MHD_YES && request->reply.stream) {
		request_end(server, request); /* the stream lives on, and for long */
		*request_at = NULL;
	}
	return sent;
}

/* The clerk has its job still, and what it asked for is done nevertheless. */
static void
desert(struct request *request)
{
	assert(!request->suspended); /* or the library would not have looked at it */
	cohort_answered(request->connection);
	request->connection = NULL;
	request->heads = (struct heads){ 0 }; /* they were the connection's */
	request->deserted = true;
	request->server->deserted++;
	request->server->traffic.deserted++;
	request->server->unsent--;
}

/* The next request on the connection may come after some silence; the library watches over that. */
static void
completed(void *context, struct MHD_Connection *connection, void **request_at,
	enum MHD_RequestTerminationCode why)
{
	(void)why;
	struct server *server = context;
	struct client *client = client_of(connection);
	if (client)
		client->deadline = server->turned_at + IDLE_MS_MOST + REQUEST_MS_MOST;
	struct request *request = *request_at;
	*request_at = NULL;
	if (request && request->state == REQUEST_WAITING)
		desert(request);
	else if (request)
		request_end(server, request);
}

static int
hex_digit(char byte)
{
	if (byte >= '0' && byte <= '9')
		return byte - '0';
	if (byte >= 'a' && byte <= 'f')
		return byte - 'a' + 10;
	return byte >= 'A' && byte <= 'F' ? byte - 'A' + 10 : -1;
}

/* Percent-decoding (RFC 3986, section 2.1). What is not well-formed, or would be a control
 * character, stays as it is, so that no path means two things and none breaks a line of the log. */
static size_t
unescape(void *context, struct MHD_Connection *connection, char *text)
{
	(void)context;
	(void)connection;
	size_t size = 0;
	for (const char *at = text; *at; at++) {
		int high = *at == '%' ? hex_digit(at[1]) : -1;
		int low = high >= 0 ? hex_digit(at[2]) : -1;
		int byte = high * 16 + low;
		if (low < 0 || byte < 0x20 || byte == 0x7F) {
			text[size++] = *at;
			continue;
		}
		text[size++] = (char)byte;
		at += 2;
	}
	text[size] = '\0';
	return size;
}

/* The library's own log lines are about single connections; the server tells its own facts. */
static void
unheard(void *context, const char *format, va_list arguments)
{
	(void)context;
	(void)format;
	(void)arguments;
}

/* The library finds itself where it can't go on from: the kernel has no room for what it asks. */
static void
give_up(void *context, const char *file, unsigned line, const char *reason)
{
	const struct server *server = context;
	(void)file;
	(void)line;
	(void)reason;
	server->setup.tell("error", "stopping: the HTTP library has given up; what was "
				    "acknowledged is kept");
	_Exit(GIVEN_UP);
}

struct MHD_Daemon *
request_daemon(struct server *server, MHD_NotifyConnectionCallback notify, void *cohort)
{
	unsigned flags = MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG
		| MHD_USE_NO_LISTEN_SOCKET;
#if MHD_VERSION >= 0x00097707 /* which would add connections later, for other threads' sake */
	flags |= MHD_USE_NO_THREAD_SAFETY;
#endif
	MHD_set_panic_func(give_up, server);
	return MHD_start_daemon(flags, 0, NULL, NULL, handle, server,
		MHD_OPTION_EXTERNAL_LOGGER, unheard, NULL,
		MHD_OPTION_CONNECTION_LIMIT, (unsigned)CONNECTIONS_MOST,
		MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)CONNECTION_BYTES,
		MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)(IDLE_MS_MOST / 1000),
		MHD_OPTION_STRICT_FOR_CLIENT, 1,
		MHD_OPTION_NOTIFY_COMPLETED, completed, server,
		MHD_OPTION_NOTIFY_CONNECTION, notify, cohort,
		MHD_OPTION_UNESCAPE_CALLBACK, unescape, NULL,
		MHD_OPTION_END);
}
