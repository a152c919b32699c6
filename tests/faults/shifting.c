/* A clock that is wrong, for tests: loaded before the C library (LD_PRELOAD), it adds to the time
 * of day what stands in the file named by WHEREAS_CLOCK, eight bytes of seconds, which may change
 * at any moment. The clock that never jumps is left alone, as a machine leaves it alone. */
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static const volatile int64_t *shift;

static void __attribute__((constructor))
begin(void)
{
	const char *path = getenv("WHEREAS_CLOCK");
	int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
	if (file < 0)
		return;
	void *seen = mmap(NULL, sizeof *shift, PROT_READ, MAP_SHARED, file, 0);
	close(file);
	if (seen != MAP_FAILED)
		shift = seen;
}

int
clock_gettime(clockid_t clock, struct timespec *ret_now)
{
	static int (*real)(clockid_t, struct timespec *);
	if (!real)
		real = dlsym(RTLD_NEXT, "clock_gettime");
	int failed = real(clock, ret_now);
	if (!failed && shift && clock == CLOCK_REALTIME)
		ret_now->tv_sec += *shift;
	return failed;
}
