/* Accounts: put, found by a name however it is written, one for each person, and remembered. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "http/account.h"
#include "http/vault_fixture.h"

static const struct caller ann = { .person = 7 }, administrator = { .administrator = true };

struct desk {
	struct arena *arena;
	struct log *log;
	struct accounts *accounts;
	struct job job;
};

static int
desk_open(void **state)
{
	struct arena *arena = arena_new();
	struct desk *desk = TAKE(arena, struct desk);
	desk->arena = arena;
	desk->log = vault_new(arena);
	desk->job.arena = arena;
	struct fault fault = accounts_recall(arena, desk->log, &desk->accounts);
	*state = desk;
	return fault.code != FAULT_NONE;
}

static int
desk_close(void **state)
{
	arena_free(((struct desk *)*state)->arena);
	return 0;
}

static struct account
account(struct desk *desk, const char *name, struct caller caller)
{
	return (struct account){
		.name = account_name(desk->arena, str_of(name)), .caller = caller,
		.shown = str_of(name), .hash = "$argon2id$of something",
	};
}

static void
put(struct desk *desk, const char *name, struct caller caller)
{
	struct account one = account(desk, name, caller);
	struct fault fault = account_put(desk->accounts, &desk->job, &one);
	assert_int_equal(fault.code, FAULT_NONE);
	vault_keep(desk->log, &desk->job);
	account_settle(desk->accounts, &one, true);
}

static const struct account *
find(struct desk *desk, const char *name)
{
	struct digest digest = account_name(desk->arena, str_of(name));
	return account_find(desk->accounts, &digest);
}

static void
a_name_is_found_however_it_is_written(void **state)
{
	struct desk *desk = *state;
	put(desk, "Ann Å. Doe", ann);
	assert_int_equal(find(desk, "  ann  Å. DOE ")->caller.person, 7);
	assert_int_equal(find(desk, "ann a\u030a. doe")->caller.person, 7);
	assert_null(find(desk, "ann a. doe"));
	assert_null(find(desk, ""));
	assert_ptr_equal(account_of(desk->accounts, ann), find(desk, "Ann Å. Doe"));
	assert_null(account_of(desk->accounts, administrator));
}

static void
a_new_name_takes_the_place_of_the_old(void **state)
{
	struct desk *desk = *state;
	put(desk, "ann", ann);
	put(desk, "anna", ann);
	assert_null(find(desk, "ann"));
	assert_int_equal(find(desk, "anna")->caller.person, 7);
	assert_int_equal(vault_count(desk->log, "account"), 1);
	put(desk, "ANNA", ann);
	assert_true(str_equal(find(desk, "anna")->shown, STR("ANNA")));
	assert_int_equal(vault_count(desk->log, "account"), 1);
}

static void
somebody_elses_name_is_refused(void **state)
{
	struct desk *desk = *state;
	put(desk, "admin", administrator);
	struct account other = account(desk, "Admin", ann);
	struct fault fault = account_put(desk->accounts, &desk->job, &other);
	assert_int_equal(fault.code, FAULT_NAME_TAKEN);
	assert_string_equal(fault.about, "name");
	assert_int_equal(desk->job.secret_count, 0);
}

static void
two_are_not_changed_at_once(void **state)
{
	struct desk *desk = *state;
	struct account one = account(desk, "one", ann), two = account(desk, "two", administrator);
	struct fault fault = account_put(desk->accounts, &desk->job, &one);
	assert_int_equal(fault.code, FAULT_NONE);
	fault = account_put(desk->accounts, &desk->job, &two);
	assert_int_equal(fault.code, FAULT_BUSY);
	account_settle(desk->accounts, &one, false);
	assert_null(find(desk, "one"));
	fault = account_put(desk->accounts, &desk->job, &two);
	assert_int_equal(fault.code, FAULT_NONE);
}

static void
a_restart_remembers_them(void **state)
{
	struct desk *desk = *state;
	put(desk, "Ann", ann);
	put(desk, "admin", administrator);
	struct fault fault = accounts_recall(desk->arena, desk->log, &desk->accounts);
	assert_int_equal(fault.code, FAULT_NONE);
	assert_true(find(desk, "admin")->caller.administrator);
	assert_int_equal(find(desk, "ann")->caller.person, 7);
	assert_string_equal(find(desk, "ann")->hash, "$argon2id$of something");
	assert_true(str_equal(find(desk, "ann")->shown, STR("Ann")));
}

static void
a_damaged_one_is_told(void **state)
{
	struct desk *desk = *state;
	vault_plant(desk->log, "account", STR("short"), STR("value"));
	struct fault fault = accounts_recall(desk->arena, desk->log, &desk->accounts);
	assert_int_equal(fault.code, FAULT_DAMAGED);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, desk_open, desk_close)

int
main(void)
{
	const struct CMUnitTest cases[] = {
		CASE(a_name_is_found_however_it_is_written),
		CASE(a_new_name_takes_the_place_of_the_old),
		CASE(somebody_elses_name_is_refused),
		CASE(two_are_not_changed_at_once),
		CASE(a_restart_remembers_them),
		CASE(a_damaged_one_is_told),
	};
	return cmocka_run_group_tests(cases, NULL, NULL);
}
