/* Votes as data. What a page may not show, its data does not hold either. */
#include "publish/json_field.h"
#include "publish/pages.h"

static void
subjects(struct buf *out, const struct vote *vote)
{
	json_open_list(out, "subjects");
	for (size_t i = 0; i < vote->subjects.count; i++) {
		const struct part_vote_subject *subject = &vote->subjects.at[i];
		json_open(out, NULL);
		json_field_number(out, "item", (int64_t)subject->item);
		json_field_number(out, "resolution", (int64_t)subject->resolution);
		json_field_number(out, "version", (int64_t)subject->version);
		json_field_digest(out, "text", &subject->text);
		json_close(out);
	}
	json_close_list(out);
}

static void
ballots(struct buf *out, const struct vote *vote)
{
	json_open_list(out, "ballots");
	for (size_t i = 0; i < vote->place_count; i++) {
		const struct place *place = &vote->places[i];
		json_open(out, NULL);
		json_field_number(out, "member", (int64_t)place->member->head.id);
		json_field_text(out, "name", place->member->person->name);
		json_field_weight(out, "weight", place->weight);
		if (place->cast)
			json_field_word(out, "choice", choice_word(place->choice));
		if (place->absence.size > 0)
			json_field_text(out, "absence", place->absence);
		bool own = place->cast_by == place->member->person->head.id;
		if (place->cast && !own && vote->method != VOTE_METHOD_PAST)
			json_field_number(out, "cast_by", (int64_t)place->cast_by);
		json_field_number(out, "entry", (int64_t)place->entry);
		json_close(out);
	}
	json_close_list(out);
}

static void
who(struct buf *out, const struct vote *vote)
{
	json_open_list(out, "voted");
	for (size_t i = 0; i < vote->place_count; i++)
		if (vote->places[i].cast)
			json_field_number(out, NULL, (int64_t)vote->places[i].member->head.id);
	json_close_list(out);
}

static void
dissents(struct buf *out, const struct assembly *assembly, const struct vote *vote)
{
	json_open_list(out, "dissents");
	for (size_t i = 0; i < vote->subjects.count; i++) {
		const struct resolution *resolution = assembly_find(assembly,
			vote->subjects.at[i].resolution, NOUN_RESOLUTION);
		if (!resolution || resolution->adopted_by != vote)
			continue;
		for (EACH(const struct dissent, dissent, &resolution->dissents))
			json_dissent(out, dissent);
	}
	json_close_list(out);
}

void
json_vote_whole(struct buf *out, const struct assembly *assembly, const struct vote *vote,
	enum audience audience)
{
	json_open(out, NULL);
	json_field_number(out, "id", (int64_t)vote->head.id);
	json_field_number(out, "number", vote->number);
	json_field_number(out, "body", (int64_t)vote->body->head.id);
	json_field_text(out, "question", vote->question);
	json_field_word(out, "subject", subject_word(vote->subject));
	json_field_word(out, "method", vote_method_word(vote->method));
	json_field_word(out, "state", vote_state_word(vote->state));
	json_field_time(out, "prepared_at", vote->prepared_at);
	json_field_time(out, "opened_at", vote->opened_at);
	json_field_time(out, "open_until", vote->open_until);
	json_field_flag(out, "closes", vote->closes);
	json_field_time(out, "closed_at", vote->closed_at);
	json_field_time(out, "announced_at", vote->announced_at);
	json_field_text(out, "outcome", vote->outcome);
	json_field_text(out, "source", vote->source);
	json_field_text(out, "reason", vote->reason);
	subjects(out, vote);
	if (vote_shows_turnout(vote, audience)) {
		json_field_number(out, "cast", (int64_t)vote->cast_count);
		json_field_number(out, "roll", (int64_t)vote->place_count);
	}
	if (vote_shows_who(vote, audience))
		who(out, vote);
	if (vote_shows_result(vote, audience)) {
		json_vote_result(out, vote);
		ballots(out, vote);
		dissents(out, assembly, vote);
	}
	json_close(out);
}

struct fault
vote_json(const struct viewing *viewing)
{
	struct vote *vote;
	TRY(viewing_entity(viewing, NOUN_VOTE, &vote));
	json_vote_whole(viewing->out, viewing->assembly, vote, viewing->wish->audience);
	return OK;
}

struct fault
votes_json(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	json_open(out, NULL);
	json_open_list(out, "votes");
	for (EACH(const struct vote, vote, &viewing->assembly->votes))
		json_vote_short(out, vote, viewing->wish->audience);
	json_close_list(out);
	json_close(out);
	return OK;
}
