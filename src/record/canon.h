/* Canonical JSON (RFC 8785) straight into a struct: for payloads of the record, which are in no
 * other form and are read by the million.
 *
 * It knows only what codec_write writes, and of that no string with an escape in it: fields in
 * their order, nothing between them. Whatever it reads, codec_read reads to the same. */
#ifndef WHEREAS_RECORD_CANON_H
#define WHEREAS_RECORD_CANON_H

#include "record/shape.h"
#include "text/arena.h"

/* False where the text is not of this form: then codec_read reads it, or says what is wrong.
 * ret_data is zeroed first (shape->size bytes); strings and lists live in the arena. */
bool canon_read(struct arena *arena, const struct shape *shape, struct str text, void *ret_data);

#endif
