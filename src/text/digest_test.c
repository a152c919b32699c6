/* Hashes against the published examples, and bytes as letters there and back. */
#include "text/digest.h"

#include "text/arena_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void
assert_written(const struct buf *buf, const char *wanted)
{
	struct str found = buf_str(buf);
	if (!str_equal(found, str_of(wanted)))
		fail_msg("'%.*s' instead of '%s'", (int)found.size, found.at, wanted);
}

static void
assert_digest(struct arena *arena, struct digest digest, const char *wanted)
{
	struct buf out;
	buf_init(&out, arena, 100);
	hex_write(&out, (struct str){ (const char *)digest.bytes, DIGEST_SIZE });
	assert_written(&out, wanted);
}

/* The examples of FIPS 180-4, as NIST publishes them. */
static void
sha256_of_the_examples(void **state)
{
	assert_digest(*state, digest_of(STR("")),
	              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	assert_digest(*state, digest_of((struct str){ 0 }),
	              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	assert_digest(*state, digest_of(STR("abc")),
	              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	assert_digest(*state,
	              digest_of(STR("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
	              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

/* The empty tree and the first leaves of RFC 6962's reference implementation. */
static void
a_prefix_goes_before(void **state)
{
	assert_digest(*state, digest_prefixed(0, STR("")),
	              "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
	struct digest apart = digest_prefixed(1, STR("ab"));
	struct digest whole = digest_of(STR("\001ab"));
	assert_true(digest_equal(&apart, &whole));
	struct digest other = digest_prefixed(0, STR("ab"));
	assert_false(digest_equal(&apart, &other));
}

/* RFC 4231, cases 1, 2 and 6. */
static void
keyed_as_the_rfc_has_it(void **state)
{
	char long_key[131];
	memset(long_key, 0xaa, sizeof long_key);
	assert_digest(*state,
	              digest_keyed(STR("\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b"
	                               "\x0b\x0b\x0b\x0b\x0b\x0b"),
	                           STR("Hi There")),
	              "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
	assert_digest(*state, digest_keyed(STR("Jefe"), STR("what do ya want for nothing?")),
	              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
	assert_digest(*state,
	              digest_keyed((struct str){ long_key, sizeof long_key },
	                           STR("Test Using Larger Than Block-Size Key - Hash Key First")),
	              "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
	assert_digest(*state, digest_keyed(STR(""), STR("")),
	              "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
}

static void
a_difference_of_one_bit_counts(void **state)
{
	(void)state;
	struct digest a = digest_of(STR("abc"));
	for (int bit = 0; bit < DIGEST_SIZE * 8; bit++) {
		struct digest b = a;
		assert_true(digest_equal(&a, &b));
		b.bytes[bit / 8] ^= (unsigned char)(1 << bit % 8);
		assert_false(digest_equal(&a, &b));
	}
}

static void
hex_there_and_back(void **state)
{
	unsigned char bytes[256];
	unsigned char found[256];
	for (int i = 0; i < 256; i++)
		bytes[i] = (unsigned char)i;
	struct buf out;
	buf_init(&out, *state, 1000);
	hex_write(&out, (struct str){ (const char *)bytes, sizeof bytes });
	assert_true(str_starts(buf_str(&out), STR("000102030405060708090a0b")));
	assert_true(hex_read(buf_str(&out), found, sizeof found));
	assert_memory_equal(found, bytes, sizeof bytes);
	assert_true(hex_read(STR(""), found, 0));
}

static void
what_is_not_hex_is_refused(void **state)
{
	(void)state;
	static const char *const bad[] = { "",     "0",    "00",   "000",  "00000",
		                           "0g00", "00AA", "00 0", "/0:0", "`000" };
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		unsigned char found[3] = { 7, 7, 7 };
		if (hex_read(str_of(bad[i]), found, 2) || found[0] != 7)
			fail_msg("'%s' was read", bad[i]);
	}
}

/* RFC 4648 section 10, without the padding. */
static void
base64url_of_the_examples(void **state)
{
	static const char *const examples[][2] = {
		{ "", "" },             { "f", "Zg" },           { "fo", "Zm8" },
		{ "foo", "Zm9v" },      { "foob", "Zm9vYg" },    { "fooba", "Zm9vYmE" },
		{ "foobar", "Zm9vYmFy" }, { "\xfb\xff\xbf", "-_-_" },
	};
	for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
		struct buf out;
		unsigned char found[16] = { 0 };
		struct str bytes = str_of(examples[i][0]);
		buf_init(&out, *state, 100);
		base64url_write(&out, bytes);
		assert_written(&out, examples[i][1]);
		assert_true(base64url_read(buf_str(&out), found, bytes.size));
		assert_memory_equal(found, bytes.at, bytes.size);
		assert_int_equal(found[bytes.size], 0);
	}
}

static void
base64url_of_every_byte(void **state)
{
	for (int i = 0; i < 256 * 256; i++) {
		char bytes[2] = { (char)(i >> 8), (char)i };
		unsigned char found[2];
		struct buf out;
		buf_init(&out, *state, 100);
		base64url_write(&out, (struct str){ bytes, 2 });
		assert_int_equal(out.size, 3);
		assert_true(base64url_read(buf_str(&out), found, 2));
		assert_memory_equal(found, bytes, 2);
		arena_reset(*state);
	}
}

static void
what_is_not_base64url_is_refused(void **state)
{
	(void)state;
	static const char *const bad[] = { "",    "Z",   "Zg",  "Zm8=", "Zm9v", "Zm+", "Zm/",
		                           "Z 8", "Zm9", "Zm8A", "[m8", "@m8", "{m8", "`m8" };
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		unsigned char found[3] = { 7, 7, 7 };
		if (base64url_read(str_of(bad[i]), found, 2) || found[0] != 7)
			fail_msg("'%s' was read", bad[i]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_ARENA(sha256_of_the_examples),
		WITH_ARENA(a_prefix_goes_before),
		WITH_ARENA(keyed_as_the_rfc_has_it),
		cmocka_unit_test(a_difference_of_one_bit_counts),
		WITH_ARENA(hex_there_and_back),
		cmocka_unit_test(what_is_not_hex_is_refused),
		WITH_ARENA(base64url_of_the_examples),
		WITH_ARENA(base64url_of_every_byte),
		cmocka_unit_test(what_is_not_base64url_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
