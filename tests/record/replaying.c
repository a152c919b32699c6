/* Replays a kept log (kept_log.h), told on standard input, by way of a store: what it says must
 * stay true of every later program. Said is
 *
 *     entries NUMBER
 *     leaves HEX      SHA-256 of all leaves one after the other: the form of the entries
 *     digest HEX      of the state they led to */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "assembly/assembly.h"
#include "kept_log.h"
#include "record/log.h"
#include "store/memory.h"

enum { LOG_MOST = 256 * 1024 * 1024, PIECE = 64 * 1024 };

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

static struct fault
keep_all(struct replaying *replaying, struct str text)
{
	struct entry entry;
	bool more;
	TRY(kept_log_next(replaying->arena, &text, &entry, &more));
	while (more) {
		struct log_batch batch = { .entries = &entry, .entry_count = 1 };
		TRY(replaying->log->append(replaying->log, &batch));
		TRY(kept_log_next(replaying->arena, &text, &entry, &more));
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
