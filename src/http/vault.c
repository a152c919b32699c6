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

static struct str
name_keep(struct job *job, const struct digest *name)
{
	return str_keep(job->arena, (struct str){ (const char *)name->bytes, DIGEST_SIZE });
}

void
vault_put(struct job *job, const char *shelf, const struct digest *name, struct str value)
{
	struct str kept = str_keep(job->arena, value);
	add(job, (struct secret){ str_of(shelf), name_keep(job, name), kept });
}

void
vault_remove(struct job *job, const char *shelf, const struct digest *name)
{
	add(job, (struct secret){ .shelf = str_of(shelf), .name = name_keep(job, name) });
}

struct fault
vault_settle(struct log *log, const struct job *job)
{
	struct log_batch batch = { .secrets = job->secrets, .secret_count = job->secret_count };
	return job->secret_count > 0 ? log->append(log, &batch) : OK;
}

void
vault_number_write(struct buf *out, uint64_t number)
{
	for (int shift = 56; shift >= 0; shift -= 8)
		buf_byte(out, (char)(number >> shift));
}

uint64_t
vault_number_read(const char *at)
{
	uint64_t number = 0;
	for (int i = 0; i < VAULT_NUMBER_SIZE; i++)
		number = number << 8 | (unsigned char)at[i];
	return number;
}
