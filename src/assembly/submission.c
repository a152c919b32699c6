/* Submission: a draft becomes a resolution of the body, with a text in force, a number and a
 * state.
 *
 * The entry carries the whole of it, for drafts are private and this is where the public
 * record of a resolution begins. Numbers come from one sequence of the topmost body, or, where
 * each committee numbers by itself, at the first referral (referral.c). A label that a clerk
 * gives goes before both. */
#include <assert.h>

#include "assembly/draft.h"
#include "assembly/field.h"
#include "assembly/verbs.h"
#include "assembly/workflow.h"
#include "rules/notice.h"
#include "text/utf8.h"

enum { NUMBER_MOST = 1000000000 }; /* that a label from elsewhere may set the sequence to */

/* Deciding */

/* May a resolution of this body come before that meeting: its own, or one of a body above? */
static bool
meets(const struct meeting *meeting, const struct body *body)
{
	for (; body; body = body->parent)
		if (meeting->body == body)
			return true;
	return false;
}

/* The meeting it is submitted to: the one named, else the one that the body called last. Only
 * a clerk may say "none" (0), or a deadline would be passed by leaving the meeting out. */
static struct fault
meeting_of(const struct asking *asking, const struct action_submit_resolution *action,
	const struct resolution *draft, struct meeting **ret_meeting)
{
	struct meeting *meeting = draft->body->meeting;
	if (action->has_meeting && action->meeting == 0 && resolution_clerk(asking, draft->body))
		meeting = NULL;
	else if (action->has_meeting)
		TRY(assembly_want(
			asking->assembly, action->meeting, NOUN_MEETING, "meeting", &meeting));
	if (meeting && !meets(meeting, draft->body))
		return fault(FAULT_WRONG_BODY, "meeting");
	if (meeting && meeting->ended)
		return fault(FAULT_MEETING_ENDED, "meeting");
	*ret_meeting = meeting;
	return OK;
}

static bool
is_late(const struct asking *asking, const struct meeting *meeting)
{
	return meeting && notice_late(meeting->submissions_until, asking->now);
}

/* The sponsors whose seats have not ended since. */
static struct id_list
sponsors_now(struct arena *arena, const struct resolution *draft)
{
	struct id_list now = { TAKE_MANY(arena, uint64_t, draft->sponsors.count), 0 };
	for (EACH(struct member, member, &draft->sponsors))
		if (!member->left)
			now.at[now.count++] = member->head.id;
	return now;
}

static struct id_list
issues_of(struct arena *arena, const struct resolution *draft)
{
	struct id_list issues = { TAKE_MANY(arena, uint64_t, draft->issues.count), 0 };
	for (EACH(struct issue, issue, &draft->issues))
		issues.at[issues.count++] = issue->head.id;
	return issues;
}

/* The number that a clerk's label stands for, where it is one: it then counts in the sequence. One
 * of more digits than any body has ever counted to is only a label, or the sequence would end. */
static int64_t
number_of_label(struct str label)
{
	int64_t number;
	bool plain = label.size > 0 && label.at[0] >= '1' && label.at[0] <= '9';
	return plain && str_number(label, &number) && number <= NUMBER_MOST ? number : 0;
}

static struct fault
number_it(const struct asking *asking, const struct action_submit_resolution *action,
	const struct resolution *draft, int64_t *ret_number, struct str *ret_label)
{
	*ret_number = 0;
	*ret_label = STR("");
	if (!action->has_label) {
		if (draft->body->rules.numbering == NUMBERING_ONE_SEQUENCE)
			resolution_next_number(asking, body_top(draft->body), STR(""), ret_number,
				ret_label);
		return OK;
	}
	if (!resolution_clerk(asking, draft->body))
		return fault(FAULT_ONLY_CLERK, "label");
	TRY(field_text(action->label, FIELD_NAME_MOST, "label"));
	struct str label = utf8_normal(asking->arena, str_trim(action->label));
	if (resolution_label_taken(asking->assembly, body_top(draft->body), label))
		return fault(FAULT_LABEL_TAKEN, "label");
	*ret_number = number_of_label(label);
	*ret_label = label;
	return OK;
}

struct fault
decide_submit_resolution(struct asking *asking, const struct action_submit_resolution *action)
{
	struct resolution *draft =
		assembly_must(asking->assembly, action->resolution, NOUN_RESOLUTION);
	TRY(draft_change_check(asking, draft));
	TRY(draft_same_check(draft, &action->text, "text"));
	TRY(resolution_whole(draft->title, &draft->draft));
	struct id_list sponsors = sponsors_now(asking->arena, draft);
	size_t count = sponsors.count + draft->named_sponsors.count;
	if ((int64_t)count < draft->body->rules.sponsors_least)
		return fault(FAULT_TOO_FEW_SPONSORS, "resolution");
	struct meeting *meeting = NULL;
	TRY(meeting_of(asking, action, draft, &meeting));
	bool late = is_late(asking, meeting);
	if (late && draft->body->rules.late == LATE_RULE_REFUSED)
		return fault(FAULT_DEADLINE_PASSED, "meeting");
	struct str state;
	TRY(workflow_follow(draft->body, draft->state, STEP_SUBMIT, &state));
	int64_t number;
	struct str label;
	TRY(number_it(asking, action, draft, &number, &label));
	EMIT(asking, RESOLUTION_SUBMITTED, resolution_submitted, .resolution = draft->head.id,
		.body = draft->body->head.id, .meeting = meeting ? meeting->head.id : 0,
		.number = number, .label = label, .title = draft->title, .clauses = draft->draft,
		.text = draft->draft_text,
		.issues = issues_of(asking->arena, draft), .sponsors = sponsors,
		.named_sponsors = draft->named_sponsors, .trailing = draft->trailing,
		.left_over = draft->left_over, .late = late, .state = state);
	return OK;
}

/* Applying */

void
apply_resolution_submitted(struct assembly *assembly, const struct stamp *stamp,
	const struct event_resolution_submitted *event)
{
	struct resolution *resolution = assembly_must(assembly, event->resolution, NOUN_RESOLUTION);
	assert(!resolution->current && resolution->body->head.id == event->body);
	if (event->meeting != 0)
		resolution->meeting = assembly_must(assembly, event->meeting, NOUN_MEETING);
	resolution->number = event->number;
	resolution->label = str_keep(assembly->arena, event->label);
	resolution->late = event->late;
	resolution_keep_number(assembly, body_top(resolution->body)->head.id, event->number);
	resolution_keep_origin(assembly, resolution, &event->sponsors, &event->named_sponsors,
		&event->trailing, &event->left_over);
	resolution_set_issues(assembly, resolution, &event->issues);
	resolution_add_version(assembly, stamp, resolution,
		&(struct version){ .kind = VERSION_KIND_ORIGINAL, .title = event->title,
			.clauses = event->clauses, .text = event->text },
		true);
	resolution->draft = resolution->current->clauses;
	resolution_enter(assembly, resolution, event->state);
	resolution_remember(assembly, resolution, stamp, EVENT_RESOLUTION_SUBMITTED, event->state,
		STR(""), 0);
}
