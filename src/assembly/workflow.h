/* The course of a resolution as data of the body: which states there are, what they mean to the
 * software (their standing), and which step leads from where to where. */
#ifndef WHEREAS_ASSEMBLY_WORKFLOW_H
#define WHEREAS_ASSEMBLY_WORKFLOW_H

#include "assembly/body.h"

/* The states of the course that a body starts with. */
enum first_state {
	FIRST_STATE_DRAFT,
	FIRST_STATE_SUBMITTED,
	FIRST_STATE_IN_COMMITTEE,
	FIRST_STATE_REPORTED,
	FIRST_STATE_ON_AGENDA,
	FIRST_STATE_TABLED,
	FIRST_STATE_ADOPTED,
	FIRST_STATE_REJECTED,
	FIRST_STATE_WITHDRAWN,
	FIRST_STATE_SUPERSEDED,
	FIRST_STATES
};

/* Is this the label that one of them has at first, in English? Then which; other labels are the
 * body's own words. */
bool workflow_first_label(struct str label, enum first_state *ret_state);

/* The course that a body starts with; the lists live in the arena. */
void workflow_default(struct arena *arena, struct workflow_state_list *ret_states,
	struct workflow_step_list *ret_steps);

/* The state a step leads to; FAULT_NO_SUCH_STEP where the body's workflow has none from here. */
MUST_USE struct fault workflow_follow(const struct body *body, struct str from, enum step step,
	struct str *ret_to);

/* The state with this name; NULL where there is none. */
const struct part_workflow_state *workflow_state(const struct body *body, struct str name);

/* Is a text in such a state neither a draft nor settled: before the body, before a committee, or
 * laid on the table? */
bool workflow_pending(enum standing standing);

/* Is a workflow whole: every state named once, every step between known states and to one that
 * means what the step does, one way at most for a step from a state, a step "submit" from a draft,
 * "adopt" and "reject"? The fault is about the field: "steps[3].to". */
MUST_USE struct fault workflow_check(struct arena *arena, const struct workflow_state_list *states,
	const struct workflow_step_list *steps);

/* Copies whose lists and texts live in the arena. */
struct workflow_state_list workflow_keep_states(struct arena *arena,
	const struct workflow_state_list *states);
struct workflow_step_list workflow_keep_steps(struct arena *arena,
	const struct workflow_step_list *steps);

/* The fields of a body's course in its line of the state: dump.h. */
void workflow_write(const struct body *body, struct buf *out);

#endif
