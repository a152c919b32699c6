/* Wires a store to a clerk and the clerk to the server. */
#include "main/serve.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

#include "clerk/clerk.h"
#include "main/clock.h"
#include "main/press.h"
#include "main/tell.h"
#include "main/version.h"
#include "publish/preview.h"
#include "publish/view.h"
#include "store/sqlite.h"

enum { CLOCK_AHEAD_MS = 5000 };

struct serving {
	struct arena *arena;
	struct log *log;
	struct clerk *clerk;
	struct server *server;
	struct press *press; /* NULL: nothing can be printed */
	pthread_t clerk_thread, server_thread;
	sigset_t signals;
};

static int64_t
now(void *context)
{
	(void)context;
	return clock_now();
}

static int64_t
micros(void *context)
{
	(void)context;
	return clock_micros();
}

static void
chance(void *context, unsigned char *bytes, size_t size)
{
	(void)context;
	chance_bytes(bytes, size);
}

static struct fault
render(const struct assembly *assembly, const struct job *wish, int64_t at, struct buf *out)
{
	if (wish->kind == JOB_PREVIEW) {
		const struct preview *preview = wish->data;
		return preview->write(assembly, &preview->wish, out);
	}
	struct view_wish view = {
		.path = wish->view, .audience = wish->audience, .caller = wish->caller, .now = at,
		.language = wish->language,
	};
	return view_render(assembly, &view, out);
}

static void
announce(void *context, const struct assembly *assembly, const struct entity *entity)
{
	struct serving *serving = context;
	server_announce(serving->server, assembly, entity);
}

/* A store that fails ends the process: nothing of the batch was acknowledged, and the record says
 * what is true when it starts again. */
static void *
clerk_runs(void *context)
{
	struct serving *serving = context;
	bool worked = true;
	while (worked) {
		struct fault fault = clerk_work(serving->clerk, true, &worked);
		if (fault.code != FAULT_NONE) {
			tell_format("error", "stopping: %s: %s", fault.about,
				fault_sentence(fault.code));
			_Exit(EXIT_FAULT);
		}
	}
	return NULL;
}

static void *
server_runs(void *context)
{
	struct serving *serving = context;
	server_run(serving->server);
	return NULL;
}

static void
clerk_ends(struct serving *serving)
{
	queue_close(clerk_queue(serving->clerk));
	pthread_join(serving->clerk_thread, NULL);
}

/* Times in the record never run backwards: after a clock that was wrong they stand still until
 * it has caught up, and nobody would know why. */
static void
tell_clock(const struct serving *serving)
{
	int64_t ahead = clerk_assembly(serving->clerk)->last.at - clock_now();
	if (ahead > CLOCK_AHEAD_MS)
		tell_format("warning", "the newest entry is %lld s ahead of this machine's clock; "
			"is the clock right? Until it has caught up, new entries get the time of "
			"the newest", (long long)(ahead / 1000));
}

static struct fault
open_all(struct serving *serving, const struct options *options)
{
	struct server_setup setup = {
		.listen = options->listen, .origin = options->origin, .metrics = options->metrics,
		.file = options->data, .version = version_number, .commit = version_commit,
		.now = clock_now, .ticks = clock_ticks, .micros = clock_micros,
		.chance = chance_bytes, .tell = tell,
	};
	const struct sandbox sandbox = {
		.mode = options->sandbox, .file = options->data,
		.listen = { options->listen, options->metrics },
		.connects = options->plays, .leaves = options->plays,
	};
	TRY(server_check(&setup));
	serving->press = press_new(serving->arena, options->sandbox);
	setup.print = press_print;
	setup.press = serving->press;
	TRY(sqlite_open(options->data, STORE_WRITE, &serving->log));
	setup.log = serving->log;
	TRY(sandbox_enter(&sandbox));
	TRY(server_new(&setup, &serving->server));
	struct clerk_setup clerk = {
		.arena = serving->arena, .log = serving->log, .context = serving, .now = now,
		.chance = chance, .micros = micros, .render = render, .announce = announce,
	};
	TRY(clerk_new(&clerk, &serving->clerk));
	tell_clock(serving);
	server_attach(serving->server, serving->clerk);
	return OK;
}

static void
close_all(struct serving *serving)
{
	server_free(serving->server);
	clerk_free(serving->clerk);
	if (serving->log)
		serving->log->close(serving->log);
	press_end(serving->press);
}

/* Before any thread begins, so that all of them leave the signals to serve_wait. */
static void
signals_hold(struct serving *serving)
{
	sigemptyset(&serving->signals);
	sigaddset(&serving->signals, SIGTERM);
	sigaddset(&serving->signals, SIGINT);
	pthread_sigmask(SIG_BLOCK, &serving->signals, NULL);
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN); /* a full disk shall be an error of write, not an end */
}

static struct fault
threads_begin(struct serving *serving)
{
	const struct fault failed = fault(FAULT_NO_MEMORY, "the threads of the server");
	if (pthread_create(&serving->clerk_thread, NULL, clerk_runs, serving))
		return failed;
	if (pthread_create(&serving->server_thread, NULL, server_runs, serving) == 0)
		return OK;
	clerk_ends(serving);
	return failed;
}

struct fault
serve_start(struct arena *arena, const struct options *options, struct serving **ret_serving)
{
	struct serving *serving = TAKE(arena, struct serving);
	serving->arena = arena;
	signals_hold(serving);
	struct fault fault = open_all(serving, options);
	if (fault.code != FAULT_NONE) {
		fault.about = str_keep(arena, str_of(fault.about)).at;
		close_all(serving);
		return fault;
	}
	fault = threads_begin(serving);
	if (fault.code == FAULT_NONE)
		*ret_serving = serving;
	else
		close_all(serving);
	return fault;
}

static void
tell_signal(int which)
{
	tell_format("info", "signal %d: stopping; what was acknowledged is kept", which);
}

void
serve_wait(struct serving *serving)
{
	int which = 0;
	sigwait(&serving->signals, &which);
	tell_signal(which);
}

bool
serve_pause(struct serving *serving, int64_t ms)
{
	const struct timespec time = { ms / 1000, ms % 1000 * 1000000 };
	int which = sigtimedwait(&serving->signals, NULL, &time);
	if (which > 0)
		tell_signal(which);
	return which <= 0;
}

void
serve_stop(struct serving *serving)
{
	server_stop(serving->server);
	press_stop(serving->press); /* the server waits for whoever waits for it */
	pthread_join(serving->server_thread, NULL);
	clerk_ends(serving);
	close_all(serving);
}

const char *
serve_origin(const struct serving *serving)
{
	return server_origin(serving->server);
}

struct str
serve_first_run(struct serving *serving, struct arena *arena)
{
	return server_first_run(serving->server, arena);
}

int
serve_run(const struct options *options)
{
	struct arena *arena = arena_new();
	struct serving *serving = NULL;
	struct fault fault = serve_start(arena, options, &serving);
	if (fault.code != FAULT_NONE) {
		int code = options_data_fault(options->data, fault);
		arena_free(arena);
		return code;
	}
	struct str link = serve_first_run(serving, arena);
	if (link.size > 0)
		tell_format("info", "no administrator yet; open this once: %s", link.at);
	if (server_metrics(serving->server)[0])
		tell_format("info", "metrics at %s/metrics", server_metrics(serving->server));
	tell_format("info", "serving %s at %s", options->data, serve_origin(serving));
	serve_wait(serving);
	serve_stop(serving);
	arena_free(arena);
	tell("info", "stopped");
	return EXIT_GOOD;
}
