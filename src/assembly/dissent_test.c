/* The dissent register: who, what, and until when. */
#include "assembly/resolution_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void
set_dissent(struct house *house, enum dissent_rule dissent, int64_t minutes)
{
	struct part_body_rules rules = given_rules(house, house->body);
	rules.dissent = dissent;
	rules.dissent_minutes = minutes;
	given_rules_set(house, house->body, &rules);
}

static void
refused(struct house *house, size_t member, uint64_t resolution, enum choice choice,
	enum fault_code code, const char *about)
{
	HOUSE_REFUSES(house, house->members[member].caller, code, about, REGISTER_DISSENT,
		register_dissent, .resolution = resolution, .choice = choice);
}

static uint64_t
registered(struct house *house, size_t member, uint64_t resolution)
{
	return HOUSE_TAKES(house, house->members[member].caller, REGISTER_DISSENT,
		register_dissent, .resolution = resolution, .choice = CHOICE_NO,
		.statement = STR(" Not in my city. "), .has_statement = true);
}

/* What shows a dissent was touched by the latest action. */
static void
shows(const struct house *house, uint64_t resolution, uint64_t vote, size_t member)
{
	assert_true(touched(house, resolution, house->first));
	assert_true(touched(house, vote, house->first));
	assert_true(touched(house, house->members[member].member, house->first));
}

static void
a_member_registers_a_no_beside_the_tally(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	uint64_t vote = given_adoption(house, id);
	const struct vote *adopted_by = assembly_find(house->assembly, vote, NOUN_VOTE);
	int64_t noes = adopted_by->count.no;
	uint64_t entry = registered(house, 3, id);
	const struct resolution *resolution = resolution_of(house, id);
	const struct dissent *dissent = resolution->dissents.at[0];
	assert_int_equal(dissent->head.id, entry);
	assert_int_equal(dissent->choice, CHOICE_NO);
	assert_int_equal(dissent->member->head.id, house->members[3].member);
	assert_int_equal(dissent->member->dissents.count, 1);
	assert_ptr_equal(dissent->vote, adopted_by);
	shows(house, id, vote, 3);
	assert_true(str_equal(dissent->statement, STR("Not in my city.")));
	assert_int_equal(adopted_by->count.no, noes);
	assert_int_equal(resolution->standing, STANDING_ADOPTED);
	refused(house, 3, id, CHOICE_ABSTAIN, FAULT_DISSENT_ALREADY, "resolution");
}

static void
a_dissent_is_a_no_or_an_abstention(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	refused(house, 0, id, CHOICE_NO, FAULT_NOT_ADOPTED, "resolution");
	given_adoption(house, id);
	refused(house, 0, id, CHOICE_YES, FAULT_DISSENT_CHOICE, "choice");
	refused(house, 0, id, CHOICE_PRESENT, FAULT_DISSENT_CHOICE, "choice");
	HOUSE_TAKES(house, house->members[0].caller, REGISTER_DISSENT, register_dissent,
		.resolution = id, .choice = CHOICE_ABSTAIN);
	struct str statement = { arena_take(house->arena, 2001), 2001 };
	memset((char *)statement.at, 's', statement.size);
	HOUSE_REFUSES(house, house->members[1].caller, FAULT_TOO_LARGE, "statement",
		REGISTER_DISSENT, register_dissent, .resolution = id, .choice = CHOICE_NO,
		.statement = statement, .has_statement = true);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_FORBIDDEN, "", REGISTER_DISSENT,
		register_dissent, .resolution = id, .choice = CHOICE_NO);
}

/* A body may take up again what it adopted. */
static void
what_is_taken_up_again_is_no_longer_adopted(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	const struct body *body = assembly_find(house->assembly, house->body, NOUN_BODY);
	size_t count = body->steps.count;
	struct workflow_step_list steps = {
		TAKE_MANY(house->arena, struct part_workflow_step, count + 1), count + 1
	};
	memcpy(steps.at, body->steps.at, count * sizeof *steps.at);
	steps.at[count] = (struct part_workflow_step){ .step = STEP_TAKE_UP,
		.from = STR("adopted"), .to = STR("submitted") };
	HOUSE_TAKES(house, house->clerk.caller, SET_BODY_WORKFLOW, set_body_workflow,
		.body = house->body, .states = body->states, .steps = steps);
	given_adoption(house, id);
	registered(house, 2, id);
	HOUSE_TAKES(house, house->clerk.caller, MOVE_RESOLUTION, move_resolution, .resolution = id,
		.step = STEP_TAKE_UP, .reason = STR("reconsidered"));
	const struct resolution *resolution = resolution_of(house, id);
	assert_null(resolution->adopted_by);
	assert_int_equal(resolution->adopted_at, 0);
	assert_int_equal(resolution->dissents.count, 0);
	uint64_t vote = given_adoption(house, id);
	assert_int_equal(resolution->adopted_by->head.id, vote);
	registered(house, 2, id);
}

static void
who_registered_it_takes_it_back(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	uint64_t vote = given_adoption(house, id);
	uint64_t dissent = registered(house, 2, id);
	HOUSE_REFUSES(house, house->members[1].caller, FAULT_NOT_YOUR_DISSENT, "dissent",
		WITHDRAW_DISSENT, withdraw_dissent, .dissent = dissent);
	HOUSE_TAKES(house, house->members[2].caller, WITHDRAW_DISSENT, withdraw_dissent,
		.dissent = dissent);
	assert_int_equal(resolution_of(house, id)->dissents.count, 0);
	shows(house, id, vote, 2);
	assert_true(touched(house, dissent, house->first));
	HOUSE_REFUSES(house, house->members[2].caller, FAULT_DISSENT_WITHDRAWN, "dissent",
		WITHDRAW_DISSENT, withdraw_dissent, .dissent = dissent);
	registered(house, 2, id);
	assert_int_equal(resolution_of(house, id)->dissents.count, 1);
}

static void
the_register_closes_after_so_many_minutes(void **state)
{
	struct house *house = *state;
	set_dissent(house, DISSENT_RULE_MINUTES, 60);
	uint64_t id = given_resolution(house);
	given_adoption(house, id);
	uint64_t dissent = registered(house, 2, id);
	int64_t until = resolution_of(house, id)->adopted_at + AN_HOUR_MS;
	house->now = until - 1;
	registered(house, 3, id);
	house->now = until;
	refused(house, 4, id, CHOICE_NO, FAULT_DISSENT_CLOSED, "resolution");
	HOUSE_REFUSES(house, house->members[2].caller, FAULT_DISSENT_CLOSED, "dissent",
		WITHDRAW_DISSENT, withdraw_dissent, .dissent = dissent);
	assert_false(resolution_dissent_open(resolution_of(house, id), house->now));
}

static void
the_register_closes_with_the_meeting_that_adopted(void **state)
{
	struct house *house = *state;
	set_dissent(house, DISSENT_RULE_MEETING_END, 0);
	uint64_t meeting = given_meeting(house);
	uint64_t id = given_resolution(house);
	given_adoption(house, id);
	registered(house, 3, id);
	house->now += 1000 * (int64_t)AN_HOUR_MS;
	registered(house, 4, id);
	HOUSE_TAKES(house, house->clerk.caller, END_MEETING, end_meeting, .meeting = meeting);
	refused(house, 2, id, CHOICE_NO, FAULT_DISSENT_CLOSED, "resolution");
}

static void
an_earlier_text_waits_for_the_end_of_this_meeting(void **state)
{
	struct house *house = *state;
	set_dissent(house, DISSENT_RULE_MEETING_END, 0);
	uint64_t earlier = given_meeting(house);
	uint64_t id = given_resolution(house);
	HOUSE_TAKES(house, house->clerk.caller, END_MEETING, end_meeting, .meeting = earlier);
	given_meeting(house);
	given_adoption(house, id);
	registered(house, 3, id);
}

static void
without_a_meeting_there_is_no_end_to_wait_for(void **state)
{
	struct house *house = *state;
	set_dissent(house, DISSENT_RULE_MEETING_END, 0);
	uint64_t id = given_resolution(house);
	given_adoption(house, id);
	refused(house, 2, id, CHOICE_NO, FAULT_DISSENT_CLOSED, "resolution");
}

static void
a_body_may_keep_no_register(void **state)
{
	struct house *house = *state;
	set_dissent(house, DISSENT_RULE_NEVER, 0);
	uint64_t id = given_resolution(house);
	given_adoption(house, id);
	refused(house, 2, id, CHOICE_NO, FAULT_DISSENT_CLOSED, "resolution");
}

static void
what_is_no_longer_adopted_has_no_register(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	uint64_t vote = given_adoption(house, id);
	uint64_t dissent = registered(house, 2, id);
	HOUSE_TAKES(house, house->chair.caller, VOID_VOTE, void_vote, .vote = vote,
		.reason = STR("the wrong text was on the screen"));
	assert_false(resolution_dissent_open(resolution_of(house, id), house->now));
	assert_int_equal(resolution_of(house, id)->dissents.count, 0);
	given_adoption(house, id);
	HOUSE_REFUSES(house, house->members[2].caller, FAULT_DISSENT_WITHDRAWN, "dissent",
		WITHDRAW_DISSENT, withdraw_dissent, .dissent = dissent);
	registered(house, 2, id);
	const struct member *member =
		assembly_find(house->assembly, house->members[2].member, NOUN_MEMBER);
	assert_int_equal(member->dissents.count, 1);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_member_registers_a_no_beside_the_tally),
		HOUSE_TEST(a_dissent_is_a_no_or_an_abstention),
		HOUSE_TEST(what_is_taken_up_again_is_no_longer_adopted),
		HOUSE_TEST(who_registered_it_takes_it_back),
		HOUSE_TEST(the_register_closes_after_so_many_minutes),
		HOUSE_TEST(the_register_closes_with_the_meeting_that_adopted),
		HOUSE_TEST(an_earlier_text_waits_for_the_end_of_this_meeting),
		HOUSE_TEST(without_a_meeting_there_is_no_end_to_wait_for),
		HOUSE_TEST(a_body_may_keep_no_register),
		HOUSE_TEST(what_is_no_longer_adopted_has_no_register),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
