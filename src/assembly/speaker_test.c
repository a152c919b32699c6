/* Lists of speakers: who may ask, in which order they wait, what the chair may set. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/speaker.h"
#include "assembly/vote_fixture.h"

static const struct sitting *
sitting_of(const struct house *house, uint64_t id)
{
	return assembly_must(house->assembly, id, NOUN_SITTING);
}

static const struct speaker *
speaker_of(const struct house *house, uint64_t id)
{
	return assembly_must(house->assembly, id, NOUN_SPEAKER);
}

static uint64_t
ask(struct house *house, uint64_t sitting, size_t member, enum stance stance)
{
	return HOUSE_TAKES(house, house->members[member].caller, ASK_TO_SPEAK, ask_to_speak,
	    .sitting = sitting, .stance = stance);
}

static void
expect_waiting(const struct house *house, uint64_t sitting, struct id_list ids)
{
	const struct sitting *at = sitting_of(house, sitting);
	const struct speakers *list = speakers_find(at, at->called);
	assert_non_null(list);
	assert_int_equal(list->waiting.count, ids.count);
	for (size_t i = 0; i < ids.count; i++)
		assert_ptr_equal(list->waiting.at[i], speaker_of(house, ids.at[i]));
}

#define EXPECT_WAITING(house, sitting, ...) expect_waiting((house), (sitting), IDS(__VA_ARGS__))

static void
who_asks_waits_and_a_point_of_order_comes_first(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	int64_t now = house->now;
	uint64_t first = ask(house, sitting, 0, STANCE_FOR);
	uint64_t second = ask(house, sitting, 1, STANCE_AGAINST);
	uint64_t order = ask(house, sitting, 2, STANCE_ORDER);
	uint64_t later = ask(house, sitting, 0, STANCE_ORDER);
	EXPECT_WAITING(house, sitting, order, later, first, second);
	const struct speaker *speaker = speaker_of(house, first);
	assert_int_equal(speaker->asked_at, now);
	assert_int_equal(speaker->listed_by, house->members[0].person);
	assert_int_equal(speaker->state, SPEAKER_STATE_WAITING);
	assert_ptr_equal(speakers_next(speaker->list), speaker_of(house, order));
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_LISTED_ALREADY, "sitting",
	    ASK_TO_SPEAK, ask_to_speak, .sitting = sitting, .stance = STANCE_INFORMATION);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_LISTED_ALREADY, "sitting",
	    ASK_TO_SPEAK, ask_to_speak, .sitting = sitting, .stance = STANCE_ORDER);
}

static void
the_desk_enters_whoever_asks_aloud(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t speaker = HOUSE_TAKES(house, house->clerk.caller, ENTER_SPEAKER, enter_speaker,
	    .sitting = sitting, .member = house->members[1].member, .stance = STANCE_FOR);
	assert_int_equal(speaker_of(house, speaker)->listed_by, house->clerk.person);
	assert_int_equal(speaker_of(house, speaker)->member->head.id, house->members[1].member);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_LISTED_ALREADY, "member", ENTER_SPEAKER,
	    enter_speaker, .sitting = sitting, .member = house->members[1].member,
	    .stance = STANCE_FOR);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_WRONG_BODY, "member", ENTER_SPEAKER,
	    enter_speaker, .sitting = sitting, .member = house->committee_chair.member,
	    .stance = STANCE_FOR);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_NOT_FOUND, "about", ENTER_SPEAKER,
	    enter_speaker, .sitting = sitting, .member = house->members[2].member,
	    .about = house->body, .has_about = true, .stance = STANCE_FOR);
}

static void
who_has_no_seat_does_not_ask(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	HOUSE_REFUSES(house, house->outsider.caller, FAULT_FORBIDDEN, "", ASK_TO_SPEAK,
	    ask_to_speak, .sitting = sitting, .stance = STANCE_FOR);
	/* the clerk of the body above has the role in the committee, and no seat */
	uint64_t below = HOUSE_TAKES(house, house->committee_chair.caller, OPEN_SITTING,
	    open_sitting, .body = house->committee, .name = STR("Friday"));
	HOUSE_REFUSES(house, house->chair.caller, FAULT_FORBIDDEN, "", ASK_TO_SPEAK, ask_to_speak,
	    .sitting = below, .stance = STANCE_FOR);
}

static void
a_list_belongs_to_what_was_called(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t item = given_item(house, meeting, given_resolution(house));
	uint64_t gone = given_item(house, meeting, given_resolution(house));
	uint64_t sitting = given_sitting(house);
	HOUSE_TAKES(house, house->clerk.caller, REMOVE_ITEM, remove_item, .item = gone,
	    .reason = STR("withdrawn"));
	uint64_t general = ask(house, sitting, 0, STANCE_FOR);
	HOUSE_TAKES(house, house->chair.caller, CALL_ITEM, call_item, .sitting = sitting,
	    .about = item, .has_about = true);
	assert_int_equal(sitting_of(house, sitting)->called->id, item);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_SAME_ALREADY, "about", CALL_ITEM, call_item,
	    .sitting = sitting, .about = item, .has_about = true);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_ITEM_REMOVED, "about", CALL_ITEM, call_item,
	    .sitting = sitting, .about = gone, .has_about = true);

	uint64_t on_item = ask(house, sitting, 0, STANCE_FOR);
	EXPECT_WAITING(house, sitting, on_item);
	uint64_t in_general = HOUSE_TAKES(house, house->members[1].caller, ASK_TO_SPEAK,
	    ask_to_speak, .sitting = sitting, .about = 0, .has_about = true, .stance = STANCE_FOR);
	assert_ptr_equal(speaker_of(house, in_general)->list, speaker_of(house, general)->list);
	assert_null(speaker_of(house, in_general)->list->about);
	HOUSE_TAKES(house, house->chair.caller, CALL_ITEM, call_item, .sitting = sitting);
	assert_null(sitting_of(house, sitting)->called);
	EXPECT_WAITING(house, sitting, general, in_general);
}

static void
what_is_taken_off_the_agenda_is_not_before_the_body(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t item = given_item(house, meeting, given_resolution(house));
	uint64_t other = given_item(house, meeting, given_resolution(house));
	uint64_t sitting = given_sitting(house);
	HOUSE_TAKES(house, house->chair.caller, CALL_ITEM, call_item, .sitting = sitting,
	    .about = item, .has_about = true);
	uint64_t speaker = ask(house, sitting, 0, STANCE_FOR);
	HOUSE_TAKES(house, house->chair.caller, RECOGNISE_SPEAKER, recognise_speaker,
	    .speaker = speaker);
	HOUSE_TAKES(house, house->clerk.caller, REMOVE_ITEM, remove_item, .item = other,
	    .reason = STR("held"));
	assert_int_equal(sitting_of(house, sitting)->called->id, item);
	HOUSE_TAKES(house, house->clerk.caller, REMOVE_ITEM, remove_item, .item = item,
	    .reason = STR("held"));
	assert_null(sitting_of(house, sitting)->called);
	assert_null(sitting_of(house, sitting)->speaking);
	assert_int_equal(speaker_of(house, speaker)->state, SPEAKER_STATE_SPOKEN);
}

static void
what_is_laid_on_the_table_is_not_before_the_body(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t resolution = given_resolution(house);
	uint64_t item = given_item(house, meeting, resolution);
	uint64_t sitting = given_sitting(house);
	HOUSE_TAKES(house, house->chair.caller, CALL_ITEM, call_item, .sitting = sitting,
	    .about = item, .has_about = true);
	uint64_t speaker = ask(house, sitting, 0, STANCE_FOR);
	HOUSE_TAKES(house, house->chair.caller, RECOGNISE_SPEAKER, recognise_speaker,
	    .speaker = speaker);
	HOUSE_TAKES(house, house->chair.caller, MOVE_RESOLUTION, move_resolution,
	    .resolution = resolution, .step = STEP_TABLE, .reason = STR("not printed"));
	assert_null(sitting_of(house, sitting)->called);
	assert_null(sitting_of(house, sitting)->speaking);
}

static void
an_item_is_called_where_it_stands(void **state)
{
	struct house *house = *state;
	uint64_t referral = given_referral(house, given_resolution(house));
	uint64_t meeting = given_meeting(house);
	uint64_t item = given_item(house, meeting, given_resolution(house));
	uint64_t sitting = HOUSE_TAKES(house, house->chair.caller, OPEN_SITTING, open_sitting,
	    .body = house->body, .name = STR("Without a meeting"));
	HOUSE_REFUSES(house, house->chair.caller, FAULT_OTHER_MEETING, "about", CALL_ITEM,
	    call_item, .sitting = sitting, .about = item, .has_about = true);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_WRONG_BODY, "about", CALL_ITEM, call_item,
	    .sitting = sitting, .about = referral, .has_about = true);
	uint64_t below = HOUSE_TAKES(house, house->committee_chair.caller, OPEN_SITTING,
	    open_sitting, .body = house->committee, .meeting = meeting, .has_meeting = true,
	    .name = STR("Friday"));
	HOUSE_TAKES(house, house->committee_chair.caller, CALL_ITEM, call_item, .sitting = below,
	    .about = referral, .has_about = true);
	HOUSE_REFUSES(house, house->committee_chair.caller, FAULT_WRONG_BODY, "about", CALL_ITEM,
	    call_item, .sitting = below, .about = item, .has_about = true);
}

static void
a_place_is_left_by_its_member_or_an_officer(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t first = ask(house, sitting, 0, STANCE_FOR);
	uint64_t second = ask(house, sitting, 1, STANCE_FOR);
	HOUSE_REFUSES(house, house->members[1].caller, FAULT_NOT_YOURS, "speaker", LEAVE_SPEAKERS,
	    leave_speakers, .speaker = first);
	HOUSE_TAKES(
	    house, house->members[0].caller, LEAVE_SPEAKERS, leave_speakers, .speaker = first);
	assert_int_equal(speaker_of(house, first)->state, SPEAKER_STATE_LEFT);
	EXPECT_WAITING(house, sitting, second);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_SPEAKER_NOT_WAITING, "speaker",
	    LEAVE_SPEAKERS, leave_speakers, .speaker = first);
	HOUSE_TAKES(house, house->clerk.caller, LEAVE_SPEAKERS, leave_speakers, .speaker = second);
	uint64_t again = ask(house, sitting, 0, STANCE_FOR);
	EXPECT_WAITING(house, sitting, again);
	given_adjournment(house, sitting);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_SITTING_ADJOURNED, "speaker",
	    LEAVE_SPEAKERS, leave_speakers, .speaker = again);
}

static void
who_left_the_seat_waits_no_longer(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t first = ask(house, sitting, 0, STANCE_FOR);
	uint64_t second = ask(house, sitting, 1, STANCE_FOR);
	uint64_t order = ask(house, sitting, 0, STANCE_ORDER);
	HOUSE_TAKES(house, house->administrator, END_SEAT, end_seat,
	    .member = house->members[0].member, .reason = STR("the term is over"));
	EXPECT_WAITING(house, sitting, second);
	assert_int_equal(speaker_of(house, first)->state, SPEAKER_STATE_LEFT);
	assert_int_equal(speaker_of(house, order)->state, SPEAKER_STATE_LEFT);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SPEAKER_NOT_WAITING, "speaker",
	    RECOGNISE_SPEAKER, recognise_speaker, .speaker = first);
}

static void
a_speaker_is_moved_among_equals(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t a = ask(house, sitting, 0, STANCE_FOR), b = ask(house, sitting, 1, STANCE_FOR);
	uint64_t c = ask(house, sitting, 2, STANCE_FOR),
		 order = ask(house, sitting, 3, STANCE_ORDER);
	HOUSE_TAKES(
	    house, house->chair.caller, MOVE_SPEAKER, move_speaker, .speaker = c, .place = 2);
	EXPECT_WAITING(house, sitting, order, c, a, b);
	HOUSE_TAKES(
	    house, house->clerk.caller, MOVE_SPEAKER, move_speaker, .speaker = c, .place = 4);
	EXPECT_WAITING(house, sitting, order, a, b, c);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_ORDER_FIRST, "place", MOVE_SPEAKER,
	    move_speaker, .speaker = a, .place = 1);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_ORDER_FIRST, "place", MOVE_SPEAKER,
	    move_speaker, .speaker = order, .place = 2);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SAME_ALREADY, "place", MOVE_SPEAKER,
	    move_speaker, .speaker = a, .place = 2);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_OUT_OF_RANGE, "place", MOVE_SPEAKER,
	    move_speaker, .speaker = a, .place = 0);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_OUT_OF_RANGE, "place", MOVE_SPEAKER,
	    move_speaker, .speaker = a, .place = 5);
}

static void
a_closed_list_takes_points_of_order_alone(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	HOUSE_TAKES(house, house->chair.caller, SET_SPEAKERS, set_speakers, .sitting = sitting,
	    .closed = true, .has_closed = true);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_LIST_CLOSED, "sitting", ASK_TO_SPEAK,
	    ask_to_speak, .sitting = sitting, .stance = STANCE_FOR);
	ask(house, sitting, 0, STANCE_ORDER);
	HOUSE_TAKES(house, house->chair.caller, SET_SPEAKERS, set_speakers, .sitting = sitting,
	    .speech_seconds = 60, .has_speech_seconds = true);
	assert_true(speakers_find(sitting_of(house, sitting), NULL)->closed);
	HOUSE_TAKES(house, house->chair.caller, SET_SPEAKERS, set_speakers, .sitting = sitting,
	    .closed = false, .has_closed = true);
	ask(house, sitting, 0, STANCE_FOR);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_NOT_FOUND, "about", SET_SPEAKERS,
	    set_speakers, .sitting = sitting, .about = 1, .has_about = true);
}

static void
times_are_the_bodys_until_set_for_a_list(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	HOUSE_TAKES(house, house->clerk.caller, SET_FLOOR_RULES, set_floor_rules,
	    .body = house->body,
	    .rules = { .speech_seconds = 120, .side_seconds = 600, .item_seconds = 1200 });
	ask(house, sitting, 0, STANCE_FOR);
	const struct speakers *list = speakers_find(sitting_of(house, sitting), NULL);
	assert_int_equal(speakers_times(list).speech_seconds, 120);
	HOUSE_TAKES(house, house->chair.caller, SET_SPEAKERS, set_speakers, .sitting = sitting,
	    .speech_seconds = 60, .has_speech_seconds = true, .side_seconds = 0,
	    .has_side_seconds = true, .item_seconds = 90, .has_item_seconds = true);
	assert_int_equal(speakers_times(list).speech_seconds, 60);
	assert_int_equal(speakers_times(list).side_seconds, 0);
	assert_int_equal(speakers_times(list).item_seconds, 90);
	HOUSE_TAKES(house, house->chair.caller, SET_SPEAKERS, set_speakers, .sitting = sitting,
	    .speech_seconds = SPEAKING_AS_RULED, .has_speech_seconds = true);
	assert_int_equal(speakers_times(list).speech_seconds, 120);
	assert_int_equal(speakers_times(list).item_seconds, 90);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_OUT_OF_RANGE, "speech_seconds",
	    SET_SPEAKERS, set_speakers, .sitting = sitting, .speech_seconds = -2,
	    .has_speech_seconds = true);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_OUT_OF_RANGE, "side_seconds", SET_SPEAKERS,
	    set_speakers, .sitting = sitting, .side_seconds = SPEAKING_SECONDS_MOST + 1,
	    .has_side_seconds = true);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_OUT_OF_RANGE, "item_seconds", SET_SPEAKERS,
	    set_speakers, .sitting = sitting, .item_seconds = -7, .has_item_seconds = true);
}

static void
a_bodys_times_are_within_a_day(void **state)
{
	struct house *house = *state;
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_OUT_OF_RANGE, "rules.side_seconds",
	    SET_FLOOR_RULES, set_floor_rules, .body = house->body, .rules = { .side_seconds = -1 });
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_OUT_OF_RANGE, "rules.vote_seconds",
	    SET_FLOOR_RULES, set_floor_rules, .body = house->body,
	    .rules = { .vote_seconds = SPEAKING_SECONDS_MOST + 1 });
}

static void
the_sides_take_turns_where_the_body_says_so(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t a = ask(house, sitting, 0, STANCE_FOR), b = ask(house, sitting, 1, STANCE_FOR);
	uint64_t c = ask(house, sitting, 2, STANCE_AGAINST);
	const struct speakers *list = speakers_find(sitting_of(house, sitting), NULL);
	HOUSE_TAKES(house, house->chair.caller, RECOGNISE_SPEAKER, recognise_speaker, .speaker = a);
	assert_ptr_equal(speakers_next(list), speaker_of(house, b));
	HOUSE_TAKES(house, house->clerk.caller, SET_FLOOR_RULES, set_floor_rules,
	    .body = house->body, .rules = { .balance = true });
	assert_ptr_equal(speakers_next(list), speaker_of(house, c));
	uint64_t order = ask(house, sitting, 3, STANCE_ORDER);
	assert_ptr_equal(speakers_next(list), speaker_of(house, order));
	HOUSE_TAKES(
	    house, house->chair.caller, RECOGNISE_SPEAKER, recognise_speaker, .speaker = order);
	assert_ptr_equal(speakers_next(list), speaker_of(house, c)); /* an order is no turn */
	HOUSE_TAKES(house, house->clerk.caller, LEAVE_SPEAKERS, leave_speakers, .speaker = c);
	assert_ptr_equal(speakers_next(list), speaker_of(house, b)); /* nobody is left against */
	HOUSE_TAKES(house, house->clerk.caller, LEAVE_SPEAKERS, leave_speakers, .speaker = b);
	assert_null(speakers_next(list));
	uint64_t first = ask(house, sitting, 1, STANCE_AGAINST);
	assert_ptr_equal(speakers_next(list), speaker_of(house, first));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(who_asks_waits_and_a_point_of_order_comes_first),
		HOUSE_TEST(the_desk_enters_whoever_asks_aloud),
		HOUSE_TEST(who_has_no_seat_does_not_ask),
		HOUSE_TEST(a_list_belongs_to_what_was_called),
		HOUSE_TEST(what_is_taken_off_the_agenda_is_not_before_the_body),
		HOUSE_TEST(what_is_laid_on_the_table_is_not_before_the_body),
		HOUSE_TEST(an_item_is_called_where_it_stands),
		HOUSE_TEST(a_place_is_left_by_its_member_or_an_officer),
		HOUSE_TEST(who_left_the_seat_waits_no_longer),
		HOUSE_TEST(a_speaker_is_moved_among_equals),
		HOUSE_TEST(a_closed_list_takes_points_of_order_alone),
		HOUSE_TEST(times_are_the_bodys_until_set_for_a_list),
		HOUSE_TEST(a_bodys_times_are_within_a_day),
		HOUSE_TEST(the_sides_take_turns_where_the_body_says_so),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
