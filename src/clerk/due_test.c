/* What falls due by the clock: a vote that closes by itself, before anything else is decided. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "clerk/office_fixture.h"

static uint64_t
first_of(struct office *office, const struct job *job)
{
	office_work(office);
	assert_answer(job, FAULT_NONE);
	return job->receipt.first;
}

/* A roll call of one that closes by itself after a minute; the chair. */
static struct caller
given_timed_vote(struct office *office, uint64_t *ret_vote)
{
	uint64_t body =
	    first_of(office, OFFICE_ASK(office, FOUND_BODY, found_body, .name = STR("Board"),
				 .short_name = STR("B"), .kind = BODY_KIND_OTHER));
	first_of(office, OFFICE_ASK(office, SET_FLOOR_RULES, set_floor_rules, .body = body,
			     .rules = { .vote_closes = true }));
	struct caller chair = { .person = first_of(office, OFFICE_ASK(office, ADD_PERSON,
							       add_person, .name = STR("Ann"))) };
	first_of(office, OFFICE_ASK(office, SEAT_MEMBER, seat_member, .body = body,
			     .person = chair.person, .role = ROLE_CHAIR, .weight = WEIGHT_ONE));
	uint64_t sitting = first_of(office,
	    office_ask_under(office, chair, "1", ACTION_OPEN_SITTING,
		&(const struct action_open_sitting){ .body = body, .name = STR("Monday") }));
	*ret_vote = first_of(office, office_ask_under(office, chair, "2", ACTION_PREPARE_VOTE,
					 &(const struct action_prepare_vote){ .body = body,
					     .sitting = sitting,
					     .subject = SUBJECT_PROCEDURE,
					     .question = STR("Shall we?"),
					     .has_question = true,
					     .method = VOTE_METHOD_ROLL_CALL }));
	first_of(office, office_ask_under(office, chair, "3", ACTION_OPEN_VOTE,
			     &(const struct action_open_vote){
				 .vote = *ret_vote, .seconds = 60, .has_seconds = true }));
	return chair;
}

static void
a_vote_whose_time_is_over_is_closed_without_anybody(void **state)
{
	struct office *office = *state;
	uint64_t vote;
	given_timed_vote(office, &vote);
	size_t before = office->entry_count;
	bool worked = true;
	assert_int_equal(clerk_work(office->clerk, false, &worked).code, FAULT_NONE);
	assert_false(worked);
	office->now += 60 * 1000;
	assert_int_equal(clerk_work(office->clerk, false, &worked).code, FAULT_NONE);
	assert_true(worked);
	assert_int_equal(office->entry_count, before + 1);
	assert_int_equal(office->entries[before].kind, EVENT_VOTE_CLOSED);
	assert_int_equal(office->entries[before].stamp.at, office->now);
}

static void
a_ballot_that_comes_when_the_time_is_over_finds_it_closed(void **state)
{
	struct office *office = *state;
	uint64_t vote;
	struct caller chair = given_timed_vote(office, &vote);
	const struct action_cast_ballot ballot = { .vote = vote, .choice = CHOICE_YES };
	office->now += 60 * 1000 - 1;
	first_of(office, office_ask_under(office, chair, "4", ACTION_CAST_BALLOT, &ballot));
	office->now++;
	const struct job *late = office_ask_under(office, chair, "5", ACTION_CAST_BALLOT,
	    &(const struct action_cast_ballot){ .vote = vote, .choice = CHOICE_NO });
	office_work(office);
	assert_answer(late, FAULT_VOTE_CLOSED);
	assert_int_equal(office->entries[office->entry_count - 1].kind, EVENT_VOTE_CLOSED);
}

static void *
works_once(void *context)
{
	struct office *office = context;
	bool worked = true;
	struct fault found = clerk_work(office->clerk, true, &worked);
	return found.code == FAULT_NONE && worked ? context : NULL;
}

static void
a_waiting_clerk_wakes_when_something_falls_due(void **state)
{
	struct office *office = *state;
	uint64_t vote;
	pthread_t thread;
	given_timed_vote(office, &vote);
	size_t before = office->entry_count;
	office->now += 60 * 1000 - 50;
	assert_int_equal(pthread_create(&thread, NULL, works_once, office), 0);
	void *worked = NULL;
	pthread_join(thread, &worked); /* the clock of the office stood still: nothing fell due */
	assert_ptr_equal(worked, office);
	assert_int_equal(office->entry_count, before);
	office->now += 50;
	assert_ptr_equal(works_once(office), office);
	assert_int_equal(office->entry_count, before + 1);
}

static void
cast_until(struct office *office, struct caller chair, uint64_t vote, int64_t until)
{
	for (char key[] = "a"; office->now < until; key[0]++) {
		office_ask_under(office, chair, key, ACTION_CAST_BALLOT,
		    &(const struct action_cast_ballot){
			.vote = vote, .choice = key[0] % 2 ? CHOICE_YES : CHOICE_NO });
		office_work(office);
	}
}

/* Time goes on between the clerk's looks at the clock, wherever in a batch the last moment is. */
static void
no_ballot_is_cast_when_the_time_of_its_vote_is_over(void **state)
{
	(void)state;
	for (int64_t left = 10; left < 20; left++) {
		struct office *office = office_new();
		uint64_t vote;
		struct caller chair = given_timed_vote(office, &vote);
		int64_t until = office->now + 60 * 1000;
		office->now = until - left;
		office->passes = 1;
		cast_until(office, chair, vote, until);
		size_t cast = 0;
		for (size_t i = 0; i < office->entry_count; i++) {
			bool ballot = office->entries[i].kind == EVENT_BALLOT_CAST;
			assert_true(!ballot || office->entries[i].stamp.at < until);
			cast += ballot;
		}
		assert_true(cast > 0);
		office_free(office);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		OFFICE_TEST(a_vote_whose_time_is_over_is_closed_without_anybody),
		OFFICE_TEST(a_ballot_that_comes_when_the_time_is_over_finds_it_closed),
		OFFICE_TEST(a_waiting_clerk_wakes_when_something_falls_due),
		cmocka_unit_test(no_ballot_is_cast_when_the_time_of_its_vote_is_over),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
