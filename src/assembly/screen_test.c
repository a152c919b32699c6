/* Screens and their slides: what may be shown, in which order, and how many. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "assembly/screen.h"
#include "assembly/vote_fixture.h"

static const struct screen *
screen_of(const struct house *house, uint64_t id)
{
	return assembly_must(house->assembly, id, NOUN_SCREEN);
}

static uint64_t
given_screen(struct house *house)
{
	return HOUSE_TAKES(house, house->clerk.caller, ADD_SCREEN, add_screen,
	    .meeting = given_meeting(house), .name = STR("Hall"));
}

static uint64_t
message(struct house *house, uint64_t screen, struct str words)
{
	return HOUSE_TAKES(house, house->clerk.caller, QUEUE_SLIDE, queue_slide, .screen = screen,
	    .kind = SLIDE_KIND_MESSAGE, .words = words, .has_words = true);
}

static void
a_screen_follows_the_floor_until_told_otherwise(void **state)
{
	struct house *house = *state;
	uint64_t id = given_screen(house);
	const struct screen *screen = screen_of(house, id);
	assert_int_equal(screen->body->head.id, house->body);
	assert_int_equal(screen->now.kind, SLIDE_KIND_FLOOR);
	assert_false(screen->dark);
	int64_t at = house->now;
	HOUSE_TAKES(house, house->chair.caller, SHOW_ON_SCREEN, show_on_screen, .screen = id,
	    .kind = SLIDE_KIND_MESSAGE, .words = STR(" Doors open at nine. "), .has_words = true);
	assert_int_equal(screen->now.kind, SLIDE_KIND_MESSAGE);
	assert_true(str_equal(screen->now.words, STR("Doors open at nine.")));
	assert_int_equal(screen->shown_at, at);
	HOUSE_TAKES(house, house->chair.caller, SHOW_ON_SCREEN, show_on_screen, .screen = id,
	    .kind = SLIDE_KIND_BLANK);
	assert_int_equal(screen->now.words.size, 0);
}

static void
a_screen_is_named_once_in_a_meeting(void **state)
{
	struct house *house = *state;
	uint64_t id = given_screen(house);
	uint64_t meeting = screen_of(house, id)->meeting->head.id;
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_NAME_TAKEN, "name", ADD_SCREEN, add_screen,
	    .meeting = meeting, .name = STR("hall"));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_EMPTY, "name", ADD_SCREEN, add_screen,
	    .meeting = meeting, .name = STR(" "));
	uint64_t other = HOUSE_TAKES(house, house->clerk.caller, ADD_SCREEN, add_screen,
	    .meeting = meeting, .name = STR("Lobby"), .dark = true, .has_dark = true);
	assert_true(screen_of(house, other)->dark);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_NAME_TAKEN, "name", CHANGE_SCREEN,
	    change_screen, .screen = other, .name = STR("Hall"), .has_name = true);
	HOUSE_TAKES(house, house->clerk.caller, CHANGE_SCREEN, change_screen, .screen = other,
	    .name = STR("LOBBY"), .has_name = true);
	HOUSE_TAKES(house, house->clerk.caller, CHANGE_SCREEN, change_screen, .screen = other,
	    .dark = false, .has_dark = true);
	assert_true(str_equal(screen_of(house, other)->name, STR("LOBBY")));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_SAME_ALREADY, "screen", CHANGE_SCREEN,
	    change_screen, .screen = other);
	HOUSE_TAKES(house, house->clerk.caller, REMOVE_SCREEN, remove_screen, .screen = id);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_SCREEN_REMOVED, "screen", REMOVE_SCREEN,
	    remove_screen, .screen = id);
	HOUSE_TAKES(house, house->clerk.caller, ADD_SCREEN, add_screen, .meeting = meeting,
	    .name = STR("Hall"));
	HOUSE_TAKES(house, house->clerk.caller, ADD_SCREEN, add_screen,
	    .meeting = given_meeting(house), .name = STR("Hall"));
}

static void
a_committees_room_has_a_screen_of_its_own(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t id = HOUSE_TAKES(house, house->clerk.caller, ADD_SCREEN, add_screen,
	    .meeting = meeting, .name = STR("Room 2"), .body = house->committee, .has_body = true);
	assert_int_equal(screen_of(house, id)->body->head.id, house->committee);
	HOUSE_TAKES(house, house->committee_chair.caller, SHOW_ON_SCREEN, show_on_screen,
	    .screen = id, .kind = SLIDE_KIND_QUORUM);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_FORBIDDEN, "", SHOW_ON_SCREEN,
	    show_on_screen, .screen = id, .kind = SLIDE_KIND_QUORUM);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_NOT_FOUND, "body", ADD_SCREEN, add_screen,
	    .meeting = meeting, .name = STR("Room 3"), .body = meeting, .has_body = true);
	uint64_t other = HOUSE_TAKES(house, house->administrator, FOUND_BODY, found_body,
	    .name = STR("Elsewhere"), .short_name = STR("EL"), .kind = BODY_KIND_ASSEMBLY);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_WRONG_BODY, "body", ADD_SCREEN, add_screen,
	    .meeting = meeting, .name = STR("Room 3"), .body = other, .has_body = true);
}

static void
what_is_shown_is_of_this_house_and_public(void **state)
{
	struct house *house = *state;
	uint64_t screen = given_screen(house);
	uint64_t vote = given_roll_call(house);
	uint64_t resolution = vote_of(house, vote)->subjects.at[0].resolution;
	struct caller clerk = house->clerk.caller;
	HOUSE_TAKES(house, clerk, SHOW_ON_SCREEN, show_on_screen, .screen = screen,
	    .kind = SLIDE_KIND_VOTE, .about = vote, .has_about = true);
	assert_int_equal(screen_of(house, screen)->now.about, vote);
	HOUSE_TAKES(house, clerk, SHOW_ON_SCREEN, show_on_screen, .screen = screen,
	    .kind = SLIDE_KIND_RESOLUTION, .about = resolution, .has_about = true);
	const struct {
		enum slide_kind kind;
		uint64_t about;
		struct str words;
		enum fault_code code;
		const char *field;
	} wrong[] = {
		{ SLIDE_KIND_VOTE, 0, STR(""), FAULT_MISSING_FIELD, "about" },
		{ SLIDE_KIND_VOTE, resolution, STR(""), FAULT_NOT_FOUND, "about" },
		{ SLIDE_KIND_RESOLUTION, vote, STR(""), FAULT_NOT_FOUND, "about" },
		{ SLIDE_KIND_RESOLUTION, given_draft(house), STR(""), FAULT_STILL_A_DRAFT,
		    "about" },
		{ SLIDE_KIND_RESOLUTION, resolution, STR("!"), FAULT_NOT_ON_SLIDE, "words" },
		{ SLIDE_KIND_AGENDA, resolution, STR(""), FAULT_NOT_ON_SLIDE, "about" },
		{ SLIDE_KIND_MESSAGE, vote, STR("!"), FAULT_NOT_ON_SLIDE, "about" },
		{ SLIDE_KIND_MESSAGE, 0, STR(" "), FAULT_EMPTY, "words" },
	};
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
		HOUSE_REFUSES(house, clerk, wrong[i].code, wrong[i].field, SHOW_ON_SCREEN,
		    show_on_screen, .screen = screen, .kind = wrong[i].kind,
		    .about = wrong[i].about, .has_about = true, .words = wrong[i].words,
		    .has_words = true);
	char long_words[SCREEN_WORDS_MOST + 1];
	memset(long_words, 'a', sizeof long_words);
	HOUSE_REFUSES(house, clerk, FAULT_TOO_LARGE, "words", QUEUE_SLIDE, queue_slide,
	    .screen = screen, .kind = SLIDE_KIND_MESSAGE,
	    .words = { long_words, sizeof long_words }, .has_words = true);
}

static void
what_is_of_another_house_is_not_shown(void **state)
{
	struct house *house = *state;
	uint64_t screen = given_screen(house);
	uint64_t other = HOUSE_TAKES(house, house->administrator, FOUND_BODY, found_body,
	    .name = STR("Elsewhere"), .short_name = STR("EL"), .kind = BODY_KIND_ASSEMBLY);
	struct house_seat clerk = house_seat_new(house, other, STR("Cass"), ROLE_CLERK);
	uint64_t draft = HOUSE_TAKES(house, clerk.caller, DRAFT_RESOLUTION, draft_resolution,
	    .body = other, .title = STR("Theirs"), .clauses = GIVEN_TEXT);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_WRONG_BODY, "about", SHOW_ON_SCREEN,
	    show_on_screen, .screen = screen, .kind = SLIDE_KIND_RESOLUTION, .about = draft,
	    .has_about = true);
}

static void
slides_wait_in_their_order_and_are_shown_once(void **state)
{
	struct house *house = *state;
	uint64_t id = given_screen(house);
	const struct screen *screen = screen_of(house, id);
	uint64_t a = message(house, id, STR("A")), b = message(house, id, STR("B"));
	uint64_t c = message(house, id, STR("C"));
	HOUSE_TAKES(house, house->chair.caller, MOVE_SLIDE, move_slide, .slide = c, .place = 1);
	const struct slide *first = screen->queue.at[0];
	assert_int_equal(first->head.id, c);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SAME_ALREADY, "place", MOVE_SLIDE,
	    move_slide, .slide = c, .place = 1);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_OUT_OF_RANGE, "place", MOVE_SLIDE,
	    move_slide, .slide = c, .place = 4);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_OUT_OF_RANGE, "place", MOVE_SLIDE,
	    move_slide, .slide = c, .place = 0);
	HOUSE_TAKES(house, house->chair.caller, SHOW_SLIDE, show_slide, .slide = c);
	assert_true(str_equal(screen->now.words, STR("C")));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_SLIDE_GONE, "slide", SHOW_SLIDE, show_slide,
	    .slide = c);
	HOUSE_TAKES(house, house->clerk.caller, DROP_SLIDE, drop_slide, .slide = a);
	assert_int_equal(screen->queue.count, 1);
	assert_int_equal(((const struct slide *)screen->queue.at[0])->head.id, b);
	HOUSE_TAKES(house, house->clerk.caller, END_MEETING, end_meeting,
	    .meeting = screen->meeting->head.id);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_MEETING_ENDED, "slide", SHOW_SLIDE,
	    show_slide, .slide = b);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_MEETING_ENDED, "screen", CHANGE_SCREEN,
	    change_screen, .screen = id);
}

static void
there_is_an_end_to_slides_and_screens(void **state)
{
	struct house *house = *state;
	uint64_t id = given_screen(house);
	uint64_t meeting = screen_of(house, id)->meeting->head.id;
	for (size_t i = 0; i < SLIDES_MOST; i++)
		message(house, id, STR("Again"));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_TOO_MANY, "screen", QUEUE_SLIDE,
	    queue_slide, .screen = id, .kind = SLIDE_KIND_LOGO);
	char name[16];
	for (int i = 1; i < SCREENS_MOST; i++) {
		snprintf(name, sizeof name, "Room %d", i);
		HOUSE_TAKES(house, house->clerk.caller, ADD_SCREEN, add_screen, .meeting = meeting,
		    .name = str_of(name));
	}
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_TOO_MANY, "meeting", ADD_SCREEN, add_screen,
	    .meeting = meeting, .name = STR("One more"));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_screen_follows_the_floor_until_told_otherwise),
		HOUSE_TEST(a_screen_is_named_once_in_a_meeting),
		HOUSE_TEST(a_committees_room_has_a_screen_of_its_own),
		HOUSE_TEST(what_is_shown_is_of_this_house_and_public),
		HOUSE_TEST(what_is_of_another_house_is_not_shown),
		HOUSE_TEST(slides_wait_in_their_order_and_are_shown_once),
		HOUSE_TEST(there_is_an_end_to_slides_and_screens),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
