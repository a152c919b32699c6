/* Bodies: setting one up, and the settings it refuses. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/field.h"
#include "assembly/resolution_fixture.h"

static const struct body *
body_of(const struct house *house, uint64_t id)
{
	return assembly_must(house->assembly, id, NOUN_BODY);
}

static void
an_assembly_begins_with_settings_and_a_course(void **state)
{
	struct house *house = *state;
	const struct body *body = body_of(house, house->body);
	assert_true(str_equal(body->name, STR("Conference of Cities")));
	assert_true(str_equal(body->short_name, STR("Conference")));
	assert_null(body->parent);
	assert_int_equal(body->committees.count, 1);
	assert_ptr_equal(house->assembly->bodies.at[0], body);
	assert_int_equal(house_kind_of(house, house->body), EVENT_BODY_FOUNDED);
	assert_int_equal(house_kind_of(house, house->body + 1), EVENT_BODY_RULES_SET);
	assert_int_equal(house_kind_of(house, house->body + 2), EVENT_BODY_WORKFLOW_SET);
	assert_int_equal(body->rules.quorum.of, QUORUM_OF_REGISTERED);
	assert_true(body->rules.quorum.strict);
	assert_int_equal(body->rules.voting.base, BASE_YES_NO);
	assert_true(body->rules.voting.ballot_change);
	assert_true(body->rules.voting.strict);
	assert_int_equal(body->rules.dissent_minutes, 24 * 60);
	assert_int_equal(body->rules.absences.count, 6);
	assert_true(str_equal(body->rules.absences.at[5], STR("suspended")));
	assert_true(body_votes(body, ROLE_CHAIR));
	assert_true(body_votes(body, ROLE_VICE_CHAIR));
	assert_true(body_votes(body, ROLE_MEMBER));
	assert_false(body_votes(body, ROLE_CLERK));
	assert_true(body->states.count > 0);
}

static void
a_committee_stands_below_a_body(void **state)
{
	struct house *house = *state;
	const struct body *body = body_of(house, house->body);
	const struct body *committee = body_of(house, house->committee);
	assert_ptr_equal(committee->parent, body);
	assert_ptr_equal(body->committees.at[0], committee);
	assert_int_equal(committee->rules.quorum.of, QUORUM_OF_MEMBERS);
	uint64_t below = HOUSE_TAKES(house, house->administrator, FOUND_BODY, found_body,
	    .name = STR("Subcommittee on Rivers"), .short_name = STR("Rivers"),
	    .kind = BODY_KIND_OTHER, .parent = house->committee, .has_parent = true);
	assert_ptr_equal(body_top(body_of(house, below)), body);
	assert_ptr_equal(body_top(body), body);
}

static void
found_refused(struct house *house, struct str name, struct str short_name, enum body_kind kind,
    uint64_t parent, enum fault_code code, const char *about)
{
	HOUSE_REFUSES(house, house->administrator, code, about, FOUND_BODY, found_body,
	    .name = name, .short_name = short_name, .kind = kind, .parent = parent,
	    .has_parent = parent != 0);
}

static void
a_body_needs_names_of_its_own(void **state)
{
	struct house *house = *state;
	char long_name[FIELD_NAME_MOST + 1];
	for (size_t i = 0; i < sizeof long_name; i++)
		long_name[i] = 'x';
	struct str too_long = { long_name, sizeof long_name };
	uint64_t parent = house->body;
	enum body_kind kind = BODY_KIND_STANDING_COMMITTEE;
	found_refused(house, STR(" "), STR("A"), kind, parent, FAULT_EMPTY, "name");
	found_refused(house, too_long, STR("A"), kind, parent, FAULT_TOO_LARGE, "name");
	found_refused(house, STR("A"), STR(""), kind, parent, FAULT_EMPTY, "short_name");
	found_refused(house, STR("A"), str_part(too_long, 0, 41), kind, parent, FAULT_TOO_LARGE,
	    "short_name");
	found_refused(
	    house, STR("committee  on WATER"), STR("A"), kind, parent, FAULT_NAME_TAKEN, "name");
	found_refused(house, STR("A"), STR("water"), kind, parent, FAULT_NAME_TAKEN, "short_name");
	HOUSE_TAKES(house, house->administrator, FOUND_BODY, found_body,
	    .name = STR("Committee on Water"), .short_name = STR("Water"),
	    .kind = BODY_KIND_ASSEMBLY);
}

static void
an_assembly_stands_alone_and_a_committee_does_not(void **state)
{
	struct house *house = *state;
	found_refused(house, STR("A"), STR("A"), BODY_KIND_ASSEMBLY, house->body,
	    FAULT_PARENT_REFUSED, "parent");
	found_refused(house, STR("A"), STR("A"), BODY_KIND_STANDING_COMMITTEE, 0,
	    FAULT_PARENT_NEEDED, "parent");
	found_refused(house, STR("A"), STR("A"), BODY_KIND_EXECUTIVE_COMMITTEE, 0,
	    FAULT_PARENT_NEEDED, "parent");
	found_refused(house, STR("A"), STR("A"), BODY_KIND_OTHER, house->chair.member,
	    FAULT_NOT_FOUND, "parent");
	HOUSE_TAKES(house, house->administrator, FOUND_BODY, found_body, .name = STR("A bench"),
	    .short_name = STR("Bench"), .kind = BODY_KIND_OTHER);
}

static void
refused(struct house *house, const struct part_body_rules *rules, enum fault_code code,
    const char *about)
{
	HOUSE_REFUSES(house, house->clerk.caller, code, about, SET_BODY_RULES, set_body_rules,
	    .body = house->body, .rules = *rules);
}

#define ROLES(...)                                                                                 \
	((struct role_list){ (enum role[]){ __VA_ARGS__ },                                         \
	    sizeof((enum role[]){ __VA_ARGS__ }) / sizeof(enum role) })

static void
settings_are_kept_as_they_were_set(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->body);
	rules.voters = ROLES(ROLE_MEMBER);
	rules.weighting = WEIGHTING_BY_SEAT;
	rules.proxies = true;
	rules.proxies_most = 2;
	rules.designees = true;
	rules.quorum = (struct part_quorum_rule){ { 0, 1 }, true, 0, QUORUM_OF_MEMBERS };
	rules.voting = (struct part_vote_rule){ { 1, 1 }, true, BASE_NO, TIE_RULE_CHAIR_DECIDES,
		false, OPEN_SHOWS_WHO, SILENCE_NO };
	rules.late = LATE_RULE_REFUSED;
	rules.petition = (struct share){ 0, 1 };
	rules.dissent = DISSENT_RULE_NEVER;
	rules.dissent_minutes = 0;
	rules.absences = TEXTS(STR("ill"), STR("away"));
	given_rules_set(house, house->body, &rules);

	const struct body *body = body_of(house, house->body);
	assert_false(body_votes(body, ROLE_CHAIR));
	assert_true(body_votes(body, ROLE_MEMBER));
	assert_int_equal(body->rules.voting.base, BASE_NO);
	assert_int_equal(body->rules.voting.silence, SILENCE_NO);
	assert_int_equal(body->rules.proxies_most, 2);
	assert_int_equal(body->rules.absences.count, 2);
	assert_true(str_equal(body->rules.absences.at[1], STR("away")));
	assert_int_equal(body_of(house, house->committee)->rules.proxies_most, 0);
}

static void
only_members_and_chairs_vote_each_role_named_once(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->body);
	rules.voters.count = 0;
	refused(house, &rules, FAULT_NO_VOTERS, "rules.voters");
	rules.voters = ROLES(ROLE_MEMBER, ROLE_CLERK);
	refused(house, &rules, FAULT_ROLE_NEVER_VOTES, "rules.voters[1]");
	rules.voters = ROLES(ROLE_MEMBER, ROLE_CHAIR, ROLE_MEMBER);
	refused(house, &rules, FAULT_TWICE, "rules.voters[2]");
}

static void
a_quorum_can_be_reached(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->body);
	rules.quorum.least = -1;
	refused(house, &rules, FAULT_OUT_OF_RANGE, "rules.quorum.least");
	rules.quorum.least = 1000001;
	refused(house, &rules, FAULT_OUT_OF_RANGE, "rules.quorum.least");
	rules.quorum.least = 1000000;
	given_rules_set(house, house->body, &rules);
	rules.quorum.least = 0;
	rules.quorum.share = (struct share){ 1, 1 };
	refused(house, &rules, FAULT_SHARE_OUT_OF_REACH, "rules.quorum.strict");
	rules.quorum.share = (struct share){ 3, 2 };
	refused(house, &rules, FAULT_SHARE_OUT_OF_REACH, "rules.quorum.share");
	rules.quorum.share = (struct share){ -1, 2 };
	refused(house, &rules, FAULT_SHARE_OUT_OF_REACH, "rules.quorum.share");
	rules.quorum.share = (struct share){ 1, 1 };
	rules.quorum.strict = false;
	given_rules_set(house, house->body, &rules);
}

static void
a_threshold_can_be_reached(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->body);
	rules.voting.threshold = (struct share){ 0, 1 };
	refused(house, &rules, FAULT_SHARE_OUT_OF_REACH, "rules.voting.threshold");
	rules.voting.threshold = (struct share){ 3, 3 };
	refused(house, &rules, FAULT_SHARE_OUT_OF_REACH, "rules.voting.strict");
	rules.voting.base = BASE_NONE;
	given_rules_set(house, house->body, &rules);
	rules.voting.base = BASE_CAST;
	rules.voting.strict = false;
	given_rules_set(house, house->body, &rules);
}

static void
numbers_have_limits(void **state)
{
	struct house *house = *state;
	const struct part_body_rules rules = given_rules(house, house->body);
	struct part_body_rules wrong = rules;
	wrong.proxies = true;
	refused(house, &wrong, FAULT_OUT_OF_RANGE, "rules.proxies_most");
	wrong.proxies_most = 1001;
	refused(house, &wrong, FAULT_OUT_OF_RANGE, "rules.proxies_most");
	wrong = rules;
	wrong.sponsors_least = -1;
	refused(house, &wrong, FAULT_OUT_OF_RANGE, "rules.sponsors_least");
	wrong = rules;
	wrong.petition = (struct share){ 0, 10 };
	refused(house, &wrong, FAULT_SHARE_OUT_OF_REACH, "rules.petition");
	wrong = rules;
	wrong.dissent_minutes = 0;
	refused(house, &wrong, FAULT_OUT_OF_RANGE, "rules.dissent_minutes");
	wrong.dissent_minutes = 366 * 24 * 60 + 1;
	refused(house, &wrong, FAULT_OUT_OF_RANGE, "rules.dissent_minutes");
	wrong = rules;
	wrong.pull_least = 0;
	refused(house, &wrong, FAULT_OUT_OF_RANGE, "rules.pull_least");
}

static void
categories_of_absence_are_named_once(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->body);
	struct str many[33];
	rules.absences = TEXTS(STR("ill"), STR(""));
	refused(house, &rules, FAULT_EMPTY, "rules.absences[1]");
	rules.absences = TEXTS(STR("ill"), STR("away"), STR("ill"));
	refused(house, &rules, FAULT_TWICE, "rules.absences[2]");
	for (size_t i = 0; i < 33; i++)
		many[i] = STR("x");
	rules.absences = (struct text_list){ many, 33 };
	refused(house, &rules, FAULT_TOO_LARGE, "rules.absences");
	rules.absences.count = 32;
	refused(house, &rules, FAULT_TWICE, "rules.absences[1]");
	rules.absences.count = 0;
	given_rules_set(house, house->body, &rules);
}

static void
a_body_can_be_called_otherwise_but_not_as_its_neighbour(void **state)
{
	struct house *house = *state;
	const struct body *committee = assembly_must(house->assembly, house->committee, NOUN_BODY);
	HOUSE_TAKES(house, house->administrator, FOUND_BODY, found_body, .name = STR("Light"),
	    .short_name = STR("LT"), .kind = BODY_KIND_STANDING_COMMITTEE, .parent = house->body);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_NAME_TAKEN, "name", RENAME_BODY,
	    rename_body, .body = house->committee, .name = STR("light"), .short_name = STR("WR"));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_NAME_TAKEN, "short_name", RENAME_BODY,
	    rename_body, .body = house->committee, .name = STR("Rivers"), .short_name = STR("lt"));
	HOUSE_TAKES(house, house->clerk.caller, RENAME_BODY, rename_body, .body = house->committee,
	    .name = STR("Rivers "), .short_name = STR("RI"));
	assert_true(str_equal(committee->name, STR("Rivers")));
	assert_true(str_equal(committee->short_name, STR("RI")));
	HOUSE_TAKES(house, house->administrator, RENAME_BODY, rename_body, .body = house->body,
	    .name = STR("Light"), .short_name = STR("LT")); /* it stands on another floor */
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(an_assembly_begins_with_settings_and_a_course),
		HOUSE_TEST(a_committee_stands_below_a_body),
		HOUSE_TEST(a_body_needs_names_of_its_own),
		HOUSE_TEST(a_body_can_be_called_otherwise_but_not_as_its_neighbour),
		HOUSE_TEST(an_assembly_stands_alone_and_a_committee_does_not),
		HOUSE_TEST(settings_are_kept_as_they_were_set),
		HOUSE_TEST(only_members_and_chairs_vote_each_role_named_once),
		HOUSE_TEST(a_quorum_can_be_reached),
		HOUSE_TEST(a_threshold_can_be_reached),
		HOUSE_TEST(numbers_have_limits),
		HOUSE_TEST(categories_of_absence_are_named_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
