/* Acts: the newest of a body are kept, and whoever comes too late is told who was faster. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "assembly/act.h"
#include "assembly/speaker.h"
#include "assembly/vote_fixture.h"

static const struct body *
body_of(const struct house *house)
{
	return assembly_must(house->assembly, house->body, NOUN_BODY);
}

static void
expect_detail(struct fault found, enum fault_code code, const char *who_did_what)
{
	assert_int_equal(found.code, code);
	if (!who_did_what) {
		assert_null(found.detail);
		return;
	}
	assert_non_null(found.detail);
	if (strncmp(found.detail, who_did_what, strlen(who_did_what)) != 0)
		fail_msg("'%s', not '%s'", found.detail, who_did_what);
}

#define TRIED(house, seat, KIND, kind, ...)                                                        \
	house_do((house), (house)->seat.caller, ACTION_##KIND,                                     \
	    &(const struct action_##kind){ __VA_ARGS__ })

static const char *
name_of(const struct house *house, uint64_t person)
{
	const struct person *found = assembly_must(house->assembly, person, NOUN_PERSON);
	return str_keep(house->arena, found->name).at;
}

static const char *
said(const struct house *house, const char *what)
{
	struct buf out;
	buf_init(&out, house->arena, 600);
	buf_text(&out, name_of(house, house->chair.person));
	buf_byte(&out, ' ');
	buf_text(&out, what);
	return str_keep(house->arena, buf_str(&out)).at;
}

static void
who_closes_too_late_is_told_who_closed(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_roll_call(house);
	given_ballots(house, vote, "y------");
	expect_detail(TRIED(house, vice_chair, OPEN_VOTE, open_vote, .vote = vote), FAULT_VOTE_OPEN,
	    said(house, "opened the vote at "));
	given_close(house, vote);
	expect_detail(TRIED(house, vice_chair, CLOSE_VOTE, close_vote, .vote = vote),
	    FAULT_VOTE_CLOSED, said(house, "closed the vote at "));
	expect_detail(TRIED(house, members[1], CAST_BALLOT, cast_ballot, .vote = vote),
	    FAULT_VOTE_CLOSED, said(house, "closed the vote at "));
	HOUSE_TAKES(house, house->chair.caller, ANNOUNCE_VOTE, announce_vote, .vote = vote);
	expect_detail(TRIED(house, vice_chair, ANNOUNCE_VOTE, announce_vote, .vote = vote),
	    FAULT_VOTE_ANNOUNCED, said(house, "announced the result at "));
}

static void
another_vote_explains_nothing(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_roll_call(house);
	given_ballots(house, vote, "y------");
	given_result(house, vote);
	uint64_t other = given_question(house, VOTE_METHOD_ROLL_CALL);
	expect_detail(TRIED(house, chair, CLOSE_VOTE, close_vote, .vote = other),
	    FAULT_VOTE_NOT_OPENED, NULL);
}

static void
a_sitting_tells_who_opened_it_and_what_stands_in_the_way(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	expect_detail(TRIED(house, clerk, OPEN_SITTING, open_sitting, .body = house->body,
			  .name = STR("Again")),
	    FAULT_SITTING_OPEN, said(house, "opened the sitting at "));
	uint64_t vote = given_question(house, VOTE_METHOD_ROLL_CALL);
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = vote);
	expect_detail(TRIED(house, clerk, ADJOURN_SITTING, adjourn_sitting, .sitting = sitting),
	    FAULT_VOTE_OPEN, said(house, "opened the vote at "));
}

static void
a_refusal_for_another_reason_tells_of_nobody(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	expect_detail(
	    TRIED(house, members[0], ADJOURN_SITTING, adjourn_sitting, .sitting = sitting),
	    FAULT_FORBIDDEN, NULL);
	expect_detail(TRIED(house, clerk, ADJOURN_SITTING, adjourn_sitting, .sitting = 1 << 20),
	    FAULT_NOT_FOUND, NULL);
	expect_detail(
	    TRIED(house, clerk, ADD_PERSON, add_person, .name = STR("")), FAULT_EMPTY, NULL);
	expect_detail(TRIED(house, members[0], END_SESSIONS, end_sessions,
			  .person = house->chair.person, .reason = STR("lost")),
	    FAULT_FORBIDDEN, NULL);
}

static void
the_newest_acts_are_kept(void **state)
{
	struct house *house = *state;
	assert_null(body_act(body_of(house), 0));
	uint64_t sitting = given_sitting(house);
	for (size_t i = 0; i < ACTS_KEPT; i++)
		HOUSE_TAKES(
		    house, house->clerk.caller, CALL_QUORUM, call_quorum, .sitting = sitting);
	int64_t at = house->now;
	given_adjournment(house, sitting);
	const struct act *newest = body_act(body_of(house), 0);
	assert_int_equal(newest->kind, EVENT_SITTING_ADJOURNED);
	assert_int_equal(newest->about, sitting);
	assert_int_equal(newest->at, at);
	assert_int_equal(body_act(body_of(house), ACTS_KEPT - 1)->kind, EVENT_QUORUM_CALLED);
	assert_null(body_act(body_of(house), ACTS_KEPT));
	assert_null(act_words(EVENT_BALLOT_CAST));
}

static void
what_nobody_did_the_clock_did(void **state)
{
	struct house *house = *state;
	const struct act act = { .kind = EVENT_VOTE_CLOSED, .at = 61 * 1000 };
	struct buf out;
	buf_init(&out, house->arena, 100);
	act_tell(&out, house->assembly, body_of(house), &act);
	assert_true(str_equal(buf_str(&out), STR("The clock closed the vote at 00:01:01 UTC")));
	given_meeting(house);
	buf_init(&out, house->arena, 100);
	act_tell(&out, house->assembly, body_of(house), &act);
	assert_true(str_equal(buf_str(&out), STR("The clock closed the vote at 00:01:01")));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(who_closes_too_late_is_told_who_closed),
		HOUSE_TEST(another_vote_explains_nothing),
		HOUSE_TEST(a_sitting_tells_who_opened_it_and_what_stands_in_the_way),
		HOUSE_TEST(a_refusal_for_another_reason_tells_of_nobody),
		HOUSE_TEST(the_newest_acts_are_kept),
		HOUSE_TEST(what_nobody_did_the_clock_did),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
