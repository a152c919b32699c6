/* The second listening address. It shares the loop's thread, and no request of it waits, so the
 * reply is queued as soon as the request is complete. */
#include "http/watch.h"

#include "http/loop.h"

enum { WATCH_POOL_BYTES = 4 * 1024 };

static const char plain[] = "text/plain; charset=utf-8";

static enum MHD_Result
queue_reply(
    struct MHD_Connection *connection, unsigned status, const char *type, const struct buf *out)
{
	struct MHD_Response *response =
		MHD_create_response_from_buffer(out->size, out->at, MHD_RESPMEM_MUST_COPY);
	if (!response)
		return MHD_NO;
	(void)MHD_add_response_header(response, "Content-Type", type);
	(void)MHD_add_response_header(response, "Cache-Control", "no-store");
	(void)MHD_add_response_header(response, "X-Content-Type-Options", "nosniff");
	if (status == MHD_HTTP_METHOD_NOT_ALLOWED)
		(void)MHD_add_response_header(response, "Allow", "GET, HEAD");
	enum MHD_Result queued = MHD_queue_response(connection, status, response);
	MHD_destroy_response(response);
	return queued;
}

static enum MHD_Result
refuse_method(struct MHD_Connection *connection)
{
	char sentence[] = "this can only be read: GET or HEAD\n";
	struct buf out = { .at = sentence, .size = sizeof sentence - 1 };
	return queue_reply(connection, MHD_HTTP_METHOD_NOT_ALLOWED, plain, &out);
}

static enum MHD_Result
answer(struct server *server, struct MHD_Connection *connection, struct str path)
{
	struct arena *arena = arena_new();
	struct buf out;
	unsigned status = 200;
	const char *type = "text/plain; version=0.0.4; charset=utf-8";
	buf_init(&out, arena, WATCH_BYTES_MOST);
	if (str_equal(path, STR("/metrics"))) {
		metrics_write(server, arena, &out);
	} else if (str_equal(path, STR("/health"))) {
		status = (unsigned)health_write(server, &out);
		type = "application/json";
	} else {
		status = 404;
		type = plain;
		buf_text(&out, "here are /metrics and /health, and nothing else\n");
	}
	enum MHD_Result sent = queue_reply(connection, status, type, &out);
	arena_free(arena);
	return sent;
}

/* The first call of a request has only its headers: an answer given then closes the connection, as
 * it should where a body comes that nobody will read. */
static enum MHD_Result
handle(void *context, struct MHD_Connection *connection, const char *url, const char *method,
    const char *version, const char *upload, size_t *upload_size, void **seen)
{
	(void)version;
	(void)upload;
	struct str verb = str_of(method);
	if (!str_equal(verb, STR("GET")) && !str_equal(verb, STR("HEAD")))
		return refuse_method(connection);
	*upload_size = 0;
	if (!*seen) {
		*seen = context;
		return MHD_YES;
	}
	return answer(context, connection, str_of(url));
}

struct MHD_Daemon *
watch_daemon(struct server *server, int listening)
{
	return MHD_start_daemon(MHD_USE_EPOLL, 0, NULL, NULL, handle, server,
		MHD_OPTION_LISTEN_SOCKET, listening, MHD_OPTION_CONNECTION_LIMIT,
		(unsigned)WATCH_CONNECTIONS_MOST, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
	    (size_t)WATCH_POOL_BYTES, MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)WATCH_SECONDS_MOST,
		MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_END);
}
