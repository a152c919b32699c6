/* The head of a page: what stands above the first clause. Number, title, sponsors; lines that
 * name the body, its meeting or its committee; sometimes a paragraph that belongs to the text. */
#ifndef WHEREAS_WORDING_HEAD_H
#define WHEREAS_WORDING_HEAD_H

#include "wording/page.h"

struct head {
	struct str number;       /* "59" of "Resolution No. 59"; borrowed from the page */
	struct span *paragraphs; /* that belong to the text */
	size_t paragraph_count;
	size_t end; /* the piece behind the last that was given a place */
};

/* Gives the pieces before `end`, the first piece of the first clause, their places. Where the
 * page has no clause, `end` is page->piece_count; then only what is sure is placed and all
 * else is left over. */
struct head head_place(struct arena *arena, struct page *page, size_t end);

#endif
