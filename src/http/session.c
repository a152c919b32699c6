/* A table of chains by the digest of the token. */
#include "http/session.h"

#include <assert.h>
#include <string.h>

#include "http/vault.h"

enum {
	SLOT_COUNT = 1 << 13,
	VALUE_SIZE = 5 * SECRET_NUMBER_SIZE, /* person, administrator, by_card, created, used */
};

static const char shelf[] = "session";

struct sessions {
	struct arena *arena;
	struct session *slots[SLOT_COUNT];
	struct session *free;
};

static struct session **
slot_of(struct sessions *sessions, const struct digest *name)
{
	uint32_t hash;
	memcpy(&hash, name->bytes, sizeof hash);
	return &sessions->slots[hash % SLOT_COUNT];
}

static struct session *
add(struct sessions *sessions, struct session session)
{
	struct session *added = sessions->free;
	struct session **slot = slot_of(sessions, &session.name);
	if (added)
		sessions->free = added->next;
	else
		added = TAKE(sessions->arena, struct session);
	session.next = *slot;
	*added = session;
	*slot = added;
	return added;
}

int64_t
session_until(const struct session *session)
{
	int64_t idle = session->used + SESSION_IDLE_MS;
	int64_t absolute = session->created + SESSION_ABSOLUTE_MS;
	return idle < absolute ? idle : absolute;
}

static struct str
value_write(struct arena *arena, const struct session *session)
{
	struct buf out;
	buf_init(&out, arena, VALUE_SIZE);
	secret_number_write(&out, session->caller.person);
	secret_number_write(&out, session->caller.administrator);
	secret_number_write(&out, session->by_card);
	secret_number_write(&out, (uint64_t)session->created);
	secret_number_write(&out, (uint64_t)session->used);
	assert(!out.full);
	return buf_str(&out);
}

struct recalling {
	struct sessions *sessions;
	struct job *job; /* takes the removals */
	int64_t now;
};

static struct fault
recall_one(void *context, const struct secret *secret)
{
	struct recalling *recalling = context;
	const char *at = secret->value.at;
	struct session session = { 0 };
	if (secret->name.size != DIGEST_SIZE || secret->value.size != VALUE_SIZE)
		return fault(FAULT_DAMAGED, "a session");
	memcpy(session.name.bytes, secret->name.at, DIGEST_SIZE);
	session.caller.person = secret_number_read(at);
	session.caller.administrator = secret_number_read(at + SECRET_NUMBER_SIZE) != 0;
	session.by_card = secret_number_read(at + 2 * SECRET_NUMBER_SIZE) != 0;
	session.created = (int64_t)secret_number_read(at + 3 * SECRET_NUMBER_SIZE);
	session.used = session.noted = (int64_t)secret_number_read(at + 4 * SECRET_NUMBER_SIZE);
	if (recalling->now < session_until(&session))
		add(recalling->sessions, session);
	else
		session_leave(recalling->job, &session);
	return OK;
}

struct fault
sessions_recall(struct arena *arena, struct log *log, int64_t now, struct sessions **ret_sessions)
{
	struct sessions *sessions = TAKE(arena, struct sessions);
	struct job job = { .arena = arena };
	struct recalling recalling = { sessions, &job, now };
	sessions->arena = arena;
	TRY(log->recall(log, str_of(shelf), recall_one, &recalling));
	TRY(vault_settle(log, &job));
	*ret_sessions = sessions;
	return OK;
}

struct session *
session_find(struct sessions *sessions, struct str token, int64_t now)
{
	unsigned char bytes[SESSION_TOKEN_BYTES];
	if (!base64url_read(token, bytes, sizeof bytes))
		return NULL;
	struct digest name = digest_of((struct str){ (const char *)bytes, sizeof bytes });
	struct session *session = *slot_of(sessions, &name);
	while (session && !digest_equal(&session->name, &name))
		session = session->next;
	return session && session_lasts(session, now) ? session : NULL;
}

bool
session_lasts(struct session *session, int64_t now)
{
	if (session->ended || now >= session_until(session))
		return false;
	session->used = now;
	return true;
}

struct session *
session_hold(struct session *session)
{
	if (session)
		session->held++;
	return session;
}

static void
release(struct sessions *sessions, struct session *session)
{
	session->next = sessions->free;
	sessions->free = session;
}

void
session_drop(struct sessions *sessions, struct session *session)
{
	if (!session)
		return;
	assert(session->held > 0);
	if (--session->held == 0 && session->ended)
		release(sessions, session);
}

static bool
is_of(const struct session *session, struct caller caller)
{
	return session->caller.person == caller.person
	       && session->caller.administrator == caller.administrator;
}

void
sessions_each(struct sessions *sessions, session_visit *each, void *context)
{
	for (size_t i = 0; i < SLOT_COUNT; i++)
		for (struct session *session = sessions->slots[i]; session; session = session->next)
			each(context, session);
}

struct looking {
	struct caller caller;
	session_visit *each;
	void *context;
};

static void
visit_own(void *context, struct session *session)
{
	const struct looking *looking = context;
	if (is_of(session, looking->caller))
		looking->each(looking->context, session);
}

void
sessions_of(struct sessions *sessions, struct caller caller, session_visit *each,
	void *context)
{
	struct looking looking = { caller, each, context };
	sessions_each(sessions, visit_own, &looking);
}

struct counting {
	size_t count;
	struct session *oldest;
};

static void
count(void *context, struct session *session)
{
	struct counting *counting = context;
	if (session->leaving)
		return;
	counting->count++;
	if (!counting->oldest || session->used < counting->oldest->used)
		counting->oldest = session;
}

struct session *
session_begin(struct sessions *sessions, struct job *job, struct caller caller, bool by_card,
	int64_t now, const unsigned char chance[SESSION_TOKEN_BYTES], struct str *ret_token,
	struct session **ret_oldest)
{
	struct str bytes = { (const char *)chance, SESSION_TOKEN_BYTES };
	struct counting counting = { 0 };
	struct buf token;
	sessions_of(sessions, caller, count, &counting);
	*ret_oldest = counting.count >= SESSIONS_PER_PERSON ? counting.oldest : NULL;
	if (*ret_oldest)
		session_leave(job, *ret_oldest);
	struct session *session = add(sessions, (struct session){
		.name = digest_of(bytes), .caller = caller, .by_card = by_card,
		.created = now, .used = now, .noted = now,
	});
	vault_put(job, shelf, &session->name, value_write(job->arena, session));
	buf_init(&token, job->arena, 2 * SESSION_TOKEN_BYTES);
	base64url_write(&token, bytes);
	*ret_token = str_keep(job->arena, buf_str(&token));
	return session;
}

void
session_leave(struct job *job, struct session *session)
{
	session->leaving++;
	vault_remove(job, shelf, &session->name);
}

void
session_stay(struct session *session)
{
	assert(session->leaving > 0);
	session->leaving--;
}

void
session_end(struct sessions *sessions, struct session *session)
{
	if (session->ended)
		return;
	struct session **at = slot_of(sessions, &session->name);
	while (*at != session)
		at = &(*at)->next;
	*at = session->next;
	session->ended = true;
	if (session->held == 0)
		release(sessions, session);
}

static void
sweep_one(struct sessions *sessions, struct session *session, struct job *job, int64_t now)
{
	if (session->leaving)
		return;
	if (now >= session_until(session)) {
		session_leave(job, session);
		session_end(sessions, session);
	} else if (session->used - session->noted >= SESSION_NOTE_MS) {
		session->noted = session->used;
		vault_put(job, shelf, &session->name, value_write(job->arena, session));
	}
}

void
sessions_sweep(struct sessions *sessions, struct job *job, int64_t now)
{
	for (size_t i = 0; i < SLOT_COUNT; i++) {
		for (struct session *session = sessions->slots[i], *next; session; session = next) {
			next = session->next;
			sweep_one(sessions, session, job, now);
		}
	}
}
