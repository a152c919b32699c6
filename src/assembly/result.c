/* The result: announced, and with that in force; or before that taken back by opening the vote
 * again; or at any time declared void.
 *
 * Announcing moves the texts voted on. Adoption takes the step that the question named, with all
 * of its texts. A question of adoption that is lost rejects the text; any other that is lost ("be
 * laid on the table") leaves it where it is. Who votes no on a slate may be against one text of
 * it: a slate that is lost rejects nothing, and its items are taken one by one. Without a quorum
 * nothing was decided: nothing moves, and the item stays to be taken up again.
 *
 * A void vote decided nothing. Before its announcement that is all there is to it. After it,
 * every text that still stands where this vote put it goes back to where it stood, its item
 * stands on the agenda again, and the record says so by entries of their own. What has moved on
 * since by another decision stays where that decision put it; so does a committee's report that
 * rested on the vote, until the body deals with it. */
#include <assert.h>

#include "assembly/field.h"
#include "assembly/verbs.h"
#include "assembly/vote.h"
#include "assembly/workflow.h"

/* The step that the decision makes its texts take; false where they stay. */
static bool
step_of(const struct vote *vote, enum decision decision, enum step *ret_step)
{
	if (vote->subject != SUBJECT_RESOLUTION && vote->subject != SUBJECT_SLATE)
		return false;
	bool lost = decision == DECISION_REJECTED && vote->step == STEP_ADOPT
		&& vote->subject == SUBJECT_RESOLUTION;
	*ret_step = lost ? STEP_REJECT : vote->step;
	return lost || decision == DECISION_ADOPTED;
}

/* Announcing */

static bool
slate_lost(const struct vote *vote)
{
	return vote->subject == SUBJECT_SLATE && vote->decision == DECISION_REJECTED;
}

/* The texts take the step. An adoption must lead somewhere, with each of them; a course without
 * rejection leaves a lost text where it is. */
static struct fault
move_texts(struct asking *asking, const struct vote *vote, enum step step)
{
	for (size_t i = 0; i < vote->subjects.count; i++) {
		struct fault found = resolution_step(
			asking, vote->matters[i].resolution, step, vote, vote->sentence);
		if (found.code != FAULT_NONE && vote->decision == DECISION_ADOPTED)
			return fault(FAULT_SUBJECT_MOVED, "vote");
	}
	return OK;
}

struct fault
decide_announce_vote(struct asking *asking, const struct action_announce_vote *action)
{
	const struct vote *vote = assembly_must(asking->assembly, action->vote, NOUN_VOTE);
	if (vote->decision == DECISION_TIED)
		return fault(FAULT_TIE_STANDS, "vote");
	EMIT(asking, VOTE_ANNOUNCED, vote_announced, .vote = action->vote,
		.decision = vote->decision);
	for (size_t i = 0; slate_lost(vote) && i < vote->subjects.count; i++)
		item_unslate(asking, vote->matters[i].item,
			STR("the slate was not adopted; it is taken by itself"));
	enum step step;
	return step_of(vote, vote->decision, &step) ? move_texts(asking, vote, step) : OK;
}

void
apply_vote_announced(struct assembly *assembly, const struct stamp *stamp,
	const struct event_vote_announced *event)
{
	struct vote *vote = assembly_must(assembly, event->vote, NOUN_VOTE);
	assert(vote->state == VOTE_STATE_CLOSED && vote->decision == event->decision);
	vote->state = VOTE_STATE_ANNOUNCED;
	vote->announced_at = stamp->at;
	enum step step;
	bool disposed = step_of(vote, event->decision, &step);
	for (size_t i = 0; i < vote->subjects.count; i++) {
		struct matter *matter = &vote->matters[i];
		matter->stood = matter->resolution->state;
		if (matter->item && disposed)
			matter->item->done = true;
	}
	vote_touch_all(assembly, vote);
	vote_check(vote);
}

/* Opening again */

struct fault
decide_reopen_vote(struct asking *asking, const struct action_reopen_vote *action)
{
	const struct vote *vote = assembly_must(asking->assembly, action->vote, NOUN_VOTE);
	TRY(field_text(action->reason, FIELD_REASON_MOST, "reason"));
	TRY(sitting_going_check(vote->sitting, "vote"));
	if (vote->referral && vote->referral->vote == vote)
		return fault(FAULT_REPORTED_ALREADY, "vote");
	EMIT(asking, VOTE_REOPENED, vote_reopened, .vote = action->vote,
		.reason = str_trim(action->reason));
	return OK;
}

/* A roll call goes on with its ballots; of a voice vote or a show of hands the question stands
 * again. */
void
apply_vote_reopened(struct assembly *assembly, const struct stamp *stamp,
	const struct event_vote_reopened *event)
{
	(void)stamp;
	struct vote *vote = assembly_must(assembly, event->vote, NOUN_VOTE);
	assert(vote->state == VOTE_STATE_CLOSED);
	vote->state = vote->method == VOTE_METHOD_ROLL_CALL ? VOTE_STATE_OPEN : VOTE_STATE_PREPARED;
	vote->closed_at = 0;
	vote->count = (struct part_count){ 0 };
	vote->base_weight = vote->needed = 0;
	vote->decision = DECISION_NONE;
	vote->sentence = STR("");
	vote->tie_broken = false;
	vote->reason = str_keep(assembly->arena, event->reason);
	if (vote->state == VOTE_STATE_PREPARED) {
		vote->present = -1;
		vote->quorum_needed = 0;
	}
	for (size_t i = 0; i < vote->place_count; i++)
		vote->places[i].absence = STR("");
	vote_touch_all(assembly, vote);
	vote_check(vote);
}

/* Declaring void */

/* Was it this vote that led the resolution to where it stands? */
static bool
stands_by(const struct resolution *resolution, const struct vote *vote)
{
	const struct moment *moment = &resolution->history[resolution->history_count - 1];
	while (moment->state.size == 0) {
		assert(moment > resolution->history);
		moment--;
	}
	return moment->kind == EVENT_RESOLUTION_MOVED && moment->about == vote->head.id;
}

static struct fault
restore(struct asking *asking, const struct vote *vote, const struct matter *matter,
	struct str reason)
{
	const struct resolution *resolution = matter->resolution;
	if (!stands_by(resolution, vote))
		return OK;
	const struct part_workflow_state *state =
		workflow_state(resolution->body, matter->stood);
	if (!state || !workflow_pending(state->standing))
		return fault(FAULT_STATE_GONE, "vote");
	EMIT(asking, RESOLUTION_MOVED, resolution_moved, .resolution = resolution->head.id,
		.step = STEP_RESTORE, .state = matter->stood, .reason = reason,
		.vote = vote->head.id);
	return OK;
}

struct fault
decide_void_vote(struct asking *asking, const struct action_void_vote *action)
{
	const struct vote *vote = assembly_must(asking->assembly, action->vote, NOUN_VOTE);
	struct str reason = str_trim(action->reason);
	TRY(field_text(reason, FIELD_REASON_MOST, "reason"));
	EMIT(asking, VOTE_VOIDED, vote_voided, .vote = action->vote, .reason = reason);
	if (vote->state != VOTE_STATE_ANNOUNCED)
		return OK;
	for (size_t i = 0; i < vote->subjects.count; i++) {
		TRY(restore(asking, vote, &vote->matters[i], reason));
		if (slate_lost(vote))
			item_slate_again(asking, vote->matters[i].item);
	}
	return OK;
}

void
apply_vote_voided(struct assembly *assembly, const struct stamp *stamp,
	const struct event_vote_voided *event)
{
	(void)stamp;
	struct vote *vote = assembly_must(assembly, event->vote, NOUN_VOTE);
	bool announced = vote->state == VOTE_STATE_ANNOUNCED;
	vote->state = VOTE_STATE_VOID;
	vote_time_end(assembly, vote);
	vote->reason = str_keep(assembly->arena, event->reason);
	for (size_t i = 0; announced && i < vote->subjects.count; i++) {
		const struct matter *matter = &vote->matters[i];
		if (matter->item && stands_by(matter->resolution, vote))
			matter->item->done = false;
	}
	vote_touch_all(assembly, vote);
	vote_check(vote);
}
