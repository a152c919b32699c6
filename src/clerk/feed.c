/* Views in a hash table by path, audience and language, each with the readers that follow it.
 * Whoever stands in a list here knows its place in it, so that a hall full of readers can come and
 * go at once. */
#include "clerk/feed.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { SLOT_COUNT = 8192, EVENT_BYTES_MOST = 64 * 1024 * 1024 + 1024, MARK_BYTES_MOST = 32 };

struct view {
	struct view *next;     /* of the same slot, or of those free */
	char path[FEED_PATH_MOST];
	size_t path_size;
	enum audience audience;
	enum language language;
	struct sheet *sheet;   /* as rendered last, or NULL */
	struct sheet *event;   /* the same as an event of the feed, while somebody follows */
	uint64_t changed;      /* the entry that changed it last, as far as known */
	bool stale;
	bool wanted;           /* the clerk was asked to render it, */
	uint64_t wanted_after; /* when this entry was the one that changed it last */
	int64_t asked_ms;      /* when it was asked for, and when its followers were last woken, */
	int64_t woken_ms;      /* on the feed's clock */
	bool news;             /* the sheet came after they were woken */
	struct list followers; /* struct follow */
	size_t place;          /* among those followed */
};

struct follow {
	struct reader *reader;
	struct view *view;
	size_t place;  /* among the view's followers */
	uint64_t sent; /* the newest entry of what the reader knows of it */
};

struct reader {
	struct reader *next; /* of those free */
	void *context;
	struct follow follows[FEED_VIEWS_MOST];
	size_t count;
	size_t turn;           /* the one to be looked at first, so that each gets its turn */
	struct sheet *sending; /* what feed_next lent out, */
	char mark[MARK_BYTES_MOST]; /* or this */
	uint64_t marked;       /* the newest entry of which the reader was told that it has all */
	bool due;
	size_t due_place;      /* among those due */
};

struct feed {
	struct arena *arena;
	struct view *slots[SLOT_COUNT];
	struct view *free_views;
	struct reader *free_readers;
	size_t idle_count;    /* views that nobody follows, */
	size_t idle_bytes;    /* their sheets, */
	size_t idle_next;     /* and the slot in which the next ones are let go of */
	uint64_t newest;      /* every change up to this entry is known here */
	size_t reader_count;
	struct list due;      /* struct reader */
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

static size_t
kept_bytes(const struct view *view)
{
	return view->sheet ? sheet_bytes(view->sheet).size : 0;
}

static void
view_clear(struct feed *feed, struct view *view)
{
	if (view->followers.count == 0)
		feed->idle_bytes -= kept_bytes(view);
	sheet_drop(view->sheet);
	sheet_drop(view->event);
	view->sheet = view->event = NULL;
}

void
feed_free(struct feed *feed)
{
	assert(feed->reader_count == 0);
	for (size_t i = 0; i < SLOT_COUNT; i++)
		for (struct view *view = feed->slots[i]; view; view = view->next)
			view_clear(feed, view);
	arena_free(feed->arena);
}

/* Takes the one at `place` out and puts the last one there: it is returned, NULL where there is
 * none. */
static void *
gap_close(struct list *list, size_t place)
{
	void *last = list->at[--list->count];
	list->at[place] = last;
	return place < list->count ? last : NULL;
}

static struct view **
slot_of(struct feed *feed, struct str path)
{
	return &feed->slots[str_hash(path) % SLOT_COUNT];
}

static bool
view_at(const struct view *view, struct str path)
{
	return str_equal(path, (struct str){ view->path, view->path_size });
}

static struct view *
view_find(struct feed *feed, struct str path, enum audience audience, enum language language)
{
	struct view *view = *slot_of(feed, path);
	while (view && (view->audience != audience || view->language != language
			   || !view_at(view, path)))
		view = view->next;
	return view;
}

/* Lets go of what nobody follows in a slot, all but one. */
static void
sweep_slot(struct feed *feed, struct view **at, const struct view *but)
{
	while (*at) {
		struct view *view = *at;
		if (view->followers.count > 0 || view == but) {
			at = &view->next;
			continue;
		}
		*at = view->next;
		view_clear(feed, view);
		view->next = feed->free_views;
		feed->free_views = view;
		feed->idle_count--;
	}
}

/* Makes room by letting go of half of what nobody follows, in turn, so that it comes to all. */
static void
sweep(struct feed *feed, const struct view *but)
{
	for (size_t i = 0; i < SLOT_COUNT; i++) {
		if (feed->idle_count <= FEED_BOARD_MOST / 2
		    && feed->idle_bytes <= FEED_BOARD_BYTES_MOST / 2)
			return;
		sweep_slot(feed, &feed->slots[feed->idle_next++ % SLOT_COUNT], but);
	}
}

/* What changed a view while it was not on the board is not known: anything up to now may have. */
static struct view *
view_make(struct feed *feed, struct str path, enum audience audience, enum language language)
{
	assert(path.size <= FEED_PATH_MOST && !memchr(path.at, '\n', path.size));
	if (feed->idle_count >= FEED_BOARD_MOST)
		sweep(feed, NULL);
	struct view *view = feed->free_views;
	if (view)
		feed->free_views = view->next;
	else
		view = TAKE(feed->arena, struct view);
	struct list kept = view->followers; /* empty, with its memory */
	*view = (struct view){
		.path_size = path.size, .audience = audience, .language = language,
		.changed = feed->newest,
		.stale = true, .asked_ms = -FEED_TICK_MS, .woken_ms = -FEED_TICK_MS,
		.followers = kept,
	};
	memcpy(view->path, path.at, path.size);
	struct view **slot = slot_of(feed, path);
	view->next = *slot;
	*slot = view;
	feed->idle_count++;
	return view;
}

static struct view *
view_get(struct feed *feed, struct str path, enum audience audience, enum language language)
{
	struct view *view = view_find(feed, path, audience, language);
	return view ? view : view_make(feed, path, audience, language);
}

static void
known_until(struct feed *feed, uint64_t seq)
{
	if (seq > feed->newest)
		feed->newest = seq;
}

void
feed_changed(struct feed *feed, struct str path, uint64_t seq)
{
	known_until(feed, seq);
	for (struct view *view = *slot_of(feed, path); view; view = view->next) {
		if (!view_at(view, path))
			continue;
		view->changed = seq;
		view->stale = true;
	}
}

struct sheet *
feed_fresh(struct feed *feed, struct str path, enum audience audience, enum language language)
{
	struct view *view = view_find(feed, path, audience, language);
	return view && !view->stale ? view->sheet : NULL;
}

void
feed_keep(struct feed *feed, struct str path, enum audience audience, enum language language,
    struct sheet *sheet)
{
	known_until(feed, sheet_seq(sheet));
	struct view *view = view_get(feed, path, audience, language);
	view->wanted = false;
	if (view->sheet && sheet_seq(view->sheet) > sheet_seq(sheet)) {
		sheet_drop(sheet); /* an older one came late */
		return;
	}
	view_clear(feed, view);
	view->sheet = sheet;
	if (view->followers.count == 0)
		feed->idle_bytes += kept_bytes(view);
	if (feed->idle_bytes > FEED_BOARD_BYTES_MOST)
		sweep(feed, view);
	view->stale = sheet_seq(sheet) < view->changed;
	view->news = true;
}

void
feed_unwanted(struct feed *feed, struct str path, enum audience audience)
{
	struct view *view = view_find(feed, path, audience, LANGUAGE_EN);
	if (!view)
		return;
	view_clear(feed, view);
	view->wanted = false;
	view->stale = view->changed > view->wanted_after;
}

void
feed_later(struct feed *feed, struct str path, enum audience audience)
{
	struct view *view = view_find(feed, path, audience, LANGUAGE_EN);
	if (view)
		view->wanted = false;
}

static void
reader_due(struct feed *feed, struct reader *reader)
{
	if (reader->due)
		return;
	reader->due = true;
	reader->due_place = feed->due.count;
	list_add(feed->arena, &feed->due, reader);
}

static void
reader_not_due(struct feed *feed, struct reader *reader)
{
	if (!reader->due)
		return;
	reader->due = false;
	struct reader *moved = gap_close(&feed->due, reader->due_place);
	if (moved)
		moved->due_place = reader->due_place;
}

static void
wake(struct feed *feed, struct view *view, int64_t now_ms)
{
	view->news = false;
	view->woken_ms = now_ms;
	for (EACH(struct follow, follow, &view->followers))
		reader_due(feed, follow->reader);
}

/* The earlier of two moments. */
static int64_t
sooner(int64_t one, int64_t other)
{
	return one < other ? one : other;
}

int64_t
feed_tick(struct feed *feed, int64_t now_ms, feed_want *want, void *context)
{
	int64_t again = INT64_MAX;
	for (EACH(struct view, view, &feed->followed)) {
		if (view->news && now_ms - view->woken_ms >= FEED_TICK_MS)
			wake(feed, view, now_ms);
		else if (view->news)
			again = sooner(again, view->woken_ms + FEED_TICK_MS);
		if (!view->stale || view->wanted)
			continue;
		if (now_ms - view->asked_ms < FEED_TICK_MS) {
			again = sooner(again, view->asked_ms + FEED_TICK_MS);
			continue;
		}
		view->wanted = true;
		view->wanted_after = view->changed;
		view->asked_ms = now_ms;
		want(context, (struct str){ view->path, view->path_size }, view->audience);
		if (!view->wanted) /* it was put off at once */
			again = sooner(again, now_ms + FEED_TICK_MS);
	}
	return again;
}

static void
follow(struct feed *feed, struct reader *reader, struct str path, enum audience audience,
	uint64_t after)
{
	struct view *view = view_get(feed, path, audience, LANGUAGE_EN);
	if (view->followers.count == 0) {
		view->place = feed->followed.count;
		list_add(feed->arena, &feed->followed, view);
		feed->idle_count--;
		feed->idle_bytes -= kept_bytes(view);
	}
	struct follow *follow = &reader->follows[reader->count++];
	*follow = (struct follow){
		.reader = reader, .view = view, .place = view->followers.count, .sent = after
	};
	list_add(feed->arena, &view->followers, follow);
	if (view->sheet && !view->stale)
		reader_due(feed, reader);
}

static bool
follows_already(const struct reader *reader, struct str path)
{
	for (size_t i = 0; i < reader->count; i++)
		if (view_at(reader->follows[i].view, path))
			return true;
	return false;
}

static struct reader *
reader_make(struct feed *feed, uint64_t after, void *context)
{
	struct reader *reader = feed->free_readers;
	if (reader)
		feed->free_readers = reader->next;
	else
		reader = TAKE(feed->arena, struct reader);
	*reader = (struct reader){ .context = context, .marked = after };
	feed->reader_count++;
	return reader;
}

struct fault
feed_join(struct feed *feed, const struct text_list *paths, enum audience audience, uint64_t after,
	void *context, struct reader **ret_reader)
{
	if (paths->count == 0)
		return fault(FAULT_MISSING_FIELD, "view");
	if (paths->count > FEED_VIEWS_MOST)
		return fault_too_large("view", FEED_VIEWS_MOST, "views");
	for (size_t i = 0; i < paths->count; i++)
		if (paths->at[i].size > FEED_PATH_MOST)
			return fault(FAULT_TOO_LARGE, "view");
	if (after > feed->newest)
		after = 0; /* not of this record as it is known here: it gets everything */
	struct reader *reader = reader_make(feed, after, context);
	for (size_t i = 0; i < paths->count; i++)
		if (!follows_already(reader, paths->at[i]))
			follow(feed, reader, paths->at[i], audience, after);
	*ret_reader = reader;
	return OK;
}

static void
unfollow(struct feed *feed, struct follow *follow)
{
	struct view *view = follow->view;
	struct follow *moved = gap_close(&view->followers, follow->place);
	if (moved)
		moved->place = follow->place;
	if (view->followers.count > 0)
		return;
	struct view *other = gap_close(&feed->followed, view->place);
	if (other)
		other->place = view->place;
	feed->idle_count++;
	feed->idle_bytes += kept_bytes(view);
	sheet_drop(view->event);
	view->event = NULL;
}

void
feed_leave(struct feed *feed, struct reader *reader)
{
	for (size_t i = 0; i < reader->count; i++)
		unfollow(feed, &reader->follows[i]);
	reader_not_due(feed, reader);
	feed->reader_count--;
	sheet_drop(reader->sending);
	reader->sending = NULL;
	reader->next = feed->free_readers;
	feed->free_readers = reader;
}

/* The view as an event; a line feed inside would end the data, so views that are followed have
 * none. */
static struct sheet *
event_of(const struct view *view)
{
	struct arena *arena = arena_new();
	struct buf out;
	struct str bytes = sheet_bytes(view->sheet);
	buf_init(&out, arena, EVENT_BYTES_MOST);
	buf_text(&out, "event: ");
	buf_put(&out, (struct str){ view->path, view->path_size });
	buf_text(&out, "\ndata: ");
	buf_put(&out, bytes);
	buf_text(&out, "\n\n");
	assert(!out.full && !memchr(bytes.at, '\n', bytes.size));
	return sheet_new(arena, buf_str(&out), sheet_seq(view->sheet));
}

static struct str
lend(struct reader *reader, struct follow *follow)
{
	struct view *view = follow->view;
	if (!view->event)
		view->event = event_of(view);
	follow->sent = sheet_seq(view->sheet);
	reader->sending = sheet_share(view->event);
	return sheet_bytes(reader->sending);
}

/* The newest entry that is true of all the reader's views. */
static uint64_t
reached(const struct feed *feed, const struct reader *reader)
{
	uint64_t entry = feed->newest;
	for (size_t i = 0; i < reader->count; i++)
		if (reader->follows[i].view->stale && reader->follows[i].sent < entry)
			entry = reader->follows[i].sent;
	return entry;
}

/* An id is sent alone, and only when it is true of all the reader's views: were it part of an
 * event, a reader cut off between two events would come back with the number of the first and
 * miss the second. */
static struct str
mark(struct reader *reader, uint64_t entry)
{
	reader->marked = entry;
	int size = snprintf(reader->mark, sizeof reader->mark, "id: %" PRIu64 "\n\n", entry);
	return (struct str){ reader->mark, (size_t)size };
}

static bool
behind(const struct follow *follow)
{
	const struct sheet *sheet = follow->view->sheet;
	return sheet && sheet_seq(sheet) > follow->sent;
}

struct str
feed_next(struct feed *feed, struct reader *reader)
{
	sheet_drop(reader->sending);
	reader->sending = NULL;
	for (size_t i = 0; i < reader->count; i++) {
		struct follow *follow = &reader->follows[(reader->turn + i) % reader->count];
		if (!behind(follow))
			continue;
		reader->turn = (reader->turn + i + 1) % reader->count;
		return lend(reader, follow);
	}
	uint64_t entry = reached(feed, reader);
	if (entry > reader->marked)
		return mark(reader, entry);
	reader_not_due(feed, reader);
	return STR("");
}

bool
feed_more(const struct feed *feed, const struct reader *reader)
{
	for (size_t i = 0; i < reader->count; i++)
		if (behind(&reader->follows[i]))
			return true;
	return reached(feed, reader) > reader->marked;
}

/* From the end: whoever is served, or leaves, at once makes room for one that was called before. */
void
feed_each_due(struct feed *feed, feed_due *due)
{
	for (size_t i = feed->due.count; i-- > 0;) {
		struct reader *reader = feed->due.at[i];
		due(reader->context);
	}
}

size_t
feed_readers(const struct feed *feed)
{
	return feed->reader_count;
}
