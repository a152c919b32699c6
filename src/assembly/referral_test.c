/* Committees get a resolution, vote on it, and report. */
#include "assembly/resolution_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static uint64_t
second_committee(struct house *house)
{
	return HOUSE_TAKES(house, house->administrator, FOUND_BODY, found_body,
		.name = STR("Committee on Energy"), .short_name = STR("EN"),
		.kind = BODY_KIND_STANDING_COMMITTEE, .parent = house->body, .has_parent = true);
}

static bool
stands(const struct house *house, uint64_t resolution, const char *state)
{
	return str_equal(resolution_of(house, resolution)->state, str_of(state));
}

static void
a_resolution_goes_to_committees(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	uint64_t referral = given_referral(house, id);
	const struct body *committee =
		assembly_find(house->assembly, house->committee, NOUN_BODY);
	assert_true(stands(house, id, "in_committee"));
	assert_int_equal(committee->referrals.count, 1);
	assert_false(referral_of(house, referral)->reported);
	assert_true(touched(house, house->committee, referral));
	assert_int_equal(last_moment(house, id)->about, referral);
	uint64_t energy = second_committee(house);
	HOUSE_TAKES(house, house->chair.caller, REFER_RESOLUTION, refer_resolution,
		.resolution = id, .committee = energy);
	assert_int_equal(resolution_of(house, id)->referrals.count, 2);
	assert_true(stands(house, id, "in_committee"));
}

static void
a_committee_gets_it_once_and_is_the_body_s_own(void **state)
{
	struct house *house = *state;
	struct caller clerk = house->clerk.caller;
	uint64_t id = given_resolution(house);
	given_referral(house, id);
	HOUSE_REFUSES(house, clerk, FAULT_REFERRED_ALREADY, "committee", REFER_RESOLUTION,
		refer_resolution, .resolution = id, .committee = house->committee);
	HOUSE_REFUSES(house, clerk, FAULT_WRONG_BODY, "committee", REFER_RESOLUTION,
		refer_resolution, .resolution = id, .committee = house->body);
	HOUSE_REFUSES(house, clerk, FAULT_NOT_FOUND, "committee", REFER_RESOLUTION,
		refer_resolution, .resolution = id, .committee = id);
	uint64_t other = given_resolution(house);
	given_open_vote(house, other);
	HOUSE_REFUSES(house, clerk, FAULT_IN_VOTE, "resolution", REFER_RESOLUTION,
		refer_resolution, .resolution = other, .committee = house->committee);
}

/* A course in which nothing is referred once it lies in committee. */
static void
a_second_committee_joins_without_a_step(void **state)
{
	struct house *house = *state;
	struct part_workflow_state states[] = {
		{ STR("draft"), STR("Draft"), STANDING_DRAFT },
		{ STR("filed"), STR("Filed"), STANDING_PENDING },
		{ STR("studied"), STR("Studied"), STANDING_REFERRED },
		{ STR("passed"), STR("Passed"), STANDING_ADOPTED },
		{ STR("failed"), STR("Failed"), STANDING_REJECTED },
	};
	struct part_workflow_step steps[] = {
		{ STEP_SUBMIT, STR("draft"), STR("filed") },
		{ STEP_REFER, STR("filed"), STR("studied") },
		{ STEP_ADOPT, STR("studied"), STR("passed") },
		{ STEP_REJECT, STR("studied"), STR("failed") },
	};
	HOUSE_TAKES(house, house->clerk.caller, SET_BODY_WORKFLOW, set_body_workflow,
		.body = house->body, .states = { states, 5 }, .steps = { steps, 4 });
	uint64_t energy = second_committee(house);
	uint64_t id = given_resolution(house);
	uint64_t referral = given_referral(house, id);
	uint64_t second = HOUSE_TAKES(house, house->clerk.caller, REFER_RESOLUTION,
		refer_resolution, .resolution = id, .committee = energy);
	assert_true(stands(house, id, "studied"));
	given_report(house, referral, RECOMMENDATION_ADOPT, 0);
	assert_false(referral_of(house, second)->reported);
	assert_true(stands(house, id, "studied"));
}

/* Reports */

static void
a_report_carries_what_the_committee_decided(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	uint64_t referral = given_referral(house, id);
	uint64_t entry = given_report(house, referral, RECOMMENDATION_ADOPT, 0);
	const struct referral *made = referral_of(house, referral);
	assert_true(made->reported && made->unanimous);
	assert_int_equal(made->recommendation, RECOMMENDATION_ADOPT);
	assert_int_equal(made->vote->state, VOTE_STATE_ANNOUNCED);
	assert_true(made->reported_at > made->at);
	assert_null(made->version);
	assert_true(stands(house, id, "reported"));
	assert_int_equal(house_kind_of(house, entry), EVENT_REPORT_MADE);
	assert_true(touched(house, referral, entry) && touched(house, house->committee, entry));
	assert_int_equal(events_since(house, entry, EVENT_ITEM_PLACED), 0); /* no meeting runs */
	HOUSE_REFUSES(house, house->committee_chair.caller, FAULT_REPORTED_ALREADY, "referral",
		MAKE_REPORT, make_report, .referral = referral, .vote = made->vote->head.id);
}

static void
a_committee_may_recommend_otherwise(void **state)
{
	struct house *house = *state;
	static const enum recommendation others[] = { RECOMMENDATION_REJECT, RECOMMENDATION_TABLE,
		RECOMMENDATION_NONE };
	for (size_t i = 0; i < 3; i++) {
		uint64_t id = given_resolution(house);
		uint64_t referral = given_referral(house, id);
		given_report(house, referral, others[i], 1);
		assert_int_equal(referral_of(house, referral)->recommendation, others[i]);
		assert_false(referral_of(house, referral)->unanimous);
		assert_true(stands(house, id, "reported"));
	}
}

static void
a_substitute_that_is_recommended_comes_into_force(void **state)
{
	struct house *house = *state;
	struct caller kim = house->committee_chair.caller;
	uint64_t id = given_resolution(house);
	uint64_t referral = given_referral(house, id);
	uint64_t version = given_substitute(house, referral, "Cleaner water");
	uint64_t other = given_substitute(house, referral, "Cleanest water");
	uint64_t vote = given_committee_vote(house, referral, STEP_ADOPT, version, 0);
	HOUSE_REFUSES(house, kim, FAULT_OTHER_RECOMMENDATION, "recommendation", MAKE_REPORT,
		make_report, .referral = referral, .vote = vote,
		.recommendation = RECOMMENDATION_ADOPT);
	HOUSE_REFUSES(house, kim, FAULT_VERSION_NEEDED, "version", MAKE_REPORT, make_report,
		.referral = referral, .vote = vote,
		.recommendation = RECOMMENDATION_ADOPT_AS_AMENDED);
	HOUSE_REFUSES(house, kim, FAULT_VERSION_NOT_VOTED, "version", MAKE_REPORT, make_report,
		.referral = referral, .vote = vote, .version = other, .has_version = true,
		.recommendation = RECOMMENDATION_ADOPT_AS_AMENDED);
	HOUSE_TAKES(house, kim, MAKE_REPORT, make_report, .referral = referral, .vote = vote,
		.version = version, .has_version = true,
		.recommendation = RECOMMENDATION_ADOPT_AS_AMENDED);
	const struct resolution *resolution = resolution_of(house, id);
	assert_int_equal(resolution->current->head.id, version);
	assert_int_equal(referral_of(house, referral)->version->head.id, version);
	assert_true(str_equal(resolution->title, STR("Cleaner water")));
}

static void
a_report_needs_a_vote_that_carried_it(void **state)
{
	struct house *house = *state;
	struct caller kim = house->committee_chair.caller;
	uint64_t id = given_resolution(house);
	uint64_t referral = given_referral(house, id);
	uint64_t elsewhere = given_referral(house, given_resolution(house));
	uint64_t other = given_committee_vote(house, elsewhere, STEP_ADOPT, 0, 0);
	HOUSE_REFUSES(house, kim, FAULT_OTHER_REFERRAL, "vote", MAKE_REPORT, make_report,
		.referral = referral, .vote = other);
	HOUSE_REFUSES(house, kim, FAULT_NOT_FOUND, "vote", MAKE_REPORT, make_report,
		.referral = referral, .vote = id);
	uint64_t lost = given_committee_vote(house, referral, STEP_TABLE, 0, 2);
	HOUSE_REFUSES(house, kim, FAULT_REPORT_NOT_CARRIED, "vote", MAKE_REPORT, make_report,
		.referral = referral, .vote = lost, .recommendation = RECOMMENDATION_TABLE);
	uint64_t wrong = given_committee_vote(house, referral, STEP_ADOPT, 0, 0);
	HOUSE_TAKES(house, kim, VOID_VOTE, void_vote, .vote = wrong, .reason = STR("misheard"));
	HOUSE_REFUSES(house, kim, FAULT_VOTE_VOID, "vote", MAKE_REPORT, make_report,
		.referral = referral, .vote = wrong);
	uint64_t sitting = HOUSE_TAKES(house, kim, OPEN_SITTING, open_sitting,
		.body = house->committee, .name = STR("Hearing"));
	uint64_t prepared = HOUSE_TAKES(house, kim, PREPARE_VOTE, prepare_vote,
		.body = house->committee, .sitting = sitting, .subject = SUBJECT_REPORT,
		.referral = referral, .has_referral = true, .method = VOTE_METHOD_ROLL_CALL);
	HOUSE_REFUSES(house, kim, FAULT_VOTE_UNDECIDED, "vote", MAKE_REPORT, make_report,
		.referral = referral, .vote = prepared);
}

/* More noes than yeses on recommending adoption recommend rejection. */
static void
a_text_turned_down_is_recommended_for_rejection(void **state)
{
	struct house *house = *state;
	struct caller kim = house->committee_chair.caller;
	uint64_t no = house->committee_members[0].member;
	uint64_t yes = house->committee_members[2].member;
	uint64_t referral = given_referral(house, given_resolution(house));
	uint64_t vote = given_committee_vote(house, referral, STEP_ADOPT, 0, 2);
	HOUSE_REFUSES(house, kim, FAULT_OTHER_RECOMMENDATION, "recommendation", MAKE_REPORT,
		make_report, .referral = referral, .vote = vote,
		.recommendation = RECOMMENDATION_ADOPT);
	HOUSE_REFUSES(house, kim, FAULT_MINORITY_PREVAILED, "minority[0]", MAKE_REPORT,
		make_report, .referral = referral, .vote = vote,
		.recommendation = RECOMMENDATION_REJECT, .minority = IDS(no));
	HOUSE_TAKES(house, kim, MAKE_REPORT, make_report, .referral = referral, .vote = vote,
		.recommendation = RECOMMENDATION_REJECT, .minority = IDS(yes));
	assert_false(referral_of(house, referral)->unanimous);
	uint64_t second = given_referral(house, given_resolution(house));
	uint64_t all = given_committee_vote(house, second, STEP_ADOPT, 0, 3);
	HOUSE_TAKES(house, kim, MAKE_REPORT, make_report, .referral = second, .vote = all,
		.recommendation = RECOMMENDATION_REJECT);
	assert_true(referral_of(house, second)->unanimous);
}

static void
falling_short_recommends_nothing(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->committee);
	rules.voting.threshold = (struct share){ 3, 4 };
	given_rules_set(house, house->committee, &rules);
	uint64_t referral = given_referral(house, given_resolution(house));
	uint64_t vote = given_committee_vote(house, referral, STEP_ADOPT, 0, 1);
	HOUSE_REFUSES(house, house->committee_chair.caller, FAULT_REPORT_NOT_CARRIED, "vote",
		MAKE_REPORT, make_report, .referral = referral, .vote = vote,
		.recommendation = RECOMMENDATION_REJECT);
}

static void
a_tie_recommends_nothing(void **state)
{
	struct house *house = *state;
	struct caller kim = house->committee_chair.caller;
	static const enum choice choices[] = { CHOICE_YES, CHOICE_NO, CHOICE_ABSTAIN };
	uint64_t referral = given_referral(house, given_resolution(house));
	uint64_t sitting = HOUSE_TAKES(house, kim, OPEN_SITTING, open_sitting,
		.body = house->committee, .name = STR("Hearing"));
	uint64_t vote = HOUSE_TAKES(house, kim, PREPARE_VOTE, prepare_vote,
		.body = house->committee, .sitting = sitting, .subject = SUBJECT_REPORT,
		.referral = referral, .has_referral = true, .method = VOTE_METHOD_ROLL_CALL);
	HOUSE_TAKES(house, kim, OPEN_VOTE, open_vote, .vote = vote);
	for (size_t i = 0; i < HOUSE_COMMITTEE_MEMBERS; i++)
		HOUSE_TAKES(house, house->committee_members[i].caller, CAST_BALLOT, cast_ballot,
			.vote = vote, .choice = choices[i]);
	HOUSE_TAKES(house, kim, CLOSE_VOTE, close_vote, .vote = vote);
	HOUSE_REFUSES(house, kim, FAULT_REPORT_NOT_CARRIED, "vote", MAKE_REPORT, make_report,
		.referral = referral, .vote = vote, .recommendation = RECOMMENDATION_REJECT);
}

static void
turning_down_a_substitute_recommends_nothing(void **state)
{
	struct house *house = *state;
	uint64_t referral = given_referral(house, given_resolution(house));
	uint64_t version = given_substitute(house, referral, "Cleaner water");
	uint64_t vote = given_committee_vote(house, referral, STEP_ADOPT, version, 3);
	HOUSE_REFUSES(house, house->committee_chair.caller, FAULT_REPORT_NOT_CARRIED, "vote",
		MAKE_REPORT, make_report, .referral = referral, .vote = vote,
		.recommendation = RECOMMENDATION_REJECT);
}

static void
only_an_amended_text_is_named(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	uint64_t referral = given_referral(house, id);
	uint64_t version = given_substitute(house, referral, "Cleaner water");
	uint64_t vote = given_committee_vote(house, referral, STEP_REJECT, 0, 0);
	HOUSE_REFUSES(house, house->committee_chair.caller, FAULT_VERSION_REFUSED, "version",
		MAKE_REPORT, make_report, .referral = referral, .vote = vote, .version = version,
		.has_version = true, .recommendation = RECOMMENDATION_REJECT);
}

static void
a_minority_is_recorded(void **state)
{
	struct house *house = *state;
	struct caller kim = house->committee_chair.caller;
	uint64_t referral = given_referral(house, given_resolution(house));
	uint64_t vote = given_committee_vote(house, referral, STEP_ADOPT, 0, 1);
	uint64_t no = house->committee_members[0].member;
	uint64_t yes = house->committee_members[1].member;
	uint64_t many[1001] = { 0 };
	HOUSE_REFUSES(house, kim, FAULT_MINORITY_PREVAILED, "minority[1]", MAKE_REPORT,
		make_report, .referral = referral, .vote = vote, .minority = IDS(no, yes));
	HOUSE_REFUSES(house, kim, FAULT_WRONG_BODY, "minority[0]", MAKE_REPORT, make_report,
		.referral = referral, .vote = vote, .minority = IDS(house->members[0].member));
	HOUSE_REFUSES(house, kim, FAULT_NOT_FOUND, "minority[0]", MAKE_REPORT, make_report,
		.referral = referral, .vote = vote, .minority = IDS(house->body));
	HOUSE_REFUSES(house, kim, FAULT_TWICE, "minority[1]", MAKE_REPORT, make_report,
		.referral = referral, .vote = vote, .minority = IDS(no, no));
	HOUSE_REFUSES(house, kim, FAULT_TOO_LARGE, "minority", MAKE_REPORT, make_report,
		.referral = referral, .vote = vote, .minority = { many, 1001 });
	HOUSE_REFUSES(house, kim, FAULT_EMPTY, "minority", MAKE_REPORT, make_report,
		.referral = referral, .vote = vote, .minority_statement = STR("We object."));
	struct str statement = { arena_take(house->arena, 10001), 10001 };
	memset((char *)statement.at, 's', statement.size);
	HOUSE_REFUSES(house, kim, FAULT_TOO_LARGE, "minority_statement", MAKE_REPORT, make_report,
		.referral = referral, .vote = vote, .minority = IDS(no),
		.minority_statement = statement);
	HOUSE_TAKES(house, kim, MAKE_REPORT, make_report, .referral = referral, .vote = vote,
		.minority = IDS(no, house->committee_chair.member),
		.minority_statement = STR(" The cost is unknown. "));
	const struct referral *made = referral_of(house, referral);
	assert_int_equal(made->minority.count, 2);
	assert_true(str_equal(made->minority_statement, STR("The cost is unknown.")));
	assert_false(made->unanimous);
}

static void
a_settled_resolution_gets_no_report(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	uint64_t referral = given_referral(house, id);
	uint64_t vote = given_committee_vote(house, referral, STEP_ADOPT, 0, 0);
	HOUSE_TAKES(house, house->clerk.caller, WITHDRAW_RESOLUTION, withdraw_resolution,
		.resolution = id, .reason = STR("why"));
	HOUSE_REFUSES(house, house->committee_chair.caller, FAULT_RESOLUTION_NOT_PENDING,
		"referral", MAKE_REPORT, make_report, .referral = referral, .vote = vote);
}

static void
a_show_of_hands_can_carry_a_report(void **state)
{
	struct house *house = *state;
	struct caller kim = house->committee_chair.caller;
	uint64_t referral = given_referral(house, given_resolution(house));
	uint64_t sitting = HOUSE_TAKES(house, kim, OPEN_SITTING, open_sitting,
		.body = house->committee, .name = STR("Hearing"));
	HOUSE_TAKES(house, kim, COUNT_PRESENCE, count_presence, .sitting = sitting, .present = 3);
	uint64_t vote = HOUSE_TAKES(house, kim, PREPARE_VOTE, prepare_vote,
		.body = house->committee, .sitting = sitting, .subject = SUBJECT_REPORT,
		.referral = referral, .has_referral = true, .method = VOTE_METHOD_VOICE);
	HOUSE_TAKES(house, house->clerk.caller, ENTER_COUNT, enter_count, .vote = vote,
		.decision = DECISION_ADOPTED);
	HOUSE_TAKES(house, kim, MAKE_REPORT, make_report, .referral = referral, .vote = vote);
	assert_true(referral_of(house, referral)->reported);
	assert_false(referral_of(house, referral)->unanimous); /* a voice is not counted */
}

static void
the_last_committee_moves_the_resolution(void **state)
{
	struct house *house = *state;
	uint64_t energy = second_committee(house);
	struct house_seat eve = house_seat_new(house, energy, STR("Eve"), ROLE_CHAIR);
	uint64_t id = given_resolution(house);
	uint64_t water = given_referral(house, id);
	uint64_t power = HOUSE_TAKES(house, house->clerk.caller, REFER_RESOLUTION,
		refer_resolution, .resolution = id, .committee = energy);
	given_report(house, water, RECOMMENDATION_ADOPT, 0);
	assert_true(stands(house, id, "in_committee"));
	uint64_t sitting = HOUSE_TAKES(house, eve.caller, OPEN_SITTING, open_sitting,
		.body = energy, .name = STR("Hearing"));
	HOUSE_TAKES(house, eve.caller, COUNT_PRESENCE, count_presence, .sitting = sitting,
		.present = 1);
	uint64_t vote = HOUSE_TAKES(house, eve.caller, PREPARE_VOTE, prepare_vote, .body = energy,
		.sitting = sitting, .subject = SUBJECT_REPORT, .referral = power,
		.has_referral = true, .method = VOTE_METHOD_ROLL_CALL);
	HOUSE_TAKES(house, eve.caller, OPEN_VOTE, open_vote, .vote = vote);
	HOUSE_TAKES(house, eve.caller, CAST_BALLOT, cast_ballot, .vote = vote,
		.choice = CHOICE_YES);
	HOUSE_TAKES(house, eve.caller, CLOSE_VOTE, close_vote, .vote = vote);
	HOUSE_TAKES(house, eve.caller, MAKE_REPORT, make_report, .referral = power, .vote = vote);
	assert_true(stands(house, id, "reported"));
}

static void
a_report_waits_for_the_body_s_own_vote(void **state)
{
	struct house *house = *state;
	uint64_t resolution = given_resolution(house);
	uint64_t referral = given_referral(house, resolution);
	uint64_t version = given_substitute(house, referral, "Cleaner water");
	uint64_t carried = given_committee_vote(house, referral, STEP_ADOPT, version, 0);
	HOUSE_TAKES(house, house->clerk.caller, MOVE_RESOLUTION, move_resolution,
		.resolution = resolution, .step = STEP_REPORT, .reason = STR("it took too long"));
	uint64_t vote = given_open_vote(house, resolution);
	HOUSE_REFUSES(house, house->committee_chair.caller, FAULT_IN_VOTE, "referral", MAKE_REPORT,
		make_report, .referral = referral, .vote = carried, .version = version,
		.recommendation = RECOMMENDATION_ADOPT_AS_AMENDED);
	HOUSE_TAKES(house, house->chair.caller, VOID_VOTE, void_vote, .vote = vote,
		.reason = STR("the committee wants to be heard"));
	HOUSE_TAKES(house, house->committee_chair.caller, MAKE_REPORT, make_report,
		.referral = referral, .vote = carried, .version = version,
		.recommendation = RECOMMENDATION_ADOPT_AS_AMENDED);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_resolution_goes_to_committees),
		HOUSE_TEST(a_committee_gets_it_once_and_is_the_body_s_own),
		HOUSE_TEST(a_second_committee_joins_without_a_step),
		HOUSE_TEST(a_report_carries_what_the_committee_decided),
		HOUSE_TEST(a_committee_may_recommend_otherwise),
		HOUSE_TEST(a_substitute_that_is_recommended_comes_into_force),
		HOUSE_TEST(a_report_needs_a_vote_that_carried_it),
		HOUSE_TEST(a_text_turned_down_is_recommended_for_rejection),
		HOUSE_TEST(falling_short_recommends_nothing),
		HOUSE_TEST(a_tie_recommends_nothing),
		HOUSE_TEST(turning_down_a_substitute_recommends_nothing),
		HOUSE_TEST(only_an_amended_text_is_named),
		HOUSE_TEST(a_minority_is_recorded),
		HOUSE_TEST(a_settled_resolution_gets_no_report),
		HOUSE_TEST(a_show_of_hands_can_carry_a_report),
		HOUSE_TEST(the_last_committee_moves_the_resolution),
		HOUSE_TEST(a_report_waits_for_the_body_s_own_vote),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
