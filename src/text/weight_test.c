/* Weights and shares, there and back, and what is neither. */
#include "text/weight.h"

#include "text/arena_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void
assert_weight(struct arena *arena, int64_t weight, const char *text)
{
	struct buf out;
	int64_t found = -1;
	buf_init(&out, arena, 100);
	weight_write(&out, weight);
	if (!str_equal(buf_str(&out), str_of(text)))
		fail_msg("'%.*s' instead of '%s'", (int)out.size, out.at, text);
	assert_true(weight_read(str_of(text), &found));
	assert_true(found == weight);
}

static void
weights_are_the_shortest_decimals(void **state)
{
	assert_weight(*state, 0, "0");
	assert_weight(*state, 1, "0.000001");
	assert_weight(*state, 10, "0.00001");
	assert_weight(*state, 500000, "0.5");
	assert_weight(*state, 999999, "0.999999");
	assert_weight(*state, WEIGHT_ONE, "1");
	assert_weight(*state, 12250000, "12.25");
	assert_weight(*state, 100000001, "100.000001");
	assert_weight(*state, 100 * WEIGHT_ONE, "100");
	assert_weight(*state, WEIGHT_MOST, "1000000000");
	assert_weight(*state, WEIGHT_SUM_MOST, "9000000000000");
	assert_weight(*state, WEIGHT_SUM_MOST - 1, "8999999999999.999999");
}

static void
every_small_weight_is_read_back(void **state)
{
	for (int64_t weight = 0; weight < 2 * WEIGHT_ONE; weight += 37) {
		struct buf out;
		int64_t found = -1;
		buf_init(&out, *state, 100);
		weight_write(&out, weight);
		assert_true(weight_read(buf_str(&out), &found));
		assert_true(found == weight);
		arena_reset(*state);
	}
}

static void
longer_ways_to_write_a_weight_are_read(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int64_t weight;
	} known[] = { { "1.0", WEIGHT_ONE },        { "01", WEIGHT_ONE },
		      { "1.500000", 1500000 },      { "0.0", 0 },
		      { "9000000000000.000000", WEIGHT_SUM_MOST } };
	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
		int64_t found = -1;
		assert_true(weight_read(str_of(known[i].text), &found));
		assert_true(found == known[i].weight);
	}
}

static void
what_is_no_weight_is_refused(void **state)
{
	(void)state;
	static const char *const bad[] = {
		"",
		".",
		"1.",
		".5",
		"-1",
		"-0",
		"+1",
		"1,5",
		"1.2.3",
		"1.0000001",
		"1.-5",
		" 1",
		"1 ",
		"1e3",
		"half",
		"1.5x",
		"9000000000001",
		"9000000000000.000001",
		"9223372036854775808",
		"99999999999999999999999999",
	};
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		int64_t found = -7;
		if (weight_read(str_of(bad[i]), &found) || found != -7)
			fail_msg("'%s' was read as a weight", bad[i]);
	}
}

static void
shares_stay_as_they_were_given(void **state)
{
	static const char *const shares[] = { "2/3",  "1/2", "4/6", "0/1", "1/1", "1000000/1000000",
		                              "50/100" };
	for (size_t i = 0; i < sizeof shares / sizeof shares[0]; i++) {
		struct buf out;
		struct share share;
		assert_true(share_read(str_of(shares[i]), &share));
		buf_init(&out, *state, 100);
		share_write(&out, share);
		assert_true(str_equal(buf_str(&out), str_of(shares[i])));
	}
	struct share two_thirds;
	assert_true(share_read(STR("2/3"), &two_thirds));
	assert_int_equal(two_thirds.part, 2);
	assert_int_equal(two_thirds.whole, 3);
}

static void
what_is_no_share_is_refused(void **state)
{
	(void)state;
	static const char *const bad[] = { "",     "/",     "1",     "1/",   "/2",         "0/0",
		                           "3/2",  "1/0",   "-1/2",  "1/-2", "1/2/3",      "1 /2",
		                           "1/ 2", "0.5/1", "1/2.0", "x/2",  "1/1000001",  "1/x",
		                           "99999999999999999999/2", "1/99999999999999999999" };
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		struct share share = { -7, -7 };
		if (share_read(str_of(bad[i]), &share) || share.part != -7 || share.whole != -7)
			fail_msg("'%s' was read as a share", bad[i]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_ARENA(weights_are_the_shortest_decimals),
		WITH_ARENA(every_small_weight_is_read_back),
		cmocka_unit_test(longer_ways_to_write_a_weight_are_read),
		cmocka_unit_test(what_is_no_weight_is_refused),
		WITH_ARENA(shares_stay_as_they_were_given),
		cmocka_unit_test(what_is_no_share_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
