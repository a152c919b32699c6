/* When the clerk is rung for. A batch costs a sync, however small it is: it is to be a fair part of
 * those who act at the same time, so that the others are read and answered meanwhile.
 *
 * This is only about ringing early, between two cohorts: at the end of each turn the loop rings for
 * whatever there is, and the queue rings by itself when many wait (QUEUE_RINGS_AT). */
#ifndef WHEREAS_HTTP_BELL_H
#define WHEREAS_HTTP_BELL_H

#include <stdbool.h>
#include <stddef.h>

enum {
	BELL_PARTS = 4,  /* being read, at the clerk, being answered, with their clients */
	BELL_FADES = 16, /* of what is remembered, one part is forgotten in each turn */
};

struct bell {
	size_t put, rung; /* clients' requests given to the clerk in this turn; of them, rung for */
	size_t busiest;   /* the most in one turn, lately */
};

/* A client's request was given to the clerk. */
void bell_put(struct bell *bell);

/* Are those not rung for enough: at least one, and a fourth of the busiest turn lately? */
bool bell_due(const struct bell *bell);

/* The clerk is rung for. */
void bell_rang(struct bell *bell);

/* The turn is over, and the clerk was rung for whatever there was. */
void bell_turned(struct bell *bell);

#endif
