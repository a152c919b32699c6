/* Thresholds against plain counting: every small vote under every base and the shares in use, then
 * weights that are no whole votes and weights as large as they come. */
#include "rules/threshold.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "text/term.h"

enum { MOST = 12, SIXTIETHS = 60 };

/* Shares whose wholes divide sixty, so that plain counting has no fractions. */
static const struct share shares[] = { { 0, 1 }, { 1, 2 }, { 2, 3 }, { 3, 4 }, { 3, 5 }, { 1, 1 } };

/* A vote in heads. */
struct heads {
	int64_t yes, no, abstain, present, absent;
};

static struct weighed
weigh(const struct heads *heads)
{
	int64_t cast = heads->yes + heads->no + heads->abstain + heads->present;
	return (struct weighed){
		.yes = heads->yes * WEIGHT_ONE,
		.no = heads->no * WEIGHT_ONE,
		.abstain = heads->abstain * WEIGHT_ONE,
		.present = heads->present * WEIGHT_ONE,
		.entitled = (cast + heads->absent + 1) * WEIGHT_ONE,
		.entitled_present = (cast + 1) * WEIGHT_ONE, /* one was there and silent */
		.unit = WEIGHT_ONE,
	};
}

static int64_t
naive_base(const struct heads *heads, int64_t yes, enum base base)
{
	int64_t valid = heads->yes + heads->no + heads->abstain;
	const int64_t of[BASE_COUNT] = {
		[BASE_YES] = yes,
		[BASE_YES_NO] = heads->yes + heads->no,
		[BASE_YES_NO_ABSTAIN] = valid,
		[BASE_NO] = heads->no,
		[BASE_VALID] = valid,
		[BASE_CAST] = valid + heads->present,
		[BASE_ENTITLED] = valid + heads->present + heads->absent + 1,
		[BASE_ENTITLED_PRESENT] = valid + heads->present + 1,
	};
	return of[base];
}

/* Whether so many yes would pass, the others of the base staying as many as they are. */
static bool
naive_passes(const struct heads *heads, int64_t yes, const struct threshold_rule *rule)
{
	if (yes == 0)
		return false;
	if (rule->base == BASE_NONE)
		return yes > heads->no;
	int64_t border = naive_base(heads, yes, rule->base) * rule->share.part
	                 * (SIXTIETHS / rule->share.whole);
	return rule->strict ? yes * SIXTIETHS > border : yes * SIXTIETHS >= border;
}

static int64_t
naive_needed(const struct heads *heads, const struct threshold_rule *rule)
{
	enum { BEYOND = 100 };
	for (int64_t yes = 0; yes < BEYOND; yes++)
		if (naive_passes(heads, yes, rule))
			return yes;
	return heads->yes + 1; /* all of the yes, strictly: none is enough */
}

/* A tie: equal and not passing, where one more yes in the place of a no would pass. */
static void
compare_tie(const struct heads *heads, const struct threshold_rule *rule, bool tied)
{
	struct heads swayed = *heads;
	swayed.yes++;
	swayed.no--;
	bool half = rule->share.whole == 2;
	bool equal = heads->yes == heads->no && heads->yes > 0;
	bool equal_fails = equal && !naive_passes(heads, heads->yes, rule);
	if (tied)
		assert_true(equal_fails && naive_passes(&swayed, swayed.yes, rule));
	/* By these equality always decides, by all others but the plain half it never does. */
	if (rule->base == BASE_NONE || (rule->base == BASE_YES_NO && half && rule->strict))
		assert_int_equal(tied, equal_fails);
	else if (rule->base != BASE_NO && !(half && rule->strict))
		assert_false(tied);
}

static void
compare(const struct heads *heads, const struct threshold_rule *rule)
{
	struct weighed weighed = weigh(heads);
	struct threshold found = threshold_reckon(&weighed, rule);
	bool passes = naive_passes(heads, heads->yes, rule);
	int64_t needed = naive_needed(heads, rule);
	int64_t base = naive_base(heads, heads->yes, rule->base);
	if (found.passes != passes || found.needed != needed * WEIGHT_ONE
	    || found.base != base * WEIGHT_ONE)
		fail_msg("%lld yes, %lld no, %lld abstain, %lld present of base %s, "
		         "share %lld/%lld%s: %lld millionths needed instead of %lld votes, %s",
		         (long long)heads->yes, (long long)heads->no, (long long)heads->abstain,
		         (long long)heads->present, base_word(rule->base),
		         (long long)rule->share.part, (long long)rule->share.whole,
		         rule->strict ? " strict" : "", (long long)found.needed, (long long)needed,
		         found.passes ? "passes" : "fails");
	compare_tie(heads, rule, threshold_tied(&weighed, rule));
}

static void
compare_rules(const struct heads *heads)
{
	for (enum base base = 0; base < BASE_COUNT; base++) {
		for (size_t i = 0; i < sizeof shares / sizeof shares[0]; i++) {
			for (int strict = 0; strict < 2; strict++) {
				struct threshold_rule rule = { shares[i], strict, base };
				compare(heads, &rule);
			}
		}
	}
}

static void
every_small_vote_by_plain_counting(void **state)
{
	(void)state;
	for (int64_t yes = 0; yes <= MOST; yes++)
		for (int64_t no = 0; no <= MOST; no++)
			for (int64_t abstain = 0; abstain <= MOST; abstain++)
				for (int64_t present = 0; present <= 3; present++)
					compare_rules(&(struct heads){ yes, no, abstain, present,
					                               (yes + no) % 3 });
}

static struct threshold
reckon(int64_t yes, int64_t no, int64_t unit, struct threshold_rule rule)
{
	struct weighed weighed = { .yes = yes, .no = no, .unit = unit };
	return threshold_reckon(&weighed, &rule);
}

static const struct threshold_rule majority = { { 1, 2 }, true, BASE_YES_NO };
static const struct threshold_rule two_thirds = { { 2, 3 }, false, BASE_YES_NO };

static void
whole_votes_are_needed_whole(void **state)
{
	(void)state;
	struct threshold found = reckon(127 * WEIGHT_ONE, 46 * WEIGHT_ONE, WEIGHT_ONE, majority);
	assert_true(found.passes);
	assert_int_equal(found.base, 173 * WEIGHT_ONE);
	assert_int_equal(found.needed, 87 * WEIGHT_ONE);
	found = reckon(115 * WEIGHT_ONE, 58 * WEIGHT_ONE, WEIGHT_ONE, two_thirds);
	assert_false(found.passes);
	assert_int_equal(found.needed, 116 * WEIGHT_ONE);
	assert_true(reckon(116 * WEIGHT_ONE, 57 * WEIGHT_ONE, WEIGHT_ONE, two_thirds).passes);
}

static void
parts_of_votes_are_needed_in_their_steps(void **state)
{
	(void)state;
	/* 10 votes in halves: more than five is five and a half. */
	struct threshold found = reckon(5000000, 5000000, 500000, majority);
	assert_false(found.passes);
	assert_int_equal(found.needed, 5500000);
	/* Two thirds of 10 in twentieths: 6.7, not 6.666667, which nobody can reach. */
	found = reckon(6650000, 3350000, 50000, two_thirds);
	assert_false(found.passes);
	assert_int_equal(found.needed, 6700000);
	assert_true(reckon(6700000, 3300000, 50000, two_thirds).passes);
}

/* As every sum of weights in steps of a quarter up to twenty, by plain counting of quarters. */
static void
every_small_weight_in_quarters(void **state)
{
	(void)state;
	enum { QUARTER = 250000 };
	for (int64_t yes = 0; yes <= 80; yes++) {
		for (int64_t no = 0; no <= 80; no++) {
			int64_t needed = 1;
			while (needed * 3 < (yes + no) * 2)
				needed++;
			struct threshold found =
				reckon(yes * QUARTER, no * QUARTER, QUARTER, two_thirds);
			assert_int_equal(found.needed, needed * QUARTER);
			assert_int_equal(found.passes, yes >= needed);
		}
	}
}

static void
the_largest_weights_do_not_overflow(void **state)
{
	(void)state;
	int64_t half = WEIGHT_SUM_MOST / 2;
	struct threshold found = reckon(half, half, 1, majority);
	assert_false(found.passes);
	assert_true(found.needed == half + 1);
	assert_true(reckon(half + 1, half - 1, 1, majority).passes);
	struct threshold_rule rule = { { 999999, 1000000 }, true, BASE_YES_NO };
	found = reckon(WEIGHT_SUM_MOST, 0, WEIGHT_ONE, rule);
	assert_true(found.passes);
	assert_true(found.needed == WEIGHT_SUM_MOST / 1000000 * 999999 + WEIGHT_ONE);
	struct threshold_rule all = { { 1, 1 }, true, BASE_YES_NO };
	assert_true(reckon(WEIGHT_SUM_MOST, 0, WEIGHT_ONE, all).needed
	            == WEIGHT_SUM_MOST + WEIGHT_ONE);
}

static void
the_unit_divides_every_weight(void **state)
{
	(void)state;
	assert_int_equal(threshold_unit(WEIGHT_ONE, 0), WEIGHT_ONE);
	assert_int_equal(threshold_unit(WEIGHT_ONE, 7 * WEIGHT_ONE), WEIGHT_ONE);
	assert_int_equal(threshold_unit(WEIGHT_ONE, 500000), 500000);
	assert_int_equal(threshold_unit(500000, 750000), 250000);
	assert_int_equal(threshold_unit(250000, 12100000), 50000);
	assert_int_equal(threshold_unit(WEIGHT_ONE, 1), 1);
	assert_int_equal(threshold_unit(1, WEIGHT_SUM_MOST), 1);
}

static void
shares_of_people(void **state)
{
	(void)state;
	assert_int_equal(threshold_share((struct share){ 1, 2 }, true, 252, 1), 127);
	assert_int_equal(threshold_share((struct share){ 1, 2 }, false, 252, 1), 126);
	assert_int_equal(threshold_share((struct share){ 1, 2 }, true, 253, 1), 127);
	assert_int_equal(threshold_share((struct share){ 1, 10 }, false, 0, 1), 0);
	assert_int_equal(threshold_share((struct share){ 1, 10 }, false, 1, 1), 1);
}

static void
nothing_against_nothing_is_no_tie(void **state)
{
	(void)state;
	struct weighed none = { .abstain = 5 * WEIGHT_ONE, .unit = WEIGHT_ONE };
	assert_false(threshold_tied(&none, &majority));
	assert_false(threshold_reckon(&none, &majority).passes);
	struct threshold_rule half = { { 1, 2 }, false, BASE_YES_NO };
	struct weighed even = { .yes = 5, .no = 5, .unit = 1 };
	assert_true(threshold_tied(&even, &majority));
	assert_true(threshold_reckon(&even, &half).passes);
	assert_false(threshold_tied(&even, &half));
	/* Of all ballots an abstention keeps a tie from mattering: one more yes is not enough. */
	struct threshold_rule of_cast = { { 1, 2 }, true, BASE_CAST };
	assert_true(threshold_tied(&even, &of_cast));
	even.abstain = 1;
	assert_false(threshold_tied(&even, &of_cast));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_small_vote_by_plain_counting),
		cmocka_unit_test(whole_votes_are_needed_whole),
		cmocka_unit_test(parts_of_votes_are_needed_in_their_steps),
		cmocka_unit_test(every_small_weight_in_quarters),
		cmocka_unit_test(the_largest_weights_do_not_overflow),
		cmocka_unit_test(the_unit_divides_every_weight),
		cmocka_unit_test(shares_of_people),
		cmocka_unit_test(nothing_against_nothing_is_no_tie),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
