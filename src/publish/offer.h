/* An offer: an action that the chair of a body may take now, with what to say. Each is tried with
 * the very function that would decide it, so nothing is offered that would be refused; what can't
 * be tried before the chair has chosen (a reason, a tie's choice) is named by `asks`. */
#ifndef WHEREAS_PUBLISH_OFFER_H
#define WHEREAS_PUBLISH_OFFER_H

#include "assembly/vote.h"

struct offer {
	enum action_kind action;
	const void *data; /* its struct */
	const char *key;  /* of the label, for the catalogue of a client */
	const char *asks; /* fields left to whoever presides, a blank between two; or NULL */
	struct str words; /* to be read aloud; may be empty */
	struct str why;   /* it is next, or in order */
	const struct part_vote_rule
	    *rule; /* what must vote yes; NULL where nothing is put to a vote */
};

enum { OFFERS_MOST = 24 };

struct offers {
	const struct assembly *assembly;
	const struct body *body;
	int64_t now;
	struct arena *arena; /* what offers point to lives here */
	struct offer at[OFFERS_MOST];
	size_t count;
};

/* Would an officer of the body be allowed this now? */
bool offer_in_order(const struct offers *offers, const struct offer *offer);

/* Adds an offer where it is in order; true where it was. */
bool offer_add(struct offers *offers, struct offer offer);

/* A copy of an action's struct that lives as long as the offers:
 * OFFER_DATA(offers, close_vote, .vote = id) */
void *offer_keep(const struct offers *offers, const void *data, size_t size);
#define OFFER_DATA(offers, kind, ...)                                                              \
	offer_keep(                                                                                \
	    (offers), &(const struct action_##kind){ __VA_ARGS__ }, sizeof(struct action_##kind))

/* Words put together, in the offers' arena. */
struct str offer_say(const struct offers *offers, const char *format, ...)
    __attribute__((format(printf, 2, 3), nonnull(2)));

/* The rule that it needs, kept with the offers. */
const struct part_vote_rule *offer_rule(
    const struct offers *offers, const struct part_vote_rule *rule);

/* The vote at hand: the newest question of the open sitting that is not announced or void. */
const struct vote *offer_vote(const struct body *body);

/* Has the body decided what was called last in a sitting? Then nothing is before it. next_item.c */
bool offer_decided(const struct sitting *sitting);

/* Finds the one step that comes next by the rules of the body, and adds it; none where nothing is
 * left to do. next_step.c */
void next_step_add(struct offers *offers);

/* Adds what else is in order. in_order.c */
void in_order_add(struct offers *offers);

/* For both: an item or a referral that is called next, and the question on what is called. */
bool next_item_add(struct offers *offers);
bool question_add(struct offers *offers);

#endif
