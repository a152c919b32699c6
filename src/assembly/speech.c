/* Speeches: begun when the chair recognises somebody, paused, given more time, ended. Times are
 * those of the entries. */
#include <assert.h>

#include "assembly/speaker.h"
#include "assembly/verbs.h"

enum { MS_PER_SECOND = 1000 };

/* Finding out */

int64_t
speaker_spoken(const struct speaker *speaker, int64_t now)
{
	return speaker->spoken_ms + (speaker->running_since ? now - speaker->running_since : 0);
}

int64_t
speakers_used(const struct speakers *list, enum stance stance, int64_t now)
{
	int64_t used = 0;
	for (EACH(const struct speaker, speaker, &list->heard)) {
		bool counts = stance == STANCE_COUNT ? speaker->stance != STANCE_ORDER
						     : speaker->stance == stance;
		if (counts)
			used += speaker_spoken(speaker, now);
	}
	return used;
}

/* Ending */

static void
end(struct asking *asking, const struct speaker *speaker)
{
	EMIT(asking, SPEECH_ENDED, speech_ended, .speaker = speaker->head.id,
	    .spoken_ms = speaker_spoken(speaker, asking->now));
}

void
speech_end_all(struct asking *asking, const struct sitting *sitting)
{
	for (const struct speaker *at = sitting->speaking; at; at = at->interrupted)
		end(asking, at);
}

/* Whoever has the floor; those interrupted wait until it is theirs again. */
static struct fault
floor_check(const struct speaker *speaker)
{
	return speaker->list->sitting->speaking == speaker ? OK
							   : fault(FAULT_NOT_SPEAKING, "speaker");
}

struct fault
decide_end_speech(struct asking *asking, const struct action_end_speech *action)
{
	const struct speaker *speaker =
	    assembly_must(asking->assembly, action->speaker, NOUN_SPEAKER);
	TRY(floor_check(speaker));
	end(asking, speaker);
	return OK;
}

void
apply_speech_ended(
    struct assembly *assembly, const struct stamp *stamp, const struct event_speech_ended *event)
{
	struct speaker *speaker = assembly_must(assembly, event->speaker, NOUN_SPEAKER);
	struct sitting *sitting = speaker->list->sitting;
	assert(sitting->speaking == speaker);
	speaker->state = SPEAKER_STATE_SPOKEN;
	speaker->ended_at = stamp->at;
	speaker->running_since = 0;
	speaker->spoken_ms = event->spoken_ms;
	sitting->speaking = speaker->interrupted;
	assembly_touch(assembly, speaker);
	assembly_touch(assembly, sitting);
}

/* Beginning */

static int64_t
least_of(int64_t limit, int64_t other)
{
	return limit == 0 || other < limit ? other : limit;
}

/* What is left of a time that a list allows, in seconds; more than all where it has no limit. */
static struct fault
settle(int64_t seconds, int64_t used_ms, int64_t *limit)
{
	if (seconds == 0)
		return OK;
	int64_t left = seconds - used_ms / MS_PER_SECOND;
	if (left <= 0)
		return fault(FAULT_TIME_USED, "speaker");
	*limit = least_of(*limit, left);
	return OK;
}

/* Points of order take no time from the debate. */
static struct fault
seconds_settle(const struct speaker *speaker, int64_t now, int64_t *ret_seconds)
{
	const struct speakers *list = speaker->list;
	struct speaking_times times = speakers_times(list);
	int64_t limit = times.speech_seconds;
	bool sided = speaker->stance == STANCE_FOR || speaker->stance == STANCE_AGAINST;
	if (sided)
		TRY(settle(times.side_seconds, speakers_used(list, speaker->stance, now), &limit));
	if (speaker->stance != STANCE_ORDER)
		TRY(settle(times.item_seconds, speakers_used(list, STANCE_COUNT, now), &limit));
	*ret_seconds = limit;
	return OK;
}

/* A point of order interrupts a speech; anybody else follows on it. */
struct fault
decide_recognise_speaker(struct asking *asking, const struct action_recognise_speaker *action)
{
	const struct speaker *speaker =
	    assembly_must(asking->assembly, action->speaker, NOUN_SPEAKER);
	const struct sitting *sitting = speaker->list->sitting;
	const struct speaker *current = sitting->speaking;
	int64_t seconds = 0;
	TRY(sitting_going_check(sitting, "speaker"));
	TRY(seconds_settle(speaker, asking->now, &seconds));
	if (speaker->stance != STANCE_ORDER)
		speech_end_all(asking, sitting);
	else if (current && current->stance == STANCE_ORDER)
		end(asking, current);
	else if (current && current->running_since)
		EMIT(asking, SPEECH_PAUSED, speech_paused, .speaker = current->head.id);
	EMIT(asking, SPEECH_BEGUN, speech_begun, .speaker = action->speaker, .seconds = seconds);
	return OK;
}

void
apply_speech_begun(
    struct assembly *assembly, const struct stamp *stamp, const struct event_speech_begun *event)
{
	struct speaker *speaker = assembly_must(assembly, event->speaker, NOUN_SPEAKER);
	struct sitting *sitting = speaker->list->sitting;
	assert(speaker->state == SPEAKER_STATE_WAITING);
	speaker->state = SPEAKER_STATE_SPEAKING;
	speaker->begun_at = stamp->at;
	speaker->running_since = stamp->at;
	speaker->seconds = event->seconds;
	speaker->interrupted = sitting->speaking;
	sitting->speaking = speaker;
	list_remove(&speaker->list->waiting, speaker);
	list_add(assembly->arena, &speaker->list->heard, speaker);
	assembly_touch(assembly, speaker);
	assembly_touch(assembly, sitting);
}

/* Pausing */

struct fault
decide_pause_speech(struct asking *asking, const struct action_pause_speech *action)
{
	const struct speaker *speaker =
	    assembly_must(asking->assembly, action->speaker, NOUN_SPEAKER);
	TRY(floor_check(speaker));
	if (!speaker->running_since)
		return fault(FAULT_SAME_ALREADY, "speaker");
	EMIT(asking, SPEECH_PAUSED, speech_paused, .speaker = action->speaker);
	return OK;
}

void
apply_speech_paused(
    struct assembly *assembly, const struct stamp *stamp, const struct event_speech_paused *event)
{
	struct speaker *speaker = assembly_must(assembly, event->speaker, NOUN_SPEAKER);
	assert(speaker->running_since);
	speaker->spoken_ms = speaker_spoken(speaker, stamp->at);
	speaker->running_since = 0;
	speaker->state = SPEAKER_STATE_PAUSED;
	assembly_touch(assembly, speaker);
	assembly_touch(assembly, speaker->list->sitting);
}

struct fault
decide_resume_speech(struct asking *asking, const struct action_resume_speech *action)
{
	const struct speaker *speaker =
	    assembly_must(asking->assembly, action->speaker, NOUN_SPEAKER);
	TRY(floor_check(speaker));
	TRY(sitting_going_check(speaker->list->sitting, "speaker"));
	if (speaker->running_since)
		return fault(FAULT_SAME_ALREADY, "speaker");
	EMIT(asking, SPEECH_RESUMED, speech_resumed, .speaker = action->speaker);
	return OK;
}

void
apply_speech_resumed(
    struct assembly *assembly, const struct stamp *stamp, const struct event_speech_resumed *event)
{
	struct speaker *speaker = assembly_must(assembly, event->speaker, NOUN_SPEAKER);
	assert(!speaker->running_since);
	speaker->running_since = stamp->at;
	speaker->state = SPEAKER_STATE_SPEAKING;
	assembly_touch(assembly, speaker);
	assembly_touch(assembly, speaker->list->sitting);
}

/* More time */

struct fault
decide_extend_speech(struct asking *asking, const struct action_extend_speech *action)
{
	const struct speaker *speaker =
	    assembly_must(asking->assembly, action->speaker, NOUN_SPEAKER);
	if (action->seconds < 1 || action->seconds > SPEAKING_SECONDS_MOST - speaker->seconds)
		return fault(FAULT_OUT_OF_RANGE, "seconds");
	if (speaker->seconds == 0)
		return fault(FAULT_NO_TIME_LIMIT, "speaker");
	EMIT(asking, SPEECH_EXTENDED, speech_extended, .speaker = action->speaker,
	    .seconds = action->seconds);
	return OK;
}

void
apply_speech_extended(
    struct assembly *assembly, const struct stamp *stamp, const struct event_speech_extended *event)
{
	(void)stamp;
	struct speaker *speaker = assembly_must(assembly, event->speaker, NOUN_SPEAKER);
	speaker->seconds += event->seconds;
	assembly_touch(assembly, speaker);
	assembly_touch(assembly, speaker->list->sitting);
}
