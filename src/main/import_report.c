/* One report, two forms. */
#include "main/import_report.h"

#include <assert.h>
#include <stdio.h>

#include "main/file.h"
#include "text/buf.h"
#include "text/json.h"

enum {
	SHOWN_MOST = 50,           /* of notes or refusals, to people; JSON holds all */
	REPORT_MOST = 256 * 1024 * 1024,
};

static void
write_counts(const struct import_report *report, struct buf *out)
{
	buf_text(out, ",\"counts\":{");
	for (size_t i = 0; i < report->count_count; i++) {
		json_next(out);
		json_key(out, report->counts[i].name);
		buf_number(out, (int64_t)report->counts[i].number);
	}
	buf_byte(out, '}');
}

static void
write_refused(const struct import_report *report, struct buf *out)
{
	buf_text(out, ",\"refused\":[");
	for (size_t i = 0; i < report->refused_count; i++) {
		const struct import_refusal *refusal = &report->refused[i];
		json_next(out);
		buf_text(out, "{\"place\":");
		json_text(out, str_of(csv_place_words(report->arena, refusal->place)));
		buf_format(out, ",\"line\":%zu,\"column\":%zu,\"code\":", refusal->place.line,
			refusal->place.column);
		json_text(out, str_of(fault_word(refusal->code)));
		buf_text(out, ",\"sentence\":");
		json_text(out, str_of(fault_sentence(refusal->code)));
		if (refusal->detail) {
			json_next(out);
			json_key(out, "detail");
			json_text(out, str_of(refusal->detail));
		}
		buf_byte(out, '}');
	}
	buf_byte(out, ']');
}

static void
print_json(const struct import_report *report, bool applied)
{
	struct buf out;
	buf_init(&out, report->arena, REPORT_MOST);
	buf_text(&out, "{\"what\":");
	json_text(&out, str_of(report->what));
	buf_text(&out, ",\"file\":");
	json_text(&out, str_of(report->file));
	buf_text(&out, ",\"applied\":");
	json_flag(&out, applied);
	write_counts(report, &out);
	write_refused(report, &out);
	buf_text(&out, ",\"notes\":[");
	for (size_t i = 0; i < report->notes.count; i++) {
		json_next(&out);
		json_text(&out, report->notes.at[i]);
	}
	buf_text(&out, "]}\n");
	assert(!out.full);
	fwrite(out.at, 1, out.size, stdout);
}

static void
print_more(size_t count)
{
	if (count > SHOWN_MOST)
		printf("… and %zu more; --format json tells all\n", count - SHOWN_MOST);
}

static void
print_refused(const struct import_report *report)
{
	for (size_t i = 0; i < report->refused_count && i < SHOWN_MOST; i++) {
		const struct import_refusal *refusal = &report->refused[i];
		bool more = refusal->detail != NULL;
		printf("%s: %s%s%s\n", csv_place_words(report->arena, refusal->place),
			fault_sentence(refusal->code), more ? ": " : "",
			more ? refusal->detail : "");
	}
	print_more(report->refused_count);
	printf("Nothing was imported: %zu %s wrong. Put it right and try again.\n",
		report->refused_count, report->refused_count == 1 ? "place is" : "places are");
}

static void
print_text(const struct import_report *report, bool applied)
{
	if (report->refused_count > 0) {
		print_refused(report);
		return;
	}
	printf("%s: %s\n", file_name(report->file),
		applied ? "this was done" : "this is what would be done");
	for (size_t i = 0; i < report->count_count; i++)
		printf("%9zu  %s\n", report->counts[i].number, report->counts[i].label);
	for (size_t i = 0; i < report->notes.count && i < SHOWN_MOST; i++)
		printf("Note: %s\n", report->notes.at[i].at);
	print_more(report->notes.count);
	if (!applied)
		puts("Nothing was changed. With --apply it is done.");
}

void
import_report_print(const struct import_report *report, bool applied, bool json)
{
	if (json)
		print_json(report, applied);
	else
		print_text(report, applied);
}
