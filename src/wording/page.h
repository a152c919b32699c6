/* A page: a source text as pieces on lines, each piece with the place it was given.
 *
 * A piece is a word, or a part of one where a lead was joined to what follows
 * ("WHEREAS,expanding" is two pieces of one word). Lines without words are not kept; `gap`
 * says that one stood before. Pages are what the steps of a reading work on; they live in the
 * arena of the reading. */
#ifndef WHEREAS_WORDING_PAGE_H
#define WHEREAS_WORDING_PAGE_H

#include "text/arena.h"
#include "text/str.h"

/* Where a word of the source stands in the reading. */
enum placed {
	PLACE_LEFT_OVER,
	PLACE_NUMBER,
	PLACE_TITLE,
	PLACE_SPONSOR,
	PLACE_HEADING,
	PLACE_MARK,
	PLACE_LEAD,
	PLACE_WORDS,
	PLACE_TRAILING,
	PLACES
};

struct piece {
	uint32_t from;
	uint32_t size;
	uint32_t line;
	bool begins; /* a word; otherwise it goes on from the piece before, without white space */
	enum placed place;
};

struct line {
	size_t first; /* its pieces: from first up to, not including, end */
	size_t end;
	size_t number;  /* in the source, from 1 */
	size_t columns; /* bytes from its beginning to the end of its last word */
	bool gap;       /* an empty line, or the beginning of the text, is before it */
};

/* Some pieces in a row: from first up to, not including, end. */
struct span {
	size_t first;
	size_t end;
};

struct page {
	struct str text; /* valid UTF-8 */
	struct piece *pieces;
	size_t piece_count;
	struct line *lines;
	size_t line_count;
	size_t width; /* columns at which lines seem to have been broken; 0 where they were not */
};

struct page page_of(struct arena *arena, struct str text);

struct str page_piece(const struct page *page, size_t piece);

/* The text from the first piece to the last, as it stands in the source. */
struct str page_span(const struct page *page, struct span span);

/* The line a piece stands on. */
const struct line *page_line(const struct page *page, size_t piece);
bool page_begins_line(const struct page *page, size_t piece);

/* The span's part on the line that its first piece stands on. */
struct span page_row(const struct page *page, struct span span);

void page_put(struct page *page, struct span span, enum placed place);

/* The words of the source that were given this place; a word belongs where its first piece does. */
size_t page_words(const struct page *page, enum placed place);

#endif
