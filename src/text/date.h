/* Instants and days. An instant is milliseconds since 1970-01-01T00:00:00Z, without leap seconds;
 * nothing here reads a clock. */
#ifndef WHEREAS_TEXT_DATE_H
#define WHEREAS_TEXT_DATE_H

#include "text/buf.h"

/* The first and the last instant that can be written: the years 0001 to 9998, so that an offset of
 * less than a day stays within four digits. Whoever takes an instant from elsewhere checks it. */
#define DATE_FIRST_MS INT64_C(-62135596800000)
#define DATE_LAST_MS INT64_C(253370764799999)

/* RFC 3339 with milliseconds and Z: 2026-06-05T14:03:07.250Z. */
void date_write(struct buf *out, int64_t instant_ms);

/* For people, at an offset from UTC in minutes: "10:03". */
void date_write_time(struct buf *out, int64_t instant_ms, int64_t offset_minutes);

/* The same as calendars and clocks there have it, for whoever writes it in a language. */
struct civil {
	int year, month, day; /* month and day from 1 */
	int hour, minute, second, ms;
	int weekday; /* 0 is Sunday */
};
struct civil date_civil(int64_t instant_ms, int64_t offset_minutes);

/* RFC 3339, or a day alone (YYYY-MM-DD: midnight UTC). Digits of a second beyond the third are cut
 * off. False where it is neither, where no such day is, and for a leap second. */
bool date_read(struct str text, int64_t *ret_instant_ms);

#endif
