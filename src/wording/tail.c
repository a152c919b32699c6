/* Where a text ends and its trailing matter begins is seen from whole lines: a line of
 * references, dates, initials or page numbers and nothing else; a line that begins with a
 * known phrase. */
#include "wording/tail.h"

#include "wording/word.h"

enum {
	MOST_IN_REFERENCE = 14, /* words of a line of references */
	MOST_INITIALS = 5,      /* groups of initials on a line */
	LONGEST_INITIALS = 4,
	MOST_LETTERS = 6, /* in a word that is a number: "TE6-23-15", "10900/Res.1514" */
	LONGEST_NUMBER = 40,
	MOST_IN_HEADING = 60, /* words that head a schedule or a report */
	MOST_ABOVE_HEADING = 10,
};

enum row_kind {
	ROW_TEXT,
	ROW_WEAK,   /* trailing where it stands at the end: initials, a page number */
	ROW_STRONG, /* trailing wherever it follows the last clause: a reference, a date */
	ROW_PHRASE, /* begins with a phrase of the clerk's; the lines below go on from it */
	ROW_ANNEX,  /* heads a schedule or chart; all that follows belongs to it */
};

static const struct phrase {
	const char *words[4];
	bool alone; /* only where nothing else is on the line */
	bool apart; /* only where a blank line is above and a colon behind the phrase */
} phrases[] = {
	{ .words = { "i", "hereby", "certify" } },
	{ .words = { "office", "of", "the", "city" } },
	{ .words = { "the", "foregoing", "resolution", "was" } },
	{ .words = { "city", "clerk" } },
	{ .words = { "clerk", "of", "the" } },
	{ .words = { "projected", "cost" } },
	{ .words = { "fiscal", "impact" } },
	{ .words = { "fiscal", "note" }, .apart = true },
	{ .words = { "recorded", "as" } },
	{ .words = { "recorded", "in" } },
	{ .words = { "voted", "this" } },
	{ .words = { "adopted", "by" } },
	{ .words = { "adopted", "at" } },
	{ .words = { "adopted", "this" } },
	{ .words = { "passed", "and", "adopted" } },
	{ .words = { "adopted" }, .alone = true },
	{ .words = { "approved" }, .alone = true },
	{ .words = { "attest" }, .alone = true },
	{ .words = { "ayes" } },
	{ .words = { "noes" } },
	{ .words = { "nays" } },
};

/* Words that stand in references and dates. Those of `opening` make a line a reference. */
static const char *const opening[] = {
	"ls", "l.s", "lss", "res", "reso", "resolution", "int", "lu", "l.u", "old",
	"preconsidered", "page", "date", "rev", "amd", "updated", NULL,
};

static const char *const between[] = {
	"no", "nos", "s", "of", "and", "am", "pm", "a.m", "p.m", NULL,
};

/* 1349/2012, LS#5761, 2:40PM, TE6-23-15: digits and what joins them, and few letters. */
static bool
is_numeric(struct str word)
{
	size_t letters = 0;
	for (size_t i = 0; i < word.size; i++) {
		char byte = word.at[i];
		if (word_capital(str_part(word, i, 1)) || word_small(str_part(word, i, 1)))
			letters++;
		else if ((byte < '0' || byte > '9')
			 && str_find(STR("/-.,:;#&()"), str_part(word, i, 1)) == 10)
			return false;
	}
	return word_has_digit(word) && letters <= MOST_LETTERS && word.size <= LONGEST_NUMBER;
}

/* 2/25/14, 12-6-2016, 4.20.15. */
static bool
is_date(struct str word)
{
	size_t separators = 0;
	word = word_core(word);
	for (size_t i = 0; i < word.size; i++)
		separators += word.at[i] == '/' || word.at[i] == '-' || word.at[i] == '.';
	return is_numeric(word) && separators == 2 && word_has_digit(str_part(word, 0, 1));
}

/* JA/IP, [adw], NS-gz, I.M.: groups of a few letters. Small letters only where the word stands
 * alone. */
static bool
is_initials(struct str word, bool alone)
{
	size_t letters = 0;
	bool any = false;
	for (size_t i = 0; i < word.size; i++) {
		struct str byte = str_part(word, i, 1);
		if (str_find(STR("/-.&[](),;"), byte) < 10) {
			letters = 0;
			continue;
		}
		any = word_capital(byte) || (alone && word_small(byte));
		if (!any || ++letters > LONGEST_INITIALS)
			return false;
	}
	return any;
}

static struct str
word_of(const struct page *page, struct span row, size_t index)
{
	return row.first + index < row.end ? page_piece(page, row.first + index) : STR("");
}

static bool
begins_with(const struct page *page, struct span row, const struct phrase *phrase)
{
	size_t count = 0;
	for (; count < 4 && phrase->words[count]; count++) {
		if (!word_is(word_of(page, row, count), phrase->words[count]))
			return false;
	}
	if (phrase->apart
	    && (!page_line(page, row.first)->gap
		|| !str_ends(word_of(page, row, count - 1), STR(":"))))
		return false;
	return !phrase->alone || row.first + count == row.end;
}

static bool
is_phrase(const struct page *page, struct span row)
{
	for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
		if (begins_with(page, row, &phrases[i]))
			return true;
	}
	return false;
}

/* "CHART 1: Local Initiatives", "Schedule A", "REPORT OF THE COMMITTEE". */
static bool
heads_annex(const struct page *page, struct span row)
{
	static const char *const names[] = { "chart", "schedule", "exhibit", "appendix",
		"attachment", "annex", NULL };
	static const struct phrase report = { .words = { "report", "of", "the" } };
	struct str first = word_of(page, row, 0);
	struct str second = word_core(word_of(page, row, 1));
	if (row.end - row.first > MOST_IN_HEADING || !word_capital(first))
		return false;
	if (word_shouted(first) && begins_with(page, row, &report))
		return true;
	return word_among(first, names) && second.size <= 3
	       && (second.size == 0 || word_has_digit(second) || word_shouted(second));
}

static bool
is_stars(const struct page *page, struct span row)
{
	for (size_t i = row.first; i < row.end; i++) {
		if (!str_equal(page_piece(page, i), STR("*")))
			return false;
	}
	return true;
}

static enum row_kind
reference_kind(const struct page *page, struct span row)
{
	size_t count = row.end - row.first;
	size_t numbers = 0;
	size_t initials = 0;
	size_t letters = 0;
	bool strong = false;
	for (size_t i = row.first; i < row.end; i++) {
		struct str word = page_piece(page, i);
		bool numeric = is_numeric(word);
		bool opens = word_among(word, opening) || word_begins(word, "ls#")
			     || word_begins(word, "res.");
		bool month = word_month(word);
		strong = strong || opens || month || is_date(word);
		letters += word_core(word).size;
		if (numeric)
			numbers++;
		else if (is_initials(word, count == 1))
			initials++;
		else if (!opens && !month && !word_among(word, between) && !word_punctuation(word))
			return ROW_TEXT;
	}
	if (numbers > 0)
		return strong ? ROW_STRONG : ROW_WEAK;
	if (initials > MOST_INITIALS || (strong && count > 2))
		return ROW_TEXT;
	/* One letter alone is a speck; a row of stars stands for law that is not quoted. */
	return letters == 1 || is_stars(page, row) ? ROW_TEXT : ROW_WEAK;
}

static enum row_kind
row_kind(const struct page *page, struct span row)
{
	if (is_phrase(page, row))
		return ROW_PHRASE;
	if (heads_annex(page, row))
		return ROW_ANNEX;
	if (row.end - row.first > MOST_IN_REFERENCE)
		return ROW_TEXT;
	return reference_kind(page, row);
}

static struct span
row_of(const struct page *page, size_t line)
{
	return (struct span){ page->lines[line].first, page->lines[line].end };
}

/* Whether the text before this line is at its end, as far as its punctuation says. */
static bool
text_ended(const struct page *page, size_t line)
{
	return page->lines[line].gap
	       || word_ends_sentence(page_piece(page, page->lines[line].first - 1));
}

/* The first line from which everything that follows looks like trailing matter. */
static size_t
from_the_end(const struct page *page, size_t first)
{
	size_t line = page->line_count;
	while (line > first && row_kind(page, row_of(page, line - 1)) != ROW_TEXT)
		line--;
	while (line < page->line_count && !text_ended(page, line)
	       && row_kind(page, row_of(page, line)) == ROW_WEAK)
		line++;
	return line;
}

/* Whether the line above goes with this one: initials above a date, a name in capitals above a
 * report. */
static bool
goes_with(const struct page *page, size_t line, enum row_kind kind)
{
	struct span above = row_of(page, line - 1);
	if (row_kind(page, above) == ROW_WEAK)
		return text_ended(page, line - 1) || row_kind(page, row_of(page, line)) == ROW_WEAK
		       || page->lines[line].number == page->lines[line - 1].number + 1;
	return kind == ROW_ANNEX && page->lines[line - 1].gap
	       && above.end - above.first <= MOST_ABOVE_HEADING
	       && word_shouted(page_span(page, above));
}

/* The first line that is trailing matter wherever it stands, with those above it that go with
 * it. */
static size_t
from_the_front(const struct page *page, size_t first)
{
	bool ended = false; /* the text, before the weak lines above this one */
	bool quotes_law = false;
	enum row_kind kind = ROW_TEXT;
	size_t line = first;
	for (; line < page->line_count; line++) {
		ended = (ended && kind == ROW_WEAK) || text_ended(page, line);
		kind = row_kind(page, row_of(page, line));
		quotes_law = quotes_law || is_stars(page, row_of(page, line));
		if (kind == ROW_STRONG || kind == ROW_PHRASE
		    || (kind == ROW_ANNEX && !quotes_law)) {
			if (ended)
				break;
		}
	}
	while (line > first && line < page->line_count && goes_with(page, line, kind))
		line--;
	return line;
}

/* A phrase that ends a text of which everything is on one line: "… Projected Cost: Unknown". */
static size_t
in_line(const struct page *page, size_t from, size_t end)
{
	for (size_t piece = from + 1; piece < end; piece++) {
		struct span rest = page_row(page, (struct span){ piece, end });
		if (word_capital(page_piece(page, piece))
		    && word_ends_sentence(page_piece(page, piece - 1))
		    && (word_is(word_of(page, rest, 0), "projected")
			|| word_is(word_of(page, rest, 0), "recorded"))
		    && is_phrase(page, rest))
			return piece;
	}
	return end;
}

/* What a scanner makes of specks, and what a database leaves of its own: "P", "..Body". */
static bool
is_speck(struct str word)
{
	if (str_starts(word, STR("..")))
		return word_capital(str_part(word, 2, 1));
	return word.size <= 2 && word_core(word).size <= 1;
}

/* The first of the specks behind the end of the last sentence. */
static size_t
specks(const struct page *page, size_t from, size_t end)
{
	size_t piece = end;
	while (piece > from + 1 && is_speck(page_piece(page, piece - 1)))
		piece--;
	return piece < end && word_ends_sentence(page_piece(page, piece - 1)) ? piece : end;
}

static void
place_rows(struct page *page, size_t from)
{
	enum row_kind before = ROW_TEXT;
	for (size_t piece = from; piece < page->piece_count;) {
		struct span row = page_row(page, (struct span){ piece, page->piece_count });
		enum row_kind kind = row_kind(page, row);
		bool goes_on =
		    before == ROW_ANNEX || (before == ROW_PHRASE && !page_line(page, piece)->gap);
		if (kind == ROW_TEXT && goes_on)
			kind = before;
		page_put(page, row, kind == ROW_TEXT ? PLACE_LEFT_OVER : PLACE_TRAILING);
		before = before == ROW_ANNEX ? ROW_ANNEX : kind;
		piece = row.end;
	}
}

size_t
tail_place(struct page *page, size_t from)
{
	size_t tail = page->piece_count;
	if (from >= tail)
		return tail;
	size_t first = page->pieces[from].line + 1;
	size_t line = from_the_front(page, first);
	size_t last = from_the_end(page, first);
	line = last < line ? last : line;
	if (line < page->line_count)
		tail = page->lines[line].first;
	tail = in_line(page, from, tail);
	place_rows(page, tail);
	size_t junk = specks(page, from, tail);
	page_put(page, (struct span){ junk, tail }, PLACE_LEFT_OVER);
	return junk;
}
