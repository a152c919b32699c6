/* Looking at one word, without knowing what stands around it. */
#include "wording/word.h"

#include "text/utf8.h"

enum {
	LONGEST_NUMBER = 3, /* digits of a clause's number; years are longer */
	LONGEST_ROMAN = 5,
};

static bool
is_small(char byte)
{
	return byte >= 'a' && byte <= 'z';
}

static bool
is_capital(char byte)
{
	return byte >= 'A' && byte <= 'Z';
}

static bool
is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

bool
word_begins(struct str text, const char *letters)
{
	size_t i = 0;
	for (; letters[i]; i++) {
		if (i == text.size)
			return false;
		char byte = is_capital(text.at[i]) ? (char)(text.at[i] - 'A' + 'a') : text.at[i];
		if (byte != letters[i])
			return false;
	}
	return true;
}

/* Marks of punctuation, quotes, dashes and the replacement character; not what stands for a
 * letter. */
static bool
is_mark(uint32_t point)
{
	if (point < 0x80)
		return point > ' ' && !is_digit((char)point) && !is_small((char)point)
		       && !is_capital((char)point) && point != '$' && point != '%';
	return (point >= 0xA1 && point <= 0xBF && point != 0xAA && point != 0xB5 && point != 0xBA)
	       || (point >= 0x2010 && point <= 0x205E) || point == 0xFFFD;
}

/* Without the marks it begins with. Stops at the first letter, however long the word is. */
static struct str
unmarked(struct str word)
{
	uint32_t point;
	if (word.size > 0 && (is_small(*word.at) || is_capital(*word.at) || is_digit(*word.at)))
		return word;
	for (struct str rest = word; utf8_next(&rest, &point) && is_mark(point); word = rest)
		continue;
	return word;
}

struct str
word_core(struct str word)
{
	struct str rest = unmarked(word);
	struct str core = { rest.at, 0 };
	uint32_t point;
	while (utf8_next(&rest, &point)) {
		if (!is_mark(point))
			core.size = (size_t)(rest.at - core.at);
	}
	return core;
}

bool
word_is(struct str word, const char *lower)
{
	struct str rest = unmarked(word);
	return word_begins(rest, lower)
	       && word_punctuation(str_part(rest, str_of(lower).size, rest.size));
}

bool
word_among(struct str word, const char *const *lower)
{
	for (; *lower; lower++) {
		if (word_is(word, *lower))
			return true;
	}
	return false;
}

/* Bytes of the quote or bracket that closes the word; 0 where none does, or nothing is before
 * it. */
static size_t
closing_size(struct str word)
{
	static const char *const closing[] = {
		"\"",
		"'", ")", "]", "*", "_", "\xE2\x80\x9D", "\xE2\x80\x99", NULL,
	};
	for (size_t i = 0; closing[i]; i++) {
		struct str end = str_of(closing[i]);
		if (word.size > end.size && str_ends(word, end))
			return end.size;
	}
	return 0;
}

/* Without the quotes and brackets that close it. */
static struct str
unclosed(struct str word)
{
	size_t size;
	while ((size = closing_size(word)) > 0)
		word.size -= size;
	return word;
}

bool
word_ends_sentence(struct str word)
{
	word = unclosed(word);
	char last = word.size > 0 ? word.at[word.size - 1] : ' ';
	return last == '.' || last == ';' || last == ':' || last == '!' || last == '?';
}

bool
word_ends_part(struct str word)
{
	struct str open = unclosed(word);
	return word_ends_sentence(word) || str_ends(open, STR(",")) || str_ends(open, STR("-"))
	       || str_ends(open, STR("\xE2\x80\x94")) || str_ends(open, STR("\xE2\x80\x93"));
}

static bool
is_bullet(uint32_t point)
{
	switch (point) {
	case '*':
	case '-':
	case '>':
	case 0xA7: /* § and the three that follow are indents read in a wrong code page */
	case 0xB6:
	case 0x2020:
	case 0x2021:
	case 0xB7:
	case 0x2013:
	case 0x2014:
	case 0x2022:
	case 0x2023:
	case 0x2043:
	case 0x2219:
	case 0x25A0:
	case 0x25AA:
	case 0x25CF:
	case 0x25E6:
	case 0x27A2:
	case 0xF0A7: /* the bullets of a word processor's symbol font */
	case 0xF0B7:
		return true;
	default:
		return false;
	}
}

bool
word_bullet(struct str word)
{
	uint32_t point;
	bool any = false;
	while (utf8_next(&word, &point)) {
		if (!is_bullet(point))
			return false;
		any = true;
	}
	return any;
}

static bool
is_roman(struct str text)
{
	for (size_t i = 0; i < text.size; i++) {
		if (str_find(STR("ivxIVX"), str_part(text, i, 1)) == 6)
			return false;
	}
	return text.size > 0 && text.size <= LONGEST_ROMAN;
}

bool
word_enumerator(struct str word)
{
	bool bracket = str_starts(word, STR("("));
	struct str inside = str_part(word, bracket, word.size);
	if (inside.size < 2 || (!str_ends(inside, STR(".")) && !str_ends(inside, STR(")"))))
		return false;
	if (bracket && !str_ends(inside, STR(")")))
		return false;
	inside.size--;
	size_t digits = 0;
	while (digits < inside.size && is_digit(inside.at[inside.size - 1 - digits]))
		digits++;
	size_t letters = inside.size - digits;
	if (digits > 0)
		return digits <= LONGEST_NUMBER
		       && (letters == 0 || (letters == 1 && is_capital(*inside.at)));
	if (letters == 1)
		return is_small(*inside.at) || is_capital(*inside.at);
	return is_roman(inside);
}

bool
word_punctuation(struct str word)
{
	return unmarked(word).size == 0;
}

bool
word_capital(struct str word)
{
	struct str core = unmarked(word);
	return core.size > 0 && is_capital(*core.at);
}

bool
word_small(struct str word)
{
	struct str core = unmarked(word);
	return core.size > 0 && is_small(*core.at);
}

bool
word_shouted(struct str word)
{
	bool capitals = false;
	for (size_t i = 0; i < word.size; i++) {
		if (is_small(word.at[i]))
			return false;
		capitals = capitals || is_capital(word.at[i]);
	}
	return capitals;
}

bool
word_month(struct str word)
{
	static const char *const months[] = {
		"january", "february", "march", "april", "may", "june", "july", "august",
		"september", "october", "november", "december", NULL,
	};
	return word_capital(word) && word_among(word, months);
}

bool
word_has_digit(struct str word)
{
	for (size_t i = 0; i < word.size; i++) {
		if (is_digit(word.at[i]))
			return true;
	}
	return false;
}
