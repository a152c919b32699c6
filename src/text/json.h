/* JSON in (jansson, RFC 8259; duplicate keys refused) and canonical JSON out (RFC 8785).
 *
 * Only record/codec, http/api and publish may include this: all else sees structs. */
#ifndef WHEREAS_TEXT_JSON_H
#define WHEREAS_TEXT_JSON_H

#include "text/buf.h"
#include "text/fault.h"

struct json_t; /* jansson's */

/* Once, before any document is read: where there is no memory for one, the process ends with a
 * sentence, and does not call the document malformed. */
void json_begin(void);

/* A parsed document; the caller releases it with json_drop. FAULT_MALFORMED otherwise, about its
 * place ("line 3, column 7", in the arena). */
MUST_USE struct fault json_read(struct arena *arena, struct str text, struct json_t **ret_document);
void json_drop(struct json_t *document);

/* Out. (What JSON calls a string is a text here: json_string is a name of jansson's.)
 * A writer keeps no state: the caller writes commas and braces; these write values.
 * Strings are escaped as RFC 8785 section 3.2.2.2 has it; they must be valid UTF-8. */
void json_text(struct buf *out, struct str text);
void json_key(struct buf *out, const char *name); /* "name": */
void json_flag(struct buf *out, bool flag);

/* Between members: writes a comma unless the last byte written opens an object or array. */
void json_next(struct buf *out);

#endif
