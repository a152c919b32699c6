/* A roster: a list of members as a CSV has it, whichever of the known headers it has.
 *
 *   name,city,state,ocd_division,party,population,role,weight,source     our own (docs/import.md)
 *   mayor_2020,city,state,population,next_election,city_site,ocd_division,
 *       mayor_2026_openstates,party_2026_openstates                      a published list of mayors
 *
 * Columns may come in any order. An empty value becomes "unknown"; every fact keeps its source. A
 * name mistyped in the header must not pass unseen, so either every column of ours is there, and
 * others beside them are passed over, or some are left out, and there are no others. Everything
 * lives in the arena of the report. */
#ifndef WHEREAS_IMPORT_ROSTER_H
#define WHEREAS_IMPORT_ROSTER_H

#include "import/divisions.h"
#include "import/report.h"
#include "record/events.h"

enum {
	ROSTER_FACTS_MOST = 8,
	ROSTER_NAME_MOST = 200,  /* bytes */
	ROSTER_VALUE_MOST = 400, /* bytes of a fact or its source */
	ROSTER_PEOPLE_MOST = 1000000000, /* in a city */
};

struct roster_seat {
	struct csv_place place;
	struct str name;
	struct str city, state; /* "unknown" where they are */
	enum role role;
	int64_t weight;
	bool gives_role, gives_weight; /* the line says so, and not we */
	struct csv_place weight_place; /* .line 0: the list has no such column */
	size_t repeats; /* the line that says the same of the same city; 0: none. It has no seat */
	struct part_attribute facts[ROSTER_FACTS_MOST];
	size_t fact_count;
};

struct roster {
	struct roster_seat *at; /* one for each line, also where it is refused or repeats another */
	size_t count;
};

struct roster_wish {
	const struct divisions *divisions; /* for the ids that are missing; or NULL */
	bool may_lack; /* columns may be left out, and none beside them are passed over */
};

/* Reads it; each line that is wrong is refused in the report, with its place. A fault where it is
 * no such list at all: FAULT_HEADER, _COLUMN_MISSING, _COLUMN_UNKNOWN about the place. */
MUST_USE struct fault roster_read(struct import_report *report, const struct csv *csv,
	const struct roster_wish *wish, struct roster *ret_roster);

#endif
