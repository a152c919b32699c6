/* The three hooks of a log and the one of its vault, over a connection. */
#include "store/sqlite.h"

#include <string.h>

#include "store/batch.h"
#include "store/connection.h"

enum statement {
	STATEMENT_BEGIN,
	STATEMENT_COMMIT,
	STATEMENT_ENTRY,
	STATEMENT_PUT,
	STATEMENT_REMOVE,
	STATEMENTS
};

static const char *const statement_sql[STATEMENTS] = {
	[STATEMENT_BEGIN] = "BEGIN IMMEDIATE",
	[STATEMENT_COMMIT] = "COMMIT",
	[STATEMENT_ENTRY] = "INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
	[STATEMENT_PUT] = "INSERT OR REPLACE INTO vault VALUES (?1, ?2, ?3)",
	[STATEMENT_REMOVE] = "DELETE FROM vault WHERE shelf = ?1 AND name = ?2",
};

struct sqlite_log {
	struct log log; /* first, so that a log is a sqlite_log */
	struct arena *arena;
	struct connection connection;
	sqlite3_stmt *statements[STATEMENTS]; /* prepared when it is opened for writing */
	uint64_t last;
	bool writable;
	bool failed;
};

static struct sqlite_log *
sqlite_of(struct log *log)
{
	return (struct sqlite_log *)log;
}

/* Appending */

/* Runs a prepared statement to its end and makes it ready for the next time. */
static struct fault
run(sqlite3_stmt *statement)
{
	int result = sqlite3_step(statement);
	sqlite3_reset(statement);
	return connection_fault(result);
}

/* Borrowed until the statement has run; the sizes are far below INT_MAX (CODEC_PAYLOAD_MOST). A
 * blob of no bytes still has an address: without one it would be NULL. */
static int
bind_bytes(sqlite3_stmt *statement, int place, const void *at, size_t size)
{
	return sqlite3_bind_blob(statement, place, size > 0 ? at : "", (int)size, SQLITE_STATIC);
}

static struct fault
put_entry(struct sqlite_log *sqlite, const struct entry *entry)
{
	sqlite3_stmt *insert = sqlite->statements[STATEMENT_ENTRY];
	bool erased = entry->payload.size == 0;
	int wrong = sqlite3_bind_int64(insert, 1, (sqlite3_int64)entry->stamp.seq);
	wrong |= sqlite3_bind_int64(insert, 2, entry->stamp.at);
	wrong |= sqlite3_bind_text(insert, 3, event_kinds[entry->kind].name, -1, SQLITE_STATIC);
	wrong |= erased ? sqlite3_bind_null(insert, 4)
	                : bind_bytes(insert, 4, entry->salt, SALT_SIZE);
	wrong |= bind_bytes(insert, 5, entry->commit.bytes, DIGEST_SIZE);
	wrong |= bind_bytes(insert, 6, entry->leaf.bytes, DIGEST_SIZE);
	wrong |= erased ? sqlite3_bind_null(insert, 7)
	                : bind_bytes(insert, 7, entry->payload.at, entry->payload.size);
	return wrong ? fault(FAULT_STORE, "an entry that could not be bound") : run(insert);
}

static struct fault
put_secret(struct sqlite_log *sqlite, const struct secret *secret)
{
	bool removed = !secret->value.at;
	sqlite3_stmt *change = sqlite->statements[removed ? STATEMENT_REMOVE : STATEMENT_PUT];
	int wrong = sqlite3_bind_text(change, 1, secret->shelf.at, (int)secret->shelf.size,
		SQLITE_STATIC);
	wrong |= bind_bytes(change, 2, secret->name.at, secret->name.size);
	if (!removed)
		wrong |= bind_bytes(change, 3, secret->value.at, secret->value.size);
	return wrong ? fault(FAULT_STORE, "a secret that could not be bound") : run(change);
}

/* A file that was moved, replaced or removed takes what is written all the same, and nobody would
 * find it at its path: neither a restart nor a backup. What its write-ahead log has is brought into
 * it, for the log stays at the path, where it would be thrown away or taken for another file's. */
static struct fault
stands(const struct sqlite_log *sqlite)
{
	int moved = 0;
	sqlite3 *file = sqlite->connection.sqlite;
	TRY(connection_fault(sqlite3_file_control(file, "main", SQLITE_FCNTL_HAS_MOVED, &moved)));
	if (!moved)
		return OK;
	(void)sqlite3_wal_checkpoint_v2(file, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	return fault(FAULT_FILE_MOVED, "the data file");
}

/* It is asked for before anything is written, and once more before anybody hears of it. */
static struct fault
put_batch(struct sqlite_log *sqlite, const struct log_batch *batch)
{
	TRY(batch_check(batch, sqlite->last));
	TRY(stands(sqlite));
	TRY(run(sqlite->statements[STATEMENT_BEGIN]));
	for (size_t i = 0; i < batch->entry_count; i++)
		TRY(put_entry(sqlite, &batch->entries[i]));
	for (size_t i = 0; i < batch->secret_count; i++)
		TRY(put_secret(sqlite, &batch->secrets[i]));
	TRY(run(sqlite->statements[STATEMENT_COMMIT]));
	return stands(sqlite);
}

/* After a failure it is not known what the disk holds of the last commit (a failed fsync may be
 * followed by one that succeeds without having written anything): only a new start, from the
 * file, can tell. */
static struct fault
append_batch(struct log *log, const struct log_batch *batch)
{
	struct sqlite_log *sqlite = sqlite_of(log);
	if (!sqlite->writable)
		return fault(FAULT_STORE, "the log was opened for reading");
	if (sqlite->failed)
		return fault(FAULT_STORE, "an earlier failure");
	struct fault found = put_batch(sqlite, batch);
	if (found.code != FAULT_NONE) {
		sqlite->failed = true;
		sqlite3_exec(sqlite->connection.sqlite, "ROLLBACK", NULL, NULL, NULL);
		bool moved = found.code == FAULT_FILE_MOVED;
		return moved ? found : fault(FAULT_STORE, found.about);
	}
	sqlite->last += batch->entry_count;
	return OK;
}

/* Reading */

static struct fault
damaged(struct sqlite_log *sqlite, uint64_t seq, const char *what)
{
	struct buf about;
	buf_init(&about, sqlite->arena, 256);
	buf_format(&about, "entry %llu: %s", (unsigned long long)seq, what);
	return fault(FAULT_DAMAGED, str_keep(sqlite->arena, buf_str(&about)).at);
}

static struct str
column(sqlite3_stmt *row, int place)
{
	const void *at = sqlite3_column_blob(row, place);
	return (struct str){ at ? at : "", (size_t)sqlite3_column_bytes(row, place) };
}

/* Bytes that must be there in just this size. */
static bool
fill(sqlite3_stmt *row, int place, unsigned char *bytes, size_t size)
{
	struct str found = column(row, place);
	if (found.size != size)
		return false;
	memcpy(bytes, found.at, size);
	return true;
}

static struct fault
read_row(struct sqlite_log *sqlite, sqlite3_stmt *row, uint64_t seq, struct entry *ret_entry)
{
	struct entry entry = { .stamp = { seq, sqlite3_column_int64(row, 1) } };
	if ((uint64_t)sqlite3_column_int64(row, 0) != seq)
		return damaged(sqlite, seq, "missing");
	if (!event_kind_read(column(row, 2), &entry.kind))
		return damaged(sqlite, seq, "kind");
	entry.payload = column(row, 6);
	if (entry.payload.size > 0 && !fill(row, 3, entry.salt, SALT_SIZE))
		return damaged(sqlite, seq, "salt");
	if (!fill(row, 4, entry.commit.bytes, DIGEST_SIZE))
		return damaged(sqlite, seq, "commit");
	if (!fill(row, 5, entry.leaf.bytes, DIGEST_SIZE))
		return damaged(sqlite, seq, "leaf");
	*ret_entry = entry;
	return OK;
}

static struct fault
read_rows(struct sqlite_log *sqlite, sqlite3_stmt *rows, uint64_t after, log_visit *visit,
	void *context)
{
	int result;
	while ((result = sqlite3_step(rows)) == SQLITE_ROW) {
		struct entry entry;
		TRY(read_row(sqlite, rows, ++after, &entry));
		TRY(visit(context, &entry));
	}
	return connection_fault(result);
}

static struct fault
read_entries(struct log *log, uint64_t after, size_t most, log_visit *visit, void *context)
{
	struct sqlite_log *sqlite = sqlite_of(log);
	sqlite3_stmt *rows;
	TRY(connection_fault(sqlite3_prepare_v2(sqlite->connection.sqlite,
		"SELECT seq, at, kind, salt, commitment, leaf, payload FROM entry"
		" WHERE seq > ?1 ORDER BY seq LIMIT ?2", -1, &rows, NULL)));
	sqlite3_bind_int64(rows, 1, (sqlite3_int64)after);
	sqlite3_bind_int64(rows, 2, most > 0 ? (sqlite3_int64)most : -1);
	struct fault found = read_rows(sqlite, rows, after, visit, context);
	sqlite3_finalize(rows);
	return found;
}

static struct fault
recall_rows(sqlite3_stmt *rows, struct str shelf, vault_visit *visit, void *context)
{
	int result;
	while ((result = sqlite3_step(rows)) == SQLITE_ROW) {
		struct secret secret = { shelf, column(rows, 0), column(rows, 1) };
		TRY(visit(context, &secret));
	}
	return connection_fault(result);
}

static struct fault
recall_shelf(struct log *log, struct str shelf, vault_visit *visit, void *context)
{
	sqlite3_stmt *rows;
	TRY(connection_fault(sqlite3_prepare_v2(sqlite_of(log)->connection.sqlite,
		"SELECT name, value FROM vault WHERE shelf = ?1", -1, &rows, NULL)));
	sqlite3_bind_text(rows, 1, shelf.at, (int)shelf.size, SQLITE_STATIC);
	struct fault found = recall_rows(rows, shelf, visit, context);
	sqlite3_finalize(rows);
	return found;
}

/* Opening and closing */

void
sqlite_listen(sqlite_note *note)
{
	sqlite3_config(SQLITE_CONFIG_LOG, note, NULL);
}

static void
close_log(struct log *log)
{
	struct sqlite_log *sqlite = sqlite_of(log);
	for (size_t i = 0; i < STATEMENTS; i++)
		sqlite3_finalize(sqlite->statements[i]);
	connection_close(&sqlite->connection);
	arena_free(sqlite->arena);
}

static struct fault
make_ready(struct sqlite_log *sqlite)
{
	sqlite3 *connection = sqlite->connection.sqlite;
	int64_t last;
	TRY(connection_number(connection, "SELECT coalesce(max(seq), 0) FROM entry", &last));
	sqlite->last = (uint64_t)last;
	for (size_t i = 0; sqlite->writable && i < STATEMENTS; i++)
		TRY(connection_fault(sqlite3_prepare_v3(connection, statement_sql[i], -1,
			SQLITE_PREPARE_PERSISTENT, &sqlite->statements[i], NULL)));
	return OK;
}

struct fault
sqlite_open(const char *path, enum store_access access, struct log **ret_log)
{
	struct connection connection;
	TRY(connection_open(path, access, &connection));
	struct arena *arena = arena_new();
	struct sqlite_log *sqlite = TAKE(arena, struct sqlite_log);
	sqlite->log = (struct log){ append_batch, read_entries, recall_shelf, close_log };
	sqlite->arena = arena;
	sqlite->connection = connection;
	sqlite->writable = access == STORE_WRITE;
	struct fault found = make_ready(sqlite);
	if (found.code != FAULT_NONE) {
		close_log(&sqlite->log);
		return found;
	}
	*ret_log = &sqlite->log;
	return OK;
}
