/* The numbers of a result: what nobody counted is null, and never a number. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "assembly/vote_fixture.h"
#include "publish/view.h"

static void
expect_result(struct house *house, uint64_t vote, const char *piece)
{
	char path[64];
	struct buf out;
	snprintf(path, sizeof path, "/votes/%llu.json", (unsigned long long)vote);
	const struct view_wish wish = { .path = str_of(path), .now = house->now };
	buf_init(&out, house->arena, 1 << 20);
	assert_int_equal(view_render(house->assembly, &wish, &out).code, FAULT_NONE);
	struct str view = buf_str(&out);
	if (str_find(view, str_of(piece)) == view.size)
		fail_msg("no '%s' in %.*s", piece, (int)view.size, view.at);
	assert_int_equal(str_find(view, STR(":-1")), view.size);
}

static uint64_t
counted(struct house *house, uint64_t vote, const struct action_enter_count *count)
{
	struct action_enter_count action = *count;
	action.vote = vote;
	house_takes(house, house->clerk.caller, ACTION_ENTER_COUNT, &action);
	HOUSE_TAKES(house, house->chair.caller, ANNOUNCE_VOTE, announce_vote, .vote = vote);
	return vote;
}

static void
abstentions_of_a_show_of_hands_that_were_not_entered_are_null(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	const struct action_enter_count hands = { .yes = 5, .has_yes = true, .no = 2,
		.has_no = true, .decision = DECISION_ADOPTED };
	uint64_t vote = counted(house, given_question(house, VOTE_METHOD_HAND), &hands);
	expect_result(house, vote, "\"count\":{\"yes\":5,\"no\":2,\"abstain\":null,"
		"\"present\":null,\"yes_weight\":\"5\",\"no_weight\":\"2\",\"abstain_weight\":null,"
		"\"present_weight\":null}");
	expect_result(house, vote, "\"present\":7,\"quorum_needed\"");
}

static void
nothing_of_a_vote_by_voice_is_a_number(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	const struct action_enter_count voice = { .decision = DECISION_ADOPTED };
	uint64_t vote = counted(house, given_question(house, VOTE_METHOD_VOICE), &voice);
	expect_result(house, vote, "\"count\":{\"yes\":null,\"no\":null,\"abstain\":null,"
		"\"present\":null,\"yes_weight\":null,");
	expect_result(house, vote, "\"present\":null,\"quorum_needed\"");
}

static void
what_was_counted_is_a_number_though_it_is_zero(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_roll_call(house);
	given_ballots(house, vote, "yyyyyy-");
	given_result(house, vote);
	expect_result(house, vote, "\"count\":{\"yes\":6,\"no\":0,\"abstain\":0,\"present\":0,");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(abstentions_of_a_show_of_hands_that_were_not_entered_are_null),
		HOUSE_TEST(nothing_of_a_vote_by_voice_is_a_number),
		HOUSE_TEST(what_was_counted_is_a_number_though_it_is_zero),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
