/* A list in CSV (RFC 4180), read whole: the first line names the columns, every other has as many
 * fields.
 *
 * It must be UTF-8; a byte order mark is passed over, lines may end in any of the three usual ways,
 * and lines with nothing on them are left out. What is wrong is told by the file, the line and the
 * number and name of the column, as a spreadsheet counts them. Everything lives in the arena. */
#ifndef WHEREAS_TEXT_CSV_H
#define WHEREAS_TEXT_CSV_H

#include "text/arena.h"
#include "text/fault.h"
#include "text/str.h"

enum {
	CSV_COLUMNS_MOST = 256,
	CSV_RECORDS_MOST = 2000000,
	CSV_FIELD_MOST = 64 * 1024, /* bytes */
};

/* The separator is the one of ',', ';' and '\t' that the first line has most of. */
#define CSV_ANY_SEPARATOR '\0'

struct csv_record {
	size_t line; /* where it begins, from 1 */
	struct str *fields;
};

struct csv {
	const char *file; /* what to call it */
	struct str *names; /* of the columns, in lower case */
	size_t columns;
	struct csv_record *records;
	size_t count;
};

/* A place in a file, as a person looks for it. */
struct csv_place {
	const char *file; /* its name without folders; NULL: `name` says it all */
	size_t line;      /* 0: the file as a whole */
	size_t column;    /* from 1; 0: the line as a whole */
	struct str name;  /* of the column, or what else it is about; may be empty */
};

/* Reads a text; `file` is what to call it. FAULT_TOO_LARGE, FAULT_NOT_UTF8, FAULT_EMPTY,
 * FAULT_TWICE (a column), FAULT_CSV_QUOTE, FAULT_CSV_OPEN, FAULT_CSV_FIELDS about the place.
 * `separator` is a byte or CSV_ANY_SEPARATOR. */
MUST_USE struct fault csv_parse(
    struct arena *arena, const char *file, struct str text, char separator, struct csv *ret_csv);

/* The number of the column with this name, from 0; false where there is none. */
bool csv_column(const struct csv *csv, struct str name, size_t *ret_column);

/* The place of a field (column from 0), and of the first line. */
struct csv_place csv_place(const struct csv *csv, const struct csv_record *record, size_t column);

/* "members.csv, line 7, column 3 (state)", in the arena. */
const char *csv_place_words(struct arena *arena, struct csv_place place);

#endif
