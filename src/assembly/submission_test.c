/* Submission: what a text needs, when it is late, and what it is called. */
#include "assembly/resolution_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static uint64_t
submit(struct house *house, uint64_t draft)
{
	return HOUSE_TAKES(house, house->clerk.caller, SUBMIT_RESOLUTION, submit_resolution,
		.resolution = draft, .text = given_text(house, draft));
}

static uint64_t
called(struct house *house, struct str label)
{
	uint64_t draft = given_draft(house);
	HOUSE_TAKES(house, house->clerk.caller, SUBMIT_RESOLUTION, submit_resolution,
	    .resolution = draft, .text = given_text(house, draft), .label = label,
	    .has_label = true);
	return draft;
}

static bool
label_is(const struct house *house, uint64_t resolution, const char *label)
{
	return str_equal(resolution_of(house, resolution)->label, str_of(label));
}

static void
a_submitted_text_is_in_force(void **state)
{
	struct house *house = *state;
	uint64_t water = HOUSE_TAKES(house, house->clerk.caller, NAME_ISSUE, name_issue,
		.name = STR("Water"), .slug = STR("water"));
	uint64_t draft = HOUSE_TAKES(house, house->clerk.caller, DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .title = STR("Clean water"), .clauses = GIVEN_TEXT,
		.sponsors = IDS(house->members[4].member), .issues = IDS(water),
		.trailing = TEXTS(STR("Cost: none")));
	uint64_t entry = HOUSE_TAKES(house, house->members[4].caller, SUBMIT_RESOLUTION,
		submit_resolution, .resolution = draft, .text = given_text(house, draft));
	const struct resolution *resolution = resolution_of(house, draft);
	assert_int_equal(resolution->standing, STANDING_PENDING);
	assert_true(str_equal(resolution->state, STR("submitted")));
	assert_int_equal(resolution->current->head.id, entry);
	assert_int_equal(resolution->current->kind, VERSION_KIND_ORIGINAL);
	assert_int_equal(resolution->versions.count, 1);
	assert_int_equal(resolution->current->clauses.count, 2);
	struct digest text =
		resolution_text(house->arena, STR("Clean water"), &resolution->draft);
	assert_true(digest_equal(&text, &resolution->current->text));
	assert_int_equal(resolution->sponsors.count, 1);
	assert_int_equal(resolution->trailing.count, 1);
	const struct issue *under = resolution->issues.at[0];
	assert_int_equal(under->resolutions.count, 1);
	assert_true(touched(house, draft, entry) && touched(house, water, entry));
	assert_true(touched(house, house->body, entry));
	assert_true(touched(house, house->members[4].member, entry));
	assert_null(resolution->meeting);
	assert_false(resolution->late);
	assert_int_equal(last_moment(house, draft)->kind, EVENT_RESOLUTION_SUBMITTED);
	assert_int_equal(last_moment(house, draft)->entry, entry);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_NOT_A_DRAFT, "resolution",
	    SUBMIT_RESOLUTION, submit_resolution, .resolution = draft,
	    .text = given_text(house, draft));
}

static void
a_text_needs_a_title_and_a_decision(void **state)
{
	struct house *house = *state;
	struct caller ann = house->members[0].caller;
	uint64_t draft = given_draft(house);
	HOUSE_TAKES(house, ann, REVISE_DRAFT, revise_draft, .resolution = draft,
	    .base = given_text(house, draft), .title = STR(" "), .clauses = GIVEN_TEXT);
	HOUSE_REFUSES(house, ann, FAULT_EMPTY, "title", SUBMIT_RESOLUTION, submit_resolution,
		.resolution = draft, .text = given_text(house, draft));
	HOUSE_TAKES(house, ann, REVISE_DRAFT, revise_draft, .resolution = draft,
	    .base = given_text(house, draft), .title = STR("Water"),
	    .clauses = CLAUSES(reason(0, "rivers are drunk from")));
	HOUSE_REFUSES(house, ann, FAULT_NO_RESOLVED_CLAUSE, "clauses", SUBMIT_RESOLUTION,
		submit_resolution, .resolution = draft, .text = given_text(house, draft));
	HOUSE_REFUSES(house, house->members[1].caller, FAULT_NOT_FOUND, "resolution",
	    SUBMIT_RESOLUTION, submit_resolution, .resolution = draft,
	    .text = given_text(house, draft));
}

static void
a_text_needs_sponsors_and_named_ones_count(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->body);
	rules.sponsors_least = 2;
	given_rules_set(house, house->body, &rules);
	uint64_t draft = given_draft(house);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_TOO_FEW_SPONSORS, "resolution",
	    SUBMIT_RESOLUTION, submit_resolution, .resolution = draft,
	    .text = given_text(house, draft));
	uint64_t two = HOUSE_TAKES(house, house->clerk.caller, DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .title = STR("Water"), .clauses = GIVEN_TEXT,
		.sponsors = IDS(house->members[1].member),
		.named_sponsors = TEXTS(STR("The Mayor of Atlantis")));
	submit(house, two);
	assert_int_equal(resolution_of(house, two)->named_sponsors.count, 1);
}

static void
a_seat_that_ended_sponsors_nothing(void **state)
{
	struct house *house = *state;
	uint64_t draft = given_draft(house);
	HOUSE_TAKES(house, house->clerk.caller, END_SEAT, end_seat,
		.member = house->members[0].member, .reason = STR("lost the election"));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_TOO_FEW_SPONSORS, "resolution",
	    SUBMIT_RESOLUTION, submit_resolution, .resolution = draft,
	    .text = given_text(house, draft));
}

/* Meetings and deadlines */

static uint64_t
meeting_with_deadline(struct house *house, int64_t until)
{
	return HOUSE_TAKES(house, house->clerk.caller, CALL_MEETING, call_meeting,
		.body = house->body, .name = STR("Annual Meeting"),
		.starts = until + AN_HOUR_MS, .ends = until + 2 * AN_HOUR_MS,
		.submissions_until = until, .has_submissions_until = true);
}

static void
set_late_rule(struct house *house, enum late_rule late)
{
	struct part_body_rules rules = given_rules(house, house->body);
	rules.late = late;
	given_rules_set(house, house->body, &rules);
}

static void
it_comes_before_the_meeting_that_was_called_last(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t resolution = given_resolution(house);
	assert_int_equal(resolution_of(house, resolution)->meeting->head.id, meeting);
	uint64_t past = given_draft(house);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_NOT_FOUND, "meeting",
	    SUBMIT_RESOLUTION, submit_resolution, .resolution = past,
	    .text = given_text(house, past), .has_meeting = true);
	HOUSE_TAKES(house, house->clerk.caller, SUBMIT_RESOLUTION, submit_resolution,
		.resolution = past, .text = given_text(house, past), .has_meeting = true);
	assert_null(resolution_of(house, past)->meeting);
}

static void
a_meeting_is_the_body_s_own_and_running(void **state)
{
	struct house *house = *state;
	struct caller clerk = house->clerk.caller;
	uint64_t draft = given_draft(house);
	uint64_t elsewhere = HOUSE_TAKES(house, clerk, CALL_MEETING, call_meeting,
		.body = house->committee, .name = STR("Hearing"), .starts = house->now,
		.ends = house->now + AN_HOUR_MS);
	HOUSE_REFUSES(house, clerk, FAULT_WRONG_BODY, "meeting", SUBMIT_RESOLUTION,
	    submit_resolution, .resolution = draft, .text = given_text(house, draft),
	    .meeting = elsewhere, .has_meeting = true);
	uint64_t meeting = given_meeting(house);
	HOUSE_TAKES(house, clerk, END_MEETING, end_meeting, .meeting = meeting);
	HOUSE_REFUSES(house, clerk, FAULT_MEETING_ENDED, "meeting", SUBMIT_RESOLUTION,
	    submit_resolution, .resolution = draft, .text = given_text(house, draft),
	    .meeting = meeting, .has_meeting = true);
}

static void
a_committee_s_text_may_come_before_the_body_above(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t draft = HOUSE_TAKES(house, house->committee_chair.caller, DRAFT_RESOLUTION,
		draft_resolution, .body = house->committee, .title = STR("Wells"),
		.clauses = GIVEN_TEXT);
	HOUSE_TAKES(house, house->committee_chair.caller, SUBMIT_RESOLUTION, submit_resolution,
	    .resolution = draft, .text = given_text(house, draft), .meeting = meeting,
	    .has_meeting = true);
	assert_int_equal(resolution_of(house, draft)->meeting->head.id, meeting);
	assert_true(label_is(house, draft, "1"));
}

static void
the_deadline_s_own_instant_is_in_time(void **state)
{
	struct house *house = *state;
	set_late_rule(house, LATE_RULE_REFUSED);
	uint64_t first = given_draft(house);
	uint64_t second = given_draft(house);
	int64_t until = house->now + AN_HOUR_MS;
	meeting_with_deadline(house, until);
	house->now = until;
	submit(house, first);
	assert_false(resolution_of(house, first)->late);
	house->now = until + 1;
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_DEADLINE_PASSED, "meeting",
	    SUBMIT_RESOLUTION, submit_resolution, .resolution = second,
	    .text = given_text(house, second));
}

static void
a_late_text_waits_where_the_body_admits_some(void **state)
{
	struct house *house = *state;
	static const enum late_rule rules[] = { LATE_RULE_BY_PETITION, LATE_RULE_BY_LEAVE };
	int64_t until = house->now + AN_HOUR_MS;
	meeting_with_deadline(house, until);
	house->now = until + 1;
	for (size_t i = 0; i < 2; i++) {
		set_late_rule(house, rules[i]);
		uint64_t resolution = given_resolution(house);
		assert_true(resolution_of(house, resolution)->late);
	}
}

/* What it is called */

static void
numbers_run_in_one_sequence(void **state)
{
	struct house *house = *state;
	uint64_t first = given_resolution(house);
	uint64_t second = given_resolution(house);
	assert_int_equal(resolution_of(house, first)->number, 1);
	assert_true(label_is(house, second, "2"));
}

static void
a_label_from_elsewhere_goes_before(void **state)
{
	struct house *house = *state;
	uint64_t council = called(house, STR(" Res 0002-2014 "));
	assert_true(label_is(house, council, "Res 0002-2014"));
	assert_int_equal(resolution_of(house, council)->number, 0);
	uint64_t plain = called(house, STR("114"));
	assert_int_equal(resolution_of(house, plain)->number, 114);
	assert_true(label_is(house, given_resolution(house), "115"));
	uint64_t lower = called(house, STR("7"));
	assert_int_equal(resolution_of(house, lower)->number, 7);
	assert_true(label_is(house, given_resolution(house), "116"));
	uint64_t zero = called(house, STR("0118"));
	assert_int_equal(resolution_of(house, zero)->number, 0);
}

/* The numbers of a sequence must go on from any of them, and stand in the record. */
static void
a_label_of_many_digits_is_no_number(void **state)
{
	struct house *house = *state;
	uint64_t long_one = called(house, STR("9223372036854775807"));
	assert_true(label_is(house, long_one, "9223372036854775807"));
	assert_int_equal(resolution_of(house, long_one)->number, 0);
	assert_true(label_is(house, given_resolution(house), "1"));
}

static void
a_label_is_given_once(void **state)
{
	struct house *house = *state;
	called(house, STR("114"));
	uint64_t draft = given_draft(house);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_LABEL_TAKEN, "label", SUBMIT_RESOLUTION,
	    submit_resolution, .resolution = draft, .text = given_text(house, draft),
	    .label = STR("114"), .has_label = true);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_EMPTY, "label", SUBMIT_RESOLUTION,
	    submit_resolution, .resolution = draft, .text = given_text(house, draft),
	    .has_label = true);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_ONLY_CLERK, "label", SUBMIT_RESOLUTION,
	    submit_resolution, .resolution = draft, .text = given_text(house, draft),
	    .label = STR("9"), .has_label = true);
}

static void
another_assembly_counts_for_itself(void **state)
{
	struct house *house = *state;
	given_resolution(house);
	uint64_t body = HOUSE_TAKES(house, house->administrator, FOUND_BODY, found_body,
		.name = STR("League"), .short_name = STR("League"), .kind = BODY_KIND_ASSEMBLY);
	struct house_seat zoe = house_seat_new(house, body, STR("Zoe"), ROLE_MEMBER);
	uint64_t draft = HOUSE_TAKES(house, zoe.caller, DRAFT_RESOLUTION, draft_resolution,
		.body = body, .title = STR("Roads"), .clauses = GIVEN_TEXT);
	HOUSE_TAKES(house, zoe.caller, SUBMIT_RESOLUTION, submit_resolution, .resolution = draft,
	    .text = given_text(house, draft));
	assert_true(label_is(house, draft, "1"));
}

static void
committees_may_number_by_themselves(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->body);
	rules.numbering = NUMBERING_PER_COMMITTEE;
	given_rules_set(house, house->body, &rules);
	uint64_t taken = called(house, STR("Water-1"));
	uint64_t resolution = given_resolution(house);
	assert_int_equal(resolution_of(house, resolution)->number, 0);
	assert_true(label_is(house, resolution, ""));
	given_referral(house, resolution);
	assert_true(label_is(house, resolution, "Water-2")); /* a label is given once */
	assert_int_equal(resolution_of(house, resolution)->number, 2);
	assert_int_equal(last_moment(house, resolution)->kind, EVENT_RESOLUTION_NUMBERED);
	given_referral(house, taken);
	assert_true(label_is(house, taken, "Water-1"));
	uint64_t third = given_resolution(house);
	given_referral(house, third);
	assert_true(label_is(house, third, "Water-3"));
	uint64_t energy = HOUSE_TAKES(house, house->administrator, FOUND_BODY, found_body,
		.name = STR("Committee on Energy"), .short_name = STR("EN"),
		.kind = BODY_KIND_STANDING_COMMITTEE, .parent = house->body, .has_parent = true);
	HOUSE_TAKES(house, house->clerk.caller, REFER_RESOLUTION, refer_resolution,
		.resolution = third, .committee = energy);
	assert_true(label_is(house, third, "Water-3"));
}

static void
a_draft_is_not_yet_known(void **state)
{
	struct house *house = *state;
	uint64_t draft = given_draft(house);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_STILL_A_DRAFT, "resolution",
		REFER_RESOLUTION, refer_resolution, .resolution = draft,
		.committee = house->committee);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_submitted_text_is_in_force),
		HOUSE_TEST(a_text_needs_a_title_and_a_decision),
		HOUSE_TEST(a_text_needs_sponsors_and_named_ones_count),
		HOUSE_TEST(a_seat_that_ended_sponsors_nothing),
		HOUSE_TEST(it_comes_before_the_meeting_that_was_called_last),
		HOUSE_TEST(a_meeting_is_the_body_s_own_and_running),
		HOUSE_TEST(a_committee_s_text_may_come_before_the_body_above),
		HOUSE_TEST(the_deadline_s_own_instant_is_in_time),
		HOUSE_TEST(a_late_text_waits_where_the_body_admits_some),
		HOUSE_TEST(numbers_run_in_one_sequence),
		HOUSE_TEST(a_label_from_elsewhere_goes_before),
		HOUSE_TEST(a_label_of_many_digits_is_no_number),
		HOUSE_TEST(a_label_is_given_once),
		HOUSE_TEST(another_assembly_counts_for_itself),
		HOUSE_TEST(committees_may_number_by_themselves),
		HOUSE_TEST(a_draft_is_not_yet_known),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
