/* The board and the feed: which views are fresh, who reads them, and what each reader gets next.
 *
 * Belongs to one thread (the I/O loop's, or the simulator's), and knows nothing of sockets. The clerk
 * tells which views changed; a view is rendered again only when somebody wants it: at once for a page
 * that is fetched, at the next tick for those who read it by the feed. A sheet is shared by all readers
 * of its audience by reference; each reader only keeps what it still has to be sent.
 *
 *   wanted  = feed_tick(…)        views to have rendered: hand them to the clerk as jobs
 *   feed_keep(…)                  a rendered sheet came back: it is fresh, readers are due
 *   feed_next(…)                  what a reader is sent next, event by event
 *
 * Views are sent whole, so a slow reader skips states and never falls behind by more than its views.
 * Event ids are entry numbers: after `Last-Event-ID: n` only views changed since n are sent. */
#ifndef WHEREAS_CLERK_FEED_H
#define WHEREAS_CLERK_FEED_H

#include "clerk/job.h"

enum {
	FEED_TICK_MS = 200,      /* a view is sent at most this often */
	FEED_VIEWS_MOST = 16,    /* paths one reader may follow */
	FEED_BOARD_MOST = 4000,  /* sheets kept; past it those that nobody follows make room */
	FEED_PATH_MOST = 256,    /* bytes of a path */
};

struct feed;

struct feed *feed_new(void);
void feed_free(struct feed *feed);

/* A view changed with entry `seq`. */
void feed_changed(struct feed *feed, struct str path, uint64_t seq);

/* The fresh sheet of a view for an audience, borrowed; NULL where it must be rendered first. */
struct sheet *feed_fresh(struct feed *feed, struct str path, enum audience audience);

/* A view was rendered: takes the reference over. */
void feed_keep(struct feed *feed, struct str path, enum audience audience, struct sheet *sheet);

/* Calls `want` for each followed view that is stale and due; each once until it is kept or changes. */
typedef void feed_want(void *context, struct str path, enum audience audience);
void feed_tick(struct feed *feed, int64_t now_ms, feed_want *want, void *context);

/* A view that was wanted can't be rendered (there is nothing at its path): until it changes, nobody is
 * sent anything. */
void feed_unwanted(struct feed *feed, struct str path, enum audience audience);

struct reader;

/* A reader of some views; `after` is its Last-Event-ID (0: none). It gets a snapshot of each of its views,
 * but for those unchanged since `after`. feed_leave ends it. */
MUST_USE struct fault feed_join(struct feed *feed, const struct text_list *paths,
	enum audience audience, uint64_t after, void *context, struct reader **ret_reader);
void feed_leave(struct feed *feed, struct reader *reader);

/* What the reader is sent next: a whole server-sent event (WHATWG HTML, section 9.2: id, event, data;
 * its bytes are shared, borrowed until the next call for this reader), or .size 0 when it is up to date.
 * The event's name is the view's path, its data the view in one line. */
struct str feed_next(struct feed *feed, struct reader *reader);

/* Calls `due` for each reader that has something to be sent, with the context it joined with. */
typedef void feed_due(void *context);
void feed_each_due(struct feed *feed, feed_due *due);

/* Readers now. */
size_t feed_readers(const struct feed *feed);

#endif
