/* A kept log, told as text: the entries that tests/record keeps for ever, and that other tests
 * stand on.
 *
 * Lines that begin with '#' are for people. Each other line is an entry, its parts divided by
 * tabs: number, time (ms since 1970), kind, commit, salt (both in hex), payload (canonical JSON).
 * Where salt and payload are empty the entry was erased. */
#ifndef WHEREAS_TESTS_RECORD_KEPT_LOG_H
#define WHEREAS_TESTS_RECORD_KEPT_LOG_H

#include "record/entry.h"

/* Takes the next entry off the front of *rest; *ret_more is false at the end. What it points to
 * stands in the text. FAULT_MALFORMED about what is not as said above. */
MUST_USE struct fault kept_log_next(struct arena *arena, struct str *rest,
	struct entry *ret_entry, bool *ret_more);

#endif
