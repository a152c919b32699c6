/* Open addressing, at most half full. */
#include "text/lookup.h"

#include <assert.h>

#include "text/buf.h"
#include "text/utf8.h"

enum {
	FIRST_ROOM = 64,
	KEY_MOST = 1024 * 1024, /* bytes; fields of a CSV are far shorter */
};

struct lookup_slot {
	struct str key;
	void *value; /* NULL: free */
};

void
lookup_init(struct lookup *lookup, struct arena *arena)
{
	*lookup = (struct lookup){ .arena = arena };
}

/* Where the key stands or would stand. */
static struct lookup_slot *
slot_of(struct lookup_slot *slots, size_t room, struct str key)
{
	size_t at = (size_t)str_hash(key) & (room - 1);
	while (slots[at].value && !str_equal(slots[at].key, key))
		at = (at + 1) & (room - 1);
	return &slots[at];
}

void *
lookup_find(const struct lookup *lookup, struct str key)
{
	return lookup->count > 0 ? slot_of(lookup->slots, lookup->room, key)->value : NULL;
}

static void
widen(struct lookup *lookup)
{
	size_t room = lookup->room > 0 ? lookup->room * 2 : FIRST_ROOM;
	struct lookup_slot *slots = TAKE_MANY(lookup->arena, struct lookup_slot, room);
	for (size_t i = 0; i < lookup->room; i++)
		if (lookup->slots[i].value)
			*slot_of(slots, room, lookup->slots[i].key) = lookup->slots[i];
	lookup->slots = slots;
	lookup->room = room;
}

void *
lookup_add(struct lookup *lookup, struct str key, void *value)
{
	assert(value);
	if (lookup->count * 2 >= lookup->room)
		widen(lookup);
	struct lookup_slot *slot = slot_of(lookup->slots, lookup->room, key);
	if (slot->value)
		return slot->value;
	*slot = (struct lookup_slot){ key, value };
	lookup->count++;
	return NULL;
}

/* Folded text holds no line feed (white space became blanks), so one can stand between the
 * parts. */
struct str
lookup_key(struct arena *arena, const struct str *parts, size_t count)
{
	struct buf key;
	buf_init(&key, arena, KEY_MOST);
	for (size_t i = 0; i < count; i++) {
		buf_put(&key, utf8_fold(arena, parts[i]));
		buf_byte(&key, '\n');
	}
	assert(!key.full);
	return buf_str(&key);
}
