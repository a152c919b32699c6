/* A log that lives in memory and ends with its close: for tests, stories and the simulator. It
 * behaves as a log on disk does, but that nothing outlives it. */
#ifndef WHEREAS_STORE_MEMORY_H
#define WHEREAS_STORE_MEMORY_H

#include "record/log.h"

/* A new, empty log; the caller ends it with its close hook. */
MUST_USE struct fault memory_open(struct log **ret_log);

#endif
