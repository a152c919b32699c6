/* Any shape filled with values that a seed gives, and the round trip that each must make: written,
 * read, compared, written again. For tests only; a failure here fails the test. */
#ifndef WHEREAS_RECORD_SHAPE_FIXTURE_H
#define WHEREAS_RECORD_SHAPE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "record/codec.h"

static inline uint64_t
shape_next(uint64_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return *seed;
}

static inline struct str
shape_invented_text(struct arena *arena, uint64_t *seed)
{
	static const char *const words[] = {
		"whereas", " ", "\"", "\\", "\n", "\x01", "\x1f", "\x7f", "Zoë", "résolu", "票", "🏛",
		"/", "\xE2\x80\xA8", "{", "]", "\t",
	};
	struct buf text;
	buf_init(&text, arena, 4096);
	for (uint64_t count = shape_next(seed) % 12; count > 0; count--)
		buf_text(&text, words[shape_next(seed) % (sizeof words / sizeof *words)]);
	return buf_str(&text);
}

static inline void shape_invent(struct arena *arena, const struct shape *shape, char *data,
	uint64_t *seed);

static inline int64_t
shape_invented_number(uint64_t *seed)
{
	static const int64_t edges[] = { 0, 1, -1, 9007199254740991, -9007199254740991, 42 };
	uint64_t pick = shape_next(seed) % 12;
	return pick < 6 ? edges[pick] : (int64_t)(shape_next(seed) >> 11) - (INT64_C(1) << 52);
}

static inline void
shape_invent_value(struct arena *arena, const struct shape_field *field, char *at, uint64_t *seed)
{
	switch (field->type) {
	case SHAPE_ID:
		*(uint64_t *)at = shape_next(seed) >> 11 >> *seed % 53;
		break;
	case SHAPE_NUMBER:
		*(int64_t *)at = shape_invented_number(seed);
		break;
	case SHAPE_TEXT:
		*(struct str *)at = shape_invented_text(arena, seed);
		break;
	case SHAPE_FLAG:
		*(bool *)at = shape_next(seed) & 1;
		break;
	case SHAPE_TIME:
		*(int64_t *)at = (int64_t)(shape_next(seed) % 315537897600000) - 62135596800000;
		break;
	case SHAPE_WEIGHT:
		*(int64_t *)at = (int64_t)(shape_next(seed) % ((uint64_t)WEIGHT_SUM_MOST + 1));
		break;
	case SHAPE_SHARE: {
		int64_t whole = 1 + (int64_t)(shape_next(seed) % SHARE_MOST);
		int64_t part = (int64_t)(shape_next(seed) % (uint64_t)(whole + 1));
		*(struct share *)at = (struct share){ part, whole };
		break;
	}
	case SHAPE_DIGEST:
		for (size_t i = 0; i < DIGEST_SIZE; i++)
			at[i] = (char)shape_next(seed);
		break;
	case SHAPE_TERM:
		*(int *)at = (int)(shape_next(seed) % (uint64_t)terms_table[field->terms].count);
		break;
	case SHAPE_PART:
		shape_invent(arena, field->part, at, seed);
		break;
	}
}

/* What may be left out is left out half of the time. */
static inline bool
shape_left_out(const struct shape_field *field, char *data, uint64_t *seed)
{
	if (!field->optional)
		return false;
	bool given = shape_next(seed) & 1;
	memcpy(data + field->given, &given, sizeof given);
	return !given;
}

static inline size_t
shape_size_of(const struct shape_field *field)
{
	switch (field->type) {
	case SHAPE_TEXT:
		return sizeof(struct str);
	case SHAPE_FLAG:
		return sizeof(bool);
	case SHAPE_SHARE:
		return sizeof(struct share);
	case SHAPE_DIGEST:
		return sizeof(struct digest);
	case SHAPE_TERM:
		return sizeof(int);
	case SHAPE_PART:
		return field->part->size;
	default:
		return sizeof(int64_t);
	}
}

static inline void
shape_invent(struct arena *arena, const struct shape *shape, char *data, uint64_t *seed)
{
	for (size_t i = 0; i < shape->count; i++) {
		const struct shape_field *field = &shape->fields[i];
		if (shape_left_out(field, data, seed))
			continue;
		if (!field->list) {
			shape_invent_value(arena, field, data + field->offset, seed);
			continue;
		}
		struct shape_list list = { .count = shape_next(seed) % 4 };
		size_t size = shape_size_of(field);
		list.at = arena_take(arena, list.count * size);
		for (size_t k = 0; k < list.count; k++)
			shape_invent_value(arena, field, (char *)list.at + k * size, seed);
		memcpy(data + field->offset, &list, sizeof list);
	}
}

static inline bool shape_alike(const struct shape *shape, const char *a, const char *b);

static inline bool
shape_alike_value(const struct shape_field *field, const char *a, const char *b)
{
	if (field->type == SHAPE_PART)
		return shape_alike(field->part, a, b);
	if (field->type == SHAPE_TEXT)
		return str_equal(*(const struct str *)a, *(const struct str *)b);
	return memcmp(a, b, shape_size_of(field)) == 0;
}

static inline bool
shape_alike(const struct shape *shape, const char *a, const char *b)
{
	for (size_t i = 0; i < shape->count; i++) {
		const struct shape_field *field = &shape->fields[i];
		if (field->optional && a[field->given] != b[field->given])
			return false;
		if (!field->list) {
			if (!shape_alike_value(field, a + field->offset, b + field->offset))
				return false;
			continue;
		}
		struct shape_list one, other;
		memcpy(&one, a + field->offset, sizeof one);
		memcpy(&other, b + field->offset, sizeof other);
		if (one.count != other.count)
			return false;
		size_t size = shape_size_of(field);
		for (size_t at = 0; at < one.count * size; at += size)
			if (!shape_alike_value(field, (char *)one.at + at, (char *)other.at + at))
				return false;
	}
	return true;
}

static inline struct str
shape_written(struct arena *arena, const struct shape *shape, const void *data)
{
	struct buf out;
	buf_init(&out, arena, CODEC_PAYLOAD_MOST);
	codec_write(&out, shape, data);
	assert_false(out.full);
	return buf_str(&out);
}

static inline void
shape_round_trip(struct arena *arena, const struct shape *shape, uint64_t *seed)
{
	char *data = arena_take(arena, shape->size);
	char *again = arena_take(arena, shape->size);
	shape_invent(arena, shape, data, seed);
	struct str text = shape_written(arena, shape, data);
	struct fault found = codec_read(arena, shape, text, again);
	if (found.code != FAULT_NONE)
		fail_msg("%s: %s: %.*s", shape->name, found.about, (int)text.size, text.at);
	assert_true(shape_alike(shape, data, again));
	assert_true(str_equal(text, shape_written(arena, shape, again)));
}

/* The order that both searching and canonical form rest on (RFC 8785, section 3.2.3). */
static inline void
assert_shape_in_order(const struct shape *shape)
{
	for (size_t i = 0; i < shape->count; i++) {
		if (i > 0)
			assert_true(strcmp(shape->fields[i - 1].name, shape->fields[i].name) < 0);
		if (shape->fields[i].part)
			assert_shape_in_order(shape->fields[i].part);
	}
}

/* A hundred of them, each in another way. */
static inline void
shape_round_trips(const struct shape *shape, uint64_t *seed)
{
	struct arena *arena = arena_new();
	assert_shape_in_order(shape);
	for (int round = 0; round < 100; round++) {
		shape_round_trip(arena, shape, seed);
		arena_reset(arena);
	}
	arena_free(arena);
}

#endif
