/* Real resolutions, which are not part of the project: those under WHEREAS_DATA, if it is there. */
#include "wording/reading.h"

#include "text/buf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
	COUNCIL_FILES = 407,
	COUNCIL_WORDS = 242369,
	MOST_LEFT_OVER = 20, /* thousandths of all words */
	PATH_LIMIT = 1000,
};

/* Opens a file of the data, if it is there. */
static FILE *
data_open(struct arena *arena, const char *path)
{
	const char *folder = getenv("WHEREAS_DATA");
	struct buf name;
	buf_init(&name, arena, PATH_LIMIT);
	buf_format(&name, "%s/resolutions/%s", folder ? folder : "../shared/data", path);
	buf_byte(&name, '\0');
	assert_false(name.full);
	return fopen(name.at, "rb");
}

static struct str
read_whole(struct arena *arena, FILE *file)
{
	char *bytes = arena_take(arena, READING_SOURCE_LIMIT);
	size_t size = fread(bytes, 1, READING_SOURCE_LIMIT, file);
	fclose(file);
	return (struct str){ bytes, size };
}

/* Whether these letters stand somewhere in the text, in any case. */
static bool
has(struct str text, const char *lower)
{
	size_t size = strlen(lower);
	for (size_t i = 0; i + size <= text.size; i++) {
		size_t same = 0;
		while (same < size && (text.at[i + same] | 0x20) == lower[same])
			same++;
		if (same == size)
			return true;
	}
	return false;
}

/* One of the council's files; says whether it is there. */
static bool
add_file(struct arena *arena, size_t number, struct reading *ret_reading, bool *ret_has_both)
{
	char path[40];
	snprintf(path, sizeof path, "nyc-council/%04zu.txt", number);
	FILE *file = data_open(arena, path);
	if (!file)
		return false;
	struct str source = read_whole(arena, file);
	*ret_has_both = has(source, "whereas") && has(source, "resolve");
	assert_int_equal(reading_of(arena, source, ret_reading).code, FAULT_NONE);
	return true;
}

static void
council(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct reading reading;
	bool has_both;
	size_t files = 0;
	size_t words = 0;
	size_t left_over = 0;
	while (add_file(arena, files + 1, &reading, &has_both)) {
		files++;
		words += reading.words;
		left_over += reading.words_in[PLACE_LEFT_OVER];
		if (has_both
		    && (reading.of_kind[CLAUSE_KIND_WHEREAS] == 0
			|| reading.of_kind[CLAUSE_KIND_RESOLVED] == 0))
			fail_msg("file %zu has clauses of one kind only", files);
		arena_reset(arena);
	}
	arena_free(arena);
	if (files == 0)
		skip();
	assert_int_equal(files, COUNCIL_FILES);
	assert_int_equal(words, COUNCIL_WORDS);
	assert_true(left_over * 1000 <= words * MOST_LEFT_OVER);
}

static void
conference(void **state)
{
	(void)state;
	static const struct {
		const char *path;
		size_t whereas;
		size_t resolved;
		size_t left_over;
	} files[] = {
		{ "conference-format/01-dagger-indent-2004.txt", 2, 2, 0 },
		{ "conference-format/03-lost-leadin-2017.txt", 2, 2, 0 },
		{ "conference-format/05-joined-words-2008.txt", 4, 1, 0 },
		{ "conference-format/07-fixed-width-2006.txt", 1, 2, 0 },
		{ "conference-format/09-sponsor-block.txt", 2, 1, 0 },
		{ "conference-format/11-ocr-lost-spaces.txt", 2, 2, 1 },
	};
	struct arena *arena = arena_new();
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct reading reading;
		FILE *file = data_open(arena, files[i].path);
		if (!file) {
			arena_free(arena);
			skip();
		}
		struct str source = read_whole(arena, file);
		assert_int_equal(reading_of(arena, source, &reading).code, FAULT_NONE);
		assert_int_equal(reading.of_kind[CLAUSE_KIND_WHEREAS], files[i].whereas);
		assert_int_equal(reading.of_kind[CLAUSE_KIND_RESOLVED], files[i].resolved);
		assert_int_equal(reading.of_kind[CLAUSE_KIND_OTHER], 0);
		assert_int_equal(reading.words_in[PLACE_LEFT_OVER], files[i].left_over);
	}
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(council),
		cmocka_unit_test(conference),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
