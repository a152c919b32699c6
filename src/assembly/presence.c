/* Who is present in a sitting: by the person, at the desk, by number; and the quorum call. */
#include "assembly/meeting.h"
#include "assembly/verbs.h"

static struct fault
mark(struct asking *asking, const struct sitting *sitting, const struct member *member,
	bool present, enum manner manner)
{
	if (sitting_is_present(sitting, member) == present)
		return fault(FAULT_SAME_ALREADY, "present");
	EMIT(asking, PRESENCE_MARKED, presence_marked, .sitting = sitting->head.id,
		.member = member->head.id, .present = present, .manner = manner);
	return OK;
}

/* When the member comes, the note why not is taken back; an alternate who comes leaves it
 * standing. */
struct fault
decide_mark_presence(struct asking *asking, const struct action_mark_presence *action)
{
	const struct sitting *sitting = assembly_must(asking->assembly, action->sitting,
		NOUN_SITTING);
	struct member *member;
	TRY(member_acting(asking, sitting->body, &member));
	TRY(mark(asking, sitting, member, action->present, MANNER_SELF));
	bool in_person = asking->caller.person == member->person->head.id;
	if (action->present && in_person && sitting_absence(sitting, member->head.id).size > 0)
		EMIT(asking, ABSENCE_NOTED, absence_noted, .sitting = action->sitting,
			.member = member->head.id);
	return OK;
}

/* The desk does not say who came: with an alternate, the note why the member did not come stays. */
struct fault
decide_mark_member_presence(struct asking *asking,
	const struct action_mark_member_presence *action)
{
	const struct sitting *sitting = assembly_must(asking->assembly, action->sitting,
		NOUN_SITTING);
	struct member *member;
	TRY(member_of_body(asking, sitting->body, action->member, &member));
	return mark(asking, sitting, member, action->present, MANNER_DESK);
}

void
apply_presence_marked(struct assembly *assembly, const struct stamp *stamp,
	const struct event_presence_marked *event)
{
	(void)stamp;
	struct sitting *sitting = assembly_must(assembly, event->sitting, NOUN_SITTING);
	struct member *member = assembly_must(assembly, event->member, NOUN_MEMBER);
	if (event->present)
		list_add_by_id(assembly->arena, &sitting->present, member);
	else
		list_remove(&sitting->present, member);
	assembly_touch(assembly, sitting);
}

struct fault
decide_count_presence(struct asking *asking, const struct action_count_presence *action)
{
	const struct sitting *sitting = assembly_must(asking->assembly, action->sitting,
		NOUN_SITTING);
	if (action->present < 0)
		return fault(FAULT_OUT_OF_RANGE, "present");
	if (action->present > (int64_t)member_count_voting(sitting->body))
		return fault(FAULT_MORE_THAN_SEATS, "present");
	EMIT(asking, PRESENCE_COUNTED, presence_counted, .sitting = action->sitting,
		.present = action->present);
	return OK;
}

void
apply_presence_counted(struct assembly *assembly, const struct stamp *stamp,
	const struct event_presence_counted *event)
{
	(void)stamp;
	struct sitting *sitting = assembly_must(assembly, event->sitting, NOUN_SITTING);
	sitting->counted = event->present;
	assembly_touch(assembly, sitting);
}

/* Where the quorum is a share of the latest call, this call is what it is a share of. */
struct fault
decide_call_quorum(struct asking *asking, const struct action_call_quorum *action)
{
	const struct sitting *sitting = assembly_must(asking->assembly, action->sitting,
		NOUN_SITTING);
	int64_t present = sitting_present(sitting);
	int64_t basis = sitting->body->rules.quorum.of == QUORUM_OF_QUORUM_CALL
		? present : sitting_quorum_basis(sitting);
	struct quorum quorum = sitting_reckon(sitting, basis, present);
	EMIT(asking, QUORUM_CALLED, quorum_called, .sitting = action->sitting, .present = present,
		.needed = quorum.needed, .basis = basis, .met = quorum.met);
	return OK;
}

void
apply_quorum_called(struct assembly *assembly, const struct stamp *stamp,
	const struct event_quorum_called *event)
{
	(void)stamp;
	struct sitting *sitting = assembly_must(assembly, event->sitting, NOUN_SITTING);
	sitting->call_present = event->present;
	sitting->call_met = event->met;
	assembly_touch(assembly, sitting);
}
