/* Lists of speakers: who asks to speak, in which order, on what. */
#include "assembly/speaker.h"

#include <assert.h>

#include "assembly/dump.h"
#include "assembly/verbs.h"

/* Finding out */

const struct speakers *
speakers_find(const struct sitting *sitting, const struct entity *about)
{
	for (EACH(const struct speakers, list, &sitting->lists))
		if (list->about == about)
			return list;
	return NULL;
}

static int64_t
ruled(int64_t set, int64_t rule)
{
	return set == SPEAKING_AS_RULED ? rule : set;
}

struct speaking_times
speakers_times(const struct speakers *list)
{
	const struct part_floor_rules *rules = &list->sitting->body->floor;
	return (struct speaking_times){
		.speech_seconds = ruled(list->set.speech_seconds, rules->speech_seconds),
		.side_seconds = ruled(list->set.side_seconds, rules->side_seconds),
		.item_seconds = ruled(list->set.item_seconds, rules->item_seconds),
	};
}

static bool
takes_turns(enum stance stance)
{
	return stance == STANCE_FOR || stance == STANCE_AGAINST;
}

/* The side that had the floor last; STANCE_COUNT where neither had. */
static enum stance
last_side(const struct speakers *list)
{
	for (size_t i = list->heard.count; i > 0; i--) {
		const struct speaker *speaker = list->heard.at[i - 1];
		if (takes_turns(speaker->stance))
			return speaker->stance;
	}
	return STANCE_COUNT;
}

const struct speaker *
speakers_next(const struct speakers *list)
{
	if (list->waiting.count == 0)
		return NULL;
	const struct speaker *first = list->waiting.at[0];
	if (!list->sitting->body->floor.balance || first->stance == STANCE_ORDER)
		return first;
	enum stance last = last_side(list);
	for (EACH(const struct speaker, speaker, &list->waiting))
		if (speaker->stance != last)
			return speaker;
	return first;
}

struct fault
speakers_about(const struct asking *asking, const struct sitting *sitting, bool given, uint64_t id,
    struct entity **ret_about)
{
	if (!given || id == 0) {
		*ret_about = given ? NULL : sitting->called;
		return OK;
	}
	const struct referral *referral = assembly_find(asking->assembly, id, NOUN_REFERRAL);
	const struct item *item = assembly_find(asking->assembly, id, NOUN_ITEM);
	if (!referral && !item)
		return fault(FAULT_NOT_FOUND, "about");
	if ((referral ? referral->committee : item->meeting->body) != sitting->body)
		return fault(FAULT_WRONG_BODY, "about");
	if (item && item->meeting != sitting->meeting)
		return fault(FAULT_OTHER_MEETING, "about");
	if (item && item->removed)
		return fault(FAULT_ITEM_REMOVED, "about");
	*ret_about = assembly_entity(asking->assembly, id);
	return OK;
}

/* What is before the body */

struct fault
decide_call_item(struct asking *asking, const struct action_call_item *action)
{
	const struct sitting *sitting =
	    assembly_must(asking->assembly, action->sitting, NOUN_SITTING);
	struct entity *about = NULL;
	TRY(speakers_about(asking, sitting, true, action->about, &about));
	if (about == sitting->called)
		return fault(FAULT_SAME_ALREADY, "about");
	speech_end_all(asking, sitting);
	EMIT(asking, ITEM_CALLED, item_called, .sitting = action->sitting, .about = action->about);
	return OK;
}

void
speakers_uncall(struct asking *asking, const struct sitting *sitting)
{
	speech_end_all(asking, sitting);
	EMIT(asking, ITEM_CALLED, item_called, .sitting = sitting->head.id, .about = 0);
}

void
apply_item_called(
    struct assembly *assembly, const struct stamp *stamp, const struct event_item_called *event)
{
	(void)stamp;
	struct sitting *sitting = assembly_must(assembly, event->sitting, NOUN_SITTING);
	sitting->called = event->about ? assembly_entity(assembly, event->about) : NULL;
	assembly_touch(assembly, sitting);
}

/* Asking to speak */

/* A member waits once in a list; a point of order is something else than the debate. */
static struct fault
place_check(
    const struct speakers *list, const struct member *member, enum stance stance, const char *field)
{
	if (!list)
		return OK;
	for (EACH(const struct speaker, speaker, &list->waiting)) {
		bool both_order = (speaker->stance == STANCE_ORDER) == (stance == STANCE_ORDER);
		if (speaker->member == member && both_order)
			return fault(FAULT_LISTED_ALREADY, field);
	}
	return list->closed && stance != STANCE_ORDER ? fault(FAULT_LIST_CLOSED, "sitting") : OK;
}

static struct fault
enter(struct asking *asking, const struct sitting *sitting, const struct entity *about,
    const struct member *member, enum stance stance, const char *field)
{
	TRY(place_check(speakers_find(sitting, about), member, stance, field));
	EMIT(asking, SPEAKER_LISTED, speaker_listed, .sitting = sitting->head.id,
	    .about = about ? about->id : 0, .member = member->head.id, .stance = stance);
	return OK;
}

struct fault
decide_ask_to_speak(struct asking *asking, const struct action_ask_to_speak *action)
{
	const struct sitting *sitting =
	    assembly_must(asking->assembly, action->sitting, NOUN_SITTING);
	struct entity *about = NULL;
	struct member *member;
	TRY(member_acting(asking, sitting->body, &member));
	TRY(speakers_about(asking, sitting, action->has_about, action->about, &about));
	return enter(asking, sitting, about, member, action->stance, "sitting");
}

struct fault
decide_enter_speaker(struct asking *asking, const struct action_enter_speaker *action)
{
	const struct sitting *sitting =
	    assembly_must(asking->assembly, action->sitting, NOUN_SITTING);
	struct entity *about = NULL;
	struct member *member;
	TRY(member_of_body(asking, sitting->body, action->member, &member));
	TRY(speakers_about(asking, sitting, action->has_about, action->about, &about));
	return enter(asking, sitting, about, member, action->stance, "member");
}

static struct speakers *
list_new(struct assembly *assembly, struct sitting *sitting, struct entity *about)
{
	struct speakers *list = TAKE(assembly->arena, struct speakers);
	list->sitting = sitting;
	list->about = about;
	list->set =
	    (struct speaking_times){ SPEAKING_AS_RULED, SPEAKING_AS_RULED, SPEAKING_AS_RULED };
	list_add(assembly->arena, &sitting->lists, list);
	return list;
}

struct speakers *
speakers_of(struct assembly *assembly, struct sitting *sitting, struct entity *about)
{
	for (EACH(struct speakers, list, &sitting->lists))
		if (list->about == about)
			return list;
	return list_new(assembly, sitting, about);
}

/* How many points of order stand at the beginning of a list. */
static size_t
orders(const struct list *waiting)
{
	size_t count = 0;
	for (EACH(const struct speaker, speaker, waiting))
		count += speaker->stance == STANCE_ORDER;
	return count;
}

void
apply_speaker_listed(
    struct assembly *assembly, const struct stamp *stamp, const struct event_speaker_listed *event)
{
	struct sitting *sitting = assembly_must(assembly, event->sitting, NOUN_SITTING);
	struct speaker *speaker = assembly_add(assembly, stamp, NOUN_SPEAKER, sizeof *speaker);
	speaker->list = speakers_of(
	    assembly, sitting, event->about ? assembly_entity(assembly, event->about) : NULL);
	speaker->member = assembly_must(assembly, event->member, NOUN_MEMBER);
	speaker->stance = event->stance;
	speaker->state = SPEAKER_STATE_WAITING;
	speaker->listed_by = event->by;
	speaker->asked_at = stamp->at;
	struct list *waiting = &speaker->list->waiting;
	list_insert(assembly->arena, waiting,
	    event->stance == STANCE_ORDER ? orders(waiting) : waiting->count, speaker);
	list_add(assembly->arena, &sitting->speakers, speaker);
	assembly_touch(assembly, sitting);
}

/* Leaving, and moving */

struct fault
decide_leave_speakers(struct asking *asking, const struct action_leave_speakers *action)
{
	const struct speaker *speaker =
	    assembly_must(asking->assembly, action->speaker, NOUN_SPEAKER);
	const struct body *body = speaker->list->sitting->body;
	struct member *member = NULL;
	bool own =
	    member_acting(asking, body, &member).code == FAULT_NONE && member == speaker->member;
	unsigned officer = MAY_CHAIR | MAY_VICE_CHAIR | MAY_CLERK;
	if (!own && !(permission_roles(asking, body->head.id) & officer))
		return fault(FAULT_NOT_YOURS, "speaker");
	EMIT(asking, SPEAKER_LEFT, speaker_left, .speaker = action->speaker);
	return OK;
}

void
speakers_leave(struct asking *asking, const struct sitting *sitting, const struct member *member)
{
	for (EACH(const struct speaker, speaker, &sitting->speakers))
		if (speaker->member == member && speaker->state == SPEAKER_STATE_WAITING)
			EMIT(asking, SPEAKER_LEFT, speaker_left, .speaker = speaker->head.id);
}

void
apply_speaker_left(
    struct assembly *assembly, const struct stamp *stamp, const struct event_speaker_left *event)
{
	struct speaker *speaker = assembly_must(assembly, event->speaker, NOUN_SPEAKER);
	assert(speaker->state == SPEAKER_STATE_WAITING);
	speaker->state = SPEAKER_STATE_LEFT;
	speaker->ended_at = stamp->at;
	list_remove(&speaker->list->waiting, speaker);
	assembly_touch(assembly, speaker);
	assembly_touch(assembly, speaker->list->sitting);
}

struct fault
decide_move_speaker(struct asking *asking, const struct action_move_speaker *action)
{
	const struct speaker *speaker =
	    assembly_must(asking->assembly, action->speaker, NOUN_SPEAKER);
	const struct list *waiting = &speaker->list->waiting;
	if (action->place < 1 || action->place > (int64_t)waiting->count)
		return fault(FAULT_OUT_OF_RANGE, "place");
	bool among_orders = action->place <= (int64_t)orders(waiting);
	if (among_orders != (speaker->stance == STANCE_ORDER))
		return fault(FAULT_ORDER_FIRST, "place");
	if (waiting->at[action->place - 1] == speaker)
		return fault(FAULT_SAME_ALREADY, "place");
	EMIT(asking, SPEAKER_MOVED, speaker_moved, .speaker = action->speaker,
	    .place = action->place);
	return OK;
}

void
apply_speaker_moved(
    struct assembly *assembly, const struct stamp *stamp, const struct event_speaker_moved *event)
{
	(void)stamp;
	struct speaker *speaker = assembly_must(assembly, event->speaker, NOUN_SPEAKER);
	struct list *waiting = &speaker->list->waiting;
	list_remove(waiting, speaker);
	list_insert(assembly->arena, waiting, (size_t)event->place - 1, speaker);
	assembly_touch(assembly, speaker->list->sitting);
}

/* Closing, opening, times */

static struct fault
seconds_settle(bool given, int64_t seconds, const char *field, int64_t *settled)
{
	if (!given)
		return OK;
	if (seconds < SPEAKING_AS_RULED || seconds > SPEAKING_SECONDS_MOST)
		return fault(FAULT_OUT_OF_RANGE, field);
	*settled = seconds;
	return OK;
}

struct fault
decide_set_speakers(struct asking *asking, const struct action_set_speakers *action)
{
	const struct sitting *sitting =
	    assembly_must(asking->assembly, action->sitting, NOUN_SITTING);
	struct entity *about = NULL;
	TRY(speakers_about(asking, sitting, action->has_about, action->about, &about));
	const struct speakers *list = speakers_find(sitting, about);
	bool closed = list && list->closed;
	struct speaking_times times = list ? list->set
					   : (struct speaking_times){ SPEAKING_AS_RULED,
						     SPEAKING_AS_RULED, SPEAKING_AS_RULED };
	TRY(seconds_settle(action->has_speech_seconds, action->speech_seconds, "speech_seconds",
	    &times.speech_seconds));
	TRY(seconds_settle(
	    action->has_side_seconds, action->side_seconds, "side_seconds", &times.side_seconds));
	TRY(seconds_settle(
	    action->has_item_seconds, action->item_seconds, "item_seconds", &times.item_seconds));
	EMIT(asking, SPEAKERS_SET, speakers_set, .sitting = action->sitting,
	    .about = about ? about->id : 0, .closed = action->has_closed ? action->closed : closed,
	    .speech_seconds = times.speech_seconds, .side_seconds = times.side_seconds,
	    .item_seconds = times.item_seconds);
	return OK;
}

void
apply_speakers_set(
    struct assembly *assembly, const struct stamp *stamp, const struct event_speakers_set *event)
{
	(void)stamp;
	struct sitting *sitting = assembly_must(assembly, event->sitting, NOUN_SITTING);
	struct speakers *list = speakers_of(
	    assembly, sitting, event->about ? assembly_entity(assembly, event->about) : NULL);
	list->closed = event->closed;
	list->set = (struct speaking_times){ event->speech_seconds, event->side_seconds,
		event->item_seconds };
	assembly_touch(assembly, sitting);
}

/* The lines of the state */

void
speakers_write(const struct sitting *sitting, struct buf *out)
{
	dump_entity(out, "called", sitting->called);
	dump_entity(out, "speaking", sitting->speaking);
	for (EACH(const struct speakers, list, &sitting->lists)) {
		dump_entity(out, "about", list->about);
		dump_flag(out, "closed", list->closed);
		dump_number(out, "speech_seconds", list->set.speech_seconds);
		dump_number(out, "side_seconds", list->set.side_seconds);
		dump_number(out, "item_seconds", list->set.item_seconds);
		dump_entities(out, "waiting", &list->waiting);
		dump_entities(out, "heard", &list->heard);
	}
}

void
speaker_write(const struct speaker *speaker, struct buf *out)
{
	dump_begin(out, &speaker->head);
	dump_entity(out, "sitting", speaker->list->sitting);
	dump_entity(out, "about", speaker->list->about);
	dump_entity(out, "member", speaker->member);
	dump_term(out, "stance", stance_word(speaker->stance));
	dump_term(out, "state", speaker_state_word(speaker->state));
	dump_number(out, "listed_by", (int64_t)speaker->listed_by);
	dump_number(out, "asked_at", speaker->asked_at);
	dump_number(out, "begun_at", speaker->begun_at);
	dump_number(out, "ended_at", speaker->ended_at);
	dump_number(out, "running_since", speaker->running_since);
	dump_number(out, "spoken_ms", speaker->spoken_ms);
	dump_number(out, "seconds", speaker->seconds);
	dump_entity(out, "interrupted", speaker->interrupted);
	dump_end(out);
}
