/* Gathers, then settles. */
#include "http/signing.h"

#include <sodium.h>

#include "http/loop.h"

/* The prefix has the browser refuse the cookie without Secure, with Domain, or with another path
 * (RFC 6265bis, section 4.1.3.2). */
#define COOKIE_RULES "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age="

enum { COOKIE_BYTES_MOST = 256 };

struct signing *
signing_of(struct request *request)
{
	if (!request->signing)
		request->signing = TAKE(request->arena, struct signing);
	return request->signing;
}

void
signing_begin(struct request *request, struct caller caller, bool by_card)
{
	struct server *server = request->server;
	struct signing *signing = signing_of(request);
	struct session *oldest;
	unsigned char chance[SESSION_TOKEN_BYTES];
	if (request->session)
		signing_leave(request, request->session);
	request->confidential = true;
	server->setup.chance(chance, sizeof chance);
	signing->begun = session_begin(server->sessions, &request->job, caller, by_card,
		server->setup.now(), chance, &signing->token, &oldest);
	session_hold(signing->begun);
	sodium_memzero(chance, sizeof chance);
	if (oldest)
		list_add(request->arena, &signing->leaving, session_hold(oldest));
}

void
signing_leave(struct request *request, struct session *session)
{
	session_leave(&request->job, session);
	list_add(request->arena, &signing_of(request)->leaving, session_hold(session));
}

static void
leave(void *context, struct session *session)
{
	signing_leave(context, session);
}

void
signing_leave_all(struct request *request, struct caller caller)
{
	sessions_of(request->server->sessions, caller, leave, request);
}

void
signing_exchange(struct request *request, struct card *card, uint64_t person)
{
	card_spend(card);
	card_remove(&request->job, card);
	signing_of(request)->exchanged = card;
	signing_begin(request, (struct caller){ .person = person }, true);
}

/* Cards that shall be void: those of one seat, or of one person's seats. */
struct voiding {
	struct request *request;
	uint64_t member, person;
};

static void
void_where(void *context, struct card *card)
{
	struct voiding *voiding = context;
	struct request *request = voiding->request;
	if (card->member != voiding->member
	    && (!voiding->person
	        || seats_person(request->server->seats, card->member) != voiding->person))
		return;
	card_remove(&request->job, card);
	list_add(request->arena, &signing_of(request)->voided, card);
}

void
signing_issue(struct request *request, uint64_t member)
{
	struct server *server = request->server;
	struct signing *signing = signing_of(request);
	struct voiding voiding = { .request = request, .member = member };
	unsigned char chance[CARD_SECRET_BYTES];
	cards_each(server->cards, void_where, &voiding);
	request->confidential = true;
	server->setup.chance(chance, sizeof chance);
	signing->issued = card_issue(&request->job, member, server->setup.now() + CARD_MS, chance,
		&signing->secret);
	sodium_memzero(chance, sizeof chance);
}

void
signing_void_all(struct request *request, uint64_t person)
{
	struct voiding voiding = { .request = request, .person = person };
	cards_each(request->server->cards, void_where, &voiding);
}

/* The secrets of an action are not kept where it was asked for before, under the same key. */
static bool
durable(const struct job *job)
{
	return job->fault.code == FAULT_NONE && !job->receipt.repeated;
}

static void
settle_sessions(struct request *request, bool done)
{
	struct sessions *sessions = request->server->sessions;
	const struct signing *signing = request->signing;
	for (EACH(struct session, session, &signing->leaving)) {
		if (done)
			session_end(sessions, session);
		else
			session_stay(session);
		session_drop(sessions, session);
	}
	if (signing->begun && !done)
		session_end(sessions, signing->begun);
	session_drop(sessions, signing->begun);
}

static void
settle_cards(struct request *request, bool done)
{
	struct signing *signing = request->signing;
	if (signing->exchanged && !done)
		card_return(signing->exchanged);
	if (!done)
		return;
	if (signing->exchanged)
		card_end(signing->exchanged);
	for (EACH(struct card, card, &signing->voided))
		card_end(card);
	if (signing->secret.size > 0)
		cards_add(request->server->cards, &signing->issued);
}

bool
signing_settle(struct request *request)
{
	struct signing *signing = request->signing;
	bool done = durable(&request->job);
	if (!signing)
		return done;
	settle_sessions(request, done);
	settle_cards(request, done);
	if (signing->has_account)
		account_settle(request->server->accounts, &signing->account, done);
	return done;
}

const char *
signing_cookie(struct request *request)
{
	struct buf out;
	buf_init(&out, request->arena, COOKIE_BYTES_MOST);
	buf_text(&out, SESSION_COOKIE "=");
	buf_put(&out, request->signing->token);
	buf_format(&out, COOKIE_RULES "%d", SESSION_ABSOLUTE_MS / 1000);
	return str_keep(request->arena, buf_str(&out)).at;
}

const char *
signing_cookie_gone(void)
{
	return SESSION_COOKIE "=" COOKIE_RULES "0";
}
