/* How alike two clauses are is estimated from counts of their words by hash, so that thousands of
 * clauses can be paired in little time. */
#include "wording/pairing.h"

#include "text/utf8.h"

#include <assert.h>

enum {
	CELLS = 256,             /* words are counted by hash into so many cells */
	MOST_PAIRS = 128 * 1024, /* tried for their likeness; beyond, only near neighbours are */
	WHOLE = 1000,
	NONE = -1,
};

/* The words of a clause, counted. */
struct bag {
	uint32_t cells[CELLS];
	uint32_t words;
};

struct side {
	const struct clause *clauses;
	size_t count;
	ptrdiff_t *partner; /* index on the other side, or NONE */
	struct bag *bags;   /* of those without a partner */
};

struct candidate {
	uint32_t before;
	uint32_t after;
	ptrdiff_t next; /* as alike as this one */
};

static void
count_words(struct str text, struct bag *bag)
{
	struct str word;
	while (utf8_word(&text, &word)) {
		bag->cells[str_hash(word) % CELLS]++;
		bag->words++;
	}
}

static unsigned
likeness(const struct bag *a, const struct bag *b)
{
	uint64_t shared = 0;
	if (a->words + b->words == 0)
		return WHOLE;
	for (size_t i = 0; i < CELLS; i++)
		shared += a->cells[i] < b->cells[i] ? a->cells[i] : b->cells[i];
	return (unsigned)(2 * shared * WHOLE / ((uint64_t)a->words + b->words));
}

unsigned
alikeness(struct str a, struct str b)
{
	struct bag first = { 0 };
	struct bag second = { 0 };
	count_words(a, &first);
	count_words(b, &second);
	return likeness(&first, &second);
}

static struct side
side_of(struct arena *arena, const struct wording *wording)
{
	struct side side = {
		.clauses = wording->clauses,
		.count = wording->count,
		.partner = TAKE_MANY(arena, ptrdiff_t, wording->count),
	};
	for (size_t i = 0; i < side.count; i++)
		side.partner[i] = NONE;
	return side;
}

static void
join(struct side *before, size_t x, struct side *after, size_t y)
{
	assert(before->partner[x] == NONE && after->partner[y] == NONE);
	before->partner[x] = (ptrdiff_t)y;
	after->partner[y] = (ptrdiff_t)x;
}

static bool
same_id(const struct clause *a, const struct clause *b)
{
	return a->id != 0 && a->id == b->id;
}

static bool
same_text(const struct clause *a, const struct clause *b)
{
	return a->kind == b->kind && str_equal(a->lead, b->lead) && str_equal(a->words, b->words);
}

/* Ids of the two versions say that two clauses are not one. */
static bool
may_join(const struct side *before, size_t x, const struct side *after, size_t y)
{
	return before->partner[x] == NONE && after->partner[y] == NONE
	       && before->clauses[x].kind == after->clauses[y].kind
	       && (before->clauses[x].id == 0 || after->clauses[y].id == 0);
}

static void
join_where(struct side *before, struct side *after,
    bool (*one)(const struct clause *, const struct clause *), bool by_id)
{
	for (size_t y = 0; y < after->count; y++) {
		for (size_t x = 0; x < before->count; x++) {
			bool free = before->partner[x] == NONE && after->partner[y] == NONE;
			if (free && (by_id || may_join(before, x, after, y))
			    && one(&before->clauses[x], &after->clauses[y])) {
				join(before, x, after, y);
				break;
			}
		}
	}
}

static size_t
count_bags(struct arena *arena, struct side *side)
{
	size_t alone = 0;
	side->bags = TAKE_MANY(arena, struct bag, side->count);
	for (size_t i = 0; i < side->count; i++) {
		if (side->partner[i] != NONE)
			continue;
		count_words(side->clauses[i].words, &side->bags[i]);
		alone++;
	}
	return alone;
}

/* How far apart in the two versions clauses may stand to be tried, where all with all is too
 * much. */
static size_t
reach_of(size_t alone_before, size_t alone_after)
{
	if (alone_before == 0 || alone_before * alone_after <= MOST_PAIRS)
		return SIZE_MAX;
	return MOST_PAIRS / (alone_before + alone_after) / 2;
}

/* Joins those without a partner, the most alike first. */
static void
join_alike(struct arena *arena, struct side *before, struct side *after)
{
	size_t alone = count_bags(arena, before);
	size_t others = count_bags(arena, after);
	size_t reach = reach_of(alone, others);
	size_t room = alone * others < 2 * MOST_PAIRS ? alone * others : 2 * MOST_PAIRS;
	ptrdiff_t first[WHOLE + 1]; /* the candidates that are so alike */
	for (size_t i = 0; i <= WHOLE; i++)
		first[i] = NONE;
	struct candidate *candidates = TAKE_MANY(arena, struct candidate, room);
	size_t count = 0;
	for (size_t y = after->count; y-- > 0;) {
		for (size_t x = before->count; x-- > 0;) {
			size_t apart = x > y ? x - y : y - x;
			if (apart > reach || count == room || !may_join(before, x, after, y))
				continue;
			unsigned alike = likeness(&before->bags[x], &after->bags[y]);
			if (alike < ALIKE_LEAST)
				continue;
			candidates[count] =
			    (struct candidate){ (uint32_t)x, (uint32_t)y, first[alike] };
			first[alike] = (ptrdiff_t)count++;
		}
	}
	for (size_t alike = WHOLE + 1; alike-- > ALIKE_LEAST;) {
		for (ptrdiff_t i = first[alike]; i != NONE; i = candidates[i].next) {
			if (may_join(before, candidates[i].before, after, candidates[i].after))
				join(before, candidates[i].before, after, candidates[i].after);
		}
	}
}

struct pairing
pair_clauses(struct arena *arena, const struct wording *old, const struct wording *new)
{
	struct side before = side_of(arena, old);
	struct side after = side_of(arena, new);
	join_where(&before, &after, same_id, true);
	join_where(&before, &after, same_text, false);
	join_alike(arena, &before, &after);
	struct pair *pairs = TAKE_MANY(arena, struct pair, before.count + after.count);
	struct pairing pairing = { .at = pairs };
	size_t x = 0;
	for (size_t y = 0; y <= after.count; y++) {
		ptrdiff_t partner = y < after.count ? after.partner[y] : (ptrdiff_t)before.count;
		for (; (ptrdiff_t)x < partner; x++) {
			if (before.partner[x] == NONE)
				pairs[pairing.count++] =
				    (struct pair){ &before.clauses[x], NULL, true };
		}
		if (y == after.count)
			break;
		const struct clause *now = &after.clauses[y];
		const struct clause *then = partner == NONE ? NULL : &before.clauses[partner];
		pairs[pairing.count++] = (struct pair){ then, now, !then || !same_text(then, now) };
	}
	return pairing;
}
