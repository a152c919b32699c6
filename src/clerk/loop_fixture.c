/* How the loop for unit tests goes round. */
#include "clerk/loop_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { TRACE_MOST = 1 << 16 };

void
keep_for(struct loop *loop, const char *path, enum audience audience, const char *text,
	uint64_t seq)
{
	struct arena *arena = arena_new();
	struct sheet *sheet = sheet_new(arena, str_keep(arena, str_of(text)), seq);
	feed_keep(loop->feed, str_of(path), audience, LANGUAGE_EN, sheet);
}

void
keep(struct loop *loop, const char *path, const char *text, uint64_t seq)
{
	keep_for(loop, path, AUDIENCE_PUBLIC, text, seq);
}

void
changed(struct loop *loop, const char *path, uint64_t seq)
{
	feed_changed(loop->feed, str_of(path), seq);
}

static void
want(void *context, struct str path, enum audience audience)
{
	struct loop *loop = context;
	buf_text(&loop->trace, "want(");
	buf_put(&loop->trace, path);
	buf_format(&loop->trace, " %d) ", (int)audience);
}

void
tick(struct loop *loop, int64_t ms)
{
	loop->ms += ms;
	loop->again = feed_tick(loop->feed, loop->ms, want, loop);
}

void
assert_wanted(struct loop *loop, const char *expected)
{
	buf_byte(&loop->trace, '\0');
	assert_false(loop->trace.full);
	assert_string_equal(loop->trace.at, expected);
	buf_init(&loop->trace, loop->arena, TRACE_MOST);
}

const char *
numbered(struct loop *loop, const char *form, int number)
{
	struct buf path;
	buf_init(&path, loop->arena, FEED_PATH_MOST);
	buf_format(&path, "%s%d", form, number);
	return str_keep(loop->arena, buf_str(&path)).at;
}

struct person *
join_as(struct loop *loop, const char *paths, enum audience audience, uint64_t after)
{
	struct person *person = TAKE(loop->arena, struct person);
	struct text_list list = { TAKE_MANY(loop->arena, struct str, FEED_VIEWS_MOST), 0 };
	struct str rest = str_of(paths);
	struct str path;
	while (str_split(&rest, ' ', &path))
		list.at[list.count++] = path;
	list_add(loop->arena, &loop->people, person);
	*person = (struct person){ .loop = loop, .number = (int)loop->people.count };
	struct fault found = feed_join(loop->feed, &list, audience, after, person, &person->reader);
	assert_int_equal(found.code, FAULT_NONE);
	return person;
}

struct person *
join(struct loop *loop, const char *paths)
{
	return join_as(loop, paths, AUDIENCE_PUBLIC, 0);
}

void
leave(struct person *person)
{
	feed_leave(person->loop->feed, person->reader);
	person->reader = NULL;
}

static void
see(void *context)
{
	struct person *person = context;
	person->seen = true;
}

bool
person_due(struct person *person)
{
	person->seen = false;
	feed_each_due(person->loop->feed, see);
	return person->seen;
}

void
assert_sent(struct person *person, const char *expected)
{
	bool more = feed_more(person->loop->feed, person->reader);
	struct str sent = feed_next(person->loop->feed, person->reader);
	assert_int_equal(more, sent.size > 0);
	assert_string_equal(str_keep(person->loop->arena, sent).at, expected);
}

void
assert_up_to_date(struct person *person)
{
	assert_sent(person, "");
	assert_false(person_due(person));
}

int
loop_set_up(void **state)
{
	struct arena *arena = arena_new();
	struct loop *loop = TAKE(arena, struct loop);
	loop->arena = arena;
	loop->feed = feed_new();
	buf_init(&loop->trace, arena, TRACE_MOST);
	*state = loop;
	return 0;
}

int
loop_tear_down(void **state)
{
	struct loop *loop = *state;
	for (EACH(struct person, person, &loop->people))
		if (person->reader)
			leave(person);
	feed_free(loop->feed);
	arena_free(loop->arena);
	return 0;
}
