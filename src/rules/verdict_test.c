/* Verdicts, whole sentence by whole sentence, for every way a vote can end and be counted. */
#include "rules/verdict.h"

#include "text/arena_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void
assert_verdict(struct arena *arena, const struct verdict *verdict, const char *wanted)
{
	struct buf out;
	buf_init(&out, arena, 1000);
	verdict_write(&out, verdict);
	if (!str_equal(buf_str(&out), str_of(wanted)))
		fail_msg("\n'%.*s' instead of\n'%s'", (int)out.size, out.at, wanted);
}

/* What a vote is told to have been. */
struct course {
	int64_t heads[CHOICE_COUNT];
	struct tally_rule rule;
	struct quorum quorum;
	enum vote_method method;
};

/* The verdict on a count of one vote a head, of 252 entitled. */
static void
assert_course(struct arena *arena, struct course course, const char *wanted)
{
	struct tally tally;
	tally_enter(&tally, course.heads, 252, 230);
	struct verdict verdict = {
		.tally = &tally,
		.rule = &course.rule,
		.outcome = tally_decide(&tally, &course.rule, course.quorum),
		.method = course.method,
	};
	assert_verdict(arena, &verdict, wanted);
}

#define HALF { 1, 2 }, true
#define QUORUM { 127, 230, true }
#define BY(base) { { HALF, base }, TIE_RULE_FAILS }

static void
adopted_and_rejected(void **state)
{
	assert_course(*state, (struct course){ { 127, 46 }, BY(BASE_YES_NO), QUORUM, 0 },
	              "Adopted: 127 yes, 46 no; 87 of 173 yes and no were needed; "
	              "quorum of 127 met with 230 present");
	assert_course(*state, (struct course){ { 46, 127 }, BY(BASE_YES_NO), QUORUM, 0 },
	              "Rejected: 46 yes, 127 no; 87 of 173 yes and no were needed; "
	              "quorum of 127 met with 230 present");
	assert_course(*state, (struct course){ { 0, 0 }, BY(BASE_YES_NO), { 0, 5, true }, 0 },
	              "Rejected: 0 yes, 0 no; 1 yes was needed");
	assert_course(*state, (struct course){ { 2, 0 }, BY(BASE_NO), { 0, 5, true }, 0 },
	              "Adopted: 2 yes, 0 no; 1 yes was needed");
	assert_course(*state, (struct course){ { 1, 0 }, BY(BASE_YES_NO), { 1, 1, true }, 0 },
	              "Adopted: 1 yes, 0 no; 1 of 1 yes and no was needed; "
	              "quorum of 1 met with 1 present");
}

static void
two_thirds(void **state)
{
	struct tally_rule rule = { { { 2, 3 }, false, BASE_YES_NO }, TIE_RULE_PASSES };
	assert_course(*state, (struct course){ { 115, 58, 2, 0 }, rule, QUORUM, 0 },
	              "Rejected: 115 yes, 58 no, 2 abstentions; 116 of 173 yes and no were needed; "
	              "quorum of 127 met with 230 present");
	/* Equality has no meaning where two thirds are needed. */
	assert_course(*state, (struct course){ { 5, 5 }, rule, { 0, 0, true }, 0 },
	              "Rejected: 5 yes, 5 no; 7 of 10 yes and no were needed");
}

/* The same votes under each base. */
static void
each_base_is_named(void **state)
{
	static const char *const needed[BASE_COUNT] = {
		[BASE_YES] = "1 yes was needed",
		[BASE_YES_NO] = "87 of 173 yes and no were needed",
		[BASE_YES_NO_ABSTAIN] = "93 of 185 yes, no and abstaining were needed",
		[BASE_NO] = "24 yes against 46 no were needed",
		[BASE_VALID] = "93 of 185 valid were needed",
		[BASE_CAST] = "94 of 186 cast were needed",
		[BASE_ENTITLED] = "127 of 252 entitled were needed",
		[BASE_ENTITLED_PRESENT] = "116 of 230 entitled and present were needed",
		[BASE_NONE] = "more yes than no were needed",
	};
	for (enum base base = 0; base < BASE_COUNT; base++) {
		struct buf wanted;
		buf_init(&wanted, *state, 1000);
		buf_format(&wanted, "Adopted: 127 yes, 46 no, 12 abstentions, 1 present and not "
		           "voting; %s; quorum of 127 met with 230 present", needed[base]);
		buf_byte(&wanted, '\0');
		assert_course(*state, (struct course){ { 127, 46, 12, 1 }, BY(base), QUORUM, 0 },
		              wanted.at);
	}
}

static void
a_base_is_called_what_the_rule_calls_it_though_nobody_abstained(void **state)
{
	static const struct {
		enum base base;
		const char *sentence;
	} called[] = {
		{ BASE_YES_NO, "Adopted: 3 yes, 2 no; 3 of 5 yes and no were needed" },
		{ BASE_YES_NO_ABSTAIN,
		  "Adopted: 3 yes, 2 no; 3 of 5 yes, no and abstaining were needed" },
		{ BASE_VALID, "Adopted: 3 yes, 2 no; 3 of 5 valid were needed" },
		{ BASE_CAST, "Adopted: 3 yes, 2 no; 3 of 5 cast were needed" },
	};
	for (size_t i = 0; i < sizeof called / sizeof called[0]; i++)
		assert_course(*state,
		              (struct course){ { 3, 2 }, BY(called[i].base), { 0, 5, true }, 0 },
		              called[i].sentence);
	assert_course(*state, (struct course){ { 3, 2, 0, 1 }, BY(BASE_VALID), { 0, 5, true }, 0 },
	              "Adopted: 3 yes, 2 no, 1 present and not voting; 3 of 5 valid were needed");
	assert_course(*state, (struct course){ { 3, 2, 1, 0 }, BY(BASE_YES_NO), { 0, 5, true }, 0 },
	              "Adopted: 3 yes, 2 no, 1 abstention; 3 of 5 yes and no were needed");
}

static void
no_quorum(void **state)
{
	assert_course(*state, (struct course){ { 60, 20 }, BY(BASE_YES_NO), { 127, 90, false }, 0 },
	              "No quorum: 60 yes, 20 no; quorum of 127 not met with 90 present");
}

static void
ties(void **state)
{
	static const char *const wanted[TIE_RULE_COUNT] = {
		[TIE_RULE_FAILS] =
			"Rejected: 50 yes, 50 no; 51 of 100 yes and no were needed; a tie fails",
		[TIE_RULE_PASSES] =
			"Adopted: 50 yes, 50 no; 51 of 100 yes and no were needed; a tie passes",
		[TIE_RULE_CHAIR_DECIDES] =
			"Tied: 50 yes, 50 no; 51 of 100 yes and no were needed; the chair decides",
	};
	for (enum tie_rule tie = 0; tie < TIE_RULE_COUNT; tie++) {
		struct tally_rule rule = { { HALF, BASE_YES_NO }, tie };
		assert_course(*state, (struct course){ { 50, 50 }, rule, { 0, 100, true }, 0 },
		              wanted[tie]);
	}
	struct tally_rule rule = { { HALF, BASE_NONE }, TIE_RULE_CHAIR_DECIDES };
	assert_course(*state, (struct course){ { 50, 50, 3 }, rule, { 51, 100, true },
	                                       VOTE_METHOD_HAND },
	              "Tied in a vote by a show of hands: 50 yes, 50 no, 3 abstentions; "
	              "more yes than no were needed; the chair decides; "
	              "quorum of 51 met with 100 present");
}

static void
ties_broken_by_the_chair(void **state)
{
	static const int64_t heads[CHOICE_COUNT] = { 50, 50 };
	struct tally_rule rule = { { HALF, BASE_YES_NO }, TIE_RULE_CHAIR_DECIDES };
	struct tally tally;
	tally_enter(&tally, heads, 100, 100);
	struct verdict verdict = {
		.tally = &tally,
		.rule = &rule,
		.outcome = tally_decide(&tally, &rule, (struct quorum){ 51, 100, true }),
		.tie_broken = true,
		.tie_choice = CHOICE_YES,
	};
	verdict.outcome.decision = tally_break(CHOICE_YES);
	assert_verdict(*state, &verdict,
	               "Adopted: 50 yes, 50 no; 51 of 100 yes and no were needed; "
	               "the chair broke the tie with yes; quorum of 51 met with 100 present");
	verdict.tie_choice = CHOICE_NO;
	verdict.outcome.decision = tally_break(CHOICE_NO);
	assert_verdict(*state, &verdict,
	               "Rejected: 50 yes, 50 no; 51 of 100 yes and no were needed; "
	               "the chair broke the tie with no; quorum of 51 met with 100 present");
}

static void
assert_weighed(struct arena *arena, const struct tally *tally, enum base base, const char *wanted)
{
	struct tally_rule rule = { { HALF, base }, TIE_RULE_FAILS };
	struct verdict verdict = {
		.tally = tally,
		.rule = &rule,
		.outcome = tally_decide(tally, &rule, (struct quorum){ .met = true }),
	};
	assert_verdict(arena, &verdict, wanted);
}

static void
weights_are_named_where_they_differ(void **state)
{
	struct tally tally;
	tally_begin(&tally, SILENCE_NOTHING);
	tally_answer(&tally, 20 * WEIGHT_ONE, CHOICE_YES);
	tally_answer(&tally, 2500000, CHOICE_YES);
	tally_answer(&tally, WEIGHT_ONE, CHOICE_NO);
	assert_weighed(*state, &tally, BASE_YES_NO,
	               "Adopted: 2 yes with 22.5 votes, 1 no with 1 vote; "
	               "12 of 23.5 yes and no votes were needed");
	tally_answer(&tally, 500000, CHOICE_ABSTAIN);
	tally_answer(&tally, 4 * WEIGHT_ONE, CHOICE_PRESENT);
	tally_silence(&tally, 6 * WEIGHT_ONE, false);
	static const char *const needed[BASE_COUNT] = {
		[BASE_YES] = "0.5 yes were needed",
		[BASE_YES_NO] = "12 of 23.5 yes and no votes were needed",
		[BASE_YES_NO_ABSTAIN] = "12.5 of 24 votes of yes, no and abstaining were needed",
		[BASE_NO] = "1 yes against 1 no was needed",
		[BASE_VALID] = "12.5 of 24 valid votes were needed",
		[BASE_CAST] = "14.5 of 28 votes cast were needed",
		[BASE_ENTITLED] = "17.5 of 34 votes entitled were needed",
		[BASE_ENTITLED_PRESENT] = "14.5 of 28 votes entitled and present were needed",
		[BASE_NONE] = "more yes than no were needed",
	};
	for (enum base base = 0; base < BASE_COUNT; base++) {
		struct buf wanted;
		buf_init(&wanted, *state, 1000);
		buf_format(&wanted, "Adopted: 2 yes with 22.5 votes, 1 no with 1 vote, "
		           "1 abstention with 0.5 votes, 1 present and not voting with 4 votes; %s",
		           needed[base]);
		buf_byte(&wanted, '\0');
		assert_weighed(*state, &tally, base, wanted.at);
	}
}

/* Whoever was absent weighs more than one: then what was needed is in votes, and all of it is. */
static void
weights_of_the_absent_are_named_too(void **state)
{
	struct tally tally;
	tally_begin(&tally, SILENCE_NOTHING);
	tally_answer(&tally, WEIGHT_ONE, CHOICE_YES);
	tally_silence(&tally, 5 * WEIGHT_ONE, false);
	assert_weighed(*state, &tally, BASE_ENTITLED,
	               "Rejected: 1 yes with 1 vote, 0 no with 0 votes; "
	               "4 of 6 votes entitled were needed");
	tally_begin(&tally, SILENCE_NOTHING);
	tally_silence(&tally, 500000, true);
	tally_silence(&tally, 1500000, false);
	assert_weighed(*state, &tally, BASE_ENTITLED_PRESENT,
	               "Rejected: 0 yes with 0 votes, 0 no with 0 votes; "
	               "0.5 of 0.5 votes entitled and present were needed");
}

/* As many votes as heads in all, but not on either side. */
static void
weights_that_even_out_are_named(void **state)
{
	struct tally tally;
	tally_begin(&tally, SILENCE_NOTHING);
	tally_answer(&tally, 1500000, CHOICE_YES);
	tally_answer(&tally, 500000, CHOICE_NO);
	assert_weighed(*state, &tally, BASE_YES_NO,
	               "Adopted: 1 yes with 1.5 votes, 1 no with 0.5 votes; "
	               "1.5 of 2 yes and no votes were needed");
}

static void
silence_is_told_apart_from_an_answer(void **state)
{
	static const char *const wanted[SILENCE_COUNT] = {
		"Adopted: 2 yes, 1 no, 1 abstention; 2 of 3 yes and no were needed",
		"Adopted: 4 yes (2 of them by silence), 1 no, 1 abstention; "
		"3 of 5 yes and no were needed",
		"Rejected: 2 yes, 3 no (2 of them by silence), 1 abstention; "
		"3 of 5 yes and no were needed",
		"Adopted: 2 yes, 1 no, 3 abstentions (2 of them by silence); "
		"2 of 3 yes and no were needed",
	};
	for (enum silence silence = 0; silence < SILENCE_COUNT; silence++) {
		struct tally tally;
		tally_begin(&tally, silence);
		tally_answer(&tally, WEIGHT_ONE, CHOICE_YES);
		tally_answer(&tally, WEIGHT_ONE, CHOICE_YES);
		tally_answer(&tally, WEIGHT_ONE, CHOICE_NO);
		tally_answer(&tally, WEIGHT_ONE, CHOICE_ABSTAIN);
		tally_silence(&tally, WEIGHT_ONE, true);
		tally_silence(&tally, WEIGHT_ONE, false);
		assert_weighed(*state, &tally, BASE_YES_NO, wanted[silence]);
	}
}

static void
silence_of_all_or_of_none(void **state)
{
	struct tally tally;
	tally_begin(&tally, SILENCE_YES);
	assert_weighed(*state, &tally, BASE_YES_NO, "Rejected: 0 yes, 0 no; 1 yes was needed");
	tally_answer(&tally, 3 * WEIGHT_ONE, CHOICE_NO);
	assert_weighed(*state, &tally, BASE_YES_NO,
	               "Rejected: 0 yes with 0 votes, 1 no with 3 votes; "
	               "2 of 3 yes and no votes were needed");
	tally_silence(&tally, 4 * WEIGHT_ONE, true);
	assert_weighed(*state, &tally, BASE_YES_NO,
	               "Adopted: 1 yes (by silence) with 4 votes, 1 no with 3 votes; "
	               "4 of 7 yes and no votes were needed");
}

/* A verdict on what the chair declared. */
static void
assert_declared(struct arena *arena, struct course course, enum decision decision,
	const char *wanted)
{
	struct tally tally;
	tally_enter(&tally, course.heads, TALLY_UNCOUNTED, TALLY_UNCOUNTED);
	struct verdict verdict = {
		.tally = &tally,
		.rule = &course.rule,
		.outcome = { .quorum = course.quorum, .decision = decision },
		.method = course.method,
	};
	assert_verdict(arena, &verdict, wanted);
}

static void
by_voice_nobody_is_counted(void **state)
{
	struct course course = { { -1, -1, -1, -1 }, BY(BASE_YES_NO), QUORUM, VOTE_METHOD_VOICE };
	assert_declared(*state, course, DECISION_ADOPTED,
	                "Adopted by voice, not counted; quorum of 127 met with 230 present");
	assert_declared(*state, course, DECISION_REJECTED,
	                "Rejected by voice, not counted; quorum of 127 met with 230 present");
	course.quorum = (struct quorum){ 127, 90, false };
	assert_declared(*state, course, DECISION_NO_QUORUM,
	                "No quorum in a vote by voice, not counted; "
	                "quorum of 127 not met with 90 present");
	course.quorum = (struct quorum){ .met = true };
	assert_declared(*state, course, DECISION_ADOPTED, "Adopted by voice, not counted");
}

static void
by_hands_as_far_as_they_were_counted(void **state)
{
	assert_course(*state, (struct course){ { 127, 46, -1, -1 }, BY(BASE_YES_NO), QUORUM,
	                                       VOTE_METHOD_HAND },
	              "Adopted by a show of hands: 127 yes, 46 no; "
	              "87 of 173 yes and no were needed; quorum of 127 met with 230 present");
	struct course course = { { 130, -1, -1, -1 }, BY(BASE_YES_NO), { .met = true },
	                         VOTE_METHOD_HAND };
	assert_declared(*state, course, DECISION_ADOPTED,
	                "Adopted by a show of hands: 130 yes, the no not counted");
	course = (struct course){ { -1, 12, 1, -1 }, BY(BASE_YES_NO), { .met = true },
		                  VOTE_METHOD_HAND };
	assert_declared(*state, course, DECISION_REJECTED,
	                "Rejected by a show of hands: 12 no, 1 abstention, the yes not counted");
}

/* A vote of the past: its source may give no decision, or no numbers that a rule could judge. */
static void
a_vote_of_the_past(void **state)
{
	struct course course = { { 40, 9, -1, -1 }, BY(BASE_ENTITLED), { .met = true },
	                         VOTE_METHOD_PAST };
	assert_declared(*state, course, DECISION_ADOPTED, "Adopted: 40 yes, 9 no");
	assert_declared(*state, course, DECISION_NONE, "Counted: 40 yes, 9 no");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_ARENA(adopted_and_rejected),
		WITH_ARENA(two_thirds),
		WITH_ARENA(each_base_is_named),
		WITH_ARENA(a_base_is_called_what_the_rule_calls_it_though_nobody_abstained),
		WITH_ARENA(no_quorum),
		WITH_ARENA(ties),
		WITH_ARENA(ties_broken_by_the_chair),
		WITH_ARENA(weights_are_named_where_they_differ),
		WITH_ARENA(weights_of_the_absent_are_named_too),
		WITH_ARENA(weights_that_even_out_are_named),
		WITH_ARENA(silence_is_told_apart_from_an_answer),
		WITH_ARENA(silence_of_all_or_of_none),
		WITH_ARENA(by_voice_nobody_is_counted),
		WITH_ARENA(by_hands_as_far_as_they_were_counted),
		WITH_ARENA(a_vote_of_the_past),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
