/* The canonical text of a version, its hash, and the labels of its clauses. */
#include "wording/clause.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct clause clauses[] = {
	{ 4, CLAUSE_KIND_WHEREAS, { "WHEREAS,", 8 }, { "it rains; and", 13 } },
	{ 5, CLAUSE_KIND_OTHER, { "", 0 }, { "So:", 3 } },
	{ 6, CLAUSE_KIND_WHEREAS, { "WHEREAS,", 8 }, { "it pours,", 9 } },
	{ 7, CLAUSE_KIND_RESOLVED, { "", 0 }, { "that it st\xC3\xB6ps.\n1. Now.", 23 } },
};

static struct wording
example(void)
{
	return (struct wording){ STR("On rain"), clauses, 4 };
}

static struct str
canonical(struct arena *arena, const struct wording *wording)
{
	struct buf out;
	buf_init(&out, arena, 10000);
	wording_write(&out, wording);
	assert_false(out.full);
	return buf_str(&out);
}

/* This form is kept for ever: hashes of it stand in records. */
static void
the_form_is_as_written(void **state)
{
	(void)state;
	static const char wanted[] = "whereas-text 1\n"
				     "title 7\nOn rain\n"
				     "whereas 8 13\nWHEREAS,\nit rains; and\n"
				     "other 0 3\n\nSo:\n"
				     "whereas 8 9\nWHEREAS,\nit pours,\n"
				     "resolved 0 23\n\nthat it st\xC3\xB6ps.\n1. Now.\n";
	struct arena *arena = arena_new();
	struct wording wording = example();
	struct str text = canonical(arena, &wording);
	assert_int_equal(text.size, sizeof wanted - 1);
	assert_memory_equal(text.at, wanted, text.size);
	arena_free(arena);
}

/* Computed with another program (sha256sum) from the bytes above. */
static void
its_hash_is_sha256_of_the_form(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct wording wording = example();
	struct digest digest = wording_digest(arena, &wording);
	struct buf hex;
	buf_init(&hex, arena, 65);
	hex_write(&hex, (struct str){ (const char *)digest.bytes, DIGEST_SIZE });
	buf_byte(&hex, '\0');
	assert_string_equal(
	    hex.at, "2edeb7f8e10e5e3ccd7390db65e7f391754d75643285869d6e219a43cec10ff1");
	arena_free(arena);
}

static bool
same_hash(struct arena *arena, struct wording a, struct wording b)
{
	struct digest first = wording_digest(arena, &a);
	struct digest second = wording_digest(arena, &b);
	return digest_equal(&first, &second);
}

static void
every_byte_counts(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct clause changed[4];
	for (size_t i = 0; i < 4; i++) {
		for (size_t j = 0; j < 4; j++)
			changed[j] = clauses[j];
		struct wording other = { STR("On rain"), changed, 4 };
		changed[i].id = 99;
		assert_true(same_hash(arena, example(), other));
		changed[i].kind =
		    (enum clause_kind)((int)(clauses[i].kind + 1) % CLAUSE_KIND_COUNT);
		assert_false(same_hash(arena, example(), other));
		changed[i] = clauses[i];
		changed[i].words.size--;
		assert_false(same_hash(arena, example(), other));
	}
	struct wording shorter = { STR("On rain"), clauses, 3 };
	struct wording untitled = { STR(""), clauses, 4 };
	assert_false(same_hash(arena, example(), shorter));
	assert_false(same_hash(arena, example(), untitled));
	arena_free(arena);
}

/* Words that imitate the form's own lines make no other text the same. */
static void
words_cannot_imitate_a_clause(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	const struct clause one[] = {
		{ 1, CLAUSE_KIND_WHEREAS, STR("A"), STR("b\nwhereas 1 1\nA\nc") },
	};
	const struct clause two[] = {
		{ 1, CLAUSE_KIND_WHEREAS, STR("A"), STR("b") },
		{ 2, CLAUSE_KIND_WHEREAS, STR("A"), STR("c") },
	};
	struct wording a = { STR("t"), one, 1 };
	struct wording b = { STR("t"), two, 2 };
	assert_false(same_hash(arena, a, b));
	arena_free(arena);
}

static void
labels_count_each_kind(void **state)
{
	(void)state;
	static const char *const wanted[] = { "W1", "T1", "W2", "R1" };
	struct arena *arena = arena_new();
	for (size_t i = 0; i < 4; i++) {
		struct buf label;
		buf_init(&label, arena, 20);
		clause_label(&label, clauses, i);
		buf_byte(&label, '\0');
		assert_string_equal(label.at, wanted[i]);
	}
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_form_is_as_written),
		cmocka_unit_test(its_hash_is_sha256_of_the_form),
		cmocka_unit_test(every_byte_counts),
		cmocka_unit_test(words_cannot_imitate_a_clause),
		cmocka_unit_test(labels_count_each_kind),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
