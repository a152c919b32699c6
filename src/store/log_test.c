/* What every store promises (record/log.h): the same tests against each. */
#include "store/memory.h"
#include "store/sqlite.h"

#include "record/codec.h"
#include "store/log_fixture.h"

static int
open_memory(void **state)
{
	if (fixture_set_up(state) != 0)
		return -1;
	struct fixture *fixture = *state;
	return memory_open(&fixture->log).code == FAULT_NONE ? 0 : -1;
}

static int
open_sqlite(void **state)
{
	if (fixture_set_up(state) != 0)
		return -1;
	struct fixture *fixture = *state;
	return sqlite_open(fixture->path, STORE_WRITE, &fixture->log).code == FAULT_NONE ? 0 : -1;
}

/* The record */

static void
an_empty_log_has_nothing_to_read(void **state)
{
	struct fixture *fixture = *state;
	assert_holds(fixture->log, 0);
}

static void
what_was_appended_is_read_in_order(void **state)
{
	struct fixture *fixture = *state;
	assert_fault(fixture_append(fixture->log, 1, 1), FAULT_NONE);
	assert_fault(fixture_append(fixture->log, 2, 500), FAULT_NONE);
	assert_fault(fixture_append(fixture->log, 501, 501), FAULT_NONE);
	assert_holds(fixture->log, 501);
}

static void
a_part_can_be_read(void **state)
{
	struct fixture *fixture = *state;
	struct seen seen;
	assert_fault(fixture_append(fixture->log, 1, 100), FAULT_NONE);
	assert_fault(fixture_read(fixture->log, 97, 0, &seen), FAULT_NONE);
	assert_int_equal(seen.first, 98);
	assert_int_equal(seen.count, 3);
	assert_fault(fixture_read(fixture->log, 10, 7, &seen), FAULT_NONE);
	assert_int_equal(seen.first, 11);
	assert_int_equal(seen.count, 7);
	assert_fault(fixture_read(fixture->log, 99, 7, &seen), FAULT_NONE);
	assert_int_equal(seen.count, 1);
	assert_fault(fixture_read(fixture->log, 100, 0, &seen), FAULT_NONE);
	assert_int_equal(seen.count, 0);
	assert_fault(fixture_read(fixture->log, 1000, 3, &seen), FAULT_NONE);
	assert_int_equal(seen.count, 0);
}

static void
an_empty_batch_changes_nothing(void **state)
{
	struct fixture *fixture = *state;
	struct log_batch nothing = { 0 };
	assert_fault(fixture->log->append(fixture->log, &nothing), FAULT_NONE);
	assert_fault(fixture_append(fixture->log, 1, 1), FAULT_NONE);
	assert_holds(fixture->log, 1);
}

static struct fault
stop_at_three(void *context, const struct entry *entry)
{
	size_t *count = context;
	++*count;
	return entry->stamp.seq == 3 ? fault(FAULT_EMPTY, "three") : OK;
}

static void
a_fault_of_the_visitor_ends_the_reading(void **state)
{
	struct fixture *fixture = *state;
	size_t count = 0;
	assert_fault(fixture_append(fixture->log, 1, 10), FAULT_NONE);
	struct fault found = fixture->log->read(fixture->log, 0, 0, stop_at_three, &count);
	assert_fault(found, FAULT_EMPTY);
	assert_string_equal(found.about, "three");
	assert_int_equal(count, 3);
	assert_fault(fixture_append(fixture->log, 11, 11), FAULT_NONE);
	assert_holds(fixture->log, 11);
}

/* After one that is refused nothing is taken, not even what would be in order. */
static void
assert_batch_refused(struct log *log, uint64_t first, uint64_t last)
{
	assert_fault(fixture_append(log, 1, 5), FAULT_NONE);
	assert_fault(fixture_append(log, first, last), FAULT_STORE);
	assert_holds(log, 5);
	assert_fault(fixture_append(log, 6, 6), FAULT_STORE);
	assert_holds(log, 5);
}

static void
a_gap_is_refused(void **state)
{
	struct fixture *fixture = *state;
	assert_batch_refused(fixture->log, 7, 8);
}

static void
a_number_is_not_taken_twice(void **state)
{
	struct fixture *fixture = *state;
	assert_batch_refused(fixture->log, 5, 6);
}

struct one {
	struct arena *arena;
	struct entry entry;
};

static struct fault
keep_one(void *context, const struct entry *entry)
{
	struct one *one = context;
	one->entry = *entry;
	one->entry.payload = str_keep(one->arena, entry->payload);
	return entry_check(one->arena, entry);
}

static struct entry
append_and_read(struct fixture *fixture, const struct entry *entry)
{
	struct log_batch batch = { .entries = entry, .entry_count = 1 };
	struct one one = { .arena = fixture->arena };
	assert_fault(fixture->log->append(fixture->log, &batch), FAULT_NONE);
	assert_fault(fixture->log->read(fixture->log, 0, 0, keep_one, &one), FAULT_NONE);
	return one.entry;
}

static void
an_erased_entry_is_kept_without_its_payload(void **state)
{
	struct fixture *fixture = *state;
	struct entry entry = fixture_entry(fixture->arena, 1);
	entry.payload = STR("");
	memset(entry.salt, 0, sizeof entry.salt);
	struct entry found = append_and_read(fixture, &entry);
	assert_int_equal(found.payload.size, 0);
	assert_true(digest_equal(&found.leaf, &entry.leaf));
}

static void
the_largest_payload_is_kept(void **state)
{
	struct fixture *fixture = *state;
	struct str text[7];
	char *million = arena_take(fixture->arena, CODEC_TEXT_MOST);
	memset(million, 'a', CODEC_TEXT_MOST);
	for (size_t i = 0; i < 7; i++)
		text[i] = (struct str){ million, CODEC_TEXT_MOST };
	struct event_resolution_drafted drafted = { .left_over = { text, 7 } };
	struct entry entry;
	assert_fault(entry_seal(fixture->arena, (struct stamp){ 1, 1 }, EVENT_RESOLUTION_DRAFTED,
		&drafted, (const unsigned char *)million, &entry), FAULT_NONE);
	struct entry found = append_and_read(fixture, &entry);
	assert_true(str_equal(found.payload, entry.payload));
}

/* The vault */

struct recalled {
	struct arena *arena;
	size_t count;
	struct secret secret; /* the last one seen */
};

static struct fault
recall_visit(void *context, const struct secret *secret)
{
	struct recalled *recalled = context;
	recalled->count++;
	recalled->secret = (struct secret){
		str_keep(recalled->arena, secret->shelf), str_keep(recalled->arena, secret->name),
		str_keep(recalled->arena, secret->value),
	};
	return OK;
}

static struct recalled
recall(struct fixture *fixture, const char *shelf)
{
	struct recalled recalled = { .arena = fixture->arena };
	struct log *log = fixture->log;
	assert_fault(log->recall(log, str_of(shelf), recall_visit, &recalled), FAULT_NONE);
	return recalled;
}

static void
put(struct fixture *fixture, struct str shelf, struct str name, struct str value)
{
	struct secret secret = { shelf, name, value };
	struct log_batch batch = { .secrets = &secret, .secret_count = 1 };
	assert_fault(fixture->log->append(fixture->log, &batch), FAULT_NONE);
}

static void
a_secret_is_put_replaced_and_removed(void **state)
{
	struct fixture *fixture = *state;
	put(fixture, STR("session"), STR("\0\xff\n"), STR("one"));
	put(fixture, STR("session"), STR("\0\xff\n"), STR("tw\0o"));
	put(fixture, STR("card"), STR("other"), STR("three"));
	struct recalled recalled = recall(fixture, "session");
	assert_int_equal(recalled.count, 1);
	assert_true(str_equal(recalled.secret.shelf, STR("session")));
	assert_true(str_equal(recalled.secret.name, STR("\0\xff\n")));
	assert_true(str_equal(recalled.secret.value, STR("tw\0o")));
	put(fixture, STR("session"), STR("\0\xff\n"), (struct str){ 0 });
	put(fixture, STR("session"), STR("never there"), (struct str){ 0 });
	assert_int_equal(recall(fixture, "session").count, 0);
	assert_int_equal(recall(fixture, "card").count, 1);
}

static void
an_empty_secret_is_not_a_removed_one(void **state)
{
	struct fixture *fixture = *state;
	put(fixture, STR("key"), STR(""), STR(""));
	struct recalled recalled = recall(fixture, "key");
	assert_int_equal(recalled.count, 1);
	assert_int_equal(recalled.secret.name.size, 0);
	assert_int_equal(recalled.secret.value.size, 0);
}

static void
thousands_of_secrets_are_kept_apart(void **state)
{
	struct fixture *fixture = *state;
	enum { MANY = 10000 };
	struct secret *secrets = TAKE_MANY(fixture->arena, struct secret, MANY);
	for (int i = 0; i < MANY; i++) {
		struct buf name;
		buf_init(&name, fixture->arena, 20);
		buf_number(&name, i);
		secrets[i] = (struct secret){ STR("key"), buf_str(&name), buf_str(&name) };
	}
	struct log_batch batch = { .secrets = secrets, .secret_count = MANY };
	assert_fault(fixture->log->append(fixture->log, &batch), FAULT_NONE);
	assert_int_equal(recall(fixture, "key").count, MANY);
	for (int i = 0; i < MANY; i += 2)
		secrets[i].value = (struct str){ 0 };
	assert_fault(fixture->log->append(fixture->log, &batch), FAULT_NONE);
	assert_int_equal(recall(fixture, "key").count, MANY / 2);
}

/* A batch is whole: a secret past its limits keeps the entry beside it out as well. */
static void
assert_secret_refused(struct fixture *fixture, size_t name_size, size_t value_size)
{
	struct entry entry = fixture_entry(fixture->arena, 1);
	struct secret secret = {
		STR("key"), { arena_take(fixture->arena, name_size), name_size },
		{ arena_take(fixture->arena, value_size), value_size },
	};
	struct log_batch batch = { &entry, 1, &secret, 1 };
	assert_fault(fixture->log->append(fixture->log, &batch), FAULT_STORE);
	assert_holds(fixture->log, 0);
	assert_int_equal(recall(fixture, "key").count, 0);
}

static void
a_name_of_65_bytes_is_refused(void **state)
{
	assert_secret_refused(*state, 65, 1);
}

static void
a_secret_of_4097_bytes_is_refused(void **state)
{
	assert_secret_refused(*state, 64, 4097);
}

static void
entries_and_secrets_go_together(void **state)
{
	struct fixture *fixture = *state;
	struct entry entries[] = {
		fixture_entry(fixture->arena, 1), fixture_entry(fixture->arena, 2),
	};
	char *name = arena_take(fixture->arena, 64), *value = arena_take(fixture->arena, 4096);
	struct secret secret = { STR("key"), { name, 64 }, { value, 4096 } };
	struct log_batch batch = { entries, 2, &secret, 1 };
	assert_fault(fixture->log->append(fixture->log, &batch), FAULT_NONE);
	assert_holds(fixture->log, 2);
	assert_int_equal(recall(fixture, "key").secret.value.size, 4096);
}

#define MEMORY(name) { "memory: " #name, name, open_memory, fixture_tear_down, NULL }
#define SQLITE(name) { "sqlite: " #name, name, open_sqlite, fixture_tear_down, NULL }
#define BOTH(name) MEMORY(name), SQLITE(name)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BOTH(an_empty_log_has_nothing_to_read),
		BOTH(what_was_appended_is_read_in_order),
		BOTH(a_part_can_be_read),
		BOTH(an_empty_batch_changes_nothing),
		BOTH(a_fault_of_the_visitor_ends_the_reading),
		BOTH(a_gap_is_refused),
		BOTH(a_number_is_not_taken_twice),
		BOTH(an_erased_entry_is_kept_without_its_payload),
		BOTH(the_largest_payload_is_kept),
		BOTH(a_secret_is_put_replaced_and_removed),
		BOTH(an_empty_secret_is_not_a_removed_one),
		BOTH(thousands_of_secrets_are_kept_apart),
		BOTH(a_name_of_65_bytes_is_refused),
		BOTH(a_secret_of_4097_bytes_is_refused),
		BOTH(entries_and_secrets_go_together),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
