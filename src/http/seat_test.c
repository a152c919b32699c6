/* Seats: whose they are, and who is staff. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "http/seat.h"

struct desk {
	struct arena *arena;
	struct seats *seats;
};

static int
desk_open(void **state)
{
	struct arena *arena = arena_new();
	struct desk *desk = TAKE(arena, struct desk);
	desk->arena = arena;
	desk->seats = seats_new(arena);
	*state = desk;
	return 0;
}

static int
desk_close(void **state)
{
	arena_free(((struct desk *)*state)->arena);
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
	struct seats *seats = ((struct desk *)*state)->seats;
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
	struct seats *seats = ((struct desk *)*state)->seats;
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
	struct seats *seats = ((struct desk *)*state)->seats;
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

#define CASE(name) cmocka_unit_test_setup_teardown(name, desk_open, desk_close)

int
main(void)
{
	const struct CMUnitTest cases[] = {
		CASE(a_seat_has_a_person_until_it_ends),
		CASE(one_seat_of_staff_is_enough),
		CASE(numbers_that_share_a_slot_are_told_apart),
		cmocka_unit_test(roles_of_staff),
	};
	return cmocka_run_group_tests(cases, NULL, NULL);
}
