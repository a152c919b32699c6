/* Changes of the vault (record/log.h) gathered in a job, so that they become durable with it:
 * before the cookie or the link that they stand for leaves the house. Names and values are
 * bytes; numbers in a value are 8 bytes, the big end first. Everything gathered lives in the
 * job's arena. */
#ifndef WHEREAS_HTTP_VAULT_H
#define WHEREAS_HTTP_VAULT_H

#include "clerk/job.h"

enum { VAULT_NUMBER_SIZE = 8 };

void vault_put(struct job *job, const char *shelf, const struct digest *name, struct str value);
void vault_remove(struct job *job, const char *shelf, const struct digest *name);

/* Makes what was gathered durable at once: while the house is opened, before there is a clerk. */
MUST_USE struct fault vault_settle(struct log *log, const struct job *job);

void vault_number_write(struct buf *out, uint64_t number);
uint64_t vault_number_read(const char *at);

#endif
