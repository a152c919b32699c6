/* A preview: what something would become if it were brought in, as JSON. It is read and judged as
 * an import does it (import/), shown to staff and thrown away; what is written later is written by
 * the ordinary actions.
 *
 * Rendered by the clerk, like a view, but for whoever asked alone: nobody shares it. */
#ifndef WHEREAS_PUBLISH_PREVIEW_H
#define WHEREAS_PUBLISH_PREVIEW_H

#include "assembly/assembly.h"
#include "text/buf.h"

enum {
	PREVIEW_TEXT_MOST = 128 * 1024,  /* bytes of a text, */
	PREVIEW_LIST_MOST = 1024 * 1024, /* and of a list */
	PREVIEW_ROWS_MOST = 5000,        /* of a list */
	PREVIEW_NAME_MOST = 200,         /* bytes of a file's name */
};

struct preview_wish {
	uint64_t body;   /* into which it would be brought in; 0: a text that is only read */
	struct str text; /* the text, or the list in CSV */
	struct str name; /* what the list is called; may be empty */
	bool has_body, has_name;
};

/* One of the two below. */
typedef struct fault preview_write(
	const struct assembly *assembly, const struct preview_wish *wish, struct buf *out);

/* What a job of the clerk's says: what is wished for, and who writes it. */
struct preview {
	preview_write *write;
	struct preview_wish wish;
};

/* A messy text: its clauses, what stands around them, what is left over, and what to look at. With
 * a body also the fields of draft_resolution, the sponsors who are members, and whether the text
 * is there already. FAULT_TOO_LARGE about "text", FAULT_NOT_FOUND about "body", FAULT_NO_WORDS
 * where there is nothing to bring in; as reading_of has it. */
MUST_USE struct fault preview_text(
	const struct assembly *assembly, const struct preview_wish *wish, struct buf *out);

/* A list of members, line by line: who would get a seat, whose seat is known, whose would change,
 * and what is refused, with its column and sentence. FAULT_TOO_LARGE about "list" or "name",
 * FAULT_NOT_FOUND about "body"; as csv_parse and roster_read have it. */
MUST_USE struct fault preview_members(
	const struct assembly *assembly, const struct preview_wish *wish, struct buf *out);

#endif
