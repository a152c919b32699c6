/* Lists: what was read, written again with every field in quotation marks, is read as the same. */
#include "text/csv.h"

#include <assert.h>

#include "target.h"
#include "text/buf.h"

static void
put_field(struct buf *out, struct str field)
{
	buf_byte(out, '"');
	for (size_t i = 0; i < field.size; i++) {
		if (field.at[i] == '"')
			buf_byte(out, '"');
		buf_byte(out, field.at[i]);
	}
	buf_byte(out, '"');
}

static void
put_fields(struct buf *out, const struct str *fields, size_t count, char separator)
{
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buf_byte(out, separator);
		put_field(out, fields[i]);
	}
	buf_byte(out, '\n');
}

/* A line with one empty field can't be told from one with nothing on it. */
static bool
can_be_told(const struct csv *csv)
{
	bool told = csv->columns > 1 || str_trim(csv->names[0]).size > 0;
	for (size_t i = 0; i < csv->count && told; i++)
		told = csv->columns > 1 || str_trim(csv->records[i].fields[0]).size > 0;
	return told;
}

static void
again(struct arena *arena, const struct csv *csv, char separator)
{
	struct csv same;
	struct buf out;
	buf_init(&out, arena, 1024 * 1024);
	put_fields(&out, csv->names, csv->columns, separator);
	for (size_t i = 0; i < csv->count; i++)
		put_fields(&out, csv->records[i].fields, csv->columns, separator);
	assert(!out.full);
	struct fault read = csv_parse(arena, "again.csv", buf_str(&out), separator, &same);
	assert(read.code == FAULT_NONE && same.columns == csv->columns && same.count == csv->count);
	for (size_t i = 0; i < csv->count; i++)
		for (size_t j = 0; j < csv->columns; j++)
			assert(str_equal(same.records[i].fields[j], csv->records[i].fields[j]));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = target_arena();
	struct str text = target_text(arena, data, size);
	char separator = str_find(text, STR("\t")) < text.size ? '\t' : ',';
	struct csv csv;
	struct fault read = csv_parse(arena, "list.csv", text, separator, &csv);
	if (read.code != FAULT_NONE) {
		assert(read.about[0]);
		return 0;
	}
	if (can_be_told(&csv))
		again(arena, &csv, separator);
	return 0;
}
