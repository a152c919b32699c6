/* Passwords: hashed and compared with Argon2id (RFC 9106, libsodium's crypto_pwhash_str) on a
 * thread of their own, one after the other, because each takes long and much memory on purpose. */
#ifndef WHEREAS_HTTP_PASSWORD_H
#define WHEREAS_HTTP_PASSWORD_H

#include "clerk/job.h"

enum {
	PASSWORD_LEAST = 12,         /* characters */
	PASSWORD_MOST = 256,
	PASSWORD_HASH_SIZE = 128,    /* with what must be known to compare; ends with NULs */
	PASSWORDS_WAITING_MOST = 64, /* past it passwords_put refuses */
};

/* What is to be done with one password. Its maker owns it and keeps it, and what it points to,
 * until job->done was called, on the thread of the passwords. */
struct password {
	struct job *job;   /* its `done` is called; its `fault` may be FAULT_NO_MEMORY */
	struct str given;  /* compare this one; .at NULL: don't */
	const char *hash;  /* with this; NULL: with one that none fits, which takes as long */
	struct str wanted; /* unless the given one was wrong, hash this one; .at NULL: don't */

	bool right; /* the given one was; true where none was given */
	char made[PASSWORD_HASH_SIZE]; /* the hash */
	struct password *next;
};

struct passwords;

/* Starts the thread, which ends with passwords_end. NULL where it can't be started. */
struct passwords *passwords_new(struct arena *arena);
void passwords_end(struct passwords *passwords);

/* False, and nothing done, when too many wait. */
bool passwords_put(struct passwords *passwords, struct password *password);

/* Can this be a password? FAULT_PASSWORD_SHORT, FAULT_TOO_LARGE about "password". */
MUST_USE struct fault password_check(struct str text);

#endif
