/* Entries stand in one array, secrets in a table of chains; both are copies in the log's own
 * arena. */
#include "store/memory.h"

#include "store/batch.h"

enum {
	FIRST_ROOM = 64,
	CHAINS = 4096,
};

struct kept {
	struct kept *next;
	struct secret secret;
};

struct memory_log {
	struct log log; /* first, so that a log is a memory_log */
	struct arena *arena;
	struct entry *entries;
	size_t count;
	size_t room;
	struct kept *chains[CHAINS];
	bool failed;
};

static struct memory_log *
memory_of(struct log *log)
{
	return (struct memory_log *)log;
}

static void
keep_entry(struct memory_log *memory, const struct entry *entry)
{
	if (memory->count == memory->room) {
		size_t wanted = memory->room > 0 ? memory->room * 2 : FIRST_ROOM;
		memory->entries = arena_grow(memory->arena, memory->entries,
			sizeof *entry * memory->room, sizeof *entry * wanted);
		memory->room = wanted;
	}
	struct entry *kept = &memory->entries[memory->count++];
	*kept = *entry;
	kept->payload = str_keep(memory->arena, entry->payload);
}

/* Where the pointer to the secret stands, or the end of the chain it would be in. */
static struct kept **
find_secret(struct memory_log *memory, const struct secret *secret)
{
	uint64_t hash = str_hash(secret->shelf) * 31 + str_hash(secret->name);
	struct kept **place = &memory->chains[hash % CHAINS];
	while (*place && !(str_equal((*place)->secret.shelf, secret->shelf)
	                   && str_equal((*place)->secret.name, secret->name)))
		place = &(*place)->next;
	return place;
}

static void
keep_secret(struct memory_log *memory, const struct secret *secret)
{
	struct kept **place = find_secret(memory, secret);
	if (!secret->value.at) {
		if (*place)
			*place = (*place)->next;
		return;
	}
	if (!*place) {
		*place = TAKE(memory->arena, struct kept);
		(*place)->secret.shelf = str_keep(memory->arena, secret->shelf);
		(*place)->secret.name = str_keep(memory->arena, secret->name);
	}
	(*place)->secret.value = str_keep(memory->arena, secret->value);
}

static struct fault
append_batch(struct log *log, const struct log_batch *batch)
{
	struct memory_log *memory = memory_of(log);
	if (memory->failed)
		return fault(FAULT_STORE, "an earlier failure");
	memory->failed = true;
	TRY(batch_check(batch, memory->count));
	memory->failed = false;
	for (size_t i = 0; i < batch->entry_count; i++)
		keep_entry(memory, &batch->entries[i]);
	for (size_t i = 0; i < batch->secret_count; i++)
		keep_secret(memory, &batch->secrets[i]);
	return OK;
}

static struct fault
read_entries(struct log *log, uint64_t after, size_t most, log_visit *visit, void *context)
{
	struct memory_log *memory = memory_of(log);
	for (size_t i = after; i < memory->count && (most == 0 || i - after < most); i++)
		TRY(visit(context, &memory->entries[i]));
	return OK;
}

static struct fault
recall_shelf(struct log *log, struct str shelf, vault_visit *visit, void *context)
{
	struct memory_log *memory = memory_of(log);
	for (size_t i = 0; i < CHAINS; i++)
		for (struct kept *kept = memory->chains[i]; kept; kept = kept->next)
			if (str_equal(kept->secret.shelf, shelf))
				TRY(visit(context, &kept->secret));
	return OK;
}

static void
close_log(struct log *log)
{
	arena_free(memory_of(log)->arena);
}

struct fault
memory_open(struct log **ret_log)
{
	struct arena *arena = arena_new();
	struct memory_log *memory = TAKE(arena, struct memory_log);
	memory->log = (struct log){ append_batch, read_entries, recall_shelf, close_log };
	memory->arena = arena;
	*ret_log = &memory->log;
	return OK;
}
