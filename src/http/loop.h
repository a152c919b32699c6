/* What the files of this room share of the server. Nobody outside includes it. All of it belongs
 * to the loop's thread, but for what the lock guards. */
#ifndef WHEREAS_HTTP_LOOP_H
#define WHEREAS_HTTP_LOOP_H

#include <pthread.h>
#include <stdatomic.h>
#include <sys/types.h>

#include "clerk/clerk.h"
#include "clerk/feed.h"
#include "http/bell.h"
#include "http/client.h"
#include "http/cohort.h"
#include "http/refusal.h"
#include "http/request.h"
#include "http/seat.h"
#include "http/source.h"
#include "http/tries.h"
#include "http/watch.h"

struct streams; /* stream.h */

enum {
	STATUS_CLASSES = 5,    /* 1xx to 5xx */
	FORM_BYTES_MOST = 512, /* of a receipt that is written on a form */
};

/* What went through the loop so far. */
struct traffic {
	uint64_t connections, taken;       /* open now; ever */
	uint64_t answered[STATUS_CLASSES]; /* requests */
	uint64_t deserted;                 /* requests whose clients did not wait */
	uint64_t readers_slow, readers_over; /* sent away: took nothing; other rights */
};

struct server {
	struct server_setup setup;
	struct arena *arena; /* of the process */
	struct cohorts *cohorts;
	struct MHD_Daemon *watch; /* for /metrics, or NULL */
	int epoll, wake, listening, watching;
	char origin[ORIGIN_MOST], metrics[ORIGIN_MOST];
	struct arena *sums; /* for lines of the log that belong to no request; reset after each */
	unsigned run;    /* tells this run of the server from every other */
	struct queue *queue;
	struct bell bell;
	const struct meter *meter; /* the clerk's */
	struct traffic traffic;
	struct refusals *refusals;
	uint64_t numbered;         /* requests begun */
	int64_t began, began_ticks; /* to serve */
	struct feed *feed;
	struct seats *seats;
	struct sessions *sessions;
	struct cards *cards;
	struct accounts *accounts;
	struct tries *tries;
	struct passwords *passwords;
	struct streams *streams;
	size_t readers_most;           /* of the feed */
	struct str openapi;
	struct request *free_requests; /* for use again, with their arenas */
	struct request *left;          /* deserted ones that are to be ended */
	size_t deserted;               /* requests whose clients have gone */
	struct form *free_forms[FORM_BYTES_MOST + 1]; /* by the size of the receipt */
	size_t forms;
	size_t waiting;                /* requests that the clerk or a password check holds */
	bool printing;                 /* cards are being drawn, or issued */
	struct request *previews;      /* the one at the clerk, and those behind it */
	size_t unsent;                 /* requests that a client waits for, but for the feed's */
	struct client *clients, *free_clients;
	int64_t turned_at, swept_at, tidied_at, looked_at; /* ticks */
	dev_t device;        /* of the data file that is served, */
	ino_t inode;
	enum health seen, told; /* how it was when it was looked at, and what was logged */
	atomic_bool stopping;          /* set from anywhere */

	pthread_mutex_t lock;  /* guards what other threads hand over: */
	struct job *done_first, **done_end;
	struct arena *news_arena, *news_spare; /* one fills while the other is read */
	struct list news;      /* struct news */
	struct list moved;     /* struct seat */
	struct digest first_run; /* of the link's secret */
	bool first_run_open;
};

/* A view that changed. */
struct news {
	struct str path;
	uint64_t seq;
};

/* One turn of the loop, that waits this long at most for something to do. server_run takes one
 * after the other; a test may take them by itself. */
void server_turn(struct server *server, int wait_ms);

/* A request for use, with an empty arena; request_end gives it back. */
struct request *request_begin(struct server *server, struct MHD_Connection *connection);
void request_end(struct server *server, struct request *request);

/* Ends requests that were deserted and that nobody works for any more. */
void requests_sweep(struct server *server);

/* Releases the requests kept for use again. */
void requests_free(struct server *server);

/* An instance of the HTTP library, without connections; `notify` is told of them. */
struct MHD_Daemon *request_daemon(struct server *server, MHD_NotifyConnectionCallback notify,
	void *cohort);

/* Queues the reply of a request that is ready. */
enum MHD_Result reply_send(struct request *request);

/* A form that was sent is used again. At the end all of them are released. */
void form_give_back(struct server *server, struct form *form);
void forms_free(struct server *server);

/* Releases the headers of a reply that will go on for long, once they are sent. */
void reply_forget(struct MHD_Response *sent);

/* The routes. */
void api_action(struct request *request);   /* POST /api/actions/KIND */
void preview_text_post(struct request *request);    /* POST /api/preview/text */
void preview_members_post(struct request *request); /* POST /api/preview/members */
void cards_print(struct request *request);  /* POST /api/cards */
void cards_recall_all(struct request *request); /* DELETE /api/cards */
void api_null(struct request *request);     /* POST /api/null: a measure */
void health_get(struct request *request);   /* /health */
void page_get(struct request *request);     /* any view */
void asset_get(struct request *request);    /* /a/NAME */
void shell_get(struct request *request);    /* a page of the client: /floor… */
void openapi_get(struct request *request);  /* /api/openapi.json */
void stream_get(struct request *request);   /* /api/feed */

/* The description of the API that openapi_get answers with, in the arena. */
struct str openapi_write(struct arena *arena);

/* The feed's readers: creates; sends what is due and asks for what is stale; ends all. */
struct streams *streams_new(struct arena *arena, struct server *server);
void streams_tick(struct streams *streams, int64_t ticks);

/* Has the next tick look at what changed; and when, in ticks, there must be one at the latest. */
void streams_stir(struct streams *streams);
int64_t streams_next(const struct streams *streams);

/* The socket of a stream has room again: the loop's epoll names the stream. */
void stream_room(enum source *stream);

void streams_end(struct streams *streams);

#endif
