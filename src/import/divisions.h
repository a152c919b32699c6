/* Open Civic Data divisions: which id a city of a state has, from a CSV with the columns id and
 * name, as the project opencivicdata/ocd-division-ids publishes it (us_census_places.csv).
 *
 * The state is read from the id; the name is compared folded, as it stands and without the word
 * that says what kind of place it is ("Hickory Ridge city"). Only places and municipios count: a
 * county of the same name is another thing. Everything lives in the arena. */
#ifndef WHEREAS_IMPORT_DIVISIONS_H
#define WHEREAS_IMPORT_DIVISIONS_H

#include "text/csv.h"
#include "text/lookup.h"

struct division {
	struct str id;
	size_t line;
	bool ambiguous; /* another id has the same state and name */
};

struct divisions {
	const char *file; /* the list's */
	struct lookup by_place; /* struct division, by state and name */
	size_t count;
};

/* FAULT_COLUMN_MISSING, FAULT_NOT_A_DIVISION about the place. */
MUST_USE struct fault divisions_read(struct arena *arena, const struct csv *csv,
	struct divisions *ret_divisions);

/* The division of a city by its state's postal code; NULL where none is known. */
const struct division *divisions_find(const struct divisions *divisions, struct arena *arena,
	struct str city, struct str state);

#endif
