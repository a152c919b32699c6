/* One field after the other; the comma stands before all but the first. */
#include "publish/csv.h"

#include "assembly/entity.h"
#include "text/date.h"
#include "text/weight.h"

static void
next(struct csv_row *row)
{
	if (row->begun)
		buf_byte(row->out, ',');
	row->begun = true;
}

static bool
needs_marks(struct str text)
{
	for (size_t i = 0; i < text.size; i++)
		if (text.at[i] == ',' || text.at[i] == '"' || text.at[i] == '\r'
		    || text.at[i] == '\n')
			return true;
	return text.size > 0 && str_trim(text).size < text.size;
}

static bool
is_formula(struct str text)
{
	return text.size > 0 && str_find(STR("=+-@\t\r"), str_part(text, 0, 1)) < 6;
}

void
csv_text(struct csv_row *row, struct str text)
{
	next(row);
	const char *before = is_formula(text) ? "'" : "";
	if (!needs_marks(text)) {
		buf_text(row->out, before);
		buf_put(row->out, text);
		return;
	}
	buf_byte(row->out, '"');
	buf_text(row->out, before);
	for (size_t i = 0; i < text.size; i++) {
		if (text.at[i] == '"')
			buf_byte(row->out, '"');
		buf_byte(row->out, text.at[i]);
	}
	buf_byte(row->out, '"');
}

void
csv_word(struct csv_row *row, const char *word)
{
	csv_text(row, str_of(word));
}

void
csv_number(struct csv_row *row, int64_t number)
{
	next(row);
	buf_number(row->out, number);
}

void
csv_id(struct csv_row *row, const void *entity)
{
	next(row);
	if (entity)
		buf_number(row->out, (int64_t)((const struct entity *)entity)->id);
}

void
csv_weight(struct csv_row *row, int64_t weight)
{
	next(row);
	weight_write(row->out, weight);
}

void
csv_time(struct csv_row *row, int64_t instant_ms)
{
	next(row);
	if (instant_ms)
		date_write(row->out, instant_ms);
}

void
csv_flag(struct csv_row *row, bool flag)
{
	csv_word(row, flag ? "true" : "false");
}

void
csv_end(struct csv_row *row)
{
	buf_text(row->out, "\r\n");
	row->begun = false;
}

void
csv_header(struct buf *out, const char *names)
{
	buf_text(out, names);
	buf_text(out, "\r\n");
}
