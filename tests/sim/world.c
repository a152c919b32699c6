/* A world from its first moment to its last. */
#include "sim/world.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "sim/disk.h"
#include "sim/ledger.h"
#include "sim/net.h"
#include "sim/people.h"
#include "sim/readers.h"
#include "sim/server.h"

enum {
	LINE_MOST = 4096,
	ROUNDS_MOST = 3000,  /* until a calm world comes to rest */
	COMPARE_EVERY = 8,   /* steps between two looks at all of the state, */
	REPLAY_EVERY = 100,  /* and between two replays of the record without a crash */
	A_PAUSE_MS = 120 * 1000, /* at most, in which nobody does anything */
	A_YEAR_S = 365 * 24 * 3600,
	YEARS_MOST = 10,     /* of a jump of the clock */
};

/* Friday 5 June 2026, 14:00 UTC, and the times that a clock here may show. */
static const int64_t first_moment = INT64_C(1780668000000);
static const int64_t farthest_ms = INT64_C(1500000000000);

/* Telling */

static void
hear(struct world *world, const char *line, size_t size)
{
	for (size_t i = 0; i < size; i++)
		world->trace = (world->trace ^ (unsigned char)line[i]) * UINT64_C(1099511628211);
}

void
tell(struct world *world, const char *form, ...)
{
	char line[LINE_MOST];
	va_list arguments;
	va_start(arguments, form);
	int size = vsnprintf(line, sizeof line, form, arguments);
	va_end(arguments);
	size_t told = (size_t)size < sizeof line ? (size_t)size : sizeof line - 1;
	hear(world, line, told);
	if (world->verbose)
		printf("%6" PRIu64 " %8" PRId64 " ms  %s\n", world->step, world->ticks, line);
}

void
violated(struct world *world, const char *invariant, const char *form, ...)
{
	va_list arguments;
	if (world->broken)
		return;
	va_start(arguments, form);
	vsnprintf(world->how, sizeof world->how, form, arguments);
	va_end(arguments);
	world->broken = invariant;
	world->broken_step = world->step;
	tell(world, "VIOLATED: %s: %s", invariant, world->how);
}

bool
fails(struct world *world, int thousandths)
{
	return !world->calm && dice_often(&world->dice, thousandths);
}

bool
power_fails(struct world *world, const char *where)
{
	if (!world->dead && fails(world, world->weather.crash)) {
		tell(world, "the power fails while the clerk is %s", where);
		world->dead = true;
	}
	return world->dead;
}

/* Weather */

static int
either(struct dice *dice, int most)
{
	return dice_often(dice, 400) ? 0 : (int)dice_below(dice, (uint64_t)most + 1);
}

static struct weather
weather_choose(struct dice *dice)
{
	struct weather weather = {
		.drop = either(dice, 150),
		.duplicate = either(dice, 150),
		.clog = either(dice, 60),
		.partition = either(dice, 30),
		.disk = either(dice, 40),
		.crash = either(dice, 4),
		.jump = either(dice, 20),
		.tick = either(dice, 500),
		.flip = either(dice, 900),
		.unreadable = either(dice, 300),
		.cut = either(dice, 40),
		.slow = either(dice, 500),
		.impatient = either(dice, 500),
		.stale = either(dice, 80),
		.bold = either(dice, 1000),
		.talk = either(dice, 1000),
		.screens = either(dice, 1000),
	};
	return weather;
}

static void
clock_jump(struct world *world)
{
	int64_t most = YEARS_MOST * (int64_t)A_YEAR_S * 1000;
	int64_t by = (int64_t)dice_below(&world->dice, dice_often(&world->dice, 500)
		? (uint64_t)most : 100000);
	bool back = dice_often(&world->dice, 500);
	int64_t wall = world->wall + (back ? -by : by);
	if (wall < first_moment - farthest_ms || wall > first_moment + farthest_ms)
		return;
	world->wall = wall;
	tell(world, "the clock jumps by %" PRId64 " s", (back ? -by : by) / 1000);
}

/* Steps */

static void
time_goes_on(struct world *world)
{
	int64_t ms = 1 + (int64_t)dice_below(&world->dice, 40);
	if (dice_often(&world->dice, 10))
		ms += (int64_t)dice_below(&world->dice, A_PAUSE_MS);
	world->ticks += ms;
	if (!world->still)
		world->wall += ms;
}

static void
step(struct world *world)
{
	struct dice *dice = &world->dice;
	time_goes_on(world);
	if (fails(world, world->weather.jump))
		clock_jump(world);
	if (fails(world, world->weather.crash))
		server_crash(world);
	people_turn(world);
	net_deliver(world);
	if (!world->broken && dice_often(dice, world->calm ? 1000 : 600))
		server_turn(world);
	if (!world->broken && dice_often(dice, world->calm ? 1000 : 700))
		server_hand_over(world);
	if (!world->broken && dice_often(dice, 500))
		server_round(world);
	if (!world->broken)
		readers_turn(world);
	if (!world->broken)
		server_board_check(world);
	if (!world->broken && ++world->step % COMPARE_EVERY == 0)
		ledger_compare(world->ledger, server_assembly(world));
	if (!world->broken && world->step % REPLAY_EVERY == 0) {
		bool calm = world->calm;
		world->calm = true;
		server_check(world);
		world->calm = calm;
	}
}

/* Nothing goes wrong any more: everybody gets an answer, and every reader sees what there is. */
static void
come_to_rest(struct world *world)
{
	tell(world, "the weather is calm from now on");
	people_finish(world);
	world->calm = true;
	int rounds = 0;
	bool rest = false;
	while (!rest && rounds++ < ROUNDS_MOST && !world->broken) {
		step(world);
		rest = people_idle(world) && net_idle(world) && server_idle(world)
			&& readers_up_to_date(world);
	}
	if (!rest)
		violated(world, "a calm house comes to rest", "not after %d steps", ROUNDS_MOST);
}

static void
end(struct world *world)
{
	if (world->broken)
		return;
	world->still = true; /* or a vote would close while what changed last is sent */
	for (int round = 0; round < 40 && !world->broken; round++)
		step(world);
	readers_check(world);
	people_check(world);
	if (!world->broken)
		server_check(world);
	if (!world->broken)
		server_crash(world);
}

static void
prepare(struct world *world)
{
	world->calm = true;
	world->wall = first_moment;
	world->trace = UINT64_C(14695981039346656037);
	world->weather = weather_choose(&world->dice);
	world->ledger = ledger_new(world);
	world->disk = disk_new(world);
	world->net = net_new(world);
	server_new(world);
	people_new(world);
	world->readers = readers_new(world);
	world->calm = false;
}

struct world *
world_play(uint64_t seed, uint64_t steps, bool verbose)
{
	struct arena *arena = arena_new();
	struct world *world = TAKE(arena, struct world);
	world->arena = arena;
	world->seed = seed;
	world->dice.state = seed;
	world->verbose = verbose;
	prepare(world);
	while (world->step < steps && !world->broken)
		step(world);
	if (!world->broken)
		come_to_rest(world);
	end(world);
	return world;
}

void
world_free(struct world *world)
{
	readers_cut_all(world);
	readers_free(world->readers);
	server_free(world->server);
	ledger_free(world->ledger);
	arena_free(world->arena);
}
