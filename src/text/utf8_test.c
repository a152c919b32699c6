/* UTF-8 against the rules of RFC 3629 written out, and words, folding and old code pages. */
#include "text/utf8.h"

#include "text/arena_fixture.h"
#include "text/buf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void
assert_str(struct str found, const char *wanted)
{
	if (!str_equal(found, str_of(wanted)))
		fail_msg("'%.*s' instead of '%s'", (int)found.size, found.at, wanted);
}

/* The bytes of a code point, by the table of RFC 3629 section 3. */
static struct str
encode(uint32_t point, unsigned char bytes[4])
{
	size_t size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
	static const unsigned char first[] = { 0, 0x00, 0xC0, 0xE0, 0xF0 };
	for (size_t i = size - 1; i > 0; i--) {
		bytes[i] = (unsigned char)(0x80 | (point & 0x3F));
		point >>= 6;
	}
	bytes[0] = (unsigned char)(first[size] | point);
	return (struct str){ (const char *)bytes, size };
}

static void
every_code_point_is_read_back(void **state)
{
	(void)state;
	unsigned char bytes[4];
	for (uint32_t point = 0; point <= 0x10FFFF; point++) {
		struct str text = encode(point, bytes);
		bool surrogate = point >= 0xD800 && point <= 0xDFFF;
		bool valid = !surrogate && point != 0;
		if (utf8_valid(text) != valid)
			fail_msg("U+%04X is %svalid", point, valid ? "not " : "");
		uint32_t found = 1;
		assert_true(utf8_next(&text, &found));
		assert_int_equal(found, surrogate ? 0xFFFD : point);
		assert_int_equal(text.size, surrogate ? 2 : 0);
	}
}

static void
what_is_not_utf8_is_refused(void **state)
{
	(void)state;
	static const char *const bad[] = {
		"\x80",             "\xbf",             "\xc3",         "\xc3(",
		"\xc0\xaf",         "\xc1\xbf",         "\xe0\x80\xaf", "\xe0\x9f\xbf",
		"\xe2\x82",         "\xed\xa0\x80",     "\xed\xbf\xbf", "\xf0\x80\x80\xaf",
		"\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80",
		"\xf8\x88\x80\x80\x80", "\xfe", "\xff", "good \xe9 bad", "\xf0\x9f\x98",
	};
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		if (utf8_valid(str_of(bad[i])))
			fail_msg("case %zu was taken for valid", i);
	assert_true(utf8_valid(STR("")));
	assert_true(utf8_valid(STR("Peñasco, São Paulo, 東京, 😀")));
	assert_false(utf8_valid(STR("a\0b")));
	assert_false(utf8_valid(str_part(STR("東"), 0, 2)));
}

static void
invalid_bytes_are_replaced_one_by_one(void **state)
{
	(void)state;
	static const uint32_t wanted[] = { 'a', 0xFFFD, 0xFFFD, 'b', 0xE9, 0xFFFD };
	struct str rest = STR("a\xe2\x82" "b\xc3\xa9\xc3");
	uint32_t point;
	for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
		assert_true(utf8_next(&rest, &point));
		assert_int_equal(point, wanted[i]);
	}
	assert_false(utf8_next(&rest, &point));
}

/* White_Space as PropList.txt of Unicode has it, with the three that people's files bring along. */
static void
white_space_is_unicodes(void **state)
{
	(void)state;
	static const uint32_t white[] = {
		0x09,   0x0A,   0x0B,   0x0C,   0x0D,   0x20,   0x85,   0xA0,   0x1680,
		0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008,
		0x2009, 0x200A, 0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF,
	};
	size_t next = 0;
	size_t count = sizeof white / sizeof white[0];
	for (uint32_t point = 0; point <= 0x10FFFF; point++) {
		bool wanted = next < count && white[next] == point;
		if (utf8_space(point) != wanted)
			fail_msg("U+%04X is %swhite space", point, wanted ? "not " : "");
		next += wanted;
	}
	assert_int_equal(next, count);
}

static void
words_are_runs_without_white_space(void **state)
{
	(void)state;
	struct str rest = STR("\xef\xbb\xbf  WHEREAS,\xc2\xa0the \xe2\x80\x8b city"
	                      "\xe2\x80\xa8of\t\xff ");
	struct str word;
	static const char *const wanted[] = { "WHEREAS,", "the", "city", "of", "\xff" };
	for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
		assert_true(utf8_word(&rest, &word));
		assert_str(word, wanted[i]);
	}
	assert_false(utf8_word(&rest, &word));
	assert_false(utf8_word(&rest, &word));
	assert_int_equal(rest.size, 0);
}

static void
words_are_counted(void **state)
{
	(void)state;
	assert_int_equal(utf8_words(STR("")), 0);
	assert_int_equal(utf8_words(STR(" \n\xc2\xa0")), 0);
	assert_int_equal(utf8_words(STR("one")), 1);
	assert_int_equal(utf8_words(STR(" one two\nthree ")), 3);
}

static void
normal_form_composes(void **state)
{
	assert_str(utf8_normal(*state, STR("Cafe\xcc\x81")), "Café");
	assert_str(utf8_normal(*state, STR("Café")), "Café");
	assert_str(utf8_normal(*state, STR("plain")), "plain");
	assert_str(utf8_normal(*state, STR("")), "");
	/* A compatibility form is another character and stays (that is NFKC's business). */
	assert_str(utf8_normal(*state, STR("\xef\xac\x81")), "\xef\xac\x81");
	/* Marks are put in order; Hangul is composed. */
	assert_str(utf8_normal(*state, STR("a\xcc\xa3\xcc\x82")), "\xe1\xba\xad");
	assert_str(utf8_normal(*state, STR("a\xcc\x82\xcc\xa3")), "\xe1\xba\xad");
	assert_str(utf8_normal(*state, STR("\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab")), "한");
	assert_str(utf8_normal(*state, STR("\xc3\xa9\xff")), "é\xef\xbf\xbd");
}

static void
folding_makes_what_looks_alike_equal(void **state)
{
	static const char *const pairs[][2] = {
		{ "  St.  Louis\n", "st. louis" },
		{ "SAINT PAUL", "saint paul" },
		{ "Straße", "strasse" },
		{ "Cafe\xcc\x81\xc2\xa0\xc2\xa0No. 1", "café no. 1" },
		{ "\xef\xac\x81nal", "final" },
		{ "Ⅷ", "viii" },
		{ "ÅNGSTRÖM", "ångström" },
		{ "[@`{AZaz09", "[@`{azaz09" },
		{ "", "" },
		{ " \t", "" },
		{ "\xff x", "\xef\xbf\xbd x" },
	};
	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
		struct str folded = utf8_fold(*state, str_of(pairs[i][0]));
		assert_str(folded, pairs[i][1]);
		assert_str(utf8_fold(*state, folded), pairs[i][1]);
	}
}

/* One code point can become eighteen (U+FDFA); the memory taken must be enough for all. */
static void
folding_may_lengthen(void **state)
{
	struct buf text;
	buf_init(&text, *state, 3000);
	for (int i = 0; i < 1000; i++)
		buf_text(&text, "\xef\xb7\xba");
	struct str folded = utf8_fold(*state, buf_str(&text));
	assert_true(utf8_valid(folded));
	assert_true(folded.size >= 30000);
	assert_true(str_equal(utf8_fold(*state, folded), folded));
}

static void
every_byte_of_the_old_code_page(void **state)
{
	assert_str(utf8_of_windows(*state, STR("\x93Whereas\x94 \x96 caf\xe9 \x80\x35")),
	           "“Whereas” – café €5");
	assert_str(utf8_of_windows(*state, STR("\x81\x8d\x8f\x90\x9d")),
	           "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
	assert_str(utf8_of_windows(*state, STR("")), "");
	for (unsigned byte = 1; byte < 256; byte++) {
		char one = (char)byte;
		struct str text = utf8_of_windows(*state, (struct str){ &one, 1 });
		uint32_t point;
		assert_true(utf8_valid(text));
		assert_true(utf8_next(&text, &point));
		assert_int_equal(text.size, 0);
		if (byte < 0x80 || byte >= 0xA0)
			assert_int_equal(point, byte);
		else
			assert_true(point > 0xFF);
	}
}

static void
names_stand_in_one_line_whatever_their_direction(void **state)
{
	static const char *const taken[] = { "", "Zo\xC3\xAB  Ann",
		"\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", "\xD9\x85\xD8\xB1\xD9\x8A\xD9\x85 (Ann)",
		"\xD7\xA9\xE2\x80\x8F A", "\xE2\x80\x8E\xD8\x9C" };
	static const char *const refused[] = { "a\nb", "a\tb", "\x7F", "\xC2\x85", "\xC2\x9F",
		"a\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAA", "Zo\xC3\xAB\xE2\x80\xAE\x65vil",
		"\xE2\x81\xA6", "\xE2\x81\xA9" };
	(void)state;
	for (size_t i = 0; i < sizeof taken / sizeof taken[0]; i++)
		assert_true(utf8_one_line(str_of(taken[i])));
	for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
		assert_false(utf8_one_line(str_of(refused[i])));
}

static void
runs_of_white_space_become_one_blank(void **state)
{
	assert_str(utf8_spaced(*state, STR("Gil Grant")), "Gil Grant");
	assert_str(utf8_spaced(*state, STR(" Gil\n \xC2\xA0\tGrant\xE3\x80\x80")), "Gil Grant");
	assert_str(utf8_spaced(*state, STR(" \r\n")), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_point_is_read_back),
		cmocka_unit_test(what_is_not_utf8_is_refused),
		cmocka_unit_test(invalid_bytes_are_replaced_one_by_one),
		cmocka_unit_test(white_space_is_unicodes),
		cmocka_unit_test(words_are_runs_without_white_space),
		cmocka_unit_test(words_are_counted),
		WITH_ARENA(normal_form_composes),
		WITH_ARENA(folding_makes_what_looks_alike_equal),
		WITH_ARENA(folding_may_lengthen),
		WITH_ARENA(every_byte_of_the_old_code_page),
		WITH_ARENA(names_stand_in_one_line_whatever_their_direction),
		WITH_ARENA(runs_of_white_space_become_one_blank),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
