/* Sittings: one open at a time, and what makes a quorum of one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/resolution_fixture.h"

static uint64_t
open_at(struct house *house, uint64_t body, uint64_t meeting)
{
	struct caller chair = body == house->body ? house->chair.caller
		: house->committee_chair.caller;
	return HOUSE_TAKES(house, chair, OPEN_SITTING, open_sitting, .body = body,
		.meeting = meeting, .has_meeting = meeting != 0, .name = STR("Friday morning"));
}

static const struct sitting *
sitting_of(const struct house *house, uint64_t id)
{
	return assembly_must(house->assembly, id, NOUN_SITTING);
}

static void
present(struct house *house, uint64_t sitting, const struct house_seat *seat, bool here)
{
	HOUSE_TAKES(house, house->clerk.caller, MARK_MEMBER_PRESENCE, mark_member_presence,
		.sitting = sitting, .member = seat->member, .present = here);
}

static void
count(struct house *house, uint64_t sitting, int64_t number)
{
	HOUSE_TAKES(house, house->clerk.caller, COUNT_PRESENCE, count_presence, .sitting = sitting,
		.present = number);
}

/* Opening */

static void
one_sitting_of_a_body_is_open_at_a_time(void **state)
{
	struct house *house = *state;
	const struct body *body = assembly_must(house->assembly, house->body, NOUN_BODY);
	int64_t opened_at = house->now;
	uint64_t sitting = open_at(house, house->body, 0);
	assert_ptr_equal(body->sitting, sitting_of(house, sitting));
	assert_int_equal(body->sitting->opened_at, opened_at);
	assert_null(body->sitting->meeting);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SITTING_OPEN, "body", OPEN_SITTING,
		open_sitting, .body = house->body, .name = STR("Another"));
	open_at(house, house->committee, 0);

	int64_t adjourned_at = house->now;
	HOUSE_TAKES(house, house->chair.caller, ADJOURN_SITTING, adjourn_sitting,
		.sitting = sitting);
	assert_null(body->sitting);
	assert_int_equal(sitting_of(house, sitting)->adjourned_at, adjourned_at);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SITTING_ADJOURNED, "sitting",
		ADJOURN_SITTING, adjourn_sitting, .sitting = sitting);
	open_at(house, house->body, 0);
	assert_int_equal(body->sittings.count, 2);
}

static void
a_committee_sits_at_the_meeting_of_the_body_above(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t sitting = open_at(house, house->committee, meeting);
	assert_ptr_equal(sitting_of(house, sitting)->meeting, meeting_of(house, meeting));
	assert_ptr_equal(meeting_of(house, meeting)->sittings.at[0], sitting_of(house, sitting));
	HOUSE_TAKES(house, house->committee_chair.caller, ADJOURN_SITTING, adjourn_sitting,
		.sitting = sitting);
}

static void
a_sitting_belongs_to_a_meeting_that_goes_on(void **state)
{
	struct house *house = *state;
	uint64_t own = HOUSE_TAKES(house, house->committee_chair.caller, CALL_MEETING, call_meeting,
		.body = house->committee, .name = STR("Retreat"), .starts = house->now,
		.ends = house->now + AN_HOUR_MS);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_WRONG_BODY, "meeting", OPEN_SITTING,
		open_sitting, .body = house->body, .meeting = own, .has_meeting = true,
		.name = STR("A"));
	HOUSE_REFUSES(house, house->chair.caller, FAULT_NOT_FOUND, "meeting", OPEN_SITTING,
		open_sitting, .body = house->body, .meeting = house->body, .has_meeting = true,
		.name = STR("A"));
	HOUSE_REFUSES(house, house->chair.caller, FAULT_EMPTY, "name", OPEN_SITTING, open_sitting,
		.body = house->body);
	uint64_t meeting = given_meeting(house);
	HOUSE_TAKES(house, house->clerk.caller, END_MEETING, end_meeting, .meeting = meeting);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_MEETING_ENDED, "meeting", OPEN_SITTING,
		open_sitting, .body = house->body, .meeting = meeting, .has_meeting = true,
		.name = STR("A"));
}

static void
nobody_adjourns_while_a_vote_is_open(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_open_vote(house, given_resolution(house));
	const struct body *body = assembly_must(house->assembly, house->body, NOUN_BODY);
	uint64_t sitting = body->sitting->head.id;
	HOUSE_REFUSES(house, house->chair.caller, FAULT_VOTE_OPEN, "sitting", ADJOURN_SITTING,
		adjourn_sitting, .sitting = sitting);
	HOUSE_TAKES(house, house->chair.caller, CLOSE_VOTE, close_vote, .vote = vote);
	HOUSE_TAKES(house, house->chair.caller, ADJOURN_SITTING, adjourn_sitting,
		.sitting = sitting);
}

/* Quorum */

static void
expect_call(struct house *house, uint64_t sitting, int64_t basis, int64_t needed, bool met)
{
	int64_t has_basis, has_needed;
	sitting_quorum(sitting_of(house, sitting), &has_basis, &has_needed);
	assert_int_equal(has_basis, basis);
	assert_int_equal(has_needed, needed);
	uint64_t call = HOUSE_TAKES(house, house->clerk.caller, CALL_QUORUM, call_quorum,
		.sitting = sitting);
	assert_int_equal(house_kind_of(house, call), EVENT_QUORUM_CALLED);
	assert_int_equal(sitting_of(house, sitting)->call_present,
		sitting_present(sitting_of(house, sitting)));
	assert_int_equal(sitting_of(house, sitting)->call_met, met);
}

static void
set_quorum(struct house *house, uint64_t body, struct part_quorum_rule quorum)
{
	struct part_body_rules rules = given_rules(house, body);
	rules.quorum = quorum;
	given_rules_set(house, body, &rules);
}

static void
a_quorum_of_members_is_of_the_seats_that_vote(void **state)
{
	struct house *house = *state;
	set_quorum(house, house->body,
		(struct part_quorum_rule){ { 1, 2 }, true, 0, QUORUM_OF_MEMBERS });
	uint64_t sitting = open_at(house, house->body, 0);
	for (size_t i = 0; i < 3; i++)
		present(house, sitting, &house->members[i], true);
	present(house, sitting, &house->observer, true);
	expect_call(house, sitting, 7, 4, false);
	present(house, sitting, &house->members[3], true);
	expect_call(house, sitting, 7, 4, true);
	present(house, sitting, &house->members[0], false);
	expect_call(house, sitting, 7, 4, false);
}

static void
a_quorum_of_registered_is_of_those_who_came(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t sitting = open_at(house, house->body, meeting);
	for (size_t i = 0; i < 3; i++)
		HOUSE_TAKES(house, house->members[i].caller, REGISTER, register,
			.meeting = meeting);
	HOUSE_TAKES(house, house->clerk.caller, REGISTER_MEMBER, register_member,
		.meeting = meeting, .member = house->observer.member);
	present(house, sitting, &house->members[0], true);
	expect_call(house, sitting, 3, 2, false);
	present(house, sitting, &house->members[1], true);
	expect_call(house, sitting, 3, 2, true);
}

static void
without_a_meeting_registered_means_all_members(void **state)
{
	struct house *house = *state;
	uint64_t sitting = open_at(house, house->body, 0);
	expect_call(house, sitting, 7, 4, false);
}

static void
committee_members_registered_above_count_in_the_committee(void **state)
{
	struct house *house = *state;
	set_quorum(house, house->committee,
		(struct part_quorum_rule){ { 1, 2 }, true, 1, QUORUM_OF_REGISTERED });
	uint64_t meeting = given_meeting(house);
	uint64_t sitting = open_at(house, house->committee, meeting);
	expect_call(house, sitting, 0, 1, false);
	HOUSE_TAKES(house, house->members[0].caller, REGISTER, register, .meeting = meeting);
	HOUSE_TAKES(house, house->members[1].caller, REGISTER, register, .meeting = meeting);
	HOUSE_TAKES(house, house->members[4].caller, REGISTER, register, .meeting = meeting);
	expect_call(house, sitting, 2, 2, false);
}

static void
a_quorum_of_the_latest_call_is_of_those_who_answered(void **state)
{
	struct house *house = *state;
	set_quorum(house, house->body,
		(struct part_quorum_rule){ { 3, 4 }, false, 2, QUORUM_OF_QUORUM_CALL });
	uint64_t sitting = open_at(house, house->body, 0);
	int64_t basis, needed;
	sitting_quorum(sitting_of(house, sitting), &basis, &needed);
	assert_int_equal(basis, 7);
	assert_int_equal(needed, 6);
	HOUSE_TAKES(house, house->chair.caller, CALL_QUORUM, call_quorum, .sitting = sitting);
	assert_false(sitting_of(house, sitting)->call_met);
	sitting_quorum(sitting_of(house, sitting), &basis, &needed);
	assert_int_equal(basis, 0);
	assert_int_equal(needed, 2);
	count(house, sitting, 1);
	HOUSE_TAKES(house, house->chair.caller, CALL_QUORUM, call_quorum, .sitting = sitting);
	assert_false(sitting_of(house, sitting)->call_met);
	count(house, sitting, 4);
	HOUSE_TAKES(house, house->chair.caller, CALL_QUORUM, call_quorum, .sitting = sitting);
	assert_true(sitting_of(house, sitting)->call_met);
	sitting_quorum(sitting_of(house, sitting), &basis, &needed);
	assert_int_equal(basis, 4);
	assert_int_equal(needed, 3);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(one_sitting_of_a_body_is_open_at_a_time),
		HOUSE_TEST(a_committee_sits_at_the_meeting_of_the_body_above),
		HOUSE_TEST(a_sitting_belongs_to_a_meeting_that_goes_on),
		HOUSE_TEST(nobody_adjourns_while_a_vote_is_open),
		HOUSE_TEST(a_quorum_of_members_is_of_the_seats_that_vote),
		HOUSE_TEST(a_quorum_of_registered_is_of_those_who_came),
		HOUSE_TEST(without_a_meeting_registered_means_all_members),
		HOUSE_TEST(committee_members_registered_above_count_in_the_committee),
		HOUSE_TEST(a_quorum_of_the_latest_call_is_of_those_who_answered),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
