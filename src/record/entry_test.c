/* Entries: sealed into bytes that anybody can compute, and found out wherever a bit is changed. */
#include "record/entry.h"

#include "text/arena_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "record/codec.h"

static const unsigned char salt[SALT_SIZE] = {
	0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
};
static const struct stamp stamp = { .seq = 7, .at = 1780668187250 };
static const struct event_ballot_cast ballot = {
	.by = 4, .vote = 12, .member = 9, .choice = CHOICE_NO,
};

static struct entry
sealed(struct arena *arena)
{
	struct entry entry;
	struct fault found = entry_seal(arena, stamp, EVENT_BALLOT_CAST, &ballot, salt, &entry);
	assert_int_equal(found.code, FAULT_NONE);
	return entry;
}

/* As sealed, but of a payload that entry_seal would never write. */
static struct entry
sealed_over(struct arena *arena, struct str payload)
{
	struct entry entry = sealed(arena);
	struct buf header;
	entry.payload = payload;
	entry.commit = digest_keyed((struct str){ (const char *)salt, SALT_SIZE }, payload);
	buf_init(&header, arena, 1000);
	entry_header(&header, &entry);
	entry.leaf = digest_prefixed(0, buf_str(&header));
	return entry;
}

static void
assert_text(struct str found, const char *expected)
{
	assert_int_equal(found.size, strlen(expected));
	assert_memory_equal(found.at, expected, found.size);
}

static void
assert_hex(struct arena *arena, const struct digest *digest, const char *expected)
{
	struct buf hex;
	buf_init(&hex, arena, 100);
	hex_write(&hex, (struct str){ (const char *)digest->bytes, DIGEST_SIZE });
	assert_text(buf_str(&hex), expected);
}

static void
assert_damaged(struct arena *arena, const struct entry *entry, const char *about)
{
	struct fault found = entry_check(arena, entry);
	assert_string_equal(fault_word(found.code), fault_word(FAULT_DAMAGED));
	assert_string_equal(found.about, about);
}

/* The digests were computed with Python's hmac and hashlib. */
#define COMMIT "ee77b8a21daf6ca2e5bdce19ebc89ff54f0e52cd7d2cc52b93f38fc46e2d3a7d"
#define LEAF "251f108627520d0b19df76f88942b95cf0c6c61154bd0062cd5dc864b29554f6"

static void
a_sealed_entry_has_these_bytes(void **state)
{
	struct entry entry = sealed(*state);
	struct buf header;
	buf_init(&header, *state, 1000);
	entry_header(&header, &entry);
	assert_text(entry.payload,
		"{\"by\":4,\"choice\":\"no\",\"member\":9,\"proxy\":0,\"vote\":12}");
	assert_text(buf_str(&header), "{\"at\":1780668187250,\"commit\":\"" COMMIT
		"\",\"kind\":\"ballot_cast\",\"seq\":7}");
	assert_hex(*state, &entry.commit, COMMIT);
	assert_hex(*state, &entry.leaf, LEAF);
	assert_int_equal(entry_check(*state, &entry).code, FAULT_NONE);
}

static void
an_entry_opens_to_its_event(void **state)
{
	struct entry entry = sealed(*state);
	void *event;
	assert_int_equal(entry_open(*state, &entry, &event).code, FAULT_NONE);
	const struct event_ballot_cast *opened = event;
	assert_int_equal(opened->by, 4);
	assert_int_equal(opened->vote, 12);
	assert_int_equal(opened->member, 9);
	assert_int_equal(opened->choice, CHOICE_NO);
}

static void
an_erased_entry_still_holds_together(void **state)
{
	struct entry entry = sealed(*state);
	void *event = &entry;
	entry.payload = STR("");
	memset(entry.salt, 0, sizeof entry.salt);
	assert_int_equal(entry_check(*state, &entry).code, FAULT_NONE);
	assert_int_equal(entry_open(*state, &entry, &event).code, FAULT_NONE);
	assert_null(event);
	entry.commit.bytes[0] ^= 1;
	assert_damaged(*state, &entry, "entry 7: leaf");
}

/* Flips each bit of the bytes in turn; each must be found. */
static void
assert_every_bit_counts(const struct entry *entry, void *bytes, size_t size, const char *about)
{
	struct arena *arena = arena_new();
	unsigned char *byte = bytes;
	for (size_t bit = 0; bit < size * 8; bit++) {
		byte[bit / 8] ^= (unsigned char)(1 << bit % 8);
		assert_damaged(arena, entry, about);
		byte[bit / 8] ^= (unsigned char)(1 << bit % 8);
		arena_reset(arena);
	}
	assert_int_equal(entry_check(arena, entry).code, FAULT_NONE);
	arena_free(arena);
}

static void
every_bit_of_payload_and_salt_is_bound(void **state)
{
	struct entry entry = sealed(*state);
	char payload[256];
	memcpy(payload, entry.payload.at, entry.payload.size);
	entry.payload.at = payload;
	assert_every_bit_counts(&entry, payload, entry.payload.size, "entry 7: commit");
	assert_every_bit_counts(&entry, entry.salt, SALT_SIZE, "entry 7: commit");
}

static void
every_bit_of_the_header_is_bound(void **state)
{
	struct entry entry = sealed(*state);
	assert_every_bit_counts(&entry, entry.commit.bytes, DIGEST_SIZE, "entry 7: leaf");
	assert_every_bit_counts(&entry, entry.leaf.bytes, DIGEST_SIZE, "entry 7: leaf");
	assert_every_bit_counts(&entry, &entry.stamp.at, sizeof entry.stamp.at, "entry 7: leaf");
	entry.stamp.seq = 8;
	assert_damaged(*state, &entry, "entry 8: leaf");
	entry.stamp.seq = 7;
	entry.kind = EVENT_VOTE_ANNOUNCED;
	assert_damaged(*state, &entry, "entry 7: leaf");
}

static void
a_shortened_payload_is_found(void **state)
{
	struct entry entry = sealed(*state);
	while (--entry.payload.size > 0)
		assert_damaged(*state, &entry, "entry 7: commit");
}

static void
an_unknown_kind_is_found(void **state)
{
	struct entry entry = sealed(*state);
	void *event;
	static const int unknown[] = { 0, 999, -1, EVENT_KINDS };
	for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
		entry.kind = (enum event_kind)unknown[i];
		assert_damaged(*state, &entry, "entry 7: kind");
		assert_int_equal(entry_open(*state, &entry, &event).code, FAULT_DAMAGED);
	}
}

static void
a_payload_must_be_canonical(void **state)
{
	static const char *const payloads[] = {
		"{\"by\":4,\"choice\":\"no\",\"member\":9,\"proxy\":0,\"vote\":12} ",
		"{\"choice\":\"no\",\"by\":4,\"member\":9,\"proxy\":0,\"vote\":12}",
		"{\"by\":4,\"choice\":\"\\u006eo\",\"member\":9,\"proxy\":0,\"vote\":12}",
		"{\"by\":-0,\"choice\":\"no\",\"member\":9,\"proxy\":0,\"vote\":12}",
	};
	for (size_t i = 0; i < sizeof payloads / sizeof *payloads; i++) {
		struct entry entry = sealed_over(*state, str_of(payloads[i]));
		assert_damaged(*state, &entry, "entry 7: payload");
	}
}

static void
a_payload_must_be_an_event_of_its_kind(void **state)
{
	struct entry entry = sealed_over(*state,
		STR("{\"by\":4,\"choice\":\"perhaps\",\"member\":9,\"proxy\":0,\"vote\":12}"));
	assert_damaged(*state, &entry, "entry 7: choice");
	entry = sealed_over(*state, STR("{\"by\":4,\"choice\":\"no\",\"extra\":1}"));
	assert_damaged(*state, &entry, "entry 7: extra");
	entry = sealed_over(*state, STR("[]"));
	assert_damaged(*state, &entry, "entry 7: payload");
}

static void
a_payload_has_a_ceiling(void **state)
{
	struct entry entry = { .stamp.seq = 99 };
	char *million = arena_take(*state, CODEC_TEXT_MOST);
	memset(million, 'a', CODEC_TEXT_MOST);
	struct str text[9];
	for (size_t i = 0; i < 9; i++)
		text[i] = (struct str){ million, CODEC_TEXT_MOST };
	struct event_resolution_drafted drafted = {
		.title = STR("Everything"), .left_over = { text, 9 },
	};
	struct fault found = entry_seal(*state, stamp, EVENT_RESOLUTION_DRAFTED, &drafted, salt,
		&entry);
	assert_int_equal(found.code, FAULT_TOO_LARGE);
	assert_string_equal(found.about, "resolution_drafted");
	assert_int_equal(entry.stamp.seq, 99);
}

static void
kinds_have_names(void **state)
{
	(void)state;
	enum event_kind kind;
	assert_true(event_kind_read(STR("ballot_cast"), &kind));
	assert_int_equal(kind, EVENT_BALLOT_CAST);
	assert_false(event_kind_read(STR("ballot_cas"), &kind));
	assert_false(event_kind_read(STR("ballot_cast "), &kind));
	assert_false(event_kind_read(STR(""), &kind));
	for (int each = 0; each < EVENT_KINDS; each++) {
		if (!event_kinds[each].name)
			continue;
		assert_true(event_kind_read(str_of(event_kinds[each].name), &kind));
		assert_int_equal(kind, each);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_ARENA(a_sealed_entry_has_these_bytes),
		WITH_ARENA(an_entry_opens_to_its_event),
		WITH_ARENA(an_erased_entry_still_holds_together),
		WITH_ARENA(every_bit_of_payload_and_salt_is_bound),
		WITH_ARENA(every_bit_of_the_header_is_bound),
		WITH_ARENA(a_shortened_payload_is_found),
		WITH_ARENA(an_unknown_kind_is_found),
		WITH_ARENA(a_payload_must_be_canonical),
		WITH_ARENA(a_payload_must_be_an_event_of_its_kind),
		WITH_ARENA(a_payload_has_a_ceiling),
		WITH_ARENA(kinds_have_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
