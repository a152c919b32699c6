/* Sponsors join and leave until their time is over. */
#include "assembly/resolution_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void
a_member_becomes_a_sponsor_and_leaves_again(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	struct caller bo = house->members[1].caller;
	HOUSE_REFUSES(house, bo, FAULT_NOT_SPONSOR, "resolution", LEAVE_SPONSORS, leave_sponsors,
		.resolution = id);
	HOUSE_TAKES(house, bo, JOIN_SPONSORS, join_sponsors, .resolution = id);
	const struct resolution *resolution = resolution_of(house, id);
	assert_int_equal(resolution->sponsors.count, 2);
	assert_int_equal(last_moment(house, id)->kind, EVENT_SPONSOR_JOINED);
	assert_int_equal(last_moment(house, id)->about, house->members[1].member);
	HOUSE_REFUSES(house, bo, FAULT_SPONSOR_ALREADY, "resolution", JOIN_SPONSORS, join_sponsors,
		.resolution = id);
	assert_true(touched(house, house->members[1].member, last_moment(house, id)->entry));
	uint64_t left = HOUSE_TAKES(house, bo, LEAVE_SPONSORS, leave_sponsors, .resolution = id);
	assert_true(touched(house, house->members[1].member, left));
	assert_int_equal(resolution->sponsors.count, 1);
	assert_int_equal(last_moment(house, id)->reason.size, 0);
}

static void
a_draft_gathers_sponsors(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->body);
	rules.sponsors_least = 2;
	given_rules_set(house, house->body, &rules);
	uint64_t draft = given_draft(house);
	struct caller bo = house->members[1].caller;
	uint64_t joined = HOUSE_TAKES(house, bo, JOIN_SPONSORS, join_sponsors,
		.resolution = draft);
	assert_int_equal(house_kind_of(house, joined), EVENT_DRAFT_JOINED);
	assert_true(touched(house, draft, joined));
	uint64_t left = HOUSE_TAKES(house, bo, LEAVE_SPONSORS, leave_sponsors,
		.resolution = draft);
	assert_int_equal(house_kind_of(house, left), EVENT_DRAFT_LEFT);
	assert_int_equal(resolution_of(house, draft)->history_count, 0);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_TOO_FEW_SPONSORS, "resolution",
		SUBMIT_RESOLUTION, submit_resolution, .resolution = draft);
	HOUSE_TAKES(house, bo, JOIN_SPONSORS, join_sponsors, .resolution = draft);
	HOUSE_TAKES(house, house->members[0].caller, SUBMIT_RESOLUTION, submit_resolution,
		.resolution = draft);
	assert_int_equal(resolution_of(house, draft)->sponsors.count, 2);
}

static void
who_loses_the_last_sponsor_stays_and_says_so(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	HOUSE_TAKES(house, house->members[0].caller, LEAVE_SPONSORS, leave_sponsors,
		.resolution = id);
	assert_int_equal(resolution_of(house, id)->standing, STANDING_PENDING);
	assert_true(str_equal(last_moment(house, id)->reason, STR("it has no sponsor now")));
}

static void
sponsors_have_a_cut_off(void **state)
{
	struct house *house = *state;
	int64_t until = house->now + AN_HOUR_MS;
	HOUSE_TAKES(house, house->clerk.caller, CALL_MEETING, call_meeting, .body = house->body,
		.name = STR("Annual Meeting"), .starts = house->now,
		.ends = until + AN_HOUR_MS, .sponsors_until = until, .has_sponsors_until = true);
	uint64_t id = given_resolution(house);
	house->now = until;
	HOUSE_TAKES(house, house->members[1].caller, JOIN_SPONSORS, join_sponsors,
		.resolution = id);
	house->now = until + 1;
	HOUSE_REFUSES(house, house->members[2].caller, FAULT_SPONSORS_CLOSED, "resolution",
		JOIN_SPONSORS, join_sponsors, .resolution = id);
	HOUSE_REFUSES(house, house->members[1].caller, FAULT_SPONSORS_CLOSED, "resolution",
		LEAVE_SPONSORS, leave_sponsors, .resolution = id);
}

static void
nobody_joins_or_leaves_during_the_vote(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	uint64_t vote = given_open_vote(house, id);
	HOUSE_REFUSES(house, house->members[1].caller, FAULT_IN_VOTE, "resolution", JOIN_SPONSORS,
		join_sponsors, .resolution = id);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_IN_VOTE, "resolution", LEAVE_SPONSORS,
		leave_sponsors, .resolution = id);
	given_end_of_vote(house, vote, 0);
	HOUSE_REFUSES(house, house->members[1].caller, FAULT_RESOLUTION_NOT_PENDING, "resolution",
		JOIN_SPONSORS, join_sponsors, .resolution = id);
}

static int
set_up(void **state)
{
	*state = house_new();
	return 0;
}

static int
tear_down(void **state)
{
	house_free(*state);
	return 0;
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			a_member_becomes_a_sponsor_and_leaves_again, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_draft_gathers_sponsors, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			who_loses_the_last_sponsor_stays_and_says_so, set_up, tear_down),
		cmocka_unit_test_setup_teardown(sponsors_have_a_cut_off, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			nobody_joins_or_leaves_during_the_vote, set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
