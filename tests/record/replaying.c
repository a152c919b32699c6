/* Replays a kept log, told on standard input, by way of a store: what it says must stay true of
 * every later program.
 *
 * A log is text. Lines that begin with '#' are for people. Each other line is an entry, its parts
 * divided by tabs: number, time (ms since 1970), kind, commit, salt (both in hex), payload
 * (canonical JSON). Where salt and payload are empty the entry was erased. Said is
 *
 *     entries NUMBER
 *     leaves HEX      SHA-256 of all leaves one after the other: the form of the entries
 *     digest HEX      of the state they led to */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "assembly/assembly.h"
#include "record/log.h"
#include "store/memory.h"

enum { LOG_MOST = 256 * 1024 * 1024, PIECE = 64 * 1024, HEADER_MOST = 4096, LEAF_PREFIX = 0x00 };

struct replaying {
	struct arena *arena;
	struct log *log;
	struct assembly *assembly;
	struct buf leaves;
};

static struct str
input_read(struct arena *arena)
{
	struct buf text;
	char piece[PIECE];
	size_t size;
	buf_init(&text, arena, LOG_MOST);
	while ((size = fread(piece, 1, sizeof piece, stdin)) > 0)
		buf_put(&text, (struct str){ piece, size });
	return buf_str(&text);
}

static struct digest
leaf_of(struct arena *arena, const struct entry *entry)
{
	struct buf header;
	buf_init(&header, arena, HEADER_MOST);
	entry_header(&header, entry);
	return digest_prefixed(LEAF_PREFIX, buf_str(&header));
}

static struct fault
entry_read(struct arena *arena, struct str line, struct entry *ret_entry)
{
	struct str parts[6] = { 0 };
	struct entry entry = { 0 };
	int64_t seq = 0;
	for (size_t i = 0; i < 6; i++)
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

static struct fault
keep_all(struct replaying *replaying, struct str text)
{
	struct str line;
	while (str_split(&text, '\n', &line)) {
		struct entry entry;
		if (line.size == 0 || line.at[0] == '#')
			continue;
		TRY(entry_read(replaying->arena, line, &entry));
		struct log_batch batch = { .entries = &entry, .entry_count = 1 };
		TRY(replaying->log->append(replaying->log, &batch));
	}
	return OK;
}

static struct fault
apply_one(void *context, const struct entry *entry)
{
	struct replaying *replaying = context;
	void *event = NULL;
	TRY(entry_check(replaying->arena, entry));
	TRY(entry_open(replaying->arena, entry, &event));
	assembly_apply(replaying->assembly, &entry->stamp, entry->kind, event);
	buf_put(&replaying->leaves, (struct str){ (const char *)entry->leaf.bytes, DIGEST_SIZE });
	return OK;
}

static void
say(struct arena *arena, const char *name, const struct digest *digest)
{
	struct buf hex;
	buf_init(&hex, arena, 2 * DIGEST_SIZE);
	hex_write(&hex, (struct str){ (const char *)digest->bytes, DIGEST_SIZE });
	printf("%s %.*s\n", name, (int)hex.size, hex.at);
}

static struct fault
replay(struct replaying *replaying)
{
	TRY(memory_open(&replaying->log));
	TRY(keep_all(replaying, input_read(replaying->arena)));
	TRY(replaying->log->read(replaying->log, 0, 0, apply_one, replaying));
	struct digest leaves = digest_of(buf_str(&replaying->leaves));
	struct digest digest = assembly_digest(replaying->assembly);
	printf("entries %" PRIu64 "\n", replaying->assembly->last.seq);
	say(replaying->arena, "leaves", &leaves);
	say(replaying->arena, "digest", &digest);
	return OK;
}

int
main(void)
{
	struct replaying replaying = { .arena = arena_new(), .assembly = assembly_new() };
	buf_init(&replaying.leaves, replaying.arena, LOG_MOST);
	struct fault found = replay(&replaying);
	if (found.code != FAULT_NONE)
		fprintf(stderr, "%s: %s\n", found.about, fault_sentence(found.code));
	if (replaying.log)
		replaying.log->close(replaying.log);
	assembly_free(replaying.assembly);
	arena_free(replaying.arena);
	return found.code == FAULT_NONE ? 0 : 1;
}
