/* A roster: a list of members as a CSV has it, whichever of the known headers it has.
 *
 *   name,city,state,ocd_division,party,population,role,weight,source     our own (docs/import.md)
 *   mayor_2020,city,state,population,next_election,city_site,ocd_division,
 *       mayor_2026_openstates,party_2026_openstates                      a published list of mayors
 *
 * Columns may come in any order, and others beside them are passed over. An empty value becomes
 * "unknown"; every fact keeps its source. Everything lives in the arena of the report. */
#ifndef WHEREAS_MAIN_IMPORT_ROSTER_H
#define WHEREAS_MAIN_IMPORT_ROSTER_H

#include "main/import_divisions.h"
#include "main/import_report.h"
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
	struct part_attribute facts[ROSTER_FACTS_MOST];
	size_t fact_count;
};

struct roster {
	struct roster_seat *at;
	size_t count;
	size_t lines;    /* of members; those that repeat an earlier one are told and left out */
	size_t repeated;
};

/* Reads it; each line that is wrong is refused in the report, with its place. `divisions` (or NULL)
 * gives the ids that are missing. A fault where it is no such list at all. */
MUST_USE struct fault roster_read(struct import_report *report, const char *path,
	const struct divisions *divisions, struct roster *ret_roster);

#endif
