/* A server that trusts its disk too much, for tests: loaded before the C library (LD_PRELOAD), it
 * has SQLite sync at checkpoints only, whatever the program says. A test of power failures that
 * does not find out about such a server could not find anything. */
#include <dlfcn.h>
#include <sqlite3.h>
#include <string.h>

typedef int row_visit(void *, int, char **, char **);

int
sqlite3_exec(sqlite3 *sqlite, const char *sql, row_visit *row, void *context, char **ret_message)
{
	int (*real)(sqlite3 *, const char *, row_visit *, void *, char **) =
		dlsym(RTLD_NEXT, "sqlite3_exec");
	int result = real(sqlite, sql, row, context, ret_message);
	if (result == SQLITE_OK && sql && strstr(sql, "synchronous = FULL"))
		result = real(sqlite, "PRAGMA synchronous = NORMAL", NULL, NULL, NULL);
	return result;
}
