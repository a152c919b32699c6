/* A list of secrets, looked through from its beginning. */
#include "http/vault_fixture.h"

#include <assert.h>
#include <string.h>

#include "assembly/entity.h"

struct vault_log {
	struct log log; /* first, so that a log is a vault_log */
	struct arena *arena;
	struct list secrets; /* struct secret */
};

static struct secret *
find(struct vault_log *vault, const struct secret *wanted)
{
	for (EACH(struct secret, secret, &vault->secrets))
		if (str_equal(secret->shelf, wanted->shelf)
		    && str_equal(secret->name, wanted->name))
			return secret;
	return NULL;
}

static struct fault
append(struct log *log, const struct log_batch *batch)
{
	struct vault_log *vault = (struct vault_log *)log;
	assert(batch->entry_count == 0);
	for (size_t i = 0; i < batch->secret_count; i++) {
		const struct secret *given = &batch->secrets[i];
		list_remove(&vault->secrets, find(vault, given));
		if (!given->value.at)
			continue;
		struct secret *kept = TAKE(vault->arena, struct secret);
		kept->shelf = str_keep(vault->arena, given->shelf);
		kept->name = str_keep(vault->arena, given->name);
		kept->value = str_keep(vault->arena, given->value);
		list_add(vault->arena, &vault->secrets, kept);
	}
	return OK;
}

static struct fault
read_none(struct log *log, uint64_t after, size_t most, log_visit *visit, void *context)
{
	(void)log;
	(void)after;
	(void)most;
	(void)visit;
	(void)context;
	return OK;
}

static struct fault
recall(struct log *log, struct str shelf, vault_visit *visit, void *context)
{
	struct vault_log *vault = (struct vault_log *)log;
	for (EACH(struct secret, secret, &vault->secrets))
		if (str_equal(secret->shelf, shelf))
			TRY(visit(context, secret));
	return OK;
}

static void
close_nothing(struct log *log)
{
	(void)log;
}

struct log *
vault_new(struct arena *arena)
{
	struct vault_log *vault = TAKE(arena, struct vault_log);
	vault->log = (struct log){ append, read_none, recall, close_nothing };
	vault->arena = arena;
	return &vault->log;
}

void
vault_keep(struct log *log, struct job *job)
{
	struct log_batch batch = { .secrets = job->secrets, .secret_count = job->secret_count };
	struct fault fault = log->append(log, &batch);
	assert(fault.code == FAULT_NONE);
	job->secrets = NULL;
	job->secret_count = 0;
}

size_t
vault_count(struct log *log, const char *shelf)
{
	size_t count = 0;
	struct vault_log *vault = (struct vault_log *)log;
	for (EACH(struct secret, secret, &vault->secrets))
		count += str_equal(secret->shelf, str_of(shelf));
	return count;
}

void
vault_plant(struct log *log, const char *shelf, struct str name, struct str value)
{
	struct secret secret = { str_of(shelf), name, value };
	struct log_batch batch = { .secrets = &secret, .secret_count = 1 };
	struct fault fault = log->append(log, &batch);
	assert(fault.code == FAULT_NONE);
}

void
chance_of(unsigned char seed, unsigned char ret_bytes[32])
{
	memset(ret_bytes, seed, 32);
}
