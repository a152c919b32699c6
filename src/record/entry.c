/* Entries: sealed when an event is decided, checked and opened when the record is read. */
#include "record/entry.h"

#include <string.h>

#include "record/canon.h"
#include "record/codec.h"

enum {
	HEADER_MOST = 256,
	ABOUT_MOST = 2048,
	LEAF_PREFIX = 0x00, /* RFC 6962, section 2.1 */
};

static bool
kind_known(enum event_kind kind)
{
	return (unsigned)kind < EVENT_KINDS && event_kinds[kind].name;
}

void
entry_header(struct buf *out, const struct entry *entry)
{
	buf_text(out, "{\"at\":");
	buf_number(out, entry->stamp.at);
	buf_text(out, ",\"commit\":\"");
	hex_write(out, (struct str){ (const char *)entry->commit.bytes, DIGEST_SIZE });
	buf_text(out, "\",\"kind\":\"");
	buf_text(out, event_kinds[entry->kind].name);
	buf_text(out, "\",\"seq\":");
	buf_number(out, (int64_t)entry->stamp.seq);
	buf_byte(out, '}');
}

static struct digest
commit_of(const struct entry *entry)
{
	return digest_keyed((struct str){ (const char *)entry->salt, SALT_SIZE }, entry->payload);
}

static struct digest
leaf_of(struct arena *arena, const struct entry *entry)
{
	struct buf header;
	buf_init(&header, arena, HEADER_MOST);
	entry_header(&header, entry);
	return digest_prefixed(LEAF_PREFIX, buf_str(&header));
}

struct fault
entry_seal(struct arena *arena, struct stamp stamp, enum event_kind kind, const void *event,
	const unsigned char *salt, struct entry *ret_entry)
{
	struct buf payload;
	buf_init(&payload, arena, CODEC_PAYLOAD_MOST);
	codec_write(&payload, event_kinds[kind].shape, event);
	if (payload.full)
		return fault(FAULT_TOO_LARGE, event_kinds[kind].name);
	struct entry sealed = { .stamp = stamp, .kind = kind, .payload = buf_str(&payload) };
	memcpy(sealed.salt, salt, SALT_SIZE);
	sealed.commit = commit_of(&sealed);
	sealed.leaf = leaf_of(arena, &sealed);
	*ret_entry = sealed;
	return OK;
}

static struct fault
damaged(struct arena *arena, const struct entry *entry, const char *what)
{
	struct buf about;
	buf_init(&about, arena, ABOUT_MOST);
	buf_text(&about, "entry ");
	buf_number(&about, (int64_t)entry->stamp.seq);
	buf_text(&about, ": ");
	buf_text(&about, what);
	return fault(FAULT_DAMAGED, str_keep(arena, buf_str(&about)).at);
}

struct fault
entry_open(struct arena *arena, const struct entry *entry, void **ret_event)
{
	if (!kind_known(entry->kind))
		return damaged(arena, entry, "kind");
	if (entry->payload.size == 0) {
		*ret_event = NULL;
		return OK;
	}
	const struct shape *shape = event_kinds[entry->kind].shape;
	void *event = arena_take(arena, shape->size);
	struct fault found = OK;
	if (!canon_read(arena, shape, entry->payload, event))
		found = codec_read(arena, shape, entry->payload, event);
	if (found.code != FAULT_NONE)
		return damaged(arena, entry, found.about[0] != '\0' ? found.about : "payload");
	*ret_event = event;
	return OK;
}

/* Canonical form is what codec_write makes of what codec_read found. */
static bool
canonical(struct arena *arena, const struct entry *entry, const void *event)
{
	struct buf again;
	buf_init(&again, arena, CODEC_PAYLOAD_MOST);
	codec_write(&again, event_kinds[entry->kind].shape, event);
	return str_equal(buf_str(&again), entry->payload);
}

struct fault
entry_read(struct arena *arena, const struct entry *entry, void **ret_event)
{
	if (!kind_known(entry->kind))
		return damaged(arena, entry, "kind");
	struct digest leaf = leaf_of(arena, entry);
	if (!digest_equal(&leaf, &entry->leaf))
		return damaged(arena, entry, "leaf");
	if (entry->payload.size == 0) {
		*ret_event = NULL;
		return OK;
	}
	struct digest commit = commit_of(entry);
	if (!digest_equal(&commit, &entry->commit))
		return damaged(arena, entry, "commit");
	void *event;
	TRY(entry_open(arena, entry, &event));
	if (!canonical(arena, entry, event))
		return damaged(arena, entry, "payload");
	*ret_event = event;
	return OK;
}

struct fault
entry_check(struct arena *arena, const struct entry *entry)
{
	void *event;
	return entry_read(arena, entry, &event);
}

bool
event_kind_read(struct str name, enum event_kind *ret_kind)
{
	for (int kind = 0; kind < EVENT_KINDS; kind++) {
		if (event_kinds[kind].name && str_is(name, event_kinds[kind].name)) {
			*ret_kind = (enum event_kind)kind;
			return true;
		}
	}
	return false;
}
