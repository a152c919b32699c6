/* Strings: compared, found, cut and read as numbers, also where they are empty or nowhere. */
#include "text/str.h"

#include "text/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const struct str nowhere;

static void
assert_str(struct str found, const char *wanted)
{
	if (!str_equal(found, str_of(wanted)))
		fail_msg("'%.*s' instead of '%s'", (int)found.size, found.at, wanted);
}

static void
equality_is_of_bytes_and_length(void **state)
{
	(void)state;
	assert_true(str_equal(STR("Ann"), str_of("Ann")));
	assert_false(str_equal(STR("Ann"), STR("Anne")));
	assert_false(str_equal(STR("Ann"), STR("ann")));
	assert_false(str_equal(STR("a\0b"), STR("a\0c")));
	assert_true(str_equal(nowhere, STR("")));
	assert_false(str_equal(nowhere, STR("a")));
}

static void
a_word_is_the_whole_of_it(void **state)
{
	(void)state;
	assert_true(str_is(STR("Ann"), "Ann"));
	assert_false(str_is(STR("Ann"), "Anne"));
	assert_false(str_is(STR("Anne"), "Ann"));
	assert_false(str_is(STR("Ann"), "ann"));
	assert_false(str_is(STR("Ann\0"), "Ann"));
	assert_false(str_is(STR("Ann"), ""));
	assert_true(str_is(nowhere, ""));
	assert_false(str_is(nowhere, "a"));
}

static void
order_is_of_bytes_then_length(void **state)
{
	(void)state;
	static const char *const ordered[] = { "", "A", "AA", "B", "a", "ab", "\xc3\xa4", "\xff" };
	size_t count = sizeof ordered / sizeof ordered[0];
	for (size_t i = 0; i < count; i++) {
		for (size_t j = 0; j < count; j++) {
			int order = str_compare(str_of(ordered[i]), str_of(ordered[j]));
			assert_int_equal((order > 0) - (order < 0), (i > j) - (i < j));
		}
	}
	assert_int_equal(str_compare(nowhere, STR("")), 0);
	assert_true(str_compare(nowhere, STR("a")) < 0);
}

static void
beginnings_and_ends(void **state)
{
	(void)state;
	assert_true(str_starts(STR("WHEREAS, it"), STR("WHEREAS")));
	assert_true(str_starts(STR("a"), nowhere));
	assert_false(str_starts(STR("WHERE"), STR("WHEREAS")));
	assert_false(str_starts(STR("whereas"), STR("W")));
	assert_true(str_ends(STR("text.csv"), STR(".csv")));
	assert_true(str_ends(STR("text.csv"), STR("")));
	assert_false(str_ends(STR("csv"), STR(".csv")));
	assert_false(str_ends(STR("text.csv"), STR(".cs")));
}

static void
parts_are_clipped(void **state)
{
	(void)state;
	struct str text = STR("resolved");
	assert_str(str_part(text, 0, 2), "re");
	assert_str(str_part(text, 6, 2), "ed");
	assert_str(str_part(text, 6, 99), "ed");
	assert_str(str_part(text, 8, 1), "");
	assert_str(str_part(text, 99, 1), "");
	assert_str(str_part(text, 3, SIZE_MAX), "olved");
}

static void
finding_gives_the_first_place(void **state)
{
	(void)state;
	assert_int_equal(str_find(STR("yes, yes"), STR("yes")), 0);
	assert_int_equal(str_find(STR("no, yes"), STR("yes")), 4);
	assert_int_equal(str_find(STR("no"), STR("yes")), 2);
	assert_int_equal(str_find(STR("no, no"), STR("yes")), 6);
	assert_int_equal(str_find(STR("no"), STR("")), 0);
	assert_int_equal(str_find(nowhere, STR("a")), 0);
}

static void
trimming_takes_white_space_off_both_ends(void **state)
{
	(void)state;
	assert_str(str_trim(STR(" \t\r\n\v\f a b \n")), "a b");
	assert_str(str_trim(STR(" \n ")), "");
	assert_str(str_trim(STR("")), "");
	assert_str(str_trim(STR("\xc2\xa0")), "\xc2\xa0"); /* Unicode's own is for utf8.h */
}

static void
assert_split(const char *text, size_t count, const char *const *parts)
{
	struct str rest = str_of(text);
	struct str part;
	for (size_t i = 0; i < count; i++) {
		assert_true(str_split(&rest, ',', &part));
		assert_str(part, parts[i]);
	}
	assert_false(str_split(&rest, ',', &part));
	assert_false(str_split(&rest, ',', &part));
}

static void
splitting_gives_every_part(void **state)
{
	(void)state;
	assert_split("a,b,cd", 3, (const char *[]){ "a", "b", "cd" });
	assert_split("a,", 2, (const char *[]){ "a", "" });
	assert_split(",", 2, (const char *[]){ "", "" });
	assert_split("", 1, (const char *[]){ "" });
	assert_split("alone", 1, (const char *[]){ "alone" });
}

static void
numbers_are_digits_with_a_minus_or_none(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int64_t number;
	} good[] = {
		{ "0", 0 },
		{ "-0", 0 },
		{ "7", 7 },
		{ "007", 7 },
		{ "-12", -12 },
		{ "9223372036854775807", INT64_MAX },
		{ "-9223372036854775808", INT64_MIN },
	};
	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
		int64_t number = 99;
		assert_true(str_number(str_of(good[i].text), &number));
		assert_true(number == good[i].number);
	}
	static const char *const bad[] = { "",     "-",   "+1",  " 1",  "1 ", "1.5", "0x1", "--1",
		                           "9223372036854775808", "-9223372036854775809",
		                           "99999999999999999999", "1a",  "/",  ":" };
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		int64_t number = 99;
		if (str_number(str_of(bad[i]), &number) || number != 99)
			fail_msg("'%s' was read as a number", bad[i]);
	}
}

static void
what_is_kept_is_a_copy(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	char bytes[] = "motion";
	struct str kept = str_keep(arena, str_of(bytes));
	bytes[0] = 'x';
	assert_str(kept, "motion");
	assert_int_equal(strlen(kept.at), 6);
	assert_str(str_keep(arena, nowhere), "");
	assert_non_null(str_keep(arena, nowhere).at);
	arena_free(arena);
}

/* A table takes the low bits of a hash; names that differ by a digit must not share them all. */
static void
hashes_spread_over_the_low_bits(void **state)
{
	(void)state;
	enum { SLOTS = 1024 };
	static int filled[SLOTS];
	int most = 0;
	for (int i = 0; i < SLOTS; i++) {
		char name[32];
		int size = snprintf(name, sizeof name, "member-%d", i);
		struct str text = { name, (size_t)size };
		assert_true(str_hash(text) == str_hash(text));
		int here = ++filled[str_hash(text) % SLOTS];
		most = here > most ? here : most;
	}
	assert_in_range(most, 1, 10);
	assert_true(str_hash(STR("ab")) != str_hash(STR("ba")));
	assert_true(str_hash(nowhere) == str_hash(STR("")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equality_is_of_bytes_and_length),
		cmocka_unit_test(a_word_is_the_whole_of_it),
		cmocka_unit_test(order_is_of_bytes_then_length),
		cmocka_unit_test(beginnings_and_ends),
		cmocka_unit_test(parts_are_clipped),
		cmocka_unit_test(finding_gives_the_first_place),
		cmocka_unit_test(trimming_takes_white_space_off_both_ends),
		cmocka_unit_test(splitting_gives_every_part),
		cmocka_unit_test(numbers_are_digits_with_a_minus_or_none),
		cmocka_unit_test(what_is_kept_is_a_copy),
		cmocka_unit_test(hashes_spread_over_the_low_bits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
