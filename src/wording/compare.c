/* The search remembers how far each diagonal was reached at every step, and walks back from
 * the end. */
#include "wording/compare.h"

#include "text/utf8.h"

#include <assert.h>

enum {
	MOST_WORK = 64 * 1024 * 1024, /* steps of the search, roughly */
	MOST_CHANGES = 1024,          /* looked through before going on from the farthest place */
	LEAST_CHANGES = 16,
};

#define UNREACHED ((size_t)UINT32_MAX) /* a diagonal that leaves the texts */

struct word {
	struct str text;
	uint64_t hash;
	bool changed; /* struck from the old text, or inserted into the new */
};

struct words {
	struct word *at;
	size_t count;
};

/* The part of both texts that is not yet compared, and the memory of the search. `reached`
 * holds, for each number of changes d, the d + 1 diagonals -d, -d + 2 … d: how many old words
 * were passed. */
struct search {
	struct words before;
	struct words after;
	size_t changes;
	uint32_t *reached;
};

static struct words
words_of(struct arena *arena, struct str text)
{
	struct words words = { .at = TAKE_MANY(arena, struct word, utf8_words(text)) };
	struct str word;
	while (utf8_word(&text, &word))
		words.at[words.count++] = (struct word){ word, str_hash(word), false };
	return words;
}

static bool
same(const struct word *a, const struct word *b)
{
	return a->hash == b->hash && str_equal(a->text, b->text);
}

/* Leaves out the equal words at both ends. */
static void
trim(struct words *before, struct words *after)
{
	while (before->count > 0 && after->count > 0 && same(before->at, after->at)) {
		before->at++;
		before->count--;
		after->at++;
		after->count--;
	}
	while (before->count > 0 && after->count > 0
	       && same(&before->at[before->count - 1], &after->at[after->count - 1])) {
		before->count--;
		after->count--;
	}
}

/* The diagonals of d changes. */
static uint32_t *
row(const struct search *search, size_t d)
{
	return search->reached + d * (d + 1) / 2;
}

/* The new words passed where x old ones are, on diagonal i of d changes: x - y = 2i - d. */
static size_t
passed_after(size_t x, size_t d, size_t i)
{
	return x + d - 2 * i;
}

/* The ways to diagonal i of d changes: inserting a new word on the one above it, striking an old
 * word on the one below. UNREACHED where that would leave the texts. */
static size_t
by_insertion(const struct search *search, size_t d, size_t i)
{
	if (i == d || row(search, d - 1)[i] == UNREACHED)
		return UNREACHED;
	size_t x = row(search, d - 1)[i];
	return passed_after(x, d, i) <= search->after.count ? x : UNREACHED;
}

static size_t
by_striking(const struct search *search, size_t d, size_t i)
{
	if (i == 0 || row(search, d - 1)[i - 1] == UNREACHED)
		return UNREACHED;
	size_t x = (size_t)row(search, d - 1)[i - 1] + 1;
	return x <= search->before.count ? x : UNREACHED;
}

/* The old words passed where the change to this diagonal ends and its equal words begin: the way
 * that passes more is taken. */
static size_t
enter(const struct search *search, size_t d, size_t i, bool *ret_inserts)
{
	*ret_inserts = false;
	if (d == 0)
		return 0;
	size_t inserted = by_insertion(search, d, i);
	size_t struck = by_striking(search, d, i);
	*ret_inserts = struck == UNREACHED || (inserted != UNREACHED && inserted >= struck);
	return *ret_inserts ? inserted : struck;
}

/* Fills the diagonals of d changes; says on which one most words were passed. True where that is
 * all of them. */
static bool
advance(struct search *search, size_t d, size_t *ret_best)
{
	size_t most = 0;
	for (size_t i = 0; i <= d; i++) {
		bool inserts;
		size_t x = enter(search, d, i, &inserts);
		row(search, d)[i] = (uint32_t)x;
		if (x == UNREACHED)
			continue;
		size_t y = passed_after(x, d, i);
		while (x < search->before.count && y < search->after.count
		       && same(&search->before.at[x], &search->after.at[y])) {
			x++;
			y++;
		}
		row(search, d)[i] = (uint32_t)x;
		if (x + y >= most) {
			most = x + y;
			*ret_best = i;
		}
	}
	return most == search->before.count + search->after.count;
}

/* Marks the changes on the way to diagonal i of d changes. */
static void
mark_way(const struct search *search, size_t d, size_t i)
{
	for (; d > 0; d--) {
		bool inserts;
		size_t x = enter(search, d, i, &inserts);
		if (inserts) {
			search->after.at[passed_after(x, d, i) - 1].changed = true;
		} else {
			search->before.at[x - 1].changed = true;
			i--;
		}
	}
}

static struct words
from(struct words words, size_t index)
{
	assert(index <= words.count);
	return (struct words){ words.at + index, words.count - index };
}

/* Compares as far as the changes it may look through reach; the rest is left for the next time. */
static void
go_on(struct search *search)
{
	size_t d = 0;
	size_t best = 0;
	while (!advance(search, d, &best) && d < search->changes)
		d++;
	mark_way(search, d, best);
	size_t x = row(search, d)[best];
	search->after = from(search->after, passed_after(x, d, best));
	search->before = from(search->before, x);
}

static size_t
changes_at_most(size_t words)
{
	size_t changes = MOST_WORK / (words + 1);
	if (changes > MOST_CHANGES)
		changes = MOST_CHANGES;
	if (changes < LEAST_CHANGES)
		changes = LEAST_CHANGES;
	return changes < words ? changes : words;
}

static void
find_changes(struct arena *arena, struct words before, struct words after)
{
	trim(&before, &after);
	struct search search = { .before = before, .after = after };
	search.changes = changes_at_most(before.count + after.count);
	size_t rows = search.changes + 1;
	search.reached = TAKE_MANY(arena, uint32_t, rows * (rows + 1) / 2);
	while (search.before.count > 0 || search.after.count > 0)
		go_on(&search);
}

/* How many words from `index` on are changed, or are not. */
static size_t
run_length(const struct words *words, size_t index, bool changed)
{
	size_t end = index;
	while (end < words->count && words->at[end].changed == changed)
		end++;
	return end - index;
}

static void
add_run(struct comparison *comparison, struct run *runs, enum run_kind kind,
    const struct words *words, struct words part)
{
	assert(part.at >= words->at && part.at + part.count <= words->at + words->count);
	if (part.count == 0)
		return;
	struct str first = part.at[0].text;
	struct str last = part.at[part.count - 1].text;
	runs[comparison->count++] = (struct run){
		.kind = kind,
		.text = { first.at, (size_t)(last.at + last.size - first.at) },
		.words = part.count,
	};
	comparison->words[kind] += part.count;
}

struct comparison
compare_words(struct arena *arena, struct str before_text, struct str after_text)
{
	struct words before = words_of(arena, before_text);
	struct words after = words_of(arena, after_text);
	find_changes(arena, before, after);
	struct run *runs = TAKE_MANY(arena, struct run, before.count + after.count);
	struct comparison comparison = { .runs = runs };
	size_t x = 0;
	size_t y = 0;
	while (x < before.count || y < after.count) {
		size_t struck = run_length(&before, x, true);
		size_t inserted = run_length(&after, y, true);
		size_t equal = run_length(&before, x + struck, false);
		size_t fresh = run_length(&after, y + inserted, false);
		equal = equal < fresh ? equal : fresh;
		assert(struck + inserted + equal > 0);
		add_run(&comparison, runs, RUN_STRUCK, &before,
		    (struct words){ before.at + x, struck });
		add_run(&comparison, runs, RUN_INSERTED, &after,
		    (struct words){ after.at + y, inserted });
		x += struck;
		y += inserted;
		for (size_t i = 0; i < equal; i++)
			assert(same(&before.at[x + i], &after.at[y + i]));
		add_run(
		    &comparison, runs, RUN_EQUAL, &after, (struct words){ after.at + y, equal });
		x += equal;
		y += equal;
	}
	assert(comparison.words[RUN_EQUAL] + comparison.words[RUN_STRUCK] == before.count);
	assert(comparison.words[RUN_EQUAL] + comparison.words[RUN_INSERTED] == after.count);
	return comparison;
}
