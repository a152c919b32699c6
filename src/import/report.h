/* What an import found, and what it did or would do: counts, notes, and what was refused with its
 * place. It lives in the arena it was begun with; whoever began it speaks it. */
#ifndef WHEREAS_IMPORT_REPORT_H
#define WHEREAS_IMPORT_REPORT_H

#include "record/shape.h"
#include "text/csv.h"

enum { IMPORT_COUNTS_MOST = 24 };

struct import_count {
	const char *name;  /* for programs: "added" */
	const char *label; /* for people, after the number: "seats added" */
	size_t number;
};

struct import_refusal {
	struct csv_place place;
	enum fault_code code;
	const char *detail; /* or NULL */
};

struct import_report {
	struct arena *arena;
	const char *what; /* "members" */
	const char *file;
	struct import_count counts[IMPORT_COUNTS_MOST];
	size_t count_count;
	struct import_refusal *refused;
	size_t refused_count, refused_room;
	struct text_list notes;
	size_t note_room;
};

/* Adds a number to the count of this name; the first time makes it, be it with 0. */
void import_count(struct import_report *report, const char *name, const char *label, size_t number);

void import_refuse(struct import_report *report, struct csv_place place, enum fault_code code);

/* What is to be known besides of what was refused last. */
void import_refused_for(struct import_report *report, const char *detail);

/* A sentence of something that was not as expected, and what was made of it. */
void import_note(struct import_report *report, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Puts what was refused in the order of its places in the file. */
void import_refused_sort(struct import_report *report);

#endif
