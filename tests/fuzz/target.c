/* What all targets take their memory from. */
#include "target.h"

#include <string.h>

struct arena *
target_arena(void)
{
	static struct arena *arena;
	if (arena)
		arena_reset(arena);
	else
		arena = arena_new();
	return arena;
}

struct str
target_text(struct arena *arena, const uint8_t *data, size_t size)
{
	char *bytes = arena_take(arena, size);
	if (size > 0)
		memcpy(bytes, data, size);
	return (struct str){ bytes, size };
}
