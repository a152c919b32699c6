/* An entry: one event as it stands in the record.
 *
 * The header is canonical JSON {"at":…,"commit":"…","kind":"…","seq":…}; `commit` is
 * HMAC-SHA-256(salt, payload) in hex, so that a payload can be erased while its header, its leaf
 * and every proof made over it stay valid. The leaf is SHA-256(0x00 ‖ header) (RFC 6962, section
 * 2.1). */
#ifndef WHEREAS_RECORD_ENTRY_H
#define WHEREAS_RECORD_ENTRY_H

#include "record/events.h"
#include "text/buf.h"
#include "text/fault.h"

enum { SALT_SIZE = 16 };

/* Number and time of an entry, as what applies an event gets to see it. */
struct stamp {
	uint64_t seq; /* from 1, without gaps */
	int64_t at;   /* ms since 1970 */
};

struct entry {
	struct stamp stamp;
	enum event_kind kind;
	unsigned char salt[SALT_SIZE];
	struct digest commit;
	struct digest leaf;
	struct str payload; /* canonical JSON; .size is 0 when erased */
};

/* Writes the event's payload into the arena and seals it: commit and leaf are computed. `salt` is
 * SALT_SIZE random bytes. FAULT_TOO_LARGE when the payload passes CODEC_PAYLOAD_MOST. */
MUST_USE struct fault entry_seal(struct arena *arena, struct stamp stamp, enum event_kind kind,
	const void *event, const unsigned char *salt, struct entry *ret_entry);

/* The header's bytes, as hashed. */
void entry_header(struct buf *out, const struct entry *entry);

/* Does the entry hold together: a known kind, a commit that fits payload and salt (unless
 * erased), a leaf that fits the header, a payload in canonical form? FAULT_DAMAGED about what
 * does not. */
MUST_USE struct fault entry_check(struct arena *arena, const struct entry *entry);

/* The event of an entry: a zero-initialised struct of event_kinds[kind].shape in the arena, NULL in
 * *ret_event when erased. */
MUST_USE struct fault entry_open(struct arena *arena, const struct entry *entry, void **ret_event);

/* entry_check, and then what entry_open gives, with the payload read once. */
MUST_USE struct fault entry_read(struct arena *arena, const struct entry *entry, void **ret_event);

/* The kind with this name; false where there is none. */
bool event_kind_read(struct str name, enum event_kind *ret_kind);

#endif
