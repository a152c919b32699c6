/* A line of a kept log as an entry; its leaf is computed, and so needs no place in the line. */
#include "kept_log.h"

enum { PARTS = 6, HEADER_MOST = 4096, LEAF_PREFIX = 0x00 };

static struct digest
leaf_of(struct arena *arena, const struct entry *entry)
{
	struct buf header;
	buf_init(&header, arena, HEADER_MOST);
	entry_header(&header, entry);
	return digest_prefixed(LEAF_PREFIX, buf_str(&header));
}

static struct fault
line_read(struct arena *arena, struct str line, struct entry *ret_entry)
{
	struct str parts[PARTS] = { 0 };
	struct entry entry = { 0 };
	int64_t seq = 0;
	for (size_t i = 0; i < PARTS; i++)
		if (!str_split(&line, '\t', &parts[i]))
			return fault(FAULT_MALFORMED, "a line of fewer than six parts");
	if (!str_number(parts[0], &seq) || !str_number(parts[1], &entry.stamp.at))
		return fault(FAULT_MALFORMED, "number or time");
	if (!event_kind_read(parts[2], &entry.kind))
		return fault(FAULT_MALFORMED, str_keep(arena, parts[2]).at);
	if (!hex_read(parts[3], entry.commit.bytes, DIGEST_SIZE))
		return fault(FAULT_MALFORMED, "commit");
	if (parts[4].size > 0 && !hex_read(parts[4], entry.salt, SALT_SIZE))
		return fault(FAULT_MALFORMED, "salt");
	entry.stamp.seq = (uint64_t)seq;
	entry.payload = parts[5];
	entry.leaf = leaf_of(arena, &entry);
	*ret_entry = entry;
	return OK;
}

struct fault
kept_log_next(struct arena *arena, struct str *rest, struct entry *ret_entry, bool *ret_more)
{
	struct str line;
	while (str_split(rest, '\n', &line)) {
		if (line.size == 0 || line.at[0] == '#')
			continue;
		TRY(line_read(arena, line, ret_entry));
		*ret_more = true;
		return OK;
	}
	*ret_more = false;
	return OK;
}
