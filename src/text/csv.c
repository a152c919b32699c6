/* One pass over the bytes. Columns are counted as fields, because that is how people see them. */
#include "text/csv.h"

#include <string.h>

#include "text/buf.h"
#include "text/utf8.h"

enum { PLACE_MOST = 5000 };

struct scan {
	struct arena *arena;
	struct csv *csv;
	struct str text;
	size_t at;
	size_t line;
	char separator;
	struct str fields[CSV_COLUMNS_MOST]; /* of the record at hand */
	size_t field_count;
	size_t room; /* for records */
};

bool
csv_column(const struct csv *csv, struct str name, size_t *ret_column)
{
	for (size_t i = 0; i < csv->columns; i++) {
		if (str_equal(csv->names[i], name)) {
			*ret_column = i;
			return true;
		}
	}
	return false;
}

struct csv_place
csv_place(const struct csv *csv, const struct csv_record *record, size_t column)
{
	return (struct csv_place){ .file = csv->file,
		.line = record->line,
		.column = column + 1,
		.name = column < csv->columns ? csv->names[column] : STR("") };
}

const char *
csv_place_words(struct arena *arena, struct csv_place place)
{
	struct buf words;
	buf_init(&words, arena, PLACE_MOST);
	buf_text(&words, place.file ? place.file : "");
	if (place.line > 0)
		buf_format(&words, ", line %zu", place.line);
	if (place.column > 0)
		buf_format(&words, ", column %zu", place.column);
	if (place.name.size > 0) {
		buf_text(&words, place.column > 0 ? " (" : place.file ? ", " : "");
		buf_put(&words, place.name);
		buf_text(&words, place.column > 0 ? ")" : "");
	}
	return str_keep(arena, buf_str(&words)).at;
}

/* A fault about the field that is being read. */
static struct fault
refuse(const struct scan *scan, enum fault_code code, size_t line)
{
	struct csv_record record = { .line = line };
	struct csv_place place = csv_place(scan->csv, &record, scan->field_count);
	return fault(code, csv_place_words(scan->arena, place));
}

static bool
ended(const struct scan *scan)
{
	return scan->at == scan->text.size;
}

static char
ahead(const struct scan *scan, size_t by)
{
	return scan->at + by < scan->text.size ? scan->text.at[scan->at + by] : '\0';
}

static bool
at_line_end(const struct scan *scan)
{
	return ended(scan) || ahead(scan, 0) == '\n' || ahead(scan, 0) == '\r';
}

/* Passes one byte, or the two of a CR LF, counting lines. */
static void
pass(struct scan *scan)
{
	bool pair = ahead(scan, 0) == '\r' && ahead(scan, 1) == '\n';
	if (ahead(scan, 0) == '\n' || ahead(scan, 0) == '\r')
		scan->line++;
	scan->at += pair ? 2 : 1;
}

/* A field in quotation marks; two of them stand for one. */
static struct fault
read_quoted(struct scan *scan, struct str *ret_field)
{
	struct buf field;
	size_t line = scan->line;
	buf_init(&field, scan->arena, CSV_FIELD_MOST);
	for (scan->at++; !ended(scan);) {
		size_t from = scan->at;
		bool mark = ahead(scan, 0) == '"';
		if (mark && ahead(scan, 1) != '"') {
			scan->at++;
			*ret_field = buf_str(&field);
			return field.full ? refuse(scan, FAULT_TOO_LARGE, line) : OK;
		}
		if (mark)
			scan->at++;
		else
			pass(scan);
		buf_put(&field, str_part(scan->text, from, scan->at - from));
		scan->at += mark;
	}
	return refuse(scan, FAULT_CSV_OPEN, line);
}

static struct fault
read_plain(struct scan *scan, struct str *ret_field)
{
	size_t from = scan->at;
	while (!at_line_end(scan) && ahead(scan, 0) != scan->separator) {
		if (ahead(scan, 0) == '"')
			return refuse(scan, FAULT_CSV_QUOTE, scan->line);
		scan->at++;
	}
	*ret_field = str_part(scan->text, from, scan->at - from);
	return ret_field->size > CSV_FIELD_MOST ? refuse(scan, FAULT_TOO_LARGE, scan->line) : OK;
}

static struct fault
read_field(struct scan *scan)
{
	struct str field;
	size_t line = scan->line;
	if (scan->field_count == CSV_COLUMNS_MOST)
		return refuse(scan, FAULT_TOO_LARGE, line);
	if (ahead(scan, 0) == '"') {
		TRY(read_quoted(scan, &field));
		if (!at_line_end(scan) && ahead(scan, 0) != scan->separator)
			return refuse(scan, FAULT_CSV_QUOTE, scan->line);
	} else {
		TRY(read_plain(scan, &field));
	}
	if (!utf8_valid(field))
		return refuse(scan, FAULT_NOT_UTF8, line);
	scan->fields[scan->field_count++] = field;
	return OK;
}

/* The fields of one record, up to the end of its line. */
static struct fault
read_record(struct scan *scan)
{
	scan->field_count = 0;
	TRY(read_field(scan));
	while (!at_line_end(scan)) {
		scan->at++;
		TRY(read_field(scan));
	}
	if (!ended(scan))
		pass(scan);
	return OK;
}

static struct str *
keep_fields(struct scan *scan)
{
	struct str *fields = TAKE_MANY(scan->arena, struct str, scan->field_count);
	memcpy(fields, scan->fields, scan->field_count * sizeof *fields);
	return fields;
}

static bool
is_blank(const struct scan *scan)
{
	return scan->field_count == 1 && str_trim(scan->fields[0]).size == 0;
}

static struct fault
read_header(struct scan *scan)
{
	struct csv *csv = scan->csv;
	size_t line = scan->line;
	do {
		line = scan->line;
		if (ended(scan))
			return fault(FAULT_EMPTY, csv->file);
		TRY(read_record(scan));
	} while (is_blank(scan));
	struct csv_record header = { line, keep_fields(scan) };
	csv->names = header.fields;
	for (size_t i = 0; i < scan->field_count; i++) {
		size_t before;
		csv->names[i] = utf8_fold(scan->arena, header.fields[i]);
		if (csv_column(csv, csv->names[i], &before)) {
			csv->columns = scan->field_count;
			return fault(
			    FAULT_TWICE, csv_place_words(scan->arena, csv_place(csv, &header, i)));
		}
		csv->columns = i + 1;
	}
	return OK;
}

static struct fault
keep_record(struct scan *scan, size_t line)
{
	struct csv *csv = scan->csv;
	if (scan->field_count != csv->columns) {
		size_t there = scan->field_count;
		scan->field_count = there < csv->columns ? there : csv->columns;
		return refuse(scan, FAULT_CSV_FIELDS, line);
	}
	if (csv->count == CSV_RECORDS_MOST)
		return refuse(scan, FAULT_TOO_LARGE, line);
	if (csv->count == scan->room) {
		size_t room = scan->room > 0 ? scan->room * 2 : 256;
		csv->records = arena_grow(scan->arena, csv->records,
		    scan->room * sizeof *csv->records, room * sizeof *csv->records);
		scan->room = room;
	}
	csv->records[csv->count++] = (struct csv_record){ line, keep_fields(scan) };
	return OK;
}

/* What the first line that says anything parts its columns with: spreadsheets write semicolons
 * where a comma is the decimal sign. */
static char
separator_of(const struct scan *scan)
{
	static const char known[] = { ',', ';', '\t' };
	size_t counts[sizeof known] = { 0 };
	size_t most = 0;
	struct str text = str_trim(str_part(scan->text, scan->at, scan->text.size - scan->at));
	for (size_t i = 0; i < text.size && text.at[i] != '\n' && text.at[i] != '\r'; i++)
		for (size_t j = 0; j < sizeof known; j++)
			counts[j] += text.at[i] == known[j];
	for (size_t j = 1; j < sizeof known; j++)
		if (counts[j] > counts[most])
			most = j;
	return known[most];
}

struct fault
csv_parse(
    struct arena *arena, const char *file, struct str text, char separator, struct csv *ret_csv)
{
	static const struct str byte_order_mark = { "\xEF\xBB\xBF", 3 };
	struct csv csv = { .file = file };
	struct scan scan = {
		.arena = arena,
		.csv = &csv,
		.text = text,
		.line = 1,
		.separator = separator,
	};
	if (str_starts(scan.text, byte_order_mark))
		scan.at = byte_order_mark.size;
	if (separator == CSV_ANY_SEPARATOR)
		scan.separator = separator_of(&scan);
	TRY(read_header(&scan));
	while (!ended(&scan)) {
		size_t line = scan.line;
		TRY(read_record(&scan));
		if (!is_blank(&scan))
			TRY(keep_record(&scan, line));
	}
	*ret_csv = csv;
	return OK;
}
