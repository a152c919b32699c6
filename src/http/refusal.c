/* A bucket of lines that fills by one every REFUSAL_MS. */
#include "http/refusal.h"

struct refusals {
	uint64_t all[FAULT_CODES], untold[FAULT_CODES];
	uint64_t untold_count;
	int64_t lines;  /* that there is room for */
	int64_t filled; /* when the bucket was filled last, */
	int64_t summed; /* and when the untold ones were summed up; both in ticks */
};

struct refusals *
refusals_new(struct arena *arena)
{
	struct refusals *refusals = TAKE(arena, struct refusals);
	refusals->lines = REFUSALS_AT_ONCE;
	return refusals;
}

static void
fill(struct refusals *refusals, int64_t ticks)
{
	int64_t more = (ticks - refusals->filled) / REFUSAL_MS;
	refusals->filled += more * REFUSAL_MS;
	refusals->lines += more;
	if (refusals->lines > REFUSALS_AT_ONCE)
		refusals->lines = REFUSALS_AT_ONCE;
}

bool
refusals_note(struct refusals *refusals, enum fault_code code, int64_t ticks)
{
	fill(refusals, ticks);
	refusals->all[code]++;
	if (refusals->lines > 0) {
		refusals->lines--;
		return true;
	}
	if (refusals->untold_count++ == 0)
		refusals->summed = ticks;
	refusals->untold[code]++;
	return false;
}

bool
refusals_sum(struct refusals *refusals, int64_t ticks, bool last, struct buf *out)
{
	if (refusals->untold_count == 0 || (!last && ticks - refusals->summed < REFUSALS_SUM_MS))
		return false;
	buf_format(out, "refused: %llu more, too many for a line each:",
		(unsigned long long)refusals->untold_count);
	for (int code = 0; code < FAULT_CODES; code++) {
		if (refusals->untold[code] == 0)
			continue;
		buf_format(out, " %llu %s", (unsigned long long)refusals->untold[code],
			fault_word((enum fault_code)code));
		refusals->untold[code] = 0;
	}
	refusals->untold_count = 0;
	return true;
}

uint64_t
refusals_of(const struct refusals *refusals, enum fault_code code)
{
	return refusals->all[code];
}
