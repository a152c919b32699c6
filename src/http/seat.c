/* A table of seats by number, and of each person's seats, both as chains. */
#include "http/seat.h"

enum { SLOT_COUNT = 4096 };

struct known {
	struct seat seat;
	struct known *next_by_member, *next_by_person;
};

struct seats {
	struct arena *arena;
	struct known *by_member[SLOT_COUNT], *by_person[SLOT_COUNT];
};

struct seats *
seats_new(struct arena *arena)
{
	struct seats *seats = TAKE(arena, struct seats);
	seats->arena = arena;
	return seats;
}

struct seat
seat_of(const struct member *member)
{
	static const bool staff[ROLE_COUNT] = {
		[ROLE_CHAIR] = true, [ROLE_VICE_CHAIR] = true, [ROLE_CLERK] = true,
		[ROLE_SCRUTINEER] = true, [ROLE_AUDITOR] = true,
	};
	return (struct seat){
		.member = member->head.id, .person = member->person->head.id,
		.staff = staff[member->role], .left = member->left,
	};
}

static struct known *
find(const struct seats *seats, uint64_t member)
{
	struct known *known = seats->by_member[member % SLOT_COUNT];
	while (known && known->seat.member != member)
		known = known->next_by_member;
	return known;
}

void
seats_note(struct seats *seats, const struct seat *seat)
{
	struct known *known = find(seats, seat->member);
	if (known) {
		known->seat = *seat; /* a seat stays with its person */
		return;
	}
	struct known **by_member = &seats->by_member[seat->member % SLOT_COUNT];
	struct known **by_person = &seats->by_person[seat->person % SLOT_COUNT];
	known = TAKE(seats->arena, struct known);
	*known = (struct known){ *seat, *by_member, *by_person };
	*by_member = *by_person = known;
}

uint64_t
seats_person(const struct seats *seats, uint64_t member)
{
	const struct known *known = find(seats, member);
	return known && !known->seat.left ? known->seat.person : 0;
}

bool
seats_staff(const struct seats *seats, uint64_t person)
{
	const struct known *known = seats->by_person[person % SLOT_COUNT];
	for (; known; known = known->next_by_person)
		if (known->seat.person == person && known->seat.staff && !known->seat.left)
			return true;
	return false;
}
