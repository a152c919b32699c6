/* Weights as decimals and shares as fractions, read and written without floating point. */
#include "text/weight.h"

#include <assert.h>

static bool
digits(struct str text)
{
	for (size_t i = 0; i < text.size; i++)
		if (text.at[i] < '0' || text.at[i] > '9')
			return false;
	return text.size > 0;
}

void
weight_write(struct buf *out, int64_t weight)
{
	assert(weight >= 0);
	buf_number(out, weight / WEIGHT_ONE);
	int64_t rest = weight % WEIGHT_ONE;
	if (rest > 0)
		buf_byte(out, '.');
	for (int64_t worth = WEIGHT_ONE / 10; rest > 0; worth /= 10) {
		buf_byte(out, (char)('0' + rest / worth));
		rest %= worth;
	}
}

bool
weight_read(struct str text, int64_t *ret_weight)
{
	int64_t votes;
	size_t point = str_find(text, STR("."));
	struct str whole = str_part(text, 0, point);
	if (!digits(whole) || !str_number(whole, &votes) || votes > WEIGHT_SUM_MOST / WEIGHT_ONE)
		return false;
	int64_t weight = votes * WEIGHT_ONE;
	if (point < text.size) {
		struct str decimals = str_part(text, point + 1, text.size);
		int64_t worth = WEIGHT_ONE;
		if (!digits(decimals) || decimals.size > 6)
			return false;
		for (size_t i = 0; i < decimals.size; i++) {
			worth /= 10;
			weight += worth * (decimals.at[i] - '0');
		}
	}
	if (weight > WEIGHT_SUM_MOST)
		return false;
	*ret_weight = weight;
	return true;
}

void
share_write(struct buf *out, struct share share)
{
	buf_number(out, share.part);
	buf_byte(out, '/');
	buf_number(out, share.whole);
}

bool
share_read(struct str text, struct share *ret_share)
{
	struct share share;
	size_t bar = str_find(text, STR("/"));
	struct str part = str_part(text, 0, bar);
	struct str whole = str_part(text, bar + 1, text.size);
	if (!digits(part) || !digits(whole) || !str_number(part, &share.part)
	    || !str_number(whole, &share.whole))
		return false;
	if (share.whole < 1 || share.whole > SHARE_MOST || share.part > share.whole)
		return false;
	*ret_share = share;
	return true;
}
