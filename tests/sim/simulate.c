/* Plays worlds, each from its seed, in as many processes as asked for, and says which do not hold.
 *
 *     simulate [--first N] [--seeds N] [--steps N] [--jobs N] [--stop] [--verbose]
 *
 * A line for each world that breaks: "broken SEED STEP INVARIANT: HOW"; at the end lines with the
 * sums: "played N broken N trace HEX …", and how often each action was taken: "taken N NAME".
 * --stop ends at the first world that breaks. --verbose, for one seed, tells the whole of it.
 *
 * Worlds are played in blocks. A block has a process of its own; one that ends by an assertion
 * breaks the world it was in, and the block goes on behind it. */
#include <inttypes.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sim/world.h"
#include "text/str.h"

enum { BLOCK = 50, JOBS_MOST = 16 };

/* What the processes share: which world each is in, and the sums. */
struct worker {
	pid_t pid;
	uint64_t seed, end; /* the world it is in; the end of its block */
};

struct shared {
	struct worker workers[JOBS_MOST];
	_Atomic uint64_t next;     /* the first seed of the next block */
	_Atomic uint64_t played, broken;
	_Atomic uint64_t trace;    /* the sum of all traces: order does not matter */
	_Atomic uint64_t counts[8];
	_Atomic uint64_t taken[ACTION_KINDS];
};

struct orders {
	uint64_t first, seeds, steps, jobs;
	bool stop, verbose;
};

/* Sums */

static void
say_broken(const struct world *world)
{
	char line[TOLD_MOST + 200];
	int size = snprintf(line, sizeof line, "broken %" PRIu64 " %" PRIu64 " %s: %s\n",
		world->seed, world->broken_step, world->broken, world->how);
	ssize_t written = write(STDOUT_FILENO, line, (size_t)size);
	(void)written;
}

static void
add(struct shared *shared, const struct world *world)
{
	shared->played++;
	shared->trace += world->trace;
	for (size_t i = 0; i < sizeof world->counts / sizeof world->counts[0]; i++)
		shared->counts[i] += world->counts[i];
	for (size_t i = 0; i < ACTION_KINDS; i++)
		shared->taken[i] += world->taken[i];
	if (world->broken)
		shared->broken++;
}

/* Working */

static void
play(struct shared *shared, struct worker *worker, const struct orders *orders)
{
	while (worker->seed < worker->end && !(orders->stop && shared->broken > 0)) {
		struct world *world = world_play(worker->seed, orders->steps, orders->verbose);
		fflush(stdout);
		if (world->broken)
			say_broken(world);
		add(shared, world);
		world_free(world);
		worker->seed++;
	}
}

static void
work(struct shared *shared, struct worker *worker, const struct orders *orders)
{
	uint64_t last = orders->first + orders->seeds;
	play(shared, worker, orders); /* what is left of a block */
	while (!(orders->stop && shared->broken > 0)) {
		uint64_t from = atomic_fetch_add(&shared->next, BLOCK);
		if (from >= last)
			break;
		worker->end = from + BLOCK < last ? from + BLOCK : last;
		worker->seed = from;
		play(shared, worker, orders);
	}
}

static void
start(struct shared *shared, struct worker *worker, const struct orders *orders)
{
	fflush(stdout);
	pid_t pid = fork();
	if (pid != 0) {
		worker->pid = pid;
		return;
	}
	work(shared, worker, orders);
	fflush(stdout);
	exit(0);
}

/* A world in which the program stopped itself is broken; the block goes on behind it. */
static bool
ended_badly(struct shared *shared, struct worker *worker, int status)
{
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return false;
	shared->broken++;
	shared->played++;
	printf("broken %" PRIu64 " 0 an assertion holds: the program stopped itself (%s %d)\n",
		worker->seed, WIFSIGNALED(status) ? "signal" : "status",
		WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
	worker->seed++;
	return true;
}

static void
run(struct shared *shared, const struct orders *orders)
{
	int status;
	for (uint64_t i = 0; i < orders->jobs; i++)
		start(shared, &shared->workers[i], orders);
	for (pid_t pid = wait(&status); pid > 0; pid = wait(&status)) {
		for (uint64_t i = 0; i < orders->jobs; i++) {
			struct worker *worker = &shared->workers[i];
			if (worker->pid == pid && ended_badly(shared, worker, status)
			    && !orders->stop)
				start(shared, worker, orders);
		}
	}
}

/* Orders */

static bool
read_orders(int count, char **words, struct orders *ret_orders)
{
	struct orders orders = { .first = 1, .seeds = 1000, .steps = 320, .jobs = 2 };
	const struct {
		const char *name;
		uint64_t *number;
	} numbers[] = { { "--first", &orders.first }, { "--seeds", &orders.seeds },
		{ "--steps", &orders.steps }, { "--jobs", &orders.jobs } };
	for (int i = 1; i < count; i++) {
		int64_t number = 0;
		size_t which = 0;
		while (which < 4 && strcmp(words[i], numbers[which].name) != 0)
			which++;
		if (!strcmp(words[i], "--stop"))
			orders.stop = true;
		else if (!strcmp(words[i], "--verbose"))
			orders.verbose = true;
		else if (which == 4 || ++i == count || !str_number(str_of(words[i]), &number)
			|| number < 1)
			return false;
		else
			*numbers[which].number = (uint64_t)number;
	}
	*ret_orders = orders;
	return orders.jobs <= JOBS_MOST;
}

static void
say_sums(const struct shared *shared)
{
	printf("played %" PRIu64 " broken %" PRIu64 " trace %016" PRIx64 "\n", shared->played,
		shared->broken, shared->trace);
	printf("%" PRIu64 " actions asked for, %" PRIu64 " refused, %" PRIu64 " retries; %" PRIu64
		" messages; %" PRIu64 " entries, %" PRIu64 " votes; %" PRIu64 " crashes, %" PRIu64
		" turned bits\n", shared->counts[COUNTED_ACTIONS],
		shared->counts[COUNTED_REFUSALS], shared->counts[COUNTED_RETRIES],
		shared->counts[COUNTED_SENT], shared->counts[COUNTED_ENTRIES],
		shared->counts[COUNTED_VOTES], shared->counts[COUNTED_CRASHES],
		shared->counts[COUNTED_FLIPS]);
	for (size_t i = 0; i < ACTION_KINDS; i++)
		printf("taken %" PRIu64 " %s\n", shared->taken[i], action_kinds[i].name);
}

int
main(int count, char **words)
{
	struct orders orders;
	if (!read_orders(count, words, &orders)) {
		fputs("simulate [--first N] [--seeds N] [--steps N] [--jobs N] [--stop] "
		      "[--verbose]\n", stderr);
		return 2;
	}
	struct shared *shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE,
		MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (shared == MAP_FAILED) {
		perror("simulate");
		return 2;
	}
	shared->next = orders.first;
	run(shared, &orders);
	say_sums(shared);
	return shared->broken > 0;
}
