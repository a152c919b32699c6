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

/* A text of the clerk's, from elsewhere, with nobody's seat as its sponsor. */
static uint64_t
draft_without_sponsor(struct house *house)
{
	return HOUSE_TAKES(house, house->clerk.caller, DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .title = STR("Clean water"), .clauses = GIVEN_TEXT,
		.named_sponsors = TEXTS(STR("The Mayor of Atlantis")));
}

static void
who_joins_a_draft_without_sponsors_gets_no_hand_in_it(void **state)
{
	struct house *house = *state;
	uint64_t draft = draft_without_sponsor(house);
	HOUSE_TAKES(house, house->members[3].caller, JOIN_SPONSORS, join_sponsors,
		.resolution = draft);
	HOUSE_REFUSES(house, house->members[3].caller, FAULT_NOT_DRAFTER, "resolution",
		REVISE_DRAFT, revise_draft, .resolution = draft, .title = STR("Mine"));
	HOUSE_REFUSES(house, house->members[3].caller, FAULT_NOT_DRAFTER, "resolution",
		SUBMIT_RESOLUTION, submit_resolution, .resolution = draft);
}

static void
who_joins_a_resolution_without_sponsors_does_not_withdraw_it(void **state)
{
	struct house *house = *state;
	uint64_t resolution = draft_without_sponsor(house);
	HOUSE_TAKES(house, house->clerk.caller, SUBMIT_RESOLUTION, submit_resolution,
		.resolution = resolution);
	HOUSE_TAKES(house, house->members[3].caller, JOIN_SPONSORS, join_sponsors,
		.resolution = resolution);
	HOUSE_REFUSES(house, house->members[3].caller, FAULT_NOT_FIRST_SPONSOR, "resolution",
		WITHDRAW_RESOLUTION, withdraw_resolution, .resolution = resolution,
		.reason = STR("it is mine now"));
}

static void
nobody_comes_after_the_first_sponsor(void **state)
{
	struct house *house = *state;
	uint64_t resolution = given_resolution(house);
	const struct house_seat *first = &house->members[0], *second = &house->members[1];
	HOUSE_TAKES(house, second->caller, JOIN_SPONSORS, join_sponsors, .resolution = resolution);
	HOUSE_TAKES(house, first->caller, LEAVE_SPONSORS, leave_sponsors,
		.resolution = resolution);
	HOUSE_REFUSES(house, second->caller, FAULT_NOT_FIRST_SPONSOR, "resolution",
		WITHDRAW_RESOLUTION, withdraw_resolution, .resolution = resolution,
		.reason = STR("it is mine now"));
	HOUSE_TAKES(house, first->caller, JOIN_SPONSORS, join_sponsors, .resolution = resolution);
	HOUSE_REFUSES(house, first->caller, FAULT_NOT_FIRST_SPONSOR, "resolution",
		WITHDRAW_RESOLUTION, withdraw_resolution, .resolution = resolution,
		.reason = STR("mine again"));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_member_becomes_a_sponsor_and_leaves_again),
		HOUSE_TEST(a_draft_gathers_sponsors),
		HOUSE_TEST(who_loses_the_last_sponsor_stays_and_says_so),
		HOUSE_TEST(sponsors_have_a_cut_off),
		HOUSE_TEST(nobody_joins_or_leaves_during_the_vote),
		HOUSE_TEST(who_joins_a_draft_without_sponsors_gets_no_hand_in_it),
		HOUSE_TEST(who_joins_a_resolution_without_sponsors_does_not_withdraw_it),
		HOUSE_TEST(nobody_comes_after_the_first_sponsor),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
