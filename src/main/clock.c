/* clock_gettime(2), and randombytes of libsodium. */
#include "main/clock.h"

#include <sodium.h>
#include <time.h>

static int64_t
milliseconds(clockid_t clock)
{
	struct timespec now;
	clock_gettime(clock, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t
clock_now(void)
{
	return milliseconds(CLOCK_REALTIME);
}

int64_t
clock_ticks(void)
{
	return milliseconds(CLOCK_MONOTONIC);
}

int64_t
clock_micros(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

void
chance_bytes(unsigned char *bytes, size_t size)
{
	randombytes_buf(bytes, size);
}
