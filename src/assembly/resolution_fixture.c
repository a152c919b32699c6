/* How the papers for unit tests are made. */
#include "assembly/resolution_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct part_clause_text
reason(int64_t clause, const char *words)
{
	return (struct part_clause_text){ .clause = clause,
		.kind = CLAUSE_KIND_WHEREAS,
		.lead = STR("WHEREAS,"),
		.words = str_of(words) };
}

struct part_clause_text
decision(int64_t clause, const char *words)
{
	return (struct part_clause_text){ .clause = clause,
		.kind = CLAUSE_KIND_RESOLVED,
		.lead = STR("RESOLVED,"),
		.words = str_of(words) };
}

uint64_t
given_draft(struct house *house)
{
	return HOUSE_TAKES(house, house->members[0].caller, DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .title = STR("Clean water"), .clauses = GIVEN_TEXT);
}

uint64_t
given_shown_draft(struct house *house)
{
	uint64_t draft = given_draft(house);
	HOUSE_TAKES(house, house->members[0].caller, SHOW_DRAFT, show_draft, .resolution = draft,
		.shown = true);
	return draft;
}

struct digest
given_text(struct house *house, uint64_t draft)
{
	const struct resolution *resolution = resolution_of(house, draft);
	return resolution_text(house->arena, resolution->title, &resolution->draft);
}

uint64_t
given_joined(struct house *house, uint64_t draft, struct caller caller)
{
	return HOUSE_TAKES(house, caller, JOIN_SPONSORS, join_sponsors, .resolution = draft,
		.has_text = true, .text = given_text(house, draft));
}

uint64_t
given_resolution(struct house *house)
{
	uint64_t draft = given_draft(house);
	HOUSE_TAKES(house, house->members[0].caller, SUBMIT_RESOLUTION, submit_resolution,
		.resolution = draft, .text = given_text(house, draft));
	return draft;
}

uint64_t
given_referral(struct house *house, uint64_t resolution)
{
	return HOUSE_TAKES(house, house->clerk.caller, REFER_RESOLUTION, refer_resolution,
		.resolution = resolution, .committee = house->committee);
}

uint64_t
given_substitute(struct house *house, uint64_t referral, const char *title)
{
	return HOUSE_TAKES(house, house->committee_members[0].caller, PROPOSE_SUBSTITUTE,
		propose_substitute, .referral = referral, .title = str_of(title),
		.clauses = GIVEN_TEXT, .note = STR(""));
}

uint64_t
given_meeting(struct house *house)
{
	return HOUSE_TAKES(house, house->clerk.caller, CALL_MEETING, call_meeting,
		.body = house->body, .name = STR("Annual Meeting"), .starts = house->now,
		.ends = house->now + 24 * AN_HOUR_MS);
}

/* Votes */

/* A sitting with all of these members in it; by the chair of the body. */
static uint64_t
sit(struct house *house, uint64_t body, struct caller chair, const struct house_seat *seats,
	size_t count)
{
	const struct body *of = assembly_find(house->assembly, body, NOUN_BODY);
	uint64_t sitting = HOUSE_TAKES(house, chair, OPEN_SITTING, open_sitting, .body = body,
		.meeting = of->meeting ? of->meeting->head.id : 0, .name = STR("Sitting"));
	for (size_t i = 0; i < count; i++)
		HOUSE_TAKES(house, house->clerk.caller, MARK_MEMBER_PRESENCE,
			mark_member_presence, .sitting = sitting, .member = seats[i].member,
			.present = true);
	return sitting;
}

static void
cast(struct house *house, uint64_t vote, const struct house_seat *seats, size_t count, size_t noes)
{
	for (size_t i = 0; i < count; i++)
		HOUSE_TAKES(house, seats[i].caller, CAST_BALLOT, cast_ballot, .vote = vote,
			.choice = i < noes ? CHOICE_NO : CHOICE_YES);
}

static void
finish(struct house *house, uint64_t vote, struct caller chair)
{
	HOUSE_TAKES(house, chair, CLOSE_VOTE, close_vote, .vote = vote);
	HOUSE_TAKES(house, chair, ANNOUNCE_VOTE, announce_vote, .vote = vote);
}

uint64_t
given_committee_vote(struct house *house, uint64_t referral, enum step step, uint64_t version,
	size_t noes)
{
	struct caller chair = house->committee_chair.caller;
	uint64_t sitting = sit(house, house->committee, chair, house->committee_members,
		HOUSE_COMMITTEE_MEMBERS);
	uint64_t vote = HOUSE_TAKES(house, chair, PREPARE_VOTE, prepare_vote,
		.body = house->committee, .sitting = sitting, .subject = SUBJECT_REPORT,
		.referral = referral, .has_referral = true, .version = version,
		.has_version = version != 0, .step = step, .has_step = true,
		.method = VOTE_METHOD_ROLL_CALL);
	HOUSE_TAKES(house, chair, OPEN_VOTE, open_vote, .vote = vote);
	cast(house, vote, house->committee_members, HOUSE_COMMITTEE_MEMBERS, noes);
	finish(house, vote, chair);
	HOUSE_TAKES(house, chair, ADJOURN_SITTING, adjourn_sitting, .sitting = sitting);
	return vote;
}

uint64_t
given_open_vote_on(struct house *house, uint64_t resolution, uint64_t version)
{
	struct caller chair = house->chair.caller;
	uint64_t sitting = sit(house, house->body, chair, house->members, HOUSE_MEMBERS);
	uint64_t vote = HOUSE_TAKES(house, chair, PREPARE_VOTE, prepare_vote, .body = house->body,
		.sitting = sitting, .subject = SUBJECT_RESOLUTION, .resolution = resolution,
		.has_resolution = true, .version = version, .has_version = version != 0,
		.method = VOTE_METHOD_ROLL_CALL);
	HOUSE_TAKES(house, chair, OPEN_VOTE, open_vote, .vote = vote);
	return vote;
}

uint64_t
given_open_vote(struct house *house, uint64_t resolution)
{
	return given_open_vote_on(house, resolution, 0);
}

void
given_end_of_vote(struct house *house, uint64_t vote, size_t noes)
{
	cast(house, vote, house->members, HOUSE_MEMBERS, noes);
	finish(house, vote, house->chair.caller);
	const struct vote *ended = assembly_find(house->assembly, vote, NOUN_VOTE);
	HOUSE_TAKES(house, house->chair.caller, ADJOURN_SITTING, adjourn_sitting,
		.sitting = ended->sitting->head.id);
}

uint64_t
given_adoption(struct house *house, uint64_t resolution)
{
	uint64_t vote = given_open_vote(house, resolution);
	given_end_of_vote(house, vote, 0);
	return vote;
}

uint64_t
given_report(struct house *house, uint64_t referral, enum recommendation recommendation,
	size_t noes)
{
	static const enum step steps[] = {
		[RECOMMENDATION_ADOPT] = STEP_ADOPT,
		[RECOMMENDATION_REJECT] = STEP_REJECT,
		[RECOMMENDATION_TABLE] = STEP_TABLE,
		[RECOMMENDATION_NONE] = STEP_REPORT,
	};
	uint64_t vote = given_committee_vote(house, referral, steps[recommendation], 0, noes);
	return HOUSE_TAKES(house, house->committee_chair.caller, MAKE_REPORT, make_report,
		.referral = referral, .vote = vote, .recommendation = recommendation);
}

/* Settings */

struct part_body_rules
given_rules(const struct house *house, uint64_t body)
{
	const struct body *of = assembly_find(house->assembly, body, NOUN_BODY);
	return of->rules;
}

void
given_rules_set(struct house *house, uint64_t body, const struct part_body_rules *rules)
{
	HOUSE_TAKES(house, house->clerk.caller, SET_BODY_RULES, set_body_rules, .body = body,
		.rules = *rules);
}

/* The state */

const struct resolution *
resolution_of(const struct house *house, uint64_t id)
{
	return assembly_must(house->assembly, id, NOUN_RESOLUTION);
}

const struct referral *
referral_of(const struct house *house, uint64_t id)
{
	return assembly_must(house->assembly, id, NOUN_REFERRAL);
}

const struct item *
item_of(const struct house *house, uint64_t id)
{
	return assembly_must(house->assembly, id, NOUN_ITEM);
}

const struct meeting *
meeting_of(const struct house *house, uint64_t id)
{
	return assembly_must(house->assembly, id, NOUN_MEETING);
}

bool
touched(const struct house *house, uint64_t id, uint64_t first)
{
	return assembly_entity(house->assembly, id)->touched >= first;
}

size_t
events_since(const struct house *house, uint64_t first, enum event_kind kind)
{
	size_t count = 0;
	for (size_t i = 0; i < house->entry_count; i++)
		count += house->entries[i].stamp.seq >= first && house->entries[i].kind == kind;
	return count;
}

const struct moment *
last_moment(const struct house *house, uint64_t resolution)
{
	const struct resolution *of = resolution_of(house, resolution);
	assert_true(of->history_count > 0);
	return &of->history[of->history_count - 1];
}
