/* What a request changes of who is signed in, when its job was answered and when it was refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sodium.h>
#include <string.h>

#include "http/loop.h"
#include "http/vault_fixture.h"

enum { NOW = 5000000, SEAT_OF_ANN = 30, SEAT_OF_BO = 31 };

static const struct caller ann = { .person = 7 }, bo = { .person = 8 };

struct desk {
	struct server server;
	struct log *log;
	struct list requests; /* struct request: all there were */
};

static int64_t
now(void)
{
	return NOW;
}

static void
chance(unsigned char *bytes, size_t size)
{
	randombytes_buf(bytes, size);
}

static int
desk_open(void **state)
{
	struct arena *arena = arena_new();
	struct desk *desk = TAKE(arena, struct desk);
	struct server *server = &desk->server;
	desk->log = vault_new(arena);
	server->arena = arena;
	server->setup = (struct server_setup){ .now = now, .chance = chance };
	server->seats = seats_new(arena);
	seats_note(server->seats, &(struct seat){ .member = SEAT_OF_ANN, .person = 7 });
	seats_note(server->seats, &(struct seat){ .member = SEAT_OF_BO, .person = 8 });
	struct fault fault = sessions_recall(arena, desk->log, NOW, &server->sessions);
	if (fault.code == FAULT_NONE)
		fault = cards_recall(arena, desk->log, NOW, &server->cards);
	if (fault.code == FAULT_NONE)
		fault = accounts_recall(arena, desk->log, &server->accounts);
	*state = desk;
	return fault.code != FAULT_NONE;
}

static int
desk_close(void **state)
{
	struct desk *desk = *state;
	for (EACH(struct request, request, &desk->requests))
		request_end(&desk->server, request);
	requests_free(&desk->server);
	arena_free(desk->server.arena);
	return 0;
}

static struct request *
request(struct desk *desk)
{
	struct request *begun = request_begin(&desk->server, NULL);
	list_add(desk->server.arena, &desk->requests, begun);
	return begun;
}

/* The clerk answers. */
static void
answer(struct desk *desk, struct request *request, enum fault_code code, bool repeated)
{
	request->job.fault.code = code;
	request->job.receipt.repeated = repeated;
	if (code == FAULT_NONE && !repeated)
		vault_keep(desk->log, &request->job);
	assert_int_equal(signing_settle(request), code == FAULT_NONE && !repeated);
}

static struct str
sign_in(struct desk *desk, struct caller caller)
{
	struct request *asked = request(desk);
	signing_begin(asked, caller, false);
	answer(desk, asked, FAULT_NONE, false);
	return asked->signing->token;
}

static struct str
issue(struct desk *desk, uint64_t member)
{
	struct request *asked = request(desk);
	signing_issue(asked, member);
	answer(desk, asked, FAULT_NONE, false);
	return asked->signing->secret;
}

static struct session *
session(struct desk *desk, struct str token)
{
	return session_find(desk->server.sessions, token, NOW);
}

static struct card *
card(struct desk *desk, struct str secret)
{
	return card_find(desk->server.cards, secret, NOW);
}

static void
a_session_that_was_refused_never_was(void **state)
{
	struct desk *desk = *state;
	struct request *asked = request(desk);
	signing_begin(asked, ann, false);
	answer(desk, asked, FAULT_BUSY, false);
	assert_null(session(desk, asked->signing->token));
	assert_non_null(session(desk, sign_in(desk, ann)));
}

static void
signing_in_leaves_the_session_that_was_there(void **state)
{
	struct desk *desk = *state;
	struct str old = sign_in(desk, ann);
	struct request *asked = request(desk);
	asked->session = session_hold(session(desk, old));
	signing_begin(asked, bo, true);
	assert_non_null(session(desk, old));
	answer(desk, asked, FAULT_NONE, false);
	assert_null(session(desk, old));
	assert_int_equal(session(desk, asked->signing->token)->caller.person, 8);
	assert_int_equal(vault_count(desk->log, "session"), 1);
}

static void
a_refused_end_of_all_ends_none(void **state)
{
	struct desk *desk = *state;
	struct str one = sign_in(desk, ann), two = sign_in(desk, ann), other = sign_in(desk, bo);
	struct request *refused = request(desk), *done = request(desk);
	signing_leave_all(refused, ann);
	signing_leave_all(done, ann);
	answer(desk, refused, FAULT_FORBIDDEN, false);
	assert_non_null(session(desk, one));
	answer(desk, done, FAULT_NONE, false);
	assert_null(session(desk, one));
	assert_null(session(desk, two));
	assert_non_null(session(desk, other));
	assert_int_equal(vault_count(desk->log, "session"), 1);
}

static void
what_began_meanwhile_is_not_ended(void **state)
{
	struct desk *desk = *state;
	struct str before = sign_in(desk, ann);
	struct request *asked = request(desk);
	signing_leave_all(asked, ann);
	struct str after = sign_in(desk, ann);
	answer(desk, asked, FAULT_NONE, false);
	assert_null(session(desk, before));
	assert_non_null(session(desk, after));
}

static void
asked_again_under_its_key_an_action_changes_nothing(void **state)
{
	struct desk *desk = *state;
	struct str token = sign_in(desk, ann), old = issue(desk, SEAT_OF_ANN);
	struct request *asked = request(desk);
	signing_leave_all(asked, ann);
	signing_issue(asked, SEAT_OF_ANN);
	answer(desk, asked, FAULT_NONE, true);
	assert_non_null(session(desk, token));
	assert_non_null(card(desk, old));
	assert_null(card(desk, asked->signing->secret));
}

static void
a_card_is_exchanged_once(void **state)
{
	struct desk *desk = *state;
	struct str secret = issue(desk, SEAT_OF_ANN);
	struct request *asked = request(desk);
	signing_exchange(asked, card(desk, secret), 7);
	assert_null(card(desk, secret));
	answer(desk, asked, FAULT_NONE, false);
	assert_null(card(desk, secret));
	assert_true(session(desk, asked->signing->token)->by_card);
	assert_int_equal(vault_count(desk->log, "card"), 0);
	assert_int_equal(vault_count(desk->log, "session"), 1);
}

static void
a_card_whose_exchange_was_refused_still_works(void **state)
{
	struct desk *desk = *state;
	struct str secret = issue(desk, SEAT_OF_ANN);
	struct request *asked = request(desk);
	signing_exchange(asked, card(desk, secret), 7);
	answer(desk, asked, FAULT_BUSY, false);
	assert_non_null(card(desk, secret));
	assert_null(session(desk, asked->signing->token));
}

static void
a_new_card_voids_the_old_ones_of_its_seat(void **state)
{
	struct desk *desk = *state;
	struct str old = issue(desk, SEAT_OF_ANN), other = issue(desk, SEAT_OF_BO);
	struct request *refused = request(desk);
	signing_issue(refused, SEAT_OF_ANN);
	assert_non_null(card(desk, old));
	answer(desk, refused, FAULT_FORBIDDEN, false);
	assert_non_null(card(desk, old));
	assert_null(card(desk, refused->signing->secret));
	struct str new = issue(desk, SEAT_OF_ANN);
	assert_null(card(desk, old));
	assert_non_null(card(desk, new));
	assert_non_null(card(desk, other));
	assert_int_equal(vault_count(desk->log, "card"), 2);
}

static void
the_cards_of_a_person_are_void_together(void **state)
{
	struct desk *desk = *state;
	seats_note(desk->server.seats, &(struct seat){ .member = 40, .person = 7 });
	struct str one = issue(desk, SEAT_OF_ANN), two = issue(desk, 40);
	struct str other = issue(desk, SEAT_OF_BO);
	struct request *asked = request(desk);
	signing_void_all(asked, 7);
	answer(desk, asked, FAULT_NONE, false);
	assert_null(card(desk, one));
	assert_null(card(desk, two));
	assert_non_null(card(desk, other));
	assert_int_equal(vault_count(desk->log, "card"), 1);
}

static void
an_account_comes_with_its_job(void **state)
{
	struct desk *desk = *state;
	struct accounts *accounts = desk->server.accounts;
	for (int durable = 0; durable < 2; durable++) {
		struct request *asked = request(desk);
		struct account *account = &signing_of(asked)->account;
		account->name = account_name(asked->arena, STR("ann"));
		account->caller = ann;
		account->shown = STR("ann");
		struct fault fault = account_put(accounts, &asked->job, account);
		assert_int_equal(fault.code, FAULT_NONE);
		asked->signing->has_account = true;
		answer(desk, asked, durable ? FAULT_NONE : FAULT_BUSY, false);
		assert_int_equal(account_of(accounts, ann) != NULL, durable);
	}
}

static void
the_cookie_is_kept_to_the_host(void **state)
{
	struct desk *desk = *state;
	struct request *asked = request(desk);
	signing_begin(asked, ann, false);
	assert_non_null(strstr(signing_cookie(asked),
		"; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=432000"));
	assert_memory_equal(signing_cookie(asked), "__Host-session=", 15);
	assert_string_equal(signing_cookie_gone(),
		"__Host-session=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0");
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, desk_open, desk_close)

int
main(void)
{
	const struct CMUnitTest cases[] = {
		CASE(a_session_that_was_refused_never_was),
		CASE(signing_in_leaves_the_session_that_was_there),
		CASE(a_refused_end_of_all_ends_none),
		CASE(what_began_meanwhile_is_not_ended),
		CASE(asked_again_under_its_key_an_action_changes_nothing),
		CASE(a_card_is_exchanged_once),
		CASE(a_card_whose_exchange_was_refused_still_works),
		CASE(a_new_card_voids_the_old_ones_of_its_seat),
		CASE(the_cards_of_a_person_are_void_together),
		CASE(an_account_comes_with_its_job),
		CASE(the_cookie_is_kept_to_the_host),
	};
	return cmocka_run_group_tests(cases, NULL, NULL);
}
