/* Offers, tried as an officer of the body would ask for them. */
#include "publish/offer.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { EVENT_SOMEWHERE = 1 }; /* the number that a first event would get; nothing is applied */

static bool
allowed(const struct offers *offers, const struct offer *offer, struct caller caller)
{
	struct asking asking = {
		.assembly = offers->assembly,
		.caller = caller,
		.now = offers->now,
		.next = offers->assembly->last.seq + EVENT_SOMEWHERE,
		.arena = offers->arena,
	};
	return assembly_decide(&asking, offer->action, offer->data).code == FAULT_NONE;
}

/* Officers sit in the body; clerks of the bodies above are clerks here. */
bool
offer_in_order(const struct offers *offers, const struct offer *offer)
{
	for (const struct body *body = offers->body; body; body = body->parent)
		for (EACH(const struct member, seat, &body->seats)) {
			bool officer =
			    seat->role == ROLE_CLERK
			    || (body == offers->body
				&& (seat->role == ROLE_CHAIR || seat->role == ROLE_VICE_CHAIR));
			struct caller caller = { .person = seat->person->head.id };
			if (officer && !seat->left && allowed(offers, offer, caller))
				return true;
		}
	return false;
}

bool
offer_add(struct offers *offers, struct offer offer)
{
	for (size_t i = 0; i < offers->count; i++)
		if (strcmp(offers->at[i].key, offer.key) == 0)
			return false;
	if (offers->count == OFFERS_MOST || !offer_in_order(offers, &offer))
		return false;
	offers->at[offers->count++] = offer;
	return true;
}

void *
offer_keep(const struct offers *offers, const void *data, size_t size)
{
	void *kept = arena_take(offers->arena, size);
	memcpy(kept, data, size);
	return kept;
}

struct str
offer_say(const struct offers *offers, const char *format, ...)
{
	enum { SAID_MOST = 64 * 1024 };
	va_list first, second;
	assert(format);
	va_start(first, format);
	va_copy(second, first);
	int size = vsnprintf(NULL, 0, format, first);
	va_end(first);
	size_t room = (size_t)(size < SAID_MOST ? size : SAID_MOST) + 1;
	char *said = arena_take(offers->arena, room);
	vsnprintf(said, room, format, second);
	va_end(second);
	return (struct str){ said, room - 1 };
}

const struct part_vote_rule *
offer_rule(const struct offers *offers, const struct part_vote_rule *rule)
{
	return offer_keep(offers, rule, sizeof *rule);
}

const struct vote *
offer_vote(const struct body *body)
{
	for (size_t i = body->votes.count; body->sitting && i > 0; i--) {
		const struct vote *vote = body->votes.at[i - 1];
		if (vote->sitting == body->sitting && vote->state < VOTE_STATE_ANNOUNCED)
			return vote;
	}
	return NULL;
}
