/* Quorums: shares and least numbers against plain counting. */
#include "rules/quorum.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct quorum
reckon(struct share share, bool strict, int64_t least, int64_t basis, int64_t present)
{
	struct quorum_rule rule = { share, strict, least };
	return quorum_reckon(&rule, basis, present);
}

static void
more_than_half_of_252_is_127(void **state)
{
	(void)state;
	struct quorum found = reckon((struct share){ 1, 2 }, true, 0, 252, 230);
	assert_int_equal(found.needed, 127);
	assert_int_equal(found.present, 230);
	assert_true(found.met);
	assert_false(reckon((struct share){ 1, 2 }, true, 0, 252, 126).met);
	assert_true(reckon((struct share){ 1, 2 }, true, 0, 252, 127).met);
	assert_true(reckon((struct share){ 1, 2 }, false, 0, 252, 126).met);
	assert_int_equal(reckon((struct share){ 1, 2 }, true, 0, 253, 0).needed, 127);
}

static void
a_least_number_holds_beside_a_share(void **state)
{
	(void)state;
	assert_int_equal(reckon((struct share){ 1, 3 }, false, 40, 90, 0).needed, 40);
	assert_int_equal(reckon((struct share){ 1, 3 }, false, 40, 150, 0).needed, 50);
	assert_true(reckon((struct share){ 1, 3 }, false, 40, 90, 40).met);
	assert_false(reckon((struct share){ 1, 3 }, false, 40, 90, 39).met);
	/* More than there are members is never reached, as the rule has it. */
	assert_false(reckon((struct share){ 0, 1 }, false, 40, 30, 30).met);
}

static void
without_a_share_the_least_number_stands_alone(void **state)
{
	(void)state;
	assert_int_equal(reckon((struct share){ 0, 1 }, true, 15, 1000, 0).needed, 15);
	struct quorum none = reckon((struct share){ 0, 1 }, false, 0, 1000, 0);
	assert_int_equal(none.needed, 0);
	assert_true(none.met);
	/* "More than no share" is no share either. */
	assert_int_equal(reckon((struct share){ 0, 1 }, true, 0, 1000, 0).needed, 0);
}

static void
every_small_body_by_plain_counting(void **state)
{
	(void)state;
	static const struct share shares[] = { { 1, 2 }, { 2, 3 }, { 3, 4 }, { 3, 5 }, { 1, 10 } };
	for (size_t i = 0; i < sizeof shares / sizeof shares[0]; i++) {
		struct share share = shares[i];
		for (int64_t basis = 0; basis <= 60; basis++) {
			for (int64_t present = 0; present <= basis; present++) {
				int64_t here = present * share.whole;
				int64_t border = basis * share.part;
				struct quorum found = reckon(share, false, 0, basis, present);
				assert_int_equal(found.met, here >= border);
				found = reckon(share, true, 0, basis, present);
				assert_int_equal(found.met, here > border);
				found = reckon(share, false, 7, basis, present);
				assert_int_equal(found.met, here >= border && present >= 7);
			}
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(more_than_half_of_252_is_127),
		cmocka_unit_test(a_least_number_holds_beside_a_share),
		cmocka_unit_test(without_a_share_the_least_number_stands_alone),
		cmocka_unit_test(every_small_body_by_plain_counting),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
