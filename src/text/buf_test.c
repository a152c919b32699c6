/* Buffers: what is written is read back, and at the ceiling nothing more is, for ever. */
#include "text/buf.h"

#include "text/arena_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void
assert_written(const struct buf *buf, const char *wanted)
{
	struct str found = buf_str(buf);
	if (!str_equal(found, str_of(wanted)))
		fail_msg("'%.*s' instead of '%s'", (int)found.size, found.at, wanted);
}

static void
everything_lands_in_order(void **state)
{
	struct buf buf;
	buf_init(&buf, *state, 1000);
	assert_written(&buf, "");
	assert_non_null(buf_str(&buf).at);
	buf_text(&buf, "yes: ");
	buf_number(&buf, 127);
	buf_byte(&buf, ',');
	buf_put(&buf, STR(" no: "));
	buf_put(&buf, (struct str){ 0 });
	buf_format(&buf, "%d of %s", 46, "173");
	buf_format(&buf, "%s", "");
	assert_written(&buf, "yes: 127, no: 46 of 173");
	assert_false(buf.full);
}

static void
numbers_of_every_size(void **state)
{
	struct buf buf;
	buf_init(&buf, *state, 1000);
	buf_number(&buf, 0);
	buf_byte(&buf, ' ');
	buf_number(&buf, INT64_MIN);
	buf_byte(&buf, ' ');
	buf_number(&buf, INT64_MAX);
	assert_written(&buf, "0 -9223372036854775808 9223372036854775807");
}

static void
it_grows_to_its_ceiling_and_no_further(void **state)
{
	enum { CEILING = 5000 };
	struct buf buf;
	buf_init(&buf, *state, CEILING);
	for (int i = 0; i < CEILING; i++) {
		buf_byte(&buf, (char)('a' + i % 26));
		assert_false(buf.full);
		if (i % 1000 == 0)
			arena_take(*state, 8); /* so that it can't grow in place */
	}
	assert_int_equal(buf.size, CEILING);
	buf_byte(&buf, '!');
	assert_true(buf.full);
	struct str found = buf_str(&buf);
	assert_int_equal(found.size, CEILING);
	for (int i = 0; i < CEILING; i++)
		assert_int_equal(found.at[i], 'a' + i % 26);
}

static void
full_is_for_ever(void **state)
{
	struct buf buf;
	buf_init(&buf, *state, 10);
	buf_text(&buf, "12345678");
	buf_text(&buf, "9AB"); /* one too many: none of it is written */
	assert_true(buf.full);
	buf_text(&buf, "9"); /* would fit, but what is before it is missing */
	buf_byte(&buf, '9');
	buf_number(&buf, 9);
	buf_format(&buf, "%d", 9);
	assert_true(buf.full);
	assert_written(&buf, "12345678");
}

static void
exactly_the_ceiling_fits(void **state)
{
	struct buf buf;
	buf_init(&buf, *state, 10);
	buf_text(&buf, "1234567890");
	assert_false(buf.full);
	buf_text(&buf, "");
	assert_false(buf.full);
	buf_init(&buf, *state, 4);
	buf_format(&buf, "%d", 1234);
	assert_false(buf.full);
	assert_written(&buf, "1234");
	buf_init(&buf, *state, 0);
	buf_byte(&buf, 'x');
	assert_true(buf.full);
	assert_written(&buf, "");
}

static void
one_large_piece_is_taken_at_once(void **state)
{
	static char bytes[100000];
	memset(bytes, 'x', sizeof bytes);
	struct buf buf;
	buf_init(&buf, *state, sizeof bytes);
	buf_put(&buf, (struct str){ bytes, sizeof bytes });
	assert_false(buf.full);
	assert_memory_equal(buf_str(&buf).at, bytes, sizeof bytes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_ARENA(everything_lands_in_order),
		WITH_ARENA(numbers_of_every_size),
		WITH_ARENA(it_grows_to_its_ceiling_and_no_further),
		WITH_ARENA(full_is_for_ever),
		WITH_ARENA(exactly_the_ceiling_fits),
		WITH_ARENA(one_large_piece_is_taken_at_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
