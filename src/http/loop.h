/* What the files of this room share of the server. Nobody outside includes it. */
#ifndef WHEREAS_HTTP_LOOP_H
#define WHEREAS_HTTP_LOOP_H

#include <pthread.h>

#include "clerk/feed.h"
#include "http/request.h"

struct accounts; /* account.h */
struct streams;  /* stream.h */

struct server {
	struct server_setup setup;
	struct arena *arena; /* of the process */
	struct MHD_Daemon *daemon;
	int epoll, wake, listening;
	char origin[256];
	struct queue *queue;
	struct feed *feed;
	struct sessions *sessions;
	struct accounts *accounts;
	struct streams *streams;
	struct request *free_requests; /* for use again, with their arenas */
	size_t waiting;                /* requests that the clerk or a password check holds */
	volatile int stopping;         /* set from anywhere */

	pthread_mutex_t lock;  /* guards what the clerk's thread hands over: */
	struct job *done_first, **done_end;
	struct arena *news_arena, *news_spare; /* one fills while the other is read */
	struct list news;      /* struct news */
};

/* A view that changed. */
struct news {
	struct str path;
	uint64_t seq;
};

/* A request for use, with an empty arena; request_end gives it back. */
struct request *request_begin(struct server *server, struct MHD_Connection *connection);
void request_end(struct server *server, struct request *request);

/* Releases the requests kept for use again. */
void requests_free(struct server *server);

/* The HTTP library, listening at server->listening. */
struct MHD_Daemon *request_daemon(struct server *server);

/* Queues the reply of a request that is ready. */
enum MHD_Result reply_send(struct request *request);

/* The routes. */
void api_action(struct request *request, struct str kind);     /* POST /api/actions/KIND */
void api_null(struct request *request);                        /* POST /api/null: a measure */
void page_get(struct request *request);                        /* any view */
void asset_get(struct request *request, struct str name);      /* /a/NAME */
void openapi_get(struct request *request);                     /* /api/openapi.json */
void stream_get(struct request *request);                      /* /api/feed */

/* The feed's readers: creates; sends what is due and asks for what is stale; ends all. */
struct streams *streams_new(struct arena *arena, struct server *server);
void streams_tick(struct streams *streams, int64_t ticks);
void streams_end(struct streams *streams);

#endif
