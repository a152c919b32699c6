/* Examining and copying a data file, also while somebody writes to it. */
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include "store/log_fixture.h"
#include "store/sqlite.h"

static int
set_up(void **state)
{
	if (fixture_set_up(state) != 0)
		return -1;
	struct fixture *fixture = *state;
	if (sqlite_open(fixture->path, STORE_WRITE, &fixture->log).code != FAULT_NONE)
		return -1;
	return fixture_append(fixture->log, 1, 3000).code == FAULT_NONE ? 0 : -1;
}

/* Writes noise over the page in the middle of the closed file. */
static void
damage(struct fixture *fixture)
{
	struct stat found;
	char noise[4096];
	fixture->log->close(fixture->log);
	fixture->log = NULL;
	assert_int_equal(stat(fixture->path, &found), 0);
	memset(noise, 0xA5, sizeof noise);
	int file = open(fixture->path, O_WRONLY);
	assert_int_equal(pwrite(file, noise, sizeof noise, found.st_size / 8192 * 4096), 4096);
	close(file);
}

/* A look at a copy: it counts itself, and refuses when it is told to. */
struct look {
	int calls;
	struct fault answer;
};

static struct fault
look(void *context, const char *copy)
{
	struct look *look = context;
	assert_int_equal(access(copy, R_OK), 0);
	look->calls++;
	return look->answer;
}

static struct fault
backup(struct fixture *fixture, const char *to)
{
	struct look kind = { .answer = OK };
	struct fault found = sqlite_backup(fixture->arena, fixture->path, to, look, &kind);
	assert_int_equal(kind.calls, found.code == FAULT_NONE);
	return found;
}

static void
a_sound_file_has_no_findings(void **state)
{
	struct fixture *fixture = *state;
	struct text_list findings;
	assert_fault(sqlite_examine(fixture->arena, fixture->path, true, &findings), FAULT_NONE);
	assert_int_equal(findings.count, 0);
	assert_fault(sqlite_examine(fixture->arena, fixture->path, false, &findings), FAULT_NONE);
	assert_int_equal(findings.count, 0);
}

static void
a_damaged_page_is_named(void **state)
{
	struct fixture *fixture = *state;
	struct text_list findings;
	damage(fixture);
	assert_fault(sqlite_examine(fixture->arena, fixture->path, true, &findings), FAULT_NONE);
	assert_true(findings.count > 0);
	assert_true(str_starts(findings.at[0], STR("Page ")));
	assert_fault(sqlite_examine(fixture->arena, fixture->path, false, &findings), FAULT_NONE);
	assert_true(findings.count > 0);
}

static void
what_is_no_data_file_is_not_examined(void **state)
{
	struct fixture *fixture = *state;
	struct text_list findings;
	assert_fault(sqlite_examine(fixture->arena, fixture_file(fixture, "none"), true, &findings),
		FAULT_FILE);
}

static void
a_copy_holds_the_same_and_goes_its_own_way(void **state)
{
	struct fixture *fixture = *state;
	const char *copy = fixture_file(fixture, "copy.db");
	struct stat found;
	assert_fault(backup(fixture, copy), FAULT_NONE);
	assert_int_equal(stat(copy, &found), 0);
	assert_int_equal(found.st_mode & 0777, 0600);
	assert_int_not_equal(access(fixture_file(fixture, "copy.db-wal"), F_OK), 0);
	assert_int_not_equal(access(fixture_file(fixture, "copy.db-part"), F_OK), 0);
	assert_fault(fixture_append(fixture->log, 3001, 3001), FAULT_NONE);
	struct log *log;
	assert_fault(sqlite_open(copy, STORE_WRITE, &log), FAULT_NONE);
	assert_holds(log, 3000);
	assert_fault(fixture_append(log, 3001, 3002), FAULT_NONE);
	log->close(log);
	assert_holds(fixture->log, 3001);
}

/* The lock of the writer is still there after its file was copied and examined in the same
 * process. */
static void
a_copy_leaves_the_lock_alone(void **state)
{
	struct fixture *fixture = *state;
	struct log *log;
	const char *copy = fixture_file(fixture, "copy.db");
	assert_fault(backup(fixture, copy), FAULT_NONE);
	assert_fault(sqlite_open(fixture->path, STORE_WRITE, &log), FAULT_IN_USE);
}

static void
nothing_is_copied_over(void **state)
{
	struct fixture *fixture = *state;
	const char *copy = fixture_file(fixture, "copy.db");
	assert_fault(backup(fixture, copy), FAULT_NONE);
	assert_fault(fixture_append(fixture->log, 3001, 3001), FAULT_NONE);
	struct fault found = backup(fixture, copy);
	assert_fault(found, FAULT_FILE_EXISTS);
	assert_string_equal(found.about, copy);
	found = backup(fixture, fixture->path);
	assert_fault(found, FAULT_FILE_EXISTS);
	struct log *log;
	assert_fault(sqlite_open(copy, STORE_READ, &log), FAULT_NONE);
	assert_holds(log, 3000);
	log->close(log);
}

static void
a_damaged_file_gives_no_copy(void **state)
{
	struct fixture *fixture = *state;
	const char *copy = fixture_file(fixture, "copy.db");
	damage(fixture);
	assert_fault(backup(fixture, copy), FAULT_DAMAGED);
	assert_int_not_equal(access(copy, F_OK), 0);
	assert_int_not_equal(access(fixture_file(fixture, "copy.db-part"), F_OK), 0);
}

static void
a_copy_that_is_not_liked_is_none(void **state)
{
	struct fixture *fixture = *state;
	const char *copy = fixture_file(fixture, "copy.db");
	struct look strict = { .answer = fault(FAULT_DAMAGED, "entry 7") };
	struct fault found = sqlite_backup(fixture->arena, fixture->path, copy, look, &strict);
	assert_fault(found, FAULT_DAMAGED);
	assert_string_equal(found.about, "entry 7");
	assert_int_equal(strict.calls, 1);
	assert_int_not_equal(access(copy, F_OK), 0);
	assert_int_not_equal(access(fixture_file(fixture, "copy.db-part"), F_OK), 0);
}

static void
a_copy_needs_a_place(void **state)
{
	struct fixture *fixture = *state;
	const char *copy = fixture_file(fixture, "none/copy.db");
	assert_fault(backup(fixture, copy), FAULT_FILE);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, fixture_tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(a_sound_file_has_no_findings),
		CASE(a_damaged_page_is_named),
		CASE(what_is_no_data_file_is_not_examined),
		CASE(a_copy_holds_the_same_and_goes_its_own_way),
		CASE(a_copy_leaves_the_lock_alone),
		CASE(nothing_is_copied_over),
		CASE(a_damaged_file_gives_no_copy),
		CASE(a_copy_that_is_not_liked_is_none),
		CASE(a_copy_needs_a_place),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
