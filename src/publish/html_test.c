/* Escaping: what people wrote is text wherever it stands. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "publish/html.h"
#include "text/arena_fixture.h"
#include "text/weight.h"

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
links_and_figures_are_marked_up(void **state)
{
	(void)state;
	struct buf out = fresh();
	html_link(&out, "votes", 18, STR("<b>"));
	expect(&out, "<a href=\"/votes/18\">&lt;b&gt;</a>");
	out = fresh();
	html_weight(&out, 12 * WEIGHT_ONE + WEIGHT_ONE / 2);
	expect(&out, "<span class=\"num\">12.5</span>");
	out = fresh();
	html_label(&out, STR("adopt_as_amended"));
	expect(&out, "Adopt as amended");
	out = fresh();
	html_label(&out, STR("<i>_'"));
	expect(&out, "&lt;i&gt; &#39;");
}

static void
thousands_are_grouped(void **state)
{
	(void)state;
	static const struct {
		int64_t number;
		const char *written;
	} cases[] = {
		{ 0, "0" },
		{ 12, "12" },
		{ 999, "999" },
		{ 1000, "1,000" },
		{ 65432, "65,432" },
		{ 1234567, "1,234,567" },
		{ -1, "-1" },
		{ -123456, "-123,456" },
		{ INT64_MAX, "9,223,372,036,854,775,807" },
		{ INT64_MIN, "-9,223,372,036,854,775,808" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct buf out = fresh();
		html_thousands(&out, cases[i].number);
		expect(&out, cases[i].written);
	}
}

static void
times_are_those_of_the_place(void **state)
{
	(void)state;
	struct buf out = fresh();
	html_time(&out, INT64_C(1780668187250), -240);
	expect(&out,
		"<time datetime=\"2026-06-05T14:03:07.250Z\">Friday 5 June 2026, 10:03</time>");
	out = fresh();
	html_day(&out, INT64_C(1780624800000), -240); /* two in the morning, UTC */
	expect(&out, "<time datetime=\"2026-06-05T02:00:00.000Z\">4 June 2026</time>");
}

static void
spans_say_nothing_twice(void **state)
{
	(void)state;
	static const int64_t friday = INT64_C(1780668000000), hour = 3600 * 1000;
	struct buf out = fresh();
	html_days(&out, friday, friday + 72 * hour, -240);
	expect(&out, "<time datetime=\"2026-06-05T14:00:00.000Z\">5</time> to "
		     "<time datetime=\"2026-06-08T14:00:00.000Z\">8 June 2026</time>");
	out = fresh();
	html_days(&out, friday, friday + hour, -240);
	expect(&out, "<time datetime=\"2026-06-05T15:00:00.000Z\">5 June 2026</time>");
	out = fresh();
	html_days(&out, friday - 24 * 7 * hour, friday, 0);
	expect(&out, "<time datetime=\"2026-05-29T14:00:00.000Z\">29 May 2026</time> to "
		     "<time datetime=\"2026-06-05T14:00:00.000Z\">5 June 2026</time>");
	out = fresh();
	html_span(&out, friday, friday + 2 * hour, -240);
	expect(&out,
		"<time datetime=\"2026-06-05T14:00:00.000Z\">Friday 5 June 2026, 10:00</time> to "
		"<time datetime=\"2026-06-05T16:00:00.000Z\">12:00</time>");
	out = fresh();
	html_span(&out, friday, friday + 14 * hour, -240);
	expect(&out,
		"<time datetime=\"2026-06-05T14:00:00.000Z\">Friday 5 June 2026, 10:00</time> to "
		"<time datetime=\"2026-06-06T04:00:00.000Z\">Saturday 6 June 2026, 00:00</time>");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(five_characters_are_escaped_and_no_others),
		cmocka_unit_test(what_stands_around_an_escape_stays),
		cmocka_unit_test(line_feeds_become_breaks),
		cmocka_unit_test(links_and_figures_are_marked_up),
		cmocka_unit_test(thousands_are_grouped),
		cmocka_unit_test(spans_say_nothing_twice),
		cmocka_unit_test(times_are_those_of_the_place),
	};
	return cmocka_run_group_tests(tests, arena_set_up, arena_tear_down);
}
