/* As a server that is opened does: recall, remove, settle. */
#include "http/recovery.h"

#include "http/account.h"
#include "http/session.h"
#include "http/vault.h"

struct leaving {
	struct job *job;
	size_t count;
};

static void
leave(void *context, struct session *session)
{
	struct leaving *leaving = context;
	session_leave(leaving->job, session);
	leaving->count++;
}

struct fault
recovery_forget(struct arena *arena, struct log *log, int64_t now, struct recovery *ret_recovery)
{
	const struct caller administrator = { .administrator = true };
	struct job job = { .arena = arena };
	struct leaving leaving = { .job = &job };
	struct accounts *accounts;
	struct sessions *sessions;
	TRY(accounts_recall(arena, log, &accounts));
	TRY(sessions_recall(arena, log, now, &sessions));
	const struct account *account = account_of(accounts, administrator);
	if (account)
		account_remove(&job, account);
	sessions_of(sessions, administrator, leave, &leaving);
	TRY(vault_settle(log, &job));
	*ret_recovery = (struct recovery){ account != NULL, leaving.count };
	return OK;
}
