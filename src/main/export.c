/* `whereas export`: everything public, to a file that comes to stand whole or not at all. */
#include <stdio.h>
#include <string.h>

#include "main/commands.h"
#include "main/file.h"
#include "main/record_reading.h"
#include "publish/export.h"

static struct fault
put(void *context, struct str piece)
{
	size_t written = fwrite(piece.at, 1, piece.size, context);
	return written == piece.size ? OK : fault_of_system(FAULT_WRITE, "export");
}

static struct fault
keep_leaf(void *context, const struct entry *entry)
{
	struct export_head *head = context;
	head->last_leaf = entry->leaf;
	return OK;
}

/* Where the record stood when it was read; it may have grown since. */
static struct fault
read_head(const struct record_reading *reading, struct export_head *ret_head)
{
	struct stamp last = reading->assembly->last;
	*ret_head = (struct export_head){ .entries = last.seq, .at = last.at };
	if (last.seq == 0)
		return OK;
	return reading->log->read(reading->log, last.seq - 1, 1, keep_leaf, ret_head);
}

static struct fault
to_stream(const struct record_reading *reading, const struct export_head *head)
{
	TRY(export_write(reading->assembly, head, put, stdout));
	return fflush(stdout) == 0 ? OK : fault_of_system(FAULT_WRITE, "standard output");
}

static struct fault
to_file(const struct record_reading *reading, const struct export_head *head, const char *path)
{
	struct file_draft draft;
	TRY(file_begin(reading->arena, path, &draft));
	struct fault result = export_write(reading->assembly, head, put, draft.stream);
	if (result.code == FAULT_NONE)
		return file_finish(&draft);
	file_abandon(&draft);
	return result;
}

static struct fault
export_to(const struct options *options, struct record_reading *reading, const char *path)
{
	struct export_head head;
	if (path && file_keeps_data(path))
		return fault(FAULT_DATA_FILE, path);
	TRY(record_read(options->data, reading));
	TRY(read_head(reading, &head));
	return path ? to_file(reading, &head, path) : to_stream(reading, &head);
}

int
export_run(const struct options *options)
{
	struct record_reading reading = { 0 };
	const char *path = options->word_count > 1 ? options->words[1] : NULL;
	if (strcmp(options->words[0], "json") != 0) {
		fprintf(stderr, "whereas: '%s' is no form of an export; json is\n",
			options->words[0]);
		return EXIT_USAGE;
	}
	struct fault result = export_to(options, &reading, path);
	int code = EXIT_GOOD;
	if (result.code != FAULT_NONE)
		code = options_data_fault(options->data, result);
	if (reading.assembly)
		record_reading_end(&reading);
	return code;
}
