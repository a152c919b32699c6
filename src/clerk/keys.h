/* Idempotency keys: what was asked under a key, and the receipt it got. A key belongs to one
 * caller. They are kept in the vault in the same transaction as the entries, so that a retry
 * after a crash finds its answer. */
#ifndef WHEREAS_CLERK_KEYS_H
#define WHEREAS_CLERK_KEYS_H

#include "clerk/job.h"

enum { KEYS_LEAST = 1000 }; /* the newest keys, remembered whatever the clock says of them */

struct keys;

/* What the vault holds; its struct lives in the arena. keys_free releases the rest.
 * FAULT_DAMAGED about "an idempotency key", and the faults of the log. */
MUST_USE struct fault keys_recall(struct arena *arena, struct log *log, struct keys **ret_keys);
void keys_free(struct keys *keys);

/* Forgets keys older than `oldest` (ms since 1970), not each at once but many from time to time,
 * and never the newest KEYS_LEAST: a clock that jumps ages them all in a moment, and a request
 * that is on its way then must not be done again. How many rows of the vault *ret_removals, in the
 * arena, takes out. Called before a batch. */
size_t keys_forget(struct keys *keys, struct arena *arena, int64_t oldest,
	struct secret **ret_removals);

/* What the key of a job is called: the digest of its caller and the key. */
struct digest keys_name(const struct job *job);

/* Was the job's key used before by this caller? Then *ret_receipt is what it got.
 * FAULT_KEY_REUSED when it was used for another request. */
MUST_USE struct fault keys_find(const struct keys *keys, const struct job *job,
	const struct digest *name, bool *ret_found, struct receipt *ret_receipt);

/* Remembers the job's key and receipt. */
void keys_keep(struct keys *keys, const struct job *job, const struct digest *name);

/* A row that the vault shall keep, in the arena, of those that were kept and are in none; false
 * where there are no more. Called until then before a batch is appended. */
bool keys_write(struct keys *keys, struct arena *arena, struct secret *ret_row);

#endif
