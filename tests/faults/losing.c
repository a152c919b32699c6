/* What a failing power supply would lose, for tests: loaded before the C library (LD_PRELOAD), it
 * notes in the file named by WHEREAS_LOSING which bytes of which files were written and not yet
 * made durable.
 *
 * A killed process loses nothing that the kernel has taken; a machine without power does. So the
 * test kills the process and then takes out of the files what no fdatasync(2) had covered. A line
 * of notes:
 *
 *     w INODE OFFSET SIZE     bytes are about to be written
 *     s INODE 0 0             all of the file is durable */
#include <dlfcn.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NOTE_MOST = 120 };

static int notes = -1;

static void __attribute__((constructor))
begin(void)
{
	const char *path = getenv("WHEREAS_LOSING");
	if (path)
		notes = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* One write(2) for each line: it is whole or not there, and in the right order. */
static void
note(int file, const char *what, int64_t offset, int64_t size)
{
	struct stat found;
	char line[NOTE_MOST];
	if (notes < 0 || fstat(file, &found) != 0 || !S_ISREG(found.st_mode))
		return;
	int length = snprintf(line, sizeof line, "%s %ju %" PRId64 " %" PRId64 "\n", what,
		(uintmax_t)found.st_ino, offset, size);
	ssize_t written = write(notes, line, (size_t)length);
	(void)written;
}

ssize_t
pwrite64(int file, const void *bytes, size_t size, off64_t offset)
{
	ssize_t (*real)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pwrite64");
	note(file, "w", offset, (int64_t)size);
	return real(file, bytes, size, offset);
}

int
fdatasync(int file)
{
	int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync");
	int failed = real(file);
	if (failed == 0)
		note(file, "s", 0, 0);
	return failed;
}

int
fsync(int file)
{
	int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
	int failed = real(file);
	if (failed == 0)
		note(file, "s", 0, 0);
	return failed;
}
