/* Readings compared with files: readings/NAME.txt is read and written as in readings/NAME.read. The
 * texts are made up; each shows one kind of noise that published resolutions have. */
#include "wording/reading.h"

#include "text/buf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

enum { FILE_LIMIT = 64 * 1024 };

#define FOLDER "src/wording/readings/"

static struct str
file_text(struct arena *arena, const char *name, const char *ending)
{
	struct buf path;
	buf_init(&path, arena, 200);
	buf_format(&path, FOLDER "%s.%s", name, ending);
	buf_byte(&path, '\0');
	FILE *file = fopen(path.at, "rb");
	if (!file)
		fail_msg("%s cannot be opened; run the tests from the project's folder", path.at);
	char *bytes = arena_take(arena, FILE_LIMIT);
	size_t size = fread(bytes, 1, FILE_LIMIT, file);
	assert_true(size < FILE_LIMIT);
	fclose(file);
	return (struct str){ bytes, size };
}

static void
write_list(struct buf *out, const char *name, const struct reading_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		buf_format(out, "%s: ", name);
		buf_put(out, list->at[i]);
		buf_byte(out, '\n');
	}
}

/* The words of a clause; a slash stands for the end of a paragraph. */
static void
write_words(struct buf *out, struct str words)
{
	for (size_t i = 0; i < words.size; i++) {
		if (words.at[i] == '\n')
			buf_text(out, " / ");
		else
			buf_byte(out, words.at[i]);
	}
}

static void
write_clause(struct buf *out, const struct reading_clause *clause)
{
	buf_format(out, "%s, line %zu: [", clause_kind_word(clause->kind), clause->line);
	buf_put(out, clause->mark);
	buf_text(out, "] [");
	buf_put(out, clause->lead);
	buf_text(out, clause->joined ? "]" : "] ");
	write_words(out, clause->words);
	buf_byte(out, '\n');
}

static struct str
written(struct arena *arena, const struct reading *reading)
{
	struct buf out;
	buf_init(&out, arena, FILE_LIMIT);
	write_list(&out, "number line", &reading->number_lines);
	buf_text(&out, "number: ");
	buf_put(&out, reading->number);
	buf_text(&out, "\ntitle: ");
	buf_put(&out, reading->title);
	buf_byte(&out, '\n');
	write_list(&out, "heading", &reading->headings);
	write_list(&out, "sponsor line", &reading->sponsor_lines);
	for (size_t i = 0; i < reading->sponsors.count; i++) {
		buf_text(&out, "sponsor: ");
		buf_put(&out, reading->sponsors.at[i].name);
		buf_text(&out, " | ");
		buf_put(&out, reading->sponsors.at[i].office);
		buf_byte(&out, '\n');
	}
	for (size_t i = 0; i < reading->clause_count; i++)
		write_clause(&out, &reading->clauses[i]);
	write_list(&out, "trailing", &reading->trailing);
	write_list(&out, "left over", &reading->left_over);
	buf_format(&out, "words: %zu, placed: %zu\n", reading->words, reading->placed);
	assert_false(out.full);
	return buf_str(&out);
}

static void
reads_as_written(const char *name)
{
	struct arena *arena = arena_new();
	struct reading reading;
	struct fault fault = reading_of(arena, file_text(arena, name, "txt"), &reading);
	assert_int_equal(fault.code, FAULT_NONE);
	struct str now = written(arena, &reading);
	struct str wanted = file_text(arena, name, "read");
	if (!str_equal(now, wanted))
		fail_msg("%s is read differently:\n%.*s", name, (int)now.size, now.at);
	arena_free(arena);
}

#define READS(name)                                                                                \
	static void name(void **state)                                                             \
	{                                                                                          \
		(void)state;                                                                       \
		reads_as_written(#name);                                                           \
	}

READS(daggers)
READS(lost_leads)
READS(joined_words)
READS(fixed_width)
READS(sponsor_block)
READS(one_line_scan)
READS(council)
READS(certificate)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(daggers),
		cmocka_unit_test(lost_leads),
		cmocka_unit_test(joined_words),
		cmocka_unit_test(fixed_width),
		cmocka_unit_test(sponsor_block),
		cmocka_unit_test(one_line_scan),
		cmocka_unit_test(council),
		cmocka_unit_test(certificate),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
