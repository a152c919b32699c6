/* The time of a roll call: until when it is open, as announced when it was opened or while it is.
 * By itself that only tells everybody; where the body's rules say so, the vote closes by itself
 * when the time has come, before anything else is decided. That is an entry like any close, by
 * nobody. */
#include "assembly/speaker.h"
#include "assembly/verbs.h"
#include "assembly/vote.h"

enum { MS_PER_SECOND = 1000 };

/* Setting it */

struct fault
vote_time_check(int64_t seconds)
{
	return seconds >= 0 && seconds <= SPEAKING_SECONDS_MOST
		   ? OK
		   : fault(FAULT_OUT_OF_RANGE, "seconds");
}

void
vote_time_emit(struct asking *asking, const struct vote *vote, int64_t seconds)
{
	EMIT(asking, VOTE_TIMED, vote_timed, .vote = vote->head.id,
	    .until = seconds > 0 ? asking->now + seconds * MS_PER_SECOND : 0,
	    .closes = seconds > 0 && vote->body->floor.vote_closes);
}

struct fault
decide_time_vote(struct asking *asking, const struct action_time_vote *action)
{
	const struct vote *vote = assembly_must(asking->assembly, action->vote, NOUN_VOTE);
	TRY(vote_time_check(action->seconds));
	if (action->seconds == 0 && vote->open_until == 0)
		return fault(FAULT_SAME_ALREADY, "seconds");
	vote_time_emit(asking, vote, action->seconds);
	return OK;
}

void
apply_vote_timed(
    struct assembly *assembly, const struct stamp *stamp, const struct event_vote_timed *event)
{
	(void)stamp;
	struct vote *vote = assembly_must(assembly, event->vote, NOUN_VOTE);
	vote_time_end(assembly, vote);
	vote->open_until = event->until;
	vote->closes = event->closes;
	if (vote->closes)
		list_add(assembly->arena, &assembly->timed, vote);
	vote_touch(assembly, vote);
	vote_check(vote);
}

void
vote_time_end(struct assembly *assembly, struct vote *vote)
{
	list_remove(&assembly->timed, vote);
	vote->open_until = 0;
	vote->closes = false;
}

/* Falling due */

static const struct vote *
first_due(const struct assembly *assembly)
{
	const struct vote *first = NULL;
	for (EACH(const struct vote, vote, &assembly->timed))
		if (!first || vote->open_until < first->open_until)
			first = vote;
	return first;
}

int64_t
assembly_due_at(const struct assembly *assembly)
{
	const struct vote *first = first_due(assembly);
	return first ? first->open_until : 0;
}

struct fault
assembly_fall_due(struct asking *asking)
{
	const struct vote *first = first_due(asking->assembly);
	if (!first || first->open_until > asking->now)
		return OK;
	const struct action_close_vote close = { .vote = first->head.id };
	return decide_close_vote(asking, &close);
}
