/* Recess: a sitting pauses and is taken up where it stood (RONR, 12th ed., 20). While it lasts
 * nothing is voted on and nobody speaks; until when is announced, and ends nothing by itself. */
#include "assembly/field.h"
#include "assembly/speaker.h"
#include "assembly/verbs.h"
#include "assembly/vote.h"

enum { RECESS_MOST_MS = 7 * 24 * 3600 * 1000 };

struct fault
sitting_going_check(const struct sitting *sitting, const char *field)
{
	if (sitting->adjourned_at != 0)
		return fault(FAULT_SITTING_ADJOURNED, field);
	return sitting->recessed_at != 0 ? fault(FAULT_SITTING_RECESSED, field) : OK;
}

bool
sitting_in_vote(const struct sitting *sitting)
{
	for (EACH(const struct vote, vote, &sitting->body->votes))
		if (vote->sitting == sitting && vote->state == VOTE_STATE_OPEN)
			return true;
	return false;
}

struct fault
decide_recess_sitting(struct asking *asking, const struct action_recess_sitting *action)
{
	const struct sitting *sitting =
	    assembly_must(asking->assembly, action->sitting, NOUN_SITTING);
	const struct speaker *speaking = sitting->speaking;
	TRY(field_text_or_none(action->reason, FIELD_REASON_MOST, "reason"));
	TRY(sitting_going_check(sitting, "sitting"));
	if (sitting_in_vote(sitting))
		return fault(FAULT_VOTE_OPEN, "sitting");
	bool timed = action->until != 0;
	if (timed && (action->until <= asking->now || action->until > asking->now + RECESS_MOST_MS))
		return fault(FAULT_OUT_OF_RANGE, "until");
	if (speaking && speaking->running_since)
		EMIT(asking, SPEECH_PAUSED, speech_paused, .speaker = speaking->head.id);
	EMIT(asking, SITTING_RECESSED, sitting_recessed, .sitting = action->sitting,
	    .until = action->until, .reason = str_trim(action->reason));
	return OK;
}

void
apply_sitting_recessed(struct assembly *assembly, const struct stamp *stamp,
    const struct event_sitting_recessed *event)
{
	struct sitting *sitting = assembly_must(assembly, event->sitting, NOUN_SITTING);
	sitting->recessed_at = stamp->at;
	sitting->recess_until = event->until;
	sitting->recess_reason = str_keep(assembly->arena, event->reason);
	assembly_touch(assembly, sitting);
}

struct fault
decide_resume_sitting(struct asking *asking, const struct action_resume_sitting *action)
{
	const struct sitting *sitting =
	    assembly_must(asking->assembly, action->sitting, NOUN_SITTING);
	if (sitting->recessed_at == 0)
		return fault(FAULT_NOT_RECESSED, "sitting");
	EMIT(asking, SITTING_RESUMED, sitting_resumed, .sitting = action->sitting);
	return OK;
}

void
apply_sitting_resumed(
    struct assembly *assembly, const struct stamp *stamp, const struct event_sitting_resumed *event)
{
	(void)stamp;
	struct sitting *sitting = assembly_must(assembly, event->sitting, NOUN_SITTING);
	sitting->recessed_at = 0;
	sitting->recess_until = 0;
	sitting->recess_reason = STR("");
	assembly_touch(assembly, sitting);
}
