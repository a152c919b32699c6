/* A buf: bytes being written, with the ceiling they were born with.
 *
 * Overflow is sticky: once the ceiling would be passed, nothing more is written and `full` stays
 * true; the writer checks it once, at the end. What was written lives as long as the arena. */
#ifndef WHEREAS_TEXT_BUF_H
#define WHEREAS_TEXT_BUF_H

#include <stdarg.h>

#include "text/arena.h"
#include "text/str.h"

struct buf {
	struct arena *arena;
	char *at;
	size_t size;    /* bytes written */
	size_t room;    /* bytes there is memory for now */
	size_t ceiling; /* bytes it may ever hold */
	bool full;
};

void buf_init(struct buf *buf, struct arena *arena, size_t ceiling);
void buf_put(struct buf *buf, struct str text);
void buf_byte(struct buf *buf, char byte);
void buf_number(struct buf *buf, int64_t number);

/* A C string. */
void buf_text(struct buf *buf, const char *text);

/* As printf; for people's sentences, never for JSON or HTML. */
void buf_format(struct buf *buf, const char *format, ...)
	__attribute__((format(printf, 2, 3), nonnull(2)));
void buf_format_list(struct buf *buf, const char *format, va_list values)
	__attribute__((format(printf, 2, 0), nonnull(2)));

/* What was written so far; borrowed from the buf. */
struct str buf_str(const struct buf *buf);

#endif
