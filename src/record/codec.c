/* Structs to canonical JSON and back. Both directions walk the field tables that are made of the
 * schemas; no field is named here.
 *
 * Fields of generated structs are reached through memcpy, which no rule of aliasing stands
 * against; the compiler makes single moves of it. A fault starts at the value it is about and
 * gathers its path on the way out, so that reading what is in order pays nothing for it. */
#include "record/codec.h"

#include <assert.h>
#include <jansson.h>
#include <string.h>

#include "record/value.h"
#include "text/json.h"
#include "text/term.h"
#include "text/weight.h"

enum {
	FIELDS_MOST = 64,    /* of one shape: they are ticked off in one word */
	KEY_SHOWN_MOST = 64, /* bytes of an unknown field's name that a fault repeats */
	PATH_MOST = 1024,
};

/* Paths of faults */

static struct fault
within(struct arena *arena, struct fault inner, struct str place)
{
	struct buf path;
	buf_init(&path, arena, PATH_MOST);
	buf_put(&path, place);
	if (inner.about[0] != '\0' && inner.about[0] != '[')
		buf_byte(&path, '.');
	buf_text(&path, inner.about);
	return fault(inner.code, str_keep(arena, buf_str(&path)).at);
}

static struct fault
within_member(struct arena *arena, struct fault inner, size_t index)
{
	struct buf place;
	buf_init(&place, arena, PATH_MOST);
	buf_byte(&place, '[');
	buf_number(&place, (int64_t)index);
	buf_byte(&place, ']');
	return within(arena, inner, buf_str(&place));
}

/* An unknown name is repeated, but not to any length; a cut never leaves half a character. */
static const char *
key_shown(struct arena *arena, struct str key)
{
	size_t size = key.size;
	if (size > KEY_SHOWN_MOST) {
		size = KEY_SHOWN_MOST;
		while (size > 0 && ((unsigned char)key.at[size] & 0xC0) == 0x80)
			size--;
	}
	return str_keep(arena, str_part(key, 0, size)).at;
}

/* Reading */

static struct fault read_fields(struct arena *arena, const struct shape *shape, json_t *object,
	char *data);

static struct fault
wrong(void)
{
	return fault(FAULT_WRONG_TYPE, "");
}

static struct fault
read_flag(json_t *value, char *at)
{
	if (!json_is_boolean(value))
		return wrong();
	bool flag = json_is_true(value);
	memcpy(at, &flag, sizeof flag);
	return OK;
}

static struct fault
read_string(struct arena *arena, const struct shape_field *field, json_t *value, char *at)
{
	if (!json_is_string(value))
		return wrong();
	struct str text = { json_string_value(value), json_string_length(value) };
	return value_read_text(arena, field, text, at);
}

static struct fault
read_value(struct arena *arena, const struct shape_field *field, json_t *value, char *at)
{
	switch (field->type) {
	case SHAPE_ID:
	case SHAPE_NUMBER:
	case SHAPE_TIME:
		return json_is_integer(value)
			? value_read_number(field, json_integer_value(value), at) : wrong();
	case SHAPE_FLAG:
		return read_flag(value, at);
	case SHAPE_PART:
		return json_is_object(value) ? read_fields(arena, field->part, value, at) : wrong();
	default:
		return read_string(arena, field, value, at);
	}
}

static struct fault
read_list(struct arena *arena, const struct shape_field *field, json_t *value, char *at)
{
	if (!json_is_array(value))
		return wrong();
	size_t count = json_array_size(value);
	if (count > CODEC_LIST_MOST)
		return fault_too_large("", CODEC_LIST_MOST, "of them");
	size_t size = value_size(field);
	char *members = arena_take(arena, size * count);
	for (size_t i = 0; i < count; i++) {
		json_t *member = json_array_get(value, i);
		struct fault inner = read_value(arena, field, member, members + i * size);
		if (inner.code != FAULT_NONE)
			return within_member(arena, inner, i);
	}
	struct shape_list list = { members, count };
	memcpy(at, &list, sizeof list);
	return OK;
}

static int
name_compare(const char *name, struct str key)
{
	int order = strncmp(name, key.at, key.size);
	return order != 0 ? order : name[key.size] != '\0';
}

/* The place of a field in its shape, or shape->count. In canonical JSON it is the `guess`: the
 * one after the field read before. */
static size_t
field_find(const struct shape *shape, struct str key, size_t guess)
{
	if (guess < shape->count && name_compare(shape->fields[guess].name, key) == 0)
		return guess;
	size_t from = 0, to = shape->count;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		int order = name_compare(shape->fields[middle].name, key);
		if (order == 0)
			return middle;
		if (order < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return shape->count;
}

static struct fault
read_field(struct arena *arena, const struct shape_field *field, json_t *value, char *data)
{
	struct fault inner = field->list ? read_list(arena, field, value, data + field->offset)
	                                 : read_value(arena, field, value, data + field->offset);
	if (inner.code != FAULT_NONE)
		return within(arena, inner, str_of(field->name));
	if (field->optional)
		memcpy(data + field->given, &(bool){ true }, sizeof(bool));
	return OK;
}

static struct fault
read_fields(struct arena *arena, const struct shape *shape, json_t *object, char *data)
{
	assert(shape->count <= FIELDS_MOST);
	uint64_t seen = 0;
	size_t next = 0;
	for (void *member = json_object_iter(object); member;
	     member = json_object_iter_next(object, member)) {
		struct str key = { json_object_iter_key(member), json_object_iter_key_len(member) };
		size_t place = field_find(shape, key, next);
		if (place == shape->count)
			return fault(FAULT_UNKNOWN_FIELD, key_shown(arena, key));
		TRY(read_field(arena, &shape->fields[place], json_object_iter_value(member), data));
		seen |= UINT64_C(1) << place;
		next = place + 1;
	}
	for (size_t i = 0; i < shape->count; i++) {
		if (seen & UINT64_C(1) << i)
			continue;
		if (!shape->fields[i].optional)
			return fault(FAULT_MISSING_FIELD, shape->fields[i].name);
		value_leave_out(&shape->fields[i], data);
	}
	return OK;
}

struct fault
codec_read(struct arena *arena, const struct shape *shape, struct str text, void *ret_data)
{
	if (text.size > CODEC_PAYLOAD_MOST)
		return fault_too_large("", CODEC_PAYLOAD_MOST, "bytes");
	json_t *document;
	TRY(json_read(arena, text, &document));
	memset(ret_data, 0, shape->size);
	struct fault found = fault(FAULT_MALFORMED, "");
	if (json_is_object(document))
		found = read_fields(arena, shape, document, ret_data);
	json_drop(document);
	return found;
}

/* Writing */

static void write_fields(struct buf *out, const struct shape *shape, const char *data);

/* What is written must be read again: what passes a limit of reading fills the buffer, for good. */
static void
hold(struct buf *out, bool within_limit)
{
	out->full = out->full || !within_limit;
}

static void
write_integer(struct buf *out, const char *at)
{
	int64_t number;
	memcpy(&number, at, sizeof number);
	assert(number >= -NUMBER_MOST && number <= NUMBER_MOST);
	buf_number(out, number);
}

static void
write_text(struct buf *out, const char *at)
{
	struct str text;
	memcpy(&text, at, sizeof text);
	hold(out, text.size <= CODEC_TEXT_MOST);
	json_text(out, text);
}

static void
write_flag(struct buf *out, const char *at)
{
	bool flag;
	memcpy(&flag, at, sizeof flag);
	json_flag(out, flag);
}

static void
write_weight(struct buf *out, const char *at)
{
	int64_t weight;
	memcpy(&weight, at, sizeof weight);
	hold(out, weight <= WEIGHT_SUM_MOST);
	buf_byte(out, '"');
	weight_write(out, weight);
	buf_byte(out, '"');
}

static void
write_share(struct buf *out, const char *at)
{
	struct share share;
	memcpy(&share, at, sizeof share);
	assert(share.whole > 0); /* what is written must be read again */
	buf_byte(out, '"');
	share_write(out, share);
	buf_byte(out, '"');
}

static void
write_digest(struct buf *out, const char *at)
{
	buf_byte(out, '"');
	hex_write(out, (struct str){ at, DIGEST_SIZE });
	buf_byte(out, '"');
}

static void
write_term(struct buf *out, enum terms terms, const char *at)
{
	int term;
	memcpy(&term, at, sizeof term);
	buf_byte(out, '"');
	buf_text(out, term_word(terms, term));
	buf_byte(out, '"');
}

static void
write_value(struct buf *out, const struct shape_field *field, const char *at)
{
	switch (field->type) {
	case SHAPE_ID:
	case SHAPE_NUMBER:
	case SHAPE_TIME:
		write_integer(out, at);
		break;
	case SHAPE_TEXT:
		write_text(out, at);
		break;
	case SHAPE_FLAG:
		write_flag(out, at);
		break;
	case SHAPE_WEIGHT:
		write_weight(out, at);
		break;
	case SHAPE_SHARE:
		write_share(out, at);
		break;
	case SHAPE_DIGEST:
		write_digest(out, at);
		break;
	case SHAPE_TERM:
		write_term(out, field->terms, at);
		break;
	case SHAPE_PART:
		write_fields(out, field->part, at);
		break;
	}
}

static void
write_list(struct buf *out, const struct shape_field *field, const char *at)
{
	struct shape_list list;
	memcpy(&list, at, sizeof list);
	hold(out, list.count <= CODEC_LIST_MOST);
	size_t size = value_size(field);
	buf_byte(out, '[');
	for (size_t i = 0; i < list.count; i++) {
		json_next(out);
		write_value(out, field, (const char *)list.at + i * size);
	}
	buf_byte(out, ']');
}

static bool
left_out(const struct shape_field *field, const char *data)
{
	bool given = true;
	if (field->optional)
		memcpy(&given, data + field->given, sizeof given);
	return !given;
}

static void
write_fields(struct buf *out, const struct shape *shape, const char *data)
{
	buf_byte(out, '{');
	for (size_t i = 0; i < shape->count; i++) {
		const struct shape_field *field = &shape->fields[i];
		if (left_out(field, data))
			continue;
		json_next(out);
		json_key(out, field->name);
		if (field->list)
			write_list(out, field, data + field->offset);
		else
			write_value(out, field, data + field->offset);
	}
	buf_byte(out, '}');
}

void
codec_write(struct buf *out, const struct shape *shape, const void *data)
{
	write_fields(out, shape, data);
}
