/* A secret: a change of the vault (record/log.h), and how what stands in one is written. Names are
 * digests or numbers; numbers are 8 bytes each, the big end first. */
#ifndef WHEREAS_RECORD_SECRET_H
#define WHEREAS_RECORD_SECRET_H

#include "text/buf.h"
#include "text/digest.h"

enum {
	SECRET_NAME_MOST = 64,    /* bytes */
	SECRET_VALUE_MOST = 4096, /* bytes */
	SECRET_NUMBER_SIZE = 8,
};

/* Put, or, where value.at is NULL, removed. */
struct secret {
	struct str shelf; /* "session", "account", "card", "key" */
	struct str name;  /* of any bytes, SECRET_NAME_MOST at most */
	struct str value; /* of any bytes, SECRET_VALUE_MOST at most */
};

/* The bytes of a digest as a name, in the arena. */
struct str secret_name(struct arena *arena, const struct digest *digest);

void secret_number_write(struct buf *out, uint64_t number);

/* Of the SECRET_NUMBER_SIZE bytes at `at`. */
uint64_t secret_number_read(const char *at);

#endif
