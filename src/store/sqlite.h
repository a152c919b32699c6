/* The log in one SQLite file: WAL mode, synchronous=FULL, one transaction for each batch.
 *
 * One process at a time may open a file for writing; any number may read it meanwhile, each
 * seeing what was committed when its reading began. What a fault of the log is about lives until
 * the log is closed. */
#ifndef WHEREAS_STORE_SQLITE_H
#define WHEREAS_STORE_SQLITE_H

#include "record/log.h"

enum store_access { STORE_READ, STORE_WRITE };

/* What SQLite itself notes: a code with its extension (sqlite.org/rescode.html) and a line. */
typedef void sqlite_note(void *context, int code, const char *line);

/* Notes go to `note` from now on, from whichever thread they come. To be called once, before
 * anything is opened. */
void sqlite_listen(sqlite_note *note);

/* Opens the data file; with STORE_WRITE it is made (mode 0600) where there is none. FAULT_FILE,
 * _NOT_A_FILE, _FOREIGN_FILE, _NEWER_FILE, _LINKED_FILE, _NETWORK_DISK, _IN_USE about the path,
 * _DAMAGED, _STORE. */
MUST_USE struct fault sqlite_open(const char *path, enum store_access access, struct log **ret_log);

/* SQLite's own examination of the file: what it finds wrong, a sentence each, in the arena; none
 * when it is sound. `thorough` also compares every index with its table. It does not know what
 * an entry is: entry_check does. The faults of sqlite_open. */
MUST_USE struct fault sqlite_examine(struct arena *arena, const char *path, bool thorough,
	struct text_list *ret_findings);

/* Whoever asks for a copy looks at it too, while it is still called otherwise. */
typedef struct fault copy_look(void *context, const char *copy);

/* Copies the data file, which may be in use, to a new file (mode 0600, no WAL beside it): one state
 * of the whole. The copy is written as TO-part, examined, looked at, and made durable before it
 * gets its name; after a fault, that of the look among them, nothing of it remains.
 * FAULT_FILE_EXISTS about what is in the way, _DAMAGED about what the examination found, and the
 * faults of sqlite_open. */
MUST_USE struct fault sqlite_backup(struct arena *arena, const char *path, const char *to,
	copy_look *look, void *context);

#endif
