/* A draft made of a text from elsewhere: what draft_resolution is asked for, from a reading
 * (wording/reading.h).
 *
 * Every word of a source is in the resolution: as title and clauses; beside them, line by line,
 * what stands around the text (number, sponsors, headings, what follows); and what could not be
 * placed. Everything lives in the arena of the seats. */
#ifndef WHEREAS_IMPORT_DRAFT_H
#define WHEREAS_IMPORT_DRAFT_H

#include "assembly/resolution.h"
#include "assembly/verbs.h"
#include "import/sponsors.h"
#include "wording/reading.h"

struct import_draft {
	struct action_draft_resolution action;
	size_t by_surname; /* of the sponsors who are members */
};

/* `title`: what the text is called elsewhere; empty: it goes by its own. */
struct import_draft import_draft_of(const struct sponsor_seats *seats, const struct body *body,
	const struct reading *reading, struct str title);

/* Whether such a text is there already, in the assembly or in one of its bodies. What has a label
 * is known by it, for different resolutions may have the very same words, as budgets have from year
 * to year; what has none is known by its words. */
struct import_known {
	const struct resolution *resolution; /* of this label or these words; NULL: none */
	bool same;                           /* it has, or had, the very same words */
	const struct resolution *draft;      /* a draft of the very same words; NULL: none */
};
struct import_known import_known_of(struct arena *arena, const struct assembly *assembly,
	const struct body *body, struct str label, const struct action_draft_resolution *draft);

#endif
