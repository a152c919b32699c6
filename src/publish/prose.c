/* Sentences in the language of whoever reads the page. */
#include "publish/prose.h"

#include <assert.h>

#include "publish/html.h"
#include "text/date.h"
#include "text/weight.h"

enum { NUMBER_MOST = 32 }; /* bytes */

struct prose
prose_in(enum language language, struct buf *out)
{
	return (struct prose){ out, language, record_words_in(language) };
}

struct prose
prose_aside(const struct prose *prose)
{
	struct buf *out = TAKE(prose->out->arena, struct buf);
	buf_init(out, prose->out->arena, prose->out->ceiling);
	return (struct prose){ out, prose->language, prose->words };
}

void
prose_say(const struct prose *prose, const char *text)
{
	html_text(prose->out, str_of(text));
}

void
prose_put(const struct prose *prose, const char *before, const char *text, const char *after)
{
	buf_text(prose->out, before);
	prose_say(prose, text);
	buf_text(prose->out, after);
}

static void
value_write(const struct prose *prose, const struct value *value)
{
	switch (value->kind) {
	case VALUE_TEXT:
		html_text(prose->out, value->text);
		break;
	case VALUE_NAME:
		html_name(prose->out, value->text);
		break;
	case VALUE_MARKUP:
		buf_put(prose->out, value->text);
		break;
	case VALUE_NUMBER:
		buf_number(prose->out, value->number);
		break;
	case VALUE_WEIGHT:
		prose_weight(prose, value->number);
		break;
	case VALUE_DAY:
		prose_day(prose, value->number, value->offset);
		break;
	case VALUE_TIME:
		prose_time(prose, value->number, value->offset);
		break;
	case VALUE_LINK:
		html_link(prose->out, value->noun, (uint64_t)value->number, value->text);
		break;
	case VALUE_NONE:
		assert(false);
	}
}

static const struct value *
value_of(const struct value *values, struct str name)
{
	for (; values->kind != VALUE_NONE; values++)
		if (str_equal(name, str_of(values->name)))
			return values;
	return NULL;
}

void
prose_fill(const struct prose *prose, const char *text, const struct value *values)
{
	struct str rest = str_of(text);
	while (rest.size > 0) {
		size_t begin = str_find(rest, STR("{"));
		html_text(prose->out, str_part(rest, 0, begin));
		rest = str_part(rest, begin, rest.size);
		size_t end = str_find(rest, STR("}"));
		const struct value *value =
		    end < rest.size ? value_of(values, str_part(rest, 1, end - 1)) : NULL;
		if (value)
			value_write(prose, value);
		else
			html_text(prose->out, str_part(rest, 0, end + 1));
		rest = str_part(rest, end + 1, rest.size);
	}
}

/* French counts nothing as one (CLDR, plural rules). */
const char *
prose_form(const struct prose *prose, const char *one, const char *many, size_t count)
{
	bool single = count == 1 || (count == 0 && prose->language == LANGUAGE_FR);
	return single ? one : many;
}

void
prose_count(const struct prose *prose, const char *one, const char *many, size_t count)
{
	PROSE(prose, prose_form(prose, one, many, count), NUMBER("n", count));
}

void
prose_thousands(const struct prose *prose, int64_t number)
{
	struct buf digits;
	buf_init(&digits, prose->out->arena, NUMBER_MOST);
	buf_number(&digits, number);
	struct str rest = buf_str(&digits);
	while (rest.size > 0) {
		size_t group = (rest.size - 1) % 3 + 1;
		bool signs = rest.at[0] == '-';
		if (signs)
			group = 1; /* nothing between it and the first figure */
		buf_put(prose->out, str_part(rest, 0, group));
		rest = str_part(rest, group, rest.size);
		if (rest.size > 0 && !signs)
			prose_say(prose, prose->words->thousands_mark);
	}
}

void
prose_weight(const struct prose *prose, int64_t weight)
{
	struct buf digits;
	struct str whole;
	buf_init(&digits, prose->out->arena, NUMBER_MOST);
	weight_write(&digits, weight);
	struct str rest = buf_str(&digits);
	str_split(&rest, '.', &whole);
	buf_put(prose->out, whole);
	if (rest.size == 0)
		return;
	prose_say(prose, prose->words->decimal_mark);
	buf_put(prose->out, rest);
}

void
prose_weight_cell(const struct prose *prose, int64_t weight)
{
	buf_text(prose->out, "<span class=\"num\">");
	prose_weight(prose, weight);
	buf_text(prose->out, "</span>");
}

/* The days of calendars */

/* Of a text like "January February March". */
static struct str
nth_word(const char *text, int n)
{
	struct str rest = str_of(text), word = STR("");
	for (int i = 0; i <= n; i++)
		str_split(&rest, ' ', &word);
	return word;
}

static void
day_write(const struct prose *prose, const struct civil *at, const char *form)
{
	const struct record_words *words = prose->words;
	struct buf number;
	buf_init(&number, prose->out->arena, NUMBER_MOST);
	buf_number(&number, at->day);
	struct str day = at->day == 1 ? str_of(words->first_of_month) : buf_str(&number);
	PROSE(prose, form, TEXT_VALUE("day", day),
	    TEXT_VALUE("month", nth_word(words->months, at->month - 1)), NUMBER("year", at->year));
}

static void
time_begin(struct buf *out, int64_t instant_ms)
{
	buf_text(out, "<time datetime=\"");
	date_write(out, instant_ms);
	buf_text(out, "\">");
}

void
prose_time(const struct prose *prose, int64_t instant_ms, int64_t offset_minutes)
{
	struct civil at = date_civil(instant_ms, offset_minutes);
	time_begin(prose->out, instant_ms);
	html_text(prose->out, nth_word(prose->words->weekdays, at.weekday));
	prose_say(prose, prose->words->after_weekday);
	day_write(prose, &at, prose->words->date_day);
	buf_text(prose->out, ", ");
	date_write_time(prose->out, instant_ms, offset_minutes);
	buf_text(prose->out, "</time>");
}

void
prose_day(const struct prose *prose, int64_t instant_ms, int64_t offset_minutes)
{
	struct civil at = date_civil(instant_ms, offset_minutes);
	time_begin(prose->out, instant_ms);
	day_write(prose, &at, prose->words->date_day);
	buf_text(prose->out, "</time>");
}

void
prose_days(const struct prose *prose, int64_t from_ms, int64_t upto_ms, int64_t offset_minutes)
{
	struct civil from = date_civil(from_ms, offset_minutes);
	struct civil upto = date_civil(upto_ms, offset_minutes);
	bool one_month = from.year == upto.year && from.month == upto.month;
	if (!one_month || from.day != upto.day) {
		time_begin(prose->out, from_ms);
		day_write(prose, &from,
		    one_month ? prose->words->date_number : prose->words->date_day);
		prose_put(prose, "</time>", prose->words->until_day, "");
	}
	prose_day(prose, upto_ms, offset_minutes);
}

void
prose_span(const struct prose *prose, int64_t from_ms, int64_t upto_ms, int64_t offset_minutes)
{
	struct civil from = date_civil(from_ms, offset_minutes);
	struct civil upto = date_civil(upto_ms, offset_minutes);
	prose_time(prose, from_ms, offset_minutes);
	if (from.year != upto.year || from.month != upto.month || from.day != upto.day) {
		prose_say(prose, prose->words->until_day);
		prose_time(prose, upto_ms, offset_minutes);
		return;
	}
	prose_say(prose, prose->words->until_time);
	time_begin(prose->out, upto_ms);
	date_write_time(prose->out, upto_ms, offset_minutes);
	buf_text(prose->out, "</time>");
}
