/* A target: one function that is given any bytes at all and must hold its promises about them.
 *
 * What a target promises stands in the comment at its head and is asserted; the sanitizers watch
 * over the rest. It keeps nothing from one call to the next that could change what the next one
 * does, so that whatever is found is found again from the same bytes. The name is libFuzzer's, and
 * AFL++'s driver calls it too; driver.c stands in for both where neither is built in. */
#ifndef WHEREAS_TESTS_FUZZ_TARGET_H
#define WHEREAS_TESTS_FUZZ_TARGET_H

#include "text/arena.h"
#include "text/str.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The arena of this program's target, emptied. */
struct arena *target_arena(void);

/* The bytes as text in memory of their own, so that a byte read behind them is noticed. */
struct str target_text(struct arena *arena, const uint8_t *data, size_t size);

#endif
