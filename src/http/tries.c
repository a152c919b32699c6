/* A fixed number of places, looked through from one end to the other: each look is followed by a
 * password check, which takes a thousand times as long. */
#include "http/tries.h"

struct try {
	struct digest name;
	bool taken, under_way;
	unsigned failures;
	int64_t last;  /* try, in ticks */
	int64_t until; /* the next may be made */
};

struct tries {
	struct try places[TRIES_NAMES_MOST];
};

struct tries *
tries_new(struct arena *arena)
{
	return TAKE(arena, struct tries);
}

static struct try *
find(struct tries *tries, const struct digest *name)
{
	for (size_t i = 0; i < TRIES_NAMES_MOST; i++)
		if (tries->places[i].taken && digest_equal(&tries->places[i].name, name))
			return &tries->places[i];
	return NULL;
}

static bool
forgotten(const struct try *try, int64_t ticks)
{
	return !try->taken || (!try->under_way && ticks - try->last >= TRIES_FORGOTTEN_MS);
}

/* The place that is missed least: one forgotten, else the fewest failures, else the longest ago.
 * NULL where each has a try under way. */
static struct try *
place_for(struct tries *tries, int64_t ticks)
{
	struct try *best = NULL;
	for (size_t i = 0; i < TRIES_NAMES_MOST; i++) {
		struct try *try = &tries->places[i];
		if (forgotten(try, ticks))
			return try;
		if (try->under_way)
			continue;
		if (!best || try->failures < best->failures
		    || (try->failures == best->failures && try->last < best->last))
			best = try;
	}
	return best;
}

int64_t
tries_begin(struct tries *tries, const struct digest *name, int64_t ticks)
{
	struct try *try = find(tries, name);
	if (try && forgotten(try, ticks))
		*try = (struct try){ .name = *name, .taken = true };
	if (!try) {
		try = place_for(tries, ticks);
		if (!try)
			return TRIES_WAIT_FIRST_MS;
		*try = (struct try){ .name = *name, .taken = true };
	}
	if (try->under_way)
		return TRIES_WAIT_FIRST_MS;
	if (ticks < try->until)
		return try->until - ticks;
	try->under_way = true;
	try->last = ticks;
	return 0;
}

static int64_t
wait_after(unsigned failures)
{
	int64_t wait = TRIES_WAIT_FIRST_MS;
	if (failures < TRIES_FREE)
		return 0;
	for (unsigned i = TRIES_FREE; i < failures && wait < TRIES_WAIT_MOST_MS; i++)
		wait *= 2;
	return wait < TRIES_WAIT_MOST_MS ? wait : TRIES_WAIT_MOST_MS;
}

void
tries_end(struct tries *tries, const struct digest *name, enum tried tried, int64_t ticks)
{
	struct try *try = find(tries, name);
	if (!try)
		return;
	if (tried == TRIED_RIGHT) {
		*try = (struct try){ 0 };
		return;
	}
	try->under_way = false;
	if (tried == TRIED_NOT)
		return;
	try->failures++;
	try->last = ticks;
	try->until = ticks + wait_after(try->failures);
}
