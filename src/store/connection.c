/* Opening a data file, and the few ways of speaking to SQLite that every file here needs. */
#include "store/connection.h"

enum {
	APPLICATION_ID = 0x57687273, /* "Whrs" */
	FORM = 1,                    /* of the tables; raised with every change of them */
	PATIENCE_MS = 5000,          /* with a reader that is just recovering the WAL */
};

/* Its two last numbers are APPLICATION_ID and FORM. */
static const char tables[] =
	"BEGIN IMMEDIATE;"
	"CREATE TABLE entry ("
	"	seq INTEGER PRIMARY KEY,"
	"	at INTEGER NOT NULL,"
	"	kind TEXT NOT NULL,"
	"	salt BLOB," /* without salt and payload: erased */
	"	commitment BLOB NOT NULL,"
	"	leaf BLOB NOT NULL,"
	"	payload BLOB"
	") STRICT;"
	"CREATE TABLE vault ("
	"	shelf TEXT NOT NULL,"
	"	name BLOB NOT NULL,"
	"	value BLOB NOT NULL,"
	"	PRIMARY KEY (shelf, name)"
	") WITHOUT ROWID, STRICT;"
	"PRAGMA application_id = 0x57687273;"
	"PRAGMA user_version = 1;"
	"COMMIT;";

/* secure_delete: what is erased is overwritten, not only forgotten. temp_store: nothing is ever
 * written elsewhere. */
static const char manners[] =
	"PRAGMA synchronous = FULL;"
	"PRAGMA secure_delete = ON;"
	"PRAGMA temp_store = MEMORY;"
	"PRAGMA trusted_schema = OFF;"
	"PRAGMA cell_size_check = ON;";

struct fault
connection_fault(int result)
{
	switch (result & 0xFF) {
	case SQLITE_OK:
	case SQLITE_ROW:
	case SQLITE_DONE:
		return OK;
	case SQLITE_CORRUPT:
		return fault(FAULT_DAMAGED, sqlite3_errstr(result));
	default:
		return fault(FAULT_STORE, sqlite3_errstr(result));
	}
}

struct fault
connection_run(sqlite3 *sqlite, const char *sql)
{
	return connection_fault(sqlite3_exec(sqlite, sql, NULL, NULL, NULL));
}

struct fault
connection_number(sqlite3 *sqlite, const char *sql, int64_t *ret_number)
{
	sqlite3_stmt *query;
	TRY(connection_fault(sqlite3_prepare_v2(sqlite, sql, -1, &query, NULL)));
	int result = sqlite3_step(query);
	int64_t number = result == SQLITE_ROW ? sqlite3_column_int64(query, 0) : 0;
	sqlite3_finalize(query);
	TRY(connection_fault(result));
	*ret_number = number;
	return OK;
}

/* Whose file is it? An empty one is nobody's yet. */
static struct fault
recognise(sqlite3 *sqlite, const char *path, bool *ret_empty)
{
	int64_t application = 0, form = 0, tables_found = 0;
	int result = sqlite3_exec(sqlite, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
	if (result == SQLITE_NOTADB)
		return fault(FAULT_FOREIGN_FILE, path);
	if (result == SQLITE_CANTOPEN)
		return fault(FAULT_FILE, path);
	TRY(connection_fault(result));
	TRY(connection_number(sqlite, "PRAGMA application_id", &application));
	TRY(connection_number(sqlite, "PRAGMA user_version", &form));
	TRY(connection_number(sqlite, "SELECT count(*) FROM sqlite_schema", &tables_found));
	bool empty = application == 0 && form == 0 && tables_found == 0;
	if (!empty && application != APPLICATION_ID)
		return fault(FAULT_FOREIGN_FILE, path);
	if (!empty && form > FORM)
		return fault(FAULT_NEWER_FILE, path);
	*ret_empty = empty;
	return OK;
}

/* The answer to "journal_mode = WAL" is the mode that is in force, which need not be what was
 * asked. */
static struct fault
write_ahead(sqlite3 *sqlite)
{
	sqlite3_stmt *query;
	TRY(connection_fault(
		sqlite3_prepare_v2(sqlite, "PRAGMA journal_mode = WAL", -1, &query, NULL)));
	int result = sqlite3_step(query);
	const unsigned char *mode = result == SQLITE_ROW ? sqlite3_column_text(query, 0) : NULL;
	bool agreed = mode && sqlite3_stricmp((const char *)mode, "wal") == 0;
	sqlite3_finalize(query);
	TRY(connection_fault(result));
	return agreed ? OK : fault(FAULT_STORE, "the write-ahead log could not be used here");
}

static struct fault
prepare(sqlite3 *sqlite, const char *path, enum store_access access)
{
	bool empty = false;
	sqlite3_busy_timeout(sqlite, PATIENCE_MS);
	sqlite3_extended_result_codes(sqlite, 1);
	/* Until the file is known to be ours it is left as it is, even its WAL. */
	sqlite3_db_config(sqlite, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	sqlite3_db_config(sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	TRY(recognise(sqlite, path, &empty));
	TRY(connection_run(sqlite, manners));
	if (access == STORE_READ)
		return empty ? fault(FAULT_EMPTY_FILE, path) : OK;
	sqlite3_db_config(sqlite, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
	if (empty)
		TRY(connection_run(sqlite, tables));
	return write_ahead(sqlite);
}

void
connection_close(struct connection *connection)
{
	sqlite3_close(connection->sqlite);
	datafile_release(&connection->file);
}

static int
open_file(struct connection *connection, int access)
{
	return sqlite3_open_v2(connection->file.path, &connection->sqlite,
	    access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE, NULL);
}

/* A process that ended while it made the file left a transaction behind, which a reader can't take
 * back: that is done here, and the file opened for reading again. Where it may not be written it
 * stays as it is, and can't be read. */
static int
take_back(struct connection *connection)
{
	sqlite3_close(connection->sqlite);
	if (open_file(connection, SQLITE_OPEN_READWRITE) == SQLITE_OK)
		sqlite3_exec(
		    connection->sqlite, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
	sqlite3_close(connection->sqlite);
	return open_file(connection, SQLITE_OPEN_READONLY);
}

static struct fault
prepare_read(struct connection *connection, const char *path)
{
	struct fault found = prepare(connection->sqlite, path, STORE_READ);
	if (sqlite3_extended_errcode(connection->sqlite) != SQLITE_READONLY_ROLLBACK)
		return found;
	if (take_back(connection) != SQLITE_OK)
		return fault(FAULT_FILE, path);
	return prepare(connection->sqlite, path, STORE_READ);
}

struct fault
connection_open(const char *path, enum store_access access, struct connection *ret_connection)
{
	bool writes = access == STORE_WRITE;
	struct connection connection = { 0 };
	TRY(writes ? datafile_claim(path, &connection.file)
		   : datafile_find(path, &connection.file));
	struct fault found = fault(FAULT_FILE, path);
	if (open_file(&connection, writes ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY)
	    == SQLITE_OK)
		found = writes ? prepare(connection.sqlite, path, access)
			       : prepare_read(&connection, path);
	if (found.code != FAULT_NONE) {
		connection_close(&connection);
		return found;
	}
	*ret_connection = connection;
	return OK;
}
