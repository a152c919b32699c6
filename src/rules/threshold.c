/* Shares of weights in 128 bits: a weight of up to 9 * 10^18 times a part of up to 10^6. */
#include "rules/threshold.h"

#include <assert.h>

typedef __int128 wide;

int64_t
threshold_unit(int64_t unit, int64_t weight)
{
	assert(unit > 0 && weight >= 0);
	while (weight != 0) {
		int64_t rest = unit % weight;
		unit = weight;
		weight = rest;
	}
	return unit;
}

int64_t
threshold_share(struct share share, bool strict, int64_t whole, int64_t unit)
{
	assert(share.part >= 0 && share.part <= share.whole && share.whole > 0);
	assert(whole >= 0 && unit > 0);
	wide border = (wide)whole * share.part;
	wide step = (wide)unit * share.whole;
	wide steps = strict ? border / step + 1 : (border + step - 1) / step;
	return (int64_t)(steps * unit);
}

/* With named ballots none is invalid, so that the valid ones are yes, no and abstain; those cast
 * also count the ones present and not voting. */
static int64_t
base_of(const struct weighed *weighed, enum base base)
{
	switch (base) {
	case BASE_YES:
		return weighed->yes;
	case BASE_YES_NO:
		return weighed->yes + weighed->no;
	case BASE_NO:
		return weighed->no;
	case BASE_YES_NO_ABSTAIN:
	case BASE_VALID:
		return weighed->yes + weighed->no + weighed->abstain;
	case BASE_CAST:
		return weighed->yes + weighed->no + weighed->abstain + weighed->present;
	case BASE_ENTITLED:
		return weighed->entitled;
	case BASE_ENTITLED_PRESENT:
		return weighed->entitled_present;
	default:
		assert(base == BASE_NONE);
		return 0;
	}
}

static int64_t
needed(const struct weighed *weighed, const struct threshold_rule *rule, int64_t base)
{
	if (rule->base == BASE_NONE)
		return weighed->no + weighed->unit;
	/* A share of the yes themselves moves with them: the first yes has it, or none does. */
	bool out_of_reach = rule->strict && rule->share.part == rule->share.whole;
	if (rule->base == BASE_YES && !out_of_reach)
		return weighed->unit;
	int64_t share = threshold_share(rule->share, rule->strict, base, weighed->unit);
	return share > 0 ? share : weighed->unit;
}

/* By the law's own words, apart from what is needed, so that each proves the other. */
static bool
passes(const struct weighed *weighed, const struct threshold_rule *rule, int64_t base)
{
	if (weighed->yes == 0)
		return false;
	if (rule->base == BASE_NONE)
		return weighed->yes > weighed->no;
	wide reached = (wide)weighed->yes * rule->share.whole;
	wide border = (wide)base * rule->share.part;
	return rule->strict ? reached > border : reached >= border;
}

struct threshold
threshold_reckon(const struct weighed *weighed, const struct threshold_rule *rule)
{
	assert(weighed->unit > 0 && weighed->yes % weighed->unit == 0);
	int64_t base = base_of(weighed, rule->base);
	struct threshold threshold = {
		.base = base,
		.needed = needed(weighed, rule, base),
		.passes = passes(weighed, rule, base),
	};
	assert(threshold.passes == (weighed->yes >= threshold.needed));
	return threshold;
}

bool
threshold_tied(const struct weighed *weighed, const struct threshold_rule *rule)
{
	if (weighed->yes != weighed->no || weighed->yes == 0)
		return false;
	if (rule->base == BASE_NONE)
		return true;
	if (rule->base == BASE_YES || !rule->strict)
		return false;
	wide reached = (wide)weighed->yes * rule->share.whole;
	wide border = (wide)base_of(weighed, rule->base) * rule->share.part;
	return reached == border;
}
