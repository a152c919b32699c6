/* Jobs to the clerk and back, and what stops and starts the clerk. */
#include "sim/server.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "clerk/clerk.h"
#include "publish/view.h"
#include "record/codec.h"
#include "sim/disk.h"
#include "sim/ledger.h"
#include "sim/people.h"
#include "sim/readers.h"

enum { VIEW_MOST = 1 << 22, ABOUT_MOST = 2048, A_WHILE_MS = 300 };

/* A job on its way through the house. */
struct task {
	struct job job; /* first, so that a job is a task */
	struct world *world;
	struct device *device; /* NULL: the feed wants it */
	const struct request *request;
	uint64_t turn;     /* in which it came to the queue */
	struct task *next; /* of those in the house */
	struct task *next_done;
};

struct news {
	struct str path;
	uint64_t seq;
	struct news *next;
};

struct server {
	struct clerk *clerk;
	struct feed *feed;
	struct task *tasks;
	struct task *done, **done_end;
	struct arena *news_arena;
	struct news *news, **news_end;
	size_t waiting; /* jobs in the queue */
	uint64_t came, went; /* turns of the last that came to the queue, and that was decided */
	uint64_t starts;
};

/* Rendering, and what must hold where something is shown */

static struct fault
fresh(const struct assembly *assembly, const struct job *job, int64_t now, struct buf *out)
{
	struct view_wish wish = { job->view, job->audience, job->caller, now, job->language };
	return view_render(assembly, &wish, out);
}

static void
durable_check(struct world *world, uint64_t seq, const char *what)
{
	if (!world->dead && seq > disk_last(world->disk))
		violated(world, "nothing is shown before it is durable",
			"entry %" PRIu64 " was %s, and %" PRIu64 " is on the disk", seq, what,
			disk_last(world->disk));
}

static struct fault
render(const struct assembly *assembly, const struct job *wish, int64_t now, struct buf *out)
{
	const struct task *task = (const struct task *)wish;
	power_fails(task->world, "rendering");
	durable_check(task->world, assembly->last.seq, "rendered");
	return fresh(assembly, wish, now, out);
}

int64_t
server_now(const struct world *world)
{
	const struct assembly *assembly = clerk_assembly(world->server->clerk);
	return world->wall > assembly->last.at ? world->wall : assembly->last.at;
}

/* What somebody is handed is what would be rendered for just them now. */
static void
sheet_check(struct world *world, const struct job *job)
{
	const struct assembly *assembly = clerk_assembly(world->server->clerk);
	struct arena *arena = arena_new();
	struct buf out;
	buf_init(&out, arena, VIEW_MOST);
	struct fault found = fresh(assembly, job, server_now(world), &out);
	if (found.code != job->fault.code || !str_equal(buf_str(&out), sheet_bytes(job->sheet)))
		violated(world, "a page is rendered for whoever gets it", "%.*s",
			(int)job->view.size, job->view.at);
	if (sheet_seq(job->sheet) != assembly->last.seq)
		violated(world, "a sheet says how new it is", "%.*s", (int)job->view.size,
			job->view.at);
	arena_free(arena);
}

/* What the clerk is handed */

/* Time passes while the clerk works. */
static int64_t
now(void *context)
{
	struct world *world = context;
	power_fails(world, "asking for the time");
	if (fails(world, world->weather.tick))
		world->wall += 1 + (int64_t)dice_below(&world->dice, A_WHILE_MS);
	return world->wall;
}

static void
chance(void *context, unsigned char *bytes, size_t size)
{
	struct world *world = context;
	for (size_t i = 0; i < size; i++)
		bytes[i] = (unsigned char)dice_below(&world->dice, 256);
}

static void
note(void *context, struct str path)
{
	struct world *world = context;
	struct server *server = world->server;
	struct news *news = TAKE(server->news_arena, struct news);
	news->path = str_keep(server->news_arena, path);
	news->seq = clerk_assembly(server->clerk)->last.seq;
	*server->news_end = news;
	server->news_end = &news->next;
}

static void
announce(void *context, const struct assembly *assembly, const struct entity *entity)
{
	struct world *world = context;
	durable_check(world, assembly->last.seq, "announced");
	if (!power_fails(world, "announcing"))
		view_touched(assembly, entity, note, world);
}

static void
done(struct job *job)
{
	struct task *task = (struct task *)job;
	struct world *world = task->world;
	struct server *server = world->server;
	const struct receipt *receipt = &job->receipt;
	bool shown = job->kind == JOB_ACTION && job->fault.code == FAULT_NONE;
	if (shown && receipt->first <= receipt->last)
		durable_check(world, receipt->last, "acknowledged");
	if (job->kind == JOB_ACTION)
		people_decided(world, task->request, job->fault);
	if (job->kind != JOB_VIEW && task->turn < server->went)
		violated(world, "who comes first is heard first", "request %" PRIu64,
			task->request->number);
	if (job->kind != JOB_VIEW)
		server->went = task->turn;
	if (job->kind == JOB_VIEW && job->sheet && !world->dead)
		sheet_check(world, job);
	server->waiting--;
	if (power_fails(world, "answering"))
		return;
	*server->done_end = task;
	server->done_end = &task->next_done;
}

/* Starting */

static struct fault
employ(struct world *world, struct arena *arena, struct clerk **ret_clerk)
{
	struct clerk_setup setup = {
		.arena = arena, .log = disk_log(world->disk), .context = world, .now = now,
		.chance = chance, .render = render, .announce = announce,
	};
	return clerk_new(&setup, ret_clerk);
}

/* A turned bit must be found, and named. */
static void
flip(struct world *world, struct arena *arena)
{
	uint64_t seq = 0;
	const char *part = NULL;
	char name[32];
	struct clerk *clerk = NULL;
	if (!fails(world, world->weather.flip) || !disk_flip(world->disk, &seq, &part))
		return;
	world->counts[COUNTED_FLIPS]++;
	struct fault found = employ(world, arena, &clerk);
	tell(world, "a bit is turned in the %s of entry %" PRIu64 ": %s", part, seq,
		found.code == FAULT_NONE ? "nothing" : found.about);
	int size = snprintf(name, sizeof name, "entry %" PRIu64 ":", seq);
	bool named = found.code == FAULT_DAMAGED
		&& (!strncmp(found.about, name, (size_t)size)
			|| (!strcmp(part, "number") && strstr(found.about, "sequence")));
	if (!named)
		violated(world, "a turned bit is refused by name",
			"a bit in the %s of entry %" PRIu64 " was turned: %s", part, seq,
			found.code == FAULT_NONE ? "it was read" : found.about);
	clerk_free(clerk);
	disk_flip_back(world->disk);
}

static void
unreadable(struct world *world, struct arena *arena)
{
	struct clerk *clerk = NULL;
	if (!fails(world, world->weather.unreadable))
		return;
	bool vault = dice_often(&world->dice, 500);
	disk_unreadable(world->disk, !vault, vault);
	struct fault found = employ(world, arena, &clerk);
	tell(world, "the disk can't be read: %s", fault_word(found.code));
	if (found.code != FAULT_STORE)
		violated(world, "a disk that can't be read is a fault", "%s",
			fault_word(found.code));
	clerk_free(clerk);
	disk_unreadable(world->disk, false, false);
}

static void
start(struct world *world)
{
	struct server *server = world->server;
	struct arena *arena = arena_new();
	flip(world, arena);
	unreadable(world, arena);
	struct fault found = employ(world, arena, &server->clerk);
	if (found.code != FAULT_NONE)
		violated(world, "the record can be read again", "%s: %s", fault_word(found.code),
			found.about);
	arena_free(arena);
	server->feed = feed_new();
	server->starts++;
	server->news_arena = arena_new();
	server->news = NULL;
	server->news_end = &server->news;
	server->done = NULL;
	server->done_end = &server->done;
	server->waiting = 0;
}

static void
task_end(struct server *server, struct task *task)
{
	struct task **at = &server->tasks;
	while (*at != task)
		at = &(*at)->next;
	*at = task->next;
	sheet_drop(task->job.sheet);
	arena_free(task->job.arena);
}

static void
stop(struct world *world)
{
	struct server *server = world->server;
	readers_cut_all(world);
	while (server->tasks)
		task_end(server, server->tasks);
	clerk_free(server->clerk);
	server->clerk = NULL;
	feed_free(server->feed);
	arena_free(server->news_arena);
}

struct server *
server_new(struct world *world)
{
	world->server = TAKE(world->arena, struct server);
	start(world);
	return world->server;
}

void
server_free(struct server *server)
{
	while (server->tasks)
		task_end(server, server->tasks);
	clerk_free(server->clerk);
	feed_free(server->feed);
	arena_free(server->news_arena);
}

/* The state of the process that ended must be that of the one that begins, where both have read
 * as much. */
static void
restart(struct world *world, bool power_failed)
{
	struct server *server = world->server;
	struct digest before = { 0 }, after;
	const struct assembly *assembly = clerk_assembly(server->clerk);
	uint64_t last = assembly->last.seq;
	before = assembly_digest(assembly);
	world->counts[COUNTED_CRASHES]++;
	stop(world);
	world->dead = false;
	disk_reopen(world->disk, power_failed);
	tell(world, "the house starts again with %" PRIu64 " entries", disk_last(world->disk));
	start(world);
	if (world->broken)
		return;
	assembly = clerk_assembly(server->clerk);
	after = assembly_digest(assembly);
	if (assembly->last.seq == last && !digest_equal(&before, &after))
		violated(world, "a replay comes to the same state", "at entry %" PRIu64, last);
	ledger_compare(world->ledger, assembly);
	people_check(world);
}

void
server_crash(struct world *world)
{
	bool power_failed = dice_often(&world->dice, 500);
	tell(world, "%s", power_failed ? "the power fails" : "the house is killed");
	restart(world, power_failed);
}

void
server_check(struct world *world)
{
	struct arena *arena = arena_new();
	struct clerk *clerk = NULL;
	struct fault found = employ(world, arena, &clerk);
	if (found.code != FAULT_NONE) {
		violated(world, "the record can be read again", "%s: %s", fault_word(found.code),
			found.about);
	} else {
		const struct assembly *assembly = clerk_assembly(world->server->clerk);
		struct digest one = assembly_digest(assembly);
		struct digest other = assembly_digest(clerk_assembly(clerk));
		if (!digest_equal(&one, &other))
			violated(world, "a replay comes to the same state", "at entry %" PRIu64,
				assembly->last.seq);
		ledger_compare(world->ledger, assembly);
	}
	clerk_free(clerk);
	arena_free(arena);
}

/* Requests */

static struct task *
task_new(struct world *world, struct device *device, const struct request *request)
{
	struct arena *arena = arena_new();
	struct task *task = TAKE(arena, struct task);
	task->world = world;
	task->device = device;
	task->request = request;
	task->job = (struct job){ .arena = arena, .done = done, .fault = OK };
	task->next = world->server->tasks;
	world->server->tasks = task;
	return task;
}

static void
submit(struct world *world, struct task *task)
{
	bool put = queue_put(clerk_queue(world->server->clerk), &task->job);
	if (!put)
		violated(world, "the queue takes what it has room for", "%zu jobs",
			world->server->waiting);
	world->server->waiting++;
	task->turn = ++world->server->came;
}

static void
answer(struct world *world, const struct task *task)
{
	struct answer answer = { task->job.fault, task->job.receipt };
	answer.fault.about = str_keep(world->arena, str_of(task->job.fault.about)).at;
	net_answer(world, task->device, task->request, answer);
}

static void
receive_action(struct world *world, struct task *task, const struct request *request)
{
	struct job *job = &task->job;
	const struct shape *shape = action_kinds[request->action].shape;
	void *data = arena_take(job->arena, shape->size);
	job->fault = codec_read(job->arena, shape, request->body, data);
	if (job->fault.code != FAULT_NONE) {
		violated(world, "what the codec writes it reads", "%s: %s", shape->name,
			job->fault.about);
		return;
	}
	job->kind = JOB_ACTION;
	job->caller = request->caller;
	job->action = request->action;
	job->data = data;
	job->key = request->key;
	job->request = digest_prefixed((unsigned char)request->action, request->body);
	submit(world, task);
}

/* But for the foot, which tells after which entry a page was written. */
static bool
same_page(struct str one, struct str other)
{
	struct str foot = STR("<footer");
	return str_equal(str_part(one, 0, str_find(one, foot)),
	    str_part(other, 0, str_find(other, foot)));
}

/* A view that is fresh on the board needs no clerk, and must be what the clerk would render, where
 * he has nothing to do. */
static void
receive_view(struct world *world, struct task *task, const struct request *request)
{
	struct job *job = &task->job;
	job->kind = JOB_VIEW;
	job->view = request->view;
	const char *type;
	bool is_private = false;
	bool known = view_known(job->view, &type, &is_private);
	job->audience = is_private || !known ? AUDIENCE_PUBLIC
		: (enum audience)(request->number % AUDIENCE_COUNT);
	if (known && str_starts(str_of(type), STR("text/html")))
		job->language = device_language(task->device);
	if (is_private)
		job->caller = request->caller;
	struct sheet *sheet = is_private ? NULL
		: feed_fresh(world->server->feed, job->view, job->audience, job->language);
	if (!sheet) {
		submit(world, task);
		return;
	}
	struct arena *arena = arena_new();
	struct buf out;
	buf_init(&out, arena, VIEW_MOST);
	bool busy = world->server->waiting > 0 || world->server->news || world->server->done;
	struct fault found = fresh(clerk_assembly(world->server->clerk), job, 0, &out);
	if (!busy && (found.code != FAULT_NONE || !same_page(buf_str(&out), sheet_bytes(sheet))))
		violated(world, "a page on the board is as fresh as one rendered now", "%.*s",
			(int)job->view.size, job->view.at);
	arena_free(arena);
	answer(world, task);
	task_end(world->server, task);
}

void
server_board_check(struct world *world)
{
	struct server *server = world->server;
	const struct ids *bodies = &world->ledger->of[OWN_BODY];
	if (server->waiting > 0 || server->news || server->done)
		return;
	struct arena *arena = arena_new();
	for (size_t i = 0; i < bodies->count; i++) {
		struct job job = { .arena = arena, .audience = AUDIENCE_PUBLIC };
		struct buf path, out;
		buf_init(&path, arena, ABOUT_MOST);
		buf_format(&path, "/floor/%" PRIu64 ".json", bodies->at[i]);
		job.view = buf_str(&path);
		struct sheet *sheet =
		    feed_fresh(server->feed, job.view, job.audience, job.language);
		if (!sheet)
			continue;
		buf_init(&out, arena, VIEW_MOST);
		struct fault found = fresh(clerk_assembly(server->clerk), &job, 0, &out);
		if (found.code != FAULT_NONE || !str_equal(buf_str(&out), sheet_bytes(sheet)))
			violated(world, "a page on the board is as fresh as one rendered now",
				"%.*s", (int)job.view.size, job.view.at);
	}
	arena_free(arena);
}

void
server_receive(struct world *world, struct device *device, const struct request *request)
{
	struct task *task = task_new(world, device, request);
	if (request->shelf.size > 0) {
		task->job.secrets = TAKE(task->job.arena, struct secret);
		task->job.secret_count = 1;
		*task->job.secrets = (struct secret){ request->shelf, request->name,
			request->value };
	}
	if (request->job == JOB_ACTION)
		receive_action(world, task, request);
	else if (request->job == JOB_VIEW)
		receive_view(world, task, request);
	else {
		task->job.kind = JOB_SECRETS;
		submit(world, task);
	}
}

void
server_turn(struct world *world)
{
	bool worked = false;
	int64_t began = server_now(world);
	size_t depth = queue_depth(clerk_queue(world->server->clerk));
	if (depth != world->server->waiting)
		violated(world, "the queue knows how many wait", "%zu and not %zu", depth,
			world->server->waiting);
	struct fault found = clerk_work(world->server->clerk, false, &worked);
	if (world->broken)
		return;
	if (found.code == FAULT_NONE && !world->dead)
		ledger_due(world->ledger, began, NULL);
	if (found.code != FAULT_NONE)
		tell(world, "the house stops: %s", found.about);
	if (found.code != FAULT_NONE || world->dead)
		restart(world, world->dead);
}

/* The loop */

static void
settle(struct world *world, struct task *task)
{
	struct server *server = world->server;
	struct job *job = &task->job;
	if (task->device) {
		if (job->kind == JOB_VIEW && job->sheet && !job->caller.person
		    && !job->caller.administrator)
			feed_keep(server->feed, job->view, job->audience, job->language,
				sheet_share(job->sheet));
		answer(world, task);
	} else if (job->fault.code == FAULT_NONE) {
		feed_keep(
		    server->feed, job->view, job->audience, job->language, sheet_share(job->sheet));
	} else {
		feed_unwanted(server->feed, job->view, job->audience);
	}
	task_end(server, task);
}

void
server_hand_over(struct world *world)
{
	struct server *server = world->server;
	for (const struct news *news = server->news; news; news = news->next)
		feed_changed(server->feed, news->path, news->seq);
	arena_reset(server->news_arena);
	server->news = NULL;
	server->news_end = &server->news;
	struct task *task = server->done;
	server->done = NULL;
	server->done_end = &server->done;
	while (task) {
		struct task *next = task->next_done;
		settle(world, task);
		task = next;
	}
}

static void
want(void *context, struct str path, enum audience audience)
{
	struct world *world = context;
	if (fails(world, world->weather.slow)) {
		feed_later(world->server->feed, path, audience);
		return;
	}
	struct task *task = task_new(world, NULL, NULL);
	task->job.kind = JOB_VIEW;
	task->job.view = str_keep(task->job.arena, path);
	task->job.audience = audience;
	submit(world, task);
}

void
server_round(struct world *world)
{
	feed_tick(world->server->feed, world->ticks, want, world);
}

const struct assembly *
server_assembly(const struct world *world)
{
	return clerk_assembly(world->server->clerk);
}

struct feed *
server_feed(const struct world *world)
{
	return world->server->feed;
}

bool
server_idle(const struct world *world)
{
	return !world->server->tasks && !world->server->news;
}

uint64_t
server_starts(const struct world *world)
{
	return world->server->starts;
}
