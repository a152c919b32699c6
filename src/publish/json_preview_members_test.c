/* The preview of a list of members: a row for each line, and what makes it no list at all. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/house_fixture.h"
#include "publish/preview.h"

static struct fault
asked(struct house *house, struct str list, struct buf *out)
{
	buf_init(out, house->arena, 16 << 20);
	return preview_members(house->assembly,
		&(struct preview_wish){ .body = house->body, .text = list, .name = STR("l.csv") },
		out);
}

static struct str
seen(struct house *house, const char *list)
{
	struct buf out;
	struct fault found = asked(house, str_of(list), &out);
	assert_int_equal(found.code, FAULT_NONE);
	assert_false(out.full);
	return buf_str(&out);
}

static void
refused(struct house *house, struct str list, const char *code, const char *about)
{
	struct buf out;
	struct fault found = asked(house, list, &out);
	assert_string_equal(fault_word(found.code), code);
	assert_string_equal(found.about, about);
}

static void
expect_in(struct str view, const char *piece)
{
	if (str_find(view, str_of(piece)) == view.size)
		fail_msg("no '%s' in %.*s", piece, (int)view.size, view.at);
}

static void
a_row_for_each_line(void **state)
{
	struct house *house = *state;
	struct str view = seen(house, "name,role\n<img onerror>,\nBo,mayor\n");
	expect_in(view, "\"lines\":2,\"counts\":{\"seated\":1,\"known\":0,\"changed\":0,"
			"\"refused\":1,\"repeated\":0}");
	expect_in(view, "{\"line\":2,\"what\":\"seated\",\"name\":\"<img onerror>\"");
	expect_in(view, "{\"line\":3,\"what\":\"refused\",\"name\":\"Bo\"");
	expect_in(view, "\"refused\":[{\"column\":2,\"field\":\"role\","
			"\"code\":\"UNKNOWN_ROLE\",\"sentence\":\"this is not a role;");
	expect_in(view, "\"notes\":[]");
}

static void
a_list_that_is_none_is_refused_whole(void **state)
{
	struct house *house = *state;
	refused(house, STR(""), "EMPTY", "l.csv");
	refused(house, STR("name,age\nAnn,7\n"), "COLUMN_UNKNOWN", "l.csv, line 1, column 2 (age)");
	refused(house, STR("name\n\"Ann\n"), "CSV_OPEN", "l.csv, line 2, column 1 (name)");
}

static void
a_list_has_an_end(void **state)
{
	struct house *house = *state;
	struct buf list;
	buf_init(&list, house->arena, 2 << 20);
	buf_text(&list, "name\n");
	for (int i = 0; i < PREVIEW_ROWS_MOST; i++)
		buf_format(&list, "Ann %d\n", i);
	seen(house, str_keep(house->arena, buf_str(&list)).at);
	buf_text(&list, "Bo\n");
	refused(house, buf_str(&list), "TOO_LARGE", "list");
	while (list.size <= PREVIEW_LIST_MOST)
		buf_text(&list, "\n\n\n\n");
	refused(house, buf_str(&list), "TOO_LARGE", "list");
}

static void
a_body_that_is_none_is_not_found(void **state)
{
	struct house *house = *state;
	struct buf out;
	buf_init(&out, house->arena, 1024);
	struct preview_wish wish = { .body = house->clerk.person, .text = STR("name\nAnn\n") };
	struct fault found = preview_members(house->assembly, &wish, &out);
	assert_int_equal(found.code, FAULT_NOT_FOUND);
	assert_string_equal(found.about, "body");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_row_for_each_line),
		HOUSE_TEST(a_list_that_is_none_is_refused_whole),
		HOUSE_TEST(a_list_has_an_end),
		HOUSE_TEST(a_body_that_is_none_is_not_found),
	};
	return cmocka_run_group_tests_name("json_preview_members", tests, NULL, NULL);
}
