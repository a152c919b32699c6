/* The codec: structs to canonical JSON (RFC 8785) and back, by walking their shapes.
 *
 * One form for events in the record and for actions over HTTP. Reading is strict: a field that
 * is not in the shape, is missing, or has the wrong type or an impossible value is a fault about
 * that field ("clauses[3].kind"). Strings must be UTF-8 in which no NUL stands. */
#ifndef WHEREAS_RECORD_CODEC_H
#define WHEREAS_RECORD_CODEC_H

#include "record/shape.h"
#include "text/buf.h"
#include "text/fault.h"

enum {
	CODEC_LIST_MOST = 100000,          /* members of one list */
	CODEC_TEXT_MOST = 1024 * 1024,     /* bytes of one text */
	CODEC_PAYLOAD_MOST = 8 * 1024 * 1024, /* bytes of one payload */
};

/* Writes the struct at `data` as one canonical JSON object. The same struct always gives the
 * same bytes. Optional fields that were not given are left out. What codec_read would refuse as
 * too large fills the buffer (out->full). */
void codec_write(struct buf *out, const struct shape *shape, const void *data);

/* Reads one JSON object into the struct at ret_data (zeroed first; shape->size bytes). Strings
 * and lists live in the arena. FAULT_MALFORMED, _UNKNOWN_FIELD, _MISSING_FIELD, _WRONG_TYPE,
 * _TOO_LARGE, each about the field's path. */
MUST_USE struct fault codec_read(struct arena *arena, const struct shape *shape, struct str text,
	void *ret_data);

#endif
