/* What the programs that put load on a server share: the clock, connections over loopback, numbers
 * of a command line, and the order of times. A failure ends the program with the system's words. */
#ifndef WHEREAS_BENCH_PEER_H
#define WHEREAS_BENCH_PEER_H

#include <stddef.h>
#include <stdint.h>

/* ns of a clock that never jumps */
int64_t clock_ns(void);

/* Prints what went wrong, with errno, and ends. */
_Noreturn void give_up(const char *what);

/* As many open files as the system lets us have. */
void files_most(void);

/* A connection to 127.0.0.1 that sends at once; blocking. */
int loopback_connect(int port);

/* Listens at 127.0.0.1; does not block. */
int loopback_listen(int port);

/* Has a whole HTTP answer come, as its Content-Length says? `answer` ends with NUL. */
const char *answer_body(const char *answer, size_t size);

/* A number from 0 on. */
int64_t number_of(const char *text);

/* Sorts times in µs, for the figures in their middle. */
void times_sort(uint32_t *times, size_t count);

#endif
