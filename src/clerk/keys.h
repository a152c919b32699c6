/* Idempotency keys: what was asked under a key, and the receipt it got. A key belongs to one
 * caller. They are kept in the vault in the same transaction as the entries, so that a retry
 * after a crash finds its answer. */
#ifndef WHEREAS_CLERK_KEYS_H
#define WHEREAS_CLERK_KEYS_H

#include "clerk/job.h"

struct keys;

/* What the vault holds. Keys older than `oldest` (ms since 1970) are removed from it. */
MUST_USE struct fault keys_recall(struct arena *arena, struct log *log, int64_t oldest,
	struct keys **ret_keys);

/* Was the job's key used before by this caller? Then *ret_receipt is what it got.
 * FAULT_KEY_REUSED when it was used for another request. */
MUST_USE struct fault keys_find(const struct keys *keys, const struct job *job, bool *ret_found,
	struct receipt *ret_receipt);

/* Remembers the job's key and receipt, and writes what the vault shall keep (in the arena). */
struct secret keys_keep(struct keys *keys, struct arena *arena, const struct job *job);

#endif
