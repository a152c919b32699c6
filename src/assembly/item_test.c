/* The agenda stays in one order without gaps, whatever is placed, moved and taken off. */
#include "assembly/resolution_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static uint64_t
place_title(struct house *house, uint64_t meeting, struct str title, int64_t position)
{
	return HOUSE_TAKES(house, house->clerk.caller, PLACE_ITEM, place_item, .meeting = meeting,
		.title = title, .has_title = true, .position = position,
		.has_position = position != 0);
}

static uint64_t
place(struct house *house, uint64_t meeting, uint64_t resolution)
{
	return HOUSE_TAKES(house, house->clerk.caller, PLACE_ITEM, place_item, .meeting = meeting,
		.resolution = resolution, .has_resolution = true);
}

/* The agenda as the first letters of its titles; positions must count from 1. */
static void
agenda_is(const struct house *house, uint64_t meeting, const char *letters)
{
	const struct list *items = &meeting_of(house, meeting)->items;
	assert_int_equal(items->count, strlen(letters));
	for (size_t i = 0; i < items->count; i++) {
		const struct item *item = items->at[i];
		assert_int_equal(item->position, i + 1);
		assert_int_equal(item->title.at[0], letters[i]);
	}
}

static void
items_stand_in_order(void **state)
{
	struct house *house = *state;
	struct caller clerk = house->clerk.caller;
	uint64_t meeting = given_meeting(house);
	uint64_t a = place_title(house, meeting, STR("A"), 0);
	assert_false(item_of(house, a)->slate);
	place_title(house, meeting, STR("C"), 0);
	uint64_t b = place_title(house, meeting, STR(" B "), 2);
	uint64_t d = place_title(house, meeting, STR("D"), 4);
	agenda_is(house, meeting, "ABCD");
	HOUSE_TAKES(house, clerk, MOVE_ITEM, move_item, .item = d, .position = 1);
	agenda_is(house, meeting, "DABC");
	assert_true(touched(house, d, house->first) && touched(house, a, house->first));
	assert_true(touched(house, meeting, house->first));
	HOUSE_TAKES(house, clerk, MOVE_ITEM, move_item, .item = a, .position = 4);
	agenda_is(house, meeting, "DBCA");
	HOUSE_TAKES(house, clerk, REMOVE_ITEM, remove_item, .item = b, .reason = STR("held"));
	agenda_is(house, meeting, "DCA");
	assert_true(item_of(house, b)->removed);
	assert_true(touched(house, b, house->first) && touched(house, meeting, house->first));
	assert_int_equal(item_of(house, b)->position, 0);
	HOUSE_REFUSES(house, clerk, FAULT_ITEM_REMOVED, "item", MOVE_ITEM, move_item, .item = b,
		.position = 1);
}

static void
places_are_on_the_agenda(void **state)
{
	struct house *house = *state;
	struct caller clerk = house->clerk.caller;
	uint64_t meeting = given_meeting(house);
	uint64_t item = place_title(house, meeting, STR("A"), 0);
	static const int64_t outside[] = { 0, -1, 3 };
	for (size_t i = 0; i < 3; i++)
		HOUSE_REFUSES(house, clerk, FAULT_OUT_OF_RANGE, "position", PLACE_ITEM, place_item,
			.meeting = meeting, .title = STR("B"), .has_title = true,
			.position = outside[i], .has_position = true);
	HOUSE_REFUSES(house, clerk, FAULT_OUT_OF_RANGE, "position", MOVE_ITEM, move_item,
		.item = item, .position = 2);
	HOUSE_REFUSES(house, clerk, FAULT_UNCHANGED, "position", MOVE_ITEM, move_item,
		.item = item, .position = 1);
	HOUSE_REFUSES(house, clerk, FAULT_EMPTY, "reason", REMOVE_ITEM, remove_item, .item = item);
}

static void
an_item_is_a_resolution_or_a_title(void **state)
{
	struct house *house = *state;
	struct caller clerk = house->clerk.caller;
	uint64_t meeting = given_meeting(house);
	uint64_t id = given_resolution(house);
	HOUSE_REFUSES(house, clerk, FAULT_ITEM_EITHER, "title", PLACE_ITEM, place_item,
		.meeting = meeting);
	HOUSE_REFUSES(house, clerk, FAULT_ITEM_EITHER, "title", PLACE_ITEM, place_item,
		.meeting = meeting, .title = STR("A"), .has_title = true, .resolution = id,
		.has_resolution = true);
	HOUSE_REFUSES(house, clerk, FAULT_EMPTY, "title", PLACE_ITEM, place_item,
		.meeting = meeting, .title = STR(""), .has_title = true);
	HOUSE_REFUSES(house, clerk, FAULT_NOT_FOUND, "resolution", PLACE_ITEM, place_item,
		.meeting = meeting, .resolution = meeting, .has_resolution = true);
}

static void
a_resolution_stands_on_the_agenda_once(void **state)
{
	struct house *house = *state;
	struct caller clerk = house->clerk.caller;
	uint64_t meeting = given_meeting(house);
	uint64_t id = given_resolution(house);
	uint64_t item = place(house, meeting, id);
	const struct resolution *resolution = resolution_of(house, id);
	assert_true(str_equal(resolution->state, STR("on_agenda")));
	assert_int_equal(resolution->items.count, 1);
	assert_false(item_of(house, item)->slate);
	HOUSE_REFUSES(house, clerk, FAULT_PLACED_ALREADY, "resolution", PLACE_ITEM, place_item,
		.meeting = meeting, .resolution = id, .has_resolution = true);
	HOUSE_TAKES(house, clerk, REMOVE_ITEM, remove_item, .item = item, .reason = STR("held"));
	assert_int_equal(last_moment(house, id)->kind, EVENT_ITEM_REMOVED);
	place(house, meeting, id);
}

static void
what_can_be_placed(void **state)
{
	struct house *house = *state;
	struct caller clerk = house->clerk.caller;
	uint64_t meeting = given_meeting(house);
	uint64_t draft = given_draft(house);
	HOUSE_REFUSES(house, clerk, FAULT_STILL_A_DRAFT, "resolution", PLACE_ITEM, place_item,
		.meeting = meeting, .resolution = draft, .has_resolution = true);
	uint64_t wells = HOUSE_TAKES(house, house->committee_chair.caller, DRAFT_RESOLUTION,
		draft_resolution, .body = house->committee, .title = STR("Wells"),
		.clauses = GIVEN_TEXT);
	HOUSE_REFUSES(house, clerk, FAULT_WRONG_BODY, "resolution", PLACE_ITEM, place_item,
		.meeting = meeting, .resolution = wells, .has_resolution = true);
	uint64_t gone = given_resolution(house);
	HOUSE_TAKES(house, clerk, WITHDRAW_RESOLUTION, withdraw_resolution, .resolution = gone,
		.reason = STR("why"));
	HOUSE_REFUSES(house, clerk, FAULT_RESOLUTION_NOT_PENDING, "resolution", PLACE_ITEM,
		place_item, .meeting = meeting, .resolution = gone, .has_resolution = true);
}

static void
an_item_stays_while_it_is_voted_on(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t id = given_resolution(house);
	uint64_t item = place(house, meeting, id);
	uint64_t vote = given_open_vote(house, id);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_IN_VOTE, "item", REMOVE_ITEM, remove_item,
		.item = item, .reason = STR("why"));
	given_end_of_vote(house, vote, 0);
	assert_true(item_of(house, item)->done);
	assert_false(item_of(house, item)->removed);
	assert_int_equal(item_of(house, item)->position, 1);
}

static void
what_was_decided_elsewhere_leaves_the_agenda(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t id = given_resolution(house);
	uint64_t sitting = HOUSE_TAKES(house, house->chair.caller, OPEN_SITTING, open_sitting,
		.body = house->body, .name = STR("Between meetings"));
	HOUSE_TAKES(house, house->chair.caller, COUNT_PRESENCE, count_presence, .sitting = sitting,
		.present = HOUSE_MEMBERS);
	uint64_t item = place(house, meeting, id);
	uint64_t vote = HOUSE_TAKES(house, house->chair.caller, PREPARE_VOTE, prepare_vote,
		.body = house->body, .sitting = sitting, .subject = SUBJECT_RESOLUTION,
		.resolution = id, .has_resolution = true, .method = VOTE_METHOD_VOICE);
	HOUSE_TAKES(house, house->clerk.caller, ENTER_COUNT, enter_count, .vote = vote,
		.decision = DECISION_ADOPTED);
	HOUSE_TAKES(house, house->chair.caller, ANNOUNCE_VOTE, announce_vote, .vote = vote);
	assert_int_equal(resolution_of(house, id)->standing, STANDING_ADOPTED);
	assert_true(item_of(house, item)->removed);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(items_stand_in_order),
		HOUSE_TEST(places_are_on_the_agenda),
		HOUSE_TEST(an_item_is_a_resolution_or_a_title),
		HOUSE_TEST(a_resolution_stands_on_the_agenda_once),
		HOUSE_TEST(what_can_be_placed),
		HOUSE_TEST(an_item_stays_while_it_is_voted_on),
		HOUSE_TEST(what_was_decided_elsewhere_leaves_the_agenda),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
