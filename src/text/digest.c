/* Hashes by libcrypto, and bytes written as letters. */
#include "text/digest.h"

#include <assert.h>
#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

static struct digest
hash(struct str first, struct str second)
{
	struct digest digest;
	unsigned size = 0;
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	/* libcrypto fails here only for want of memory; what is no hash must never be kept. */
	bool done = context && EVP_DigestInit_ex(context, EVP_sha256(), NULL) == 1
	            && EVP_DigestUpdate(context, first.at, first.size) == 1
	            && EVP_DigestUpdate(context, second.at, second.size) == 1
	            && EVP_DigestFinal_ex(context, digest.bytes, &size) == 1;
	assert(done && size == DIGEST_SIZE);
	EVP_MD_CTX_free(context);
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

struct digest
digest_keyed(struct str key, struct str bytes)
{
	struct digest digest;
	unsigned size = 0;
	assert(key.size <= INT_MAX);
	const unsigned char *done =
		HMAC(EVP_sha256(), key.size > 0 ? key.at : "", (int)key.size,
	             (const unsigned char *)bytes.at, bytes.size, digest.bytes, &size);
	assert(done && size == DIGEST_SIZE);
	return digest;
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
	for (size_t i = 0; i < bytes.size; i++) {
		unsigned char byte = (unsigned char)bytes.at[i];
		buf_byte(out, digits[byte >> 4]);
		buf_byte(out, digits[byte & 15]);
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
