/* Meetings: called, registered for, ended. */
#include "assembly/meeting.h"

#include "assembly/dump.h"
#include "assembly/field.h"
#include "assembly/verbs.h"
#include "text/date.h"
#include "text/utf8.h"

enum { OFFSET_MOST_MINUTES = 14 * 60 }; /* the farthest any place is from UTC: Kiritimati */

/* The years 1800 to 2200, but for the weeks around New Year 1970 in which all times of our days lie
 * that were written in seconds. */
#define PLAUSIBLE_FIRST_MS INT64_C(-5364662400000)
#define PLAUSIBLE_LAST_MS INT64_C(7289654399999)
#define SECONDS_UNTIL_MS INT64_C(4300000000)

static bool
plausible(int64_t instant)
{
	bool in_seconds = instant > -SECONDS_UNTIL_MS && instant < SECONDS_UNTIL_MS;
	return instant >= PLAUSIBLE_FIRST_MS && instant <= PLAUSIBLE_LAST_MS && !in_seconds;
}

bool
meeting_is_registered(const struct meeting *meeting, const struct member *member)
{
	return list_has_id(&meeting->registered, member->head.id);
}

/* Calling and ending */

/* The days of a meeting and its deadlines, of which 0 is none. */
struct times {
	int64_t starts, ends, submissions_until, sponsors_until, offset_minutes;
};

static struct fault
times_check(const struct times *of)
{
	const struct {
		int64_t instant;
		const char *field;
	} times[] = {
		{ of->starts, "starts" },
		{ of->ends, "ends" },
		{ of->submissions_until, "submissions_until" },
		{ of->sponsors_until, "sponsors_until" },
	};
	for (size_t i = 0; i < sizeof times / sizeof times[0]; i++)
		if (times[i].instant < DATE_FIRST_MS || times[i].instant > DATE_LAST_MS)
			return fault(FAULT_OUT_OF_RANGE, times[i].field);
	for (size_t i = 0; i < 2; i++)
		if (!plausible(times[i].instant))
			return fault(FAULT_IMPLAUSIBLE_TIME, times[i].field);
	if (of->ends <= of->starts)
		return fault(FAULT_TIMES_CROSSED, "ends");
	if (of->submissions_until != 0 && of->submissions_until > of->ends)
		return fault(FAULT_AFTER_THE_END, "submissions_until");
	if (of->sponsors_until != 0 && of->sponsors_until > of->ends)
		return fault(FAULT_AFTER_THE_END, "sponsors_until");
	if (of->offset_minutes < -OFFSET_MOST_MINUTES || of->offset_minutes > OFFSET_MOST_MINUTES)
		return fault(FAULT_OUT_OF_RANGE, "offset_minutes");
	return OK;
}

struct fault
decide_call_meeting(struct asking *asking, const struct action_call_meeting *action)
{
	TRY(field_name(action->name, FIELD_NAME_MOST, "name"));
	TRY(field_text_or_none(action->place, FIELD_NAME_MOST, "place"));
	TRY(times_check(&(struct times){ action->starts, action->ends, action->submissions_until,
	    action->sponsors_until, action->offset_minutes }));
	EMIT(asking, MEETING_CALLED, meeting_called, .body = action->body,
		.name = utf8_normal(asking->arena, str_trim(action->name)),
		.place = utf8_normal(asking->arena, str_trim(action->place)),
		.starts = action->starts, .ends = action->ends,
		.submissions_until = action->submissions_until,
		.sponsors_until = action->sponsors_until,
		.offset_minutes = action->offset_minutes);
	return OK;
}

void
apply_meeting_called(struct assembly *assembly, const struct stamp *stamp,
	const struct event_meeting_called *event)
{
	struct meeting *meeting = assembly_add(assembly, stamp, NOUN_MEETING, sizeof *meeting);
	meeting->body = assembly_must(assembly, event->body, NOUN_BODY);
	meeting->name = str_keep(assembly->arena, event->name);
	meeting->place = str_keep(assembly->arena, event->place);
	meeting->starts = event->starts;
	meeting->ends = event->ends;
	meeting->submissions_until = event->submissions_until;
	meeting->sponsors_until = event->sponsors_until;
	meeting->offset_minutes = event->offset_minutes;
	list_add(assembly->arena, &assembly->meetings, meeting);
	list_add(assembly->arena, &meeting->body->meetings, meeting);
	meeting->body->meeting = meeting;
	assembly_touch(assembly, meeting->body);
}

struct fault
decide_rename_meeting(struct asking *asking, const struct action_rename_meeting *action)
{
	const struct meeting *meeting =
		assembly_must(asking->assembly, action->meeting, NOUN_MEETING);
	struct str place = action->has_place ? action->place : meeting->place;
	TRY(field_name(action->name, FIELD_NAME_MOST, "name"));
	TRY(field_text_or_none(place, FIELD_NAME_MOST, "place"));
	EMIT(asking, MEETING_RENAMED, meeting_renamed, .meeting = action->meeting,
		.name = utf8_normal(asking->arena, str_trim(action->name)),
		.place = utf8_normal(asking->arena, str_trim(place)));
	return OK;
}

void
apply_meeting_renamed(struct assembly *assembly, const struct stamp *stamp,
	const struct event_meeting_renamed *event)
{
	struct meeting *meeting = assembly_must(assembly, event->meeting, NOUN_MEETING);
	meeting->name = str_keep(assembly->arena, event->name);
	meeting->place = str_keep(assembly->arena, event->place);
	meeting->renamed = stamp->seq;
	assembly_touch(assembly, meeting);
}

/* What is left out stays; a deadline of 0 is none. What came in late stays late, and what came in
 * time is so still: a deadline that is moved holds for what comes from now on. */
struct fault
decide_set_meeting_times(struct asking *asking, const struct action_set_meeting_times *action)
{
	const struct meeting *meeting =
		assembly_must(asking->assembly, action->meeting, NOUN_MEETING);
	const struct times times = { action->starts, action->ends,
		action->has_submissions_until ? action->submissions_until
					      : meeting->submissions_until,
		action->has_sponsors_until ? action->sponsors_until : meeting->sponsors_until,
		action->has_offset_minutes ? action->offset_minutes : meeting->offset_minutes };
	TRY(times_check(&times));
	TRY(field_text(action->reason, FIELD_REASON_MOST, "reason"));
	EMIT(asking, MEETING_TIMES_SET, meeting_times_set, .meeting = action->meeting,
		.starts = times.starts, .ends = times.ends,
		.submissions_until = times.submissions_until,
		.sponsors_until = times.sponsors_until, .offset_minutes = times.offset_minutes,
		.reason = utf8_normal(asking->arena, str_trim(action->reason)));
	return OK;
}

void
apply_meeting_times_set(struct assembly *assembly, const struct stamp *stamp,
	const struct event_meeting_times_set *event)
{
	struct meeting *meeting = assembly_must(assembly, event->meeting, NOUN_MEETING);
	if (meeting->offset_minutes != event->offset_minutes)
		meeting->moved = stamp->seq;
	meeting->starts = event->starts;
	meeting->ends = event->ends;
	meeting->submissions_until = event->submissions_until;
	meeting->sponsors_until = event->sponsors_until;
	meeting->offset_minutes = event->offset_minutes;
	assembly_touch(assembly, meeting);
}

struct fault
decide_end_meeting(struct asking *asking, const struct action_end_meeting *action)
{
	const struct meeting *meeting = assembly_must(asking->assembly, action->meeting,
		NOUN_MEETING);
	for (EACH(const struct sitting, sitting, &meeting->sittings))
		if (!sitting->adjourned_at)
			return fault(FAULT_SITTING_OPEN, "meeting");
	EMIT(asking, MEETING_ENDED, meeting_ended, .meeting = action->meeting);
	return OK;
}

static struct meeting *
last_running(const struct body *body)
{
	for (size_t i = body->meetings.count; i > 0; i--) {
		struct meeting *meeting = body->meetings.at[i - 1];
		if (!meeting->ended)
			return meeting;
	}
	return NULL;
}

void
apply_meeting_ended(struct assembly *assembly, const struct stamp *stamp,
	const struct event_meeting_ended *event)
{
	struct meeting *meeting = assembly_must(assembly, event->meeting, NOUN_MEETING);
	meeting->ended = true;
	meeting->ended_at = stamp->at;
	meeting->body->meeting = last_running(meeting->body);
	assembly_touch(assembly, meeting);
	assembly_touch(assembly, meeting->body);
}

/* Registration */

static struct fault
enter_member(struct asking *asking, const struct meeting *meeting, const struct member *member,
	enum manner manner, const char *field)
{
	if (meeting_is_registered(meeting, member))
		return fault(FAULT_REGISTERED_ALREADY, field);
	EMIT(asking, MEMBER_REGISTERED, member_registered, .meeting = meeting->head.id,
		.member = member->head.id, .manner = manner);
	return OK;
}

struct fault
decide_register(struct asking *asking, const struct action_register *action)
{
	const struct meeting *meeting = assembly_must(asking->assembly, action->meeting,
		NOUN_MEETING);
	struct member *member;
	TRY(member_acting(asking, meeting->body, &member));
	return enter_member(asking, meeting, member, MANNER_SELF, "meeting");
}

struct fault
decide_register_member(struct asking *asking, const struct action_register_member *action)
{
	const struct meeting *meeting = assembly_must(asking->assembly, action->meeting,
		NOUN_MEETING);
	struct member *member;
	TRY(member_of_body(asking, meeting->body, action->member, &member));
	return enter_member(asking, meeting, member, MANNER_DESK, "member");
}

void
apply_member_registered(struct assembly *assembly, const struct stamp *stamp,
	const struct event_member_registered *event)
{
	(void)stamp;
	struct meeting *meeting = assembly_must(assembly, event->meeting, NOUN_MEETING);
	struct member *member = assembly_must(assembly, event->member, NOUN_MEMBER);
	list_add_by_id(assembly->arena, &meeting->registered, member);
	assembly_touch(assembly, meeting);
}

struct fault
decide_end_registration(struct asking *asking, const struct action_end_registration *action)
{
	const struct meeting *meeting = assembly_must(asking->assembly, action->meeting,
		NOUN_MEETING);
	struct member *member;
	TRY(member_of_body(asking, meeting->body, action->member, &member));
	if (!meeting_is_registered(meeting, member))
		return fault(FAULT_NOT_REGISTERED, "member");
	EMIT(asking, REGISTRATION_ENDED, registration_ended, .meeting = action->meeting,
		.member = action->member);
	return OK;
}

void
apply_registration_ended(struct assembly *assembly, const struct stamp *stamp,
	const struct event_registration_ended *event)
{
	(void)stamp;
	struct meeting *meeting = assembly_must(assembly, event->meeting, NOUN_MEETING);
	list_remove(&meeting->registered, assembly_must(assembly, event->member, NOUN_MEMBER));
	assembly_touch(assembly, meeting);
}

void
meeting_write(const struct meeting *meeting, struct buf *out)
{
	dump_begin(out, &meeting->head);
	dump_entity(out, "body", meeting->body);
	dump_text(out, "name", meeting->name);
	dump_text(out, "place", meeting->place);
	dump_number(out, "starts", meeting->starts);
	dump_number(out, "ends", meeting->ends);
	dump_number(out, "submissions_until", meeting->submissions_until);
	dump_number(out, "sponsors_until", meeting->sponsors_until);
	dump_number(out, "offset_minutes", meeting->offset_minutes);
	dump_flag(out, "ended", meeting->ended);
	dump_number(out, "ended_at", meeting->ended_at);
	dump_entities(out, "registered", &meeting->registered);
	dump_entities(out, "sittings", &meeting->sittings);
	dump_entities(out, "items", &meeting->items);
	dump_end(out);
}
