/* Which clause of a version became which of the next. */
#include "wording/pairing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { MANY = 2000 };

static struct clause
clause(int64_t id, enum clause_kind kind, const char *words)
{
	return (struct clause){ id, kind, STR("WHEREAS,"), str_of(words) };
}

/* The pair at `index`, as "ids", where 0 stands for none, and whether it is changed. */
static void
assert_pair(struct pairing pairing, size_t index, int64_t before, int64_t after, bool changed)
{
	assert_true(index < pairing.count);
	const struct pair *pair = &pairing.at[index];
	assert_int_equal(pair->before ? pair->before->id : 0, before);
	assert_int_equal(pair->after ? pair->after->id : 0, after);
	assert_int_equal(pair->changed, changed);
}

static void
equal_ids_are_one_clause(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	const struct clause old[] = {
		clause(1, CLAUSE_KIND_WHEREAS, "fog is thick"),
		clause(2, CLAUSE_KIND_WHEREAS, "bells are loud"),
		clause(3, CLAUSE_KIND_RESOLVED, "hang a bell"),
	};
	const struct clause new[] = {
		clause(4, CLAUSE_KIND_WHEREAS, "bells are loud"),
		clause(1, CLAUSE_KIND_WHEREAS, "no word in common here"),
		clause(3, CLAUSE_KIND_RESOLVED, "hang a bell"),
	};
	struct pairing pairing = pair_clauses(
	    arena, &(struct wording){ STR(""), old, 3 }, &(struct wording){ STR(""), new, 3 });
	assert_int_equal(pairing.count, 4);
	assert_pair(pairing, 0, 0, 4, true); /* its words are those of 2, but 2 had another id */
	assert_pair(pairing, 1, 1, 1, true);
	assert_pair(pairing, 2, 2, 0, true);
	assert_pair(pairing, 3, 3, 3, false);
	arena_free(arena);
}

/* Texts without ids, as when a committee's substitute comes from a file; "ids" only of the old. */
static void
without_ids_the_most_alike_are_one(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	const struct clause old[] = {
		clause(1, CLAUSE_KIND_WHEREAS, "fog covers the bay for ninety days a year"),
		clause(2, CLAUSE_KIND_WHEREAS, "a bell carries two miles over water"),
		clause(3, CLAUSE_KIND_WHEREAS, "gulls are not afraid of bells"),
		clause(4, CLAUSE_KIND_RESOLVED, "that a bell be hung"),
	};
	const struct clause new[] = {
		clause(0, CLAUSE_KIND_WHEREAS, "a bell of brass carries three miles over water"),
		clause(0, CLAUSE_KIND_WHEREAS, "fog covers the bay for ninety days a year"),
		clause(0, CLAUSE_KIND_WHEREAS, "ships cost money"),
		clause(0, CLAUSE_KIND_RESOLVED, "that a bell of brass be hung"),
	};
	struct pairing pairing = pair_clauses(
	    arena, &(struct wording){ STR(""), old, 4 }, &(struct wording){ STR(""), new, 4 });
	assert_int_equal(pairing.count, 5);
	assert_ptr_equal(pairing.at[0].before, &old[0] + 1);
	assert_ptr_equal(pairing.at[0].after, &new[0]);
	assert_ptr_equal(pairing.at[1].before, &old[0]);
	assert_false(pairing.at[1].changed);
	assert_null(pairing.at[2].before);
	assert_ptr_equal(pairing.at[3].before, &old[2]);
	assert_null(pairing.at[3].after);
	assert_ptr_equal(pairing.at[4].before, &old[3]);
	assert_true(pairing.at[4].changed);
	arena_free(arena);
}

static void
kinds_do_not_mix(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	const struct clause old[] = { clause(0, CLAUSE_KIND_WHEREAS, "that a bell be hung") };
	const struct clause new[] = { clause(0, CLAUSE_KIND_RESOLVED, "that a bell be hung") };
	struct wording before = { STR(""), old, 1 };
	struct wording after = { STR(""), new, 1 };
	assert_int_equal(pair_clauses(arena, &before, &after).count, 2);
	assert_int_equal(pair_clauses(arena, &before, &(struct wording){ 0 }).count, 1);
	assert_int_equal(pair_clauses(arena, &(struct wording){ 0 }, &after).count, 1);
	assert_int_equal(
	    pair_clauses(arena, &(struct wording){ 0 }, &(struct wording){ 0 }).count, 0);
	arena_free(arena);
}

static void
likeness_is_a_share(void **state)
{
	(void)state;
	assert_int_equal(alikeness(STR("a b c d"), STR("d c b a")), 1000);
	assert_int_equal(alikeness(STR("a b c d"), STR("a b")), 666);
	assert_int_equal(alikeness(STR(""), STR("")), 1000);
	assert_int_equal(alikeness(STR("a"), STR("")), 0);
}

/* The longest versions there may be, all rewritten: every clause still stands in one pair. */
static void
many_clauses_are_all_there(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct clause *old = TAKE_MANY(arena, struct clause, MANY);
	struct clause *new = TAKE_MANY(arena, struct clause, MANY);
	for (size_t i = 0; i < MANY; i++) {
		struct buf words;
		buf_init(&words, arena, 200);
		buf_format(&words, "buoy %zu at depth %zu off the mole", i, i * 7);
		old[i] = clause((int64_t)i + 1, CLAUSE_KIND_WHEREAS, "");
		old[i].words = buf_str(&words);
		new[i] = old[i];
		new[i].id = 0;
		new[i].words = str_part(old[i].words, 0, old[i].words.size - 5);
	}
	struct wording before = { STR(""), old, MANY };
	struct wording after = { STR(""), new, MANY };
	struct pairing pairing = pair_clauses(arena, &before, &after);
	size_t seen = 0;
	for (size_t i = 0; i < pairing.count; i++)
		seen += (pairing.at[i].before ? 1U : 0U) + (pairing.at[i].after ? 1U : 0U);
	assert_int_equal(seen, 2 * MANY);
	assert_int_equal(pairing.count, MANY);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_ids_are_one_clause),
		cmocka_unit_test(without_ids_the_most_alike_are_one),
		cmocka_unit_test(kinds_do_not_mix),
		cmocka_unit_test(likeness_is_a_share),
		cmocka_unit_test(many_clauses_are_all_there),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
