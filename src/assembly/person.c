/* People, and where they are signed in. Cards and sessions themselves stand beside the record; here
 * stands only that somebody issued or ended them. */
#include "assembly/person.h"

#include "assembly/dump.h"
#include "assembly/field.h"
#include "assembly/member.h"
#include "assembly/verbs.h"
#include "text/utf8.h"

struct fault
decide_add_person(struct asking *asking, const struct action_add_person *action)
{
	TRY(field_name(action->name, FIELD_NAME_MOST, "name"));
	EMIT(asking, PERSON_ADDED, person_added,
		.name = utf8_normal(asking->arena, str_trim(action->name)));
	return OK;
}

void
apply_person_added(struct assembly *assembly, const struct stamp *stamp,
	const struct event_person_added *event)
{
	struct person *person = assembly_add(assembly, stamp, NOUN_PERSON, sizeof *person);
	person->name = str_keep(assembly->arena, event->name);
	list_add(assembly->arena, &assembly->people, person);
}

/* A clerk answers for those who sit in a body of theirs, and for whoever sits nowhere yet. */
static bool
in_charge(const struct asking *asking, const struct person *person)
{
	bool seated = false;
	for (EACH(const struct member, seat, &person->seats)) {
		if (permission_roles(asking, seat->body->head.id) & MAY_CLERK)
			return true;
		seated = true;
	}
	return !seated || asking->caller.administrator;
}

struct fault
decide_rename_person(struct asking *asking, const struct action_rename_person *action)
{
	const struct person *person = assembly_must(asking->assembly, action->person, NOUN_PERSON);
	TRY(field_name(action->name, FIELD_NAME_MOST, "name"));
	struct str name = utf8_normal(asking->arena, str_trim(action->name));
	if (!in_charge(asking, person))
		return fault(FAULT_FORBIDDEN, "");
	if (str_equal(name, person->name))
		return fault(FAULT_SAME_ALREADY, "name");
	EMIT(asking, PERSON_RENAMED, person_renamed, .person = action->person, .name = name);
	return OK;
}

void
apply_person_renamed(struct assembly *assembly, const struct stamp *stamp,
	const struct event_person_renamed *event)
{
	struct person *person = assembly_must(assembly, event->person, NOUN_PERSON);
	person->name = str_keep(assembly->arena, event->name);
	person->renamed = stamp->seq;
	assembly_touch(assembly, person);
}

/* Anybody ends their own; who answers for the house ends anybody's. */
struct fault
decide_end_sessions(struct asking *asking, const struct action_end_sessions *action)
{
	TRY(field_text(action->reason, FIELD_REASON_MOST, "reason"));
	bool own = asking->caller.person == action->person;
	if (!own && !(permission_roles(asking, 0) & (MAY_CLERK | MAY_ADMINISTRATOR)))
		return fault(FAULT_FORBIDDEN, "person");
	EMIT(asking, SESSIONS_ENDED, sessions_ended, .person = action->person,
		.reason = action->reason);
	return OK;
}

void
apply_sessions_ended(struct assembly *assembly, const struct stamp *stamp,
	const struct event_sessions_ended *event)
{
	(void)stamp;
	(void)assembly_must(assembly, event->person, NOUN_PERSON);
}

void
person_write(const struct person *person, struct buf *out)
{
	dump_begin(out, &person->head);
	dump_text(out, "name", person->name);
	dump_entities(out, "seats", &person->seats);
	dump_entities(out, "stand_ins", &person->stand_ins);
	dump_end(out);
}
