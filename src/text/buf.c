/* Bytes being written, up to a ceiling. */
#include "text/buf.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { FIRST_ROOM = 256 };

void
buf_init(struct buf *buf, struct arena *arena, size_t ceiling)
{
	*buf = (struct buf){ .arena = arena, .ceiling = ceiling };
}

/* Makes room for `size` more bytes; false, and full for ever, where the ceiling is too low. */
static bool
reserve(struct buf *buf, size_t size)
{
	if (buf->full || size > buf->ceiling - buf->size) {
		buf->full = true;
		return false;
	}
	if (size <= buf->room - buf->size)
		return true;
	size_t wanted = buf->room > 0 ? buf->room * 2 : FIRST_ROOM;
	if (wanted < buf->size + size)
		wanted = buf->size + size;
	if (wanted > buf->ceiling)
		wanted = buf->ceiling;
	buf->at = arena_grow(buf->arena, buf->at, buf->room, wanted);
	buf->room = wanted;
	return true;
}

void
buf_put(struct buf *buf, struct str text)
{
	if (text.size == 0 || !reserve(buf, text.size))
		return;
	memcpy(buf->at + buf->size, text.at, text.size);
	buf->size += text.size;
}

void
buf_byte(struct buf *buf, char byte)
{
	if (reserve(buf, 1))
		buf->at[buf->size++] = byte;
}

void
buf_number(struct buf *buf, int64_t number)
{
	char digits[20]; /* of the least, with its minus */
	size_t at = sizeof digits;
	uint64_t rest = number < 0 ? -(uint64_t)number : (uint64_t)number;
	do
		digits[--at] = (char)('0' + rest % 10);
	while ((rest /= 10) > 0);
	if (number < 0)
		digits[--at] = '-';
	buf_put(buf, (struct str){ digits + at, sizeof digits - at });
}

void
buf_text(struct buf *buf, const char *text)
{
	buf_put(buf, str_of(text));
}

void
buf_format(struct buf *buf, const char *format, ...)
{
	va_list values;
	va_start(values, format);
	buf_format_list(buf, format, values);
	va_end(values);
}

void
buf_format_list(struct buf *buf, const char *format, va_list values)
{
	va_list again;
	va_copy(again, values);
	int size = vsnprintf(NULL, 0, format, values);
	assert(size >= 0);
	/* printf wants a place for a NUL behind its text, which the buf need not have. */
	char *text = arena_take(buf->arena, (size_t)size + 1);
	vsnprintf(text, (size_t)size + 1, format, again);
	va_end(again);
	buf_put(buf, (struct str){ text, (size_t)size });
}

struct str
buf_str(const struct buf *buf)
{
	return (struct str){ buf->at ? buf->at : "", buf->size };
}
