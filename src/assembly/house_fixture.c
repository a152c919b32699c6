/* How the house for unit tests is set up, and how it takes an action. */
#include "assembly/house_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/house_witness.h"
#include "record/codec.h"

enum {
	A_SECOND = 1000,
	FIRST_ROOM = 64,
};

/* Friday 5 June 2026, 14:00 UTC. */
static const int64_t first_moment = INT64_C(1780668000000);

static void
keep(struct house *house, struct house_entry entry)
{
	if (house->entry_count == house->entry_room) {
		size_t room = house->entry_room > 0 ? house->entry_room * 2 : FIRST_ROOM;
		house->entries = arena_grow(house->arena, house->entries,
			house->entry_room * sizeof entry, room * sizeof entry);
		house->entry_room = room;
	}
	house->entries[house->entry_count++] = entry;
}

/* Applies an entry from its payload alone, as a replay does. */
static void
apply(struct assembly *assembly, const struct house_entry *entry)
{
	struct arena *arena = arena_new();
	const struct shape *shape = event_kinds[entry->kind].shape;
	void *event = arena_take(arena, shape->size);
	struct fault found = codec_read(arena, shape, entry->payload, event);
	if (found.code != FAULT_NONE)
		fail_msg("%s: %s (%s)", shape->name, fault_word(found.code), found.about);
	assembly_apply(assembly, &entry->stamp, entry->kind, event);
	arena_free(arena);
}

static void
record(struct house *house, const struct emitted *emitted)
{
	struct buf payload;
	buf_init(&payload, house->arena, CODEC_PAYLOAD_MOST);
	codec_write(&payload, event_kinds[emitted->kind].shape, emitted->event);
	assert_false(payload.full);
	struct house_entry entry = {
		.stamp = { house->assembly->last.seq + 1, house->now },
		.kind = emitted->kind,
		.payload = buf_str(&payload),
	};
	keep(house, entry);
	apply(house->assembly, &entry);
}

struct fault
house_do(struct house *house, struct caller caller, enum action_kind kind, const void *action)
{
	struct arena *request = arena_new();
	struct asking asking = {
		.assembly = house->assembly,
		.caller = caller,
		.now = house->now,
		.next = house->assembly->last.seq + 1,
		.arena = request,
	};
	struct witness witness = witness_look(request, house->assembly);
	struct digest before = assembly_digest(house->assembly);
	struct fault found = assembly_decide(&asking, kind, action);
	struct digest after = assembly_digest(house->assembly);
	assert_true(digest_equal(&before, &after));
	if (found.code == FAULT_NONE) {
		/* Only a ballot that is there already leads to nothing more. */
		assert_true(asking.count > 0 || kind == ACTION_CAST_BALLOT
			|| kind == ACTION_CAST_PROXY_BALLOT);
		house->first = asking.next;
		for (size_t i = 0; i < asking.count; i++)
			record(house, &asking.emitted[i]);
		const struct entity *untouched = witness_untouched(&witness);
		if (untouched)
			fail_msg("%s changed the %s %d and did not touch it",
				action_kinds[kind].name, noun_word(untouched->noun),
				(int)untouched->id);
	} else {
		found.about = str_keep(house->arena, str_of(found.about)).at;
		if (found.detail)
			found.detail = str_keep(house->arena, str_of(found.detail)).at;
	}
	arena_free(request);
	house->now += A_SECOND;
	return found;
}

uint64_t
house_takes(struct house *house, struct caller caller, enum action_kind kind, const void *action)
{
	struct fault found = house_do(house, caller, kind, action);
	if (found.code != FAULT_NONE)
		fail_msg("%s was refused: %s (%s)", action_kinds[kind].name, fault_word(found.code),
			found.about);
	return house->first;
}

void
house_refuses(struct house *house, struct caller caller, enum action_kind kind, const void *action,
	enum fault_code code, const char *about)
{
	struct fault found = house_do(house, caller, kind, action);
	if (found.code != code)
		fail_msg("%s: %s (%s), but %s was expected", action_kinds[kind].name,
			fault_word(found.code), found.about, fault_word(code));
	assert_string_equal(found.about, about);
}

enum event_kind
house_kind_of(const struct house *house, uint64_t seq)
{
	assert_in_range(seq, 1, house->entry_count);
	return house->entries[seq - 1].kind;
}

struct house_seat
house_seat_person(struct house *house, uint64_t body, uint64_t person, enum role role)
{
	uint64_t member = HOUSE_TAKES(house, house->administrator, SEAT_MEMBER, seat_member,
		.body = body, .person = person, .role = role, .weight = WEIGHT_ONE);
	return (struct house_seat){ person, member, { .person = person } };
}

struct house_seat
house_seat_new(struct house *house, uint64_t body, struct str name, enum role role)
{
	uint64_t person = HOUSE_TAKES(house, house->administrator, ADD_PERSON, add_person,
		.name = name);
	return house_seat_person(house, body, person, role);
}

static void
found_assembly(struct house *house)
{
	house->body = HOUSE_TAKES(house, house->administrator, FOUND_BODY, found_body,
		.name = STR("Conference of Cities"), .short_name = STR("Conference"),
		.kind = BODY_KIND_ASSEMBLY);
	house->chair = house_seat_new(house, house->body, STR("Cora Chair"), ROLE_CHAIR);
	house->vice_chair = house_seat_new(house, house->body, STR("Vito Vice"), ROLE_VICE_CHAIR);
	house->clerk = house_seat_new(house, house->body, STR("Clara Clerk"), ROLE_CLERK);
	house->scrutineer = house_seat_new(house, house->body, STR("Sven Scrutineer"),
		ROLE_SCRUTINEER);
	house->auditor = house_seat_new(house, house->body, STR("Aida Auditor"), ROLE_AUDITOR);
	house->observer = house_seat_new(house, house->body, STR("Otto Observer"), ROLE_OBSERVER);

	static const char *const names[HOUSE_MEMBERS] = { "Ann", "Bo", "Cy", "Dee", "Eli" };
	for (size_t i = 0; i < HOUSE_MEMBERS; i++)
		house->members[i] = house_seat_new(house, house->body, str_of(names[i]),
			ROLE_MEMBER);
	house->outsider.person = HOUSE_TAKES(house, house->administrator, ADD_PERSON, add_person,
		.name = STR("Olga Outsider"));
	house->outsider.caller.person = house->outsider.person;
}

static void
found_committee(struct house *house)
{
	house->committee = HOUSE_TAKES(house, house->administrator, FOUND_BODY, found_body,
		.name = STR("Committee on Water"), .short_name = STR("Water"),
		.kind = BODY_KIND_STANDING_COMMITTEE, .parent = house->body, .has_parent = true);
	house->committee_chair = house_seat_new(house, house->committee, STR("Kim Committee"),
		ROLE_CHAIR);
	for (size_t i = 0; i < HOUSE_COMMITTEE_MEMBERS; i++)
		house->committee_members[i] = house_seat_person(house, house->committee,
			house->members[i].person, ROLE_MEMBER);
}

struct house *
house_new(void)
{
	struct arena *arena = arena_new();
	struct house *house = TAKE(arena, struct house);
	house->arena = arena;
	house->assembly = assembly_new();
	house->now = first_moment;
	house->administrator.administrator = true;
	found_assembly(house);
	found_committee(house);
	return house;
}

void
house_free(struct house *house)
{
	struct assembly *again = assembly_new();
	for (size_t i = 0; i < house->entry_count; i++)
		apply(again, &house->entries[i]);
	struct digest now = assembly_digest(house->assembly);
	struct digest replayed = assembly_digest(again);
	assert_true(digest_equal(&now, &replayed));
	assembly_free(again);
	assembly_free(house->assembly);
	arena_free(house->arena);
}

int
house_set_up(void **state)
{
	*state = house_new();
	return 0;
}

int
house_tear_down(void **state)
{
	house_free(*state);
	return 0;
}
