/* Sentences, dates and figures in each language; and that no word is missing in any. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "publish/prose.h"
#include "text/arena_fixture.h"
#include "text/term.h"
#include "text/weight.h"

enum { OUT_MOST = 4096, NAMES_MOST = 8 };

static struct buf out;

static struct prose
fresh(enum language language)
{
	arena_reset(test_arena);
	buf_init(&out, test_arena, OUT_MOST);
	return prose_in(language, &out);
}

static void
expect(const char *wanted)
{
	struct str found = buf_str(&out);
	if (!str_equal(found, str_of(wanted)))
		fail_msg("\"%.*s\", but \"%s\" was expected", (int)found.size, found.at, wanted);
}

/* The names in braces, in the order of the alphabet, each with a blank. */
static struct str
names_of(const char *text)
{
	struct str rest = str_of(text), names[NAMES_MOST];
	size_t count = 0;
	struct buf sorted;
	for (size_t begin; (begin = str_find(rest, STR("{"))) < rest.size;) {
		size_t end = str_find(rest, STR("}"));
		assert_true(begin < end && end < rest.size && count < NAMES_MOST);
		struct str name = str_part(rest, begin + 1, end - begin - 1);
		size_t at = count++;
		for (; at > 0 && str_compare(names[at - 1], name) > 0; at--)
			names[at] = names[at - 1];
		names[at] = name;
		rest = str_part(rest, end + 1, rest.size);
	}
	buf_init(&sorted, test_arena, OUT_MOST);
	for (size_t i = 0; i < count; i++) {
		buf_put(&sorted, names[i]);
		buf_byte(&sorted, ' ');
	}
	return buf_str(&sorted);
}

static void
every_language_has_every_word_with_the_same_values(void **state)
{
	(void)state;
	static const struct {
		const char *name, *in[LANGUAGE_COUNT];
	} all[] = {
#define TEXT(name, english, spanish, german, french)                                               \
	{ #name, { [LANGUAGE_EN] = (english),                                                      \
		     [LANGUAGE_ES] = (spanish),                                                    \
		     [LANGUAGE_DE] = (german),                                                     \
		     [LANGUAGE_FR] = (french) } },
#include "publish/record_words.def"
#undef TEXT
	};
	fresh(LANGUAGE_EN);
	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
		for (int l = 0; l < LANGUAGE_COUNT; l++) {
			const char *text = all[i].in[l];
			if (!text || !*text)
				fail_msg("%s is empty in %s", all[i].name, language_word(l));
			if (!str_equal(names_of(text), names_of(all[i].in[LANGUAGE_EN])))
				fail_msg("%s has other values in %s", all[i].name,
				    language_word(l));
			if (str_find(str_of(text), STR("'")) < str_of(text).size)
				fail_msg("%s has a straight quote in %s", all[i].name,
				    language_word(l));
		}
	}
	assert_string_equal(record_words_in(LANGUAGE_DE)->home, "Startseite");
	assert_string_equal(record_words_in(LANGUAGE_FR)->home, "Accueil");
}

static void
values_stand_in_sentences_escaped_by_their_kind(void **state)
{
	(void)state;
	struct prose prose = fresh(LANGUAGE_EN), aside = prose_aside(&prose);
	buf_text(aside.out, "<b>&amp;</b>");
	PROSE(&prose, "<{a}> {b}, {c}: {d} {none} {a}", TEXT_VALUE("a", STR("x & y")),
	    MARKUP("b", aside), NUMBER("c", -3), LINK("d", "votes", 7, STR("<q>")));
	expect("&lt;x &amp; y&gt; <b>&amp;</b>, -3: <a href=\"/votes/7\" lang=\"\">&lt;q&gt;</a> "
	       "{none} x &amp; y");
	prose = fresh(LANGUAGE_EN);
	PROSE(&prose, "{a}, {b}", NAME("a", STR("x & y")), NAME("b", STR("")));
	expect("<span lang=\"\">x &amp; y</span>, ");
	prose = fresh(LANGUAGE_EN);
	PROSE(&prose, "a } b {c", NUMBER("c", 1));
	expect("a } b {c");
	prose = fresh(LANGUAGE_DE);
	PROSE(&prose, "{w}", WEIGHT("w", 12 * WEIGHT_ONE + WEIGHT_ONE / 2));
	expect("12,5");
}

static void
numbers_have_the_form_that_the_language_counts_them_by(void **state)
{
	(void)state;
	for (int l = 0; l < LANGUAGE_COUNT; l++) {
		struct prose prose = fresh((enum language)l);
		for (size_t n = 0; n < 3; n++)
			prose_count(&prose, "{n} one. ", "{n} many. ", n);
		expect(l == LANGUAGE_FR ? "0 one. 1 one. 2 many. " : "0 many. 1 one. 2 many. ");
	}
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
	static const char *const million[LANGUAGE_COUNT] = {
		[LANGUAGE_EN] = "1,000,000", [LANGUAGE_ES] = "1.000.000",
		[LANGUAGE_DE] = "1.000.000", [LANGUAGE_FR] = "1\u202f000\u202f000",
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct prose prose = fresh(LANGUAGE_EN);
		prose_thousands(&prose, cases[i].number);
		expect(cases[i].written);
	}
	for (int l = 0; l < LANGUAGE_COUNT; l++) {
		struct prose prose = fresh((enum language)l);
		prose_thousands(&prose, 1000000);
		expect(million[l]);
	}
}

static void
weights_have_the_mark_of_the_language(void **state)
{
	(void)state;
	struct prose prose = fresh(LANGUAGE_EN);
	prose_weight_cell(&prose, 12 * WEIGHT_ONE + WEIGHT_ONE / 2);
	expect("<span class=\"num\">12.5</span>");
	prose = fresh(LANGUAGE_FR);
	prose_weight(&prose, 12 * WEIGHT_ONE + WEIGHT_ONE / 4);
	expect("12,25");
	prose = fresh(LANGUAGE_FR);
	prose_weight(&prose, 3 * WEIGHT_ONE);
	expect("3");
}

#define AT "<time datetime=\"2026-06-05T14:03:07.250Z\">"

static void
times_are_those_of_the_place_in_the_form_of_the_language(void **state)
{
	(void)state;
	static const int64_t friday = INT64_C(1780668187250);
	static const char *const times[LANGUAGE_COUNT] = {
		[LANGUAGE_EN] = AT "Friday 5 June 2026, 10:03</time>",
		[LANGUAGE_ES] = AT "viernes 5 de junio de 2026, 10:03</time>",
		[LANGUAGE_DE] = AT "Freitag, 5. Juni 2026, 10:03</time>",
		[LANGUAGE_FR] = AT "vendredi 5 juin 2026, 10:03</time>",
	};
	static const char *const firsts[LANGUAGE_COUNT] = {
		[LANGUAGE_EN] = "<time datetime=\"2026-01-01T02:00:00.000Z\">1 January 2026</time>",
		[LANGUAGE_ES] =
		    "<time datetime=\"2026-01-01T02:00:00.000Z\">1 de enero de 2026</time>",
		[LANGUAGE_DE] = "<time datetime=\"2026-01-01T02:00:00.000Z\">1. Januar 2026</time>",
		[LANGUAGE_FR] =
		    "<time datetime=\"2026-01-01T02:00:00.000Z\">1er janvier 2026</time>",
	};
	for (int l = 0; l < LANGUAGE_COUNT; l++) {
		struct prose prose = fresh((enum language)l);
		prose_time(&prose, friday, -240);
		expect(times[l]);
		prose = fresh((enum language)l);
		prose_day(&prose, INT64_C(1767232800000), 0);
		expect(firsts[l]);
	}
	struct prose prose = fresh(LANGUAGE_EN);
	prose_day(&prose, INT64_C(1780624800000), -240); /* two in the morning, UTC */
	expect("<time datetime=\"2026-06-05T02:00:00.000Z\">4 June 2026</time>");
	prose = fresh(LANGUAGE_EN);
	prose_time(&prose, friday, 600);
	expect(AT "Saturday 6 June 2026, 00:03</time>");
}

static void
spans_say_nothing_twice(void **state)
{
	(void)state;
	static const int64_t friday = INT64_C(1780668000000), hour = 3600 * 1000;
	struct prose prose = fresh(LANGUAGE_EN);
	prose_days(&prose, friday, friday + 72 * hour, -240);
	expect("<time datetime=\"2026-06-05T14:00:00.000Z\">5</time> to "
	       "<time datetime=\"2026-06-08T14:00:00.000Z\">8 June 2026</time>");
	prose = fresh(LANGUAGE_DE);
	prose_days(&prose, friday, friday + 72 * hour, -240);
	expect("<time datetime=\"2026-06-05T14:00:00.000Z\">5.</time> bis "
	       "<time datetime=\"2026-06-08T14:00:00.000Z\">8. Juni 2026</time>");
	prose = fresh(LANGUAGE_ES);
	prose_days(&prose, friday, friday + 72 * hour, -240);
	expect("<time datetime=\"2026-06-05T14:00:00.000Z\">5</time> al "
	       "<time datetime=\"2026-06-08T14:00:00.000Z\">8 de junio de 2026</time>");
	prose = fresh(LANGUAGE_EN);
	prose_days(&prose, friday, friday + hour, -240);
	expect("<time datetime=\"2026-06-05T15:00:00.000Z\">5 June 2026</time>");
	prose = fresh(LANGUAGE_EN);
	prose_days(&prose, friday - 24 * 7 * hour, friday, 0);
	expect("<time datetime=\"2026-05-29T14:00:00.000Z\">29 May 2026</time> to "
	       "<time datetime=\"2026-06-05T14:00:00.000Z\">5 June 2026</time>");
	prose = fresh(LANGUAGE_EN);
	prose_span(&prose, friday, friday + 2 * hour, -240);
	expect("<time datetime=\"2026-06-05T14:00:00.000Z\">Friday 5 June 2026, 10:00</time> to "
	       "<time datetime=\"2026-06-05T16:00:00.000Z\">12:00</time>");
	prose = fresh(LANGUAGE_FR);
	prose_span(&prose, friday, friday + 2 * hour, -240);
	expect("<time datetime=\"2026-06-05T14:00:00.000Z\">vendredi 5 juin 2026, 10:00</time> à "
	       "<time datetime=\"2026-06-05T16:00:00.000Z\">12:00</time>");
	prose = fresh(LANGUAGE_EN);
	prose_span(&prose, friday, friday + 14 * hour, -240);
	expect("<time datetime=\"2026-06-05T14:00:00.000Z\">Friday 5 June 2026, 10:00</time> to "
	       "<time datetime=\"2026-06-06T04:00:00.000Z\">Saturday 6 June 2026, 00:00</time>");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_language_has_every_word_with_the_same_values),
		cmocka_unit_test(values_stand_in_sentences_escaped_by_their_kind),
		cmocka_unit_test(numbers_have_the_form_that_the_language_counts_them_by),
		cmocka_unit_test(thousands_are_grouped),
		cmocka_unit_test(weights_have_the_mark_of_the_language),
		cmocka_unit_test(times_are_those_of_the_place_in_the_form_of_the_language),
		cmocka_unit_test(spans_say_nothing_twice),
	};
	return cmocka_run_group_tests(tests, arena_set_up, arena_tear_down);
}
