/* Dates against a calendar that counts day by day, and the forms they are read in. */
#include "text/date.h"

#include "text/arena_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const int64_t day_ms = INT64_C(86400000);

static void
assert_written(const struct buf *buf, const char *wanted)
{
	struct str found = buf_str(buf);
	if (!str_equal(found, str_of(wanted)))
		fail_msg("'%.*s' instead of '%s'", (int)found.size, found.at, wanted);
}

struct day {
	int year, month, day;
};

static int
days_in(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return days[month - 1] + (month == 2 && leap);
}

static struct day
day_after(struct day at)
{
	if (at.day < days_in(at.year, at.month))
		return (struct day){ at.year, at.month, at.day + 1 };
	if (at.month < 12)
		return (struct day){ at.year, at.month + 1, 1 };
	return (struct day){ at.year + 1, 1, 1 };
}

/* Every first and last day of a month, and every 29th between them, of ten thousand years. */
static void
every_month_of_every_year(void **state)
{
	struct arena *arena = *state;
	int64_t instant_ms = DATE_FIRST_MS;
	struct day at = { 1, 1, 1 };
	for (int64_t count = 0; at.year < 9999; count++) {
		if (at.day == 1 || at.day == days_in(at.year, at.month) || count % 29 == 0) {
			char wanted[64];
			int64_t found_ms = 0;
			struct buf out;
			snprintf(wanted, sizeof wanted, "%04d-%02d-%02dT00:00:00.000Z", at.year,
			         at.month, at.day);
			buf_init(&out, arena, 100);
			date_write(&out, instant_ms);
			assert_written(&out, wanted);
			assert_true(date_read(str_part(str_of(wanted), 0, 10), &found_ms));
			assert_true(found_ms == instant_ms);
			arena_reset(arena);
		}
		at = day_after(at);
		instant_ms += day_ms;
	}
	assert_true(instant_ms - 1 == DATE_LAST_MS);
}

static void
every_part_of_a_day(void **state)
{
	struct arena *arena = *state;
	for (int64_t ms = 0; ms < day_ms; ms += 7919) {
		struct buf out;
		int64_t found_ms = 0;
		buf_init(&out, arena, 100);
		date_write(&out, ms - day_ms); /* before 1970 too */
		assert_true(date_read(buf_str(&out), &found_ms));
		assert_true(found_ms == ms - day_ms);
		arena_reset(arena);
	}
}

static void
known_instants_are_read(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int64_t instant_ms;
	} known[] = {
		{ "1970-01-01T00:00:00Z", 0 },
		{ "1970-01-01", 0 },
		{ "2026-06-05T14:03:07.250Z", INT64_C(1780668187250) },
		{ "2026-06-05T10:03:07.25-04:00", INT64_C(1780668187250) },
		{ "2026-06-05t19:33:07.2509999+05:30", INT64_C(1780668187250) },
		{ "2026-06-05 14:03:07.250z", INT64_C(1780668187250) },
		{ "2000-02-29", INT64_C(951782400000) },
		{ "1969-12-31T23:59:59.999Z", -1 },
		{ "0001-01-01T00:00:00Z", DATE_FIRST_MS },
		{ "9998-12-31T23:59:59.999Z", DATE_LAST_MS },
		{ "1970-01-01T23:59:59+23:59", 59000 },
	};
	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
		int64_t found_ms = 12345;
		if (!date_read(str_of(known[i].text), &found_ms) || found_ms != known[i].instant_ms)
			fail_msg("'%s' was read as %lld", known[i].text, (long long)found_ms);
	}
}

static void
what_is_no_date_is_refused(void **state)
{
	(void)state;
	static const char *const bad[] = {
		"",
		"2026",
		"2026-06",
		"2026-6-5",
		"2026-06-5",
		"2026/06/05",
		"20260605",
		"2026-00-05",
		"2026-13-05",
		"2026-06-00",
		"2026-06-31",
		"2026-12-32",
		"2025-02-29",
		"1900-02-29",
		"2026-06-05T",
		"2026-06-05T14",
		"2026-06-05T14:03Z",
		"2026-06-05T14:03:07",
		"2026-06-05T14:03:07.Z",
		"2026-06-05T14:03:07.2",
		"2026-06-05T14-03:07Z",
		"2026-06-05T14:03-07Z",
		"2026-06-05T14:0x:07Z",
		"2026-06-05T14:03:0xZ",
		"2026-06-05T24:00:00Z",
		"2026-06-05T14:60:00Z",
		"2026-06-05T23:59:60Z",
		"2026-06-05T14:03:07Z ",
		"2026-06-05T14:03:07+4",
		"2026-06-05T14:03:07+0400",
		"2026-06-05T14:03:07+04:0",
		"2026-06-05T14:03:07+24:00",
		"2026-06-05T14:03:07+04:60",
		"2026-06-05T14:03:07 04:00",
		"2026-06-05X14:03:07Z",
		"-026-06-05",
		"x026-06-05",
		"0000-12-31",
		"9999-01-01",
		"0001-01-01T00:00:00+00:01",
		"9998-12-31T23:59:59.999-00:01",
	};
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		int64_t found_ms = 12345;
		if (date_read(str_of(bad[i]), &found_ms) || found_ms != 12345)
			fail_msg("'%s' was read as a date", bad[i]);
	}
}

static void
times_are_those_of_their_place(void **state)
{
	int64_t instant_ms = INT64_C(1780668187250);
	struct buf out;
	buf_init(&out, *state, 1000);
	date_write_time(&out, instant_ms, -240);
	buf_byte(&out, '|');
	date_write_time(&out, instant_ms, 570);
	assert_written(&out, "10:03|23:33");
	struct civil at = date_civil(instant_ms, 600);
	assert_int_equal(at.day, 6);
	assert_int_equal(at.month, 6);
	assert_int_equal(at.hour, 0);
	assert_int_equal(at.weekday, 6);
}

static void
the_days_of_the_week_follow_each_other(void **state)
{
	(void)state;
	/* 1 January of the year 1 was a Monday. */
	for (int64_t day = 0; day < 3652000; day += 997)
		assert_int_equal(
		    date_civil(DATE_FIRST_MS + day * day_ms, 0).weekday, (day + 1) % 7);
}

/* At the edges of what can be written an offset still leads to a year of four digits. */
static void
offsets_reach_over_the_edges(void **state)
{
	(void)state;
	struct civil first = date_civil(DATE_FIRST_MS, -1439);
	struct civil last = date_civil(DATE_LAST_MS, 1439);
	assert_int_equal(first.year, 0);
	assert_int_equal(first.day, 31);
	assert_int_equal(first.weekday, 0);
	assert_int_equal(last.year, 9999);
	assert_int_equal(last.day, 1);
	assert_int_equal(last.minute, 58);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_ARENA(every_month_of_every_year),
		WITH_ARENA(every_part_of_a_day),
		cmocka_unit_test(known_instants_are_read),
		cmocka_unit_test(what_is_no_date_is_refused),
		WITH_ARENA(times_are_those_of_their_place),
		WITH_ARENA(the_days_of_the_week_follow_each_other),
		WITH_ARENA(offsets_reach_over_the_edges),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
