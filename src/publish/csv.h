/* CSV out (RFC 4180): records that end in CR LF, with quotation marks around what needs them.
 * Nothing is changed in a value, so that what is written can be read back, but for one thing:
 * what a spreadsheet would carry out as a formula has an apostrophe before it, for members write
 * titles and clerks open lists (OWASP, CSV injection). JSON has it as it is. */
#ifndef WHEREAS_PUBLISH_CSV_H
#define WHEREAS_PUBLISH_CSV_H

#include "text/buf.h"

/* A record on its way. Begun by naming where it goes: struct csv_row row = { out }. */
struct csv_row {
	struct buf *out;
	bool begun; /* a field was written */
};

void csv_text(struct csv_row *row, struct str text);
void csv_word(struct csv_row *row, const char *word);
void csv_number(struct csv_row *row, int64_t number);
void csv_id(struct csv_row *row, const void *entity); /* struct entity; empty where it is NULL */
void csv_weight(struct csv_row *row, int64_t weight);
void csv_time(struct csv_row *row, int64_t instant_ms); /* RFC 3339 in UTC; empty where it is 0 */
void csv_flag(struct csv_row *row, bool flag);          /* true, false */
void csv_end(struct csv_row *row);

/* The first record: names of columns, parted by commas. */
void csv_header(struct buf *out, const char *names);

#endif
