/* A person: somebody with a name, who may sit in several bodies. Nothing private stands here; how a
 * person signs in is kept beside the record. */
#ifndef WHEREAS_ASSEMBLY_PERSON_H
#define WHEREAS_ASSEMBLY_PERSON_H

#include "assembly/assembly.h"

struct person {
	struct entity head;
	struct str name;
	uint64_t renamed; /* the entry that did last; 0: none */
	struct list seats;     /* struct member */
	struct list stand_ins; /* struct stand_in: for whom this person may act */
};

/* Its line of the state: dump.h. */
void person_write(const struct person *person, struct buf *out);

#endif
