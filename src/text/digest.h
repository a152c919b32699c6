/* Hashes and how they are written: SHA-256 (FIPS 180-4), HMAC-SHA-256 (RFC 2104), by libcrypto.
 * A digest is a value; what is written goes into the caller's buf, what is read into its bytes. */
#ifndef WHEREAS_TEXT_DIGEST_H
#define WHEREAS_TEXT_DIGEST_H

#include "text/buf.h"

enum { DIGEST_SIZE = 32 };

struct digest {
	unsigned char bytes[DIGEST_SIZE];
};

/* Once, before any other function of libcrypto is called by anybody: where it gets no memory, the
 * process ends with a sentence. */
void digest_begin(void);

struct digest digest_of(struct str bytes);

/* SHA-256 of one byte (a domain prefix, RFC 6962 section 2.1) followed by `bytes`. */
struct digest digest_prefixed(unsigned char prefix, struct str bytes);

struct digest digest_keyed(struct str key, struct str bytes);
bool digest_equal(const struct digest *a, const struct digest *b);

/* Lower case, out and in. Reading takes exactly `size` bytes, else it is false, writing nothing. */
void hex_write(struct buf *out, struct str bytes);
bool hex_read(struct str text, unsigned char *out, size_t size);

/* RFC 4648 section 5 without padding; reading as above, only of the form that is written. */
void base64url_write(struct buf *out, struct str bytes);
bool base64url_read(struct str text, unsigned char *out, size_t size);

#endif
