/* The proleptic Gregorian calendar of RFC 3339 (years 0000 to 9999), reckoned without a clock. */
#include "text/date.h"

#include <assert.h>

enum {
	MS_A_SECOND = 1000,
	MS_A_MINUTE = 60 * MS_A_SECOND,
	MS_A_DAY = 24 * 60 * MS_A_MINUTE,
	DAYS_OF_400_YEARS = 146097,
	/* From 1 March of year 0, where this reckoning begins, to 1970-01-01. */
	DAYS_BEFORE_1970 = 719468,
	MINUTES_A_DAY = 24 * 60,
};

static int64_t
floor_divide(int64_t number, int64_t by)
{
	return number / by - (number % by < 0);
}

/* Years that begin on 1 March put the leap day last, so months have a fixed place in them. */
static int64_t
days_of(int64_t year, int month, int day)
{
	if (month <= 2)
		year--;
	int64_t era = floor_divide(year, 400);
	int64_t year_of_era = year - era * 400;
	int64_t day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
	int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
	return era * DAYS_OF_400_YEARS + day_of_era - DAYS_BEFORE_1970;
}

static struct civil
civil_of(int64_t instant_ms)
{
	int64_t days = floor_divide(instant_ms, MS_A_DAY);
	int ms = (int)(instant_ms - days * MS_A_DAY);
	int64_t since = days + DAYS_BEFORE_1970;
	int64_t era = floor_divide(since, DAYS_OF_400_YEARS);
	int64_t day_of_era = since - era * DAYS_OF_400_YEARS;
	int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524
	                       - day_of_era / (DAYS_OF_400_YEARS - 1))
	                      / 365;
	int64_t day_of_year =
		day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int month_from_march = (int)((5 * day_of_year + 2) / 153);
	int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
	return (struct civil){
		.year = (int)(year_of_era + era * 400 + (month <= 2)),
		.month = month,
		.day = (int)(day_of_year - (153 * month_from_march + 2) / 5 + 1),
		.hour = ms / (60 * MS_A_MINUTE),
		.minute = ms / MS_A_MINUTE % 60,
		.second = ms / MS_A_SECOND % 60,
		.ms = ms % MS_A_SECOND,
		/* 1970-01-01 was a Thursday. */
		.weekday = (int)(days + 4 - floor_divide(days + 4, 7) * 7),
	};
}

struct civil
date_civil(int64_t instant_ms, int64_t offset_minutes)
{
	assert(offset_minutes > -MINUTES_A_DAY && offset_minutes < MINUTES_A_DAY);
	assert(instant_ms >= DATE_FIRST_MS && instant_ms <= DATE_LAST_MS);
	return civil_of(instant_ms + offset_minutes * MS_A_MINUTE);
}

void
date_write(struct buf *out, int64_t instant_ms)
{
	struct civil at = date_civil(instant_ms, 0);
	buf_format(out, "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", at.year, at.month, at.day, at.hour,
	           at.minute, at.second, at.ms);
}

void
date_write_time(struct buf *out, int64_t instant_ms, int64_t offset_minutes)
{
	struct civil at = date_civil(instant_ms, offset_minutes);
	buf_format(out, "%02d:%02d", at.hour, at.minute);
}

/* Takes exactly `count` digits off the front. */
static bool
take_digits(struct str *rest, size_t count, int *ret_number)
{
	int number = 0;
	if (rest->size < count)
		return false;
	for (size_t i = 0; i < count; i++) {
		if (rest->at[i] < '0' || rest->at[i] > '9')
			return false;
		number = number * 10 + (rest->at[i] - '0');
	}
	*rest = str_part(*rest, count, rest->size);
	*ret_number = number;
	return true;
}

static bool
take_byte(struct str *rest, const char *wanted)
{
	for (; rest->size > 0 && *wanted; wanted++) {
		if (rest->at[0] == *wanted) {
			*rest = str_part(*rest, 1, rest->size);
			return true;
		}
	}
	return false;
}

static bool
take_day(struct str *rest, struct civil *day)
{
	if (!take_digits(rest, 4, &day->year) || !take_byte(rest, "-")
	    || !take_digits(rest, 2, &day->month) || !take_byte(rest, "-")
	    || !take_digits(rest, 2, &day->day))
		return false;
	if (day->month < 1 || day->month > 12 || day->day < 1)
		return false;
	/* The day before the next month's first is the month's last. */
	bool december = day->month == 12;
	int64_t next = days_of(day->year + december, december ? 1 : day->month + 1, 1);
	return days_of(day->year, day->month, day->day) < next;
}

/* ".25": any number of digits, of which milliseconds are kept. */
static bool
take_fraction(struct str *rest, int *ms)
{
	int digit;
	int worth = MS_A_SECOND / 10;
	if (!take_byte(rest, "."))
		return true;
	if (!take_digits(rest, 1, &digit))
		return false;
	do {
		*ms += digit * worth;
		worth /= 10;
	} while (take_digits(rest, 1, &digit));
	return true;
}

static bool
take_time(struct str *rest, struct civil *time)
{
	if (!take_digits(rest, 2, &time->hour) || !take_byte(rest, ":")
	    || !take_digits(rest, 2, &time->minute) || !take_byte(rest, ":")
	    || !take_digits(rest, 2, &time->second) || !take_fraction(rest, &time->ms))
		return false;
	return time->hour < 24 && time->minute < 60 && time->second < 60;
}

static bool
take_offset(struct str *rest, int64_t *ret_minutes)
{
	int hours;
	int minutes;
	if (take_byte(rest, "Zz")) {
		*ret_minutes = 0;
		return true;
	}
	bool west = rest->size > 0 && rest->at[0] == '-';
	if (!take_byte(rest, "+-") || !take_digits(rest, 2, &hours) || !take_byte(rest, ":")
	    || !take_digits(rest, 2, &minutes) || hours > 23 || minutes > 59)
		return false;
	*ret_minutes = west ? -(hours * 60 + minutes) : hours * 60 + minutes;
	return true;
}

bool
date_read(struct str text, int64_t *ret_instant_ms)
{
	struct civil at = { 0 };
	int64_t offset_minutes = 0;
	if (!take_day(&text, &at))
		return false;
	if (text.size > 0
	    && (!take_byte(&text, "Tt ") || !take_time(&text, &at)
	        || !take_offset(&text, &offset_minutes) || text.size > 0))
		return false;
	int64_t instant_ms = days_of(at.year, at.month, at.day) * MS_A_DAY
	                     + (at.hour * 60 + at.minute - offset_minutes) * MS_A_MINUTE
	                     + at.second * MS_A_SECOND + at.ms;
	if (instant_ms < DATE_FIRST_MS || instant_ms > DATE_LAST_MS)
		return false;
	*ret_instant_ms = instant_ms;
	return true;
}
