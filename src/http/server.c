/* The loop: epoll over the HTTP library's own epolls, the door and an eventfd; see server_run.
 *
 * The library's pitfalls that shape this file: it is called from this thread only; after
 * resuming a connection it must run again before the loop blocks; everything is resumed before
 * it is stopped. */
#include "http/server.h"

#include <arpa/inet.h>
#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "http/entrance.h"
#include "http/loop.h"
#include "http/origin.h"
#include "http/watch.h"
#include "publish/view.h"

enum {
	LISTEN_BACKLOG = 4096,
	LOOP_MS = 50,
	FILES_BESIDE = 64 + 2 * COHORTS, /* open files that are not connections */
	EVENTS_MOST = 2 * COHORTS,
	SUM_BYTES_MOST = 8 * 1024,
};

void
server_stop(struct server *server)
{
	atomic_store(&server->stopping, true);
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

/* The loop is woken by the first job of the batch that is done: there is at least one. */
void
server_announce(struct server *server, const struct assembly *assembly, const struct entity *entity)
{
	pthread_mutex_lock(&server->lock);
	size_t before = server->news.count;
	if (entity->noun == NOUN_MEMBER) {
		struct seat *seat = TAKE(server->news_arena, struct seat);
		*seat = seat_of((const struct member *)entity);
		list_add(server->news_arena, &server->moved, seat);
	}
	view_touched(assembly, entity, note, server);
	for (size_t i = before; i < server->news.count; i++)
		((struct news *)server->news.at[i])->seq = assembly->last.seq;
	pthread_mutex_unlock(&server->lock);
}

/* What the clerk has handed over: first who sits where and which views changed, then what is
 * done, so that whoever was answered finds the new state. */
static void
take_over(struct server *server)
{
	pthread_mutex_lock(&server->lock);
	struct job *done = server->done_first;
	struct list news = server->news, moved = server->moved;
	struct arena *read = server->news_arena;
	server->done_first = NULL;
	server->done_end = &server->done_first;
	server->news = server->moved = (struct list){ 0 };
	server->news_arena = server->news_spare;
	server->news_spare = read;
	pthread_mutex_unlock(&server->lock);

	for (EACH(const struct seat, seat, &moved))
		seats_note(server->seats, seat);
	for (EACH(struct news, one, &news))
		feed_changed(server->feed, one->path, one->seq);
	if (news.count > 0)
		streams_stir(server->streams);
	arena_reset(read);
	while (done) {
		struct job *job = done;
		struct request *request = job->context;
		done = job->next;
		server->waiting--;
		request->then(request);
	}
	cohorts_finish(server->cohorts);
	requests_sweep(server);
	if (!bell_due(&server->bell))
		return;
	bell_rang(&server->bell);
	queue_ring(server->queue);
}

/* A round over the connections. */
static void
serve(struct server *server)
{
	size_t at = 0;
	while (cohorts_next(server->cohorts, &at))
		take_over(server);
}

static void
tidied(struct request *request)
{
	request_end(request->server, request);
}

/* Sessions and cards whose time is over are forgotten, here and in the vault. */
static void
tidy(struct server *server, int64_t ticks)
{
	if (ticks < server->tidied_at + TIDY_MS)
		return;
	server->tidied_at = ticks;
	struct request *request = request_begin(server, NULL);
	request->job.kind = JOB_SECRETS;
	sessions_sweep(server->sessions, &request->job, server->setup.now());
	cards_sweep(server->cards, &request->job, server->setup.now());
	if (request->job.secret_count > 0)
		request_submit(request, tidied);
	else
		request_end(server, request);
}

/* The library and the feed may have work that no event will announce. */
static int
patience(struct server *server)
{
	MHD_UNSIGNED_LONG_LONG library;
	int64_t least = cohorts_stirred(server->cohorts) ? 0 : LOOP_MS;
	if (server->watch && MHD_get_timeout(server->watch, &library) == MHD_YES
	    && library < (uint64_t)least)
		least = (int64_t)library;
	int64_t feed = streams_next(server->streams) - server->setup.ticks();
	least = feed < least ? feed : least;
	return least > 0 ? (int)least : 0;
}

/* Refusals that had no line of their own. */
static void
sum_up(struct server *server, int64_t ticks, bool last)
{
	struct arena *arena = server->sums;
	struct buf line;
	buf_init(&line, arena, SUM_BYTES_MOST);
	if (refusals_sum(server->refusals, ticks, last, &line))
		server->setup.tell("warning", str_keep(arena, buf_str(&line)).at);
	arena_reset(arena);
}

static void
woken(struct server *server)
{
	uint64_t times;
	if (read(server->wake, &times, sizeof times) < 0)
		assert(errno == EAGAIN);
}

static void
notice(struct server *server, enum source *source)
{
	switch (*source) {
	case SOURCE_WAKE:
		woken(server);
		break;
	case SOURCE_WATCH:
		break; /* it is looked after in each turn */
	case SOURCE_DOOR:
		cohorts_accept(server->cohorts);
		break;
	case SOURCE_COHORT:
		cohort_ready(source);
		break;
	case SOURCE_STREAM:
		stream_room(source);
		break;
	}
}

void
server_turn(struct server *server, int wait_ms)
{
	struct epoll_event events[EVENTS_MOST];
	int count = epoll_wait(server->epoll, events, EVENTS_MOST, wait_ms);
	server->turned_at = server->setup.ticks();
	for (int i = 0; i < count; i++)
		notice(server, events[i].data.ptr);
	take_over(server);
	serve(server);
	serve(server); /* who is answered after their turn is not kept waiting by the feed, */
	queue_ring(server->queue); /* nor are those who act */
	bell_turned(&server->bell);
	if (server->watch)
		MHD_run(server->watch);
	int64_t ticks = server->setup.ticks();
	streams_tick(server->streams, ticks);
	clients_sweep(server, ticks);
	cohorts_tick(server->cohorts, ticks);
	tidy(server, ticks);
	health_tick(server, ticks);
	sum_up(server, ticks, false);
	queue_ring(server->queue); /* for what the feed wishes, and for tidying */
}

static void
loop_once(struct server *server)
{
	server_turn(server, patience(server));
}

/* The clerk must have answered everything, or a connection would be left waiting for it; clients
 * are given some time to take their replies. */
static void
wind_down(struct server *server)
{
	int64_t until = server->setup.ticks() + STOP_MS_MOST;
	cohorts_close(server->cohorts);
	streams_end(server->streams);
	while (server->waiting > 0 || (server->unsent > 0 && server->setup.ticks() < until))
		loop_once(server);
	serve(server);
}

void
server_run(struct server *server)
{
	while (!atomic_load(&server->stopping))
		loop_once(server);
	wind_down(server);
	sum_up(server, server->setup.ticks(), true);
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
		in6->sin6_family = AF_INET6;
		in6->sin6_port = htons((uint16_t)port);
		*ret_size = sizeof *in6;
		return inet_pton(AF_INET6, host, &in6->sin6_addr) == 1;
	}
	struct sockaddr_in *in = (struct sockaddr_in *)ret_address;
	*in = (struct sockaddr_in){ .sin_family = AF_INET, .sin_port = htons((uint16_t)port) };
	*ret_size = sizeof *in;
	return inet_pton(AF_INET, host, &in->sin_addr) == 1;
}

/* A socket bound to an address, or -1; then errno tells why. */
static int
bound(const struct sockaddr_storage *address, socklen_t size)
{
	int on = 1;
	int made = socket(address->ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (made < 0)
		return -1;
	if (setsockopt(made, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0
	    && bind(made, (const struct sockaddr *)address, size) == 0)
		return made;
	int cause = errno;
	close(made);
	errno = cause;
	return -1;
}

static struct fault
bind_to(const char *where, int *ret_socket)
{
	struct sockaddr_storage address;
	socklen_t size;
	if (!address_read(where, &address, &size))
		return fault(FAULT_ADDRESS, where);
	int made = bound(&address, size);
	if (made < 0)
		return fault_of_system(FAULT_LISTEN, where);
	*ret_socket = made;
	return OK;
}

static struct fault
check_origin(const char *origin)
{
	bool fits = !origin || (origin_valid(str_of(origin)) && strlen(origin) < ORIGIN_MOST);
	return fits ? OK : fault(FAULT_ORIGIN, origin);
}

static struct fault
check_address(const char *where)
{
	int tried;
	TRY(bind_to(where, &tried));
	close(tried);
	return OK;
}

struct fault
server_check(const struct server_setup *setup)
{
	TRY(check_origin(setup->origin));
	TRY(check_address(setup->listen));
	return setup->metrics ? check_address(setup->metrics) : OK;
}

static struct fault
listen_at(const char *where, int *ret_socket)
{
	TRY(bind_to(where, ret_socket));
	if (listen(*ret_socket, LISTEN_BACKLOG) < 0)
		return fault_of_system(FAULT_LISTEN, where);
	return OK;
}

static struct fault
listen_on(struct server *server)
{
	TRY(listen_at(server->setup.listen, &server->listening));
	if (server->setup.metrics) {
		TRY(listen_at(server->setup.metrics, &server->watching));
		origin_of_socket(server->watching, server->metrics, sizeof server->metrics);
	}
	origin_of_socket(server->listening, server->origin, sizeof server->origin);
	if (server->setup.origin)
		snprintf(server->origin, sizeof server->origin, "%s", server->setup.origin);
	return OK;
}

/* Each is an open file. */
unsigned
server_room(uint64_t files)
{
	if (files >= CONNECTIONS_MOST + FILES_BESIDE)
		return CONNECTIONS_MOST;
	return files > FILES_BESIDE ? (unsigned)files - FILES_BESIDE : 0;
}

static_assert(STREAMS_MOST == CONNECTIONS_MOST - CONNECTIONS_MOST / ACTING_PART, "as is reckoned");

unsigned
server_readers(unsigned connections)
{
	return connections - connections / ACTING_PART;
}

/* As many as the system allows, up to ours. Where that is next to nothing, some are tried: the door
 * is shut when there are no files left. */
static unsigned
connections_most(void)
{
	struct rlimit files = { 0 };
	rlim_t wanted = CONNECTIONS_MOST + FILES_BESIDE;
	if (getrlimit(RLIMIT_NOFILE, &files) < 0)
		return FILES_BESIDE;
	if (files.rlim_cur < wanted) {
		files.rlim_cur = files.rlim_max < wanted ? files.rlim_max : wanted;
		(void)setrlimit(RLIMIT_NOFILE, &files);
		(void)getrlimit(RLIMIT_NOFILE, &files);
	}
	unsigned room = server_room(files.rlim_cur);
	return room > FILES_BESIDE ? room : FILES_BESIDE;
}

static bool
wait_for(struct server *server, int file, const enum source *source)
{
	struct epoll_event event = {
		.events = EPOLLIN, .data.ptr = (void *)(uintptr_t)source
	};
	return epoll_ctl(server->epoll, EPOLL_CTL_ADD, file, &event) == 0;
}

static bool
watch_start(struct server *server)
{
	static const enum source source = SOURCE_WATCH;
	server->watch = watch_daemon(server, server->watching);
	return server->watch && wait_for(server,
		MHD_get_daemon_info(server->watch, MHD_DAEMON_INFO_EPOLL_FD)->epoll_fd, &source);
}

static struct fault
loop_start(struct server *server)
{
	static const enum source source = SOURCE_WAKE;
	unsigned room = connections_most();
	server->readers_most = server_readers(room);
	server->epoll = epoll_create1(EPOLL_CLOEXEC);
	server->wake = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
	bool ready = server->epoll >= 0 && server->wake >= 0
		&& wait_for(server, server->wake, &source)
		&& (server->watching < 0 || watch_start(server));
	return ready ? cohorts_new(server, room, &server->cohorts)
		     : fault(FAULT_LISTEN, server->setup.listen);
}

static struct fault
recall(struct server *server)
{
	struct log *log = server->setup.log;
	int64_t now = server->setup.now();
	TRY(sessions_recall(server->arena, log, now, &server->sessions));
	TRY(cards_recall(server->arena, log, now, &server->cards));
	TRY(accounts_recall(server->arena, log, &server->accounts));
	server->first_run_open = !account_of(server->accounts,
		(struct caller){ .administrator = true });
	return OK;
}

static struct fault
start(struct server *server)
{
	TRY(check_origin(server->setup.origin));
	TRY(recall(server));
	health_begin(server);
	TRY(listen_on(server));
	server->passwords = passwords_new(server->arena);
	if (!server->passwords)
		return fault(FAULT_NO_MEMORY, "the thread of the passwords");
	return loop_start(server);
}

struct fault
server_new(const struct server_setup *setup, struct server **ret_server)
{
	struct arena *arena = arena_new();
	struct server *server = TAKE(arena, struct server);
	server->setup = *setup;
	server->arena = arena;
	server->epoll = server->wake = server->listening = server->watching = -1;
	server->began = setup->now();
	server->began_ticks = setup->ticks();
	server->sums = arena_new();
	server->refusals = refusals_new(arena);
	server->done_end = &server->done_first;
	server->news_arena = arena_new();
	server->news_spare = arena_new();
	server->feed = feed_new();
	server->seats = seats_new(arena);
	server->tries = tries_new(arena);
	server->streams = streams_new(arena, server);
	server->openapi = openapi_write(arena);
	setup->chance((unsigned char *)&server->run, sizeof server->run);
	pthread_mutex_init(&server->lock, NULL);
	struct fault result = start(server);
	if (result.code == FAULT_NONE)
		*ret_server = server;
	else
		server_free(server);
	return result;
}

void
server_attach(struct server *server, struct clerk *clerk)
{
	server->queue = clerk_queue(clerk);
	server->meter = clerk_meter(clerk);
	for (EACH(const struct member, member, &clerk_assembly(clerk)->members)) {
		struct seat seat = seat_of(member);
		seats_note(server->seats, &seat);
	}
}

void
server_free(struct server *server)
{
	if (!server)
		return;
	if (server->passwords)
		passwords_end(server->passwords);
	if (server->cohorts)
		cohorts_end(server->cohorts);
	if (server->watch) {
		MHD_quiesce_daemon(server->watch); /* the listening socket is ours again */
		MHD_stop_daemon(server->watch);
	}
	if (server->listening >= 0)
		close(server->listening);
	if (server->watching >= 0)
		close(server->watching);
	if (server->wake >= 0)
		close(server->wake);
	if (server->epoll >= 0)
		close(server->epoll);
	requests_free(server);
	forms_free(server);
	feed_free(server->feed);
	pthread_mutex_destroy(&server->lock);
	arena_free(server->news_arena);
	arena_free(server->news_spare);
	arena_free(server->sums);
	arena_free(server->arena);
}

const char *
server_origin(const struct server *server)
{
	return server->origin;
}

const char *
server_metrics(const struct server *server)
{
	return server->metrics;
}

struct str
server_first_run(struct server *server, struct arena *arena)
{
	struct str secret = entrance_first_run_secret(server, arena);
	if (secret.size == 0)
		return secret;
	struct buf link;
	buf_init(&link, arena, 1024);
	buf_text(&link, server->origin);
	buf_text(&link, "/first-run#");
	buf_put(&link, secret);
	return str_keep(arena, buf_str(&link));
}
