/* Escaping is one loop; all pages use it. */
#include "publish/html.h"

static const char *
escape_of(char byte)
{
	switch (byte) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

void
html_text(struct buf *out, struct str text)
{
	size_t from = 0;
	for (size_t i = 0; i < text.size; i++) {
		const char *escape = escape_of(text.at[i]);
		if (!escape)
			continue;
		buf_put(out, str_part(text, from, i - from));
		buf_text(out, escape);
		from = i + 1;
	}
	buf_put(out, str_part(text, from, text.size - from));
}

void
html_link(struct buf *out, const char *noun, uint64_t id, struct str text)
{
	buf_text(out, "<a href=\"/");
	buf_text(out, noun);
	buf_byte(out, '/');
	buf_number(out, (int64_t)id);
	buf_text(out, "\" lang=\"\">");
	html_text(out, text);
	buf_text(out, "</a>");
}

void
html_name(struct buf *out, struct str name)
{
	if (name.size == 0)
		return;
	buf_text(out, "<span lang=\"\">");
	html_text(out, name);
	buf_text(out, "</span>");
}

void
html_lines(struct buf *out, struct str text)
{
	struct str line;
	for (bool first = true; str_split(&text, '\n', &line); first = false) {
		if (!first)
			buf_text(out, "<br>");
		html_text(out, line);
	}
}

void
html_label(struct buf *out, struct str word)
{
	for (size_t i = 0; i < word.size; i++) {
		char byte = word.at[i] == '_' ? ' ' : word.at[i];
		const char *escape = escape_of(byte);
		bool small = i == 0 && byte >= 'a' && byte <= 'z';
		if (escape)
			buf_text(out, escape);
		else
			buf_byte(out, small ? (char)(byte - 'a' + 'A') : byte);
	}
}
