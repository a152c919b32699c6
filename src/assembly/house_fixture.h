/* A house for unit tests: an assembly with a committee and somebody in every role, a clock and a
 * counter that tests turn by hand, and the way from an action to the state that the clerk also
 * takes: decide, write each event as it stands in the record, read it again, apply.
 *
 * It watches what no single test would: decide_ must not change the state, what is applied must not
 * live in the request, what changed must be touched, and replaying the record into a new house must
 * give the same digest. */
#ifndef WHEREAS_ASSEMBLY_HOUSE_FIXTURE_H
#define WHEREAS_ASSEMBLY_HOUSE_FIXTURE_H

#include "assembly/assembly.h"

enum {
	HOUSE_MEMBERS = 5,
	HOUSE_COMMITTEE_MEMBERS = 3,
};

struct house_seat {
	uint64_t person;
	uint64_t member;
	struct caller caller; /* the person, signed in */
};

struct house_entry {
	struct stamp stamp;
	enum event_kind kind;
	struct str payload;
};

struct house {
	struct assembly *assembly;
	struct arena *arena; /* lives as long as the house */
	int64_t now;         /* a second later after every action */
	uint64_t first;      /* the entry that the latest action which was taken began with */
	struct house_entry *entries;
	size_t entry_count, entry_room;

	struct caller administrator;
	struct caller nobody; /* not signed in */
	struct house_seat outsider; /* a person without a seat: .member is 0 */

	uint64_t body; /* the assembly, "Conference of Cities" */
	struct house_seat chair, vice_chair, clerk, scrutineer, auditor, observer;
	struct house_seat members[HOUSE_MEMBERS];

	uint64_t committee; /* on water; in it sit the assembly's first members */
	struct house_seat committee_chair; /* has no seat in the assembly */
	struct house_seat committee_members[HOUSE_COMMITTEE_MEMBERS];
};

struct house *house_new(void);

/* Ends it, and asserts that a replay of its record gives the same state. */
void house_free(struct house *house);

/* Decides, and applies what was emitted. What a fault is about lives as long as the house. */
MUST_USE struct fault house_do(struct house *house, struct caller caller, enum action_kind kind,
	const void *action);

/* Asserts that the action is taken; the number of its first entry. */
uint64_t house_takes(struct house *house, struct caller caller, enum action_kind kind,
	const void *action);

/* Asserts that the action is refused for this reason. */
void house_refuses(struct house *house, struct caller caller, enum action_kind kind,
	const void *action, enum fault_code code, const char *about);

/* HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = vote); */
#define HOUSE_TAKES(house, caller, KIND, kind, ...)                                                \
	house_takes((house), (caller), ACTION_##KIND, &(const struct action_##kind){ __VA_ARGS__ })

/* HOUSE_REFUSES(house, caller, FAULT_VOTE_CLOSED, "vote", CAST_BALLOT, cast_ballot, …); */
#define HOUSE_REFUSES(house, caller, code, about, KIND, kind, ...)                                 \
	house_refuses((house), (caller), ACTION_##KIND,                                            \
		&(const struct action_##kind){ __VA_ARGS__ }, (code), (about))

/* For cmocka: *state is a house while the test runs. cmocka.h comes first.
 *     HOUSE_TEST(a_chair_opens_a_vote) */
int house_set_up(void **state);
int house_tear_down(void **state);
#define HOUSE_TEST(name) cmocka_unit_test_setup_teardown(name, house_set_up, house_tear_down)

/* The kind of the entry with this number. */
enum event_kind house_kind_of(const struct house *house, uint64_t seq);

/* A seat for a new person, or in another body for one who is known. */
struct house_seat house_seat_new(struct house *house, uint64_t body, struct str name,
	enum role role);
struct house_seat house_seat_person(struct house *house, uint64_t body, uint64_t person,
	enum role role);

#endif
