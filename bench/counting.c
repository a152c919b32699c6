/* One fixed piece of work, for counting its instructions: everything is in this process, the clock
 * and the salts only count, so that the same program does the same again.
 *
 *     counting WORK       one of those at the end of this file; none: their names
 *
 * What stands in the function `counted` is counted, and nothing else (bench/instructions). */
#include <stdio.h>
#include <string.h>

#include "bench/crowd.h"
#include "record/codec.h"
#include "store/memory.h"
#include "wording/reading.h"

enum { MEMBERS = 200, TEXTS = 50, ENTRIES = 2000, READERS = 1000, REQUESTS = 1000, READINGS = 20 };

struct counting {
	struct log *log;
	struct hall *hall;
	uint64_t vote;
	struct crowd crowd;
};

static const char text[] =
    "RESOLUTION NO. 12\n\nSUPPORTING CLEAN WATER IN EVERY CITY\n\n"
    "Submitted by: The Honorable Ann Able, Mayor of Springfield\n\n"
    "1. WHEREAS, the rivers of every city are drunk from by those who live beside them; and\n"
    "2. WHEREAS, what is let into a river in one city arrives in the next,\n"
    "3. NOW, THEREFORE, BE IT RESOLVED, that the Conference calls for rivers that are kept\n"
    "clean; and\n"
    "4. BE IT FURTHER RESOLVED, that a copy be sent to every governor.\n\n"
    "Projected Cost: Unknown\n";

static void
cast_ballots(struct counting *counting)
{
	hall_cast(counting->hall, counting->vote, 0, MEMBERS);
}

static void
replay_record(struct counting *counting)
{
	struct clerk *clerk;
	struct clerk_setup setup = { .arena = counting->hall->arena, .log = counting->log };
	must(clerk_new(&setup, &clerk));
	clerk_free(clerk);
}

static void
tell_readers(struct counting *counting)
{
	crowd_told(&counting->crowd);
}

static void
render_pages(struct counting *counting)
{
	static const char *const paths[] = { "/", "/home.json", "/resolutions", "/resolutions.json",
		"/members", "/members.csv", "/votes", "/committees", "/issues" };
	for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++)
		hall_view(counting->hall, paths[i]);
}

static void
read_requests(struct counting *counting)
{
	(void)counting;
	struct arena *arena = arena_new();
	for (int i = 0; i < REQUESTS; i++) {
		struct action_cast_ballot ballot;
		must(codec_read(arena, action_kinds[ACTION_CAST_BALLOT].shape,
		    STR("{\"vote\":20005,\"choice\":\"yes\"}"), &ballot));
		arena_reset(arena);
	}
	arena_free(arena);
}

static void
read_texts(struct counting *counting)
{
	(void)counting;
	struct arena *arena = arena_new();
	for (int i = 0; i < READINGS; i++) {
		struct reading reading;
		must(reading_of(arena, str_of(text), &reading));
		arena_reset(arena);
	}
	arena_free(arena);
}

static const struct work {
	const char *name;
	void (*of)(struct counting *counting);
} works[] = {
	{ "ballots", cast_ballots },
	{ "pages", render_pages },
	{ "readers", tell_readers },
	{ "replay", replay_record },
	{ "requests", read_requests },
	{ "texts", read_texts },
};

enum { WORKS = sizeof works / sizeof works[0] };

static __attribute__((noinline)) void
counted(const struct work *work, struct counting *counting)
{
	work->of(counting);
}

static void
prepare(struct counting *counting)
{
	struct hall_hooks hooks = { .render = crowd_render };
	must(memory_open(&counting->log));
	counting->hall = hall_new(counting->log, INT64_C(1780668000000), MEMBERS, &hooks);
	hall_submit(counting->hall, TEXTS);
	hall_fill(counting->hall, ENTRIES);
	counting->vote = hall_open_vote(counting->hall);
	crowd_begin(&counting->crowd, counting->hall, READERS);
	hall_cast(counting->hall, counting->vote, 0, 1);
}

int
main(int argc, char **argv)
{
	struct counting counting = { 0 };
	const struct work *work = works;
	if (argc != 2) {
		for (int i = 0; i < WORKS; i++)
			puts(works[i].name);
		return argc == 1 ? 0 : 2;
	}
	while (work < works + WORKS && strcmp(work->name, argv[1]) != 0)
		work++;
	if (work == works + WORKS) {
		fprintf(stderr, "counting: there is no work '%s'\n", argv[1]);
		return 2;
	}
	prepare(&counting);
	counted(work, &counting);
	crowd_end(&counting.crowd);
	hall_free(counting.hall);
	counting.log->close(counting.log);
	return 0;
}
