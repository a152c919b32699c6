/* Collecting what an action shall lead to. */
#include "assembly/asking.h"

#include <assert.h>
#include <string.h>

enum { FIRST_ROOM = 4 };

static_assert(offsetof(struct event_body_founded, by) == 0, "every event begins with who acted");

static void
make_room(struct asking *asking)
{
	assert(asking->count < EVENTS_PER_ACTION);
	if (asking->count < asking->room)
		return;
	size_t room = asking->room > 0 ? asking->room * 2 : FIRST_ROOM;
	asking->emitted = arena_grow(asking->arena, asking->emitted,
		asking->room * sizeof *asking->emitted, room * sizeof *asking->emitted);
	asking->room = room;
}

uint64_t
asking_emit(struct asking *asking, enum event_kind kind, const void *event)
{
	assert(kind < EVENT_KINDS && event_kinds[kind].name);
	make_room(asking);
	size_t size = event_kinds[kind].shape->size;
	void *copy = arena_take(asking->arena, size);
	memcpy(copy, event, size);
	memcpy(copy, &asking->caller.person, sizeof asking->caller.person);
	asking->emitted[asking->count] = (struct emitted){ kind, copy };
	return asking->next + asking->count++;
}
