/* A path is walked from one shape into the next, as the codec made it on its way out. */
#include "record/expected.h"

#include <string.h>

#include "text/term.h"

static const struct shape_field *
field_of(const struct shape *shape, struct str name)
{
	for (size_t i = 0; i < shape->count; i++)
		if (str_equal(str_of(shape->fields[i].name), name))
			return &shape->fields[i];
	return NULL;
}

static void
words_write(struct buf *out, const struct terms_info *terms)
{
	buf_text(out, "one of ");
	for (int i = 0; i < terms->count; i++) {
		buf_text(out, i > 0 ? ", " : "");
		buf_text(out, terms->words[i]);
	}
}

static void
value_write(struct buf *out, const struct shape_field *field)
{
	static const char *const words[] = {
		[SHAPE_ID] = "a number, the id of what is meant",
		[SHAPE_NUMBER] = "a whole number",
		[SHAPE_TEXT] = "a text",
		[SHAPE_FLAG] = "true or false",
		[SHAPE_TIME] = "a number, the milliseconds since 1970",
		[SHAPE_WEIGHT] = "a text with a number of votes, as \"1\" or \"0.5\"",
		[SHAPE_SHARE] = "a text with a fraction of at most 1, as \"1/2\" or \"2/3\"",
		[SHAPE_DIGEST] = "a text of 64 digits, 0 to 9 and a to f",
		[SHAPE_PART] = "an object",
	};
	if (field->type == SHAPE_TERM)
		words_write(out, &terms_table[field->terms]);
	else
		buf_text(out, words[field->type]);
}

void
expected_write(struct buf *out, const struct shape *shape, struct str path)
{
	const struct shape_field *field = NULL;
	struct str step;
	bool member = false;
	while (shape && str_split(&path, '.', &step)) {
		size_t bracket = str_find(step, STR("["));
		member = bracket < step.size;
		field = field_of(shape, str_part(step, 0, bracket));
		shape = field ? field->part : NULL;
	}
	if (!field || path.size > 0)
		return;
	if (field->list && !member)
		buf_text(out, "a list, each of them ");
	value_write(out, field);
}
