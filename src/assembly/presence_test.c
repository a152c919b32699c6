/* Who is present in a sitting, and how that is found out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/house_fixture.h"
#include "assembly/meeting.h"

static uint64_t
given_sitting(struct house *house)
{
	return HOUSE_TAKES(house, house->chair.caller, OPEN_SITTING, open_sitting,
		.body = house->body, .name = STR("Friday morning"));
}

static const struct sitting *
sitting_of(const struct house *house, uint64_t id)
{
	return assembly_must(house->assembly, id, NOUN_SITTING);
}

static bool
is_present(const struct house *house, uint64_t sitting, const struct house_seat *seat)
{
	return sitting_is_present(sitting_of(house, sitting),
		assembly_must(house->assembly, seat->member, NOUN_MEMBER));
}

static void
mark(struct house *house, uint64_t sitting, const struct house_seat *seat, bool present)
{
	HOUSE_TAKES(house, seat->caller, MARK_PRESENCE, mark_presence, .sitting = sitting,
		.present = present);
}

static void
members_come_and_go(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	mark(house, sitting, &house->members[4], true);
	mark(house, sitting, &house->members[0], true);
	mark(house, sitting, &house->chair, true);
	assert_true(is_present(house, sitting, &house->members[0]));
	assert_true(is_present(house, sitting, &house->members[4]));
	assert_false(is_present(house, sitting, &house->members[1]));
	assert_int_equal(sitting_present(sitting_of(house, sitting)), 3);
	mark(house, sitting, &house->members[0], false);
	assert_false(is_present(house, sitting, &house->members[0]));
	assert_int_equal(sitting_present(sitting_of(house, sitting)), 2);
}

static void
what_is_so_already_is_not_marked_again(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_SAME_ALREADY, "present",
		MARK_PRESENCE, mark_presence, .sitting = sitting, .present = false);
	mark(house, sitting, &house->members[0], true);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_SAME_ALREADY, "present",
		MARK_PRESENCE, mark_presence, .sitting = sitting, .present = true);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_SAME_ALREADY, "present",
		MARK_MEMBER_PRESENCE, mark_member_presence, .sitting = sitting,
		.member = house->members[0].member, .present = true);
}

static void
the_desk_marks_seats_of_the_body(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	HOUSE_TAKES(house, house->clerk.caller, MARK_MEMBER_PRESENCE, mark_member_presence,
		.sitting = sitting, .member = house->members[2].member, .present = true);
	assert_true(is_present(house, sitting, &house->members[2]));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_WRONG_BODY, "member", MARK_MEMBER_PRESENCE,
		mark_member_presence, .sitting = sitting,
		.member = house->committee_members[0].member, .present = true);
}

static void
who_has_no_vote_is_there_but_not_counted(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	HOUSE_TAKES(house, house->clerk.caller, MARK_MEMBER_PRESENCE, mark_member_presence,
		.sitting = sitting, .member = house->observer.member, .present = true);
	assert_true(is_present(house, sitting, &house->observer));
	assert_int_equal(sitting_present(sitting_of(house, sitting)), 0);
	mark(house, sitting, &house->members[0], true);
	assert_int_equal(sitting_present(sitting_of(house, sitting)), 1);
}

static void
a_number_counts_where_more_are_there_than_marked(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	assert_int_equal(sitting_present(sitting_of(house, sitting)), 0);
	assert_int_equal(sitting_of(house, sitting)->counted, -1);
	HOUSE_TAKES(house, house->chair.caller, COUNT_PRESENCE, count_presence, .sitting = sitting,
		.present = 2);
	assert_int_equal(sitting_present(sitting_of(house, sitting)), 2);
	for (size_t i = 0; i < 3; i++)
		mark(house, sitting, &house->members[i], true);
	assert_int_equal(sitting_present(sitting_of(house, sitting)), 3);
	HOUSE_TAKES(house, house->chair.caller, COUNT_PRESENCE, count_presence, .sitting = sitting,
		.present = 7);
	assert_int_equal(sitting_present(sitting_of(house, sitting)), 7);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_MORE_THAN_SEATS, "present", COUNT_PRESENCE,
		count_presence, .sitting = sitting, .present = 8);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_OUT_OF_RANGE, "present", COUNT_PRESENCE,
		count_presence, .sitting = sitting, .present = -1);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(members_come_and_go),
		HOUSE_TEST(what_is_so_already_is_not_marked_again),
		HOUSE_TEST(the_desk_marks_seats_of_the_body),
		HOUSE_TEST(who_has_no_vote_is_there_but_not_counted),
		HOUSE_TEST(a_number_counts_where_more_are_there_than_marked),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
