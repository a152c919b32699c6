/* Lists that grow in the report's arena. */
#include "import/report.h"

#include <assert.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "text/buf.h"

enum { NOTE_MOST = 4000 }; /* bytes of one */

void
import_count(struct import_report *report, const char *name, const char *label, size_t number)
{
	for (size_t i = 0; i < report->count_count; i++) {
		if (!strcmp(report->counts[i].name, name)) {
			report->counts[i].number += number;
			return;
		}
	}
	assert(report->count_count < IMPORT_COUNTS_MOST);
	report->counts[report->count_count++] = (struct import_count){ name, label, number };
}

void
import_refuse(struct import_report *report, struct csv_place place, enum fault_code code)
{
	if (report->refused_count == report->refused_room) {
		size_t room = report->refused_room > 0 ? report->refused_room * 2 : 16;
		report->refused = arena_grow(report->arena, report->refused,
			report->refused_room * sizeof *report->refused,
			room * sizeof *report->refused);
		report->refused_room = room;
	}
	report->refused[report->refused_count++] = (struct import_refusal){ place, code, NULL };
}

void
import_refused_for(struct import_report *report, const char *detail)
{
	assert(report->refused_count > 0);
	report->refused[report->refused_count - 1].detail = detail;
}

void
import_note(struct import_report *report, const char *format, ...)
{
	struct buf note;
	va_list arguments;
	buf_init(&note, report->arena, NOTE_MOST);
	va_start(arguments, format);
	buf_format_list(&note, format, arguments);
	va_end(arguments);
	struct text_list *notes = &report->notes;
	if (notes->count == report->note_room) {
		size_t room = report->note_room > 0 ? report->note_room * 2 : 16;
		notes->at = arena_grow(report->arena, notes->at,
			report->note_room * sizeof *notes->at, room * sizeof *notes->at);
		report->note_room = room;
	}
	notes->at[notes->count++] = str_keep(report->arena, buf_str(&note));
}

static int
by_place(const void *left, const void *right)
{
	const struct import_refusal *one = left, *other = right;
	if (one->place.line != other->place.line)
		return one->place.line < other->place.line ? -1 : 1;
	if (one->place.column != other->place.column)
		return one->place.column < other->place.column ? -1 : 1;
	return one->code < other->code ? -1 : one->code > other->code;
}

void
import_refused_sort(struct import_report *report)
{
	if (report->refused_count > 0)
		qsort(report->refused, report->refused_count, sizeof *report->refused, by_place);
}
