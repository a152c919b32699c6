/* The machine: room on the disk, how fast it flushes, how many files may be open, and the clock. */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <linux/magic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/timex.h>
#include <unistd.h>

#include "http/server.h"
#include "main/clock.h"
#include "main/rehearsal.h"

enum {
	MEGABYTE = 1024 * 1024,
	ROOM_LEAST = 64 * MEGABYTE, /* free bytes, below which a meeting may not end */
	ROOM_WISHED = 1024 * MEGABYTE,
	FLUSHES = 200,      /* tried, of */
	FLUSH_BYTES = 4096, /* each */
	FLUSH_SLOW_MICROS = 50 * 1000,
	FLUSH_BAD_MICROS = 500 * 1000,
	CLOCK_AHEAD_MS = 5000, /* of the newest entry before this machine's clock */
	CLOCK_STEP_MS = 250,   /* between the two clocks, while we looked */
};

/* The disk */

static const struct {
	unsigned magic;
	const char *name;
	bool kept; /* what is written there outlives the machine's end */
} systems[] = {
	{ EXT4_SUPER_MAGIC, "ext4", true },
	{ XFS_SUPER_MAGIC, "XFS", true },
	{ BTRFS_SUPER_MAGIC, "Btrfs", true },
	{ F2FS_SUPER_MAGIC, "F2FS", true },
	{ 0x2FC12FC1, "ZFS", true },
	{ OVERLAYFS_SUPER_MAGIC, "an overlay of a container", false },
	{ TMPFS_MAGIC, "memory", false },
	{ RAMFS_MAGIC, "memory", false },
};

static void
system_told(struct rehearsal *rehearsal, unsigned magic)
{
	for (size_t i = 0; i < sizeof systems / sizeof systems[0]; i++) {
		if (systems[i].magic != magic)
			continue;
		rehearsal_found(rehearsal, "disk", systems[i].kept ? FOUND_GOOD : FOUND_BAD,
			"put the data file on a disk of this machine: here it goes when the "
			"machine or the container does",
			"the file system is %s", systems[i].name);
		return;
	}
	rehearsal_found(rehearsal, "disk", FOUND_DOUBTFUL,
		"ext4, XFS and Btrfs are known to keep what they say they have written",
		"the file system is of an unknown kind (%x)", magic);
}

void
rehearse_disk(struct rehearsal *rehearsal)
{
	struct statfs kind;
	struct statvfs disk;
	struct stat file;
	const char *data = rehearsal->options->data;
	if (statfs(data, &kind) != 0 || statvfs(data, &disk) != 0 || stat(data, &file) != 0) {
		rehearsal_found(rehearsal, "disk", FOUND_BAD, "see who may read the folder",
			"it could not be looked at");
		return;
	}
	system_told(rehearsal, (unsigned)kind.f_type);
	int64_t room = (int64_t)(disk.f_bavail * disk.f_frsize);
	bool bad = room < ROOM_LEAST || room < 2 * (int64_t)file.st_size;
	rehearsal_found(rehearsal, "disk",
		bad                  ? FOUND_BAD
	    : room < ROOM_WISHED ? FOUND_DOUBTFUL
				 : FOUND_GOOD,
		"make room, but not by removing files beside the data file",
		"%" PRId64 " MB free; the data file has %" PRId64 " kB", room / MEGABYTE,
		(int64_t)file.st_size / 1024);
}

/* Flushes */

static int
by_size(const void *one, const void *other)
{
	int64_t a = *(const int64_t *)one, b = *(const int64_t *)other;
	return (a > b) - (a < b);
}

static bool
flushes_measure(const struct rehearsal *rehearsal, int64_t *ret_micros)
{
	static const char block[FLUSH_BYTES];
	char path[sizeof rehearsal->folder + 16];
	snprintf(path, sizeof path, "%s/flush", rehearsal->folder);
	int file = open(path, O_CREAT | O_WRONLY | O_EXCL | O_CLOEXEC, 0600);
	bool done = file >= 0;
	for (size_t i = 0; i < FLUSHES && done; i++) {
		int64_t began = clock_micros();
		done = write(file, block, sizeof block) == (ssize_t)sizeof block
		       && fdatasync(file) == 0;
		ret_micros[i] = clock_micros() - began;
	}
	if (file >= 0)
		close(file);
	unlink(path);
	return done;
}

void
rehearse_flush(struct rehearsal *rehearsal)
{
	int64_t micros[FLUSHES];
	if (!flushes_measure(rehearsal, micros)) {
		rehearsal_found(rehearsal, "flush", FOUND_BAD,
			"see that the disk can be written to",
			"nothing could be written beside the data file");
		return;
	}
	qsort(micros, FLUSHES, sizeof micros[0], by_size);
	int64_t late = micros[FLUSHES * 99 / 100];
	rehearsal_found(rehearsal, "flush",
		late > FLUSH_BAD_MICROS    ? FOUND_BAD
	    : late > FLUSH_SLOW_MICROS ? FOUND_DOUBTFUL
				       : FOUND_GOOD,
		"every ballot waits for one of these: take a faster disk, or see what else uses it",
		"a flush of the disk takes %" PRId64 ".%03" PRId64 " ms; one in a hundred %" PRId64
		".%03" PRId64 " ms or longer",
		micros[FLUSHES / 2] / 1000, micros[FLUSHES / 2] % 1000, late / 1000, late % 1000);
}

/* Files */

void
rehearse_files(struct rehearsal *rehearsal)
{
	struct rlimit files = { 0 };
	getrlimit(RLIMIT_NOFILE, &files);
	unsigned room = server_room(files.rlim_max), most = server_readers(room);
	bool enough = rehearsal->readers <= (int64_t)most;
	rehearsal_found(rehearsal, "files", enough ? FOUND_GOOD : FOUND_BAD,
		room < CONNECTIONS_MOST
		    ? "raise the limit of open files of whatever starts the server (LimitNOFILE in "
		      "the unit, ulimit -n in a shell), or tell with --readers how many there "
		      "will be"
		    : "no server has more: let those who only watch share a screen, or tell with "
		      "--readers how many there will be",
		"%u connections at one time, where this command was started, %u of them readers; "
		"%" PRId64 " readers are expected",
		room, most, rehearsal->readers);
}

/* The clock */

static void
clock_synchronised(struct rehearsal *rehearsal)
{
	struct timex state = { 0 };
	int told = adjtimex(&state);
	bool good = told >= 0 && told != TIME_ERROR && !(state.status & STA_UNSYNC);
	rehearsal_found(rehearsal, "clock", good ? FOUND_GOOD : FOUND_DOUBTFUL,
		"let something keep it, systemd-timesyncd or chrony; entries are dated by it", "%s",
		good ? "it is kept by NTP" : "the kernel does not know that NTP keeps it");
}

/* Run last, so that the two clocks were compared over the whole rehearsal. */
void
rehearse_clock(struct rehearsal *rehearsal)
{
	int64_t step = clock_now() - clock_ticks() - rehearsal->clock_began;
	clock_synchronised(rehearsal);
	bool steady = step > -CLOCK_STEP_MS && step < CLOCK_STEP_MS;
	rehearsal_found(rehearsal, "clock", steady ? FOUND_GOOD : FOUND_DOUBTFUL,
		"find out who sets it; it should be slewed and not set",
		"during the rehearsal it ran %" PRId64 " ms otherwise than one that is never set",
		step);
	int64_t ahead = rehearsal->newest - clock_now();
	if (ahead > CLOCK_AHEAD_MS)
		rehearsal_found(rehearsal, "clock", FOUND_BAD,
			"set it right; until it has caught up, new entries get the time of the "
			"newest",
			"the newest entry is %" PRId64 " s ahead of it", ahead / 1000);
}
