/* What every part of a vote's life rests on: its roll, its lists, what must hold of it. */
#include "assembly/vote.h"

#include <assert.h>
#include <stdlib.h>

#include "assembly/dump.h"
#include "text/term.h"

/* Finding out */

static int
by_member(const void *id, const void *at)
{
	const struct place *place = at;
	uint64_t wanted = *(const uint64_t *)id, found = place->member->head.id;
	return (wanted > found) - (wanted < found);
}

bool
vote_goes_on(const struct vote *vote)
{
	return vote->state == VOTE_STATE_OPEN || vote->state == VOTE_STATE_CLOSED;
}

struct place *
vote_place(const struct vote *vote, uint64_t member)
{
	if (vote->place_count == 0)
		return NULL;
	return bsearch(&member, vote->places, vote->place_count, sizeof *vote->places, by_member);
}

/* What must hold */

static void
check_place(const struct vote *vote, const struct place *place)
{
	assert(place->member->body == vote->body);
	assert(place->weight >= 0);
	assert(!place->proxy || place->proxy->member == place->member);
	assert(place->cast || !place->with_proxy);
	assert(!place->with_proxy || place->proxy);
	assert(!place->cast || place->absence.size == 0);
}

static void
check_roll(const struct vote *vote)
{
	size_t cast = 0;
	int64_t cast_weight = 0, roll_weight = 0;
	for (size_t i = 0; i < vote->place_count; i++) {
		const struct place *place = &vote->places[i];
		check_place(vote, place);
		assert(i == 0 || vote->places[i - 1].member->head.id < place->member->head.id);
		cast += place->cast;
		cast_weight += place->cast ? place->weight : 0;
		roll_weight += place->weight;
	}
	assert(cast == vote->cast_count);
	assert(cast_weight == vote->cast_weight);
	assert(roll_weight == vote->roll_weight);
}

static void
check_matters(const struct vote *vote)
{
	for (size_t i = 0; i < vote->subjects.count; i++) {
		const struct part_vote_subject *subject = &vote->subjects.at[i];
		const struct matter *matter = &vote->matters[i];
		assert(matter->resolution && matter->resolution->head.id == subject->resolution);
		assert((matter->item ? matter->item->head.id : 0) == subject->item);
		assert((matter->version ? matter->version->head.id : 0) == subject->version);
		assert(!matter->version
			|| digest_equal(&matter->version->text, &subject->text));
	}
}

/* Which times and decisions go with a state. */
static void
check_state(const struct vote *vote)
{
	bool past = vote->method == VOTE_METHOD_PAST;
	assert(past == !vote->sitting);
	assert((vote->subject == SUBJECT_REPORT) == (vote->referral != NULL));
	assert((vote->subject == SUBJECT_PROCEDURE) == (vote->subjects.count == 0));
	switch (vote->state) {
	case VOTE_STATE_PREPARED:
		assert(vote->place_count == 0 && vote->decision == DECISION_NONE);
		break;
	case VOTE_STATE_OPEN:
		assert(vote->method == VOTE_METHOD_ROLL_CALL && vote->place_count > 0);
		assert(vote->closed_at == 0 && vote->decision == DECISION_NONE);
		break;
	case VOTE_STATE_CLOSED:
		assert(vote->decision != DECISION_NONE && vote->sentence.size > 0);
		assert(vote->closed_at >= vote->opened_at && vote->announced_at == 0);
		break;
	case VOTE_STATE_ANNOUNCED:
		assert(past || vote->decision != DECISION_NONE);
		assert(vote->decision != DECISION_TIED);
		assert(vote->announced_at >= vote->closed_at);
		break;
	default:
		assert(vote->state == VOTE_STATE_VOID && vote->reason.size > 0);
	}
	/* A count by voice or by hands is no roll call and never looks like one. */
	bool named = past || vote->method == VOTE_METHOD_ROLL_CALL;
	assert(named || (vote->place_count == 0 && vote->opened_at == 0));
	assert(vote->state == VOTE_STATE_OPEN || vote->open_until == 0);
	assert(!vote->closes || vote->open_until > 0);
	assert(!vote->tie_broken || vote->rule.tie == TIE_RULE_CHAIR_DECIDES);
	assert(!vote->tie_broken || vote->decision != DECISION_TIED);
}

/* The heads of a count of ballots: each stands for a place, or for a silence that counts. */
static void
check_count(const struct vote *vote)
{
	const struct part_count *count = &vote->count;
	assert(count->yes_weight >= 0 && count->no_weight >= 0);
	assert(count->abstain_weight >= 0 && count->present_weight >= 0);
	if (vote->place_count == 0)
		return;
	int64_t heads = count->yes + count->no + count->abstain + count->present;
	bool counted = vote->decision != DECISION_NONE || vote->method == VOTE_METHOD_PAST;
	assert(counted || heads == 0);
	assert(heads <= (int64_t)vote->place_count);
	assert(!counted || heads >= (int64_t)vote->cast_count);
	assert(!counted || vote->rule.silence != SILENCE_NOTHING
		|| heads == (int64_t)vote->cast_count);
}

void
vote_check(const struct vote *vote)
{
	assert(vote->body && vote->number > 0 && vote->question.size > 0);
	assert(vote->cast_count <= vote->place_count);
	assert(vote->cast_weight >= 0 && vote->cast_weight <= vote->roll_weight);
	check_state(vote);
	check_count(vote);
	if (vote->state == VOTE_STATE_OPEN && vote->cast_count > 0)
		return;
	check_matters(vote);
	check_roll(vote);
}

/* Applying */

struct vote *
vote_add(struct assembly *assembly, const struct stamp *stamp, struct body *body)
{
	struct vote *vote = assembly_add(assembly, stamp, NOUN_VOTE, sizeof *vote);
	list_add(assembly->arena, &assembly->votes, vote);
	list_add(assembly->arena, &body->votes, vote);
	vote->body = body;
	vote->number = (int64_t)body->votes.count;
	vote->present = -1;
	return vote;
}

static struct matter
matter_of(const struct assembly *assembly, const struct part_vote_subject *subject)
{
	struct resolution *resolution =
		assembly_must(assembly, subject->resolution, NOUN_RESOLUTION);
	return (struct matter){
		.item = subject->item ? assembly_must(assembly, subject->item, NOUN_ITEM) : NULL,
		.resolution = resolution,
		.version = subject->version
			? assembly_must(assembly, subject->version, NOUN_VERSION) : NULL,
		.current = resolution->current,
	};
}

void
vote_set_subjects(struct assembly *assembly, struct vote *vote,
	const struct vote_subject_list *subjects)
{
	size_t count = subjects->count;
	vote->subjects.at = TAKE_MANY(assembly->arena, struct part_vote_subject, count);
	vote->subjects.count = count;
	vote->matters = TAKE_MANY(assembly->arena, struct matter, count);
	for (size_t i = 0; i < count; i++) {
		vote->subjects.at[i] = subjects->at[i];
		vote->matters[i] = matter_of(assembly, &subjects->at[i]);
		list_add(assembly->arena, &vote->matters[i].resolution->votes, vote);
	}
}

void
vote_touch(struct assembly *assembly, struct vote *vote)
{
	assembly_touch(assembly, vote);
	assembly_touch(assembly, vote->body);
	if (vote->referral)
		assembly_touch(assembly, vote->referral);
	for (size_t i = 0; i < vote->subjects.count; i++) {
		struct matter *matter = &vote->matters[i];
		assembly_touch(assembly, matter->resolution);
		if (!matter->item)
			continue;
		assembly_touch(assembly, matter->item);
		assembly_touch(assembly, matter->item->meeting);
	}
}

void
vote_touch_all(struct assembly *assembly, struct vote *vote)
{
	vote_touch(assembly, vote);
	for (size_t i = 0; i < vote->place_count; i++)
		assembly_touch(assembly, vote->places[i].member);
}

/* For the digest */

static void
write_matters(const struct vote *vote, struct buf *out)
{
	for (size_t i = 0; i < vote->subjects.count; i++) {
		const struct matter *matter = &vote->matters[i];
		dump_entity(out, "item", matter->item);
		dump_entity(out, "resolution", matter->resolution);
		dump_entity(out, "version", matter->version);
		dump_digest(out, "text", &vote->subjects.at[i].text);
		dump_entity(out, "current", matter->current);
		dump_text(out, "stood", matter->stood);
	}
}

static void
write_places(const struct vote *vote, struct buf *out)
{
	for (size_t i = 0; i < vote->place_count; i++) {
		const struct place *place = &vote->places[i];
		dump_entity(out, "place", place->member);
		dump_entity(out, "proxy", place->proxy);
		dump_number(out, "weight", place->weight);
		if (place->cast) {
			dump_term(out, "choice", choice_word(place->choice));
			dump_flag(out, "with_proxy", place->with_proxy);
			dump_number(out, "cast_at", place->cast_at);
			dump_number(out, "entry", (int64_t)place->entry);
			dump_number(out, "cast_by", (int64_t)place->cast_by);
		}
		dump_text(out, "absence", place->absence);
	}
}

static void
write_count(const struct vote *vote, struct buf *out)
{
	const struct part_count *count = &vote->count;
	dump_number(out, "yes", count->yes);
	dump_number(out, "no", count->no);
	dump_number(out, "abstain", count->abstain);
	dump_number(out, "present_not_voting", count->present);
	dump_number(out, "yes_weight", count->yes_weight);
	dump_number(out, "no_weight", count->no_weight);
	dump_number(out, "abstain_weight", count->abstain_weight);
	dump_number(out, "present_weight", count->present_weight);
	dump_number(out, "base_weight", vote->base_weight);
	dump_number(out, "needed", vote->needed);
	dump_number(out, "present", vote->present);
	dump_number(out, "quorum_needed", vote->quorum_needed);
	dump_number(out, "quorum_basis", vote->quorum_basis);
	dump_number(out, "cast", (int64_t)vote->cast_count);
	dump_number(out, "cast_weight", vote->cast_weight);
	dump_number(out, "roll_weight", vote->roll_weight);
}

void
vote_write(const struct vote *vote, struct buf *out)
{
	dump_begin(out, &vote->head);
	dump_entity(out, "body", vote->body);
	dump_entity(out, "sitting", vote->sitting);
	dump_text(out, "question", vote->question);
	dump_term(out, "subject", subject_word(vote->subject));
	write_matters(vote, out);
	dump_term(out, "step", step_word(vote->step));
	dump_term(out, "method", vote_method_word(vote->method));
	if (vote->method != VOTE_METHOD_PAST)
		body_voting_write(&vote->rule, out);
	dump_entity(out, "referral", vote->referral);
	dump_term(out, "state", vote_state_word(vote->state));
	dump_number(out, "number", vote->number);
	dump_number(out, "prepared_at", vote->prepared_at);
	dump_number(out, "opened_at", vote->opened_at);
	dump_number(out, "closed_at", vote->closed_at);
	dump_number(out, "announced_at", vote->announced_at);
	dump_number(out, "open_until", vote->open_until);
	dump_flag(out, "closes", vote->closes);
	write_places(vote, out);
	write_count(vote, out);
	dump_term(out, "decision", decision_word(vote->decision));
	dump_text(out, "sentence", vote->sentence);
	dump_text(out, "reason", vote->reason);
	dump_flag(out, "tie_broken", vote->tie_broken);
	if (vote->tie_broken)
		dump_term(out, "tie_choice", choice_word(vote->tie_choice));
	dump_text(out, "outcome", vote->outcome);
	dump_text(out, "source", vote->source);
	dump_end(out);
}
