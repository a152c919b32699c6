/* The CSV views: they say what the pages say, and before a result is announced as little. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "publish/story_fixture.h"

static struct str
seen(const struct story *story, const char *path, enum audience audience)
{
	struct buf out;
	struct view_wish wish = { str_of(path), audience, { 0 }, story->house->now, LANGUAGE_EN };
	buf_init(&out, story->house->arena, STORY_VIEW_MOST);
	struct fault fault = view_render(story->house->assembly, &wish, &out);
	assert_int_equal(fault.code, FAULT_NONE);
	assert_false(out.full);
	return buf_str(&out);
}

static struct str
vote_seen(const struct story *story, uint64_t vote, enum audience audience)
{
	struct buf path;
	buf_init(&path, story->house->arena, 64);
	buf_format(&path, "/votes/%llu.csv", (unsigned long long)vote);
	return seen(story, str_keep(story->house->arena, buf_str(&path)).at, audience);
}

static size_t
times(struct str text, const char *wanted)
{
	size_t count = 0;
	struct str word = str_of(wanted);
	for (size_t at = str_find(text, word); at < text.size; at = str_find(text, word)) {
		text = str_part(text, at + word.size, text.size);
		count++;
	}
	return count;
}

static void
every_place_of_a_roll_has_a_line(void **state)
{
	const struct story *story = *state;
	struct str csv = vote_seen(story, story->tied, AUDIENCE_PUBLIC); /* yynnyn- */
	assert_int_equal(times(csv, "\r\n"), 8);
	assert_int_equal(times(csv, ",yes,"), 3);
	assert_int_equal(times(csv, ",no,"), 3);
	assert_true(str_starts(csv, STR("vote,member,name,city,state,party,weight,choice,absence,"
		"by_proxy,cast_at\r\n")));
}

static void
nothing_is_shown_before_it_is_announced(void **state)
{
	const struct story *story = *state;
	uint64_t votes[] = { story->prepared, story->open, story->closed };
	for (size_t i = 0; i < 3; i++) {
		assert_int_equal(times(vote_seen(story, votes[i], AUDIENCE_PUBLIC), "\r\n"), 1);
		assert_int_equal(times(vote_seen(story, votes[i], AUDIENCE_MEMBERS), "\r\n"), 1);
	}
	assert_int_equal(times(vote_seen(story, story->open, AUDIENCE_STAFF), "\r\n"), 1);
	assert_int_equal(times(vote_seen(story, story->closed, AUDIENCE_STAFF), "\r\n"), 8);
}

static void
a_reason_of_absence_stands_in_its_column(void **state)
{
	const struct story *story = *state;
	struct str csv = vote_seen(story, story->past, AUDIENCE_PUBLIC);
	assert_int_equal(times(csv, "\r\n"), 4);
	assert_int_equal(times(csv, ",1,,\"Maternity \"\"'><img"), 1);
}

static void
every_vote_has_a_line_and_none_a_count_too_early(void **state)
{
	const struct story *story = *state;
	struct str csv = seen(story, "/votes.csv", AUDIENCE_PUBLIC);
	size_t votes = story->house->assembly->votes.count;
	assert_int_equal(times(csv, "\r\n"), votes + 1);
	assert_int_equal(times(csv, ",roll_call,open,,,,,,,"), 1);
	assert_int_equal(times(csv, ",roll_call,closed,,,,,,,"), 1);
	assert_int_equal(times(csv, ",hand,closed,,,,,,,"), 1);
	assert_int_equal(times(csv, "\",1,1,0,0,,1970-01-01T01:00:00.000Z,"), 1);
	struct str staff = seen(story, "/votes.csv", AUDIENCE_STAFF);
	assert_int_equal(times(staff, ",voice,closed,adopted,,,,,,"), 1); /* nobody was counted */
	assert_int_equal(times(staff, ",hand,closed,rejected,,2,4,0,,"), 1);
}

static void
members_are_the_seats_that_have_not_ended(void **state)
{
	const struct story *story = *state;
	struct str csv = seen(story, "/members.csv", AUDIENCE_PUBLIC);
	const struct body *body =
		assembly_find(story->house->assembly, story->house->body, NOUN_BODY);
	size_t seats = 0;
	for (EACH(const struct member, member, &body->seats))
		seats += !member->left;
	assert_int_equal(times(csv, "\r\n"), seats + 1);
	assert_int_equal(times(csv, "Zoe"), 0);
	assert_int_equal(times(csv, "unknown"), 0);
	assert_int_equal(times(csv, ",65432,member,1,"), HOUSE_MEMBERS);
}

static void
drafts_are_not_in_the_resolutions(void **state)
{
	const struct story *story = *state;
	struct str shown = seen(story, "/resolutions.csv", AUDIENCE_PUBLIC);
	assert_int_equal(times(shown, ",draft,draft,"), 0);
	shown = seen(story, "/resolutions.csv", AUDIENCE_STAFF);
	assert_int_equal(times(shown, ",draft,draft,"), 0);
}

static int
set_up(void **state)
{
	*state = story_new();
	return 0;
}

static int
tear_down(void **state)
{
	house_free(((struct story *)*state)->house);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_place_of_a_roll_has_a_line),
		cmocka_unit_test(nothing_is_shown_before_it_is_announced),
		cmocka_unit_test(a_reason_of_absence_stands_in_its_column),
		cmocka_unit_test(every_vote_has_a_line_and_none_a_count_too_early),
		cmocka_unit_test(members_are_the_seats_that_have_not_ended),
		cmocka_unit_test(drafts_are_not_in_the_resolutions),
	};
	return cmocka_run_group_tests_name("csv_vote", tests, set_up, tear_down);
}
