/* The board and the feed, without a socket: what is fresh, what is wanted, what is sent. */
#include "clerk/feed.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "clerk/loop_fixture.h"

/* The board */

static void
what_was_never_rendered_is_not_fresh(void **state)
{
	struct loop *loop = *state;
	assert_null(feed_fresh(loop->feed, STR("/a"), AUDIENCE_PUBLIC, LANGUAGE_EN));
}

static void
a_sheet_is_fresh_until_its_view_changes(void **state)
{
	struct loop *loop = *state;
	keep(loop, "/a", "one", 1);
	struct sheet *sheet = feed_fresh(loop->feed, STR("/a"), AUDIENCE_PUBLIC, LANGUAGE_EN);
	assert_non_null(sheet);
	assert_true(str_equal(sheet_bytes(sheet), STR("one")));
	changed(loop, "/b", 2);
	assert_ptr_equal(feed_fresh(loop->feed, STR("/a"), AUDIENCE_PUBLIC, LANGUAGE_EN), sheet);
	changed(loop, "/a", 3);
	assert_null(feed_fresh(loop->feed, STR("/a"), AUDIENCE_PUBLIC, LANGUAGE_EN));
	keep(loop, "/a", "three", 3);
	assert_non_null(feed_fresh(loop->feed, STR("/a"), AUDIENCE_PUBLIC, LANGUAGE_EN));
}

static void
audiences_have_sheets_of_their_own(void **state)
{
	struct loop *loop = *state;
	keep_for(loop, "/a", AUDIENCE_PUBLIC, "for all", 1);
	keep_for(loop, "/a", AUDIENCE_STAFF, "for staff", 1);
	assert_null(feed_fresh(loop->feed, STR("/a"), AUDIENCE_MEMBERS, LANGUAGE_EN));
	struct sheet *staff = feed_fresh(loop->feed, STR("/a"), AUDIENCE_STAFF, LANGUAGE_EN);
	assert_true(str_equal(sheet_bytes(staff), STR("for staff")));
	changed(loop, "/a", 2);
	assert_null(feed_fresh(loop->feed, STR("/a"), AUDIENCE_PUBLIC, LANGUAGE_EN));
	assert_null(feed_fresh(loop->feed, STR("/a"), AUDIENCE_STAFF, LANGUAGE_EN));
}

static void
a_page_is_kept_in_each_language_and_changes_in_all(void **state)
{
	struct loop *loop = *state;
	struct arena *arena = arena_new();
	keep(loop, "/a", "resolutions", 1);
	assert_null(feed_fresh(loop->feed, STR("/a"), AUDIENCE_PUBLIC, LANGUAGE_DE));
	feed_keep(loop->feed, STR("/a"), AUDIENCE_PUBLIC, LANGUAGE_DE,
	    sheet_new(arena, STR("Resolutionen"), 1));
	struct sheet *german = feed_fresh(loop->feed, STR("/a"), AUDIENCE_PUBLIC, LANGUAGE_DE);
	struct sheet *english = feed_fresh(loop->feed, STR("/a"), AUDIENCE_PUBLIC, LANGUAGE_EN);
	assert_true(str_equal(sheet_bytes(german), STR("Resolutionen")));
	assert_true(str_equal(sheet_bytes(english), STR("resolutions")));
	changed(loop, "/a", 2);
	assert_null(feed_fresh(loop->feed, STR("/a"), AUDIENCE_PUBLIC, LANGUAGE_DE));
	assert_null(feed_fresh(loop->feed, STR("/a"), AUDIENCE_PUBLIC, LANGUAGE_EN));
}

static void
a_sheet_that_was_overtaken_is_not_fresh(void **state)
{
	struct loop *loop = *state;
	keep(loop, "/a", "one", 1);
	changed(loop, "/a", 3);
	keep(loop, "/a", "two", 2);
	assert_null(feed_fresh(loop->feed, STR("/a"), AUDIENCE_PUBLIC, LANGUAGE_EN));
}

static void
an_older_sheet_that_comes_late_is_dropped(void **state)
{
	struct loop *loop = *state;
	keep(loop, "/a", "five", 5);
	keep(loop, "/a", "four", 4);
	struct sheet *sheet = feed_fresh(loop->feed, STR("/a"), AUDIENCE_PUBLIC, LANGUAGE_EN);
	assert_true(str_equal(sheet_bytes(sheet), STR("five")));
}

/* It was rendered at entry 4 for somebody who fetched it; meanwhile 5 changed it, when it was
 * not on the board. */
static void
a_change_while_it_was_not_on_the_board_is_not_missed(void **state)
{
	struct loop *loop = *state;
	changed(loop, "/a", 5);
	keep(loop, "/a", "four", 4);
	assert_null(feed_fresh(loop->feed, STR("/a"), AUDIENCE_PUBLIC, LANGUAGE_EN));
	keep(loop, "/a", "five", 5);
	assert_non_null(feed_fresh(loop->feed, STR("/a"), AUDIENCE_PUBLIC, LANGUAGE_EN));
}

/* How many of so many numbered views are on the board. */
static int
kept_of(struct loop *loop, const char *path, int count)
{
	int kept = 0;
	for (int i = 0; i < count; i++)
		kept += feed_fresh(loop->feed, str_of(numbered(loop, path, i)), AUDIENCE_PUBLIC,
				LANGUAGE_EN) != NULL;
	return kept;
}

static void
past_its_ceiling_the_board_lets_go_of_what_nobody_follows(void **state)
{
	struct loop *loop = *state;
	struct person *person = join(loop, "/followed");
	keep(loop, "/followed", "kept", 1);
	for (int i = 0; i < FEED_BOARD_MOST; i++)
		keep(loop, numbered(loop, "/n", i), "n", 1);
	assert_non_null(feed_fresh(loop->feed, STR("/n0"), AUDIENCE_PUBLIC, LANGUAGE_EN));
	keep(loop, "/one more", "more", 1);
	assert_non_null(feed_fresh(loop->feed, STR("/one more"), AUDIENCE_PUBLIC, LANGUAGE_EN));
	assert_in_range(kept_of(loop, "/n", FEED_BOARD_MOST), FEED_BOARD_MOST / 2 - 100,
		FEED_BOARD_MOST / 2);
	assert_non_null(feed_fresh(loop->feed, STR("/followed"), AUDIENCE_PUBLIC, LANGUAGE_EN));
	for (int round = 0; round < 3; round++)
		for (int i = 0; i < FEED_BOARD_MOST; i++)
			keep(loop, numbered(loop, "/m", i), "m", 1);
	tick(loop, 0);
	assert_sent(person, "event: /followed\ndata: kept\n\n");
}

static void
large_pages_make_room_before_they_are_many(void **state)
{
	struct loop *loop = *state;
	struct person *person = join(loop, "/followed");
	keep(loop, "/followed", "kept", 1);
	enum { LARGE = 8 * 1024 * 1024 };
	char *large = TAKE_MANY(loop->arena, char, LARGE + 1);
	memset(large, 'x', LARGE);
	large[LARGE] = '\0';
	int fit = FEED_BOARD_BYTES_MOST / LARGE;
	for (int i = 0; i < fit; i++)
		keep(loop, numbered(loop, "/n", i), large, 1);
	assert_non_null(feed_fresh(loop->feed, STR("/n0"), AUDIENCE_PUBLIC, LANGUAGE_EN));
	keep(loop, "/n0", large, 1); /* in its own place */
	assert_non_null(feed_fresh(loop->feed, STR("/n1"), AUDIENCE_PUBLIC, LANGUAGE_EN));
	assert_int_equal(kept_of(loop, "/n", fit), fit);
	keep(loop, "/one more", large, 1);
	assert_in_range(kept_of(loop, "/n", fit), fit / 2 - 3, fit / 2);
	assert_non_null(feed_fresh(loop->feed, STR("/one more"), AUDIENCE_PUBLIC, LANGUAGE_EN));
	tick(loop, 0);
	assert_sent(person, "event: /followed\ndata: kept\n\n");
}

static void
more_views_than_the_board_holds_can_be_followed(void **state)
{
	struct loop *loop = *state;
	int readers = FEED_BOARD_MOST / FEED_VIEWS_MOST + 10;
	struct person **people = TAKE_MANY(loop->arena, struct person *, (size_t)readers);
	for (int i = 0; i < readers; i++) {
		struct buf paths;
		buf_init(&paths, loop->arena, 1024);
		for (int j = 0; j < FEED_VIEWS_MOST; j++)
			buf_format(&paths, "%s/%d", j ? " " : "", i * FEED_VIEWS_MOST + j);
		people[i] = join(loop, str_keep(loop->arena, buf_str(&paths)).at);
	}
	for (int i = 0; i < readers * FEED_VIEWS_MOST; i++)
		keep(loop, numbered(loop, "/", i), "n", 1);
	tick(loop, 0);
	for (int i = 0; i < readers; i++) {
		for (int j = 0; j < FEED_VIEWS_MOST; j++)
			assert_true(feed_next(loop->feed, people[i]->reader).size > 8);
		assert_sent(people[i], "id: 1\n\n");
	}
	for (int i = 0; i < readers; i++)
		leave(people[i]);
	keep(loop, "/after", "all have left", 1);
	assert_in_range(kept_of(loop, "/", readers * FEED_VIEWS_MOST), FEED_BOARD_MOST / 2 - 100,
		FEED_BOARD_MOST / 2);
}

/* Reading */

static void
a_reader_gets_a_snapshot_and_then_its_id(void **state)
{
	struct loop *loop = *state;
	keep(loop, "/a", "{}", 7);
	struct person *person = join(loop, "/a");
	assert_true(person_due(person));
	assert_sent(person, "event: /a\ndata: {}\n\n");
	assert_sent(person, "id: 7\n\n");
	assert_up_to_date(person);
}

static void
what_is_not_there_yet_is_wanted_once(void **state)
{
	struct loop *loop = *state;
	struct person *person = join(loop, "/a /b");
	assert_false(person_due(person));
	tick(loop, 0);
	assert_wanted(loop, "want(/a 0) want(/b 0) ");
	tick(loop, 10 * FEED_TICK_MS);
	assert_wanted(loop, "");
	keep(loop, "/a", "a", 1);
	tick(loop, 0);
	assert_true(person_due(person));
	assert_sent(person, "event: /a\ndata: a\n\n");
	assert_sent(person, ""); /* no id: /b has not come */
	keep(loop, "/b", "b", 2);
	tick(loop, 0);
	assert_sent(person, "event: /b\ndata: b\n\n");
	assert_sent(person, "id: 2\n\n");
	assert_up_to_date(person);
}

static void
what_nobody_follows_is_wanted_by_nobody(void **state)
{
	struct loop *loop = *state;
	keep(loop, "/a", "a", 1);
	changed(loop, "/a", 2);
	tick(loop, FEED_TICK_MS);
	assert_wanted(loop, "");
	struct person *person = join(loop, "/a");
	tick(loop, 0);
	assert_wanted(loop, "want(/a 0) ");
	leave(person);
	keep(loop, "/a", "a", 2);
	changed(loop, "/a", 3);
	tick(loop, FEED_TICK_MS);
	assert_wanted(loop, "");
}

static void
changes_are_gathered_until_the_next_tick(void **state)
{
	struct loop *loop = *state;
	struct person *person = join(loop, "/a");
	tick(loop, 0);
	keep(loop, "/a", "1", 1);
	tick(loop, 0);
	assert_wanted(loop, "want(/a 0) ");
	for (uint64_t seq = 2; seq < 10; seq++) {
		changed(loop, "/a", seq);
		tick(loop, FEED_TICK_MS / 10);
	}
	assert_wanted(loop, "");
	tick(loop, FEED_TICK_MS - 8 * (FEED_TICK_MS / 10));
	assert_wanted(loop, "want(/a 0) ");
	assert_sent(person, "event: /a\ndata: 1\n\n");
	keep(loop, "/a", "9", 9);
	tick(loop, 0);
	assert_sent(person, "event: /a\ndata: 9\n\n");
	assert_sent(person, "id: 9\n\n");
	assert_up_to_date(person);
}

/* Each fetch of a page renders it anew; those who follow it are not woken by every one. */
static void
readers_are_not_woken_more_often_by_those_who_fetch(void **state)
{
	struct loop *loop = *state;
	struct person *person = join(loop, "/a");
	keep(loop, "/a", "1", 1);
	tick(loop, 0);
	assert_sent(person, "event: /a\ndata: 1\n\n");
	assert_sent(person, "id: 1\n\n");
	assert_up_to_date(person);
	int woken = 0;
	for (uint64_t seq = 2; seq < 102; seq++) {
		changed(loop, "/a", seq);
		keep(loop, "/a", "again", seq);
		tick(loop, FEED_TICK_MS / 10);
		if (!person_due(person))
			continue;
		woken++;
		while (feed_next(loop->feed, person->reader).size > 0)
			continue;
	}
	assert_int_equal(woken, 10);
}

static void
a_change_while_it_is_rendered_has_it_rendered_again(void **state)
{
	struct loop *loop = *state;
	struct person *person = join(loop, "/a");
	tick(loop, 0);
	changed(loop, "/a", 3);
	keep(loop, "/a", "2", 2);
	assert_wanted(loop, "want(/a 0) ");
	tick(loop, FEED_TICK_MS);
	assert_wanted(loop, "want(/a 0) ");
	assert_sent(person, "event: /a\ndata: 2\n\n");
	assert_sent(person, "id: 2\n\n");
	keep(loop, "/a", "3", 3);
	tick(loop, FEED_TICK_MS);
	assert_sent(person, "event: /a\ndata: 3\n\n");
	assert_sent(person, "id: 3\n\n");
	assert_up_to_date(person);
}

static void
what_does_not_exist_is_wanted_again_when_it_changes(void **state)
{
	struct loop *loop = *state;
	struct person *person = join(loop, "/draft");
	tick(loop, 0);
	feed_unwanted(loop->feed, STR("/draft"), AUDIENCE_PUBLIC);
	assert_wanted(loop, "want(/draft 0) ");
	tick(loop, FEED_TICK_MS);
	assert_wanted(loop, "");
	changed(loop, "/draft", 4);
	tick(loop, FEED_TICK_MS);
	assert_wanted(loop, "want(/draft 0) ");
	keep(loop, "/draft", "submitted", 4);
	tick(loop, 0);
	assert_sent(person, "event: /draft\ndata: submitted\n\n");
}

static void
what_came_to_exist_while_it_was_looked_for_is_wanted_again(void **state)
{
	struct loop *loop = *state;
	struct person *person = join(loop, "/draft");
	tick(loop, 0);
	changed(loop, "/draft", 4);
	feed_unwanted(loop->feed, STR("/draft"), AUDIENCE_PUBLIC);
	tick(loop, FEED_TICK_MS);
	assert_wanted(loop, "want(/draft 0) want(/draft 0) ");
	leave(person);
}

static void
what_no_longer_exists_is_not_shown(void **state)
{
	struct loop *loop = *state;
	struct person *person = join(loop, "/a");
	keep(loop, "/a", "1", 1);
	changed(loop, "/a", 2);
	tick(loop, 0);
	feed_unwanted(loop->feed, STR("/a"), AUDIENCE_PUBLIC);
	assert_null(feed_fresh(loop->feed, STR("/a"), AUDIENCE_PUBLIC, LANGUAGE_EN));
	assert_sent(person, "id: 2\n\n");
	assert_up_to_date(person);
	feed_unwanted(loop->feed, STR("/never heard of"), AUDIENCE_PUBLIC);
}

static void
what_could_not_be_rendered_for_now_is_wanted_later(void **state)
{
	struct loop *loop = *state;
	join(loop, "/a");
	tick(loop, 0);
	feed_later(loop->feed, STR("/a"), AUDIENCE_PUBLIC);
	tick(loop, 1);
	assert_wanted(loop, "want(/a 0) ");
	tick(loop, FEED_TICK_MS);
	assert_wanted(loop, "want(/a 0) ");
	feed_later(loop->feed, STR("/never heard of"), AUDIENCE_PUBLIC);
}

/* Whoever sleeps in between must wake in time for it. */
static void
the_feed_says_when_it_has_something_to_do(void **state)
{
	struct loop *loop = *state;
	tick(loop, 0);
	assert_true(loop->again == INT64_MAX);
	join(loop, "/a");
	tick(loop, 5);
	assert_true(loop->again == INT64_MAX); /* it is wanted, and has not come */
	keep(loop, "/a", "a", 1);
	tick(loop, 0);
	changed(loop, "/a", 2);
	tick(loop, 10);
	assert_int_equal(loop->again, 5 + FEED_TICK_MS);
	tick(loop, FEED_TICK_MS - 10);
	assert_wanted(loop, "want(/a 0) want(/a 0) ");
	keep(loop, "/a", "a again", 2);
	tick(loop, 0);
	assert_true(loop->again == INT64_MAX);
	keep(loop, "/a", "fetched", 3);
	tick(loop, 1);
	assert_int_equal(loop->again, 5 + 2 * FEED_TICK_MS);
}

static void
audiences_are_read_apart(void **state)
{
	struct loop *loop = *state;
	struct person *anybody = join_as(loop, "/a", AUDIENCE_PUBLIC, 0);
	struct person *clerk = join_as(loop, "/a", AUDIENCE_STAFF, 0);
	tick(loop, 0);
	assert_wanted(loop, "want(/a 0) want(/a 2) ");
	keep_for(loop, "/a", AUDIENCE_STAFF, "secret", 1);
	tick(loop, 0);
	assert_false(person_due(anybody));
	assert_sent(clerk, "event: /a\ndata: secret\n\n");
	keep_for(loop, "/a", AUDIENCE_PUBLIC, "public", 1);
	tick(loop, 0);
	assert_sent(anybody, "event: /a\ndata: public\n\n");
}

static void
readers_share_the_bytes_of_an_event(void **state)
{
	struct loop *loop = *state;
	struct person *ann = join(loop, "/a");
	struct person *bo = join(loop, "/a");
	keep(loop, "/a", "shared", 1);
	tick(loop, 0);
	struct str first = feed_next(loop->feed, ann->reader);
	struct str second = feed_next(loop->feed, bo->reader);
	assert_ptr_equal(first.at, second.at);
}

static void
what_was_lent_lives_until_the_next_call(void **state)
{
	struct loop *loop = *state;
	struct person *person = join(loop, "/a");
	keep(loop, "/a", "old", 1);
	struct str sent = feed_next(loop->feed, person->reader);
	keep(loop, "/a", "new", 2);
	keep(loop, "/a", "newest", 3);
	assert_true(str_equal(sent, STR("event: /a\ndata: old\n\n")));
	assert_sent(person, "event: /a\ndata: newest\n\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		LOOP_TEST(what_was_never_rendered_is_not_fresh),
		LOOP_TEST(a_sheet_is_fresh_until_its_view_changes),
		LOOP_TEST(audiences_have_sheets_of_their_own),
		LOOP_TEST(a_page_is_kept_in_each_language_and_changes_in_all),
		LOOP_TEST(a_sheet_that_was_overtaken_is_not_fresh),
		LOOP_TEST(an_older_sheet_that_comes_late_is_dropped),
		LOOP_TEST(a_change_while_it_was_not_on_the_board_is_not_missed),
		LOOP_TEST(past_its_ceiling_the_board_lets_go_of_what_nobody_follows),
		LOOP_TEST(large_pages_make_room_before_they_are_many),
		LOOP_TEST(more_views_than_the_board_holds_can_be_followed),
		LOOP_TEST(a_reader_gets_a_snapshot_and_then_its_id),
		LOOP_TEST(what_is_not_there_yet_is_wanted_once),
		LOOP_TEST(what_nobody_follows_is_wanted_by_nobody),
		LOOP_TEST(changes_are_gathered_until_the_next_tick),
		LOOP_TEST(readers_are_not_woken_more_often_by_those_who_fetch),
		LOOP_TEST(a_change_while_it_is_rendered_has_it_rendered_again),
		LOOP_TEST(what_does_not_exist_is_wanted_again_when_it_changes),
		LOOP_TEST(what_came_to_exist_while_it_was_looked_for_is_wanted_again),
		LOOP_TEST(what_no_longer_exists_is_not_shown),
		LOOP_TEST(what_could_not_be_rendered_for_now_is_wanted_later),
		LOOP_TEST(the_feed_says_when_it_has_something_to_do),
		LOOP_TEST(audiences_are_read_apart),
		LOOP_TEST(readers_share_the_bytes_of_an_event),
		LOOP_TEST(what_was_lent_lives_until_the_next_call),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
