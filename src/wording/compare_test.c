/* Comparing texts: the runs say how to make each text of the other, with the fewest changes. */
#include "wording/compare.h"

#include "text/buf.h"
#include "text/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { ROUNDS = 3000, LONGEST = 24, MANY = 60000 };

/* The words of one text as the runs have them, leaving out runs of one kind. */
static struct str
words_without(struct arena *arena, const struct comparison *comparison, enum run_kind left_out)
{
	struct buf out;
	buf_init(&out, arena, 4 * 1024 * 1024);
	for (size_t i = 0; i < comparison->count; i++) {
		struct str rest = comparison->runs[i].text;
		struct str word;
		if (comparison->runs[i].kind == left_out)
			continue;
		while (utf8_word(&rest, &word)) {
			buf_put(&out, word);
			buf_byte(&out, ' ');
		}
	}
	return buf_str(&out);
}

static struct str
plain(struct arena *arena, struct str text)
{
	struct run run = { RUN_EQUAL, text, 0 };
	struct comparison whole = { .runs = &run, .count = 1 };
	return words_without(arena, &whole, RUN_STRUCK);
}

/* Compares, and checks all that must hold whatever the texts are. */
static struct comparison
compared(struct arena *arena, struct str before, struct str after)
{
	struct comparison comparison = compare_words(arena, before, after);
	assert_true(
	    str_equal(plain(arena, before), words_without(arena, &comparison, RUN_INSERTED)));
	assert_true(str_equal(plain(arena, after), words_without(arena, &comparison, RUN_STRUCK)));
	for (size_t i = 0; i < comparison.count; i++) {
		const struct run *run = &comparison.runs[i];
		assert_int_equal(run->words, utf8_words(run->text));
		assert_true(run->words > 0);
		if (i > 0) {
			assert_int_not_equal(run->kind, run[-1].kind);
			assert_false(run->kind == RUN_STRUCK && run[-1].kind == RUN_INSERTED);
		}
	}
	return comparison;
}

static void
a_sentence_is_amended(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct comparison comparison = compared(arena, STR("that the  Council urges a small bell"),
	    STR("that the\nCouncil asks for a bell of brass"));
	static const struct {
		enum run_kind kind;
		const char *text;
	} wanted[] = {
		{ RUN_EQUAL, "that the\nCouncil" },
		{ RUN_STRUCK, "urges" },
		{ RUN_INSERTED, "asks for" },
		{ RUN_EQUAL, "a" },
		{ RUN_STRUCK, "small" },
		{ RUN_EQUAL, "bell" },
		{ RUN_INSERTED, "of brass" },
	};
	assert_int_equal(comparison.count, 7);
	for (size_t i = 0; i < 7; i++) {
		assert_int_equal(comparison.runs[i].kind, wanted[i].kind);
		assert_true(str_equal(comparison.runs[i].text, str_of(wanted[i].text)));
	}
	assert_int_equal(comparison.words[RUN_EQUAL], 5);
	assert_int_equal(comparison.words[RUN_STRUCK], 2);
	assert_int_equal(comparison.words[RUN_INSERTED], 4);
	arena_free(arena);
}

static void
empty_texts(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	assert_int_equal(compared(arena, STR(""), STR(" \n")).count, 0);
	assert_int_equal(compared(arena, STR(""), STR("a b")).words[RUN_INSERTED], 2);
	assert_int_equal(compared(arena, STR("a b"), STR("")).words[RUN_STRUCK], 2);
	assert_int_equal(compared(arena, STR("a b"), STR("a  b")).count, 1);
	arena_free(arena);
}

static uint32_t
next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

static struct str
random_words(struct arena *arena, uint32_t *seed, size_t count, uint32_t kinds)
{
	struct buf out;
	buf_init(&out, arena, 8 * count + 1);
	for (size_t i = 0; i < count; i++) {
		buf_number(&out, next(seed) % kinds);
		buf_byte(&out, ' ');
	}
	return buf_str(&out);
}

/* The longest common subsequence by the textbook's table, to compare with. */
static size_t
most_equal(struct str before, struct str after)
{
	size_t table[LONGEST + 1] = { 0 };
	struct str old;
	while (utf8_word(&before, &old)) {
		struct str rest = after;
		struct str new;
		size_t diagonal = 0;
		for (size_t i = 1; utf8_word(&rest, &new); i++) {
			size_t above = table[i];
			if (str_equal(old, new))
				table[i] = diagonal + 1;
			else if (table[i - 1] > table[i])
				table[i] = table[i - 1];
			diagonal = above;
		}
	}
	return table[utf8_words(after)];
}

static void
changes_are_as_few_as_can_be(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	uint32_t seed = 7;
	for (size_t round = 0; round < ROUNDS; round++) {
		uint32_t kinds = 1 + next(&seed) % 6;
		struct str before = random_words(arena, &seed, next(&seed) % LONGEST, kinds);
		struct str after = random_words(arena, &seed, next(&seed) % LONGEST, kinds);
		struct comparison comparison = compared(arena, before, after);
		assert_int_equal(comparison.words[RUN_EQUAL], most_equal(before, after));
		arena_reset(arena);
	}
	arena_free(arena);
}

/* Far more changes than are looked through at once: the answer must still be true. */
static void
large_texts_stay_true(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	uint32_t seed = 11;
	struct str one = random_words(arena, &seed, MANY, 2);
	struct str two = random_words(arena, &seed, MANY, 2);
	assert_true(compared(arena, one, two).words[RUN_EQUAL] > MANY / 2);
	struct str three = random_words(arena, &seed, MANY, 30000);
	compared(arena, one, three);
	compared(arena, three, str_part(three, 1000, three.size));
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_sentence_is_amended),
		cmocka_unit_test(empty_texts),
		cmocka_unit_test(changes_are_as_few_as_can_be),
		cmocka_unit_test(large_texts_stay_true),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
