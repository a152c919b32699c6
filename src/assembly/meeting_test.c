/* Meetings: called with their deadlines, registered for, ended. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/resolution_fixture.h"
#include "text/date.h"

enum { A_DAY_MS = 24 * AN_HOUR_MS };

static uint64_t
call(struct house *house)
{
	return HOUSE_TAKES(house, house->clerk.caller, CALL_MEETING, call_meeting,
	    .body = house->body, .name = STR(" 94th Annual Meeting "), .place = STR("Miami Beach"),
	    .has_place = true, .starts = house->now, .ends = house->now + A_DAY_MS,
	    .submissions_until = house->now - A_DAY_MS, .has_submissions_until = true,
	    .sponsors_until = house->now + A_DAY_MS, .has_sponsors_until = true,
	    .offset_minutes = -240, .has_offset_minutes = true);
}

static void
a_meeting_has_a_time_and_a_place(void **state)
{
	struct house *house = *state;
	int64_t now = house->now;
	const struct meeting *meeting = meeting_of(house, call(house));
	assert_true(str_equal(meeting->name, STR("94th Annual Meeting")));
	assert_true(str_equal(meeting->place, STR("Miami Beach")));
	assert_int_equal(meeting->starts, now);
	assert_int_equal(meeting->ends, now + A_DAY_MS);
	assert_int_equal(meeting->submissions_until, now - A_DAY_MS);
	assert_int_equal(meeting->sponsors_until, now + A_DAY_MS);
	assert_int_equal(meeting->offset_minutes, -240);
	assert_false(meeting->ended);
	assert_ptr_equal(meeting->body->meeting, meeting);
	assert_ptr_equal(house->assembly->meetings.at[0], meeting);
}

static void
times_follow_each_other(void **state)
{
	struct house *house = *state;
	const struct action_call_meeting right = { .body = house->body,
		.name = STR("Meeting"),
		.starts = house->now,
		.ends = house->now + 1,
		.offset_minutes = 840 };
	struct action_call_meeting wrong = right;
	wrong.ends = wrong.starts;
	house_refuses(
	    house, house->chair.caller, ACTION_CALL_MEETING, &wrong, FAULT_TIMES_CROSSED, "ends");
	char long_place[201];
	for (size_t i = 0; i < sizeof long_place; i++)
		long_place[i] = 'x';
	wrong.place = (struct str){ long_place, sizeof long_place };
	wrong.name = right.name;
	house_refuses(
	    house, house->chair.caller, ACTION_CALL_MEETING, &wrong, FAULT_TOO_LARGE, "place");
	wrong = right;
	wrong.submissions_until = wrong.ends + 1;
	house_refuses(house, house->chair.caller, ACTION_CALL_MEETING, &wrong, FAULT_AFTER_THE_END,
	    "submissions_until");
	wrong = right;
	wrong.sponsors_until = wrong.ends + 1;
	house_refuses(house, house->chair.caller, ACTION_CALL_MEETING, &wrong, FAULT_AFTER_THE_END,
	    "sponsors_until");
	wrong = right;
	wrong.starts = DATE_FIRST_MS - 1;
	house_refuses(
	    house, house->chair.caller, ACTION_CALL_MEETING, &wrong, FAULT_OUT_OF_RANGE, "starts");
	wrong = right;
	wrong.ends = DATE_LAST_MS + 1;
	house_refuses(
	    house, house->chair.caller, ACTION_CALL_MEETING, &wrong, FAULT_OUT_OF_RANGE, "ends");
	wrong = right;
	wrong.offset_minutes = 841;
	house_refuses(house, house->chair.caller, ACTION_CALL_MEETING, &wrong, FAULT_OUT_OF_RANGE,
	    "offset_minutes");
	wrong.offset_minutes = -841;
	house_refuses(house, house->chair.caller, ACTION_CALL_MEETING, &wrong, FAULT_OUT_OF_RANGE,
	    "offset_minutes");
	wrong = right;
	wrong.name = STR("");
	house_refuses(house, house->chair.caller, ACTION_CALL_MEETING, &wrong, FAULT_EMPTY, "name");
	wrong = right;
	wrong.submissions_until = wrong.sponsors_until = wrong.ends;
	wrong.offset_minutes = -840;
	house_takes(house, house->chair.caller, ACTION_CALL_MEETING, &wrong);
	house_takes(house, house->chair.caller, ACTION_CALL_MEETING, &right);
}

static void
the_last_meeting_that_goes_on_is_the_bodys(void **state)
{
	struct house *house = *state;
	const struct body *body = assembly_must(house->assembly, house->body, NOUN_BODY);
	uint64_t first = call(house);
	uint64_t second = call(house);
	assert_int_equal(body->meeting->head.id, second);
	int64_t ended_at = house->now;
	HOUSE_TAKES(house, house->chair.caller, END_MEETING, end_meeting, .meeting = second);
	assert_int_equal(body->meeting->head.id, first);
	assert_true(meeting_of(house, second)->ended);
	assert_int_equal(meeting_of(house, second)->ended_at, ended_at);
	HOUSE_TAKES(house, house->chair.caller, END_MEETING, end_meeting, .meeting = first);
	assert_null(body->meeting);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_MEETING_ENDED, "meeting", END_MEETING,
	    end_meeting, .meeting = first);
}

static void
a_meeting_ends_when_nobody_sits_any_more(void **state)
{
	struct house *house = *state;
	uint64_t meeting = call(house);
	uint64_t sitting = HOUSE_TAKES(house, house->committee_chair.caller, OPEN_SITTING,
	    open_sitting, .body = house->committee, .meeting = meeting, .has_meeting = true,
	    .name = STR("Water, first sitting"));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_SITTING_OPEN, "meeting", END_MEETING,
	    end_meeting, .meeting = meeting);
	HOUSE_TAKES(house, house->committee_chair.caller, ADJOURN_SITTING, adjourn_sitting,
	    .sitting = sitting);
	HOUSE_TAKES(house, house->clerk.caller, END_MEETING, end_meeting, .meeting = meeting);
}

static bool
registered(const struct house *house, uint64_t meeting, const struct house_seat *seat)
{
	return meeting_is_registered(
	    meeting_of(house, meeting), assembly_must(house->assembly, seat->member, NOUN_MEMBER));
}

static void
members_register_themselves_or_at_the_desk(void **state)
{
	struct house *house = *state;
	uint64_t meeting = call(house);
	HOUSE_TAKES(house, house->members[3].caller, REGISTER, register, .meeting = meeting);
	HOUSE_TAKES(house, house->clerk.caller, REGISTER_MEMBER, register_member,
	    .meeting = meeting, .member = house->members[1].member);
	assert_true(registered(house, meeting, &house->members[3]));
	assert_true(registered(house, meeting, &house->members[1]));
	assert_false(registered(house, meeting, &house->members[2]));

	HOUSE_REFUSES(house, house->members[3].caller, FAULT_REGISTERED_ALREADY, "meeting",
	    REGISTER, register, .meeting = meeting);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_REGISTERED_ALREADY, "member",
	    REGISTER_MEMBER, register_member, .meeting = meeting,
	    .member = house->members[3].member);

	HOUSE_TAKES(house, house->clerk.caller, END_REGISTRATION, end_registration,
	    .meeting = meeting, .member = house->members[3].member);
	assert_false(registered(house, meeting, &house->members[3]));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_NOT_REGISTERED, "member", END_REGISTRATION,
	    end_registration, .meeting = meeting, .member = house->members[3].member);
}

static void
only_seats_of_the_body_register(void **state)
{
	struct house *house = *state;
	uint64_t meeting = call(house);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_WRONG_BODY, "member", REGISTER_MEMBER,
	    register_member, .meeting = meeting, .member = house->committee_chair.member);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_NOT_FOUND, "member", REGISTER_MEMBER,
	    register_member, .meeting = meeting, .member = house->body);
	HOUSE_TAKES(house, house->clerk.caller, END_SEAT, end_seat,
	    .member = house->members[0].member, .reason = STR("resigned"));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_SEAT_ENDED, "member", REGISTER_MEMBER,
	    register_member, .meeting = meeting, .member = house->members[0].member);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_SEAT_ENDED, "member", END_REGISTRATION,
	    end_registration, .meeting = meeting, .member = house->members[0].member);
}

static void
a_time_in_seconds_is_told_from_one_in_milliseconds(void **state)
{
	struct house *house = *state;
	const struct action_call_meeting right = { .body = house->body,
		.name = STR("Meeting"),
		.starts = house->now,
		.ends = house->now + 1 };
	struct action_call_meeting wrong = right;
	wrong.starts /= 1000;
	house_refuses(house, house->chair.caller, ACTION_CALL_MEETING, &wrong,
	    FAULT_IMPLAUSIBLE_TIME, "starts");
	wrong = right;
	wrong.ends *= 1000;
	wrong.ends = wrong.ends > DATE_LAST_MS ? DATE_LAST_MS : wrong.ends;
	house_refuses(house, house->chair.caller, ACTION_CALL_MEETING, &wrong,
	    FAULT_IMPLAUSIBLE_TIME, "ends");
	wrong.starts = wrong.ends = DATE_FIRST_MS;
	house_refuses(house, house->chair.caller, ACTION_CALL_MEETING, &wrong,
	    FAULT_IMPLAUSIBLE_TIME, "starts");
	wrong.starts = INT64_C(-126230400000); /* 1966: minutes of then are entered now */
	wrong.ends = INT64_C(-126144000000);
	house_takes(house, house->chair.caller, ACTION_CALL_MEETING, &wrong);
}

static void
a_meeting_can_be_called_otherwise(void **state)
{
	struct house *house = *state;
	uint64_t id = call(house);
	HOUSE_TAKES(house, house->clerk.caller, RENAME_MEETING, rename_meeting, .meeting = id,
	    .name = STR("95th Annual Meeting"));
	assert_true(str_equal(meeting_of(house, id)->name, STR("95th Annual Meeting")));
	assert_true(str_equal(meeting_of(house, id)->place, STR("Miami Beach")));
	HOUSE_TAKES(house, house->clerk.caller, RENAME_MEETING, rename_meeting, .meeting = id,
	    .name = STR("95th"), .place = STR(" Key West"), .has_place = true);
	assert_true(str_equal(meeting_of(house, id)->place, STR("Key West")));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_EMPTY, "name", RENAME_MEETING,
	    rename_meeting, .meeting = id, .name = STR(""));
}

static void
the_times_of_a_meeting_change_for_a_reason_while_it_goes_on(void **state)
{
	struct house *house = *state;
	uint64_t id = call(house);
	int64_t now = house->now;
	const struct meeting *meeting = meeting_of(house, id);
	int64_t sponsors_until = meeting->sponsors_until;
	struct action_set_meeting_times times = { .meeting = id, .starts = now + A_DAY_MS,
		.ends = now + 3 * (int64_t)A_DAY_MS, .submissions_until = now + A_DAY_MS,
		.has_submissions_until = true, .reason = STR("the hall was taken") };
	house_takes(house, house->clerk.caller, ACTION_SET_MEETING_TIMES, &times);
	assert_int_equal(meeting->starts, now + A_DAY_MS);
	assert_int_equal(meeting->ends, now + 3 * (int64_t)A_DAY_MS);
	assert_int_equal(meeting->submissions_until, now + A_DAY_MS);
	assert_int_equal(meeting->sponsors_until, sponsors_until);
	assert_int_equal(meeting->offset_minutes, -240);
	times.offset_minutes = 120;
	times.has_offset_minutes = true;
	house_takes(house, house->chair.caller, ACTION_SET_MEETING_TIMES, &times);
	assert_int_equal(meeting->offset_minutes, 120);
	times.reason = STR(" ");
	house_refuses(house, house->clerk.caller, ACTION_SET_MEETING_TIMES, &times, FAULT_EMPTY,
	    "reason");
	times.reason = STR("again");
	times.submissions_until = times.ends + 1;
	house_refuses(house, house->clerk.caller, ACTION_SET_MEETING_TIMES, &times,
	    FAULT_AFTER_THE_END, "submissions_until");
	times.has_submissions_until = false;
	times.sponsors_until = now + A_DAY_MS;
	times.has_sponsors_until = true;
	house_takes(house, house->chair.caller, ACTION_SET_MEETING_TIMES, &times);
	assert_int_equal(meeting->submissions_until, now + A_DAY_MS);
	times.has_sponsors_until = false;
	times.submissions_until = 0;
	times.has_submissions_until = true;
	house_takes(house, house->chair.caller, ACTION_SET_MEETING_TIMES, &times);
	assert_int_equal(meeting->submissions_until, 0);
	assert_int_equal(meeting->sponsors_until, now + A_DAY_MS);
	times.sponsors_until = 0;
	times.has_sponsors_until = true;
	times.ends = times.starts;
	house_refuses(house, house->clerk.caller, ACTION_SET_MEETING_TIMES, &times,
	    FAULT_TIMES_CROSSED, "ends");
	times.ends = times.starts + 1;
	HOUSE_TAKES(house, house->clerk.caller, END_MEETING, end_meeting, .meeting = id);
	house_refuses(house, house->clerk.caller, ACTION_SET_MEETING_TIMES, &times,
	    FAULT_MEETING_ENDED, "meeting");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_meeting_has_a_time_and_a_place),
		HOUSE_TEST(times_follow_each_other),
		HOUSE_TEST(a_time_in_seconds_is_told_from_one_in_milliseconds),
		HOUSE_TEST(a_meeting_can_be_called_otherwise),
		HOUSE_TEST(the_times_of_a_meeting_change_for_a_reason_while_it_goes_on),
		HOUSE_TEST(the_last_meeting_that_goes_on_is_the_bodys),
		HOUSE_TEST(a_meeting_ends_when_nobody_sits_any_more),
		HOUSE_TEST(members_register_themselves_or_at_the_desk),
		HOUSE_TEST(only_seats_of_the_body_register),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
