/* Accounts and cards: how somebody comes by a session.
 *
 *   POST   /api/first-run       {secret, name, password}  the first administrator, once
 *   POST   /api/session         {name, password}          staff, by password (Argon2id)
 *   POST   /api/session/card    {secret}                  a desk card: single use, CARD_MS long
 *   POST   /api/account         {name, password}          signed in: sets one's own name and password
 *   GET    /api/session         who am I
 *   DELETE /api/session         sign out
 *   DELETE /api/sessions        sign out everywhere
 *
 * Secrets are 256 bits, kept as SHA-256 in the vault; a card's stands in the fragment of its link and is
 * exchanged by POST. A wrong name and a wrong password are told apart by nothing, not even time. Password
 * checks run on a thread of their own and are limited per account name (tries grow slower). */
#ifndef WHEREAS_HTTP_ACCOUNT_H
#define WHEREAS_HTTP_ACCOUNT_H

#include "http/request.h"

enum {
	CARD_MS = 15 * 60 * 1000,
	PASSWORD_LEAST = 12,   /* characters */
	PASSWORD_MOST = 256,
	ACCOUNT_NAME_MOST = 100, /* bytes */
};

struct accounts;

MUST_USE struct fault accounts_recall(struct arena *arena, struct server *server, struct log *log,
	struct accounts **ret_accounts);
void accounts_end(struct accounts *accounts); /* ends the password thread */

/* Is this one of the paths above? Then it is dealt with. */
bool account_route(struct request *request);

/* The first-run link's secret; made anew at each start until it is used. */
struct str accounts_first_run(struct accounts *accounts, struct arena *arena);

/* Two actions do something here as well: issue_card makes a card (its link is added to the reply), and
 * end_sessions ends sessions. Called before the action is handed to the clerk (adds to the job's secrets),
 * and after it was answered (takes effect, or not). */
void account_before(struct request *request);
void account_after(struct request *request, struct buf *reply);

#endif
