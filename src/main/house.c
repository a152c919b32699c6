/* Store and clerk in one thread. */
#include "main/house.h"

#include <assert.h>
#include <stdlib.h>

#include "main/clock.h"
#include "main/options.h"
#include "main/tell.h"
#include "store/memory.h"
#include "store/sqlite.h"

static int64_t
now(void *context)
{
	(void)context;
	return clock_now();
}

static void
chance(void *context, unsigned char *bytes, size_t size)
{
	(void)context;
	chance_bytes(bytes, size);
}

static struct fault
render_nothing(const struct assembly *assembly, const struct job *wish, int64_t at, struct buf *out)
{
	(void)assembly;
	(void)at;
	(void)out;
	return fault(FAULT_NOT_FOUND, wish->view.at);
}

static void
announce_nothing(void *context, const struct assembly *assembly, const struct entity *entity)
{
	(void)context;
	(void)assembly;
	(void)entity;
}

static struct fault
employ(struct house *house)
{
	struct clerk_setup setup = {
		.arena = house->arena, .log = house->log, .now = now, .chance = chance,
		.render = render_nothing, .announce = announce_nothing,
	};
	return clerk_new(&setup, &house->clerk);
}

struct fault
house_open(struct arena *arena, const char *path, struct house *ret_house)
{
	*ret_house = (struct house){ .arena = arena };
	TRY(sqlite_open(path, STORE_WRITE, &ret_house->log));
	return employ(ret_house);
}

static struct fault
copy_one(void *context, const struct entry *entry)
{
	struct log *copy = context;
	struct log_batch batch = { .entries = entry, .entry_count = 1 };
	return copy->append(copy, &batch);
}

struct fault
house_rehearse(struct arena *arena, const char *path, struct house *ret_house)
{
	struct log *real = NULL;
	*ret_house = (struct house){ .arena = arena };
	TRY(memory_open(&ret_house->log));
	struct fault result = sqlite_open(path, STORE_READ, &real);
	if (result.code == FAULT_FILE || result.code == FAULT_EMPTY_FILE)
		return employ(ret_house); /* there is none yet: an empty house */
	TRY(result);
	result = real->read(real, 0, 0, copy_one, ret_house->log);
	result.about = str_keep(arena, str_of(result.about)).at;
	real->close(real);
	TRY(result);
	return employ(ret_house);
}

void
house_close(struct house *house)
{
	clerk_free(house->clerk);
	if (house->log)
		house->log->close(house->log);
	*house = (struct house){ 0 };
}

static void
done(struct job *job)
{
	(void)job;
}

void
house_ask_all(struct house *house, struct job *jobs, size_t count)
{
	bool worked = true;
	for (size_t i = 0; i < count; i++) {
		jobs[i].kind = JOB_ACTION;
		jobs[i].done = done;
		bool put = queue_put(clerk_queue(house->clerk), &jobs[i]);
		assert(put && "the queue holds a batch");
		if ((i + 1) % BATCH_MOST != 0 && i + 1 < count)
			continue;
		struct fault fault = clerk_work(house->clerk, false, &worked);
		if (fault.code != FAULT_NONE)
			exit(options_fault(fault)); /* what was acknowledged is kept */
	}
}

struct fault
house_ask(struct house *house, struct arena *arena, struct caller caller, enum action_kind action,
	const void *data, struct receipt *ret_receipt)
{
	struct job job = { .arena = arena, .caller = caller, .action = action, .data = data };
	house_ask_all(house, &job, 1);
	if (job.fault.code == FAULT_NONE)
		*ret_receipt = job.receipt;
	return job.fault;
}
