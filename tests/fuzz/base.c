/* The kept log is read once; its events are applied as often as a state is needed. */
#include "base.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

#include "kept_log.h"

enum { ENTRIES_MOST = 512, LOG_MOST = 1024 * 1024 };

static struct entry entries[ENTRIES_MOST];
static void *events[ENTRIES_MOST];
static size_t count;

/* A sitting is open; a vote of the committee; a vote of the floor; that vote closed; a tie; the
 * end. A moment comes after an entry of its kind, after so many of them. */
static const struct moment {
	enum event_kind kind;
	size_t times;
} moments[BASE_MOMENTS] = {
	{ EVENT_QUORUM_CALLED, 1 }, { EVENT_VOTE_OPENED, 1 }, { EVENT_VOTE_OPENED, 2 },
	{ EVENT_VOTE_CLOSED, 2 }, { EVENT_VOTE_CLOSED, 5 }, { EVENT_RESOLUTION_SUBMITTED, 6 },
};

static struct str
log_read(struct arena *arena)
{
	char *bytes = arena_take(arena, LOG_MOST);
	FILE *file = fopen(KEPT_LOG, "rb");
	if (!file) {
		fprintf(stderr, "%s: this file could not be opened\n", KEPT_LOG);
		exit(2);
	}
	size_t size = fread(bytes, 1, LOG_MOST, file);
	fclose(file);
	return (struct str){ bytes, size };
}

static void
read_all(void)
{
	static struct arena *arena; /* as long as the process */
	if (arena)
		return;
	arena = arena_new();
	struct str text = log_read(arena);
	for (bool more = true; more;) {
		struct fault read = kept_log_next(arena, &text, &entries[count], &more);
		assert(read.code == FAULT_NONE && count + 1 < ENTRIES_MOST);
		if (!more)
			break;
		read = entry_open(arena, &entries[count], &events[count]);
		assert(read.code == FAULT_NONE);
		count++;
	}
}

size_t
base_count(size_t moment)
{
	read_all();
	size_t times = 0;
	for (size_t i = 0; i < count; i++) {
		times += entries[i].kind == moments[moment].kind;
		if (times == moments[moment].times)
			return i + 1;
	}
	return count;
}

const struct entry *
base_entry(size_t number)
{
	read_all();
	return &entries[number - 1];
}

const void *
base_event(size_t number)
{
	read_all();
	return events[number - 1];
}

struct assembly *
base_new(size_t moment)
{
	struct assembly *assembly = assembly_new();
	size_t end = base_count(moment);
	for (size_t i = 0; i < end; i++)
		assembly_apply(assembly, &entries[i].stamp, entries[i].kind, events[i]);
	assembly_settle(assembly);
	return assembly;
}
