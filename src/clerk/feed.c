/* Views in a hash table by path and audience, each with the readers that follow it. */
#include "clerk/feed.h"

#include <assert.h>
#include <string.h>

enum { SLOT_COUNT = 8192, EVENT_BYTES_MOST = 64 * 1024 * 1024 + 1024 };

struct view {
	struct view *next;    /* of the same slot, or of those free */
	char path[FEED_PATH_MOST];
	size_t path_size;
	enum audience audience;
	struct sheet *sheet;  /* as rendered last, or NULL */
	struct sheet *event;  /* the same as an event of the feed, made when first followed */
	uint64_t changed;     /* the entry that changed it last, as far as known */
	bool stale;
	bool wanted;          /* the clerk was asked to render it */
	int64_t asked_ms;     /* when, on the feed's clock */
	struct list followers; /* struct reader */
};

struct follow {
	struct view *view;
	uint64_t sent; /* the newest entry of what was sent of it */
};

struct reader {
	struct reader *next; /* of those free */
	void *context;
	struct follow follows[FEED_VIEWS_MOST];
	size_t count;
	struct sheet *sending; /* what feed_next lent out */
	bool due;
};

struct feed {
	struct arena *arena;
	struct view *slots[SLOT_COUNT];
	struct view *free_views;
	struct reader *free_readers;
	size_t view_count;
	struct list readers;  /* struct reader */
	struct list followed; /* struct view with followers */
};

struct feed *
feed_new(void)
{
	struct arena *arena = arena_new();
	struct feed *feed = TAKE(arena, struct feed);
	feed->arena = arena;
	return feed;
}

static void
view_clear(struct view *view)
{
	sheet_drop(view->sheet);
	sheet_drop(view->event);
	view->sheet = view->event = NULL;
}

void
feed_free(struct feed *feed)
{
	while (feed->readers.count > 0)
		feed_leave(feed, feed->readers.at[0]);
	for (size_t i = 0; i < SLOT_COUNT; i++)
		for (struct view *view = feed->slots[i]; view; view = view->next)
			view_clear(view);
	arena_free(feed->arena);
}

static struct view **
slot_of(struct feed *feed, struct str path)
{
	return &feed->slots[str_hash(path) % SLOT_COUNT];
}

static bool
view_is(const struct view *view, struct str path, enum audience audience)
{
	return view->audience == audience && str_equal(path, (struct str){ view->path, view->path_size });
}

static struct view *
view_find(struct feed *feed, struct str path, enum audience audience)
{
	struct view *view = *slot_of(feed, path);
	while (view && !view_is(view, path, audience))
		view = view->next;
	return view;
}

/* Makes room by letting go of what nobody follows. */
static void
sweep(struct feed *feed)
{
	for (size_t i = 0; i < SLOT_COUNT; i++) {
		struct view **at = &feed->slots[i];
		while (*at) {
			struct view *view = *at;
			if (view->followers.count > 0) {
				at = &view->next;
				continue;
			}
			*at = view->next;
			view_clear(view);
			view->next = feed->free_views;
			feed->free_views = view;
			feed->view_count--;
		}
	}
}

static struct view *
view_make(struct feed *feed, struct str path, enum audience audience)
{
	assert(path.size <= FEED_PATH_MOST);
	if (feed->view_count >= FEED_BOARD_MOST)
		sweep(feed);
	struct view *view = feed->free_views;
	if (view)
		feed->free_views = view->next;
	else
		view = TAKE(feed->arena, struct view);
	struct list kept = view->followers; /* empty, with its memory */
	*view = (struct view){ .path_size = path.size, .audience = audience, .stale = true };
	view->followers = kept;
	memcpy(view->path, path.at, path.size);
	struct view **slot = slot_of(feed, path);
	view->next = *slot;
	*slot = view;
	feed->view_count++;
	return view;
}

void
feed_changed(struct feed *feed, struct str path, uint64_t seq)
{
	for (int audience = 0; audience < AUDIENCE_COUNT; audience++) {
		struct view *view = view_find(feed, path, (enum audience)audience);
		if (!view)
			continue;
		view->changed = seq;
		view->stale = true;
	}
}

struct sheet *
feed_fresh(struct feed *feed, struct str path, enum audience audience)
{
	struct view *view = view_find(feed, path, audience);
	return view && !view->stale ? view->sheet : NULL;
}

/* The view as an event; a line feed inside would end the data, so views that are followed have none. */
static struct sheet *
event_of(const struct view *view)
{
	struct arena *arena = arena_new();
	struct buf out;
	struct str bytes = sheet_bytes(view->sheet);
	buf_init(&out, arena, EVENT_BYTES_MOST);
	buf_text(&out, "id: ");
	buf_number(&out, (int64_t)sheet_seq(view->sheet));
	buf_text(&out, "\nevent: ");
	buf_put(&out, (struct str){ view->path, view->path_size });
	buf_text(&out, "\ndata: ");
	buf_put(&out, bytes);
	buf_text(&out, "\n\n");
	assert(!out.full && !memchr(bytes.at, '\n', bytes.size));
	return sheet_new(arena, buf_str(&out), sheet_seq(view->sheet));
}

void
feed_keep(struct feed *feed, struct str path, enum audience audience, struct sheet *sheet)
{
	struct view *view = view_find(feed, path, audience);
	if (!view)
		view = view_make(feed, path, audience);
	view->wanted = false;
	if (view->sheet && sheet_seq(view->sheet) > sheet_seq(sheet)) {
		sheet_drop(sheet); /* an older one came late */
		return;
	}
	view_clear(view);
	view->sheet = sheet;
	view->stale = sheet_seq(sheet) < view->changed;
	for (EACH(struct reader, reader, &view->followers))
		reader->due = true;
}

void
feed_tick(struct feed *feed, int64_t now_ms, feed_want *want, void *context)
{
	for (EACH(struct view, view, &feed->followed)) {
		if (!view->stale || view->wanted)
			continue;
		if (view->sheet && now_ms - view->asked_ms < FEED_TICK_MS)
			continue;
		view->wanted = true;
		view->asked_ms = now_ms;
		want(context, (struct str){ view->path, view->path_size }, view->audience);
	}
}

void
feed_unwanted(struct feed *feed, struct str path, enum audience audience)
{
	struct view *view = view_find(feed, path, audience);
	if (view)
		view->stale = false; /* it can't be rendered now; until it changes there is nothing to send */
}

static void
follow(struct feed *feed, struct reader *reader, struct str path, enum audience audience,
	uint64_t after)
{
	struct view *view = view_find(feed, path, audience);
	if (!view)
		view = view_make(feed, path, audience);
	if (view->followers.count == 0)
		list_add(feed->arena, &feed->followed, view);
	list_add(feed->arena, &view->followers, reader);
	reader->follows[reader->count++] = (struct follow){ view, after };
	if (view->sheet && !view->stale)
		reader->due = true;
}

static bool
follows_already(const struct reader *reader, struct str path)
{
	for (size_t i = 0; i < reader->count; i++)
		if (view_is(reader->follows[i].view, path, reader->follows[i].view->audience))
			return true;
	return false;
}

struct fault
feed_join(struct feed *feed, const struct text_list *paths, enum audience audience, uint64_t after,
	void *context, struct reader **ret_reader)
{
	if (paths->count == 0)
		return fault(FAULT_MISSING_FIELD, "view");
	if (paths->count > FEED_VIEWS_MOST)
		return fault(FAULT_TOO_LARGE, "view");
	for (size_t i = 0; i < paths->count; i++)
		if (paths->at[i].size > FEED_PATH_MOST)
			return fault(FAULT_TOO_LARGE, "view");
	struct reader *reader = feed->free_readers;
	if (reader)
		feed->free_readers = reader->next;
	else
		reader = TAKE(feed->arena, struct reader);
	*reader = (struct reader){ .context = context };
	for (size_t i = 0; i < paths->count; i++)
		if (!follows_already(reader, paths->at[i]))
			follow(feed, reader, paths->at[i], audience, after);
	list_add(feed->arena, &feed->readers, reader);
	*ret_reader = reader;
	return OK;
}

void
feed_leave(struct feed *feed, struct reader *reader)
{
	for (size_t i = 0; i < reader->count; i++) {
		struct view *view = reader->follows[i].view;
		list_remove(&view->followers, reader);
		if (view->followers.count == 0)
			list_remove(&feed->followed, view);
	}
	list_remove(&feed->readers, reader);
	sheet_drop(reader->sending);
	reader->sending = NULL;
	reader->next = feed->free_readers;
	feed->free_readers = reader;
}

struct str
feed_next(struct feed *feed, struct reader *reader)
{
	(void)feed;
	sheet_drop(reader->sending);
	reader->sending = NULL;
	for (size_t i = 0; i < reader->count; i++) {
		struct follow *follow = &reader->follows[i];
		struct view *view = follow->view;
		if (!view->sheet || sheet_seq(view->sheet) <= follow->sent)
			continue;
		if (!view->event)
			view->event = event_of(view);
		follow->sent = sheet_seq(view->sheet);
		reader->sending = sheet_share(view->event);
		return sheet_bytes(reader->sending);
	}
	reader->due = false;
	return STR("");
}

void
feed_each_due(struct feed *feed, feed_due *due)
{
	for (EACH(struct reader, reader, &feed->readers))
		if (reader->due)
			due(reader->context);
}

size_t
feed_readers(const struct feed *feed)
{
	return feed->readers.count;
}
