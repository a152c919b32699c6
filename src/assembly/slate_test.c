/* The slate: what comes onto it by rule and by hand, and what members pull from it. */
#include "assembly/resolution_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void
set_slate(struct house *house, enum slate_rule slate, int64_t pull_least)
{
	struct part_body_rules rules = given_rules(house, house->body);
	rules.slate = slate;
	rules.pull_least = pull_least;
	given_rules_set(house, house->body, &rules);
}

/* A resolution that the committee reported with this many noes. */
static uint64_t
reported(struct house *house, enum recommendation recommendation, size_t noes)
{
	uint64_t id = given_resolution(house);
	given_report(house, given_referral(house, id), recommendation, noes);
	return id;
}

/* Its item; there must be one. */
static const struct item *
item_on(const struct house *house, uint64_t resolution)
{
	const struct resolution *of = resolution_of(house, resolution);
	assert_int_equal(of->items.count, 1);
	return of->items.at[0];
}

static bool
is_placed(const struct house *house, uint64_t resolution)
{
	return resolution_of(house, resolution)->items.count > 0;
}

static uint64_t
place(struct house *house, uint64_t meeting, uint64_t resolution)
{
	return HOUSE_TAKES(house, house->clerk.caller, PLACE_ITEM, place_item, .meeting = meeting,
		.resolution = resolution, .has_resolution = true);
}

static void
unanimous_reports_come_onto_the_slate(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	set_slate(house, SLATE_RULE_UNANIMOUS, 1);
	uint64_t all = reported(house, RECOMMENDATION_ADOPT, 0);
	uint64_t some = reported(house, RECOMMENDATION_ADOPT, 1);
	uint64_t against = reported(house, RECOMMENDATION_REJECT, 0);
	assert_true(item_on(house, all)->slate);
	assert_int_equal(item_on(house, all)->meeting->head.id, meeting);
	assert_true(str_equal(resolution_of(house, all)->state, STR("on_agenda")));
	assert_false(is_placed(house, some));
	assert_false(is_placed(house, against));
	place(house, meeting, some);
	assert_false(item_on(house, some)->slate);
}

static void
reported_is_enough_where_the_rule_says_so(void **state)
{
	struct house *house = *state;
	given_meeting(house);
	set_slate(house, SLATE_RULE_REPORTED, 1);
	uint64_t some = reported(house, RECOMMENDATION_ADOPT, 1);
	uint64_t against = reported(house, RECOMMENDATION_TABLE, 0);
	assert_true(item_on(house, some)->slate);
	assert_false(is_placed(house, against));
}

static void
nothing_comes_onto_it_without_a_rule(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	set_slate(house, SLATE_RULE_NONE, 1);
	uint64_t id = reported(house, RECOMMENDATION_ADOPT, 0);
	assert_false(is_placed(house, id));
	place(house, meeting, id);
	assert_false(item_on(house, id)->slate);
}

static void
a_placed_item_is_slated_by_its_place_or_by_its_report(void **state)
{
	struct house *house = *state;
	uint64_t early = reported(house, RECOMMENDATION_ADOPT, 0); /* no meeting runs yet */
	uint64_t meeting = given_meeting(house);
	place(house, meeting, early);
	assert_true(item_on(house, early)->slate);
	uint64_t id = given_resolution(house);
	uint64_t referral = given_referral(house, id);
	uint64_t item = place(house, meeting, id);
	assert_false(item_of(house, item)->slate);
	assert_true(str_equal(resolution_of(house, id)->state, STR("in_committee")));
	given_report(house, referral, RECOMMENDATION_ADOPT, 0);
	assert_true(item_of(house, item)->slate);
	assert_true(str_equal(resolution_of(house, id)->state, STR("on_agenda")));
}

static void
a_text_of_an_ended_meeting_comes_before_the_next(void **state)
{
	struct house *house = *state;
	uint64_t earlier = given_meeting(house);
	uint64_t id = given_resolution(house);
	uint64_t left = place(house, earlier, id);
	uint64_t referral = given_referral(house, id);
	HOUSE_TAKES(house, house->clerk.caller, END_MEETING, end_meeting, .meeting = earlier);
	uint64_t next = given_meeting(house);
	given_report(house, referral, RECOMMENDATION_ADOPT, 0);
	assert_int_equal(resolution_of(house, id)->items.count, 2);
	const struct item *item = resolution_of(house, id)->items.at[1];
	assert_int_equal(item->meeting->head.id, next);
	assert_true(item->slate);
	HOUSE_TAKES(house, house->members[0].caller, PULL_ITEM, pull_item, .item = item->head.id);
	given_adoption(house, id);
	assert_true(item->done);
	assert_false(item_of(house, left)->removed); /* the old agenda stays as it was */
}

static void
an_item_stays_off_it_where_the_committee_was_divided(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t id = given_resolution(house);
	uint64_t referral = given_referral(house, id);
	uint64_t item = place(house, meeting, id);
	given_report(house, referral, RECOMMENDATION_ADOPT, 1);
	assert_false(item_of(house, item)->slate);
	assert_true(str_equal(resolution_of(house, id)->state, STR("on_agenda")));
}

static void
it_takes_a_report_and_the_text_that_was_reported(void **state)
{
	struct house *house = *state;
	uint64_t bare = given_resolution(house);
	uint64_t changed = reported(house, RECOMMENDATION_ADOPT, 0);
	HOUSE_TAKES(house, house->clerk.caller, WRITE_VERSION, write_version,
		.resolution = changed, .kind = VERSION_KIND_REVISION, .title = STR("Other water"),
		.clauses = GIVEN_TEXT, .note = STR("after the report"), .current = true);
	uint64_t meeting = given_meeting(house);
	place(house, meeting, bare);
	place(house, meeting, changed);
	assert_false(item_on(house, bare)->slate);
	assert_false(item_on(house, changed)->slate);
}

static void
an_amended_text_goes_onto_it_too(void **state)
{
	struct house *house = *state;
	given_meeting(house);
	uint64_t id = given_resolution(house);
	uint64_t referral = given_referral(house, id);
	uint64_t version = given_substitute(house, referral, "Cleaner water");
	uint64_t vote = given_committee_vote(house, referral, STEP_ADOPT, version, 0);
	HOUSE_TAKES(house, house->committee_chair.caller, MAKE_REPORT, make_report,
		.referral = referral, .vote = vote, .version = version, .has_version = true,
		.recommendation = RECOMMENDATION_ADOPT_AS_AMENDED);
	assert_true(item_on(house, id)->slate);
}

static void
a_later_report_stands_for_an_earlier_one(void **state)
{
	struct house *house = *state;
	uint64_t id = reported(house, RECOMMENDATION_REJECT, 0);
	HOUSE_TAKES(house, house->chair.caller, MOVE_RESOLUTION, move_resolution, .resolution = id,
		.step = STEP_REFER_BACK, .reason = STR("there is more to say"));
	given_report(house, given_referral(house, id), RECOMMENDATION_ADOPT, 0);
	uint64_t meeting = given_meeting(house);
	place(house, meeting, id);
	assert_true(item_on(house, id)->slate);
}

static void
every_committee_must_have_reported(void **state)
{
	struct house *house = *state;
	given_meeting(house);
	uint64_t id = given_resolution(house);
	uint64_t first = given_referral(house, id);
	uint64_t energy = HOUSE_TAKES(house, house->administrator, FOUND_BODY, found_body,
		.name = STR("Committee on Energy"), .short_name = STR("EN"),
		.kind = BODY_KIND_STANDING_COMMITTEE, .parent = house->body, .has_parent = true);
	HOUSE_TAKES(house, house->clerk.caller, REFER_RESOLUTION, refer_resolution,
		.resolution = id, .committee = energy);
	given_report(house, first, RECOMMENDATION_ADOPT, 0);
	assert_false(is_placed(house, id)); /* the other committee has yet to report */
}

/* A course in which a text can be tabled while it lies in committee. */
static void
a_tabled_text_stays_off_it(void **state)
{
	struct house *house = *state;
	struct part_workflow_state states[] = {
		{ STR("draft"), STR("Draft"), STANDING_DRAFT },
		{ STR("filed"), STR("Filed"), STANDING_PENDING },
		{ STR("tabled"), STR("Tabled"), STANDING_TABLED },
		{ STR("passed"), STR("Passed"), STANDING_ADOPTED },
		{ STR("failed"), STR("Failed"), STANDING_REJECTED },
	};
	struct part_workflow_step steps[] = {
		{ STEP_SUBMIT, STR("draft"), STR("filed") },
		{ STEP_REFER, STR("filed"), STR("filed") },
		{ STEP_TABLE, STR("filed"), STR("tabled") },
		{ STEP_ADOPT, STR("filed"), STR("passed") },
		{ STEP_REJECT, STR("filed"), STR("failed") },
	};
	HOUSE_TAKES(house, house->clerk.caller, SET_BODY_WORKFLOW, set_body_workflow,
		.body = house->body, .states = { states, 5 }, .steps = { steps, 5 });
	given_meeting(house);
	uint64_t id = given_resolution(house);
	uint64_t referral = given_referral(house, id);
	HOUSE_TAKES(house, house->chair.caller, MOVE_RESOLUTION, move_resolution, .resolution = id,
		.step = STEP_TABLE, .reason = STR("until autumn"));
	given_report(house, referral, RECOMMENDATION_ADOPT, 0);
	assert_false(is_placed(house, id));
}

static void
the_clerk_puts_items_on_the_slate(void **state)
{
	struct house *house = *state;
	struct caller clerk = house->clerk.caller;
	uint64_t meeting = given_meeting(house);
	uint64_t id = given_resolution(house);
	uint64_t item = place(house, meeting, id);
	HOUSE_TAKES(house, clerk, SLATE_ITEM, slate_item, .item = item);
	assert_true(item_of(house, item)->slate);
	assert_true(touched(house, item, house->first) && touched(house, meeting, house->first));
	assert_int_equal(last_moment(house, id)->kind, EVENT_ITEM_SLATED);
	HOUSE_REFUSES(house, clerk, FAULT_SLATED_ALREADY, "item", SLATE_ITEM, slate_item,
		.item = item);
	HOUSE_TAKES(house, clerk, REMOVE_ITEM, remove_item, .item = item, .reason = STR("held"));
	assert_false(item_of(house, item)->slate);
	uint64_t title = HOUSE_TAKES(house, clerk, PLACE_ITEM, place_item, .meeting = meeting,
		.title = STR("Greeting"), .has_title = true);
	HOUSE_REFUSES(house, clerk, FAULT_ITEM_WITHOUT_TEXT, "item", SLATE_ITEM, slate_item,
		.item = title);
	uint64_t other = given_resolution(house);
	uint64_t voted = place(house, meeting, other);
	given_open_vote(house, other);
	HOUSE_REFUSES(house, clerk, FAULT_IN_VOTE, "item", SLATE_ITEM, slate_item, .item = voted);
}

static void
one_member_pulls_an_item(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t id = reported(house, RECOMMENDATION_ADOPT, 0);
	uint64_t item = item_on(house, id)->head.id;
	HOUSE_TAKES(house, house->members[4].caller, PULL_ITEM, pull_item, .item = item,
		.reason = STR("the cost"), .has_reason = true);
	const struct item *pulled = item_of(house, item);
	assert_true(touched(house, item, house->first) && touched(house, meeting, house->first));
	assert_false(pulled->slate);
	assert_int_equal(pulled->pull_count, 1);
	assert_int_equal(pulled->pulls[0].member->head.id, house->members[4].member);
	assert_true(str_equal(pulled->pulls[0].reason, STR("the cost")));
	assert_int_equal(last_moment(house, id)->about, house->members[4].member);
	HOUSE_REFUSES(house, house->members[3].caller, FAULT_NOT_ON_SLATE, "item", PULL_ITEM,
		pull_item, .item = item);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_ITEM_PULLED, "item", SLATE_ITEM,
		slate_item, .item = item);
}

static void
a_body_may_ask_for_several_to_pull(void **state)
{
	struct house *house = *state;
	given_meeting(house);
	set_slate(house, SLATE_RULE_UNANIMOUS, 3);
	uint64_t item = item_on(house, reported(house, RECOMMENDATION_ADOPT, 0))->head.id;
	for (size_t i = 0; i < 2; i++)
		HOUSE_TAKES(house, house->members[i].caller, PULL_ITEM, pull_item, .item = item);
	assert_true(item_of(house, item)->slate);
	HOUSE_REFUSES(house, house->members[1].caller, FAULT_PULLED_ALREADY, "item", PULL_ITEM,
		pull_item, .item = item);
	struct str reason = { arena_take(house->arena, 2001), 2001 };
	memset((char *)reason.at, 'r', reason.size);
	HOUSE_REFUSES(house, house->members[2].caller, FAULT_TOO_LARGE, "reason", PULL_ITEM,
		pull_item, .item = item, .reason = reason, .has_reason = true);
	HOUSE_TAKES(house, house->members[2].caller, PULL_ITEM, pull_item, .item = item);
	assert_false(item_of(house, item)->slate);
	assert_int_equal(item_of(house, item)->pull_count, 3);
}

static void
nothing_is_pulled_once_the_vote_is_open(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t item = item_on(house, reported(house, RECOMMENDATION_ADOPT, 0))->head.id;
	struct caller chair = house->chair.caller;
	uint64_t sitting = HOUSE_TAKES(house, chair, OPEN_SITTING, open_sitting,
		.body = house->body, .meeting = meeting, .name = STR("Plenary"));
	HOUSE_TAKES(house, chair, COUNT_PRESENCE, count_presence, .sitting = sitting,
		.present = HOUSE_MEMBERS);
	uint64_t vote = HOUSE_TAKES(house, chair, PREPARE_VOTE, prepare_vote, .body = house->body,
		.sitting = sitting, .subject = SUBJECT_SLATE, .method = VOTE_METHOD_ROLL_CALL);
	HOUSE_TAKES(house, chair, OPEN_VOTE, open_vote, .vote = vote);
	HOUSE_REFUSES(house, house->members[1].caller, FAULT_IN_VOTE, "item", PULL_ITEM, pull_item,
		.item = item);
	given_end_of_vote(house, vote, 0);
	assert_true(item_of(house, item)->done);
}

static void
what_was_pulled_does_not_come_back_by_a_report(void **state)
{
	struct house *house = *state;
	given_meeting(house);
	uint64_t id = reported(house, RECOMMENDATION_ADOPT, 0);
	uint64_t item = item_on(house, id)->head.id;
	HOUSE_TAKES(house, house->members[4].caller, PULL_ITEM, pull_item, .item = item);
	uint64_t referral = given_referral(house, id);
	given_report(house, referral, RECOMMENDATION_ADOPT, 0);
	assert_false(item_of(house, item)->slate);
	assert_true(str_equal(resolution_of(house, id)->state, STR("on_agenda")));
}

/* Nor because the rules ask for more members to pull from now on. */
static void
what_was_pulled_does_not_come_back_by_other_rules(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t item = place(house, meeting, given_resolution(house));
	HOUSE_TAKES(house, house->clerk.caller, SLATE_ITEM, slate_item, .item = item);
	HOUSE_TAKES(house, house->members[4].caller, PULL_ITEM, pull_item, .item = item);
	set_slate(house, SLATE_RULE_UNANIMOUS, 2);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_ITEM_PULLED, "item", SLATE_ITEM,
		slate_item, .item = item);
}

static void
the_agenda_of_an_ended_meeting_stays_as_it_was(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t item = place(house, meeting, given_resolution(house));
	HOUSE_TAKES(house, house->clerk.caller, SLATE_ITEM, slate_item, .item = item);
	HOUSE_TAKES(house, house->clerk.caller, END_MEETING, end_meeting, .meeting = meeting);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_MEETING_ENDED, "item", PULL_ITEM,
		pull_item, .item = item);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_MEETING_ENDED, "item", REMOVE_ITEM,
		remove_item, .item = item, .reason = STR("too late"));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_MEETING_ENDED, "item", MOVE_ITEM,
		move_item, .item = item, .position = 1);
}

static void
what_goes_back_to_a_committee_comes_off_the_slate(void **state)
{
	struct house *house = *state;
	given_meeting(house);
	set_slate(house, SLATE_RULE_UNANIMOUS, 1);
	uint64_t id = reported(house, RECOMMENDATION_ADOPT, 0);
	assert_true(item_on(house, id)->slate);
	uint64_t referral = given_referral(house, id);
	assert_false(item_on(house, id)->slate);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_IN_COMMITTEE, "item", SLATE_ITEM,
		slate_item, .item = item_on(house, id)->head.id);
	given_report(house, referral, RECOMMENDATION_ADOPT, 1);
	assert_false(item_on(house, id)->slate);
	given_report(house, given_referral(house, id), RECOMMENDATION_ADOPT, 0);
	assert_true(item_on(house, id)->slate);
}

static void
a_text_that_is_revised_comes_off_the_slate(void **state)
{
	struct house *house = *state;
	given_meeting(house);
	set_slate(house, SLATE_RULE_UNANIMOUS, 1);
	uint64_t id = reported(house, RECOMMENDATION_ADOPT, 0);
	const struct action_write_version version = { .resolution = id,
		.kind = VERSION_KIND_REVISION, .title = STR("Clear water"), .clauses = GIVEN_TEXT,
		.note = STR("as moved from the floor") };
	house_takes(house, house->clerk.caller, ACTION_WRITE_VERSION, &version);
	assert_true(item_on(house, id)->slate);
	struct action_write_version correction = version;
	correction.kind = VERSION_KIND_CORRECTION;
	correction.current = true;
	house_takes(house, house->clerk.caller, ACTION_WRITE_VERSION, &correction);
	assert_true(item_on(house, id)->slate);
	struct action_write_version revision = version;
	revision.title = STR("Clean water and air");
	revision.current = true;
	house_takes(house, house->clerk.caller, ACTION_WRITE_VERSION, &revision);
	assert_false(item_on(house, id)->slate);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(unanimous_reports_come_onto_the_slate),
		HOUSE_TEST(reported_is_enough_where_the_rule_says_so),
		HOUSE_TEST(nothing_comes_onto_it_without_a_rule),
		HOUSE_TEST(a_placed_item_is_slated_by_its_place_or_by_its_report),
		HOUSE_TEST(a_text_of_an_ended_meeting_comes_before_the_next),
		HOUSE_TEST(an_item_stays_off_it_where_the_committee_was_divided),
		HOUSE_TEST(it_takes_a_report_and_the_text_that_was_reported),
		HOUSE_TEST(an_amended_text_goes_onto_it_too),
		HOUSE_TEST(a_later_report_stands_for_an_earlier_one),
		HOUSE_TEST(every_committee_must_have_reported),
		HOUSE_TEST(a_tabled_text_stays_off_it),
		HOUSE_TEST(the_clerk_puts_items_on_the_slate),
		HOUSE_TEST(one_member_pulls_an_item),
		HOUSE_TEST(a_body_may_ask_for_several_to_pull),
		HOUSE_TEST(nothing_is_pulled_once_the_vote_is_open),
		HOUSE_TEST(what_was_pulled_does_not_come_back_by_a_report),
		HOUSE_TEST(what_was_pulled_does_not_come_back_by_other_rules),
		HOUSE_TEST(the_agenda_of_an_ended_meeting_stays_as_it_was),
		HOUSE_TEST(what_goes_back_to_a_committee_comes_off_the_slate),
		HOUSE_TEST(a_text_that_is_revised_comes_off_the_slate),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
