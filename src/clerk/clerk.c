/* The spine: decide, apply, append, announce. Read clerk_work first. */
#include "clerk/clerk.h"

#include <assert.h>
#include <string.h>

#include "clerk/keys.h"

enum {
	LOOK_MS = 1000, /* between two looks at the clock while something will fall due */
	SALTS_DRAWN = 64, /* at once, for each draw asks the kernel */
};

struct clerk {
	struct clerk_setup setup;
	struct arena *arena; /* as long as the clerk */
	struct arena *batch; /* reset after each batch */
	struct assembly *assembly;
	struct queue *queue;
	struct keys *keys;
	struct meter meter;
	struct entry *entries; /* of the batch at hand */
	size_t entry_count, entry_room;
	struct secret *secrets;
	size_t secret_count, secret_room;
	unsigned char salts[SALTS_DRAWN][SALT_SIZE]; /* of which the first have not been used */
	size_t salt_count;
	bool failed; /* an append did: nobody knows what the log holds */
};

/* A damaged entry could still be read as something that never happened, so each is tested. */
static struct fault
replay_one(void *context, const struct entry *entry)
{
	struct clerk *clerk = context;
	void *event = NULL;
	if (entry->stamp.seq != clerk->assembly->last.seq + 1)
		return fault(FAULT_DAMAGED, "the sequence of entries");
	TRY(entry_read(clerk->batch, entry, &event));
	if (event)
		assembly_apply(clerk->assembly, &entry->stamp, entry->kind, event);
	else
		clerk->assembly->last = entry->stamp;
	arena_reset(clerk->batch);
	return OK;
}

struct fault
clerk_new(const struct clerk_setup *setup, struct clerk **ret_clerk)
{
	struct arena *arena = arena_new();
	struct clerk *clerk = TAKE(arena, struct clerk);
	clerk->setup = *setup;
	clerk->arena = arena;
	clerk->batch = arena_new();
	clerk->assembly = assembly_new();
	clerk->queue = queue_new(arena);
	meter_init(&clerk->meter);
	struct fault result = setup->log->read(setup->log, 0, 0, replay_one, clerk);
	if (result.code == FAULT_NONE)
		result = keys_recall(arena, setup->log, &clerk->keys);
	assembly_settle(clerk->assembly);
	meter_newest(&clerk->meter, &clerk->assembly->last);
	if (result.code == FAULT_NONE) {
		*ret_clerk = clerk;
		return OK;
	}
	result.about = str_keep(setup->arena, str_of(result.about)).at;
	clerk_free(clerk);
	return result;
}

void
clerk_free(struct clerk *clerk)
{
	if (!clerk)
		return;
	queue_end(clerk->queue);
	keys_free(clerk->keys);
	assembly_free(clerk->assembly);
	arena_free(clerk->batch);
	arena_free(clerk->arena);
}

/* Places for `count` more entries of this batch. */
static struct entry *
entries_more(struct clerk *clerk, size_t count)
{
	size_t needed = clerk->entry_count + count;
	if (needed > clerk->entry_room) {
		size_t room = needed * 2;
		clerk->entries = arena_grow(clerk->batch, clerk->entries,
			clerk->entry_room * sizeof *clerk->entries, room * sizeof *clerk->entries);
		clerk->entry_room = room;
	}
	return clerk->entries + clerk->entry_count;
}

static void
secrets_add(struct clerk *clerk, const struct secret *secrets, size_t count)
{
	size_t needed = clerk->secret_count + count;
	if (needed > clerk->secret_room) {
		size_t room = needed * 2;
		clerk->secrets = arena_grow(clerk->batch, clerk->secrets,
			clerk->secret_room * sizeof *clerk->secrets, room * sizeof *clerk->secrets);
		clerk->secret_room = room;
	}
	for (size_t i = 0; i < count; i++)
		clerk->secrets[clerk->secret_count++] = secrets[i];
}

/* Each is used once, and then known to nobody but its entry. */
static void
salt_take(struct clerk *clerk, unsigned char ret_salt[SALT_SIZE])
{
	if (clerk->salt_count == 0) {
		clerk->setup.chance(
		    clerk->setup.context, clerk->salts[0], sizeof clerk->salts);
		clerk->salt_count = SALTS_DRAWN;
	}
	unsigned char *salt = clerk->salts[--clerk->salt_count];
	memcpy(ret_salt, salt, SALT_SIZE);
	memset(salt, 0, SALT_SIZE);
}

/* Seals all events of an action before any is applied, so that an action happens whole or not at
 * all. */
static struct fault
seal(struct clerk *clerk, const struct asking *asking)
{
	struct entry *entries = entries_more(clerk, asking->count);
	for (size_t i = 0; i < asking->count; i++) {
		struct stamp stamp = { asking->next + i, asking->now };
		unsigned char salt[SALT_SIZE];
		salt_take(clerk, salt);
		TRY(entry_seal(clerk->batch, stamp, asking->emitted[i].kind,
			asking->emitted[i].event, salt, &entries[i]));
	}
	return OK;
}

/* Time never runs backwards in the record, whatever the clock does. */
static int64_t
time_of(const struct clerk *clerk)
{
	int64_t now = clerk->setup.now(clerk->setup.context);
	return now > clerk->assembly->last.at ? now : clerk->assembly->last.at;
}

/* Seals and applies what was decided. */
static struct fault
carry_out(struct clerk *clerk, const struct asking *asking, struct receipt *ret_receipt)
{
	TRY(seal(clerk, asking));
	struct receipt receipt = {
		.first = asking->next, .last = asking->next + asking->count - 1, .at = asking->now
	};
	for (size_t i = 0; i < asking->count; i++) {
		const struct entry *entry = &clerk->entries[clerk->entry_count++];
		assembly_apply(clerk->assembly, &entry->stamp, entry->kind,
			asking->emitted[i].event);
		receipt.leaf = entry->leaf;
	}
	*ret_receipt = receipt;
	return OK;
}

/* What the clock does comes before whatever is asked for at the same moment: a ballot that comes
 * when the time of its vote is over finds it closed. So both must go by one look at the clock. */
static struct fault
fall_due(struct clerk *clerk, int64_t now)
{
	struct receipt receipt;
	for (int64_t due = assembly_due_at(clerk->assembly); due != 0 && due <= now;
		due = assembly_due_at(clerk->assembly)) {
		struct asking asking = {
			.assembly = clerk->assembly,
			.now = now,
			.next = clerk->assembly->last.seq + 1,
			.arena = clerk->batch,
		};
		TRY(assembly_fall_due(&asking));
		TRY(carry_out(clerk, &asking, &receipt));
	}
	return OK;
}

static struct fault
decide(struct clerk *clerk, struct job *job)
{
	bool found = false;
	struct digest name = { 0 };
	int64_t now = time_of(clerk);
	TRY(fall_due(clerk, now));
	if (job->key.size > 0) {
		name = keys_name(job);
		TRY(keys_find(clerk->keys, job, &name, &found, &job->receipt));
	}
	if (found)
		return OK;
	struct asking asking = {
		.assembly = clerk->assembly,
		.caller = job->caller,
		.now = now,
		.next = clerk->assembly->last.seq + 1,
		.arena = job->arena,
	};
	TRY(assembly_decide(&asking, job->action, job->data));
	TRY(carry_out(clerk, &asking, &job->receipt));
	secrets_add(clerk, job->secrets, job->secret_count);
	if (job->key.size > 0)
		keys_keep(clerk->keys, job, &name);
	return OK;
}

static enum came_of
came_of(const struct job *job)
{
	if (job->fault.code != FAULT_NONE)
		return CAME_REFUSED;
	return job->receipt.repeated ? CAME_REPEATED : CAME_DONE;
}

static void
work_on(struct clerk *clerk, struct job *job)
{
	if (job->kind == JOB_ACTION) {
		job->fault = decide(clerk, job);
		meter_action(&clerk->meter, job->action, came_of(job));
	}
	if (job->kind == JOB_SECRETS)
		secrets_add(clerk, job->secrets, job->secret_count);
}

static int64_t
micros(const struct clerk *clerk)
{
	return clerk->setup.micros ? clerk->setup.micros(clerk->setup.context) : 0;
}

static struct fault
append(struct clerk *clerk)
{
	struct secret row;
	while (keys_write(clerk->keys, clerk->batch, &row))
		secrets_add(clerk, &row, 1);
	struct log_batch batch = {
		.entries = clerk->entries, .entry_count = clerk->entry_count,
		.secrets = clerk->secrets, .secret_count = clerk->secret_count,
	};
	if (batch.entry_count + batch.secret_count == 0)
		return OK;
	meter_commit_begins(&clerk->meter, micros(clerk));
	TRY(clerk->setup.log->append(clerk->setup.log, &batch));
	meter_commit_ends(&clerk->meter, batch.entry_count, micros(clerk));
	meter_newest(&clerk->meter, &clerk->assembly->last);
	return OK;
}

static void
announce(struct clerk *clerk)
{
	struct list *touched = &clerk->assembly->touched;
	for (size_t i = 0; i < touched->count; i++)
		clerk->setup.announce(clerk->setup.context, clerk->assembly, touched->at[i]);
	assembly_settle(clerk->assembly);
}

/* What a fault says lives in the rendering, which ends; the job goes on. */
static struct fault
keep_fault(struct arena *arena, struct fault found)
{
	found.about = str_keep(arena, str_of(found.about)).at;
	if (found.detail)
		found.detail = str_keep(arena, str_of(found.detail)).at;
	return found;
}

static void
render(struct clerk *clerk, struct job *job)
{
	struct arena *arena = arena_new();
	struct buf out;
	buf_init(&out, arena, VIEW_BYTES_MOST);
	job->fault = clerk->setup.render(clerk->assembly, job, time_of(clerk), &out);
	if (job->fault.code == FAULT_NONE && out.full)
		job->fault = fault(FAULT_TOO_LARGE, "the page");
	if (job->fault.code == FAULT_NONE)
		job->sheet = sheet_new(arena, buf_str(&out), clerk->assembly->last.seq);
	else if (job->kind == JOB_PREVIEW)
		job->fault = keep_fault(job->arena, job->fault);
	if (!job->sheet)
		arena_free(arena);
}

static bool
same_wish(const struct job *one, const struct job *other)
{
	return one->kind == JOB_VIEW && other->kind == JOB_VIEW
	       && one->audience == other->audience && str_equal(one->view, other->view)
	       && one->language == other->language
	       && one->caller.person == other->caller.person
	       && one->caller.administrator == other->caller.administrator;
}

/* Hands the first wish's sheet to those who wish for the same, and takes them out of the chain. */
static void
share(struct job *first)
{
	struct job **at = &first->next;
	while (*at) {
		struct job *job = *at;
		if (!same_wish(first, job)) {
			at = &job->next;
			continue;
		}
		*at = job->next;
		job->sheet = sheet_share(first->sheet);
		job->done(job);
	}
}

static void
show(struct clerk *clerk, struct job *chain)
{
	while (chain) {
		struct job *job = chain;
		render(clerk, job);
		if (job->sheet)
			share(job);
		chain = job->next;
		job->done(job);
	}
}

/* Once done, a job is its maker's again. Nobody's receipt waits for somebody else's page, and
 * nothing is rendered before the append: what is shown is durable. */
static void
answer(struct clerk *clerk, struct job *chain)
{
	struct job *views = NULL;
	struct job **end = &views;
	while (chain) {
		struct job *job = chain;
		chain = job->next;
		if (job->kind != JOB_VIEW && job->kind != JOB_PREVIEW) {
			job->done(job);
			continue;
		}
		job->next = NULL;
		*end = job;
		end = &job->next;
	}
	show(clerk, views);
}

static void
forget(struct clerk *clerk)
{
	struct secret *removals = NULL;
	size_t count = keys_forget(clerk->keys, clerk->batch, time_of(clerk) - KEY_AGE_MS,
		&removals);
	secrets_add(clerk, removals, count);
}

static void
batch_begin(struct clerk *clerk)
{
	arena_reset(clerk->batch);
	clerk->entries = NULL;
	clerk->secrets = NULL;
	clerk->entry_count = clerk->entry_room = 0;
	clerk->secret_count = clerk->secret_room = 0;
}

/* Waits no longer than until something falls due; and looks at the clock now and then, which may be
 * set anew meanwhile. */
static struct job *
gather(struct clerk *clerk, bool wait)
{
	int64_t due = wait ? assembly_due_at(clerk->assembly) : 0;
	if (due == 0)
		return queue_take(clerk->queue, BATCH_MOST, wait);
	int64_t left = due - time_of(clerk);
	int64_t patience = left < LOOK_MS ? left : LOOK_MS;
	return queue_take_within(clerk->queue, BATCH_MOST, patience > 0 ? patience : 0);
}

struct fault
clerk_work(struct clerk *clerk, bool wait, bool *ret_worked)
{
	assert(!clerk->failed);
	struct job *chain = gather(clerk, wait);
	batch_begin(clerk);
	if (chain)
		forget(clerk);
	TRY(fall_due(clerk, time_of(clerk)));
	bool something = chain || clerk->entry_count > 0;
	*ret_worked = something || (wait && !queue_closed(clerk->queue));
	for (struct job *job = chain; job; job = job->next)
		work_on(clerk, job);
	clerk->failed = true;
	TRY(append(clerk));
	clerk->failed = false;
	announce(clerk);
	answer(clerk, chain);
	return OK;
}

struct queue *
clerk_queue(struct clerk *clerk)
{
	return clerk->queue;
}

const struct meter *
clerk_meter(const struct clerk *clerk)
{
	return &clerk->meter;
}

const struct assembly *
clerk_assembly(const struct clerk *clerk)
{
	return clerk->assembly;
}
