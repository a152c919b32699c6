/* A short list, and what the vault keeps of each: person, administrator, hash, name as written. */
#include "http/account.h"

#include <assert.h>
#include <string.h>

#include "assembly/entity.h"
#include "http/vault.h"
#include "text/utf8.h"

enum { HEAD_SIZE = 2 * SECRET_NUMBER_SIZE + PASSWORD_HASH_SIZE };

static const char shelf[] = "account";

struct accounts {
	struct arena *arena;
	struct list list; /* struct account */
	bool changing;    /* a job that changes one is on its way */
};

static void
add(struct accounts *accounts, const struct account *account)
{
	struct account *added = TAKE(accounts->arena, struct account);
	*added = *account;
	added->shown = str_keep(accounts->arena, account->shown);
	list_add(accounts->arena, &accounts->list, added);
}

static struct fault
recall_one(void *context, const struct secret *secret)
{
	struct accounts *accounts = context;
	const char *at = secret->value.at;
	struct account account = { 0 };
	if (secret->name.size != DIGEST_SIZE || secret->value.size < HEAD_SIZE
	    || at[HEAD_SIZE - 1] != '\0')
		return fault(FAULT_DAMAGED, "an account");
	memcpy(account.name.bytes, secret->name.at, DIGEST_SIZE);
	account.caller.person = secret_number_read(at);
	account.caller.administrator = secret_number_read(at + SECRET_NUMBER_SIZE) != 0;
	memcpy(account.hash, at + 2 * SECRET_NUMBER_SIZE, PASSWORD_HASH_SIZE);
	account.shown = str_part(secret->value, HEAD_SIZE, secret->value.size);
	add(accounts, &account);
	return OK;
}

struct fault
accounts_recall(struct arena *arena, struct log *log, struct accounts **ret_accounts)
{
	struct accounts *accounts = TAKE(arena, struct accounts);
	accounts->arena = arena;
	TRY(log->recall(log, str_of(shelf), recall_one, accounts));
	*ret_accounts = accounts;
	return OK;
}

struct digest
account_name(struct arena *arena, struct str name)
{
	return digest_of(utf8_fold(arena, name));
}

static struct account *
find(const struct accounts *accounts, const struct digest *name)
{
	for (EACH(struct account, account, &accounts->list))
		if (digest_equal(&account->name, name))
			return account;
	return NULL;
}

static bool
is_of(const struct account *account, struct caller caller)
{
	return account->caller.person == caller.person
	       && account->caller.administrator == caller.administrator;
}

static struct account *
find_of(const struct accounts *accounts, struct caller caller)
{
	for (EACH(struct account, account, &accounts->list))
		if (is_of(account, caller))
			return account;
	return NULL;
}

const struct account *
account_find(const struct accounts *accounts, const struct digest *name)
{
	return find(accounts, name);
}

const struct account *
account_of(const struct accounts *accounts, struct caller caller)
{
	return find_of(accounts, caller);
}

struct fault
account_put(struct accounts *accounts, struct job *job, const struct account *account)
{
	const struct account *same = find(accounts, &account->name);
	const struct account *old = find_of(accounts, account->caller);
	struct buf value;
	if (accounts->changing)
		return fault(FAULT_BUSY, "");
	if (same && same != old)
		return fault(FAULT_NAME_TAKEN, "name");
	buf_init(&value, job->arena, HEAD_SIZE + ACCOUNT_NAME_MOST);
	secret_number_write(&value, account->caller.person);
	secret_number_write(&value, account->caller.administrator);
	buf_put(&value, (struct str){ account->hash, PASSWORD_HASH_SIZE });
	buf_put(&value, account->shown);
	assert(!value.full);
	if (old && old != same)
		vault_remove(job, shelf, &old->name);
	vault_put(job, shelf, &account->name, buf_str(&value));
	accounts->changing = true;
	return OK;
}

void
account_settle(struct accounts *accounts, const struct account *account, bool durable)
{
	assert(accounts->changing);
	accounts->changing = false;
	if (!durable)
		return;
	list_remove(&accounts->list, find_of(accounts, account->caller));
	add(accounts, account);
}

void
account_remove(struct job *job, const struct account *account)
{
	vault_remove(job, shelf, &account->name);
}
