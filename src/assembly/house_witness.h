/* A witness for unit tests: remembers how every entity of a house stood, and says which one has
 * changed since without being touched. What is not touched is not rendered anew, and readers would
 * go on seeing the old view. */
#ifndef WHEREAS_ASSEMBLY_HOUSE_WITNESS_H
#define WHEREAS_ASSEMBLY_HOUSE_WITNESS_H

#include "assembly/assembly.h"

struct witness {
	const struct assembly *assembly;
	uint64_t last;        /* the newest entry when it looked */
	struct digest *stood; /* by id, up to `last` */
};

/* What it remembers lives in the arena. */
struct witness witness_look(struct arena *arena, const struct assembly *assembly);

/* An entity that is new or changed since then and was not touched; NULL where there is none. */
const struct entity *witness_untouched(const struct witness *witness);

#endif
