/* The course of a resolution: steps by hand, withdrawal, issues, and what a vote does to it. */
#include "assembly/resolution_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static bool
stands(const struct house *house, uint64_t resolution, const char *state)
{
	return str_equal(resolution_of(house, resolution)->state, str_of(state));
}

static void
a_vote_adopts_the_text_it_named(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	int64_t before = house->now;
	uint64_t vote = given_adoption(house, id);
	const struct resolution *resolution = resolution_of(house, id);
	assert_int_equal(resolution->standing, STANDING_ADOPTED);
	assert_int_equal(resolution->adopted_by->head.id, vote);
	assert_true(resolution->adopted_at > before);
	assert_ptr_equal(resolution->current, resolution->versions.at[0]);
}

static void
adopting_another_version_puts_it_in_force(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	uint64_t version = HOUSE_TAKES(house, house->clerk.caller, WRITE_VERSION, write_version,
		.resolution = id, .kind = VERSION_KIND_REVISION, .title = STR("Cleaner water"),
		.clauses = GIVEN_TEXT, .note = STR("for the vote"));
	uint64_t vote = given_open_vote_on(house, id, version);
	given_end_of_vote(house, vote, 0);
	const struct resolution *resolution = resolution_of(house, id);
	assert_int_equal(resolution->current->head.id, version);
	assert_true(str_equal(resolution->title, STR("Cleaner water")));
}

static void
a_rejected_text_stays_as_it_was(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	uint64_t version = HOUSE_TAKES(house, house->clerk.caller, WRITE_VERSION, write_version,
		.resolution = id, .kind = VERSION_KIND_REVISION, .title = STR("Cleaner water"),
		.clauses = GIVEN_TEXT, .note = STR("for the vote"));
	uint64_t vote = given_open_vote_on(house, id, version);
	given_end_of_vote(house, vote, HOUSE_MEMBERS);
	const struct resolution *resolution = resolution_of(house, id);
	assert_int_equal(resolution->standing, STANDING_REJECTED);
	assert_true(str_equal(resolution->title, STR("Clean water")));
	assert_null(resolution->adopted_by);
}

static void
a_void_adoption_is_none(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	uint64_t version = HOUSE_TAKES(house, house->clerk.caller, WRITE_VERSION, write_version,
		.resolution = id, .kind = VERSION_KIND_REVISION, .title = STR("Cleaner water"),
		.clauses = GIVEN_TEXT, .note = STR("for the vote"));
	uint64_t vote = given_open_vote_on(house, id, version);
	given_end_of_vote(house, vote, 0);
	HOUSE_TAKES(house, house->chair.caller, VOID_VOTE, void_vote, .vote = vote,
		.reason = STR("the wrong text was on the screen"));
	const struct resolution *resolution = resolution_of(house, id);
	assert_int_equal(resolution->standing, STANDING_PENDING);
	assert_true(str_equal(resolution->title, STR("Clean water")));
	assert_null(resolution->adopted_by);
	assert_int_equal(resolution->adopted_at, 0);
}

static void
the_chair_lays_it_on_the_table_and_takes_it_up(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t id = given_resolution(house);
	uint64_t item = HOUSE_TAKES(house, house->clerk.caller, PLACE_ITEM, place_item,
		.meeting = meeting, .resolution = id, .has_resolution = true);
	HOUSE_TAKES(house, house->chair.caller, MOVE_RESOLUTION, move_resolution, .resolution = id,
		.step = STEP_TABLE, .reason = STR("the report is not printed"));
	assert_true(stands(house, id, "tabled"));
	assert_true(item_of(house, item)->removed);
	assert_int_equal(meeting_of(house, meeting)->items.count, 0);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_TABLED, "resolution", PLACE_ITEM,
		place_item, .meeting = meeting, .resolution = id, .has_resolution = true);
	HOUSE_TAKES(house, house->clerk.caller, MOVE_RESOLUTION, move_resolution, .resolution = id,
		.step = STEP_TAKE_UP, .reason = STR("it is printed now"));
	assert_true(stands(house, id, "submitted"));
	assert_true(str_equal(last_moment(house, id)->reason, STR("it is printed now")));
}

static void
an_item_stays_while_its_text_is_before_a_committee(void **state)
{
	struct house *house = *state;
	struct caller chair = house->chair.caller;
	uint64_t meeting = given_meeting(house);
	uint64_t id = given_resolution(house);
	uint64_t item = HOUSE_TAKES(house, house->clerk.caller, PLACE_ITEM, place_item,
		.meeting = meeting, .resolution = id, .has_resolution = true);
	uint64_t entry = HOUSE_TAKES(house, chair, MOVE_RESOLUTION, move_resolution,
		.resolution = id, .step = STEP_REFER_BACK, .reason = STR("more to say"));
	assert_true(stands(house, id, "in_committee"));
	assert_false(item_of(house, item)->removed);
	assert_true(touched(house, house->body, entry));
	HOUSE_TAKES(house, chair, MOVE_RESOLUTION, move_resolution, .resolution = id,
		.step = STEP_REPORT, .reason = STR("nothing more to say"));
	assert_true(stands(house, id, "reported"));
	assert_false(item_of(house, item)->removed);
}

static void
some_steps_are_not_taken_by_hand(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	static const struct {
		enum step step;
		enum fault_code code;
	} refused[] = {
		{ STEP_ADOPT, FAULT_STEP_BY_VOTE },
		{ STEP_REJECT, FAULT_STEP_BY_VOTE },
		{ STEP_SUBMIT, FAULT_STEP_BY_ACTION },
		{ STEP_REFER, FAULT_STEP_BY_ACTION },
		{ STEP_WITHDRAW, FAULT_STEP_BY_ACTION },
		{ STEP_SUPERSEDE, FAULT_STEP_BY_ACTION },
		{ STEP_RESTORE, FAULT_NO_SUCH_STEP },
		{ STEP_TAKE_UP, FAULT_NO_SUCH_STEP },
	};
	for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
		HOUSE_REFUSES(house, house->clerk.caller, refused[i].code, "step", MOVE_RESOLUTION,
			move_resolution, .resolution = id, .step = refused[i].step,
			.reason = STR("why"));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_EMPTY, "reason", MOVE_RESOLUTION,
		move_resolution, .resolution = id, .step = STEP_TABLE);
	given_open_vote(house, id);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_IN_VOTE, "resolution", MOVE_RESOLUTION,
		move_resolution, .resolution = id, .step = STEP_TABLE, .reason = STR("why"));
}

static void
the_first_sponsor_withdraws(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t id = given_resolution(house);
	HOUSE_TAKES(house, house->members[1].caller, JOIN_SPONSORS, join_sponsors,
		.resolution = id);
	HOUSE_TAKES(house, house->clerk.caller, PLACE_ITEM, place_item, .meeting = meeting,
		.title = STR("Greeting"), .has_title = true);
	uint64_t item = HOUSE_TAKES(house, house->clerk.caller, PLACE_ITEM, place_item,
		.meeting = meeting, .resolution = id, .has_resolution = true);
	HOUSE_REFUSES(house, house->members[1].caller, FAULT_NOT_FIRST_SPONSOR, "resolution",
		WITHDRAW_RESOLUTION, withdraw_resolution, .resolution = id, .reason = STR("why"));
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_EMPTY, "reason", WITHDRAW_RESOLUTION,
		withdraw_resolution, .resolution = id);
	HOUSE_TAKES(house, house->members[0].caller, WITHDRAW_RESOLUTION, withdraw_resolution,
		.resolution = id, .reason = STR("overtaken by events"));
	assert_int_equal(resolution_of(house, id)->standing, STANDING_WITHDRAWN);
	assert_true(item_of(house, item)->removed);
	assert_int_equal(meeting_of(house, meeting)->items.count, 1);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_RESOLUTION_NOT_PENDING, "resolution",
		WITHDRAW_RESOLUTION, withdraw_resolution, .resolution = id, .reason = STR("why"));
}

static void
without_sponsors_only_the_clerk_withdraws(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	HOUSE_TAKES(house, house->members[0].caller, LEAVE_SPONSORS, leave_sponsors,
		.resolution = id);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_NOT_FIRST_SPONSOR, "resolution",
		WITHDRAW_RESOLUTION, withdraw_resolution, .resolution = id, .reason = STR("why"));
	HOUSE_TAKES(house, house->clerk.caller, WITHDRAW_RESOLUTION, withdraw_resolution,
		.resolution = id, .reason = STR("nobody stands behind it"));
	assert_int_equal(resolution_of(house, id)->standing, STANDING_WITHDRAWN);
}

static void
nothing_is_withdrawn_during_its_vote(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	given_open_vote(house, id);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_IN_VOTE, "resolution",
		WITHDRAW_RESOLUTION, withdraw_resolution, .resolution = id, .reason = STR("why"));
}

static void
issues_are_set_anew(void **state)
{
	struct house *house = *state;
	struct caller clerk = house->clerk.caller;
	uint64_t water = HOUSE_TAKES(house, clerk, NAME_ISSUE, name_issue, .name = STR("Water"),
		.slug = STR("water"));
	uint64_t health = HOUSE_TAKES(house, clerk, NAME_ISSUE, name_issue,
		.name = STR("Health care"), .slug = STR("health-care"));
	uint64_t id = given_resolution(house);
	HOUSE_TAKES(house, clerk, SET_ISSUES, set_issues, .resolution = id, .issues = IDS(water));
	uint64_t entry = HOUSE_TAKES(house, clerk, SET_ISSUES, set_issues, .resolution = id,
		.issues = IDS(health));
	assert_true(touched(house, water, entry) && touched(house, health, entry));
	const struct issue *old = assembly_find(house->assembly, water, NOUN_ISSUE);
	const struct issue *new = assembly_find(house->assembly, health, NOUN_ISSUE);
	assert_int_equal(old->resolutions.count, 0);
	assert_int_equal(new->resolutions.count, 1);
	assert_int_equal(resolution_of(house, id)->issues.count, 1);
	HOUSE_REFUSES(house, clerk, FAULT_TWICE, "issues[1]", SET_ISSUES, set_issues,
		.resolution = id, .issues = IDS(water, water));
}

/* One text for others */

static void
one_text_stands_for_others(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t stays = given_resolution(house);
	uint64_t first = given_resolution(house);
	uint64_t second = given_resolution(house);
	uint64_t item = HOUSE_TAKES(house, house->clerk.caller, PLACE_ITEM, place_item,
		.meeting = meeting, .resolution = second, .has_resolution = true);
	HOUSE_TAKES(house, house->chair.caller, REPLACE_RESOLUTIONS, replace_resolutions,
		.resolution = stays, .replaced = IDS(first, second));
	const struct resolution *successor = resolution_of(house, stays);
	assert_int_equal(successor->replaces.count, 2);
	assert_int_equal(successor->standing, STANDING_PENDING);
	assert_int_equal(last_moment(house, stays)->about, second);
	assert_ptr_equal(resolution_of(house, first)->successor, successor);
	assert_int_equal(resolution_of(house, second)->standing, STANDING_SUPERSEDED);
	assert_true(item_of(house, item)->removed);
}

static void
what_can_t_be_replaced(void **state)
{
	struct house *house = *state;
	struct caller chair = house->chair.caller;
	uint64_t stays = given_resolution(house);
	uint64_t other = given_resolution(house);
	uint64_t draft = given_draft(house);
	uint64_t many[1001] = { 0 };
	HOUSE_REFUSES(house, chair, FAULT_EMPTY, "replaced", REPLACE_RESOLUTIONS,
		replace_resolutions, .resolution = stays);
	HOUSE_REFUSES(house, chair, FAULT_TOO_LARGE, "replaced", REPLACE_RESOLUTIONS,
		replace_resolutions, .resolution = stays, .replaced = { many, 1001 });
	HOUSE_REFUSES(house, chair, FAULT_TWICE, "replaced[1]", REPLACE_RESOLUTIONS,
		replace_resolutions, .resolution = stays, .replaced = IDS(other, other));
	HOUSE_REFUSES(house, chair, FAULT_REPLACES_ITSELF, "replaced[1]", REPLACE_RESOLUTIONS,
		replace_resolutions, .resolution = stays, .replaced = IDS(other, stays));
	HOUSE_REFUSES(house, chair, FAULT_NOT_FOUND, "replaced[0]", REPLACE_RESOLUTIONS,
		replace_resolutions, .resolution = stays, .replaced = IDS(house->body));
	HOUSE_REFUSES(house, chair, FAULT_STILL_A_DRAFT, "replaced[0]", REPLACE_RESOLUTIONS,
		replace_resolutions, .resolution = stays, .replaced = IDS(draft));
	uint64_t wells = HOUSE_TAKES(house, house->committee_chair.caller, DRAFT_RESOLUTION,
		draft_resolution, .body = house->committee, .title = STR("Wells"),
		.clauses = GIVEN_TEXT);
	HOUSE_REFUSES(house, chair, FAULT_WRONG_BODY, "replaced[0]", REPLACE_RESOLUTIONS,
		replace_resolutions, .resolution = stays, .replaced = IDS(wells));
	HOUSE_TAKES(house, chair, REPLACE_RESOLUTIONS, replace_resolutions, .resolution = stays,
		.replaced = IDS(other));
	HOUSE_REFUSES(house, chair, FAULT_RESOLUTION_NOT_PENDING, "replaced[0]",
		REPLACE_RESOLUTIONS, replace_resolutions, .resolution = stays,
		.replaced = IDS(other));
	uint64_t voted = given_resolution(house);
	given_open_vote(house, voted);
	HOUSE_REFUSES(house, chair, FAULT_IN_VOTE, "replaced[0]", REPLACE_RESOLUTIONS,
		replace_resolutions, .resolution = stays, .replaced = IDS(voted));
}

/* A course of few words: submitted, adopted or rejected, and nothing between. */
static void
shorten_course(struct house *house)
{
	struct part_workflow_state states[] = {
		{ STR("draft"), STR("Draft"), STANDING_DRAFT },
		{ STR("filed"), STR("Filed"), STANDING_PENDING },
		{ STR("passed"), STR("Passed"), STANDING_ADOPTED },
		{ STR("failed"), STR("Failed"), STANDING_REJECTED },
	};
	struct part_workflow_step steps[] = {
		{ STEP_ADOPT, STR("filed"), STR("passed") },
		{ STEP_REJECT, STR("filed"), STR("failed") },
		{ STEP_SUBMIT, STR("draft"), STR("filed") },
	};
	HOUSE_TAKES(house, house->clerk.caller, SET_BODY_WORKFLOW, set_body_workflow,
		.body = house->body, .states = { states, 4 }, .steps = { steps, 3 });
}

static void
a_course_without_a_step_has_no_such_step(void **state)
{
	struct house *house = *state;
	shorten_course(house);
	uint64_t meeting = given_meeting(house);
	uint64_t id = given_resolution(house);
	uint64_t other = given_resolution(house);
	assert_true(stands(house, id, "filed"));
	HOUSE_REFUSES(house, house->chair.caller, FAULT_NO_SUCH_STEP, "replaced[0]",
		REPLACE_RESOLUTIONS, replace_resolutions, .resolution = id,
		.replaced = IDS(other));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_NO_SUCH_STEP, "step", WITHDRAW_RESOLUTION,
		withdraw_resolution, .resolution = id, .reason = STR("why"));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_NO_SUCH_STEP, "step", REFER_RESOLUTION,
		refer_resolution, .resolution = id, .committee = house->committee);
	HOUSE_TAKES(house, house->clerk.caller, PLACE_ITEM, place_item, .meeting = meeting,
		.resolution = id, .has_resolution = true);
	assert_true(stands(house, id, "filed"));
	given_adoption(house, id);
	assert_true(stands(house, id, "passed"));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_vote_adopts_the_text_it_named),
		HOUSE_TEST(adopting_another_version_puts_it_in_force),
		HOUSE_TEST(a_rejected_text_stays_as_it_was),
		HOUSE_TEST(a_void_adoption_is_none),
		HOUSE_TEST(the_chair_lays_it_on_the_table_and_takes_it_up),
		HOUSE_TEST(an_item_stays_while_its_text_is_before_a_committee),
		HOUSE_TEST(some_steps_are_not_taken_by_hand),
		HOUSE_TEST(the_first_sponsor_withdraws),
		HOUSE_TEST(without_sponsors_only_the_clerk_withdraws),
		HOUSE_TEST(nothing_is_withdrawn_during_its_vote),
		HOUSE_TEST(issues_are_set_anew),
		HOUSE_TEST(one_text_stands_for_others),
		HOUSE_TEST(what_can_t_be_replaced),
		HOUSE_TEST(a_course_without_a_step_has_no_such_step),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
