/* A table that grows keeps what stands in it, each key once. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/lookup.h"
#include "text/buf.h"

enum { MANY = 5000 };

static struct str
key_of(struct arena *arena, size_t number)
{
	struct buf key;
	buf_init(&key, arena, 32);
	buf_format(&key, "key %zu", number);
	return buf_str(&key);
}

static void
many_keys_are_found_again(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct lookup lookup;
	size_t *values = TAKE_MANY(arena, size_t, MANY);
	lookup_init(&lookup, arena);
	assert_null(lookup_find(&lookup, STR("key 1")));
	for (size_t i = 0; i < MANY; i++)
		assert_null(lookup_add(&lookup, key_of(arena, i), &values[i]));
	for (size_t i = 0; i < MANY; i++)
		assert_ptr_equal(lookup_find(&lookup, key_of(arena, i)), &values[i]);
	assert_null(lookup_find(&lookup, key_of(arena, MANY)));
	assert_int_equal(lookup.count, MANY);
	arena_free(arena);
}

static void
what_stands_under_a_key_stays(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct lookup lookup;
	int first = 1, second = 2;
	lookup_init(&lookup, arena);
	assert_null(lookup_add(&lookup, STR("a"), &first));
	assert_ptr_equal(lookup_add(&lookup, STR("a"), &second), &first);
	assert_ptr_equal(lookup_find(&lookup, STR("a")), &first);
	arena_free(arena);
}

static void
keys_of_parts_are_folded_and_kept_apart(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct str key = LOOKUP_KEY(arena, STR(" JOS\xC3\x89  Ruiz"), STR("oh"));
	assert_true(str_equal(key, LOOKUP_KEY(arena, STR("jose\xCC\x81 ruiz"), STR("OH"))));
	assert_false(str_equal(key, LOOKUP_KEY(arena, STR("jos\xC3\xA9"), STR("ruiz oh"))));
	assert_false(str_equal(LOOKUP_KEY(arena, STR("a"), STR("")),
		LOOKUP_KEY(arena, STR(""), STR("a"))));
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(many_keys_are_found_again),
		cmocka_unit_test(what_stands_under_a_key_stays),
		cmocka_unit_test(keys_of_parts_are_folded_and_kept_apart),
	};
	return cmocka_run_group_tests_name("lookup", tests, NULL, NULL);
}
