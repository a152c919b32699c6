/* Groups: whose group is which, and that no group swallows or invents anybody. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "publish/group.h"
#include "publish/story_fixture.h"

/* A seat of which one fact is known. */
static struct str
group_with(enum grouping grouping, const char *name, const char *value)
{
	struct part_attribute fact = { str_of(name), str_of(value), STR("test") };
	struct member member = { .attributes = { &fact, 1 } };
	return group_of(grouping, &member);
}

static void
expect(struct str found, const char *wanted)
{
	if (!str_equal(found, str_of(wanted)))
		fail_msg("\"%.*s\", but \"%s\" was expected", (int)found.size, found.at, wanted);
}

static void
regions_are_those_of_the_census(void **state)
{
	(void)state;
	static const char *const states[][2] = {
		{ "ME", "Northeast" }, { "PA", "Northeast" }, { "OH", "Midwest" },
		{ "ND", "Midwest" },
		{ "DE", "South" }, { "TX", "South" }, { "DC", "South" }, { "AZ", "West" },
		{ "HI", "West" }, { "PR", "Territories" }, { "XX", "other" },
		{ "unknown", "unknown" },
		{ "", "unknown" }, { "O", "unknown" }, { "Ohio", "unknown" }, { "  ", "other" },
		{ "oh", "other" },
	};
	for (size_t i = 0; i < sizeof states / sizeof states[0]; i++)
		expect(group_with(GROUP_BY_REGION, "state", states[i][0]), states[i][1]);
	expect(group_with(GROUP_BY_REGION, "city", "Ames"), "unknown");
}

static void
each_of_the_fifty_states_is_in_one_region(void **state)
{
	(void)state;
	static const char states[] = "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME "
		"MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA "
		"WA WV WI WY";
	size_t counts[4] = { 0 };
	for (const char *at = states; *at; at += at[2] ? 3 : 2) {
		struct part_attribute fact = { STR("state"), { at, 2 }, STR("test") };
		struct member member = { .attributes = { &fact, 1 } };
		static const char *const names[] = { "Northeast", "Midwest", "South", "West" };
		struct str region = group_of(GROUP_BY_REGION, &member);
		for (size_t i = 0; i < 4; i++)
			counts[i] += str_equal(region, str_of(names[i]));
	}
	assert_int_equal(counts[0], 9);
	assert_int_equal(counts[1], 12);
	assert_int_equal(counts[2], 16);
	assert_int_equal(counts[3], 13);
}

static void
sizes_begin_where_they_say(void **state)
{
	(void)state;
	static const char *const cities[][2] = {
		{ "0", "under 50,000" }, { "49999", "under 50,000" },
		{ "50000", "50,000 to 99,999" },
		{ "99999", "50,000 to 99,999" }, { "100000", "100,000 to 249,999" },
		{ "249999", "100,000 to 249,999" }, { "250000", "250,000 to 999,999" },
		{ "999999", "250,000 to 999,999" }, { "1000000", "1,000,000 and more" },
		{ "9223372036854775806", "1,000,000 and more" },
		{ "9223372036854775807", "1,000,000 and more" }, { "-1", "unknown" },
		{ "unknown", "unknown" }, { "12,345", "unknown" },
	};
	for (size_t i = 0; i < sizeof cities / sizeof cities[0]; i++)
		expect(group_with(GROUP_BY_SIZE, "population", cities[i][0]), cities[i][1]);
}

static void
sums_are_the_roll(const struct vote *vote)
{
	for (int grouping = 0; grouping < GROUPINGS; grouping++) {
		struct groups groups;
		size_t members = 0, of[SHOWN_COUNT] = { 0 };
		groups_of(vote, (enum grouping)grouping, &groups);
		assert_true(groups.count <= GROUPS_MOST);
		for (size_t i = 0; i < groups.count; i++) {
			size_t here = 0;
			for (int shown = 0; shown < SHOWN_COUNT; shown++) {
				here += groups.at[i].counts[shown];
				of[shown] += groups.at[i].counts[shown];
			}
			assert_int_equal(here, groups.at[i].members);
			assert_true(here > 0);
			members += here;
		}
		assert_int_equal(members, vote->place_count);
		for (size_t i = 0; i < vote->place_count; i++)
			of[shown_of(&vote->places[i])]--;
		for (int shown = 0; shown < SHOWN_COUNT; shown++)
			assert_int_equal(of[shown], 0);
	}
}

static void
every_vote_of_the_story_adds_up(void **state)
{
	const struct story *story = *state;
	size_t looked_at = 0;
	for (EACH(const struct vote, vote, &story->house->assembly->votes)) {
		sums_are_the_roll(vote);
		looked_at += vote->place_count > 0;
	}
	assert_true(looked_at >= 8);
}

static void
expect_written(enum grouping grouping, const char *name, const char *german)
{
	struct arena *arena = arena_new();
	struct buf out;
	buf_init(&out, arena, 1000);
	struct prose prose = { .out = &out, .words = record_words_in(LANGUAGE_DE),
		.language = LANGUAGE_DE };
	struct str copied = str_keep(arena, str_of(name));
	group_write(&prose, grouping, copied);
	expect(buf_str(&out), german);
	arena_free(arena);
}

static void
our_own_names_are_written_in_the_language_of_the_page(void **state)
{
	(void)state;
	expect_written(GROUP_BY_REGION, "South", "Süden");
	expect_written(GROUP_BY_SIZE, "under 50,000", "unter 50.000");
	expect_written(GROUP_BY_PARTY, "South", "South");
}

static void
too_many_groups_end_in_other(void **state)
{
	(void)state;
	enum { PARTIES = 100, SEATS = 3 * PARTIES };
	static struct part_attribute facts[SEATS];
	static struct member members[SEATS];
	static struct place places[SEATS];
	static char names[PARTIES][16];
	for (size_t i = 0; i < SEATS; i++) {
		size_t party = i % PARTIES;
		snprintf(names[party], sizeof names[party], "Party %zu", party);
		facts[i] = (struct part_attribute){ STR("party"), str_of(names[party]),
			STR("test") };
		members[i].attributes = (struct attribute_list){ &facts[i], 1 };
		places[i] = (struct place){ .member = &members[i], .cast = i % 2 == 0 };
	}
	struct vote vote = { .places = places, .place_count = SEATS };
	struct groups groups;
	sums_are_the_roll(&vote);
	groups_of(&vote, GROUP_BY_PARTY, &groups);
	assert_int_equal(groups.count, GROUPS_MOST);
	expect(groups.at[0].name, "other"); /* it is the largest now */
	assert_int_equal(groups.at[0].members, SEATS - 3 * (GROUPS_MOST - 1));
}

static void
the_largest_come_first_and_the_unknown_last(void **state)
{
	const struct story *story = *state;
	const struct vote *vote = vote_of(story->house, story->roll_call);
	struct groups groups;
	groups_of(vote, GROUP_BY_REGION, &groups);
	assert_int_equal(groups.count, 5);
	for (size_t i = 1; i + 1 < groups.count; i++)
		assert_true(groups.at[i - 1].members >= groups.at[i].members);
	expect(groups.at[groups.count - 1].name, "unknown");
}

static void
sizes_stand_in_their_order(void **state)
{
	(void)state;
	static const char *const people[] = { "70000", "unknown", "2000000", "70001", "9",
		"300000" };
	enum { SEATS = sizeof people / sizeof people[0] };
	struct part_attribute facts[SEATS];
	struct member members[SEATS] = { 0 };
	struct place places[SEATS] = { 0 };
	for (size_t i = 0; i < SEATS; i++) {
		facts[i] = (struct part_attribute){ STR("population"), str_of(people[i]),
			STR("test") };
		members[i].attributes = (struct attribute_list){ &facts[i], 1 };
		places[i].member = &members[i];
	}
	struct vote vote = { .places = places, .place_count = SEATS };
	struct groups groups;
	groups_of(&vote, GROUP_BY_SIZE, &groups);
	assert_int_equal(groups.count, 5);
	expect(groups.at[0].name, "under 50,000");
	expect(groups.at[1].name, "50,000 to 99,999");
	expect(groups.at[2].name, "250,000 to 999,999");
	expect(groups.at[3].name, "1,000,000 and more");
	expect(groups.at[4].name, "unknown");
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
		cmocka_unit_test(regions_are_those_of_the_census),
		cmocka_unit_test(each_of_the_fifty_states_is_in_one_region),
		cmocka_unit_test(sizes_begin_where_they_say),
		cmocka_unit_test(our_own_names_are_written_in_the_language_of_the_page),
		cmocka_unit_test(too_many_groups_end_in_other),
		cmocka_unit_test(every_vote_of_the_story_adds_up),
		cmocka_unit_test(sizes_stand_in_their_order),
		cmocka_unit_test(the_largest_come_first_and_the_unknown_last),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
