/* A shape: the fields of a struct as data, made by tools/generate.py from events.def and
 * actions.def.
 *
 * All that reads or writes such structs in another form (the codec, the api, the docs) walks
 * these tables; nothing else knows a field by its name. Shapes are constant and live for ever. */
#ifndef WHEREAS_RECORD_SHAPE_H
#define WHEREAS_RECORD_SHAPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/digest.h"
#include "text/str.h"
#include "text/terms.h"
#include "text/weight.h"

enum shape_type {
	SHAPE_ID,     /* uint64_t; 0 is none */
	SHAPE_NUMBER, /* int64_t */
	SHAPE_TEXT,   /* struct str, valid UTF-8 */
	SHAPE_FLAG,   /* bool */
	SHAPE_TIME,   /* int64_t, ms since 1970 */
	SHAPE_WEIGHT, /* int64_t, millionths of a vote; written as a decimal in a string */
	SHAPE_SHARE,  /* struct share; written as "2/3" */
	SHAPE_DIGEST, /* struct digest; written as 64 hex digits */
	SHAPE_TERM,   /* an enum of text/terms.h; written as its word */
	SHAPE_PART,   /* another struct */
};

struct shape_field {
	const char *name;
	enum shape_type type;
	bool list;               /* a struct shape_list of them */
	size_t offset;           /* of the field in its struct */
	const struct shape *part; /* for SHAPE_PART */
	enum terms terms;        /* for SHAPE_TERM */
	bool optional;           /* may be left out; then the bool at `given` is false */
	size_t given;
};

/* What every generated list (`struct clause_text_list`, `struct id_list`…) looks like. */
struct shape_list {
	void *at;
	size_t count;
};

struct shape {
	const char *name;
	size_t size; /* of the struct */
	const struct shape_field *fields; /* in the order of canonical JSON: by name */
	size_t count;
};

/* For shapes that are written by hand, of structs that no schema has: a field by its own name, one
 * that may be left out (then the bool has_NAME is false), a term, a list of parts; the whole. */
#define SHAPE_FIELD(of, field, kind)                                                               \
	.name = #field, .type = SHAPE_##kind, .offset = offsetof(struct of, field)
#define SHAPE_GIVEN(of, field) .optional = true, .given = offsetof(struct of, has_##field)
#define SHAPE_TERMS(of, field, kind) SHAPE_FIELD(of, field, TERM), .terms = TERMS_##kind
#define SHAPE_PARTS(of, field, shape) SHAPE_FIELD(of, field, PART), .list = true, .part = &(shape)
#define SHAPE_OF(name, of, fields)                                                                 \
	{                                                                                          \
		name, sizeof(struct of), fields, sizeof fields / sizeof fields[0]                  \
	}

struct id_list {
	uint64_t *at;
	size_t count;
};

struct text_list {
	struct str *at;
	size_t count;
};

#endif
