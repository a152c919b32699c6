/* Bytes in frames, and how they are lost. */
#include "sim/disk.h"

#include <assert.h>
#include <string.h>

#include "sim/ledger.h"

enum {
	FRAME_HEAD = 16, /* size and checksum of what follows */
	/* Of an entry: seq, at, kind, salt, commit, leaf, payload's size; then the payload. */
	ENTRY_HEAD = 8 + 8 + 8 + SALT_SIZE + 2 * DIGEST_SIZE + 8,
	FIRST_ROOM = 1 << 16,
	KIND_MOST = 0xFFFF, /* no kind has this number, nor a larger one */
};

struct place {
	size_t at; /* of the entry's first byte */
	size_t size;
};

struct kept {
	struct secret secret;
	uint64_t hash;
};

struct disk {
	struct log log; /* first, so that a log is a disk */
	struct world *world;
	struct arena *arena;
	char *bytes;
	size_t written, durable, room;
	struct place *places; /* of the durable entries */
	size_t count, place_room;
	struct kept *vault;
	size_t vault_count, vault_room;
	bool failed;          /* an append did; only opening anew helps */
	bool unreadable, forgetful;
	size_t flip_at;
	unsigned char flip_bit;
};

static struct disk *
disk_of(struct log *log)
{
	return (struct disk *)log;
}

/* Bytes */

static void
put(struct disk *disk, const void *bytes, size_t size)
{
	if (disk->written + size > disk->room) {
		size_t room = disk->room > 0 ? disk->room : FIRST_ROOM;
		while (room < disk->written + size)
			room *= 2;
		disk->bytes = arena_grow(disk->arena, disk->bytes, disk->room, room);
		disk->room = room;
	}
	memcpy(disk->bytes + disk->written, bytes, size);
	disk->written += size;
}

static void
put_number(struct disk *disk, uint64_t number)
{
	put(disk, &number, sizeof number);
}

static uint64_t
number_at(const struct disk *disk, size_t at)
{
	uint64_t number;
	memcpy(&number, disk->bytes + at, sizeof number);
	return number;
}

static void
put_text(struct disk *disk, struct str text)
{
	put_number(disk, text.at ? text.size : UINT64_MAX);
	put(disk, text.at, text.at ? text.size : 0);
}

static uint64_t
checksum(const char *bytes, size_t size)
{
	uint64_t sum = UINT64_C(14695981039346656037);
	for (size_t i = 0; i < size; i++)
		sum = (sum ^ (unsigned char)bytes[i]) * UINT64_C(1099511628211);
	return sum;
}

/* Frames */

static void
put_entry(struct disk *disk, const struct entry *entry)
{
	put_number(disk, entry->stamp.seq);
	put_number(disk, (uint64_t)entry->stamp.at);
	put_number(disk, entry->kind);
	put(disk, entry->salt, SALT_SIZE);
	put(disk, entry->commit.bytes, DIGEST_SIZE);
	put(disk, entry->leaf.bytes, DIGEST_SIZE);
	put_number(disk, entry->payload.size);
	put(disk, entry->payload.at, entry->payload.size);
}

static void
put_batch(struct disk *disk, const struct log_batch *batch)
{
	size_t head = disk->written;
	put_number(disk, 0);
	put_number(disk, 0);
	put_number(disk, batch->entry_count);
	for (size_t i = 0; i < batch->entry_count; i++)
		put_entry(disk, &batch->entries[i]);
	put_number(disk, batch->secret_count);
	for (size_t i = 0; i < batch->secret_count; i++) {
		put_text(disk, batch->secrets[i].shelf);
		put_text(disk, batch->secrets[i].name);
		put_text(disk, batch->secrets[i].value);
	}
	uint64_t size = disk->written - head - FRAME_HEAD;
	uint64_t sum = checksum(disk->bytes + head + FRAME_HEAD, size);
	memcpy(disk->bytes + head, &size, sizeof size);
	memcpy(disk->bytes + head + 8, &sum, sizeof sum);
}

static struct entry
entry_at(const struct disk *disk, size_t at)
{
	const char *bytes = disk->bytes + at;
	uint64_t kind = number_at(disk, at + 16);
	struct entry entry = { .kind = (enum event_kind)(kind < KIND_MOST ? kind : KIND_MOST) };
	entry.stamp.seq = number_at(disk, at);
	entry.stamp.at = (int64_t)number_at(disk, at + 8);
	memcpy(entry.salt, bytes + 24, SALT_SIZE);
	memcpy(entry.commit.bytes, bytes + 24 + SALT_SIZE, DIGEST_SIZE);
	memcpy(entry.leaf.bytes, bytes + 24 + SALT_SIZE + DIGEST_SIZE, DIGEST_SIZE);
	entry.payload.size = number_at(disk, at + ENTRY_HEAD - 8);
	entry.payload.at = bytes + ENTRY_HEAD;
	return entry;
}

/* What is durable */

static struct kept *
find_secret(const struct disk *disk, struct str shelf, struct str name)
{
	uint64_t hash = str_hash(shelf) * 31 + str_hash(name);
	for (size_t i = disk->vault_count; i-- > 0;) {
		struct kept *kept = &disk->vault[i];
		if (kept->hash == hash && str_equal(kept->secret.name, name)
		    && str_equal(kept->secret.shelf, shelf))
			return kept;
	}
	return NULL;
}

static void
keep_secret(struct disk *disk, struct str shelf, struct str name, struct str value)
{
	struct kept *kept = find_secret(disk, shelf, name);
	if (!kept) {
		if (disk->vault_count == disk->vault_room) {
			size_t room = disk->vault_room ? disk->vault_room * 2 : 256;
			disk->vault = arena_grow(disk->arena, disk->vault,
				disk->vault_room * sizeof *kept, room * sizeof *kept);
			disk->vault_room = room;
		}
		kept = &disk->vault[disk->vault_count++];
		*kept = (struct kept){ .hash = str_hash(shelf) * 31 + str_hash(name) };
		kept->secret.shelf = str_keep(disk->arena, shelf);
		kept->secret.name = str_keep(disk->arena, name);
	}
	kept->secret.value = value.at ? str_keep(disk->arena, value) : (struct str){ 0 };
}

static struct str
text_at(const struct disk *disk, size_t *at)
{
	struct str text = { disk->bytes + *at + 8, number_at(disk, *at) };
	if (text.size == UINT64_MAX)
		text = (struct str){ 0 };
	*at += 8 + text.size;
	return text;
}

static void
place_add(struct disk *disk, size_t at, size_t size)
{
	if (disk->count == disk->place_room) {
		size_t room = disk->place_room ? disk->place_room * 2 : 512;
		disk->places = arena_grow(disk->arena, disk->places,
			disk->place_room * sizeof *disk->places, room * sizeof *disk->places);
		disk->place_room = room;
	}
	disk->places[disk->count++] = (struct place){ at, size };
}

/* The frame at `at` is durable: its entries have a place, the vault knows its secrets, the ledger
 * reads what is new to it. */
static void
take_frame(struct disk *disk, size_t at)
{
	at += FRAME_HEAD;
	uint64_t entries = number_at(disk, at);
	at += 8;
	for (uint64_t i = 0; i < entries; i++) {
		struct entry entry = entry_at(disk, at);
		place_add(disk, at, ENTRY_HEAD + entry.payload.size);
		if (disk->count > ledger_last(disk->world->ledger))
			ledger_take(disk->world->ledger, &entry);
		at += ENTRY_HEAD + entry.payload.size;
	}
	uint64_t secrets = number_at(disk, at);
	at += 8;
	for (uint64_t i = 0; i < secrets; i++) {
		struct str shelf = text_at(disk, &at);
		struct str name = text_at(disk, &at);
		struct str value = text_at(disk, &at);
		keep_secret(disk, shelf, name, value);
	}
}

static void
become_durable(struct disk *disk)
{
	size_t at = disk->durable;
	disk->durable = disk->written;
	take_frame(disk, at);
}

/* Where the frame at `at` ends; 0 where it is not whole. */
static size_t
frame_end(const struct disk *disk, size_t at, size_t end)
{
	if (end - at < FRAME_HEAD)
		return 0;
	uint64_t size = number_at(disk, at);
	if (size > end - at - FRAME_HEAD)
		return 0;
	bool whole = checksum(disk->bytes + at + FRAME_HEAD, size) == number_at(disk, at + 8);
	return whole ? at + FRAME_HEAD + size : 0;
}

void
disk_reopen(struct disk *disk, bool power_failed)
{
	struct world *world = disk->world;
	size_t end = disk->written;
	if (power_failed && end > disk->durable)
		end = disk->durable + dice_below(&world->dice, end - disk->durable + 1);
	while (disk->durable < end) {
		size_t next = frame_end(disk, disk->durable, end);
		if (!next)
			break;
		tell(world, "the disk: what was written and not synced is there");
		size_t at = disk->durable;
		disk->durable = next;
		take_frame(disk, at);
	}
	if (disk->durable < disk->written)
		tell(world, "the disk: %zu bytes of an unfinished batch are lost",
			disk->written - disk->durable);
	disk->written = disk->durable;
	disk->failed = false;
}

/* The log */

enum outcome {
	ALL_IS_WELL,
	POWER_BEFORE, POWER_WITHIN, POWER_BEFORE_SYNC, POWER_AFTER,
	WRITE_FAILS, NO_SPACE, SYNC_FAILS, UNKNOWN,
	OUTCOMES
};

static const char *const outcomes[OUTCOMES] = {
	[POWER_BEFORE] = "the power fails before the write",
	[POWER_WITHIN] = "the power fails within the write",
	[POWER_BEFORE_SYNC] = "the power fails before the sync",
	[POWER_AFTER] = "the power fails after the sync",
	[WRITE_FAILS] = "input/output error in the write",
	[NO_SPACE] = "no space left",
	[SYNC_FAILS] = "input/output error in the sync",
	[UNKNOWN] = "it is durable, and the answer says that it is not",
};

static struct fault
take_outcome(struct disk *disk, enum outcome outcome, size_t before)
{
	struct world *world = disk->world;
	size_t size = disk->written - before;
	tell(world, "the disk: %s", outcomes[outcome]);
	world->dead |= outcome >= POWER_BEFORE && outcome <= POWER_AFTER;
	if (outcome == POWER_BEFORE)
		disk->written = before;
	if (outcome == POWER_WITHIN || outcome == WRITE_FAILS || outcome == NO_SPACE)
		disk->written = before + dice_below(&world->dice, size);
	if (outcome == POWER_AFTER || outcome == UNKNOWN)
		become_durable(disk);
	return outcome == POWER_AFTER ? OK : fault(FAULT_STORE, outcomes[outcome]);
}

static struct fault
append_batch(struct log *log, const struct log_batch *batch)
{
	struct disk *disk = disk_of(log);
	struct world *world = disk->world;
	if (world->dead)
		return fault(FAULT_STORE, "the power is off");
	if (disk->failed)
		violated(world, "after a failed append the log is not used again",
			"an append came after one that failed");
	size_t before = disk->written;
	put_batch(disk, batch);
	tell(world, "the clerk appends %zu entries and %zu secrets", batch->entry_count,
		batch->secret_count);
	if (fails(world, world->weather.disk)) {
		disk->failed = true;
		return take_outcome(disk, 1 + (enum outcome)dice_below(&world->dice, OUTCOMES - 1),
			before);
	}
	become_durable(disk);
	return OK;
}

static struct fault
read_entries(struct log *log, uint64_t after, size_t most, log_visit *visit, void *context)
{
	struct disk *disk = disk_of(log);
	size_t stop = disk->unreadable ? disk->count / 2 : disk->count;
	for (size_t i = after; i < stop && (most == 0 || i - after < most); i++) {
		struct entry entry = entry_at(disk, disk->places[i].at);
		TRY(visit(context, &entry));
	}
	return disk->unreadable ? fault(FAULT_STORE, "the record") : OK;
}

static struct fault
recall_shelf(struct log *log, struct str shelf, vault_visit *visit, void *context)
{
	struct disk *disk = disk_of(log);
	if (disk->forgetful)
		return fault(FAULT_STORE, "the vault");
	for (size_t i = 0; i < disk->vault_count; i++) {
		const struct secret *secret = &disk->vault[i].secret;
		if (secret->value.at && str_equal(secret->shelf, shelf))
			TRY(visit(context, secret));
	}
	return OK;
}

static void
close_log(struct log *log)
{
	(void)log;
}

struct disk *
disk_new(struct world *world)
{
	struct disk *disk = TAKE(world->arena, struct disk);
	disk->log = (struct log){ append_batch, read_entries, recall_shelf, close_log };
	disk->world = world;
	disk->arena = world->arena;
	return disk;
}

struct log *
disk_log(struct disk *disk)
{
	return &disk->log;
}

uint64_t
disk_last(const struct disk *disk)
{
	return disk->count;
}

/* Damage */

static const char *
part_at(size_t offset)
{
	static const struct {
		size_t end;
		const char *name;
	} parts[] = {
		{ 8, "number" },
		{ 16, "time" },
		{ 24, "kind" },
		{ 24 + SALT_SIZE, "salt" },
		{ 24 + SALT_SIZE + DIGEST_SIZE, "commit" },
		{ ENTRY_HEAD - 8, "leaf" },
	};
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
		if (offset < parts[i].end)
			return parts[i].name;
	return "payload";
}

bool
disk_flip(struct disk *disk, uint64_t *ret_seq, const char **ret_part)
{
	struct dice *dice = &disk->world->dice;
	if (disk->count == 0)
		return false;
	size_t index = dice_below(dice, disk->count);
	const struct place *place = &disk->places[index];
	size_t offset = dice_below(dice, place->size);
	if (offset >= ENTRY_HEAD - 8 && offset < ENTRY_HEAD)
		offset = 0; /* a store knows its own sizes */
	disk->flip_at = place->at + offset;
	disk->flip_bit = (unsigned char)(1U << dice_below(dice, 8));
	disk->bytes[disk->flip_at] ^= (char)disk->flip_bit;
	*ret_seq = index + 1;
	*ret_part = part_at(offset);
	return true;
}

void
disk_flip_back(struct disk *disk)
{
	disk->bytes[disk->flip_at] ^= (char)disk->flip_bit;
}

void
disk_unreadable(struct disk *disk, bool record, bool vault)
{
	disk->unreadable = record;
	disk->forgetful = vault;
}

struct str
disk_secret(const struct disk *disk, struct str shelf, struct str name)
{
	const struct kept *kept = find_secret(disk, shelf, name);
	return kept ? kept->secret.value : (struct str){ 0 };
}
