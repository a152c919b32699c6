/* A vote as a whole: its number, what it touches, and its line of the state. */
#include "assembly/vote_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static bool
was_touched(const struct house *house, uint64_t id)
{
	return list_has(&house->assembly->touched, assembly_entity(house->assembly, id));
}

static void
votes_of_a_body_have_numbers_in_a_row(void **state)
{
	struct house *house = *state;
	uint64_t referral = given_referral(house, given_resolution(house));
	uint64_t committees = given_committee_vote(house, referral, STEP_ADOPT, 0, 0);
	given_sitting(house);
	uint64_t first = given_question(house, VOTE_METHOD_ROLL_CALL);
	uint64_t second = given_question(house, VOTE_METHOD_VOICE);
	assert_int_equal(vote_of(house, committees)->number, 1);
	assert_int_equal(vote_of(house, first)->number, 1);
	assert_int_equal(vote_of(house, second)->number, 2);
	assert_int_equal(house->assembly->votes.count, 3);
}

static void
a_ballot_touches_the_vote_and_nothing_else(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_roll_call(house);
	assembly_settle(house->assembly);
	given_ballots(house, vote, "y------");
	assert_int_equal(house->assembly->touched.count, 1);
	assert_true(was_touched(house, vote));
}

static void
a_result_touches_everybody_on_the_roll_and_the_text(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_roll_call(house);
	given_ballots(house, vote, "yyyy---");
	given_close(house, vote);
	uint64_t resolution = vote_of(house, vote)->subjects.at[0].resolution;
	assembly_settle(house->assembly);
	HOUSE_TAKES(house, house->chair.caller, ANNOUNCE_VOTE, announce_vote, .vote = vote);
	assert_true(was_touched(house, vote));
	assert_true(was_touched(house, resolution));
	assert_true(was_touched(house, house->body));
	for (size_t i = 0; i < HOUSE_VOTERS; i++)
		assert_true(was_touched(house, voter_of(house, i).member));
}

static void
the_line_of_the_state_has_every_ballot(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_roll_call(house);
	given_ballots(house, vote, "yna----");
	struct buf out;
	buf_init(&out, house->arena, 100000);
	vote_write(vote_of(house, vote), &out);
	struct str line = buf_str(&out);
	assert_true(str_ends(line, STR("\n")));
	assert_true(str_find(line, STR(" choice=yes with_proxy=no")) < line.size);
	assert_true(str_find(line, STR(" choice=no with_proxy=no")) < line.size);
	assert_true(str_find(line, STR(" choice=abstain with_proxy=no")) < line.size);
	assert_true(str_find(line, STR(" choice=present")) == line.size);
	assert_true(str_find(line, STR(" cast=3 ")) < line.size);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		HOUSE_TEST(votes_of_a_body_have_numbers_in_a_row),
		HOUSE_TEST(a_ballot_touches_the_vote_and_nothing_else),
		HOUSE_TEST(a_result_touches_everybody_on_the_roll_and_the_text),
		HOUSE_TEST(the_line_of_the_state_has_every_ballot),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
