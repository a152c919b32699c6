/* The loop: epoll over the HTTP library's own epoll and an eventfd; see server_run.
 *
 * The library's pitfalls that shape this file: it is called from this thread only; after resuming a
 * connection it must run again before the loop blocks; everything is resumed before it is stopped. */
#include "http/server.h"

#include <arpa/inet.h>
#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include "http/account.h"
#include "http/loop.h"
#include "http/session.h"
#include "publish/view.h"

enum { LISTEN_BACKLOG = 4096, LOOP_MS = 50 };

void
server_stop(struct server *server)
{
	server->stopping = 1;
	uint64_t one = 1;
	ssize_t written = write(server->wake, &one, sizeof one);
	(void)written; /* full means that it is awake already */
}

static void
wake(struct server *server)
{
	uint64_t one = 1;
	ssize_t written = write(server->wake, &one, sizeof one);
	(void)written;
}

void
server_done(struct job *job)
{
	struct request *request = job->context;
	struct server *server = request->server;
	job->next = NULL;
	pthread_mutex_lock(&server->lock);
	bool first = !server->done_first;
	*server->done_end = job;
	server->done_end = &job->next;
	pthread_mutex_unlock(&server->lock);
	if (first)
		wake(server);
}

static void
note(void *context, struct str path)
{
	struct server *server = context;
	struct news *news = TAKE(server->news_arena, struct news);
	news->path = str_keep(server->news_arena, path);
	list_add(server->news_arena, &server->news, news);
}

void
server_announce(struct server *server, const struct assembly *assembly, const struct entity *entity)
{
	pthread_mutex_lock(&server->lock);
	size_t before = server->news.count;
	view_touched(assembly, entity, note, server);
	for (size_t i = before; i < server->news.count; i++)
		((struct news *)server->news.at[i])->seq = assembly->last.seq;
	pthread_mutex_unlock(&server->lock);
	if (before == 0)
		wake(server);
}

/* What the clerk has handed over: first which views changed, then what is done, so that whoever was
 * answered finds the new state. */
static void
take_over(struct server *server)
{
	pthread_mutex_lock(&server->lock);
	struct job *done = server->done_first;
	struct list news = server->news;
	struct arena *read = server->news_arena;
	server->done_first = NULL;
	server->done_end = &server->done_first;
	server->news = (struct list){ 0 };
	server->news_arena = server->news_spare;
	server->news_spare = read;
	pthread_mutex_unlock(&server->lock);

	for (EACH(struct news, one, &news))
		feed_changed(server->feed, one->path, one->seq);
	arena_reset(read);
	while (done) {
		struct job *job = done;
		struct request *request = job->context;
		done = job->next;
		server->waiting--;
		request->then(request);
	}
}

static void
loop_once(struct server *server)
{
	struct epoll_event events[2];
	int count = epoll_wait(server->epoll, events, 2, LOOP_MS);
	for (int i = 0; i < count; i++) {
		uint64_t times;
		if (events[i].data.fd == server->wake && read(server->wake, &times, sizeof times) < 0)
			assert(errno == EAGAIN);
	}
	MHD_run(server->daemon);
	take_over(server);
	streams_tick(server->streams, server->setup.ticks());
	MHD_run(server->daemon); /* what was resumed is sent now */
}

void
server_run(struct server *server)
{
	while (!server->stopping)
		loop_once(server);
	MHD_quiesce_daemon(server->daemon);
	streams_end(server->streams);
	while (server->waiting > 0)
		loop_once(server);
	MHD_run(server->daemon);
}

/* "127.0.0.1:8080" or "[::1]:8080" as an address. */
static bool
address_read(const char *listen, struct sockaddr_storage *ret_address, socklen_t *ret_size)
{
	char host[64];
	const char *colon = strrchr(listen, ':');
	int64_t port = 0;
	if (!colon || !str_number(str_of(colon + 1), &port) || port < 0 || port > 65535)
		return false;
	struct str name = { listen, (size_t)(colon - listen) };
	bool six = name.size > 2 && name.at[0] == '[' && name.at[name.size - 1] == ']';
	if (six)
		name = str_part(name, 1, name.size - 2);
	if (name.size >= sizeof host)
		return false;
	memcpy(host, name.at, name.size);
	host[name.size] = '\0';
	memset(ret_address, 0, sizeof *ret_address);
	if (six) {
		struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)ret_address;
		*in6 = (struct sockaddr_in6){ .sin6_family = AF_INET6, .sin6_port = htons((uint16_t)port) };
		*ret_size = sizeof *in6;
		return inet_pton(AF_INET6, host, &in6->sin6_addr) == 1;
	}
	struct sockaddr_in *in = (struct sockaddr_in *)ret_address;
	*in = (struct sockaddr_in){ .sin_family = AF_INET, .sin_port = htons((uint16_t)port) };
	*ret_size = sizeof *in;
	return inet_pton(AF_INET, host, &in->sin_addr) == 1;
}

/* Where it listens, as a browser writes it; the port is the one really bound. */
static void
origin_write(struct server *server)
{
	struct sockaddr_storage bound = { 0 };
	socklen_t size = sizeof bound;
	char host[INET6_ADDRSTRLEN] = "";
	int failed = getsockname(server->listening, (struct sockaddr *)&bound, &size);
	assert(!failed);
	if (bound.ss_family == AF_INET6) {
		struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)&bound;
		inet_ntop(AF_INET6, &in6->sin6_addr, host, sizeof host);
		snprintf(server->origin, sizeof server->origin, "http://[%s]:%d", host,
			ntohs(in6->sin6_port));
	} else {
		struct sockaddr_in *in = (struct sockaddr_in *)&bound;
		inet_ntop(AF_INET, &in->sin_addr, host, sizeof host);
		snprintf(server->origin, sizeof server->origin, "http://%s:%d", host,
			ntohs(in->sin_port));
	}
	if (server->setup.origin)
		snprintf(server->origin, sizeof server->origin, "%s", server->setup.origin);
}

static struct fault
listen_on(struct server *server)
{
	struct sockaddr_storage address;
	socklen_t size;
	int on = 1;
	const char *listen_text = server->setup.listen;
	if (!address_read(listen_text, &address, &size))
		return fault(FAULT_ADDRESS, listen_text);
	server->listening = socket(address.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (server->listening < 0
	    || setsockopt(server->listening, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) < 0
	    || bind(server->listening, (struct sockaddr *)&address, size) < 0
	    || listen(server->listening, LISTEN_BACKLOG) < 0)
		return fault(FAULT_LISTEN, listen_text);
	origin_write(server);
	return OK;
}

static struct fault
loop_start(struct server *server)
{
	server->epoll = epoll_create1(EPOLL_CLOEXEC);
	server->wake = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
	server->daemon = request_daemon(server);
	if (server->epoll < 0 || server->wake < 0 || !server->daemon)
		return fault(FAULT_LISTEN, server->setup.listen);
	int fds[2] = {
		MHD_get_daemon_info(server->daemon, MHD_DAEMON_INFO_EPOLL_FD)->epoll_fd,
		server->wake,
	};
	for (int i = 0; i < 2; i++) {
		struct epoll_event event = { .events = EPOLLIN, .data.fd = fds[i] };
		if (epoll_ctl(server->epoll, EPOLL_CTL_ADD, fds[i], &event) < 0)
			return fault(FAULT_LISTEN, server->setup.listen);
	}
	return OK;
}

struct fault
server_new(const struct server_setup *setup, struct server **ret_server)
{
	struct arena *arena = arena_new();
	struct server *server = TAKE(arena, struct server);
	server->setup = *setup;
	server->arena = arena;
	server->epoll = server->wake = server->listening = -1;
	server->done_end = &server->done_first;
	server->news_arena = arena_new();
	server->news_spare = arena_new();
	server->feed = feed_new();
	server->streams = streams_new(arena, server);
	pthread_mutex_init(&server->lock, NULL);
	struct fault result = sessions_recall(arena, setup->log, setup->now(), &server->sessions);
	if (result.code == FAULT_NONE)
		result = accounts_recall(arena, server, setup->log, &server->accounts);
	if (result.code == FAULT_NONE)
		result = listen_on(server);
	if (result.code == FAULT_NONE)
		result = loop_start(server);
	if (result.code == FAULT_NONE)
		*ret_server = server;
	else
		server_free(server);
	return result;
}

void
server_attach(struct server *server, struct queue *queue)
{
	server->queue = queue;
}

void
server_free(struct server *server)
{
	if (!server)
		return;
	if (server->accounts)
		accounts_end(server->accounts);
	if (server->daemon)
		MHD_stop_daemon(server->daemon); /* closes the listening socket too */
	else if (server->listening >= 0)
		close(server->listening);
	if (server->wake >= 0)
		close(server->wake);
	if (server->epoll >= 0)
		close(server->epoll);
	requests_free(server);
	feed_free(server->feed);
	pthread_mutex_destroy(&server->lock);
	arena_free(server->news_arena);
	arena_free(server->news_spare);
	arena_free(server->arena);
}

const char *
server_origin(const struct server *server)
{
	return server->origin;
}

struct str
server_first_run(struct server *server, struct arena *arena)
{
	struct str secret = accounts_first_run(server->accounts, arena);
	if (secret.size == 0)
		return secret;
	struct buf link;
	buf_init(&link, arena, 1024);
	buf_text(&link, server->origin);
	buf_text(&link, "/first-run#");
	buf_put(&link, secret);
	return buf_str(&link);
}
