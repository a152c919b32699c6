/* What of a vote is visible to whom: the whole matrix, and that no view tells a choice early. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "publish/choice.h"
#include "publish/story_fixture.h"
#include "text/term.h"

enum { VIEWS_MOST = 1000 };

/* A letter for public, members and staff each: 'y' where it shows. */
struct row {
	enum vote_state state;
	enum open_shows open_shows;
	const char *result, *who, *turnout;
};

static const struct row matrix[] = {
	{ VOTE_STATE_PREPARED, OPEN_SHOWS_NOTHING, "---", "---", "--y" },
	{ VOTE_STATE_PREPARED, OPEN_SHOWS_TURNOUT, "---", "---", "yyy" },
	{ VOTE_STATE_PREPARED, OPEN_SHOWS_WHO, "---", "---", "yyy" },
	{ VOTE_STATE_OPEN, OPEN_SHOWS_NOTHING, "---", "--y", "--y" },
	{ VOTE_STATE_OPEN, OPEN_SHOWS_TURNOUT, "---", "--y", "yyy" },
	{ VOTE_STATE_OPEN, OPEN_SHOWS_WHO, "---", "yyy", "yyy" },
	{ VOTE_STATE_CLOSED, OPEN_SHOWS_NOTHING, "--y", "--y", "--y" },
	{ VOTE_STATE_CLOSED, OPEN_SHOWS_TURNOUT, "--y", "--y", "yyy" },
	{ VOTE_STATE_CLOSED, OPEN_SHOWS_WHO, "--y", "yyy", "yyy" },
	{ VOTE_STATE_ANNOUNCED, OPEN_SHOWS_NOTHING, "yyy", "---", "yyy" },
	{ VOTE_STATE_ANNOUNCED, OPEN_SHOWS_TURNOUT, "yyy", "---", "yyy" },
	{ VOTE_STATE_ANNOUNCED, OPEN_SHOWS_WHO, "yyy", "---", "yyy" },
	{ VOTE_STATE_VOID, OPEN_SHOWS_NOTHING, "---", "---", "--y" },
	{ VOTE_STATE_VOID, OPEN_SHOWS_TURNOUT, "---", "---", "yyy" },
	{ VOTE_STATE_VOID, OPEN_SHOWS_WHO, "---", "---", "yyy" },
};

enum { ROWS = sizeof matrix / sizeof matrix[0] };

static void
expect(const struct row *row, enum audience audience, const char *what, char wanted, bool found)
{
	if (found != (wanted == 'y'))
		fail_msg("%s of a vote that is %s and shows %s: %s for %s", what,
			vote_state_word(row->state), open_shows_word(row->open_shows),
			found ? "shown" : "hidden", audience_word(audience));
}

static void
the_matrix_is_kept(void **state)
{
	(void)state;
	assert_int_equal(ROWS, VOTE_STATE_COUNT * OPEN_SHOWS_COUNT);
	for (size_t i = 0; i < ROWS; i++) {
		const struct row *row = &matrix[i];
		struct vote vote = { .state = row->state };
		vote.rule.open_shows = row->open_shows;
		for (int a = 0; a < AUDIENCE_COUNT; a++) {
			enum audience to = (enum audience)a;
			expect(row, to, "the result", row->result[a], vote_shows_result(&vote, to));
			expect(row, to, "who", row->who[a], vote_shows_who(&vote, to));
			expect(row, to, "turnout", row->turnout[a], vote_shows_turnout(&vote, to));
		}
	}
}

static void
a_place_is_shown_as_its_ballot(void **state)
{
	(void)state;
	static const enum shown shown[CHOICE_COUNT] = {
		[CHOICE_YES] = SHOWN_YES, [CHOICE_NO] = SHOWN_NO, [CHOICE_ABSTAIN] = SHOWN_ABSTAIN,
		[CHOICE_PRESENT] = SHOWN_PRESENT,
	};
	for (int choice = 0; choice < CHOICE_COUNT; choice++) {
		struct place place = { .cast = true, .choice = (enum choice)choice };
		assert_int_equal(shown_of(&place), shown[choice]);
		place.cast = false;
		assert_int_equal(shown_of(&place), SHOWN_SILENT);
	}
}

/* Every view as each audience sees it. */
struct gallery {
	const struct assembly *assembly;
	char paths[VIEWS_MOST][VIEW_PATH_MOST];
	uint64_t hash[VIEWS_MOST][AUDIENCE_COUNT];
	size_t count, same;
	bool looks_again;
};

static void
look(void *context, struct str path)
{
	struct gallery *gallery = context;
	const char *type;
	bool is_private;
	assert_true(view_known(path, &type, &is_private));
	assert_true(gallery->count < VIEWS_MOST);
	size_t at = gallery->count++;
	snprintf(gallery->paths[at], VIEW_PATH_MOST, "%.*s", (int)path.size, path.at);
	for (int a = 0; a < AUDIENCE_COUNT && !is_private; a++) {
		uint64_t hash = story_look(gallery->assembly, path, (enum audience)a);
		if (gallery->looks_again && hash != gallery->hash[at][a])
			fail_msg("%s tells %s a choice", gallery->paths[at],
				audience_word((enum audience)a));
		gallery->same += gallery->looks_again;
		gallery->hash[at][a] = hash;
	}
}

/* Whoever watches all views of the house while somebody changes from yes to no learns nothing. */
static void
no_view_tells_a_choice_while_a_vote_is_open(void **state)
{
	const struct story *story = *state;
	struct gallery *gallery = TAKE(story->house->arena, struct gallery);
	gallery->assembly = story->house->assembly;
	story_paths(gallery->assembly, look, gallery);
	size_t count = gallery->count;
	HOUSE_TAKES(story->house, story->house->chair.caller, CAST_BALLOT, cast_ballot,
		.vote = story->open, .choice = CHOICE_NO);
	gallery->count = 0;
	gallery->looks_again = true;
	story_paths(gallery->assembly, look, gallery);
	assert_int_equal(gallery->count, count);
	assert_true(gallery->same > 3 * 60);
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
		cmocka_unit_test(the_matrix_is_kept),
		cmocka_unit_test(a_place_is_shown_as_its_ballot),
		cmocka_unit_test_setup_teardown(no_view_tells_a_choice_while_a_vote_is_open, set_up,
			tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
