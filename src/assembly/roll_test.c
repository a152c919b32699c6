/* The roll: who is on it, with what weight and which proxies, and that nothing changes it later. */
#include "assembly/vote_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static uint64_t
open_vote(struct house *house)
{
	uint64_t vote = given_question(house, VOTE_METHOD_ROLL_CALL);
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = vote);
	return vote;
}

static void
every_seat_that_votes_is_on_it(void **state)
{
	struct house *house = *state;
	HOUSE_TAKES(house, house->clerk.caller, END_SEAT, end_seat,
		.member = house->members[4].member, .reason = STR("resigned"));
	uint64_t id = given_roll_call(house);
	const struct vote *vote = vote_of(house, id);
	assert_int_equal(vote->place_count, 6);
	assert_int_equal(vote->roll_weight, 6 * WEIGHT_ONE);
	assert_null(vote_place(vote, house->members[4].member));
	assert_null(vote_place(vote, house->clerk.member));
	assert_null(vote_place(vote, house->observer.member));
	assert_null(vote_place(vote, house->committee_members[0].member));
	for (size_t i = 0; i < 6; i++) {
		assert_int_equal(place_of(house, id, i)->weight, WEIGHT_ONE);
		const struct member *member = place_of(house, id, i)->member;
		assert_int_equal(member->votes.count, 1);
		assert_ptr_equal(member->votes.at[0], vote);
	}
}

static void
a_vote_that_is_not_open_has_none(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	uint64_t vote = given_question(house, VOTE_METHOD_ROLL_CALL);
	assert_null(vote_place(vote_of(house, vote), house->chair.member));
}

static void
voting_roles_are_the_bodys_own(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->body);
	enum role members_only = ROLE_MEMBER;
	rules.voters = (struct role_list){ &members_only, 1 };
	given_rules_set(house, house->body, &rules);
	uint64_t vote = given_roll_call(house);
	assert_int_equal(vote_of(house, vote)->place_count, HOUSE_MEMBERS);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_NOT_ON_ROLL, "vote", CAST_BALLOT,
		cast_ballot, .vote = vote);
}

static void
weights_count_where_the_body_weighs(void **state)
{
	struct house *house = *state;
	HOUSE_TAKES(house, house->clerk.caller, CHANGE_MEMBER, change_member,
		.member = house->members[0].member, .role = ROLE_MEMBER,
		.weight = 5 * WEIGHT_ONE / 2);
	given_sitting(house);
	uint64_t equal = open_vote(house);
	assert_int_equal(place_of(house, equal, 2)->weight, WEIGHT_ONE);
	struct part_body_rules rules = given_rules(house, house->body);
	rules.weighting = WEIGHTING_BY_SEAT;
	given_rules_set(house, house->body, &rules);
	uint64_t weighed = open_vote(house);
	assert_int_equal(place_of(house, weighed, 2)->weight, 5 * WEIGHT_ONE / 2);
	assert_int_equal(vote_of(house, weighed)->roll_weight, 17 * WEIGHT_ONE / 2);
}

static void
what_happens_later_does_not_change_it(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->body);
	rules.weighting = WEIGHTING_BY_SEAT;
	given_rules_set(house, house->body, &rules);
	uint64_t vote = given_roll_call(house);
	HOUSE_TAKES(house, house->clerk.caller, CHANGE_MEMBER, change_member,
		.member = house->members[0].member, .role = ROLE_MEMBER,
		.weight = 9 * WEIGHT_ONE);
	HOUSE_TAKES(house, house->clerk.caller, END_SEAT, end_seat,
		.member = house->members[1].member, .reason = STR("resigned"));
	assert_int_equal(place_of(house, vote, 2)->weight, WEIGHT_ONE);
	assert_int_equal(vote_of(house, vote)->place_count, HOUSE_VOTERS);
}

static void
proxies_stand_on_it_as_the_rules_have_them(void **state)
{
	struct house *house = *state;
	uint64_t first = given_proxy(house, 5, 3);
	uint64_t second = given_proxy(house, 6, 3);
	given_sitting(house);
	uint64_t vote = open_vote(house);
	assert_int_equal(place_of(house, vote, 5)->proxy->head.id, first);
	assert_int_equal(place_of(house, vote, 6)->proxy->head.id, second);
	assert_null(place_of(house, vote, 3)->proxy);

	struct part_body_rules rules = given_rules(house, house->body);
	rules.proxies_most = 1;
	given_rules_set(house, house->body, &rules);
	vote = open_vote(house);
	assert_int_equal(place_of(house, vote, 5)->proxy->head.id, first);
	assert_null(place_of(house, vote, 6)->proxy);

	rules.proxies = false;
	given_rules_set(house, house->body, &rules);
	vote = open_vote(house);
	assert_null(place_of(house, vote, 5)->proxy);
}

static void
a_proxy_to_a_seat_without_a_vote_is_not_on_it(void **state)
{
	struct house *house = *state;
	given_proxy(house, 5, 1);
	struct part_body_rules rules = given_rules(house, house->body);
	enum role voters[] = { ROLE_MEMBER, ROLE_CHAIR };
	rules.voters = (struct role_list){ voters, 2 };
	given_rules_set(house, house->body, &rules);
	uint64_t vote = given_roll_call(house);
	assert_null(place_of(house, vote, 5)->proxy);
}

static void
the_quorum_is_reckoned_when_it_opens(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	for (size_t i = 0; i < 3; i++)
		HOUSE_TAKES(house, house->members[i].caller, REGISTER, register,
			.meeting = meeting);
	uint64_t sitting = given_sitting(house);
	HOUSE_TAKES(house, house->members[0].caller, MARK_PRESENCE, mark_presence,
		.sitting = sitting, .present = true);
	uint64_t vote = open_vote(house);
	/* More than half of the three who registered. */
	assert_int_equal(vote_of(house, vote)->quorum_basis, 3);
	assert_int_equal(vote_of(house, vote)->quorum_needed, 2);
	assert_int_equal(vote_of(house, vote)->present, 1);
	HOUSE_TAKES(house, house->members[3].caller, REGISTER, register, .meeting = meeting);
	given_ballots(house, vote, "--yy---");
	given_close(house, vote);
	assert_int_equal(vote_of(house, vote)->quorum_needed, 2);
	assert_int_equal(vote_of(house, vote)->decision, DECISION_ADOPTED);
}

static void
only_a_roll_call_has_one(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	uint64_t vote = given_question(house, VOTE_METHOD_HAND);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_NOT_A_ROLL_CALL, "vote", OPEN_VOTE,
		open_vote, .vote = vote);
}

static void
it_opens_once_and_in_its_sitting(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t vote = given_question(house, VOTE_METHOD_ROLL_CALL);
	uint64_t other = open_vote(house);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_VOTE_OPEN, "vote", OPEN_VOTE, open_vote,
		.vote = other);
	given_close(house, other);
	given_adjournment(house, sitting);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SITTING_ADJOURNED, "vote", OPEN_VOTE,
		open_vote, .vote = vote);
}

static void
somebody_must_be_on_it(void **state)
{
	struct house *house = *state;
	uint64_t empty = HOUSE_TAKES(house, house->administrator, FOUND_BODY, found_body,
		.name = STR("Committee on Air"), .short_name = STR("Air"),
		.kind = BODY_KIND_STANDING_COMMITTEE, .parent = house->body, .has_parent = true);
	uint64_t sitting = HOUSE_TAKES(house, house->clerk.caller, OPEN_SITTING, open_sitting,
		.body = empty, .name = STR("First"));
	uint64_t vote = HOUSE_TAKES(house, house->clerk.caller, PREPARE_VOTE, prepare_vote,
		.body = empty, .sitting = sitting, .subject = SUBJECT_PROCEDURE,
		.question = STR("Shall we rise?"), .has_question = true);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_ROLL_EMPTY, "vote", OPEN_VOTE, open_vote,
		.vote = vote);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		HOUSE_TEST(every_seat_that_votes_is_on_it),
		HOUSE_TEST(a_vote_that_is_not_open_has_none),
		HOUSE_TEST(voting_roles_are_the_bodys_own),
		HOUSE_TEST(weights_count_where_the_body_weighs),
		HOUSE_TEST(what_happens_later_does_not_change_it),
		HOUSE_TEST(proxies_stand_on_it_as_the_rules_have_them),
		HOUSE_TEST(a_proxy_to_a_seat_without_a_vote_is_not_on_it),
		HOUSE_TEST(the_quorum_is_reckoned_when_it_opens),
		HOUSE_TEST(only_a_roll_call_has_one),
		HOUSE_TEST(it_opens_once_and_in_its_sitting),
		HOUSE_TEST(somebody_must_be_on_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
