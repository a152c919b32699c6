/* Members of JSON objects that know nothing of the house: each with its comma where one is due, by
 * the last byte written. A name of NULL writes a value of a list. In json_field.c. */
#ifndef WHEREAS_PUBLISH_JSON_PLAIN_H
#define WHEREAS_PUBLISH_JSON_PLAIN_H

#include "text/buf.h"

void json_open(struct buf *out, const char *name);      /* "name":{ or, without a name, { */
void json_open_list(struct buf *out, const char *name); /* "name":[ */
void json_close(struct buf *out);                       /* } */
void json_close_list(struct buf *out);                  /* ] */

void json_field_text(struct buf *out, const char *name, struct str text);
void json_field_word(struct buf *out, const char *name, const char *word);
void json_field_number(struct buf *out, const char *name, int64_t number);
void json_field_flag(struct buf *out, const char *name, bool flag);
void json_field_null(struct buf *out, const char *name);

#endif
