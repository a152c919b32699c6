/* The ledger's account of texts: drafts, resolutions and their steps, committees and their
 * reports. */
#include "sim/ledger.h"

#include <inttypes.h>

#include "text/term.h"

static void
enter(struct line *line, struct own_resolution *resolution, enum step step, struct str to)
{
	const struct own_body *body = OWN(line->ledger, body, resolution->body);
	struct str leads = ledger_follow(body, resolution->state, step);
	if (leads.size == 0 || !str_equal(to, leads))
		WRONG(line, "a text follows the course", "resolution %" PRIu64 " from %.*s by %s "
			"to %.*s", resolution->id, (int)resolution->state.size,
			resolution->state.at, step_word(step), (int)to.size, to.at);
	resolution->state = str_keep(line->ledger->arena, to);
	resolution->standing = ledger_standing(body, to);
}

bool
ledger_in_vote(const struct line *line, const struct own_resolution *resolution, bool reports)
{
	for (size_t i = 0; i < resolution->votes.count; i++) {
		const struct own_vote *vote = OWN(line->ledger, vote, resolution->votes.at[i]);
		if ((vote->state == VOTE_STATE_OPEN || vote->state == VOTE_STATE_CLOSED)
		    && (reports || vote->subject != SUBJECT_REPORT))
			return true;
	}
	return false;
}

void
ledger_idle_check(struct line *line, const struct own_resolution *resolution)
{
	if (ledger_in_vote(line, resolution, true))
		WRONG(line, "a text does not change while it is voted on", "resolution %" PRIu64
			" by %s", resolution->id, event_kinds[line->kind].name);
}

/* Texts */

static void
ids_read(struct line *line, const char *field, struct ids *ids)
{
	ids->count = 0;
	for (const struct value *at = value_of(line->event, field)->first; at; at = at->next)
		ids_add(line->ledger->arena, ids, (uint64_t)at->number);
}

/* The seat that somebody acts for in a body: their own, else the first they stand in for now. */
static uint64_t
acting_seat(const struct ledger *ledger, uint64_t body, uint64_t person)
{
	const struct own_member *seat = ledger_seat(ledger, body, person);
	const struct own_person *own = OWN(ledger, person, person);
	for (size_t i = 0; own && !seat && i < own->stand_ins.count; i++) {
		uint64_t of = OWN(ledger, stand_in, own->stand_ins.at[i])->member;
		const struct own_member *member = OWN(ledger, member, of);
		if (member->body == body && !member->left
		    && ledger_acts_for(ledger, person, member))
			seat = member;
	}
	return seat ? seat->id : 0;
}

/* Who puts words into a draft and sponsors it stands under these by an act of their own. */
static void
own_hand(struct line *line, struct own_resolution *draft)
{
	uint64_t seat = acting_seat(line->ledger, draft->body, line->by);
	if (ids_has(&draft->sponsors, seat) && !ids_has(&draft->joined, seat))
		ids_add(line->ledger->arena, &draft->joined, seat);
}

static void
drafted(struct line *line)
{
	struct own_resolution *resolution = ledger_add(line, OWN_RESOLUTION, sizeof *resolution);
	resolution->body = id_of(line->event, "body");
	resolution->author = line->by;
	resolution->state = str_keep(line->ledger->arena, text_of(line->event, "state"));
	resolution->standing = STANDING_DRAFT;
	if (ledger_standing(OWN(line->ledger, body, resolution->body), resolution->state)
	    != STANDING_DRAFT)
		WRONG(line, "a text begins as a draft", "resolution %" PRIu64, resolution->id);
	ids_read(line, "sponsors", &resolution->sponsors);
	resolution->first_sponsor = resolution->sponsors.count ? resolution->sponsors.at[0] : 0;
	own_hand(line, resolution);
}

uint64_t
ledger_top(const struct ledger *ledger, uint64_t body)
{
	const struct own_body *own = OWN(ledger, body, body);
	return own->parent ? ledger_top(ledger, own->parent) : body;
}

static void
label(struct line *line, struct own_resolution *resolution)
{
	struct ledger *ledger = line->ledger;
	struct str given = text_of(line->event, "label");
	if (given.size == 0)
		return;
	for (size_t i = 0; i < ledger->of[OWN_RESOLUTION].count; i++) {
		const struct own_resolution *other =
			OWN(ledger, resolution, ledger->of[OWN_RESOLUTION].at[i]);
		if (str_equal(other->label, given)
		    && ledger_top(ledger, other->body) == ledger_top(ledger, resolution->body))
			WRONG(line, "a label is given once", "%.*s", (int)given.size, given.at);
	}
	resolution->label = str_keep(ledger->arena, given);
}

static void
version_add(struct line *line, struct own_resolution *resolution, bool current)
{
	struct own_version *version = ledger_add(line, OWN_VERSION, sizeof *version);
	version->resolution = resolution->id;
	version->text = str_keep(line->ledger->arena, text_of(line->event, "text"));
	ids_add(line->ledger->arena, &resolution->versions, version->id);
	if (current)
		resolution->current = version->id;
}

static void
submitted(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_resolution *resolution =
		OWN(ledger, resolution, id_of(line->event, "resolution"));
	const struct own_body *body = OWN(ledger, body, resolution->body);
	resolution->meeting = id_of(line->event, "meeting");
	const struct own_meeting *meeting = OWN(ledger, meeting, resolution->meeting);
	enter(line, resolution, STEP_SUBMIT, text_of(line->event, "state"));
	ids_read(line, "sponsors", &resolution->sponsors);
	if (resolution->outdated.count)
		WRONG(line, "nobody stands under a text that they did not join",
			"resolution %" PRIu64, resolution->id);
	if (ids_has(&resolution->sponsors, resolution->first_sponsor)
	    && resolution->sponsors.at[0] != resolution->first_sponsor)
		WRONG(line, "who brings a text brings it still", "resolution %" PRIu64,
			resolution->id);
	resolution->first_sponsor = resolution->sponsors.count ? resolution->sponsors.at[0] : 0;
	for (size_t i = 0; i < resolution->sponsors.count; i++)
		if (OWN(ledger, member, resolution->sponsors.at[i])->left)
			WRONG(line, "sponsors hold their seats", "resolution %" PRIu64,
				resolution->id);
	if ((int64_t)resolution->sponsors.count < body->sponsors_least)
		WRONG(line, "a text has the sponsors it needs", "resolution %" PRIu64,
			resolution->id);
	resolution->late = flag_of(line->event, "late");
	bool late = meeting && meeting->submissions_until != 0
		&& line->at > meeting->submissions_until;
	if (resolution->late != late || (late && body->late == LATE_RULE_REFUSED)
	    || (meeting && meeting->ended))
		WRONG(line, "a text is late after the deadline", "resolution %" PRIu64,
			resolution->id);
	label(line, resolution);
	version_add(line, resolution, true);
}

static void
written(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_resolution *resolution =
		OWN(ledger, resolution, id_of(line->event, "resolution"));
	bool current = flag_of(line->event, "current");
	if (current)
		ledger_idle_check(line, resolution);
	const struct own_version *before = OWN(ledger, version, resolution->current);
	if (!before || str_equal(before->text, text_of(line->event, "text")))
		WRONG(line, "a new version is a new text", "resolution %" PRIu64, resolution->id);
	version_add(line, resolution, current);
}

/* Only those to whom a draft was shown know of it. */
static void
draft_joined(struct line *line, struct own_resolution *draft, const struct own_member *member)
{
	if (!draft->shown && draft->first_sponsor != member->id && draft->author != line->by
	    && !ledger_holds(line, draft->body, 1 << ROLE_CLERK))
		WRONG(line, "a draft is joined by those to whom it was shown",
			"resolution %" PRIu64, draft->id);
	ids_add(line->ledger->arena, &draft->joined, member->id);
}

static void
sponsor(struct line *line, bool joins)
{
	struct ledger *ledger = line->ledger;
	struct own_resolution *resolution =
		OWN(ledger, resolution, id_of(line->event, "resolution"));
	const struct own_meeting *meeting = OWN(ledger, meeting, resolution->meeting);
	struct own_member *member = OWN(ledger, member, id_of(line->event, "member"));
	bool off = !joins && ids_has(&resolution->lapsed, member->id);
	if (!off && ids_has(&resolution->sponsors, member->id) == joins)
		WRONG(line, "a member sponsors once", "resolution %" PRIu64, resolution->id);
	if (meeting && meeting->sponsors_until != 0 && line->at > meeting->sponsors_until)
		WRONG(line, "sponsors come and go until the deadline", "resolution %" PRIu64,
			resolution->id);
	if (!ledger_acts_for(ledger, line->by, member))
		WRONG(line, "nobody acts for another", "member %" PRIu64 " by %" PRIu64,
			member->id, line->by);
	ledger_idle_check(line, resolution);
	ids_remove(&resolution->joined, member->id);
	if (line->kind != EVENT_SPONSOR_JOINED) /* what was a draft's stays as it was */
		ids_remove(&resolution->lapsed, member->id);
	if (line->kind == EVENT_DRAFT_JOINED)
		draft_joined(line, resolution, member);
	if (joins)
		ids_add(ledger->arena, &resolution->sponsors, member->id);
	else
		ids_remove(&resolution->sponsors, member->id);
	if (!joins && resolution->first_sponsor == member->id)
		resolution->first_sponsor = 0;
}

/* Who sponsors a draft does not sponsor what it says now, but for who says it, and whom a clerk
 * entered that says it, where they never acted themselves. */
static void
revised(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_resolution *draft = OWN(ledger, resolution, id_of(line->event, "resolution"));
	bool clerk = ledger_holds(line, draft->body, 1 << ROLE_CLERK);
	for (size_t i = 0; i < draft->sponsors.count; i++) {
		const struct own_member *member = OWN(ledger, member, draft->sponsors.at[i]);
		bool entered = !ids_has(&draft->joined, member->id);
		if (!ledger_acts_for(ledger, line->by, member) && !(clerk && entered)
		    && !ids_has(&draft->outdated, member->id))
			ids_add(ledger->arena, &draft->outdated, member->id);
	}
	own_hand(line, draft);
}

static void
lapsed(struct line *line)
{
	struct own_resolution *draft =
		OWN(line->ledger, resolution, id_of(line->event, "resolution"));
	uint64_t member = id_of(line->event, "member");
	if (!ids_has(&draft->sponsors, member))
		WRONG(line, "a member sponsors once", "resolution %" PRIu64, draft->id);
	ids_remove(&draft->sponsors, member);
	ids_remove(&draft->joined, member);
	ids_remove(&draft->outdated, member);
	ids_add(line->ledger->arena, &draft->lapsed, member);
}

static void
shown(struct line *line)
{
	struct own_resolution *draft =
		OWN(line->ledger, resolution, id_of(line->event, "resolution"));
	bool now = flag_of(line->event, "shown");
	if (draft->standing != STANDING_DRAFT || draft->shown == now)
		WRONG(line, "a draft is shown or not", "resolution %" PRIu64, draft->id);
	draft->shown = now;
}

/* Its course */

static void
adopt(struct line *line, struct own_resolution *resolution, const struct own_vote *vote)
{
	resolution->adopted_by = vote->id;
	resolution->adopted_at = line->at;
	for (size_t i = 0; i < vote->subject_count; i++)
		if (vote->subjects[i].resolution == resolution->id)
			resolution->current = vote->subjects[i].version;
}

static void
restore(struct line *line, struct own_resolution *resolution, const struct own_vote *vote)
{
	for (size_t i = 0; i < vote->subject_count; i++) {
		const struct own_subject *subject = &vote->subjects[i];
		if (subject->resolution != resolution->id)
			continue;
		if (!str_equal(text_of(line->event, "state"), subject->stood))
			WRONG(line, "a void vote leaves its texts where they stood",
				"resolution %" PRIu64, resolution->id);
		resolution->state = subject->stood;
		if (resolution->current == subject->version)
			resolution->current = subject->current;
	}
	resolution->standing =
		ledger_standing(OWN(line->ledger, body, resolution->body), resolution->state);
	if (vote->state != VOTE_STATE_VOID || resolution->moved_by != vote->id)
		WRONG(line, "only a void vote is taken back", "vote %" PRIu64, vote->id);
}

static void
moved(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_resolution *resolution =
		OWN(ledger, resolution, id_of(line->event, "resolution"));
	enum step step = (enum step)ledger_term(TERMS_STEP, text_of(line->event, "step"));
	const struct own_vote *vote = OWN(ledger, vote, id_of(line->event, "vote"));
	ids_remove(&ledger->owed, resolution->id);
	bool was_adopted = resolution->standing == STANDING_ADOPTED;
	if (step == STEP_RESTORE)
		restore(line, resolution, vote);
	else
		enter(line, resolution, step, text_of(line->event, "state"));
	resolution->moved_by = vote ? vote->id : 0;
	if (step == STEP_ADOPT || step == STEP_REJECT) {
		int decision = !vote ? DECISION_NONE : vote->decision;
		bool by_vote = vote && vote->state == VOTE_STATE_ANNOUNCED
			&& (decision == DECISION_ADOPTED ? vote->step == (int)step
				: decision == DECISION_REJECTED && step == STEP_REJECT);
		if (!by_vote)
			WRONG(line, "only a vote adopts or rejects", "resolution %" PRIu64,
				resolution->id);
	}
	if (resolution->standing == STANDING_ADOPTED && vote)
		adopt(line, resolution, vote);
	else if (was_adopted)
		resolution->adopted_by = 0;
	if (was_adopted && resolution->standing != STANDING_ADOPTED)
		resolution->dissenters.count = 0;
}

static void
replaced(struct line *line)
{
	struct own_resolution *resolution =
		OWN(line->ledger, resolution, id_of(line->event, "resolution"));
	ledger_idle_check(line, resolution);
	enter(line, resolution, STEP_SUPERSEDE, text_of(line->event, "state"));
	resolution->moved_by = 0;
}

static void
signed_petition(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_resolution *resolution =
		OWN(ledger, resolution, id_of(line->event, "resolution"));
	struct own_member *member = OWN(ledger, member, id_of(line->event, "member"));
	if (!resolution->late || ids_has(&resolution->petitioners, member->id)
	    || !ledger_votes(ledger, member) || !ledger_acts_for(ledger, line->by, member))
		WRONG(line, "a petition is signed once, by those who vote", "member %" PRIu64,
			member->id);
	ids_add(ledger->arena, &resolution->petitioners, member->id);
}

static void
admitted(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_resolution *resolution =
		OWN(ledger, resolution, id_of(line->event, "resolution"));
	const struct own_body *body = OWN(ledger, body, resolution->body);
	int64_t signatures = 0, members = ledger_count_voting(ledger, body);
	for (size_t i = 0; i < resolution->petitioners.count; i++)
		signatures += ledger_votes(ledger,
			OWN(ledger, member, resolution->petitioners.at[i]));
	bool enough = signatures > 0
		&& signatures * body->petition.whole >= members * body->petition.part;
	if (!resolution->late || (body->late == LATE_RULE_BY_PETITION && !enough))
		WRONG(line, "a late text waits to be admitted", "resolution %" PRIu64,
			resolution->id);
	resolution->late = false;
}

/* Committees */

static void
referred(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_referral *referral = ledger_add(line, OWN_REFERRAL, sizeof *referral);
	struct own_resolution *resolution =
		OWN(ledger, resolution, id_of(line->event, "resolution"));
	referral->resolution = resolution->id;
	referral->committee = id_of(line->event, "committee");
	ledger_idle_check(line, resolution);
	for (size_t i = 0; i < resolution->referrals.count; i++) {
		const struct own_referral *other =
			OWN(ledger, referral, resolution->referrals.at[i]);
		if (other->committee == referral->committee && !other->reported)
			WRONG(line, "a committee is asked once", "referral %" PRIu64, other->id);
	}
	if (resolution->late)
		WRONG(line, "a late text waits to be admitted", "resolution %" PRIu64,
			resolution->id);
	ids_add(ledger->arena, &resolution->referrals, referral->id);
	enter(line, resolution, STEP_REFER, text_of(line->event, "state"));
	resolution->moved_by = 0;
}

static bool
turned_down(const struct own_vote *vote)
{
	return vote->decision == DECISION_REJECTED && vote->step == STEP_ADOPT
		&& vote->subjects[0].version == vote->subjects[0].current
		&& vote->count.weight[CHOICE_NO] > vote->count.weight[CHOICE_YES];
}

static int
recommended(const struct own_vote *vote)
{
	if (vote->step == STEP_ADOPT && turned_down(vote))
		return RECOMMENDATION_REJECT;
	if (vote->step == STEP_ADOPT)
		return vote->subjects[0].version == vote->subjects[0].current
			? RECOMMENDATION_ADOPT : RECOMMENDATION_ADOPT_AS_AMENDED;
	return vote->step == STEP_REJECT ? RECOMMENDATION_REJECT
		: vote->step == STEP_TABLE ? RECOMMENDATION_TABLE : RECOMMENDATION_NONE;
}

static void
reported(struct line *line)
{
	struct ledger *ledger = line->ledger;
	struct own_referral *referral = OWN(ledger, referral, id_of(line->event, "referral"));
	struct own_resolution *resolution = OWN(ledger, resolution, referral->resolution);
	const struct own_vote *vote = OWN(ledger, vote, id_of(line->event, "vote"));
	uint64_t version = id_of(line->event, "version");
	bool decided = vote->state == VOTE_STATE_CLOSED || vote->state == VOTE_STATE_ANNOUNCED;
	bool down = turned_down(vote);
	if (referral->reported || vote->referral != referral->id || !decided
	    || (vote->decision != DECISION_ADOPTED && !down))
		WRONG(line, "a report is carried by a vote of its committee", "referral %" PRIu64,
			referral->id);
	referral->recommendation = ledger_term(TERMS_RECOMMENDATION,
		text_of(line->event, "recommendation"));
	if (referral->recommendation != recommended(vote)
	    || (version && version != vote->subjects[0].version))
		WRONG(line, "a report says what was voted", "referral %" PRIu64, referral->id);
	if (ledger_in_vote(line, resolution, false))
		WRONG(line, "a text does not change while it is voted on", "referral %" PRIu64,
			referral->id);
	const int64_t *heads = vote->count.heads;
	int with = down ? CHOICE_NO : CHOICE_YES, against = down ? CHOICE_YES : CHOICE_NO;
	bool minority = value_of(line->event, "minority")->first != NULL;
	bool all = heads[with] > 0 && heads[against] == 0 && !minority;
	referral->unanimous = flag_of(line->event, "unanimous");
	if (referral->unanimous != all)
		WRONG(line, "a report is unanimous where nobody was against", "referral %" PRIu64,
			referral->id);
	referral->reported = true;
	referral->vote = vote->id;
	if (version)
		resolution->current = version;
}

bool
ledger_text(struct line *line)
{
	struct ledger *ledger = line->ledger;
	switch (line->kind) {
	case EVENT_RESOLUTION_DRAFTED:
		return drafted(line), true;
	case EVENT_DRAFT_REVISED:
		return revised(line), true;
	case EVENT_DRAFT_LAPSED:
		return lapsed(line), true;
	case EVENT_DRAFT_SHOWN:
		return shown(line), true;
	case EVENT_RESOLUTION_SUBMITTED:
		return submitted(line), true;
	case EVENT_RESOLUTION_NUMBERED:
		label(line, OWN(ledger, resolution, id_of(line->event, "resolution")));
		return true;
	case EVENT_VERSION_WRITTEN:
		return written(line), true;
	case EVENT_SPONSOR_JOINED:
	case EVENT_DRAFT_JOINED:
		return sponsor(line, true), true;
	case EVENT_SPONSOR_LEFT:
	case EVENT_DRAFT_LEFT:
		return sponsor(line, false), true;
	case EVENT_RESOLUTION_MOVED:
		return moved(line), true;
	case EVENT_RESOLUTION_REPLACED:
		return replaced(line), true;
	case EVENT_PETITION_SIGNED:
		return signed_petition(line), true;
	case EVENT_LATE_ADMITTED:
		return admitted(line), true;
	case EVENT_RESOLUTION_REFERRED:
		return referred(line), true;
	case EVENT_REPORT_MADE:
		return reported(line), true;
	default:
		return ledger_agenda(line);
	}
}
