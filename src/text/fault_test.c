/* Faults: every code has a status of HTTP's, a word of its own, and a sentence for people. */
#include "text/fault.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/buf.h"

static void
every_code_can_be_told(void **state)
{
	(void)state;
	for (enum fault_code code = FAULT_NONE + 1; code < FAULT_CODES; code++) {
		const char *sentence = fault_sentence(code);
		int status = fault_status(code);
		if (status < 400 || status > 599)
			fail_msg("%s has the status %d", fault_word(code), status);
		/* Told after what it is about: "title: this must not be empty". */
		size_t size = strlen(sentence);
		bool capital = sentence[0] >= 'A' && sentence[0] <= 'Z';
		if (size < 10 || capital || sentence[size - 1] == '.')
			fail_msg("%s is told as '%s'", fault_word(code), sentence);
	}
}

static void
no_two_codes_say_the_same(void **state)
{
	(void)state;
	for (enum fault_code code = FAULT_NONE; code < FAULT_CODES; code++) {
		for (enum fault_code other = code + 1; other < FAULT_CODES; other++) {
			assert_string_not_equal(fault_word(code), fault_word(other));
			if (strcmp(fault_sentence(code), fault_sentence(other)) == 0)
				fail_msg("%s and %s have one sentence", fault_word(code),
				         fault_word(other));
		}
	}
}

static void
a_fault_says_what_it_is_about(void **state)
{
	(void)state;
	struct fault found = fault(FAULT_EMPTY, "title");
	assert_int_equal(found.code, FAULT_EMPTY);
	assert_string_equal(found.about, "title");
	assert_string_equal(fault_word(FAULT_EMPTY), "EMPTY");
	assert_int_equal(fault_status(FAULT_NOT_FOUND), 404);
	assert_int_equal(fault_status(FAULT_NONE), 200);
	assert_string_equal(fault_word(FAULT_NONE), "none");
}

static struct fault
try_twice(struct fault first, struct fault second, int *reached)
{
	TRY(first);
	++*reached;
	TRY(second);
	++*reached;
	return OK;
}

static void
try_hands_a_fault_upward(void **state)
{
	(void)state;
	int reached = 0;
	assert_int_equal(try_twice(OK, OK, &reached).code, FAULT_NONE);
	assert_int_equal(reached, 2);
	struct fault found = try_twice(OK, fault(FAULT_BUSY, "queue"), &reached);
	assert_int_equal(found.code, FAULT_BUSY);
	assert_string_equal(found.about, "queue");
	assert_int_equal(reached, 3);
	assert_int_equal(try_twice(fault(FAULT_EMPTY, "a"), OK, &reached).code, FAULT_EMPTY);
	assert_int_equal(reached, 3);
}

static void
a_limit_is_named(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct buf more;
	buf_init(&more, arena, 100);
	fault_more(&more, fault(FAULT_EMPTY, "title"));
	assert_int_equal(more.size, 0);
	struct fault found = fault_too_large("statement", 2000, "bytes");
	assert_int_equal(found.code, FAULT_TOO_LARGE);
	assert_string_equal(found.about, "statement");
	fault_more(&more, found);
	assert_true(str_equal(buf_str(&more), STR("at most 2,000 bytes")));
	buf_init(&more, arena, 100);
	fault_more(&more, fault_too_large("sponsors", 20, "sponsors"));
	assert_true(str_equal(buf_str(&more), STR("at most 20 sponsors")));
	buf_init(&more, arena, 100);
	found.detail = "a text has at most 128 KiB";
	fault_more(&more, found);
	assert_true(str_equal(buf_str(&more), str_of(found.detail)));
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_can_be_told),
		cmocka_unit_test(no_two_codes_say_the_same),
		cmocka_unit_test(a_fault_says_what_it_is_about),
		cmocka_unit_test(try_hands_a_fault_upward),
		cmocka_unit_test(a_limit_is_named),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
