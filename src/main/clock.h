/* The real clock and real chance. Nothing below main/ reaches for them: there, time and chance are
 * inputs. */
#ifndef WHEREAS_MAIN_CLOCK_H
#define WHEREAS_MAIN_CLOCK_H

#include <stddef.h>
#include <stdint.h>

/* Milliseconds since 1970, and of a clock that never jumps. */
int64_t clock_now(void);
int64_t clock_ticks(void);

/* Microseconds of the same clock. */
int64_t clock_micros(void);

/* Bytes nobody can predict (libsodium). */
void chance_bytes(unsigned char *bytes, size_t size);

#endif
