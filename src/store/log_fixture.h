/* What the tests of the stores share: a folder of their own, ballots to append, and a visitor that
 * counts what it is shown. For tests only; a failure here fails the test. */
#ifndef WHEREAS_STORE_LOG_FIXTURE_H
#define WHEREAS_STORE_LOG_FIXTURE_H

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "record/log.h"

struct fixture {
	struct arena *arena;
	struct log *log; /* where a test has one open */
	char folder[64]; /* of its own */
	char path[128];  /* of a data file in it */
};

static inline int
fixture_set_up(void **state)
{
	struct arena *arena = arena_new();
	struct fixture *fixture = TAKE(arena, struct fixture);
	fixture->arena = arena;
	snprintf(fixture->folder, sizeof fixture->folder, "/tmp/whereas-store-XXXXXX");
	if (!mkdtemp(fixture->folder))
		return -1;
	snprintf(fixture->path, sizeof fixture->path, "%s/record.db", fixture->folder);
	*state = fixture;
	return 0;
}

static inline int
fixture_tear_down(void **state)
{
	struct fixture *fixture = *state;
	if (fixture->log)
		fixture->log->close(fixture->log);
	DIR *folder = opendir(fixture->folder);
	for (struct dirent *file = readdir(folder); file; file = readdir(folder))
		unlinkat(dirfd(folder), file->d_name, 0);
	closedir(folder);
	rmdir(fixture->folder);
	arena_free(fixture->arena);
	return 0;
}

/* Where a file of this name would be in the fixture's folder. */
static inline const char *
fixture_file(struct fixture *fixture, const char *name)
{
	struct buf path;
	buf_init(&path, fixture->arena, 200);
	buf_format(&path, "%s/%s", fixture->folder, name);
	return str_keep(fixture->arena, buf_str(&path)).at;
}

static inline void
assert_fault(struct fault found, enum fault_code code)
{
	if (found.code != code)
		fail_msg("%s (%s) instead of %s", fault_word(found.code), found.about,
			fault_word(code));
}

/* Entry `seq`: a ballot whose values follow from its number. */
static inline struct entry
fixture_entry(struct arena *arena, uint64_t seq)
{
	unsigned char salt[SALT_SIZE];
	for (size_t i = 0; i < SALT_SIZE; i++)
		salt[i] = (unsigned char)(seq + i);
	struct event_ballot_cast ballot = {
		.vote = 1, .member = seq, .choice = (enum choice)(seq % CHOICE_COUNT),
	};
	struct stamp stamp = { seq, 1780000000000 + (int64_t)seq };
	struct entry entry;
	struct fault found = entry_seal(arena, stamp, EVENT_BALLOT_CAST, &ballot, salt, &entry);
	assert_fault(found, FAULT_NONE);
	return entry;
}

/* Appends the entries first … last in one batch. */
static inline struct fault
fixture_append(struct log *log, uint64_t first, uint64_t last)
{
	struct arena *arena = arena_new();
	size_t count = (size_t)(last - first + 1);
	struct entry *entries = TAKE_MANY(arena, struct entry, count);
	for (size_t i = 0; i < count; i++)
		entries[i] = fixture_entry(arena, first + i);
	struct log_batch batch = { .entries = entries, .entry_count = count };
	struct fault found = log->append(log, &batch);
	arena_free(arena);
	return found;
}

struct seen {
	struct arena *arena;
	uint64_t first, last;
	size_t count;
};

/* Compares what is read with what fixture_append wrote. */
static inline struct fault
fixture_visit(void *context, const struct entry *entry)
{
	struct seen *seen = context;
	struct entry expected = fixture_entry(seen->arena, entry->stamp.seq);
	assert_int_equal(entry->stamp.at, expected.stamp.at);
	assert_int_equal(entry->kind, expected.kind);
	assert_memory_equal(entry->salt, expected.salt, SALT_SIZE);
	assert_true(digest_equal(&entry->commit, &expected.commit));
	assert_true(digest_equal(&entry->leaf, &expected.leaf));
	assert_true(str_equal(entry->payload, expected.payload));
	if (seen->count == 0)
		seen->first = entry->stamp.seq;
	else
		assert_int_equal(entry->stamp.seq, seen->last + 1);
	seen->last = entry->stamp.seq;
	seen->count++;
	arena_reset(seen->arena);
	return OK;
}

/* Reads and compares; hands the fault on. */
static inline struct fault
fixture_read(struct log *log, uint64_t after, size_t most, struct seen *ret_seen)
{
	*ret_seen = (struct seen){ .arena = arena_new() };
	struct fault found = log->read(log, after, most, fixture_visit, ret_seen);
	arena_free(ret_seen->arena);
	return found;
}

/* The log holds just the entries 1 … count. */
static inline void
assert_holds(struct log *log, size_t count)
{
	struct seen seen;
	assert_fault(fixture_read(log, 0, 0, &seen), FAULT_NONE);
	assert_int_equal(seen.count, count);
	if (count > 0)
		assert_int_equal(seen.first, 1);
}

#endif
