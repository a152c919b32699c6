/* What came late waits to be admitted, by petition or by leave. */
#include "assembly/resolution_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* A late text, where the rule is this one and half of the members must sign. */
static uint64_t
late(struct house *house, enum late_rule rule)
{
	struct part_body_rules rules = given_rules(house, house->body);
	rules.late = rule;
	rules.petition = (struct share){ 1, 2 };
	given_rules_set(house, house->body, &rules);
	HOUSE_TAKES(house, house->clerk.caller, CALL_MEETING, call_meeting, .body = house->body,
		.name = STR("Annual Meeting"), .starts = house->now,
		.ends = house->now + AN_HOUR_MS, .submissions_until = house->now,
		.has_submissions_until = true);
	return given_resolution(house);
}

static void
sign(struct house *house, struct house_seat seat, uint64_t resolution)
{
	HOUSE_TAKES(house, seat.caller, SIGN_PETITION, sign_petition, .resolution = resolution);
}

static void
a_share_of_the_members_admits(void **state)
{
	struct house *house = *state;
	uint64_t id = late(house, LATE_RULE_BY_PETITION);
	const struct resolution *resolution = resolution_of(house, id);
	sign(house, house->members[0], id); /* seven seats vote: four are half */
	sign(house, house->members[1], id);
	sign(house, house->chair, id);
	assert_true(touched(house, id, house->first));
	assert_true(resolution->late);
	sign(house, house->members[2], id);
	assert_false(resolution->late);
	assert_int_equal(resolution->petitioners.count, 4);
	assert_int_equal(last_moment(house, id)->kind, EVENT_LATE_ADMITTED);
	assert_true(str_equal(
		last_moment(house, id)->reason, STR("by a petition of 4 of 7 members")));
	HOUSE_REFUSES(house, house->members[3].caller, FAULT_NOT_LATE, "resolution", SIGN_PETITION,
		sign_petition, .resolution = id);
}

static void
a_member_signs_once(void **state)
{
	struct house *house = *state;
	uint64_t id = late(house, LATE_RULE_BY_PETITION);
	sign(house, house->members[0], id);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_SIGNED_ALREADY, "resolution",
		SIGN_PETITION, sign_petition, .resolution = id);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_FORBIDDEN, "", SIGN_PETITION,
		sign_petition, .resolution = id);
}

static void
who_has_left_no_longer_counts(void **state)
{
	struct house *house = *state;
	uint64_t id = late(house, LATE_RULE_BY_PETITION);
	for (size_t i = 0; i < 3; i++)
		sign(house, house->members[i], id);
	HOUSE_TAKES(house, house->clerk.caller, END_SEAT, end_seat,
		.member = house->members[0].member, .reason = STR("resigned"));
	HOUSE_TAKES(house, house->clerk.caller, END_SEAT, end_seat,
		.member = house->members[1].member, .reason = STR("resigned"));
	sign(house, house->members[3], id); /* two of five */
	assert_true(resolution_of(house, id)->late);
	sign(house, house->members[4], id);
	assert_false(resolution_of(house, id)->late);
}

static void
who_has_no_vote_signs_nothing(void **state)
{
	struct house *house = *state;
	uint64_t id = late(house, LATE_RULE_BY_PETITION);
	struct part_body_rules rules = given_rules(house, house->body);
	static enum role voters[] = { ROLE_MEMBER };
	sign(house, house->chair, id);
	rules.voters = (struct role_list){ voters, 1 };
	given_rules_set(house, house->body, &rules);
	HOUSE_REFUSES(house, house->vice_chair.caller, FAULT_NO_VOTE_HERE, "resolution",
		SIGN_PETITION, sign_petition, .resolution = id);
	sign(house, house->members[0], id);
	sign(house, house->members[1], id); /* two of five: the chair's is not one of them now */
	assert_true(resolution_of(house, id)->late);
	sign(house, house->members[2], id);
	assert_true(str_equal(
		last_moment(house, id)->reason, STR("by a petition of 3 of 5 members")));
}

static void
leave_is_given_where_the_rule_is_leave(void **state)
{
	struct house *house = *state;
	uint64_t id = late(house, LATE_RULE_BY_LEAVE);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_NO_PETITION, "resolution",
		SIGN_PETITION, sign_petition, .resolution = id);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_EMPTY, "reason", ADMIT_LATE, admit_late,
		.resolution = id, .reason = STR(" "));
	HOUSE_TAKES(house, house->chair.caller, ADMIT_LATE, admit_late, .resolution = id,
		.reason = STR("without objection"));
	assert_false(resolution_of(house, id)->late);
	assert_true(str_equal(last_moment(house, id)->reason, STR("without objection")));
	HOUSE_REFUSES(house, house->chair.caller, FAULT_NOT_LATE, "resolution", ADMIT_LATE,
		admit_late, .resolution = id, .reason = STR("again"));
}

static void
leave_is_not_given_where_the_rule_is_a_petition(void **state)
{
	struct house *house = *state;
	uint64_t id = late(house, LATE_RULE_BY_PETITION);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_NO_LEAVE, "resolution", ADMIT_LATE,
		admit_late, .resolution = id, .reason = STR("please"));
}

static void
what_is_not_admitted_goes_nowhere(void **state)
{
	struct house *house = *state;
	uint64_t id = late(house, LATE_RULE_BY_LEAVE);
	uint64_t meeting = resolution_of(house, id)->meeting->head.id;
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_LATE_NOT_ADMITTED, "resolution",
		REFER_RESOLUTION, refer_resolution, .resolution = id,
		.committee = house->committee);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_LATE_NOT_ADMITTED, "resolution",
		PLACE_ITEM, place_item, .meeting = meeting, .resolution = id,
		.has_resolution = true);
	HOUSE_TAKES(house, house->chair.caller, ADMIT_LATE, admit_late, .resolution = id,
		.reason = STR("without objection"));
	given_referral(house, id);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_share_of_the_members_admits),
		HOUSE_TEST(a_member_signs_once),
		HOUSE_TEST(who_has_left_no_longer_counts),
		HOUSE_TEST(who_has_no_vote_signs_nothing),
		HOUSE_TEST(leave_is_given_where_the_rule_is_leave),
		HOUSE_TEST(leave_is_not_given_where_the_rule_is_a_petition),
		HOUSE_TEST(what_is_not_admitted_goes_nowhere),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
