/* The export: everything public as one JSON document, for whoever wants the whole and not a page.
 *
 *   {"format":"whereas-export-1",
 *    "record":{"entries","at","last_leaf"},
 *    "bodies":[…], "members":[…], "stand_ins":[…], "proxies":[…], "issues":[…], "meetings":[…],
 *    "sittings":[…], "resolutions":[…], "votes":[…]}
 *
 * Objects are those of the views (json_field.h), as the public sees them: no drafts, of a vote that
 * is going on no choices. Lists are in the order in which things came. It is written in pieces, so
 * that its size does not matter. */
#ifndef WHEREAS_PUBLISH_EXPORT_H
#define WHEREAS_PUBLISH_EXPORT_H

#include "assembly/assembly.h"
#include "text/digest.h"

enum { EXPORT_PIECE_MOST = 64 * 1024 * 1024 }; /* bytes of one object */

/* Where the record stands: how many entries it has, when the last was made, and its leaf. */
struct export_head {
	uint64_t entries;
	int64_t at;
	struct digest last_leaf; /* all zero where there is no entry */
};

/* Takes the next piece; it is borrowed until the return. A fault ends the export and is handed
 * on. */
typedef struct fault export_sink(void *context, struct str piece);

/* FAULT_TOO_LARGE about the kind of object, and the faults of the sink. */
MUST_USE struct fault export_write(const struct assembly *assembly, const struct export_head *head,
	export_sink *sink, void *context);

#endif
