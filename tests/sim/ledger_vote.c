/* The ledger's account of votes: who may vote, who voted what, and what came of it, counted again
 * from the ballots. */
#include "sim/ledger.h"

#include <inttypes.h>
#include <string.h>

#include "text/term.h"

struct own_place *
ledger_place(const struct own_vote *vote, uint64_t member)
{
	for (size_t i = 0; i < vote->place_count; i++)
		if (vote->places[i].member == member)
			return &vote->places[i];
	return NULL;
}

bool
ledger_holds(const struct line *line, uint64_t body, unsigned roles)
{
	for (uint64_t at = body; at; at = OWN(line->ledger, body, at)->parent) {
		const struct own_member *seat = ledger_seat(line->ledger, at, line->by);
		if (seat && (at == body || seat->role == ROLE_CLERK)
		    && (roles & (1U << seat->role)))
			return true;
	}
	return false;
}

static void
officer_check(struct line *line, const struct own_vote *vote, unsigned roles)
{
	if (!ledger_holds(line, vote->body, roles))
		WRONG(line, "only officers preside", "%s of vote %" PRIu64 " by person %" PRIu64,
			event_kinds[line->kind].name, vote->id, line->by);
}

/* The question */

static void
subjects_take(struct line *line, struct own_vote *vote)
{
	struct ledger *ledger = line->ledger;
	const struct value *first = value_of(line->event, "subjects")->first;
	for (const struct value *at = first; at; at = at->next)
		vote->subject_count++;
	vote->subjects = TAKE_MANY(ledger->arena, struct own_subject, vote->subject_count);
	struct own_subject *subject = vote->subjects;
	for (const struct value *at = first; at; at = at->next, subject++) {
		struct own_resolution *resolution =
			OWN(ledger, resolution, id_of(at, "resolution"));
		*subject = (struct own_subject){ .item = id_of(at, "item"),
			.resolution = resolution->id, .version = id_of(at, "version"),
			.current = resolution->current };
		const struct own_version *version = OWN(ledger, version, subject->version);
		if (version->resolution != resolution->id
		    || !str_equal(version->text, text_of(at, "text")))
			WRONG(line, "a question fixes its text", "vote %" PRIu64, vote->id);
		ids_add(ledger->arena, &resolution->votes, vote->id);
	}
}

static void
prepared(struct line *line)
{
	struct own_vote *vote = ledger_add(line, OWN_VOTE, sizeof *vote);
	const struct value *rule = value_of(line->event, "rule");
	vote->body = id_of(line->event, "body");
	vote->sitting = id_of(line->event, "sitting");
	vote->referral = id_of(line->event, "referral");
	vote->subject = ledger_term(TERMS_SUBJECT, text_of(line->event, "subject"));
	vote->step = ledger_term(TERMS_STEP, text_of(line->event, "step"));
	vote->method = ledger_term(TERMS_VOTE_METHOD, text_of(line->event, "method"));
	vote->threshold = ratio_of(rule, "threshold");
	vote->strict = flag_of(rule, "strict");
	vote->base = ledger_term(TERMS_BASE, text_of(rule, "base"));
	vote->tie = ledger_term(TERMS_TIE_RULE, text_of(rule, "tie"));
	vote->silence = ledger_term(TERMS_SILENCE, text_of(rule, "silence"));
	vote->ballot_change = flag_of(rule, "ballot_change");
	vote->state = VOTE_STATE_PREPARED;
	vote->decision = DECISION_NONE;
	vote->changed = line->seq;
	line->world->counts[COUNTED_VOTES]++;
	subjects_take(line, vote);
	officer_check(line, vote, OFFICERS);
	if (OWN(line->ledger, sitting, vote->sitting)->adjourned)
		WRONG(line, "a question is stated in a sitting", "vote %" PRIu64, vote->id);
}

static bool
goes_on(const struct own_vote *vote)
{
	return vote->state == VOTE_STATE_OPEN || vote->state == VOTE_STATE_CLOSED;
}

/* The texts stand as when the question was stated, and in no other vote of their kind. */
static void
question_check(struct line *line, const struct own_vote *vote)
{
	struct ledger *ledger = line->ledger;
	for (size_t i = 0; i < vote->subject_count; i++) {
		const struct own_subject *subject = &vote->subjects[i];
		const struct own_resolution *resolution =
			OWN(ledger, resolution, subject->resolution);
		const struct own_item *item = OWN(ledger, item, subject->item);
		bool report = vote->subject == SUBJECT_REPORT;
		if (resolution->current != subject->current)
			WRONG(line, "the text voted on is the one of the question",
				"vote %" PRIu64, vote->id);
		if (vote->subject == SUBJECT_SLATE && (!item->slate || item->done))
			WRONG(line, "the slate voted on is the slate", "vote %" PRIu64, vote->id);
		if (resolution->late && !report)
			WRONG(line, "a late text waits to be admitted", "vote %" PRIu64, vote->id);
		for (size_t j = 0; j < resolution->votes.count; j++) {
			const struct own_vote *other = OWN(ledger, vote, resolution->votes.at[j]);
			bool beside = report && other->subject == SUBJECT_REPORT
				&& other->body != vote->body;
			if (other != vote && goes_on(other) && !beside)
				WRONG(line, "a text is in one vote at a time", "votes %" PRIu64
					" and %" PRIu64, other->id, vote->id);
		}
	}
}

/* Opening */

static void
roll_check(struct line *line, const struct own_vote *vote)
{
	struct ledger *ledger = line->ledger;
	const struct own_body *body = OWN(ledger, body, vote->body);
	if ((int64_t)vote->place_count != ledger_count_voting(ledger, body))
		WRONG(line, "the roll is all who vote", "vote %" PRIu64 " has %zu on its roll",
			vote->id, vote->place_count);
	for (size_t i = 0; i < vote->place_count; i++) {
		const struct own_place *place = &vote->places[i];
		const struct own_member *member = OWN(ledger, member, place->member);
		if (member->body != vote->body || !ledger_votes(ledger, member)
		    || (i > 0 && place->member <= vote->places[i - 1].member))
			WRONG(line, "the roll is all who vote", "member %" PRIu64 " is on that of "
				"vote %" PRIu64, place->member, vote->id);
		if (place->weight != (body->by_seat ? member->weight : 1000000))
			WRONG(line, "a place weighs what its seat does", "member %" PRIu64,
				member->id);
		const struct own_member *holder = member->proxy
			? OWN(ledger, member, OWN(ledger, proxy, member->proxy)->holder) : NULL;
		size_t before = 0;
		while (holder && holder->held.at[before] != member->proxy)
			before++;
		bool counts = holder && (int64_t)before < body->proxies_most;
		if (place->proxy != (counts ? member->proxy : 0))
			WRONG(line, "the roll has the proxies in force", "member %" PRIu64,
				member->id);
	}
}

static void
opened(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_vote *vote = OWN(ledger, vote, id_of(line->event, "vote"));
	struct own_sitting *sitting = OWN(ledger, sitting, vote->sitting);
	const struct value *first = value_of(line->event, "roll")->first;
	if (vote->state != VOTE_STATE_PREPARED || sitting->adjourned)
		WRONG(line, "a vote is opened once, in its sitting", "vote %" PRIu64, vote->id);
	if (sitting->recessed)
		WRONG(line, "nothing is voted on in a recess", "vote %" PRIu64, vote->id);
	officer_check(line, vote, OFFICERS);
	question_check(line, vote);
	for (const struct value *at = first; at; at = at->next)
		vote->place_count++;
	vote->places = TAKE_MANY(ledger->arena, struct own_place, vote->place_count);
	struct own_place *place = vote->places;
	for (const struct value *at = first; at; at = at->next)
		*place++ = (struct own_place){ .member = id_of(at, "member"),
			.weight = weight_of(at, "weight"), .proxy = id_of(at, "proxy") };
	roll_check(line, vote);
	const struct own_body *body = OWN(ledger, body, vote->body);
	vote->quorum_needed = number_of(line->event, "quorum_needed");
	if (vote->quorum_needed != ledger_quorum(body, ledger_basis(ledger, sitting))
	    || number_of(line->event, "present") != ledger_present(ledger, sitting))
		WRONG(line, "the quorum is that of those present", "vote %" PRIu64, vote->id);
	vote->state = VOTE_STATE_OPEN;
	vote->changed = line->seq;
}

/* Ballots */

static void
voter_check(struct line *line, const struct own_vote *vote, const struct own_place *place,
	uint64_t proxy)
{
	struct ledger *ledger = line->ledger;
	const struct own_member *voter = OWN(ledger, member, place->member);
	if (proxy) {
		const struct own_proxy *own = OWN(ledger, proxy, proxy);
		if (own->ended || place->proxy != proxy || (place->cast && !place->with_proxy))
			WRONG(line, "a proxy votes while it is in force, and not over its giver",
				"proxy %" PRIu64 " in vote %" PRIu64, proxy, vote->id);
		voter = OWN(ledger, member, own->holder);
	}
	if (!ledger_acts_for(ledger, line->by, voter) || voter->left)
		WRONG(line, "nobody votes for another", "person %" PRIu64 " for member %" PRIu64,
			line->by, place->member);
}

static void
cast(struct line *line)
{
	struct own_vote *vote = OWN(line->ledger, vote, id_of(line->event, "vote"));
	struct own_place *place = ledger_place(vote, id_of(line->event, "member"));
	uint64_t proxy = id_of(line->event, "proxy");
	int choice = ledger_term(TERMS_CHOICE, text_of(line->event, "choice"));
	if (vote->state != VOTE_STATE_OPEN) {
		WRONG(line, "nothing is cast but while the vote is open", "vote %" PRIu64,
			vote->id);
		return;
	}
	if (!place) {
		WRONG(line, "who casts is on the roll", "vote %" PRIu64, vote->id);
		return;
	}
	voter_check(line, vote, place, proxy);
	bool change = place->cast && place->with_proxy == (proxy != 0);
	if (change && place->choice == choice)
		WRONG(line, "a ballot is not doubled", "member %" PRIu64 " in vote %" PRIu64,
			place->member, vote->id);
	if (change && !vote->ballot_change)
		WRONG(line, "a ballot is final where the rules say so",
			"member %" PRIu64 " in vote %" PRIu64, place->member, vote->id);
	place->cast = true;
	place->with_proxy = proxy != 0;
	place->choice = choice;
	place->entry = line->seq;
	vote->changed = line->seq;
}

/* The count */

static struct own_count
count_of(const struct value *event)
{
	static const char *const words[CHOICE_COUNT][2] = {
		[CHOICE_YES] = { "yes", "yes_weight" },
		[CHOICE_NO] = { "no", "no_weight" },
		[CHOICE_ABSTAIN] = { "abstain", "abstain_weight" },
		[CHOICE_PRESENT] = { "present", "present_weight" },
	};
	const struct value *of = value_of(event, "count");
	struct own_count count;
	for (int choice = 0; choice < CHOICE_COUNT; choice++) {
		count.heads[choice] = number_of(of, words[choice][0]);
		count.weight[choice] = weight_of(of, words[choice][1]);
	}
	return count;
}

static void
settle(struct line *line, struct own_vote *vote)
{
	vote->count = count_of(line->event);
	vote->present = number_of(line->event, "present");
	vote->decision = ledger_term(TERMS_DECISION, text_of(line->event, "decision"));
	vote->state = VOTE_STATE_CLOSED;
	vote->until = 0;
	vote->closes = false;
	vote->changed = line->seq;
	ids_remove(&line->ledger->timed, vote->id);
}

/* Is what is said to be needed enough, and a vote less not? */
static void
needed_check(struct line *line, const struct own_vote *vote, int64_t base)
{
	int64_t needed = weight_of(line->event, "needed");
	if (vote->base == BASE_YES || vote->base == BASE_NONE)
		return;
	struct own_vote plain = *vote;
	plain.tie = TIE_RULE_FAILS;
	struct own_count count = { 0 };
	count.weight[CHOICE_YES] = needed;
	bool enough = ledger_decide(&plain, &count, base, true) == DECISION_ADOPTED;
	count.weight[CHOICE_YES] = needed - 1000000;
	bool less = ledger_decide(&plain, &count, base, true) == DECISION_ADOPTED;
	if (!enough || less)
		WRONG(line, "what is needed is the least that passes", "vote %" PRIu64 " says %"
			PRId64, vote->id, needed);
}

static void
closed(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_vote *vote = OWN(ledger, vote, id_of(line->event, "vote"));
	if (vote->state != VOTE_STATE_OPEN)
		WRONG(line, "a vote is closed once", "vote %" PRIu64, vote->id);
	bool due = vote->closes && line->at >= vote->until;
	if (line->by != 0)
		officer_check(line, vote, OFFICERS);
	else if (!due)
		WRONG(line, "the clock closes a vote when its time has come", "vote %" PRIu64,
			vote->id);
	struct own_verdict own = ledger_recount(ledger, vote);
	settle(line, vote);
	if (memcmp(&own.count, &vote->count, sizeof own.count) != 0)
		WRONG(line, "the tally is the ballots of the roll", "vote %" PRIu64 ": %" PRId64
			" yes and %" PRId64 " no, and the ballots are %" PRId64 " and %" PRId64,
			vote->id, vote->count.heads[CHOICE_YES], vote->count.heads[CHOICE_NO],
			own.count.heads[CHOICE_YES], own.count.heads[CHOICE_NO]);
	if (own.present != vote->present
	    || number_of(line->event, "quorum_needed") != vote->quorum_needed)
		WRONG(line, "the quorum is that of those present", "vote %" PRIu64 ": %" PRId64
			" are present", vote->id, own.present);
	if (own.base != weight_of(line->event, "base_weight") || own.decision != vote->decision)
		WRONG(line, "the decision is what the law makes of the tally", "vote %" PRIu64
			": %s", vote->id, decision_word((enum decision)own.decision));
	needed_check(line, vote, own.base);
}

/* By voice there is nothing to count again. */
static void
entered(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_vote *vote = OWN(ledger, vote, id_of(line->event, "vote"));
	struct own_sitting *sitting = OWN(ledger, sitting, vote->sitting);
	const struct own_body *body = OWN(ledger, body, vote->body);
	if (vote->state != VOTE_STATE_PREPARED || vote->method == VOTE_METHOD_ROLL_CALL
	    || sitting->adjourned)
		WRONG(line, "a count is entered once, in its sitting", "vote %" PRIu64, vote->id);
	if (sitting->recessed)
		WRONG(line, "nothing is voted on in a recess", "vote %" PRIu64, vote->id);
	officer_check(line, vote, 1 << ROLE_CLERK);
	question_check(line, vote);
	settle(line, vote);
	if (vote->method != VOTE_METHOD_HAND)
		return;
	int64_t voting = ledger_count_voting(ledger, body);
	int64_t raised = vote->count.heads[CHOICE_YES] + vote->count.heads[CHOICE_NO]
		+ (vote->count.heads[CHOICE_ABSTAIN] > 0 ? vote->count.heads[CHOICE_ABSTAIN] : 0);
	int64_t present = ledger_present(ledger, sitting);
	present = raised > present ? raised : present;
	int64_t needed = ledger_quorum(body, ledger_basis(ledger, sitting));
	int64_t base = ledger_base(vote, &vote->count, voting * 1000000, present * 1000000);
	if (raised > voting || present != vote->present
	    || vote->decision != ledger_decide(vote, &vote->count, base, present >= needed))
		WRONG(line, "the decision is what the law makes of the tally",
			"vote %" PRIu64 ", by hands", vote->id);
}

static void
broken(struct line *line)
{
	struct own_vote *vote = OWN(line->ledger, vote, id_of(line->event, "vote"));
	bool yes = text_is(line->event, "choice", "yes");
	if (vote->state != VOTE_STATE_CLOSED || vote->decision != DECISION_TIED
	    || vote->tie != TIE_RULE_CHAIR_DECIDES)
		WRONG(line, "only a tie is broken", "vote %" PRIu64, vote->id);
	officer_check(line, vote, CHAIRS);
	vote->decision = ledger_term(TERMS_DECISION, text_of(line->event, "decision"));
	if (vote->decision != (yes ? DECISION_ADOPTED : DECISION_REJECTED))
		WRONG(line, "a tie is broken as the chair says", "vote %" PRIu64, vote->id);
	vote->tie_broken = true;
	vote->changed = line->seq;
}

/* Afterwards */

static void
announced(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_vote *vote = OWN(ledger, vote, id_of(line->event, "vote"));
	int decision = ledger_term(TERMS_DECISION, text_of(line->event, "decision"));
	if (vote->state != VOTE_STATE_CLOSED || vote->decision != decision
	    || decision == DECISION_TIED)
		WRONG(line, "what is announced is what was decided", "vote %" PRIu64, vote->id);
	officer_check(line, vote, OFFICERS);
	vote->state = VOTE_STATE_ANNOUNCED;
	vote->changed = line->seq;
	bool about_texts = vote->subject == SUBJECT_RESOLUTION || vote->subject == SUBJECT_SLATE;
	bool lost = decision == DECISION_REJECTED && vote->subject == SUBJECT_RESOLUTION
		&& vote->step == STEP_ADOPT;
	for (size_t i = 0; i < vote->subject_count; i++) {
		struct own_subject *subject = &vote->subjects[i];
		struct own_item *item = OWN(ledger, item, subject->item);
		subject->stood = OWN(ledger, resolution, subject->resolution)->state;
		if (about_texts && decision == DECISION_ADOPTED)
			ids_add(ledger->arena, &ledger->owed, subject->resolution);
		if (about_texts && item && (lost || decision == DECISION_ADOPTED))
			item->done = true;
	}
	ledger->owed_vote = vote->id;
}

static void
reopened(struct line *line)
{
	struct own_vote *vote = OWN(line->ledger, vote, id_of(line->event, "vote"));
	const struct own_sitting *sitting = OWN(line->ledger, sitting, vote->sitting);
	if (vote->state != VOTE_STATE_CLOSED || sitting->adjourned)
		WRONG(line, "only a vote that is closed and not announced is opened again",
			"vote %" PRIu64, vote->id);
	if (sitting->recessed)
		WRONG(line, "nothing is voted on in a recess", "vote %" PRIu64, vote->id);
	officer_check(line, vote, 1 << ROLE_CHAIR);
	vote->state = vote->method == VOTE_METHOD_ROLL_CALL ? VOTE_STATE_OPEN
		: VOTE_STATE_PREPARED;
	vote->decision = DECISION_NONE;
	vote->tie_broken = false;
	vote->count = (struct own_count){ 0 };
	vote->changed = line->seq;
}

static void
voided(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_vote *vote = OWN(ledger, vote, id_of(line->event, "vote"));
	bool was_announced = vote->state == VOTE_STATE_ANNOUNCED;
	if (vote->state == VOTE_STATE_VOID)
		WRONG(line, "what is void is not voided again", "vote %" PRIu64, vote->id);
	officer_check(line, vote, 1 << ROLE_CHAIR);
	vote->state = VOTE_STATE_VOID;
	vote->until = 0;
	vote->closes = false;
	vote->changed = line->seq;
	ids_remove(&ledger->timed, vote->id);
	for (size_t i = 0; was_announced && i < vote->subject_count; i++) {
		const struct own_subject *subject = &vote->subjects[i];
		const struct own_resolution *resolution =
			OWN(ledger, resolution, subject->resolution);
		struct own_item *item = OWN(ledger, item, subject->item);
		if (resolution->moved_by != vote->id)
			continue;
		ids_add(ledger->arena, &ledger->owed, resolution->id);
		if (item)
			item->done = false;
	}
	ledger->owed_vote = vote->id;
}

bool
ledger_vote(struct line *line)
{
	switch (line->kind) {
	case EVENT_VOTE_PREPARED:
		return prepared(line), true;
	case EVENT_VOTE_OPENED:
		return opened(line), true;
	case EVENT_BALLOT_CAST:
		return cast(line), true;
	case EVENT_VOTE_CLOSED:
		return closed(line), true;
	case EVENT_VOTE_ENTERED:
		return entered(line), true;
	case EVENT_TIE_BROKEN:
		return broken(line), true;
	case EVENT_VOTE_ANNOUNCED:
		return announced(line), true;
	case EVENT_VOTE_REOPENED:
		return reopened(line), true;
	case EVENT_VOTE_VOIDED:
		return voided(line), true;
	default:
		return ledger_timed(line);
	}
}
