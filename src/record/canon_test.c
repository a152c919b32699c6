/* What is read straight is what codec_read reads; everything else is left to it. */
#include "record/canon.h"

#include "record/events.h"
#include "record/shape_fixture.h"

enum { INVENTED = 200 };

/* Whatever is read straight, codec_read reads too, to the same. */
static bool
read_alike(struct arena *arena, const struct shape *shape, struct str text)
{
	void *straight = arena_take(arena, shape->size);
	void *parsed = arena_take(arena, shape->size);
	if (!canon_read(arena, shape, text, straight))
		return false;
	struct fault found = codec_read(arena, shape, text, parsed);
	assert_int_equal(found.code, FAULT_NONE);
	assert_true(
	    str_equal(shape_written(arena, shape, straight), shape_written(arena, shape, parsed)));
	return true;
}

static void
every_event_as_it_is_written(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	uint64_t seed = 20260605;
	int straight = 0;
	for (int kind = 0; kind < EVENT_KINDS; kind++) {
		const struct shape *shape = event_kinds[kind].shape;
		for (int i = 0; event_kinds[kind].name && i < INVENTED; i++) {
			char *data = arena_take(arena, shape->size);
			shape_invent(arena, shape, data, &seed);
			struct str text = shape_written(arena, shape, data);
			bool escapes = memchr(text.at, '\\', text.size) != NULL;
			assert_int_equal(read_alike(arena, shape, text), !escapes);
			straight += !escapes;
			arena_reset(arena);
		}
	}
	assert_true(straight > INVENTED);
	arena_free(arena);
}

static const char ballot[] =
    "{\"by\":12,\"choice\":\"yes\",\"member\":90071992547,\"proxy\":0,\"vote\":412}";

/* Each byte of a payload made each other byte, left out, and doubled. */
static void
a_payload_with_one_byte_wrong(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	size_t size = sizeof ballot - 1;
	assert_false(read_alike(arena, &shape_event_ballot_cast, STR("")));
	assert_true(read_alike(arena, &shape_event_ballot_cast, (struct str){ ballot, size }));
	for (size_t i = 0; i < size; i++) {
		char changed[sizeof ballot + 1];
		for (int byte = 0; byte < 256; byte++) {
			memcpy(changed, ballot, size);
			changed[i] = (char)byte;
			read_alike(arena, &shape_event_ballot_cast, (struct str){ changed, size });
		}
		memmove(changed + i, ballot + i + 1, size - i - 1);
		read_alike(arena, &shape_event_ballot_cast, (struct str){ changed, size - 1 });
		memcpy(changed, ballot, i + 1);
		memcpy(changed + i + 1, ballot + i, size - i);
		read_alike(arena, &shape_event_ballot_cast, (struct str){ changed, size + 1 });
		arena_reset(arena);
	}
	arena_free(arena);
}

static void
what_is_left_to_the_codec(void **state)
{
	(void)state;
	static const char *const others[] = {
		"{\"choice\":\"yes\",\"by\":12,\"member\":9,\"proxy\":0,\"vote\":412}",
		"{\"by\":12,\"choice\":\"yes\",\"member\":9,\"proxy\":0,\"vote\":412} ",
		"{\"by\":12, \"choice\":\"yes\",\"member\":9,\"proxy\":0,\"vote\":412}",
		"{\"by\":-0,\"choice\":\"yes\",\"member\":9,\"proxy\":0,\"vote\":412}",
		"{\"by\":012,\"choice\":\"yes\",\"member\":9,\"proxy\":0,\"vote\":412}",
		"{\"by\":12,\"choice\":\"y\\u0065s\",\"member\":9,\"proxy\":0,\"vote\":412}",
		"{\"by\":12,\"choice\":\"maybe\",\"member\":9,\"proxy\":0,\"vote\":412}",
		"{\"by\":9007199254740992,\"choice\":\"yes\",\"member\":9,\"proxy\":0,\"vote\":"
		"412}",
		"{\"by\":90071992547409921234,\"choice\":\"yes\",\"member\":9,\"proxy\":0,\"vote\":"
		"1}",
		"{\"by\":12,\"choice\":\"yes\",\"member\":9,\"proxy\":0}",
	};
	struct arena *arena = arena_new();
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		assert_false(read_alike(arena, &shape_event_ballot_cast, str_of(others[i])));
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_event_as_it_is_written),
		cmocka_unit_test(a_payload_with_one_byte_wrong),
		cmocka_unit_test(what_is_left_to_the_codec),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
