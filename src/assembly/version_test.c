/* Versions: the clerk's revisions and corrections, and substitutes from committee. */
#include "assembly/resolution_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void
a_revision_is_the_text_in_force(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	uint64_t entry = HOUSE_TAKES(house, house->clerk.caller, WRITE_VERSION, write_version,
		.resolution = id, .kind = VERSION_KIND_REVISION, .title = STR(" Cleaner water"),
		.clauses = CLAUSES(decision(2, "that they be kept clean"), decision(0, "and free")),
		.note = STR("as agreed with the sponsor"), .current = true);
	const struct resolution *resolution = resolution_of(house, id);
	assert_int_equal(resolution->current->head.id, entry);
	assert_true(str_equal(resolution->title, STR("Cleaner water")));
	assert_int_equal(resolution->current->clauses.at[0].clause, 2);
	assert_int_equal(resolution->current->clauses.at[1].clause, 3);
	assert_int_equal(resolution->versions.count, 2);
	const struct version *original = resolution->versions.at[0];
	assert_int_equal(original->clauses.count, 2);
	const struct moment *moment = last_moment(house, id);
	assert_int_equal(moment->kind, EVENT_VERSION_WRITTEN);
	assert_int_equal(moment->about, entry);
	assert_true(str_equal(moment->reason, STR("as agreed with the sponsor")));
}

static void
a_version_may_be_only_prepared(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	HOUSE_TAKES(house, house->clerk.caller, WRITE_VERSION, write_version, .resolution = id,
		.kind = VERSION_KIND_CORRECTION, .title = STR("Clear water"),
		.clauses = GIVEN_TEXT, .note = STR("a slip of the pen"), .current = false);
	const struct resolution *resolution = resolution_of(house, id);
	assert_int_equal(resolution->versions.count, 2);
	assert_ptr_equal(resolution->current, resolution->versions.at[0]);
	assert_true(str_equal(resolution->title, STR("Clean water")));
}

static void
a_version_needs_a_reason_a_kind_and_a_change(void **state)
{
	struct house *house = *state;
	struct caller clerk = house->clerk.caller;
	uint64_t id = given_resolution(house);
	HOUSE_REFUSES(house, clerk, FAULT_VERSION_KIND, "kind", WRITE_VERSION, write_version,
		.resolution = id, .kind = VERSION_KIND_ORIGINAL, .title = STR("Water"),
		.clauses = GIVEN_TEXT, .note = STR("why"));
	HOUSE_REFUSES(house, clerk, FAULT_VERSION_KIND, "kind", WRITE_VERSION, write_version,
		.resolution = id, .kind = VERSION_KIND_SUBSTITUTE, .title = STR("Water"),
		.clauses = GIVEN_TEXT, .note = STR("why"));
	HOUSE_REFUSES(house, clerk, FAULT_EMPTY, "note", WRITE_VERSION, write_version,
		.resolution = id, .kind = VERSION_KIND_REVISION, .title = STR("Water"),
		.clauses = GIVEN_TEXT, .note = STR(""));
	HOUSE_REFUSES(house, clerk, FAULT_EMPTY, "title", WRITE_VERSION, write_version,
		.resolution = id, .kind = VERSION_KIND_REVISION, .title = STR(""),
		.clauses = GIVEN_TEXT, .note = STR("why"));
	HOUSE_REFUSES(house, clerk, FAULT_NO_RESOLVED_CLAUSE, "clauses", WRITE_VERSION,
		write_version, .resolution = id, .kind = VERSION_KIND_REVISION,
		.title = STR("Water"), .clauses = CLAUSES(reason(1, "w")), .note = STR("why"));
	HOUSE_REFUSES(house, clerk, FAULT_NO_SUCH_CLAUSE, "clauses[0].clause", WRITE_VERSION,
		write_version, .resolution = id, .kind = VERSION_KIND_REVISION,
		.title = STR("Water"), .clauses = CLAUSES(decision(3, "w")), .note = STR("why"));
	HOUSE_REFUSES(house, clerk, FAULT_UNCHANGED, "clauses", WRITE_VERSION, write_version,
		.resolution = id, .kind = VERSION_KIND_REVISION, .title = STR("Clean water"),
		.clauses = GIVEN_TEXT, .note = STR("why"));
}

static void
of_two_who_write_at_once_the_second_is_told(void **state)
{
	struct house *house = *state;
	struct caller clerk = house->clerk.caller;
	uint64_t id = given_resolution(house), other = given_resolution(house);
	const struct resolution *resolution = resolution_of(house, id);
	uint64_t base = resolution->current->head.id;
	HOUSE_REFUSES(house, clerk, FAULT_NOT_FOUND, "base", WRITE_VERSION, write_version,
		.resolution = id, .has_base = true, .base = 1, .kind = VERSION_KIND_REVISION,
		.title = STR("First"), .clauses = GIVEN_TEXT, .note = STR("why"));
	HOUSE_REFUSES(house, clerk, FAULT_OTHER_RESOLUTION, "base", WRITE_VERSION, write_version,
		.resolution = id, .has_base = true,
		.base = resolution_of(house, other)->current->head.id,
		.kind = VERSION_KIND_REVISION, .title = STR("First"), .clauses = GIVEN_TEXT,
		.note = STR("why"));
	uint64_t first = HOUSE_TAKES(house, clerk, WRITE_VERSION, write_version, .resolution = id,
		.has_base = true, .base = base, .kind = VERSION_KIND_REVISION,
		.title = STR("First"), .clauses = GIVEN_TEXT, .note = STR("why"), .current = true);
	for (int current = 0; current < 2; current++)
		HOUSE_REFUSES(house, clerk, FAULT_TEXT_MEANWHILE, "base", WRITE_VERSION,
			write_version, .resolution = id, .has_base = true, .base = base,
			.kind = VERSION_KIND_CORRECTION, .title = STR("Second"),
			.clauses = GIVEN_TEXT, .note = STR("why"), .current = current);
	assert_true(str_equal(resolution->title, STR("First")));
	HOUSE_TAKES(house, clerk, WRITE_VERSION, write_version, .resolution = id, .has_base = true,
		.base = first, .kind = VERSION_KIND_CORRECTION, .title = STR("Second"),
		.clauses = GIVEN_TEXT, .note = STR("why"), .current = true);
	HOUSE_TAKES(house, clerk, WRITE_VERSION, write_version, .resolution = id,
		.kind = VERSION_KIND_REVISION, .title = STR("Without"), .clauses = GIVEN_TEXT,
		.note = STR("a program that names no base"), .current = true);
	assert_int_equal(resolution->versions.count, 4);
}

static void
the_text_stands_still_while_it_is_voted_on(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	uint64_t vote = given_open_vote(house, id);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_IN_VOTE, "resolution", WRITE_VERSION,
		write_version, .resolution = id, .kind = VERSION_KIND_REVISION,
		.title = STR("Other"), .clauses = GIVEN_TEXT, .note = STR("why"), .current = true);
	HOUSE_TAKES(house, house->clerk.caller, WRITE_VERSION, write_version, .resolution = id,
		.kind = VERSION_KIND_REVISION, .title = STR("Other"), .clauses = GIVEN_TEXT,
		.note = STR("for later"), .current = false);
	given_end_of_vote(house, vote, 0);
	assert_int_equal(resolution_of(house, id)->standing, STANDING_ADOPTED);
}

static void
a_committee_s_member_proposes_a_substitute(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	uint64_t referral = given_referral(house, id);
	uint64_t entry = given_substitute(house, referral, "Cleaner water");
	const struct resolution *resolution = resolution_of(house, id);
	const struct version *substitute = resolution->versions.at[1];
	assert_int_equal(substitute->head.id, entry);
	assert_int_equal(substitute->kind, VERSION_KIND_SUBSTITUTE);
	assert_int_equal(substitute->clauses.at[0].clause, 3);
	assert_ptr_equal(resolution->current, resolution->versions.at[0]);
	HOUSE_REFUSES(house, house->members[4].caller, FAULT_FORBIDDEN, "", PROPOSE_SUBSTITUTE,
		propose_substitute, .referral = referral, .title = STR("Mine"),
		.clauses = GIVEN_TEXT);
	HOUSE_REFUSES(house, house->committee_chair.caller, FAULT_UNCHANGED, "clauses",
		PROPOSE_SUBSTITUTE, propose_substitute, .referral = referral,
		.title = STR("Clean water"), .clauses = GIVEN_TEXT);
	struct str note = { arena_take(house->arena, 2001), 2001 };
	memset((char *)note.at, 'n', note.size);
	HOUSE_REFUSES(house, house->committee_chair.caller, FAULT_TOO_LARGE, "note",
		PROPOSE_SUBSTITUTE, propose_substitute, .referral = referral,
		.title = STR("Long"), .clauses = GIVEN_TEXT, .note = note);
}

static void
a_settled_text_needs_no_substitute(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	uint64_t referral = given_referral(house, id);
	HOUSE_TAKES(house, house->members[0].caller, WITHDRAW_RESOLUTION, withdraw_resolution,
		.resolution = id, .reason = STR("too soon"));
	HOUSE_REFUSES(house, house->committee_chair.caller, FAULT_RESOLUTION_NOT_PENDING,
		"referral", PROPOSE_SUBSTITUTE, propose_substitute, .referral = referral,
		.title = STR("Late"), .clauses = GIVEN_TEXT);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_revision_is_the_text_in_force),
		HOUSE_TEST(a_version_may_be_only_prepared),
		HOUSE_TEST(a_version_needs_a_reason_a_kind_and_a_change),
		HOUSE_TEST(of_two_who_write_at_once_the_second_is_told),
		HOUSE_TEST(the_text_stands_still_while_it_is_voted_on),
		HOUSE_TEST(a_committee_s_member_proposes_a_substitute),
		HOUSE_TEST(a_settled_text_needs_no_substitute),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
