/* Rules of reading, one by one; whole texts are in golden_test.c. */
#include "wording/reading.h"

#include "text/arena_fixture.h"
#include "text/buf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct reading
read(void **state, const char *source)
{
	struct reading reading;
	struct fault fault = reading_of(*state, str_of(source), &reading);
	assert_int_equal(fault.code, FAULT_NONE);
	assert_int_equal(reading.placed + reading.words_in[PLACE_LEFT_OVER], reading.words);
	return reading;
}

static void
assert_text(struct str found, const char *wanted)
{
	if (!str_equal(found, str_of(wanted)))
		fail_msg("\"%.*s\" instead of \"%s\"", (int)found.size, found.at, wanted);
}

static void
assert_clause(const struct reading *reading, size_t index, enum clause_kind kind, const char *words)
{
	assert_true(index < reading->clause_count);
	assert_int_equal(reading->clauses[index].kind, kind);
	assert_text(reading->clauses[index].words, words);
}

static void
a_word_in_a_sentence_is_no_lead(void **state)
{
	struct reading reading =
	    read(state, "WHEREAS, the tide is low whereas the moon is full, and the\n"
			"Whereas clauses of old were long; and\n"
			"WHEREAS, the matter was not\n"
			"resolved by the board;\n"
			"RESOLVED, that it be it resolved or not, Resolved or not, we sail.\n");
	assert_int_equal(reading.of_kind[CLAUSE_KIND_RESOLVED], 1);
	assert_text(reading.clauses[reading.clause_count - 1].words,
	    "that it be it resolved or not, Resolved or not, we sail.");
}

static void
clauses_on_one_line_are_told_apart(void **state)
{
	struct reading reading = read(state,
	    "A Resolution on rope. 1. WHEREAS, rope frays; and 2. WHEREAS, twine snaps; "
	    "3. NOW, THEREFORE, BE IT RESOLVED, that chain be used; BE IT FURTHER RESOLVED, "
	    "that it be oiled. Projected Cost: Unknown");
	assert_int_equal(reading.clause_count, 4);
	assert_clause(&reading, 0, CLAUSE_KIND_WHEREAS, "rope frays; and");
	assert_text(reading.clauses[1].mark, "2.");
	assert_clause(&reading, 1, CLAUSE_KIND_WHEREAS, "twine snaps;");
	assert_clause(&reading, 2, CLAUSE_KIND_RESOLVED, "that chain be used;");
	assert_clause(&reading, 3, CLAUSE_KIND_RESOLVED, "that it be oiled.");
	assert_text(reading.trailing.at[0], "Projected Cost: Unknown");
	assert_text(reading.title, "A Resolution on rope.");
}

static void
therefore_alone_decides_only_behind_reasons(void **state)
{
	struct reading reading =
	    read(state, "WHEREAS, ice is thin; now, therefore, be it\n"
			"The board asks all to keep off.\n\n"
			"NOW THEREFORE, in consideration of a fee, skates may be left here.\n");
	assert_int_equal(reading.clause_count, 2);
	assert_text(reading.clauses[1].lead, "now, therefore, be it");
	assert_int_equal(reading.clauses[1].kind, CLAUSE_KIND_RESOLVED);
}

static void
a_paragraph_above_the_clauses_is_kept_as_text(void **state)
{
	struct reading reading = read(state,
	    "ON LANTERNS\n\n"
	    "The members of the League, met at low tide in the long hall, find as follows:\n\n"
	    "WHEREAS, it is dark;\n\nRESOLVED, that lanterns be lit.\n");
	assert_text(reading.title, "ON LANTERNS");
	assert_int_equal(reading.of_kind[CLAUSE_KIND_OTHER], 1);
	assert_clause(&reading, 0, CLAUSE_KIND_OTHER,
	    "The members of the League, met at low tide in the long hall, find as follows:");
}

static void
rows_of_a_table_stay_apart(void **state)
{
	struct reading reading = read(state,
	    "WHEREAS, it costs;\nRESOLVED, that it pays:\n| Year | cost |\n| 2027 | 10 |\n");
	assert_int_equal(reading.left_over.count, 0);
	assert_clause(&reading, 1, CLAUSE_KIND_RESOLVED,
	    "that it pays:\n| Year | cost |\n| 2027 | 10 |");
}

static void
a_text_without_clauses_is_left_over(void **state)
{
	struct reading reading = read(state, "Dear Pilot,\n\nThe bell is cracked.\n");
	assert_int_equal(reading.clause_count, 0);
	assert_int_equal(reading.placed, 0);
	assert_int_equal(reading.left_over.count, 2);
	assert_text(reading.left_over.at[1], "The bell is cracked.");
	reading = read(state, " \n\t\n");
	assert_int_equal(reading.words, 0);
	assert_text(reading_name(*state, &reading, 80), "");
}

static void
sponsors_are_named_one_by_one(void **state)
{
	static const char *const wanted[][2] = {
		{ "Tern", "The Speaker" },
		{ "Auk", "Council Members" },
		{ "Rook, Jr.", "Council Members" },
		{ "Swift", "the Public Advocate" },
	};
	struct reading reading = read(state,
	    "By The Speaker (Council Member Tern) and Council Members Auk, Rook, Jr. and the "
	    "Public Advocate (Ms. Swift)\nWhereas, x;\nResolved, That y.\n");
	assert_int_equal(reading.sponsors.count, 4);
	for (size_t i = 0; i < 4; i++) {
		assert_text(reading.sponsors.at[i].name, wanted[i][0]);
		assert_text(reading.sponsors.at[i].office, wanted[i][1]);
	}
	reading =
	    read(state, "Submitted by:\nThe Honorable Ann Gull, Mayor of Ebb, Maine\nBo Finch\n\n"
			"A TITLE OF WORDS\n\nWHEREAS, x; RESOLVED, y.\n");
	assert_int_equal(reading.sponsors.count, 2);
	assert_text(reading.sponsors.at[0].name, "Ann Gull");
	assert_text(reading.sponsors.at[0].office, "Mayor of Ebb, Maine");
	assert_text(reading.sponsors.at[1].name, "Bo Finch");
	assert_text(reading.title, "A TITLE OF WORDS");
}

static void
a_suffix_on_the_next_row_goes_to_the_name_above(void **state)
{
	struct reading reading = read(state, "Submitted by:\nAnn Gull,\nJr., Bo Finch, Sr.\n\n"
					     "A TITLE OF WORDS\n\nWHEREAS, x; RESOLVED, y.\n");
	assert_int_equal(reading.sponsors.count, 2);
	assert_text(reading.sponsors.at[0].name, "Ann Gull Jr.");
	assert_text(reading.sponsors.at[1].name, "Bo Finch, Sr.");
}

static void
a_city_in_brackets_is_no_name(void **state)
{
	static const char *const wanted[][2] = {
		{ "Paula Prez", "Mayor of Oakport" },
		{ "Zoë Müller", "" },
		{ "Bo Finch", "" },
		{ "Ann Gull", "Mayor of Ebb" },
		{ "Swift", "Fen Borough President" },
	};
	struct reading reading = read(state,
	    "Sponsors: Paula Prez, Mayor of Oakport; Zoë Müller (Río Seco); Bo Finch (Sampleton, "
	    "OH); Ann Gull (Mayor of Ebb); Fen Borough President (Ms. Swift)\n\n"
	    "Whereas, x;\nResolved, That y.\n");
	assert_int_equal(reading.sponsors.count, 5);
	for (size_t i = 0; i < 5; i++) {
		assert_text(reading.sponsors.at[i].name, wanted[i][0]);
		assert_text(reading.sponsors.at[i].office, wanted[i][1]);
	}
	reading = read(state, "Submitted by:\nThe Honorable Ann Gull (Ebb, ME)\n\n"
			      "A TITLE OF WORDS\n\nWHEREAS, x; RESOLVED, y.\n");
	assert_int_equal(reading.sponsors.count, 1);
	assert_text(reading.sponsors.at[0].name, "Ann Gull");
}

static void
a_fiscal_note_is_no_part_of_a_clause(void **state)
{
	struct reading reading =
	    read(state, "WHEREAS, rope frays;\n\nRESOLVED, that chain be bought.\n\n"
			"Fiscal note: about 400 in the first year,\nand none after it.\n");
	assert_int_equal(reading.clause_count, 2);
	assert_clause(&reading, 1, CLAUSE_KIND_RESOLVED, "that chain be bought.");
	assert_text(reading.trailing.at[0], "Fiscal note: about 400 in the first year,");
	assert_int_equal(reading.left_over.count, 0);
	reading = read(state, "WHEREAS, rope frays;\n\nRESOLVED, that the clerk write a\n"
			      "fiscal note: one page will do.\n\nFiscal notes are public.\n");
	assert_clause(&reading, 1, CLAUSE_KIND_RESOLVED,
	    "that the clerk write a fiscal note: one page will do.\nFiscal notes are public.");
}

/* An office alone is the name of whoever holds it, and not that of whoever stands above it. */
static void
an_office_without_a_name_is_a_sponsor(void **state)
{
	static const char text[] = "Submitted by:\n%s.., Mayor of Alpha, Ohio\n\n"
				   "A TITLE OF WORDS\n\nWHEREAS, x; RESOLVED, y.\n";
	static const char *const above[] = { "", "Ann Gull, Mayor of Ebb\n" };
	for (size_t i = 0; i < 2; i++) {
		struct buf source;
		buf_init(&source, *state, 200);
		buf_format(&source, text, above[i]);
		buf_byte(&source, '\0');
		struct reading reading = read(state, source.at);
		assert_int_equal(reading.sponsors.count, i + 1);
		assert_text(reading.sponsors.at[i].name, "Mayor of Alpha, Ohio");
		assert_text(reading.sponsors.at[i].office, "");
		if (i > 0)
			assert_text(reading.sponsors.at[0].office, "Mayor of Ebb");
	}
}

static void
numbers_in_their_many_forms(void **state)
{
	static const char *const lines[][2] = {
		{ "Resolution No. 59", "59" },
		{ "RESOLUTION NO.066-15-14405", "066-15-14405" },
		{ "Preconsidered Res. No. 141-A", "141-A" },
		{ "Resolution #12", "12" },
		{ "Res.No.7", "7" },
		{ "No. 8", "8" },
		{ "Resolution on 9 boats", "" },
		{ "No. 8 boats", "" },
	};
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		struct buf source;
		buf_init(&source, *state, 200);
		buf_format(&source, "%s\n\nWHEREAS, x;\nRESOLVED, y.\n", lines[i][0]);
		buf_byte(&source, '\0');
		struct reading reading = read(state, source.at);
		assert_text(reading.number, lines[i][1]);
	}
}

static void
old_code_pages_are_recovered_line_by_line(void **state)
{
	struct reading reading = read(state,
	    "ON CAF\xC9S\xA0IN PORT\n\nWHEREAS, caf\xC3\xA9s open; and\nWHEREAS, it\x92s late;\n"
	    "RESOLVED, that they close.\n");
	assert_true(reading.recovered);
	assert_text(reading.title, "ON CAF\xC3\x89S IN PORT");
	assert_clause(&reading, 0, CLAUSE_KIND_WHEREAS, "caf\xC3\xA9s open; and");
	assert_clause(&reading, 1, CLAUSE_KIND_WHEREAS, "it\xE2\x80\x99s late;");
	assert_false(read(state, "caf\xC3\xA9").recovered);
}

static void
limits_are_named(void **state)
{
	struct reading reading;
	struct buf many;
	buf_init(&many, *state, 1024 * 1024);
	for (size_t i = 0; i < READING_CLAUSE_LIMIT; i++)
		buf_text(&many, "WHEREAS, x;\n");
	assert_int_equal(reading_of(*state, buf_str(&many), &reading).code, FAULT_NONE);
	assert_int_equal(reading.clause_count, READING_CLAUSE_LIMIT);
	buf_text(&many, "WHEREAS, x;\n");
	struct fault fault = reading_of(*state, buf_str(&many), &reading);
	assert_int_equal(fault.code, FAULT_TOO_LARGE);
	assert_string_equal(fault.about, "clauses: more than 2000, at line 2001");

	char *bytes = arena_take(*state, READING_SOURCE_LIMIT + 1);
	memset(bytes, 'x', READING_SOURCE_LIMIT + 1);
	struct str source = { bytes, READING_SOURCE_LIMIT };
	assert_int_equal(reading_of(*state, source, &reading).code, FAULT_NONE);
	source.size++;
	fault = reading_of(*state, source, &reading);
	assert_int_equal(fault.code, FAULT_TOO_LARGE);
	assert_string_equal(fault.about, "source: 2097153 bytes, at most 2097152");

	fault = reading_of(*state, STR("WHEREAS,\na\0b"), &reading);
	assert_int_equal(fault.code, FAULT_NOT_UTF8);
	assert_string_equal(fault.about, "source: a NUL at byte 11, line 2");
}

static void
a_text_has_a_name(void **state)
{
	struct reading reading =
	    read(state, "ON OARS AND\nSAILS\n\nWHEREAS, x;\nRESOLVED, that\n\ty z.\n");
	assert_text(reading_name(*state, &reading, 80), "ON OARS AND SAILS");
	assert_text(reading_name(*state, &reading, 10), "ON OARS\xE2\x80\xA6");
	reading = read(state, "WHEREAS, x;\nRESOLVED, that\n\ty z.\n");
	assert_text(reading_name(*state, &reading, 80), "that y z.");
	assert_text(reading_name(*state, &reading, 9), "that y z.");
	assert_text(reading_name(*state, &reading, 2), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_in_a_sentence_is_no_lead),
		cmocka_unit_test(clauses_on_one_line_are_told_apart),
		cmocka_unit_test(therefore_alone_decides_only_behind_reasons),
		cmocka_unit_test(a_paragraph_above_the_clauses_is_kept_as_text),
		cmocka_unit_test(rows_of_a_table_stay_apart),
		cmocka_unit_test(a_text_without_clauses_is_left_over),
		cmocka_unit_test(sponsors_are_named_one_by_one),
		cmocka_unit_test(a_suffix_on_the_next_row_goes_to_the_name_above),
		cmocka_unit_test(a_city_in_brackets_is_no_name),
		cmocka_unit_test(a_fiscal_note_is_no_part_of_a_clause),
		cmocka_unit_test(an_office_without_a_name_is_a_sponsor),
		cmocka_unit_test(numbers_in_their_many_forms),
		cmocka_unit_test(old_code_pages_are_recovered_line_by_line),
		cmocka_unit_test(limits_are_named),
		cmocka_unit_test(a_text_has_a_name),
	};
	return cmocka_run_group_tests(tests, arena_set_up, arena_tear_down);
}
