/* A lead is matched letter by letter over the pieces, so that lost and surplus spaces do not
 * matter; it must end where a piece ends, so that "beit" in "beither" is none. */
#include "wording/lead.h"

#include "wording/word.h"

enum {
	LONGEST_JOINED = 40, /* bytes before "resolved" in one piece: "BEITFURTHER" */
	MOST_REPEATED = 4,   /* words or marks taken in a row where one is meant */
};

/* What may stand before "resolved". */
static const char *const before_resolved[] = {
	"and", "now", "therefore", "let", "be", "it", "is", "hereby", "further", "also",
	"finally", "lastly", NULL,
};

static const char *const whereas_spellings[] = { "whereas", "wheras", "wheareas", NULL };
static const char *const resolved_spellings[] = { "resolved", "resloved", "resovled", NULL };

/* Bytes of the mark of punctuation (or of bold or italics) at `at`; 0 where there is none. */
static size_t
mark_size(struct str text, size_t at)
{
	switch (at < text.size ? text.at[at] : ' ') {
	case ',':
	case ';':
	case ':':
	case '.':
	case '*':
	case '_':
		return 1;
	case '\xE2': {
		struct str mark = str_part(text, at, 3);
		bool dash =
		    str_equal(mark, STR("\xE2\x80\x93")) || str_equal(mark, STR("\xE2\x80\x94"));
		return dash ? 3 : 0;
	}
	default:
		return 0;
	}
}

/* Bytes of the marks that `text` begins with. */
static size_t
marks_before(struct str text)
{
	size_t size = 0;
	size_t mark;
	while ((mark = mark_size(text, size)) > 0)
		size += mark;
	return size;
}

/* Whether these bytes are nothing but words that may stand before "resolved", joined. */
static bool
all_before_resolved(struct str text)
{
	while (text.size > 0) {
		size_t size = marks_before(text);
		for (size_t i = 0; before_resolved[i] && size == 0; i++) {
			if (word_begins(text, before_resolved[i]))
				size = str_of(before_resolved[i]).size;
		}
		if (size == 0)
			return false;
		text = str_part(text, size, text.size);
	}
	return true;
}

/* "people;andWHEREAS,": a new clause begins inside the word. */
static bool
starts_clause(struct str word, size_t at)
{
	struct str before = str_part(word, 0, at);
	if (!word_shouted(str_part(word, at, 7)))
		return false;
	if (before.size > 3 && word_begins(str_part(before, before.size - 3, 3), "and"))
		before.size -= 3;
	return word_ends_part(before);
}

/* Where the piece ends whose lead ends at `end`: behind its marks, where a letter or digit
 * follows. */
static size_t
cut_behind(struct str word, size_t at, size_t end)
{
	struct str rest = str_part(word, end, word.size);
	size_t marks = marks_before(rest);
	rest = str_part(rest, marks, rest.size);
	bool shouted = word_shouted(str_part(word, at, end - at));
	if (rest.size == 0 || word_punctuation(rest))
		return word.size;
	if (marks > 0 || (shouted && word_small(str_part(rest, 0, 1))))
		return end + marks;
	return word.size;
}

size_t
lead_cut(struct str word)
{
	size_t marks = marks_before(word);
	for (size_t at = 0; at < word.size; at++) {
		struct str rest = str_part(word, at, word.size);
		if (word_begins(rest, "whereas")) {
			if (at > 0 && starts_clause(word, at))
				return at;
			if (at == marks)
				return cut_behind(word, at, at + 7);
		}
		if (at <= LONGEST_JOINED && word_begins(rest, "resolved")
		    && all_before_resolved(str_part(word, 0, at)))
			return cut_behind(word, at, at + 8);
	}
	return word.size;
}

struct cursor {
	const struct page *page;
	size_t piece;
	size_t offset;
	size_t end;
	bool marked; /* the word taken last had a mark of punctuation behind it */
};

/* Takes the word where the cursor stands, with the punctuation behind it. */
static bool
take(struct cursor *cursor, const char *word)
{
	if (cursor->piece >= cursor->end)
		return false;
	struct str piece = page_piece(cursor->page, cursor->piece);
	struct str rest = str_part(piece, cursor->offset, piece.size);
	if (cursor->offset == 0)
		rest = str_part(rest, marks_before(rest), rest.size);
	if (!word_begins(rest, word))
		return false;
	rest = str_part(rest, str_of(word).size, rest.size);
	size_t marks = marks_before(rest);
	rest = str_part(rest, marks, rest.size);
	cursor->marked = marks > 0;
	cursor->offset = piece.size - rest.size;
	if (rest.size > 0)
		return true;
	cursor->offset = 0;
	cursor->piece++;
	/* A comma of its own, behind a lost tab. */
	for (size_t i = 0; i < MOST_REPEATED && cursor->piece < cursor->end; i++) {
		struct str next = page_piece(cursor->page, cursor->piece);
		if (marks_before(next) != next.size || word_bullet(next))
			break;
		cursor->marked = true;
		cursor->piece++;
	}
	return true;
}

static bool
take_one_of(struct cursor *cursor, const char *const *words)
{
	for (; *words; words++) {
		struct cursor tried = *cursor;
		if (take(&tried, *words)) {
			*cursor = tried;
			return true;
		}
	}
	return false;
}

/* Takes a word that must end with its piece; otherwise takes nothing. */
static bool
take_whole(struct cursor *cursor, const char *const *words)
{
	struct cursor tried = *cursor;
	if (!take_one_of(&tried, words) || tried.offset != 0)
		return false;
	*cursor = tried;
	return true;
}

/* "be it", "let it be", "it is". */
static bool
take_be_it(struct cursor *cursor)
{
	static const char *const ways[][4] = {
		{ "be", "it", NULL, NULL },
		{ "let", "it", "be", NULL },
		{ "it", "is", NULL, NULL },
	};
	for (size_t way = 0; way < 3; way++) {
		struct cursor tried = *cursor;
		size_t taken = 0;
		while (ways[way][taken] && take(&tried, ways[way][taken]))
			taken++;
		if (!ways[way][taken]) {
			*cursor = tried;
			return true;
		}
	}
	return false;
}

static size_t
take_many(struct cursor *cursor, const char *const *words)
{
	size_t taken = 0;
	while (taken < MOST_REPEATED && take_one_of(cursor, words))
		taken++;
	return taken;
}

static struct lead
resolved_at(struct cursor *cursor)
{
	static const char *const and[] = { "and", NULL };
	static const char *const now[] = { "now", NULL };
	static const char *const therefore[] = { "therefore", NULL };
	static const char *const hereby[] = { "therefore", "hereby", NULL };
	static const char *const further[] = { "further", "also", "finally", "lastly", NULL };
	bool joins = take_one_of(cursor, and);
	bool is_now = take_one_of(cursor, now);
	bool is_therefore = take_one_of(cursor, therefore);
	bool be_it = take_be_it(cursor);
	struct cursor before = *cursor;
	take_many(cursor, hereby);
	bool is_further = take_many(cursor, further) > 0;
	take_many(cursor, hereby);
	if (take_whole(cursor, resolved_spellings))
		return (struct lead){
			.kind = LEAD_RESOLVED,
			.formal = be_it || is_therefore || is_further,
			.further = take_whole(cursor, further) || is_further,
			.joins = joins,
		};
	*cursor = before;
	if (cursor->offset == 0 && is_therefore && (is_now || be_it))
		return (struct lead){ .kind = LEAD_THEREFORE, .formal = true, .joins = joins };
	return (struct lead){ 0 };
}

struct lead
lead_at(const struct page *page, size_t piece, size_t end)
{
	struct cursor cursor = { .page = page, .piece = piece, .end = end };
	struct str first = page_piece(page, piece);
	struct lead lead = { 0 };
	if (take_whole(&cursor, whereas_spellings)) {
		lead.kind = LEAD_WHEREAS;
		for (size_t i = 1; i < MOST_REPEATED && take_whole(&cursor, whereas_spellings); i++)
			continue;
	} else {
		cursor = (struct cursor){ .page = page, .piece = piece, .end = end };
		lead = resolved_at(&cursor);
	}
	lead.end = cursor.piece;
	lead.marked = cursor.marked;
	lead.capital = word_capital(first);
	lead.shouted = word_shouted(first);
	return lead;
}
