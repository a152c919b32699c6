/* A fixed number of them, filled one after the other; when all are full, the emptiest gets the next
 * connection. The loop's epoll names those whose own epoll has something, and the door. */
#include "http/cohort.h"

#include <assert.h>
#include <errno.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "http/loop.h"

struct cohort {
	enum source source; /* its sockets, by an epoll of its own */
	struct cohorts *all;
	struct MHD_Daemon *daemon;
	size_t count;   /* connections */
	size_t waiting; /* of them, for the clerk */
	int passes;     /* of the library that are owed */
	int idle;       /* passes in which it did nothing that we heard of */
};

struct cohorts {
	enum source source; /* the listening socket */
	struct server *server;
	size_t most;        /* connections */
	bool open, closed;  /* the door, now and for good */
	int64_t shut_until; /* ticks; 0: as long as there are as many as there may be */
	int64_t looked_at;  /* ticks: for connections that are silent, */
	int64_t peeked_at;  /* and beside those that wait */
	struct cohort all[COHORTS];
};

static void
notify(void *context, struct MHD_Connection *connection, void **client_at,
    enum MHD_ConnectionNotificationCode code)
{
	struct cohort *cohort = context;
	client_notify(cohort->all->server, connection, client_at, code);
	if (code == MHD_CONNECTION_NOTIFY_STARTED) {
		struct client *client = *client_at;
		client->cohort = cohort;
		cohort->count++;
	} else {
		cohort->count--;
	}
}

static bool
open_door(struct cohorts *cohorts)
{
	struct epoll_event event = { .events = EPOLLIN, .data.ptr = &cohorts->source };
	struct server *server = cohorts->server;
	return cohorts->open
		|| (cohorts->open = epoll_ctl(server->epoll, EPOLL_CTL_ADD, server->listening,
			    &event) == 0);
}

static void
shut_door(struct cohorts *cohorts)
{
	struct server *server = cohorts->server;
	if (cohorts->open)
		(void)epoll_ctl(server->epoll, EPOLL_CTL_DEL, server->listening, NULL);
	cohorts->open = false;
}

static bool
begin(struct cohorts *cohorts, struct cohort *cohort)
{
	struct epoll_event event = { .events = EPOLLIN, .data.ptr = &cohort->source };
	*cohort = (struct cohort){ .source = SOURCE_COHORT, .all = cohorts };
	cohort->daemon = request_daemon(cohorts->server, notify, cohort);
	return cohort->daemon
		&& epoll_ctl(cohorts->server->epoll, EPOLL_CTL_ADD,
			   MHD_get_daemon_info(cohort->daemon, MHD_DAEMON_INFO_EPOLL_FD)->epoll_fd,
			   &event) == 0;
}

struct fault
cohorts_new(struct server *server, size_t connections_most, struct cohorts **ret_cohorts)
{
	struct cohorts *cohorts = TAKE(server->arena, struct cohorts);
	cohorts->source = SOURCE_DOOR;
	cohorts->server = server;
	cohorts->most = connections_most;
	*ret_cohorts = cohorts;
	bool ready = true;
	for (size_t i = 0; i < COHORTS && ready; i++)
		ready = begin(cohorts, &cohorts->all[i]);
	if (ready && open_door(cohorts))
		return OK;
	return fault_of_system(FAULT_LISTEN, server->setup.listen);
}

void
cohorts_end(struct cohorts *cohorts)
{
	for (size_t i = 0; i < COHORTS; i++)
		if (cohorts->all[i].daemon)
			MHD_stop_daemon(cohorts->all[i].daemon);
}

static void
stir(struct cohort *cohort, int passes)
{
	cohort->idle = 0;
	if (cohort->passes < passes)
		cohort->passes = passes;
}

/* The first that is not full, or the emptiest. */
static struct cohort *
with_room(struct cohorts *cohorts)
{
	struct cohort *emptiest = &cohorts->all[0];
	for (size_t i = 0; i < COHORTS; i++) {
		struct cohort *cohort = &cohorts->all[i];
		if (cohort->count < COHORT_FULL)
			return cohort;
		if (cohort->count < emptiest->count)
			emptiest = cohort;
	}
	return emptiest;
}

bool
cohorts_add(struct cohorts *cohorts, int connection, const struct sockaddr *address,
	socklen_t size)
{
	struct cohort *cohort = with_room(cohorts);
	stir(cohort, PASSES_TO_LOOK);
	return MHD_add_connection(cohort->daemon, connection, address, size) == MHD_YES;
}

/* Who has gone while the clerk had a request of theirs leaves that behind for a while. */
static bool
has_room(const struct cohorts *cohorts)
{
	const struct server *server = cohorts->server;
	return server->traffic.connections + server->deserted < cohorts->most;
}

/* For want of files or memory; whatever else went wrong is that connection's alone. */
static bool
no_room(int cause)
{
	return cause == EMFILE || cause == ENFILE || cause == ENOBUFS || cause == ENOMEM;
}

void
cohorts_accept(struct cohorts *cohorts)
{
	struct server *server = cohorts->server;
	bool room = true;
	for (int i = 0; i < ACCEPTED_MOST && room && has_room(cohorts); i++) {
		struct sockaddr_storage address;
		socklen_t size = sizeof address;
		int taken = accept4(server->listening, (struct sockaddr *)&address, &size,
			SOCK_NONBLOCK | SOCK_CLOEXEC);
		if (taken < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
			return;
		if (taken >= 0)
			room = cohorts_add(cohorts, taken, (struct sockaddr *)&address, size);
		else
			room = !no_room(errno);
	}
	if (room && has_room(cohorts))
		return;
	cohorts->shut_until = room ? 0 : server->setup.ticks() + DOOR_SHUT_MS;
	shut_door(cohorts);
}

void
cohorts_tick(struct cohorts *cohorts, int64_t ticks)
{
	bool look = ticks >= cohorts->looked_at + SILENCE_LOOK_MS;
	bool peek = ticks >= cohorts->peeked_at + WAITING_LOOK_MS;
	for (size_t i = 0; i < COHORTS && (look || peek); i++) {
		struct cohort *cohort = &cohorts->all[i];
		bool kept = cohort->waiting > 0 || cohort->idle >= PASSES_IDLE_MOST;
		if ((look && cohort->count > 0) || (peek && kept))
			stir(cohort, PASSES_TO_LOOK);
	}
	cohorts->looked_at = look ? ticks : cohorts->looked_at;
	cohorts->peeked_at = peek ? ticks : cohorts->peeked_at;
	if (!cohorts->closed && has_room(cohorts) && ticks >= cohorts->shut_until)
		(void)open_door(cohorts); /* if not now, then at the next */
}

void
cohorts_close(struct cohorts *cohorts)
{
	cohorts->closed = true;
	shut_door(cohorts);
}

static struct cohort *
cohort_of(struct MHD_Connection *connection)
{
	return client_of(connection)->cohort;
}

void
cohort_waits(struct MHD_Connection *connection)
{
	cohort_of(connection)->waiting++;
}

void
cohort_answered(struct MHD_Connection *connection)
{
	struct cohort *cohort = cohort_of(connection);
	assert(cohort->waiting > 0);
	cohort->waiting--;
	stir(cohort, PASSES_TO_LOOK);
}

void
cohort_resume(struct MHD_Connection *connection)
{
	MHD_resume_connection(connection);
	stir(cohort_of(connection), PASSES_TO_LOOK);
}

void
cohort_stir(struct MHD_Connection *connection, int passes)
{
	stir(cohort_of(connection), passes);
}

void
cohort_ready(enum source *source)
{
	stir((struct cohort *)source, PASSES_TO_LOOK); /* which begins with it */
}

/* Has the library work that no event will announce? It says yes as well for each request that waits
 * for the clerk, so it is only asked where none does; and for what can't be gone on with (a chunk
 * that it will not take), so it is not believed for ever. */
static bool
busy(const struct cohort *cohort)
{
	MHD_UNSIGNED_LONG_LONG ms;
	return cohort->waiting == 0 && cohort->idle < PASSES_IDLE_MOST
		&& MHD_get_timeout(cohort->daemon, &ms) == MHD_YES && ms == 0;
}

static void
run(struct cohort *cohort)
{
	for (int i = 0; i < PASSES_AT_ONCE && cohort->passes > 0; i++) {
		cohort->passes--;
		cohort->idle++;
		MHD_run(cohort->daemon);
	}
	if (cohort->passes == 0 && busy(cohort))
		cohort->passes = 1;
}

bool
cohorts_next(struct cohorts *cohorts, size_t *at)
{
	while (*at < COHORTS && cohorts->all[*at].passes == 0)
		++*at;
	if (*at == COHORTS)
		return false;
	run(&cohorts->all[(*at)++]);
	return true;
}

void
cohorts_finish(struct cohorts *cohorts)
{
	for (size_t i = 0; i < COHORTS; i++)
		if (cohorts->all[i].passes > PASSES_TO_LOOK)
			run(&cohorts->all[i]);
}

bool
cohorts_stirred(const struct cohorts *cohorts)
{
	for (size_t i = 0; i < COHORTS; i++)
		if (cohorts->all[i].passes > 0)
			return true;
	return false;
}
