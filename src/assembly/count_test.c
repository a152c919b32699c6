/* Counts: roll calls closed, hands and voices entered, ties broken, and what is said of each. */
#include "assembly/vote_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
set_voting(struct house *house, enum tie_rule tie, enum silence silence, enum base base)
{
	struct part_body_rules rules = given_rules(house, house->body);
	rules.voting.tie = tie;
	rules.voting.silence = silence;
	rules.voting.base = base;
	given_rules_set(house, house->body, &rules);
}

static uint64_t
sitting_of(const struct house *house, uint64_t vote)
{
	return vote_of(house, vote)->sitting->head.id;
}

static void
mark(struct house *house, uint64_t sitting, size_t voter)
{
	HOUSE_TAKES(house, house->clerk.caller, MARK_MEMBER_PRESENCE, mark_member_presence,
		.sitting = sitting, .member = voter_of(house, voter).member, .present = true);
}

/* Roll calls */

static void
a_roll_call_is_counted_from_its_ballots(void **state)
{
	struct house *house = *state;
	uint64_t id = given_roll_call(house);
	given_ballots(house, id, "yyynap-");
	int64_t now = house->now;
	given_close(house, id);
	const struct vote *vote = vote_of(house, id);
	assert_int_equal(vote->state, VOTE_STATE_CLOSED);
	assert_int_equal(vote->closed_at, now);
	assert_int_equal(vote->count.yes, 3);
	assert_int_equal(vote->count.no, 1);
	assert_int_equal(vote->count.abstain, 1);
	assert_int_equal(vote->count.present, 1);
	assert_int_equal(vote->count.yes_weight, 3 * WEIGHT_ONE);
	assert_int_equal(vote->base_weight, 4 * WEIGHT_ONE);
	assert_int_equal(vote->needed, 3 * WEIGHT_ONE);
	assert_int_equal(vote->quorum_needed, 4);
	assert_int_equal(vote->present, 6);
	assert_int_equal(vote->decision, DECISION_ADOPTED);
	expect_sentence(house, id, "Adopted: 3 yes, 1 no, 1 abstention, 1 present and not voting; "
		"3 of 4 yes and no were needed; quorum of 4 met with 6 present");
}

static void
weights_decide_where_the_body_weighs(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->body);
	rules.weighting = WEIGHTING_BY_SEAT;
	given_rules_set(house, house->body, &rules);
	HOUSE_TAKES(house, house->clerk.caller, CHANGE_MEMBER, change_member,
		.member = house->members[0].member, .role = ROLE_MEMBER,
		.weight = 9 * WEIGHT_ONE / 2);
	uint64_t vote = given_roll_call(house);
	given_ballots(house, vote, "nnynn--");
	given_close(house, vote);
	assert_int_equal(vote_of(house, vote)->count.yes, 1);
	assert_int_equal(vote_of(house, vote)->count.yes_weight, 9 * WEIGHT_ONE / 2);
	assert_int_equal(vote_of(house, vote)->decision, DECISION_ADOPTED);
	expect_sentence(house, vote, "Adopted: 1 yes with 4.5 votes, 4 no with 4 votes; "
		"4.5 of 8.5 yes and no votes were needed; quorum of 4 met with 5 present");
}

static void
without_a_quorum_nothing_is_decided(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_roll_call(house);
	given_ballots(house, vote, "yyy----");
	given_close(house, vote);
	assert_int_equal(vote_of(house, vote)->decision, DECISION_NO_QUORUM);
	assert_int_equal(vote_of(house, vote)->present, 3);
	expect_sentence(house, vote,
		"No quorum: 3 yes, 0 no; quorum of 4 not met with 3 present");
}

static void
who_casts_is_present_marked_or_not(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_roll_call(house);
	mark(house, sitting_of(house, vote), 0);
	mark(house, sitting_of(house, vote), 6);
	given_ballots(house, vote, "yyn----");
	given_close(house, vote);
	/* Two were marked, and two cast who were not. */
	assert_int_equal(vote_of(house, vote)->present, 4);
	assert_int_equal(vote_of(house, vote)->decision, DECISION_ADOPTED);
}

static void
a_count_of_those_present_holds_where_it_is_higher(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_roll_call(house);
	HOUSE_TAKES(house, house->clerk.caller, COUNT_PRESENCE, count_presence,
		.sitting = sitting_of(house, vote), .present = 5);
	given_ballots(house, vote, "yyn----");
	given_close(house, vote);
	assert_int_equal(vote_of(house, vote)->present, 5);
}

static void
a_proxy_shows_its_holder_present_and_nobody_else(void **state)
{
	struct house *house = *state;
	uint64_t first = given_proxy(house, 5, 3), second = given_proxy(house, 6, 3);
	uint64_t vote = given_roll_call(house);
	const uint64_t proxies[] = { first, second };
	for (size_t i = 0; i < 2; i++)
		HOUSE_TAKES(house, voter_of(house, 3).caller, CAST_PROXY_BALLOT, cast_proxy_ballot,
			.vote = vote, .proxy = proxies[i], .choice = CHOICE_YES);
	given_ballots(house, vote, "yn-----");
	given_close(house, vote);
	assert_int_equal(vote_of(house, vote)->count.yes, 3);
	assert_int_equal(vote_of(house, vote)->present, 3);
	assert_int_equal(vote_of(house, vote)->decision, DECISION_NO_QUORUM);
}

static void
a_share_of_those_present_counts_everybody_there(void **state)
{
	struct house *house = *state;
	set_voting(house, TIE_RULE_FAILS, SILENCE_NOTHING, BASE_ENTITLED_PRESENT);
	uint64_t vote = given_roll_call(house);
	mark(house, sitting_of(house, vote), 5);
	mark(house, sitting_of(house, vote), 6);
	given_ballots(house, vote, "yyn----");
	given_close(house, vote);
	assert_int_equal(vote_of(house, vote)->base_weight, 5 * WEIGHT_ONE);
	assert_int_equal(vote_of(house, vote)->needed, 3 * WEIGHT_ONE);
	assert_int_equal(vote_of(house, vote)->decision, DECISION_REJECTED);
}

/* Three in the room with a proxy each from elsewhere: 4 to 2 is two thirds of six, 3 to 2 is not
 * of five. */
static void
whoever_votes_by_proxy_is_of_those_present(void **state)
{
	struct house *house = *state;
	set_voting(house, TIE_RULE_FAILS, SILENCE_NOTHING, BASE_ENTITLED_PRESENT);
	struct part_body_rules rules = given_rules(house, house->body);
	rules.voting.threshold = (struct share){ 2, 3 };
	rules.voting.strict = false;
	rules.quorum.least = 3;
	rules.quorum.share = (struct share){ 0, 1 };
	given_rules_set(house, house->body, &rules);
	uint64_t first = given_proxy(house, 3, 0), second = given_proxy(house, 4, 0);
	uint64_t vote = given_roll_call(house);
	given_ballots(house, vote, "ynn----");
	const uint64_t proxies[] = { first, second };
	for (size_t i = 0; i < 2; i++)
		HOUSE_TAKES(house, voter_of(house, 0).caller, CAST_PROXY_BALLOT, cast_proxy_ballot,
			.vote = vote, .proxy = proxies[i], .choice = CHOICE_YES);
	given_close(house, vote);
	assert_int_equal(vote_of(house, vote)->present, 3);
	assert_int_equal(vote_of(house, vote)->base_weight, 5 * WEIGHT_ONE);
	assert_int_equal(vote_of(house, vote)->needed, 4 * WEIGHT_ONE);
	assert_int_equal(vote_of(house, vote)->decision, DECISION_REJECTED);
}

/* The roll is frozen: who was on it and voted was there, whatever became of the seat. */
static void
who_voted_stays_present_without_a_vote(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_roll_call(house);
	mark(house, sitting_of(house, vote), 2);
	given_ballots(house, vote, "yyyy---");
	HOUSE_TAKES(house, house->clerk.caller, CHANGE_MEMBER, change_member,
		.member = voter_of(house, 2).member, .role = ROLE_OBSERVER, .weight = WEIGHT_ONE);
	given_close(house, vote);
	assert_int_equal(vote_of(house, vote)->present, 4);
	assert_int_equal(vote_of(house, vote)->decision, DECISION_ADOPTED);
}

static void
silence_counts_as_the_rules_have_it(void **state)
{
	struct house *house = *state;
	set_voting(house, TIE_RULE_FAILS, SILENCE_YES, BASE_YES_NO);
	uint64_t vote = given_roll_call(house);
	given_ballots(house, vote, "nnny---");
	given_close(house, vote);
	assert_int_equal(vote_of(house, vote)->count.yes, 4);
	assert_int_equal(vote_of(house, vote)->cast_count, 4);
	assert_int_equal(vote_of(house, vote)->decision, DECISION_ADOPTED);
	expect_sentence(house, vote, "Adopted: 4 yes (3 of them by silence), 3 no; "
		"4 of 7 yes and no were needed; quorum of 4 met with 4 present");
}

static void
absences_are_taken_from_the_sitting(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_roll_call(house);
	uint64_t sitting = sitting_of(house, vote);
	HOUSE_TAKES(house, house->clerk.caller, NOTE_ABSENCE, note_absence, .sitting = sitting,
		.member = voter_of(house, 5).member, .category = STR("medical"));
	HOUSE_TAKES(house, house->clerk.caller, NOTE_ABSENCE, note_absence, .sitting = sitting,
		.member = voter_of(house, 4).member, .category = STR("excused"));
	given_ballots(house, vote, "yyyyy--");
	given_close(house, vote);
	assert_true(str_equal(place_of(house, vote, 5)->absence, STR("medical")));
	/* Noted absent, and came after all; and absent without a note. */
	assert_int_equal(place_of(house, vote, 4)->absence.size, 0);
	assert_int_equal(place_of(house, vote, 6)->absence.size, 0);
}

/* Ties */

static void
a_tie_fails_or_passes_by_rule(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_roll_call(house);
	given_ballots(house, vote, "yynn---");
	given_close(house, vote);
	assert_int_equal(vote_of(house, vote)->decision, DECISION_REJECTED);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_NO_TIE, "vote", BREAK_TIE, break_tie,
		.vote = vote, .choice = CHOICE_YES);
	set_voting(house, TIE_RULE_PASSES, SILENCE_NOTHING, BASE_YES_NO);
	uint64_t other = given_question(house, VOTE_METHOD_ROLL_CALL);
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = other);
	given_ballots(house, other, "yynn---");
	given_close(house, other);
	assert_int_equal(vote_of(house, other)->decision, DECISION_ADOPTED);
}

static void
the_chair_breaks_a_tie(void **state)
{
	struct house *house = *state;
	set_voting(house, TIE_RULE_CHAIR_DECIDES, SILENCE_NOTHING, BASE_YES_NO);
	uint64_t vote = given_roll_call(house);
	given_ballots(house, vote, "yynnap-");
	given_close(house, vote);
	assert_int_equal(vote_of(house, vote)->decision, DECISION_TIED);
	expect_sentence(house, vote, "Tied: 2 yes, 2 no, 1 abstention, 1 present and not voting; "
		"3 of 4 yes and no were needed; the chair decides; quorum of 4 met with 6 present");
	HOUSE_REFUSES(house, house->chair.caller, FAULT_TIE_STANDS, "vote", ANNOUNCE_VOTE,
		announce_vote, .vote = vote);
	HOUSE_REFUSES(house, house->chair.caller, FAULT_TIE_CHOICE, "choice", BREAK_TIE, break_tie,
		.vote = vote, .choice = CHOICE_ABSTAIN);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_FORBIDDEN, "", BREAK_TIE, break_tie,
		.vote = vote, .choice = CHOICE_YES);
	HOUSE_TAKES(house, house->chair.caller, BREAK_TIE, break_tie, .vote = vote,
		.choice = CHOICE_YES);
	assert_int_equal(vote_of(house, vote)->decision, DECISION_ADOPTED);
	assert_true(vote_of(house, vote)->tie_broken);
	assert_int_equal(vote_of(house, vote)->tie_choice, CHOICE_YES);
	assert_int_equal(vote_of(house, vote)->count.yes, 2);
	expect_sentence(house, vote,
		"Adopted: 2 yes, 2 no, 1 abstention, 1 present and not voting; "
		"3 of 4 yes and no were needed; the chair broke the tie with yes; "
		"quorum of 4 met with 6 present");
	HOUSE_REFUSES(house, house->chair.caller, FAULT_NO_TIE, "vote", BREAK_TIE, break_tie,
		.vote = vote, .choice = CHOICE_NO);
}

static void
the_vice_chair_breaks_one_with_no(void **state)
{
	struct house *house = *state;
	set_voting(house, TIE_RULE_CHAIR_DECIDES, SILENCE_NOTHING, BASE_YES_NO);
	given_sitting(house);
	uint64_t vote = given_question(house, VOTE_METHOD_HAND);
	HOUSE_TAKES(house, house->clerk.caller, ENTER_COUNT, enter_count, .vote = vote, .yes = 3,
		.has_yes = true, .no = 3, .has_no = true, .decision = DECISION_TIED);
	HOUSE_TAKES(house, house->vice_chair.caller, BREAK_TIE, break_tie, .vote = vote,
		.choice = CHOICE_NO);
	assert_int_equal(vote_of(house, vote)->decision, DECISION_REJECTED);
	expect_sentence(house, vote, "Rejected by a show of hands: 3 yes, 3 no; "
		"4 of 6 yes and no were needed; the chair broke the tie with no; "
		"quorum of 4 met with 6 present");
}

/* Hands */

#define HANDS(house, id, y, n, ...)                                                                \
	HOUSE_TAKES((house), (house)->clerk.caller, ENTER_COUNT, enter_count, .vote = (id),        \
		.yes = (y), .has_yes = true, .no = (n), .has_no = true, __VA_ARGS__)
#define HANDS_REFUSED(house, id, code, field, y, n, ...)                                           \
	HOUSE_REFUSES((house), (house)->clerk.caller, (code), (field), ENTER_COUNT, enter_count,   \
		.vote = (id), .yes = (y), .has_yes = true, .no = (n), .has_no = true,              \
		__VA_ARGS__)

static void
a_show_of_hands_is_no_roll_call(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	uint64_t id = given_question(house, VOTE_METHOD_HAND);
	HANDS(house, id, 4, 2, .abstain = 1, .has_abstain = true, .decision = DECISION_ADOPTED);
	const struct vote *vote = vote_of(house, id);
	assert_int_equal(vote->state, VOTE_STATE_CLOSED);
	assert_int_equal(vote->place_count, 0);
	assert_int_equal(vote->opened_at, 0);
	assert_int_equal(vote->count.yes, 4);
	assert_int_equal(vote->count.abstain, 1);
	assert_int_equal(vote->count.present, -1);
	assert_int_equal(vote->needed, 4 * WEIGHT_ONE);
	assert_int_equal(vote->present, 7);
	const struct member *member =
		assembly_must(house->assembly, house->members[0].member, NOUN_MEMBER);
	assert_int_equal(member->votes.count, 0);
	expect_sentence(house, id, "Adopted by a show of hands: 4 yes, 2 no, 1 abstention; "
		"4 of 6 yes and no were needed; quorum of 4 met with 7 present");
}

static void
hands_are_not_counted_once_they_weigh(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	uint64_t vote = given_question(house, VOTE_METHOD_HAND);
	struct part_body_rules rules = given_rules(house, house->body);
	rules.weighting = WEIGHTING_BY_SEAT;
	given_rules_set(house, house->body, &rules);
	HANDS_REFUSED(house, vote, FAULT_HANDS_WEIGHTED, "vote", 4, 2,
		.decision = DECISION_ADOPTED);
}

static void
hands_and_decision_must_agree(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t vote = given_question(house, VOTE_METHOD_HAND);
	HANDS_REFUSED(house, vote, FAULT_DECISION_DISAGREES, "decision", 2, 3,
		.decision = DECISION_ADOPTED);
	HANDS_REFUSED(house, vote, FAULT_DECISION_DISAGREES, "decision", 3, 2,
		.decision = DECISION_NONE);
	HANDS_REFUSED(house, vote, FAULT_DECISION_DISAGREES, "decision", 2, 1,
		.decision = DECISION_ADOPTED);
	HANDS(house, vote, 2, 1, .decision = DECISION_NO_QUORUM);
	assert_int_equal(vote_of(house, vote)->count.abstain, -1);
	/* The same hands with four in the room. */
	HOUSE_TAKES(house, house->clerk.caller, COUNT_PRESENCE, count_presence, .sitting = sitting,
		.present = 4);
	uint64_t other = given_question(house, VOTE_METHOD_HAND);
	HANDS(house, other, 2, 1, .decision = DECISION_ADOPTED);
}

static void
hands_are_what_can_be_counted(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	uint64_t vote = given_question(house, VOTE_METHOD_HAND);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_MISSING_FIELD, "yes", ENTER_COUNT,
		enter_count, .vote = vote, .no = 2, .has_no = true);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_MISSING_FIELD, "no", ENTER_COUNT,
		enter_count, .vote = vote, .yes = 2, .has_yes = true);
	HANDS_REFUSED(house, vote, FAULT_OUT_OF_RANGE, "no", 2, -1, .decision = DECISION_ADOPTED);
	HANDS_REFUSED(house, vote, FAULT_MORE_THAN_SEATS, "yes", 8, 0,
		.decision = DECISION_ADOPTED);
	HANDS_REFUSED(house, vote, FAULT_MORE_THAN_SEATS, "no", 4, 4,
		.decision = DECISION_REJECTED);
	HANDS_REFUSED(house, vote, FAULT_MORE_THAN_SEATS, "abstain", 4, 3, .abstain = 1,
		.has_abstain = true, .decision = DECISION_ADOPTED);
}

static void
abstentions_are_needed_where_the_base_has_them(void **state)
{
	struct house *house = *state;
	static const enum base bases[] = { BASE_CAST, BASE_VALID, BASE_YES_NO_ABSTAIN };
	given_sitting(house);
	for (size_t i = 0; i < sizeof bases / sizeof bases[0]; i++) {
		set_voting(house, TIE_RULE_FAILS, SILENCE_NOTHING, bases[i]);
		uint64_t vote = given_question(house, VOTE_METHOD_HAND);
		HANDS_REFUSED(house, vote, FAULT_MISSING_FIELD, "abstain", 3, 2,
			.decision = DECISION_ADOPTED);
		HANDS(house, vote, 3, 2, .abstain = 1, .has_abstain = true,
			.decision = DECISION_REJECTED);
		assert_int_equal(vote_of(house, vote)->base_weight, 6 * WEIGHT_ONE);
	}
}

/* Voices */

#define VOICE(house, id, decided)                                                                  \
	HOUSE_TAKES((house), (house)->clerk.caller, ENTER_COUNT, enter_count, .vote = (id),        \
		.decision = (decided))
#define VOICE_REFUSED(house, id, code, field, ...)                                                 \
	HOUSE_REFUSES((house), (house)->clerk.caller, (code), (field), ENTER_COUNT, enter_count,   \
		.vote = (id), __VA_ARGS__)

static void
a_voice_vote_has_a_decision_and_no_numbers(void **state)
{
	struct house *house = *state;
	given_sitting(house);
	uint64_t id = given_question(house, VOTE_METHOD_VOICE);
	VOICE_REFUSED(house, id, FAULT_VOICE_COUNTED, "yes", .has_yes = true);
	VOICE_REFUSED(house, id, FAULT_VOICE_COUNTED, "no", .has_no = true);
	VOICE_REFUSED(house, id, FAULT_VOICE_COUNTED, "abstain", .has_abstain = true);
	VOICE_REFUSED(house, id, FAULT_VOICE_DECISION, "decision", .decision = DECISION_NONE);
	VOICE_REFUSED(house, id, FAULT_VOICE_DECISION, "decision", .decision = DECISION_TIED);
	VOICE(house, id, DECISION_REJECTED);
	const struct vote *vote = vote_of(house, id);
	assert_int_equal(vote->decision, DECISION_REJECTED);
	assert_int_equal(vote->place_count, 0);
	assert_int_equal(vote->opened_at, 0);
	assert_int_equal(vote->count.yes, -1);
	assert_int_equal(vote->count.no, -1);
	assert_int_equal(vote->count.abstain, -1);
	assert_int_equal(vote->count.present, -1);
	/* Nobody took presence, so a quorum is presumed. */
	assert_int_equal(vote->present, -1);
	assert_int_equal(vote->quorum_needed, 4);
	expect_sentence(house, id, "Rejected by voice, not counted");
}

static void
a_voice_vote_needs_the_quorum_that_is_known(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t vote = given_question(house, VOTE_METHOD_VOICE);
	VOICE_REFUSED(house, vote, FAULT_QUORUM_THERE, "decision", .decision = DECISION_NO_QUORUM);
	mark(house, sitting, 0);
	VOICE_REFUSED(house, vote, FAULT_QUORUM_MISSING, "decision", .decision = DECISION_ADOPTED);
	VOICE(house, vote, DECISION_NO_QUORUM);
	expect_sentence(house, vote,
		"No quorum in a vote by voice, not counted; quorum of 4 not met with 1 present");
	HOUSE_TAKES(house, house->clerk.caller, COUNT_PRESENCE, count_presence, .sitting = sitting,
		.present = 6);
	uint64_t other = given_question(house, VOTE_METHOD_VOICE);
	VOICE_REFUSED(house, other, FAULT_QUORUM_THERE, "decision", .decision = DECISION_NO_QUORUM);
	VOICE(house, other, DECISION_ADOPTED);
	expect_sentence(house, other,
		"Adopted by voice, not counted; quorum of 4 met with 6 present");
}

static void
a_count_or_a_call_says_how_many_hear_a_voice_vote(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	HOUSE_TAKES(house, house->chair.caller, CALL_QUORUM, call_quorum, .sitting = sitting);
	uint64_t called = given_question(house, VOTE_METHOD_VOICE);
	VOICE_REFUSED(house, called, FAULT_QUORUM_MISSING, "decision",
		.decision = DECISION_REJECTED);
	given_adjournment(house, sitting);
	sitting = given_sitting(house);
	HOUSE_TAKES(house, house->clerk.caller, COUNT_PRESENCE, count_presence, .sitting = sitting,
		.present = 4);
	uint64_t counted = given_question(house, VOTE_METHOD_VOICE);
	VOICE(house, counted, DECISION_ADOPTED);
	assert_int_equal(vote_of(house, counted)->present, 4);
}

static void
a_count_is_entered_in_its_sitting_and_for_no_roll_call(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	uint64_t roll_call = given_question(house, VOTE_METHOD_ROLL_CALL);
	uint64_t voice = given_question(house, VOTE_METHOD_VOICE);
	VOICE_REFUSED(house, roll_call, FAULT_ROLL_CALL, "vote", .decision = DECISION_ADOPTED);
	given_adjournment(house, sitting);
	VOICE_REFUSED(house, voice, FAULT_SITTING_ADJOURNED, "vote", .decision = DECISION_ADOPTED);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_roll_call_is_counted_from_its_ballots),
		HOUSE_TEST(weights_decide_where_the_body_weighs),
		HOUSE_TEST(without_a_quorum_nothing_is_decided),
		HOUSE_TEST(who_casts_is_present_marked_or_not),
		HOUSE_TEST(a_count_of_those_present_holds_where_it_is_higher),
		HOUSE_TEST(a_proxy_shows_its_holder_present_and_nobody_else),
		HOUSE_TEST(a_share_of_those_present_counts_everybody_there),
		HOUSE_TEST(whoever_votes_by_proxy_is_of_those_present),
		HOUSE_TEST(who_voted_stays_present_without_a_vote),
		HOUSE_TEST(silence_counts_as_the_rules_have_it),
		HOUSE_TEST(absences_are_taken_from_the_sitting),
		HOUSE_TEST(a_tie_fails_or_passes_by_rule),
		HOUSE_TEST(the_chair_breaks_a_tie),
		HOUSE_TEST(the_vice_chair_breaks_one_with_no),
		HOUSE_TEST(a_show_of_hands_is_no_roll_call),
		HOUSE_TEST(hands_are_not_counted_once_they_weigh),
		HOUSE_TEST(hands_and_decision_must_agree),
		HOUSE_TEST(hands_are_what_can_be_counted),
		HOUSE_TEST(abstentions_are_needed_where_the_base_has_them),
		HOUSE_TEST(a_voice_vote_has_a_decision_and_no_numbers),
		HOUSE_TEST(a_voice_vote_needs_the_quorum_that_is_known),
		HOUSE_TEST(a_count_or_a_call_says_how_many_hear_a_voice_vote),
		HOUSE_TEST(a_count_is_entered_in_its_sitting_and_for_no_roll_call),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
