/* How faults name fields, and the ceilings of texts. */
#include "assembly/field.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void
a_text_says_something_within_its_ceiling(void **state)
{
	(void)state;
	assert_int_equal(field_text(STR("four"), 4, "name").code, FAULT_NONE);
	assert_int_equal(field_text(STR(""), 4, "name").code, FAULT_EMPTY);
	assert_int_equal(field_text(STR(" \t\n"), 4, "name").code, FAULT_EMPTY);
	struct fault found = field_text(STR("fives"), 4, "name");
	assert_int_equal(found.code, FAULT_TOO_LARGE);
	assert_string_equal(found.about, "name");
}

static void
a_text_may_be_left_empty(void **state)
{
	(void)state;
	assert_int_equal(field_text_or_none(STR(""), 4, "note").code, FAULT_NONE);
	assert_int_equal(field_text_or_none(STR("fives"), 4, "note").code, FAULT_TOO_LARGE);
}

static void
members_of_lists_are_counted_from_zero(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	assert_string_equal(field_member(arena, "sponsors", 3), "sponsors[3]");
	assert_string_equal(field_of_member(arena, "clauses", 0, "words"), "clauses[0].words");
	arena_free(arena);
}

static void
an_id_is_named_once(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	uint64_t ids[] = { 4, 9, 4 };
	struct id_list once = { ids, 2 };
	struct id_list twice = { ids, 3 };
	assert_int_equal(field_ids_once(arena, &once, "issues").code, FAULT_NONE);
	struct fault found = field_ids_once(arena, &twice, "issues");
	assert_int_equal(found.code, FAULT_TWICE);
	assert_string_equal(found.about, "issues[2]");
	arena_free(arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_text_says_something_within_its_ceiling),
		cmocka_unit_test(a_text_may_be_left_empty),
		cmocka_unit_test(members_of_lists_are_counted_from_zero),
		cmocka_unit_test(an_id_is_named_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
