/* How the office for unit tests keeps, fails, and notes what happens. */
#include "clerk/office_fixture.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { TRACE_MOST = 1 << 20 };

/* Friday 5 June 2026, 14:00 UTC. */
static const int64_t first_moment = INT64_C(1780668000000);

static struct office *
office_of(struct log *log)
{
	return (struct office *)log;
}

/* The log. */

static size_t
place_of(const struct office *office, const struct secret *secret)
{
	for (size_t i = 0; i < office->secrets.count; i++) {
		const struct secret *kept = office->secrets.at[i];
		if (str_equal(kept->shelf, secret->shelf) && str_equal(kept->name, secret->name))
			return i;
	}
	return office->secrets.count;
}

static void
keep_secret(struct office *office, const struct secret *secret)
{
	size_t place = place_of(office, secret);
	if (place < office->secrets.count)
		list_remove(&office->secrets, office->secrets.at[place]);
	if (!secret->value.at)
		return;
	struct secret *kept = TAKE(office->arena, struct secret);
	kept->shelf = str_keep(office->arena, secret->shelf);
	kept->name = str_keep(office->arena, secret->name);
	kept->value = str_keep(office->arena, secret->value);
	list_add(office->arena, &office->secrets, kept);
}

static struct fault
append_batch(struct log *log, const struct log_batch *batch)
{
	struct office *office = office_of(log);
	buf_format(&office->trace, "append(%zu+%zu) ", batch->entry_count, batch->secret_count);
	if (++office->appends == office->fails_at)
		return fault(FAULT_STORE, "the disk");
	for (size_t i = 0; i < batch->entry_count; i++) {
		assert_int_equal(batch->entries[i].stamp.seq, office->entry_count + 1);
		assert_in_range(office->entry_count, 0, OFFICE_ENTRIES_MOST - 1);
		struct entry *kept = &office->entries[office->entry_count++];
		*kept = batch->entries[i];
		kept->payload = str_keep(office->arena, kept->payload);
	}
	for (size_t i = 0; i < batch->secret_count; i++)
		keep_secret(office, &batch->secrets[i]);
	return OK;
}

static struct fault
read_entries(struct log *log, uint64_t after, size_t most, log_visit *visit, void *context)
{
	struct office *office = office_of(log);
	if (office->unreadable)
		return fault(FAULT_STORE, "the record");
	for (size_t i = after; i < office->entry_count && (most == 0 || i - after < most); i++)
		TRY(visit(context, &office->entries[i]));
	return OK;
}

static struct fault
recall_shelf(struct log *log, struct str shelf, vault_visit *visit, void *context)
{
	struct office *office = office_of(log);
	if (office->forgetful)
		return fault(FAULT_STORE, "the vault");
	for (EACH(const struct secret, secret, &office->secrets))
		if (str_equal(secret->shelf, shelf))
			TRY(visit(context, secret));
	return OK;
}

/* What the clerk is handed. */

static int64_t
now(void *context)
{
	struct office *office = context;
	int64_t at = office->now;
	office->now += office->passes;
	return at;
}

static void
chance(void *context, unsigned char *bytes, size_t size)
{
	struct office *office = context;
	memset(bytes, 0, size);
	for (size_t at = 0; at + SALT_SIZE <= size; at += SALT_SIZE) {
		office->chances++;
		memcpy(bytes + at, &office->chances, sizeof office->chances);
	}
}

static struct fault
render(const struct assembly *assembly, const struct job *wish, int64_t at, struct buf *out)
{
	struct office *office = wish->context;
	(void)at;
	buf_format(&office->trace, "render(%s) ", wish->view.at);
	if (str_equal(wish->view, STR("/nothing")))
		return fault(FAULT_NOT_FOUND, wish->view.at);
	if (str_equal(wish->view, STR(OFFICE_LARGE)))
		for (int64_t i = 0; i <= VIEW_BYTES_MOST / 16; i++)
			buf_text(out, "sixteen letters ");
	else
		buf_format(out, "%s for %d and person %d after %d", wish->view.at,
			(int)wish->audience, (int)wish->caller.person, (int)assembly->last.seq);
	return OK;
}

static void
announce(void *context, const struct assembly *assembly, const struct entity *entity)
{
	struct office *office = context;
	assert_ptr_equal(assembly_entity(assembly, entity->id), entity);
	assert_int_equal(assembly->last.seq, office->entry_count); /* it is durable */
	buf_format(&office->trace, "announce(%" PRIu64 ") ", entity->id);
}

static void
done(struct job *job)
{
	struct office *office = job->context;
	size_t number = 1;
	while (office->jobs.at[number - 1] != job)
		number++;
	buf_format(&office->trace, "done(%zu) ", number);
	job->next = job; /* whoever still follows the chain goes round for ever */
}

/* The office. */

static struct fault
employ(struct office *office)
{
	struct clerk_setup setup = {
		.arena = office->arena, .log = &office->log, .context = office,
		.now = now, .chance = chance, .render = render, .announce = announce,
	};
	return clerk_new(&setup, &office->clerk);
}

struct office *
office_new(void)
{
	struct arena *arena = arena_new();
	struct office *office = TAKE(arena, struct office);
	office->arena = arena;
	office->log = (struct log){ .append = append_batch, .read = read_entries,
		.recall = recall_shelf };
	office->entries = TAKE_MANY(arena, struct entry, OFFICE_ENTRIES_MOST);
	office->now = first_moment;
	buf_init(&office->trace, arena, TRACE_MOST);
	struct fault found = employ(office);
	assert_int_equal(found.code, FAULT_NONE);
	return office;
}

void
office_free(struct office *office)
{
	for (EACH(struct job, job, &office->jobs))
		sheet_drop(job->sheet);
	clerk_free(office->clerk);
	arena_free(office->arena);
}

struct fault
office_restart(struct office *office)
{
	clerk_free(office->clerk);
	office->clerk = NULL;
	return employ(office);
}

static struct job *
put(struct office *office, enum job_kind kind)
{
	struct job *job = TAKE(office->arena, struct job);
	*job = (struct job){
		.kind = kind, .arena = office->arena, .caller = { .administrator = true },
		.done = done, .context = office,
	};
	list_add(office->arena, &office->jobs, job);
	bool taken = queue_put(clerk_queue(office->clerk), job);
	assert_true(taken);
	return job;
}

struct job *
office_ask(struct office *office, enum action_kind kind, const void *action)
{
	return office_ask_under(office, (struct caller){ .administrator = true }, "", kind, action);
}

/* The request's digest is that of its bytes; here the struct stands for them. */
struct job *
office_ask_under(struct office *office, struct caller caller, const char *key,
	enum action_kind kind, const void *action)
{
	size_t size = action_kinds[kind].shape->size;
	char *data = arena_take(office->arena, size);
	memcpy(data, action, size);
	struct job *job = put(office, JOB_ACTION);
	job->caller = caller;
	job->key = str_of(key);
	job->action = kind;
	job->data = data;
	job->request = digest_prefixed((unsigned char)kind, (struct str){ data, size });
	return job;
}

struct job *
office_keep(struct office *office, const char *name, const char *value)
{
	struct job *job = put(office, JOB_SECRETS);
	job->secrets = TAKE(office->arena, struct secret);
	job->secret_count = 1;
	*job->secrets = (struct secret){ .shelf = STR("session"), .name = str_of(name) };
	if (value)
		job->secrets->value = str_of(value);
	return job;
}

struct job *
office_wish(struct office *office, const char *path, enum audience audience)
{
	struct job *job = put(office, JOB_VIEW);
	job->caller = (struct caller){ 0 };
	job->view = str_of(path);
	job->audience = audience;
	return job;
}

void
office_work(struct office *office)
{
	bool worked = false;
	struct fault found = clerk_work(office->clerk, false, &worked);
	assert_int_equal(found.code, FAULT_NONE);
	assert_true(worked);
}

void
assert_trace(struct office *office, const char *expected)
{
	buf_byte(&office->trace, '\0');
	assert_false(office->trace.full);
	const char *trace = office->trace.at;
	size_t size = strlen(trace);
	if (size > 0)
		office->trace.at[size - 1] = '\0'; /* the blank behind the last word */
	assert_string_equal(trace, expected);
	buf_init(&office->trace, office->arena, TRACE_MOST);
}

void
assert_answer(const struct job *job, enum fault_code code)
{
	if (job->fault.code != code)
		fail_msg("%s (%s) instead of %s", fault_word(job->fault.code), job->fault.about,
			fault_word(code));
}

const struct secret *
office_secret(const struct office *office, const char *shelf, const char *name)
{
	struct secret wanted = { .shelf = str_of(shelf), .name = str_of(name) };
	size_t place = place_of(office, &wanted);
	return place < office->secrets.count ? office->secrets.at[place] : NULL;
}

int
office_set_up(void **state)
{
	*state = office_new();
	return 0;
}

int
office_tear_down(void **state)
{
	office_free(*state);
	return 0;
}
