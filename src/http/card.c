/* A list: there are a few dozen cards that are not yet exchanged or too old, or, on the morning
 * after they were printed, as many as there are seats. */
#include "http/card.h"

#include <assert.h>
#include <string.h>

#include "assembly/entity.h"
#include "http/vault.h"

enum { VALUE_SIZE = 2 * SECRET_NUMBER_SIZE }; /* seat, until */

static const char shelf[] = "card";

struct cards {
	struct arena *arena;
	struct list list; /* struct card */
};

void
cards_add(struct cards *cards, const struct card *card)
{
	struct card *added = TAKE(cards->arena, struct card);
	*added = *card;
	list_add(cards->arena, &cards->list, added);
}

struct recalling {
	struct cards *cards;
	struct job *job; /* takes the removals */
	int64_t now;
};

static struct fault
recall_one(void *context, const struct secret *secret)
{
	struct recalling *recalling = context;
	struct card card = { 0 };
	if (secret->name.size != DIGEST_SIZE || secret->value.size != VALUE_SIZE)
		return fault(FAULT_DAMAGED, "a desk card");
	memcpy(card.name.bytes, secret->name.at, DIGEST_SIZE);
	card.member = secret_number_read(secret->value.at);
	card.until = (int64_t)secret_number_read(secret->value.at + SECRET_NUMBER_SIZE);
	if (recalling->now < card.until)
		cards_add(recalling->cards, &card);
	else
		card_remove(recalling->job, &card);
	return OK;
}

struct fault
cards_recall(struct arena *arena, struct log *log, int64_t now, struct cards **ret_cards)
{
	struct cards *cards = TAKE(arena, struct cards);
	struct job job = { .arena = arena };
	struct recalling recalling = { cards, &job, now };
	cards->arena = arena;
	TRY(log->recall(log, str_of(shelf), recall_one, &recalling));
	TRY(vault_settle(log, &job));
	*ret_cards = cards;
	return OK;
}

struct card
card_issue(struct job *job, uint64_t member, int64_t until,
	const unsigned char chance[CARD_SECRET_BYTES], struct str *ret_secret)
{
	struct str bytes = { (const char *)chance, CARD_SECRET_BYTES };
	struct card card = { .name = digest_of(bytes), .member = member, .until = until };
	struct buf value, secret;
	buf_init(&value, job->arena, VALUE_SIZE);
	secret_number_write(&value, card.member);
	secret_number_write(&value, (uint64_t)card.until);
	assert(!value.full);
	vault_put(job, shelf, &card.name, buf_str(&value));
	buf_init(&secret, job->arena, 2 * CARD_SECRET_BYTES);
	base64url_write(&secret, bytes);
	*ret_secret = buf_str(&secret);
	return card;
}

struct card *
card_find(struct cards *cards, struct str secret, int64_t now)
{
	unsigned char bytes[CARD_SECRET_BYTES];
	if (!base64url_read(secret, bytes, sizeof bytes))
		return NULL;
	struct digest name = digest_of((struct str){ (const char *)bytes, sizeof bytes });
	for (EACH(struct card, card, &cards->list))
		if (digest_equal(&card->name, &name))
			return card->spent || now >= card->until ? NULL : card;
	return NULL;
}

void
card_spend(struct card *card)
{
	card->spent = true;
}

void
card_return(struct card *card)
{
	card->spent = false;
}

void
card_end(struct card *card)
{
	card->spent = true;
	card->gone = true;
}

void
card_remove(struct job *job, const struct card *card)
{
	vault_remove(job, shelf, &card->name);
}

void
cards_each(struct cards *cards, card_visit *each, void *context)
{
	for (EACH(struct card, card, &cards->list))
		if (!card->spent)
			each(context, card);
}

void
cards_sweep(struct cards *cards, struct job *job, int64_t now)
{
	size_t kept = 0;
	for (EACH(struct card, card, &cards->list)) {
		if (card->gone)
			continue;
		if (now < card->until) {
			cards->list.at[kept++] = card;
			continue;
		}
		if (!card->spent)
			card_remove(job, card);
	}
	cards->list.count = kept;
}
