/* The time of a roll call: what it is until, and what closes it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/speaker.h"
#include "assembly/vote_fixture.h"

static void
let_votes_close(struct house *house, int64_t seconds)
{
	HOUSE_TAKES(house, house->clerk.caller, SET_FLOOR_RULES, set_floor_rules,
	    .body = house->body, .rules = { .vote_closes = true, .vote_seconds = seconds });
}

static uint64_t
open_for(struct house *house, int64_t seconds)
{
	uint64_t vote = given_question(house, VOTE_METHOD_ROLL_CALL);
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = vote,
	    .seconds = seconds, .has_seconds = true);
	return vote;
}

/* What the clock would do now: the number of events. */
static size_t
fallen_due(struct house *house)
{
	struct asking asking = {
		.assembly = house->assembly, .now = house->now, .next = 1, .arena = house->arena
	};
	assert_int_equal(assembly_fall_due(&asking).code, FAULT_NONE);
	if (asking.count > 0)
		assert_int_equal(asking.emitted[0].kind, EVENT_VOTE_CLOSED);
	return asking.count;
}

static void
a_time_is_announced_and_closes_nothing_by_itself(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	uint64_t vote = given_question(house, VOTE_METHOD_ROLL_CALL);
	int64_t at = house->now;
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = vote, .seconds = 60,
	    .has_seconds = true);
	assert_int_equal(vote_of(house, vote)->open_until, at + 60 * 1000);
	assert_false(vote_of(house, vote)->closes);
	assert_int_equal(assembly_due_at(house->assembly), 0);
	house->now += AN_HOUR_MS;
	assert_int_equal(fallen_due(house), 0);
	given_ballots(house, vote, "y------");
	given_close(house, vote);
	assert_int_equal(vote_of(house, vote)->open_until, 0);
}

static void
where_the_rules_say_so_the_clock_closes_it(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	let_votes_close(house, 0);
	uint64_t vote = open_for(house, 60);
	int64_t until = vote_of(house, vote)->open_until;
	assert_true(vote_of(house, vote)->closes);
	assert_int_equal(assembly_due_at(house->assembly), until);
	house->now = until - 1;
	assert_int_equal(fallen_due(house), 0);
	house->now = until;
	assert_int_equal(fallen_due(house), 1);
	given_close(house, vote);
	assert_int_equal(assembly_due_at(house->assembly), 0);
	assert_int_equal(fallen_due(house), 0);
}

static void
the_bodys_time_holds_where_none_is_given(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	let_votes_close(house, 90);
	uint64_t vote = given_question(house, VOTE_METHOD_ROLL_CALL);
	int64_t at = house->now;
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = vote);
	assert_int_equal(vote_of(house, vote)->open_until, at + 90 * 1000);
	uint64_t other = open_for(house, 0);
	assert_int_equal(vote_of(house, other)->open_until, 0);
	assert_int_equal(assembly_due_at(house->assembly), at + 90 * 1000);
}

static void
a_time_is_given_more_or_taken_away(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	let_votes_close(house, 0);
	uint64_t vote = open_for(house, 0), other = open_for(house, 300);
	uint64_t longer = open_for(house, 600);
	assert_int_equal(
		assembly_due_at(house->assembly), vote_of(house, other)->open_until);
	given_close(house, longer);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SAME_ALREADY, "seconds", TIME_VOTE,
	    time_vote, .vote = vote, .seconds = 0);
	int64_t at = house->now;
	HOUSE_TAKES(house, house->clerk.caller, TIME_VOTE, time_vote, .vote = vote, .seconds = 30);
	assert_int_equal(assembly_due_at(house->assembly), at + 30 * 1000);
	HOUSE_TAKES(house, house->clerk.caller, TIME_VOTE, time_vote, .vote = vote, .seconds = 600);
	assert_int_equal(assembly_due_at(house->assembly), vote_of(house, other)->open_until);
	HOUSE_TAKES(house, house->clerk.caller, TIME_VOTE, time_vote, .vote = vote, .seconds = 0);
	assert_int_equal(vote_of(house, vote)->open_until, 0);
	assert_int_equal(assembly_due_at(house->assembly), vote_of(house, other)->open_until);
	HOUSE_TAKES(house, house->chair.caller, VOID_VOTE, void_vote, .vote = other,
	    .reason = STR("misread"));
	assert_int_equal(assembly_due_at(house->assembly), 0);
}

static void
a_time_is_within_a_day(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	uint64_t vote = given_question(house, VOTE_METHOD_ROLL_CALL);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_OUT_OF_RANGE, "seconds", OPEN_VOTE,
	    open_vote, .vote = vote, .seconds = -1, .has_seconds = true);
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = vote);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_OUT_OF_RANGE, "seconds", TIME_VOTE,
	    time_vote, .vote = vote, .seconds = SPEAKING_SECONDS_MOST + 1);
}

static void
a_vote_opened_again_has_no_time(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	let_votes_close(house, 0);
	uint64_t vote = open_for(house, 60);
	given_close(house, vote);
	HOUSE_TAKES(house, house->chair.caller, REOPEN_VOTE, reopen_vote, .vote = vote,
	    .reason = STR("a door was locked"));
	assert_int_equal(vote_of(house, vote)->open_until, 0);
	assert_int_equal(assembly_due_at(house->assembly), 0);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_time_is_announced_and_closes_nothing_by_itself),
		HOUSE_TEST(where_the_rules_say_so_the_clock_closes_it),
		HOUSE_TEST(the_bodys_time_holds_where_none_is_given),
		HOUSE_TEST(a_time_is_given_more_or_taken_away),
		HOUSE_TEST(a_time_is_within_a_day),
		HOUSE_TEST(a_vote_opened_again_has_no_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
