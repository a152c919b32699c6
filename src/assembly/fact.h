/* What is known of whoever holds a seat. Facts are noted at one seat, mostly the one in the
 * assembly; in a committee the same person comes from the same city. */
#ifndef WHEREAS_ASSEMBLY_FACT_H
#define WHEREAS_ASSEMBLY_FACT_H

#include "assembly/member.h"

/* What is noted where a fact is not known, so that this too is said. */
#define FACT_UNKNOWN STR("unknown")

/* The value of a fact ("city", "party"…): as noted at this seat, else at another seat of the
 * person, the oldest first; FACT_UNKNOWN where it is at none. */
struct str fact_of(const struct member *member, const char *name);

/* Is it FACT_UNKNOWN? */
bool fact_unknown(struct str value);

#endif
