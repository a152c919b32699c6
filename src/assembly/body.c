/* Bodies: setting one up, and setting how it decides. */
#include "assembly/body.h"

#include "assembly/act.h"
#include "assembly/dump.h"
#include "assembly/field.h"
#include "assembly/resolution.h"
#include "assembly/verbs.h"
#include "assembly/workflow.h"
#include "text/utf8.h"

enum { SHORT_NAME_MOST = 40 };

const struct body *
body_top(const struct body *body)
{
	while (body->parent)
		body = body->parent;
	return body;
}

bool
body_votes(const struct body *body, enum role role)
{
	for (size_t i = 0; i < body->rules.voters.count; i++)
		if (body->rules.voters.at[i] == role)
			return true;
	return false;
}

/* Setting up */

static bool
same_name(struct arena *arena, struct str a, struct str b)
{
	return str_equal(utf8_fold(arena, a), utf8_fold(arena, b));
}

/* Bodies side by side are told apart by both their names. */
static struct fault
name_check(const struct asking *asking, uint64_t parent, const struct body *but, struct str name,
	struct str short_name)
{
	TRY(field_name(name, FIELD_NAME_MOST, "name"));
	TRY(field_name(short_name, SHORT_NAME_MOST, "short_name"));
	for (EACH(const struct body, body, &asking->assembly->bodies)) {
		if (body == but || (body->parent ? body->parent->head.id : 0) != parent)
			continue;
		if (same_name(asking->arena, body->name, name))
			return fault(FAULT_NAME_TAKEN, "name");
		if (same_name(asking->arena, body->short_name, short_name))
			return fault(FAULT_NAME_TAKEN, "short_name");
	}
	return OK;
}

static struct fault
parent_check(const struct asking *asking, const struct action_found_body *action)
{
	struct body *parent;
	if (action->parent)
		TRY(assembly_want(asking->assembly, action->parent, NOUN_BODY, "parent", &parent));
	if (action->kind == BODY_KIND_ASSEMBLY && action->parent)
		return fault(FAULT_PARENT_REFUSED, "parent");
	bool by_itself = action->kind == BODY_KIND_ASSEMBLY || action->kind == BODY_KIND_OTHER;
	if (!by_itself && !action->parent)
		return fault(FAULT_PARENT_NEEDED, "parent");
	return OK;
}

/* The settings it starts with stand in the record like any other: what the program would choose for
 * a new body may change, what this one was given may not. */
struct fault
decide_found_body(struct asking *asking, const struct action_found_body *action)
{
	TRY(parent_check(asking, action));
	TRY(name_check(asking, action->parent, NULL, action->name, action->short_name));
	uint64_t body = EMIT(asking, BODY_FOUNDED, body_founded,
		.name = utf8_normal(asking->arena, str_trim(action->name)),
		.short_name = utf8_normal(asking->arena, str_trim(action->short_name)),
		.kind = action->kind, .parent = action->parent);
	EMIT(asking, BODY_RULES_SET, body_rules_set, .body = body,
		.rules = body_rules_default(asking->arena, action->kind));
	struct event_body_workflow_set course = { .body = body };
	workflow_default(asking->arena, &course.states, &course.steps);
	asking_emit(asking, EVENT_BODY_WORKFLOW_SET, &course);
	return OK;
}

void
apply_body_founded(struct assembly *assembly, const struct stamp *stamp,
	const struct event_body_founded *event)
{
	struct body *body = assembly_add(assembly, stamp, NOUN_BODY, sizeof *body);
	body->name = str_keep(assembly->arena, event->name);
	body->short_name = str_keep(assembly->arena, event->short_name);
	body->kind = event->kind;
	list_add(assembly->arena, &assembly->bodies, body);
	if (event->parent) {
		body->parent = assembly_must(assembly, event->parent, NOUN_BODY);
		list_add(assembly->arena, &body->parent->committees, body);
		assembly_touch(assembly, body->parent);
	}
}

struct fault
decide_rename_body(struct asking *asking, const struct action_rename_body *action)
{
	const struct body *body = assembly_must(asking->assembly, action->body, NOUN_BODY);
	uint64_t parent = body->parent ? body->parent->head.id : 0;
	TRY(name_check(asking, parent, body, action->name, action->short_name));
	EMIT(asking, BODY_RENAMED, body_renamed, .body = action->body,
		.name = utf8_normal(asking->arena, str_trim(action->name)),
		.short_name = utf8_normal(asking->arena, str_trim(action->short_name)));
	return OK;
}

void
apply_body_renamed(struct assembly *assembly, const struct stamp *stamp,
	const struct event_body_renamed *event)
{
	struct body *body = assembly_must(assembly, event->body, NOUN_BODY);
	body->name = str_keep(assembly->arena, event->name);
	body->short_name = str_keep(assembly->arena, event->short_name);
	body->renamed = stamp->seq;
	assembly_touch(assembly, body);
}

/* Settings */

/* What the new settings no longer allow ends with the old ones. */
static void
end_proxies(struct asking *asking, const struct body *body, const struct part_body_rules *rules)
{
	const struct body wanted = { .rules = *rules };
	for (EACH(const struct member, seat, &body->seats)) {
		if (!seat->proxy)
			continue;
		bool both_vote = body_votes(&wanted, seat->role)
			&& body_votes(&wanted, seat->proxy->holder->role);
		if (!rules->proxies || !both_vote)
			EMIT(asking, PROXY_ENDED, proxy_ended, .proxy = seat->proxy->head.id);
	}
}

struct fault
decide_set_body_rules(struct asking *asking, const struct action_set_body_rules *action)
{
	const struct body *body = assembly_must(asking->assembly, action->body, NOUN_BODY);
	TRY(body_rules_check(asking->arena, &action->rules));
	EMIT(asking, BODY_RULES_SET, body_rules_set, .body = action->body, .rules = action->rules);
	end_proxies(asking, body, &action->rules);
	return OK;
}

void
apply_body_rules_set(struct assembly *assembly, const struct stamp *stamp,
	const struct event_body_rules_set *event)
{
	(void)stamp;
	struct body *body = assembly_must(assembly, event->body, NOUN_BODY);
	body->rules = body_rules_keep(assembly->arena, &event->rules);
	assembly_touch(assembly, body);
}

/* No resolution may come to stand in a state that is gone or means something else. */
static struct fault
states_in_use_check(const struct asking *asking, const struct action_set_body_workflow *action)
{
	const struct body wanted = { .states = action->states };
	for (EACH(const struct resolution, resolution, &asking->assembly->resolutions)) {
		if (resolution->body->head.id != action->body)
			continue;
		const struct part_workflow_state *state =
			workflow_state(&wanted, resolution->state);
		if (!state || state->standing != resolution->standing)
			return fault(FAULT_STATE_IN_USE, "states");
	}
	return OK;
}

struct fault
decide_set_body_workflow(struct asking *asking, const struct action_set_body_workflow *action)
{
	TRY(workflow_check(asking->arena, &action->states, &action->steps));
	TRY(states_in_use_check(asking, action));
	EMIT(asking, BODY_WORKFLOW_SET, body_workflow_set, .body = action->body,
		.states = action->states, .steps = action->steps);
	return OK;
}

void
apply_body_workflow_set(struct assembly *assembly, const struct stamp *stamp,
	const struct event_body_workflow_set *event)
{
	struct body *body = assembly_must(assembly, event->body, NOUN_BODY);
	body->renamed = stamp->seq; /* its states */
	body->states = workflow_keep_states(assembly->arena, &event->states);
	body->steps = workflow_keep_steps(assembly->arena, &event->steps);
	assembly_touch(assembly, body);
}

void
body_write(const struct body *body, struct buf *out)
{
	dump_begin(out, &body->head);
	dump_text(out, "name", body->name);
	dump_text(out, "short_name", body->short_name);
	dump_term(out, "kind", body_kind_word(body->kind));
	dump_entity(out, "parent", body->parent);
	body_rules_write(&body->rules, out);
	floor_rules_write(&body->floor, out);
	workflow_write(body, out);
	dump_entities(out, "committees", &body->committees);
	dump_entities(out, "seats", &body->seats);
	dump_entities(out, "meetings", &body->meetings);
	dump_entities(out, "sittings", &body->sittings);
	dump_entities(out, "referrals", &body->referrals);
	dump_entity(out, "sitting", body->sitting);
	dump_entity(out, "meeting", body->meeting);
	dump_number(out, "last_number", body->last_number);
	act_write(body, out);
	dump_end(out);
}
