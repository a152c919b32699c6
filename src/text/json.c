/* JSON in by jansson; JSON out in the canonical form of RFC 8785. */
#include "text/json.h"

#include <jansson.h>

enum { MOST_ABOUT = 80 };

static void *
take(size_t size)
{
	return memory_for_library(NULL, size);
}

void
json_begin(void)
{
	json_set_alloc_funcs(take, memory_of_library_ends);
}

struct fault
json_read(struct arena *arena, struct str text, struct json_t **ret_document)
{
	json_error_t error;
	json_t *document = json_loadb(text.size > 0 ? text.at : "", text.size,
	                              JSON_REJECT_DUPLICATES, &error);
	if (!document) {
		struct buf about;
		buf_init(&about, arena, MOST_ABOUT);
		buf_format(&about, "line %d, column %d", error.line, error.column);
		buf_byte(&about, '\0');
		return fault(FAULT_MALFORMED, about.at);
	}
	*ret_document = document;
	return OK;
}

void
json_drop(struct json_t *document)
{
	json_decref(document);
}

/* The letter of the short escape of a byte (RFC 8785 section 3.2.2.2), or 0 where there is none. */
static char
escape_letter(char byte)
{
	switch (byte) {
	case '"':
	case '\\':
		return byte;
	case '\b':
		return 'b';
	case '\t':
		return 't';
	case '\n':
		return 'n';
	case '\f':
		return 'f';
	case '\r':
		return 'r';
	default:
		return 0;
	}
}

static void
put_escaped(struct buf *out, char byte)
{
	static const char digits[] = "0123456789abcdef";
	char letter = escape_letter(byte);
	buf_byte(out, '\\');
	if (letter) {
		buf_byte(out, letter);
		return;
	}
	buf_put(out, STR("u00"));
	buf_byte(out, digits[(unsigned char)byte >> 4]);
	buf_byte(out, digits[byte & 15]);
}

void
json_text(struct buf *out, struct str text)
{
	size_t plain = 0; /* where what needs no escape begins */
	buf_byte(out, '"');
	for (size_t i = 0; i < text.size; i++) {
		unsigned char byte = (unsigned char)text.at[i];
		if (byte >= 0x20 && byte != '"' && byte != '\\')
			continue;
		buf_put(out, str_part(text, plain, i - plain));
		put_escaped(out, text.at[i]);
		plain = i + 1;
	}
	buf_put(out, str_part(text, plain, text.size));
	buf_byte(out, '"');
}

void
json_key(struct buf *out, const char *name)
{
	json_text(out, str_of(name));
	buf_byte(out, ':');
}

void
json_flag(struct buf *out, bool flag)
{
	buf_text(out, flag ? "true" : "false");
}

void
json_next(struct buf *out)
{
	if (out->size == 0 || out->at[out->size - 1] == '{' || out->at[out->size - 1] == '[')
		return;
	buf_byte(out, ',');
}
