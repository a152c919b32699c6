/* What a request changes of who is signed in. Every such change is durable before anybody is
 * told of it: a request gathers it here and in its job's secrets, hands the job to the clerk,
 * and calls signing_settle when it was answered. Until then sessions, cards and accounts stand
 * as before, but for a new session, whose token nobody has, and a card that is being exchanged,
 * which nobody can exchange again. */
#ifndef WHEREAS_HTTP_SIGNING_H
#define WHEREAS_HTTP_SIGNING_H

#include "http/account.h"
#include "http/card.h"
#include "http/password.h"
#include "http/session.h"

struct request;

struct signing {
	struct session *begun;  /* it ends where the job is refused */
	struct str token;       /* its cookie */
	struct list leaving;    /* struct session, held: they end when the job is durable */
	struct card *exchanged; /* spent; given back where the job is refused */
	struct list voided;     /* struct card: spent when the job is durable */
	struct card issued;     /* known when the job is durable */
	struct str secret;      /* of that card; .size 0 where there is none */
	struct account account; /* put into the vault, where `has_account` */
	bool has_account;
	struct digest tried;    /* the name of the account whose password is compared */
	struct password password; /* what is done with one */
};

/* The request's own, in its arena; begun where it has none yet. */
struct signing *signing_of(struct request *request);

/* Begins a session for a caller. The one that the request came with is left. */
void signing_begin(struct request *request, struct caller caller, bool by_card);

/* Leaves a session; leaves all of a caller. */
void signing_leave(struct request *request, struct session *session);
void signing_leave_all(struct request *request, struct caller caller);

/* Exchanges a card for a session of a person. */
void signing_exchange(struct request *request, struct card *card, uint64_t person);

/* Issues a card for a seat, and voids those that it had; voids those of all seats of a person. */
void signing_issue(struct request *request, uint64_t member);
void signing_void_all(struct request *request, uint64_t person);

/* The job was answered: what was gathered comes true, or is undone. True where it is so. */
bool signing_settle(struct request *request);

/* The cookie of the session that began, in the request's arena; the one that takes the cookie
 * away. */
const char *signing_cookie(struct request *request);
const char *signing_cookie_gone(void);

#endif
