/* The limit of durable ballots: the store alone, appending batches of entries that are ballots.
 *
 *     committing FILE SECONDS BATCH
 *
 * Said is "entries N seconds S". */
#include <inttypes.h>
#include <stdio.h>

#include "bench/hall.h"
#include "bench/peer.h"
#include "store/sqlite.h"

/* A batch of sealed ballots; every round stamps it anew, as whatever their numbers are. */
static struct entry *
ballots_seal(struct arena *arena, size_t count)
{
	struct entry *entries = TAKE_MANY(arena, struct entry, count);
	unsigned char salt[SALT_SIZE] = { 1 };
	for (size_t i = 0; i < count; i++) {
		struct event_ballot_cast ballot = {
			.vote = 20005, .member = 10001 + i, .choice = CHOICE_YES, .by = 5001 + i
		};
		struct stamp stamp = { i + 1, INT64_C(1780668000000) };
		must(entry_seal(arena, stamp, EVENT_BALLOT_CAST, &ballot, salt, &entries[i]));
	}
	return entries;
}

int
main(int argc, char **argv)
{
	if (argc != 4) {
		fputs("usage: committing FILE SECONDS BATCH\n", stderr);
		return 2;
	}
	struct arena *arena = arena_new();
	struct log *log;
	must(sqlite_open(argv[1], STORE_WRITE, &log));
	size_t count = (size_t)number_of(argv[3]);
	struct log_batch batch = { .entries = ballots_seal(arena, count), .entry_count = count };
	struct entry *entries = (struct entry *)batch.entries;
	uint64_t written = 0;
	int64_t began = clock_ns();
	int64_t until = began + number_of(argv[2]) * 1000000000;
	while (clock_ns() < until) {
		for (size_t i = 0; i < count; i++)
			entries[i].stamp.seq = ++written;
		must(log->append(log, &batch));
	}
	printf("entries %" PRIu64 " seconds %.6f\n", written, (double)(clock_ns() - began) / 1e9);
	log->close(log);
	arena_free(arena);
	return 0;
}
