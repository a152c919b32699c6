/* Pairing the clauses of two versions: which clause became which, what was struck, what is
 * new.
 *
 * A clause keeps its id for life, so equal ids are one clause. Those without a partner are
 * paired by their words: first equal ones, then, of the same kind, the most alike, if they
 * share enough. */
#ifndef WHEREAS_WORDING_PAIRING_H
#define WHEREAS_WORDING_PAIRING_H

#include "wording/clause.h"

enum { ALIKE_LEAST = 400 }; /* of a thousand: what two clauses must share to be one, rewritten */

struct pair {
	const struct clause *before; /* NULL: new */
	const struct clause *after;  /* NULL: struck */
	bool changed;                /* kind, lead or words differ, or one of them is missing */
};

/* In the order of the new version; a struck clause stands behind what stood before it in the
 * old. */
struct pairing {
	const struct pair *at;
	size_t count;
};

/* Every clause of both versions stands in one pair. The pairs live in the arena, the clauses are
 * borrowed. */
struct pairing pair_clauses(
    struct arena *arena, const struct wording *before, const struct wording *after);

/* How much of their words two texts share, in thousandths, whatever their order: 1000 for the same
 * words. An estimate; never lower than the truth. */
unsigned alikeness(struct str a, struct str b);

#endif
