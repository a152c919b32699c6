/* Prose: where the sentences of a page are written, and in which language. What a page says comes
 * from `words` (record_words.h); what people wrote is put into it by its kind and escaped here, so
 * that no sentence of a table is ever a format or markup.
 *
 *   PROSE(prose, words->on_day, DAY("day", vote->closed_at, offset));
 *
 * writes "on {day}" with a <time> in place of {day}. Names of members, texts and the like have no
 * known language: they stand in elements with lang="" (WHATWG HTML, section 3.2.6.1). Everything
 * is borrowed and lives as long as the page. */
#ifndef WHEREAS_PUBLISH_PROSE_H
#define WHEREAS_PUBLISH_PROSE_H

#include "publish/record_words.h"
#include "text/buf.h"

struct prose {
	struct buf *out;
	enum language language;
	const struct record_words *words;
};

struct prose prose_in(enum language language, struct buf *out);

/* The same language, to a buf of its own in the arena: for what becomes a value of a sentence. */
struct prose prose_aside(const struct prose *prose);

/* What stands for "{name}" in a sentence. A NAME is what people wrote, a TEXT_VALUE our own. */
struct value {
	const char *name;
	enum value_kind {
		VALUE_NONE, /* ends a list of them */
		VALUE_TEXT,
		VALUE_NAME,
		VALUE_MARKUP,
		VALUE_NUMBER,
		VALUE_WEIGHT,
		VALUE_DAY,
		VALUE_TIME,
		VALUE_LINK,
	} kind;
	struct str text;
	const char *noun;       /* of a link */
	int64_t number, offset; /* also an instant, or an id */
};

#define TEXT_VALUE(name_, text_) { .name = (name_), .kind = VALUE_TEXT, .text = (text_) }
#define NAME(name_, text_) { .name = (name_), .kind = VALUE_NAME, .text = (text_) }
#define NUMBER(name_, number_)                                                                     \
	{ .name = (name_), .kind = VALUE_NUMBER, .number = (int64_t)(number_) }
#define WEIGHT(name_, weight_) { .name = (name_), .kind = VALUE_WEIGHT, .number = (weight_) }
#define DAY(name_, instant_, offset_)                                                              \
	{ .name = (name_), .kind = VALUE_DAY, .number = (instant_), .offset = (offset_) }
#define TIME(name_, instant_, offset_)                                                             \
	{ .name = (name_), .kind = VALUE_TIME, .number = (instant_), .offset = (offset_) }
#define LINK(name_, noun_, id_, text_)                                                             \
	{ .name = (name_), .kind = VALUE_LINK, .text = (text_), .noun = (noun_),                   \
	  .number = (int64_t)(id_) }

/* What was written aside, as it is. */
#define MARKUP(name_, aside_)                                                                      \
	{                                                                                          \
		.name = (name_), .kind = VALUE_MARKUP, .text = buf_str((aside_).out)               \
	}

/* A sentence with its values in place, escaped by their kind. A name that has no value stays. */
void prose_fill(const struct prose *prose, const char *text, const struct value *values);
#define PROSE(prose, text, ...)                                                                    \
	prose_fill(prose, text, (const struct value[]){ __VA_ARGS__, { .kind = VALUE_NONE } })

/* A sentence without values, escaped; and the same between markup. */
void prose_say(const struct prose *prose, const char *text);
void prose_put(const struct prose *prose, const char *before, const char *text, const char *after);

/* The first of two sentences where the language counts `count` as one, else the second; "{n}" is
 * the number. */
const char *prose_form(const struct prose *prose, const char *one, const char *many, size_t count);
void prose_count(const struct prose *prose, const char *one, const char *many, size_t count);

/* A whole number in groups of three: "1,234,567", "1.234.567", "1 234 567". */
void prose_thousands(const struct prose *prose, int64_t number);

/* A weight as people write it, "1", "12.5", "12,5"; bare, and with <span class="num">. */
void prose_weight(const struct prose *prose, int64_t weight);
void prose_weight_cell(const struct prose *prose, int64_t weight);

/* <time datetime="…">Friday 5 June 2026, 10:03</time> at an offset from UTC in minutes; the day
 * alone: "5 June 2026", "5. Juni 2026". */
void prose_time(const struct prose *prose, int64_t instant_ms, int64_t offset_minutes);
void prose_day(const struct prose *prose, int64_t instant_ms, int64_t offset_minutes);

/* From one to the other, without saying twice what they share: "24 to 27 November 2026"; "Friday
 * 5 June 2026, 10:03 to 12:30". */
void prose_days(
    const struct prose *prose, int64_t from_ms, int64_t upto_ms, int64_t offset_minutes);
void prose_span(
    const struct prose *prose, int64_t from_ms, int64_t upto_ms, int64_t offset_minutes);

#endif
