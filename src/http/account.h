/* Accounts: who may sign in with a name and a password. A person has at most one, and so have the
 * administrators. Names are compared folded (utf8_fold). Kept in the vault under the SHA-256 of the
 * folded name, with the hash of the password (password.h). Belongs to the loop's thread. */
#ifndef WHEREAS_HTTP_ACCOUNT_H
#define WHEREAS_HTTP_ACCOUNT_H

#include "clerk/job.h"
#include "http/password.h"

enum { ACCOUNT_NAME_MOST = 100 }; /* bytes */

struct account {
	struct digest name; /* of the folded name */
	struct caller caller;
	struct str shown;   /* the name as it was written */
	char hash[PASSWORD_HASH_SIZE];
};

struct accounts;

/* Those in the vault. FAULT_DAMAGED, FAULT_STORE. */
MUST_USE struct fault accounts_recall(struct arena *arena, struct log *log,
	struct accounts **ret_accounts);

/* What a name is kept under. The arena is for folding it. */
struct digest account_name(struct arena *arena, struct str name);

/* NULL where there is none. */
const struct account *account_find(const struct accounts *accounts, const struct digest *name);
const struct account *account_of(const struct accounts *accounts, struct caller caller);

/* Has the job write an account and remove the one that the caller had under another name.
 * FAULT_NAME_TAKEN where it is somebody else's, FAULT_BUSY while another job of this kind is on
 * its way; else account_settle must follow when that job is done. */
MUST_USE struct fault account_put(struct accounts *accounts, struct job *job,
	const struct account *account);
void account_settle(struct accounts *accounts, const struct account *account, bool durable);

/* Has the job remove an account from the vault, which no running server does. */
void account_remove(struct job *job, const struct account *account);

#endif
