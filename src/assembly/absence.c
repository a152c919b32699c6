/* Why a member is absent from a sitting: one of the categories that the body has. */
#include "assembly/meeting.h"
#include "assembly/verbs.h"

static struct part_absence *
find_absence(const struct sitting *sitting, uint64_t member)
{
	for (size_t i = 0; i < sitting->absences.count; i++)
		if (sitting->absences.at[i].member == member)
			return &sitting->absences.at[i];
	return NULL;
}

struct str
sitting_absence(const struct sitting *sitting, uint64_t member)
{
	const struct part_absence *found = find_absence(sitting, member);
	return found ? found->category : STR("");
}

static struct fault
category_check(const struct body *body, struct str category)
{
	for (size_t i = 0; i < body->rules.absences.count; i++)
		if (str_equal(body->rules.absences.at[i], category))
			return OK;
	return fault(FAULT_UNKNOWN_ABSENCE, "category");
}

/* An empty category takes a note back. Whoever is noted absent is no longer present; of a sitting
 * that is over, presence stays as it was. */
struct fault
decide_note_absence(struct asking *asking, const struct action_note_absence *action)
{
	const struct sitting *sitting = assembly_must(asking->assembly, action->sitting,
		NOUN_SITTING);
	struct member *member;
	TRY(member_of_body(asking, sitting->body, action->member, &member));
	bool present = sitting_is_present(sitting, member);
	if (action->category.size == 0 && sitting_absence(sitting, action->member).size == 0)
		return fault(FAULT_SAME_ALREADY, "category");
	if (action->category.size > 0) {
		TRY(category_check(sitting->body, action->category));
		if (present && sitting->adjourned_at)
			return fault(FAULT_WAS_PRESENT, "member");
		if (present)
			EMIT(asking, PRESENCE_MARKED, presence_marked, .sitting = action->sitting,
				.member = action->member, .present = false, .manner = MANNER_DESK);
	}
	EMIT(asking, ABSENCE_NOTED, absence_noted, .sitting = action->sitting,
		.member = action->member, .category = action->category);
	return OK;
}

static void
take_back(struct sitting *sitting, uint64_t member)
{
	struct absence_list *list = &sitting->absences;
	size_t kept = 0;
	for (size_t i = 0; i < list->count; i++)
		if (list->at[i].member != member)
			list->at[kept++] = list->at[i];
	list->count = kept;
}

static void
add_absence(struct arena *arena, struct sitting *sitting, struct part_absence absence)
{
	struct absence_list *list = &sitting->absences;
	if (list->count == sitting->absence_room) {
		size_t room = list->count > 0 ? list->count * 2 : 8;
		list->at = arena_grow(arena, list->at, list->count * sizeof *list->at,
			room * sizeof *list->at);
		sitting->absence_room = room;
	}
	list->at[list->count++] = absence;
}

void
apply_absence_noted(struct assembly *assembly, const struct stamp *stamp,
	const struct event_absence_noted *event)
{
	(void)stamp;
	struct sitting *sitting = assembly_must(assembly, event->sitting, NOUN_SITTING);
	struct part_absence absence = {
		.member = event->member,
		.category = str_keep(assembly->arena, event->category),
	};
	struct part_absence *noted = find_absence(sitting, event->member);
	if (event->category.size == 0)
		take_back(sitting, event->member);
	else if (noted)
		*noted = absence;
	else
		add_absence(assembly->arena, sitting, absence);
	assembly_touch(assembly, sitting);
}
