/* Weights, shares and whole numbers: what was read, written and read again is the same. */
#include "text/weight.h"

#include <assert.h>

#include "target.h"

static void
numbers(struct arena *arena, struct str text)
{
	int64_t number, again;
	struct buf out;
	if (!str_number(text, &number))
		return;
	buf_init(&out, arena, 32);
	buf_number(&out, number);
	bool read = str_number(buf_str(&out), &again);
	assert(read && again == number);
}

static void
shares(struct arena *arena, struct str text)
{
	struct share share, again;
	struct buf out;
	if (!share_read(text, &share))
		return;
	assert(share.part >= 0 && share.part <= share.whole && share.whole <= SHARE_MOST);
	buf_init(&out, arena, 64);
	share_write(&out, share);
	bool read = share_read(buf_str(&out), &again);
	assert(read && again.part == share.part && again.whole == share.whole);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = target_arena();
	struct str text = target_text(arena, data, size);
	int64_t weight, again;
	struct buf out;
	numbers(arena, text);
	shares(arena, text);
	if (!weight_read(text, &weight))
		return 0;
	assert(weight >= 0 && weight <= WEIGHT_SUM_MOST);
	buf_init(&out, arena, 64);
	weight_write(&out, weight);
	bool read = weight_read(buf_str(&out), &again);
	assert(read && again == weight);
	return 0;
}
