/* Hashes by libcrypto, and bytes written as letters.
 *
 * The functions of SHA-256 itself, whose state stands on the stack, and not those that first look
 * the algorithm up: a record is millions of short texts, and the looking up, with its locks and its
 * counts of references, took five times as long as the hashing. OpenSSL 3 calls them deprecated for
 * programs that let their users choose; the form of the record is fixed. */
#define OPENSSL_SUPPRESS_DEPRECATED
#include "text/digest.h"

#include <assert.h>
#include <openssl/crypto.h>
#include <openssl/sha.h>
#include <string.h>

enum { INNER_PAD = 0x36, OUTER_PAD = 0x5C }; /* RFC 2104, section 2 */

static_assert(DIGEST_SIZE == SHA256_DIGEST_LENGTH, "a digest is one of SHA-256");

static void *
take(size_t size, const char *file, int line)
{
	(void)file;
	(void)line;
	return memory_for_library(NULL, size);
}

static void *
take_more(void *old, size_t size, const char *file, int line)
{
	(void)file;
	(void)line;
	return memory_for_library(old, size);
}

static void
release(void *memory, const char *file, int line)
{
	(void)file;
	(void)line;
	memory_of_library_ends(memory);
}

void
digest_begin(void)
{
	int set = CRYPTO_set_mem_functions(take, take_more, release);
	assert(set == 1 && "nothing of libcrypto has been called");
}

static struct digest
hash(struct str first, struct str second)
{
	struct digest digest;
	SHA256_CTX context;
	bool done = SHA256_Init(&context) == 1
	            && SHA256_Update(&context, first.at, first.size) == 1
	            && SHA256_Update(&context, second.at, second.size) == 1
	            && SHA256_Final(digest.bytes, &context) == 1;
	assert(done); /* what is no hash must never be kept */
	return digest;
}

struct digest
digest_of(struct str bytes)
{
	return hash(STR(""), bytes);
}

struct digest
digest_prefixed(unsigned char prefix, struct str bytes)
{
	char byte = (char)prefix;
	return hash((struct str){ &byte, 1 }, bytes);
}

static struct str
str_of_digest(const struct digest *digest)
{
	return (struct str){ (const char *)digest->bytes, DIGEST_SIZE };
}

/* The key, filled with zeros to a block and each byte changed by the pad, before the bytes. */
static struct digest
hash_padded(struct str key, unsigned char pad, struct str bytes)
{
	char block[SHA256_CBLOCK] = { 0 };
	assert(key.size <= sizeof block);
	if (key.size > 0)
		memcpy(block, key.at, key.size);
	for (size_t i = 0; i < sizeof block; i++)
		block[i] = (char)((unsigned char)block[i] ^ pad);
	return hash((struct str){ block, sizeof block }, bytes);
}

struct digest
digest_keyed(struct str key, struct str bytes)
{
	struct digest short_key;
	if (key.size > SHA256_CBLOCK) {
		short_key = digest_of(key);
		key = str_of_digest(&short_key);
	}
	struct digest inner = hash_padded(key, INNER_PAD, bytes);
	return hash_padded(key, OUTER_PAD, str_of_digest(&inner));
}

bool
digest_equal(const struct digest *a, const struct digest *b)
{
	return CRYPTO_memcmp(a->bytes, b->bytes, DIGEST_SIZE) == 0;
}

void
hex_write(struct buf *out, struct str bytes)
{
	static const char digits[] = "0123456789abcdef";
	char letters[2 * DIGEST_SIZE];
	while (bytes.size > 0) {
		struct str part = str_part(bytes, 0, DIGEST_SIZE);
		for (size_t i = 0; i < part.size; i++) {
			unsigned char byte = (unsigned char)part.at[i];
			letters[2 * i] = digits[byte >> 4];
			letters[2 * i + 1] = digits[byte & 15];
		}
		buf_put(out, (struct str){ letters, 2 * part.size });
		bytes = str_part(bytes, part.size, bytes.size);
	}
}

static int
hex_value(char letter)
{
	if (letter >= '0' && letter <= '9')
		return letter - '0';
	if (letter >= 'a' && letter <= 'f')
		return letter - 'a' + 10;
	return -1;
}

bool
hex_read(struct str text, unsigned char *out, size_t size)
{
	if (text.size != size * 2)
		return false;
	for (size_t i = 0; i < text.size; i++)
		if (hex_value(text.at[i]) < 0)
			return false;
	for (size_t i = 0; i < size; i++)
		out[i] = (unsigned char)(hex_value(text.at[2 * i]) * 16
		                         + hex_value(text.at[2 * i + 1]));
	return true;
}

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

void
base64url_write(struct buf *out, struct str bytes)
{
	uint32_t waiting = 0; /* bits not yet written, in the low end */
	unsigned count = 0;
	for (size_t i = 0; i < bytes.size; i++) {
		waiting = (waiting << 8 | (unsigned char)bytes.at[i]) & 0xFFFF;
		for (count += 8; count >= 6; count -= 6)
			buf_byte(out, alphabet[waiting >> (count - 6) & 63]);
	}
	if (count > 0)
		buf_byte(out, alphabet[waiting << (6 - count) & 63]);
}

static int
base64url_value(char letter)
{
	if (letter >= 'A' && letter <= 'Z')
		return letter - 'A';
	if (letter >= 'a' && letter <= 'z')
		return letter - 'a' + 26;
	if (letter >= '0' && letter <= '9')
		return letter - '0' + 52;
	if (letter == '-')
		return 62;
	return letter == '_' ? 63 : -1;
}

/* Only the one form that base64url_write gives: bits left over at the end must be zero. */
static bool
base64url_well_formed(struct str text, size_t size)
{
	if (text.size != (size * 8 + 5) / 6)
		return false;
	for (size_t i = 0; i < text.size; i++)
		if (base64url_value(text.at[i]) < 0)
			return false;
	size_t unused = text.size * 6 - size * 8;
	return unused == 0 || (base64url_value(text.at[text.size - 1]) & ((1 << unused) - 1)) == 0;
}

bool
base64url_read(struct str text, unsigned char *out, size_t size)
{
	if (!base64url_well_formed(text, size))
		return false;
	uint32_t waiting = 0;
	unsigned count = 0;
	for (size_t i = 0; i < text.size; i++) {
		waiting = (waiting << 6 | (uint32_t)base64url_value(text.at[i])) & 0xFFFF;
		count += 6;
		if (count >= 8) {
			count -= 8;
			*out++ = (unsigned char)(waiting >> count & 0xFF);
		}
	}
	return true;
}
