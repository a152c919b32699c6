/* Who acts for a seat in place of its person: a designee whenever the body allows it, an alternate
 * while the member is noted absent. */
#include "assembly/dump.h"
#include "assembly/member.h"
#include "assembly/verbs.h"

/* One person acts for one seat of a body, so that nobody is ever asked which vote was meant. */
static struct fault
person_check(const struct member *member, const struct person *person)
{
	const struct body *body = member->body;
	if (person == member->person)
		return fault(FAULT_OWN_SEAT, "person");
	if (member_of_person(body, person))
		return fault(FAULT_SEATED_ALREADY, "person");
	for (EACH(const struct stand_in, other, &person->stand_ins))
		if (!other->ended && other->member->body == body)
			return fault(FAULT_STANDS_IN_ALREADY, "person");
	return OK;
}

static struct fault
kind_check(const struct member *member, enum stand_in_kind kind)
{
	if (kind != STAND_IN_KIND_DESIGNEE)
		return OK;
	if (!member->body->rules.designees)
		return fault(FAULT_DESIGNEES_BARRED, "kind");
	for (EACH(const struct stand_in, other, &member->stand_ins))
		if (!other->ended && other->kind == STAND_IN_KIND_DESIGNEE)
			return fault(FAULT_DESIGNEE_NAMED, "kind");
	return OK;
}

struct fault
decide_name_stand_in(struct asking *asking, const struct action_name_stand_in *action)
{
	const struct member *member = assembly_must(asking->assembly, action->member, NOUN_MEMBER);
	struct person *person;
	if (member->left)
		return fault(FAULT_SEAT_ENDED, "member");
	if (!member_votes(member))
		return fault(FAULT_NO_VOTE_HERE, "member");
	TRY(assembly_want(asking->assembly, action->person, NOUN_PERSON, "person", &person));
	TRY(person_check(member, person));
	TRY(kind_check(member, action->kind));
	EMIT(asking, STAND_IN_NAMED, stand_in_named, .member = action->member,
		.person = action->person, .kind = action->kind);
	return OK;
}

void
apply_stand_in_named(struct assembly *assembly, const struct stamp *stamp,
	const struct event_stand_in_named *event)
{
	struct stand_in *stand_in = assembly_add(assembly, stamp, NOUN_STAND_IN, sizeof *stand_in);
	stand_in->member = assembly_must(assembly, event->member, NOUN_MEMBER);
	stand_in->person = assembly_must(assembly, event->person, NOUN_PERSON);
	stand_in->kind = event->kind;
	list_add(assembly->arena, &stand_in->member->stand_ins, stand_in);
	list_add(assembly->arena, &stand_in->person->stand_ins, stand_in);
	assembly_touch(assembly, stand_in->member);
	assembly_touch(assembly, stand_in->person);
}

struct fault
decide_end_stand_in(struct asking *asking, const struct action_end_stand_in *action)
{
	const struct stand_in *stand_in = assembly_must(asking->assembly, action->stand_in,
		NOUN_STAND_IN);
	if (stand_in->ended)
		return fault(FAULT_STAND_IN_ENDED, "stand_in");
	EMIT(asking, STAND_IN_ENDED, stand_in_ended, .stand_in = action->stand_in);
	return OK;
}

void
apply_stand_in_ended(struct assembly *assembly, const struct stamp *stamp,
	const struct event_stand_in_ended *event)
{
	(void)stamp;
	struct stand_in *stand_in = assembly_must(assembly, event->stand_in, NOUN_STAND_IN);
	stand_in->ended = true;
	assembly_touch(assembly, stand_in);
	assembly_touch(assembly, stand_in->member);
	assembly_touch(assembly, stand_in->person);
}

void
stand_in_write(const struct stand_in *stand_in, struct buf *out)
{
	dump_begin(out, &stand_in->head);
	dump_entity(out, "member", stand_in->member);
	dump_entity(out, "person", stand_in->person);
	dump_term(out, "kind", stand_in_kind_word(stand_in->kind));
	dump_flag(out, "ended", stand_in->ended);
	dump_end(out);
}
