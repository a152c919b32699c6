/* `whereas backup`: a copy that was tested entry by entry before it got its name. */
#include <inttypes.h>
#include <stdio.h>

#include "main/commands.h"
#include "main/record_reading.h"
#include "store/sqlite.h"
#include "text/date.h"
#include "text/digest.h"
#include "text/json.h"

enum { REPORT_MOST = 64 * 1024 };

/* What the copy holds, found by reading the copy and not what it was made from. */
struct copied {
	struct arena *arena;
	struct stamp last;
	struct digest digest;
};

static struct fault
look(void *context, const char *copy)
{
	struct copied *copied = context;
	struct record_reading reading = { 0 };
	struct fault found = record_read(copy, &reading);
	if (found.code == FAULT_NONE) {
		copied->last = reading.assembly->last;
		copied->digest = assembly_digest(reading.assembly);
	} else {
		found.about = str_keep(copied->arena, str_of(found.about)).at;
	}
	record_reading_end(&reading);
	return found;
}

static void
report_json(struct buf *out, const struct options *options, const struct copied *copied)
{
	buf_text(out, "{\"file\":");
	json_text(out, str_of(options->data));
	buf_text(out, ",\"copy\":");
	json_text(out, str_of(options->words[0]));
	buf_format(out, ",\"entries\":%" PRIu64 ",\"at\":\"", copied->last.seq);
	date_write(out, copied->last.at);
	buf_text(out, "\",\"digest\":\"");
	hex_write(out, (struct str){ (const char *)copied->digest.bytes, DIGEST_SIZE });
	buf_text(out, "\"}\n");
}

static void
report_text(struct buf *out, const struct options *options, const struct copied *copied)
{
	buf_format(out, "%s: a whole copy of %s\nentries %" PRIu64 "\n", options->words[0],
		options->data, copied->last.seq);
	if (copied->last.seq > 0) {
		buf_text(out, "last ");
		date_write(out, copied->last.at);
		buf_byte(out, '\n');
	}
	buf_text(out, "digest ");
	hex_write(out, (struct str){ (const char *)copied->digest.bytes, DIGEST_SIZE });
	buf_byte(out, '\n');
}

int
backup_run(const struct options *options)
{
	struct arena *arena = arena_new();
	struct copied copied = { .arena = arena };
	struct buf out;
	struct fault found = sqlite_backup(arena, options->data, options->words[0], look, &copied);
	int code = found.code == FAULT_NONE ? EXIT_GOOD : options_data_fault(options->data, found);
	buf_init(&out, arena, REPORT_MOST);
	if (code == EXIT_GOOD && options->json)
		report_json(&out, options, &copied);
	else if (code == EXIT_GOOD)
		report_text(&out, options, &copied);
	if (out.size > 0)
		fwrite(out.at, 1, out.size, stdout);
	arena_free(arena);
	return code;
}
