/* One text standing for others: "#114 in lieu of #114 and #115". The texts it stands for are
 * superseded and leave the agenda; they stay readable, each naming its successor. */
#include <assert.h>

#include "assembly/field.h"
#include "assembly/resolution.h"
#include "assembly/verbs.h"
#include "assembly/workflow.h"

enum { REPLACED_MOST = 1000 };

static struct fault
replaceable(const struct resolution *successor, const struct resolution *replaced,
	const char *field)
{
	if (replaced == successor)
		return fault(FAULT_REPLACES_ITSELF, field);
	if (replaced->body != successor->body)
		return fault(FAULT_WRONG_BODY, field);
	TRY(resolution_pending_check(replaced, field));
	return resolution_idle_check(replaced, field);
}

static struct fault
replace(struct asking *asking, const struct resolution *successor, uint64_t id, const char *field)
{
	struct resolution *replaced;
	TRY(assembly_want(asking->assembly, id, NOUN_RESOLUTION, field, &replaced));
	TRY(replaceable(successor, replaced, field));
	struct str state;
	if (workflow_follow(replaced->body, replaced->state, STEP_SUPERSEDE, &state).code
		!= FAULT_NONE)
		return fault(FAULT_NO_SUCH_STEP, field);
	EMIT(asking, RESOLUTION_REPLACED, resolution_replaced, .resolution = id,
		.successor = successor->head.id, .state = state);
	resolution_clear_items(asking, replaced, NULL);
	return OK;
}

struct fault
decide_replace_resolutions(struct asking *asking, const struct action_replace_resolutions *action)
{
	struct resolution *successor =
		assembly_must(asking->assembly, action->resolution, NOUN_RESOLUTION);
	if (action->replaced.count == 0)
		return fault(FAULT_EMPTY, "replaced");
	if (action->replaced.count > REPLACED_MOST)
		return fault_too_large("replaced", REPLACED_MOST, "resolutions");
	TRY(field_ids_once(asking->arena, &action->replaced, "replaced"));
	for (size_t i = 0; i < action->replaced.count; i++)
		TRY(replace(asking, successor, action->replaced.at[i],
			field_member(asking->arena, "replaced", i)));
	return OK;
}

void
apply_resolution_replaced(struct assembly *assembly, const struct stamp *stamp,
	const struct event_resolution_replaced *event)
{
	struct resolution *replaced = assembly_must(assembly, event->resolution, NOUN_RESOLUTION);
	struct resolution *successor = assembly_must(assembly, event->successor, NOUN_RESOLUTION);
	assert(replaced != successor);
	resolution_enter(assembly, replaced, event->state);
	replaced->successor = successor;
	list_add(assembly->arena, &successor->replaces, replaced);
	resolution_remember(assembly, replaced, stamp, EVENT_RESOLUTION_REPLACED, event->state,
		STR(""), successor->head.id);
	resolution_remember(assembly, successor, stamp, EVENT_RESOLUTION_REPLACED, STR(""), STR(""),
		replaced->head.id);
}
