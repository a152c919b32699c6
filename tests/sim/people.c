/* Devices with one request on their mind, and a memory of every answer. */
#include "sim/people.h"

#include <assert.h>
#include <inttypes.h>
#include <limits.h>

#include "record/codec.h"
#include "sim/disk.h"
#include "sim/moves.h"
#include "sim/server.h"

enum { PATIENCE_MS = 400, TRIES = 10, HANDS = 3, PRESIDING = 6, BODY_MOST = 1 << 16 };

struct device {
	size_t number;
	struct caller caller;
	const struct request *request; /* not answered yet, or NULL */
	const struct request *last;    /* the one before */
	int64_t again;                 /* when it loses patience */
	int64_t cut_until;             /* it has no network */
};

/* All that was answered to one request, from whatever device and try. */
struct given {
	const struct request *request;
	bool decided; /* the house has done it, */
	bool done;    /* and somebody was once answered that it is done */
	struct receipt receipt;
};

struct people {
	struct device devices[DEVICES_MOST];
	size_t count;
	struct given *given; /* by the request's number */
	size_t room;
	bool finishing;
};

/* Requests */

static struct given *
given_of(struct people *people, const struct request *request)
{
	return &people->given[request->number];
}

static void
remember(struct world *world, const struct request *request)
{
	struct people *people = world->people;
	if (request->number >= people->room) {
		size_t room = people->room ? people->room * 2 : 512;
		people->given = arena_grow(world->arena, people->given,
			people->room * sizeof *people->given, room * sizeof *people->given);
		people->room = room;
	}
	people->given[request->number].request = request;
}

static void
send(struct world *world, struct device *device, const struct request *request)
{
	device->request = request;
	device->again = world->ticks + PATIENCE_MS / 2
		+ (int64_t)dice_below(&world->dice, PATIENCE_MS);
	net_ask(world, device, request);
}

static struct str
numbered(struct world *world, const char *word, uint64_t number)
{
	struct buf text;
	buf_init(&text, world->arena, 64);
	buf_format(&text, "%s-%" PRIu64, word, number);
	return buf_str(&text);
}

/* Most have a key of their own; some have none, and are then not repeated; a few take the key of
 * another request, which must be refused, or one that other people take too, which is theirs. */
static struct str
key_for(struct asker *asker)
{
	struct world *world = asker->world;
	const struct request *last = asker->device->last;
	if (!world->calm && dice_often(&world->dice, 50))
		return (struct str){ 0 };
	if (last && last->key.size > 0 && fails(world, 5))
		return last->key;
	if (fails(world, 20))
		return STR("1"); /* as clients have it that count their requests */
	return numbered(world, "key", asker->number);
}

void
ask(struct asker *asker, enum action_kind kind, const void *action)
{
	struct world *world = asker->world;
	struct request *request = TAKE(world->arena, struct request);
	struct buf body;
	buf_init(&body, world->arena, BODY_MOST);
	codec_write(&body, action_kinds[kind].shape, action);
	assert(!body.full);
	*request = (struct request){ .number = asker->number, .caller = asker->caller,
		.job = JOB_ACTION, .action = kind, .key = key_for(asker), .body = buf_str(&body) };
	if (request->key.size == 0)
		ids_add(world->arena, &world->ledger->unkeyed, request->number);
	if (kind == ACTION_ISSUE_CARD) {
		request->shelf = STR("card");
		request->name = request->value = numbered(world, "card", asker->number);
	}
	world->counts[COUNTED_ACTIONS]++;
	tell(world, "device %zu (person %" PRIu64 ") asks, request %" PRIu64 ": %s %.*s",
		asker->device->number, asker->caller.person, asker->number,
		action_kinds[kind].name, (int)request->body.size, request->body.at);
	remember(world, request);
	send(world, asker->device, request);
}

/* A page that somebody looks at: one of all, or the floor of a body. */
static struct str
page_choose(struct world *world)
{
	static const char *const views[] = { "/api/me.json", "/votes", "/home.json",
		"/votes.json", "/resolutions.json", "/nothing", "/members.json",
		"/screens.json", "/resolutions", "/members", "/" };
	const struct ids *bodies = &world->ledger->of[OWN_BODY];
	struct buf path;
	if (dice_often(&world->dice, 600))
		return str_of(views[dice_below(&world->dice, sizeof views / sizeof views[0])]);
	buf_init(&path, world->arena, 64);
	buf_format(&path, "/%s/%" PRIu64 ".json",
		dice_often(&world->dice, 700) ? "floor" : "speakers",
		bodies->at[dice_below(&world->dice, bodies->count)]);
	return buf_str(&path);
}

/* Somebody looks at a page, or a session is kept. */
static void
ask_other(struct asker *asker)
{
	struct world *world = asker->world;
	struct request *request = TAKE(world->arena, struct request);
	*request = (struct request){ .number = asker->number, .caller = asker->caller };
	if (dice_often(&world->dice, 250)) {
		request->job = JOB_SECRETS;
		request->shelf = STR("session");
		request->name = request->value = numbered(world, "session", asker->number);
	} else {
		request->job = JOB_VIEW;
		request->view = page_choose(world);
	}
	remember(world, request);
	send(world, asker->device, request);
}

/* Answers */

static void
receipt_check(struct world *world, const struct request *request, const struct receipt *receipt)
{
	const struct ledger *ledger = world->ledger;
	if (receipt->first > receipt->last)
		return;
	if (receipt->last > ledger->last
	    || !digest_equal(&ledger->leaves[receipt->last], &receipt->leaf))
		violated(world, "what was acknowledged is in the record",
			"request %" PRIu64 " was answered with entries %" PRIu64 " to %" PRIu64,
			request->number, receipt->first, receipt->last);
}

static void
secret_check(struct world *world, const struct request *request)
{
	struct str kept = disk_secret(world->disk, request->shelf, request->name);
	if (!str_equal(kept, request->value))
		violated(world, "a secret is kept with what it belongs to", "request %" PRIu64,
			request->number);
}

static bool
same(const struct receipt *one, const struct receipt *other)
{
	return one->first == other->first && one->last == other->last && one->at == other->at
		&& digest_equal(&one->leaf, &other->leaf);
}

/* A choice that was acknowledged stands in the record as it was asked for. */
static void
choice_check(struct world *world, const struct request *request, const struct receipt *receipt)
{
	const struct ledger *ledger = world->ledger;
	bool ballot = request->action == ACTION_CAST_BALLOT
		|| request->action == ACTION_CAST_PROXY_BALLOT;
	if (!ballot || receipt->first > receipt->last || receipt->last > ledger->last)
		return;
	if (ledger->kinds[receipt->first] != EVENT_BALLOT_CAST || receipt->first != receipt->last)
		violated(world, "a receipt is of what was asked for", "request %" PRIu64,
			request->number);
}

static void
done_check(struct world *world, const struct request *request, const struct receipt *receipt)
{
	struct given *given = given_of(world->people, request);
	receipt_check(world, request, receipt);
	choice_check(world, request, receipt);
	if (request->shelf.size > 0)
		secret_check(world, request);
	if (given->done && request->key.size > 0 && !same(&given->receipt, receipt))
		violated(world, "a request has one answer, however often it is asked",
			"request %" PRIu64 " was answered with entries from %" PRIu64
			" on and from %" PRIu64 " on", request->number, given->receipt.first,
			receipt->first);
	given->done = true;
	given->receipt = *receipt;
}

void
device_receive(struct world *world, struct device *device, const struct request *request,
	struct answer answer)
{
	struct given *given = given_of(world->people, request);
	bool done = answer.fault.code == FAULT_NONE;
	tell(world, "device %zu is answered, request %" PRIu64 ": %s %s", device->number,
		request->number, done ? "done" : fault_word(answer.fault.code),
		done && answer.receipt.repeated ? "already" : done ? "" : answer.fault.about);
	if (request->job == JOB_ACTION && done)
		done_check(world, request, &answer.receipt);
	world->counts[COUNTED_REFUSALS] += request->job == JOB_ACTION && !done;
	if (request->job == JOB_SECRETS && done) {
		given->done = true;
		secret_check(world, request);
	}
	if (device->request == request) {
		device->last = request;
		device->request = NULL;
	}
}

/* Who is told that a key was used before has used it before. */
static void
reuse_check(struct world *world, const struct request *request)
{
	for (uint64_t number = 1; number <= world->asked; number++) {
		const struct request *other = number < world->people->room
			? world->people->given[number].request : NULL;
		if (other && other != request && other->job == JOB_ACTION
		    && str_equal(other->key, request->key)
		    && other->caller.person == request->caller.person)
			return;
	}
	violated(world, "a key belongs to whoever used it", "request %" PRIu64, request->number);
}

void
people_decided(struct world *world, const struct request *request, struct fault found)
{
	if (found.code == FAULT_NONE && world->step > 0)
		world->taken[request->action]++;
	if (found.code == FAULT_KEY_REUSED)
		reuse_check(world, request);
	struct given *given = given_of(world->people, request);
	if (found.code == FAULT_NONE)
		given->decided = true;
	else if (given->decided && request->key.size > 0)
		violated(world, "a request has one answer, however often it is asked",
			"request %" PRIu64 " was done and then refused: %s", request->number,
			fault_word(found.code));
}

void
people_check(struct world *world)
{
	struct people *people = world->people;
	for (uint64_t number = 1; people && number <= world->asked; number++) {
		const struct given *given = &people->given[number];
		if (number >= people->room || !given->request || !given->done)
			continue;
		if (given->request->job == JOB_ACTION)
			receipt_check(world, given->request, &given->receipt);
		if (given->request->shelf.size > 0)
			secret_check(world, given->request);
	}
}

/* Turns */

enum language
device_language(const struct device *device)
{
	return (enum language)(device->number % LANGUAGE_COUNT);
}

bool
device_cut_off(const struct world *world, const struct device *device)
{
	return !world->calm && device->cut_until > world->ticks;
}

static unsigned
roles_of(const struct asker *asker)
{
	const struct ids *bodies = &asker->world->ledger->of[OWN_BODY];
	unsigned roles = 0;
	for (size_t i = 0; i < bodies->count; i++)
		roles |= move_roles(asker, bodies->at[i]);
	return roles;
}

/* Goes over all moves that somebody of these roles thinks of in such a world; `thrown` picks one by
 * its weight. Returns the sum of the weights. */
static uint64_t
weigh(const struct weather *weather, unsigned roles, uint64_t thrown, move **ret_move)
{
	const struct {
		const struct move_kind *kinds;
		int mood; /* thousandths */
	} lists[] = { { moves_floor, 1000 }, { moves_text, 1000 }, { moves_house, 1000 },
		{ moves_debate, weather->talk }, { moves_screen, weather->screens } };
	uint64_t sum = 0;
	for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
		for (const struct move_kind *kind = lists[i].kinds; kind->make; kind++) {
			uint64_t often = kind->often * (uint64_t)lists[i].mood;
			if (!(kind->roles & roles))
				continue;
			if (thrown >= sum && thrown < sum + often)
				*ret_move = kind->make;
			sum += often;
		}
	}
	return sum;
}

static void
act(struct world *world, struct device *device)
{
	struct asker asker = { world, device, device->caller, ++world->asked };
	const struct weather *weather = &world->weather;
	move *make = NULL;
	if (dice_often(&world->dice, 60)) {
		ask_other(&asker);
		return;
	}
	unsigned roles = roles_of(&asker);
	if (dice_often(&world->dice, weather->stale / 4))
		roles = UINT_MAX; /* they may think of anything */
	uint64_t sum = weigh(weather, roles, UINT64_MAX, &make);
	for (int tries = 0; sum > 0 && tries < TRIES; tries++) {
		weigh(weather, roles, dice_below(&world->dice, sum), &make);
		if (make(&asker))
			return;
	}
}

/* The same request from another device of the same person, at the same time. */
static void
race(struct world *world, const struct device *device)
{
	struct people *people = world->people;
	for (size_t i = 0; i < people->count; i++) {
		struct device *other = &people->devices[i];
		if (other != device && !other->request
		    && other->caller.person == device->caller.person
		    && other->caller.administrator == device->caller.administrator) {
			tell(world, "device %zu asks for the same, request %" PRIu64,
				other->number, device->request->number);
			send(world, other, device->request);
			return;
		}
	}
}

static void
lose_patience(struct world *world, struct device *device)
{
	const struct request *request = device->request;
	if (request->job == JOB_ACTION && request->key.size == 0) {
		device->request = NULL; /* nobody knows what came of it */
		return;
	}
	world->counts[COUNTED_RETRIES]++;
	tell(world, "device %zu asks again, request %" PRIu64, device->number, request->number);
	send(world, device, request);
}

static void
device_turn(struct world *world, struct device *device)
{
	if (fails(world, world->weather.partition)) {
		device->cut_until = world->ticks + (int64_t)dice_below(&world->dice, 3000);
		tell(world, "device %zu has no network for a while", device->number);
	}
	if (device->request || world->people->finishing)
		return;
	if (device->caller.administrator && !dice_often(&world->dice, 150))
		return;
	act(world, device);
	if (device->request && fails(world, world->weather.impatient))
		race(world, device);
}

void
people_turn(struct world *world)
{
	struct people *people = world->people;
	for (int hand = 0; hand < HANDS; hand++) {
		uint64_t among = hand == 0 ? PRESIDING : people->count; /* those move things on */
		device_turn(world, &people->devices[dice_below(&world->dice, among)]);
	}
	for (size_t i = 0; i < people->count; i++) {
		struct device *other = &people->devices[i];
		if (other->request && (other->again <= world->ticks
			|| fails(world, world->weather.impatient / 20)))
			lose_patience(world, other);
	}
}

void
people_finish(struct world *world)
{
	world->people->finishing = true;
}

bool
people_idle(const struct world *world)
{
	for (size_t i = 0; i < world->people->count; i++)
		if (world->people->devices[i].request)
			return false;
	return true;
}

/* Founding the house */

static struct device *
device_add(struct people *people, struct caller caller)
{
	assert(people->count < DEVICES_MOST);
	struct device *device = &people->devices[people->count];
	*device = (struct device){ .number = ++people->count, .caller = caller };
	return device;
}

static uint64_t
found(struct world *world, enum action_kind kind, const void *action)
{
	struct device *device = &world->people->devices[0];
	struct asker asker = { world, device, device->caller, ++world->asked };
	ask(&asker, kind, action);
	const struct request *request = device->request;
	for (int64_t until = world->ticks + PATIENCE_MS; device->request && !world->broken;) {
		if (world->ticks++ == until)
			violated(world, "a house can be founded", "request %" PRIu64, asker.number);
		net_deliver(world);
		server_turn(world);
		server_hand_over(world);
	}
	return world->broken ? 1 : given_of(world->people, request)->receipt.first;
}

#define FOUND(world, KIND, kind, ...)                                                              \
	found((world), ACTION_##KIND, &(const struct action_##kind){ __VA_ARGS__ })

static uint64_t
found_body(struct world *world, uint64_t parent, const char *name, const char *short_name)
{
	struct asker asker = { .world = world };
	enum body_kind kind = parent ? BODY_KIND_STANDING_COMMITTEE : BODY_KIND_ASSEMBLY;
	uint64_t body = FOUND(world, FOUND_BODY, found_body, .name = str_of(name),
		.short_name = str_of(short_name), .kind = kind, .parent = parent,
		.has_parent = parent != 0);
	FOUND(world, SET_BODY_RULES, set_body_rules, .body = body,
		.rules = move_rules(&asker, kind));
	if (dice_often(&world->dice, 600))
		FOUND(world, SET_FLOOR_RULES, set_floor_rules, .body = body,
			.rules = move_floor_rules(&asker));
	return body;
}

static void
found_seat(struct world *world, uint64_t body, uint64_t person, enum role role)
{
	FOUND(world, SEAT_MEMBER, seat_member, .body = body, .person = person, .role = role,
		.weight = 500000 * (1 + (int64_t)dice_below(&world->dice, 4)));
}

static void
found_people(struct world *world, uint64_t body, const uint64_t committees[2])
{
	struct people *people = world->people;
	size_t count = 6 + dice_below(&world->dice, 4);
	for (size_t i = 0; i < count; i++) {
		struct asker asker = { .world = world, .number = world->asked + 1 };
		uint64_t person = FOUND(world, ADD_PERSON, add_person,
			.name = move_words(&asker, "Ann"));
		struct caller caller = { .person = person };
		device_add(people, caller);
		if (dice_often(&world->dice, 400))
			device_add(people, caller);
		if (i == count - 1)
			continue; /* who has no seat may stand in */
		found_seat(world, body, person, i == 0 ? ROLE_CHAIR : i == 1 ? ROLE_CLERK
			: i == 2 ? ROLE_VICE_CHAIR : ROLE_MEMBER);
		if (i >= 2)
			found_seat(world, committees[i % 2], person,
				i < 4 ? ROLE_CHAIR : ROLE_MEMBER);
	}
}

struct people *
people_new(struct world *world)
{
	struct people *people = TAKE(world->arena, struct people);
	uint64_t committees[2];
	world->people = people;
	device_add(people, (struct caller){ .administrator = true });
	uint64_t body = found_body(world, 0, "Conference of Cities", "Conference");
	committees[0] = found_body(world, body, "Energy and Water", "EN");
	committees[1] = found_body(world, body, "Housing", "HO");
	found_people(world, body, committees);
	FOUND(world, CALL_MEETING, call_meeting, .body = body, .name = STR("Annual Meeting"),
		.starts = world->wall, .ends = world->wall + 86400000,
		.submissions_until = world->wall + (int64_t)dice_below(&world->dice, 8000),
		.has_submissions_until = dice_often(&world->dice, 500));
	FOUND(world, NAME_ISSUE, name_issue, .name = STR("Housing"), .slug = STR("housing"));
	return people;
}
