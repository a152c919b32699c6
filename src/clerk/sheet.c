/* A count of references, touched by several threads, in front of bytes that nobody changes. */
#include "clerk/sheet.h"

#include <assert.h>
#include <stdatomic.h>

struct sheet {
	atomic_uint references;
	struct arena *arena; /* the sheet itself lives in it */
	struct str bytes;
	uint64_t seq;
};

struct sheet *
sheet_new(struct arena *arena, struct str bytes, uint64_t seq)
{
	struct sheet *sheet = TAKE(arena, struct sheet);
	atomic_init(&sheet->references, 1);
	sheet->arena = arena;
	sheet->bytes = bytes;
	sheet->seq = seq;
	return sheet;
}

struct sheet *
sheet_share(struct sheet *sheet)
{
	unsigned before = atomic_fetch_add_explicit(&sheet->references, 1, memory_order_relaxed);
	assert(before > 0);
	return sheet;
}

void
sheet_drop(struct sheet *sheet)
{
	if (!sheet)
		return;
	unsigned before = atomic_fetch_sub_explicit(&sheet->references, 1, memory_order_acq_rel);
	assert(before > 0);
	if (before == 1)
		arena_free(sheet->arena);
}

struct str
sheet_bytes(const struct sheet *sheet)
{
	return sheet->bytes;
}

uint64_t
sheet_seq(const struct sheet *sheet)
{
	return sheet->seq;
}
