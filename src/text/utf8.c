/* UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF. */
#include "text/utf8.h"

#include "text/buf.h"

#include <assert.h>
#include <utf8proc.h>

enum {
	REPLACEMENT = 0xFFFD,
	BYTES_OF_POINT = 4,
};

/* The bytes of the code point that begins `text`, or 0 where none does. */
static size_t
decode(struct str text, uint32_t *ret_point)
{
	utf8proc_int32_t point;
	struct str first = str_part(text, 0, BYTES_OF_POINT);
	utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)first.at,
	                                         (utf8proc_ssize_t)first.size, &point);
	if (size <= 0)
		return 0;
	*ret_point = (uint32_t)point;
	return (size_t)size;
}

bool
utf8_valid(struct str text)
{
	while (text.size > 0) {
		unsigned char first = (unsigned char)text.at[0];
		uint32_t point = first;
		size_t size = first < 0x80 ? 1 : decode(text, &point);
		if (size == 0 || point == 0)
			return false;
		text = str_part(text, size, text.size);
	}
	return true;
}

bool
utf8_next(struct str *rest, uint32_t *ret_point)
{
	if (rest->size == 0)
		return false;
	size_t size = decode(*rest, ret_point);
	if (size == 0) {
		*ret_point = REPLACEMENT;
		size = 1;
	}
	*rest = str_part(*rest, size, rest->size);
	return true;
}

bool
utf8_space(uint32_t point)
{
	switch (point) {
	case ' ':
	case 0x85:
	case 0xA0:
	case 0x1680:
	case 0x200B:
	case 0x2028:
	case 0x2029:
	case 0x202F:
	case 0x205F:
	case 0x3000:
	case 0xFEFF:
		return true;
	default:
		return (point >= '\t' && point <= '\r') || (point >= 0x2000 && point <= 0x200A);
	}
}

bool
utf8_word(struct str *rest, struct str *ret_word)
{
	struct str after = *rest;
	struct str from = after;
	uint32_t point;
	bool found = false;
	while (!found && utf8_next(&after, &point)) {
		found = !utf8_space(point);
		if (!found)
			from = after;
	}
	if (!found) {
		*rest = after;
		return false;
	}
	struct str end = after;
	while (utf8_next(&after, &point) && !utf8_space(point))
		end = after;
	*ret_word = str_part(from, 0, from.size - end.size);
	*rest = end;
	return true;
}

size_t
utf8_words(struct str text)
{
	struct str word;
	size_t count = 0;
	while (utf8_word(&text, &word))
		count++;
	return count;
}

static bool
is_unseen(uint32_t point)
{
	bool control = point < 0x20 || (point >= 0x7F && point < 0xA0);
	bool separates = point == 0x2028 || point == 0x2029;
	bool turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
	return control || separates || turns;
}

bool
utf8_one_line(struct str text)
{
	uint32_t point;
	while (utf8_next(&text, &point))
		if (is_unseen(point))
			return false;
	return true;
}

struct str
utf8_spaced(struct arena *arena, struct str text)
{
	struct buf out;
	struct str word, rest = text;
	buf_init(&out, arena, text.size + 1);
	while (utf8_word(&rest, &word)) {
		if (out.size > 0)
			buf_byte(&out, ' ');
		buf_put(&out, word);
	}
	return str_equal(buf_str(&out), text) ? text : buf_str(&out);
}

static void
put_point(struct buf *out, uint32_t point)
{
	utf8proc_uint8_t bytes[BYTES_OF_POINT];
	utf8proc_ssize_t size = utf8proc_encode_char((utf8proc_int32_t)point, bytes);
	assert(size > 0);
	buf_put(out, (struct str){ (const char *)bytes, (size_t)size });
}

/* Decomposes into the arena and composes again (utf8proc_map would take memory of its own). */
static struct str
transform(struct arena *arena, struct str text, utf8proc_option_t options)
{
	const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text.at;
	utf8proc_ssize_t size = (utf8proc_ssize_t)text.size;
	utf8proc_ssize_t points = utf8proc_decompose(bytes, size, NULL, 0, options);
	assert(points >= 0); /* callers made it valid */
	/* One more: utf8proc_reencode ends what it writes with a NUL. */
	utf8proc_int32_t *room = TAKE_MANY(arena, utf8proc_int32_t, (size_t)points + 1);
	points = utf8proc_decompose(bytes, size, room, points, options);
	assert(points >= 0);
	utf8proc_ssize_t written = utf8proc_reencode(room, points, options);
	assert(written >= 0);
	return (struct str){ (const char *)room, (size_t)written };
}

/* Text with U+FFFD for each byte that is not UTF-8, so that what follows refuses nothing. */
static struct str
mended(struct arena *arena, struct str text)
{
	struct str rest = text;
	uint32_t point;
	while (rest.size > 0 && decode(rest, &point) > 0)
		rest = str_part(rest, decode(rest, &point), rest.size);
	if (rest.size == 0)
		return text;
	struct buf out;
	buf_init(&out, arena, text.size * 3);
	while (utf8_next(&text, &point))
		put_point(&out, point);
	return buf_str(&out);
}

static bool
plain_ascii(struct str text)
{
	for (size_t i = 0; i < text.size; i++)
		if ((unsigned char)text.at[i] >= 0x80)
			return false;
	return true;
}

struct str
utf8_normal(struct arena *arena, struct str text)
{
	if (plain_ascii(text))
		return str_keep(arena, text);
	return transform(arena, mended(arena, text), UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

static char
lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

struct str
utf8_fold(struct arena *arena, struct str text)
{
	struct str folded = text;
	if (!plain_ascii(text))
		folded = transform(arena, mended(arena, text),
		                   UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT
		                           | UTF8PROC_CASEFOLD);
	struct buf out;
	struct str word;
	buf_init(&out, arena, folded.size + 1);
	while (utf8_word(&folded, &word)) {
		if (out.size > 0)
			buf_byte(&out, ' ');
		for (size_t i = 0; i < word.size; i++)
			buf_byte(&out, lower(word.at[i]));
	}
	return buf_str(&out);
}

/* Windows-1252, 0x80 to 0x9F; the five bytes it leaves undefined become U+FFFD
 * (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT). */
static const uint32_t windows[] = {
	0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
	0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
	0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};

struct str
utf8_of_windows(struct arena *arena, struct str bytes)
{
	struct buf out;
	buf_init(&out, arena, bytes.size * 3);
	for (size_t i = 0; i < bytes.size; i++) {
		unsigned char byte = (unsigned char)bytes.at[i];
		put_point(&out, byte >= 0x80 && byte <= 0x9F ? windows[byte - 0x80] : byte);
	}
	return buf_str(&out);
}
