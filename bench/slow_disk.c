/* A disk whose sync takes 5 ms, as that of plain disks does: loaded before the C library
 * (LD_PRELOAD), it has the server wait so much longer for each. What is durable stays so. */
#include <dlfcn.h>
#include <time.h>
#include <unistd.h>

typedef int sync_file(int);

static int
synced_late(const char *name, int file)
{
	const struct timespec pause = { .tv_nsec = 5000000 };
	sync_file *real = (sync_file *)dlsym(RTLD_NEXT, name);
	int result = real(file);
	nanosleep(&pause, NULL);
	return result;
}

int
fsync(int file)
{
	return synced_late("fsync", file);
}

int
fdatasync(int file)
{
	return synced_late("fdatasync", file);
}
