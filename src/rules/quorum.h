/* Quorum: how many must be present for a body to decide. Counted in heads, never in weights.
 * Whom the basis counts (members, those registered, the latest call) is the assembly's to say. */
#ifndef WHEREAS_RULES_QUORUM_H
#define WHEREAS_RULES_QUORUM_H

#include "text/weight.h"

#include <stdbool.h>

/* A share of a basis (of the members, of those registered, of the latest quorum call), a least
 * number, or both: then both must be reached. More than half is 1/2, strict; no share is 0/1. */
struct quorum_rule {
	struct share share;
	bool strict;
	int64_t least; /* 0: none */
};

struct quorum {
	int64_t needed; /* 0: the body needs none */
	int64_t present;
	bool met;
};

struct quorum quorum_reckon(const struct quorum_rule *rule, int64_t basis, int64_t present);

#endif
