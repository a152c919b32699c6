/* `whereas demo`: an invented conference that plays itself through the API of a real server. */
#include <curl/curl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "main/clock.h"
#include "main/commands.h"
#include "main/player.h"
#include "main/serve.h"
#include "main/tell.h"

static int
summary(const struct player *player, const struct options *options, int64_t ms)
{
	const char *form = options->json
		? "{\"steps\":%" PRId64 ",\"actions\":%" PRId64 ",\"votes\":%" PRId64
		  ",\"ballots\":%" PRId64 ",\"dissents\":%" PRId64 ",\"ms\":%" PRId64 "}\n"
		: "The conference is over: %" PRId64 " steps, %" PRId64 " actions, %" PRId64
		  " votes with %" PRId64 " ballots, %" PRId64 " dissents, in %" PRId64 " ms.\n";
	printf(form, player->steps, player->actions, player->votes, player->ballots,
		player->dissents, ms);
	return EXIT_GOOD;
}

static bool
let_pass(void *serving, int64_t ms)
{
	return serve_pause(serving, ms);
}

/* `ret_stopped`: somebody ended it before it was over. */
static int
play(struct serving *serving, const struct options *options, struct arena *arena,
	bool *ret_stopped)
{
	struct player *player = TAKE(arena, struct player);
	struct str link = serve_first_run(serving, arena);
	if (link.size == 0) {
		fprintf(stderr,
			"whereas: %s: this file has an administrator already; the demonstration "
			"needs an empty one\n", options->data);
		return EXIT_FAULT;
	}
	printf("A conference of invented cities plays itself at %s\n", serve_origin(serving));
	fflush(stdout);
	size_t fragment = str_find(link, STR("#")) + 1;
	player->arena = arena;
	player->step_arena = arena_new();
	player->letters = letters_new(arena, serve_origin(serving));
	player->secret = str_part(link, fragment, link.size);
	player->pace_ms = options->fast ? 0 : options->pace_ms;
	player->quiet = options->fast;
	player->pause = let_pass;
	player->pause_context = serving;
	int64_t begun = clock_ticks();
	bool done = player_play(player);
	int code = EXIT_GOOD;
	if (done) {
		code = summary(player, options, clock_ticks() - begun);
	} else if (!player->stopped) {
		fprintf(stderr, "whereas: the demonstration ended: %s\n", player->failure.at);
		code = EXIT_FAULT;
	}
	*ret_stopped = player->stopped;
	letters_free(player->letters);
	arena_free(player->step_arena);
	return code;
}

static void
remove_file(const char *path, struct arena *arena)
{
	static const char *const endings[] = { "", "-wal", "-shm", "-lock" };
	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
		struct buf name;
		buf_init(&name, arena, 4096);
		buf_format(&name, "%s%s", path, endings[i]);
		unlink(str_keep(arena, buf_str(&name)).at);
	}
}

int
demo_run(const struct options *options)
{
	struct arena *arena = arena_new();
	struct options own = *options;
	struct serving *serving = NULL;
	own.plays = true;
	char folder[] = "/tmp/whereas-demo-XXXXXX", path[64] = "";
	if (own.data_by_default) {
		if (!mkdtemp(folder))
			return options_fault(fault_of_system(FAULT_FILE, folder));
		snprintf(path, sizeof path, "%s/demo.db", folder);
		own.data = path;
	}
	curl_global_init(CURL_GLOBAL_DEFAULT);
	struct fault fault = serve_start(arena, &own, &serving);
	int code = fault.code == FAULT_NONE ? EXIT_GOOD : options_data_fault(own.data, fault);
	if (serving) {
		bool stopped = false;
		code = play(serving, &own, arena, &stopped);
		if (!own.fast && code == EXIT_GOOD && !stopped) {
			printf("It stays open at %s until it is stopped (Ctrl-C).\n",
				serve_origin(serving));
			fflush(stdout);
			serve_wait(serving);
		}
		serve_stop(serving);
	}
	if (path[0]) {
		remove_file(path, arena);
		rmdir(folder);
	}
	curl_global_cleanup();
	arena_free(arena);
	return code;
}
