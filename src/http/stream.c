/* GET /api/feed?view=PATH&view=PATH…: server-sent events, one connection for all views of a page.
 *
 * The library sends the header and hands the connection over: it is suspended, and from then on
 * the events are written here, straight from the sheets that all readers share. By way of the
 * library each would be copied for each reader, and two more calls of the kernel made for it. Only
 * to end is the connection given back. Where a reader's end of it is full, epoll tells when there
 * is room again; who takes nothing for long is sent away.
 *
 * A suspended connection never notices that its reader has gone, so the time is told now and then.
 * A session that ended takes its streams with it. */
#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>

#include "http/loop.h"
#include "publish/view.h"

enum {
	PIECE_BYTES = 1, /* of the library's own way of sending, which is not gone */
	WISHES_MOST = 512, /* views that the clerk is asked for at one time */
	ROUND_MS = 5,      /* between two looks for what is stale, */
	LOOK_MS = 200,     /* and for streams that are over or need a sign of life */
	CLOCK_BYTES = 64,
};

struct stream {
	enum source source;  /* its socket, while it is watched */
	struct server *server;
	struct MHD_Connection *connection;
	struct MHD_Response *response;
	int socket;
	struct session *session; /* held, or NULL */
	enum audience audience;  /* when it began */
	struct reader *reader;
	struct str pending;      /* what is left of the event being sent */
	char clock[CLOCK_BYTES]; /* the newest event that tells the time */
	int64_t sent_at;         /* ticks, when something was sent last */
	bool ours;           /* the connection is, and not the library's */
	bool full;           /* the reader's end of it: the loop's epoll tells when not */
	bool watched;        /* its socket stands in that epoll */
	bool leaving;        /* the last thing that it is sent is on its way */
	bool done, lost;     /* it has been; it can't be */
	size_t place;        /* among those open */
	struct stream *next; /* of those free */
};

struct streams {
	struct server *server;
	struct arena *arena;
	struct list open; /* struct stream */
	struct stream *free;
	size_t wishes;       /* views that the clerk was asked for and has not rendered yet */
	int64_t round, look; /* ticks, of the last ones */
	int64_t again;       /* ticks, when the feed has something to do, as far as known */
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

/* It was begun for somebody who may see other things by now, or nothing: a new one must be asked
 * for. */
static bool
over(const struct stream *stream)
{
	const struct server *server = stream->server;
	return server->streams->ending
	       || session_audience(server, stream->session) != stream->audience;
}

/* Whoever loses or gains rights comes back and must be sent all views anew, not only what
 * changed since: an empty id has the browser forget where it was. What is half sent of an event
 * is not completed. */
static bool
finished(struct stream *stream)
{
	if (!over(stream) || stream->server->streams->ending || stream->leaving)
		return over(stream) && stream->pending.size == 0;
	stream->server->traffic.readers_over++;
	if (stream->pending.size > 0)
		return true;
	stream->leaving = true;
	stream->pending = STR("id:\n\n");
	return false;
}

/* The server's time, for those who show how much of some time is left. */
static struct str
clock_event(struct stream *stream)
{
	int size = snprintf(stream->clock, sizeof stream->clock,
	    "retry: 2000\nevent: clock\ndata: %lld\n\n", (long long)stream->server->setup.now());
	return (struct str){ stream->clock, (size_t)size };
}

/* What is left of a block, or the next one; false where there is nothing to be sent. */
static bool
block_take(struct stream *stream, int64_t ticks)
{
	if (stream->pending.size == 0)
		stream->pending = feed_next(stream->server->feed, stream->reader);
	if (stream->pending.size == 0 && ticks - stream->sent_at >= HEARTBEAT_MS)
		stream->pending = clock_event(stream);
	return stream->pending.size > 0;
}

/* Has the loop tell when the socket has room. */
static void
wait_for_room(struct stream *stream)
{
	struct epoll_event event = {
		.events = EPOLLOUT | EPOLLONESHOT, .data.ptr = &stream->source
	};
	int how = stream->watched ? EPOLL_CTL_MOD : EPOLL_CTL_ADD;
	stream->watched = stream->full = true;
	stream->lost = epoll_ctl(stream->server->epoll, how, stream->socket, &event) < 0;
}

/* Sends what there is, as far as there is room. A block that another one follows waits for it in
 * the kernel, so that both travel together. */
static void
send_blocks(struct stream *stream)
{
	int64_t ticks = stream->server->setup.ticks();
	while (!stream->lost && !(stream->done = finished(stream)) && block_take(stream, ticks)) {
		int more = feed_more(stream->server->feed, stream->reader) ? MSG_MORE : 0;
		ssize_t sent = send(stream->socket, stream->pending.at, stream->pending.size,
			MSG_DONTWAIT | MSG_NOSIGNAL | more);
		if (sent < 0 && errno == EAGAIN) {
			wait_for_room(stream);
			break;
		}
		stream->lost = sent < 0;
		if (stream->lost)
			break;
		stream->pending = str_part(stream->pending, (size_t)sent, stream->pending.size);
		stream->sent_at = ticks;
	}
}

/* The library takes the connection back, to end it. */
static void
give_back(struct stream *stream)
{
	stream->ours = false;
	cohort_resume(stream->connection);
}

static void
go_on(struct stream *stream)
{
	if (!stream->ours || stream->full)
		return;
	send_blocks(stream);
	if (stream->done || stream->lost)
		give_back(stream);
}

/* The header is sent, and the library asks what comes next: first nothing, for the connection is
 * ours then; at last that there is nothing more. */
static ssize_t
piece(void *context, uint64_t position, char *bytes, size_t most)
{
	(void)position;
	(void)bytes;
	(void)most;
	struct stream *stream = context;
	if (stream->lost)
		return MHD_CONTENT_READER_END_WITH_ERROR;
	if (stream->done)
		return MHD_CONTENT_READER_END_OF_STREAM;
	stream->ours = true;
	reply_forget(stream->response);
	MHD_suspend_connection(stream->connection);
	go_on(stream);
	return 0;
}

static void
stream_close(struct stream *stream)
{
	struct streams *streams = stream->server->streams;
	struct stream *last = streams->open.at[--streams->open.count];
	session_drop(stream->server->sessions, stream->session);
	streams->open.at[stream->place] = last;
	last->place = stream->place;
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

struct collecting {
	struct request *request;
	struct text_list *paths; /* with room for one more than are taken */
};

static enum MHD_Result
collect(void *context, enum MHD_ValueKind kind, const char *key, const char *value)
{
	(void)kind;
	struct collecting *collecting = context;
	struct text_list *paths = collecting->paths;
	if (value && !strcmp(key, "view") && paths->count <= FEED_VIEWS_MOST)
		paths->at[paths->count++] = str_keep(collecting->request->arena, str_of(value));
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
	struct server *server = request->server;
	struct streams *streams = server->streams;
	struct stream *stream = streams->free;
	if (stream)
		streams->free = stream->next;
	else
		stream = TAKE(streams->arena, struct stream);
	*stream = (struct stream){
		.source = SOURCE_STREAM,
		.server = server,
		.connection = request->connection,
		.socket = MHD_get_connection_info(request->connection,
			MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd,
		.place = streams->open.count,
		.session = session_hold(request->session),
		.audience = request_audience(request),
		.sent_at = server->setup.ticks(),
	};
	stream->pending = clock_event(stream);
	list_add(streams->arena, &streams->open, stream);
	return stream;
}

/* The newest entry that the reader has seen; 0 where it says none. */
static uint64_t
seen_by(const struct request *request)
{
	int64_t seen = 0;
	bool number = str_number(request_header(request, HEAD_LAST_EVENT_ID), &seen);
	return number && seen > 0 ? (uint64_t)seen : 0;
}

static struct fault
join(struct request *request, struct stream **ret_stream)
{
	struct server *server = request->server;
	struct text_list paths = { .at =
				       TAKE_MANY(request->arena, struct str, FEED_VIEWS_MOST + 1) };
	struct collecting collecting = { request, &paths };
	MHD_get_connection_values(request->connection, MHD_GET_ARGUMENT_KIND, collect, &collecting);
	TRY(paths_check(&paths));
	if (server->streams->open.count >= server->readers_most)
		return fault(FAULT_BUSY, "");
	struct stream *stream = stream_open(request);
	struct fault refused = feed_join(
	    server->feed, &paths, stream->audience, seen_by(request), stream, &stream->reader);
	if (refused.code == FAULT_NONE)
		*ret_stream = stream;
	else
		stream_close(stream);
	streams_stir(server->streams);
	return refused;
}

void
stream_get(struct request *request)
{
	struct stream *stream = NULL;
	struct fault refused = join(request, &stream);
	if (refused.code != FAULT_NONE) {
		request_refuse(request, refused);
		return;
	}
	struct reply *reply = &request->reply;
	reply->status = 200;
	reply->type = "text/event-stream; charset=utf-8";
	if (str_equal(request->method, STR("HEAD"))) {
		ended(stream); /* the library would send the last chunk of a body */
		request_ready(request);
		return;
	}
	reply->stream =
	    MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, PIECE_BYTES, piece, stream, ended);
	if (reply->stream) {
		/* Its end is the connection's: no chunks, which would be ours to write too. */
		stream->response = reply->stream;
		MHD_set_response_options(reply->stream, MHD_RF_HTTP_1_0_COMPATIBLE_STRICT,
			MHD_RO_END);
		request_ready(request);
		return;
	}
	ended(stream);
	request_refuse(request, fault(FAULT_BUSY, ""));
}

static void
due(void *context)
{
	go_on(context);
}

void
stream_room(enum source *source)
{
	struct stream *stream = (struct stream *)source; /* which begins with it */
	stream->full = false;
	go_on(stream);
}

/* The clerk has rendered a view that readers wait for. */
static void
kept(struct request *request)
{
	struct server *server = request->server;
	struct job *job = &request->job;
	server->streams->wishes--;
	streams_stir(server->streams);
	if (job->fault.code == FAULT_NONE)
		feed_keep(server->feed, job->view, job->audience, LANGUAGE_EN, job->sheet);
	else if (job->fault.code == FAULT_BUSY)
		feed_later(server->feed, job->view, job->audience);
	else
		feed_unwanted(server->feed, job->view, job->audience);
	request_end(server, request);
}

static void
want(void *context, struct str path, enum audience audience)
{
	struct server *server = context;
	if (server->streams->wishes >= WISHES_MOST) {
		feed_later(server->feed, path, audience);
		return;
	}
	struct request *request = request_begin(server, NULL);
	server->streams->wishes++;
	request->job.kind = JOB_VIEW;
	request->job.audience = audience;
	request->job.view = str_keep(request->arena, path);
	request_submit(request, kept);
}

/* Something happened that the feed may have to do with: it is looked at in the next round. */
void
streams_stir(struct streams *streams)
{
	int64_t next = streams->round + ROUND_MS;
	if (next < streams->again)
		streams->again = next;
}

int64_t
streams_next(const struct streams *streams)
{
	return streams->again;
}

/* Ends those that are over and those that have taken nothing for long; tells the others the time
 * when nothing else was told. */
static void
look_at(struct stream *stream, int64_t ticks)
{
	int64_t silence = ticks - stream->sent_at;
	if (stream->ours && stream->full && silence >= IDLE_MS_MOST) {
		stream->server->traffic.readers_slow++;
		stream->lost = true;
		give_back(stream);
		return;
	}
	bool ends = over(stream);
	if (ends)
		stream->full = false;
	if (ends || silence >= HEARTBEAT_MS)
		go_on(stream);
}

void
streams_tick(struct streams *streams, int64_t ticks)
{
	struct server *server = streams->server;
	if (ticks >= streams->again) {
		streams->round = ticks;
		streams->again = feed_tick(server->feed, ticks, want, server);
	}
	feed_each_due(server->feed, due);
	if (ticks - streams->look < LOOK_MS)
		return;
	streams->look = ticks;
	for (EACH(struct stream, stream, &streams->open))
		look_at(stream, ticks);
}

void
streams_end(struct streams *streams)
{
	streams->ending = true;
	for (EACH(struct stream, stream, &streams->open)) {
		stream->full = false;
		go_on(stream);
		if (!stream->ours)
			continue;
		stream->lost = true; /* who takes nothing holds nothing up */
		give_back(stream);
	}
}
