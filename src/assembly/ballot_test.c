/* Ballots: in person, changed, repeated, with a proxy, too early and too late. */
#include "assembly/vote_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/verbs.h"

static size_t
ballots(const struct house *house)
{
	return events_since(house, 1, EVENT_BALLOT_CAST);
}

static uint64_t
cast(struct house *house, uint64_t vote, size_t voter, enum choice choice)
{
	return HOUSE_TAKES(house, voter_of(house, voter).caller, CAST_BALLOT, cast_ballot,
		.vote = vote, .choice = choice);
}

static uint64_t
cast_with(struct house *house, uint64_t vote, size_t voter, uint64_t proxy, enum choice choice)
{
	return HOUSE_TAKES(house, voter_of(house, voter).caller, CAST_PROXY_BALLOT,
		cast_proxy_ballot, .vote = vote, .proxy = proxy, .choice = choice);
}

static void
set_ballot_change(struct house *house, bool allowed)
{
	struct part_body_rules rules = given_rules(house, house->body);
	rules.voting.ballot_change = allowed;
	given_rules_set(house, house->body, &rules);
}

static void
a_ballot_is_kept_with_who_cast_it_and_when(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_roll_call(house);
	int64_t now = house->now;
	uint64_t entry = cast(house, vote, 3, CHOICE_ABSTAIN);
	const struct place *place = place_of(house, vote, 3);
	assert_true(place->cast);
	assert_false(place->with_proxy);
	assert_int_equal(place->choice, CHOICE_ABSTAIN);
	assert_int_equal(place->cast_at, now);
	assert_int_equal(place->entry, entry);
	assert_int_equal(place->cast_by, voter_of(house, 3).person);
	assert_int_equal(vote_of(house, vote)->cast_count, 1);
	assert_int_equal(vote_of(house, vote)->cast_weight, WEIGHT_ONE);
	assert_false(place_of(house, vote, 2)->cast);
}

static void
a_ballot_can_be_changed_and_counts_once(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_roll_call(house);
	cast(house, vote, 2, CHOICE_YES);
	uint64_t entry = cast(house, vote, 2, CHOICE_NO);
	assert_int_equal(place_of(house, vote, 2)->choice, CHOICE_NO);
	assert_int_equal(place_of(house, vote, 2)->entry, entry);
	assert_int_equal(vote_of(house, vote)->cast_count, 1);
	given_close(house, vote);
	assert_int_equal(vote_of(house, vote)->count.yes, 0);
	assert_int_equal(vote_of(house, vote)->count.no, 1);
}

static void
the_same_ballot_again_is_no_new_one(void **state)
{
	struct house *house = *state;
	set_ballot_change(house, false);
	uint64_t vote = given_roll_call(house);
	uint64_t entry = cast(house, vote, 2, CHOICE_YES);
	cast(house, vote, 2, CHOICE_YES);
	assert_int_equal(ballots(house), 1);
	assert_int_equal(place_of(house, vote, 2)->entry, entry);
}

static void
a_body_can_make_ballots_final(void **state)
{
	struct house *house = *state;
	set_ballot_change(house, false);
	uint64_t vote = given_roll_call(house);
	cast(house, vote, 2, CHOICE_YES);
	HOUSE_REFUSES(house, voter_of(house, 2).caller, FAULT_BALLOT_FINAL, "choice", CAST_BALLOT,
		cast_ballot, .vote = vote, .choice = CHOICE_NO);
	assert_int_equal(place_of(house, vote, 2)->choice, CHOICE_YES);
}

static void
a_ballot_comes_while_voting_is_open(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	uint64_t vote = given_question(house, VOTE_METHOD_ROLL_CALL);
	struct caller caller = house->members[0].caller;
	HOUSE_REFUSES(house, caller, FAULT_VOTE_NOT_OPENED, "vote", CAST_BALLOT, cast_ballot,
		.vote = vote);
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = vote);
	given_ballots(house, vote, "-yyyn--");
	given_close(house, vote);
	HOUSE_REFUSES(house, caller, FAULT_VOTE_CLOSED, "vote", CAST_BALLOT, cast_ballot,
		.vote = vote);
	HOUSE_TAKES(house, house->chair.caller, ANNOUNCE_VOTE, announce_vote, .vote = vote);
	HOUSE_REFUSES(house, caller, FAULT_VOTE_ANNOUNCED, "vote", CAST_BALLOT, cast_ballot,
		.vote = vote);
}

static void
who_is_not_on_the_roll_casts_none(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_roll_call(house);
	struct house_seat late =
		house_seat_new(house, house->body, STR("Late Lou"), ROLE_MEMBER);
	HOUSE_REFUSES(house, late.caller, FAULT_NOT_ON_ROLL, "vote", CAST_BALLOT, cast_ballot,
		.vote = vote);
	HOUSE_REFUSES(house, house->observer.caller, FAULT_FORBIDDEN, "", CAST_BALLOT, cast_ballot,
		.vote = vote);
	HOUSE_REFUSES(house, house->committee_chair.caller, FAULT_FORBIDDEN, "", CAST_BALLOT,
		cast_ballot, .vote = vote);
}

static void
a_seat_that_ended_casts_no_more(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_roll_call(house);
	cast(house, vote, 2, CHOICE_YES);
	HOUSE_TAKES(house, house->clerk.caller, END_SEAT, end_seat,
		.member = voter_of(house, 2).member, .reason = STR("term ended"));
	HOUSE_REFUSES(house, voter_of(house, 2).caller, FAULT_FORBIDDEN, "", CAST_BALLOT,
		cast_ballot, .vote = vote, .choice = CHOICE_NO);
	given_close(house, vote);
	assert_int_equal(vote_of(house, vote)->count.yes, 1);
}

static void
a_designee_casts_for_the_seat(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->body);
	rules.designees = true;
	given_rules_set(house, house->body, &rules);
	HOUSE_TAKES(house, house->clerk.caller, NAME_STAND_IN, name_stand_in,
		.member = voter_of(house, 4).member, .person = house->outsider.person,
		.kind = STAND_IN_KIND_DESIGNEE);
	uint64_t vote = given_roll_call(house);
	HOUSE_TAKES(house, house->outsider.caller, CAST_BALLOT, cast_ballot, .vote = vote,
		.choice = CHOICE_NO);
	assert_int_equal(place_of(house, vote, 4)->choice, CHOICE_NO);
	assert_int_equal(place_of(house, vote, 4)->cast_by, house->outsider.person);
	/* The mayor comes in after all: the same seat, so a change of its ballot. */
	cast(house, vote, 4, CHOICE_YES);
	assert_int_equal(place_of(house, vote, 4)->cast_by, voter_of(house, 4).person);
	assert_int_equal(vote_of(house, vote)->cast_count, 1);
}

/* Proxies */

static void
a_holder_casts_for_both_seats(void **state)
{
	struct house *house = *state;
	uint64_t proxy = given_proxy(house, 5, 3);
	uint64_t vote = given_roll_call(house);
	cast(house, vote, 3, CHOICE_YES);
	cast_with(house, vote, 3, proxy, CHOICE_NO);
	assert_int_equal(place_of(house, vote, 3)->choice, CHOICE_YES);
	const struct place *place = place_of(house, vote, 5);
	assert_int_equal(place->choice, CHOICE_NO);
	assert_true(place->with_proxy);
	assert_int_equal(place->cast_by, voter_of(house, 3).person);
	assert_int_equal(vote_of(house, vote)->cast_count, 2);
}

static void
a_proxy_ballot_is_changed_and_repeated_like_any(void **state)
{
	struct house *house = *state;
	uint64_t proxy = given_proxy(house, 5, 3);
	uint64_t vote = given_roll_call(house);
	cast_with(house, vote, 3, proxy, CHOICE_NO);
	cast_with(house, vote, 3, proxy, CHOICE_NO);
	assert_int_equal(ballots(house), 1);
	cast_with(house, vote, 3, proxy, CHOICE_YES);
	assert_int_equal(ballots(house), 2);
	assert_int_equal(place_of(house, vote, 5)->choice, CHOICE_YES);
	assert_int_equal(vote_of(house, vote)->cast_count, 1);
}

static void
the_member_in_person_overrides_the_proxy(void **state)
{
	struct house *house = *state;
	set_ballot_change(house, false);
	uint64_t proxy = given_proxy(house, 5, 3);
	uint64_t vote = given_roll_call(house);
	cast_with(house, vote, 3, proxy, CHOICE_NO);
	cast(house, vote, 5, CHOICE_NO);
	assert_int_equal(ballots(house), 2);
	assert_false(place_of(house, vote, 5)->with_proxy);
	assert_int_equal(place_of(house, vote, 5)->cast_by, voter_of(house, 5).person);
	assert_int_equal(vote_of(house, vote)->cast_count, 1);
	HOUSE_REFUSES(house, voter_of(house, 3).caller, FAULT_CAST_IN_PERSON, "proxy",
		CAST_PROXY_BALLOT, cast_proxy_ballot, .vote = vote, .proxy = proxy,
		.choice = CHOICE_YES);
	HOUSE_REFUSES(house, voter_of(house, 5).caller, FAULT_BALLOT_FINAL, "choice", CAST_BALLOT,
		cast_ballot, .vote = vote, .choice = CHOICE_YES);
}

static void
a_proxy_is_cast_by_its_holder_alone(void **state)
{
	struct house *house = *state;
	uint64_t proxy = given_proxy(house, 5, 3);
	uint64_t vote = given_roll_call(house);
	HOUSE_REFUSES(house, voter_of(house, 4).caller, FAULT_NOT_YOUR_PROXY, "proxy",
		CAST_PROXY_BALLOT, cast_proxy_ballot, .vote = vote, .proxy = proxy);
	HOUSE_REFUSES(house, voter_of(house, 5).caller, FAULT_NOT_YOUR_PROXY, "proxy",
		CAST_PROXY_BALLOT, cast_proxy_ballot, .vote = vote, .proxy = proxy);
	HOUSE_REFUSES(house, voter_of(house, 3).caller, FAULT_NOT_FOUND, "proxy",
		CAST_PROXY_BALLOT, cast_proxy_ballot, .vote = vote, .proxy = house->body);
}

static void
a_proxy_counts_as_it_stood_when_the_vote_opened(void **state)
{
	struct house *house = *state;
	uint64_t proxy = given_proxy(house, 5, 3);
	uint64_t vote = given_roll_call(house);
	uint64_t later = given_proxy(house, 6, 3);
	HOUSE_REFUSES(house, voter_of(house, 3).caller, FAULT_PROXY_NOT_ON_ROLL, "proxy",
		CAST_PROXY_BALLOT, cast_proxy_ballot, .vote = vote, .proxy = later);
	struct house_seat late = house_seat_new(house, house->body, STR("Late Lou"), ROLE_MEMBER);
	uint64_t latest = HOUSE_TAKES(house, late.caller, GIVE_PROXY, give_proxy,
		.member = late.member, .holder = voter_of(house, 3).member);
	HOUSE_REFUSES(house, voter_of(house, 3).caller, FAULT_PROXY_NOT_ON_ROLL, "proxy",
		CAST_PROXY_BALLOT, cast_proxy_ballot, .vote = vote, .proxy = latest);
	HOUSE_TAKES(house, voter_of(house, 5).caller, END_PROXY, end_proxy, .proxy = proxy);
	HOUSE_REFUSES(house, voter_of(house, 3).caller, FAULT_PROXY_ENDED, "proxy",
		CAST_PROXY_BALLOT, cast_proxy_ballot, .vote = vote, .proxy = proxy);
}

static void
a_proxy_counts_in_its_own_body(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->committee);
	rules.proxies = true;
	rules.proxies_most = 1;
	given_rules_set(house, house->committee, &rules);
	uint64_t proxy = HOUSE_TAKES(house, house->committee_members[0].caller, GIVE_PROXY,
		give_proxy, .member = house->committee_members[0].member,
		.holder = house->committee_members[1].member);
	uint64_t vote = given_roll_call(house);
	HOUSE_REFUSES(house, house->committee_members[1].caller, FAULT_WRONG_BODY, "proxy",
		CAST_PROXY_BALLOT, cast_proxy_ballot, .vote = vote, .proxy = proxy);
}

static void
nobody_casts_without_a_seat_even_past_the_columns(void **state)
{
	struct house *house = *state;
	uint64_t proxy = given_proxy(house, 5, 3);
	uint64_t vote = given_roll_call(house);
	struct asking asking = {
		.assembly = house->assembly,
		.caller = house->outsider.caller,
		.now = house->now,
		.next = house->assembly->last.seq + 1,
		.arena = house->arena,
	};
	struct fault found = decide_cast_ballot(
		&asking, &(const struct action_cast_ballot){ .vote = vote });
	assert_int_equal(found.code, FAULT_NO_SEAT);
	found = decide_cast_proxy_ballot(&asking,
		&(const struct action_cast_proxy_ballot){ .vote = vote, .proxy = proxy });
	assert_int_equal(found.code, FAULT_NO_SEAT);
	assert_int_equal(asking.count, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_ballot_is_kept_with_who_cast_it_and_when),
		HOUSE_TEST(a_ballot_can_be_changed_and_counts_once),
		HOUSE_TEST(the_same_ballot_again_is_no_new_one),
		HOUSE_TEST(a_body_can_make_ballots_final),
		HOUSE_TEST(a_ballot_comes_while_voting_is_open),
		HOUSE_TEST(who_is_not_on_the_roll_casts_none),
		HOUSE_TEST(a_seat_that_ended_casts_no_more),
		HOUSE_TEST(a_designee_casts_for_the_seat),
		HOUSE_TEST(a_holder_casts_for_both_seats),
		HOUSE_TEST(a_proxy_ballot_is_changed_and_repeated_like_any),
		HOUSE_TEST(the_member_in_person_overrides_the_proxy),
		HOUSE_TEST(a_proxy_is_cast_by_its_holder_alone),
		HOUSE_TEST(a_proxy_counts_as_it_stood_when_the_vote_opened),
		HOUSE_TEST(a_proxy_counts_in_its_own_body),
		HOUSE_TEST(nobody_casts_without_a_seat_even_past_the_columns),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
