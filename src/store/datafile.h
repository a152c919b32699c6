/* The data file: where it may lie, and who may write to it.
 *
 * Whoever writes holds an exclusive lock (an open file description lock, fcntl(2)) on an empty
 * file beside it, PATH-lock. The data file itself is not used for that: closing any descriptor
 * of it would drop the locks that SQLite holds on it in the same process, and SQLite's own
 * exclusive mode would keep readers out too. Readers (check, export, replay, a backup) take no
 * lock of ours: in WAL mode each reads the last committed state, and waits for nobody. The
 * kernel ends the lock with the process, however it ends; the file stays, because removing it
 * would let two processes lock two files of one name. */
#ifndef WHEREAS_STORE_DATAFILE_H
#define WHEREAS_STORE_DATAFILE_H

#include <limits.h>

#include "text/fault.h"

struct datafile {
	char path[PATH_MAX]; /* without symbolic links: one file, one lock */
	int lock;            /* a descriptor, or -1 for a reader */
};

/* Makes an empty file (mode 0600) where there is none, locks it for writing, and makes durable what
 * stands in it. Before SQLite opens it. FAULT_FILE, _NOT_A_FILE, _NETWORK_DISK, _LINKED_FILE,
 * _IN_USE, _STORE about the path. */
MUST_USE struct fault datafile_claim(const char *path, struct datafile *ret_file);

/* Finds an existing file for reading; the same faults but _IN_USE. */
MUST_USE struct fault datafile_find(const char *path, struct datafile *ret_file);

/* Gives the lock back. Only after SQLite has closed the file. */
void datafile_release(struct datafile *file);

#endif
