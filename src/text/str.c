/* Bytes that somebody else owns: comparing, finding and cutting them, never writing to them. */
#include "text/str.h"

#include "text/arena.h"

#include <string.h>

struct str
str_of(const char *c_string)
{
	return (struct str){ c_string, strlen(c_string) };
}

struct str
str_keep(struct arena *arena, struct str text)
{
	char *kept = arena_take(arena, text.size + 1);
	if (text.size > 0)
		memcpy(kept, text.at, text.size);
	return (struct str){ kept, text.size };
}

/* A zeroed str is empty text with no address, which memcmp may not be given. */
static int
compare(const char *a, const char *b, size_t size)
{
	return size > 0 ? memcmp(a, b, size) : 0;
}

bool
str_equal(struct str a, struct str b)
{
	return a.size == b.size && compare(a.at, b.at, a.size) == 0;
}

bool
str_is(struct str text, const char *word)
{
	size_t same = 0;
	while (same < text.size && word[same] && word[same] == text.at[same])
		same++;
	return same == text.size && !word[same];
}

int
str_compare(struct str a, struct str b)
{
	size_t shared = a.size < b.size ? a.size : b.size;
	int order = compare(a.at, b.at, shared);
	if (order != 0)
		return order;
	return (a.size > b.size) - (a.size < b.size);
}

bool
str_starts(struct str text, struct str beginning)
{
	return text.size >= beginning.size && compare(text.at, beginning.at, beginning.size) == 0;
}

bool
str_ends(struct str text, struct str ending)
{
	if (text.size < ending.size)
		return false;
	return compare(text.at + (text.size - ending.size), ending.at, ending.size) == 0;
}

struct str
str_part(struct str text, size_t from, size_t size)
{
	if (from > text.size)
		from = text.size;
	if (size > text.size - from)
		size = text.size - from;
	return (struct str){ from > 0 ? text.at + from : text.at, size };
}

size_t
str_find(struct str text, struct str wanted)
{
	if (wanted.size == 0 || text.size < wanted.size)
		return wanted.size == 0 ? 0 : text.size;
	const char *found = memmem(text.at, text.size, wanted.at, wanted.size);
	return found ? (size_t)(found - text.at) : text.size;
}

static bool
white(char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

struct str
str_trim(struct str text)
{
	while (text.size > 0 && white(text.at[0])) {
		text.at++;
		text.size--;
	}
	while (text.size > 0 && white(text.at[text.size - 1]))
		text.size--;
	return text;
}

bool
str_split(struct str *rest, char separator, struct str *ret_part)
{
	if (!rest->at)
		return false;
	const char *found = memchr(rest->at, separator, rest->size);
	if (!found) {
		*ret_part = *rest;
		*rest = (struct str){ NULL, 0 };
		return true;
	}
	size_t size = (size_t)(found - rest->at);
	*ret_part = (struct str){ rest->at, size };
	*rest = (struct str){ found + 1, rest->size - size - 1 };
	return true;
}

bool
str_number(struct str text, int64_t *ret_number)
{
	bool minus = str_starts(text, STR("-"));
	if (minus)
		text = str_part(text, 1, text.size);
	if (text.size == 0)
		return false;
	int64_t number = 0; /* kept negative: there is one more of these */
	for (size_t i = 0; i < text.size; i++) {
		if (text.at[i] < '0' || text.at[i] > '9')
			return false;
		if (__builtin_mul_overflow(number, 10, &number)
		    || __builtin_sub_overflow(number, text.at[i] - '0', &number))
			return false;
	}
	if (!minus && number == INT64_MIN)
		return false;
	*ret_number = minus ? number : -number;
	return true;
}

/* FNV-1a with a last mixing, so that tables may take the low bits. */
uint64_t
str_hash(struct str text)
{
	uint64_t hash = 0xcbf29ce484222325u;
	for (size_t i = 0; i < text.size; i++)
		hash = (hash ^ (unsigned char)text.at[i]) * 0x100000001b3u;
	hash = (hash ^ (hash >> 32)) * 0x9e3779b97f4a7c15u;
	return hash ^ (hash >> 29);
}
