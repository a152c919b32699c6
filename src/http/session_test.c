/* Sessions: begun, found by their token, ended by silence, by age, by number and by hand; and
 * remembered by the vault. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "http/session.h"
#include "http/vault_fixture.h"

enum { START = 1000000, HOUR = 3600 * 1000 };

static const struct caller ann = { .person = 7 }, bo = { .person = 8 };
static const struct caller administrator = { .administrator = true };

struct desk {
	struct arena *arena;
	struct log *log;
	struct sessions *sessions;
	struct job job;
	unsigned char seed;
};

static int
desk_open(void **state)
{
	struct arena *arena = arena_new();
	struct desk *desk = TAKE(arena, struct desk);
	desk->arena = arena;
	desk->log = vault_new(arena);
	desk->job.arena = arena;
	struct fault fault = sessions_recall(arena, desk->log, START, &desk->sessions);
	*state = desk;
	return fault.code != FAULT_NONE;
}

static int
desk_close(void **state)
{
	arena_free(((struct desk *)*state)->arena);
	return 0;
}

/* The token of a new session that is durable; the one that had to go for it has ended. */
static struct str
begin(struct desk *desk, struct caller caller, int64_t now)
{
	unsigned char chance[SESSION_TOKEN_BYTES];
	struct session *oldest;
	struct str token;
	chance_of(++desk->seed, chance);
	session_begin(desk->sessions, &desk->job, caller, true, now, chance, &token, &oldest);
	vault_keep(desk->log, &desk->job);
	if (oldest)
		session_end(desk->sessions, oldest);
	return token;
}

static void
restart(struct desk *desk, int64_t now)
{
	struct fault fault = sessions_recall(desk->arena, desk->log, now, &desk->sessions);
	assert_int_equal(fault.code, FAULT_NONE);
}

static void
a_token_finds_its_session(void **state)
{
	struct desk *desk = *state;
	struct str token = begin(desk, ann, START), other = begin(desk, administrator, START);
	const struct session *session = session_find(desk->sessions, token, START + 1);
	assert_non_null(session);
	assert_int_equal(session->caller.person, 7);
	assert_true(session->by_card);
	assert_int_equal(session->used, START + 1);
	assert_true(session_find(desk->sessions, other, START)->caller.administrator);
	assert_int_equal(token.size, 43);
}

static void
nothing_else_does(void **state)
{
	struct desk *desk = *state;
	struct str token = begin(desk, ann, START);
	unsigned char chance[SESSION_TOKEN_BYTES];
	struct buf never;
	chance_of(200, chance);
	buf_init(&never, desk->arena, 64);
	base64url_write(&never, (struct str){ (const char *)chance, sizeof chance });
	assert_null(session_find(desk->sessions, STR(""), START));
	assert_null(session_find(desk->sessions, str_part(token, 0, 42), START));
	assert_null(session_find(desk->sessions, buf_str(&never), START));
}

static void
the_vault_holds_no_token(void **state)
{
	struct desk *desk = *state;
	struct str token = begin(desk, ann, START);
	unsigned char bytes[SESSION_TOKEN_BYTES];
	assert_true(base64url_read(token, bytes, sizeof bytes));
	const struct session *session = session_find(desk->sessions, token, START);
	struct digest name = digest_of((struct str){ (const char *)bytes, sizeof bytes });
	assert_true(digest_equal(&session->name, &name));
	assert_memory_not_equal(session->name.bytes, bytes, DIGEST_SIZE);
	assert_int_equal(vault_count(desk->log, "session"), 1);
}

static void
silence_ends_it(void **state)
{
	struct desk *desk = *state;
	struct str token = begin(desk, ann, START);
	assert_non_null(session_find(desk->sessions, token, START + SESSION_IDLE_MS - 1));
	assert_non_null(session_find(desk->sessions, token, START + 2 * (SESSION_IDLE_MS - 1)));
	assert_null(session_find(desk->sessions, token, START + 4 * (int64_t)SESSION_IDLE_MS));
}

static void
age_ends_it_however_it_is_used(void **state)
{
	struct desk *desk = *state;
	struct str token = begin(desk, ann, START);
	for (int64_t now = START; now < START + SESSION_ABSOLUTE_MS; now += HOUR)
		assert_non_null(session_find(desk->sessions, token, now));
	assert_null(session_find(desk->sessions, token, START + SESSION_ABSOLUTE_MS));
}

static void
one_too_many_ends_the_one_used_longest_ago(void **state)
{
	struct desk *desk = *state;
	struct str tokens[SESSIONS_PER_PERSON + 1];
	struct str other = begin(desk, bo, START);
	for (int i = 0; i < SESSIONS_PER_PERSON; i++)
		tokens[i] = begin(desk, ann, START + i);
	session_find(desk->sessions, tokens[0], START + 100);
	tokens[SESSIONS_PER_PERSON] = begin(desk, ann, START + 101);
	assert_null(session_find(desk->sessions, tokens[1], START + 102));
	for (int i = 0; i <= SESSIONS_PER_PERSON; i++)
		if (i != 1)
			assert_non_null(session_find(desk->sessions, tokens[i], START + 102));
	assert_non_null(session_find(desk->sessions, other, START + 102));
	assert_int_equal(vault_count(desk->log, "session"), SESSIONS_PER_PERSON + 1);
}

static void
what_leaves_stays_until_it_is_durable(void **state)
{
	struct desk *desk = *state;
	struct str token = begin(desk, ann, START);
	struct session *session = session_find(desk->sessions, token, START);
	session_leave(&desk->job, session);
	assert_ptr_equal(session_find(desk->sessions, token, START), session);
	assert_int_equal(desk->job.secret_count, 1);
	assert_null(desk->job.secrets[0].value.at);
	session_stay(session);
	assert_int_equal(session->leaving, 0);
	session_end(desk->sessions, session);
	assert_null(session_find(desk->sessions, token, START));
}

static void
one_that_is_held_is_not_used_again(void **state)
{
	struct desk *desk = *state;
	struct session *held = session_find(desk->sessions, begin(desk, ann, START), START);
	session_hold(held);
	session_end(desk->sessions, held);
	session_end(desk->sessions, held);
	struct session *next = session_find(desk->sessions, begin(desk, bo, START), START);
	assert_ptr_not_equal(next, held);
	assert_true(held->ended);
	assert_int_equal(held->caller.person, 7);
	session_drop(desk->sessions, held);
	assert_ptr_equal(session_find(desk->sessions, begin(desk, bo, START), START), held);
	session_drop(desk->sessions, NULL);
	assert_null(session_hold(NULL));
}

static void
count_one(void *context, struct session *session)
{
	(void)session;
	++*(int *)context;
}

static void
all_of_a_person_are_found(void **state)
{
	struct desk *desk = *state;
	int anns = 0, administrators = 0;
	begin(desk, ann, START);
	begin(desk, bo, START);
	begin(desk, administrator, START);
	struct str leaving = begin(desk, ann, START);
	session_leave(&desk->job, session_find(desk->sessions, leaving, START));
	sessions_of(desk->sessions, ann, count_one, &anns);
	sessions_of(desk->sessions, administrator, count_one, &administrators);
	assert_int_equal(anns, 2);
	assert_int_equal(administrators, 1);
}

static void
a_restart_remembers_those_that_hold(void **state)
{
	struct desk *desk = *state;
	struct str old = begin(desk, ann, START);
	struct str young = begin(desk, bo, START + HOUR);
	restart(desk, START + SESSION_IDLE_MS);
	assert_null(session_find(desk->sessions, old, START + SESSION_IDLE_MS));
	const struct session *session = session_find(desk->sessions, young,
		START + SESSION_IDLE_MS);
	assert_non_null(session);
	assert_int_equal(session->caller.person, 8);
	assert_int_equal(session->created, START + HOUR);
	assert_true(session->by_card);
	assert_int_equal(vault_count(desk->log, "session"), 1);
}

static void
use_is_noted_and_age_is_swept(void **state)
{
	struct desk *desk = *state;
	struct str used = begin(desk, ann, START), idle = begin(desk, bo, START);
	int64_t later = START + SESSION_IDLE_MS - 1;
	session_find(desk->sessions, used, later);
	sessions_sweep(desk->sessions, &desk->job, later);
	assert_int_equal(desk->job.secret_count, 1);
	vault_keep(desk->log, &desk->job);
	sessions_sweep(desk->sessions, &desk->job, later);
	assert_int_equal(desk->job.secret_count, 0);
	sessions_sweep(desk->sessions, &desk->job, later + 1);
	vault_keep(desk->log, &desk->job);
	assert_null(session_find(desk->sessions, idle, later + 1));
	assert_int_equal(vault_count(desk->log, "session"), 1);
	restart(desk, later + 1);
	assert_int_equal(session_find(desk->sessions, used, later + 1)->used, later + 1);
}

/* A request looks again when it is complete. */
static void
one_that_is_held_lasts_until_it_ends(void **state)
{
	struct desk *desk = *state;
	struct session *session = session_find(desk->sessions, begin(desk, ann, START), START);
	session_hold(session);
	assert_true(session_lasts(session, START + HOUR));
	assert_int_equal(session->used, START + HOUR);
	assert_false(session_lasts(session, START + HOUR + SESSION_IDLE_MS));
	session_end(desk->sessions, session);
	assert_false(session_lasts(session, START + HOUR));
	session_drop(desk->sessions, session);
}

/* Else the vault would hold again what a job before has removed. */
static void
one_that_leaves_is_not_noted(void **state)
{
	struct desk *desk = *state;
	struct str token = begin(desk, ann, START);
	struct session *session = session_find(desk->sessions, token, START + 2 * HOUR);
	session_leave(&desk->job, session);
	vault_keep(desk->log, &desk->job);
	sessions_sweep(desk->sessions, &desk->job, START + 2 * HOUR);
	assert_int_equal(desk->job.secret_count, 0);
	assert_int_equal(vault_count(desk->log, "session"), 0);
}

static void
a_damaged_one_is_told(void **state)
{
	struct desk *desk = *state;
	vault_plant(desk->log, "session", STR("short"), STR("value"));
	struct fault fault = sessions_recall(desk->arena, desk->log, START, &desk->sessions);
	assert_int_equal(fault.code, FAULT_DAMAGED);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, desk_open, desk_close)

int
main(void)
{
	const struct CMUnitTest cases[] = {
		CASE(a_token_finds_its_session),
		CASE(nothing_else_does),
		CASE(the_vault_holds_no_token),
		CASE(silence_ends_it),
		CASE(age_ends_it_however_it_is_used),
		CASE(one_too_many_ends_the_one_used_longest_ago),
		CASE(what_leaves_stays_until_it_is_durable),
		CASE(one_that_is_held_is_not_used_again),
		CASE(all_of_a_person_are_found),
		CASE(a_restart_remembers_those_that_hold),
		CASE(use_is_noted_and_age_is_swept),
		CASE(one_that_is_held_lasts_until_it_ends),
		CASE(one_that_leaves_is_not_noted),
		CASE(a_damaged_one_is_told),
	};
	return cmocka_run_group_tests(cases, NULL, NULL);
}
