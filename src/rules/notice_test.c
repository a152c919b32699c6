/* Notice: deadlines and closings to the millisecond, petitions to the signature. */
#include "rules/notice.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void
the_deadline_itself_is_in_time(void **state)
{
	(void)state;
	assert_false(notice_late(1000, 999));
	assert_false(notice_late(1000, 1000));
	assert_true(notice_late(1000, 1001));
	assert_true(notice_late(-5, 0));
}

static void
without_a_deadline_nothing_is_late(void **state)
{
	(void)state;
	assert_false(notice_late(0, INT64_MAX));
}

/* A league that admits late items on a petition of ten per cent of its cities. */
static void
a_petition_needs_its_share(void **state)
{
	(void)state;
	struct share tenth = { 1, 10 };
	assert_int_equal(notice_petition_needed(252, tenth), 26);
	assert_int_equal(notice_petition_needed(250, tenth), 25);
	assert_false(notice_petition_met(25, 252, tenth));
	assert_true(notice_petition_met(26, 252, tenth));
	assert_true(notice_petition_met(27, 252, tenth));
}

static void
a_petition_needs_one_signature_at_least(void **state)
{
	(void)state;
	assert_int_equal(notice_petition_needed(252, (struct share){ 0, 1 }), 1);
	assert_int_equal(notice_petition_needed(0, (struct share){ 1, 10 }), 1);
	assert_false(notice_petition_met(0, 252, (struct share){ 0, 1 }));
	assert_true(notice_petition_met(1, 252, (struct share){ 0, 1 }));
}

static void
a_register_of_minutes_closes_to_the_millisecond(void **state)
{
	(void)state;
	const enum dissent_rule rule = DISSENT_RULE_MINUTES;
	assert_int_equal(notice_dissent_until(30, 1000), 1801000);
	assert_true(notice_dissent_open(rule, 30, 1000, false, 1000));
	assert_true(notice_dissent_open(rule, 30, 1000, false, 1800999));
	assert_false(notice_dissent_open(rule, 30, 1000, true, 1801000));
	assert_false(notice_dissent_open(rule, 0, 1000, true, 1000));
}

static void
a_register_without_end_in_sight_does_not_overflow(void **state)
{
	(void)state;
	assert_true(notice_dissent_until(INT64_MAX, 0) == INT64_MAX);
	assert_true(notice_dissent_until(INT64_MAX / 60000, INT64_MAX) == INT64_MAX);
	assert_true(notice_dissent_open(DISSENT_RULE_MINUTES, INT64_MAX, 1000, false, 2000));
}

static void
a_register_may_stay_open_with_the_meeting(void **state)
{
	(void)state;
	assert_true(notice_dissent_open(DISSENT_RULE_MEETING_END, 0, 1000, true, INT64_MAX));
	assert_false(notice_dissent_open(DISSENT_RULE_MEETING_END, 60, 1000, false, 1001));
}

static void
a_body_may_have_no_register(void **state)
{
	(void)state;
	assert_false(notice_dissent_open(DISSENT_RULE_NEVER, 60, 1000, true, 1000));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_deadline_itself_is_in_time),
		cmocka_unit_test(without_a_deadline_nothing_is_late),
		cmocka_unit_test(a_petition_needs_its_share),
		cmocka_unit_test(a_petition_needs_one_signature_at_least),
		cmocka_unit_test(a_register_of_minutes_closes_to_the_millisecond),
		cmocka_unit_test(a_register_without_end_in_sight_does_not_overflow),
		cmocka_unit_test(a_register_may_stay_open_with_the_meeting),
		cmocka_unit_test(a_body_may_have_no_register),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
