/* A disk that fails: the log's interface (record/log.h) over bytes of which it is known which were
 * only written and which are durable.
 *
 * A batch is a frame: its size, a checksum, its entries and secrets. An append may be refused
 * by the disk (EIO, ENOSPC) having written a part of it, fail in the sync, be durable and
 * answered with a fault all the same, or meet a power failure before, within and after. At a
 * power failure what was not durable is lost from some byte on; a frame that is not whole is
 * not there. What is durable goes to the ledger at once, read from the bytes. */
#ifndef WHEREAS_TESTS_SIM_DISK_H
#define WHEREAS_TESTS_SIM_DISK_H

#include "record/log.h"
#include "sim/world.h"

struct disk;

struct disk *disk_new(struct world *world);
struct log *disk_log(struct disk *disk);

/* The process has ended, by a power failure or otherwise; it will open the file anew. */
void disk_reopen(struct disk *disk, bool power_failed);

/* The newest entry that is durable; 0: none. */
uint64_t disk_last(const struct disk *disk);

/* Turns one bit of one entry over, or back again: *ret_seq is the entry, *ret_part the part of it
 * in which the bit is. False where there is no entry. */
bool disk_flip(struct disk *disk, uint64_t *ret_seq, const char **ret_part);
void disk_flip_back(struct disk *disk);

/* From now on reading the entries fails half way, and so does recalling what the vault holds; or
 * not. */
void disk_unreadable(struct disk *disk, bool record, bool vault);

/* The value that the vault holds now; .at is NULL where it holds none. */
struct str disk_secret(const struct disk *disk, struct str shelf, struct str name);

#endif
