/* What the store in a file promises beyond the interface: it outlives the process, however that
 * ends; one process writes; a file that is not ours, or not sound, is refused and left as it
 * was. */
#include "store/sqlite.h"

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>

#include "store/log_fixture.h"

static struct log *
opened(const char *path, enum store_access access)
{
	struct log *log = NULL;
	assert_fault(sqlite_open(path, access, &log), FAULT_NONE);
	return log;
}

static void
assert_not_opened(const char *path, enum store_access access, enum fault_code code)
{
	struct log *log = NULL;
	struct fault found = sqlite_open(path, access, &log);
	assert_fault(found, code);
	assert_string_equal(found.about, path);
	assert_null(log);
}

/* A data file with the entries 1 … count, closed. */
static void
make_record(struct fixture *fixture, uint64_t count)
{
	struct log *log = opened(fixture->path, STORE_WRITE);
	if (count > 0)
		assert_fault(fixture_append(log, 1, count), FAULT_NONE);
	log->close(log);
}

static void
run_sql(const char *path, const char *sql)
{
	sqlite3 *sqlite;
	assert_int_equal(sqlite3_open(path, &sqlite), SQLITE_OK);
	assert_int_equal(sqlite3_exec(sqlite, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(sqlite);
}

static void
write_file(const char *path, struct str bytes)
{
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes.at, 1, bytes.size, file), bytes.size);
	assert_int_equal(fclose(file), 0);
}

static struct str
file_bytes(struct arena *arena, const char *path)
{
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	struct stat found;
	assert_int_equal(fstat(fileno(file), &found), 0);
	size_t size = (size_t)found.st_size;
	char *bytes = arena_take(arena, size);
	assert_int_equal(fread(bytes, 1, size, file), size);
	fclose(file);
	return (struct str){ bytes, size };
}

/* The file */

static void
a_log_outlives_its_close(void **state)
{
	struct fixture *fixture = *state;
	make_record(fixture, 10);
	fixture->log = opened(fixture->path, STORE_WRITE);
	assert_holds(fixture->log, 10);
	assert_fault(fixture_append(fixture->log, 11, 20), FAULT_NONE);
	assert_holds(fixture->log, 20);
}

static void
assert_private(const char *path)
{
	struct stat found;
	assert_int_equal(stat(path, &found), 0);
	assert_int_equal(found.st_mode & 0777, 0600);
}

static void
the_files_are_private(void **state)
{
	struct fixture *fixture = *state;
	mode_t before = umask(0);
	fixture->log = opened(fixture->path, STORE_WRITE);
	assert_fault(fixture_append(fixture->log, 1, 1), FAULT_NONE);
	umask(before);
	assert_private(fixture->path);
	assert_private(fixture_file(fixture, "record.db-wal"));
	assert_private(fixture_file(fixture, "record.db-shm"));
	assert_private(fixture_file(fixture, "record.db-lock"));
}

static void
a_file_that_was_made_and_not_begun_is_begun(void **state)
{
	struct fixture *fixture = *state;
	write_file(fixture->path, STR(""));
	assert_not_opened(fixture->path, STORE_READ, FAULT_EMPTY_FILE);
	make_record(fixture, 1);
	fixture->log = opened(fixture->path, STORE_READ);
	assert_holds(fixture->log, 1);
}

static void
what_cannot_be_opened_is_told(void **state)
{
	struct fixture *fixture = *state;
	assert_not_opened(fixture->path, STORE_READ, FAULT_FILE);
	assert_int_not_equal(access(fixture->path, F_OK), 0);
	assert_not_opened(fixture->folder, STORE_WRITE, FAULT_NOT_A_FILE);
	assert_not_opened(fixture_file(fixture, "none/record.db"), STORE_WRITE, FAULT_FILE);
	char *long_path = arena_take(fixture->arena, PATH_MAX + 10);
	memset(long_path, 'a', PATH_MAX + 9);
	assert_not_opened(long_path, STORE_WRITE, FAULT_FILE);
}

static void
a_file_with_two_names_is_refused(void **state)
{
	struct fixture *fixture = *state;
	make_record(fixture, 1);
	const char *other = fixture_file(fixture, "other.db");
	assert_int_equal(link(fixture->path, other), 0);
	assert_not_opened(fixture->path, STORE_WRITE, FAULT_LINKED_FILE);
	assert_not_opened(other, STORE_READ, FAULT_LINKED_FILE);
	unlink(other);
	fixture->log = opened(fixture->path, STORE_WRITE);
}

/* Files of others: refused, and not a byte of them changed */

static void
assert_foreign(struct fixture *fixture, enum fault_code code)
{
	struct str before = file_bytes(fixture->arena, fixture->path);
	assert_not_opened(fixture->path, STORE_WRITE, code);
	assert_not_opened(fixture->path, STORE_READ, code);
	assert_true(str_equal(before, file_bytes(fixture->arena, fixture->path)));
}

static void
a_text_is_no_data_file(void **state)
{
	struct fixture *fixture = *state;
	write_file(fixture->path, STR("Whereas the roof of the town hall leaks in spring;\n"));
	assert_foreign(fixture, FAULT_FOREIGN_FILE);
}

static void
the_database_of_another_program_is_refused(void **state)
{
	struct fixture *fixture = *state;
	run_sql(fixture->path, "CREATE TABLE entry (seq INTEGER PRIMARY KEY)");
	assert_foreign(fixture, FAULT_FOREIGN_FILE);
	run_sql(fixture->path, "PRAGMA journal_mode = WAL; INSERT INTO entry VALUES (1)");
	assert_foreign(fixture, FAULT_FOREIGN_FILE);
	run_sql(fixture->path, "PRAGMA application_id = 5");
	assert_foreign(fixture, FAULT_FOREIGN_FILE);
}

static void
a_file_of_a_newer_version_is_refused(void **state)
{
	struct fixture *fixture = *state;
	make_record(fixture, 3);
	run_sql(fixture->path, "PRAGMA user_version = 2");
	assert_foreign(fixture, FAULT_NEWER_FILE);
}

/* A file that is gone */

static void
what_is_put_where_nobody_would_find_it_is_refused(void **state)
{
	struct fixture *fixture = *state;
	const char *away = fixture_file(fixture, "away.db");
	fixture->log = opened(fixture->path, STORE_WRITE);
	assert_fault(fixture_append(fixture->log, 1, 3), FAULT_NONE);
	assert_int_equal(rename(fixture->path, away), 0);
	assert_fault(fixture_append(fixture->log, 4, 4), FAULT_FILE_MOVED);
	assert_not_opened(fixture->path, STORE_WRITE, FAULT_LOG_ALONE); /* nor made anew */
	assert_int_equal(rename(away, fixture->path), 0);
	assert_fault(fixture_append(fixture->log, 4, 4), FAULT_STORE); /* it has failed once */
	fixture->log->close(fixture->log);
	fixture->log = opened(fixture->path, STORE_WRITE);
	assert_holds(fixture->log, 3);
	assert_int_equal(unlink(fixture->path), 0);
	assert_fault(fixture_append(fixture->log, 4, 4), FAULT_FILE_MOVED);
}

/* The log of the file that was served stays where it was: it must not get into the other. */
static void
what_takes_its_place_gets_nothing_of_its_log(void **state)
{
	struct fixture *fixture = *state;
	const char *other = fixture_file(fixture, "other.db");
	const char *away = fixture_file(fixture, "away.db");
	make_record(fixture, 2);
	assert_int_equal(rename(fixture->path, other), 0);
	fixture->log = opened(fixture->path, STORE_WRITE);
	assert_fault(fixture_append(fixture->log, 1, 5), FAULT_NONE);
	assert_int_equal(rename(fixture->path, away), 0);
	assert_int_equal(rename(other, fixture->path), 0);
	assert_fault(fixture_append(fixture->log, 6, 6), FAULT_FILE_MOVED);
	fixture->log->close(fixture->log);
	fixture->log = opened(fixture->path, STORE_WRITE);
	assert_holds(fixture->log, 2);
	fixture->log->close(fixture->log);
	fixture->log = opened(away, STORE_WRITE);
	assert_holds(fixture->log, 5);
}

/* One writer */

static void
a_second_writer_is_refused(void **state)
{
	struct fixture *fixture = *state;
	const char *other = fixture_file(fixture, "other-name.db");
	fixture->log = opened(fixture->path, STORE_WRITE);
	assert_int_equal(symlink(fixture->path, other), 0);
	assert_not_opened(fixture->path, STORE_WRITE, FAULT_IN_USE);
	assert_not_opened(other, STORE_WRITE, FAULT_IN_USE);
	assert_fault(fixture_append(fixture->log, 1, 3), FAULT_NONE);
	assert_holds(fixture->log, 3);
	fixture->log->close(fixture->log);
	fixture->log = opened(other, STORE_WRITE);
	assert_holds(fixture->log, 3);
}

/* Runs in a child, which must open the file itself: SQLite's handles do not survive a fork. */
static int
in_child(int (*what)(struct fixture *), struct fixture *fixture)
{
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0)
		_exit(what(fixture));
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static int
try_to_write(struct fixture *fixture)
{
	struct log *log;
	return (int)sqlite_open(fixture->path, STORE_WRITE, &log).code;
}

/* Entries seen by a reader; 255 if it could not read, or could write. */
static int
read_only(struct fixture *fixture)
{
	struct log *log;
	struct seen seen;
	if (sqlite_open(fixture->path, STORE_READ, &log).code != FAULT_NONE)
		return 255;
	if (fixture_read(log, 0, 0, &seen).code != FAULT_NONE)
		return 255;
	if (fixture_append(log, seen.last + 1, seen.last + 1).code != FAULT_STORE)
		return 255;
	log->close(log);
	return (int)seen.count;
}

static void
another_process_may_read_and_not_write(void **state)
{
	struct fixture *fixture = *state;
	fixture->log = opened(fixture->path, STORE_WRITE);
	assert_int_equal(in_child(try_to_write, fixture), FAULT_IN_USE);
	assert_int_equal(in_child(read_only, fixture), 0);
	assert_fault(fixture_append(fixture->log, 1, 40), FAULT_NONE);
	assert_int_equal(in_child(read_only, fixture), 40);
	assert_fault(fixture_append(fixture->log, 41, 41), FAULT_NONE);
	assert_int_equal(in_child(read_only, fixture), 41);
	assert_int_equal(in_child(try_to_write, fixture), FAULT_IN_USE);
}

struct meanwhile {
	struct log *writer;
	uint64_t next;
	size_t seen;
};

static struct fault
write_meanwhile(void *context, const struct entry *entry)
{
	struct meanwhile *meanwhile = context;
	meanwhile->seen++;
	assert_int_equal(entry->stamp.seq, meanwhile->seen);
	uint64_t next = meanwhile->next++;
	return fixture_append(meanwhile->writer, next, next);
}

static void
a_reader_sees_what_stood_when_it_began(void **state)
{
	struct fixture *fixture = *state;
	struct log *reader;
	make_record(fixture, 30);
	fixture->log = opened(fixture->path, STORE_WRITE);
	reader = opened(fixture->path, STORE_READ);
	struct meanwhile meanwhile = { fixture->log, 31, 0 };
	assert_fault(reader->read(reader, 0, 0, write_meanwhile, &meanwhile), FAULT_NONE);
	assert_int_equal(meanwhile.seen, 30);
	assert_holds(reader, 60);
	reader->close(reader);
	assert_holds(fixture->log, 60);
}

/* The end of a process */

enum { KILLS = 50 };

/* Appends until it is killed; tells after each commit how far it has come. */
static void
append_for_ever(const char *path, volatile uint64_t *acknowledged)
{
	struct log *log;
	struct seen seen;
	if (sqlite_open(path, STORE_WRITE, &log).code != FAULT_NONE)
		_exit(1);
	if (fixture_read(log, 0, 0, &seen).code != FAULT_NONE || seen.count < *acknowledged)
		_exit(2);
	for (uint64_t last = seen.count;; last = *acknowledged) {
		if (fixture_append(log, last + 1, last + 1 + last % 7).code != FAULT_NONE)
			_exit(3);
		*acknowledged = last + 1 + last % 7;
	}
}

static void
kill_one(const char *path, volatile uint64_t *acknowledged, long wait_us)
{
	uint64_t before = *acknowledged;
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0)
		append_for_ever(path, acknowledged);
	/* From the first commit on, a moment that differs each time. */
	for (int patience = 5000; *acknowledged == before && patience > 0; patience--)
		nanosleep(&(struct timespec){ .tv_nsec = 1000000 }, NULL);
	nanosleep(&(struct timespec){ .tv_nsec = wait_us * 1000 }, NULL);
	assert_int_equal(kill(child, SIGKILL), 0);
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	assert_true(*acknowledged > before);
}

static void
nothing_acknowledged_is_lost_when_the_process_is_killed(void **state)
{
	struct fixture *fixture = *state;
	volatile uint64_t *acknowledged = mmap(NULL, sizeof *acknowledged, PROT_READ | PROT_WRITE,
		MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	assert_true(acknowledged != MAP_FAILED);
	for (int i = 0; i < KILLS; i++) {
		struct seen seen;
		kill_one(fixture->path, acknowledged, 37 + i * 211 % 4000);
		struct log *reader = opened(fixture->path, STORE_READ);
		assert_fault(fixture_read(reader, 0, 0, &seen), FAULT_NONE);
		reader->close(reader);
		/* One batch may have been committed and not yet told of. */
		assert_true(seen.count >= *acknowledged && seen.count <= *acknowledged + 7);
	}
	fixture->log = opened(fixture->path, STORE_WRITE);
	struct text_list findings;
	assert_fault(sqlite_examine(fixture->arena, fixture->path, true, &findings), FAULT_NONE);
	assert_int_equal(findings.count, 0);
	munmap((void *)acknowledged, sizeof *acknowledged);
}

/* Appends until the disk is "full" (a limit on the size of files). 0 when the failure was told
 * and the log then refused to go on. */
static int
fill_the_disk(struct fixture *fixture)
{
	struct log *log;
	struct rlimit most = { 300 * 1024, 300 * 1024 };
	signal(SIGXFSZ, SIG_IGN);
	if (sqlite_open(fixture->path, STORE_WRITE, &log).code != FAULT_NONE
	    || setrlimit(RLIMIT_FSIZE, &most) != 0)
		return 1;
	uint64_t last = 0;
	while (last < 100000 && fixture_append(log, last + 1, last + 50).code == FAULT_NONE)
		last += 50;
	if (last == 0 || last >= 100000)
		return 2;
	if (fixture_append(log, last + 1, last + 1).code != FAULT_STORE)
		return 3;
	log->close(log);
	write_file(fixture_file(fixture, "last"), (struct str){ (char *)&last, sizeof last });
	return 0;
}

static void
a_failed_append_is_told_and_ends_the_log(void **state)
{
	struct fixture *fixture = *state;
	uint64_t last;
	assert_int_equal(in_child(fill_the_disk, fixture), 0);
	struct str told = file_bytes(fixture->arena, fixture_file(fixture, "last"));
	memcpy(&last, told.at, sizeof last);
	fixture->log = opened(fixture->path, STORE_WRITE);
	assert_holds(fixture->log, last);
	assert_fault(fixture_append(fixture->log, last + 1, last + 1), FAULT_NONE);
}

/* Damage */

static void
assert_read_damaged(struct fixture *fixture, const char *sql, const char *about)
{
	struct seen seen;
	make_record(fixture, 9);
	run_sql(fixture->path, sql);
	fixture->log = opened(fixture->path, STORE_READ);
	struct fault found = fixture_read(fixture->log, 0, 0, &seen);
	assert_fault(found, FAULT_DAMAGED);
	assert_string_equal(found.about, about);
}

static void
a_missing_entry_is_found(void **state)
{
	assert_read_damaged(*state, "DELETE FROM entry WHERE seq = 4", "entry 4: missing");
}

static void
an_unknown_kind_is_found(void **state)
{
	assert_read_damaged(*state, "UPDATE entry SET kind = 'coin_tossed' WHERE seq = 5",
		"entry 5: kind");
}

static void
a_salt_of_the_wrong_size_is_found(void **state)
{
	assert_read_damaged(*state, "UPDATE entry SET salt = x'00' WHERE seq = 6", "entry 6: salt");
}

static void
a_leaf_of_the_wrong_size_is_found(void **state)
{
	assert_read_damaged(*state, "UPDATE entry SET leaf = x'' WHERE seq = 7", "entry 7: leaf");
}

static void
a_commitment_of_the_wrong_size_is_found(void **state)
{
	assert_read_damaged(*state, "UPDATE entry SET commitment = zeroblob(33) WHERE seq = 8",
		"entry 8: commit");
}

/* What SQLite itself finds */

static void
a_page_of_something_else_is_found(void **state)
{
	struct fixture *fixture = *state;
	struct seen seen;
	struct stat found;
	char noise[4096];
	make_record(fixture, 2000);
	assert_int_equal(stat(fixture->path, &found), 0);
	memset(noise, 0xA5, sizeof noise);
	int file = open(fixture->path, O_WRONLY);
	assert_int_equal(pwrite(file, noise, sizeof noise, found.st_size / 8192 * 4096), 4096);
	close(file);
	fixture->log = opened(fixture->path, STORE_READ);
	assert_fault(fixture_read(fixture->log, 0, 0, &seen), FAULT_DAMAGED);
}

static void
a_cut_file_is_found(void **state)
{
	struct fixture *fixture = *state;
	struct log *log = NULL;
	struct stat found;
	make_record(fixture, 2000);
	assert_int_equal(stat(fixture->path, &found), 0);
	assert_int_equal(truncate(fixture->path, found.st_size / 8192 * 4096), 0);
	assert_fault(sqlite_open(fixture->path, STORE_WRITE, &log), FAULT_DAMAGED);
	assert_fault(sqlite_open(fixture->path, STORE_READ, &log), FAULT_DAMAGED);
	assert_null(log);
}

/* A process that ends in the middle of a transaction, with its journal left behind. */
static void
cut_off(const char *path, const char *sql)
{
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		sqlite3 *sqlite;
		sqlite3_open(path, &sqlite);
		_exit(sqlite3_exec(sqlite, sql, NULL, NULL, NULL) == SQLITE_OK ? 0 : 1);
	}
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
}

static void
what_was_cut_off_in_the_making_can_be_read_and_made_again(void **state)
{
	struct fixture *fixture = *state;
	cut_off(fixture->path, "PRAGMA cache_size = 1; BEGIN; CREATE TABLE entry (blob BLOB);"
			       "INSERT INTO entry VALUES (zeroblob(100000)), (zeroblob(100000));");
	struct stat journal;
	assert_int_equal(stat(fixture_file(fixture, "record.db-journal"), &journal), 0);
	assert_true(journal.st_size > 0);
	assert_not_opened(fixture->path, STORE_READ, FAULT_EMPTY_FILE);
	make_record(fixture, 1);
	fixture->log = opened(fixture->path, STORE_READ);
	assert_holds(fixture->log, 1);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, fixture_set_up, fixture_tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(a_log_outlives_its_close),
		CASE(the_files_are_private),
		CASE(a_file_that_was_made_and_not_begun_is_begun),
		CASE(what_was_cut_off_in_the_making_can_be_read_and_made_again),
		CASE(what_cannot_be_opened_is_told),
		CASE(a_file_with_two_names_is_refused),
		CASE(a_text_is_no_data_file),
		CASE(the_database_of_another_program_is_refused),
		CASE(a_file_of_a_newer_version_is_refused),
		CASE(what_is_put_where_nobody_would_find_it_is_refused),
		CASE(what_takes_its_place_gets_nothing_of_its_log),
		CASE(a_second_writer_is_refused),
		CASE(another_process_may_read_and_not_write),
		CASE(a_reader_sees_what_stood_when_it_began),
		CASE(nothing_acknowledged_is_lost_when_the_process_is_killed),
		CASE(a_failed_append_is_told_and_ends_the_log),
		CASE(a_missing_entry_is_found),
		CASE(an_unknown_kind_is_found),
		CASE(a_salt_of_the_wrong_size_is_found),
		CASE(a_leaf_of_the_wrong_size_is_found),
		CASE(a_commitment_of_the_wrong_size_is_found),
		CASE(a_page_of_something_else_is_found),
		CASE(a_cut_file_is_found),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
