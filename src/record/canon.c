/* A cursor that goes over the text once; the first thing that is not as expected ends it. */
#include "record/canon.h"

#include <string.h>

#include "record/codec.h"
#include "record/value.h"
#include "text/utf8.h"

enum { LIST_FIRST = 8, DIGITS_MOST = 17 /* of a number that fits, with its minus */ };

struct cursor {
	struct arena *arena;
	const char *at, *end;
};

static bool read_fields(struct cursor *cursor, const struct shape *shape, char *data);

static bool
eat(struct cursor *cursor, char byte)
{
	if (cursor->at == cursor->end || *cursor->at != byte)
		return false;
	cursor->at++;
	return true;
}

static bool
eat_word(struct cursor *cursor, struct str word)
{
	if ((size_t)(cursor->end - cursor->at) < word.size
	    || memcmp(cursor->at, word.at, word.size) != 0)
		return false;
	cursor->at += word.size;
	return true;
}

/* The name of a field with its colon. */
static bool
eat_key(struct cursor *cursor, const char *name)
{
	struct cursor ahead = *cursor;
	if (!eat(&ahead, '"') || !eat_word(&ahead, str_of(name)) || !eat_word(&ahead, STR("\":")))
		return false;
	cursor->at = ahead.at;
	return true;
}

static bool
read_number(struct cursor *cursor, const struct shape_field *field, char *at)
{
	const char *begins = cursor->at;
	bool negative = eat(cursor, '-');
	const char *first = cursor->at;
	int64_t number = 0;
	while (cursor->at < cursor->end && *cursor->at >= '0' && *cursor->at <= '9'
	       && cursor->at - begins < DIGITS_MOST)
		number = number * 10 + (*cursor->at++ - '0');
	size_t digits = (size_t)(cursor->at - first);
	if (digits == 0 || (*first == '0' && (digits > 1 || negative)))
		return false;
	return value_read_number(field, negative ? -number : number, at).code == FAULT_NONE;
}

static bool
read_flag(struct cursor *cursor, char *at)
{
	bool flag = eat_word(cursor, STR("true"));
	memcpy(at, &flag, sizeof flag);
	return flag || eat_word(cursor, STR("false"));
}

/* One without an escape. A control character in it would be no JSON. */
static bool
read_string(struct cursor *cursor, const struct shape_field *field, char *at)
{
	if (!eat(cursor, '"'))
		return false;
	struct str text = { cursor->at, 0 };
	for (; cursor->at < cursor->end && *cursor->at != '"'; cursor->at++)
		if (*cursor->at == '\\' || (unsigned char)*cursor->at < 0x20)
			return false;
	text.size = (size_t)(cursor->at - text.at);
	return eat(cursor, '"') && utf8_valid(text)
	       && value_read_text(cursor->arena, field, text, at).code == FAULT_NONE;
}

static bool
read_value(struct cursor *cursor, const struct shape_field *field, char *at)
{
	switch (field->type) {
	case SHAPE_ID:
	case SHAPE_NUMBER:
	case SHAPE_TIME:
		return read_number(cursor, field, at);
	case SHAPE_FLAG:
		return read_flag(cursor, at);
	case SHAPE_PART:
		return read_fields(cursor, field->part, at);
	default:
		return read_string(cursor, field, at);
	}
}

static bool
read_list(struct cursor *cursor, const struct shape_field *field, char *at)
{
	struct shape_list list = { arena_take(cursor->arena, 0), 0 };
	size_t size = value_size(field), room = 0;
	if (!eat(cursor, '['))
		return false;
	while (!eat(cursor, ']')) {
		if (list.count == CODEC_LIST_MOST || (list.count > 0 && !eat(cursor, ',')))
			return false;
		if (list.count == room) {
			size_t more = room > 0 ? room * 2 : LIST_FIRST;
			list.at = arena_grow(
			    cursor->arena, room > 0 ? list.at : NULL, room * size, more * size);
			room = more;
		}
		if (!read_value(cursor, field, (char *)list.at + list.count * size))
			return false;
		list.count++;
	}
	memcpy(at, &list, sizeof list);
	return true;
}

static bool
read_field(struct cursor *cursor, const struct shape_field *field, char *data)
{
	if (field->optional)
		memcpy(data + field->given, &(bool){ true }, sizeof(bool));
	return field->list ? read_list(cursor, field, data + field->offset)
			   : read_value(cursor, field, data + field->offset);
}

/* Fields stand in the order of their shape; one that may be missing may be. */
static bool
read_fields(struct cursor *cursor, const struct shape *shape, char *data)
{
	bool any = false;
	if (!eat(cursor, '{'))
		return false;
	for (size_t i = 0; i < shape->count; i++) {
		const struct shape_field *field = &shape->fields[i];
		struct cursor ahead = *cursor;
		bool there = (!any || eat(&ahead, ',')) && eat_key(&ahead, field->name);
		if (!there && !field->optional)
			return false;
		if (!there) {
			value_leave_out(field, data);
			continue;
		}
		cursor->at = ahead.at;
		if (!read_field(cursor, field, data))
			return false;
		any = true;
	}
	return eat(cursor, '}');
}

bool
canon_read(struct arena *arena, const struct shape *shape, struct str text, void *ret_data)
{
	struct cursor cursor = { arena, text.at, text.at + text.size };
	memset(ret_data, 0, shape->size);
	return text.size <= CODEC_PAYLOAD_MOST && read_fields(&cursor, shape, ret_data)
	       && cursor.at == cursor.end;
}
