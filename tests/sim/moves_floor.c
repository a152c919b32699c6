/* Moves on the floor: sittings, presence, questions, ballots, results. */
#include "sim/moves.h"

/* Sittings and presence */

static bool
open_sitting(struct asker *asker)
{
	const struct own_body *body = move_body(asker, OFFICER);
	if (!body || (body->sitting && !move_stale(asker)))
		return false;
	const struct ledger *ledger = asker->world->ledger;
	uint64_t meeting = body->meeting;
	if (!meeting && body->parent)
		meeting = OWN(ledger, body, body->parent)->meeting;
	return ASK(asker, OPEN_SITTING, open_sitting, .body = body->id,
		.name = move_words(asker, "Sitting"), .meeting = meeting,
		.has_meeting = meeting != 0);
}

static bool
adjourn(struct asker *asker)
{
	const struct own_sitting *sitting = move_sitting(asker, OFFICER);
	return sitting && ASK(asker, ADJOURN_SITTING, adjourn_sitting, .sitting = sitting->id);
}

static bool
recess(struct asker *asker)
{
	const struct own_sitting *sitting = move_sitting(asker, OFFICER);
	bool timed = move_often(asker, 500);
	return sitting && !sitting->recessed
		&& ASK(asker, RECESS_SITTING, recess_sitting, .sitting = sitting->id,
			.until = timed ? asker->world->wall + 60000 : 0, .has_until = timed,
			.reason = move_words(asker, "lunch"), .has_reason = true);
}

static bool
resume(struct asker *asker)
{
	const struct own_sitting *sitting = move_sitting(asker, OFFICER);
	return sitting && (sitting->recessed || move_often(asker, 2))
		&& ASK(asker, RESUME_SITTING, resume_sitting, .sitting = sitting->id);
}

static bool
mark_presence(struct asker *asker)
{
	const struct own_sitting *sitting = move_sitting(asker, MEMBERS);
	const struct own_member *seat = sitting ? move_seat(asker, sitting->body) : NULL;
	if (!seat || seat->role == ROLE_CLERK)
		return false;
	bool present = ids_has(&sitting->present, seat->id);
	if (present && !move_often(asker, 150))
		return false;
	return ASK(asker, MARK_PRESENCE, mark_presence, .sitting = sitting->id,
		.present = !present);
}

static bool
of_voting(const struct asker *asker, const void *own)
{
	const struct own_member *member = own;
	return !member->left && ledger_votes(asker->world->ledger, member);
}

static bool
mark_member(struct asker *asker)
{
	const struct own_sitting *sitting = move_sitting(asker, CLERK);
	const struct own_member *member = move_choose(asker, OWN_MEMBER, of_voting);
	if (!sitting || !member || (member->body != sitting->body && !move_stale(asker)))
		return false;
	return ASK(asker, MARK_MEMBER_PRESENCE, mark_member_presence, .sitting = sitting->id,
		.member = member->id, .present = !ids_has(&sitting->present, member->id));
}

static bool
note_absence(struct asker *asker)
{
	const struct own_sitting *sitting = move_sitting(asker, CLERK);
	const struct own_member *member = move_choose(asker, OWN_MEMBER, of_voting);
	if (!sitting || !member || member->body != sitting->body)
		return false;
	bool absent = ids_has(&sitting->absent, member->id);
	return ASK(asker, NOTE_ABSENCE, note_absence, .sitting = sitting->id, .member = member->id,
		.category = absent && move_often(asker, 600) ? STR("") : STR("ill"));
}

static bool
count_presence(struct asker *asker)
{
	const struct own_sitting *sitting = move_sitting(asker, OFFICER);
	return sitting && ASK(asker, COUNT_PRESENCE, count_presence, .sitting = sitting->id,
		.present = (int64_t)move_throw(asker, 6));
}

static bool
call_quorum(struct asker *asker)
{
	const struct own_sitting *sitting = move_sitting(asker, OFFICER);
	return sitting && ASK(asker, CALL_QUORUM, call_quorum, .sitting = sitting->id);
}

static bool
running(const struct asker *asker, const void *own)
{
	(void)asker;
	const struct own_meeting *meeting = own;
	return !meeting->ended;
}

static bool
register_self(struct asker *asker)
{
	const struct own_meeting *meeting = move_choose(asker, OWN_MEETING, running);
	const struct own_member *seat = meeting ? move_seat(asker, meeting->body) : NULL;
	if (!seat || seat->role == ROLE_CLERK)
		return false;
	if (ids_has(&meeting->registered, seat->id) && !move_stale(asker))
		return false;
	return ASK(asker, REGISTER, register, .meeting = meeting->id);
}

static bool
register_at_desk(struct asker *asker)
{
	const struct own_meeting *meeting = move_choose(asker, OWN_MEETING, running);
	const struct own_member *member = move_choose(asker, OWN_MEMBER, of_voting);
	if (!meeting || !member || member->body != meeting->body)
		return false;
	if (ids_has(&meeting->registered, member->id))
		return move_often(asker, 200)
			&& ASK(asker, END_REGISTRATION, end_registration,
				.meeting = meeting->id, .member = member->id);
	return ASK(asker, REGISTER_MEMBER, register_member, .meeting = meeting->id,
		.member = member->id);
}

/* Questions */

/* One question at a time, mostly: is one stated in the body and not settled? */
static bool
busy(const struct asker *asker, uint64_t body)
{
	const struct ledger *ledger = asker->world->ledger;
	for (size_t i = 0; i < ledger->of[OWN_VOTE].count; i++) {
		const struct own_vote *vote = OWN(ledger, vote, ledger->of[OWN_VOTE].at[i]);
		bool settled = vote->state == VOTE_STATE_ANNOUNCED
			|| vote->state == VOTE_STATE_VOID
			|| OWN(ledger, sitting, vote->sitting)->adjourned;
		if (vote->body == body && !settled)
			return !move_often(asker, 60);
	}
	return false;
}

static bool
in_committee(const struct asker *asker, const void *own)
{
	const struct own_referral *referral = own;
	return !referral->reported && (move_roles(asker, referral->committee) & OFFICER)
		&& OWN(asker->world->ledger, body, referral->committee)->sitting
		&& !busy(asker, referral->committee);
}

static bool
votable(const struct asker *asker, const void *own)
{
	const struct own_resolution *resolution = own;
	return resolution->standing == STANDING_PENDING
		&& (!resolution->late || move_often(asker, 300))
		&& OWN(asker->world->ledger, body, resolution->body)->sitting
		&& (move_roles(asker, resolution->body) & OFFICER)
		&& !busy(asker, resolution->body);
}

static enum vote_method
method_choose(struct asker *asker)
{
	return move_often(asker, 800) ? VOTE_METHOD_ROLL_CALL
		: move_often(asker, 500) ? VOTE_METHOD_HAND : VOTE_METHOD_VOICE;
}

static uint64_t
version_choose(struct asker *asker, const struct own_resolution *resolution)
{
	size_t count = resolution->versions.count;
	return count > 0 ? resolution->versions.at[move_throw(asker, count)] : 0;
}

static bool
prepare_report(struct asker *asker)
{
	static const enum step steps[] = { STEP_ADOPT, STEP_ADOPT, STEP_ADOPT, STEP_REJECT,
		STEP_TABLE, STEP_REPORT };
	const struct ledger *ledger = asker->world->ledger;
	const struct own_referral *referral = move_choose(asker, OWN_REFERRAL, in_committee);
	if (!referral)
		return false;
	const struct own_resolution *resolution = OWN(ledger, resolution, referral->resolution);
	bool substitute = move_often(asker, 300);
	return ASK(asker, PREPARE_VOTE, prepare_vote, .body = referral->committee,
		.sitting = OWN(ledger, body, referral->committee)->sitting,
		.subject = SUBJECT_REPORT, .referral = referral->id, .has_referral = true,
		.version = version_choose(asker, resolution), .has_version = substitute,
		.step = steps[move_throw(asker, 6)], .has_step = true,
		.method = method_choose(asker));
}

static bool
prepare_resolution(struct asker *asker)
{
	const struct ledger *ledger = asker->world->ledger;
	const struct own_resolution *resolution = move_choose(asker, OWN_RESOLUTION, votable);
	if (!resolution)
		return false;
	bool table = move_often(asker, 100), another = move_often(asker, 150);
	return ASK(asker, PREPARE_VOTE, prepare_vote, .body = resolution->body,
		.sitting = OWN(ledger, body, resolution->body)->sitting,
		.subject = SUBJECT_RESOLUTION, .resolution = resolution->id,
		.has_resolution = true, .version = version_choose(asker, resolution),
		.has_version = another, .step = STEP_TABLE, .has_step = table,
		.threshold = { 2, 3 }, .has_threshold = move_often(asker, 100),
		.method = method_choose(asker));
}

static bool
on_slate(const struct asker *asker, const void *own)
{
	const struct own_item *item = own;
	const struct ledger *ledger = asker->world->ledger;
	if (!item->slate || item->removed || item->done)
		return false;
	const struct own_meeting *meeting = OWN(ledger, meeting, item->meeting);
	const struct own_sitting *sitting =
		OWN(ledger, sitting, OWN(ledger, body, meeting->body)->sitting);
	return sitting && sitting->meeting == meeting->id && !busy(asker, meeting->body);
}

static bool
prepare_slate(struct asker *asker)
{
	const struct ledger *ledger = asker->world->ledger;
	const struct own_item *item = move_choose(asker, OWN_ITEM, on_slate);
	if (!item)
		return false;
	uint64_t body = OWN(ledger, meeting, item->meeting)->body;
	return ASK(asker, PREPARE_VOTE, prepare_vote, .body = body,
		.sitting = OWN(ledger, body, body)->sitting, .subject = SUBJECT_SLATE,
		.method = method_choose(asker));
}

static bool
prepare_procedure(struct asker *asker)
{
	const struct own_sitting *sitting = move_sitting(asker, OFFICER);
	if (!sitting || busy(asker, sitting->body))
		return false;
	return ASK(asker, PREPARE_VOTE, prepare_vote, .body = sitting->body,
		.sitting = sitting->id, .subject = SUBJECT_PROCEDURE, .has_question = true,
		.question = move_words(asker, "Shall debate be closed?"),
		.method = method_choose(asker));
}

static bool
prepare_vote(struct asker *asker)
{
	return (move_often(asker, 800) && prepare_report(asker))
		|| (move_often(asker, 500) && prepare_slate(asker))
		|| (move_often(asker, 700) && prepare_resolution(asker))
		|| (move_often(asker, 60) && prepare_procedure(asker));
}

/* Votes */

static bool
preside(const struct asker *asker, const struct own_vote *vote, enum vote_state state,
	unsigned roles)
{
	return (int)vote->state == (int)state && (move_roles(asker, vote->body) & roles);
}

static bool
to_open(const struct asker *asker, const void *own)
{
	const struct own_vote *vote = own;
	return preside(asker, vote, VOTE_STATE_PREPARED, OFFICER)
		&& vote->method == VOTE_METHOD_ROLL_CALL;
}

static bool
to_enter(const struct asker *asker, const void *own)
{
	const struct own_vote *vote = own;
	return preside(asker, vote, VOTE_STATE_PREPARED, CLERK)
		&& vote->method != VOTE_METHOD_ROLL_CALL;
}

static bool
to_close(const struct asker *asker, const void *own)
{
	return preside(asker, own, VOTE_STATE_OPEN, OFFICER);
}

static bool
to_announce(const struct asker *asker, const void *own)
{
	return preside(asker, own, VOTE_STATE_CLOSED, OFFICER);
}

static bool
to_void(const struct asker *asker, const void *own)
{
	const struct own_vote *vote = own;
	return vote->state != VOTE_STATE_VOID && (move_roles(asker, vote->body) & CHAIR);
}

static bool
open_vote(struct asker *asker)
{
	const struct own_vote *vote = move_choose(asker, OWN_VOTE, move_stale(asker) ? NULL
		: to_open);
	return vote && ASK(asker, OPEN_VOTE, open_vote, .vote = vote->id,
		.has_seconds = move_often(asker, 300),
		.seconds = (int64_t)move_throw(asker, 5));
}

static bool
time_vote(struct asker *asker)
{
	const struct own_vote *vote = move_choose(asker, OWN_VOTE, to_close);
	return vote && ASK(asker, TIME_VOTE, time_vote, .vote = vote->id,
		.seconds = (int64_t)move_throw(asker, 8));
}

/* Most wait until everybody has voted. */
static bool
close_vote(struct asker *asker)
{
	const struct own_vote *vote = move_choose(asker, OWN_VOTE, to_close);
	if (!vote)
		return false;
	size_t cast = 0;
	for (size_t i = 0; i < vote->place_count; i++)
		cast += vote->places[i].cast;
	if (cast * 3 < vote->place_count * 2 && (cast == 0 || !move_often(asker, 200)))
		return false;
	return ASK(asker, CLOSE_VOTE, close_vote, .vote = vote->id);
}

static bool
announce(struct asker *asker)
{
	const struct own_vote *vote = move_choose(asker, OWN_VOTE, move_stale(asker) ? NULL
		: to_announce);
	if (!vote)
		return false;
	if (vote->decision == DECISION_TIED)
		return ASK(asker, BREAK_TIE, break_tie, .vote = vote->id,
			.choice = (enum choice)move_throw(asker, 2));
	bool chair = move_roles(asker, vote->body) & CHAIR;
	if (vote->state == VOTE_STATE_CLOSED && chair && move_often(asker, 400))
		return ASK(asker, REOPEN_VOTE, reopen_vote, .vote = vote->id,
			.reason = move_words(asker, "a ballot was missed"));
	return ASK(asker, ANNOUNCE_VOTE, announce_vote, .vote = vote->id);
}

static bool
void_vote(struct asker *asker)
{
	const struct own_vote *vote = move_choose(asker, OWN_VOTE, to_void);
	return vote && ASK(asker, VOID_VOTE, void_vote, .vote = vote->id,
		.reason = move_words(asker, "the roll was wrong"));
}

/* By hands the clerk declares what such counts mostly mean; where that disagrees it is refused. */
static bool
enter_count(struct asker *asker)
{
	const struct own_vote *vote = move_choose(asker, OWN_VOTE, to_enter);
	if (!vote)
		return false;
	bool hands = vote->method == VOTE_METHOD_HAND;
	int64_t yes = (int64_t)move_throw(asker, 6), no = (int64_t)move_throw(asker, 4);
	return ASK(asker, ENTER_COUNT, enter_count, .vote = vote->id, .yes = yes, .no = no,
		.abstain = (int64_t)move_throw(asker, 2), .has_yes = hands, .has_no = hands,
		.has_abstain = hands,
		.decision = move_often(asker, 150) ? DECISION_NO_QUORUM
			: yes > no ? DECISION_ADOPTED : DECISION_REJECTED);
}

/* Ballots */

static bool
to_cast(const struct asker *asker, const void *own)
{
	const struct own_vote *vote = own;
	if (vote->state != VOTE_STATE_OPEN)
		return false;
	const struct own_member *seat = move_seat(asker, vote->body);
	const struct own_place *place = seat ? ledger_place(vote, seat->id) : NULL;
	return place && (!place->cast || move_often(asker, 150));
}

static enum choice
choice_choose(const struct asker *asker, const struct own_vote *vote)
{
	bool easy = vote->subject == SUBJECT_REPORT || vote->subject == SUBJECT_SLATE;
	int yes = easy ? 850 : 300 + (int)(vote->id % 4) * 150;
	return move_often(asker, yes) ? CHOICE_YES : move_often(asker, 800) ? CHOICE_NO
		: (enum choice)move_throw(asker, CHOICE_COUNT);
}

static bool
cast_ballot(struct asker *asker)
{
	const struct own_vote *vote = move_choose(asker, OWN_VOTE, move_stale(asker) ? NULL
		: to_cast);
	return vote && ASK(asker, CAST_BALLOT, cast_ballot, .vote = vote->id,
		.choice = choice_choose(asker, vote));
}

static bool
is_open(const struct asker *asker, const void *own)
{
	(void)asker;
	return ((const struct own_vote *)own)->state == VOTE_STATE_OPEN;
}

/* Of a seat that the asker holds a proxy of; the stale ones, and others now and then, try with any,
 * one that was taken back too. */
static bool
cast_proxy(struct asker *asker)
{
	const struct ledger *ledger = asker->world->ledger;
	const struct own_vote *vote = move_choose(asker, OWN_VOTE, is_open);
	const struct own_member *seat = vote ? move_seat(asker, vote->body) : NULL;
	const struct own_proxy *proxy = NULL;
	bool any = vote && (move_stale(asker) || move_often(asker, 100));
	if (seat && seat->held.count > 0 && !any)
		proxy = OWN(ledger, proxy, seat->held.at[move_throw(asker, seat->held.count)]);
	else if (any)
		proxy = move_choose(asker, OWN_PROXY, NULL);
	return proxy && ASK(asker, CAST_PROXY_BALLOT, cast_proxy_ballot, .vote = vote->id,
		.proxy = proxy->id, .choice = choice_choose(asker, vote));
}

const struct move_kind moves_floor[] = {
	{ open_sitting, OFFICER, 300 },
	{ adjourn, OFFICER, 3 },
	{ recess, OFFICER, 3 },
	{ resume, OFFICER, 60 },
	{ mark_presence, MEMBERS, 30 },
	{ mark_member, CLERK, 15 },
	{ note_absence, CLERK, 15 },
	{ count_presence, OFFICER, 4 },
	{ call_quorum, OFFICER, 6 },
	{ register_self, MEMBERS, 20 },
	{ register_at_desk, CLERK, 10 },
	{ prepare_vote, OFFICER, 200 },
	{ open_vote, OFFICER, 200 },
	{ time_vote, OFFICER, 12 },
	{ close_vote, OFFICER, 150 },
	{ announce, OFFICER, 150 },
	{ void_vote, CHAIR, 3 },
	{ enter_count, CLERK, 100 },
	{ cast_ballot, MEMBERS, 400 },
	{ cast_proxy, MEMBERS, 150 },
	{ NULL, 0, 0 },
};
