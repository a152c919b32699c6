/* Desk cards: issued, exchanged once, too old, void; and remembered by the vault. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "http/card.h"
#include "http/vault_fixture.h"

enum { START = 1000000, SEAT = 12 };

struct desk {
	struct arena *arena;
	struct log *log;
	struct cards *cards;
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
	struct fault fault = cards_recall(arena, desk->log, START, &desk->cards);
	*state = desk;
	return fault.code != FAULT_NONE;
}

static int
desk_close(void **state)
{
	arena_free(((struct desk *)*state)->arena);
	return 0;
}

static struct str
issue(struct desk *desk, uint64_t member, int64_t now)
{
	unsigned char chance[CARD_SECRET_BYTES];
	struct str secret;
	chance_of(++desk->seed, chance);
	struct card card = card_issue(&desk->job, member, now + CARD_MS, chance, &secret);
	vault_keep(desk->log, &desk->job);
	cards_add(desk->cards, &card);
	return secret;
}

static void
a_secret_finds_its_card(void **state)
{
	struct desk *desk = *state;
	struct str secret = issue(desk, SEAT, START), other = issue(desk, 13, START);
	assert_int_equal(secret.size, 43);
	assert_int_equal(card_find(desk->cards, secret, START)->member, SEAT);
	assert_int_equal(card_find(desk->cards, other, START)->member, 13);
	assert_null(card_find(desk->cards, STR(""), START));
	assert_null(card_find(desk->cards, str_part(secret, 0, 42), START));
}

static void
it_is_not_known_before_it_is_durable(void **state)
{
	struct desk *desk = *state;
	unsigned char chance[CARD_SECRET_BYTES];
	struct str secret;
	chance_of(9, chance);
	struct card card = card_issue(&desk->job, SEAT, START + CARD_MS, chance,
		&secret);
	assert_null(card_find(desk->cards, secret, START));
	assert_int_equal(desk->job.secret_count, 1);
	cards_add(desk->cards, &card);
	assert_non_null(card_find(desk->cards, secret, START));
}

static void
it_lasts_a_quarter_of_an_hour(void **state)
{
	struct desk *desk = *state;
	struct str secret = issue(desk, SEAT, START);
	assert_non_null(card_find(desk->cards, secret, START + CARD_MS - 1));
	assert_null(card_find(desk->cards, secret, START + CARD_MS));
}

static void
a_spent_one_is_found_only_when_it_was_given_back(void **state)
{
	struct desk *desk = *state;
	struct str secret = issue(desk, SEAT, START);
	struct card *card = card_find(desk->cards, secret, START);
	card_spend(card);
	assert_null(card_find(desk->cards, secret, START));
	card_return(card);
	assert_ptr_equal(card_find(desk->cards, secret, START), card);
}

static void
collect(void *context, struct card *card)
{
	*(uint64_t *)context += card->member;
}

static void
each_that_is_not_spent_is_visited(void **state)
{
	struct desk *desk = *state;
	uint64_t sum = 0;
	issue(desk, 1, START);
	issue(desk, 10, START);
	card_spend(card_find(desk->cards, issue(desk, 100, START), START));
	cards_each(desk->cards, collect, &sum);
	assert_int_equal(sum, 11);
}

static void
a_restart_remembers_those_that_hold(void **state)
{
	struct desk *desk = *state;
	struct str old = issue(desk, 1, START), young = issue(desk, 2, START + 1);
	struct str spent = issue(desk, 3, START + 1);
	card_remove(&desk->job, card_find(desk->cards, spent, START + 1));
	vault_keep(desk->log, &desk->job);
	struct fault fault = cards_recall(desk->arena, desk->log, START + CARD_MS, &desk->cards);
	assert_int_equal(fault.code, FAULT_NONE);
	assert_null(card_find(desk->cards, old, START + CARD_MS));
	assert_null(card_find(desk->cards, spent, START + CARD_MS));
	assert_int_equal(card_find(desk->cards, young, START + CARD_MS)->member, 2);
	assert_int_equal(vault_count(desk->log, "card"), 1);
}

static void
what_is_too_old_is_swept(void **state)
{
	struct desk *desk = *state;
	issue(desk, 1, START);
	struct str young = issue(desk, 2, START + 1);
	cards_sweep(desk->cards, &desk->job, START + CARD_MS);
	assert_int_equal(desk->job.secret_count, 1);
	vault_keep(desk->log, &desk->job);
	assert_int_equal(vault_count(desk->log, "card"), 1);
	assert_non_null(card_find(desk->cards, young, START + CARD_MS));
	cards_sweep(desk->cards, &desk->job, START + CARD_MS);
	assert_int_equal(desk->job.secret_count, 0);
}

static void
those_that_are_gone_are_swept_long_before_they_are_too_old(void **state)
{
	struct desk *desk = *state;
	struct card *gone = card_find(desk->cards, issue(desk, 1, START), START);
	struct str secret = issue(desk, 2, START);
	struct card *leaving = card_find(desk->cards, secret, START);
	uint64_t sum = 0;
	card_end(gone);
	card_spend(leaving);
	cards_sweep(desk->cards, &desk->job, START);
	card_return(leaving);
	assert_ptr_equal(card_find(desk->cards, secret, START), leaving);
	gone->spent = false; /* it would be visited if it were there */
	cards_each(desk->cards, collect, &sum);
	assert_int_equal(sum, 2);
	assert_int_equal(desk->job.secret_count, 0);
}

static void
a_damaged_one_is_told(void **state)
{
	struct desk *desk = *state;
	vault_plant(desk->log, "card", STR("short"), STR("value"));
	struct fault fault = cards_recall(desk->arena, desk->log, START, &desk->cards);
	assert_int_equal(fault.code, FAULT_DAMAGED);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, desk_open, desk_close)

int
main(void)
{
	const struct CMUnitTest cases[] = {
		CASE(a_secret_finds_its_card),
		CASE(it_is_not_known_before_it_is_durable),
		CASE(it_lasts_a_quarter_of_an_hour),
		CASE(a_spent_one_is_found_only_when_it_was_given_back),
		CASE(each_that_is_not_spent_is_visited),
		CASE(a_restart_remembers_those_that_hold),
		CASE(what_is_too_old_is_swept),
		CASE(those_that_are_gone_are_swept_long_before_they_are_too_old),
		CASE(a_damaged_one_is_told),
	};
	return cmocka_run_group_tests(cases, NULL, NULL);
}
