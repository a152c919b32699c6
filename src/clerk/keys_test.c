/* Idempotency keys, as the clerk uses them: a request that is repeated gets the receipt it got,
 * also after a restart, and is not done again. */
#include "clerk/keys.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "clerk/office_fixture.h"

enum {
	MANY = 3000,
	MINUTE_MS = 60 * 1000,
	KEY_BYTES = 3 * DIGEST_SIZE + 3 * SECRET_NUMBER_SIZE, /* of a key in its row of the vault */
};

static const struct caller administrator = { .administrator = true };

static struct job *
ask(struct office *office, const char *key, const char *name)
{
	struct action_add_person action = { .name = str_of(name) };
	return office_ask_under(office, administrator, key, ACTION_ADD_PERSON, &action);
}

static void
restart(struct office *office)
{
	struct fault found = office_restart(office);
	assert_int_equal(found.code, FAULT_NONE);
}

/* The second job was answered as the first was. */
static void
assert_repeats(const struct job *first, const struct job *second)
{
	assert_answer(second, FAULT_NONE);
	assert_true(second->receipt.repeated);
	assert_int_equal(second->receipt.first, first->receipt.first);
	assert_int_equal(second->receipt.last, first->receipt.last);
	assert_int_equal(second->receipt.at, first->receipt.at);
	assert_true(digest_equal(&second->receipt.leaf, &first->receipt.leaf));
}

static void
the_same_request_gets_the_same_receipt(void **state)
{
	struct office *office = *state;
	struct job *first = ask(office, "k1", "Ann");
	office_work(office);
	office->now += MINUTE_MS;
	struct job *second = ask(office, "k1", "Ann");
	office_work(office);
	assert_repeats(first, second);
	assert_trace(office, "append(1+1) announce(1) done(1) done(2)");
	assert_int_equal(office->entry_count, 1);
}

static void
the_same_request_in_the_same_batch_is_done_once(void **state)
{
	struct office *office = *state;
	struct job *first = ask(office, "k1", "Ann");
	struct job *second = ask(office, "k1", "Ann");
	office_work(office);
	assert_repeats(first, second);
	assert_int_equal(office->entry_count, 1);
}

static void
the_same_request_after_a_restart_gets_the_same_receipt(void **state)
{
	struct office *office = *state;
	ask(office, "k0", "Zoe");
	struct job *first = ask(office, "k1", "Ann");
	office_work(office);
	restart(office);
	struct job *second = ask(office, "k1", "Ann");
	office_work(office);
	assert_repeats(first, second);
	assert_int_equal(office->entry_count, 2);
}

static void
the_same_key_for_another_request_is_refused(void **state)
{
	struct office *office = *state;
	ask(office, "k1", "Ann");
	struct job *other = ask(office, "k1", "Bo");
	office_work(office);
	assert_answer(other, FAULT_KEY_REUSED);
	assert_string_equal(other->fault.about, "Idempotency-Key");
	restart(office);
	other = ask(office, "k1", "Bo");
	office_work(office);
	assert_answer(other, FAULT_KEY_REUSED);
	assert_int_equal(office->entry_count, 1);
}

/* Two clerks, who may both add people. */
static void
somebody_elses_key_is_another_key(void **state)
{
	struct office *office = *state;
	OFFICE_ASK(office, FOUND_BODY, found_body, .name = STR("Conference"),
		.short_name = STR("C"), .kind = BODY_KIND_ASSEMBLY);
	struct job *clerks[2], *added[2];
	for (size_t i = 0; i < 2; i++)
		clerks[i] = ask(office, "", i == 0 ? "Ann" : "Bo");
	office_work(office);
	struct action_add_person action = { .name = STR("Cy") };
	for (size_t i = 0; i < 2; i++) {
		uint64_t person = clerks[i]->receipt.first;
		OFFICE_ASK(office, SEAT_MEMBER, seat_member, .body = 1, .person = person,
			.role = ROLE_CLERK, .weight = WEIGHT_ONE);
		added[i] = office_ask_under(office, (struct caller){ .person = person }, "k1",
			ACTION_ADD_PERSON, &action);
	}
	office_work(office);
	assert_answer(added[0], FAULT_NONE);
	assert_answer(added[1], FAULT_NONE);
	assert_false(added[1]->receipt.repeated);
	assert_int_not_equal(added[0]->receipt.first, added[1]->receipt.first);
}

static void
what_was_refused_can_be_asked_again_under_its_key(void **state)
{
	struct office *office = *state;
	struct job *refused = ask(office, "k1", "");
	struct job *sound = ask(office, "k1", "Ann");
	office_work(office);
	assert_int_not_equal(refused->fault.code, FAULT_NONE);
	assert_answer(sound, FAULT_NONE);
	assert_false(sound->receipt.repeated);
}

static void
without_a_key_it_is_done_again(void **state)
{
	struct office *office = *state;
	ask(office, "", "Ann");
	ask(office, "", "Ann");
	office_work(office);
	assert_trace(office, "append(2+0) announce(1) announce(2) done(1) done(2)");
}

static void
the_secrets_of_a_repeated_request_are_not_kept(void **state)
{
	struct office *office = *state;
	struct secret secret = { STR("card"), STR("c"), STR("1") };
	ask(office, "k1", "Ann");
	office_work(office);
	struct job *again = ask(office, "k1", "Ann");
	again->secrets = &secret;
	again->secret_count = 1;
	office_work(office);
	assert_true(again->receipt.repeated);
	assert_null(office_secret(office, "card", "c"));
}

static void
when_the_append_fails_the_key_is_not_kept(void **state)
{
	struct office *office = *state;
	bool worked = false;
	office->fails_at = 1;
	ask(office, "k1", "Ann");
	struct fault found = clerk_work(office->clerk, false, &worked);
	assert_int_equal(found.code, FAULT_STORE);
	restart(office);
	struct job *again = ask(office, "k1", "Ann");
	office_work(office);
	assert_answer(again, FAULT_NONE);
	assert_false(again->receipt.repeated);
	assert_int_equal(office->entry_count, 1);
}

static size_t
kept(const struct office *office)
{
	size_t count = 0;
	for (EACH(const struct secret, secret, &office->secrets))
		if (str_equal(secret->shelf, STR("key")))
			count += secret->name.size == DIGEST_SIZE
				? 1 : secret->value.size / KEY_BYTES;
	return count;
}

/* Time passes, and somebody asks for something without a key. */
static void
later(struct office *office, int64_t ms)
{
	office->now += ms;
	ask(office, "", "Zoe");
	office_work(office);
}

/* As many others as it takes that older keys may be forgotten ask for something. */
static void
crowd(struct office *office)
{
	for (int i = 0; i < KEYS_LEAST; i++) {
		char *key = arena_take(office->arena, 32);
		snprintf(key, 32, "of the crowd %zu", office->jobs.count);
		ask(office, key, key);
	}
	office_work(office);
}

static void
a_key_is_known_for_two_days_and_forgotten_some_time_after(void **state)
{
	struct office *office = *state;
	struct job *first = ask(office, "k1", "Ann");
	crowd(office);
	later(office, 1);
	crowd(office);
	later(office, KEY_AGE_MS - 1);
	assert_int_equal(kept(office), 1 + 2 * KEYS_LEAST);
	struct job *again = ask(office, "k1", "Ann");
	office_work(office);
	assert_repeats(first, again);
	later(office, 1);
	assert_int_equal(kept(office), KEYS_LEAST);
	again = ask(office, "k1", "Ann");
	office_work(office);
	assert_answer(again, FAULT_NONE);
	assert_false(again->receipt.repeated);
}

static void
younger_keys_outlive_older_ones(void **state)
{
	struct office *office = *state;
	ask(office, "old", "Ann");
	crowd(office);
	later(office, 1);
	struct job *first = ask(office, "younger", "Bo");
	crowd(office);
	later(office, KEY_AGE_MS);
	assert_int_equal(kept(office), 1 + KEYS_LEAST);
	struct job *old = ask(office, "old", "Ann");
	struct job *younger = ask(office, "younger", "Bo");
	crowd(office);
	assert_false(old->receipt.repeated);
	assert_repeats(first, younger);
	later(office, 1);
	assert_int_equal(kept(office), 1 + KEYS_LEAST);
}

/* A request is on its way when the clock is put right, by ten years: it is not done again. */
static void
the_newest_keys_outlive_a_clock_that_jumps(void **state)
{
	struct office *office = *state;
	struct job *first = ask(office, "k1", "Ann");
	office_work(office);
	later(office, INT64_C(1825) * KEY_AGE_MS);
	later(office, 1);
	later(office, 1);
	struct job *again = ask(office, "k1", "Ann");
	office_work(office);
	assert_repeats(first, again);
}

static void
keys_age_over_a_restart(void **state)
{
	struct office *office = *state;
	struct job *first = ask(office, "k1", "Ann");
	office_work(office);
	restart(office);
	office->now += KEY_AGE_MS;
	struct job *again = ask(office, "k1", "Ann");
	office_work(office);
	assert_repeats(first, again);
	crowd(office);
	restart(office);
	later(office, 1);
	crowd(office);
	later(office, KEY_AGE_MS);
	assert_int_equal(kept(office), KEYS_LEAST);
}

/* Where each key had a row of its own. */
static void
a_key_of_the_first_files_is_known_and_forgotten(void **state)
{
	struct office *office = *state;
	struct job *first = ask(office, "k1", "Ann");
	office_work(office);
	struct secret *row = office->secrets.at[0];
	row->name = str_part(row->value, 0, DIGEST_SIZE);
	row->value = str_part(row->value, DIGEST_SIZE, row->value.size);
	restart(office);
	struct job *again = ask(office, "k1", "Ann");
	crowd(office);
	assert_repeats(first, again);
	assert_int_equal(kept(office), 1 + KEYS_LEAST);
	later(office, 1);
	crowd(office);
	later(office, KEY_AGE_MS);
	assert_int_equal(kept(office), KEYS_LEAST);
}

static void
rows_of_keys_are_added_at_the_end_of_the_vault_and_are_few(void **state)
{
	struct office *office = *state;
	for (int batch = 0; batch < 3; batch++) {
		crowd(office);
		if (batch == 1)
			restart(office);
	}
	assert_int_equal(kept(office), 3 * KEYS_LEAST);
	assert_true(office->secrets.count < 3 * KEYS_LEAST / 30);
	for (size_t i = 1; i < office->secrets.count; i++) {
		const struct secret *before = office->secrets.at[i - 1];
		const struct secret *row = office->secrets.at[i];
		assert_true(memcmp(before->name.at, row->name.at, before->name.size) < 0);
	}
}

/* The vault gives its secrets in no order. */
static void
the_youngest_key_counts_in_whatever_order_they_are_recalled(void **state)
{
	struct office *office = *state;
	crowd(office);
	ask(office, "older", "Ann");
	office_work(office);
	office->now += MINUTE_MS;
	struct job *first = ask(office, "younger", "Bo");
	office_work(office);
	size_t last = office->secrets.count - 1;
	void *older = office->secrets.at[last - 1];
	office->secrets.at[last - 1] = office->secrets.at[last];
	office->secrets.at[last] = older;
	restart(office);
	later(office, 1);
	crowd(office);
	later(office, KEY_AGE_MS - 1);
	struct job *again = ask(office, "younger", "Bo");
	office_work(office);
	assert_repeats(first, again);
}

/* A busy office over weeks holds what was asked in the last days, and no more. */
static void
what_is_remembered_has_a_bound(void **state)
{
	struct office *office = *state;
	static char keys[MANY][16];
	for (int i = 0; i < MANY; i++) {
		snprintf(keys[i], sizeof keys[i], "key %d", i);
		ask(office, keys[i], keys[i]);
		office_work(office);
		office->now += KEY_AGE_MS / 100;
		assert_in_range(kept(office), i < KEYS_LEAST ? i + 1 : KEYS_LEAST,
			2 * KEYS_LEAST + 1);
	}
}

static void
many_keys_are_all_found_again(void **state)
{
	struct office *office = *state;
	static char keys[MANY][16];
	struct job *first[MANY];
	for (int i = 0; i < MANY; i++) {
		snprintf(keys[i], sizeof keys[i], "key %d", i);
		first[i] = ask(office, keys[i], keys[i]);
	}
	office_work(office);
	for (int round = 0; round < 2; round++) {
		struct job *second[MANY];
		for (int i = 0; i < MANY; i++)
			second[i] = ask(office, keys[i], keys[i]);
		office_work(office);
		for (int i = 0; i < MANY; i++)
			assert_repeats(first[i], second[i]);
		restart(office);
	}
	assert_int_equal(office->entry_count, MANY);
}

/* An action that finds everything as it wants it leads to nothing, and that is kept too. */
static void
a_receipt_without_entries_is_kept_as_such(void **state)
{
	struct office *office = *state;
	struct keys *keys = NULL;
	struct fault found = keys_recall(office->arena, &office->log, &keys);
	assert_int_equal(found.code, FAULT_NONE);
	struct job *job = ask(office, "k1", "Ann");
	job->receipt = (struct receipt){ .first = 8, .last = 7, .at = office->now };
	struct secret secret;
	struct digest name = keys_name(job);
	keys_keep(keys, job, &name);
	assert_true(keys_write(keys, office->arena, &secret));
	assert_false(keys_write(keys, office->arena, &secret));
	struct log_batch batch = { .secrets = &secret, .secret_count = 1 };
	found = office->log.append(&office->log, &batch);
	assert_int_equal(found.code, FAULT_NONE);
	keys_free(keys);
	restart(office);
	struct job *again = ask(office, "k1", "Ann");
	office_work(office);
	assert_repeats(job, again);
}

/* A row has a number for its name, and its value is so many keys of one size. */
static void
assert_unreadable(struct office *office, size_t name_size, size_t value_size)
{
	static const char bytes[2 * KEY_BYTES] = "a damaged key";
	struct secret secret = { STR("key"), { bytes, name_size }, { bytes, value_size } };
	struct log_batch batch = { .secrets = &secret, .secret_count = 1 };
	struct fault found = office->log.append(&office->log, &batch);
	assert_int_equal(found.code, FAULT_NONE);
	found = office_restart(office);
	assert_int_equal(found.code, FAULT_DAMAGED);
	assert_string_equal(found.about, "an idempotency key");
}

static void
a_damaged_key_is_a_fault(void **state)
{
	struct office *office = *state;
	ask(office, "k1", "Ann");
	office_work(office);
	const struct secret *sound = office->secrets.at[0];
	size_t name_size = sound->name.size;
	size_t value_size = sound->value.size;
	list_remove(&office->secrets, sound);
	assert_unreadable(office, name_size - 1, value_size);
	list_remove(&office->secrets, office->secrets.at[0]);
	assert_unreadable(office, name_size, value_size - 1);
	list_remove(&office->secrets, office->secrets.at[0]);
	restart(office);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		OFFICE_TEST(the_same_request_gets_the_same_receipt),
		OFFICE_TEST(the_same_request_in_the_same_batch_is_done_once),
		OFFICE_TEST(the_same_request_after_a_restart_gets_the_same_receipt),
		OFFICE_TEST(the_same_key_for_another_request_is_refused),
		OFFICE_TEST(somebody_elses_key_is_another_key),
		OFFICE_TEST(what_was_refused_can_be_asked_again_under_its_key),
		OFFICE_TEST(without_a_key_it_is_done_again),
		OFFICE_TEST(the_secrets_of_a_repeated_request_are_not_kept),
		OFFICE_TEST(when_the_append_fails_the_key_is_not_kept),
		OFFICE_TEST(a_key_is_known_for_two_days_and_forgotten_some_time_after),
		OFFICE_TEST(younger_keys_outlive_older_ones),
		OFFICE_TEST(the_newest_keys_outlive_a_clock_that_jumps),
		OFFICE_TEST(keys_age_over_a_restart),
		OFFICE_TEST(a_key_of_the_first_files_is_known_and_forgotten),
		OFFICE_TEST(rows_of_keys_are_added_at_the_end_of_the_vault_and_are_few),
		OFFICE_TEST(the_youngest_key_counts_in_whatever_order_they_are_recalled),
		OFFICE_TEST(what_is_remembered_has_a_bound),
		OFFICE_TEST(many_keys_are_all_found_again),
		OFFICE_TEST(a_receipt_without_entries_is_kept_as_such),
		OFFICE_TEST(a_damaged_key_is_a_fault),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
