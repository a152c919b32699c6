/* The preview of a text: what it would become, and what to look at. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/house_fixture.h"
#include "publish/preview.h"
#include "text/arena_fixture.h"

/* Without a body nothing of the house is looked at. */
static struct fault
read_only(struct str text, struct buf *out)
{
	return preview_text(NULL, &(struct preview_wish){ .text = text }, out);
}

static struct str
preview(struct arena *arena, struct str text)
{
	struct buf out;
	buf_init(&out, arena, 1 << 20);
	assert_int_equal(read_only(text, &out).code, FAULT_NONE);
	assert_false(out.full);
	return buf_str(&out);
}

static void
expect_in(struct str view, const char *piece)
{
	if (str_find(view, str_of(piece)) == view.size)
		fail_msg("no '%s' in %.*s", piece, (int)view.size, view.at);
}

static void
a_text_is_shown_as_its_clauses(void **state)
{
	struct str seen = preview(
	    *state, STR("RESOLUTION NO. 21\nTHE OLD BRIDGE\n\n"
			"WHEREAS, its planks are loose,\n\n"
			"NOW, THEREFORE, BE IT RESOLVED, that the planks be nailed down.\n"));
	expect_in(seen, "\"number\":\"21\"");
	expect_in(seen, "\"title\":\"THE OLD BRIDGE\"");
	expect_in(seen, "{\"clause\":0,\"kind\":\"whereas\",\"lead\":\"WHEREAS,\",\"words\":"
			"\"its planks are loose,\"}");
	expect_in(seen, "\"lines\":[4,6]");
	expect_in(seen, "\"warnings\":[]");
}

static void
what_to_look_at_is_said(void **state)
{
	struct str nothing = preview(*state, STR(""));
	expect_in(nothing, "\"warnings\":[\"no_title\",\"decides_nothing\",\"no_reasons\"]");
	expect_in(nothing, "\"words\":0,\"placed\":0");
}

static void
what_has_no_words_is_not_brought_in(void **state)
{
	struct house *house = *state;
	struct buf out;
	buf_init(&out, house->arena, 1 << 20);
	struct fault found = preview_text(house->assembly,
	    &(struct preview_wish){ .body = house->body, .text = STR(" \n\xC2\xA0\n") }, &out);
	assert_int_equal(found.code, FAULT_NO_WORDS);
}

static void
a_text_has_an_end(void **state)
{
	struct buf out;
	char *large = arena_take(*state, PREVIEW_TEXT_MOST + 1);
	buf_init(&out, *state, 1 << 20);
	struct fault found = read_only((struct str){ large, PREVIEW_TEXT_MOST + 1 }, &out);
	assert_int_equal(found.code, FAULT_TOO_LARGE);
	assert_string_equal(found.about, "text");
	found = read_only((struct str){ large, 10 }, &out); /* ten times NUL */
	assert_int_equal(found.code, FAULT_NOT_UTF8);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_ARENA(a_text_is_shown_as_its_clauses),
		WITH_ARENA(what_to_look_at_is_said),
		HOUSE_TEST(what_has_no_words_is_not_brought_in),
		WITH_ARENA(a_text_has_an_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
