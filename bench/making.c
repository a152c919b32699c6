/* Makes a data file for the measures:
 *
 *     making FILE MEMBERS TEXTS ENTRIES
 *
 * An assembly with so many members, texts on its agenda, and ended votes until the record has so
 * many entries; then one more vote, which stays open. Each member is signed in. Said is, on
 * standard output,
 *
 *     vote ID
 *     body ID
 *     sitting ID
 *     chair TOKEN          the cookie of the chair's session
 *     member TOKEN         for each member */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "bench/hall.h"
#include "bench/peer.h"
#include "http/session.h"
#include "store/sqlite.h"

struct entering {
	struct hall *hall;
	struct arena *arena;
	struct log *log;
	struct sessions *sessions;
	struct secret *secrets; /* what the vault gets of all of them at once */
	uint64_t tokens;        /* given out: chance, as far as a measure needs it */
};

static void
sign_in(struct entering *entering, const char *as, struct caller caller)
{
	struct job job = { .arena = entering->arena };
	unsigned char chance[SESSION_TOKEN_BYTES] = { 0 };
	struct session *oldest = NULL;
	struct str token;
	entering->tokens++;
	for (int i = 0; i < 8; i++)
		chance[i] = (unsigned char)(entering->tokens >> (8 * i));
	session_begin(
	    entering->sessions, &job, caller, false, entering->hall->now, chance, &token, &oldest);
	entering->secrets[entering->tokens - 1] = job.secrets[0];
	printf("%s %.*s\n", as, (int)token.size, token.at);
}

static void
enter_all(struct entering *entering)
{
	struct hall *hall = entering->hall;
	must(sessions_recall(entering->arena, entering->log, hall->now, &entering->sessions));
	entering->secrets = TAKE_MANY(entering->arena, struct secret, hall->size + 1);
	printf("body %" PRIu64 "\nsitting %" PRIu64 "\n", hall->body, hall->sitting);
	sign_in(entering, "chair", hall->chair);
	for (size_t i = 0; i < hall->size; i++)
		sign_in(entering, "member", hall_caller(hall, i));
	struct log_batch batch = { .secrets = entering->secrets,
		.secret_count = (size_t)entering->tokens };
	must(entering->log->append(entering->log, &batch));
}

int
main(int argc, char **argv)
{
	if (argc != 5) {
		fputs("usage: making FILE MEMBERS TEXTS ENTRIES\n", stderr);
		return 2;
	}
	struct entering entering = { .arena = arena_new() };
	must(sqlite_open(argv[1], STORE_WRITE, &entering.log));
	int64_t entries = number_of(argv[4]);
	/* An hour ago, or as long as a millisecond for each entry takes: the record's time must not
	 * be ahead of the server's. */
	int64_t at = (int64_t)time(NULL) * 1000 - 3600000 - 2 * entries;
	entering.hall = hall_new(entering.log, at, (size_t)number_of(argv[2]), NULL);
	hall_submit(entering.hall, (size_t)number_of(argv[3]));
	hall_fill(entering.hall, (uint64_t)entries);
	printf("vote %" PRIu64 "\n", hall_open_vote(entering.hall));
	entering.hall->now = (int64_t)time(NULL) * 1000;
	enter_all(&entering);
	hall_free(entering.hall);
	entering.log->close(entering.log);
	arena_free(entering.arena);
	return 0;
}
