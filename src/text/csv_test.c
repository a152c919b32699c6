/* CSV as spreadsheets write it, and as they should not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/csv.h"
#include "text/arena_fixture.h"
#include "text/buf.h"

static struct csv
given(const char *text)
{
	struct csv csv = { 0 };
	struct fault fault = csv_parse(test_arena, "list.csv", str_of(text), ',', &csv);
	if (fault.code != FAULT_NONE)
		fail_msg("%s: %s", fault.about, fault_sentence(fault.code));
	return csv;
}

static void
refused(const char *text, enum fault_code code, const char *about)
{
	struct csv csv = { 0 };
	struct fault fault = csv_parse(test_arena, "list.csv", str_of(text), ',', &csv);
	assert_string_equal(fault_word(fault.code), fault_word(code));
	assert_string_equal(fault.about, about);
	assert_null(csv.records);
}

static void
assert_field(const struct csv *csv, size_t record, size_t column, const char *expected)
{
	assert_in_range(record + 1, 1, csv->count);
	struct str field = csv->records[record].fields[column];
	assert_string_equal(str_keep(test_arena, field).at, expected);
}

static void
lines_end_in_three_ways(void **state)
{
	(void)state;
	struct csv csv = given("a,b\r\n1,2\n3,4\r5,6");
	assert_int_equal(csv.count, 3);
	assert_field(&csv, 0, 1, "2");
	assert_field(&csv, 1, 0, "3");
	assert_field(&csv, 2, 1, "6");
	assert_int_equal(csv.records[2].line, 4);
}

static void
quotation_marks_hold_commas_marks_and_line_ends(void **state)
{
	(void)state;
	struct csv csv = given("a,b\n\"x, \"\"y\"\"\",\"one\r\ntwo\"\n3,\"\"\n");
	assert_field(&csv, 0, 0, "x, \"y\"");
	assert_field(&csv, 0, 1, "one\r\ntwo");
	assert_field(&csv, 1, 1, "");
	assert_int_equal(csv.records[1].line, 4);
}

static void
empty_lines_and_a_byte_order_mark_are_passed_over(void **state)
{
	(void)state;
	struct csv csv = given("\xEF\xBB\xBF\n\na,b\n\n1,2\n\n\n");
	size_t column = 9;
	assert_int_equal(csv.count, 1);
	assert_true(csv_column(&csv, STR("a"), &column));
	assert_int_equal(column, 0);
	assert_int_equal(csv.records[0].line, 5);
}

static void
columns_are_found_whatever_their_case(void **state)
{
	(void)state;
	struct csv csv = given(" Name ,CITY\nAnn,Sampleton\n");
	size_t column = 9;
	assert_true(csv_column(&csv, STR("name"), &column));
	assert_true(csv_column(&csv, STR("city"), &column));
	assert_int_equal(column, 1);
	assert_false(csv_column(&csv, STR("state"), &column));
	assert_int_equal(column, 1);
}

static void
last_field_may_be_empty(void **state)
{
	(void)state;
	struct csv csv = given("a,b\n1,\n,");
	assert_int_equal(csv.count, 2);
	assert_field(&csv, 0, 1, "");
	assert_field(&csv, 1, 0, "");
}

static void
what_is_wrong_is_told_with_its_place(void **state)
{
	(void)state;
	refused("", FAULT_EMPTY, "list.csv");
	refused("\n\n", FAULT_EMPTY, "list.csv");
	refused("a,A\n", FAULT_TWICE, "list.csv, line 1, column 2 (a)");
	refused("a,b\n1\n", FAULT_CSV_FIELDS, "list.csv, line 2, column 2 (b)");
	refused("a,b\n1,2\n1,2,3\n", FAULT_CSV_FIELDS, "list.csv, line 3, column 3");
	refused("a,b\n1,x\"y\n", FAULT_CSV_QUOTE, "list.csv, line 2, column 2 (b)");
	refused("a,b\n\"1\"x,2\n", FAULT_CSV_QUOTE, "list.csv, line 2, column 1 (a)");
	refused("a,b\n1,\"x\n\n", FAULT_CSV_OPEN, "list.csv, line 2, column 2 (b)");
	refused("a,b\n1,\xFF\n", FAULT_NOT_UTF8, "list.csv, line 2, column 2 (b)");
	refused("\xFF,b\n", FAULT_NOT_UTF8, "list.csv, line 1, column 1");
}

static void
a_field_has_a_limit(void **state)
{
	(void)state;
	struct buf text;
	buf_init(&text, test_arena, 4 * CSV_FIELD_MOST);
	buf_text(&text, "a,b\n");
	for (size_t i = 0; i < CSV_FIELD_MOST; i++)
		buf_byte(&text, 'x');
	size_t filled = text.size;
	buf_text(&text, ",2\n");
	struct csv csv = given(str_keep(test_arena, buf_str(&text)).at);
	assert_int_equal(csv.records[0].fields[0].size, CSV_FIELD_MOST);
	text.size = filled;
	buf_text(&text, "x,2\n");
	refused(str_keep(test_arena, buf_str(&text)).at, FAULT_TOO_LARGE,
		"list.csv, line 2, column 1 (a)");
}

static void
tabs_can_separate(void **state)
{
	(void)state;
	struct csv csv = { 0 };
	struct fault fault =
		csv_parse(test_arena, "list.tsv", STR("a\tb\n1,5\t\"x\ty\"\n"), '\t', &csv);
	assert_int_equal(fault.code, FAULT_NONE);
	assert_field(&csv, 0, 0, "1,5");
	assert_field(&csv, 0, 1, "x\ty");
}

static void
the_first_line_shows_the_separator(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"a,b;c\n1,5;6\n", "\n \na;b,c;d\n1;5,6;7\n", "a\tb\n1\t5\n", "a\n1\n",
	};
	static const size_t columns[] = { 2, 3, 2, 1 };
	for (size_t i = 0; i < 4; i++) {
		struct csv csv = { 0 };
		struct fault fault = csv_parse(test_arena, "list.csv", str_of(texts[i]),
			CSV_ANY_SEPARATOR, &csv);
		assert_int_equal(fault.code, FAULT_NONE);
		assert_int_equal(csv.columns, columns[i]);
		assert_field(&csv, 0, 0, "1");
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_ARENA(lines_end_in_three_ways),
		WITH_ARENA(quotation_marks_hold_commas_marks_and_line_ends),
		WITH_ARENA(empty_lines_and_a_byte_order_mark_are_passed_over),
		WITH_ARENA(columns_are_found_whatever_their_case),
		WITH_ARENA(last_field_may_be_empty),
		WITH_ARENA(what_is_wrong_is_told_with_its_place),
		WITH_ARENA(a_field_has_a_limit),
		WITH_ARENA(tabs_can_separate),
		WITH_ARENA(the_first_line_shows_the_separator),
	};
	return cmocka_run_group_tests_name("csv", tests, NULL, NULL);
}
