/* Arenas: what is taken is zeroed, aligned and apart from all else, wherever it lies. */
#include "text/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { MANY = 3000 };

static void
assert_all(const char *bytes, size_t size, char wanted)
{
	for (size_t i = 0; i < size; i++)
		if (bytes[i] != wanted)
			fail_msg("byte %zu of %zu is %d instead of %d", i, size, bytes[i], wanted);
}

static void
taken_is_zeroed_and_aligned(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	for (size_t size = 0; size < 200; size++) {
		char *taken = arena_take(arena, size);
		assert_non_null(taken);
		assert_int_equal((uintptr_t)taken % _Alignof(max_align_t), 0);
		assert_all(taken, size, 0);
		memset(taken, 'x', size);
	}
	arena_free(arena);
}

/* Looks into memory that nobody may look into any more. */
static bool __attribute__((no_sanitize_address))
still_has(const char *bytes, size_t size, char wanted)
{
	bool has = false;
	for (size_t i = 0; i < size; i++)
		has |= bytes[i] == wanted;
	return has;
}

static void
what_was_wiped_is_gone(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	char *first = arena_take(arena, 100); /* in the block that is kept */
	memset(first, 's', 100);
	memset(arena_take(arena, 100 * 1000), 's', 100 * 1000);
	arena_reset(arena);
	assert_true(still_has(first, 100, 's'));
	first = arena_take(arena, 100);
	memset(first, 's', 100);
	arena_wipe(arena);
	assert_false(still_has(first, 100, 's'));
	assert_int_equal(arena_used(arena), 0);
	arena_free(arena);
}

static void
no_two_overlap(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	static char *taken[MANY];
	for (size_t i = 0; i < MANY; i++) {
		taken[i] = arena_take(arena, i % 97 + 1);
		memset(taken[i], (int)(i % 100), i % 97 + 1);
	}
	for (size_t i = 0; i < MANY; i++)
		assert_all(taken[i], i % 97 + 1, (char)(i % 100));
	arena_free(arena);
}

static void
large_and_small_live_together(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	char *small = arena_take(arena, 10);
	char *large = arena_take(arena, 5 * 1024 * 1024);
	char *after = arena_take(arena, 10);
	memset(small, 's', 10);
	memset(large, 'l', 5 * 1024 * 1024);
	memset(after, 'a', 10);
	assert_all(small, 10, 's');
	assert_all(large, 5 * 1024 * 1024, 'l');
	assert_all(after, 10, 'a');
	arena_free(arena);
}

static void
a_reset_gives_zeroed_memory_again(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	for (int round = 0; round < 5; round++) {
		for (int i = 0; i < 100; i++) {
			char *taken = arena_take(arena, 1000);
			assert_all(taken, 1000, 0);
			memset(taken, 'x', 1000);
		}
		assert_true(arena_used(arena) >= 100 * 1000);
		arena_reset(arena);
		assert_int_equal(arena_used(arena), 0);
	}
	arena_free(arena);
}

static void
what_was_taken_last_grows_in_place(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	char *first = arena_take(arena, 10);
	memset(first, 'f', 10);
	char *grown = arena_grow(arena, first, 10, 500);
	assert_ptr_equal(grown, first);
	assert_all(grown, 10, 'f');
	assert_all(grown + 10, 490, 0);
	char *next = arena_take(arena, 10);
	assert_true(next >= grown + 500);
	arena_free(arena);
}

static void
what_was_taken_before_grows_by_a_copy(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	char *first = arena_take(arena, 10);
	memset(first, 'f', 10);
	char *second = arena_take(arena, 10);
	memset(second, 's', 10);
	char *grown = arena_grow(arena, first, 10, 40);
	assert_ptr_not_equal(grown, first);
	assert_all(grown, 10, 'f');
	assert_all(grown + 10, 30, 0);
	assert_all(second, 10, 's');
	arena_free(arena);
}

static void
what_outgrows_its_block_moves(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	char *grown = NULL;
	size_t size = 0;
	for (size_t next = 1; next < 200 * 1000; next *= 3) {
		grown = arena_grow(arena, grown, size, next);
		assert_all(grown, size, 'g');
		assert_all(grown + size, next - size, 0);
		memset(grown, 'g', next);
		size = next;
	}
	arena_free(arena);
}

static void
nothing_is_freed_without_harm(void **state)
{
	(void)state;
	arena_free(NULL);
}

static void
take_makes_room_for_a_type(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct pair { int64_t a, b; } *pairs = TAKE_MANY(arena, struct pair, 3);
	struct pair *after = TAKE(arena, struct pair);
	assert_true(after >= pairs + 3);
	assert_int_equal(pairs[2].b, 0);
	assert_int_equal(arena_used(arena), 4 * sizeof(struct pair));
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(taken_is_zeroed_and_aligned),
		cmocka_unit_test(what_was_wiped_is_gone),
		cmocka_unit_test(no_two_overlap),
		cmocka_unit_test(large_and_small_live_together),
		cmocka_unit_test(a_reset_gives_zeroed_memory_again),
		cmocka_unit_test(what_was_taken_last_grows_in_place),
		cmocka_unit_test(what_was_taken_before_grows_by_a_copy),
		cmocka_unit_test(what_outgrows_its_block_moves),
		cmocka_unit_test(nothing_is_freed_without_harm),
		cmocka_unit_test(take_makes_room_for_a_type),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
