/* The meter: what falls into which step, and what the clerk notes while it works. */
#include "clerk/meter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "clerk/office_fixture.h"

static uint64_t
all_of(const struct histogram *histogram)
{
	uint64_t all = 0;
	for (size_t i = 0; i <= HISTOGRAM_STEPS; i++)
		all += meter_read(&histogram->counts[i]);
	return all;
}

static void
a_value_at_a_limit_is_in_its_step(void **state)
{
	(void)state;
	struct meter meter = { 0 };
	meter_init(&meter);
	histogram_note(&meter.commits, 0);
	histogram_note(&meter.commits, 100);
	histogram_note(&meter.commits, 101);
	assert_int_equal(meter_read(&meter.commits.counts[0]), 2);
	assert_int_equal(meter_read(&meter.commits.counts[1]), 1);
	assert_int_equal(meter_read(&meter.commits.sum), 201);
}

static void
what_passes_every_limit_is_in_the_last_step(void **state)
{
	(void)state;
	struct meter meter = { 0 };
	meter_init(&meter);
	histogram_note(&meter.commits, INT64_C(10000001));
	assert_int_equal(meter_read(&meter.commits.counts[HISTOGRAM_STEPS]), 1);
	assert_int_equal(all_of(&meter.commits), 1);
}

static void
the_limits_of_every_histogram_rise(void **state)
{
	(void)state;
	struct meter meter = { 0 };
	meter_init(&meter);
	for (size_t i = 1; i < HISTOGRAM_STEPS; i++) {
		assert_true(meter.batches.limits[i - 1] < meter.batches.limits[i]);
		assert_true(meter.commits.limits[i - 1] < meter.commits.limits[i]);
	}
}

static void
an_action_is_counted_by_what_came_of_it(void **state)
{
	struct office *office = *state;
	const struct meter *meter = clerk_meter(office->clerk);
	const meter_count *counts = meter->actions[ACTION_ADD_PERSON];
	const struct action_add_person ann = { .name = STR("Ann") }, nobody = { .name = STR("") };
	const struct caller administrator = { .administrator = true };
	office_ask_under(office, administrator, "a key", ACTION_ADD_PERSON, &ann);
	office_ask_under(office, administrator, "a key", ACTION_ADD_PERSON, &ann);
	office_ask(office, ACTION_ADD_PERSON, &nobody);
	office_work(office);
	assert_int_equal(meter_read(&counts[CAME_DONE]), 1);
	assert_int_equal(meter_read(&counts[CAME_REPEATED]), 1);
	assert_int_equal(meter_read(&counts[CAME_REFUSED]), 1);
	assert_int_equal(meter_read(&meter->actions[ACTION_FOUND_BODY][CAME_DONE]), 0);
}

static void
a_kind_that_there_is_not_is_not_counted(void **state)
{
	(void)state;
	struct meter meter = { 0 };
	meter_init(&meter);
	meter_action(&meter, ACTION_KINDS, CAME_DONE);
	for (size_t kind = 0; kind < ACTION_KINDS; kind++)
		assert_int_equal(meter_read(&meter.actions[kind][CAME_DONE]), 0);
}

static void
a_batch_is_one_commit(void **state)
{
	struct office *office = *state;
	const struct meter *meter = clerk_meter(office->clerk);
	OFFICE_ASK(office, ADD_PERSON, add_person, .name = STR("Ann"));
	OFFICE_ASK(office, ADD_PERSON, add_person, .name = STR("Bo"));
	office_work(office);
	assert_int_equal(all_of(&meter->commits), 1);
	assert_int_equal(all_of(&meter->batches), 1);
	assert_int_equal(meter_read(&meter->batches.sum), 2);
	assert_int_equal(meter_read(&meter->last_seq), 2);
	assert_int_equal(meter->last_at, office->now);
	assert_int_equal(meter->since, 0);
}

static void
nothing_to_write_is_no_commit(void **state)
{
	struct office *office = *state;
	office_wish(office, "/a", AUDIENCE_PUBLIC);
	office_work(office);
	assert_int_equal(all_of(&clerk_meter(office->clerk)->commits), 0);
}

static void
a_restart_knows_the_newest_entry(void **state)
{
	struct office *office = *state;
	OFFICE_ASK(office, ADD_PERSON, add_person, .name = STR("Ann"));
	office_work(office);
	struct fault fault = office_restart(office);
	assert_int_equal(fault.code, FAULT_NONE);
	assert_int_equal(meter_read(&clerk_meter(office->clerk)->last_seq), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_value_at_a_limit_is_in_its_step),
		cmocka_unit_test(what_passes_every_limit_is_in_the_last_step),
		cmocka_unit_test(the_limits_of_every_histogram_rise),
		OFFICE_TEST(an_action_is_counted_by_what_came_of_it),
		cmocka_unit_test(a_kind_that_there_is_not_is_not_counted),
		OFFICE_TEST(a_batch_is_one_commit),
		OFFICE_TEST(nothing_to_write_is_no_commit),
		OFFICE_TEST(a_restart_knows_the_newest_entry),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
