/* How much a vote weighs, and shares of a whole, both exact: no floating point counts votes. Where
 * the text is not one, reading is false and writes nothing. */
#ifndef WHEREAS_TEXT_WEIGHT_H
#define WHEREAS_TEXT_WEIGHT_H

#include "text/buf.h"

/* A weight is an int64_t in millionths of a vote. The greatest of one seat is 10^9 votes (whoever
 * gives a seat its weight checks that), so that nine thousand such seats still add up to a sum that
 * can be written and read back. */
#define WEIGHT_ONE INT64_C(1000000)
#define WEIGHT_MOST (INT64_C(1000000000) * WEIGHT_ONE)
#define WEIGHT_SUM_MOST (9000 * WEIGHT_MOST)

/* The shortest decimal: "1", "0.5", "12.25". Never negative. */
void weight_write(struct buf *out, int64_t weight);

/* Digits, and after a point one to six more. False for anything else, and above WEIGHT_SUM_MOST. */
bool weight_read(struct str text, int64_t *ret_weight);

/* A part of a whole: 0 <= part <= whole, 1 <= whole <= SHARE_MOST. */
enum { SHARE_MOST = 1000000 };

struct share {
	int64_t part, whole;
};

/* "2/3", as it was given: nothing is cancelled down. Reading is false where it is no such share. */
void share_write(struct buf *out, struct share share);
bool share_read(struct str text, struct share *ret_share);

#endif
