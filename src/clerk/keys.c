/* A hash table by the digest of caller and key. */
#include "clerk/keys.h"

#include <assert.h>
#include <string.h>

struct key {
	struct digest name; /* of caller and key */
	struct digest request;
	struct receipt receipt;
};

struct keys {
	struct arena *arena;
	struct key **slots;
	size_t slot_count; /* a power of two */
	size_t count;
};

enum { SLOTS_FIRST = 1024 };

/* The value in the vault: first, last, at (8 bytes each, big end first), leaf, request. */
enum { VALUE_SIZE = 3 * 8 + 2 * DIGEST_SIZE };

static const struct str shelf = { "key", 3 };

static struct digest
name_of(const struct job *job)
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

static size_t
slot_of(const struct keys *keys, const struct digest *name)
{
	uint64_t hash;
	memcpy(&hash, name->bytes, sizeof hash);
	size_t slot = (size_t)hash & (keys->slot_count - 1);
	while (keys->slots[slot] && !digest_equal(&keys->slots[slot]->name, name))
		slot = (slot + 1) & (keys->slot_count - 1);
	return slot;
}

static void
grow(struct keys *keys)
{
	struct key **old = keys->slots;
	size_t old_count = keys->slot_count;
	keys->slot_count = old_count ? old_count * 2 : SLOTS_FIRST;
	keys->slots = TAKE_MANY(keys->arena, struct key *, keys->slot_count);
	for (size_t i = 0; i < old_count; i++)
		if (old[i])
			keys->slots[slot_of(keys, &old[i]->name)] = old[i];
}

static void
remember(struct keys *keys, const struct key *key)
{
	if ((keys->count + 1) * 2 > keys->slot_count)
		grow(keys);
	struct key *kept = TAKE(keys->arena, struct key);
	*kept = *key;
	keys->count++;
	keys->slots[slot_of(keys, &kept->name)] = kept;
}

static void
number_write(struct buf *out, uint64_t number)
{
	for (int shift = 56; shift >= 0; shift -= 8)
		buf_byte(out, (char)(number >> shift));
}

static uint64_t
number_read(const char *bytes)
{
	uint64_t number = 0;
	for (int i = 0; i < 8; i++)
		number = number << 8 | (unsigned char)bytes[i];
	return number;
}

static struct str
value_write(struct arena *arena, const struct key *key)
{
	struct buf out;
	buf_init(&out, arena, VALUE_SIZE);
	number_write(&out, key->receipt.first);
	number_write(&out, key->receipt.last);
	number_write(&out, (uint64_t)key->receipt.at);
	buf_put(&out, (struct str){ (const char *)key->receipt.leaf.bytes, DIGEST_SIZE });
	buf_put(&out, (struct str){ (const char *)key->request.bytes, DIGEST_SIZE });
	assert(!out.full);
	return buf_str(&out);
}

/* What is being recalled: the keys still valid, and the names of those that are too old. */
struct recalling {
	struct keys *keys;
	int64_t oldest;
	struct list old; /* struct secret: removals */
};

static struct fault
recall_one(void *context, const struct secret *secret)
{
	struct recalling *recalling = context;
	struct arena *arena = recalling->keys->arena;
	if (secret->name.size != DIGEST_SIZE || secret->value.size != VALUE_SIZE)
		return fault(FAULT_DAMAGED, "an idempotency key");
	struct key key = { 0 };
	const char *at = secret->value.at;
	memcpy(key.name.bytes, secret->name.at, DIGEST_SIZE);
	key.receipt.first = number_read(at);
	key.receipt.last = number_read(at + 8);
	key.receipt.at = (int64_t)number_read(at + 16);
	memcpy(key.receipt.leaf.bytes, at + 24, DIGEST_SIZE);
	memcpy(key.request.bytes, at + 24 + DIGEST_SIZE, DIGEST_SIZE);
	if (key.receipt.at >= recalling->oldest) {
		remember(recalling->keys, &key);
		return OK;
	}
	struct secret *removal = TAKE(arena, struct secret);
	*removal = (struct secret){ .shelf = shelf, .name = str_keep(arena, secret->name) };
	list_add(arena, &recalling->old, removal);
	return OK;
}

struct fault
keys_recall(struct arena *arena, struct log *log, int64_t oldest, struct keys **ret_keys)
{
	struct keys *keys = TAKE(arena, struct keys);
	keys->arena = arena;
	grow(keys);
	struct recalling recalling = { .keys = keys, .oldest = oldest };
	TRY(log->recall(log, shelf, recall_one, &recalling));
	struct secret *removals = TAKE_MANY(arena, struct secret, recalling.old.count);
	for (size_t i = 0; i < recalling.old.count; i++)
		removals[i] = *(struct secret *)recalling.old.at[i];
	struct log_batch batch = { .secrets = removals, .secret_count = recalling.old.count };
	if (batch.secret_count > 0)
		TRY(log->append(log, &batch));
	*ret_keys = keys;
	return OK;
}

struct fault
keys_find(const struct keys *keys, const struct job *job, bool *ret_found,
	struct receipt *ret_receipt)
{
	struct digest name = name_of(job);
	const struct key *key = keys->slots[slot_of(keys, &name)];
	if (key && !digest_equal(&key->request, &job->request))
		return fault(FAULT_KEY_REUSED, "Idempotency-Key");
	*ret_found = key != NULL;
	if (key) {
		*ret_receipt = key->receipt;
		ret_receipt->repeated = true;
	}
	return OK;
}

struct secret
keys_keep(struct keys *keys, struct arena *arena, const struct job *job)
{
	struct key key = {
		.name = name_of(job),
		.request = job->request,
		.receipt = job->receipt,
	};
	remember(keys, &key);
	return (struct secret){
		.shelf = shelf,
		.name = str_keep(arena, (struct str){ (const char *)key.name.bytes, DIGEST_SIZE }),
		.value = value_write(arena, &key),
	};
}
