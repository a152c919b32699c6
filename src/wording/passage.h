/* Passages: pieces of a page put together again as running text.
 *
 * Lines that a typewriter, a web page or a scanner broke are joined; paragraphs, list items
 * and lines of a table stay apart. The words and their order never change. */
#ifndef WHEREAS_WORDING_PASSAGE_H
#define WHEREAS_WORDING_PASSAGE_H

#include "wording/page.h"

enum passage_form {
	PASSAGE_ONE_LINE,   /* everything on one line */
	PASSAGE_PARAGRAPHS, /* paragraphs separated by a line feed */
};

/* The pieces of the span that have this place, as text in the arena. */
struct str passage_of(struct arena *arena, const struct page *page, struct span span,
    enum placed place, enum passage_form form);

#endif
