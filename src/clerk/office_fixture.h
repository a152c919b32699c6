/* An office for unit tests: a clerk with a log in memory that can fail, a clock that tests turn by
 * hand, salts that only count, and a trace of what happened in which order.
 *
 * The trace is a line of words: "append(2+1)" (entries and secrets), "announce(3)" (an entity's
 * id), "render(/path)", "done(7)" (the job's number, from 1, in the order they were put). */
#ifndef WHEREAS_CLERK_OFFICE_FIXTURE_H
#define WHEREAS_CLERK_OFFICE_FIXTURE_H

#include "clerk/clerk.h"

enum { OFFICE_ENTRIES_MOST = 20000 };

/* What the views of an office say at "/large": more than a view may hold. */
#define OFFICE_LARGE "/large"

struct office {
	struct log log; /* first, so that a log is an office */
	struct arena *arena;
	struct entry *entries; /* what is durable */
	size_t entry_count;
	struct list secrets; /* struct secret */
	size_t appends;
	size_t fails_at; /* the number of the append that fails; 0: none does */
	bool unreadable; /* reading fails, and recalling with `forgetful` */
	bool forgetful;

	int64_t now;
	int64_t passes; /* ms that go by after each look at the clock */
	uint64_t chances; /* salts given out */

	struct clerk *clerk;
	struct list jobs; /* struct job: all that were put */
	struct buf trace;
};

/* An office with an empty record, its clerk at work. */
struct office *office_new(void);
void office_free(struct office *office);

/* Ends the clerk and reads the record again, as after a crash. What a fault is about lives as
 * long as the office. */
MUST_USE struct fault office_restart(struct office *office);

/* Puts a job; it lives as long as the office, its sheet until the office drops it at its end. The
 * administrator asks for actions. */
struct job *office_ask(struct office *office, enum action_kind kind, const void *action);
struct job *office_ask_under(struct office *office, struct caller caller, const char *key,
	enum action_kind kind, const void *action);
struct job *office_keep(struct office *office, const char *name, const char *value);
struct job *office_wish(struct office *office, const char *path, enum audience audience);

/* OFFICE_ASK(office, ADD_PERSON, add_person, .name = STR("Ann")) */
#define OFFICE_ASK(office, KIND, kind, ...)                                                        \
	office_ask((office), ACTION_##KIND, &(const struct action_##kind){ __VA_ARGS__ })

/* One batch; asserts that it went well. */
void office_work(struct office *office);

/* The trace since it was last looked at is this. */
void assert_trace(struct office *office, const char *expected);

/* The job's fault is of this code. */
void assert_answer(const struct job *job, enum fault_code code);

/* The value that the vault holds under a name on a shelf; NULL where there is none. */
const struct secret *office_secret(const struct office *office, const char *shelf,
	const char *name);

/* For cmocka: *state is an office while the test runs. */
int office_set_up(void **state);
int office_tear_down(void **state);
#define OFFICE_TEST(name) cmocka_unit_test_setup_teardown(name, office_set_up, office_tear_down)

#endif
