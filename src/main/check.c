/* `whereas check`: is a data file whole? Three looks: SQLite's own, each entry's hashes and form,
 * and a replay. Everything found is named; nothing is repaired. */
#include <inttypes.h>
#include <stdio.h>

#include "main/commands.h"
#include "main/record_reading.h"
#include "record/shape.h"
#include "store/sqlite.h"
#include "text/json.h"

enum { REPORT_MOST = 4 * 1024 * 1024 };

static void
report_json(struct arena *arena, const struct options *options, uint64_t entries,
	const struct text_list *findings)
{
	struct buf out;
	buf_init(&out, arena, REPORT_MOST);
	buf_text(&out, "{\"file\":");
	json_text(&out, str_of(options->data));
	buf_text(&out, ",\"entries\":");
	buf_number(&out, (int64_t)entries);
	buf_text(&out, ",\"findings\":[");
	for (size_t i = 0; i < findings->count; i++) {
		json_next(&out);
		json_text(&out, findings->at[i]);
	}
	buf_text(&out, "]}\n");
	fwrite(out.at, 1, out.size, stdout);
}

static void
report_text(const struct options *options, uint64_t entries, const struct text_list *findings)
{
	for (size_t i = 0; i < findings->count; i++)
		printf("%s: %.*s\n", options->data, (int)findings->at[i].size, findings->at[i].at);
	if (findings->count == 0)
		printf("%s: whole; %" PRIu64 " %s, each with the hashes and the form it "
			"must have\n",
			options->data, entries, entries == 1 ? "entry" : "entries");
}

static struct text_list
with(struct arena *arena, struct text_list findings, struct fault found)
{
	struct buf line;
	buf_init(&line, arena, 4096);
	buf_format(&line, "%s: %s", found.about, fault_sentence(found.code));
	for (size_t i = 0; i < findings.count; i++)
		if (str_starts(buf_str(&line), findings.at[i])) { /* it says the same, or less */
			findings.at[i] = buf_str(&line);
			return findings;
		}
	struct text_list more = { TAKE_MANY(arena, struct str, findings.count + 1),
		findings.count + 1 };
	for (size_t i = 0; i < findings.count; i++)
		more.at[i] = findings.at[i];
	more.at[findings.count] = buf_str(&line);
	return more;
}

int
check_run(const struct options *options)
{
	struct arena *arena = arena_new();
	struct text_list findings = { 0 };
	struct fault fault = sqlite_examine(arena, options->data, true, &findings);
	if (fault.code != FAULT_NONE && fault.code != FAULT_DAMAGED) {
		int code = options_data_fault(options->data, fault);
		arena_free(arena);
		return code;
	}
	if (fault.code == FAULT_DAMAGED)
		findings = with(arena, findings, fault);
	struct record_reading reading = { 0 };
	fault = record_read(options->data, &reading);
	if (fault.code != FAULT_NONE)
		findings = with(arena, findings, fault);
	uint64_t entries = reading.assembly->last.seq;
	if (options->json)
		report_json(arena, options, entries, &findings);
	else
		report_text(options, entries, &findings);
	size_t found = findings.count;
	record_reading_end(&reading);
	arena_free(arena);
	return found ? EXIT_FOUND : EXIT_GOOD;
}
