/* The codec: "KIND LF JSON", KIND the name of an event or an action. What is read can be written,
 * what was written is canonical: read and written once more it has the same bytes. */
#include "record/codec.h"

#include <assert.h>

#include "assembly/actions.h"
#include "record/entry.h"
#include "target.h"

static const struct shape *
shape_of(struct str name)
{
	enum event_kind event;
	if (event_kind_read(name, &event))
		return event_kinds[event].shape;
	for (int kind = 0; kind < ACTION_KINDS; kind++)
		if (str_equal(str_of(action_kinds[kind].name), name))
			return action_kinds[kind].shape;
	return NULL;
}

static struct str
written(struct arena *arena, const struct shape *shape, const void *data)
{
	struct buf out;
	buf_init(&out, arena, CODEC_PAYLOAD_MOST);
	codec_write(&out, shape, data);
	assert(!out.full);
	return buf_str(&out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = target_arena();
	struct str rest = target_text(arena, data, size), name;
	const struct shape *shape = str_split(&rest, '\n', &name) ? shape_of(name) : NULL;
	if (!shape || !rest.at)
		return 0;
	void *first = arena_take(arena, shape->size), *second = arena_take(arena, shape->size);
	struct fault read = codec_read(arena, shape, rest, first);
	if (read.code != FAULT_NONE) {
		assert(read.about && fault_sentence(read.code)[0]);
		return 0;
	}
	struct str once = written(arena, shape, first);
	read = codec_read(arena, shape, once, second);
	assert(read.code == FAULT_NONE);
	assert(str_equal(written(arena, shape, second), once));
	return 0;
}
