/* Alternates and designees: who may be one, and when they act. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/house_fixture.h"
#include "assembly/meeting.h"
#include "assembly/resolution_fixture.h"

static void
allow_designees(struct house *house, bool allowed)
{
	struct part_body_rules rules = given_rules(house, house->body);
	rules.designees = allowed;
	given_rules_set(house, house->body, &rules);
}

static uint64_t
name(struct house *house, uint64_t person, enum stand_in_kind kind)
{
	return HOUSE_TAKES(house, house->clerk.caller, NAME_STAND_IN, name_stand_in,
		.member = house->members[0].member, .person = person, .kind = kind);
}

static void
refused(struct house *house, uint64_t member, uint64_t person, enum stand_in_kind kind,
	enum fault_code code, const char *about)
{
	HOUSE_REFUSES(house, house->clerk.caller, code, about, NAME_STAND_IN, name_stand_in,
		.member = member, .person = person, .kind = kind);
}

/* The seat that the outsider acts for; 0 where there is none. */
static uint64_t
outsiders_seat(const struct house *house)
{
	struct asking asking = { .assembly = house->assembly, .caller = house->outsider.caller };
	struct member *member;
	const struct body *body = assembly_must(house->assembly, house->body, NOUN_BODY);
	if (member_acting(&asking, body, &member).code != FAULT_NONE)
		return 0;
	return member->head.id;
}

static void
a_designee_acts_where_the_body_allows_it(void **state)
{
	struct house *house = *state;
	refused(house, house->members[0].member, house->outsider.person, STAND_IN_KIND_DESIGNEE,
		FAULT_DESIGNEES_BARRED, "kind");
	allow_designees(house, true);
	uint64_t id = name(house, house->outsider.person, STAND_IN_KIND_DESIGNEE);
	const struct stand_in *stand_in = assembly_must(house->assembly, id, NOUN_STAND_IN);
	assert_int_equal(stand_in->member->head.id, house->members[0].member);
	assert_int_equal(stand_in->person->head.id, house->outsider.person);
	assert_int_equal(outsiders_seat(house), house->members[0].member);
	allow_designees(house, false);
	assert_int_equal(outsiders_seat(house), 0);
}

static void
a_designee_whose_office_ended_acts_no_more(void **state)
{
	struct house *house = *state;
	allow_designees(house, true);
	uint64_t id = name(house, house->outsider.person, STAND_IN_KIND_DESIGNEE);
	HOUSE_TAKES(house, house->clerk.caller, END_STAND_IN, end_stand_in, .stand_in = id);
	assert_int_equal(outsiders_seat(house), 0);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_STAND_IN_ENDED, "stand_in", END_STAND_IN,
		end_stand_in, .stand_in = id);
	name(house, house->outsider.person, STAND_IN_KIND_DESIGNEE);
	assert_int_equal(outsiders_seat(house), house->members[0].member);
}

static void
an_alternate_acts_while_the_member_is_noted_absent(void **state)
{
	struct house *house = *state;
	name(house, house->outsider.person, STAND_IN_KIND_ALTERNATE);
	assert_int_equal(outsiders_seat(house), 0);
	uint64_t sitting = HOUSE_TAKES(house, house->chair.caller, OPEN_SITTING, open_sitting,
		.body = house->body, .name = STR("Friday"));
	assert_int_equal(outsiders_seat(house), 0);
	HOUSE_TAKES(house, house->clerk.caller, NOTE_ABSENCE, note_absence, .sitting = sitting,
		.member = house->members[0].member, .category = STR("parental"));
	assert_int_equal(outsiders_seat(house), house->members[0].member);

	/* The alternate comes, and stays in office by that. */
	HOUSE_TAKES(house, house->outsider.caller, MARK_PRESENCE, mark_presence,
		.sitting = sitting, .present = true);
	assert_int_equal(outsiders_seat(house), house->members[0].member);

	/* The member comes, and takes the seat. */
	HOUSE_TAKES(house, house->members[0].caller, MARK_PRESENCE, mark_presence,
		.sitting = sitting, .present = false);
	HOUSE_TAKES(house, house->members[0].caller, MARK_PRESENCE, mark_presence,
		.sitting = sitting, .present = true);
	assert_int_equal(outsiders_seat(house), 0);
}

static void
whoever_has_a_seat_acts_for_that(void **state)
{
	struct house *house = *state;
	allow_designees(house, true);
	name(house, house->outsider.person, STAND_IN_KIND_DESIGNEE);
	struct house_seat own = house_seat_person(house, house->body, house->outsider.person,
		ROLE_MEMBER);
	assert_int_equal(outsiders_seat(house), own.member);
}

static void
a_stand_in_is_somebody_without_a_part_in_the_body(void **state)
{
	struct house *house = *state;
	allow_designees(house, true);
	uint64_t member = house->members[0].member;
	refused(house, member, house->members[0].person, STAND_IN_KIND_ALTERNATE, FAULT_OWN_SEAT,
		"person");
	refused(house, member, house->observer.person, STAND_IN_KIND_ALTERNATE,
		FAULT_SEATED_ALREADY, "person");
	refused(house, member, house->body, STAND_IN_KIND_ALTERNATE, FAULT_NOT_FOUND, "person");
	name(house, house->outsider.person, STAND_IN_KIND_DESIGNEE);
	refused(house, house->members[1].member, house->outsider.person, STAND_IN_KIND_ALTERNATE,
		FAULT_STANDS_IN_ALREADY, "person");
	refused(house, member, house->committee_chair.person, STAND_IN_KIND_DESIGNEE,
		FAULT_DESIGNEE_NAMED, "kind");
	name(house, house->committee_chair.person, STAND_IN_KIND_ALTERNATE);
}

static void
only_a_seat_that_votes_has_one(void **state)
{
	struct house *house = *state;
	refused(house, house->observer.member, house->outsider.person, STAND_IN_KIND_ALTERNATE,
		FAULT_NO_VOTE_HERE, "member");
	HOUSE_TAKES(house, house->clerk.caller, END_SEAT, end_seat,
		.member = house->members[0].member, .reason = STR("resigned"));
	refused(house, house->members[0].member, house->outsider.person, STAND_IN_KIND_ALTERNATE,
		FAULT_SEAT_ENDED, "member");
}

static void
a_stand_in_acts_in_one_body_only(void **state)
{
	struct house *house = *state;
	allow_designees(house, true);
	name(house, house->outsider.person, STAND_IN_KIND_DESIGNEE);
	struct asking asking = { .assembly = house->assembly, .caller = house->outsider.caller };
	struct member *member;
	const struct body *committee = assembly_must(house->assembly, house->committee, NOUN_BODY);
	assert_int_equal(member_acting(&asking, committee, &member).code, FAULT_NO_SEAT);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_designee_acts_where_the_body_allows_it),
		HOUSE_TEST(a_designee_whose_office_ended_acts_no_more),
		HOUSE_TEST(an_alternate_acts_while_the_member_is_noted_absent),
		HOUSE_TEST(whoever_has_a_seat_acts_for_that),
		HOUSE_TEST(a_stand_in_is_somebody_without_a_part_in_the_body),
		HOUSE_TEST(only_a_seat_that_votes_has_one),
		HOUSE_TEST(a_stand_in_acts_in_one_body_only),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
