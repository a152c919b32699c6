/* Whether a lead begins a clause, by what stands around it: "the Whereas clauses" in a
 * sentence do not. */
#include "wording/mark.h"

#include "text/buf.h"
#include "wording/lead.h"
#include "wording/word.h"

enum {
	MOST_BEFORE_LEAD = 3, /* bullets and numbers before a lead */
	ABOUT_SIZE = 80,
};

struct search {
	struct arena *arena;
	const struct page *page;
	size_t limit;
	struct marks found;
	size_t room;
};

static struct fault
add(struct search *search, struct mark mark)
{
	struct marks *found = &search->found;
	if (found->count == search->limit) {
		struct buf about;
		buf_init(&about, search->arena, ABOUT_SIZE);
		buf_format(&about, "clauses: more than %zu, at line %zu", search->limit,
		    page_line(search->page, mark.first)->number);
		return fault(FAULT_TOO_LARGE, str_keep(search->arena, buf_str(&about)).at);
	}
	if (found->count == search->room) {
		size_t room = search->room ? search->room * 2 : 32;
		found->at = arena_grow(search->arena, found->at, search->room * sizeof *found->at,
		    room * sizeof *found->at);
		search->room = room;
	}
	found->at[found->count++] = mark;
	return OK;
}

/* "and", and "people;and" where a space was lost. */
static bool
is_and(struct str word)
{
	struct str before = str_part(word, 0, word.size > 3 ? word.size - 3 : 0);
	return word_is(word, "and")
	       || (word_is(str_part(word, before.size, 3), "and") && word_ends_part(before));
}

/* Where the part of the text before this piece has come to an end: "; and", ",", "and". */
static bool
part_ended(const struct page *page, size_t piece)
{
	if (piece == 0)
		return true;
	struct str before = page_piece(page, piece - 1);
	return word_ends_part(before) || is_and(before);
}

/* The same, and what ended was a sentence or a clause: "; and", ".", ":". */
static bool
clause_ended(const struct page *page, size_t piece)
{
	if (piece == 0)
		return true;
	struct str before = page_piece(page, piece - 1);
	if (word_ends_sentence(before) || (is_and(before) && !word_is(before, "and")))
		return true;
	return piece > 1 && is_and(before) && word_ends_part(page_piece(page, piece - 2));
}

/* "Resolved by the Council", without a comma. */
static bool
goes_on_as_clause(const struct page *page, size_t piece)
{
	static const char *const words[] = { "that", "by", "the", "as", "to", "in", "pursuant",
		NULL };
	return piece < page->piece_count && word_among(page_piece(page, piece), words);
}

static bool
begins_on_own_line(const struct page *page, size_t first, const struct lead *lead)
{
	bool ended = part_ended(page, first) || page_line(page, first)->gap;
	switch (lead->kind) {
	case LEAD_WHEREAS:
		return lead->capital || (ended && (lead->marked || page_line(page, first)->gap));
	case LEAD_RESOLVED:
		if (lead->formal)
			return lead->capital || ended;
		return lead->capital && (lead->marked || goes_on_as_clause(page, lead->end));
	case LEAD_THEREFORE:
		return lead->capital && ended;
	case LEAD_NONE:
		break;
	}
	return false;
}

static bool
begins_in_line(const struct page *page, size_t first, const struct lead *lead)
{
	if (lead->joins)
		return false;
	switch (lead->kind) {
	case LEAD_WHEREAS:
		if (!page->pieces[first].begins)
			return true;
		return lead->capital && (lead->marked || lead->shouted)
		       && (clause_ended(page, first) || (lead->shouted && part_ended(page, first)));
	case LEAD_RESOLVED:
		if (lead->formal)
			return lead->shouted || part_ended(page, first);
		return lead->capital && lead->marked && clause_ended(page, first);
	case LEAD_THEREFORE:
		return part_ended(page, first)
		       && (lead->end == page->piece_count || page_begins_line(page, lead->end));
	case LEAD_NONE:
		break;
	}
	return false;
}

/* Whether a clause begins with the piece `first`, behind the clauses found so far. */
static bool
mark_at(const struct page *page, size_t first, const struct marks *found, struct mark *ret_mark)
{
	bool own_line = page_begins_line(page, first);
	size_t at = first;
	while (at < first + MOST_BEFORE_LEAD && at + 1 < page_line(page, first)->end
	       && (word_bullet(page_piece(page, at)) || word_enumerator(page_piece(page, at))))
		at++;
	struct lead lead = lead_at(page, at, page->piece_count);
	if (!(own_line ? begins_on_own_line : begins_in_line)(page, first, &lead))
		return false;
	/* "Therefore" alone closes reasons; elsewhere it belongs to a contract or a letter. */
	if (lead.kind == LEAD_THEREFORE
	    && (found->count == 0 || found->at[found->count - 1].kind != CLAUSE_KIND_WHEREAS))
		return false;
	*ret_mark = (struct mark){
		.kind = lead.kind == LEAD_WHEREAS ? CLAUSE_KIND_WHEREAS : CLAUSE_KIND_RESOLVED,
		.first = first,
		.lead = at,
		.words = lead.end,
		.further = lead.further,
	};
	return true;
}

/* The last whereas clause is sometimes followed by "that the Conference calls upon…": the lead
 * was lost. A line of its own that begins with "that" decides, where no other formal lead does
 * it. */
static bool
leadless_between(const struct page *page, size_t from, size_t end, struct mark *ret_mark)
{
	size_t line = page->pieces[from].line + 1;
	for (; line < page->line_count && page->lines[line].first < end; line++) {
		size_t first = page->lines[line].first;
		size_t at = first;
		while (at < page->lines[line].end && word_bullet(page_piece(page, at)))
			at++;
		if (at == page->lines[line].end || !page->lines[line].gap)
			continue;
		if (word_is(page_piece(page, at), "that") && part_ended(page, first)) {
			*ret_mark = (struct mark){ CLAUSE_KIND_RESOLVED, first, at, at, false };
			return true;
		}
	}
	return false;
}

static struct fault
add_leadless(struct search *search)
{
	struct marks *found = &search->found;
	size_t last = found->count;
	while (last > 0 && found->at[last - 1].kind != CLAUSE_KIND_WHEREAS)
		last--;
	if (last == 0 || (last < found->count && !found->at[last].further))
		return OK;
	size_t end = last < found->count ? found->at[last].first : search->page->piece_count;
	struct mark mark;
	size_t words = found->at[last - 1].words;
	if (words >= end || !leadless_between(search->page, words, end, &mark))
		return OK;
	TRY(add(search, mark));
	for (size_t i = found->count - 1; i > last; i--)
		found->at[i] = found->at[i - 1];
	found->at[last] = mark;
	return OK;
}

struct fault
marks_of(struct arena *arena, const struct page *page, size_t limit, struct marks *ret_marks)
{
	struct search search = { .arena = arena, .page = page, .limit = limit };
	for (size_t piece = 0; piece < page->piece_count;) {
		struct mark mark;
		if (!mark_at(page, piece, &search.found, &mark)) {
			piece++;
			continue;
		}
		TRY(add(&search, mark));
		piece = mark.words;
	}
	TRY(add_leadless(&search));
	*ret_marks = search.found;
	return OK;
}
