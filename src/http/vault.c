/* The list of a job's secrets, grown in its arena. */
#include "http/vault.h"

static void
add(struct job *job, struct secret secret)
{
	size_t size = sizeof *job->secrets;
	job->secrets = arena_grow(job->arena, job->secrets, job->secret_count * size,
		(job->secret_count + 1) * size);
	job->secrets[job->secret_count++] = secret;
}

void
vault_put(struct job *job, const char *shelf, const struct digest *name, struct str value)
{
	struct str kept = str_keep(job->arena, value);
	add(job, (struct secret){ str_of(shelf), secret_name(job->arena, name), kept });
}

void
vault_remove(struct job *job, const char *shelf, const struct digest *name)
{
	add(job, (struct secret){ .shelf = str_of(shelf), .name = secret_name(job->arena, name) });
}

struct fault
vault_settle(struct log *log, const struct job *job)
{
	struct log_batch batch = { .secrets = job->secrets, .secret_count = job->secret_count };
	return job->secret_count > 0 ? log->append(log, &batch) : OK;
}
