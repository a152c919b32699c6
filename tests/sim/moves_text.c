/* Moves of texts: drafts and versions, sponsors, committees and their reports, the agenda and the
 * slate, dissents. */
#include "assembly/resolution.h"
#include "sim/moves.h"
#include "sim/server.h"

/* Drafts */

static bool
draft(struct asker *asker)
{
	const struct own_body *body = move_body(asker, MEMBERS | CLERK);
	if (!body || (body->parent && !move_often(asker, 100)))
		return false;
	uint64_t *sponsor = TAKE(asker->world->arena, uint64_t);
	const struct own_member *seat = move_choose(asker, OWN_MEMBER, NULL);
	bool clerk = (move_roles(asker, body->id) & CLERK) && seat && seat->body == body->id;
	*sponsor = clerk ? seat->id : 0;
	return ASK(asker, DRAFT_RESOLUTION, draft_resolution, .body = body->id,
		.title = move_words(asker, "On water"), .clauses = move_clauses(asker),
		.sponsors = { sponsor, clerk ? 1 : 0 }, .has_sponsors = clerk);
}

static bool
own_draft(const struct asker *asker, const void *own)
{
	const struct own_resolution *resolution = own;
	return resolution->standing == STANDING_DRAFT
		&& (resolution->author == asker->caller.person
			|| (move_roles(asker, resolution->body) & CLERK));
}

/* As it is read now; when that arrives, it may say something else. */
static struct digest
draft_text(const struct asker *asker, uint64_t id)
{
	const struct assembly *assembly = server_assembly(asker->world);
	const struct resolution *draft =
		assembly ? assembly_find(assembly, id, NOUN_RESOLUTION) : NULL;
	if (!draft || draft->current)
		return (struct digest){ 0 };
	return draft->draft_text;
}

/* What somebody read of it: as it stands, or before. */
static struct digest
read_text(struct asker *asker, uint64_t id)
{
	return move_stale(asker) ? (struct digest){ 0 } : draft_text(asker, id);
}

static bool
revise(struct asker *asker)
{
	const struct own_resolution *resolution = move_choose(asker, OWN_RESOLUTION, own_draft);
	return resolution && ASK(asker, REVISE_DRAFT, revise_draft,
		.resolution = resolution->id, .title = move_words(asker, "On clean water"),
		.clauses = move_clauses(asker), .base = read_text(asker, resolution->id));
}

static bool
show(struct asker *asker)
{
	const struct own_resolution *resolution = move_choose(asker, OWN_RESOLUTION, own_draft);
	if (!resolution || (resolution->shown && !move_often(asker, 200)))
		return false;
	return ASK(asker, SHOW_DRAFT, show_draft, .resolution = resolution->id,
		.shown = !resolution->shown);
}

static bool
submit(struct asker *asker)
{
	const struct own_resolution *resolution =
		move_choose(asker, OWN_RESOLUTION, move_stale(asker) ? NULL : own_draft);
	return resolution && ASK(asker, SUBMIT_RESOLUTION, submit_resolution,
		.resolution = resolution->id, .text = read_text(asker, resolution->id));
}

static bool
pending(const struct asker *asker, const void *own)
{
	(void)asker;
	const struct own_resolution *resolution = own;
	return resolution->standing == STANDING_PENDING
		|| resolution->standing == STANDING_REFERRED
		|| resolution->standing == STANDING_TABLED;
}

static bool
for_clerk(const struct asker *asker, const void *own)
{
	const struct own_resolution *resolution = own;
	return pending(asker, own) && (move_roles(asker, resolution->body) & (CLERK | CHAIR));
}

static bool
write_version(struct asker *asker)
{
	const struct own_resolution *resolution = move_choose(asker, OWN_RESOLUTION, for_clerk);
	return resolution && ASK(asker, WRITE_VERSION, write_version,
		.resolution = resolution->id,
		.kind = move_often(asker, 700) ? VERSION_KIND_REVISION : VERSION_KIND_CORRECTION,
		.title = move_words(asker, "On water"), .clauses = move_clauses(asker),
		.note = move_words(asker, "as heard"), .current = move_often(asker, 600),
		.base = resolution->current, .has_base = move_often(asker, 500));
}

static bool
sponsors(struct asker *asker)
{
	const struct own_resolution *resolution = move_choose(asker, OWN_RESOLUTION, NULL);
	const struct own_member *seat = resolution ? move_seat(asker, resolution->body) : NULL;
	if (!seat)
		return false;
	bool off = ids_has(&resolution->lapsed, seat->id) && move_often(asker, 100);
	if (!off && !ids_has(&resolution->sponsors, seat->id))
		return ASK(asker, JOIN_SPONSORS, join_sponsors, .resolution = resolution->id,
			.text = draft_text(asker, resolution->id),
			.has_text = !move_stale(asker));
	return (off || move_often(asker, 300)) && ASK(asker, LEAVE_SPONSORS, leave_sponsors,
		.resolution = resolution->id);
}

static bool
late(const struct asker *asker, const void *own)
{
	return pending(asker, own) && ((const struct own_resolution *)own)->late;
}

static bool
admit(struct asker *asker)
{
	const struct own_resolution *resolution = move_choose(asker, OWN_RESOLUTION, late);
	if (!resolution)
		return false;
	const struct own_body *body = OWN(asker->world->ledger, body, resolution->body);
	unsigned roles = move_roles(asker, body->id);
	if (!(roles & (body->late == LATE_RULE_BY_LEAVE ? CHAIR | CLERK : MEMBERS)))
		return false;
	if (body->late == LATE_RULE_BY_LEAVE)
		return ASK(asker, ADMIT_LATE, admit_late, .resolution = resolution->id,
			.reason = STR("by leave"));
	return ASK(asker, SIGN_PETITION, sign_petition, .resolution = resolution->id);
}

/* The course */

static bool
withdraw(struct asker *asker)
{
	const struct own_resolution *resolution = move_choose(asker, OWN_RESOLUTION, pending);
	const struct own_member *seat = resolution ? move_seat(asker, resolution->body) : NULL;
	bool own = seat && resolution->first_sponsor == seat->id;
	if (!own && (!resolution || !move_stale(asker)))
		return false;
	return ASK(asker, WITHDRAW_RESOLUTION, withdraw_resolution, .resolution = resolution->id,
		.reason = STR("overtaken"));
}

static bool
move_on(struct asker *asker)
{
	static const enum step steps[] = { STEP_TABLE, STEP_TAKE_UP, STEP_TAKE_UP,
		STEP_REFER_BACK };
	const struct own_resolution *resolution = move_choose(asker, OWN_RESOLUTION, for_clerk);
	if (!resolution)
		return false;
	bool tabled = resolution->standing == STANDING_TABLED;
	return ASK(asker, MOVE_RESOLUTION, move_resolution, .resolution = resolution->id,
		.step = tabled ? STEP_TAKE_UP : steps[move_throw(asker, 4)],
		.reason = STR("as the body wished"));
}

static bool
replace(struct asker *asker)
{
	const struct own_resolution *one = move_choose(asker, OWN_RESOLUTION, for_clerk);
	const struct own_resolution *other = move_choose(asker, OWN_RESOLUTION, for_clerk);
	if (!one || one == other)
		return false;
	uint64_t *replaced = TAKE(asker->world->arena, uint64_t);
	*replaced = other->id;
	return ASK(asker, REPLACE_RESOLUTIONS, replace_resolutions, .resolution = one->id,
		.replaced = { replaced, 1 });
}

static bool
issues(struct asker *asker)
{
	const struct own_resolution *resolution = move_choose(asker, OWN_RESOLUTION, for_clerk);
	const struct ids *all = &asker->world->ledger->of[OWN_ISSUE];
	if (!resolution || all->count == 0)
		return false;
	uint64_t *issue = TAKE(asker->world->arena, uint64_t);
	*issue = all->at[move_throw(asker, all->count)];
	return ASK(asker, SET_ISSUES, set_issues, .resolution = resolution->id,
		.issues = { issue, move_throw(asker, 2) });
}

/* Committees */

static bool
refer(struct asker *asker)
{
	const struct own_resolution *resolution = move_choose(asker, OWN_RESOLUTION, for_clerk);
	const struct own_body *committee = move_choose(asker, OWN_BODY, NULL);
	if (!resolution || committee->parent != resolution->body)
		return false;
	if (resolution->referrals.count > 0 && !move_often(asker, 150))
		return false;
	return ASK(asker, REFER_RESOLUTION, refer_resolution, .resolution = resolution->id,
		.committee = committee->id);
}

static bool
unreported(const struct asker *asker, const void *own)
{
	(void)asker;
	return !((const struct own_referral *)own)->reported;
}

static bool
substitute(struct asker *asker)
{
	const struct own_referral *referral = move_choose(asker, OWN_REFERRAL, unreported);
	if (!referral || !move_seat(asker, referral->committee))
		return false;
	return ASK(asker, PROPOSE_SUBSTITUTE, propose_substitute,
		.referral = referral->id, .title = move_words(asker, "On all water"),
		.clauses = move_clauses(asker), .note = move_words(asker, "better words"));
}

static bool
reportable(const struct asker *asker, const void *own)
{
	const struct own_vote *vote = own;
	const struct own_referral *referral =
		OWN(asker->world->ledger, referral, vote->referral);
	bool carried = vote->decision == DECISION_ADOPTED || move_often(asker, 100);
	return referral && !referral->reported && (move_roles(asker, vote->body) & OFFICER)
		&& carried
		&& (vote->state == VOTE_STATE_CLOSED || vote->state == VOTE_STATE_ANNOUNCED);
}

static enum recommendation
recommendation(const struct own_vote *vote)
{
	if (vote->step == STEP_ADOPT && vote->decision == DECISION_REJECTED)
		return RECOMMENDATION_REJECT;
	if (vote->step == STEP_ADOPT)
		return vote->subjects[0].version == vote->subjects[0].current
			? RECOMMENDATION_ADOPT : RECOMMENDATION_ADOPT_AS_AMENDED;
	return vote->step == STEP_REJECT ? RECOMMENDATION_REJECT
		: vote->step == STEP_TABLE ? RECOMMENDATION_TABLE : RECOMMENDATION_NONE;
}

static bool
report(struct asker *asker)
{
	const struct own_vote *vote = move_choose(asker, OWN_VOTE, reportable);
	if (!vote)
		return false;
	enum recommendation recommended = recommendation(vote);
	bool amended = recommended == RECOMMENDATION_ADOPT_AS_AMENDED;
	uint64_t *minority = TAKE(asker->world->arena, uint64_t);
	size_t against = 0;
	for (size_t i = 0; i < vote->place_count; i++)
		if (vote->places[i].cast && vote->places[i].choice == CHOICE_NO) {
			*minority = vote->places[i].member;
			against = move_often(asker, 300);
		}
	return ASK(asker, MAKE_REPORT, make_report, .referral = vote->referral, .vote = vote->id,
		.recommendation = recommended, .version = vote->subjects[0].version,
		.has_version = amended, .minority = { minority, against },
		.has_minority = against > 0);
}

/* The agenda */

static bool
place(struct asker *asker)
{
	const struct ledger *ledger = asker->world->ledger;
	const struct own_body *body = move_body(asker, CHAIR | CLERK);
	const struct own_meeting *meeting = body ? OWN(ledger, meeting, body->meeting) : NULL;
	const struct own_resolution *resolution = move_choose(asker, OWN_RESOLUTION, for_clerk);
	if (!meeting)
		return false;
	bool title = !resolution || resolution->body != body->id || move_often(asker, 100);
	int64_t places = (int64_t)meeting->items.count + 1;
	return ASK(asker, PLACE_ITEM, place_item, .meeting = meeting->id,
		.resolution = title ? 0 : resolution->id, .has_resolution = !title,
		.title = move_words(asker, "A greeting"), .has_title = title,
		.position = 1 + (int64_t)move_throw(asker, (uint64_t)places),
		.has_position = move_often(asker, 500));
}

static bool
standing(const struct asker *asker, const void *own)
{
	const struct own_item *item = own;
	(void)asker;
	return !item->removed && !item->done;
}

static bool
arrange(struct asker *asker)
{
	const struct own_item *item = move_choose(asker, OWN_ITEM, standing);
	if (!item)
		return false;
	const struct own_meeting *meeting =
		OWN(asker->world->ledger, meeting, item->meeting);
	if (!(move_roles(asker, meeting->body) & (CHAIR | CLERK)))
		return false;
	if (move_often(asker, 150))
		return ASK(asker, REMOVE_ITEM, remove_item, .item = item->id,
			.reason = STR("no time"));
	if (item->resolution && !item->slate && move_often(asker, 700))
		return ASK(asker, SLATE_ITEM, slate_item, .item = item->id);
	return ASK(asker, MOVE_ITEM, move_item, .item = item->id,
		.position = 1 + (int64_t)move_throw(asker, meeting->items.count));
}

static bool
slated(const struct asker *asker, const void *own)
{
	return standing(asker, own) && ((const struct own_item *)own)->slate;
}

static bool
pull(struct asker *asker)
{
	const struct own_item *item = move_choose(asker, OWN_ITEM, slated);
	return item && ASK(asker, PULL_ITEM, pull_item, .item = item->id,
		.reason = move_words(asker, "it costs"), .has_reason = true);
}

/* Dissents */

static bool
adopted(const struct asker *asker, const void *own)
{
	const struct own_resolution *resolution = own;
	const struct own_member *seat = move_seat(asker, resolution->body);
	return resolution->standing == STANDING_ADOPTED && seat
		&& (!ids_has(&resolution->dissenters, seat->id) || move_often(asker, 30));
}

static bool
dissent(struct asker *asker)
{
	const struct own_resolution *resolution = move_choose(asker, OWN_RESOLUTION, adopted);
	return resolution && ASK(asker, REGISTER_DISSENT, register_dissent,
		.resolution = resolution->id,
		.choice = move_often(asker, 800) ? CHOICE_NO : CHOICE_ABSTAIN,
		.statement = move_words(asker, "too dear"), .has_statement = true);
}

static bool
made_by(const struct asker *asker, const void *own)
{
	const struct own_dissent *dissent_of = own;
	const struct own_member *member =
		OWN(asker->world->ledger, member, dissent_of->member);
	return member->person == asker->caller.person || move_often(asker, 50);
}

static bool
take_back(struct asker *asker)
{
	const struct own_dissent *own = move_choose(asker, OWN_DISSENT, made_by);
	return own && ASK(asker, WITHDRAW_DISSENT, withdraw_dissent, .dissent = own->id);
}

const struct move_kind moves_text[] = {
	{ draft, MEMBERS | CLERK, 12 },
	{ revise, MEMBERS | CLERK, 4 },
	{ show, MEMBERS | CLERK, 8 },
	{ submit, MEMBERS | CLERK, 60 },
	{ write_version, CLERK, 8 },
	{ sponsors, MEMBERS, 6 },
	{ admit, MEMBERS | CLERK, 40 },
	{ withdraw, MEMBERS | CLERK, 3 },
	{ move_on, CLERK | CHAIR, 6 },
	{ replace, CLERK, 2 },
	{ issues, CLERK, 5 },
	{ refer, CLERK | CHAIR, 100 },
	{ substitute, MEMBERS, 14 },
	{ report, OFFICER, 250 },
	{ place, CHAIR | CLERK, 30 },
	{ arrange, CHAIR | CLERK, 40 },
	{ pull, MEMBERS, 12 },
	{ dissent, MEMBERS, 60 },
	{ take_back, MEMBERS, 8 },
	{ NULL, 0, 0 },
};
