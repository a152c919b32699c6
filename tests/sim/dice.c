/* SplitMix64. */
#include "sim/dice.h"

#include <assert.h>

uint64_t
dice_throw(struct dice *dice)
{
	uint64_t mixed = dice->state += UINT64_C(0x9E3779B97F4A7C15);
	mixed = (mixed ^ (mixed >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	mixed = (mixed ^ (mixed >> 27)) * UINT64_C(0x94D049BB133111EB);
	return mixed ^ (mixed >> 31);
}

uint64_t
dice_below(struct dice *dice, uint64_t most)
{
	assert(most > 0);
	return (uint64_t)(((unsigned __int128)dice_throw(dice) * most) >> 64);
}

bool
dice_often(struct dice *dice, int thousandths)
{
	return (int)dice_below(dice, 1000) < thousandths;
}
