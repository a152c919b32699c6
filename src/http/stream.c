/* GET /api/feed?view=PATH&view=PATH…: server-sent events, one connection for all views of a page.
 *
 * A connection with nothing to be sent is suspended; a suspended one never notices that its reader has
 * gone, so a comment is sent as a heartbeat. A session that ended takes its streams with it. */
#include <assert.h>
#include <string.h>

#include "http/loop.h"
#include "http/session.h"
#include "publish/view.h"

enum { PIECE_BYTES = 16 * 1024, STREAMS_MOST = 11000 };

struct stream {
	struct server *server;
	struct MHD_Connection *connection;
	const struct session *session;
	struct reader *reader;
	struct str pending; /* what is left of the event being sent */
	int64_t sent_at;    /* ticks, when something was sent last */
	bool suspended;
	struct stream *next; /* of those free */
};

struct streams {
	struct server *server;
	struct arena *arena;
	struct list open; /* struct stream */
	struct stream *free;
	bool ending;
};

struct streams *
streams_new(struct arena *arena, struct server *server)
{
	struct streams *streams = TAKE(arena, struct streams);
	streams->server = server;
	streams->arena = arena;
	return streams;
}

static bool
over(const struct stream *stream)
{
	return stream->server->streams->ending || (stream->session && stream->session->ended);
}

static ssize_t
piece(void *context, uint64_t position, char *bytes, size_t most)
{
	(void)position;
	struct stream *stream = context;
	struct server *server = stream->server;
	int64_t ticks = server->setup.ticks();
	if (over(stream))
		return MHD_CONTENT_READER_END_OF_STREAM;
	if (stream->pending.size == 0)
		stream->pending = feed_next(server->feed, stream->reader);
	if (stream->pending.size == 0 && ticks - stream->sent_at >= HEARTBEAT_MS)
		stream->pending = STR(":\n\n");
	if (stream->pending.size == 0) {
		stream->suspended = true;
		MHD_suspend_connection(stream->connection);
		return 0;
	}
	struct str now = str_part(stream->pending, 0, most);
	memcpy(bytes, now.at, now.size);
	stream->pending = str_part(stream->pending, now.size, stream->pending.size);
	stream->sent_at = ticks;
	return (ssize_t)now.size;
}

static void
stream_close(struct stream *stream)
{
	struct streams *streams = stream->server->streams;
	list_remove(&streams->open, stream);
	stream->next = streams->free;
	streams->free = stream;
}

static void
ended(void *context)
{
	struct stream *stream = context;
	feed_leave(stream->server->feed, stream->reader);
	stream_close(stream);
}

static enum MHD_Result
collect(void *context, enum MHD_ValueKind kind, const char *key, const char *value)
{
	(void)kind;
	struct request *request = context;
	struct text_list *paths = (struct text_list *)(uintptr_t)request->job.data;
	if (value && !strcmp(key, "view") && paths->count <= FEED_VIEWS_MOST)
		paths->at[paths->count++] = str_keep(request->arena, str_of(value));
	return MHD_YES;
}

/* Only views in JSON that are the same for a whole audience can be followed. */
static struct fault
paths_check(const struct text_list *paths)
{
	for (size_t i = 0; i < paths->count; i++) {
		const char *type;
		bool is_private;
		if (paths->at[i].size > VIEW_PATH_MOST || !str_ends(paths->at[i], STR(".json"))
		    || !view_known(paths->at[i], &type, &is_private) || is_private)
			return fault(FAULT_NOT_FOUND, "view");
	}
	return OK;
}

static struct stream *
stream_open(struct request *request)
{
	struct streams *streams = request->server->streams;
	struct stream *stream = streams->free;
	if (stream)
		streams->free = stream->next;
	else
		stream = TAKE(streams->arena, struct stream);
	*stream = (struct stream){
		.server = request->server,
		.connection = request->connection,
		.session = request->session,
		.pending = STR("retry: 2000\n\n"),
		.sent_at = request->server->setup.ticks(),
	};
	list_add(streams->arena, &streams->open, stream);
	return stream;
}

void
stream_get(struct request *request)
{
	struct streams *streams = request->server->streams;
	struct text_list paths = {
		.at = TAKE_MANY(request->arena, struct str, FEED_VIEWS_MOST + 1)
	};
	struct reader *reader = NULL;
	int64_t after = 0;
	str_number(request_header(request, "Last-Event-ID"), &after);
	request->job.data = &paths;
	MHD_get_connection_values(request->connection, MHD_GET_ARGUMENT_KIND, collect, request);
	request->job.data = NULL;
	struct fault refused = paths_check(&paths);
	if (refused.code == FAULT_NONE && streams->open.count >= STREAMS_MOST)
		refused = fault(FAULT_BUSY, "");
	struct stream *stream = NULL;
	if (refused.code == FAULT_NONE) {
		stream = stream_open(request);
		refused = feed_join(request->server->feed, &paths, request_audience(request),
			after > 0 ? (uint64_t)after : 0, stream, &reader);
	}
	if (refused.code != FAULT_NONE) {
		if (stream)
			stream_close(stream);
		request_refuse(request, refused);
		return;
	}
	stream->reader = reader;
	request->reply.status = 200;
	request->reply.type = "text/event-stream; charset=utf-8";
	request->reply.stream = MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, PIECE_BYTES, piece,
		stream, ended);
	request_ready(request);
}

static void
resume(struct stream *stream)
{
	if (!stream->suspended)
		return;
	stream->suspended = false;
	MHD_resume_connection(stream->connection);
}

static void
due(void *context)
{
	resume(context);
}

/* The clerk has rendered a view that readers wait for. */
static void
kept(struct request *request)
{
	struct job *job = &request->job;
	struct feed *feed = request->server->feed;
	if (job->fault.code == FAULT_NONE)
		feed_keep(feed, job->view, job->audience, job->sheet);
	else
		feed_unwanted(feed, job->view, job->audience);
	request_end(request->server, request);
}

static void
want(void *context, struct str path, enum audience audience)
{
	struct server *server = context;
	struct request *request = request_begin(server, NULL);
	request->then = kept;
	request->job = (struct job){
		.kind = JOB_VIEW, .arena = request->arena, .audience = audience,
		.view = str_keep(request->arena, path), .done = server_done, .context = request,
	};
	server->waiting++;
	if (!queue_put(server->queue, &request->job)) {
		server->waiting--;
		request->job.fault = fault(FAULT_BUSY, "");
		kept(request);
	}
}

void
streams_tick(struct streams *streams, int64_t ticks)
{
	struct server *server = streams->server;
	feed_tick(server->feed, ticks, want, server);
	feed_each_due(server->feed, due);
	for (EACH(struct stream, stream, &streams->open))
		if (over(stream) || ticks - stream->sent_at >= HEARTBEAT_MS)
			resume(stream);
}

void
streams_end(struct streams *streams)
{
	streams->ending = true;
	for (EACH(struct stream, stream, &streams->open))
		resume(stream);
}
