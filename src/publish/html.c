/* Escaping is one loop; all pages use it. */
#include "publish/html.h"

#include "text/date.h"
#include "text/weight.h"

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
	buf_text(out, "\">");
	html_text(out, text);
	buf_text(out, "</a>");
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
html_weight(struct buf *out, int64_t weight)
{
	buf_text(out, "<span class=\"num\">");
	weight_write(out, weight);
	buf_text(out, "</span>");
}

void
html_thousands(struct buf *out, int64_t number)
{
	struct buf digits;
	buf_init(&digits, out->arena, 32);
	buf_number(&digits, number);
	struct str rest = buf_str(&digits);
	while (rest.size > 0) {
		size_t group = (rest.size - 1) % 3 + 1;
		bool signs = rest.at[0] == '-';
		if (signs)
			group = 1; /* no comma behind it */
		buf_put(out, str_part(rest, 0, group));
		rest = str_part(rest, group, rest.size);
		buf_text(out, rest.size > 0 && !signs ? "," : "");
	}
}

static void
time_begin(struct buf *out, int64_t instant_ms)
{
	buf_text(out, "<time datetime=\"");
	date_write(out, instant_ms);
	buf_text(out, "\">");
}

void
html_time(struct buf *out, int64_t instant_ms, int64_t offset_minutes)
{
	time_begin(out, instant_ms);
	date_write_long(out, instant_ms, offset_minutes);
	buf_text(out, "</time>");
}

void
html_day(struct buf *out, int64_t instant_ms, int64_t offset_minutes)
{
	time_begin(out, instant_ms);
	date_write_day(out, instant_ms, offset_minutes);
	buf_text(out, "</time>");
}

/* A day as it is written: "24 November 2026". */
static struct str
day_of(struct arena *arena, int64_t instant_ms, int64_t offset_minutes)
{
	struct buf day;
	buf_init(&day, arena, 64);
	date_write_day(&day, instant_ms, offset_minutes);
	return buf_str(&day);
}

void
html_days(struct buf *out, int64_t from_ms, int64_t upto_ms, int64_t offset_minutes)
{
	struct str from = day_of(out->arena, from_ms, offset_minutes);
	struct str upto = day_of(out->arena, upto_ms, offset_minutes);
	size_t number = str_find(from, STR(" "));
	struct str month = str_part(from, number, from.size);
	if (!str_equal(from, upto)) {
		bool one_month =
			str_equal(month, str_part(upto, str_find(upto, STR(" ")), upto.size));
		time_begin(out, from_ms);
		buf_put(out, one_month ? str_part(from, 0, number) : from);
		buf_text(out, "</time> to ");
	}
	html_day(out, upto_ms, offset_minutes);
}

void
html_span(struct buf *out, int64_t from_ms, int64_t upto_ms, int64_t offset_minutes)
{
	bool one_day = str_equal(day_of(out->arena, from_ms, offset_minutes),
		day_of(out->arena, upto_ms, offset_minutes));
	html_time(out, from_ms, offset_minutes);
	buf_text(out, " to ");
	if (!one_day) {
		html_time(out, upto_ms, offset_minutes);
		return;
	}
	time_begin(out, upto_ms);
	date_write_time(out, upto_ms, offset_minutes);
	buf_text(out, "</time>");
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
