/* The fields of an action that a decide_ function finds wrong: how they are named in a fault,
 * and what every text of an action must be. */
#ifndef WHEREAS_ASSEMBLY_FIELD_H
#define WHEREAS_ASSEMBLY_FIELD_H

#include "record/shape.h"
#include "text/arena.h"
#include "text/fault.h"
#include "text/str.h"

/* The longest texts that are taken, in bytes. */
enum {
	FIELD_NAME_MOST = 200,      /* a name, a label */
	FIELD_REASON_MOST = 2000,   /* a reason, a note, a statement */
	FIELD_TITLE_MOST = 4000,    /* a title; real ones of councils pass 1,000 */
};

/* Says something, and not too much: FAULT_EMPTY where it is blank, FAULT_TOO_LARGE above
 * `most` bytes. */
MUST_USE struct fault field_text(struct str text, size_t most, const char *field);

/* As field_text, for a name, which stands in one line (utf8_one_line): FAULT_UNSEEN_SIGN. */
MUST_USE struct fault field_name(struct str name, size_t most, const char *field);

/* As field_text, for a text that may be left empty. */
MUST_USE struct fault field_text_or_none(struct str text, size_t most, const char *field);

/* A member of a list as faults name it: "sponsors[3]". Lives in the arena. */
const char *field_member(struct arena *arena, const char *list, size_t index);

/* A field of a part in a list: "clauses[3].words". Lives in the arena. */
const char *field_of_member(struct arena *arena, const char *list, size_t index, const char *field);

/* Is each id named once? FAULT_TWICE about the second mention. */
MUST_USE struct fault field_ids_once(struct arena *arena, const struct id_list *ids,
	const char *list);

#endif
