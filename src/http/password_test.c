/* Passwords: hashed and compared on their thread, and what can be one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <pthread.h>
#include <string.h>

#include "http/password.h"

struct desk {
	struct arena *arena;
	struct passwords *passwords;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	int done;
};

static int
desk_open(void **state)
{
	struct arena *arena = arena_new();
	struct desk *desk = TAKE(arena, struct desk);
	desk->arena = arena;
	pthread_mutex_init(&desk->lock, NULL);
	pthread_cond_init(&desk->changed, NULL);
	desk->passwords = passwords_new(arena);
	*state = desk;
	return !desk->passwords;
}

static int
desk_close(void **state)
{
	struct desk *desk = *state;
	passwords_end(desk->passwords);
	pthread_cond_destroy(&desk->changed);
	pthread_mutex_destroy(&desk->lock);
	arena_free(desk->arena);
	return 0;
}

static void
done(struct job *job)
{
	struct desk *desk = job->context;
	pthread_mutex_lock(&desk->lock);
	desk->done++;
	pthread_cond_signal(&desk->changed);
	pthread_mutex_unlock(&desk->lock);
}

static void
wait_for(struct desk *desk, int count)
{
	pthread_mutex_lock(&desk->lock);
	while (desk->done < count)
		pthread_cond_wait(&desk->changed, &desk->lock);
	desk->done -= count;
	pthread_mutex_unlock(&desk->lock);
}

static struct password
work(struct desk *desk, struct str given, const char *hash, struct str wanted)
{
	struct job job = { .done = done, .context = desk };
	struct password password = { .job = &job, .given = given, .hash = hash, .wanted = wanted };
	assert_true(passwords_put(desk->passwords, &password));
	wait_for(desk, 1);
	assert_int_equal(job.fault.code, FAULT_NONE);
	return password;
}

static const struct str none;

static void
only_the_right_one_fits_its_hash(void **state)
{
	struct desk *desk = *state;
	struct password made = work(desk, none, NULL, STR("correct horse"));
	assert_true(made.right);
	assert_memory_equal(made.made, "$argon2id$", 10);
	assert_true(work(desk, STR("correct horse"), made.made, none).right);
	assert_false(work(desk, STR("correct horsf"), made.made, none).right);
	assert_false(work(desk, STR(""), made.made, none).right);
}

static void
the_same_password_has_another_hash_each_time(void **state)
{
	struct desk *desk = *state;
	struct password one = work(desk, none, NULL, STR("correct horse"));
	struct password two = work(desk, none, NULL, STR("correct horse"));
	assert_string_not_equal(one.made, two.made);
}

static void
where_there_is_no_account_nothing_fits(void **state)
{
	struct desk *desk = *state;
	assert_false(work(desk, STR("anything"), NULL, none).right);
	assert_false(work(desk, STR(""), NULL, none).right);
}

static void
a_new_one_is_hashed_only_after_the_right_old_one(void **state)
{
	struct desk *desk = *state;
	struct password old = work(desk, none, NULL, STR("correct horse"));
	struct password wrong = work(desk, STR("battery"), old.made, STR("staple battery"));
	assert_false(wrong.right);
	assert_int_equal(wrong.made[0], '\0');
	struct password right = work(desk, STR("correct horse"), old.made, STR("staple battery"));
	assert_true(right.right);
	assert_true(work(desk, STR("staple battery"), right.made, none).right);
}

static void
no_more_than_so_many_wait(void **state)
{
	struct desk *desk = *state;
	enum { TRIED = 3 * PASSWORDS_WAITING_MOST };
	struct job job = { .done = done, .context = desk };
	struct password *many = TAKE_MANY(desk->arena, struct password, TRIED);
	int put = 0;
	for (int i = 0; i < TRIED; i++) {
		many[put].job = &job;
		if (passwords_put(desk->passwords, &many[put]))
			put++;
	}
	assert_true(put >= PASSWORDS_WAITING_MOST);
	assert_true(put < TRIED);
	wait_for(desk, put);
}

static void
check(struct str text, enum fault_code code)
{
	struct fault fault = password_check(text);
	assert_int_equal(fault.code, code);
	if (code != FAULT_NONE)
		assert_string_equal(fault.about, "password");
}

static void
its_characters_are_counted(void **state)
{
	(void)state;
	char many[PASSWORD_MOST + 1];
	memset(many, 'x', sizeof many);
	check(STR("eleven char"), FAULT_PASSWORD_SHORT);
	check(STR("twelve chars"), FAULT_NONE);
	check(STR("åäöåäöåäöåäö"), FAULT_NONE);
	check(STR("åäöåäöåäöåä"), FAULT_PASSWORD_SHORT);
	check(STR(""), FAULT_PASSWORD_SHORT);
	check((struct str){ many, PASSWORD_MOST }, FAULT_NONE);
	check((struct str){ many, PASSWORD_MOST + 1 }, FAULT_TOO_LARGE);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, desk_open, desk_close)

int
main(void)
{
	const struct CMUnitTest cases[] = {
		CASE(only_the_right_one_fits_its_hash),
		CASE(the_same_password_has_another_hash_each_time),
		CASE(where_there_is_no_account_nothing_fits),
		CASE(a_new_one_is_hashed_only_after_the_right_old_one),
		CASE(no_more_than_so_many_wait),
		cmocka_unit_test(its_characters_are_counted),
	};
	return cmocka_run_group_tests(cases, NULL, NULL);
}
