/* Entries: a line of a kept log, as it is and with hashes that fit it, since chance never finds
 * one. What the check lets through can be opened and is sealed to the same entry again; with any
 * one byte of it changed it is refused. */
#include "record/entry.h"

#include <assert.h>
#include <string.h>

#include "kept_log.h"
#include "target.h"

static bool
holds(struct arena *arena, const struct entry *entry)
{
	return entry_check(arena, entry).code == FAULT_NONE;
}

static void
changed_is_refused(struct arena *arena, const struct entry *entry)
{
	struct entry changed = *entry;
	size_t at = entry->stamp.seq % entry->payload.size;
	char *bytes = arena_take(arena, entry->payload.size);
	memcpy(bytes, entry->payload.at, entry->payload.size);
	bytes[at] = (char)(bytes[at] ^ 1);
	changed.payload = (struct str){ bytes, entry->payload.size };
	assert(!holds(arena, &changed));
	changed = *entry;
	changed.stamp.at ^= 1;
	assert(!holds(arena, &changed));
	changed = *entry;
	changed.salt[at % SALT_SIZE] ^= 1;
	assert(!holds(arena, &changed));
}

/* An entry whose hashes fit a payload that may be none. */
static struct entry
fitted(struct arena *arena, const struct entry *told)
{
	struct entry entry = *told;
	struct str salt = { (const char *)entry.salt, SALT_SIZE };
	struct buf header;
	entry.commit = digest_keyed(salt, entry.payload);
	buf_init(&header, arena, 4096);
	entry_header(&header, &entry);
	entry.leaf = digest_prefixed(0, buf_str(&header));
	return entry;
}

static void
look_at(struct arena *arena, const struct entry *entry)
{
	struct entry again;
	void *event = NULL;
	if (!holds(arena, entry))
		return;
	struct fault opened = entry_open(arena, entry, &event);
	assert(opened.code == FAULT_NONE && (event || entry->payload.size == 0));
	if (!event)
		return;
	opened = entry_seal(arena, entry->stamp, entry->kind, event, entry->salt, &again);
	assert(opened.code == FAULT_NONE && str_equal(again.payload, entry->payload)
		&& digest_equal(&again.leaf, &entry->leaf));
	changed_is_refused(arena, entry);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = target_arena();
	struct str rest = target_text(arena, data, size);
	struct entry told;
	bool more = false;
	if (kept_log_next(arena, &rest, &told, &more).code != FAULT_NONE || !more)
		return 0;
	look_at(arena, &told);
	struct entry entry = fitted(arena, &told);
	look_at(arena, &entry);
	return 0;
}
