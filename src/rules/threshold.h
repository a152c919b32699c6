/* Thresholds: how much of what must say yes. Reckoned in whole numbers of 128 bits, so that
 * rounding decides nothing and no sum of weights overflows. */
#ifndef WHEREAS_RULES_THRESHOLD_H
#define WHEREAS_RULES_THRESHOLD_H

#include "text/terms.h"
#include "text/weight.h"

#include <stdbool.h>

/* What a vote came to, in millionths of a vote; nothing negative, no sum above WEIGHT_SUM_MOST. */
struct weighed {
	int64_t yes, no, abstain;
	int64_t present;          /* present and not voting */
	int64_t entitled;         /* everybody on the roll */
	int64_t entitled_present; /* those on the roll who are present, or whose choice counts */
	int64_t unit;             /* every weight is a multiple of it: threshold_unit */
};

/* A simple majority is strictly more than 1/2, two thirds are at least 2/3. */
struct threshold_rule {
	struct share share;
	bool strict;
	enum base base;
};

struct threshold {
	int64_t base;   /* the weight of which it is a share; 0 for BASE_NONE */
	int64_t needed; /* the smallest yes that passes, with this base */
	bool passes;    /* never without any yes */
};

/* The smallest step between two sums of weights: a vote where all are whole, else a part of one.
 * Begins with WEIGHT_ONE and takes one weight after the other. */
int64_t threshold_unit(int64_t unit, int64_t weight);

/* The smallest multiple of `unit` that is at least (strictly: more than) this share of `whole`. */
int64_t threshold_share(struct share share, bool strict, int64_t whole, int64_t unit);

struct threshold threshold_reckon(const struct weighed *weighed,
	const struct threshold_rule *rule);

/* Whether a result turns on yes and no being equal: they are, and yes stands exactly at a border
 * that must be passed, so that one more yes would pass. Nothing against nothing is no tie. */
bool threshold_tied(const struct weighed *weighed, const struct threshold_rule *rule);

#endif
