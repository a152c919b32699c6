/* Each connection is a pipe of a few blocks; a view's content lives in an arena of its own until
 * the next one comes. */
#include "sim/readers.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "publish/view.h"
#include "sim/ledger.h"
#include "sim/server.h"

enum { PATHS_MOST = 4, PIPE_MOST = 6, PATH_MOST = 64, VIEW_MOST = 1 << 22 };

struct held {
	char path[PATH_MOST];
	struct arena *arena; /* of the content; NULL: nothing was sent yet */
	struct str content;
};

struct block {
	struct arena *arena;
	struct str bytes;
	int64_t due;
};

struct follower {
	struct world *world;
	size_t number;
	enum audience audience;
	struct held held[PATHS_MOST];
	size_t count;
	struct reader *reader; /* NULL: not connected */
	int64_t again;         /* when it comes (back) */
	uint64_t seen;         /* the last id it saw */
	uint64_t joined_at;    /* the newest entry of the record when it joined */
	bool due;
	struct block pipe[PIPE_MOST];
	size_t in_pipe;
};

struct readers {
	struct follower followers[FOLLOWERS_MOST];
};

struct readers *
readers_new(struct world *world)
{
	struct readers *readers = TAKE(world->arena, struct readers);
	for (size_t i = 0; i < FOLLOWERS_MOST; i++) {
		struct follower *follower = &readers->followers[i];
		follower->world = world;
		follower->number = i + 1;
		follower->audience = (enum audience)(i % AUDIENCE_COUNT);
		follower->again = (int64_t)dice_below(&world->dice, 2000);
	}
	return readers;
}

/* What it follows */

static void
path_choose(struct world *world, enum audience audience, char *path)
{
	static const char *const lists[] = { "/home.json", "/votes.json", "/resolutions.json",
		"/members.json", "/committees.json", "/issues.json", "/screens.json" };
	static const struct {
		enum own_noun noun;
		const char *name;
	} nouns[] = {
		{ OWN_VOTE, "votes" },
		{ OWN_RESOLUTION, "resolutions" },
		{ OWN_VOTE, "votes" },
		{ OWN_MEMBER, "members" },
		{ OWN_BODY, "committees" },
		{ OWN_MEETING, "meetings" },
		{ OWN_BODY, "floor" },
		{ OWN_BODY, "speakers" },
		{ OWN_SCREEN, "screens" },
	};
	struct dice *dice = &world->dice;
	size_t which = dice_below(dice, sizeof nouns / sizeof nouns[0]);
	const char *list = lists[dice_below(dice, sizeof lists / sizeof lists[0])];
	const struct ids *ids = &world->ledger->of[nouns[which].noun];
	if (audience == AUDIENCE_STAFF && dice_often(dice, 250))
		snprintf(path, PATH_MOST, "/api/staff.json");
	else if (audience == AUDIENCE_STAFF && dice_often(dice, 150))
		snprintf(path, PATH_MOST, "/chair/%" PRIu64 ".json",
			world->ledger->of[OWN_BODY].at[0]);
	else if (ids->count == 0 || dice_often(dice, 400))
		snprintf(path, PATH_MOST, "%s", list);
	else
		snprintf(path, PATH_MOST, "/%s/%" PRIu64 ".json", nouns[which].name,
			ids->at[dice_below(dice, ids->count)]);
}

static void
forget(struct follower *follower)
{
	for (size_t i = 0; i < follower->count; i++)
		arena_free(follower->held[i].arena);
	follower->count = 0;
	follower->seen = 0;
}

static void
choose(struct follower *follower)
{
	struct world *world = follower->world;
	forget(follower);
	follower->count = 1 + dice_below(&world->dice, PATHS_MOST);
	for (size_t i = 0; i < follower->count; i++) {
		follower->held[i] = (struct held){ 0 };
		path_choose(world, follower->audience, follower->held[i].path);
	}
}

/* The connection */

static void
join(struct follower *follower)
{
	struct world *world = follower->world;
	struct str at[PATHS_MOST];
	struct text_list paths = { at, follower->count };
	if (follower->count == 0 || dice_often(&world->dice, 200))
		choose(follower);
	paths.count = follower->count;
	for (size_t i = 0; i < follower->count; i++)
		at[i] = str_of(follower->held[i].path);
	uint64_t after = follower->seen;
	if (fails(world, world->weather.cut)) {
		choose(follower); /* it holds nothing, and has the number of another record */
		paths.count = follower->count;
		for (size_t i = 0; i < follower->count; i++)
			at[i] = str_of(follower->held[i].path);
		after = world->ledger->last + 1 + dice_below(&world->dice, 1000);
	}
	struct fault found = feed_join(server_feed(world), &paths, follower->audience, after,
		follower, &follower->reader);
	if (found.code != FAULT_NONE)
		violated(world, "a reader can join", "%s", fault_word(found.code));
	follower->due = true;
	tell(world, "reader %zu joins with %zu views from %s on, after %" PRIu64,
		follower->number, follower->count, follower->held[0].path, after);
}

static void
cut(struct follower *follower)
{
	struct world *world = follower->world;
	for (size_t i = 0; i < follower->in_pipe; i++)
		arena_free(follower->pipe[i].arena);
	follower->in_pipe = 0;
	if (follower->reader)
		feed_leave(server_feed(world), follower->reader);
	follower->reader = NULL;
	follower->again = world->ticks + 20 + (int64_t)dice_below(&world->dice, 2000);
}

void
readers_cut_all(struct world *world)
{
	for (size_t i = 0; world->readers && i < FOLLOWERS_MOST; i++)
		cut(&world->readers->followers[i]);
}

void
readers_free(struct readers *readers)
{
	for (size_t i = 0; i < FOLLOWERS_MOST; i++)
		forget(&readers->followers[i]);
}

/* Blocks into the pipe, as long as there is room and something to send. */
static void
pump(struct follower *follower)
{
	struct world *world = follower->world;
	while (follower->due && follower->in_pipe < PIPE_MOST) {
		struct str bytes = feed_next(server_feed(world), follower->reader);
		if (bytes.size == 0) {
			follower->due = false;
			return;
		}
		struct block *block = &follower->pipe[follower->in_pipe++];
		block->arena = arena_new();
		block->bytes = str_keep(block->arena, bytes);
		block->due = world->ticks + (int64_t)dice_below(&world->dice, 60);
	}
}

static void
take_id(struct follower *follower, struct str number)
{
	int64_t id = 0;
	struct world *world = follower->world;
	if (!str_number(number, &id) || (uint64_t)id < follower->seen)
		violated(world, "ids of the feed only grow", "reader %zu was sent %.*s after %"
			PRIu64, follower->number, (int)number.size, number.at, follower->seen);
	follower->seen = (uint64_t)id;
	tell(world, "reader %zu has everything up to %" PRId64, follower->number, id);
}

/* What waits to be shown is nobody's business yet. */
static void
waiting_check(struct follower *follower, struct str data)
{
	const struct ledger *ledger = follower->world->ledger;
	const struct ids *slides = &ledger->of[OWN_SLIDE];
	for (size_t i = 0; i < slides->count; i++) {
		const struct own_slide *slide = OWN(ledger, slide, slides->at[i]);
		struct str words = slide->showing.words;
		uint64_t request = 0;
		bool waits = !slide->gone && ledger_mark(words, &request)
			&& !ids_has(&ledger->unkeyed, request);
		size_t at = waits ? str_find(data, words) : data.size;
		if (at < data.size && data.at[at + words.size] == '"')
			violated(follower->world, "what waits for a screen is not shown",
				"slide %" PRIu64 " to reader %zu", slide->id, follower->number);
	}
}

static void
take_event(struct follower *follower, struct str path, struct str data)
{
	bool followed = false;
	for (size_t i = 0; i < follower->count; i++) {
		struct held *held = &follower->held[i];
		if (!str_equal(path, str_of(held->path)))
			continue;
		arena_free(held->arena);
		held->arena = arena_new();
		held->content = str_keep(held->arena, data);
		followed = true;
	}
	if (follower->audience != AUDIENCE_STAFF)
		waiting_check(follower, data);
	if (!followed)
		violated(follower->world, "a reader is sent what it follows", "%.*s",
			(int)path.size, path.at);
	tell(follower->world, "reader %zu is sent %.*s, %zu bytes", follower->number,
		(int)path.size, path.at, data.size);
}

/* A block is a whole event, or an id alone (WHATWG HTML, section 9.2.6). */
static void
take(struct follower *follower, struct str block)
{
	struct str line, path = { 0 }, data = { 0 };
	while (str_split(&block, '\n', &line)) {
		if (str_starts(line, STR("event: ")))
			path = str_part(line, 7, line.size);
		else if (str_starts(line, STR("data: ")))
			data = str_part(line, 6, line.size);
		else if (str_starts(line, STR("id: ")))
			take_id(follower, str_part(line, 4, line.size));
	}
	if (path.size > 0)
		take_event(follower, path, data);
}

static void
receive(struct follower *follower)
{
	struct world *world = follower->world;
	size_t taken = 0;
	while (taken < follower->in_pipe && follower->pipe[taken].due <= world->ticks
	       && !fails(world, world->weather.slow)) {
		struct block *block = &follower->pipe[taken++];
		take(follower, block->bytes);
		arena_free(block->arena);
	}
	follower->in_pipe -= taken;
	memmove(follower->pipe, follower->pipe + taken,
		follower->in_pipe * sizeof follower->pipe[0]);
}

static void
due(void *context)
{
	struct follower *follower = context;
	follower->due = true;
}

void
readers_turn(struct world *world)
{
	feed_each_due(server_feed(world), due);
	for (size_t i = 0; i < FOLLOWERS_MOST; i++) {
		struct follower *follower = &world->readers->followers[i];
		if (follower->reader && fails(world, world->weather.cut)) {
			tell(world, "reader %zu is cut off with %zu blocks on the way",
				follower->number, follower->in_pipe);
			cut(follower);
		}
		if (!follower->reader && follower->again <= world->ticks)
			join(follower);
		if (!follower->reader)
			continue;
		pump(follower);
		receive(follower);
	}
}

/* What they hold */

bool
readers_up_to_date(const struct world *world)
{
	for (size_t i = 0; i < FOLLOWERS_MOST; i++) {
		const struct follower *follower = &world->readers->followers[i];
		if (!follower->reader || follower->due || follower->in_pipe > 0)
			return false;
	}
	return true;
}

static void
held_check(struct follower *follower, const struct held *held)
{
	struct world *world = follower->world;
	struct arena *arena = arena_new();
	struct buf out;
	buf_init(&out, arena, VIEW_MOST);
	struct view_wish wish = { .path = str_of(held->path), .audience = follower->audience,
		.now = server_now(world) };
	struct fault found = view_render(server_assembly(world), &wish, &out);
	bool there = found.code == FAULT_NONE;
	if (there && (!held->arena || !str_equal(buf_str(&out), held->content)))
		violated(world, "readers come to hold a fresh rendering",
			"reader %zu, %s: %zu bytes and not %zu", follower->number, held->path,
			held->arena ? held->content.size : 0, buf_str(&out).size);
	arena_free(arena);
}

void
readers_check(struct world *world)
{
	for (size_t i = 0; i < FOLLOWERS_MOST; i++) {
		struct follower *follower = &world->readers->followers[i];
		for (size_t j = 0; follower->reader && j < follower->count; j++)
			held_check(follower, &follower->held[j]);
	}
}
