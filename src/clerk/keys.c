/* Two hash tables by the digest of caller and key: of the younger keys, and of the older ones,
 * which are forgotten together when the youngest of them is old enough and enough came after.
 *
 * A row of the vault has some dozens of the keys of a batch, and a number that grows for its name:
 * rows are added at the end, where one for each key, named by the digest, would dirty a page each.
 * The first files have such rows. */
#include "clerk/keys.h"

#include <assert.h>
#include <string.h>

struct key {
	struct digest name; /* of caller and key */
	struct digest request;
	struct receipt receipt;
	struct key *next; /* of those kept in this batch */
};

/* The hash is the beginning of the key's name: what others are is seldom looked up. */
struct slot {
	uint64_t hash;
	struct key *key; /* or NULL */
};

struct generation {
	struct arena *arena;
	struct slot *slots;
	size_t slot_count; /* a power of two */
	size_t count;
	int64_t newest;    /* ms since 1970: of its youngest key */
	struct list rows;  /* struct str: their names in the vault */
};

struct keys {
	struct generation young, old;
	struct key *kept, **kept_end; /* in this batch */
	uint64_t numbered; /* the newest row */
};

enum { SLOTS_FIRST = 1024 };

/* What a row has of each key: first, last, at, leaf, request; and its name before these, but in the
 * rows of the first files. */
enum {
	LEAF_AT = 3 * SECRET_NUMBER_SIZE,
	REQUEST_AT = LEAF_AT + DIGEST_SIZE,
	VALUE_SIZE = REQUEST_AT + DIGEST_SIZE,
	KEY_SIZE = DIGEST_SIZE + VALUE_SIZE,
	ROW_KEYS_MOST = SECRET_VALUE_MOST / KEY_SIZE,
};

static const struct str shelf = { "key", 3 };

struct digest
keys_name(const struct job *job)
{
	char person[8];
	for (int i = 0; i < 8; i++)
		person[i] = (char)(job->caller.person >> (8 * i));
	struct buf buf;
	buf_init(&buf, job->arena, 1024);
	buf_put(&buf, (struct str){ person, sizeof person });
	buf_byte(&buf, job->caller.administrator ? 1 : 0);
	buf_put(&buf, job->key);
	assert(!buf.full);
	return digest_of(buf_str(&buf));
}

static uint64_t
hash_of(const struct digest *name)
{
	uint64_t hash;
	memcpy(&hash, name->bytes, sizeof hash);
	return hash;
}

/* The slot of a key, or the empty one where it would stand. */
static struct slot *
slot_of(const struct generation *generation, const struct digest *name)
{
	uint64_t hash = hash_of(name);
	size_t last = generation->slot_count - 1, place = (size_t)hash & last;
	struct slot *slot = &generation->slots[place];
	while (slot->key && !(slot->hash == hash && digest_equal(&slot->key->name, name))) {
		place = (place + 1) & last;
		slot = &generation->slots[place];
	}
	return slot;
}

static void
put(struct generation *generation, struct key *key)
{
	*slot_of(generation, &key->name) = (struct slot){ hash_of(&key->name), key };
}

static void
grow(struct generation *generation)
{
	const struct slot *before = generation->slots;
	size_t count = generation->slot_count;
	generation->slot_count = count ? count * 2 : SLOTS_FIRST;
	generation->slots = TAKE_MANY(generation->arena, struct slot, generation->slot_count);
	for (size_t i = 0; i < count; i++)
		if (before[i].key)
			put(generation, before[i].key);
}

static struct generation
generation_new(void)
{
	struct generation generation = { .arena = arena_new() };
	grow(&generation);
	return generation;
}

static struct key *
remember(struct keys *keys, const struct key *key)
{
	struct generation *young = &keys->young;
	if ((young->count + 1) * 2 > young->slot_count)
		grow(young);
	struct key *kept = TAKE(young->arena, struct key);
	*kept = *key;
	young->count++;
	if (key->receipt.at > young->newest)
		young->newest = key->receipt.at;
	put(young, kept);
	return kept;
}

static const struct key *
find(const struct keys *keys, const struct digest *name)
{
	const struct key *young = slot_of(&keys->young, name)->key;
	return young ? young : slot_of(&keys->old, name)->key;
}

static void
key_write(struct buf *out, const struct key *key)
{
	buf_put(out, (struct str){ (const char *)key->name.bytes, DIGEST_SIZE });
	secret_number_write(out, key->receipt.first);
	secret_number_write(out, key->receipt.last);
	secret_number_write(out, (uint64_t)key->receipt.at);
	buf_put(out, (struct str){ (const char *)key->receipt.leaf.bytes, DIGEST_SIZE });
	buf_put(out, (struct str){ (const char *)key->request.bytes, DIGEST_SIZE });
}

static void
key_read(struct keys *keys, const char *name, const char *at)
{
	struct key key = { 0 };
	memcpy(key.name.bytes, name, DIGEST_SIZE);
	key.receipt.first = secret_number_read(at);
	key.receipt.last = secret_number_read(at + SECRET_NUMBER_SIZE);
	key.receipt.at = (int64_t)secret_number_read(at + 2 * SECRET_NUMBER_SIZE);
	memcpy(key.receipt.leaf.bytes, at + LEAF_AT, DIGEST_SIZE);
	memcpy(key.request.bytes, at + REQUEST_AT, DIGEST_SIZE);
	remember(keys, &key);
}

static struct str
row_add(struct keys *keys, struct str name)
{
	struct arena *arena = keys->young.arena;
	struct str *row = TAKE(arena, struct str);
	*row = str_keep(arena, name);
	list_add(arena, &keys->young.rows, row);
	return *row;
}

static struct fault
recall_row(void *context, const struct secret *secret)
{
	struct keys *keys = context;
	struct str name = secret->name, value = secret->value;
	bool early = name.size == DIGEST_SIZE && value.size == VALUE_SIZE;
	if (!early && (name.size != SECRET_NUMBER_SIZE || value.size % KEY_SIZE != 0))
		return fault(FAULT_DAMAGED, "an idempotency key");
	row_add(keys, name);
	if (early) {
		key_read(keys, name.at, value.at);
		return OK;
	}
	for (size_t at = 0; at < value.size; at += KEY_SIZE)
		key_read(keys, value.at + at, value.at + at + DIGEST_SIZE);
	uint64_t number = secret_number_read(name.at);
	keys->numbered = number > keys->numbered ? number : keys->numbered;
	return OK;
}

struct fault
keys_recall(struct arena *arena, struct log *log, struct keys **ret_keys)
{
	struct keys *keys = TAKE(arena, struct keys);
	keys->young = generation_new();
	keys->old = generation_new();
	keys->kept_end = &keys->kept;
	struct fault result = log->recall(log, shelf, recall_row, keys);
	if (result.code == FAULT_NONE)
		*ret_keys = keys;
	else
		keys_free(keys);
	return result;
}

void
keys_free(struct keys *keys)
{
	if (!keys)
		return;
	arena_free(keys->young.arena);
	arena_free(keys->old.arena);
}

size_t
keys_forget(struct keys *keys, struct arena *arena, int64_t oldest, struct secret **ret_removals)
{
	struct generation *old = &keys->old;
	if (old->newest >= oldest || keys->young.count < KEYS_LEAST)
		return 0;
	size_t count = old->rows.count;
	struct secret *removals = TAKE_MANY(arena, struct secret, count);
	for (size_t i = 0; i < count; i++) {
		const struct str *name = old->rows.at[i];
		removals[i] = (struct secret){ .shelf = shelf, .name = str_keep(arena, *name) };
	}
	arena_free(old->arena);
	*old = keys->young;
	keys->young = generation_new();
	*ret_removals = removals;
	return count;
}

struct fault
keys_find(const struct keys *keys, const struct job *job, const struct digest *name,
	bool *ret_found, struct receipt *ret_receipt)
{
	const struct key *key = find(keys, name);
	if (key && !digest_equal(&key->request, &job->request))
		return fault(FAULT_KEY_REUSED, "Idempotency-Key");
	*ret_found = key != NULL;
	if (key) {
		*ret_receipt = key->receipt;
		ret_receipt->repeated = true;
	}
	return OK;
}

void
keys_keep(struct keys *keys, const struct job *job, const struct digest *name)
{
	struct key key = {
		.name = *name,
		.request = job->request,
		.receipt = job->receipt,
	};
	*keys->kept_end = remember(keys, &key);
	keys->kept_end = &(*keys->kept_end)->next;
}

bool
keys_write(struct keys *keys, struct arena *arena, struct secret *ret_row)
{
	struct buf name, value;
	if (!keys->kept)
		return false;
	buf_init(&name, arena, SECRET_NUMBER_SIZE);
	buf_init(&value, arena, SECRET_VALUE_MOST);
	secret_number_write(&name, ++keys->numbered);
	for (int i = 0; i < ROW_KEYS_MOST && keys->kept; i++) {
		key_write(&value, keys->kept);
		keys->kept = keys->kept->next;
	}
	if (!keys->kept)
		keys->kept_end = &keys->kept;
	assert(!name.full && !value.full);
	*ret_row = (struct secret){
		.shelf = shelf, .name = row_add(keys, buf_str(&name)), .value = buf_str(&value)
	};
	return true;
}
