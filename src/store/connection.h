/* A connection to a data file: SQLite opened, made durable, and known to be ours.
 *
 * The file is an ordinary SQLite database in WAL mode with two tables: `entry`, a row for each
 * entry of the record, and `vault`, a row for each secret. Its application_id says that it is
 * ours, its user_version which form it has. */
#ifndef WHEREAS_STORE_CONNECTION_H
#define WHEREAS_STORE_CONNECTION_H

#include <sqlite3.h>

#include "store/datafile.h"
#include "store/sqlite.h"

struct connection {
	struct datafile file;
	sqlite3 *sqlite;
};

/* Opens the file; for writing, makes it where there is none. FAULT_FILE, _EMPTY_FILE,
 * _FOREIGN_FILE, _NEWER_FILE, _LINKED_FILE, _NETWORK_DISK, _IN_USE, _DAMAGED, _STORE. */
MUST_USE struct fault connection_open(const char *path, enum store_access access,
	struct connection *ret_connection);
void connection_close(struct connection *connection);

/* The fault of one of SQLite's result codes; OK for those that are none. */
MUST_USE struct fault connection_fault(int result);

/* Runs statements that give no rows. */
MUST_USE struct fault connection_run(sqlite3 *sqlite, const char *sql);

/* The one number that a query gives. */
MUST_USE struct fault connection_number(sqlite3 *sqlite, const char *sql, int64_t *ret_number);

#endif
