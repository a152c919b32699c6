/* How many are waited for before the clerk is rung for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "http/bell.h"

static void
put(struct bell *bell, size_t count)
{
	for (size_t i = 0; i < count; i++)
		bell_put(bell);
}

static void
whoever_is_alone_is_rung_for_at_once(void **state)
{
	(void)state;
	struct bell bell = { 0 };
	assert_false(bell_due(&bell));
	put(&bell, 1);
	assert_true(bell_due(&bell));
	bell_rang(&bell);
	assert_false(bell_due(&bell));
}

static void
in_a_crowd_a_fourth_is_waited_for(void **state)
{
	(void)state;
	struct bell bell = { 0 };
	put(&bell, 1000);
	bell_turned(&bell); /* which has not forgotten any of the busiest yet */
	assert_false(bell_due(&bell));
	put(&bell, 249);
	assert_false(bell_due(&bell));
	put(&bell, 1);
	assert_true(bell_due(&bell));
	bell_rang(&bell);
	put(&bell, 249);
	assert_false(bell_due(&bell));
	put(&bell, 1);
	assert_true(bell_due(&bell));
}

static void
a_crowd_that_has_gone_is_forgotten(void **state)
{
	(void)state;
	struct bell bell = { 0 };
	size_t turns = 0;
	put(&bell, 1000);
	for (bell_turned(&bell); bell.busiest > 0; turns++)
		bell_turned(&bell);
	assert_in_range(turns, BELL_FADES, 8 * BELL_FADES);
	put(&bell, 1);
	assert_true(bell_due(&bell));
}

static void
a_quiet_turn_among_busy_ones_changes_little(void **state)
{
	(void)state;
	struct bell bell = { 0 };
	put(&bell, 160);
	bell_turned(&bell);
	put(&bell, 3);
	bell_turned(&bell);
	assert_int_equal(bell.busiest, 150);
	put(&bell, 300);
	bell_turned(&bell);
	assert_int_equal(bell.busiest, 300);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whoever_is_alone_is_rung_for_at_once),
		cmocka_unit_test(in_a_crowd_a_fourth_is_waited_for),
		cmocka_unit_test(a_crowd_that_has_gone_is_forgotten),
		cmocka_unit_test(a_quiet_turn_among_busy_ones_changes_little),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
