/* What else is in order, beside the next step: to interrupt, to correct, and the motions that rank
 * above the question at hand (RONR, 12th ed., tinted pages; their votes as given there). */
#include "assembly/speaker.h"
#include "publish/offer.h"

/* On the vote at hand */

static void
corrections(struct offers *offers, const struct vote *vote)
{
	offer_add(
	    offers, (struct offer){
			.action = ACTION_REOPEN_VOTE,
			.key = "reopen_vote",
			.asks = "reason",
			.data = OFFER_DATA(offers, reopen_vote, .vote = vote->head.id,
			    .reason = STR("to be said")),
			.why = STR("The result is not announced; voting can be opened again."),
		    });
	offer_add(
	    offers, (struct offer){
			.action = ACTION_TIME_VOTE,
			.key = "time_vote",
			.asks = "seconds",
			.data = OFFER_DATA(offers, time_vote, .vote = vote->head.id, .seconds = 60),
			.why = STR("The vote can be given a time."),
		    });
	offer_add(offers, (struct offer){
			      .action = ACTION_VOID_VOTE,
			      .key = "void_vote",
			      .asks = "reason",
			      .data = OFFER_DATA(offers, void_vote, .vote = vote->head.id,
				  .reason = STR("to be said")),
			      .why = STR("A vote that went wrong can be declared void."),
			  });
}

/* Motions */

/* A motion that is put to the body as a question of procedure; two thirds where RONR asks for them.
 */
static void
motion(struct offers *offers, const char *key, const char *words, bool two_thirds)
{
	struct part_vote_rule rule = offers->body->rules.voting;
	struct action_prepare_vote asked = {
		.body = offers->body->head.id,
		.sitting = offers->body->sitting->head.id,
		.subject = SUBJECT_PROCEDURE,
		.method = VOTE_METHOD_VOICE,
		.question = str_of(words),
		.has_question = true,
	};
	if (two_thirds) {
		asked.threshold = rule.threshold = (struct share){ 2, 3 };
		asked.strict = rule.strict = false;
		asked.base = rule.base = BASE_YES_NO;
		asked.has_threshold = asked.has_strict = asked.has_base = true;
	}
	offer_add(offers, (struct offer){
			      .action = ACTION_PREPARE_VOTE,
			      .key = key,
			      .data = offer_keep(offers, &asked, sizeof asked),
			      .words = offer_say(offers, "It is moved. The question is: %s", words),
			      .why = STR("A member may move it."),
			      .rule = offer_rule(offers, &rule),
			  });
}

/* On the text at hand, where the body's course has the step. */
static void
disposal(struct offers *offers, const struct item *item, enum step step, const char *key)
{
	struct action_prepare_vote asked = {
		.body = offers->body->head.id,
		.sitting = offers->body->sitting->head.id,
		.subject = SUBJECT_RESOLUTION,
		.method = VOTE_METHOD_VOICE,
		.resolution = item->resolution->head.id,
		.has_resolution = true,
		.step = step,
		.has_step = true,
	};
	offer_add(offers, (struct offer){
			      .action = ACTION_PREPARE_VOTE,
			      .key = key,
			      .data = offer_keep(offers, &asked, sizeof asked),
			      .why = STR("A member may move it."),
			      .rule = offer_rule(offers, &offers->body->rules.voting),
			  });
}

/* Is there anywhere that a text could go back to? */
static bool
has_committee(const struct body *body, const struct list *bodies)
{
	for (EACH(const struct body, other, bodies))
		if (other->parent == body)
			return true;
	return false;
}

/* On what was called, until it is decided; then nothing is before the body. */
static void
motions(struct offers *offers)
{
	const struct sitting *sitting = offers->body->sitting;
	const struct entity *called = offer_decided(sitting) ? NULL : sitting->called;
	const void *of = called;
	const struct item *item = called && called->noun == NOUN_ITEM ? of : NULL;
	if (called) {
		motion(offers, "previous_question", "Shall debate be closed now?", true);
		motion(offers, "limit_debate", "Shall debate be limited?", true);
		motion(offers, "postpone", "Shall the question be postponed?", false);
	}
	if (item && item->resolution) {
		disposal(offers, item, STEP_TABLE, "table");
		if (has_committee(offers->body, &offers->assembly->bodies))
			disposal(offers, item, STEP_REFER_BACK, "refer_back");
	}
	motion(offers, "suspend_rules", "Shall the rules be suspended?", true);
}

/* On the sitting */

static void
sitting(struct offers *offers)
{
	const struct sitting *at = offers->body->sitting;
	offer_add(
	    offers, (struct offer){
			.action = ACTION_CALL_QUORUM,
			.key = "call_quorum",
			.data = OFFER_DATA(offers, call_quorum, .sitting = at->head.id),
			.why = STR("Whether a quorum is present can be found out at any time."),
		    });
	offer_add(offers, (struct offer){
			      .action = ACTION_RECESS_SITTING,
			      .key = "recess_sitting",
			      .asks = "until",
			      .data = OFFER_DATA(offers, recess_sitting, .sitting = at->head.id),
			      .words = STR("Without objection, the sitting is in recess."),
			      .why = STR("No vote is open."),
			  });
	offer_add(offers, (struct offer){
			      .action = ACTION_ADJOURN_SITTING,
			      .key = "adjourn_sitting",
			      .data = OFFER_DATA(offers, adjourn_sitting, .sitting = at->head.id),
			      .words = STR("Without objection, the sitting is adjourned."),
			      .why = STR("No vote is open."),
			  });
}

void
in_order_add(struct offers *offers)
{
	if (!offers->body->sitting)
		return;
	const struct vote *vote = offer_vote(offers->body);
	if (vote) {
		corrections(offers, vote);
	} else if (offers->body->sitting->recessed_at == 0) {
		question_add(offers);
		next_item_add(offers);
		motions(offers);
	}
	sitting(offers);
}
