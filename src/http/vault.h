/* Changes of the vault (record/log.h) gathered in a job, so that they become durable with it:
 * before the cookie or the link that they stand for leaves the house. What stands in a value is
 * written as record/secret.h has it. Everything gathered lives in the job's arena. */
#ifndef WHEREAS_HTTP_VAULT_H
#define WHEREAS_HTTP_VAULT_H

#include "clerk/job.h"

void vault_put(struct job *job, const char *shelf, const struct digest *name, struct str value);
void vault_remove(struct job *job, const char *shelf, const struct digest *name);

/* Makes what was gathered durable at once: while the house is opened, before there is a clerk. */
MUST_USE struct fault vault_settle(struct log *log, const struct job *job);

#endif
