/* Cutting a source into lines, and lines into words and the parts of joined words. */
#include "wording/page.h"

#include "text/utf8.h"
#include "wording/lead.h"

#include <assert.h>

enum {
	WIDEST_BROKEN = 120, /* columns; longer lines were not broken by hand or by a typewriter */
	DEEPEST_INDENT = 16,
};

struct shelf {
	size_t piece_room;
	size_t line_room;
};

static struct piece *
piece_new(struct arena *arena, struct page *page, struct shelf *shelf)
{
	if (page->piece_count == shelf->piece_room) {
		size_t room = shelf->piece_room ? shelf->piece_room * 2 : 256;
		page->pieces = arena_grow(arena, page->pieces,
		    shelf->piece_room * sizeof *page->pieces, room * sizeof *page->pieces);
		shelf->piece_room = room;
	}
	return &page->pieces[page->piece_count++];
}

static struct line *
line_new(struct arena *arena, struct page *page, struct shelf *shelf)
{
	if (page->line_count == shelf->line_room) {
		size_t room = shelf->line_room ? shelf->line_room * 2 : 64;
		page->lines = arena_grow(arena, page->lines, shelf->line_room * sizeof *page->lines,
		    room * sizeof *page->lines);
		shelf->line_room = room;
	}
	return &page->lines[page->line_count++];
}

static void
add_word(struct arena *arena, struct page *page, struct shelf *shelf, struct str word)
{
	bool begins = true;
	while (word.size > 0) {
		size_t cut = lead_cut(word);
		assert(cut > 0 && cut <= word.size);
		*piece_new(arena, page, shelf) = (struct piece){
			.from = (uint32_t)(word.at - page->text.at),
			.size = (uint32_t)cut,
			.line = (uint32_t)(page->line_count - 1),
			.begins = begins,
		};
		word = str_part(word, cut, word.size);
		begins = false;
	}
}

static bool
breaks_line(uint32_t point)
{
	return (point >= '\n' && point <= '\r') || point == 0x85 || point == 0x2028
	       || point == 0x2029;
}

/* Takes the next line off the front of *rest; CR LF is one break. */
static struct str
line_take(struct str *rest)
{
	struct str left = *rest;
	uint32_t point;
	for (;;) {
		struct str before = left;
		if (!utf8_next(&left, &point) || breaks_line(point)) {
			struct str line = { rest->at, (size_t)(before.at - rest->at) };
			if (point == '\r' && str_starts(left, STR("\n")))
				left = str_part(left, 1, left.size);
			*rest = left;
			return line;
		}
	}
}

/* The width at which lines seem to have been broken: that of the widest line another one
 * follows. */
static size_t
width_of(const struct page *page)
{
	size_t width = 0;
	for (size_t i = 0; i + 1 < page->line_count; i++) {
		const struct line *line = &page->lines[i];
		if (line->columns > WIDEST_BROKEN)
			return 0;
		size_t indent =
		    line->columns - page_span(page, (struct span){ line->first, line->end }).size;
		if (!page->lines[i + 1].gap && indent <= DEEPEST_INDENT && line->columns > width)
			width = line->columns;
	}
	return width;
}

struct page
page_of(struct arena *arena, struct str text)
{
	struct page page = { .text = text };
	struct shelf shelf = { 0 };
	struct str rest = text;
	bool gap = true;
	for (size_t number = 1; rest.size > 0; number++) {
		struct str line = line_take(&rest);
		struct str words = line;
		struct str word;
		bool empty = true;
		while (utf8_word(&words, &word)) {
			if (empty)
				*line_new(arena, &page, &shelf) = (struct line){
					.first = page.piece_count, .number = number, .gap = gap
				};
			empty = false;
			add_word(arena, &page, &shelf, word);
			struct line *last = &page.lines[page.line_count - 1];
			last->end = page.piece_count;
			last->columns = (size_t)(word.at + word.size - line.at);
		}
		gap = empty;
	}
	page.width = width_of(&page);
	return page;
}

struct str
page_piece(const struct page *page, size_t piece)
{
	assert(piece < page->piece_count);
	return str_part(page->text, page->pieces[piece].from, page->pieces[piece].size);
}

struct str
page_span(const struct page *page, struct span span)
{
	if (span.first >= span.end)
		return STR("");
	const struct piece *last = &page->pieces[span.end - 1];
	size_t from = page->pieces[span.first].from;
	return str_part(page->text, from, last->from + last->size - from);
}

const struct line *
page_line(const struct page *page, size_t piece)
{
	return &page->lines[page->pieces[piece].line];
}

bool
page_begins_line(const struct page *page, size_t piece)
{
	return page_line(page, piece)->first == piece;
}

struct span
page_row(const struct page *page, struct span span)
{
	assert(span.first < span.end);
	size_t end = page_line(page, span.first)->end;
	return (struct span){ span.first, end < span.end ? end : span.end };
}

void
page_put(struct page *page, struct span span, enum placed place)
{
	for (size_t i = span.first; i < span.end; i++)
		page->pieces[i].place = place;
}

size_t
page_words(const struct page *page, enum placed place)
{
	size_t words = 0;
	for (size_t i = 0; i < page->piece_count; i++)
		words += page->pieces[i].begins && page->pieces[i].place == place;
	return words;
}
