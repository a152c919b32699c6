/* Escaping: what people wrote is text wherever it stands. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "publish/html.h"
#include "text/arena_fixture.h"

enum { OUT_MOST = 4096 };

static struct buf
fresh(void)
{
	struct buf out;
	arena_reset(test_arena);
	buf_init(&out, test_arena, OUT_MOST);
	return out;
}

static void
expect(const struct buf *out, const char *wanted)
{
	struct str found = buf_str(out);
	if (!str_equal(found, str_of(wanted)))
		fail_msg("\"%.*s\", but \"%s\" was expected", (int)found.size, found.at, wanted);
}

static void
five_characters_are_escaped_and_no_others(void **state)
{
	(void)state;
	for (int byte = 0; byte < 256; byte++) {
		struct buf out = fresh();
		char one = (char)byte;
		html_text(&out, (struct str){ &one, 1 });
		switch (one) {
		case '&':
			expect(&out, "&amp;");
			break;
		case '<':
			expect(&out, "&lt;");
			break;
		case '>':
			expect(&out, "&gt;");
			break;
		case '"':
			expect(&out, "&quot;");
			break;
		case '\'':
			expect(&out, "&#39;");
			break;
		default:
			assert_int_equal(out.size, 1);
			assert_int_equal(out.at[0], one);
		}
	}
}

static void
what_stands_around_an_escape_stays(void **state)
{
	(void)state;
	struct buf out = fresh();
	html_text(&out, STR("<a href=\"x\">O'Neil & Müller</a>"));
	expect(&out, "&lt;a href=&quot;x&quot;&gt;O&#39;Neil &amp; Müller&lt;/a&gt;");
	out = fresh();
	html_text(&out, STR("&amp;"));
	expect(&out, "&amp;amp;");
	out = fresh();
	html_text(&out, STR(""));
	expect(&out, "");
}

static void
line_feeds_become_breaks(void **state)
{
	(void)state;
	struct buf out = fresh();
	html_lines(&out, STR("one\n<two>\n\nfour"));
	expect(&out, "one<br>&lt;two&gt;<br><br>four");
}

static void
links_and_labels_are_marked_up(void **state)
{
	(void)state;
	struct buf out = fresh();
	html_link(&out, "votes", 18, STR("<b>"));
	expect(&out, "<a href=\"/votes/18\" lang=\"\">&lt;b&gt;</a>");
	out = fresh();
	html_label(&out, STR("adopt_as_amended"));
	expect(&out, "Adopt as amended");
	out = fresh();
	html_label(&out, STR("<i>_'"));
	expect(&out, "&lt;i&gt; &#39;");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(five_characters_are_escaped_and_no_others),
		cmocka_unit_test(what_stands_around_an_escape_stays),
		cmocka_unit_test(line_feeds_become_breaks),
		cmocka_unit_test(links_and_labels_are_marked_up),
	};
	return cmocka_run_group_tests(tests, arena_set_up, arena_tear_down);
}
