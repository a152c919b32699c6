/* Refusals: all are counted, few are told singly, none is passed over. */
#include "http/refusal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { LINE_MOST = 4096, BEGAN = 5000 };

struct desk {
	struct arena *arena;
	struct refusals *refusals;
	struct buf line;
};

static int
set_up(void **state)
{
	struct arena *arena = arena_new();
	struct desk *desk = TAKE(arena, struct desk);
	*desk = (struct desk){ .arena = arena, .refusals = refusals_new(arena) };
	buf_init(&desk->line, arena, LINE_MOST);
	*state = desk;
	return 0;
}

static int
tear_down(void **state)
{
	struct desk *desk = *state;
	arena_free(desk->arena);
	return 0;
}

/* How many of `count` at one moment are told singly. */
static int
told(struct desk *desk, int count, enum fault_code code, int64_t ticks)
{
	int told = 0;
	for (int i = 0; i < count; i++)
		told += refusals_note(desk->refusals, code, ticks);
	return told;
}

static void
a_few_are_told_singly(void **state)
{
	struct desk *desk = *state;
	assert_int_equal(told(desk, REFUSALS_AT_ONCE, FAULT_NO_PAGE, BEGAN), REFUSALS_AT_ONCE);
	assert_false(refusals_sum(desk->refusals, BEGAN + REFUSALS_SUM_MS, true, &desk->line));
}

static void
a_flood_is_counted_and_summed_up_by_reason(void **state)
{
	struct desk *desk = *state;
	told(desk, REFUSALS_AT_ONCE, FAULT_NO_PAGE, BEGAN);
	assert_int_equal(told(desk, 1000, FAULT_NO_PAGE, BEGAN), 0);
	assert_int_equal(told(desk, 3, FAULT_WRONG_PASSWORD, BEGAN), 0);
	assert_int_equal(refusals_of(desk->refusals, FAULT_NO_PAGE), REFUSALS_AT_ONCE + 1000);
	assert_false(refusals_sum(desk->refusals, BEGAN + REFUSALS_SUM_MS - 1, false, &desk->line));
	assert_true(refusals_sum(desk->refusals, BEGAN + REFUSALS_SUM_MS, false, &desk->line));
	buf_byte(&desk->line, '\0');
	assert_string_equal(desk->line.at, "refused: 1003 more, too many for a line each: "
					   "1000 NO_PAGE 3 WRONG_PASSWORD");
	assert_false(refusals_sum(desk->refusals, BEGAN + 9 * REFUSALS_SUM_MS, true, &desk->line));
}

static void
with_time_there_is_room_again(void **state)
{
	struct desk *desk = *state;
	told(desk, REFUSALS_AT_ONCE + 1, FAULT_NO_PAGE, BEGAN);
	assert_int_equal(told(desk, 5, FAULT_NO_PAGE, BEGAN + REFUSAL_MS - 1), 0);
	assert_int_equal(told(desk, 5, FAULT_NO_PAGE, BEGAN + 2 * REFUSAL_MS), 2);
	assert_int_equal(told(desk, 999, FAULT_NO_PAGE, BEGAN + 3600 * 1000), REFUSALS_AT_ONCE);
}

static void
what_is_left_is_told_at_the_end(void **state)
{
	struct desk *desk = *state;
	told(desk, REFUSALS_AT_ONCE + 1, FAULT_CARD, BEGAN);
	assert_true(refusals_sum(desk->refusals, BEGAN, true, &desk->line));
}

int
main(void)
{
#define DESK_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		DESK_TEST(a_few_are_told_singly),
		DESK_TEST(a_flood_is_counted_and_summed_up_by_reason),
		DESK_TEST(with_time_there_is_room_again),
		DESK_TEST(what_is_left_is_told_at_the_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
