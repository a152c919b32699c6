/* The limit of a feed: epoll and write, and nothing else.
 *
 *     bare_feed PORT BYTES
 *
 * Whoever asks by GET is a reader and is sent so many bytes at once, ending with an id; a POST is
 * answered with a receipt, and then every reader is sent the same bytes again with the next id. */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>

#include "bench/peer.h"
#include "text/buf.h"

enum { EVENTS = 512, REQUEST_MOST = 4096, END_MOST = 32, ANSWER_MOST = 256 };

struct peer {
	int fd;
	bool reads;
	size_t left; /* bytes of the event that it is still to be sent */
};

struct bare {
	struct arena *arena;
	int epoll, listening;
	char *event;
	size_t size;
	uint64_t id;
	struct peer **readers;
	size_t count, room;
};

static void
watch(struct bare *bare, struct peer *peer, uint32_t events, int how)
{
	struct epoll_event event = { .events = events, .data.ptr = peer };
	if (epoll_ctl(bare->epoll, how, peer->fd, &event) < 0)
		give_up("epoll");
}

/* The id stands in the last bytes. */
static void
event_make(struct bare *bare)
{
	char end[END_MOST + 1];
	int size = snprintf(end, sizeof end, "id: %" PRIu64 "\n\n", ++bare->id);
	memset(bare->event, 'x', bare->size);
	memcpy(bare->event + bare->size - (size_t)size, end, (size_t)size);
}

static void
send_rest(struct bare *bare, struct peer *peer)
{
	const char *at = bare->event + bare->size - peer->left;
	ssize_t sent = send(peer->fd, at, peer->left, MSG_NOSIGNAL | MSG_DONTWAIT);
	if (sent < 0 && errno != EAGAIN)
		give_up("send");
	bool waited = peer->left < bare->size;
	peer->left -= sent > 0 ? (size_t)sent : 0;
	if (peer->left > 0)
		watch(bare, peer, EPOLLIN | EPOLLOUT, EPOLL_CTL_MOD);
	else if (waited)
		watch(bare, peer, EPOLLIN, EPOLL_CTL_MOD);
}

static void
reader_add(struct bare *bare, struct peer *peer)
{
	if (bare->count == bare->room) {
		size_t room = bare->room > 0 ? bare->room * 2 : 1024;
		bare->readers = arena_grow(bare->arena, bare->readers,
		    bare->room * sizeof *bare->readers, room * sizeof *bare->readers);
		bare->room = room;
	}
	peer->reads = true;
	peer->left = bare->size;
	bare->readers[bare->count++] = peer;
	send_rest(bare, peer);
}

static void
tell_all(struct bare *bare, struct peer *asker)
{
	char answer[ANSWER_MOST], body[ANSWER_MOST / 2];
	event_make(bare);
	int size = snprintf(body, sizeof body, "{\"last\":%" PRIu64 "}", bare->id);
	size = snprintf(
	    answer, sizeof answer, "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s", size, body);
	if (send(asker->fd, answer, (size_t)size, MSG_NOSIGNAL) != size)
		give_up("send");
	for (size_t i = 0; i < bare->count; i++) {
		bare->readers[i]->left = bare->size;
		send_rest(bare, bare->readers[i]);
	}
}

static void
accept_all(struct bare *bare)
{
	int fd;
	while ((fd = accept4(bare->listening, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0) {
		struct peer *peer = TAKE(bare->arena, struct peer);
		peer->fd = fd;
		watch(bare, peer, EPOLLIN, EPOLL_CTL_ADD);
	}
}

/* False when everybody has gone. */
static bool
serve(struct bare *bare, struct peer *peer, uint32_t events)
{
	char request[REQUEST_MOST];
	if (peer->left > 0 && (events & EPOLLOUT))
		send_rest(bare, peer);
	if (!(events & (EPOLLIN | EPOLLHUP)))
		return true;
	ssize_t size = recv(peer->fd, request, sizeof request, MSG_DONTWAIT);
	if (size <= 0)
		return size < 0 && errno == EAGAIN;
	if (request[0] == 'G')
		reader_add(bare, peer);
	else
		tell_all(bare, peer);
	return true;
}

int
main(int argc, char **argv)
{
	struct bare bare = { .arena = arena_new(), .epoll = epoll_create1(EPOLL_CLOEXEC) };
	struct epoll_event events[EVENTS];
	struct peer door = { 0 };
	bool going = true;
	if (argc != 3) {
		fputs("usage: bare_feed PORT BYTES\n", stderr);
		return 2;
	}
	files_most();
	bare.listening = door.fd = loopback_listen((int)number_of(argv[1]));
	bare.size = (size_t)number_of(argv[2]);
	if (bare.size < END_MOST)
		bare.size = END_MOST;
	bare.event = arena_take(bare.arena, bare.size);
	event_make(&bare);
	watch(&bare, &door, EPOLLIN, EPOLL_CTL_ADD);
	while (going) {
		int count = epoll_wait(bare.epoll, events, EVENTS, -1);
		for (int i = 0; going && i < count; i++) {
			struct peer *peer = events[i].data.ptr;
			if (peer == &door)
				accept_all(&bare);
			else
				going = serve(&bare, peer, events[i].events);
		}
	}
	return 0;
}
