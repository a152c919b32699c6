/* Numbers byte by byte, so that a vault reads the same on every machine. */
#include "record/secret.h"

struct str
secret_name(struct arena *arena, const struct digest *digest)
{
	return str_keep(arena, (struct str){ (const char *)digest->bytes, DIGEST_SIZE });
}

void
secret_number_write(struct buf *out, uint64_t number)
{
	for (int shift = 8 * (SECRET_NUMBER_SIZE - 1); shift >= 0; shift -= 8)
		buf_byte(out, (char)(number >> shift));
}

uint64_t
secret_number_read(const char *at)
{
	uint64_t number = 0;
	for (int i = 0; i < SECRET_NUMBER_SIZE; i++)
		number = number << 8 | (unsigned char)at[i];
	return number;
}
