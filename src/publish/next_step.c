/* The next step of a sitting, by the rules of its body: what was begun is ended first (a vote that
 * is open is closed, one that is closed is announced), then the quorum, then who speaks, then the
 * question on what was called, the slate, the next item; when nothing is left it is adjourned. */
#include "assembly/fact.h"
#include "assembly/speaker.h"
#include "publish/offer.h"

#define SIZED(text) (int)(text).size, (text).at

/* The sitting itself */

static bool
opening(struct offers *offers)
{
	const struct body *body = offers->body;
	if (body->sitting)
		return false;
	const struct meeting *meeting = body->meeting;
	return offer_add(offers,
	    (struct offer){
		.action = ACTION_OPEN_SITTING,
		.key = "open_sitting",
		.data = OFFER_DATA(offers, open_sitting, .body = body->head.id,
		    .meeting = meeting ? meeting->head.id : 0, .has_meeting = meeting != NULL,
		    .name = offer_say(offers, "Sitting %zu", body->sittings.count + 1)),
		.words = STR("The meeting will please come to order."),
		.why = STR("No sitting is open."),
	    });
}

static bool
resuming(struct offers *offers)
{
	const struct sitting *sitting = offers->body->sitting;
	return sitting->recessed_at != 0
	       && offer_add(offers,
		   (struct offer){
		       .action = ACTION_RESUME_SITTING,
		       .key = "resume_sitting",
		       .data = OFFER_DATA(offers, resume_sitting, .sitting = sitting->head.id),
		       .words = STR("The meeting will please come to order again."),
		       .why = STR("The sitting is in recess."),
		   });
}

/* The vote at hand */

static bool
closing(struct offers *offers, const struct vote *vote)
{
	return offer_add(
	    offers, (struct offer){
			.action = ACTION_CLOSE_VOTE,
			.key = "close_vote",
			.data = OFFER_DATA(offers, close_vote, .vote = vote->head.id),
			.words = STR("Has everybody voted who wishes to vote? Voting is closed."),
			.why = offer_say(offers, "A vote is open; %zu of %zu have voted.",
			    vote->cast_count, vote->place_count),
			.rule = offer_rule(offers, &vote->rule),
		    });
}

static bool
announcing(struct offers *offers, const struct vote *vote)
{
	static const char *const decided[DECISION_COUNT] = {
		[DECISION_ADOPTED] = "The question is carried.",
		[DECISION_REJECTED] = "The question is lost.",
		[DECISION_NO_QUORUM] = "There was no quorum, and nothing is decided.",
	};
	if (vote->decision == DECISION_TIED)
		return offer_add(
		    offers, (struct offer){
				.action = ACTION_BREAK_TIE,
				.key = "break_tie",
				.asks = "choice",
				.data = OFFER_DATA(
				    offers, break_tie, .vote = vote->head.id, .choice = CHOICE_YES),
				.words = STR("The vote is tied, and the chair decides."),
				.why = STR("The vote is tied; under the rules the chair decides."),
			    });
	return offer_add(offers,
	    (struct offer){
		.action = ACTION_ANNOUNCE_VOTE,
		.key = "announce_vote",
		.data = OFFER_DATA(offers, announce_vote, .vote = vote->head.id),
		.words =
		    offer_say(offers, "%.*s. %s", SIZED(vote->sentence), decided[vote->decision]),
		.why = STR("The vote is closed, and its result is not announced."),
	    });
}

static bool
counting(struct offers *offers, const struct vote *vote)
{
	bool hands = vote->method == VOTE_METHOD_HAND;
	struct offer offer = {
		.action = ACTION_ENTER_COUNT,
		.key = "enter_count",
		.asks = hands ? "yes no abstain decision" : "decision",
		.words = offer_say(offers, "The question is: %.*s %s", SIZED(vote->question),
		    hands ? "Those in favour raise their hands. Those opposed raise their hands."
			  : "Those in favour say aye. Those opposed say no."),
		.why = STR("The question was stated; its count is entered by hand."),
		.rule = offer_rule(offers, &vote->rule),
	};
	const enum decision tried[] = { DECISION_ADOPTED, DECISION_REJECTED, DECISION_NO_QUORUM };
	int64_t none = 0;
	for (size_t i = 0; i < sizeof tried / sizeof tried[0]; i++) {
		offer.data = OFFER_DATA(offers, enter_count, .vote = vote->head.id, .yes = none,
		    .has_yes = hands, .no = none, .has_no = hands, .abstain = none,
		    .has_abstain = hands, .decision = tried[i]);
		if (offer_add(offers, offer))
			return true;
	}
	return false;
}

static bool
voting(struct offers *offers, const struct vote *vote)
{
	bool roll_call = vote->method == VOTE_METHOD_ROLL_CALL;
	bool going = roll_call ? offer_add(offers,
			 (struct offer){
			     .action = ACTION_OPEN_VOTE,
			     .key = "open_vote",
			     .data = OFFER_DATA(offers, open_vote, .vote = vote->head.id),
			     .words = offer_say(offers,
				 "The question is: %.*s Those in favour vote yes, "
				 "those opposed vote no. Voting is open.",
				 SIZED(vote->question)),
			     .why = STR("The question was stated."),
			     .rule = offer_rule(offers, &vote->rule),
			 })
			       : counting(offers, vote);
	return going
	       || offer_add(
		   offers, (struct offer){
			       .action = ACTION_VOID_VOTE,
			       .key = "void_vote",
			       .asks = "reason",
			       .data = OFFER_DATA(offers, void_vote, .vote = vote->head.id,
				   .reason = STR("the question can no longer be put as stated")),
			       .why = STR("The question can no longer be put as it was stated."),
			   });
}

static bool
vote_at_hand(struct offers *offers)
{
	const struct vote *vote = offer_vote(offers->body);
	if (!vote)
		return false;
	if (vote->state == VOTE_STATE_OPEN)
		return closing(offers, vote);
	return vote->state == VOTE_STATE_CLOSED ? announcing(offers, vote) : voting(offers, vote);
}

/* The quorum */

static bool
quorum(struct offers *offers)
{
	const struct sitting *sitting = offers->body->sitting;
	int64_t basis, needed;
	sitting_quorum(sitting, &basis, &needed);
	bool called = sitting->call_present >= 0;
	if (needed == 0 || (called && sitting->call_met))
		return false;
	if (!called || sitting_present(sitting) >= needed)
		return offer_add(offers,
		    (struct offer){
			.action = ACTION_CALL_QUORUM,
			.key = "call_quorum",
			.data = OFFER_DATA(offers, call_quorum, .sitting = sitting->head.id),
			.words = offer_say(offers,
			    "%lld are present, and %lld are needed for a "
			    "quorum.",
			    (long long)sitting_present(sitting), (long long)needed),
			.why = called ? STR("A quorum was missing, and now is there.")
				      : STR("The quorum of this sitting is not yet established."),
		    });
	return offer_add(
	    offers, (struct offer){
			.action = ACTION_RECESS_SITTING,
			.key = "recess_sitting",
			.asks = "until",
			.data = OFFER_DATA(offers, recess_sitting, .sitting = sitting->head.id,
			    .reason = STR("no quorum is present"), .has_reason = true),
			.words = offer_say(offers,
			    "A quorum is not present: %lld are here, and %lld are "
			    "needed. The sitting is in recess.",
			    (long long)sitting_present(sitting), (long long)needed),
			.why = STR("Without a quorum the body can only recess, adjourn or wait."),
		    });
}

/* Who speaks */

static bool
recognising(struct offers *offers, const struct speaker *next)
{
	struct str city = member_attribute(next->member, "city");
	bool unknown = fact_unknown(city);
	return offer_add(
	    offers, (struct offer){
			.action = ACTION_RECOGNISE_SPEAKER,
			.key = "recognise_speaker",
			.data = OFFER_DATA(offers, recognise_speaker, .speaker = next->head.id),
			.words = offer_say(offers, "The chair recognises %.*s%s%.*s.",
			    SIZED(next->member->person->name), unknown ? "" : " of ",
			    unknown ? 0 : (int)city.size, city.at),
			.why = offer_say(offers, "%zu wait to speak.", next->list->waiting.count),
		    });
}

/* Whose turn it is. Once what they wait to speak on is decided it is nobody's, but for points of
 * order: these come before whatever is called next. */
static const struct speaker *
speaker_next(const struct sitting *sitting)
{
	const struct speakers *list = speakers_find(sitting, sitting->called);
	const struct speaker *next = list ? speakers_next(list) : NULL;
	bool passed = next && next->stance != STANCE_ORDER && offer_decided(sitting);
	return passed ? NULL : next;
}

static bool
speaking(struct offers *offers)
{
	const struct sitting *sitting = offers->body->sitting;
	const struct speaker *next = speaker_next(sitting);
	const struct speaker *now = sitting->speaking;
	bool interrupted = now && !now->running_since;
	if (next && (next->stance == STANCE_ORDER || !interrupted) && recognising(offers, next))
		return true;
	if (interrupted)
		return offer_add(
		    offers, (struct offer){
				.action = ACTION_RESUME_SPEECH,
				.key = "resume_speech",
				.data = OFFER_DATA(offers, resume_speech, .speaker = now->head.id),
				.words = offer_say(offers, "%.*s has the floor again.",
				    SIZED(now->member->person->name)),
				.why = STR("A speech is paused."),
			    });
	return now
	       && offer_add(offers,
		   (struct offer){
		       .action = ACTION_END_SPEECH,
		       .key = "end_speech",
		       .data = OFFER_DATA(offers, end_speech, .speaker = now->head.id),
		       .words =
			   offer_say(offers, "Thank you, %.*s.", SIZED(now->member->person->name)),
		       .why = STR("Somebody has the floor, and nobody else waits."),
		   });
}

/* The end */

static bool
adjourning(struct offers *offers)
{
	return offer_add(offers,
	    (struct offer){
		.action = ACTION_ADJOURN_SITTING,
		.key = "adjourn_sitting",
		.data =
		    OFFER_DATA(offers, adjourn_sitting, .sitting = offers->body->sitting->head.id),
		.words = STR("There is no further business. The sitting is adjourned."),
		.why = STR("Nothing is left on the agenda of this sitting."),
	    });
}

void
next_step_add(struct offers *offers)
{
	if (opening(offers) || !offers->body->sitting)
		return;
	if (resuming(offers) || vote_at_hand(offers) || quorum(offers) || speaking(offers))
		return;
	if (question_add(offers) || next_item_add(offers))
		return;
	adjourning(offers);
}
