/* Refusals: how many there were of each reason, and which of them the operator's log tells singly.
 *
 * A flood of refusals must fill neither the disk nor the log's reader: there is room for
 * REFUSALS_AT_ONCE lines, and for one more every REFUSAL_MS. What is not told singly is told in one
 * line at most every REFUSALS_SUM_MS, by reason, so that none is passed over in silence. Times are
 * of a clock that never jumps. Belongs to the loop's thread. */
#ifndef WHEREAS_HTTP_REFUSAL_H
#define WHEREAS_HTTP_REFUSAL_H

#include "text/buf.h"
#include "text/fault.h"

enum {
	REFUSALS_AT_ONCE = 200,
	REFUSAL_MS = 500,
	REFUSALS_SUM_MS = 10 * 1000,
};

struct refusals;

struct refusals *refusals_new(struct arena *arena);

/* Counts a refusal; true where it shall be told singly. */
bool refusals_note(struct refusals *refusals, enum fault_code code, int64_t ticks);

/* Writes the line that sums up those not told, where there are any and it is time (or `last`);
 * true where it did. */
bool refusals_sum(struct refusals *refusals, int64_t ticks, bool last, struct buf *out);

/* How many there were of a reason. */
uint64_t refusals_of(const struct refusals *refusals, enum fault_code code);

#endif
