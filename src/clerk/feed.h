/* The board and the feed: which views are fresh, who reads them, and what each reader gets next.
 *
 * Belongs to one thread (the I/O loop's, or the simulator's), and knows nothing of sockets. The
 * clerk tells which views changed; a view is rendered again only when somebody wants it: at once
 * for a page that is fetched, at the next tick for those who read it by the feed. A sheet is shared
 * by all readers of its audience by reference; each reader only keeps what it still has to be sent.
 *
 *   wanted  = feed_tick(…)        views to have rendered: hand them to the clerk as jobs
 *   feed_keep(…)                  a rendered sheet came back: it is fresh, readers are due
 *   feed_next(…)                  what a reader is sent next, event by event
 *
 * Pages are kept in each language in which they were asked for. What is followed is data, which
 * has no language: LANGUAGE_EN stands for that.
 *
 * Views are sent whole, so a slow reader skips states and never falls behind by more than its
 * views. An id is an entry number: "of every view you follow, you have all that happened up to
 * it". So after `Last-Event-ID: n` only what changed since n is sent, and no view is missed. */
#ifndef WHEREAS_CLERK_FEED_H
#define WHEREAS_CLERK_FEED_H

#include "clerk/job.h"

enum {
	FEED_TICK_MS = 200,     /* a view is rendered for its readers, and sent, at most so often */
	FEED_VIEWS_MOST = 16,   /* paths one reader may follow */
	FEED_BOARD_MOST = 4000, /* views kept that nobody follows; half make room past it, */
	FEED_BOARD_BYTES_MOST = 256 * 1024 * 1024, /* and past these of them */
	FEED_PATH_MOST = 256,   /* bytes of a path */
};

struct feed;

/* An empty board. Its readers leave before it ends. */
struct feed *feed_new(void);
void feed_free(struct feed *feed);

/* A view changed with entry `seq`. What changed up to a sheet's entry is told before the sheet
 * is kept. */
void feed_changed(struct feed *feed, struct str path, uint64_t seq);

/* The fresh sheet of a view for an audience in a language, borrowed; NULL where it must be rendered
 * first. */
struct sheet *feed_fresh(
    struct feed *feed, struct str path, enum audience audience, enum language language);

/* A view was rendered, for its readers or for somebody else: takes the reference over. */
void feed_keep(struct feed *feed, struct str path, enum audience audience, enum language language,
    struct sheet *sheet);

/* Wakes the readers of what was rendered, and calls `want` for each followed view that is stale;
 * `now_ms` is of a clock that never jumps, from 0. A view that was wanted is asked for again
 * only after it was kept, or one of these two was called. Returned is when there is something to
 * do again, unless something happens before: INT64_MAX where there is nothing. */
typedef void feed_want(void *context, struct str path, enum audience audience);
int64_t feed_tick(struct feed *feed, int64_t now_ms, feed_want *want, void *context);

/* There is nothing at the path of a view that was wanted. What was known of it is forgotten; it
 * is asked for again when it changes. */
void feed_unwanted(struct feed *feed, struct str path, enum audience audience);

/* A view that was wanted could not be rendered for now: it is asked for again at a later tick. */
void feed_later(struct feed *feed, struct str path, enum audience audience);

struct reader;

/* A reader of some views; `after` is its Last-Event-ID (0: none). It gets a snapshot of each of
 * its views, but for those unchanged since `after`. feed_leave ends it. FAULT_MISSING_FIELD,
 * FAULT_TOO_LARGE about "view". */
MUST_USE struct fault feed_join(struct feed *feed, const struct text_list *paths,
	enum audience audience, uint64_t after, void *context, struct reader **ret_reader);
void feed_leave(struct feed *feed, struct reader *reader);

/* What the reader is sent next: a whole block of the event stream (WHATWG HTML, section 9.2), or
 * .size 0 when it is up to date. Either an event, whose name is the view's path and whose data
 * is the view in one line, its bytes shared; or an id alone, when the reader has everything up
 * to it. Borrowed until the next call for this reader. */
struct str feed_next(struct feed *feed, struct reader *reader);

/* Would feed_next give another block? */
bool feed_more(const struct feed *feed, const struct reader *reader);

/* Calls `due` for each reader that has something to be sent, with the context it joined with,
 * until feed_next has told it that it is up to date. `due` may call feed_next and feed_leave for
 * this reader. */
typedef void feed_due(void *context);
void feed_each_due(struct feed *feed, feed_due *due);

/* Readers now. */
size_t feed_readers(const struct feed *feed);

#endif
