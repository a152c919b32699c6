/* The course of a resolution as data of the body: which states there are, what they mean to the
 * software (their standing), and which step leads from where to where. */
#ifndef WHEREAS_ASSEMBLY_WORKFLOW_H
#define WHEREAS_ASSEMBLY_WORKFLOW_H

#include "assembly/body.h"

/* The course that a body starts with. */
void workflow_default(struct workflow_state_list *ret_states, struct workflow_step_list *ret_steps);

/* The state a step leads to; FAULT_NO_SUCH_STEP where the body's workflow has none from here. */
MUST_USE struct fault workflow_follow(const struct body *body, struct str from, enum step step,
	struct str *ret_to);

/* The state with this name; NULL where there is none. */
const struct part_workflow_state *workflow_state(const struct body *body, struct str name);

/* Is a workflow whole: every state named once, every step between known states, a step "submit" from a
 * draft state, a state for each standing a vote can lead to? The fault is about the field. */
MUST_USE struct fault workflow_check(const struct workflow_state_list *states,
	const struct workflow_step_list *steps);

#endif
