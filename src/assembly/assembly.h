/* The assembly: the whole state of the house, rebuilt from the record at any time.
 *
 * Owned by the clerk's thread alone. Only apply_ functions change it, and they can't fail. It holds
 * no clock, no chance and no handle to anything outside. Lists are in the order in which
 * things came. */
#ifndef WHEREAS_ASSEMBLY_ASSEMBLY_H
#define WHEREAS_ASSEMBLY_ASSEMBLY_H

#include "assembly/actions.h"
#include "assembly/asking.h"
#include "assembly/entity.h"
#include "record/entry.h"
#include "text/buf.h"
#include "text/fault.h"

struct assembly {
	struct arena *arena; /* everything of the state lives in it */
	struct stamp last;   /* of the newest entry applied; zero before the first */
	struct stamp changed; /* of the newest that touched what everybody may read: the others
				 show nowhere */

	struct entity **slots; /* a hash table from id to entity, open addressing */
	size_t slot_count;     /* a power of two */
	size_t entity_count;

	struct list bodies;      /* struct body */
	struct list people;      /* struct person */
	struct list members;     /* struct member: every seat of every body */
	struct list meetings;    /* struct meeting */
	struct list issues;      /* struct issue */
	struct list resolutions; /* struct resolution, drafts too */
	struct list votes;       /* struct vote */
	struct list timed;       /* struct vote: open, and to close by themselves */
	struct list screens;     /* struct screen */

	struct list touched; /* struct entity: changed since assembly_settle, each once */
	uint64_t settled;    /* the newest entry when that was last called */
};

/* An empty house; the caller owns it and ends it with assembly_free. */
struct assembly *assembly_new(void);
void assembly_free(struct assembly *assembly);

/* Is the action allowed, and what shall happen? permission_check, then the noun's decide_. */
MUST_USE struct fault assembly_decide(struct asking *asking, enum action_kind kind,
	const void *action);

/* When the clock closes a vote next, ms since 1970; 0: never, as things stand. */
int64_t assembly_due_at(const struct assembly *assembly);

/* Emits what has fallen due by `now`, one thing at a time: nothing, where nothing has. */
MUST_USE struct fault assembly_fall_due(struct asking *asking);

/* Applies one event; NULL for an entry that was erased. Entries come in order and without gaps;
 * that is asserted. */
void assembly_apply(struct assembly *assembly, const struct stamp *stamp, enum event_kind kind,
	const void *event);

/* The entity with this id where it is of this noun; NULL otherwise. */
void *assembly_find(const struct assembly *assembly, uint64_t id, enum noun noun);

/* The entity with this id, of any noun; NULL where there is none. */
struct entity *assembly_entity(const struct assembly *assembly, uint64_t id);

/* As assembly_find, for what must be there: asserts it. For apply_ functions. */
void *assembly_must(const struct assembly *assembly, uint64_t id, enum noun noun);

/* As assembly_find, for decide_ functions: FAULT_NOT_FOUND about the field that named it. */
MUST_USE struct fault assembly_want(const struct assembly *assembly, uint64_t id, enum noun noun,
	const char *field, void *ret_entity);

/* A new entity of `size` bytes, registered and touched; its head is filled in. */
void *assembly_add(struct assembly *assembly, const struct stamp *stamp, enum noun noun,
	size_t size);

/* Notes that an entity changed, so that its views are rendered anew. */
void assembly_touch(struct assembly *assembly, void *entity);

/* Forgets what was touched; called by the clerk when it has been announced. */
void assembly_settle(struct assembly *assembly);

/* The body an entity belongs to; NULL where it belongs to none (a person, an issue). */
const struct body *assembly_body_of(const struct entity *entity);

/* The whole state as lines of text, the same for the same record whatever built the program, and
 * its SHA-256. For `whereas replay` and for tests. */
void assembly_write(const struct assembly *assembly, struct buf *out);
struct digest assembly_digest(const struct assembly *assembly);

#endif
