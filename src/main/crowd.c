/* Answers are read as far as their status, their length, and the ids of events. */
#include "main/crowd.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "main/clock.h"

enum {
	EVENTS_AT_ONCE = 256,
	HEAD_MOST = 4096,
	PIECE = 64 * 1024,
	ID_DIGITS_MOST = 20,
};

struct visitor {
	int socket;
	struct str unsent;
	char head[HEAD_MOST]; /* of the answer, until it is whole */
	size_t head_size;
	bool in_body;
	int status;
	int64_t rest;                  /* bytes of the body still to come */
	bool follows;                  /* a stream */
	uint64_t heard;                /* the newest id of an event */
	char line[ID_DIGITS_MOST + 8]; /* the beginning of the line being read */
	size_t line_size;
	bool done, lost;
	int64_t at; /* when it was done */
};

struct crowd {
	struct arena *arena;
	int epoll;
	struct visitor *visitors;
	size_t count;
	char *piece;
	int64_t *times;
	uint64_t entry; /* that is waited for */
};

static bool
dial(struct crowd *crowd, struct visitor *visitor, uint16_t port)
{
	int one = 1;
	struct sockaddr_in address = { .sin_family = AF_INET,
		.sin_port = htons(port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	struct epoll_event event = { .events = EPOLLIN | EPOLLOUT | EPOLLET, .data.ptr = visitor };
	visitor->socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (visitor->socket < 0
	    || connect(visitor->socket, (struct sockaddr *)&address, sizeof address) < 0)
		return false;
	setsockopt(visitor->socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
	return epoll_ctl(crowd->epoll, EPOLL_CTL_ADD, visitor->socket, &event) == 0;
}

struct crowd *
crowd_gather(struct arena *arena, uint16_t port, size_t count)
{
	struct crowd *crowd = TAKE(arena, struct crowd);
	*crowd = (struct crowd){ .arena = arena,
		.epoll = epoll_create1(EPOLL_CLOEXEC),
		.visitors = TAKE_MANY(arena, struct visitor, count),
		.count = count,
		.piece = arena_take(arena, PIECE),
		.times = TAKE_MANY(arena, int64_t, count) };
	for (size_t i = 0; i < count; i++)
		crowd->visitors[i].socket = -1;
	for (size_t i = 0; i < count; i++) {
		if (!dial(crowd, &crowd->visitors[i], port)) {
			crowd_leave(crowd);
			return NULL;
		}
	}
	return crowd;
}

void
crowd_leave(struct crowd *crowd)
{
	for (size_t i = 0; i < crowd->count; i++)
		if (crowd->visitors[i].socket >= 0)
			close(crowd->visitors[i].socket);
	if (crowd->epoll >= 0)
		close(crowd->epoll);
}

static void
finish(struct visitor *visitor, bool lost)
{
	visitor->lost |= lost;
	if (!visitor->done)
		visitor->at = clock_micros();
	visitor->done = true;
}

static void
send_more(struct visitor *visitor)
{
	while (visitor->unsent.size > 0) {
		ssize_t sent = send(visitor->socket, visitor->unsent.at, visitor->unsent.size,
			MSG_DONTWAIT | MSG_NOSIGNAL);
		if (sent < 0 && errno == EAGAIN)
			return;
		if (sent < 0) {
			finish(visitor, true);
			return;
		}
		visitor->unsent = str_part(visitor->unsent, (size_t)sent, visitor->unsent.size);
	}
}

/* A line of the stream has ended. */
static void
line_read(struct visitor *visitor)
{
	struct str line = { visitor->line, visitor->line_size };
	int64_t id = 0;
	if (str_starts(line, STR("id: ")) && str_number(str_part(line, 4, line.size), &id))
		visitor->heard = (uint64_t)id;
	visitor->line_size = 0;
}

/* The chunks that a stream is sent in cut nothing that is looked for here: the feed sends an id as
 * a block of its own (clerk/feed.h). */
static void
read_stream(struct visitor *visitor, struct str bytes)
{
	for (size_t i = 0; i < bytes.size; i++) {
		if (bytes.at[i] == '\n')
			line_read(visitor);
		else if (bytes.at[i] != '\r' && visitor->line_size < sizeof visitor->line)
			visitor->line[visitor->line_size++] = bytes.at[i];
	}
}

static void
read_head(struct visitor *visitor)
{
	struct str head = { visitor->head, visitor->head_size }, line;
	int64_t number = 0;
	visitor->rest = 0;
	visitor->status = 0;
	while (str_split(&head, '\n', &line)) {
		line = str_trim(line);
		if (str_starts(line, STR("HTTP/1.1 ")) && str_number(str_part(line, 9, 3), &number))
			visitor->status = (int)number;
		else if (line.size > 15 && strncasecmp(line.at, "Content-Length:", 15) == 0
			 && str_number(str_trim(str_part(line, 15, line.size)), &number))
			visitor->rest = number;
	}
}

/* Takes the head of an answer off the front of what came; true when it is whole. */
static bool
take_head(struct visitor *visitor, struct str *bytes)
{
	while (bytes->size > 0 && visitor->head_size < sizeof visitor->head) {
		visitor->head[visitor->head_size++] = bytes->at[0];
		*bytes = str_part(*bytes, 1, bytes->size);
		if (visitor->head_size >= 4
		    && memcmp(visitor->head + visitor->head_size - 4, "\r\n\r\n", 4) == 0) {
			read_head(visitor);
			return true;
		}
	}
	return false;
}

static void
take(struct crowd *crowd, struct visitor *visitor, struct str bytes)
{
	if (!visitor->in_body)
		visitor->in_body = take_head(visitor, &bytes);
	if (!visitor->in_body)
		return;
	if (visitor->follows) {
		read_stream(visitor, bytes);
		if (visitor->heard >= crowd->entry || visitor->status / 100 != 2)
			finish(visitor, false);
		return;
	}
	visitor->rest -= (int64_t)bytes.size;
	if (visitor->rest <= 0)
		finish(visitor, false);
}

static void
receive(struct crowd *crowd, struct visitor *visitor)
{
	for (;;) {
		ssize_t size = recv(visitor->socket, crowd->piece, PIECE, MSG_DONTWAIT);
		if (size < 0 && errno == EAGAIN)
			return;
		if (size <= 0) {
			finish(visitor, true);
			return;
		}
		take(crowd, visitor, (struct str){ crowd->piece, (size_t)size });
	}
}

static bool
all_done(const struct crowd *crowd)
{
	for (size_t i = 0; i < crowd->count; i++)
		if (!crowd->visitors[i].done)
			return false;
	return true;
}

static void
wait_for_all(struct crowd *crowd, int64_t patience_ms)
{
	struct epoll_event events[EVENTS_AT_ONCE];
	int64_t until = clock_ticks() + patience_ms;
	while (!all_done(crowd) && clock_ticks() < until) {
		int count = epoll_wait(crowd->epoll, events, EVENTS_AT_ONCE, 100);
		for (int i = 0; i < count; i++) {
			struct visitor *visitor = events[i].data.ptr;
			if (events[i].events & EPOLLOUT)
				send_more(visitor);
			if (events[i].events & (EPOLLIN | EPOLLHUP | EPOLLERR))
				receive(crowd, visitor);
		}
	}
}

static int
by_size(const void *one, const void *other)
{
	int64_t a = *(const int64_t *)one, b = *(const int64_t *)other;
	return (a > b) - (a < b);
}

static struct crowd_times
times_of(struct crowd *crowd, int64_t began)
{
	struct crowd_times times = { 0 };
	size_t answered = 0;
	for (size_t i = 0; i < crowd->count; i++) {
		const struct visitor *visitor = &crowd->visitors[i];
		if (!visitor->done || visitor->lost) {
			times.silent++;
			continue;
		}
		times.good += visitor->status / 100 == 2;
		times.refused += visitor->status / 100 != 2;
		crowd->times[answered++] = visitor->at > began ? visitor->at - began : 0;
	}
	if (answered == 0)
		return times;
	qsort(crowd->times, answered, sizeof crowd->times[0], by_size);
	times.half_micros = crowd->times[answered / 2];
	times.late_micros = crowd->times[answered * 99 / 100];
	times.last_micros = crowd->times[answered - 1];
	return times;
}

static struct crowd_times
send_and_wait(struct crowd *crowd, const struct str *requests, bool follow, int64_t patience_ms)
{
	int64_t began = clock_micros();
	crowd->entry = 1;
	for (size_t i = 0; i < crowd->count; i++) {
		struct visitor *visitor = &crowd->visitors[i];
		visitor->unsent = requests[i];
		visitor->head_size = 0;
		visitor->in_body = visitor->done = false;
		visitor->follows = follow;
	}
	for (size_t i = 0; i < crowd->count; i++)
		send_more(&crowd->visitors[i]);
	wait_for_all(crowd, patience_ms);
	return times_of(crowd, began);
}

struct crowd_times
crowd_ask(struct crowd *crowd, const struct str *requests, int64_t patience_ms)
{
	return send_and_wait(crowd, requests, false, patience_ms);
}

struct crowd_times
crowd_follow(struct crowd *crowd, const struct str *requests, int64_t patience_ms)
{
	return send_and_wait(crowd, requests, true, patience_ms);
}

struct crowd_times
crowd_hears(struct crowd *crowd, uint64_t entry, int64_t began, int64_t patience_ms)
{
	crowd->entry = entry;
	for (size_t i = 0; i < crowd->count; i++)
		crowd->visitors[i].done = crowd->visitors[i].heard >= entry;
	wait_for_all(crowd, patience_ms);
	return times_of(crowd, began);
}
