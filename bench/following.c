/* Readers of the feed, each on a connection of its own:
 *
 *     following PORT READERS VIEW COOKIE
 *
 * When every reader has the view as it is, a line is said:
 *
 *     loaded READERS seconds S bytes N           N of them for each reader
 *
 * Then each line read, "ACTION BODY", is posted to /api/actions/ACTION with the cookie, and one
 * line is said when every reader was told that it has what the action led to:
 *
 *     changed ENTRY first MS p50 MS p99 MS last MS answer MS bytes N
 *
 * All times are from sending the action; `answer` is when its own answer came. */
#include <assert.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "bench/peer.h"
#include "text/buf.h"

enum {
	EVENTS = 512,
	PIECE = 256 * 1024,
	TAIL = 48,      /* bytes in which an id stands, with the chunk around it */
	AT_A_TIME = 64, /* readers that come before those who are there are looked at */
	LINE_MOST = 4096,
	PATIENCE_MS = 30000,
};

struct reader {
	int fd;
	uint64_t has; /* the newest id it was sent */
	size_t tail_size;
	char tail[TAIL];
};

struct following {
	struct arena *arena;
	int port, epoll;
	size_t count;
	const char *view, *cookie;
	struct reader *readers;
	struct reader asker; /* the connection of the actions */
	int64_t began;       /* ns */
	int64_t answered;    /* ns, or 0 */
	uint64_t wanted;     /* the id that everybody shall have */
	size_t have;         /* readers that do */
	uint32_t *times;     /* µs, of those */
	uint64_t bytes;
	bool asked; /* a line can be read */
	char *piece;
};

/* The last "id: N" in what a reader was sent, looked for where it stands: at the end. */
static uint64_t
id_in(const char *text)
{
	uint64_t id = 0;
	for (const char *at = strstr(text, "id: "); at; at = strstr(at + 4, "id: ")) {
		char *end;
		uint64_t number = strtoull(at + 4, &end, 10);
		if (end > at + 4 && *end == '\n')
			id = number;
	}
	return id;
}

static void
note(struct following *following, struct reader *reader)
{
	uint64_t had = reader->has;
	uint64_t id = id_in(reader->tail);
	if (id > had)
		reader->has = id;
	if (following->wanted == 0 || had >= following->wanted || reader->has < following->wanted)
		return;
	int64_t ns = clock_ns() - following->began;
	following->times[following->have++] = (uint32_t)(ns / 1000);
}

/* Keeps the end of what came, with a NUL behind it. */
static void
tail_keep(struct reader *reader, const char *piece, size_t size)
{
	const size_t most = TAIL - 1;
	size_t taken = size < most ? size : most;
	size_t kept = reader->tail_size < most - taken ? reader->tail_size : most - taken;
	memmove(reader->tail, reader->tail + (reader->tail_size - kept), kept);
	memcpy(reader->tail + kept, piece + size - taken, taken);
	reader->tail_size = kept + taken;
	reader->tail[reader->tail_size] = '\0';
}

/* What was asked for is done: from its receipt, the entry that everybody shall be told of. */
static void
answer_read(struct following *following, const char *piece)
{
	const char *last = strstr(piece, "\"last\":");
	if (strncmp(piece, "HTTP/1.1 200", 12) != 0 || !last) {
		fprintf(stderr, "following: refused: %s\n", piece);
		exit(1);
	}
	following->answered = clock_ns();
	following->wanted = strtoull(last + 7, NULL, 10);
	for (size_t i = 0; i < following->count; i++) {
		/* Whoever was told before the answer came here. */
		if (following->readers[i].has < following->wanted)
			continue;
		int64_t ns = following->answered - following->began;
		following->times[following->have++] = (uint32_t)(ns / 1000);
	}
}

static void
receive(struct following *following, struct reader *reader)
{
	ssize_t size = recv(reader->fd, following->piece, PIECE - 1, MSG_DONTWAIT);
	if (size < 0 && errno == EAGAIN)
		return;
	if (size <= 0)
		give_up("a connection ended");
	if (reader == &following->asker) {
		following->piece[size] = '\0';
		answer_read(following, following->piece);
		return;
	}
	following->bytes += (uint64_t)size;
	tail_keep(reader, following->piece, (size_t)size);
	note(following, reader);
}

/* True when something came. */
static bool
look(struct following *following, int wait_ms)
{
	struct epoll_event events[EVENTS];
	int count = epoll_wait(following->epoll, events, EVENTS, wait_ms);
	for (int i = 0; i < count; i++) {
		if (events[i].data.ptr)
			receive(following, events[i].data.ptr);
		else
			following->asked = true;
	}
	return count > 0;
}

static void
join(struct following *following, struct reader *reader)
{
	struct epoll_event event = { .events = EPOLLIN, .data.ptr = reader };
	reader->fd = loopback_connect(following->port);
	if (epoll_ctl(following->epoll, EPOLL_CTL_ADD, reader->fd, &event) < 0)
		give_up("epoll");
}

static void
ask(int fd, struct str request)
{
	if (send(fd, request.at, request.size, MSG_NOSIGNAL) != (ssize_t)request.size)
		give_up("send");
}

/* All come, one after the other, and are there when each has been told an id. */
static void
load(struct following *following)
{
	struct buf request;
	buf_init(&request, following->arena, LINE_MOST);
	buf_format(&request,
	    "GET /api/feed?view=%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n"
	    "Accept: text/event-stream\r\n\r\n",
	    following->view, following->port);
	following->began = clock_ns();
	following->wanted = 1;
	for (size_t i = 0; i < following->count; i++) {
		join(following, &following->readers[i]);
		ask(following->readers[i].fd, buf_str(&request));
		if (i % AT_A_TIME == 0)
			look(following, 0);
	}
	while (following->have < following->count)
		if (!look(following, PATIENCE_MS))
			give_up("not everybody was sent the view");
	printf("loaded %zu seconds %.6f bytes %" PRIu64 "\n", following->count,
	    (double)(clock_ns() - following->began) / 1e9, following->bytes / following->count);
	fflush(stdout);
}

static void
say(struct following *following)
{
	const uint32_t *times = following->times;
	size_t count = following->count;
	times_sort(following->times, count);
	printf("changed %" PRIu64
	       " first %.3f p50 %.3f p99 %.3f last %.3f answer %.3f bytes %" PRIu64 "\n",
	    following->wanted, times[0] / 1e3, times[count / 2] / 1e3,
	    times[count * 99 / 100] / 1e3, times[count - 1] / 1e3,
	    (double)(following->answered - following->began) / 1e6, following->bytes / count);
	fflush(stdout);
}

/* A line "ACTION BODY". */
static void
change(struct following *following, char *line)
{
	struct arena *arena = arena_new();
	struct buf request;
	char *body = line + strcspn(line, " ");
	if (*body)
		*body++ = '\0';
	body[strcspn(body, "\n")] = '\0';
	buf_init(&request, arena, LINE_MOST);
	buf_format(&request,
	    "POST /api/actions/%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: %s\r\n"
	    "Content-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
	    line, following->port, following->cookie, strlen(body), body);
	following->have = 0;
	following->bytes = 0;
	following->wanted = 0;
	following->began = clock_ns();
	ask(following->asker.fd, buf_str(&request));
	while (following->wanted == 0 || following->have < following->count)
		if (!look(following, PATIENCE_MS))
			give_up("not everybody was told");
	say(following);
	arena_free(arena);
}

/* The next line; meanwhile readers go on reading. */
static bool
line_read(struct following *following, char *line, int size)
{
	following->asked = false;
	while (!following->asked)
		look(following, -1);
	return fgets(line, size, stdin);
}

int
main(int argc, char **argv)
{
	struct following following = { .arena = arena_new(),
		.epoll = epoll_create1(EPOLL_CLOEXEC) };
	char line[LINE_MOST / 2];
	if (argc != 5) {
		fputs("usage: following PORT READERS VIEW COOKIE\n", stderr);
		return 2;
	}
	files_most();
	following.port = (int)number_of(argv[1]);
	following.count = (size_t)number_of(argv[2]);
	following.view = argv[3];
	following.cookie = argv[4];
	following.readers = TAKE_MANY(following.arena, struct reader, following.count);
	following.times = TAKE_MANY(following.arena, uint32_t, following.count);
	following.piece = arena_take(following.arena, PIECE);
	load(&following);
	join(&following, &following.asker);
	struct epoll_event lines = { .events = EPOLLIN };
	if (epoll_ctl(following.epoll, EPOLL_CTL_ADD, STDIN_FILENO, &lines) < 0)
		give_up("epoll");
	while (line_read(&following, line, sizeof line))
		change(&following, line);
	return 0;
}
