/* The steps of a reading: make it UTF-8, cut it into pieces, find where clauses begin, give
 * the pieces above and behind them their places, put the pieces of each place together again,
 * and count. */
#include "wording/reading.h"

#include "text/buf.h"
#include "text/utf8.h"
#include "wording/head.h"
#include "wording/mark.h"
#include "wording/passage.h"
#include "wording/tail.h"

#include <assert.h>

enum {
	ABOUT_SIZE = 100,
	BYTES_OF_POINT = 3, /* the most that a byte of Windows-1252 takes in UTF-8 */
};

static struct fault
refuse(struct arena *arena, enum fault_code code, const char *format, size_t a, size_t b)
{
	struct buf about;
	buf_init(&about, arena, ABOUT_SIZE);
	buf_format(&about, format, a, b);
	return fault(code, str_keep(arena, buf_str(&about)).at);
}

static struct fault
check_source(struct arena *arena, struct str source)
{
	if (source.size > READING_SOURCE_LIMIT)
		return refuse(arena, FAULT_TOO_LARGE, "source: %zu bytes, at most %zu", source.size,
		    READING_SOURCE_LIMIT);
	size_t line = 1;
	for (size_t i = 0; i < source.size; i++) {
		if (source.at[i] == '\0')
			return refuse(arena, FAULT_NOT_UTF8, "source: a NUL at byte %zu, line %zu",
			    i + 1, line);
		line += source.at[i] == '\n';
	}
	return OK;
}

/* The source as UTF-8: lines that are not are read as Windows-1252. */
static struct str
recovered(struct arena *arena, struct str source)
{
	struct buf text;
	struct str line;
	buf_init(&text, arena, BYTES_OF_POINT * source.size + 1);
	for (struct str rest = source; str_split(&rest, '\n', &line);) {
		buf_put(&text, utf8_valid(line) ? line : utf8_of_windows(arena, line));
		buf_byte(&text, '\n');
	}
	assert(!text.full);
	return buf_str(&text);
}

/* The pieces of a place, one entry for each run of them on a line. */
static struct reading_list
list_of(struct arena *arena, const struct page *page, enum placed place)
{
	struct reading_list list = { 0 };
	size_t room = 0;
	for (size_t piece = 0; piece < page->piece_count;) {
		struct span run = { piece, piece };
		while (run.end < page->piece_count && page->pieces[run.end].place == place
		       && page->pieces[run.end].line == page->pieces[piece].line)
			run.end++;
		piece = run.end > piece ? run.end : piece + 1;
		if (run.end == run.first)
			continue;
		if (list.count == room) {
			size_t more = room ? room * 2 : 8;
			list.at = arena_grow(
			    arena, list.at, room * sizeof *list.at, more * sizeof *list.at);
			room = more;
		}
		list.at[list.count++] = passage_of(arena, page, run, place, PASSAGE_ONE_LINE);
	}
	return list;
}

static void
add_clause(struct reading *reading, struct reading_clause clause)
{
	assert(clause.lead.size > 0 || clause.words.size > 0);
	reading->clauses[reading->clause_count++] = clause;
	reading->of_kind[clause.kind]++;
}

static void
add_paragraph(
    struct arena *arena, const struct page *page, struct span span, struct reading *reading)
{
	add_clause(
	    reading, (struct reading_clause){
			 .kind = CLAUSE_KIND_OTHER,
			 .words = passage_of(arena, page, span, PLACE_WORDS, PASSAGE_PARAGRAPHS),
			 .line = page_line(page, span.first)->number,
		     });
}

static void
add_marked(struct arena *arena, struct page *page, const struct mark *mark, size_t end,
    struct reading *reading)
{
	struct span before = { mark->first, mark->lead };
	struct span lead = { mark->lead, mark->words };
	struct span words = { mark->words, end };
	page_put(page, before, PLACE_MARK);
	page_put(page, lead, PLACE_LEAD);
	page_put(page, words, PLACE_WORDS);
	add_clause(
	    reading, (struct reading_clause){
			 .kind = mark->kind,
			 .mark = passage_of(arena, page, before, PLACE_MARK, PASSAGE_ONE_LINE),
			 .lead = passage_of(arena, page, lead, PLACE_LEAD, PASSAGE_ONE_LINE),
			 .words = passage_of(arena, page, words, PLACE_WORDS, PASSAGE_PARAGRAPHS),
			 .joined = words.first < words.end && !page->pieces[words.first].begins,
			 .line = page_line(page, mark->first)->number,
		     });
}

/* Places every piece and fills in what is made of them. */
static struct fault
place(struct arena *arena, struct page *page, struct reading *reading)
{
	struct marks marks;
	TRY(marks_of(arena, page, READING_CLAUSE_LIMIT, &marks));
	size_t first = marks.count > 0 ? marks.at[0].first : page->piece_count;
	struct head head = head_place(arena, page, first);
	if (head.paragraph_count + marks.count > READING_CLAUSE_LIMIT)
		return refuse(arena, FAULT_TOO_LARGE, "clauses: %zu, at most %zu",
		    head.paragraph_count + marks.count, READING_CLAUSE_LIMIT);
	reading->clauses =
	    TAKE_MANY(arena, struct reading_clause, head.paragraph_count + marks.count);
	for (size_t i = 0; i < head.paragraph_count; i++)
		add_paragraph(arena, page, head.paragraphs[i], reading);
	size_t body = marks.count > 0 ? marks.at[marks.count - 1].words : head.end;
	size_t tail = tail_place(page, body);
	for (size_t i = 0; i < marks.count; i++)
		add_marked(arena, page, &marks.at[i],
		    i + 1 < marks.count ? marks.at[i + 1].first : tail, reading);
	reading->number = head.number;
	reading->title =
	    passage_of(arena, page, (struct span){ 0, first }, PLACE_TITLE, PASSAGE_ONE_LINE);
	reading->sponsors = sponsors_of(arena, page, first);
	return OK;
}

static size_t
bytes_of(struct str text)
{
	size_t bytes = 0;
	uint32_t point;
	for (struct str before = text; utf8_next(&text, &point); before = text) {
		if (!utf8_space(point))
			bytes += before.size - text.size;
	}
	return bytes;
}

static size_t
bytes_of_list(const struct reading_list *list)
{
	size_t bytes = 0;
	for (size_t i = 0; i < list->count; i++)
		bytes += bytes_of(list->at[i]);
	return bytes;
}

/* Every byte of the source that is not white space stands in one place of the reading, once. */
static void
check(const struct reading *reading, struct str source)
{
	assert(reading->placed + reading->words_in[PLACE_LEFT_OVER] == reading->words);
	assert(reading->words == utf8_words(source));
	size_t bytes = bytes_of(reading->title) + bytes_of_list(&reading->number_lines)
		       + bytes_of_list(&reading->sponsor_lines) + bytes_of_list(&reading->headings)
		       + bytes_of_list(&reading->trailing) + bytes_of_list(&reading->left_over);
	for (size_t i = 0; i < reading->clause_count; i++) {
		const struct reading_clause *clause = &reading->clauses[i];
		bytes += bytes_of(clause->mark) + bytes_of(clause->lead) + bytes_of(clause->words);
	}
	assert(bytes == bytes_of(source));
}

struct fault
reading_of(struct arena *arena, struct str source, struct reading *ret_reading)
{
	struct reading reading = { 0 };
	TRY(check_source(arena, source));
	if (!utf8_valid(source)) {
		source = recovered(arena, source);
		reading.recovered = true;
	}
	struct page page = page_of(arena, source);
	TRY(place(arena, &page, &reading));
	reading.number_lines = list_of(arena, &page, PLACE_NUMBER);
	reading.sponsor_lines = list_of(arena, &page, PLACE_SPONSOR);
	reading.headings = list_of(arena, &page, PLACE_HEADING);
	reading.trailing = list_of(arena, &page, PLACE_TRAILING);
	reading.left_over = list_of(arena, &page, PLACE_LEFT_OVER);
	for (enum placed at = 0; at < PLACES; at++) {
		reading.words_in[at] = page_words(&page, at);
		reading.words += reading.words_in[at];
	}
	reading.placed = reading.words - reading.words_in[PLACE_LEFT_OVER];
	check(&reading, source);
	*ret_reading = reading;
	return OK;
}

/* The clause that says best what a text is about. */
static struct str
telling_words(const struct reading *reading)
{
	static const enum clause_kind order[] = { CLAUSE_KIND_RESOLVED, CLAUSE_KIND_WHEREAS,
		CLAUSE_KIND_OTHER };
	for (size_t kind = 0; kind < CLAUSE_KIND_COUNT; kind++) {
		for (size_t i = 0; i < reading->clause_count; i++) {
			const struct reading_clause *clause = &reading->clauses[i];
			if (clause->kind == order[kind] && clause->words.size > 0)
				return clause->words;
		}
	}
	return STR("");
}

struct str
reading_name(struct arena *arena, const struct reading *reading, size_t size)
{
	static const struct str more = { "\xE2\x80\xA6", 3 };
	struct str rest = reading->title.size > 0 ? reading->title : telling_words(reading);
	struct buf name;
	struct str word;
	buf_init(&name, arena, size);
	while (utf8_word(&rest, &word)) {
		struct str ahead = rest;
		struct str next;
		size_t room = size - name.size;
		size_t end = utf8_word(&ahead, &next) ? more.size : 0;
		if (word.size + 1 + end > room) {
			if (room >= more.size)
				buf_put(&name, more);
			break;
		}
		if (name.size > 0)
			buf_byte(&name, ' ');
		buf_put(&name, word);
	}
	return buf_str(&name);
}
