/* Speeches: measured by the times of the entries, interrupted by points of order, limited. The
 * house's clock goes on by a second with each action. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/speaker.h"
#include "assembly/vote_fixture.h"

static const struct speaker *
speaker_of(const struct house *house, uint64_t id)
{
	return assembly_must(house->assembly, id, NOUN_SPEAKER);
}

static const struct sitting *
sitting_of(const struct house *house, uint64_t id)
{
	return assembly_must(house->assembly, id, NOUN_SITTING);
}

static uint64_t
ask(struct house *house, uint64_t sitting, size_t member, enum stance stance)
{
	return HOUSE_TAKES(house, house->members[member].caller, ASK_TO_SPEAK, ask_to_speak,
	    .sitting = sitting, .stance = stance);
}

static void
recognise(struct house *house, uint64_t speaker)
{
	HOUSE_TAKES(
	    house, house->chair.caller, RECOGNISE_SPEAKER, recognise_speaker, .speaker = speaker);
}

static void
end(struct house *house, uint64_t speaker)
{
	HOUSE_TAKES(house, house->chair.caller, END_SPEECH, end_speech, .speaker = speaker);
}

static void
set_rules(struct house *house, struct part_floor_rules rules)
{
	HOUSE_TAKES(house, house->clerk.caller, SET_FLOOR_RULES, set_floor_rules,
	    .body = house->body, .rules = rules);
}

static void
a_speech_is_as_long_as_the_entries_say(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t id = ask(house, sitting, 0, STANCE_FOR);
	const struct speaker *speaker = speaker_of(house, id);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_NOT_SPEAKING, "speaker", END_SPEECH,
	    end_speech, .speaker = id);
	int64_t begun_at = house->now;
	recognise(house, id);
	assert_ptr_equal(sitting_of(house, sitting)->speaking, speaker);
	assert_int_equal(speaker->begun_at, begun_at);
	assert_int_equal(speaker->seconds, 0);
	house->now += 89 * 1000;
	assert_int_equal(speaker_spoken(speaker, house->now), house->now - begun_at);
	int64_t ended_at = house->now;
	end(house, id);
	assert_int_equal(speaker->spoken_ms, ended_at - begun_at);
	assert_int_equal(speaker->ended_at, ended_at);
	assert_int_equal(speaker->state, SPEAKER_STATE_SPOKEN);
	assert_null(sitting_of(house, sitting)->speaking);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_NOT_SPEAKING, "speaker", END_SPEECH,
	    end_speech, .speaker = id);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SPEAKER_NOT_WAITING, "speaker",
	    RECOGNISE_SPEAKER, recognise_speaker, .speaker = id);
}

static void
a_pause_does_not_count(void **state)
{
	struct house *house = *state;
	uint64_t id = ask(house, given_sitting(house), 0, STANCE_FOR);
	const struct speaker *speaker = speaker_of(house, id);
	recognise(house, id);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SAME_ALREADY, "speaker", RESUME_SPEECH,
	    resume_speech, .speaker = id);
	HOUSE_TAKES(house, house->clerk.caller, PAUSE_SPEECH, pause_speech, .speaker = id);
	int64_t spoken = speaker->spoken_ms;
	assert_true(spoken > 0);
	assert_int_equal(speaker->state, SPEAKER_STATE_PAUSED);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SAME_ALREADY, "speaker", PAUSE_SPEECH,
	    pause_speech, .speaker = id);
	house->now += 600 * 1000;
	assert_int_equal(speaker_spoken(speaker, house->now), spoken);
	int64_t resumed_at = house->now;
	HOUSE_TAKES(house, house->clerk.caller, RESUME_SPEECH, resume_speech, .speaker = id);
	assert_int_equal(speaker->state, SPEAKER_STATE_SPEAKING);
	house->now += 10 * 1000;
	int64_t ended_at = house->now;
	end(house, id);
	assert_int_equal(speaker->spoken_ms, spoken + ended_at - resumed_at);
}

static void
the_next_one_ends_the_speech_before(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t first = ask(house, sitting, 0, STANCE_FOR),
		 second = ask(house, sitting, 1, STANCE_FOR);
	recognise(house, first);
	recognise(house, second);
	assert_int_equal(speaker_of(house, first)->state, SPEAKER_STATE_SPOKEN);
	assert_ptr_equal(sitting_of(house, sitting)->speaking, speaker_of(house, second));
	assert_null(speaker_of(house, second)->interrupted);
}

static void
a_point_of_order_interrupts(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t id = ask(house, sitting, 0, STANCE_FOR);
	recognise(house, id);
	uint64_t order = ask(house, sitting, 1, STANCE_ORDER);
	uint64_t other = ask(house, sitting, 2, STANCE_ORDER);
	recognise(house, order);
	assert_int_equal(speaker_of(house, id)->state, SPEAKER_STATE_PAUSED);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_NOT_SPEAKING, "speaker", RESUME_SPEECH,
	    resume_speech, .speaker = id);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_NOT_SPEAKING, "speaker", PAUSE_SPEECH,
	    pause_speech, .speaker = id);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_NOT_SPEAKING, "speaker", END_SPEECH,
	    end_speech, .speaker = id);
	recognise(house, other); /* the first point of order is dealt with */
	assert_int_equal(speaker_of(house, order)->state, SPEAKER_STATE_SPOKEN);
	end(house, other);
	assert_ptr_equal(sitting_of(house, sitting)->speaking, speaker_of(house, id));
	HOUSE_TAKES(house, house->chair.caller, RESUME_SPEECH, resume_speech, .speaker = id);
	HOUSE_TAKES(house, house->chair.caller, PAUSE_SPEECH, pause_speech, .speaker = id);
	uint64_t third = ask(house, sitting, 1, STANCE_ORDER);
	recognise(house, third); /* interrupts one who was paused already */
	uint64_t next = ask(house, sitting, 3, STANCE_AGAINST);
	recognise(house, next);
	assert_int_equal(speaker_of(house, id)->state, SPEAKER_STATE_SPOKEN);
	assert_int_equal(speaker_of(house, third)->state, SPEAKER_STATE_SPOKEN);
	assert_ptr_equal(sitting_of(house, sitting)->speaking, speaker_of(house, next));
}

static void
a_point_of_order_comes_where_nobody_speaks_too(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t order = ask(house, sitting, 1, STANCE_ORDER);
	recognise(house, order);
	end(house, order);
	assert_null(sitting_of(house, sitting)->speaking);
}

static void
the_shortest_time_left_is_the_limit(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	set_rules(house, (struct part_floor_rules){
			     .speech_seconds = 120, .side_seconds = 150, .item_seconds = 200 });
	uint64_t first = ask(house, sitting, 0, STANCE_FOR);
	uint64_t second = ask(house, sitting, 1, STANCE_FOR);
	uint64_t against = ask(house, sitting, 2, STANCE_AGAINST);
	uint64_t question = ask(house, sitting, 3, STANCE_INFORMATION);
	recognise(house, first);
	assert_int_equal(speaker_of(house, first)->seconds, 120);
	house->now += 99 * 1000;
	end(house, first); /* 100 seconds */
	recognise(house, second);
	assert_int_equal(speaker_of(house, second)->seconds, 50);
	end(house, second); /* a second */
	recognise(house, against);
	assert_int_equal(speaker_of(house, against)->seconds, 200 - 101);
	house->now += 59 * 1000;
	end(house, against); /* 60 seconds */
	recognise(house, question);
	assert_int_equal(speaker_of(house, question)->seconds, 200 - 161);
	const struct speakers *list = speaker_of(house, first)->list;
	assert_int_equal(speakers_used(list, STANCE_FOR, house->now), 101 * 1000);
}

static void
a_side_that_used_its_time_gets_more_or_is_silent(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	set_rules(house, (struct part_floor_rules){ .side_seconds = 30 });
	uint64_t first = ask(house, sitting, 0, STANCE_AGAINST);
	uint64_t second = ask(house, sitting, 1, STANCE_AGAINST);
	uint64_t order = ask(house, sitting, 2, STANCE_ORDER);
	recognise(house, first);
	assert_int_equal(speaker_of(house, first)->seconds, 30);
	house->now += 60 * 1000;
	end(house, first);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_TIME_USED, "speaker", RECOGNISE_SPEAKER,
	    recognise_speaker, .speaker = second);
	recognise(house, order);
	assert_int_equal(speaker_of(house, order)->seconds, 0);
	end(house, order);
	HOUSE_TAKES(house, house->chair.caller, SET_SPEAKERS, set_speakers, .sitting = sitting,
	    .side_seconds = 0, .has_side_seconds = true, .item_seconds = 10,
	    .has_item_seconds = true);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_TIME_USED, "speaker", RECOGNISE_SPEAKER,
	    recognise_speaker, .speaker = second);
}

static void
the_chair_gives_more_time(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t unlimited = ask(house, sitting, 0, STANCE_FOR);
	recognise(house, unlimited);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_NO_TIME_LIMIT, "speaker", EXTEND_SPEECH,
	    extend_speech, .speaker = unlimited, .seconds = 30);
	set_rules(house, (struct part_floor_rules){ .speech_seconds = 60 });
	uint64_t limited = ask(house, sitting, 1, STANCE_FOR);
	recognise(house, limited);
	HOUSE_TAKES(house, house->chair.caller, EXTEND_SPEECH, extend_speech, .speaker = limited,
	    .seconds = 30);
	assert_int_equal(speaker_of(house, limited)->seconds, 90);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_OUT_OF_RANGE, "seconds", EXTEND_SPEECH,
	    extend_speech, .speaker = limited, .seconds = 0);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_OUT_OF_RANGE, "seconds", EXTEND_SPEECH,
	    extend_speech, .speaker = limited, .seconds = SPEAKING_SECONDS_MOST);
}

static void
adjourning_and_calling_end_a_speech(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t item = given_item(house, meeting, given_resolution(house));
	uint64_t sitting = given_sitting(house);
	uint64_t first = ask(house, sitting, 0, STANCE_FOR);
	recognise(house, first);
	HOUSE_TAKES(house, house->chair.caller, CALL_ITEM, call_item, .sitting = sitting,
	    .about = item, .has_about = true);
	assert_int_equal(speaker_of(house, first)->state, SPEAKER_STATE_SPOKEN);
	uint64_t second = ask(house, sitting, 0, STANCE_FOR);
	recognise(house, second);
	given_adjournment(house, sitting);
	assert_int_equal(speaker_of(house, second)->state, SPEAKER_STATE_SPOKEN);
	assert_null(sitting_of(house, sitting)->speaking);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_speech_is_as_long_as_the_entries_say),
		HOUSE_TEST(a_pause_does_not_count),
		HOUSE_TEST(the_next_one_ends_the_speech_before),
		HOUSE_TEST(a_point_of_order_interrupts),
		HOUSE_TEST(a_point_of_order_comes_where_nobody_speaks_too),
		HOUSE_TEST(the_shortest_time_left_is_the_limit),
		HOUSE_TEST(a_side_that_used_its_time_gets_more_or_is_silent),
		HOUSE_TEST(the_chair_gives_more_time),
		HOUSE_TEST(adjourning_and_calling_end_a_speech),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
