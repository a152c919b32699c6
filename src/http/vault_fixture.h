/* A log for unit tests of this room: it keeps what a job puts into the vault, or removes from it,
 * and has no entries. It lives in the arena it is made in; its close hook does nothing. */
#ifndef WHEREAS_HTTP_VAULT_FIXTURE_H
#define WHEREAS_HTTP_VAULT_FIXTURE_H

#include "clerk/job.h"

struct log *vault_new(struct arena *arena);

/* Makes durable what a job has gathered, as the clerk does, and empties the job. */
void vault_keep(struct log *log, struct job *job);

/* How many secrets stand on a shelf. */
size_t vault_count(struct log *log, const char *shelf);

/* Puts a secret there as it is, whatever it is. */
void vault_plant(struct log *log, const char *shelf, struct str name, struct str value);

/* Bytes for what must be chance, different for every seed. */
void chance_of(unsigned char seed, unsigned char ret_bytes[32]);

#endif
