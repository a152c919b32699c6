/* The queue: order, ceilings, closing, and many threads at once. */
#include "clerk/queue.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

enum { WRITERS = 8, JOBS_EACH = 20000, AT_A_TIME = 37, A_WHILE_US = 50 * 1000 };

struct hall {
	struct arena *arena;
	struct queue *queue;
};

static int
set_up(void **state)
{
	struct arena *arena = arena_new();
	struct hall *hall = TAKE(arena, struct hall);
	hall->arena = arena;
	hall->queue = queue_new(arena);
	*state = hall;
	return 0;
}

static int
tear_down(void **state)
{
	struct hall *hall = *state;
	queue_end(hall->queue);
	arena_free(hall->arena);
	return 0;
}

static struct job *
jobs_new(struct hall *hall, size_t count)
{
	return TAKE_MANY(hall->arena, struct job, count);
}

static void
put(struct hall *hall, struct job *jobs, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_true(queue_put(hall->queue, &jobs[i]));
}

static size_t
length(const struct job *chain)
{
	size_t count = 0;
	for (; chain; chain = chain->next)
		count++;
	return count;
}

static void
jobs_come_out_in_the_order_they_were_put(void **state)
{
	struct hall *hall = *state;
	struct job *jobs = jobs_new(hall, 3);
	put(hall, jobs, 3);
	assert_int_equal(queue_depth(hall->queue), 3);
	struct job *chain = queue_take(hall->queue, 10, false);
	for (size_t i = 0; i < 3; i++, chain = chain->next)
		assert_ptr_equal(chain, &jobs[i]);
	assert_null(chain);
	assert_int_equal(queue_depth(hall->queue), 0);
	assert_null(queue_take(hall->queue, 10, false));
}

static void
no_more_are_taken_than_were_asked_for(void **state)
{
	struct hall *hall = *state;
	struct job *jobs = jobs_new(hall, 5);
	put(hall, jobs, 3);
	struct job *chain = queue_take(hall->queue, 2, false);
	assert_int_equal(length(chain), 2);
	put(hall, jobs + 3, 2);
	chain = queue_take(hall->queue, 2, false);
	assert_ptr_equal(chain, &jobs[2]);
	assert_ptr_equal(chain->next, &jobs[3]);
	chain = queue_take(hall->queue, 1, false);
	assert_ptr_equal(chain, &jobs[4]);
	assert_null(chain->next);
}

static void
a_full_queue_refuses_until_some_are_taken(void **state)
{
	struct hall *hall = *state;
	struct job *jobs = jobs_new(hall, QUEUE_MOST + 1);
	put(hall, jobs, QUEUE_MOST);
	assert_false(queue_put(hall->queue, &jobs[QUEUE_MOST]));
	assert_int_equal(queue_depth(hall->queue), QUEUE_MOST);
	assert_int_equal(length(queue_take(hall->queue, 1, false)), 1);
	assert_true(queue_put(hall->queue, &jobs[QUEUE_MOST]));
	assert_int_equal(length(queue_take(hall->queue, QUEUE_MOST, false)), QUEUE_MOST);
}

static void
a_closed_queue_gives_what_it_has_and_takes_no_more(void **state)
{
	struct hall *hall = *state;
	struct job *jobs = jobs_new(hall, 3);
	put(hall, jobs, 2);
	queue_close(hall->queue);
	assert_false(queue_put(hall->queue, &jobs[2]));
	assert_int_equal(length(queue_take(hall->queue, 1, true)), 1);
	assert_int_equal(length(queue_take(hall->queue, 1, true)), 1);
	assert_null(queue_take(hall->queue, 1, true));
}

static void
who_waits_for_a_while_goes_on_without_a_job(void **state)
{
	struct hall *hall = *state;
	assert_null(queue_take_within(hall->queue, 10, 0));
	assert_null(queue_take_within(hall->queue, 10, 20));
	assert_false(queue_closed(hall->queue));
	put(hall, jobs_new(hall, 2), 2);
	queue_ring(hall->queue);
	assert_int_equal(length(queue_take_within(hall->queue, 10, 1000 * 1000)), 2);
	queue_close(hall->queue);
	assert_null(queue_take_within(hall->queue, 10, 1000 * 1000));
	assert_true(queue_closed(hall->queue));
}

static void *
takes_one(void *context)
{
	struct hall *hall = context;
	return queue_take(hall->queue, 1, true);
}

static void
whoever_waits_is_woken_by_the_ring(void **state)
{
	struct hall *hall = *state;
	struct job *job = jobs_new(hall, 1);
	pthread_t thread;
	void *taken = NULL;
	assert_int_equal(pthread_create(&thread, NULL, takes_one, hall), 0);
	usleep(A_WHILE_US); /* so that it does wait */
	put(hall, job, 1);
	queue_ring(hall->queue);
	pthread_join(thread, &taken);
	assert_ptr_equal(taken, job);
}

struct ringer {
	struct hall *hall;
	struct job *jobs;
};

static void *
puts_and_rings_late(void *context)
{
	struct ringer *ringer = context;
	put(ringer->hall, &ringer->jobs[0], 1);
	usleep(A_WHILE_US);
	put(ringer->hall, &ringer->jobs[1], 1);
	queue_ring(ringer->hall->queue);
	return NULL;
}

static void
whoever_waits_takes_nothing_before_the_ring(void **state)
{
	struct hall *hall = *state;
	struct ringer ringer = { hall, jobs_new(hall, 2) };
	pthread_t thread;
	assert_int_equal(pthread_create(&thread, NULL, puts_and_rings_late, &ringer), 0);
	assert_int_equal(length(queue_take(hall->queue, 10, true)), 2);
	pthread_join(thread, NULL);
}

static void
what_is_left_needs_no_second_ring(void **state)
{
	struct hall *hall = *state;
	put(hall, jobs_new(hall, 2), 2);
	queue_ring(hall->queue);
	assert_int_equal(length(queue_take(hall->queue, 1, true)), 1);
	assert_int_equal(length(queue_take(hall->queue, 1, true)), 1);
}

static void
whoever_waits_is_woken_when_many_have_gathered(void **state)
{
	struct hall *hall = *state;
	struct job *jobs = jobs_new(hall, QUEUE_RINGS_AT);
	pthread_t thread;
	void *taken = NULL;
	assert_int_equal(pthread_create(&thread, NULL, takes_one, hall), 0);
	usleep(A_WHILE_US);
	put(hall, jobs, QUEUE_RINGS_AT);
	pthread_join(thread, &taken);
	assert_ptr_equal(taken, jobs);
}

static void
whoever_waits_is_woken_by_the_close(void **state)
{
	struct hall *hall = *state;
	pthread_t thread;
	void *taken = hall;
	assert_int_equal(pthread_create(&thread, NULL, takes_one, hall), 0);
	usleep(A_WHILE_US);
	queue_close(hall->queue);
	pthread_join(thread, &taken);
	assert_null(taken);
}

struct writer {
	struct hall *hall;
	struct job *jobs;
	size_t refused;
};

static void *
writes(void *context)
{
	struct writer *writer = context;
	for (size_t i = 0; i < JOBS_EACH; i++) {
		while (!queue_put(writer->hall->queue, &writer->jobs[i]))
			writer->refused++; /* it is full */
	}
	queue_ring(writer->hall->queue);
	return NULL;
}

/* Each writer's jobs stand in one array and must come out in its order, none twice, none lost. */
static void
many_threads_lose_nothing_and_keep_their_order(void **state)
{
	struct hall *hall = *state;
	struct writer writers[WRITERS] = { 0 };
	size_t next[WRITERS] = { 0 };
	pthread_t threads[WRITERS];
	for (size_t i = 0; i < WRITERS; i++) {
		writers[i] = (struct writer){ .hall = hall, .jobs = jobs_new(hall, JOBS_EACH) };
		for (size_t j = 0; j < JOBS_EACH; j++)
			writers[i].jobs[j].context = &writers[i];
		assert_int_equal(pthread_create(&threads[i], NULL, writes, &writers[i]), 0);
	}
	size_t taken = 0;
	while (taken < (size_t)WRITERS * JOBS_EACH) {
		struct job *job = queue_take(hall->queue, AT_A_TIME, true);
		assert_in_range(length(job), 1, AT_A_TIME);
		for (; job; job = job->next, taken++) {
			struct writer *writer = job->context;
			size_t *expected = &next[writer - writers];
			assert_ptr_equal(job, &writer->jobs[(*expected)++]);
		}
	}
	for (size_t i = 0; i < WRITERS; i++) {
		pthread_join(threads[i], NULL);
		assert_int_equal(next[i], JOBS_EACH);
	}
	assert_int_equal(queue_depth(hall->queue), 0);
}

#define HALL_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		HALL_TEST(jobs_come_out_in_the_order_they_were_put),
		HALL_TEST(no_more_are_taken_than_were_asked_for),
		HALL_TEST(a_full_queue_refuses_until_some_are_taken),
		HALL_TEST(a_closed_queue_gives_what_it_has_and_takes_no_more),
		HALL_TEST(who_waits_for_a_while_goes_on_without_a_job),
		HALL_TEST(whoever_waits_is_woken_by_the_ring),
		HALL_TEST(whoever_waits_takes_nothing_before_the_ring),
		HALL_TEST(what_is_left_needs_no_second_ring),
		HALL_TEST(whoever_waits_is_woken_when_many_have_gathered),
		HALL_TEST(whoever_waits_is_woken_by_the_close),
		HALL_TEST(many_threads_lose_nothing_and_keep_their_order),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
