/* Questions of a committee: what it recommends to the body above. */
#include "assembly/vote_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define REPORT(id) .subject = SUBJECT_REPORT, .referral = (id), .has_referral = true
#define PREPARES(house, ...)                                                                       \
	HOUSE_TAKES((house), (house)->committee_chair.caller, PREPARE_VOTE, prepare_vote,          \
		.body = (house)->committee, __VA_ARGS__)
#define REFUSES(house, code, field, ...)                                                           \
	HOUSE_REFUSES((house), (house)->committee_chair.caller, (code), (field), PREPARE_VOTE,     \
		prepare_vote, .body = (house)->committee, __VA_ARGS__)

static uint64_t
committee_sitting(struct house *house)
{
	return HOUSE_TAKES(house, house->committee_chair.caller, OPEN_SITTING, open_sitting,
		.body = house->committee, .name = STR("Sitting"));
}

static void
a_report_recommends(void **state)
{
	struct house *house = *state;
	uint64_t resolution = given_resolution(house), referral = given_referral(house, resolution);
	uint64_t sitting = committee_sitting(house);
	static const struct {
		enum step step;
		const char *question;
	} steps[] = {
		{ STEP_ADOPT, "Shall the committee recommend that resolution 1, \"Clean water\", "
			"be adopted?" },
		{ STEP_REJECT, "Shall the committee recommend that resolution 1, \"Clean water\", "
			"be rejected?" },
		{ STEP_TABLE, "Shall the committee recommend that resolution 1, \"Clean water\", "
			"be laid on the table?" },
		{ STEP_REPORT, "Shall the committee report resolution 1, \"Clean water\", "
			"without a recommendation?" },
	};
	for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
		uint64_t vote = PREPARES(house, .sitting = sitting, REPORT(referral),
			.step = steps[i].step,
			.has_step = true);
		expect_question(house, vote, steps[i].question);
		assert_ptr_equal(vote_of(house, vote)->referral, referral_of(house, referral));
	}
	REFUSES(house, FAULT_STEP_NOT_VOTED, "step", .sitting = sitting,
		REPORT(referral), .step = STEP_WITHDRAW, .has_step = true);
	uint64_t substitute = given_substitute(house, referral, "Clearer water");
	uint64_t vote = PREPARES(house, .sitting = sitting, REPORT(referral),
		.version = substitute, .has_version = true);
	expect_question(house, vote, "Shall the committee recommend that resolution 1, "
		"\"Clearer water\", be adopted as amended in version 2?");
}

static void
a_report_is_on_what_the_committee_has(void **state)
{
	struct house *house = *state;
	uint64_t referral = given_referral(house, given_resolution(house));
	uint64_t sitting = committee_sitting(house);
	REFUSES(house, FAULT_MISSING_FIELD, "referral", .sitting = sitting,
		.subject = SUBJECT_REPORT);
	REFUSES(house, FAULT_NOT_FOUND, "referral", .sitting = sitting,
		REPORT(house->body));
	HOUSE_REFUSES(house, house->chair.caller, FAULT_WRONG_BODY, "referral", PREPARE_VOTE,
		prepare_vote, .body = house->body, .sitting = given_sitting(house),
		REPORT(referral));
	uint64_t first = PREPARES(house, .sitting = sitting, REPORT(referral));
	HOUSE_TAKES(house, house->committee_chair.caller, OPEN_VOTE, open_vote, .vote = first);
	REFUSES(house, FAULT_IN_VOTE, "referral", .sitting = sitting, REPORT(referral));
	HOUSE_TAKES(house, house->committee_chair.caller, VOID_VOTE, void_vote, .vote = first,
		.reason = STR("stated wrongly"));
	uint64_t second = PREPARES(house, .sitting = sitting, REPORT(referral));
	uint64_t spare = PREPARES(house, .sitting = sitting, REPORT(referral));
	HOUSE_TAKES(house, house->committee_chair.caller, OPEN_VOTE, open_vote, .vote = second);
	for (size_t i = 0; i < HOUSE_COMMITTEE_MEMBERS; i++)
		HOUSE_TAKES(house, house->committee_members[i].caller, CAST_BALLOT, cast_ballot,
			.vote = second, .choice = CHOICE_YES);
	HOUSE_TAKES(house, house->committee_chair.caller, CLOSE_VOTE, close_vote, .vote = second);
	REFUSES(house, FAULT_IN_VOTE, "referral", .sitting = sitting, REPORT(referral));
	HOUSE_TAKES(house, house->committee_chair.caller, MAKE_REPORT, make_report,
		.referral = referral, .vote = second, .recommendation = RECOMMENDATION_ADOPT);
	REFUSES(house, FAULT_REPORTED_ALREADY, "referral", .sitting = sitting,
		REPORT(referral));
	HOUSE_REFUSES(house, house->committee_chair.caller, FAULT_REPORTED_ALREADY, "vote",
		OPEN_VOTE, open_vote, .vote = spare);
	HOUSE_REFUSES(house, house->committee_chair.caller, FAULT_REPORTED_ALREADY, "vote",
		REOPEN_VOTE, reopen_vote, .vote = second, .reason = STR("miscounted"));
}

static void
a_report_is_on_a_text_still_before_the_body(void **state)
{
	struct house *house = *state;
	uint64_t resolution = given_resolution(house), other = given_resolution(house);
	uint64_t referral = given_referral(house, resolution);
	uint64_t sitting = committee_sitting(house);
	REFUSES(house, FAULT_OTHER_RESOLUTION, "version", .sitting = sitting,
		REPORT(referral), .version = resolution_of(house, other)->current->head.id,
		.has_version = true);
	uint64_t vote = HOUSE_TAKES(house, house->chair.caller, PREPARE_VOTE, prepare_vote,
		.body = house->body, .sitting = given_sitting(house),
		.subject = SUBJECT_RESOLUTION, .resolution = resolution, .has_resolution = true,
		.step = STEP_WITHDRAW, .has_step = true);
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = vote);
	REFUSES(house, FAULT_IN_VOTE, "referral", .sitting = sitting, REPORT(referral));
	given_ballots(house, vote, "yyyy---");
	given_result(house, vote);
	REFUSES(house, FAULT_RESOLUTION_NOT_PENDING, "referral", .sitting = sitting,
		REPORT(referral));
}

static void
two_committees_vote_at_the_same_time(void **state)
{
	struct house *house = *state;
	uint64_t resolution = given_resolution(house);
	uint64_t referral = given_referral(house, resolution);
	uint64_t air = HOUSE_TAKES(house, house->administrator, FOUND_BODY, found_body,
		.name = STR("Committee on Air"), .short_name = STR("Air"),
		.kind = BODY_KIND_STANDING_COMMITTEE, .parent = house->body, .has_parent = true);
	struct house_seat chair = house_seat_new(house, air, STR("Aaron"), ROLE_CHAIR);
	uint64_t other = HOUSE_TAKES(house, house->clerk.caller, REFER_RESOLUTION,
		refer_resolution, .resolution = resolution, .committee = air);
	uint64_t sitting = HOUSE_TAKES(house, chair.caller, OPEN_SITTING, open_sitting,
		.body = air, .name = STR("Sitting"));
	uint64_t vote = PREPARES(house, .sitting = committee_sitting(house),
		REPORT(referral));
	HOUSE_TAKES(house, house->committee_chair.caller, OPEN_VOTE, open_vote, .vote = vote);
	vote = HOUSE_TAKES(house, chair.caller, PREPARE_VOTE, prepare_vote, .body = air,
		.sitting = sitting, REPORT(other));
	HOUSE_TAKES(house, chair.caller, OPEN_VOTE, open_vote, .vote = vote);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_report_recommends),
		HOUSE_TEST(a_report_is_on_what_the_committee_has),
		HOUSE_TEST(a_report_is_on_a_text_still_before_the_body),
		HOUSE_TEST(two_committees_vote_at_the_same_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
