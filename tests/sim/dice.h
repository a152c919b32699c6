/* Chance from a seed: SplitMix64 (Steele, Lea, Flood 2014). The same seed gives the same throws on
 * every machine. A value; nothing is shared. */
#ifndef WHEREAS_TESTS_SIM_DICE_H
#define WHEREAS_TESTS_SIM_DICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct dice {
	uint64_t state;
};

uint64_t dice_throw(struct dice *dice);

/* A number below `most`, which is at least 1. */
uint64_t dice_below(struct dice *dice, uint64_t most);

/* True so often of a thousand times. */
bool dice_often(struct dice *dice, int thousandths);

#endif
