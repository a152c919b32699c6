/* Votes of the past, copied from a source: who chose what, who was away and why, in the source's
 * own words. Nothing of it is reckoned but the sum of its ballots: the rule that was in force
 * then is not ours to apply, so the decision is the one the source gives, and none where it gives
 * none. It moves no resolution. */
#include <stdlib.h>

#include "assembly/field.h"
#include "assembly/verbs.h"
#include "assembly/vote.h"

/* Deciding */

/* A mention of a member: first come the ballots, then the absences. */
struct mention {
	uint64_t member;
	size_t order;
};

static const char *
mention_field(struct arena *arena, const struct action_record_past_vote *action, size_t order)
{
	size_t ballots = action->ballots.count;
	if (order < ballots)
		return field_of_member(arena, "ballots", order, "member");
	return field_of_member(arena, "absences", order - ballots, "member");
}

static int
by_member_then_order(const void *left, const void *right)
{
	const struct mention *a = left, *b = right;
	if (a->member != b->member)
		return a->member < b->member ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

/* Each member at most once over both lists, however long they are. */
static struct fault
once_check(struct arena *arena, const struct action_record_past_vote *action)
{
	size_t ballots = action->ballots.count, count = ballots + action->absences.count;
	struct mention *mentions = TAKE_MANY(arena, struct mention, count);
	for (size_t i = 0; i < count; i++)
		mentions[i] = (struct mention){
			.member = i < ballots ? action->ballots.at[i].member
				: action->absences.at[i - ballots].member,
			.order = i,
		};
	qsort(mentions, count, sizeof *mentions, by_member_then_order);
	for (size_t i = 1; i < count; i++)
		if (mentions[i].member == mentions[i - 1].member)
			return fault(FAULT_TWICE,
				mention_field(arena, action, mentions[i].order));
	return OK;
}

/* A seat of this body, be it one that has ended since. */
static struct fault
member_check(const struct asking *asking, const struct action_record_past_vote *action,
	uint64_t id, size_t order)
{
	const struct member *member = assembly_find(asking->assembly, id, NOUN_MEMBER);
	if (!member)
		return fault(FAULT_NOT_FOUND, mention_field(asking->arena, action, order));
	if (member->body->head.id != action->body)
		return fault(FAULT_WRONG_BODY, mention_field(asking->arena, action, order));
	return OK;
}

static struct fault
lists_check(const struct asking *asking, const struct action_record_past_vote *action)
{
	size_t ballots = action->ballots.count;
	if (ballots + action->absences.count == 0)
		return fault(FAULT_EMPTY, "ballots");
	for (size_t i = 0; i < ballots; i++)
		TRY(member_check(asking, action, action->ballots.at[i].member, i));
	for (size_t i = 0; i < action->absences.count; i++) {
		const struct part_absence *absence = &action->absences.at[i];
		TRY(member_check(asking, action, absence->member, ballots + i));
		TRY(field_text(absence->category, FIELD_NAME_MOST,
			field_of_member(asking->arena, "absences", i, "category")));
	}
	return once_check(asking->arena, action);
}

/* Of this body, or of one above: committees vote on what was referred to them. */
static struct fault
resolution_check(const struct asking *asking, const struct action_record_past_vote *action)
{
	if (action->resolution == 0)
		return OK;
	const struct body *body = assembly_must(asking->assembly, action->body, NOUN_BODY);
	struct resolution *resolution;
	TRY(assembly_want(asking->assembly, action->resolution, NOUN_RESOLUTION, "resolution",
		&resolution));
	while (body && body != resolution->body)
		body = body->parent;
	if (!body)
		return fault(FAULT_WRONG_BODY, "resolution");
	if (resolution->standing == STANDING_DRAFT)
		return fault(FAULT_STILL_A_DRAFT, "resolution");
	return OK;
}

static struct fault
decision_check(const struct action_record_past_vote *action)
{
	bool tied = action->has_decision && action->decision == DECISION_TIED;
	return tied ? fault(FAULT_PAST_TIED, "decision") : OK;
}

static struct part_count
count_ballots(const struct past_ballot_list *ballots)
{
	struct tally tally;
	tally_begin(&tally, SILENCE_NOTHING);
	for (size_t i = 0; i < ballots->count; i++)
		tally_answer(&tally, WEIGHT_ONE, ballots->at[i].choice);
	return vote_count_of(&tally);
}

struct fault
decide_record_past_vote(struct asking *asking, const struct action_record_past_vote *action)
{
	TRY(resolution_check(asking, action));
	TRY(field_text(action->question, FIELD_TITLE_MOST, "question"));
	if (action->held > asking->now)
		return fault(FAULT_NOT_PAST, "held");
	TRY(field_text_or_none(action->outcome, FIELD_NAME_MOST, "outcome"));
	TRY(field_text(action->source, FIELD_REASON_MOST, "source"));
	TRY(lists_check(asking, action));
	TRY(decision_check(action));
	EMIT(asking, PAST_VOTE_RECORDED, past_vote_recorded, .body = action->body,
		.resolution = action->resolution, .question = action->question,
		.held = action->held, .outcome = action->outcome, .source = action->source,
		.ballots = action->ballots, .absences = action->absences,
		.count = count_ballots(&action->ballots), .decision = action->decision);
	return OK;
}

/* Applying */

static int
by_member(const void *left, const void *right)
{
	const struct place *a = left, *b = right;
	uint64_t first = a->member->head.id, second = b->member->head.id;
	return (first > second) - (first < second);
}

static struct place *
place_add(struct assembly *assembly, struct vote *vote, uint64_t member)
{
	struct place *place = &vote->places[vote->place_count++];
	place->member = assembly_must(assembly, member, NOUN_MEMBER);
	place->weight = WEIGHT_ONE;
	vote->roll_weight += WEIGHT_ONE;
	list_add(assembly->arena, &place->member->votes, vote);
	return place;
}

static void
fill_roll(struct assembly *assembly, struct vote *vote, const struct stamp *stamp,
	const struct event_past_vote_recorded *event)
{
	vote->places = TAKE_MANY(assembly->arena, struct place,
		event->ballots.count + event->absences.count);
	for (size_t i = 0; i < event->ballots.count; i++) {
		struct place *place = place_add(assembly, vote, event->ballots.at[i].member);
		place->cast = true;
		place->choice = event->ballots.at[i].choice;
		place->cast_at = event->held;
		place->entry = stamp->seq;
		place->cast_by = event->by;
	}
	vote->cast_count = vote->place_count;
	vote->cast_weight = vote->roll_weight;
	for (size_t i = 0; i < event->absences.count; i++) {
		struct place *place = place_add(assembly, vote, event->absences.at[i].member);
		place->absence = str_keep(assembly->arena, event->absences.at[i].category);
	}
	qsort(vote->places, vote->place_count, sizeof *vote->places, by_member);
}

void
apply_past_vote_recorded(struct assembly *assembly, const struct stamp *stamp,
	const struct event_past_vote_recorded *event)
{
	struct vote *vote =
		vote_add(assembly, stamp, assembly_must(assembly, event->body, NOUN_BODY));
	vote->question = str_keep(assembly->arena, event->question);
	vote->outcome = str_keep(assembly->arena, event->outcome);
	vote->source = str_keep(assembly->arena, event->source);
	vote->method = VOTE_METHOD_PAST;
	vote->state = VOTE_STATE_ANNOUNCED;
	vote->prepared_at = stamp->at;
	vote->opened_at = vote->closed_at = vote->announced_at = event->held;
	vote->count = event->count;
	vote->decision = event->decision;
	vote->subject = SUBJECT_PROCEDURE;
	if (event->resolution != 0) {
		struct part_vote_subject subject = { .resolution = event->resolution };
		vote->subject = SUBJECT_RESOLUTION;
		vote_set_subjects(assembly, vote, &(struct vote_subject_list){ &subject, 1 });
	}
	fill_roll(assembly, vote, stamp, event);
	vote_touch_all(assembly, vote);
	vote_check(vote);
}
