/* Results: announced and in force, opened again, declared void. */
#include "assembly/vote_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* A roll call in the sitting that is open on one resolution, with this step, its ballots cast. */
static uint64_t
vote_with(struct house *house, uint64_t resolution, enum step step, const char *row)
{
	const struct body *body = assembly_must(house->assembly, house->body, NOUN_BODY);
	uint64_t vote = HOUSE_TAKES(house, house->chair.caller, PREPARE_VOTE, prepare_vote,
		.body = house->body, .sitting = body->sitting->head.id,
		.subject = SUBJECT_RESOLUTION, .resolution = resolution, .has_resolution = true,
		.step = step, .has_step = true);
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = vote);
	given_ballots(house, vote, row);
	return vote;
}

static uint64_t
slate_vote(struct house *house, uint64_t sitting, const char *row)
{
	uint64_t vote = HOUSE_TAKES(house, house->chair.caller, PREPARE_VOTE, prepare_vote,
		.body = house->body, .sitting = sitting, .subject = SUBJECT_SLATE);
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = vote);
	given_ballots(house, vote, row);
	return vote;
}

static void
void_vote(struct house *house, uint64_t vote)
{
	HOUSE_TAKES(house, house->chair.caller, VOID_VOTE, void_vote, .vote = vote,
		.reason = STR(" the roll was wrong "));
}

static void
expect_state(const struct house *house, uint64_t resolution, const char *state)
{
	assert_true(str_equal(resolution_of(house, resolution)->state, str_of(state)));
}

/* Announcing */

static void
an_adoption_is_in_force_when_announced(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), resolution = given_resolution(house);
	uint64_t item = given_item(house, meeting, resolution);
	given_sitting(house);
	uint64_t vote = vote_with(house, resolution, STEP_ADOPT, "yyyyn--");
	given_close(house, vote);
	expect_state(house, resolution, "on_agenda");
	assert_false(item_of(house, item)->done);
	int64_t now = house->now;
	HOUSE_TAKES(house, house->chair.caller, ANNOUNCE_VOTE, announce_vote, .vote = vote);
	assert_int_equal(vote_of(house, vote)->state, VOTE_STATE_ANNOUNCED);
	assert_int_equal(vote_of(house, vote)->announced_at, now);
	assert_ptr_equal(resolution_of(house, resolution)->adopted_by, vote_of(house, vote));
	expect_state(house, resolution, "adopted");
	assert_true(item_of(house, item)->done);
	assert_false(item_of(house, item)->removed);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_VOTE_ANNOUNCED, "vote", ANNOUNCE_VOTE,
		announce_vote, .vote = vote);
}

static void
an_adoption_adopts_the_text_voted_on(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house), resolution = given_resolution(house);
	uint64_t version = given_version(house, resolution, false);
	uint64_t vote = HOUSE_TAKES(house, house->chair.caller, PREPARE_VOTE, prepare_vote,
		.body = house->body, .sitting = sitting, .subject = SUBJECT_RESOLUTION,
		.resolution = resolution, .has_resolution = true, .version = version,
		.has_version = true);
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = vote);
	given_ballots(house, vote, "yyyy---");
	given_result(house, vote);
	assert_int_equal(resolution_of(house, resolution)->current->head.id, version);
}

static void
a_lost_adoption_rejects(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), resolution = given_resolution(house);
	uint64_t item = given_item(house, meeting, resolution);
	given_sitting(house);
	given_result(house, vote_with(house, resolution, STEP_ADOPT, "ynnnn--"));
	expect_state(house, resolution, "rejected");
	assert_true(item_of(house, item)->done);
}

static void
another_step_that_is_lost_moves_nothing(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), resolution = given_resolution(house);
	uint64_t item = given_item(house, meeting, resolution);
	given_sitting(house);
	given_result(house, vote_with(house, resolution, STEP_TABLE, "ynnnn--"));
	expect_state(house, resolution, "on_agenda");
	assert_false(item_of(house, item)->done);
	given_result(house, vote_with(house, resolution, STEP_TABLE, "yyyyn--"));
	expect_state(house, resolution, "tabled");
	assert_true(item_of(house, item)->done);
	given_result(house, vote_with(house, resolution, STEP_TAKE_UP, "yyyyn--"));
	expect_state(house, resolution, "submitted");
}

static void
without_a_quorum_nothing_moves(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), resolution = given_resolution(house);
	uint64_t item = given_item(house, meeting, resolution);
	for (size_t i = 0; i < HOUSE_MEMBERS; i++)
		HOUSE_TAKES(house, house->members[i].caller, REGISTER, register,
			.meeting = meeting);
	given_sitting(house);
	given_result(house, vote_with(house, resolution, STEP_ADOPT, "--yy---"));
	expect_state(house, resolution, "on_agenda");
	assert_false(item_of(house, item)->done);
	given_result(house, vote_with(house, resolution, STEP_ADOPT, "--yyy--"));
	expect_state(house, resolution, "adopted");
}

static void
a_slate_is_adopted_whole(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), sitting = given_sitting(house);
	uint64_t first = given_resolution(house), second = given_resolution(house);
	uint64_t item = given_slated(house, meeting, first);
	given_slated(house, meeting, second);
	uint64_t vote = slate_vote(house, sitting, "yyyyn--");
	given_result(house, vote);
	expect_state(house, first, "adopted");
	expect_state(house, second, "adopted");
	assert_ptr_equal(resolution_of(house, second)->adopted_by, vote_of(house, vote));
	assert_true(item_of(house, item)->done);
}

static void
a_slate_that_is_lost_rejects_nothing(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), sitting = given_sitting(house);
	uint64_t first = given_resolution(house), second = given_resolution(house);
	uint64_t item = given_slated(house, meeting, first);
	given_slated(house, meeting, second);
	given_result(house, slate_vote(house, sitting, "nnnny--"));
	expect_state(house, first, "on_agenda");
	expect_state(house, second, "on_agenda");
	assert_false(item_of(house, item)->slate);
	assert_false(item_of(house, item)->done);
	assert_true(touched(house, item, house->first));
	assert_true(str_equal(last_moment(house, first)->reason,
		STR("the slate was not adopted; it is taken by itself")));
	given_result(house, vote_with(house, first, STEP_ADOPT, "yyyyn--"));
	expect_state(house, first, "adopted");
	given_result(house, vote_with(house, second, STEP_ADOPT, "nnnny--"));
	expect_state(house, second, "rejected");
}

static void
a_lost_slate_that_is_void_stands_again(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), sitting = given_sitting(house);
	uint64_t first = given_resolution(house), second = given_resolution(house);
	uint64_t decided = given_slated(house, meeting, first);
	uint64_t waiting = given_slated(house, meeting, second);
	uint64_t vote = slate_vote(house, sitting, "nnnny--");
	given_result(house, vote);
	given_result(house, vote_with(house, first, STEP_ADOPT, "yyyyn--"));
	void_vote(house, vote);
	assert_true(item_of(house, waiting)->slate);
	assert_false(item_of(house, decided)->slate);
	expect_state(house, first, "adopted");
}

static void
what_is_in_a_vote_of_its_own_does_not_go_back_on_the_slate(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), sitting = given_sitting(house);
	uint64_t resolution = given_resolution(house);
	uint64_t item = given_slated(house, meeting, resolution);
	uint64_t vote = slate_vote(house, sitting, "nnnny--");
	given_result(house, vote);
	uint64_t own = vote_with(house, resolution, STEP_ADOPT, "yyyyn--");
	void_vote(house, vote);
	assert_false(item_of(house, item)->slate);
	given_result(house, own);
	expect_state(house, resolution, "adopted");
}

static void
a_report_or_a_procedure_moves_no_text(void **state)
{
	struct house *house = *state;
	uint64_t resolution = given_resolution(house);
	uint64_t referral = given_referral(house, resolution);
	given_committee_vote(house, referral, STEP_ADOPT, 0, 0);
	expect_state(house, resolution, "in_committee");
	given_sitting(house);
	const struct body *body = assembly_must(house->assembly, house->body, NOUN_BODY);
	uint64_t vote = HOUSE_TAKES(house, house->chair.caller, PREPARE_VOTE, prepare_vote,
		.body = house->body, .sitting = body->sitting->head.id,
		.subject = SUBJECT_PROCEDURE, .question = STR("Shall we rise?"),
		.has_question = true, .method = VOTE_METHOD_VOICE);
	HOUSE_TAKES(house, house->clerk.caller, ENTER_COUNT, enter_count, .vote = vote,
		.decision = DECISION_ADOPTED);
	HOUSE_TAKES(house, house->chair.caller, ANNOUNCE_VOTE, announce_vote, .vote = vote);
	assert_int_equal(vote_of(house, vote)->state, VOTE_STATE_ANNOUNCED);
}

/* The body's course with another meaning of a state, and no steps of that state. */
static void
give_meaning(struct house *house, struct str name, enum standing standing)
{
	const struct body *body = assembly_must(house->assembly, house->body, NOUN_BODY);
	struct workflow_state_list states = {
		TAKE_MANY(house->arena, struct part_workflow_state, body->states.count), 0
	};
	for (size_t i = 0; i < body->states.count; i++) {
		states.at[states.count] = body->states.at[i];
		if (str_equal(body->states.at[i].name, name))
			states.at[states.count].standing = standing;
		states.count++;
	}
	struct workflow_step_list steps = {
		TAKE_MANY(house->arena, struct part_workflow_step, body->steps.count), 0
	};
	for (size_t i = 0; i < body->steps.count; i++)
		if (!str_equal(body->steps.at[i].from, name)
		    && !str_equal(body->steps.at[i].to, name))
			steps.at[steps.count++] = body->steps.at[i];
	HOUSE_TAKES(house, house->clerk.caller, SET_BODY_WORKFLOW, set_body_workflow,
		.body = house->body, .states = states, .steps = steps);
}

/* The body's course without one of its steps. */
static void
take_out(struct house *house, enum step step)
{
	const struct body *body = assembly_must(house->assembly, house->body, NOUN_BODY);
	struct workflow_step_list steps = {
		TAKE_MANY(house->arena, struct part_workflow_step, body->steps.count), 0
	};
	for (size_t i = 0; i < body->steps.count; i++)
		if (body->steps.at[i].step != step
		    || str_equal(body->steps.at[i].from, STR("reported")))
			steps.at[steps.count++] = body->steps.at[i];
	HOUSE_TAKES(house, house->clerk.caller, SET_BODY_WORKFLOW, set_body_workflow,
		.body = house->body, .states = body->states, .steps = steps);
}

static void
an_adoption_must_still_lead_somewhere(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	uint64_t resolution = given_resolution(house);
	uint64_t vote = vote_with(house, resolution, STEP_ADOPT, "yyyyn--");
	given_close(house, vote);
	take_out(house, STEP_ADOPT);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SUBJECT_MOVED, "vote", ANNOUNCE_VOTE,
		announce_vote, .vote = vote);
	void_vote(house, vote);
	expect_state(house, resolution, "submitted");
}

static void
a_loss_can_leave_the_text_where_it_is(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	take_out(house, STEP_REJECT);
	uint64_t resolution = given_resolution(house);
	uint64_t vote = vote_with(house, resolution, STEP_ADOPT, "nnnny--");
	given_result(house, vote);
	assert_int_equal(vote_of(house, vote)->decision, DECISION_REJECTED);
	expect_state(house, resolution, "submitted");
}

/* Opening again */

static void
a_closed_vote_goes_on_with_its_ballots(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	HOUSE_TAKES(house, house->clerk.caller, NOTE_ABSENCE, note_absence, .sitting = sitting,
		.member = voter_of(house, 6).member, .category = STR("medical"));
	uint64_t id = vote_with(house, given_resolution(house), STEP_ADOPT, "yynn---");
	given_close(house, id);
	assert_int_equal(vote_of(house, id)->decision, DECISION_REJECTED);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_FORBIDDEN, "", REOPEN_VOTE, reopen_vote,
		.vote = id, .reason = STR("a member was overlooked"));
	HOUSE_REFUSES(house, house->chair.caller, FAULT_EMPTY, "reason", REOPEN_VOTE, reopen_vote,
		.vote = id);
	HOUSE_TAKES(house, house->chair.caller, REOPEN_VOTE, reopen_vote, .vote = id,
		.reason = STR("a member was overlooked"));
	const struct vote *vote = vote_of(house, id);
	assert_int_equal(vote->state, VOTE_STATE_OPEN);
	assert_int_equal(vote->decision, DECISION_NONE);
	assert_int_equal(vote->count.yes, 0);
	assert_int_equal(vote->cast_count, 4);
	assert_true(str_equal(vote->reason, STR("a member was overlooked")));
	assert_int_equal(place_of(house, id, 6)->absence.size, 0);
	given_ballots(house, id, "------y");
	given_close(house, id);
	assert_int_equal(vote->decision, DECISION_ADOPTED);
}

static void
a_count_of_voices_is_taken_again(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	uint64_t vote = given_question(house, VOTE_METHOD_VOICE);
	HOUSE_TAKES(house, house->clerk.caller, ENTER_COUNT, enter_count, .vote = vote,
		.decision = DECISION_ADOPTED);
	HOUSE_TAKES(house, house->chair.caller, REOPEN_VOTE, reopen_vote, .vote = vote,
		.reason = STR("the chair was in doubt"));
	assert_int_equal(vote_of(house, vote)->state, VOTE_STATE_PREPARED);
	HOUSE_TAKES(house, house->clerk.caller, ENTER_COUNT, enter_count, .vote = vote,
		.decision = DECISION_REJECTED);
	assert_int_equal(vote_of(house, vote)->decision, DECISION_REJECTED);
}

static void
a_broken_tie_is_undone_by_opening_again(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->body);
	rules.voting.tie = TIE_RULE_CHAIR_DECIDES;
	given_rules_set(house, house->body, &rules);
	given_sitting(house);
	uint64_t vote = vote_with(house, given_resolution(house), STEP_ADOPT, "yynn---");
	given_close(house, vote);
	HOUSE_TAKES(house, house->chair.caller, BREAK_TIE, break_tie, .vote = vote,
		.choice = CHOICE_NO);
	HOUSE_TAKES(house, house->chair.caller, REOPEN_VOTE, reopen_vote, .vote = vote,
		.reason = STR("a member was overlooked"));
	assert_false(vote_of(house, vote)->tie_broken);
	given_close(house, vote);
	assert_int_equal(vote_of(house, vote)->decision, DECISION_TIED);
}

static void
a_committees_vote_opens_again_until_it_is_reported(void **state)
{
	struct house *house = *state;
	struct caller chair = house->committee_chair.caller;
	uint64_t referral = given_referral(house, given_resolution(house));
	uint64_t sitting = HOUSE_TAKES(house, chair, OPEN_SITTING, open_sitting,
		.body = house->committee, .name = STR("Sitting"));
	uint64_t vote = HOUSE_TAKES(house, chair, PREPARE_VOTE, prepare_vote,
		.body = house->committee, .sitting = sitting, .subject = SUBJECT_REPORT,
		.referral = referral, .has_referral = true, .method = VOTE_METHOD_VOICE);
	struct caller clerk = house->clerk.caller;
	HOUSE_TAKES(house, clerk, ENTER_COUNT, enter_count, .vote = vote,
		.decision = DECISION_REJECTED);
	HOUSE_TAKES(house, chair, REOPEN_VOTE, reopen_vote, .vote = vote, .reason = STR("doubt"));
	HOUSE_TAKES(house, clerk, ENTER_COUNT, enter_count, .vote = vote,
		.decision = DECISION_ADOPTED);
	HOUSE_TAKES(house, chair, MAKE_REPORT, make_report, .referral = referral, .vote = vote,
		.recommendation = RECOMMENDATION_ADOPT);
	HOUSE_REFUSES(house, chair, FAULT_REPORTED_ALREADY, "vote", REOPEN_VOTE, reopen_vote,
		.vote = vote, .reason = STR("doubt"));
}

static void
only_a_closed_vote_of_this_sitting_opens_again(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t vote = vote_with(house, given_resolution(house), STEP_ADOPT, "yyyy---");
	HOUSE_REFUSES(house, house->chair.caller, FAULT_VOTE_OPEN, "vote", REOPEN_VOTE,
		reopen_vote, .vote = vote, .reason = STR("why not"));
	given_close(house, vote);
	given_adjournment(house, sitting);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SITTING_ADJOURNED, "vote", REOPEN_VOTE,
		reopen_vote, .vote = vote, .reason = STR("why not"));
	HOUSE_TAKES(house, house->chair.caller, ANNOUNCE_VOTE, announce_vote, .vote = vote);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_VOTE_ANNOUNCED, "vote", REOPEN_VOTE,
		reopen_vote, .vote = vote, .reason = STR("why not"));
}

/* Declaring void */

static void
a_vote_is_void_at_any_time_with_a_reason(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	uint64_t prepared = given_question(house, VOTE_METHOD_ROLL_CALL);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_EMPTY, "reason", VOID_VOTE, void_vote,
		.vote = prepared, .reason = STR("  "));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_FORBIDDEN, "", VOID_VOTE, void_vote,
		.vote = prepared, .reason = STR("stated wrongly"));
	void_vote(house, prepared);
	assert_int_equal(vote_of(house, prepared)->state, VOTE_STATE_VOID);
	assert_true(str_equal(vote_of(house, prepared)->reason, STR("the roll was wrong")));
	HOUSE_REFUSES(house, house->chair.caller, FAULT_VOTE_VOID, "vote", VOID_VOTE, void_vote,
		.vote = prepared, .reason = STR("again"));
	uint64_t resolution = given_resolution(house);
	uint64_t open = vote_with(house, resolution, STEP_ADOPT, "yy-----");
	void_vote(house, open);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_VOTE_VOID, "vote", CAST_BALLOT,
		cast_ballot, .vote = open);
	uint64_t closed = vote_with(house, resolution, STEP_ADOPT, "yyyy---");
	given_close(house, closed);
	void_vote(house, closed);
	expect_state(house, resolution, "submitted");
	assert_int_equal(events_since(house, 1, EVENT_RESOLUTION_MOVED), 0);
}

static void
an_adoption_that_is_void_is_taken_back(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), resolution = given_resolution(house);
	uint64_t item = given_item(house, meeting, resolution);
	given_sitting(house);
	uint64_t vote = vote_with(house, resolution, STEP_ADOPT, "yyyyn--");
	given_result(house, vote);
	void_vote(house, vote);
	expect_state(house, resolution, "on_agenda");
	assert_int_equal(resolution_of(house, resolution)->standing, STANDING_PENDING);
	assert_null(resolution_of(house, resolution)->adopted_by);
	assert_false(item_of(house, item)->done);
	assert_true(str_equal(last_moment(house, resolution)->reason, STR("the roll was wrong")));
	assert_int_equal(last_moment(house, resolution)->about, vote);
	given_result(house, vote_with(house, resolution, STEP_ADOPT, "yyyyn--"));
	expect_state(house, resolution, "adopted");
}

static void
what_was_noted_since_does_not_keep_it(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	uint64_t resolution = given_resolution(house);
	uint64_t vote = vote_with(house, resolution, STEP_ADOPT, "yyyyn--");
	given_result(house, vote);
	HOUSE_TAKES(house, house->clerk.caller, SET_ISSUES, set_issues, .resolution = resolution);
	void_vote(house, vote);
	expect_state(house, resolution, "submitted");
}

static void
what_was_replaced_since_stays_replaced(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	uint64_t tabled = given_resolution(house), successor = given_resolution(house);
	uint64_t vote = vote_with(house, tabled, STEP_TABLE, "yyyyn--");
	given_result(house, vote);
	HOUSE_TAKES(house, house->clerk.caller, REPLACE_RESOLUTIONS, replace_resolutions,
		.resolution = successor, .replaced = IDS(tabled));
	void_vote(house, vote);
	expect_state(house, tabled, "superseded");
}

static void
a_void_slate_takes_back_all_that_still_stands_by_it(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), sitting = given_sitting(house);
	uint64_t tabled = given_resolution(house), other = given_resolution(house);
	uint64_t item = given_item(house, meeting, tabled);
	given_slated(house, meeting, other);
	uint64_t first = vote_with(house, tabled, STEP_TABLE, "yyyy---");
	given_result(house, first);
	given_result(house, vote_with(house, tabled, STEP_TAKE_UP, "yyyy---"));
	uint64_t slate = slate_vote(house, sitting, "yyyy---");
	given_result(house, slate);
	/* Taken up again since: the tabling that was void is history, and stays. */
	void_vote(house, first);
	expect_state(house, tabled, "submitted");
	assert_true(item_of(house, item)->done);
	void_vote(house, slate);
	expect_state(house, other, "on_agenda");
}

static void
a_state_to_go_back_to_must_be_there(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), resolution = given_resolution(house);
	given_item(house, meeting, resolution);
	given_sitting(house);
	uint64_t vote = vote_with(house, resolution, STEP_ADOPT, "yyyyn--");
	given_result(house, vote);
	const struct body *body = assembly_must(house->assembly, house->body, NOUN_BODY);
	struct workflow_state_list states = {
		TAKE_MANY(house->arena, struct part_workflow_state, body->states.count), 0
	};
	for (size_t i = 0; i < body->states.count; i++)
		if (!str_equal(body->states.at[i].name, STR("on_agenda")))
			states.at[states.count++] = body->states.at[i];
	struct workflow_step_list steps = {
		TAKE_MANY(house->arena, struct part_workflow_step, body->steps.count), 0
	};
	for (size_t i = 0; i < body->steps.count; i++)
		if (!str_equal(body->steps.at[i].from, STR("on_agenda"))
		    && !str_equal(body->steps.at[i].to, STR("on_agenda")))
			steps.at[steps.count++] = body->steps.at[i];
	HOUSE_TAKES(house, house->clerk.caller, SET_BODY_WORKFLOW, set_body_workflow,
		.body = house->body, .states = states, .steps = steps);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_STATE_GONE, "vote", VOID_VOTE, void_vote,
		.vote = vote, .reason = STR("the roll was wrong"));
}

static void
a_state_to_go_back_to_must_still_be_before_the_body(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), resolution = given_resolution(house);
	given_item(house, meeting, resolution);
	given_sitting(house);
	uint64_t vote = vote_with(house, resolution, STEP_ADOPT, "yyyyn--");
	given_result(house, vote);
	static const enum standing standings[] = { STANDING_ADOPTED, STANDING_DRAFT };
	for (size_t i = 0; i < sizeof standings / sizeof standings[0]; i++) {
		give_meaning(house, STR("on_agenda"), standings[i]);
		HOUSE_REFUSES(house, house->chair.caller, FAULT_STATE_GONE, "vote", VOID_VOTE,
			void_vote, .vote = vote, .reason = STR("the roll was wrong"));
	}
	expect_state(house, resolution, "adopted");
}

static void
a_slate_is_adopted_whole_or_not_at_all(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t placed = given_resolution(house), reported = given_resolution(house);
	given_slated(house, meeting, placed);
	given_referral(house, reported);
	uint64_t item = given_item(house, meeting, reported);
	HOUSE_TAKES(house, house->clerk.caller, MOVE_RESOLUTION, move_resolution,
		.resolution = reported, .step = STEP_REPORT, .reason = STR("it never met"));
	HOUSE_TAKES(house, house->clerk.caller, SLATE_ITEM, slate_item, .item = item);
	uint64_t vote = slate_vote(house, given_sitting(house), "yyyyn--");
	given_close(house, vote);
	take_out(house, STEP_ADOPT);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SUBJECT_MOVED, "vote", ANNOUNCE_VOTE,
		announce_vote, .vote = vote);
	expect_state(house, reported, "reported");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		HOUSE_TEST(an_adoption_is_in_force_when_announced),
		HOUSE_TEST(an_adoption_adopts_the_text_voted_on),
		HOUSE_TEST(a_lost_adoption_rejects),
		HOUSE_TEST(another_step_that_is_lost_moves_nothing),
		HOUSE_TEST(without_a_quorum_nothing_moves),
		HOUSE_TEST(a_slate_is_adopted_whole),
		HOUSE_TEST(a_slate_that_is_lost_rejects_nothing),
		HOUSE_TEST(a_lost_slate_that_is_void_stands_again),
		HOUSE_TEST(what_is_in_a_vote_of_its_own_does_not_go_back_on_the_slate),
		HOUSE_TEST(a_report_or_a_procedure_moves_no_text),
		HOUSE_TEST(an_adoption_must_still_lead_somewhere),
		HOUSE_TEST(a_loss_can_leave_the_text_where_it_is),
		HOUSE_TEST(a_closed_vote_goes_on_with_its_ballots),
		HOUSE_TEST(a_count_of_voices_is_taken_again),
		HOUSE_TEST(a_broken_tie_is_undone_by_opening_again),
		HOUSE_TEST(a_committees_vote_opens_again_until_it_is_reported),
		HOUSE_TEST(only_a_closed_vote_of_this_sitting_opens_again),
		HOUSE_TEST(a_vote_is_void_at_any_time_with_a_reason),
		HOUSE_TEST(an_adoption_that_is_void_is_taken_back),
		HOUSE_TEST(what_was_noted_since_does_not_keep_it),
		HOUSE_TEST(what_was_replaced_since_stays_replaced),
		HOUSE_TEST(a_void_slate_takes_back_all_that_still_stands_by_it),
		HOUSE_TEST(a_state_to_go_back_to_must_be_there),
		HOUSE_TEST(a_state_to_go_back_to_must_still_be_before_the_body),
		HOUSE_TEST(a_slate_is_adopted_whole_or_not_at_all),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
