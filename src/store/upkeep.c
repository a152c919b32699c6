/* Examining a data file and copying it: what may be done while somebody else writes to it. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "store/connection.h"

enum {
	FILE_MODE = 0600,
	FINDINGS_MOST = 100, /* as many as SQLite reports by itself */
};

/* Examining */

/* A row is "ok", or lines under a headline "*** in database main ***". */
static void
add(struct arena *arena, struct text_list *findings, const char *text)
{
	struct str rest = str_of(text ? text : ""), line;
	while (str_split(&rest, '\n', &line)) {
		if (str_equal(line, STR("ok")) || str_starts(line, STR("***")))
			continue;
		if (findings->count < FINDINGS_MOST)
			findings->at[findings->count++] = str_keep(arena, line);
	}
}

static struct fault
gather(struct arena *arena, sqlite3_stmt *rows, struct text_list *ret_findings)
{
	struct text_list findings = { TAKE_MANY(arena, struct str, FINDINGS_MOST), 0 };
	int result;
	while ((result = sqlite3_step(rows)) == SQLITE_ROW)
		add(arena, &findings, (const char *)sqlite3_column_text(rows, 0));
	/* The examination itself may stumble over the damage; then that is what it found. */
	if ((result & 0xFF) == SQLITE_CORRUPT)
		add(arena, &findings, sqlite3_errstr(result));
	else
		TRY(connection_fault(result));
	*ret_findings = findings;
	return OK;
}

static struct fault
examine(struct arena *arena, sqlite3 *sqlite, bool thorough, struct text_list *ret_findings)
{
	const char *sql = thorough ? "PRAGMA integrity_check" : "PRAGMA quick_check";
	sqlite3_stmt *rows;
	TRY(connection_fault(sqlite3_prepare_v2(sqlite, sql, -1, &rows, NULL)));
	struct fault found = gather(arena, rows, ret_findings);
	sqlite3_finalize(rows);
	return found;
}

struct fault
sqlite_examine(struct arena *arena, const char *path, bool thorough, struct text_list *ret_findings)
{
	struct connection connection;
	TRY(connection_open(path, STORE_READ, &connection));
	struct fault found = examine(arena, connection.sqlite, thorough, ret_findings);
	connection_close(&connection);
	return found;
}

/* Copying */

static const char *
joined(struct arena *arena, const char *path, const char *suffix)
{
	struct buf name;
	buf_init(&name, arena, PATH_MAX);
	buf_text(&name, path);
	buf_text(&name, suffix);
	return str_keep(arena, buf_str(&name)).at;
}

/* One read transaction on the source, so the copy is one state of it; writers are not held up. */
static struct fault
copy(sqlite3 *from, sqlite3 *to)
{
	sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
	if (!backup)
		return connection_fault(sqlite3_errcode(to));
	sqlite3_backup_step(backup, -1);
	TRY(connection_fault(sqlite3_backup_finish(backup)));
	/* The copy is to be one file, which needs nothing beside it. */
	return connection_run(to, "PRAGMA journal_mode = DELETE");
}

static struct fault
copy_and_examine(struct arena *arena, sqlite3 *from, sqlite3 *to)
{
	struct text_list findings = { 0 };
	TRY(copy(from, to));
	TRY(examine(arena, to, true, &findings));
	return findings.count == 0 ? OK : fault(FAULT_DAMAGED, findings.at[0].at);
}

static struct fault
fill(struct arena *arena, sqlite3 *from, const char *part)
{
	sqlite3 *to;
	int result = sqlite3_open_v2(part, &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
	struct fault found = connection_fault(result);
	if (found.code == FAULT_NONE)
		found = copy_and_examine(arena, from, to);
	sqlite3_close(to);
	return found;
}

static struct fault
sync_path(const char *path, int flags)
{
	int descriptor = open(path, flags | O_CLOEXEC);
	if (descriptor < 0)
		return fault_of_system(FAULT_FILE, path);
	struct fault found = fsync(descriptor) == 0 ? OK : fault_of_system(FAULT_STORE, path);
	close(descriptor);
	return found;
}

/* Gives the finished copy its name, unless somebody else has it by now. */
static struct fault
publish(struct arena *arena, const char *part, const char *to)
{
	TRY(sync_path(part, O_RDWR));
	if (renameat2(AT_FDCWD, part, AT_FDCWD, to, RENAME_NOREPLACE) != 0)
		return errno == EEXIST ? fault(FAULT_FILE_EXISTS, to)
		                       : fault_of_system(FAULT_FILE, to);
	const char *slash = strrchr(to, '/');
	struct str folder = slash ? (struct str){ to, (size_t)(slash - to) + 1 } : STR(".");
	return sync_path(str_keep(arena, folder).at, O_RDONLY | O_DIRECTORY);
}

static struct fault
make_part(const char *part)
{
	int descriptor = open(part, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, FILE_MODE);
	if (descriptor < 0)
		return errno == EEXIST ? fault(FAULT_FILE_EXISTS, part)
		                       : fault_of_system(FAULT_FILE, part);
	close(descriptor);
	return OK;
}

static struct fault
backup_to(struct arena *arena, sqlite3 *from, const char *to, copy_look *look, void *context)
{
	const char *part = joined(arena, to, "-part");
	if (access(to, F_OK) == 0)
		return fault(FAULT_FILE_EXISTS, to);
	TRY(make_part(part));
	struct fault found = fill(arena, from, part);
	if (found.code == FAULT_NONE)
		found = look(context, part);
	if (found.code == FAULT_NONE)
		found = publish(arena, part, to);
	if (found.code != FAULT_NONE)
		unlink(part);
	return found;
}

struct fault
sqlite_backup(struct arena *arena, const char *path, const char *to, copy_look *look,
	void *context)
{
	struct connection connection;
	TRY(connection_open(path, STORE_READ, &connection));
	struct fault found = backup_to(arena, connection.sqlite, to, look, context);
	connection_close(&connection);
	return found;
}
