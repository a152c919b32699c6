/* Entry by entry: test it, open it, apply it. A damaged entry could still be read as something
 * that never happened, so none is applied untested. */
#include "main/record_reading.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "store/sqlite.h"

/* Names the entry, where what tested it did not. */
static struct fault
about_entry(struct record_reading *reading, const struct entry *entry, struct fault found)
{
	if (strncmp(found.about, "entry ", 6) == 0)
		return found;
	snprintf(reading->about, sizeof reading->about, "entry %" PRIu64 ", %s", entry->stamp.seq,
		found.about);
	return fault(found.code, reading->about);
}

static struct fault
read_one(void *context, const struct entry *entry)
{
	struct record_reading *reading = context;
	struct fault found = OK;
	void *event = NULL;
	if (entry->stamp.seq != reading->assembly->last.seq + 1)
		found = fault(FAULT_DAMAGED, "which should have another number");
	if (found.code == FAULT_NONE)
		found = entry_read(reading->entry, entry, &event);
	if (found.code != FAULT_NONE)
		return about_entry(reading, entry, found);
	if (event)
		assembly_apply(reading->assembly, &entry->stamp, entry->kind, event);
	else
		reading->assembly->last = entry->stamp; /* erased: its number and time remain */
	arena_reset(reading->entry);
	return OK;
}

struct fault
record_read(const char *path, struct record_reading *reading)
{
	reading->arena = arena_new();
	reading->entry = arena_new();
	reading->assembly = assembly_new();
	TRY(sqlite_open(path, STORE_READ, &reading->log));
	return reading->log->read(reading->log, 0, 0, read_one, reading);
}

void
record_reading_end(struct record_reading *reading)
{
	if (reading->log)
		reading->log->close(reading->log);
	assembly_free(reading->assembly);
	arena_free(reading->entry);
	arena_free(reading->arena);
	*reading = (struct record_reading){ 0 };
}
