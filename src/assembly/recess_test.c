/* Recess: what waits while it lasts, and that nothing is lost by it. */
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

static void
recess(struct house *house, uint64_t sitting)
{
	HOUSE_TAKES(house, house->chair.caller, RECESS_SITTING, recess_sitting, .sitting = sitting);
}

static void
resume(struct house *house, uint64_t sitting)
{
	HOUSE_TAKES(house, house->chair.caller, RESUME_SITTING, resume_sitting, .sitting = sitting);
}

static void
a_recess_has_a_time_and_a_reason_and_ends_by_hand(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_NOT_RECESSED, "sitting", RESUME_SITTING,
	    resume_sitting, .sitting = sitting);
	int64_t at = house->now, until = at + 15 * 60 * 1000;
	HOUSE_TAKES(house, house->chair.caller, RECESS_SITTING, recess_sitting, .sitting = sitting,
	    .until = until, .has_until = true, .reason = STR(" for lunch "), .has_reason = true);
	assert_int_equal(sitting_of(house, sitting)->recessed_at, at);
	assert_int_equal(sitting_of(house, sitting)->recess_until, until);
	assert_true(str_equal(sitting_of(house, sitting)->recess_reason, STR("for lunch")));
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SITTING_RECESSED, "sitting", RECESS_SITTING,
	    recess_sitting, .sitting = sitting);
	house->now = until + 1;
	assert_true(sitting_of(house, sitting)->recessed_at > 0);
	resume(house, sitting);
	assert_int_equal(sitting_of(house, sitting)->recessed_at, 0);
	assert_int_equal(sitting_of(house, sitting)->recess_until, 0);
	assert_int_equal(sitting_of(house, sitting)->recess_reason.size, 0);
}

static void
a_recess_ends_in_time(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_OUT_OF_RANGE, "until", RECESS_SITTING,
	    recess_sitting, .sitting = sitting, .until = house->now, .has_until = true);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_OUT_OF_RANGE, "until", RECESS_SITTING,
	    recess_sitting, .sitting = sitting, .until = house->now + (int64_t)8 * 24 * AN_HOUR_MS,
	    .has_until = true);
}

static void
there_is_no_recess_while_a_vote_is_open(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_roll_call(house);
	uint64_t sitting = vote_of(house, vote)->sitting->head.id;
	HOUSE_REFUSES(house, house->chair.caller, FAULT_VOTE_OPEN, "sitting", RECESS_SITTING,
	    recess_sitting, .sitting = sitting);
	given_close(house, vote);
	recess(house, sitting);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SITTING_RECESSED, "vote", REOPEN_VOTE,
	    reopen_vote, .vote = vote, .reason = STR("a door was locked"));
	HOUSE_TAKES(house, house->chair.caller, ANNOUNCE_VOTE, announce_vote, .vote = vote);
}

static void
nothing_is_voted_on_in_a_recess(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t roll_call = given_question(house, VOTE_METHOD_ROLL_CALL);
	uint64_t voice = given_question(house, VOTE_METHOD_VOICE);
	recess(house, sitting);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SITTING_RECESSED, "vote", OPEN_VOTE,
	    open_vote, .vote = roll_call);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_SITTING_RECESSED, "vote", ENTER_COUNT,
	    enter_count, .vote = voice, .decision = DECISION_ADOPTED);
	resume(house, sitting);
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = roll_call);
}

static void
a_speech_is_paused_by_a_recess(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t speaker[2];
	for (size_t i = 0; i < 2; i++)
		speaker[i] = HOUSE_TAKES(house, house->members[i].caller, ASK_TO_SPEAK,
		    ask_to_speak, .sitting = sitting, .stance = STANCE_FOR);
	HOUSE_TAKES(house, house->chair.caller, RECOGNISE_SPEAKER, recognise_speaker,
	    .speaker = speaker[0]);
	const struct speaker *speaking = sitting_of(house, sitting)->speaking;
	recess(house, sitting);
	assert_int_equal(speaking->state, SPEAKER_STATE_PAUSED);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SITTING_RECESSED, "speaker", RESUME_SPEECH,
	    resume_speech, .speaker = speaker[0]);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_SITTING_RECESSED, "speaker",
	    RECOGNISE_SPEAKER, recognise_speaker, .speaker = speaker[1]);
	resume(house, sitting);
	recess(house, sitting); /* it is paused already */
	resume(house, sitting);
	HOUSE_TAKES(
	    house, house->chair.caller, RESUME_SPEECH, resume_speech, .speaker = speaker[0]);
	assert_int_equal(speaking->state, SPEAKER_STATE_SPEAKING);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_recess_has_a_time_and_a_reason_and_ends_by_hand),
		HOUSE_TEST(a_recess_ends_in_time),
		HOUSE_TEST(there_is_no_recess_while_a_vote_is_open),
		HOUSE_TEST(nothing_is_voted_on_in_a_recess),
		HOUSE_TEST(a_speech_is_paused_by_a_recess),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
