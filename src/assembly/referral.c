/* Referral: the body hands a resolution to a committee, or to several, each in its own referral. */
#include "assembly/referral.h"

#include "assembly/verbs.h"
#include "assembly/workflow.h"

/* Does a committee, or any (NULL), still have to report on it? */
static bool
awaits_report(const struct resolution *resolution, const struct body *committee)
{
	for (EACH(const struct referral, referral, &resolution->referrals))
		if (!referral->reported && (!committee || referral->committee == committee))
			return true;
	return false;
}

/* Deciding */

/* The first referral takes the step; a workflow need not have one for those that join it. */
static struct fault
state_after(const struct resolution *resolution, struct str *ret_state)
{
	struct fault found =
		workflow_follow(resolution->body, resolution->state, STEP_REFER, ret_state);
	if (found.code == FAULT_NONE || !awaits_report(resolution, NULL))
		return found;
	*ret_state = resolution->state;
	return OK;
}

/* Where committees number by themselves, the first one that gets a text names it. */
static void
number_it(struct asking *asking, const struct resolution *resolution, const struct body *committee)
{
	if (resolution->label.size > 0
		|| resolution->body->rules.numbering != NUMBERING_PER_COMMITTEE)
		return;
	int64_t number;
	struct str label;
	resolution_next_number(asking, committee, committee->short_name, &number, &label);
	EMIT(asking, RESOLUTION_NUMBERED, resolution_numbered, .resolution = resolution->head.id,
		.body = committee->head.id, .number = number, .label = label);
}

struct fault
decide_refer_resolution(struct asking *asking, const struct action_refer_resolution *action)
{
	struct resolution *resolution =
		assembly_must(asking->assembly, action->resolution, NOUN_RESOLUTION);
	struct body *committee;
	TRY(assembly_want(asking->assembly, action->committee, NOUN_BODY, "committee", &committee));
	if (committee->parent != resolution->body)
		return fault(FAULT_WRONG_BODY, "committee");
	TRY(resolution_admitted_check(resolution, "resolution"));
	TRY(resolution_idle_check(resolution, "resolution"));
	if (awaits_report(resolution, committee))
		return fault(FAULT_REFERRED_ALREADY, "committee");
	struct str state;
	TRY(state_after(resolution, &state));
	EMIT(asking, RESOLUTION_REFERRED, resolution_referred, .resolution = resolution->head.id,
		.committee = committee->head.id, .state = state);
	number_it(asking, resolution, committee);
	resolution_unslate(asking, resolution, STR("it was referred to a committee"));
	return OK;
}

/* Applying */

void
apply_resolution_referred(struct assembly *assembly, const struct stamp *stamp,
	const struct event_resolution_referred *event)
{
	struct referral *referral =
		assembly_add(assembly, stamp, NOUN_REFERRAL, sizeof(struct referral));
	referral->resolution = assembly_must(assembly, event->resolution, NOUN_RESOLUTION);
	referral->committee = assembly_must(assembly, event->committee, NOUN_BODY);
	referral->at = stamp->at;
	list_add(assembly->arena, &referral->resolution->referrals, referral);
	list_add(assembly->arena, &referral->committee->referrals, referral);
	assembly_touch(assembly, referral->committee);
	resolution_enter(assembly, referral->resolution, event->state);
	resolution_remember(assembly, referral->resolution, stamp, EVENT_RESOLUTION_REFERRED,
		event->state, STR(""), referral->head.id);
}
