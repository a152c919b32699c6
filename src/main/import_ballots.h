/* Votes of the past as a CSV has them, a line for each member:
 *
 *   n,file,date,body,action,passed_flag,member,vote
 *
 * Lines that agree in all but the last two are one vote, wherever they stand; votes come in the
 * order of their first lines. Everything lives in the arena of the report. */
#ifndef WHEREAS_MAIN_IMPORT_BALLOTS_H
#define WHEREAS_MAIN_IMPORT_BALLOTS_H

#include "main/import_report.h"
#include "record/events.h"

struct past_line {
	struct csv_place place; /* of the member's name */
	struct str member;
	bool cast;              /* a choice; otherwise an absence */
	enum choice choice;
	struct str absence;     /* the category, as the source has it */
};

struct past_vote {
	struct csv_place place; /* of the body, in the first line */
	struct str label;       /* of the resolution: the column "file" */
	struct str body;
	struct str outcome;     /* the action and, in brackets, the flag */
	int64_t held;
	size_t last_line;
	struct past_line *lines;
	size_t count, room;
};

struct past_votes {
	struct past_vote **at;
	size_t count;
	size_t lines, ballots, absences;
};

/* Reads it; lines that are wrong are refused in the report. A fault where it is no such table. */
MUST_USE struct fault past_votes_read(struct import_report *report, const char *path,
	struct past_votes *ret_votes);

#endif
