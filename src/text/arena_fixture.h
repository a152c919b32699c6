/* An arena for each test, or for all of a group: handed to the test as its state, and at hand for
 * functions beside it as test_arena. For tests only; it lives from set-up to tear-down. */
#ifndef WHEREAS_TEXT_ARENA_FIXTURE_H
#define WHEREAS_TEXT_ARENA_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/arena.h"

static struct arena *test_arena;

static inline int
arena_set_up(void **state)
{
	*state = test_arena = arena_new();
	return 0;
}

static inline int
arena_tear_down(void **state)
{
	(void)state;
	arena_free(test_arena);
	test_arena = NULL;
	return 0;
}

#define WITH_ARENA(test) cmocka_unit_test_setup_teardown(test, arena_set_up, arena_tear_down)

#endif
