/* Recovery on the server's own machine: whoever may write the data file may have the first run
 * again, when the administrator's password is lost. Touches the vault alone, and nothing of the
 * record. */
#ifndef WHEREAS_HTTP_RECOVERY_H
#define WHEREAS_HTTP_RECOVERY_H

#include "record/log.h"

struct recovery {
	bool account;    /* there was one, and it is gone */
	size_t sessions; /* of the administrator that were ended */
};

/* Removes the administrator's account and sessions, durably. The log is open for writing, so no
 * server has it; the next one prints a link of the first run. FAULT_DAMAGED, FAULT_STORE. */
MUST_USE struct fault recovery_forget(struct arena *arena, struct log *log, int64_t now,
	struct recovery *ret_recovery);

#endif
