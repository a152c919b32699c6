/* The export holds everything that happened, and nothing that is not public. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "publish/export.h"
#include "publish/story_fixture.h"

enum { EXPORT_MOST = 8 << 20 };

static struct fault
take(void *context, struct str piece)
{
	buf_put(context, piece);
	return OK;
}

static struct fault
fail_later(void *context, struct str piece)
{
	size_t *left = context;
	(void)piece;
	return --*left > 0 ? OK : fault(FAULT_WRITE, "disk");
}

static struct str
exported(const struct story *story)
{
	struct buf out;
	struct export_head head = { .entries = 17, .at = 1 };
	buf_init(&out, story->house->arena, EXPORT_MOST);
	struct fault fault = export_write(story->house->assembly, &head, take, &out);
	assert_int_equal(fault.code, FAULT_NONE);
	assert_false(out.full);
	return buf_str(&out);
}

static size_t
times(struct str text, const char *wanted)
{
	size_t count = 0;
	struct str word = str_of(wanted);
	for (size_t at = str_find(text, word); at < text.size; at = str_find(text, word)) {
		text = str_part(text, at + word.size, text.size);
		count++;
	}
	return count;
}

/* From the beginning of one section to that of the next. */
static struct str
section(struct str export, const char *name, const char *next)
{
	size_t from = str_find(export, str_of(name)), to = str_find(export, str_of(next));
	assert_true(from < to && from < export.size);
	return str_part(export, from, to - from);
}

static void
no_draft_leaves_the_house(void **state)
{
	const struct story *story = *state;
	struct str export = exported(story);
	assert_int_equal(times(export, "A better draft"), 0);
	size_t bodies = story->house->assembly->bodies.count;
	assert_int_equal(times(export, "\"standing\":\"draft\"}"), bodies); /* a state of each */
	assert_int_equal(times(export, "\"standing\":\"draft\","), 0);
	assert_true(times(export, "Clean water") > 0);
}

static void
of_a_vote_that_goes_on_no_choice_leaves_the_house(void **state)
{
	const struct story *story = *state;
	struct str votes = section(exported(story), "\"votes\":[\n", "]}\n");
	assert_int_equal(times(votes, "\"state\":\"open\""), 1);
	size_t at = str_find(votes, STR("\"state\":\"open\""));
	struct str open = str_part(votes, at, votes.size);
	open = str_part(open, 0, str_find(open, STR("\n")));
	assert_int_equal(times(open, "choice"), 0);
	assert_int_equal(times(open, "\"ballots\""), 0);
	assert_true(times(votes, "\"choice\":\"no\"") > 0);
}

static void
every_sitting_is_there_with_who_was_present(void **state)
{
	const struct story *story = *state;
	struct str sittings = section(exported(story), "\"sittings\":[\n", "\"resolutions\":[\n");
	size_t count = 0;
	for (EACH(const struct body, body, &story->house->assembly->bodies))
		count += body->sittings.count;
	assert_int_equal(times(sittings, "\"call_met\":") > 0, 1);
	assert_int_equal(times(sittings, "\"opened_at\":"), count);
}

static void
the_head_says_where_the_record_stood(void **state)
{
	const struct story *story = *state;
	assert_true(str_starts(exported(story),
		STR("{\"format\":\"whereas-export-1\",\"record\":{\"entries\":17,"
			"\"at\":\"1970-01-01T00:00:00.001Z\",\"last_leaf\":\"0000")));
}

static void
a_sink_that_fails_ends_it(void **state)
{
	const struct story *story = *state;
	for (size_t pieces = 1; pieces < 30; pieces += 7) {
		size_t left = pieces;
		struct export_head head = { 0 };
		struct fault fault =
			export_write(story->house->assembly, &head, fail_later, &left);
		assert_int_equal(fault.code, FAULT_WRITE);
		assert_int_equal(left, 0);
	}
}

static int
set_up(void **state)
{
	*state = story_new();
	return 0;
}

static int
tear_down(void **state)
{
	house_free(((struct story *)*state)->house);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_draft_leaves_the_house),
		cmocka_unit_test(of_a_vote_that_goes_on_no_choice_leaves_the_house),
		cmocka_unit_test(every_sitting_is_there_with_who_was_present),
		cmocka_unit_test(the_head_says_where_the_record_stood),
		cmocka_unit_test(a_sink_that_fails_ends_it),
	};
	return cmocka_run_group_tests_name("export", tests, set_up, tear_down);
}
