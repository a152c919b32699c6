/* A record being read to rebuild its state, by commands that change nothing. The file may be in
 * use: what was committed when the reading began is what is read. */
#ifndef WHEREAS_MAIN_RECORD_READING_H
#define WHEREAS_MAIN_RECORD_READING_H

#include "assembly/assembly.h"
#include "record/log.h"

struct record_reading {
	struct arena *arena; /* for what is told of it */
	struct arena *entry; /* reset after each entry */
	struct log *log;
	struct assembly *assembly;
	char about[64];      /* the entry that a fault is about */
};

/* Reads the whole record of a data file into a new assembly and tests every entry. FAULT_DAMAGED
 * about the entry that does not hold together, and the faults of sqlite_open. record_reading_end
 * releases everything, also after a fault; what the fault is about lives until then. */
MUST_USE struct fault record_read(const char *path, struct record_reading *reading);
void record_reading_end(struct record_reading *reading);

#endif
