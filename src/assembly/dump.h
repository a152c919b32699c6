/* The state as lines of text, for its digest: one line for each entity, the same for the same
 * record whatever compiler or machine built it. A line is the noun and the id, then fields as
 * name=value; a text stands behind its length (5:Miami), so that nothing in it can look like
 * something else. */
#ifndef WHEREAS_ASSEMBLY_DUMP_H
#define WHEREAS_ASSEMBLY_DUMP_H

#include "assembly/entity.h"
#include "record/shape.h"
#include "text/buf.h"
#include "text/term.h"

/* Begins a line: "vote 17". Ids of things that are not there (NULL) are 0. */
void dump_begin(struct buf *out, const struct entity *entity);
void dump_end(struct buf *out);

/* One field each: " name=…". */
void dump_number(struct buf *out, const char *name, int64_t number);
void dump_flag(struct buf *out, const char *name, bool flag);
void dump_text(struct buf *out, const char *name, struct str text);
void dump_digest(struct buf *out, const char *name, const struct digest *digest);
void dump_share(struct buf *out, const char *name, struct share share);

/* A term, as its word: dump_term(out, "role", role_word(member->role)). */
void dump_term(struct buf *out, const char *name, const char *word);

/* The id of an entity or NULL, and those of a list of entities. */
void dump_entity(struct buf *out, const char *name, const void *entity);
void dump_entities(struct buf *out, const char *name, const struct list *list);

void dump_texts(struct buf *out, const char *name, const struct text_list *texts);

#endif
