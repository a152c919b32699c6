/* The quorum as a whole number of people. */
#include "rules/quorum.h"

#include "rules/threshold.h"

#include <assert.h>

struct quorum
quorum_reckon(const struct quorum_rule *rule, int64_t basis, int64_t present)
{
	assert(rule->least >= 0 && basis >= 0 && present >= 0);
	int64_t needed = 0;
	if (rule->share.part > 0)
		needed = threshold_share(rule->share, rule->strict, basis, 1);
	if (needed < rule->least)
		needed = rule->least;
	return (struct quorum){ .needed = needed, .present = present, .met = present >= needed };
}
