/* Moves of the house: people and seats, who acts for whom, rules, meetings, cards. */
#include "sim/moves.h"

#include <inttypes.h>

enum { BODIES_ENOUGH = 5 };

static bool
seated(const struct asker *asker, const void *own)
{
	(void)asker;
	return !((const struct own_member *)own)->left;
}

static bool
add_person(struct asker *asker)
{
	if (asker->world->ledger->of[OWN_PERSON].count >= PERSONS_MOST)
		return false;
	return ASK(asker, ADD_PERSON, add_person, .name = move_words(asker, "Pat"));
}

static bool
seat_member(struct asker *asker)
{
	const struct own_body *body = move_choose(asker, OWN_BODY, NULL);
	const struct own_person *person = move_choose(asker, OWN_PERSON, NULL);
	return person && ASK(asker, SEAT_MEMBER, seat_member, .body = body->id,
		.person = person->id, .role = ROLE_MEMBER,
		.weight = 500000 * (1 + (int64_t)move_throw(asker, 4)));
}

static bool
change_member(struct asker *asker)
{
	static const enum role roles[] = { ROLE_MEMBER, ROLE_MEMBER, ROLE_VICE_CHAIR,
		ROLE_OBSERVER };
	const struct own_member *member = move_choose(asker, OWN_MEMBER, seated);
	if (!member || member->role == ROLE_CHAIR || member->role == ROLE_CLERK)
		return false;
	return ASK(asker, CHANGE_MEMBER, change_member, .member = member->id,
		.role = roles[move_throw(asker, 4)],
		.weight = 500000 * (1 + (int64_t)move_throw(asker, 4)));
}

static bool
end_seat(struct asker *asker)
{
	const struct own_member *member = move_choose(asker, OWN_MEMBER, seated);
	if (!member || member->role == ROLE_CHAIR || member->role == ROLE_CLERK)
		return false;
	return ASK(asker, END_SEAT, end_seat, .member = member->id, .reason = STR("term over"));
}

static bool
set_attribute(struct asker *asker)
{
	const struct own_member *member = move_choose(asker, OWN_MEMBER, seated);
	return member && ASK(asker, SET_ATTRIBUTE, set_attribute, .member = member->id,
		.name = STR("party"), .value = move_often(asker, 500) ? STR("A") : STR("B"),
		.source = STR("its own page"));
}

static bool
name_stand_in(struct asker *asker)
{
	const struct own_member *member = move_choose(asker, OWN_MEMBER, seated);
	const struct own_person *person = move_choose(asker, OWN_PERSON, NULL);
	if (!member || !(move_roles(asker, member->body) & CLERK) || person->seats.count > 1)
		return false;
	return ASK(asker, NAME_STAND_IN, name_stand_in, .member = member->id,
		.person = person->id,
		.kind = move_often(asker, 500) ? STAND_IN_KIND_ALTERNATE : STAND_IN_KIND_DESIGNEE);
}

static bool
end_stand_in(struct asker *asker)
{
	const struct own_stand_in *stand_in = move_choose(asker, OWN_STAND_IN, NULL);
	return stand_in && ASK(asker, END_STAND_IN, end_stand_in, .stand_in = stand_in->id);
}

static bool
give_proxy(struct asker *asker)
{
	const struct own_body *body = move_body(asker, MEMBERS);
	const struct own_member *seat = body ? move_seat(asker, body->id) : NULL;
	const struct own_member *holder = move_choose(asker, OWN_MEMBER, seated);
	if (!seat)
		return false;
	bool fits = body->proxies && !seat->proxy && seat->held.count == 0
		&& holder->body == seat->body && holder != seat;
	if (!fits && !move_stale(asker))
		return false;
	return ASK(asker, GIVE_PROXY, give_proxy, .member = seat->id, .holder = holder->id);
}

static bool
end_proxy(struct asker *asker)
{
	const struct own_proxy *proxy = move_choose(asker, OWN_PROXY, NULL);
	return proxy && ASK(asker, END_PROXY, end_proxy, .proxy = proxy->id);
}

static bool
set_rules(struct asker *asker)
{
	const struct own_body *body = move_choose(asker, OWN_BODY, NULL);
	return ASK(asker, SET_BODY_RULES, set_body_rules, .body = body->id,
		.rules = move_rules(asker, body->parent ? BODY_KIND_STANDING_COMMITTEE
			: BODY_KIND_ASSEMBLY));
}

static bool
set_floor_rules(struct asker *asker)
{
	const struct own_body *body = move_choose(asker, OWN_BODY, NULL);
	return ASK(asker, SET_FLOOR_RULES, set_floor_rules, .body = body->id,
		.rules = move_floor_rules(asker));
}

/* What stands on the agenda stands in a state of its own name, or in this one. */
static const struct str on_agenda = { "on_agenda", 9 }, reading = { "second_reading", 14 };

/* The steps of a course with texts coming onto the agenda by the one state and not the other, and
 * without a state that is to go. */
static size_t
steps_with(const struct own_course *course, bool more, struct str gone,
	struct part_workflow_step *steps)
{
	static const enum step on[] = { STEP_ADOPT, STEP_REJECT, STEP_TABLE, STEP_REFER,
		STEP_WITHDRAW };
	static const char *const to[] = { "adopted", "rejected", "tabled", "in_committee",
		"withdrawn" };
	size_t count = 0;
	for (size_t i = 0; i < course->step_count; i++) {
		const struct own_step *step = &course->steps[i];
		struct str leads = step->step != STEP_PLACE ? step->to
			: more ? reading : on_agenda;
		if (!str_equal(step->from, gone) && !str_equal(leads, gone))
			steps[count++] = (struct part_workflow_step){ (enum step)step->step,
				step->from, leads };
	}
	for (size_t i = 0; more && i < sizeof on / sizeof on[0]; i++)
		steps[count++] = (struct part_workflow_step){ on[i], reading, str_of(to[i]) };
	return count;
}

/* A second reading comes into the course of a body, or goes again; or some state shall go, which
 * mostly can't be. */
static bool
set_course(struct asker *asker)
{
	const struct own_body *body = move_choose(asker, OWN_BODY, NULL);
	const struct own_course *course = &body->course;
	struct arena *arena = asker->world->arena;
	bool known = ledger_standing(body, reading) >= 0, any = move_often(asker, 400);
	bool more = !known && !any;
	struct str gone = any ? course->states[move_throw(asker, course->state_count)].name
		: reading;
	struct part_workflow_state *states =
		TAKE_MANY(arena, struct part_workflow_state, course->state_count + 1);
	struct part_workflow_step *steps =
		TAKE_MANY(arena, struct part_workflow_step, course->step_count + 5);
	size_t count = 0;
	for (size_t i = 0; i < course->state_count; i++)
		if (!str_equal(course->states[i].name, gone))
			states[count++] = (struct part_workflow_state){ course->states[i].name,
				course->states[i].name, (enum standing)course->states[i].standing };
	if (more)
		states[count++] = (struct part_workflow_state){ reading, STR("Second reading"),
			STANDING_PENDING };
	return ASK(asker, SET_BODY_WORKFLOW, set_body_workflow, .body = body->id,
		.states = { states, count },
		.steps = { steps, steps_with(course, more, more ? STR("") : gone, steps) });
}

static bool
rename_one(struct asker *asker)
{
	const struct own_person *person = move_choose(asker, OWN_PERSON, NULL);
	const struct own_body *body = move_choose(asker, OWN_BODY, NULL);
	const struct own_meeting *meeting = move_choose(asker, OWN_MEETING, NULL);
	if (move_often(asker, 400))
		return ASK(asker, RENAME_PERSON, rename_person, .person = person->id,
			.name = move_words(asker, "Sam"));
	if (move_often(asker, 500))
		return meeting && ASK(asker, RENAME_MEETING, rename_meeting,
			.meeting = meeting->id, .name = move_words(asker, "Session"),
			.place = move_words(asker, "Hall"), .has_place = true);
	return ASK(asker, RENAME_BODY, rename_body, .body = body->id,
		.name = move_words(asker, "Body"), .short_name = move_words(asker, "B"));
}

static bool
found_body(struct asker *asker)
{
	const struct ids *bodies = &asker->world->ledger->of[OWN_BODY];
	if (bodies->count >= BODIES_ENOUGH)
		return false;
	return ASK(asker, FOUND_BODY, found_body, .name = move_words(asker, "Transport"),
		.short_name = move_words(asker, "TR"), .kind = BODY_KIND_STANDING_COMMITTEE,
		.parent = bodies->at[0], .has_parent = true);
}

/* Of seats that are or were, some of them away. */
static bool
copy_past_vote(struct asker *asker)
{
	static const struct str away = { "excused", 7 };
	const struct ledger *ledger = asker->world->ledger;
	const struct own_body *body = move_body(asker, CLERK);
	const struct own_resolution *resolution = move_choose(asker, OWN_RESOLUTION, NULL);
	const struct ids *members = &ledger->of[OWN_MEMBER];
	struct part_past_ballot *ballots =
		TAKE_MANY(asker->world->arena, struct part_past_ballot, members->count);
	struct part_absence *absences =
		TAKE_MANY(asker->world->arena, struct part_absence, members->count);
	size_t cast = 0, absent = 0;
	for (size_t i = members->count; body && i > 0; i--) {
		uint64_t id = members->at[i - 1];
		if (OWN(ledger, member, id)->body != body->id)
			continue;
		if (move_often(asker, 700))
			ballots[cast++] = (struct part_past_ballot){ id,
				(enum choice)move_throw(asker, CHOICE_COUNT) };
		else
			absences[absent++] = (struct part_absence){ id, away };
	}
	bool about = resolution && move_often(asker, 500);
	return cast + absent > 0 && ASK(asker, RECORD_PAST_VOTE, record_past_vote,
		.body = body->id, .question = move_words(asker, "Shall the minutes stand?"),
		.held = asker->world->wall - (int64_t)move_throw(asker, 86400000) - 1,
		.outcome = STR("carried"), .source = STR("the minutes of that day"),
		.ballots = { ballots, cast }, .absences = { absences, absent },
		.has_absences = true, .decision = DECISION_ADOPTED,
		.has_decision = move_often(asker, 700), .has_resolution = about,
		.resolution = about ? resolution->id : 0);
}

static bool
name_issue(struct asker *asker)
{
	struct buf slug;
	buf_init(&slug, asker->world->arena, 40);
	buf_format(&slug, "water-%" PRIu64, asker->number);
	return ASK(asker, NAME_ISSUE, name_issue, .name = move_words(asker, "Water"),
		.slug = buf_str(&slug));
}

static bool
issue_card(struct asker *asker)
{
	const struct own_member *member = move_choose(asker, OWN_MEMBER, seated);
	return member && ASK(asker, ISSUE_CARD, issue_card, .member = member->id,
		.reason = move_words(asker, "lost"));
}

static bool
call_meeting(struct asker *asker)
{
	const struct own_body *body = move_body(asker, OFFICER | ADMINISTRATOR);
	int64_t now = asker->world->wall;
	if (!body || (body->meeting && !move_often(asker, 100)))
		return false;
	return ASK(asker, CALL_MEETING, call_meeting, .body = body->id,
		.name = move_words(asker, "Meeting"), .starts = now, .ends = now + 86400000,
		.submissions_until = now + (int64_t)move_throw(asker, 20000),
		.has_submissions_until = move_often(asker, 500),
		.sponsors_until = now + (int64_t)move_throw(asker, 20000),
		.has_sponsors_until = move_often(asker, 300));
}

static bool
set_meeting_times(struct asker *asker)
{
	const struct own_meeting *meeting = move_choose(asker, OWN_MEETING, NULL);
	int64_t now = asker->world->wall;
	return meeting && ASK(asker, SET_MEETING_TIMES, set_meeting_times, .meeting = meeting->id,
		.starts = now, .ends = now + 86400000, .reason = move_words(asker, "the hall"),
		.submissions_until = now + (int64_t)move_throw(asker, 20000),
		.has_submissions_until = move_often(asker, 500));
}

static bool
end_meeting(struct asker *asker)
{
	const struct own_meeting *meeting = move_choose(asker, OWN_MEETING, NULL);
	return meeting && ASK(asker, END_MEETING, end_meeting, .meeting = meeting->id);
}

static bool
sign_out(struct asker *asker)
{
	return ASK(asker, END_SESSIONS, end_sessions, .person = asker->caller.person,
		.reason = STR("a lost phone"));
}

const struct move_kind moves_house[] = {
	{ add_person, ADMINISTRATOR, 20 },
	{ seat_member, ADMINISTRATOR, 12 },
	{ change_member, ADMINISTRATOR | CLERK, 5 },
	{ end_seat, ADMINISTRATOR | CLERK, 2 },
	{ set_attribute, ADMINISTRATOR | CLERK, 5 },
	{ name_stand_in, CLERK, 40 },
	{ end_stand_in, CLERK, 2 },
	{ give_proxy, MEMBERS, 110 },
	{ end_proxy, MEMBERS | CLERK, 10 },
	{ set_rules, ADMINISTRATOR | CLERK, 6 },
	{ set_floor_rules, ADMINISTRATOR | CLERK, 3 },
	{ set_course, ADMINISTRATOR | CLERK, 6 },
	{ rename_one, ADMINISTRATOR | CLERK, 3 },
	{ found_body, ADMINISTRATOR, 1 },
	{ copy_past_vote, CLERK, 3 },
	{ name_issue, ADMINISTRATOR | CLERK, 3 },
	{ issue_card, ADMINISTRATOR | CLERK, 6 },
	{ call_meeting, OFFICER | ADMINISTRATOR, 6 },
	{ end_meeting, OFFICER, 1 },
	{ set_meeting_times, ADMINISTRATOR | OFFICER, 1 },
	{ sign_out, MEMBERS, 2 },
	{ NULL, 0, 0 },
};
