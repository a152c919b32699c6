/* Reports: what a committee recommends on a resolution, carried by a vote of that committee on
 * that referral. A substitute that it recommends becomes the text in force. When the last
 * committee has reported, the resolution takes the workflow's step and, where the body's rule
 * says so, comes onto the slate of the running meeting. */
#include <assert.h>

#include "assembly/dump.h"
#include "assembly/field.h"
#include "assembly/item.h"
#include "assembly/verbs.h"
#include "assembly/vote.h"
#include "assembly/workflow.h"
#include "text/term.h"

enum {
	MINORITY_MOST = 1000,
	MINORITY_STATEMENT_MOST = 10000, /* bytes */
};

/* Deciding */

/* A committee that would not recommend adoption of the text in force recommends its rejection,
 * where those who said no were more: falling short of two thirds, or a tie, recommends
 * nothing, and who turns down a substitute has said nothing of the text. */
static bool
turned_down(const struct vote *vote)
{
	return vote->decision == DECISION_REJECTED && vote->step == STEP_ADOPT
		&& vote->matters[0].version == vote->matters[0].current
		&& vote->count.no_weight > vote->count.yes_weight;
}

static struct fault
carried_check(const struct vote *vote, const struct referral *referral)
{
	if (vote->referral != referral)
		return fault(FAULT_OTHER_REFERRAL, "vote");
	if (vote->state == VOTE_STATE_VOID)
		return fault(FAULT_VOTE_VOID, "vote");
	if (vote->state != VOTE_STATE_CLOSED && vote->state != VOTE_STATE_ANNOUNCED)
		return fault(FAULT_VOTE_UNDECIDED, "vote");
	return vote->decision == DECISION_ADOPTED || turned_down(vote)
		? OK : fault(FAULT_REPORT_NOT_CARRIED, "vote");
}

/* A report changes the text in force, and what is on the slate: not while the body votes on it. */
static struct fault
body_idle_check(const struct resolution *resolution)
{
	for (EACH(const struct vote, vote, &resolution->votes))
		if (vote_goes_on(vote) && vote->subject != SUBJECT_REPORT)
			return fault(FAULT_IN_VOTE, "referral");
	return OK;
}

/* A report's vote has one subject: the resolution, in the text in force or in a substitute. */
static const struct matter *
matter_of(const struct vote *vote)
{
	assert(vote->subject == SUBJECT_REPORT && vote->subjects.count == 1);
	return &vote->matters[0];
}

/* What the committee decided to recommend, as its question had it. */
static enum recommendation
recommendation_of(const struct vote *vote)
{
	switch (vote->step) {
	case STEP_ADOPT:
		if (turned_down(vote))
			return RECOMMENDATION_REJECT;
		return matter_of(vote)->version == matter_of(vote)->current
			? RECOMMENDATION_ADOPT : RECOMMENDATION_ADOPT_AS_AMENDED;
	case STEP_REJECT:
		return RECOMMENDATION_REJECT;
	case STEP_TABLE:
		return RECOMMENDATION_TABLE;
	default:
		assert(vote->step == STEP_REPORT);
		return RECOMMENDATION_NONE;
	}
}

/* Only "adopt as amended" names a version: the one that was voted on. */
static struct fault
recommendation_check(const struct action_make_report *action, const struct vote *vote)
{
	if (action->recommendation != recommendation_of(vote))
		return fault(FAULT_OTHER_RECOMMENDATION, "recommendation");
	bool amended = action->recommendation == RECOMMENDATION_ADOPT_AS_AMENDED;
	if (action->version == 0)
		return amended ? fault(FAULT_VERSION_NEEDED, "version") : OK;
	if (!amended)
		return fault(FAULT_VERSION_REFUSED, "version");
	if (action->version != matter_of(vote)->version->head.id)
		return fault(FAULT_VERSION_NOT_VOTED, "version");
	return OK;
}

static struct fault
minority_member_check(const struct asking *asking, const struct referral *referral,
	const struct vote *vote, uint64_t id, const char *field)
{
	struct member *member;
	TRY(assembly_want(asking->assembly, id, NOUN_MEMBER, field, &member));
	if (member->body != referral->committee)
		return fault(FAULT_WRONG_BODY, field);
	const struct place *place = vote_place(vote, id);
	enum choice prevailing = turned_down(vote) ? CHOICE_NO : CHOICE_YES;
	if (place && place->cast && place->choice == prevailing)
		return fault(FAULT_MINORITY_PREVAILED, field);
	return OK;
}

static struct fault
minority_check(const struct asking *asking, const struct action_make_report *action,
	const struct referral *referral, const struct vote *vote)
{
	if (action->minority.count > MINORITY_MOST)
		return fault_too_large("minority", MINORITY_MOST, "members");
	for (size_t i = 0; i < action->minority.count; i++)
		TRY(minority_member_check(asking, referral, vote, action->minority.at[i],
			field_member(asking->arena, "minority", i)));
	TRY(field_ids_once(asking->arena, &action->minority, "minority"));
	TRY(field_text_or_none(
		action->minority_statement, MINORITY_STATEMENT_MOST, "minority_statement"));
	if (action->minority.count == 0 && str_trim(action->minority_statement).size > 0)
		return fault(FAULT_EMPTY, "minority");
	return OK;
}

/* Somebody voted for it and nobody against, as far as was counted: a voice vote never shows it. */
static bool
unanimous(const struct vote *vote)
{
	int64_t prevailing = turned_down(vote) ? vote->count.no : vote->count.yes;
	int64_t against = turned_down(vote) ? vote->count.yes : vote->count.no;
	return prevailing > 0 && against == 0;
}

/* Takes the step "report" where the workflow has one, and says which state that leads to. */
static struct fault
step_on(struct asking *asking, const struct resolution *resolution, struct str *ret_state)
{
	*ret_state = resolution->state;
	if (workflow_follow(resolution->body, resolution->state, STEP_REPORT, ret_state).code
		!= FAULT_NONE)
		return OK;
	/* Without a reason: that all committees have reported is what the step says. */
	return resolution_step(asking, resolution, STEP_REPORT, NULL, STR(""));
}

static const struct meeting *
running_meeting(const struct resolution *resolution)
{
	if (resolution->meeting && !resolution->meeting->ended)
		return resolution->meeting;
	return resolution->body->meeting;
}

/* An item that stood on the agenda before the report is before the body from now on. */
static void
settle_on_agenda(struct asking *asking, const struct resolution *resolution, struct str state,
	bool slate)
{
	const struct meeting *meeting = running_meeting(resolution);
	if (!meeting)
		return;
	const struct item *item = item_standing(meeting, resolution);
	if (item) {
		item_step(asking, item->meeting, resolution, state);
		if (slate && !item->slate && !item_pulled_off(item))
			EMIT(asking, ITEM_SLATED, item_slated, .item = item->head.id);
	} else if (slate) {
		item_place(asking, meeting, resolution, state, (int64_t)meeting->items.count + 1,
			true);
	}
}

static bool
last_to_report(const struct referral *referral)
{
	for (EACH(const struct referral, other, &referral->resolution->referrals))
		if (other != referral && !other->reported)
			return false;
	return true;
}

struct fault
decide_make_report(struct asking *asking, const struct action_make_report *action)
{
	struct referral *referral =
		assembly_must(asking->assembly, action->referral, NOUN_REFERRAL);
	const struct resolution *resolution = referral->resolution;
	TRY(resolution_pending_check(resolution, "referral"));
	TRY(body_idle_check(resolution));
	struct vote *vote;
	TRY(assembly_want(asking->assembly, action->vote, NOUN_VOTE, "vote", &vote));
	TRY(carried_check(vote, referral));
	TRY(recommendation_check(action, vote));
	TRY(minority_check(asking, action, referral, vote));
	struct event_report_made report = { .referral = referral->head.id,
		.vote = vote->head.id,
		.recommendation = action->recommendation,
		.version = action->version,
		.minority = action->minority,
		.minority_statement = str_trim(action->minority_statement),
		.unanimous = unanimous(vote) && action->minority.count == 0 };
	asking_emit(asking, EVENT_REPORT_MADE, &report);
	if (!last_to_report(referral))
		return OK;
	struct str state;
	TRY(step_on(asking, resolution, &state));
	settle_on_agenda(asking, resolution, state, slate_takes(asking, resolution, &report));
	return OK;
}

/* Applying */

void
apply_report_made(struct assembly *assembly, const struct stamp *stamp,
	const struct event_report_made *event)
{
	struct referral *referral = assembly_must(assembly, event->referral, NOUN_REFERRAL);
	struct resolution *resolution = referral->resolution;
	assert(!referral->reported);
	referral->reported = true;
	referral->reported_at = stamp->at;
	referral->recommendation = event->recommendation;
	referral->vote = assembly_must(assembly, event->vote, NOUN_VOTE);
	referral->unanimous = event->unanimous;
	referral->minority_statement = str_keep(assembly->arena, event->minority_statement);
	for (size_t i = 0; i < event->minority.count; i++)
		list_add(assembly->arena, &referral->minority,
			assembly_must(assembly, event->minority.at[i], NOUN_MEMBER));
	if (event->version != 0) {
		referral->version = assembly_must(assembly, event->version, NOUN_VERSION);
		resolution_set_current(assembly, resolution, referral->version);
	}
	assembly_touch(assembly, referral);
	assembly_touch(assembly, referral->committee);
	resolution_remember(assembly, resolution, stamp, EVENT_REPORT_MADE, STR(""), STR(""),
		referral->head.id);
}

void
referral_write(const struct referral *referral, struct buf *out)
{
	dump_begin(out, &referral->head);
	dump_entity(out, "resolution", referral->resolution);
	dump_entity(out, "committee", referral->committee);
	dump_number(out, "at", referral->at);
	dump_flag(out, "reported", referral->reported);
	dump_number(out, "reported_at", referral->reported_at);
	dump_term(out, "recommendation", recommendation_word(referral->recommendation));
	dump_entity(out, "version", referral->version);
	dump_entity(out, "vote", referral->vote);
	dump_entities(out, "minority", &referral->minority);
	dump_text(out, "minority_statement", referral->minority_statement);
	dump_flag(out, "unanimous", referral->unanimous);
	dump_end(out);
}
