/* Sittings: opened, adjourned, and what makes a quorum of one. */
#include <assert.h>

#include "assembly/dump.h"
#include "assembly/field.h"
#include "assembly/meeting.h"
#include "assembly/speaker.h"
#include "assembly/verbs.h"
#include "text/utf8.h"

/* Finding out */

bool
sitting_is_present(const struct sitting *sitting, const struct member *member)
{
	return list_has_id(&sitting->present, member->head.id);
}

int64_t
sitting_present(const struct sitting *sitting)
{
	int64_t marked = 0;
	for (EACH(const struct member, member, &sitting->present))
		marked += member_votes(member);
	return marked > sitting->counted ? marked : sitting->counted;
}

static bool
registered_there(const struct meeting *meeting, const struct member *member)
{
	const struct member *seat = meeting->body == member->body ? member
		: member_of_person(meeting->body, member->person);
	return seat && meeting_is_registered(meeting, seat);
}

static int64_t
count_registered(const struct sitting *sitting)
{
	int64_t count = 0;
	for (EACH(const struct member, member, &sitting->body->seats))
		if (member_votes(member) && registered_there(sitting->meeting, member))
			count++;
	return count;
}

int64_t
sitting_quorum_basis(const struct sitting *sitting)
{
	enum quorum_of of = sitting->body->rules.quorum.of;
	if (of == QUORUM_OF_REGISTERED && sitting->meeting)
		return count_registered(sitting);
	if (of == QUORUM_OF_QUORUM_CALL && sitting->call_present >= 0)
		return sitting->call_present;
	return (int64_t)member_count_voting(sitting->body);
}

struct quorum
sitting_reckon(const struct sitting *sitting, int64_t basis, int64_t present)
{
	const struct part_quorum_rule *rule = &sitting->body->rules.quorum;
	const struct quorum_rule law = { rule->share, rule->strict, rule->least };
	return quorum_reckon(&law, basis, present);
}

void
sitting_quorum(const struct sitting *sitting, int64_t *ret_basis, int64_t *ret_needed)
{
	int64_t basis = sitting_quorum_basis(sitting);
	*ret_needed = sitting_reckon(sitting, basis, 0).needed;
	*ret_basis = basis;
}

/* Opening and adjourning */

/* A committee may sit at the meeting of the body that set it up. */
static struct fault
meeting_check(const struct asking *asking, const struct action_open_sitting *action,
	const struct body *body)
{
	if (!action->meeting)
		return OK;
	struct meeting *meeting;
	TRY(assembly_want(asking->assembly, action->meeting, NOUN_MEETING, "meeting", &meeting));
	const struct body *above = body;
	while (above && above != meeting->body)
		above = above->parent;
	if (!above)
		return fault(FAULT_WRONG_BODY, "meeting");
	return meeting->ended ? fault(FAULT_MEETING_ENDED, "meeting") : OK;
}

struct fault
decide_open_sitting(struct asking *asking, const struct action_open_sitting *action)
{
	const struct body *body = assembly_must(asking->assembly, action->body, NOUN_BODY);
	TRY(field_name(action->name, FIELD_NAME_MOST, "name"));
	TRY(meeting_check(asking, action, body));
	if (body->sitting)
		return fault(FAULT_SITTING_OPEN, "body");
	EMIT(asking, SITTING_OPENED, sitting_opened, .body = action->body,
		.meeting = action->meeting,
		.name = utf8_normal(asking->arena, str_trim(action->name)));
	return OK;
}

void
apply_sitting_opened(struct assembly *assembly, const struct stamp *stamp,
	const struct event_sitting_opened *event)
{
	struct sitting *sitting = assembly_add(assembly, stamp, NOUN_SITTING, sizeof *sitting);
	sitting->body = assembly_must(assembly, event->body, NOUN_BODY);
	sitting->name = str_keep(assembly->arena, event->name);
	sitting->opened_at = stamp->at;
	sitting->counted = -1;
	sitting->call_present = -1;
	assert(!sitting->body->sitting);
	sitting->body->sitting = sitting;
	list_add(assembly->arena, &sitting->body->sittings, sitting);
	assembly_touch(assembly, sitting->body);
	if (event->meeting) {
		sitting->meeting = assembly_must(assembly, event->meeting, NOUN_MEETING);
		list_add(assembly->arena, &sitting->meeting->sittings, sitting);
		assembly_touch(assembly, sitting->meeting);
	}
}

struct fault
decide_adjourn_sitting(struct asking *asking, const struct action_adjourn_sitting *action)
{
	const struct sitting *sitting = assembly_must(asking->assembly, action->sitting,
		NOUN_SITTING);
	if (sitting_in_vote(sitting))
		return fault(FAULT_VOTE_OPEN, "sitting");
	speech_end_all(asking, sitting);
	EMIT(asking, SITTING_ADJOURNED, sitting_adjourned, .sitting = action->sitting);
	return OK;
}

void
apply_sitting_adjourned(struct assembly *assembly, const struct stamp *stamp,
	const struct event_sitting_adjourned *event)
{
	struct sitting *sitting = assembly_must(assembly, event->sitting, NOUN_SITTING);
	assert(sitting->body->sitting == sitting);
	sitting->adjourned_at = stamp->at;
	sitting->body->sitting = NULL;
	assembly_touch(assembly, sitting);
	assembly_touch(assembly, sitting->body);
	if (sitting->meeting)
		assembly_touch(assembly, sitting->meeting);
}

void
sitting_write(const struct sitting *sitting, struct buf *out)
{
	dump_begin(out, &sitting->head);
	dump_entity(out, "body", sitting->body);
	dump_entity(out, "meeting", sitting->meeting);
	dump_text(out, "name", sitting->name);
	dump_number(out, "opened_at", sitting->opened_at);
	dump_number(out, "adjourned_at", sitting->adjourned_at);
	dump_number(out, "recessed_at", sitting->recessed_at);
	dump_number(out, "recess_until", sitting->recess_until);
	dump_text(out, "recess_reason", sitting->recess_reason);
	dump_entities(out, "present", &sitting->present);
	dump_number(out, "counted", sitting->counted);
	dump_number(out, "call_present", sitting->call_present);
	dump_flag(out, "call_met", sitting->call_met);
	for (size_t i = 0; i < sitting->absences.count; i++) {
		dump_number(out, "absent", (int64_t)sitting->absences.at[i].member);
		dump_text(out, "category", sitting->absences.at[i].category);
	}
	speakers_write(sitting, out);
	dump_end(out);
}
