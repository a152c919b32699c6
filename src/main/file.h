/* Files that an operator names: read whole, listed, and written so that they come to stand whole or
 * not at all. Faults are about the path. */
#ifndef WHEREAS_MAIN_FILE_H
#define WHEREAS_MAIN_FILE_H

#include <stdio.h>

#include "record/shape.h"
#include "text/arena.h"
#include "text/csv.h"
#include "text/fault.h"

/* All of a file, in the arena. FAULT_FILE; FAULT_TOO_LARGE above `most` bytes. */
MUST_USE struct fault file_read(struct arena *arena, const char *path, size_t most,
	struct str *ret_bytes);

/* A list as CSV, called by its name without folders. FAULT_FILE; FAULT_TOO_LARGE above
 * CSV_BYTES_MOST; the faults of csv_parse. */
enum { CSV_BYTES_MOST = 256 * 1024 * 1024 };
MUST_USE struct fault file_csv(struct arena *arena, const char *path, char separator,
	struct csv *ret_csv);

/* The names of the files of a folder, hidden ones left out, in the order of their bytes, in the
 * arena. FAULT_FILE; FAULT_TOO_LARGE above FILES_MOST. */
enum { FILES_MOST = 100000 };
MUST_USE struct fault file_list(struct arena *arena, const char *folder,
	struct text_list *ret_names);

bool file_is_folder(const char *path);
bool file_exists(const char *path);

/* Is a data file there, or would this belong to one (PATH-wal, -shm, -journal, -lock)? Any of
 * SQLite's is, and what can't be read may be. Not for a file that this process has open: its locks
 * would go. */
bool file_keeps_data(const char *path);

/* "FOLDER/NAME", in the arena; and the last part of a path, borrowed from it. */
const char *file_within(struct arena *arena, const char *folder, struct str name);
const char *file_name(const char *path);

/* A file on its way: it is written under another name beside the one it will get. */
struct file_draft {
	const char *path;
	const char *temporary;
	FILE *stream;
};

/* Begins one; what stands at the path stays until file_finish. FAULT_WRITE; FAULT_NOT_A_FILE where
 * something stands there that is no plain file. Whether it keeps data is the caller's to ask. */
MUST_USE struct fault file_begin(struct arena *arena, const char *path,
	struct file_draft *ret_draft);

/* Makes it durable and gives it its name; or, after FAULT_WRITE, removes it. */
MUST_USE struct fault file_finish(struct file_draft *draft);

/* Removes it. */
void file_abandon(struct file_draft *draft);

#endif
