/* The readers of the feed: coming back, being slow, joining and leaving in any order. */
#include "clerk/feed.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "clerk/loop_fixture.h"

enum { CROWD = 300 };

/* Coming back */

static void
whoever_comes_back_gets_only_what_changed(void **state)
{
	struct loop *loop = *state;
	keep(loop, "/a", "a5", 5);
	keep(loop, "/b", "b8", 8);
	struct person *person = join_as(loop, "/a /b", AUDIENCE_PUBLIC, 5);
	assert_sent(person, "event: /b\ndata: b8\n\n");
	assert_sent(person, "id: 8\n\n");
	assert_up_to_date(person);
	struct person *other = join_as(loop, "/a /b", AUDIENCE_PUBLIC, 8);
	assert_up_to_date(other);
}

/* Both changed with entry 10. Whoever is cut off between the two events has seen no id yet, comes
 * back with the one before, and gets both. */
static void
who_is_cut_off_between_two_views_misses_neither(void **state)
{
	struct loop *loop = *state;
	struct person *person = join(loop, "/a /b");
	keep(loop, "/a", "a9", 9);
	keep(loop, "/b", "b9", 9);
	assert_sent(person, "event: /a\ndata: a9\n\n");
	assert_sent(person, "event: /b\ndata: b9\n\n");
	assert_sent(person, "id: 9\n\n");
	changed(loop, "/a", 10);
	changed(loop, "/b", 10);
	keep(loop, "/a", "a10", 10);
	assert_sent(person, "event: /a\ndata: a10\n\n");
	assert_sent(person, ""); /* /b changed too, and has not come */
	keep(loop, "/b", "b10", 10);
	leave(person);
	struct person *back = join_as(loop, "/a /b", AUDIENCE_PUBLIC, 9);
	assert_sent(back, "event: /a\ndata: a10\n\n");
	assert_sent(back, "event: /b\ndata: b10\n\n");
	assert_sent(back, "id: 10\n\n");
}

static void
an_id_from_another_record_gets_everything(void **state)
{
	struct loop *loop = *state;
	keep(loop, "/a", "a5", 5);
	struct person *person = join_as(loop, "/a", AUDIENCE_PUBLIC, 999);
	assert_sent(person, "event: /a\ndata: a5\n\n");
	assert_sent(person, "id: 5\n\n");
}

static void
a_slow_reader_skips_states_and_gets_every_view_in_turn(void **state)
{
	struct loop *loop = *state;
	struct person *slow = join(loop, "/a /b /c");
	uint64_t seq = 1;
	const char *const expected[] = { "/a", "/b", "/c", "/a", "/b", "/c" };
	for (size_t i = 0; i < 6; i++) {
		for (int times = 0; times < 5; times++, seq++) {
			keep(loop, "/a", "a", seq);
			keep(loop, "/b", "b", seq);
			keep(loop, "/c", "c", seq);
		}
		struct str sent = feed_next(loop->feed, slow->reader);
		struct str view = str_part(sent, strlen("event: "), 2);
		assert_true(str_equal(view, str_of(expected[i])));
	}
}

/* Joining and leaving */

static void
assert_refused(struct loop *loop, const struct text_list *paths, enum fault_code code)
{
	struct reader *reader = NULL;
	struct fault found = feed_join(loop->feed, paths, AUDIENCE_PUBLIC, 0, NULL, &reader);
	assert_int_equal(found.code, code);
	assert_string_equal(found.about, "view");
	assert_null(reader);
	assert_int_equal(feed_readers(loop->feed), 0);
}

static void
no_views_too_many_and_too_long_ones_are_refused(void **state)
{
	struct loop *loop = *state;
	struct str paths[FEED_VIEWS_MOST + 1];
	char longest[FEED_PATH_MOST + 1];
	memset(longest, 'x', sizeof longest);
	for (size_t i = 0; i < FEED_VIEWS_MOST + 1; i++)
		paths[i] = STR("/a");
	struct text_list list = { paths, 0 };
	assert_refused(loop, &list, FAULT_MISSING_FIELD);
	list.count = FEED_VIEWS_MOST + 1;
	assert_refused(loop, &list, FAULT_TOO_LARGE);
	list.count = 2;
	paths[1] = (struct str){ longest, FEED_PATH_MOST + 1 };
	assert_refused(loop, &list, FAULT_TOO_LARGE);
	paths[1].size = FEED_PATH_MOST;
	struct reader *reader = NULL;
	struct fault found = feed_join(loop->feed, &list, AUDIENCE_PUBLIC, 0, NULL, &reader);
	assert_int_equal(found.code, FAULT_NONE);
	assert_int_equal(feed_readers(loop->feed), 1);
	feed_leave(loop->feed, reader);
}

static void
a_view_named_twice_is_sent_once(void **state)
{
	struct loop *loop = *state;
	keep(loop, "/a", "a", 1);
	struct person *person = join(loop, "/a /a");
	assert_sent(person, "event: /a\ndata: a\n\n");
	assert_sent(person, "id: 1\n\n");
	assert_up_to_date(person);
}

static void
who_leaves_while_due_is_not_called(void **state)
{
	struct loop *loop = *state;
	struct person *ann = join(loop, "/a");
	struct person *bo = join(loop, "/a");
	struct person *cy = join(loop, "/a");
	keep(loop, "/a", "a", 1);
	tick(loop, 0);
	assert_true(person_due(ann) && person_due(bo) && person_due(cy));
	leave(ann);
	assert_false(person_due(ann));
	assert_true(person_due(bo) && person_due(cy));
	assert_sent(cy, "event: /a\ndata: a\n\n");
	assert_sent(bo, "event: /a\ndata: a\n\n");
}

static void
leave_at_once(void *context)
{
	struct person *person = context;
	if (person->number % 2 == 0)
		leave(person);
	else
		while (feed_next(person->loop->feed, person->reader).size > 0)
			continue;
}

static void
readers_may_be_served_and_leave_while_they_are_called(void **state)
{
	struct loop *loop = *state;
	struct person *people[CROWD];
	for (size_t i = 0; i < CROWD; i++)
		people[i] = join(loop, i % 3 ? "/a /b" : "/b");
	keep(loop, "/a", "a", 1);
	keep(loop, "/b", "b", 1);
	tick(loop, 0);
	feed_each_due(loop->feed, leave_at_once);
	size_t left = 0;
	for (size_t i = 0; i < CROWD; i++) {
		assert_false(person_due(people[i]));
		left += people[i]->reader == NULL;
	}
	assert_int_equal(left, CROWD / 2);
	assert_int_equal(feed_readers(loop->feed), CROWD / 2);
	changed(loop, "/a", 2);
	keep(loop, "/a", "a", 2);
	tick(loop, FEED_TICK_MS);
	for (size_t i = 0; i < CROWD; i++)
		assert_int_equal(person_due(people[i]), people[i]->reader && i % 3 != 0);
}

/* Whoever leaves in any order, and comes again in the place of those who left, is counted right. */
static void
a_crowd_comes_and_goes(void **state)
{
	struct loop *loop = *state;
	struct person *people[CROWD];
	keep(loop, "/a", "a", 1);
	for (size_t i = 0; i < CROWD; i++)
		people[i] = join(loop, "/a /b /c");
	for (size_t i = 0; i < CROWD; i++) {
		size_t index = i * 7 % CROWD;
		leave(people[index]);
		if (i % 2)
			people[index] = join(loop, i % 4 == 1 ? "/a" : "/c /b");
	}
	assert_int_equal(feed_readers(loop->feed), CROWD / 2);
	keep(loop, "/b", "b", 2);
	tick(loop, FEED_TICK_MS);
	size_t due = 0;
	for (size_t i = 0; i < CROWD; i++)
		due += people[i]->reader && person_due(people[i]);
	assert_int_equal(due, CROWD / 2);
}

/* Every view has one reader; they leave in an order that is none. */
static void
only_what_is_still_followed_is_wanted(void **state)
{
	struct loop *loop = *state;
	struct person *people[CROWD];
	bool wanted[CROWD] = { false };
	for (int i = 0; i < CROWD; i++)
		people[i] = join(loop, numbered(loop, "/", i));
	for (int i = 0; i < CROWD; i++)
		if (i * 7 % CROWD % 5)
			leave(people[i * 7 % CROWD]);
	tick(loop, 0);
	struct str rest = buf_str(&loop->trace);
	struct str one;
	while (str_split(&rest, ')', &one)) {
		int64_t number = 0;
		one = str_trim(one);
		if (one.size == 0)
			continue;
		one = str_part(one, strlen("want(/"), one.size - strlen("want(/ 0"));
		assert_true(str_number(one, &number) && number >= 0 && number < CROWD);
		assert_false(wanted[number]);
		wanted[number] = true;
	}
	for (int i = 0; i < CROWD; i++)
		assert_int_equal(wanted[i], i % 5 == 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		LOOP_TEST(whoever_comes_back_gets_only_what_changed),
		LOOP_TEST(who_is_cut_off_between_two_views_misses_neither),
		LOOP_TEST(an_id_from_another_record_gets_everything),
		LOOP_TEST(a_slow_reader_skips_states_and_gets_every_view_in_turn),
		LOOP_TEST(no_views_too_many_and_too_long_ones_are_refused),
		LOOP_TEST(a_view_named_twice_is_sent_once),
		LOOP_TEST(who_leaves_while_due_is_not_called),
		LOOP_TEST(readers_may_be_served_and_leave_while_they_are_called),
		LOOP_TEST(a_crowd_comes_and_goes),
		LOOP_TEST(only_what_is_still_followed_is_wanted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
