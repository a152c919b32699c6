/* A loop for unit tests of the feed: a clock that tests turn by hand, people who read, and a
 * trace of the views that were wanted ("want(/a 0) ", the number is the audience's). The tests
 * are the clerk. */
#ifndef WHEREAS_CLERK_LOOP_FIXTURE_H
#define WHEREAS_CLERK_LOOP_FIXTURE_H

#include "clerk/feed.h"

struct loop {
	struct arena *arena;
	struct feed *feed;
	int64_t ms;
	int64_t again; /* when the feed said last that it has something to do */
	struct buf trace;
	struct list people; /* struct person: who ever joined */
};

struct person {
	struct loop *loop;
	struct reader *reader; /* NULL: has left */
	int number;            /* from 1 */
	bool seen;             /* by person_due */
};

/* A view was rendered for the public, or for another audience, with what happened up to `seq`. */
void keep(struct loop *loop, const char *path, const char *text, uint64_t seq);
void keep_for(struct loop *loop, const char *path, enum audience audience, const char *text,
	uint64_t seq);
void changed(struct loop *loop, const char *path, uint64_t seq);

/* Time goes on, and the loop comes by. */
void tick(struct loop *loop, int64_t ms);

/* What was wanted since this was last asked. */
void assert_wanted(struct loop *loop, const char *expected);

/* "FORM17", in the loop's arena. */
const char *numbered(struct loop *loop, const char *form, int number);

/* Somebody who reads the views of a line, "/a /b", and has been there up to an entry. */
struct person *join(struct loop *loop, const char *paths);
struct person *join_as(struct loop *loop, const char *paths, enum audience audience,
	uint64_t after);
void leave(struct person *person);

/* Is somebody called by feed_each_due? */
bool person_due(struct person *person);

/* The next block somebody is sent; and that there is none. */
void assert_sent(struct person *person, const char *expected);
void assert_up_to_date(struct person *person);

/* For cmocka: *state is a loop while the test runs. */
int loop_set_up(void **state);
int loop_tear_down(void **state);
#define LOOP_TEST(name) cmocka_unit_test_setup_teardown(name, loop_set_up, loop_tear_down)

#endif
