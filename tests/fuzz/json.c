/* JSON: whatever is read, every text in it is written in canonical form and read as the same. */
#include "text/json.h"

#include <assert.h>
#include <jansson.h>

#include "target.h"

static void texts(struct arena *arena, const json_t *value);

static void
text_again(struct arena *arena, struct str text)
{
	struct buf out;
	json_t *document;
	buf_init(&out, arena, 6 * text.size + 4);
	buf_byte(&out, '[');
	json_text(&out, text);
	buf_byte(&out, ']');
	assert(!out.full);
	struct fault read = json_read(arena, buf_str(&out), &document);
	assert(read.code == FAULT_NONE);
	const json_t *again = json_array_get(document, 0);
	struct str same = { json_string_value(again), json_string_length(again) };
	assert(str_equal(same, text));
	json_drop(document);
}

static void
members(struct arena *arena, json_t *object)
{
	const char *key;
	size_t size;
	json_t *value;
	json_object_keylen_foreach (object, key, size, value) {
		text_again(arena, (struct str){ key, size });
		texts(arena, value);
	}
}

static void
texts(struct arena *arena, const json_t *value)
{
	if (json_is_string(value))
		text_again(arena,
			(struct str){ json_string_value(value), json_string_length(value) });
	for (size_t i = 0; i < json_array_size(value); i++)
		texts(arena, json_array_get(value, i));
	if (json_is_object(value))
		members(arena, (json_t *)(uintptr_t)value);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = target_arena();
	json_t *document;
	struct fault read = json_read(arena, target_text(arena, data, size), &document);
	if (read.code != FAULT_NONE)
		return 0;
	texts(arena, document);
	json_drop(document);
	return 0;
}
