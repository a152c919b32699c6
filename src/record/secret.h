/* A secret: a change of the vault (record/log.h), and how what stands in one is written. Names are
 * digests; values are bytes, whose numbers are 8 bytes each, the big end first. */
#ifndef WHEREAS_RECORD_SECRET_H
#define WHEREAS_RECORD_SECRET_H

#include "text/buf.h"
#include "text/digest.h"

/* Put, or, where value.at is NULL, removed. */
struct secret {
	struct str shelf; /* "session", "account", "card", "key" */
	struct str name;  /* at most 64 bytes, any */
	struct str value; /* at most 4 kB, any */
};

enum { SECRET_NUMBER_SIZE = 8 };

/* The bytes of a digest as a name, in the arena. */
struct str secret_name(struct arena *arena, const struct digest *digest);

void secret_number_write(struct buf *out, uint64_t number);

/* Of the SECRET_NUMBER_SIZE bytes at `at`. */
uint64_t secret_number_read(const char *at);

#endif
