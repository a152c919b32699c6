/* The system calls of the sandbox (seccomp(2), by libseccomp, which knows what each is called on
 * each machine): the filter holds for the calling thread and all that it makes later. */
#ifndef WHEREAS_MAIN_SANDBOX_CALLS_H
#define WHEREAS_MAIN_SANDBOX_CALLS_H

#include <stdbool.h>

/* Of the process that serves; of the one that draws, which gets no socket. False where the kernel
 * has no such filters. */
bool sandbox_calls_close(bool connects);
bool sandbox_calls_close_drawing(void);

#endif
