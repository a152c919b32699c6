/* Texts that nobody wrote: cut off, mixed up, random. Whatever comes in, reading ends, soon,
 * and has every word (reading_of asserts that by itself, byte by byte). The same noise each
 * time. */
#include "wording/reading.h"

#include "text/buf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { ROUNDS = 1500, LONGEST = 60, ENDLESS = 320 * 1024, SECONDS = 40 };

static const char *const fragments[] = {
	"WHEREAS,", "Whereas", "whereas,x", "RESOLVED,", "NOW, THEREFORE,", "be it",
	"BEITRESOLVED,as", "further", "resolved", "Resolved,", "that", "the Council", ";",
	"; and", ",", ".", "\n", "\n\n", "\r\n", "\t", "1.", "(a)", "\xE2\x80\xA2",
	"\xE2\x80\xA0\xE2\x80\xA0", "By Council Members", "A, B and C", "Submitted by:\n",
	"The Honorable D", "Mayor of E", "Jr.", "(", ")",
	"\"",
	"Resolution No. 9", "RESOLUTION", "A TITLE", "LS# 12/3", "4/5/16", "AB/CD", "Adopted.",
	"I hereby certify", "CHART 1:", "* * *", "Projected Cost: x", "low-\nwater", "..Title",
	"P", "\xC2\xA0", "\xE2\x80\x8B", "\xFF", "\x80\x80", "caf\xC3", "_____", "$5",
	"72nd Annual Meeting",
};

static uint32_t
next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

static void
read_any(struct arena *arena, struct str source)
{
	struct reading reading;
	assert_int_equal(reading_of(arena, source, &reading).code, FAULT_NONE);
	assert_int_equal(reading.placed + reading.words_in[PLACE_LEFT_OVER], reading.words);
	size_t of_kinds = 0;
	for (size_t kind = 0; kind < CLAUSE_KIND_COUNT; kind++)
		of_kinds += reading.of_kind[kind];
	assert_int_equal(of_kinds, reading.clause_count);
	assert_true(reading_name(arena, &reading, LONGEST).size <= LONGEST);
}

static void
fragments_in_any_order(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	uint32_t seed = 1;
	for (size_t round = 0; round < ROUNDS; round++) {
		struct buf source;
		buf_init(&source, arena, 4096);
		for (size_t left = next(&seed) % LONGEST; left > 0; left--) {
			buf_text(&source,
			    fragments[next(&seed) % (sizeof fragments / sizeof *fragments)]);
			if (next(&seed) % 4 > 0)
				buf_byte(&source, ' ');
		}
		read_any(arena, buf_str(&source));
		arena_reset(arena);
	}
	arena_free(arena);
}

static void
bytes_of_any_kind(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	uint32_t seed = 2;
	for (size_t round = 0; round < ROUNDS; round++) {
		char bytes[400];
		size_t size = next(&seed) % sizeof bytes;
		for (size_t i = 0; i < size; i++)
			bytes[i] = (char)(1 + next(&seed) % 255);
		read_any(arena, (struct str){ bytes, size });
		arena_reset(arena);
	}
	arena_free(arena);
}

static void
every_beginning_of_a_text(void **state)
{
	(void)state;
	static const char text[] =
	    "Resolution No. 4\n\nSubmitted by:\n\n  The Honorable Jos\xC3\xA9 Tern, Jr.\n"
	    "  Mayor of Ebb\n\nON LAMPS\n\n\xE2\x80\xA0 1. WHEREAS, it is dark\n"
	    "at low-\nwater; and WHEREAS,lamps are cheap,\n\n  that lamps be lit; and\n\n"
	    "BE IT FURTHERRESOLVED,that:\n \xE2\x80\xA2 oil\n \xE2\x80\xA2 wick\n\n"
	    "Projected Cost: Unknown\n\nRecorded as opposed: Mayor of Flow\nLS# 3\n4/5/16\nP\n";
	struct arena *arena = arena_new();
	for (size_t size = 0; size < sizeof text; size++) {
		read_any(arena, (struct str){ text, size });
		read_any(arena, (struct str){ text + size, sizeof text - 1 - size });
		arena_reset(arena);
	}
	arena_free(arena);
}

/* Where a rule looks again and again at the same words, these take minutes instead of a
 * second, and the alarm ends the test. */
static void
the_same_without_end(void **state)
{
	(void)state;
	static const char *const units[] = {
		".", "whereas ", "whereas,", ",,,xWHEREASx", "be it further ", "now, therefore, ",
		"1.\n", "A, B and ", "(", "* ", "LS 1\n", "A B\n\n", "\nthat x\n", "\xFF\n",
	};
	struct arena *arena = arena_new();
	alarm(SECONDS);
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		struct buf source;
		struct reading reading;
		buf_init(&source, arena, ENDLESS);
		buf_text(&source, "By Council Members ");
		while (!source.full)
			buf_text(&source, units[i]);
		struct fault fault = reading_of(arena, buf_str(&source), &reading);
		assert_true(fault.code == FAULT_NONE || fault.code == FAULT_TOO_LARGE);
		arena_reset(arena);
	}
	alarm(0);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fragments_in_any_order),
		cmocka_unit_test(bytes_of_any_kind),
		cmocka_unit_test(every_beginning_of_a_text),
		cmocka_unit_test(the_same_without_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
