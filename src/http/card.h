/* Desk cards: links that sign a person in once. A card is 256 random bits in the fragment of
 * ORIGIN/enter#SECRET, so that no server on the way and no preview of the link sees it; it is
 * exchanged by POST. Here and in the vault only its SHA-256 is kept. It is bound to a seat, and a
 * newer one for the same seat takes its place. One issued at the desk lasts CARD_MS; of those that
 * are printed whoever issues them says how long. Belongs to the loop's thread. */
#ifndef WHEREAS_HTTP_CARD_H
#define WHEREAS_HTTP_CARD_H

#include "clerk/job.h"

enum {
	CARD_MS = 15 * 60 * 1000,
	CARD_MS_MOST = 72 * 3600 * 1000, /* of one that is printed */
	CARD_SECRET_BYTES = 32,
};

struct card {
	struct digest name; /* of the secret */
	uint64_t member;    /* the seat */
	int64_t until;      /* ms since 1970 */
	bool spent;         /* exchanged or taken back, or about to be: nobody finds it */
	bool gone;          /* that is durable */
};

struct cards;

/* Those in the vault that still hold; the others are removed from it. FAULT_DAMAGED,
 * FAULT_STORE. */
MUST_USE struct fault cards_recall(struct arena *arena, struct log *log, int64_t now,
	struct cards **ret_cards);

/* A new card for a seat, good until then (ms since 1970): the job puts it into the vault, and
 * cards_add makes it known when that is durable. The secret is written to ret_secret, in the job's
 * arena. */
struct card card_issue(struct job *job, uint64_t member, int64_t until,
	const unsigned char chance[CARD_SECRET_BYTES], struct str *ret_secret);
void cards_add(struct cards *cards, const struct card *card);

/* The card of a secret; NULL where there is none, or it is spent or too old. */
struct card *card_find(struct cards *cards, struct str secret, int64_t now);

/* Spends a card: nobody finds it any more; card_return gives it back. What is durable is told by
 * card_end: it is not given back. */
void card_spend(struct card *card);
void card_return(struct card *card);
void card_end(struct card *card);

/* Has the job remove a card from the vault. */
void card_remove(struct job *job, const struct card *card);

/* Calls `each` for every card that is not spent. */
typedef void card_visit(void *context, struct card *card);
void cards_each(struct cards *cards, card_visit *each, void *context);

/* Forgets those that are gone, and those that are too old: the job removes them from the vault. */
void cards_sweep(struct cards *cards, struct job *job, int64_t now);

#endif
