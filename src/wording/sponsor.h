/* Sponsors: who submits a resolution, as the lines above its text name them.
 *
 *     By The Speaker (Council Member Mark-Viverito) and Council Members Dromm and Cornegy, Jr.
 *
 *     Submitted by:
 *          The Honorable Ann B. Example
 *          Mayor of Exampleville */
#ifndef WHEREAS_WORDING_SPONSOR_H
#define WHEREAS_WORDING_SPONSOR_H

#include "wording/page.h"

struct sponsor {
	struct str name;   /* without office and honorific: "Ann B. Example", "Mark-Viverito" */
	struct str office; /* "Mayor of Exampleville", "Council Members"; may be empty */
};

struct sponsors {
	struct sponsor *at;
	size_t count;
};

/* Whether a row begins a block of sponsors; whether it goes on with the one that began with
 * `block`. */
bool sponsor_begins(const struct page *page, struct span row);
bool sponsor_goes_on(const struct page *page, struct span block, struct span row);

/* The names in the pieces before `end` that were placed as sponsors; in the arena. */
struct sponsors sponsors_of(struct arena *arena, const struct page *page, size_t end);

#endif
