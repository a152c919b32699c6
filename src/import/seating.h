/* Seating: what the lines of a roster come to in a body, judged against the state as it is.
 *
 * A line means the person of the same name (people_fold) from the same city and state; what the
 * line or the house does not know of these parts nobody. Whoever is not there is new; whoever is
 * there and has no seat in the body gets one; a seat that is there is known, or differs from the
 * line. What is left empty in a line, or unknown, takes nothing away. Nothing is changed here:
 * whoever judges then asks for the ordinary actions. Everything lives in the arena of the
 * report. */
#ifndef WHEREAS_IMPORT_SEATING_H
#define WHEREAS_IMPORT_SEATING_H

#include "assembly/member.h"
#include "import/roster.h"

enum seating_kind {
	SEATING_NEW,      /* a seat is to be given */
	SEATING_KNOWN,    /* the seat is there, and the line says nothing else */
	SEATING_CHANGED,  /* the seat is there, and the line says something else */
	SEATING_REFUSED,  /* the report says why */
	SEATING_REPEATED, /* the line repeats another, and is left out */
	SEATING_KINDS,
};

/* What a line says otherwise than the seat: "role", "weight", or a fact by its name. */
struct seating_change {
	struct str name, from, to;
};

struct seating {
	const struct roster_seat *line;
	enum seating_kind kind;
	const struct person *person; /* NULL: to be added */
	const struct member *member; /* the seat that is there; NULL: none */
	enum role role;              /* that the seat is to have, */
	int64_t weight;              /* and its weight */
	struct seating_change changes[ROSTER_FACTS_MOST + 2];
	size_t change_count;
};

struct seatings {
	struct seating *at; /* one for each line of the roster */
	size_t count;
	size_t of_kind[SEATING_KINDS];
};

/* Judges every line; what is refused goes into the report, which is then in the order of the
 * lines. FAULT codes that a line may be refused with beside those of roster_read: NAME_OF_SEVERAL,
 * OUT_OF_RANGE (a weight). Notes where weights will not count. */
struct seatings seatings_judge(struct import_report *report, const struct assembly *assembly,
	const struct body *body, const struct roster *roster);

#endif
