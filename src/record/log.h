/* The log: the narrow interface that a store fills (three hooks), and the vault beside it (one).
 *
 * The log holds the record: entries, appended in batches, read in order. The vault holds what must
 * be kept and must never be in the record: credentials, sessions, idempotency keys; small values by
 * shelf and name. A batch carries both, and both become durable in one transaction, or neither
 * does.
 *
 * A log is used by one thread. One process at a time may write to it; others may read meanwhile.
 */
#ifndef WHEREAS_RECORD_LOG_H
#define WHEREAS_RECORD_LOG_H

#include "record/entry.h"
#include "record/secret.h"

struct log_batch {
	const struct entry *entries;
	size_t entry_count;
	const struct secret *secrets;
	size_t secret_count;
};

/* Called for each entry read, in order; what it points to lives until the call returns. A fault
 * ends the reading and is handed on. */
typedef struct fault log_visit(void *context, const struct entry *entry);
typedef struct fault vault_visit(void *context, const struct secret *secret);

struct log {
	/* Makes the whole batch durable before it returns, or returns a fault (FAULT_STORE,
	 * FAULT_FILE_MOVED). After a fault the log must not be used again: only opening it anew
	 * tells whether it holds all of the batch or nothing. Entries continue the sequence. */
	struct fault (*append)(struct log *log, const struct log_batch *batch);

	/* Visits the entries with seq > after, in order; at most `most` of them (0: all). */
	struct fault (*read)(struct log *log, uint64_t after, size_t most, log_visit *visit,
		void *context);

	/* Visits everything on a shelf of the vault, in no order. */
	struct fault (*recall)(struct log *log, struct str shelf, vault_visit *visit,
		void *context);

	/* Ends it and releases everything. */
	void (*close)(struct log *log);
};

#endif
