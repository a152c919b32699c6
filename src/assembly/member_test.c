/* Seats: given, changed, ended; facts about them; who acts for one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/house_fixture.h"
#include "assembly/meeting.h"
#include "assembly/resolution_fixture.h"

static const struct member *
seat_of(const struct house *house, uint64_t id)
{
	return assembly_must(house->assembly, id, NOUN_MEMBER);
}

static const struct body *
the_body(const struct house *house)
{
	return assembly_must(house->assembly, house->body, NOUN_BODY);
}

#define ATTRIBUTES(...)                                                                            \
	((struct attribute_list){ (struct part_attribute[]){ __VA_ARGS__ },                        \
		sizeof((struct part_attribute[]){ __VA_ARGS__ })                                   \
			/ sizeof(struct part_attribute) })

static struct part_attribute
fact(const char *name, const char *value, const char *source)
{
	return (struct part_attribute){ str_of(name), str_of(value), str_of(source) };
}

/* Seating */

static void
a_seat_carries_its_facts(void **state)
{
	struct house *house = *state;
	uint64_t id = HOUSE_TAKES(house, house->clerk.caller, SEAT_MEMBER, seat_member,
		.body = house->body, .person = house->outsider.person, .role = ROLE_MEMBER,
		.weight = 2500000,
		.attributes = ATTRIBUTES(fact("city", "Ames", "the city's letter"),
			fact("party", "unknown", "not stated")),
		.has_attributes = true);
	const struct member *seat = seat_of(house, id);
	assert_int_equal(seat->weight, 2500000);
	assert_int_equal(seat->role, ROLE_MEMBER);
	assert_int_equal(seat->body->head.id, house->body);
	assert_int_equal(seat->attributes.count, 2);
	assert_true(str_equal(member_attribute(seat, "city"), STR("Ames")));
	assert_true(str_equal(member_attribute(seat, "party"), STR("unknown")));
	assert_true(str_equal(member_attribute(seat, "state"), STR("unknown")));
	assert_true(str_equal(seat->attributes.at[0].source, STR("the city's letter")));
	assert_ptr_equal(member_of_person(the_body(house), seat->person), seat);
	const struct list *all = &house->assembly->members;
	assert_ptr_equal(all->at[all->count - 1], seat);
}

static void
a_person_has_one_seat_in_a_body_at_a_time(void **state)
{
	struct house *house = *state;
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_SEATED_ALREADY, "person", SEAT_MEMBER,
		seat_member, .body = house->body, .person = house->members[0].person,
		.role = ROLE_OBSERVER);
	HOUSE_TAKES(house, house->clerk.caller, END_SEAT, end_seat,
		.member = house->members[0].member, .reason = STR("lost the election"));
	struct house_seat again = house_seat_person(house, house->body, house->members[0].person,
		ROLE_OBSERVER);
	assert_int_not_equal(again.member, house->members[0].member);
	const struct member *seat = seat_of(house, again.member);
	assert_ptr_equal(member_of_person(the_body(house), seat->person), seat);
	assert_true(seat_of(house, house->members[0].member)->left);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_NOT_FOUND, "person", SEAT_MEMBER,
		seat_member, .body = house->body, .person = house->body);
}

static void
weight_refused(struct house *house, enum role role, int64_t weight)
{
	enum fault_code code = weight == 0 ? FAULT_WEIGHTLESS : FAULT_OUT_OF_RANGE;
	HOUSE_REFUSES(house, house->clerk.caller, code, "weight", SEAT_MEMBER,
		seat_member, .body = house->body, .person = house->outsider.person, .role = role,
		.weight = weight);
}

static void
a_seat_that_votes_weighs_something(void **state)
{
	struct house *house = *state;
	weight_refused(house, ROLE_MEMBER, 0);
	weight_refused(house, ROLE_CHAIR, 0);
	weight_refused(house, ROLE_OBSERVER, -1);
	weight_refused(house, ROLE_OBSERVER, WEIGHT_MOST + 1);
	HOUSE_TAKES(house, house->clerk.caller, SEAT_MEMBER, seat_member, .body = house->body,
		.person = house->outsider.person, .role = ROLE_OBSERVER);
	HOUSE_TAKES(house, house->clerk.caller, CHANGE_MEMBER, change_member,
		.member = house->members[0].member, .role = ROLE_MEMBER, .weight = WEIGHT_MOST);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_WEIGHTLESS, "weight", CHANGE_MEMBER,
		change_member, .member = house->members[0].member, .role = ROLE_MEMBER);
}

/* It would take nine thousand of the heaviest seats; one is made as heavy for a moment. */
static void
all_seats_together_stay_countable(void **state)
{
	struct house *house = *state;
	struct member *heavy = assembly_must(house->assembly, house->members[0].member,
		NOUN_MEMBER);
	int64_t before = heavy->weight;
	int64_t others = 0;
	for (EACH(const struct member, seat, &the_body(house)->seats))
		others += seat == heavy ? 0 : seat->weight;
	heavy->weight = WEIGHT_SUM_MOST - others - WEIGHT_ONE;
	weight_refused(house, ROLE_MEMBER, WEIGHT_ONE + 1);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_OUT_OF_RANGE, "weight", CHANGE_MEMBER,
		change_member, .member = house->members[1].member, .role = ROLE_MEMBER,
		.weight = WEIGHT_ONE * 2 + 1);
	HOUSE_TAKES(house, house->clerk.caller, CHANGE_MEMBER, change_member,
		.member = house->members[1].member, .role = ROLE_MEMBER,
		.weight = WEIGHT_ONE * 2);
	heavy->weight = before;
}

static void
facts_are_named_once_with_a_source(void **state)
{
	struct house *house = *state;
	struct part_attribute many[65];
	for (size_t i = 0; i < 65; i++)
		many[i] = fact("city", "Ames", "x");
	const struct {
		struct attribute_list attributes;
		enum fault_code code;
		const char *about;
	} cases[] = {
		{ ATTRIBUTES(fact("", "Ames", "x")), FAULT_EMPTY, "attributes[0].name" },
		{ ATTRIBUTES(fact("city", " ", "x")), FAULT_EMPTY, "attributes[0].value" },
		{ ATTRIBUTES(fact("city", "Ames", "")), FAULT_EMPTY, "attributes[0].source" },
		{ ATTRIBUTES(fact("city", "Ames", "x"), fact("city", "Rome", "x")), FAULT_TWICE,
			"attributes[1].name" },
		{ { many, 65 }, FAULT_TOO_LARGE, "attributes" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		HOUSE_REFUSES(house, house->clerk.caller, cases[i].code, cases[i].about,
			SEAT_MEMBER, seat_member, .body = house->body,
			.person = house->outsider.person, .role = ROLE_MEMBER,
			.weight = WEIGHT_ONE, .attributes = cases[i].attributes,
			.has_attributes = true);
}

static void
note(struct house *house, const char *name, const char *value)
{
	HOUSE_TAKES(house, house->clerk.caller, SET_ATTRIBUTE, set_attribute,
		.member = house->members[0].member, .name = str_of(name), .value = str_of(value),
		.source = STR("a letter"));
}

static void
a_later_fact_replaces_an_earlier_one(void **state)
{
	struct house *house = *state;
	const struct member *seat = seat_of(house, house->members[0].member);
	note(house, "party", "D");
	note(house, "city", "Ames");
	note(house, "party", "R");
	assert_int_equal(seat->attributes.count, 2);
	assert_true(str_equal(member_attribute(seat, "party"), STR("R")));
	assert_true(str_equal(member_attribute(seat, "city"), STR("Ames")));
}

static void
a_seat_has_so_many_facts_and_no_more(void **state)
{
	struct house *house = *state;
	for (char a = 'a'; a < 'i'; a++)
		for (char b = 'a'; b < 'i'; b++)
			note(house, (const char[]){ a, b, '\0' }, "x");
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_TOO_LARGE, "name", SET_ATTRIBUTE,
		set_attribute, .member = house->members[0].member, .name = STR("zz"),
		.value = STR("x"), .source = STR("x"));
	note(house, "aa", "y");
	const struct member *seat = seat_of(house, house->members[0].member);
	assert_true(str_equal(member_attribute(seat, "aa"), STR("y")));
	assert_true(str_equal(member_attribute(seat, "hh"), STR("x")));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_EMPTY, "source", SET_ATTRIBUTE,
		set_attribute, .member = house->members[0].member, .name = STR("aa"),
		.value = STR("x"));
}

/* Changing and ending */

static void
a_seat_changes_its_role_and_weight(void **state)
{
	struct house *house = *state;
	assert_int_equal(member_count_voting(the_body(house)), 7);
	HOUSE_TAKES(house, house->clerk.caller, CHANGE_MEMBER, change_member,
		.member = house->members[0].member, .role = ROLE_SCRUTINEER, .weight = 0);
	assert_int_equal(seat_of(house, house->members[0].member)->role, ROLE_SCRUTINEER);
	assert_int_equal(seat_of(house, house->members[0].member)->weight, 0);
	assert_false(member_votes(seat_of(house, house->members[0].member)));
	assert_int_equal(member_count_voting(the_body(house)), 6);
}

static void
with_a_seat_ends_all_that_hangs_on_it(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->body);
	rules.proxies = true;
	rules.proxies_most = 3;
	given_rules_set(house, house->body, &rules);
	uint64_t leaver = house->members[0].member;
	uint64_t held = HOUSE_TAKES(house, house->members[1].caller, GIVE_PROXY, give_proxy,
		.member = house->members[1].member, .holder = leaver);
	uint64_t alternate = HOUSE_TAKES(house, house->clerk.caller, NAME_STAND_IN, name_stand_in,
		.member = leaver, .person = house->outsider.person,
		.kind = STAND_IN_KIND_ALTERNATE);
	uint64_t meeting = given_meeting(house);
	HOUSE_TAKES(house, house->members[0].caller, REGISTER, register, .meeting = meeting);
	uint64_t sitting = HOUSE_TAKES(house, house->chair.caller, OPEN_SITTING, open_sitting,
		.body = house->body, .meeting = meeting, .has_meeting = true,
		.name = STR("Friday"));
	HOUSE_TAKES(house, house->members[0].caller, MARK_PRESENCE, mark_presence,
		.sitting = sitting, .present = true);

	uint64_t first = HOUSE_TAKES(house, house->clerk.caller, END_SEAT, end_seat,
		.member = leaver, .reason = STR("resigned"));
	assert_int_equal(events_since(house, first, EVENT_PROXY_ENDED), 1);
	assert_int_equal(events_since(house, first, EVENT_MEMBER_LEFT), 1);
	const struct member *seat = seat_of(house, leaver);
	const struct stand_in *stand_in = assembly_must(house->assembly, alternate, NOUN_STAND_IN);
	const struct proxy *proxy = assembly_must(house->assembly, held, NOUN_PROXY);
	const struct sitting *at = assembly_must(house->assembly, sitting, NOUN_SITTING);
	assert_true(seat->left);
	assert_true(stand_in->ended);
	assert_true(proxy->ended);
	assert_null(seat_of(house, house->members[1].member)->proxy);
	assert_int_equal(at->present.count, 0);
	assert_false(meeting_is_registered(meeting_of(house, meeting), seat));
	assert_null(member_of_person(the_body(house), seat->person));
}

static void
what_has_ended_is_not_changed(void **state)
{
	struct house *house = *state;
	uint64_t member = house->members[0].member;
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_EMPTY, "reason", END_SEAT, end_seat,
		.member = member);
	HOUSE_TAKES(house, house->clerk.caller, END_SEAT, end_seat, .member = member,
		.reason = STR("resigned"));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_SEAT_ENDED, "member", END_SEAT, end_seat,
		.member = member, .reason = STR("resigned"));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_SEAT_ENDED, "member", CHANGE_MEMBER,
		change_member, .member = member, .role = ROLE_MEMBER, .weight = WEIGHT_ONE);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_SEAT_ENDED, "member", ISSUE_CARD,
		issue_card, .member = member, .reason = STR("first card"));
}

static void
a_card_leaves_only_a_private_trace(void **state)
{
	struct house *house = *state;
	uint64_t seq = HOUSE_TAKES(house, house->clerk.caller, ISSUE_CARD, issue_card,
		.member = house->members[0].member, .reason = STR("first card"));
	assert_int_equal(house_kind_of(house, seq), EVENT_CARD_ISSUED);
	assert_false(event_kinds[EVENT_CARD_ISSUED].is_public);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_EMPTY, "reason", ISSUE_CARD, issue_card,
		.member = house->members[0].member);
}

/* Acting */

static struct fault
acting(const struct house *house, struct caller caller, struct member **ret_member)
{
	struct asking asking = { .assembly = house->assembly, .caller = caller };
	return member_acting(&asking, the_body(house), ret_member);
}

static void
a_person_acts_for_their_own_seat(void **state)
{
	struct house *house = *state;
	struct member *member = NULL;
	assert_int_equal(acting(house, house->members[0].caller, &member).code, FAULT_NONE);
	assert_int_equal(member->head.id, house->members[0].member);
	assert_int_equal(acting(house, house->outsider.caller, &member).code, FAULT_NO_SEAT);
	assert_int_equal(acting(house, house->committee_chair.caller, &member).code,
		FAULT_NO_SEAT);
	assert_int_equal(acting(house, house->nobody, &member).code, FAULT_NO_SEAT);
	assert_int_equal(acting(house, house->administrator, &member).code, FAULT_NO_SEAT);
}

static void
a_seat_is_its_persons_and_the_clerks(void **state)
{
	struct house *house = *state;
	const struct member *seat = seat_of(house, house->members[0].member);
	struct asking asking = { .assembly = house->assembly };
	const struct {
		struct caller caller;
		enum fault_code code;
	} cases[] = {
		{ house->members[0].caller, FAULT_NONE },
		{ house->clerk.caller, FAULT_NONE },
		{ house->chair.caller, FAULT_NOT_YOURS },
		{ house->members[1].caller, FAULT_NOT_YOURS },
		{ house->administrator, FAULT_NOT_YOURS },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		asking.caller = cases[i].caller;
		assert_int_equal(member_own_check(&asking, seat, "member").code, cases[i].code);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_seat_carries_its_facts),
		HOUSE_TEST(a_person_has_one_seat_in_a_body_at_a_time),
		HOUSE_TEST(a_seat_that_votes_weighs_something),
		HOUSE_TEST(all_seats_together_stay_countable),
		HOUSE_TEST(facts_are_named_once_with_a_source),
		HOUSE_TEST(a_later_fact_replaces_an_earlier_one),
		HOUSE_TEST(a_seat_has_so_many_facts_and_no_more),
		HOUSE_TEST(a_seat_changes_its_role_and_weight),
		HOUSE_TEST(with_a_seat_ends_all_that_hangs_on_it),
		HOUSE_TEST(what_has_ended_is_not_changed),
		HOUSE_TEST(a_card_leaves_only_a_private_trace),
		HOUSE_TEST(a_person_acts_for_their_own_seat),
		HOUSE_TEST(a_seat_is_its_persons_and_the_clerks),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
