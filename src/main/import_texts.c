/* Reading, and the table of what was read. */
#include "main/import_texts.h"

#include <assert.h>
#include <inttypes.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>

#include "main/file.h"
#include "main/progress.h"
#include "text/json.h"
#include "text/lookup.h"
#include "text/utf8.h"

enum {
	SHEET_MOST = 256 * 1024 * 1024, /* bytes of the table as JSON */
	TITLE_SHOWN = 60,               /* bytes of a title in the table for people */
};

static const struct str ending = { ".txt", 4 };

struct sum {
	size_t files, words, placed, left_over, with_both;
	size_t of_kind[CLAUSE_KIND_COUNT];
};

/* Is it a text by its name? ".TXT" is one too. */
static bool
is_text(struct arena *arena, struct str name)
{
	return str_ends(utf8_fold(arena, name), ending);
}

/* The index */

struct index_line {
	struct str label, title;
};

static struct fault
index_column(struct arena *arena, const struct csv *csv, struct str name, size_t *ret_column)
{
	if (csv_column(csv, name, ret_column))
		return OK;
	return fault(FAULT_COLUMN_MISSING, csv_place_words(arena,
		(struct csv_place){ .file = csv->file, .line = 1, .name = name }));
}

static struct fault
index_read(struct arena *arena, const char *path, struct lookup *ret_lines)
{
	struct csv csv;
	size_t name, label, title;
	TRY(file_csv(arena, path, '\t', &csv));
	TRY(index_column(arena, &csv, STR("n"), &name));
	TRY(index_column(arena, &csv, STR("file"), &label));
	TRY(index_column(arena, &csv, STR("title"), &title));
	for (size_t i = 0; i < csv.count; i++) {
		const struct csv_record *record = &csv.records[i];
		struct index_line *line = TAKE(arena, struct index_line);
		line->label = str_trim(record->fields[label]);
		line->title = str_trim(record->fields[title]);
		if (lookup_add(ret_lines, str_trim(record->fields[name]), line))
			return fault(FAULT_TWICE,
				csv_place_words(arena, csv_place(&csv, record, name)));
	}
	return OK;
}

static struct fault
apply_index(struct import *import, const char *folder, struct texts *texts)
{
	const char *path = file_within(import->arena, folder, STR("index.tsv"));
	struct lookup lines;
	lookup_init(&lines, import->arena);
	if (!file_exists(path))
		return OK;
	TRY(index_read(import->arena, path, &lines));
	texts->indexed = true;
	for (size_t i = 0; i < texts->count; i++) {
		struct text *text = &texts->at[i];
		struct str stem = text->name;
		if (is_text(import->arena, stem))
			stem.size -= ending.size;
		const struct index_line *line = lookup_find(&lines, stem);
		if (line) {
			text->label = line->label;
			text->title = line->title;
		} else {
			import_note(&import->report, "%s is not in the index",
				file_name(text->path));
		}
	}
	return OK;
}

/* The texts */

/* What stands beside the texts is told, so that nobody waits for a Word file to appear. */
static void
keep_texts(struct import *import, struct text_list *names)
{
	static const struct str index = { "index.tsv", 9 };
	struct text_list texts = { names->at, 0 };
	struct str first = STR("");
	size_t others = 0;
	for (size_t i = 0; i < names->count; i++) {
		struct str name = names->at[i];
		if (is_text(import->arena, name)) {
			texts.at[texts.count++] = name;
		} else if (!str_equal(name, index)) {
			first = others++ == 0 ? name : first;
		}
	}
	if (others > 0)
		import_note(&import->report, "passed over, as only names that end in .txt are "
			"read: %zu (%.*s%s); save a Word file as plain text first", others,
			(int)first.size, first.at, others > 1 ? " and others" : "");
	*names = texts;
}

static struct fault
find_texts(struct import *import, struct texts *texts, const char **ret_folder)
{
	struct text_list names = { 0 };
	struct arena *arena = import->arena;
	const char *path = import->path;
	if (file_is_folder(path)) {
		TRY(file_list(arena, path, &names));
		keep_texts(import, &names);
		*ret_folder = path;
	} else {
		names = (struct text_list){ TAKE(arena, struct str), 1 };
		names.at[0] = str_of(file_name(path));
		char *copy = arena_take(arena, PATH_MAX);
		snprintf(copy, PATH_MAX, "%s", path);
		*ret_folder = dirname(copy);
	}
	if (names.count == 0)
		return fault(FAULT_NO_TEXTS, path);
	texts->at = TAKE_MANY(arena, struct text, names.count);
	texts->count = names.count;
	for (size_t i = 0; i < names.count; i++) {
		texts->at[i].name = names.at[i];
		texts->at[i].path = file_within(arena, *ret_folder, names.at[i]);
	}
	return OK;
}

/* What other programs write, by its first bytes: a ZIP, an old Word file, a PDF. */
static bool
is_of_a_program(struct str source)
{
	return str_starts(source, STR("PK\3\4")) || str_starts(source, STR("\xD0\xCF\x11\xE0"))
	       || str_starts(source, STR("%PDF-"));
}

static struct fault
read_text(struct import *import, struct text *text)
{
	struct str source;
	TRY(file_read(import->arena, text->path, READING_SOURCE_LIMIT, &source));
	if (is_of_a_program(source))
		return fault(FAULT_NOT_PLAIN, "");
	TRY(reading_of(import->arena, source, &text->reading));
	return text->reading.words > 0 ? OK : fault(FAULT_NO_WORDS, "");
}

struct fault
texts_read(struct import *import, struct texts *ret_texts)
{
	struct texts texts = { 0 };
	const char *folder;
	struct progress progress;
	if (!file_exists(import->path))
		return fault_of_system(FAULT_FILE, import->path);
	TRY(find_texts(import, &texts, &folder));
	progress_begin(&progress, "reading texts", texts.count);
	for (size_t i = 0; i < texts.count; i++) {
		struct fault refused = read_text(import, &texts.at[i]);
		if (refused.code == FAULT_FILE)
			return refused;
		if (refused.code != FAULT_NONE)
			import_refuse(&import->report,
				(struct csv_place){ .file = file_name(texts.at[i].path),
					.name = str_of(refused.about) }, refused.code);
		progress_set(&progress, i + 1);
	}
	progress_end(&progress);
	TRY(apply_index(import, folder, &texts));
	*ret_texts = texts;
	return OK;
}

/* The table */

static struct sum
sum_of(const struct texts *texts)
{
	struct sum sum = { .files = texts->count };
	for (size_t i = 0; i < texts->count; i++) {
		const struct reading *reading = &texts->at[i].reading;
		sum.words += reading->words;
		sum.placed += reading->placed;
		sum.left_over += reading->words - reading->placed;
		for (int kind = 0; kind < CLAUSE_KIND_COUNT; kind++)
			sum.of_kind[kind] += reading->of_kind[kind];
		sum.with_both += reading->of_kind[CLAUSE_KIND_WHEREAS] > 0
				 && reading->of_kind[CLAUSE_KIND_RESOLVED] > 0;
	}
	return sum;
}

static void
write_numbers(struct buf *out, size_t words, size_t placed, size_t left_over,
	const size_t *of_kind)
{
	buf_format(out, ",\"words\":%zu,\"placed\":%zu,\"left_over\":%zu", words, placed,
		left_over);
	buf_format(out, ",\"whereas\":%zu,\"resolved\":%zu", of_kind[CLAUSE_KIND_WHEREAS],
		of_kind[CLAUSE_KIND_RESOLVED]);
}

static void
print_json(const struct import *import, const struct texts *texts, const struct sum *sum)
{
	struct buf out;
	buf_init(&out, import->arena, SHEET_MOST);
	buf_text(&out, "{\"files\":[");
	for (size_t i = 0; i < texts->count; i++) {
		const struct text *text = &texts->at[i];
		const struct reading *reading = &text->reading;
		json_next(&out);
		buf_text(&out, "{\"file\":");
		json_text(&out, text->name);
		write_numbers(&out, reading->words, reading->placed,
			reading->words - reading->placed, reading->of_kind);
		buf_text(&out, ",\"title\":");
		json_text(&out, reading->title);
		buf_byte(&out, '}');
	}
	buf_format(&out, "],\"total\":{\"files\":%zu", sum->files);
	write_numbers(&out, sum->words, sum->placed, sum->left_over, sum->of_kind);
	buf_format(&out, ",\"files_with_both\":%zu}}\n", sum->with_both);
	assert(!out.full);
	fwrite(out.at, 1, out.size, stdout);
}

/* Hundredths of a per cent, so that a small part does not look like none. */
static void
print_sum(const struct sum *sum)
{
	size_t part = sum->words > 0 ? sum->left_over * 10000 / sum->words : 0;
	printf("%zu %s: %zu %s, %zu placed, %zu left over (%zu.%02zu %%)\n", sum->files,
		sum->files == 1 ? "file" : "files", sum->words, sum->words == 1 ? "word" : "words",
		sum->placed, sum->left_over, part / 100, part % 100);
	printf("clauses: %zu whereas, %zu resolved, %zu other; %zu %s both a whereas and a "
		"resolved clause\n", sum->of_kind[CLAUSE_KIND_WHEREAS],
		sum->of_kind[CLAUSE_KIND_RESOLVED], sum->of_kind[CLAUSE_KIND_OTHER],
		sum->with_both, sum->with_both == 1 ? "file has" : "files have");
}

static void
print_text(const struct import *import, const struct texts *texts, const struct sum *sum)
{
	printf("%-28s %7s %7s %9s %7s %8s %5s  %s\n", "file", "words", "placed", "left over",
		"whereas", "resolved", "other", "title");
	for (size_t i = 0; i < texts->count; i++) {
		const struct text *text = &texts->at[i];
		const struct reading *reading = &text->reading;
		struct str title = reading_name(import->arena, reading, TITLE_SHOWN);
		printf("%-28.*s %7zu %7zu %9zu %7zu %8zu %5zu  %.*s\n", (int)text->name.size,
			text->name.at, reading->words, reading->placed,
			reading->words - reading->placed, reading->of_kind[CLAUSE_KIND_WHEREAS],
			reading->of_kind[CLAUSE_KIND_RESOLVED],
			reading->of_kind[CLAUSE_KIND_OTHER], (int)title.size, title.at);
	}
	print_sum(sum);
}

int
texts_print(const struct import *import, const struct texts *texts)
{
	struct sum sum = sum_of(texts);
	const struct import_report *report = &import->report;
	if (import->options->json)
		print_json(import, texts, &sum);
	else if (report->refused_count < texts->count) /* or else nothing was read */
		print_text(import, texts, &sum);
	for (size_t i = 0; i < report->notes.count; i++)
		fprintf(stderr, "whereas: %s\n", report->notes.at[i].at);
	for (size_t i = 0; i < report->refused_count; i++)
		fprintf(stderr, "whereas: %s: %s\n",
			csv_place_words(import->arena, report->refused[i].place),
			fault_sentence(report->refused[i].code));
	return report->refused_count > 0 ? EXIT_FOUND : EXIT_GOOD;
}

void
texts_count(struct import *import, const struct texts *texts)
{
	struct sum sum = sum_of(texts);
	struct import_report *report = &import->report;
	import_count(report, "files", "texts read", sum.files);
	import_count(report, "words", "words in them", sum.words);
	import_count(report, "placed", "words placed", sum.placed);
	import_count(report, "left_over", "words left over, kept and shown", sum.left_over);
	import_count(report, "whereas", "whereas clauses", sum.of_kind[CLAUSE_KIND_WHEREAS]);
	import_count(report, "resolved", "resolved clauses", sum.of_kind[CLAUSE_KIND_RESOLVED]);
	import_count(report, "other", "other clauses", sum.of_kind[CLAUSE_KIND_OTHER]);
	import_count(report, "files_with_both", "texts with both a whereas and a resolved clause",
		sum.with_both);
}
