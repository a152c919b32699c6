/* Questions: what can be put to the vote, in which words, and what is refused. */
#include "assembly/vote_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* PREPARES(house, .sitting = …, .subject = …) and REFUSES(house, code, field, …): by the chair. */
#define PREPARES(house, ...)                                                                       \
	HOUSE_TAKES((house), (house)->chair.caller, PREPARE_VOTE, prepare_vote,                    \
		.body = (house)->body, __VA_ARGS__)
#define REFUSES(house, code, field, ...)                                                           \
	HOUSE_REFUSES((house), (house)->chair.caller, (code), (field), PREPARE_VOTE, prepare_vote, \
		.body = (house)->body, __VA_ARGS__)
#define ON_RESOLUTION(id) .subject = SUBJECT_RESOLUTION, .resolution = (id), .has_resolution = true
#define ON_ITEM(id) .subject = SUBJECT_RESOLUTION, .items = IDS(id), .has_items = true
#define WITH_STEP(name) .step = (name), .has_step = true
#define PROCEDURE                                                                                  \
	.subject = SUBJECT_PROCEDURE, .question = STR("Shall we rise?"), .has_question = true

static void
move(struct house *house, uint64_t resolution, enum step step)
{
	HOUSE_TAKES(house, house->clerk.caller, MOVE_RESOLUTION, move_resolution,
		.resolution = resolution, .step = step, .reason = STR("agreed"));
}

/* A resolution */

static void
a_question_fixes_the_text_in_force(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house), resolution = given_resolution(house);
	uint64_t id = PREPARES(house, .sitting = sitting, ON_RESOLUTION(resolution));
	const struct vote *vote = vote_of(house, id);
	expect_question(house, id, "Shall resolution 1, \"Clean water\", be adopted?");
	const struct version *version = resolution_of(house, resolution)->current;
	assert_int_equal(vote->state, VOTE_STATE_PREPARED);
	assert_int_equal(vote->step, STEP_ADOPT);
	assert_int_equal(vote->number, 1);
	assert_int_equal(vote->subjects.count, 1);
	assert_int_equal(vote->subjects.at[0].item, 0);
	assert_int_equal(vote->subjects.at[0].version, version->head.id);
	assert_true(digest_equal(&vote->subjects.at[0].text, &version->text));
	assert_ptr_equal(vote->matters[0].version, version);
	assert_ptr_equal(resolution_of(house, resolution)->votes.at[0], vote);
	assert_ptr_equal(vote->body->votes.at[0], vote);
}

static void
words_of_the_chairs_own_are_kept(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house), resolution = given_resolution(house);
	uint64_t vote = PREPARES(house, .sitting = sitting, ON_RESOLUTION(resolution),
		.question = STR("  Shall the cafe\u0301 text be adopted? "), .has_question = true);
	expect_question(house, vote, "Shall the caf\u00e9 text be adopted?");
	REFUSES(house, FAULT_EMPTY, "question", .sitting = sitting, ON_RESOLUTION(resolution),
		.question = STR(" \n"), .has_question = true);
}

static void
a_version_can_be_named(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house), resolution = given_resolution(house);
	uint64_t version = given_version(house, resolution, false);
	uint64_t vote = PREPARES(house, .sitting = sitting, ON_RESOLUTION(resolution),
		.version = version, .has_version = true);
	expect_question(house, vote,
		"Shall resolution 1, \"Clear water\", be adopted in version 2?");
	assert_int_equal(vote_of(house, vote)->subjects.at[0].version, version);
	uint64_t other = given_resolution(house);
	REFUSES(house, FAULT_OTHER_RESOLUTION, "version", .sitting = sitting, ON_RESOLUTION(other),
		.version = version, .has_version = true);
	REFUSES(house, FAULT_NOT_FOUND, "version", .sitting = sitting, ON_RESOLUTION(other),
		.version = resolution + 1000000, .has_version = true);
}

static void
a_question_can_ask_for_other_steps(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), sitting = given_sitting(house);
	uint64_t resolution = given_resolution(house);
	given_item(house, meeting, resolution);
	static const struct {
		enum step step;
		const char *question;
	} steps[] = {
		{ STEP_ADOPT, "Shall resolution 1, \"Clean water\", be adopted?" },
		{ STEP_REJECT, "Shall resolution 1, \"Clean water\", be rejected?" },
		{ STEP_TABLE, "Shall resolution 1, \"Clean water\", be laid on the table?" },
		{ STEP_REFER_BACK,
			"Shall resolution 1, \"Clean water\", be referred back to committee?" },
		{ STEP_WITHDRAW, "Shall resolution 1, \"Clean water\", be withdrawn?" },
	};
	for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
		uint64_t vote = PREPARES(house, .sitting = sitting, ON_RESOLUTION(resolution),
			WITH_STEP(steps[i].step));
		expect_question(house, vote, steps[i].question);
	}
	REFUSES(house, FAULT_NO_SUCH_STEP, "resolution", .sitting = sitting,
		ON_RESOLUTION(resolution), WITH_STEP(STEP_TAKE_UP));
	move(house, resolution, STEP_TABLE);
	uint64_t vote = PREPARES(house, .sitting = sitting, ON_RESOLUTION(resolution),
		WITH_STEP(STEP_TAKE_UP));
	expect_question(house, vote, "Shall resolution 1, \"Clean water\", be taken up again?");
}

static void
some_steps_are_not_for_a_vote(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house), resolution = given_resolution(house);
	static const enum step steps[] = {
		STEP_SUBMIT, STEP_REFER, STEP_REPORT, STEP_PLACE, STEP_SUPERSEDE, STEP_RESTORE
	};
	for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++)
		REFUSES(house, FAULT_STEP_NOT_VOTED, "step", .sitting = sitting,
			ON_RESOLUTION(resolution), WITH_STEP(steps[i]));
}

static void
one_resolution_is_named_and_no_more(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), sitting = given_sitting(house);
	uint64_t resolution = given_resolution(house);
	uint64_t item = given_item(house, meeting, resolution);
	REFUSES(house, FAULT_ONE_SUBJECT, "resolution", .sitting = sitting,
		.subject = SUBJECT_RESOLUTION);
	REFUSES(house, FAULT_ONE_SUBJECT, "resolution", .sitting = sitting,
		ON_RESOLUTION(resolution), .items = IDS(item), .has_items = true);
	REFUSES(house, FAULT_ONE_SUBJECT, "resolution", .sitting = sitting,
		.subject = SUBJECT_RESOLUTION, .items = IDS(item, item), .has_items = true);
	REFUSES(house, FAULT_NOT_FOUND, "resolution", .sitting = sitting, ON_RESOLUTION(item));
	REFUSES(house, FAULT_NOT_FOUND, "items[0]", .sitting = sitting, ON_ITEM(resolution));
}

static void
a_resolution_must_be_before_the_body(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	REFUSES(house, FAULT_STILL_A_DRAFT, "resolution", .sitting = sitting,
		ON_RESOLUTION(given_draft(house)));
	uint64_t withdrawn = given_resolution(house);
	HOUSE_TAKES(house, house->clerk.caller, WITHDRAW_RESOLUTION, withdraw_resolution,
		.resolution = withdrawn, .reason = STR("no longer needed"));
	REFUSES(house, FAULT_RESOLUTION_NOT_PENDING, "resolution", .sitting = sitting,
		ON_RESOLUTION(withdrawn));
	uint64_t referred = given_resolution(house);
	given_referral(house, referred);
	REFUSES(house, FAULT_NO_SUCH_STEP, "resolution", .sitting = sitting,
		ON_RESOLUTION(referred));
}

static void
a_late_text_is_admitted_first(void **state)
{
	struct house *house = *state;
	uint64_t meeting = HOUSE_TAKES(house, house->clerk.caller, CALL_MEETING, call_meeting,
		.body = house->body, .name = STR("Annual Meeting"),
		.starts = house->now + AN_HOUR_MS, .ends = house->now + 2 * AN_HOUR_MS,
		.submissions_until = house->now + 1, .has_submissions_until = true);
	uint64_t draft = given_draft(house);
	HOUSE_TAKES(house, house->members[0].caller, SUBMIT_RESOLUTION, submit_resolution,
	    .resolution = draft, .text = given_text(house, draft), .meeting = meeting,
	    .has_meeting = true);
	REFUSES(house, FAULT_LATE_NOT_ADMITTED, "resolution", .sitting = given_sitting(house),
		ON_RESOLUTION(draft));
}

static void
a_resolution_is_in_one_vote_at_a_time(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house), resolution = given_resolution(house);
	uint64_t first = PREPARES(house, .sitting = sitting, ON_RESOLUTION(resolution));
	uint64_t second = PREPARES(house, .sitting = sitting, ON_RESOLUTION(resolution),
		WITH_STEP(STEP_TABLE));
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = first);
	REFUSES(house, FAULT_IN_VOTE, "resolution", .sitting = sitting, ON_RESOLUTION(resolution));
	HOUSE_REFUSES(house, house->chair.caller, FAULT_IN_VOTE, "vote", OPEN_VOTE, open_vote,
		.vote = second);
	given_close(house, first);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_IN_VOTE, "vote", OPEN_VOTE, open_vote,
		.vote = second);
	HOUSE_TAKES(house, house->chair.caller, ANNOUNCE_VOTE, announce_vote, .vote = first);
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = second);
}

static void
a_text_of_another_body_is_refused(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), sitting = given_sitting(house);
	uint64_t resolution = given_resolution(house);
	uint64_t item = given_item(house, meeting, resolution);
	uint64_t committees = HOUSE_TAKES(house, house->committee_chair.caller, OPEN_SITTING,
		open_sitting, .body = house->committee, .meeting = meeting, .name = STR("Sitting"));
	struct caller chair = house->committee_chair.caller;
	HOUSE_REFUSES(house, chair, FAULT_WRONG_BODY, "resolution", PREPARE_VOTE, prepare_vote,
		.body = house->committee, .sitting = committees, ON_RESOLUTION(resolution));
	HOUSE_REFUSES(house, chair, FAULT_WRONG_BODY, "items[0]", PREPARE_VOTE, prepare_vote,
		.body = house->committee, .sitting = committees, ON_ITEM(item));
	HOUSE_REFUSES(house, chair, FAULT_WRONG_BODY, "subject", PREPARE_VOTE, prepare_vote,
		.body = house->committee, .sitting = committees, .subject = SUBJECT_SLATE);
	REFUSES(house, FAULT_WRONG_BODY, "sitting", .sitting = committees,
		ON_RESOLUTION(resolution));
	given_adjournment(house, sitting);
	REFUSES(house, FAULT_SITTING_ADJOURNED, "sitting", .sitting = sitting,
		ON_RESOLUTION(resolution));
	REFUSES(house, FAULT_NOT_FOUND, "sitting", .sitting = resolution,
		ON_RESOLUTION(resolution));
}

/* Items */

static void
an_item_stands_for_its_resolution(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), sitting = given_sitting(house);
	uint64_t resolution = given_resolution(house);
	uint64_t item = given_item(house, meeting, resolution);
	uint64_t by_item = PREPARES(house, .sitting = sitting, ON_ITEM(item));
	uint64_t by_resolution = PREPARES(house, .sitting = sitting, ON_RESOLUTION(resolution));
	assert_int_equal(vote_of(house, by_item)->subjects.at[0].resolution, resolution);
	assert_int_equal(vote_of(house, by_item)->subjects.at[0].item, item);
	assert_int_equal(vote_of(house, by_resolution)->subjects.at[0].item, item);
}

static void
an_item_must_stand_on_this_agenda(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), sitting = given_sitting(house);
	uint64_t title = HOUSE_TAKES(house, house->clerk.caller, PLACE_ITEM, place_item,
		.meeting = meeting, .title = STR("Greetings"), .has_title = true);
	REFUSES(house, FAULT_ITEM_TITLE_ONLY, "items[0]", .sitting = sitting, ON_ITEM(title));
	uint64_t removed = given_item(house, meeting, given_resolution(house));
	HOUSE_TAKES(house, house->clerk.caller, REMOVE_ITEM, remove_item, .item = removed,
		.reason = STR("a mistake"));
	REFUSES(house, FAULT_ITEM_REMOVED, "items[0]", .sitting = sitting, ON_ITEM(removed));

	uint64_t done = given_item(house, meeting, given_resolution(house));
	uint64_t vote = PREPARES(house, .sitting = sitting, ON_ITEM(done));
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = vote);
	given_ballots(house, vote, "yyyy---");
	given_result(house, vote);
	REFUSES(house, FAULT_ITEM_DONE, "items[0]", .sitting = sitting, ON_ITEM(done));

	uint64_t earlier = given_item(house, meeting, given_resolution(house));
	given_adjournment(house, sitting);
	HOUSE_TAKES(house, house->clerk.caller, END_MEETING, end_meeting, .meeting = meeting);
	given_meeting(house);
	REFUSES(house, FAULT_OTHER_MEETING, "items[0]", .sitting = given_sitting(house),
		ON_ITEM(earlier));
}

static void
what_is_on_the_slate_is_voted_on_there(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), sitting = given_sitting(house);
	uint64_t resolution = given_resolution(house);
	uint64_t item = given_item(house, meeting, resolution);
	uint64_t vote = PREPARES(house, .sitting = sitting, ON_ITEM(item));
	HOUSE_TAKES(house, house->clerk.caller, SLATE_ITEM, slate_item, .item = item);
	REFUSES(house, FAULT_ON_SLATE, "items[0]", .sitting = sitting, ON_ITEM(item));
	REFUSES(house, FAULT_ON_SLATE, "resolution", .sitting = sitting, ON_RESOLUTION(resolution));
	HOUSE_REFUSES(house, house->chair.caller, FAULT_ON_SLATE, "vote", OPEN_VOTE, open_vote,
		.vote = vote);
}

/* The slate */

static void
the_slate_is_one_question(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), sitting = given_sitting(house);
	uint64_t first = given_slated(house, meeting, given_resolution(house));
	given_item(house, meeting, given_resolution(house));
	uint64_t alone = PREPARES(house, .sitting = sitting, .subject = SUBJECT_SLATE);
	expect_question(house, alone, "Shall the one resolution on the slate be adopted?");
	uint64_t second = given_slated(house, meeting, given_resolution(house));
	uint64_t vote = PREPARES(house, .sitting = sitting, .subject = SUBJECT_SLATE);
	expect_question(house, vote, "Shall the 2 resolutions on the slate be adopted together?");
	assert_int_equal(vote_of(house, vote)->subjects.count, 2);
	assert_int_equal(vote_of(house, vote)->subjects.at[0].item, first);
	assert_int_equal(vote_of(house, vote)->subjects.at[1].item, second);
	REFUSES(house, FAULT_STEP_NOT_VOTED, "step", .sitting = sitting, .subject = SUBJECT_SLATE,
		WITH_STEP(STEP_TABLE));
}

static void
a_slate_must_hold_something(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	REFUSES(house, FAULT_SLATE_EMPTY, "subject", .sitting = sitting, .subject = SUBJECT_SLATE);
	given_adjournment(house, sitting);
	uint64_t meeting = given_meeting(house);
	given_item(house, meeting, given_resolution(house));
	sitting = given_sitting(house);
	REFUSES(house, FAULT_SLATE_EMPTY, "subject", .sitting = sitting, .subject = SUBJECT_SLATE);
	given_slated(house, meeting, given_resolution(house));
	uint64_t vote = PREPARES(house, .sitting = sitting, .subject = SUBJECT_SLATE);
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = vote);
	given_ballots(house, vote, "yyyy---");
	given_result(house, vote);
	REFUSES(house, FAULT_SLATE_EMPTY, "subject", .sitting = sitting, .subject = SUBJECT_SLATE);
}

static void
a_slate_in_a_vote_is_not_put_again(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), sitting = given_sitting(house);
	given_slated(house, meeting, given_resolution(house));
	uint64_t vote = PREPARES(house, .sitting = sitting, .subject = SUBJECT_SLATE);
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = vote);
	REFUSES(house, FAULT_IN_VOTE, "subject", .sitting = sitting, .subject = SUBJECT_SLATE);
}

/* Procedure, fields, methods and rules */

static void
a_question_of_procedure_is_put_in_words(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t vote = PREPARES(house, .sitting = sitting, PROCEDURE);
	expect_question(house, vote, "Shall we rise?");
	assert_int_equal(vote_of(house, vote)->subjects.count, 0);
	/* Fields that name nothing are as good as left out. */
	PREPARES(house, .sitting = sitting, PROCEDURE, .has_items = true, .has_resolution = true,
		.has_version = true, .has_referral = true);
	REFUSES(house, FAULT_EMPTY, "question", .sitting = sitting, .subject = SUBJECT_PROCEDURE);
	REFUSES(house, FAULT_NOT_WITH_SUBJECT, "step", .sitting = sitting, PROCEDURE,
		WITH_STEP(STEP_TABLE));
}

static void
fields_of_another_kind_of_question_are_refused(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house), resolution = given_resolution(house);
	REFUSES(house, FAULT_NOT_WITH_SUBJECT, "items", .sitting = sitting, PROCEDURE,
		.items = IDS(resolution), .has_items = true);
	REFUSES(house, FAULT_NOT_WITH_SUBJECT, "resolution", .sitting = sitting,
		.subject = SUBJECT_SLATE, .resolution = resolution, .has_resolution = true);
	REFUSES(house, FAULT_NOT_WITH_SUBJECT, "version", .sitting = sitting,
		.subject = SUBJECT_SLATE, .version = resolution, .has_version = true);
	REFUSES(house, FAULT_NOT_WITH_SUBJECT, "referral", .sitting = sitting,
		ON_RESOLUTION(resolution), .referral = resolution, .has_referral = true);
}

static void
the_rule_is_the_bodys_unless_the_question_needs_another(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t plain = PREPARES(house, .sitting = sitting, PROCEDURE);
	assert_int_equal(vote_of(house, plain)->rule.threshold.whole, 2);
	assert_true(vote_of(house, plain)->rule.strict);
	assert_int_equal(vote_of(house, plain)->rule.base, BASE_YES_NO);
	uint64_t two_thirds = PREPARES(house, .sitting = sitting, PROCEDURE,
		.threshold = { 2, 3 }, .has_threshold = true, .strict = false, .has_strict = true,
		.base = BASE_CAST, .has_base = true);
	const struct part_vote_rule *rule = &vote_of(house, two_thirds)->rule;
	assert_int_equal(rule->threshold.part, 2);
	assert_int_equal(rule->threshold.whole, 3);
	assert_false(rule->strict);
	assert_int_equal(rule->base, BASE_CAST);
	REFUSES(house, FAULT_SHARE_OUT_OF_REACH, "threshold", .sitting = sitting, PROCEDURE,
		.threshold = { 0, 3 }, .has_threshold = true);
	REFUSES(house, FAULT_SHARE_OUT_OF_REACH, "strict", .sitting = sitting, PROCEDURE,
		.threshold = { 1, 1 }, .has_threshold = true);
}

static void
the_way_of_voting_must_fit_the_body(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	REFUSES(house, FAULT_METHOD_PAST, "method", .sitting = sitting, PROCEDURE,
		.method = VOTE_METHOD_PAST);
	struct part_body_rules rules = given_rules(house, house->body);
	rules.weighting = WEIGHTING_BY_SEAT;
	given_rules_set(house, house->body, &rules);
	REFUSES(house, FAULT_HANDS_WEIGHTED, "method", .sitting = sitting, PROCEDURE,
		.method = VOTE_METHOD_HAND);
	PREPARES(house, .sitting = sitting, PROCEDURE, .method = VOTE_METHOD_VOICE);
}

/* What happens between the question and the vote */

static void
a_question_falls_when_its_text_changes(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house), resolution = given_resolution(house);
	uint64_t vote = PREPARES(house, .sitting = sitting, ON_RESOLUTION(resolution));
	uint64_t voice = PREPARES(house, .sitting = sitting, ON_RESOLUTION(resolution),
		.method = VOTE_METHOD_VOICE);
	given_version(house, resolution, false);
	given_version(house, resolution, true);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_TEXT_CHANGED, "vote", OPEN_VOTE, open_vote,
		.vote = vote);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_TEXT_CHANGED, "vote", ENTER_COUNT,
		enter_count, .vote = voice, .decision = DECISION_ADOPTED);
	uint64_t anew = PREPARES(house, .sitting = sitting, ON_RESOLUTION(resolution));
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = anew);
}

static void
a_question_falls_when_its_agenda_changes(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house), sitting = given_sitting(house);
	uint64_t slated = given_slated(house, meeting, given_resolution(house));
	uint64_t slate = PREPARES(house, .sitting = sitting, .subject = SUBJECT_SLATE);
	HOUSE_TAKES(house, house->members[3].caller, PULL_ITEM, pull_item, .item = slated);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SLATE_CHANGED, "vote", OPEN_VOTE,
		open_vote, .vote = slate);
	uint64_t item = given_item(house, meeting, given_resolution(house));
	uint64_t vote = PREPARES(house, .sitting = sitting, ON_ITEM(item));
	HOUSE_TAKES(house, house->clerk.caller, REMOVE_ITEM, remove_item, .item = item,
		.reason = STR("postponed"));
	HOUSE_REFUSES(house, house->chair.caller, FAULT_ITEM_REMOVED, "vote", OPEN_VOTE, open_vote,
		.vote = vote);
}

static void
a_text_without_a_number_is_called_by_its_title(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->body);
	rules.numbering = NUMBERING_PER_COMMITTEE;
	given_rules_set(house, house->body, &rules);
	given_sitting(house);
	expect_question(house, given_question(house, VOTE_METHOD_ROLL_CALL),
		"Shall the resolution \"Clean water\" be adopted?");
}

static void
a_title_with_quotation_marks_gets_none_of_ours(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t draft = HOUSE_TAKES(house, house->members[0].caller, DRAFT_RESOLUTION,
	    draft_resolution, .body = house->body, .title = STR("\u201CClean water\u201D now"),
	    .clauses = GIVEN_TEXT);
	HOUSE_TAKES(house, house->members[0].caller, SUBMIT_RESOLUTION, submit_resolution,
	    .resolution = draft, .text = given_text(house, draft));
	uint64_t vote = PREPARES(house, .sitting = sitting, ON_RESOLUTION(draft));
	expect_question(house, vote,
		"Shall resolution 1, \u201CClean water\u201D now, be adopted?");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_question_fixes_the_text_in_force),
		HOUSE_TEST(words_of_the_chairs_own_are_kept),
		HOUSE_TEST(a_version_can_be_named),
		HOUSE_TEST(a_question_can_ask_for_other_steps),
		HOUSE_TEST(some_steps_are_not_for_a_vote),
		HOUSE_TEST(one_resolution_is_named_and_no_more),
		HOUSE_TEST(a_resolution_must_be_before_the_body),
		HOUSE_TEST(a_late_text_is_admitted_first),
		HOUSE_TEST(a_resolution_is_in_one_vote_at_a_time),
		HOUSE_TEST(a_text_of_another_body_is_refused),
		HOUSE_TEST(an_item_stands_for_its_resolution),
		HOUSE_TEST(an_item_must_stand_on_this_agenda),
		HOUSE_TEST(what_is_on_the_slate_is_voted_on_there),
		HOUSE_TEST(the_slate_is_one_question),
		HOUSE_TEST(a_slate_must_hold_something),
		HOUSE_TEST(a_slate_in_a_vote_is_not_put_again),
		HOUSE_TEST(a_question_of_procedure_is_put_in_words),
		HOUSE_TEST(fields_of_another_kind_of_question_are_refused),
		HOUSE_TEST(the_rule_is_the_bodys_unless_the_question_needs_another),
		HOUSE_TEST(the_way_of_voting_must_fit_the_body),
		HOUSE_TEST(a_question_falls_when_its_text_changes),
		HOUSE_TEST(a_question_falls_when_its_agenda_changes),
		HOUSE_TEST(a_text_without_a_number_is_called_by_its_title),
		HOUSE_TEST(a_title_with_quotation_marks_gets_none_of_ours),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
