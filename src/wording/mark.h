/* Marks: where the clauses of a page begin. A mark is found by its lead and by what stands around
 * it; the words of its clause go on to the next mark. They live in the arena of the reading. */
#ifndef WHEREAS_WORDING_MARK_H
#define WHEREAS_WORDING_MARK_H

#include "text/fault.h"
#include "text/term.h"
#include "wording/page.h"

struct mark {
	enum clause_kind kind;
	size_t first; /* the piece where its number or bullet stands, or else its lead */
	size_t lead;  /* … where its lead begins */
	size_t words; /* … where its words do */
	bool further;
};

struct marks {
	struct mark *at;
	size_t count;
};

/* All marks of the page, in order; FAULT_TOO_LARGE where there are more than `limit`, about
 * the line. */
MUST_USE struct fault marks_of(
    struct arena *arena, const struct page *page, size_t limit, struct marks *ret_marks);

#endif
