/* Values of a field: their limits, and how what stands in JSON becomes what stands in the struct.
 *
 * What the two readers of JSON in this room share; nobody outside includes it. Fields are reached
 * through memcpy, as codec.c says. Faults are FAULT_WRONG_TYPE and FAULT_TOO_LARGE, about "". */
#ifndef WHEREAS_RECORD_VALUE_H
#define WHEREAS_RECORD_VALUE_H

#include "record/shape.h"
#include "text/arena.h"
#include "text/fault.h"

/* The integers that every reader of JSON holds exactly (RFC 7493, section 2.2). */
#define NUMBER_MOST INT64_C(9007199254740991)

/* The years 1 to 9999: what RFC 3339 can write. */
#define TIME_LEAST INT64_C(-62135596800000)
#define TIME_MOST INT64_C(253402300799999)

/* An id, a number or a time. */
MUST_USE struct fault value_read_number(const struct shape_field *field, int64_t number, char *at);

/* Whatever stands in a string: a text (copied into the arena), a weight, a share, a digest, a
 * term. */
MUST_USE struct fault value_read_text(struct arena *arena, const struct shape_field *field,
	struct str text, char *at);

/* Bytes of one value of this field. */
size_t value_size(const struct shape_field *field);

/* What a field is that was left out: a text is empty, not NULL. */
void value_leave_out(const struct shape_field *field, char *data);

#endif
