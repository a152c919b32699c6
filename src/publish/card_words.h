/* What desk cards say, in the languages of the house (terms.def): written beside the names, which
 * stay as they are. Everything is a constant. */
#ifndef WHEREAS_PUBLISH_CARD_WORDS_H
#define WHEREAS_PUBLISH_CARD_WORDS_H

#include "text/buf.h"
#include "text/terms.h"

struct card_words {
	const char *instruction; /* what to do with the card, in a line or two */
	const char *until;       /* before the time at which it ends */
	const char *by_hand;     /* before the link */
	const char *lost;        /* before the names whose letters are in no font */
	const char *roles[ROLE_COUNT];
	const char *months[12];
	const char *date; /* "D" the day, "M" the month, "Y" the year, "T" the time */
};

const struct card_words *card_words_in(enum language language);

/* "Good until 5 June 2026, 10:03": in minutes from UTC, told where that is not the card's. */
void card_until_write(struct buf *out, enum language language, int64_t until, int64_t offset);

#endif
