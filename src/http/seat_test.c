/* Seats: whose they are, and who is staff. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "http/seat.h"

static int
seats_open(void **state)
{
	*state = seats_new(arena_new());
	return 0;
}

static void
note(struct seats *seats, uint64_t member, uint64_t person, bool staff, bool left)
{
	struct seat seat = { .member = member, .person = person, .staff = staff, .left = left };
	seats_note(seats, &seat);
}

static void
a_seat_has_a_person_until_it_ends(void **state)
{
	struct seats *seats = *state;
	note(seats, 10, 1, false, false);
	note(seats, 11, 2, false, false);
	assert_int_equal(seats_person(seats, 10), 1);
	assert_int_equal(seats_person(seats, 11), 2);
	assert_int_equal(seats_person(seats, 12), 0);
	note(seats, 10, 1, false, true);
	assert_int_equal(seats_person(seats, 10), 0);
}

static void
one_seat_of_staff_is_enough(void **state)
{
	struct seats *seats = *state;
	note(seats, 20, 3, false, false);
	assert_false(seats_staff(seats, 3));
	note(seats, 21, 3, true, false);
	assert_true(seats_staff(seats, 3));
	note(seats, 21, 3, false, false);
	assert_false(seats_staff(seats, 3));
	note(seats, 20, 3, true, false);
	assert_true(seats_staff(seats, 3));
	note(seats, 20, 3, true, true);
	assert_false(seats_staff(seats, 3));
	assert_false(seats_staff(seats, 4));
}

static void
numbers_that_share_a_slot_are_told_apart(void **state)
{
	struct seats *seats = *state;
	for (uint64_t i = 0; i < 20; i++)
		note(seats, 100 + i * 4096, 200 + i * 4096, i == 7, false);
	for (uint64_t i = 0; i < 20; i++) {
		assert_int_equal(seats_person(seats, 100 + i * 4096), 200 + i * 4096);
		assert_int_equal(seats_staff(seats, 200 + i * 4096), i == 7);
	}
}

static void
roles_of_staff(void **state)
{
	(void)state;
	struct person person = { .head.id = 5 };
	struct member member = { .head.id = 6, .person = &person };
	static const bool staff[ROLE_COUNT] = {
		[ROLE_MEMBER] = false, [ROLE_CHAIR] = true, [ROLE_VICE_CHAIR] = true,
		[ROLE_CLERK] = true, [ROLE_SCRUTINEER] = true, [ROLE_AUDITOR] = true,
		[ROLE_OBSERVER] = false,
	};
	for (int role = 0; role < ROLE_COUNT; role++) {
		member.role = (enum role)role;
		struct seat seat = seat_of(&member);
		assert_int_equal(seat.staff, staff[role]);
		assert_int_equal(seat.member, 6);
		assert_int_equal(seat.person, 5);
	}
	member.left = true;
	assert_true(seat_of(&member).left);
}

int
main(void)
{
	const struct CMUnitTest cases[] = {
		cmocka_unit_test_setup(a_seat_has_a_person_until_it_ends, seats_open),
		cmocka_unit_test_setup(one_seat_of_staff_is_enough, seats_open),
		cmocka_unit_test_setup(numbers_that_share_a_slot_are_told_apart, seats_open),
		cmocka_unit_test(roles_of_staff),
	};
	return cmocka_run_group_tests(cases, NULL, NULL);
}
