/* What can stand in a field, by its path. */
#include "record/expected.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "record/events.h"

static void
assert_expected(const struct shape *shape, const char *path, const char *wanted)
{
	struct arena *arena = arena_new();
	struct buf out;
	buf_init(&out, arena, 4096);
	expected_write(&out, shape, str_of(path));
	buf_byte(&out, '\0');
	assert_string_equal(out.at, wanted);
	arena_free(arena);
}

static void
each_type_is_told(void **state)
{
	(void)state;
	const struct shape *ballot = event_kinds[EVENT_BALLOT_CAST].shape;
	const struct shape *seat = event_kinds[EVENT_MEMBER_SEATED].shape;
	assert_expected(ballot, "vote", "a number, the id of what is meant");
	assert_expected(ballot, "choice", "one of yes, no, abstain, present");
	assert_expected(seat, "weight", "a text with a number of votes, as \"1\" or \"0.5\"");
	assert_expected(event_kinds[EVENT_PERSON_ADDED].shape, "name", "a text");
	assert_expected(event_kinds[EVENT_PRESENCE_MARKED].shape, "present", "true or false");
}

static void
a_path_leads_into_lists_and_parts(void **state)
{
	(void)state;
	const struct shape *draft = event_kinds[EVENT_RESOLUTION_DRAFTED].shape;
	assert_expected(draft, "clauses", "a list, each of them an object");
	assert_expected(draft, "clauses[3]", "an object");
	assert_expected(draft, "clauses[3].kind", "one of whereas, resolved, other");
}

static void
what_is_no_field_is_not_told(void **state)
{
	(void)state;
	const struct shape *ballot = event_kinds[EVENT_BALLOT_CAST].shape;
	assert_expected(ballot, "", "");
	assert_expected(ballot, "surprise", "");
	assert_expected(ballot, "choice.yes", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_type_is_told),
		cmocka_unit_test(a_path_leads_into_lists_and_parts),
		cmocka_unit_test(what_is_no_field_is_not_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
