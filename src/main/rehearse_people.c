/* The people of the assembly: can they come in, does each seat count, is anybody there twice?
 * Accounts, cards and sessions are read from the vault of the copy. */
#include <inttypes.h>

#include "assembly/member.h"
#include "http/account.h"
#include "http/card.h"
#include "http/session.h"
#include "main/clock.h"
#include "text/lookup.h"
#include "main/rehearsal.h"
#include "text/utf8.h"

struct entrances {
	struct sessions *sessions;
	struct cards *cards;
	struct accounts *accounts;
};

struct looking_for {
	uint64_t member;
	bool found;
};

static void
card_seen(void *context, struct card *card)
{
	struct looking_for *looking = context;
	looking->found |= card->member == looking->member;
}

static void
session_seen(void *context, struct session *session)
{
	struct looking_for *looking = context;
	looking->found |= !session->ended;
}

static bool
can_enter(const struct entrances *entrances, const struct member *member)
{
	struct caller caller = { .person = member->person->head.id };
	struct looking_for looking = { member->head.id, false };
	cards_each(entrances->cards, card_seen, &looking);
	sessions_of(entrances->sessions, caller, session_seen, &looking);
	return looking.found || account_of(entrances->accounts, caller);
}

static struct fault
entrances_recall(struct rehearsal *rehearsal, struct entrances *ret_entrances)
{
	struct log *log = rehearsal->house.log;
	struct arena *arena = rehearsal->arena;
	TRY(sessions_recall(arena, log, clock_now(), &ret_entrances->sessions));
	TRY(cards_recall(arena, log, clock_now(), &ret_entrances->cards));
	return accounts_recall(arena, log, &ret_entrances->accounts);
}

static void
entrances_told(struct rehearsal *rehearsal, const struct body *body)
{
	struct entrances entrances = { 0 };
	struct fault fault = entrances_recall(rehearsal, &entrances);
	size_t without = 0, voting = member_count_voting(body);
	if (fault.code != FAULT_NONE) {
		rehearsal_found(rehearsal, "people", FOUND_BAD, "see whereas check",
			"accounts and sessions could not be read: %s", fault_sentence(fault.code));
		return;
	}
	if (!account_of(entrances.accounts, (struct caller){ .administrator = true }))
		rehearsal_found(rehearsal, "people", FOUND_BAD,
			"open the link that the server prints when it starts",
			"there is no administrator yet");
	for (EACH(const struct member, member, &body->seats))
		without += member_votes(member) && !can_enter(&entrances, member);
	rehearsal_found(rehearsal, "people", without > 0 ? FOUND_DOUBTFUL : FOUND_GOOD,
		"they get a desk card at the meeting; have enough hands at the desk",
		"%zu of %s could not come in now: no password, card or session", without,
		rehearsal_count(rehearsal, voting, "voting seat").at);
}

/* Officers, and seats without a vote. */
static void
seats_told(struct rehearsal *rehearsal, const struct body *body)
{
	size_t chairs = 0, clerks = 0, weightless = 0;
	for (EACH(const struct member, member, &body->seats)) {
		if (member->left)
			continue;
		chairs += member->role == ROLE_CHAIR || member->role == ROLE_VICE_CHAIR;
		clerks += member->role == ROLE_CLERK;
		weightless += member_votes(member) && member->weight == 0;
	}
	if (clerks == 0)
		rehearsal_found(rehearsal, "people", FOUND_BAD, "seat a clerk", "%s has no clerk",
			body->name.at);
	if (chairs == 0)
		rehearsal_found(rehearsal, "people", FOUND_DOUBTFUL, "seat a chair",
			"%s has no chair", body->name.at);
	if (weightless > 0)
		rehearsal_found(rehearsal, "people",
			body->rules.weighting == WEIGHTING_EQUAL ? FOUND_DOUBTFUL : FOUND_BAD,
			"give them a weight (change_member)", "%s of %s without weight",
			rehearsal_count(rehearsal, weightless, "voting seat").at, body->name.at);
}

static void
names_told(struct rehearsal *rehearsal)
{
	const struct assembly *assembly = clerk_assembly(rehearsal->house.clerk);
	struct lookup names;
	const struct person *twin = NULL;
	size_t twins = 0;
	lookup_init(&names, rehearsal->arena);
	for (EACH(struct person, person, &assembly->people)) {
		if (!lookup_add(&names, LOOKUP_KEY(rehearsal->arena, person->name), person))
			continue;
		twin = person;
		twins++;
	}
	if (twin)
		rehearsal_found(rehearsal, "people", FOUND_DOUBTFUL,
			"are they two people? If so, tell them apart by their names",
			"%s that another has too, the last of them %s",
			rehearsal_count(rehearsal, twins, "name").at, twin->name.at);
}

void
rehearse_people(struct rehearsal *rehearsal)
{
	const struct body *body = rehearsal_assembly(rehearsal);
	if (!body) {
		rehearsal_found(rehearsal, "people", FOUND_BAD,
		    "found one (found_body), or import its members", "there is no assembly yet");
		return;
	}
	entrances_told(rehearsal, body);
	seats_told(rehearsal, body);
	names_told(rehearsal);
}
