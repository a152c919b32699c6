/* Sessions: who is signed in. A session is 256 random bits in a cookie; here and in the vault only
 * its SHA-256 is kept. It ends after SESSION_IDLE_MS of silence, after SESSION_ABSOLUTE_MS at the
 * latest, by signing out, or when all of a person's are ended. Belongs to the loop's thread.
 *
 * What the vault must keep goes into a job; the job's maker hands it to the clerk, and calls
 * session_end for what the job removed once that is durable. */
#ifndef WHEREAS_HTTP_SESSION_H
#define WHEREAS_HTTP_SESSION_H

#include "clerk/job.h"

enum {
	SESSION_IDLE_MS = 12 * 3600 * 1000,
	SESSION_ABSOLUTE_MS = 5 * 24 * 3600 * 1000,
	SESSION_NOTE_MS = 3600 * 1000, /* the vault knows at least this exactly when it was used */
	SESSIONS_PER_PERSON = 8,       /* signing in once more ends the one used longest ago */
	SESSION_TOKEN_BYTES = 32,
};

#define SESSION_COOKIE "__Host-session"

struct session {
	struct digest name; /* of the token */
	struct caller caller;
	bool by_card;                 /* began with a desk card, not with a password */
	int64_t created, used, noted; /* ms since 1970; noted: the use that the vault knows */
	unsigned leaving;     /* jobs on their way that remove it from the vault */
	bool ended;
	unsigned held;        /* by requests and streams; it is used again only when nobody does */
	struct session *next; /* of the same slot, or of those free */
};

struct sessions;

/* Those in the vault that have not ended; the others are removed from it. FAULT_DAMAGED,
 * FAULT_STORE. */
MUST_USE struct fault sessions_recall(struct arena *arena, struct log *log, int64_t now,
	struct sessions **ret_sessions);

/* The session of a token as it stands in the cookie; NULL where there is none or it has ended.
 * Marks it as used. Whoever keeps it over a call of another function holds it. */
struct session *session_find(struct sessions *sessions, struct str token, int64_t now);

/* Has a session that is held neither ended nor come to its time? Marks it as used where not. */
bool session_lasts(struct session *session, int64_t now);

/* A holder more, a holder fewer; NULL is ignored. */
struct session *session_hold(struct session *session);
void session_drop(struct sessions *sessions, struct session *session);

/* A new session, known at once. The token for the cookie is written to ret_token (in the job's
 * arena); it leaves the house when the job is durable. Where the person has too many, the one
 * used longest ago is `ret_oldest` (else NULL): the job removes it from the vault. */
struct session *session_begin(struct sessions *sessions, struct job *job, struct caller caller,
	bool by_card, int64_t now, const unsigned char chance[SESSION_TOKEN_BYTES],
	struct str *ret_token, struct session **ret_oldest);

/* Has the job remove a session from the vault. It ends with session_end, when that is durable,
 * or stays with session_stay, when the job was refused. */
void session_leave(struct job *job, struct session *session);
void session_end(struct sessions *sessions, struct session *session);
void session_stay(struct session *session);

/* Calls `each` for every session, or for every one of a caller, also for those that are leaving. */
typedef void session_visit(void *context, struct session *session);
void sessions_each(struct sessions *sessions, session_visit *each, void *context);
void sessions_of(struct sessions *sessions, struct caller caller, session_visit *each,
	void *context);

/* Ends those whose time is over; the job removes them from the vault and notes when others were
 * used. */
void sessions_sweep(struct sessions *sessions, struct job *job, int64_t now);

/* When it ends, unless it is used again. */
int64_t session_until(const struct session *session);

#endif
