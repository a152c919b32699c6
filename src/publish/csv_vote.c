/* Votes as CSV. What a page may not show, its CSV does not hold either: before the result is
 * announced a vote's own CSV has its header alone. */
#include "publish/csv.h"
#include "publish/pages.h"
#include "publish/part.h"

static void
ballot(struct buf *out, const struct vote *vote, const struct place *place)
{
	const struct member *member = place->member;
	struct csv_row row = { .out = out };
	csv_id(&row, vote);
	csv_id(&row, member);
	csv_text(&row, member->person->name);
	csv_text(&row, fact_of(member, "city"));
	csv_text(&row, fact_of(member, "state"));
	csv_text(&row, fact_of(member, "party"));
	csv_weight(&row, place->weight);
	csv_word(&row, place->cast ? choice_word(place->choice) : "");
	csv_text(&row, place->absence);
	csv_flag(&row, place->with_proxy);
	csv_time(&row, place->cast ? place->cast_at : 0);
	csv_end(&row);
}

struct fault
vote_csv(const struct viewing *viewing)
{
	struct vote *vote;
	TRY(viewing_entity(viewing, NOUN_VOTE, &vote));
	csv_header(viewing->out, "vote,member,name,city,state,party,weight,choice,absence,by_proxy,"
		"cast_at");
	for (size_t i = 0; vote_shows_result(vote, viewing->wish->audience)
	     && i < vote->place_count; i++)
		ballot(viewing->out, vote, &vote->places[i]);
	return OK;
}

/* Numbers that were not counted, or may not be shown, are empty. */
static void
count(struct csv_row *row, int64_t number, bool shown)
{
	if (shown && number >= 0)
		csv_number(row, number);
	else
		csv_word(row, "");
}

static void
summary(const struct viewing *viewing, const struct vote *vote)
{
	struct csv_row row = { .out = viewing->out };
	bool shown = vote_shows_result(vote, viewing->wish->audience);
	csv_id(&row, vote);
	csv_number(&row, vote->number);
	csv_text(&row, vote->body->name);
	csv_text(&row, vote->question);
	csv_word(&row, vote_method_word(vote->method));
	csv_word(&row, vote_state_word(vote->state));
	csv_word(&row, shown ? decision_word(vote->decision) : "");
	csv_text(&row, vote->outcome);
	count(&row, vote->count.yes, shown);
	count(&row, vote->count.no, shown);
	count(&row, vote->count.abstain, shown);
	count(&row, vote->count.present, shown);
	csv_text(&row, shown ? vote->sentence : STR(""));
	csv_time(&row, vote->opened_at);
	csv_time(&row, vote->closed_at);
	csv_time(&row, vote->announced_at);
	csv_end(&row);
}

struct fault
votes_csv(const struct viewing *viewing)
{
	csv_header(viewing->out, "vote,number,body,question,method,state,decision,outcome,yes,no,"
		"abstain,present,sentence,opened_at,closed_at,announced_at");
	for (EACH(const struct vote, vote, &viewing->assembly->votes))
		summary(viewing, vote);
	return OK;
}
