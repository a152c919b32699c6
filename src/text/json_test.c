/* JSON: what RFC 8259 allows is read, all else refused with its place; what is written is in the
 * canonical form. */
#include "text/json.h"

#include "text/arena_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

static void
assert_written(const struct buf *buf, const char *wanted)
{
	struct str found = buf_str(buf);
	if (!str_equal(found, str_of(wanted)))
		fail_msg("'%.*s' instead of '%s'", (int)found.size, found.at, wanted);
}

static void
a_document_is_read(void **state)
{
	struct json_t *document = NULL;
	struct str text = STR("{\"member\": 7, \"choice\": \"yes\"}");
	struct fault found = json_read(*state, text, &document);
	assert_int_equal(found.code, FAULT_NONE);
	assert_int_equal(json_integer_value(json_object_get(document, "member")), 7);
	json_drop(document);
}

static void
what_is_not_json_is_refused_with_its_place(void **state)
{
	static const struct {
		struct str text;
		const char *about;
	} bad[] = {
		{ STR(""), "line 1, column 0" },
		{ STR("{"), "line 1, column 1" },
		{ STR("{\"a\": 1,}"), "line 1, column 9" },
		{ STR("{\n \"a\": 1,\n \"a\": 2\n}"), "line 3, column 4" },
		{ STR("{\"a\": 1} more"), "line 1, column 13" },
		{ STR("[\"\xff\"]"), "line 1, column 2" },
		{ STR("{'a': 1}"), "line 1, column 2" },
		{ STR("[\"a\0b\"]"), "line 1, column 3" },
		{ STR("[\"\\u0000\"]"), "line 1, column 9" },
		{ STR("[\"\\ud800\"]"), "line 1, column 9" },
		{ STR("[01]"), "line 1, column 2" },
		{ STR("[NaN]"), "line 1, column 4" },
	};
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		struct json_t *document = NULL;
		struct fault found = json_read(*state, bad[i].text, &document);
		assert_null(document);
		assert_int_equal(found.code, FAULT_MALFORMED);
		assert_string_equal(found.about, bad[i].about);
	}
}

/* Nested so deep that a reader without a limit would use up its stack. */
static void
depth_has_a_limit(void **state)
{
	static char deep[1000 * 1000];
	memset(deep, '[', sizeof deep);
	struct json_t *document = NULL;
	struct fault found = json_read(*state, (struct str){ deep, sizeof deep }, &document);
	assert_int_equal(found.code, FAULT_MALFORMED);
	assert_null(document);
}

static void
strings_are_escaped_as_the_canonical_form_has_it(void **state)
{
	struct buf out;
	buf_init(&out, *state, 1000);
	json_text(&out, STR("\"a\\b/c\"\b\t\n\f\r\x01\x1f\x7f é 😀 \0."));
	assert_written(&out, "\"\\\"a\\\\b/c\\\"\\b\\t\\n\\f\\r\\u0001\\u001f\x7f é 😀 \\u0000.\"");
	buf_init(&out, *state, 1000);
	json_text(&out, STR(""));
	assert_written(&out, "\"\"");
}

static void
every_control_character_is_read_back(void **state)
{
	for (int byte = 1; byte < 128; byte++) {
		char one[3] = { 'a', (char)byte, 'z' };
		struct buf out;
		struct json_t *document = NULL;
		buf_init(&out, *state, 100);
		buf_byte(&out, '[');
		json_text(&out, (struct str){ one, sizeof one });
		buf_byte(&out, ']');
		assert_int_equal(json_read(*state, buf_str(&out), &document).code, FAULT_NONE);
		const json_t *text = json_array_get(document, 0);
		assert_int_equal(json_string_length(text), 3);
		assert_memory_equal(json_string_value(text), one, 3);
		json_drop(document);
	}
}

static void
commas_stand_between_members(void **state)
{
	struct buf out;
	buf_init(&out, *state, 1000);
	json_next(&out);
	buf_byte(&out, '{');
	json_next(&out);
	json_key(&out, "open");
	json_flag(&out, true);
	json_next(&out);
	json_key(&out, "list");
	buf_byte(&out, '[');
	json_next(&out);
	json_flag(&out, false);
	json_next(&out);
	buf_number(&out, 3);
	buf_text(&out, "]}");
	assert_written(&out, "{\"open\":true,\"list\":[false,3]}");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_ARENA(a_document_is_read),
		WITH_ARENA(what_is_not_json_is_refused_with_its_place),
		WITH_ARENA(depth_has_a_limit),
		WITH_ARENA(strings_are_escaped_as_the_canonical_form_has_it),
		WITH_ARENA(every_control_character_is_read_back),
		WITH_ARENA(commas_stand_between_members),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
