/* A sheet ends with its last reference, whichever thread drops it. A lost or doubled reference
 * shows under the address sanitizer, as a leak or as a use after the end. */
#include "clerk/sheet.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { READERS = 8, TURNS = 20000 };

static struct sheet *
a_sheet(const char *text)
{
	struct arena *arena = arena_new();
	return sheet_new(arena, str_keep(arena, str_of(text)), 17);
}

static void
a_sheet_keeps_its_bytes_and_its_entry(void **state)
{
	(void)state;
	struct sheet *sheet = a_sheet("what is read");
	assert_true(str_equal(sheet_bytes(sheet), STR("what is read")));
	assert_int_equal(sheet_seq(sheet), 17);
	sheet_drop(sheet);
}

static void
a_sheet_lives_until_its_last_reference(void **state)
{
	(void)state;
	struct sheet *sheet = a_sheet("shared");
	struct sheet *other = sheet_share(sheet);
	assert_ptr_equal(sheet, other);
	sheet_drop(sheet);
	assert_true(str_equal(sheet_bytes(other), STR("shared")));
	sheet_drop(other);
}

static void
dropping_nothing_does_nothing(void **state)
{
	(void)state;
	sheet_drop(NULL);
}

static void *
reads(void *context)
{
	struct sheet *own = context;
	size_t seen = 0;
	for (int i = 0; i < TURNS; i++) {
		struct sheet *shared = sheet_share(own);
		seen += sheet_bytes(shared).size;
		sheet_drop(shared);
	}
	sheet_drop(own);
	return (void *)seen;
}

static void
many_threads_share_a_sheet(void **state)
{
	(void)state;
	struct sheet *sheet = a_sheet("shared");
	pthread_t threads[READERS];
	for (int i = 0; i < READERS; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, reads, sheet_share(sheet)), 0);
	sheet_drop(sheet);
	for (int i = 0; i < READERS; i++) {
		void *seen = NULL;
		pthread_join(threads[i], &seen);
		assert_int_equal((size_t)seen, TURNS * strlen("shared"));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_sheet_keeps_its_bytes_and_its_entry),
		cmocka_unit_test(a_sheet_lives_until_its_last_reference),
		cmocka_unit_test(dropping_nothing_does_nothing),
		cmocka_unit_test(many_threads_share_a_sheet),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
