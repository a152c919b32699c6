/* Tries to sign in: how long the next must wait. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "http/tries.h"
#include "text/arena_fixture.h"

static struct digest
name_of(unsigned number)
{
	return digest_of((struct str){ (const char *)&number, sizeof number });
}

/* Guesses wrongly; the wait that was asked for instead, or 0. */
static int64_t
guess(struct tries *tries, struct digest name, int64_t ticks)
{
	int64_t wait = tries_begin(tries, &name, ticks);
	if (wait == 0)
		tries_end(tries, &name, TRIED_WRONG, ticks);
	return wait;
}

static void
each_failure_after_the_first_doubles_the_wait(void **state)
{
	struct tries *tries = tries_new(*state);
	struct digest ann = name_of(1);
	static const int64_t waits[] = { 1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000 };
	int64_t now = 500;
	for (int i = 0; i < TRIES_FREE; i++)
		assert_int_equal(guess(tries, ann, now), 0);
	for (size_t i = 0; i < sizeof waits / sizeof waits[0]; i++) {
		assert_int_equal(guess(tries, ann, now), waits[i]);
		assert_int_equal(guess(tries, ann, now + waits[i] - 1), 1);
		now += waits[i];
		assert_int_equal(guess(tries, ann, now), 0);
	}
}

static void
others_do_not_wait(void **state)
{
	struct tries *tries = tries_new(*state);
	for (int i = 0; i < 2 * TRIES_FREE; i++)
		guess(tries, name_of(1), 0);
	assert_true(guess(tries, name_of(1), 0) > 0);
	assert_int_equal(guess(tries, name_of(2), 0), 0);
}

static void
a_right_one_forgets_the_wrong_ones(void **state)
{
	struct tries *tries = tries_new(*state);
	struct digest ann = name_of(1);
	for (int i = 0; i < TRIES_FREE - 1; i++)
		guess(tries, ann, 0);
	assert_int_equal(tries_begin(tries, &ann, 0), 0);
	tries_end(tries, &ann, TRIED_RIGHT, 0);
	for (int i = 0; i < TRIES_FREE; i++)
		assert_int_equal(guess(tries, ann, 0), 0);
}

static void
one_at_a_time(void **state)
{
	struct tries *tries = tries_new(*state);
	struct digest ann = name_of(1);
	assert_int_equal(tries_begin(tries, &ann, 0), 0);
	assert_true(tries_begin(tries, &ann, 0) > 0);
	tries_end(tries, &ann, TRIED_NOT, 0);
	for (int i = 0; i < TRIES_FREE; i++)
		assert_int_equal(guess(tries, ann, 0), 0);
	assert_true(guess(tries, ann, 0) > 0);
}

static void
an_hour_forgets(void **state)
{
	struct tries *tries = tries_new(*state);
	struct digest ann = name_of(1);
	for (int i = 0; i < 2 * TRIES_FREE; i++)
		guess(tries, ann, 0);
	assert_true(guess(tries, ann, 0) > 0);
	for (int i = 0; i < TRIES_FREE; i++)
		assert_int_equal(guess(tries, ann, TRIES_FORGOTTEN_MS), 0);
}

static void
a_flood_of_names_does_not_wash_away_the_one_that_is_guessed(void **state)
{
	struct tries *tries = tries_new(*state);
	struct digest ann = name_of(0);
	for (int i = 0; i <= TRIES_FREE; i++)
		guess(tries, ann, 0);
	for (unsigned i = 1; i < 3 * TRIES_NAMES_MOST; i++)
		assert_int_equal(guess(tries, name_of(i), 1), 0);
	assert_true(guess(tries, ann, 2) > 0);
}

static void
where_all_places_are_under_way_it_must_wait(void **state)
{
	struct tries *tries = tries_new(*state);
	struct digest last = name_of(TRIES_NAMES_MOST);
	for (unsigned i = 0; i < TRIES_NAMES_MOST; i++) {
		struct digest name = name_of(i);
		assert_int_equal(tries_begin(tries, &name, 0), 0);
	}
	assert_true(tries_begin(tries, &last, 0) > 0);
	tries_end(tries, &last, TRIED_WRONG, 0); /* it was never begun */
	struct digest first = name_of(0);
	tries_end(tries, &first, TRIED_WRONG, 0);
	assert_int_equal(tries_begin(tries, &last, 0), 0);
}

int
main(void)
{
	const struct CMUnitTest cases[] = {
		WITH_ARENA(each_failure_after_the_first_doubles_the_wait),
		WITH_ARENA(others_do_not_wait),
		WITH_ARENA(a_right_one_forgets_the_wrong_ones),
		WITH_ARENA(one_at_a_time),
		WITH_ARENA(an_hour_forgets),
		WITH_ARENA(a_flood_of_names_does_not_wash_away_the_one_that_is_guessed),
		WITH_ARENA(where_all_places_are_under_way_it_must_wait),
	};
	return cmocka_run_group_tests(cases, NULL, NULL);
}
