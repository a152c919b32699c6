/* The limit of a POST: the HTTP library, with the same pool and the same loop around it, answering
 * with the body that was sent, and nothing else.
 *
 *     bare_echo PORT */
#include <microhttpd.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "bench/peer.h"
#include "http/server.h"
#include "text/arena.h"

enum { BODY_MOST = 1024 };

struct echo {
	struct echo *next; /* of those free */
	size_t size;
	char body[BODY_MOST];
};

struct echoing {
	struct arena *arena;
	struct echo *free;
};

static struct echo *
echo_begin(struct echoing *echoing)
{
	struct echo *echo = echoing->free;
	if (echo)
		echoing->free = echo->next;
	else
		echo = TAKE(echoing->arena, struct echo);
	echo->size = 0;
	return echo;
}

static enum MHD_Result
handle(void *context, struct MHD_Connection *connection, const char *url, const char *method,
    const char *version, const char *upload, size_t *upload_size, void **echo_at)
{
	(void)url;
	(void)method;
	(void)version;
	struct echo *echo = *echo_at;
	if (!echo) {
		*echo_at = echo_begin(context);
		return MHD_YES;
	}
	if (*upload_size > 0) {
		size_t room = sizeof echo->body - echo->size;
		size_t size = *upload_size < room ? *upload_size : room;
		memcpy(echo->body + echo->size, upload, size);
		echo->size += size;
		*upload_size = 0;
		return MHD_YES;
	}
	struct MHD_Response *response =
	    MHD_create_response_from_buffer(echo->size, echo->body, MHD_RESPMEM_PERSISTENT);
	enum MHD_Result queued = MHD_queue_response(connection, MHD_HTTP_OK, response);
	MHD_destroy_response(response);
	return queued;
}

static void
completed(void *context, struct MHD_Connection *connection, void **echo_at,
    enum MHD_RequestTerminationCode why)
{
	(void)connection;
	(void)why;
	struct echoing *echoing = context;
	struct echo *echo = *echo_at;
	if (!echo)
		return;
	echo->next = echoing->free;
	echoing->free = echo;
}

int
main(int argc, char **argv)
{
	struct echoing echoing = { .arena = arena_new() };
	if (argc != 2) {
		fputs("usage: bare_echo PORT\n", stderr);
		return 2;
	}
	files_most();
	signal(SIGPIPE, SIG_IGN);
	struct MHD_Daemon *daemon = MHD_start_daemon(MHD_USE_EPOLL, 0, NULL, NULL, handle, &echoing,
	    MHD_OPTION_LISTEN_SOCKET, loopback_listen((int)number_of(argv[1])),
	    MHD_OPTION_CONNECTION_LIMIT, (unsigned)CONNECTIONS_MOST,
	    MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)CONNECTION_BYTES,
	    MHD_OPTION_NOTIFY_COMPLETED, completed, &echoing, MHD_OPTION_END);
	if (!daemon)
		give_up("the HTTP library");
	struct pollfd waiting = { .events = POLLIN };
	waiting.fd = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_EPOLL_FD)->epoll_fd;
	for (;;) {
		poll(&waiting, 1, 50);
		MHD_run(daemon);
	}
}
