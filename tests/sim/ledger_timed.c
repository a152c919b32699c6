/* The ledger's account of votes and their times: those that the clock closes, and those of the
 * past, which nothing is reckoned from. */
#include "sim/ledger.h"

#include <inttypes.h>
#include <string.h>

#include "text/term.h"

enum { DAY_MS = 24 * 3600 * 1000 };

/* Closed by the clock */

void
ledger_due(struct ledger *ledger, int64_t at, const struct line *line)
{
	const struct own_vote *closing = NULL;
	if (line && line->kind == EVENT_VOTE_CLOSED && line->by == 0)
		closing = OWN(ledger, vote, id_of(line->event, "vote"));
	for (size_t i = 0; i < ledger->timed.count; i++) {
		const struct own_vote *vote = OWN(ledger, vote, ledger->timed.at[i]);
		bool first = closing && closing->until <= vote->until;
		if (vote->until <= at && !first)
			violated(ledger->world, "nothing happens after a vote's time but its close",
				"vote %" PRIu64 " was open until %" PRId64 ", %" PRId64
				" ms before %s", vote->id, vote->until, at - vote->until,
				line ? event_kinds[line->kind].name : "the clerk went on");
	}
}

static void
timed(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_vote *vote = OWN(ledger, vote, id_of(line->event, "vote"));
	int64_t until = number_of(line->event, "until");
	if (vote->state != VOTE_STATE_OPEN)
		WRONG(line, "only a vote that is open has a time", "vote %" PRIu64, vote->id);
	if (!ledger_holds(line, vote->body, OFFICERS))
		WRONG(line, "only officers preside", "vote %" PRIu64 " was timed by person %"
			PRIu64, vote->id, line->by);
	bool ahead = until > line->at && until <= line->at + DAY_MS
		&& (until - line->at) % 1000 == 0;
	if (until != 0 && !ahead)
		WRONG(line, "a vote's time is still to come", "vote %" PRIu64, vote->id);
	vote->until = until;
	vote->closes = flag_of(line->event, "closes");
	vote->changed = line->seq;
	if (vote->closes != (until != 0 && OWN(ledger, body, vote->body)->vote_closes))
		WRONG(line, "a vote closes by itself where the rules say so", "vote %" PRIu64,
			vote->id);
	ids_remove(&ledger->timed, vote->id);
	if (vote->closes)
		ids_add(ledger->arena, &ledger->timed, vote->id);
}

/* Of the past */

static void
place_in(struct line *line, struct own_vote *vote, struct own_place place)
{
	size_t at = vote->place_count;
	for (; at > 0 && vote->places[at - 1].member > place.member; at--)
		vote->places[at] = vote->places[at - 1];
	if (at > 0 && vote->places[at - 1].member == place.member)
		WRONG(line, "a member voted once in the past too", "member %" PRIu64,
			place.member);
	const struct own_member *member = OWN(line->ledger, member, place.member);
	if (!member || member->body != vote->body)
		WRONG(line, "who voted in the past had a seat", "member %" PRIu64, place.member);
	vote->places[at] = place;
	vote->place_count++;
}

static void
places_take(struct line *line, struct own_vote *vote)
{
	const struct value *ballots = value_of(line->event, "ballots")->first;
	const struct value *absences = value_of(line->event, "absences")->first;
	size_t count = 0;
	for (const struct value *at = ballots; at; at = at->next)
		count++;
	for (const struct value *at = absences; at; at = at->next)
		count++;
	vote->places = TAKE_MANY(line->ledger->arena, struct own_place, count);
	for (const struct value *at = ballots; at; at = at->next) {
		int choice = ledger_term(TERMS_CHOICE, text_of(at, "choice"));
		place_in(line, vote, (struct own_place){ .member = id_of(at, "member"),
			.weight = 1000000, .cast = true, .choice = choice, .entry = line->seq });
		vote->count.heads[choice]++;
		vote->count.weight[choice] += 1000000;
	}
	for (const struct value *at = absences; at; at = at->next)
		place_in(line, vote, (struct own_place){ .member = id_of(at, "member"),
			.weight = 1000000 });
}

static void
past(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_vote *vote = ledger_add(line, OWN_VOTE, sizeof *vote);
	const struct value *count = value_of(line->event, "count");
	struct own_resolution *resolution =
		OWN(ledger, resolution, id_of(line->event, "resolution"));
	vote->body = id_of(line->event, "body");
	vote->method = VOTE_METHOD_PAST;
	vote->state = VOTE_STATE_ANNOUNCED;
	vote->decision = ledger_term(TERMS_DECISION, text_of(line->event, "decision"));
	vote->present = -1;
	vote->changed = line->seq;
	vote->subject = resolution ? SUBJECT_RESOLUTION : SUBJECT_PROCEDURE;
	if (!ledger_holds(line, vote->body, 1 << ROLE_CLERK))
		WRONG(line, "the clerk copies votes of the past", "vote %" PRIu64, vote->id);
	if (number_of(line->event, "held") > line->at || vote->decision == DECISION_TIED)
		WRONG(line, "a vote of the past is past", "vote %" PRIu64, vote->id);
	places_take(line, vote);
	if (vote->count.heads[CHOICE_YES] != number_of(count, "yes")
	    || vote->count.heads[CHOICE_NO] != number_of(count, "no"))
		WRONG(line, "the tally is the ballots of the roll", "vote %" PRIu64, vote->id);
	if (!resolution)
		return;
	if (resolution->standing == STANDING_DRAFT)
		WRONG(line, "nothing was voted on that is a draft", "vote %" PRIu64, vote->id);
	vote->subject_count = 1;
	vote->subjects = TAKE(ledger->arena, struct own_subject);
	vote->subjects->resolution = resolution->id;
	ids_add(ledger->arena, &resolution->votes, vote->id);
}

bool
ledger_timed(struct line *line)
{
	switch (line->kind) {
	case EVENT_VOTE_TIMED:
		return timed(line), true;
	case EVENT_PAST_VOTE_RECORDED:
		return past(line), true;
	default:
		return false;
	}
}
