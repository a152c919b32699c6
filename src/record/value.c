/* Values of a field, whichever reader of JSON found them. */
#include "record/value.h"

#include <assert.h>
#include <string.h>

#include "record/codec.h"
#include "text/term.h"
#include "text/weight.h"

static_assert(sizeof(enum choice) == sizeof(int), "terms are stored as int");

static struct fault
wrong(void)
{
	return fault(FAULT_WRONG_TYPE, "");
}

struct fault
value_read_number(const struct shape_field *field, int64_t number, char *at)
{
	int64_t least = field->type == SHAPE_ID ? 0 : -NUMBER_MOST;
	int64_t most = NUMBER_MOST;
	if (field->type == SHAPE_TIME) {
		least = TIME_LEAST;
		most = TIME_MOST;
	}
	if (number < least || number > most)
		return wrong();
	memcpy(at, &number, sizeof number);
	return OK;
}

static struct fault
read_text(struct arena *arena, struct str text, char *at)
{
	if (text.size > CODEC_TEXT_MOST)
		return fault_too_large("", CODEC_TEXT_MOST, "bytes");
	struct str kept = str_keep(arena, text);
	memcpy(at, &kept, sizeof kept);
	return OK;
}

static struct fault
read_weight(struct str text, char *at)
{
	int64_t weight;
	if (!weight_read(text, &weight))
		return wrong();
	memcpy(at, &weight, sizeof weight);
	return OK;
}

static struct fault
read_share(struct str text, char *at)
{
	struct share share;
	if (!share_read(text, &share))
		return wrong();
	memcpy(at, &share, sizeof share);
	return OK;
}

static struct fault
read_digest(struct str text, char *at)
{
	struct digest digest;
	if (!hex_read(text, digest.bytes, sizeof digest.bytes))
		return wrong();
	memcpy(at, &digest, sizeof digest);
	return OK;
}

static struct fault
read_term(enum terms terms, struct str text, char *at)
{
	int term;
	if (!term_read(terms, text, &term))
		return wrong();
	memcpy(at, &term, sizeof term);
	return OK;
}

struct fault
value_read_text(struct arena *arena, const struct shape_field *field, struct str text, char *at)
{
	switch (field->type) {
	case SHAPE_TEXT:
		return read_text(arena, text, at);
	case SHAPE_WEIGHT:
		return read_weight(text, at);
	case SHAPE_SHARE:
		return read_share(text, at);
	case SHAPE_DIGEST:
		return read_digest(text, at);
	default:
		return read_term(field->terms, text, at);
	}
}

size_t
value_size(const struct shape_field *field)
{
	static const size_t sizes[] = {
		[SHAPE_ID] = sizeof(uint64_t),
		[SHAPE_NUMBER] = sizeof(int64_t),
		[SHAPE_TEXT] = sizeof(struct str),
		[SHAPE_FLAG] = sizeof(bool),
		[SHAPE_TIME] = sizeof(int64_t),
		[SHAPE_WEIGHT] = sizeof(int64_t),
		[SHAPE_SHARE] = sizeof(struct share),
		[SHAPE_DIGEST] = sizeof(struct digest),
		[SHAPE_TERM] = sizeof(int),
	};
	return field->type == SHAPE_PART ? field->part->size : sizes[field->type];
}

void
value_leave_out(const struct shape_field *field, char *data)
{
	if (field->list)
		return;
	if (field->type == SHAPE_TEXT)
		memcpy(data + field->offset, &STR(""), sizeof(struct str));
	if (field->type == SHAPE_PART)
		for (size_t i = 0; i < field->part->count; i++)
			value_leave_out(&field->part->fields[i], data + field->offset);
}
