/* What a ballot, a change told to readers and a replayed entry cost as the record and the hall
 * grow:
 *
 *     growing ENTRIES MEMBERS READERS
 *
 * in this process, with the record in memory: what is measured is the program and not the disk.
 * Said are the medians of ROUNDS rounds in µs:
 *
 *     cast US      a ballot, from the queue to its receipt
 *     told US      one change, for each reader, without sending
 *     replay US    an entry, read, tested and applied */
#include <inttypes.h>
#include <stdio.h>

#include "bench/crowd.h"
#include "bench/peer.h"
#include "store/memory.h"

enum { ROUNDS = 7, CASTS = 1000, TEXTS = 100 };

/* ns, of `count` of them, as µs of one */
static void
say(const char *what, uint32_t *ns, size_t count)
{
	times_sort(ns, ROUNDS);
	printf("%s %.4f\n", what, ns[ROUNDS / 2] / 1e3 / (double)count);
	fflush(stdout);
}

static void
measure_cast(struct hall *hall)
{
	uint32_t ns[ROUNDS];
	size_t count = hall->size < CASTS ? hall->size : CASTS;
	for (int i = 0; i < ROUNDS; i++) {
		uint64_t vote = hall_open_vote(hall);
		int64_t began = clock_ns();
		hall_cast(hall, vote, 0, count);
		ns[i] = (uint32_t)(clock_ns() - began);
		hall_close_vote(hall, vote);
	}
	say("cast", ns, count);
}

static void
measure_telling(struct hall *hall, size_t readers)
{
	uint32_t ns[ROUNDS];
	struct crowd crowd;
	crowd_begin(&crowd, hall, readers);
	for (int i = 0; i < ROUNDS; i++) {
		uint64_t vote = hall_open_vote(hall); /* any entry: the list counts as changed */
		int64_t began = clock_ns();
		crowd_told(&crowd);
		ns[i] = (uint32_t)(clock_ns() - began);
		hall_close_vote(hall, vote);
	}
	say("told", ns, readers);
	crowd_end(&crowd);
}

static void
measure_replay(const struct hall *hall, struct log *log)
{
	uint32_t us[ROUNDS];
	size_t entries = (size_t)clerk_assembly(hall->clerk)->last.seq;
	for (int i = 0; i < ROUNDS; i++) {
		struct clerk_setup setup = { .arena = hall->arena, .log = log };
		struct clerk *clerk;
		int64_t began = clock_ns();
		must(clerk_new(&setup, &clerk));
		us[i] = (uint32_t)((clock_ns() - began) / 1000);
		clerk_free(clerk);
	}
	times_sort(us, ROUNDS);
	printf("replay %.4f\n", (double)us[ROUNDS / 2] / (double)entries);
}

int
main(int argc, char **argv)
{
	struct log *log;
	struct hall_hooks hooks = { .render = crowd_render };
	if (argc != 4) {
		fputs("usage: growing ENTRIES MEMBERS READERS\n", stderr);
		return 2;
	}
	must(memory_open(&log));
	struct hall *hall =
	    hall_new(log, INT64_C(1780668000000), (size_t)number_of(argv[2]), &hooks);
	hall_submit(hall, TEXTS);
	hall_fill(hall, (uint64_t)number_of(argv[1]));
	measure_cast(hall);
	measure_telling(hall, (size_t)number_of(argv[3]));
	measure_replay(hall, log);
	hall_free(hall);
	log->close(log);
	return 0;
}
