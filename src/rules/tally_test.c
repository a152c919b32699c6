/* Tallies: every ballot lands where it belongs, silence as the rule has it, and the decision comes
 * from quorum, threshold and tie rule in that order. */
#include "rules/tally.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct quorum met = { .needed = 3, .present = 5, .met = true };
static const struct quorum unmet = { .needed = 6, .present = 5, .met = false };

static void
assert_total(struct total found, int64_t heads, int64_t weight)
{
	assert_int_equal(found.heads, heads);
	assert_int_equal(found.weight, weight);
}

/* Places that weigh one vote each and are all present. */
static struct tally
tally_of(int yes, int no, int abstain)
{
	struct tally tally;
	tally_begin(&tally, SILENCE_NOTHING);
	for (int i = 0; i < yes; i++)
		tally_answer(&tally, WEIGHT_ONE, CHOICE_YES);
	for (int i = 0; i < no; i++)
		tally_answer(&tally, WEIGHT_ONE, CHOICE_NO);
	for (int i = 0; i < abstain; i++)
		tally_answer(&tally, WEIGHT_ONE, CHOICE_ABSTAIN);
	return tally;
}

static void
heads_and_weights_are_counted_apart(void **state)
{
	(void)state;
	struct tally tally;
	tally_begin(&tally, SILENCE_NOTHING);
	tally_answer(&tally, 20 * WEIGHT_ONE, CHOICE_YES);
	tally_answer(&tally, 2500000, CHOICE_YES);
	tally_answer(&tally, 3 * WEIGHT_ONE, CHOICE_NO); /* by proxy, perhaps */
	tally_answer(&tally, WEIGHT_ONE, CHOICE_ABSTAIN);
	tally_answer(&tally, WEIGHT_ONE, CHOICE_PRESENT);
	tally_silence(&tally, 4 * WEIGHT_ONE, true);
	tally_silence(&tally, 5 * WEIGHT_ONE, false);
	assert_total(tally.of[CHOICE_YES], 2, 22500000);
	assert_total(tally.of[CHOICE_NO], 1, 3 * WEIGHT_ONE);
	assert_total(tally.of[CHOICE_ABSTAIN], 1, WEIGHT_ONE);
	assert_total(tally.of[CHOICE_PRESENT], 1, WEIGHT_ONE);
	assert_total(tally.silent, 2, 9 * WEIGHT_ONE);
	assert_total(tally.entitled, 7, 36500000);
	assert_total(tally.entitled_present, 6, 31500000);
	assert_int_equal(tally.unit, 500000);
}

static void
silence_counts_as_the_rule_has_it(void **state)
{
	(void)state;
	static const int counted[SILENCE_COUNT] = { -1, CHOICE_YES, CHOICE_NO, CHOICE_ABSTAIN };
	for (enum silence silence = 0; silence < SILENCE_COUNT; silence++) {
		struct tally tally;
		tally_begin(&tally, silence);
		tally_silence(&tally, 2 * WEIGHT_ONE, true);
		tally_silence(&tally, 3 * WEIGHT_ONE, false);
		assert_total(tally.silent, 2, 5 * WEIGHT_ONE);
		assert_total(tally.entitled, 2, 5 * WEIGHT_ONE);
		bool nothing = silence == SILENCE_NOTHING;
		assert_total(tally.entitled_present, nothing ? 1 : 2,
			(nothing ? 2 : 5) * WEIGHT_ONE);
		for (int choice = 0; choice < CHOICE_COUNT; choice++) {
			bool here = choice == counted[silence];
			assert_total(tally.of[choice], here ? 2 : 0, here ? 5 * WEIGHT_ONE : 0);
		}
	}
}

static const struct tally_rule majority = {
	{ { 1, 2 }, true, BASE_YES_NO }, TIE_RULE_FAILS
};

static void
the_decision_follows_the_threshold(void **state)
{
	(void)state;
	struct tally tally = tally_of(3, 2, 4);
	struct outcome found = tally_decide(&tally, &majority, met);
	assert_int_equal(found.decision, DECISION_ADOPTED);
	assert_int_equal(found.threshold.base, 5 * WEIGHT_ONE);
	assert_int_equal(found.threshold.needed, 3 * WEIGHT_ONE);
	assert_int_equal(found.quorum.needed, 3);
	assert_false(found.tied);
	tally = tally_of(2, 3, 4);
	assert_int_equal(tally_decide(&tally, &majority, met).decision, DECISION_REJECTED);
	tally = tally_of(0, 0, 4);
	assert_int_equal(tally_decide(&tally, &majority, met).decision, DECISION_REJECTED);
}

/* The same ballots under each base: 5 yes, 2 no, 1 abstention, 1 present and not voting, 1 silent
 * in the hall and 4 at home. */
static void
each_base_takes_what_it_is_called(void **state)
{
	(void)state;
	static const int64_t wanted[BASE_COUNT] = {
		[BASE_YES] = 5,   [BASE_YES_NO] = 7, [BASE_YES_NO_ABSTAIN] = 8,
		[BASE_NO] = 2,    [BASE_VALID] = 8,  [BASE_CAST] = 9,
		[BASE_ENTITLED] = 14, [BASE_ENTITLED_PRESENT] = 10,
	};
	struct tally tally = tally_of(5, 2, 1);
	tally_answer(&tally, WEIGHT_ONE, CHOICE_PRESENT);
	tally_silence(&tally, WEIGHT_ONE, true);
	for (int i = 0; i < 4; i++)
		tally_silence(&tally, WEIGHT_ONE, false);
	for (enum base base = 0; base < BASE_COUNT; base++) {
		struct tally_rule rule = { { { 1, 2 }, true, base }, TIE_RULE_FAILS };
		struct outcome found = tally_decide(&tally, &rule, met);
		assert_int_equal(found.threshold.base, wanted[base] * WEIGHT_ONE);
		bool adopted = base != BASE_ENTITLED && base != BASE_ENTITLED_PRESENT;
		assert_int_equal(found.decision, adopted ? DECISION_ADOPTED : DECISION_REJECTED);
	}
}

static void
without_a_quorum_nothing_is_decided(void **state)
{
	(void)state;
	for (int yes = 0; yes <= 3; yes++) {
		for (enum tie_rule tie = 0; tie < TIE_RULE_COUNT; tie++) {
			struct tally tally = tally_of(yes, 2, 0);
			struct tally_rule rule = { majority.threshold, tie };
			struct outcome found = tally_decide(&tally, &rule, unmet);
			assert_int_equal(found.decision, DECISION_NO_QUORUM);
		}
	}
}

static void
a_tie_goes_as_its_rule_has_it(void **state)
{
	(void)state;
	static const enum decision wanted[TIE_RULE_COUNT] = {
		[TIE_RULE_FAILS] = DECISION_REJECTED,
		[TIE_RULE_PASSES] = DECISION_ADOPTED,
		[TIE_RULE_CHAIR_DECIDES] = DECISION_TIED,
	};
	struct tally even = tally_of(3, 3, 1);
	for (enum tie_rule tie = 0; tie < TIE_RULE_COUNT; tie++) {
		struct tally_rule rule = { majority.threshold, tie };
		struct outcome found = tally_decide(&even, &rule, met);
		assert_true(found.tied);
		assert_int_equal(found.decision, wanted[tie]);
		rule.threshold.base = BASE_NONE;
		assert_int_equal(tally_decide(&even, &rule, met).decision, wanted[tie]);
		/* Where two thirds are needed, equality is only one of the ways to fail. */
		rule.threshold = (struct threshold_rule){ { 2, 3 }, false, BASE_YES_NO };
		found = tally_decide(&even, &rule, met);
		assert_false(found.tied);
		assert_int_equal(found.decision, DECISION_REJECTED);
	}
	assert_int_equal(tally_break(CHOICE_YES), DECISION_ADOPTED);
	assert_int_equal(tally_break(CHOICE_NO), DECISION_REJECTED);
}

/* Even in heads, uneven in weights: what counts is the weight. */
static void
ties_are_of_weights(void **state)
{
	(void)state;
	struct tally tally;
	tally_begin(&tally, SILENCE_NOTHING);
	tally_answer(&tally, 20 * WEIGHT_ONE, CHOICE_YES);
	tally_answer(&tally, 19999999, CHOICE_NO);
	struct outcome found = tally_decide(&tally, &majority, met);
	assert_false(found.tied);
	assert_int_equal(found.decision, DECISION_ADOPTED);
	tally_answer(&tally, 1, CHOICE_NO);
	found = tally_decide(&tally, &majority, met);
	assert_true(found.tied);
	assert_int_equal(found.decision, DECISION_REJECTED);
}

static void
a_count_in_the_hall_is_one_vote_a_head(void **state)
{
	(void)state;
	static const int64_t heads[CHOICE_COUNT] = { 127, 46, 12, 3 };
	struct tally tally;
	tally_enter(&tally, heads, 252, 230);
	assert_total(tally.of[CHOICE_YES], 127, 127 * WEIGHT_ONE);
	assert_total(tally.of[CHOICE_PRESENT], 3, 3 * WEIGHT_ONE);
	assert_total(tally.entitled, 252, 252 * WEIGHT_ONE);
	assert_total(tally.entitled_present, 230, 230 * WEIGHT_ONE);
	assert_total(tally.silent, 0, 0);
	struct outcome found = tally_decide(&tally, &majority, met);
	assert_int_equal(found.decision, DECISION_ADOPTED);
	assert_int_equal(found.threshold.needed, 87 * WEIGHT_ONE);
}

/* What each base must know of yes, no, abstentions, present, entitled and those of them present. */
static void
a_count_with_gaps_decides_only_what_it_can(void **state)
{
	(void)state;
	enum { KNOWN = 6 };
	static const bool needs[BASE_COUNT][KNOWN] = {
		[BASE_YES] = { true, true },
		[BASE_YES_NO] = { true, true },
		[BASE_YES_NO_ABSTAIN] = { true, true, true },
		[BASE_NO] = { true, true },
		[BASE_VALID] = { true, true, true },
		[BASE_CAST] = { true, true, true, true },
		[BASE_ENTITLED] = { true, true, false, false, true },
		[BASE_ENTITLED_PRESENT] = { true, true, false, false, false, true },
		[BASE_NONE] = { true, true },
	};
	for (enum base base = 0; base < BASE_COUNT; base++) {
		for (int known = 0; known < 1 << KNOWN; known++) {
			int64_t heads[KNOWN];
			bool enough = true;
			for (int i = 0; i < KNOWN; i++) {
				bool here = known >> i & 1;
				heads[i] = here ? 5 : TALLY_UNCOUNTED;
				enough = enough && (here || !needs[base][i]);
			}
			struct tally tally;
			tally_enter(&tally, heads, heads[4], heads[5]);
			assert_int_equal(tally_decides(&tally, base), enough);
			for (int choice = 0; choice < CHOICE_COUNT; choice++)
				assert_int_equal(tally.of[choice].weight,
				                 heads[choice] == 5 ? 5 * WEIGHT_ONE : 0);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(heads_and_weights_are_counted_apart),
		cmocka_unit_test(silence_counts_as_the_rule_has_it),
		cmocka_unit_test(the_decision_follows_the_threshold),
		cmocka_unit_test(each_base_takes_what_it_is_called),
		cmocka_unit_test(without_a_quorum_nothing_is_decided),
		cmocka_unit_test(a_tie_goes_as_its_rule_has_it),
		cmocka_unit_test(ties_are_of_weights),
		cmocka_unit_test(a_count_in_the_hall_is_one_vote_a_head),
		cmocka_unit_test(a_count_with_gaps_decides_only_what_it_can),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
