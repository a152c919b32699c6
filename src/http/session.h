/* Sessions: who is signed in. A session is 256 random bits in a cookie; here and in the vault only its
 * SHA-256 is kept. It ends after IDLE of silence, after ABSOLUTE at the latest, by signing out, or when
 * all of a person's are ended. Belongs to the loop's thread. */
#ifndef WHEREAS_HTTP_SESSION_H
#define WHEREAS_HTTP_SESSION_H

#include "clerk/job.h"

enum {
	SESSION_IDLE_MS = 12 * 3600 * 1000,
	SESSION_ABSOLUTE_MS = 5 * 24 * 3600 * 1000,
	SESSIONS_PER_PERSON = 8, /* signing in once more ends the oldest */
};

#define SESSION_COOKIE "__Host-session"

struct session {
	struct digest name; /* of the token */
	struct caller caller;
	bool staff;         /* signed in by password, or by a card of a staff seat */
	int64_t created, used; /* ms since 1970 */
	bool ended;
	struct session *next; /* of the same person */
};

struct sessions;

/* Those in the vault that have not ended. */
MUST_USE struct fault sessions_recall(struct arena *arena, struct log *log, int64_t now,
	struct sessions **ret_sessions);

/* The session of a token as it stands in the cookie; NULL where there is none or it has ended. Marks it
 * as used. */
const struct session *session_find(struct sessions *sessions, struct str token, int64_t now);

/* A new session of a caller: the token for the cookie is written to ret_token, and what the vault must
 * keep (the new one, and removals of what it replaces) to ret_secrets, both in the arena. It is valid at
 * once; hand the secrets to the clerk before the token leaves the house. */
void session_begin(struct sessions *sessions, struct arena *arena, struct caller caller, bool staff,
	int64_t now, const unsigned char chance[32], struct str *ret_token,
	struct secret **ret_secrets, size_t *ret_secret_count);

/* Ends one, or all of a person (or of the administrators); gives the removals for the vault. */
void session_end(struct sessions *sessions, struct arena *arena, const struct session *session,
	struct secret **ret_secrets, size_t *ret_secret_count);
void session_end_all(struct sessions *sessions, struct arena *arena, struct caller caller,
	struct secret **ret_secrets, size_t *ret_secret_count);

#endif
