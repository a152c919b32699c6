/* What is put to the body: the question on the item or referral that was called, a committee's
 * report on what it has voted, the slate, and which item is called next. */
#include "assembly/speaker.h"
#include "publish/offer.h"

#define SIZED(text) (int)(text).size, (text).at

/* Questions */

static struct action_prepare_vote
question(const struct offers *offers, enum subject subject)
{
	return (struct action_prepare_vote){
		.body = offers->body->head.id,
		.sitting = offers->body->sitting->head.id,
		.subject = subject,
		.method = VOTE_METHOD_ROLL_CALL,
	};
}

static bool
put(struct offers *offers, const struct action_prepare_vote *asked, const char *key,
    struct str words, struct str why)
{
	return offer_add(offers, (struct offer){
				     .action = ACTION_PREPARE_VOTE,
				     .key = key,
				     .words = words,
				     .why = why,
				     .data = offer_keep(offers, asked, sizeof *asked),
				     .rule = offer_rule(offers, &offers->body->rules.voting),
				 });
}

static bool
on_item(struct offers *offers, const struct item *item)
{
	struct action_prepare_vote asked = question(offers, SUBJECT_RESOLUTION);
	if (!item->resolution)
		return false;
	uint64_t *items = TAKE(offers->arena, uint64_t);
	items[0] = item->head.id;
	asked.items = (struct id_list){ items, 1 };
	asked.has_items = true;
	return put(offers, &asked, "prepare_item",
	    offer_say(offers,
		"Is there any further debate? If there is none, the question is "
		"on resolution %.*s, \"%.*s\".",
		SIZED(item->resolution->label), SIZED(item->resolution->title)),
	    STR("Nobody waits to speak on the resolution that was called."));
}

static bool
on_referral(struct offers *offers, const struct referral *referral)
{
	struct action_prepare_vote asked = question(offers, SUBJECT_REPORT);
	asked.referral = referral->head.id;
	asked.has_referral = true;
	return put(offers, &asked, "prepare_report",
	    offer_say(offers,
		"Is there any further debate? If there is none, the question is "
		"what the committee recommends on \"%.*s\".",
		SIZED(referral->resolution->title)),
	    STR("Nobody waits to speak on the resolution that was referred."));
}

/* Reports on what the committee has voted */

static const struct vote *
vote_on(const struct referral *referral)
{
	const struct vote *found = NULL;
	for (EACH(const struct vote, vote, &referral->committee->votes))
		if (vote->referral == referral && vote->state == VOTE_STATE_ANNOUNCED)
			found = vote;
	return found;
}

/* Without a quorum nothing was decided, and what was called still is before the body. */
bool
offer_decided(const struct sitting *sitting)
{
	const struct entity *called = sitting->called;
	const void *of = called;
	if (!called)
		return false;
	if (called->noun == NOUN_ITEM) {
		const struct item *item = of;
		return item->done
		       || (item->resolution && item->resolution->standing != STANDING_PENDING);
	}
	const struct referral *referral = of;
	const struct vote *vote = vote_on(referral);
	enum decision decision = vote ? vote->decision : DECISION_NONE;
	return referral->reported || decision == DECISION_ADOPTED
	       || decision == DECISION_REJECTED;
}

/* Every recommendation is tried, with the version that was voted on: only the one that the vote
 * carried is taken. */
static bool
reporting(struct offers *offers, const struct referral *referral)
{
	const struct vote *vote = vote_on(referral);
	for (int i = 0; vote && !referral->reported && i < RECOMMENDATION_COUNT; i++) {
		enum recommendation recommendation = (enum recommendation)i;
		bool amended = recommendation == RECOMMENDATION_ADOPT_AS_AMENDED;
		struct offer offer = {
			.action = ACTION_MAKE_REPORT,
			.key = "make_report",
			.data = OFFER_DATA(offers, make_report, .referral = referral->head.id,
			    .vote = vote->head.id, .recommendation = recommendation,
			    .version = amended ? vote->subjects.at[0].version : 0,
			    .has_version = amended),
			.words = offer_say(offers, "The committee reports on \"%.*s\".",
			    SIZED(referral->resolution->title)),
			.why = STR("The committee has voted, and has not yet reported."),
		};
		if (offer_add(offers, offer))
			return true;
	}
	return false;
}

bool
question_add(struct offers *offers)
{
	const struct entity *called = offers->body->sitting->called;
	const void *of = called;
	for (EACH(const struct referral, referral, &offers->body->referrals))
		if (reporting(offers, referral))
			return true;
	if (!called)
		return false;
	return called->noun == NOUN_ITEM ? on_item(offers, of) : on_referral(offers, of);
}

/* The slate */

static size_t
slated(const struct meeting *meeting)
{
	size_t count = 0;
	for (EACH(const struct item, item, &meeting->items))
		count += item->slate && !item->done;
	return count;
}

static bool
slate(struct offers *offers, const struct meeting *meeting)
{
	size_t count = slated(meeting);
	const struct action_prepare_vote asked = question(offers, SUBJECT_SLATE);
	return count > 0
	       && put(offers, &asked, "prepare_slate",
		   offer_say(offers,
		       "The question is on the slate, with %zu %s. Does any member wish "
		       "to have an item taken by itself? If there is none, the question is on "
		       "adopting them together.",
		       count, count == 1 ? "item" : "items"),
		   STR("Items are on the slate, to be adopted together."));
}

/* The next item */

static bool
calling(struct offers *offers, uint64_t about, struct str title)
{
	return offer_add(offers,
	    (struct offer){
		.action = ACTION_CALL_ITEM,
		.key = "call_item",
		.data = OFFER_DATA(offers, call_item, .sitting = offers->body->sitting->head.id,
		    .about = about, .has_about = true),
		.words = offer_say(offers, "The next item is \"%.*s\".", SIZED(title)),
		.why = STR("It is the next on the agenda."),
	    });
}

static bool
to_come(const struct item *item)
{
	return !item->removed && !item->done && !item->slate
	       && (!item->resolution || item->resolution->standing == STANDING_PENDING);
}

/* The first item behind the one that was called; then what was passed over and can be decided. */
static const struct item *
item_next(const struct sitting *sitting)
{
	const void *of = sitting->called;
	const struct item *called = of && sitting->called->noun == NOUN_ITEM ? of : NULL;
	const struct list *items = &sitting->meeting->items;
	for (EACH(const struct item, item, items))
		if (to_come(item) && (!called || item->position > called->position))
			return item;
	for (EACH(const struct item, item, items))
		if (to_come(item) && item->resolution && item != called)
			return item;
	return NULL;
}

static bool
referral_next(struct offers *offers)
{
	for (EACH(const struct referral, referral, &offers->body->referrals))
		if (!referral->reported && !vote_on(referral)
		    && calling(offers, referral->head.id, referral->resolution->title))
			return true;
	return false;
}

bool
next_item_add(struct offers *offers)
{
	const struct sitting *sitting = offers->body->sitting;
	const struct meeting *meeting = sitting->meeting;
	if (referral_next(offers))
		return true;
	if (!meeting || meeting->body != offers->body)
		return false;
	if (slate(offers, meeting))
		return true;
	const struct item *item = item_next(sitting);
	return item
	       && calling(
		   offers, item->head.id, item->resolution ? item->resolution->title : item->title);
}
