/* Each way in goes through up to three steps: what was asked is read and checked here; a
 * password is hashed or compared on its thread; what comes of it is made durable by the clerk.
 * Then the answer is who one is. */
#include "http/entrance.h"

#include <string.h>

#include "http/language.h"
#include "http/loop.h"
#include "publish/view.h"
#include "record/codec.h"
#include "text/utf8.h"

enum {
	WHO_BYTES_MOST = 4096,
	PAGE_BYTES_MOST = 64 * 1024,
	SECRET_BYTES = 32,
	PASSWORD_BYTES_MOST = 4 * PASSWORD_MOST, /* no character has more than 4 */
};

static const struct caller administrator = { .administrator = true };

/* What is sent, and what is answered, in the order of canonical JSON. */

struct credentials {
	struct str current, name, password, secret;
	bool has_current;
};

static const struct shape_field sign_in_fields[] = {
	{ SHAPE_FIELD(credentials, name, TEXT) },
	{ SHAPE_FIELD(credentials, password, TEXT) },
};
static const struct shape_field first_run_fields[] = {
	{ SHAPE_FIELD(credentials, name, TEXT) },
	{ SHAPE_FIELD(credentials, password, TEXT) },
	{ SHAPE_FIELD(credentials, secret, TEXT) },
};
static const struct shape_field card_fields[] = { { SHAPE_FIELD(credentials, secret, TEXT) } };
static const struct shape_field account_fields[] = {
	{ SHAPE_FIELD(credentials, current, TEXT), SHAPE_GIVEN(credentials, current) },
	{ SHAPE_FIELD(credentials, name, TEXT) },
	{ SHAPE_FIELD(credentials, password, TEXT) },
};

static const struct shape sign_in_shape = SHAPE_OF("sign_in", credentials, sign_in_fields);
static const struct shape first_run_shape = SHAPE_OF("first_run", credentials, first_run_fields);
static const struct shape card_shape = SHAPE_OF("card", credentials, card_fields);
static const struct shape account_shape = SHAPE_OF("account", credentials, account_fields);

struct who {
	struct str account;
	bool administrator, by_card, signed_in, staff;
	enum language language;
	uint64_t person;
	int64_t until;
};

static const struct shape_field who_fields[] = {
	{ SHAPE_FIELD(who, account, TEXT) },
	{ SHAPE_FIELD(who, administrator, FLAG) },
	{ SHAPE_FIELD(who, by_card, FLAG) },
	{ SHAPE_TERMS(who, language, LANGUAGE) },
	{ SHAPE_FIELD(who, person, ID) },
	{ SHAPE_FIELD(who, signed_in, FLAG) },
	{ SHAPE_FIELD(who, staff, FLAG) },
	{ SHAPE_FIELD(who, until, TIME) },
};
static const struct shape who_shape = SHAPE_OF("who", who, who_fields);

/* The last step */

static void
answer_who(struct request *request, const struct session *session)
{
	struct server *server = request->server;
	struct who who = { .account = STR("") };
	struct buf out;
	if (session) {
		const struct account *account = account_of(server->accounts, session->caller);
		who = (struct who){
			.account = account ? account->shown : STR(""),
			.administrator = session->caller.administrator,
			.by_card = session->by_card,
			.signed_in = true,
			.staff = session_audience(server, session) == AUDIENCE_STAFF,
			.person = session->caller.person,
			.until = session_until(session),
		};
	}
	buf_init(&out, request->arena, WHO_BYTES_MOST);
	who.language = language_of(request);
	codec_write(&out, &who_shape, &who);
	request_answer(request, 200, "application/json", buf_str(&out));
}

static void
came_in(struct request *request)
{
	struct server *server = request->server;
	const struct signing *signing = request->signing;
	struct session *begun = session_hold(signing->begun);
	bool done = signing_settle(request);
	if (done && signing->has_account && begun->caller.administrator) {
		pthread_mutex_lock(&server->lock);
		server->first_run_open = false;
		pthread_mutex_unlock(&server->lock);
	}
	if (done) {
		request->reply.cookie = signing_cookie(request);
		answer_who(request, begun);
	} else {
		request_refuse(request, request->job.fault);
	}
	session_drop(server->sessions, begun);
}

static void
make_durable(struct request *request, void (*then)(struct request *request))
{
	request->job.kind = JOB_SECRETS;
	request_submit(request, then);
}

/* The step before it */

static void
hand_to_passwords(struct request *request, void (*then)(struct request *request))
{
	struct password *password = &signing_of(request)->password;
	password->job = &request->job;
	request_wait(request, then);
	if (!passwords_put(request->server->passwords, password)) {
		request->server->waiting--;
		request->job.fault = fault(FAULT_BUSY, "");
		then(request);
	}
}

/* A try to guess the password of an account: it may have to wait, which is answered here. */
static bool
try_begins(struct request *request, struct digest name)
{
	struct server *server = request->server;
	int64_t wait = tries_begin(server->tries, &name, server->setup.ticks());
	signing_of(request)->tried = name;
	if (wait == 0)
		return true;
	request->reply.retry_after = (wait + 999) / 1000;
	request_refuse(request, fault(FAULT_TOO_MANY_TRIES, ""));
	return false;
}

/* Was it the right password? Else the reply is made. */
static bool
try_ends(struct request *request, const char *field)
{
	struct server *server = request->server;
	const struct signing *signing = request->signing;
	bool tried = request->job.fault.code == FAULT_NONE;
	bool right = tried && signing->password.right;
	tries_end(server->tries, &signing->tried,
		!tried ? TRIED_NOT : right ? TRIED_RIGHT : TRIED_WRONG, server->setup.ticks());
	if (!right)
		request_refuse(request,
			tried ? fault(FAULT_WRONG_PASSWORD, field) : request->job.fault);
	return right;
}

static const char *
hash_keep(struct request *request, const struct account *account)
{
	return account ? str_keep(request->arena, str_of(account->hash)).at : NULL;
}

/* The first step */

static struct fault
credentials_read(struct request *request, const struct shape *shape,
	struct credentials *ret_credentials)
{
	request->confidential = true;
	TRY(codec_read(request->arena, shape, buf_str(&request->body), ret_credentials));
	if (ret_credentials->password.size > PASSWORD_BYTES_MOST)
		return fault_too_large("password", PASSWORD_BYTES_MOST, "bytes");
	if (ret_credentials->current.size > PASSWORD_BYTES_MOST)
		return fault_too_large("current", PASSWORD_BYTES_MOST, "bytes");
	if (ret_credentials->name.size > ACCOUNT_NAME_MOST)
		return fault(FAULT_TOO_LARGE, "name");
	return OK;
}

/* An account as it shall be, but for the hash of its password. */
static struct fault
account_begin(struct request *request, const struct credentials *credentials, struct caller caller)
{
	struct str shown = utf8_normal(request->arena, str_trim(credentials->name));
	if (utf8_fold(request->arena, shown).size == 0)
		return fault(FAULT_EMPTY, "name");
	if (!utf8_one_line(shown))
		return fault(FAULT_UNSEEN_SIGN, "name");
	TRY(password_check(credentials->password));
	struct signing *signing = signing_of(request);
	signing->account = (struct account){
		.name = account_name(request->arena, shown), .caller = caller, .shown = shown,
	};
	signing->password.wanted = utf8_normal(request->arena, credentials->password);
	return OK;
}

/* The hash is made: the account is put, and a new session begins with it. */
static void
account_end(struct request *request)
{
	struct signing *signing = request->signing;
	struct fault refused = request->job.fault;
	memcpy(signing->account.hash, signing->password.made, PASSWORD_HASH_SIZE);
	if (refused.code == FAULT_NONE)
		refused = account_put(request->server->accounts, &request->job, &signing->account);
	if (refused.code != FAULT_NONE) {
		request_refuse(request, refused);
		return;
	}
	signing->has_account = true;
	signing_leave_all(request, signing->account.caller);
	signing_begin(request, signing->account.caller, false);
	make_durable(request, came_in);
}

/* Signing in */

static void
compared(struct request *request)
{
	struct signing *signing = request->signing;
	const struct account *account = account_find(request->server->accounts, &signing->tried);
	const char *hash = signing->password.hash;
	if (!account || !hash || strcmp(account->hash, hash) != 0)
		signing->password.right = false; /* it was made or changed in the meantime */
	if (!try_ends(request, "password"))
		return;
	signing_begin(request, account->caller, false);
	make_durable(request, came_in);
}

void
entrance_sign_in(struct request *request)
{
	struct credentials credentials = { 0 };
	struct fault refused = credentials_read(request, &sign_in_shape, &credentials);
	if (refused.code != FAULT_NONE) {
		request_refuse(request, refused);
		return;
	}
	struct digest name = account_name(request->arena, credentials.name);
	if (!try_begins(request, name))
		return;
	struct password *password = &signing_of(request)->password;
	password->given = utf8_normal(request->arena, credentials.password);
	password->hash = hash_keep(request, account_find(request->server->accounts, &name));
	hand_to_passwords(request, compared);
}

/* A desk card */

void
entrance_card(struct request *request)
{
	struct server *server = request->server;
	struct credentials credentials = { 0 };
	struct fault refused = credentials_read(request, &card_shape, &credentials);
	struct card *card = NULL;
	uint64_t person = 0;
	if (refused.code == FAULT_NONE)
		card = card_find(server->cards, credentials.secret, server->setup.now());
	if (card)
		person = seats_person(server->seats, card->member);
	if (refused.code == FAULT_NONE && !person)
		refused = fault(FAULT_CARD, "secret");
	if (refused.code != FAULT_NONE) {
		request_refuse(request, refused);
		return;
	}
	signing_exchange(request, card, person);
	make_durable(request, came_in);
}

/* The first administrator */

static bool
first_run_is(struct server *server, struct str secret)
{
	unsigned char bytes[SECRET_BYTES];
	if (!base64url_read(secret, bytes, sizeof bytes))
		return false;
	struct digest digest = digest_of((struct str){ (const char *)bytes, sizeof bytes });
	pthread_mutex_lock(&server->lock);
	bool is = server->first_run_open && digest_equal(&digest, &server->first_run);
	pthread_mutex_unlock(&server->lock);
	return is;
}

static void
first_run_hashed(struct request *request)
{
	if (request->job.fault.code == FAULT_NONE
	    && account_of(request->server->accounts, administrator))
		request->job.fault = fault(FAULT_FIRST_RUN, "secret"); /* somebody was faster */
	account_end(request);
}

void
entrance_first_run(struct request *request)
{
	struct credentials credentials = { 0 };
	struct fault refused = credentials_read(request, &first_run_shape, &credentials);
	if (refused.code == FAULT_NONE && !first_run_is(request->server, credentials.secret))
		refused = fault(FAULT_FIRST_RUN, "secret");
	if (refused.code == FAULT_NONE)
		refused = account_begin(request, &credentials, administrator);
	if (refused.code == FAULT_NONE)
		hand_to_passwords(request, first_run_hashed);
	else
		request_refuse(request, refused);
}

struct str
entrance_first_run_secret(struct server *server, struct arena *arena)
{
	unsigned char bytes[SECRET_BYTES];
	struct buf out;
	server->setup.chance(bytes, sizeof bytes);
	buf_init(&out, arena, 2 * SECRET_BYTES);
	pthread_mutex_lock(&server->lock);
	if (server->first_run_open) {
		server->first_run = digest_of((struct str){ (const char *)bytes, sizeof bytes });
		base64url_write(&out, (struct str){ (const char *)bytes, sizeof bytes });
	}
	pthread_mutex_unlock(&server->lock);
	return buf_str(&out);
}

/* One's own name and password */

static void
account_hashed(struct request *request)
{
	if (request->signing->password.given.at && !try_ends(request, "current"))
		return;
	if (request->session->ended) {
		request_refuse(request, fault(FAULT_NOT_SIGNED_IN, ""));
		return;
	}
	account_end(request);
}

void
entrance_account(struct request *request)
{
	struct credentials credentials = { 0 };
	struct session *session = request->session;
	struct fault refused = session ? OK : fault(FAULT_NOT_SIGNED_IN, "");
	const struct account *old = NULL;
	if (refused.code == FAULT_NONE)
		refused = credentials_read(request, &account_shape, &credentials);
	if (refused.code == FAULT_NONE)
		refused = account_begin(request, &credentials, session->caller);
	if (refused.code == FAULT_NONE && !session->by_card)
		old = account_of(request->server->accounts, session->caller);
	if (old && !credentials.has_current)
		refused = fault(FAULT_MISSING_FIELD, "current");
	if (refused.code != FAULT_NONE) {
		request_refuse(request, refused);
		return;
	}
	if (old) {
		if (!try_begins(request, old->name))
			return;
		struct password *password = &signing_of(request)->password;
		password->given = utf8_normal(request->arena, credentials.current);
		password->hash = hash_keep(request, old);
	}
	hand_to_passwords(request, account_hashed);
}

/* Who, and out */

void
entrance_who(struct request *request)
{
	answer_who(request, request->session);
}

static void
went_out(struct request *request)
{
	if (!signing_settle(request)) {
		request_refuse(request, request->job.fault);
		return;
	}
	request->reply.cookie = signing_cookie_gone();
	request_answer(request, 204, NULL, STR(""));
}

void
entrance_sign_out(struct request *request)
{
	if (!request->session) {
		went_out(request);
		return;
	}
	signing_leave(request, request->session);
	make_durable(request, went_out);
}

void
entrance_sign_out_everywhere(struct request *request)
{
	if (!request->session) {
		went_out(request);
		return;
	}
	struct caller caller = request->session->caller;
	signing_leave_all(request, caller);
	if (caller.person)
		signing_void_all(request, caller.person);
	make_durable(request, went_out);
}

void
entrance_page(struct request *request)
{
	struct buf out;
	enum language chosen;
	buf_init(&out, request->arena, PAGE_BYTES_MOST);
	view_entrance(request->path, language_of(request), &out);
	request->reply.vary = LANGUAGE_VARY;
	if (language_chosen(request, &chosen))
		request->reply.cookie = language_cookie(request, chosen);
	request_answer(request, 200, "text/html; charset=utf-8", buf_str(&out));
}
