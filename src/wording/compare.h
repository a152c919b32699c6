/* Comparing two texts word by word: what was struck, what was inserted, what stayed.
 *
 * E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986).
 * Where two texts differ in more words than the search may look through, it goes on from the
 * farthest place it has reached: the result is then longer than it could be, but just as true.
 * Words are compared byte by byte; white space is not compared. */
#ifndef WHEREAS_WORDING_COMPARE_H
#define WHEREAS_WORDING_COMPARE_H

#include "text/arena.h"
#include "text/str.h"

enum run_kind {
	RUN_EQUAL,
	RUN_STRUCK,
	RUN_INSERTED,
};

/* Words in a row; the text is borrowed: struck words from the old one, all others from the new. */
struct run {
	enum run_kind kind;
	struct str text;
	size_t words;
};

/* Equal and struck runs, in order, are the words of the old text; equal and inserted ones are those
 * of the new. Struck words stand before those inserted in their place; no two runs of a kind are
 * neighbours. The runs live in the arena. */
struct comparison {
	const struct run *runs;
	size_t count;
	size_t words[3]; /* in runs of each kind */
};

struct comparison compare_words(struct arena *arena, struct str before, struct str after);

#endif
