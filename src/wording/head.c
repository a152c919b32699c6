/* Line by line: numbers, sponsors and headings have known beginnings; the first block of other
 * lines is the title, unless one says that it is ("Resolution calling upon…"). */
#include "wording/head.h"

#include "wording/sponsor.h"
#include "wording/word.h"

#include <assert.h>

enum {
	MOST_IN_NUMBER = 5, /* words of "Preconsidered Resolution No. 59" */
	MOST_IN_HEADING = 10,
	MOST_IN_TITLE = 60, /* words; more where it begins with "Resolution" */
	LEAST_IN_PARAGRAPH = 12,
	MOST_ROWS = 60, /* looked at where there is no clause */
};

struct row {
	struct span span;
	bool gap;
	enum placed place; /* left over: not known yet */
};

struct rows {
	struct row *at;
	size_t count;
};

/* Without the number's keywords and marks at its front: "59" of "NO.59"; sets *ret_keyword
 * where one was. */
static struct str
number_rest(struct str word, bool *ret_keyword)
{
	static const char *const keywords[] = { "resolution", "reso", "res", "number", "no", NULL };
	for (size_t i = 0; word.size > 0 && keywords[i];) {
		bool mark = str_find(STR(".#:,("), str_part(word, 0, 1)) < 5;
		size_t size = mark ? 1 : str_of(keywords[i]).size;
		if (!mark && !word_begins(word, keywords[i])) {
			i++;
			continue;
		}
		word = str_part(word, size, word.size);
		*ret_keyword = *ret_keyword || !mark;
		i = 0;
	}
	return word;
}

/* The piece behind a resolution's number, with which the row begins; row.first where it does
 * not. */
static size_t
number_end(const struct page *page, struct span row, struct str *ret_number)
{
	static const char *const before[] = { "preconsidered", "proposed", "draft", NULL };
	bool keyword = false;
	size_t piece = row.first;
	if (word_among(page_piece(page, piece), before))
		piece++;
	for (; piece < row.end && piece < row.first + MOST_IN_NUMBER; piece++) {
		struct str rest = number_rest(page_piece(page, piece), &keyword);
		if (rest.size == 0 && keyword)
			continue;
		if (!keyword || !word_has_digit(str_part(rest, 0, 1)))
			return row.first;
		bool bare = word_begins(page_piece(page, row.first), "no");
		if (bare && piece + 1 < row.end)
			return row.first;
		*ret_number = word_core(rest);
		return piece + 1;
	}
	return row.first;
}

static bool
is_ordinal(struct str word)
{
	struct str core = word_core(word);
	struct str end = str_part(core, core.size > 2 ? core.size - 2 : 0, 2);
	return word_has_digit(str_part(core, 0, 1))
	       && (word_begins(end, "th") || word_begins(end, "st") || word_begins(end, "nd")
		   || word_begins(end, "rd"));
}

/* "72nd Annual Meeting", "Adopted at the 85th Annual Meeting", "2004 Adopted Resolutions". */
static bool
names_meeting(const struct page *page, struct span row)
{
	static const char *const meetings[] = { "meeting", "session", "convention", "resolutions",
		NULL };
	static const char *const signs[] = { "annual", "adopted", "regular", "stated", "special",
		"general", "winter", "emergency", NULL };
	bool meeting = false;
	bool sign = false;
	for (size_t i = row.first; i < row.end; i++) {
		struct str word = page_piece(page, i);
		meeting = meeting || word_among(word, meetings);
		sign = sign || word_among(word, signs) || is_ordinal(word);
	}
	return meeting && sign;
}

/* "The Sample Conference of Mayors", "NEW YORK CITY COUNCIL", "Committee on Finance". */
static bool
names_body(const struct page *page, struct span row)
{
	static const char *const bodies[] = { "conference", "league", "council", "association",
		"assembly", "senate", "house", "congress", "commission", "committee", "board",
		"union", "federation", "convention", "caucus", NULL };
	static const char *const small[] = { "of", "the", "on", "and", "for", NULL };
	bool body = false;
	for (size_t i = row.first; i < row.end; i++) {
		struct str word = page_piece(page, i);
		bool last = i + 1 == row.end;
		bool of = !last && word_among(page_piece(page, i + 1), small);
		if (!word_capital(word) && !word_among(word, small) && !word_punctuation(word))
			return false;
		body = body || (word_among(word, bodies) && (last || of));
	}
	return body;
}

/* "RESOLUTION" and "October 11, 2013", alone on the line; rules and rows of stars. */
static bool
names_nothing(const struct page *page, struct span row)
{
	static const char *const kinds[] = { "a", "resolution", "resolutions", "joint",
		"concurrent", NULL };
	for (size_t i = row.first; i < row.end; i++) {
		struct str word = page_piece(page, i);
		if (!word_among(word, kinds) && !word_month(word) && !word_punctuation(word)
		    && (!word_has_digit(word) || word_core(word).size > 4 || i == row.first))
			return false;
	}
	return true;
}

static bool
is_heading(const struct page *page, struct span row)
{
	if (str_starts(page_piece(page, row.first), STR("..")))
		return true;
	return row.end - row.first <= MOST_IN_HEADING
	       && (names_nothing(page, row) || names_meeting(page, row) || names_body(page, row));
}

/* The rows above the first clause; a number at the beginning of a line is a row of its own. */
static struct rows
rows_of(struct arena *arena, struct page *page, size_t end, struct str *ret_number)
{
	struct rows rows = { 0 };
	size_t lines = end > 0 ? page->pieces[end - 1].line + 1 : 0;
	rows.at = TAKE_MANY(arena, struct row, 2 * lines);
	for (size_t piece = 0; piece < end;) {
		struct row row = { .span = page_row(page, (struct span){ piece, end }) };
		row.gap = page_begins_line(page, piece) && page_line(page, piece)->gap;
		size_t behind =
		    ret_number->size > 0 ? piece : number_end(page, row.span, ret_number);
		if (behind > piece) {
			row.span.end = behind;
			row.place = PLACE_NUMBER;
		}
		assert(rows.count < 2 * lines);
		rows.at[rows.count++] = row;
		piece = row.span.end;
	}
	return rows;
}

static void
find_known(const struct page *page, struct rows *rows)
{
	const struct row *block = NULL; /* of sponsors: its first row, while it goes on */
	for (size_t i = 0; i < rows->count; i++) {
		struct row *row = &rows->at[i];
		if (row->place != PLACE_LEFT_OVER)
			continue;
		bool goes_on = block && sponsor_goes_on(page, block->span, row->span);
		if (!goes_on)
			block = sponsor_begins(page, row->span) ? row : NULL;
		if (block)
			row->place = PLACE_SPONSOR;
		else if (is_heading(page, row->span))
			row->place = PLACE_HEADING;
	}
}

static bool
is_shouted(const struct page *page, const struct row *row)
{
	return word_shouted(page_span(page, row->span));
}

/* The row behind the block of unknown rows that begins with `first`. A gap ends a block,
 * unless two parts of a heading in capitals are to both sides of it. */
static size_t
block_end(const struct page *page, const struct rows *rows, size_t first)
{
	size_t i = first + 1;
	for (; i < rows->count && rows->at[i].place == PLACE_LEFT_OVER; i++) {
		const struct row *row = &rows->at[i];
		struct str last = page_piece(page, row->span.first - 1);
		bool capitals = is_shouted(page, row) && is_shouted(page, &rows->at[i - 1]);
		if (row->gap && (!capitals || word_ends_sentence(last)))
			break;
	}
	return i;
}

/* "Resolution calling upon…", "Expressing the sense…". */
static bool
says_title(const struct page *page, struct span span)
{
	static const char *const articles[] = { "a", "an", "preconsidered", "proposed", NULL };
	size_t piece = span.first;
	if (word_among(page_piece(page, piece), articles) && piece + 1 < span.end)
		piece++;
	struct str first = word_core(page_piece(page, piece));
	struct str end = str_part(first, first.size > 3 ? first.size - 3 : 0, 3);
	bool says = word_is(first, "resolution") || (first.size > 5 && word_begins(end, "ing"));
	return says && word_capital(first) && span.end - piece > 2;
}

/* How well a block would do as the title: 0, not at all. */
static int
title_worth(const struct page *page, struct span span)
{
	size_t words = span.end - span.first;
	if (says_title(page, span))
		return 3;
	struct str last = page_piece(page, span.end - 1);
	bool sentence = word_ends_sentence(last);
	bool goes_on =
	    word_ends_part(last) && !str_ends(last, STR(".")) && !str_ends(last, STR("\""));
	if (words > MOST_IN_TITLE || goes_on)
		return 0;
	if (sentence && words >= LEAST_IN_PARAGRAPH)
		return 1;
	return words > 2 || (words == 2 && word_shouted(page_span(page, span))) ? 2 : 1;
}

static struct span
block_span(const struct rows *rows, size_t first, size_t end)
{
	return (struct span){ rows->at[first].span.first, rows->at[end - 1].span.end };
}

/* The rows of the best title, from the first row up to, not including, the end; none where
 * none is. */
static struct span
title_rows(const struct page *page, const struct rows *rows, int least)
{
	struct span best = { 0, 0 };
	int worth = least - 1;
	for (size_t i = 0; i < rows->count;) {
		if (rows->at[i].place != PLACE_LEFT_OVER) {
			i++;
			continue;
		}
		size_t end = block_end(page, rows, i);
		int here = title_worth(page, block_span(rows, i, end));
		if (here > worth) {
			best = (struct span){ i, end };
			worth = here;
		}
		i = end;
	}
	return best;
}

/* Blocks that are not the title: short ones above it are headings, paragraphs belong to the
 * text. */
static void
place_others(struct arena *arena, const struct page *page, struct rows *rows, struct span title,
    struct head *head)
{
	head->paragraphs = TAKE_MANY(arena, struct span, rows->count);
	for (size_t i = 0; i < rows->count;) {
		if (rows->at[i].place != PLACE_LEFT_OVER) {
			i++;
			continue;
		}
		size_t end = block_end(page, rows, i);
		struct span span = block_span(rows, i, end);
		size_t words = span.end - span.first;
		enum placed place = PLACE_LEFT_OVER;
		if (words >= LEAST_IN_PARAGRAPH && word_ends_part(page_piece(page, span.end - 1))) {
			place = PLACE_WORDS;
			head->paragraphs[head->paragraph_count++] = span;
		} else if (i < title.first && words <= MOST_IN_HEADING) {
			place = PLACE_HEADING;
		}
		for (; i < end; i++)
			rows->at[i].place = place;
	}
}

struct head
head_place(struct arena *arena, struct page *page, size_t end)
{
	struct head head = { 0 };
	bool clauses = end < page->piece_count;
	if (!clauses && page->line_count > MOST_ROWS)
		end = page->lines[MOST_ROWS].first;
	struct rows rows = rows_of(arena, page, end, &head.number);
	find_known(page, &rows);
	struct span title = title_rows(page, &rows, clauses ? 1 : 3);
	for (size_t i = title.first; i < title.end; i++)
		rows.at[i].place = PLACE_TITLE;
	if (clauses)
		place_others(arena, page, &rows, title, &head);
	for (size_t i = 0; i < rows.count; i++) {
		page_put(page, rows.at[i].span, rows.at[i].place);
		if (rows.at[i].place != PLACE_LEFT_OVER)
			head.end = rows.at[i].span.end;
	}
	return head;
}
