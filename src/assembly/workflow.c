/* The course of a resolution: the one a body starts with, following it, and whether one is
 * whole. */
#include "assembly/workflow.h"

#include "assembly/dump.h"
#include "assembly/field.h"

enum {
	STATES_MOST = 50,
	STEPS_MOST = 500,
	STATE_NAME_MOST = 64,
};

/* The course at first */

static const struct {
	const char *name;
	const char *label;
	enum standing standing;
} first_states[FIRST_STATES] = {
	[FIRST_STATE_DRAFT] = { "draft", "Draft", STANDING_DRAFT },
	[FIRST_STATE_SUBMITTED] = { "submitted", "Submitted", STANDING_PENDING },
	[FIRST_STATE_IN_COMMITTEE] = { "in_committee", "In committee", STANDING_REFERRED },
	[FIRST_STATE_REPORTED] = { "reported", "Reported", STANDING_PENDING },
	[FIRST_STATE_ON_AGENDA] = { "on_agenda", "On the agenda", STANDING_PENDING },
	[FIRST_STATE_TABLED] = { "tabled", "Tabled", STANDING_TABLED },
	[FIRST_STATE_ADOPTED] = { "adopted", "Adopted", STANDING_ADOPTED },
	[FIRST_STATE_REJECTED] = { "rejected", "Rejected", STANDING_REJECTED },
	[FIRST_STATE_WITHDRAWN] = { "withdrawn", "Withdrawn", STANDING_WITHDRAWN },
	[FIRST_STATE_SUPERSEDED] = { "superseded", "Superseded", STANDING_SUPERSEDED },
};

/* A body without committees or agenda can adopt what was submitted; what lies in committee comes
 * back by a report, or is withdrawn or replaced. */
static const struct {
	enum step step;
	const char *from;
	const char *to;
} first_steps[] = {
	{ STEP_SUBMIT, "draft", "submitted" },
	{ STEP_REFER, "submitted", "in_committee" },
	{ STEP_REFER, "in_committee", "in_committee" },
	{ STEP_REFER, "reported", "in_committee" },
	{ STEP_REFER, "on_agenda", "in_committee" },
	{ STEP_REPORT, "in_committee", "reported" },
	{ STEP_PLACE, "submitted", "on_agenda" },
	{ STEP_PLACE, "reported", "on_agenda" },
	{ STEP_ADOPT, "submitted", "adopted" },
	{ STEP_ADOPT, "reported", "adopted" },
	{ STEP_ADOPT, "on_agenda", "adopted" },
	{ STEP_REJECT, "submitted", "rejected" },
	{ STEP_REJECT, "reported", "rejected" },
	{ STEP_REJECT, "on_agenda", "rejected" },
	{ STEP_TABLE, "submitted", "tabled" },
	{ STEP_TABLE, "reported", "tabled" },
	{ STEP_TABLE, "on_agenda", "tabled" },
	{ STEP_TAKE_UP, "tabled", "submitted" },
	{ STEP_REFER_BACK, "reported", "in_committee" },
	{ STEP_REFER_BACK, "on_agenda", "in_committee" },
	{ STEP_WITHDRAW, "submitted", "withdrawn" },
	{ STEP_WITHDRAW, "in_committee", "withdrawn" },
	{ STEP_WITHDRAW, "reported", "withdrawn" },
	{ STEP_WITHDRAW, "on_agenda", "withdrawn" },
	{ STEP_WITHDRAW, "tabled", "withdrawn" },
	{ STEP_SUPERSEDE, "submitted", "superseded" },
	{ STEP_SUPERSEDE, "in_committee", "superseded" },
	{ STEP_SUPERSEDE, "reported", "superseded" },
	{ STEP_SUPERSEDE, "on_agenda", "superseded" },
	{ STEP_SUPERSEDE, "tabled", "superseded" },
};
enum { FIRST_STEPS = sizeof first_steps / sizeof first_steps[0] };

void
workflow_default(struct arena *arena, struct workflow_state_list *ret_states,
	struct workflow_step_list *ret_steps)
{
	struct part_workflow_state *states =
		TAKE_MANY(arena, struct part_workflow_state, FIRST_STATES);
	for (size_t i = 0; i < FIRST_STATES; i++)
		states[i] = (struct part_workflow_state){
			.name = str_of(first_states[i].name),
			.label = str_of(first_states[i].label),
			.standing = first_states[i].standing,
		};
	struct part_workflow_step *steps = TAKE_MANY(arena, struct part_workflow_step, FIRST_STEPS);
	for (size_t i = 0; i < FIRST_STEPS; i++)
		steps[i] = (struct part_workflow_step){
			.step = first_steps[i].step,
			.from = str_of(first_steps[i].from),
			.to = str_of(first_steps[i].to),
		};
	*ret_states = (struct workflow_state_list){ states, FIRST_STATES };
	*ret_steps = (struct workflow_step_list){ steps, FIRST_STEPS };
}

bool
workflow_first_label(struct str label, enum first_state *ret_state)
{
	for (size_t i = 0; i < FIRST_STATES; i++) {
		if (!str_equal(label, str_of(first_states[i].label)))
			continue;
		*ret_state = (enum first_state)i;
		return true;
	}
	return false;
}

/* Following it */

static const struct part_workflow_state *
find_state(const struct workflow_state_list *states, struct str name)
{
	for (size_t i = 0; i < states->count; i++)
		if (str_equal(states->at[i].name, name))
			return &states->at[i];
	return NULL;
}

const struct part_workflow_state *
workflow_state(const struct body *body, struct str name)
{
	return find_state(&body->states, name);
}

struct fault
workflow_follow(const struct body *body, struct str from, enum step step, struct str *ret_to)
{
	for (size_t i = 0; i < body->steps.count; i++) {
		const struct part_workflow_step *at = &body->steps.at[i];
		if (at->step == step && str_equal(at->from, from)) {
			*ret_to = at->to;
			return OK;
		}
	}
	return fault(FAULT_NO_SUCH_STEP, "step");
}

bool
workflow_pending(enum standing standing)
{
	return standing == STANDING_PENDING || standing == STANDING_REFERRED
		|| standing == STANDING_TABLED;
}

/* Whether one is whole */

/* What the state that a step leads to may mean. */
static bool
leads_there(enum step step, enum standing to)
{
	static const enum standing meant[STEP_COUNT] = {
		[STEP_ADOPT] = STANDING_ADOPTED,
		[STEP_REJECT] = STANDING_REJECTED,
		[STEP_TABLE] = STANDING_TABLED,
		[STEP_WITHDRAW] = STANDING_WITHDRAWN,
		[STEP_SUPERSEDE] = STANDING_SUPERSEDED,
	};
	switch (step) {
	case STEP_SUBMIT:
	case STEP_REFER:
	case STEP_REPORT:
	case STEP_REFER_BACK:
		return to == STANDING_PENDING || to == STANDING_REFERRED;
	case STEP_PLACE:
	case STEP_TAKE_UP:
		return to == STANDING_PENDING;
	default:
		return to == meant[step];
	}
}

static struct fault
states_check(struct arena *arena, const struct workflow_state_list *states)
{
	if (states->count == 0)
		return fault(FAULT_EMPTY, "states");
	if (states->count > STATES_MOST)
		return fault_too_large("states", STATES_MOST, "states");
	for (size_t i = 0; i < states->count; i++) {
		const struct part_workflow_state *state = &states->at[i];
		const char *name = field_of_member(arena, "states", i, "name");
		TRY(field_name(state->name, STATE_NAME_MOST, name));
		TRY(field_text(state->label, FIELD_NAME_MOST,
			field_of_member(arena, "states", i, "label")));
		if (find_state(states, state->name) != state)
			return fault(FAULT_TWICE, name);
	}
	return OK;
}

static struct fault
step_check(struct arena *arena, const struct workflow_state_list *states,
	const struct workflow_step_list *steps, size_t index)
{
	const struct part_workflow_step *step = &steps->at[index];
	const struct part_workflow_state *from = find_state(states, step->from);
	const struct part_workflow_state *to = find_state(states, step->to);

	if (!from)
		return fault(FAULT_UNKNOWN_STATE, field_of_member(arena, "steps", index, "from"));
	if (!to)
		return fault(FAULT_UNKNOWN_STATE, field_of_member(arena, "steps", index, "to"));
	if (step->step == STEP_RESTORE)
		return fault(FAULT_STEP_NOT_IN_COURSE,
			field_of_member(arena, "steps", index, "step"));
	if ((step->step == STEP_SUBMIT) != (from->standing == STANDING_DRAFT))
		return fault(FAULT_STEP_MEANING, field_of_member(arena, "steps", index, "from"));
	if (!leads_there(step->step, to->standing))
		return fault(FAULT_STEP_MEANING, field_of_member(arena, "steps", index, "to"));
	for (size_t i = 0; i < index; i++)
		if (steps->at[i].step == step->step && str_equal(steps->at[i].from, step->from))
			return fault(FAULT_TWICE, field_member(arena, "steps", index));
	return OK;
}

struct fault
workflow_check(struct arena *arena, const struct workflow_state_list *states,
	const struct workflow_step_list *steps)
{
	unsigned seen = 0;
	unsigned needed = 1U << STEP_SUBMIT | 1U << STEP_ADOPT | 1U << STEP_REJECT;

	TRY(states_check(arena, states));
	if (steps->count > STEPS_MOST)
		return fault_too_large("steps", STEPS_MOST, "steps");
	for (size_t i = 0; i < steps->count; i++) {
		TRY(step_check(arena, states, steps, i));
		seen |= 1U << steps->at[i].step;
	}
	return (seen & needed) == needed ? OK : fault(FAULT_COURSE_INCOMPLETE, "steps");
}

struct workflow_state_list
workflow_keep_states(struct arena *arena, const struct workflow_state_list *states)
{
	struct part_workflow_state *kept =
		TAKE_MANY(arena, struct part_workflow_state, states->count);
	for (size_t i = 0; i < states->count; i++)
		kept[i] = (struct part_workflow_state){
			.name = str_keep(arena, states->at[i].name),
			.label = str_keep(arena, states->at[i].label),
			.standing = states->at[i].standing,
		};
	return (struct workflow_state_list){ kept, states->count };
}

struct workflow_step_list
workflow_keep_steps(struct arena *arena, const struct workflow_step_list *steps)
{
	struct part_workflow_step *kept = TAKE_MANY(arena, struct part_workflow_step, steps->count);
	for (size_t i = 0; i < steps->count; i++)
		kept[i] = (struct part_workflow_step){
			.step = steps->at[i].step,
			.from = str_keep(arena, steps->at[i].from),
			.to = str_keep(arena, steps->at[i].to),
		};
	return (struct workflow_step_list){ kept, steps->count };
}

void
workflow_write(const struct body *body, struct buf *out)
{
	for (size_t i = 0; i < body->states.count; i++) {
		const struct part_workflow_state *state = &body->states.at[i];
		dump_text(out, "state", state->name);
		dump_text(out, "label", state->label);
		dump_term(out, "standing", standing_word(state->standing));
	}
	for (size_t i = 0; i < body->steps.count; i++) {
		const struct part_workflow_step *step = &body->steps.at[i];
		dump_term(out, "step", step_word(step->step));
		dump_text(out, "from", step->from);
		dump_text(out, "to", step->to);
	}
}
