/* CSV out: what needs quotation marks has them, and every record ends in CR LF. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/entity.h"
#include "publish/csv.h"
#include "text/arena_fixture.h"
#include "text/weight.h"

static struct buf out;

static int
set_up(void **state)
{
	arena_set_up(state);
	buf_init(&out, test_arena, 4096);
	return 0;
}

static void
assert_written(const char *expected)
{
	assert_string_equal(str_keep(test_arena, buf_str(&out)).at, expected);
}

static void
only_what_needs_marks_has_them(void **state)
{
	(void)state;
	struct csv_row row = { .out = &out };
	csv_text(&row, STR("plain"));
	csv_text(&row, STR("a, b"));
	csv_text(&row, STR("the \"hall\""));
	csv_text(&row, STR("two\nlines"));
	csv_text(&row, STR(" kept "));
	csv_end(&row);
	assert_written("plain,\"a, b\",\"the \"\"hall\"\"\",\"two\nlines\",\" kept \"\r\n");
}

static void
a_formula_is_made_a_text(void **state)
{
	(void)state;
	struct csv_row row = { .out = &out };
	csv_text(&row, STR("=HYPERLINK(\"http://a.example\")"));
	csv_text(&row, STR("@SUM(A1)"));
	csv_text(&row, STR("-1+2"));
	csv_text(&row, STR("1-2"));
	csv_number(&row, -1);
	csv_end(&row);
	assert_written("\"'=HYPERLINK(\"\"http://a.example\"\")\",'@SUM(A1),'-1+2,1-2,-1\r\n");
}

static void
empty_fields_keep_their_commas(void **state)
{
	(void)state;
	struct csv_row row = { .out = &out };
	csv_text(&row, STR(""));
	csv_id(&row, NULL);
	csv_time(&row, 0);
	csv_end(&row);
	csv_word(&row, "next");
	csv_end(&row);
	assert_written(",,\r\nnext\r\n");
}

static void
values_have_one_form(void **state)
{
	(void)state;
	const struct entity entity = { .id = 17 };
	struct csv_row row = { .out = &out };
	csv_header(&out, "id,number,weight,time,flag");
	csv_id(&row, &entity);
	csv_number(&row, -3);
	csv_weight(&row, 5 * WEIGHT_ONE / 2);
	csv_time(&row, 1780667587250);
	csv_flag(&row, true);
	csv_end(&row);
	assert_written("id,number,weight,time,flag\r\n17,-3,2.5,2026-06-05T13:53:07.250Z,true\r\n");
}

int
main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, arena_tear_down)
	const struct CMUnitTest tests[] = {
		CASE(only_what_needs_marks_has_them),
		CASE(a_formula_is_made_a_text),
		CASE(empty_fields_keep_their_commas),
		CASE(values_have_one_form),
	};
	return cmocka_run_group_tests_name("csv", tests, NULL, NULL);
}
