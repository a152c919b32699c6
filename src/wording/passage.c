/* Which line ends are ends of paragraphs is a guess from how the lines look; it changes white
 * space only. */
#include "wording/passage.h"

#include "text/buf.h"
#include "wording/word.h"

#include <assert.h>

#define CELL STR("|") /* what a row of a table begins with, as the clerk's pages write it */

enum { LONG_LINE = 60 }; /* columns; lines of lists and tables are shorter */

/* Words that no paragraph ends with. */
static const char *const unfinished[] = {
	"a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "that",
	"the", "to", "with", NULL,
};

static size_t
length_of(const struct page *page, size_t piece)
{
	return page_piece(page, piece).size;
}

/* Whether the first word of `next` would not have fitted on `line`: then the break is the
 * typewriter's. */
static bool
was_full(const struct page *page, const struct line *line, const struct line *next)
{
	return page->width > 0 && line->columns + 1 + length_of(page, next->first) > page->width;
}

/* Whether the piece, the first of its line, begins a new paragraph or list item. */
static bool
begins_paragraph(const struct page *page, size_t piece)
{
	const struct line *next = page_line(page, piece);
	if (next->first == 0)
		return true;
	assert(next->first == piece);
	const struct line *line = page_line(page, piece - 1);
	struct str last = page_piece(page, piece - 1);
	struct str first = page_piece(page, piece);
	if (word_bullet(first) || word_enumerator(first) || str_equal(first, CELL))
		return true;
	if (line->end - line->first == 1 && (word_bullet(last) || word_enumerator(last)))
		return false;
	if (word_is(first, "and") && word_small(first))
		return false;
	if (next->gap)
		return word_ends_sentence(last)
		       || (!word_small(first) && line->end - line->first < 4);
	if (was_full(page, line, next) || word_among(last, unfinished))
		return false;
	if (word_ends_sentence(last))
		return true;
	return !word_small(first) && !word_ends_part(last) && line->columns < LONG_LINE;
}

/* "scientifically-" at the end of a line and "based" on the next are one word; "pre-" and
 * "and" are not. */
static bool
one_word(const struct page *page, size_t piece)
{
	static const char *const apart[] = { "and", "or", "to", "nor", NULL };
	struct str last = page_piece(page, piece - 1);
	struct str first = page_piece(page, piece);
	return last.size > 1 && str_ends(last, STR("-"))
	       && word_small(str_part(last, last.size - 2, 1)) && word_small(str_part(first, 0, 1))
	       && !word_among(first, apart) && !page_line(page, piece)->gap;
}

static void
write_white(
    struct buf *out, const struct page *page, size_t before, size_t piece, enum passage_form form)
{
	if (!page->pieces[piece].begins && before + 1 == piece)
		return;
	if (!page_begins_line(page, piece) || before + 1 != piece)
		buf_byte(out, ' ');
	else if (form == PASSAGE_PARAGRAPHS && begins_paragraph(page, piece))
		buf_byte(out, '\n');
	else if (!one_word(page, piece))
		buf_byte(out, ' ');
}

struct str
passage_of(struct arena *arena, const struct page *page, struct span span, enum placed place,
    enum passage_form form)
{
	if (span.first >= span.end)
		return STR("");
	struct buf out;
	buf_init(&out, arena, 2 * page_span(page, span).size + 1);
	size_t before = span.end;
	for (size_t piece = span.first; piece < span.end; piece++) {
		if (page->pieces[piece].place != place)
			continue;
		if (out.size > 0)
			write_white(&out, page, before, piece, form);
		buf_put(&out, page_piece(page, piece));
		before = piece;
	}
	assert(!out.full);
	return buf_str(&out);
}
