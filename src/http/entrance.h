/* Ways in and out: how somebody comes by a session, and ends it.
 *
 *   POST   /api/first-run     {secret, name, password}   the first administrator, once
 *   POST   /api/session       {name, password}           those who have an account
 *   POST   /api/session/card  {secret}                   a desk card (card.h)
 *   POST   /api/account       {name, password, current}  one's own name and password
 *   GET    /api/session                                  who am I
 *   DELETE /api/session                                  sign out
 *   DELETE /api/sessions                                 sign out everywhere
 *
 * A wrong name and a wrong password are told apart by nothing, not even time. A new password
 * needs the current one, unless there is none, or the session began with a card, which was
 * handed out to a person who was looked at. Signing in and a new password give a new session,
 * and end the one that was there. */
#ifndef WHEREAS_HTTP_ENTRANCE_H
#define WHEREAS_HTTP_ENTRANCE_H

#include "http/request.h"

void entrance_first_run(struct request *request);
void entrance_sign_in(struct request *request);
void entrance_card(struct request *request);
void entrance_account(struct request *request);
void entrance_who(struct request *request);
void entrance_sign_out(struct request *request);
void entrance_sign_out_everywhere(struct request *request);

/* The pages to do it on: /sign-in, /enter, /first-run, /account; in the language of who reads them
 * (http/language.h). */
void entrance_page(struct request *request);

/* A new secret for the link of the first run, in the arena; one that was made before is void.
 * .size 0 where an administrator has an account. From any thread. */
struct str entrance_first_run_secret(struct server *server, struct arena *arena);

#endif
