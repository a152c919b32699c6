/* The ballot: one member's choice, or that of a proxy's holder for the seat that gave it.
 *
 * Who casts comes from the session: the seat the caller acts for, and a proxy that this seat
 * holds. The same choice again is a retry: nothing happens, so that a ballot is never doubled. A
 * ballot in person takes the place of one cast with a proxy, and the proxy is done with; that is
 * no change of a ballot, so no rule forbids it. Everything here takes O(log n), whatever the size
 * of the roll. */
#include <assert.h>

#include "assembly/verbs.h"
#include "assembly/vote.h"

/* Deciding */

/* Emits the ballot, unless it is the one that is there. */
static struct fault
cast(struct asking *asking, const struct vote *vote, const struct place *place, enum choice choice,
	const struct proxy *proxy)
{
	bool change = place->cast && place->with_proxy == (proxy != NULL);
	if (change && place->choice == choice)
		return OK;
	if (change && !vote->rule.ballot_change)
		return fault(FAULT_BALLOT_FINAL, "choice");
	EMIT(asking, BALLOT_CAST, ballot_cast, .vote = vote->head.id,
		.member = place->member->head.id, .choice = choice,
		.proxy = proxy ? proxy->head.id : 0);
	return OK;
}

struct fault
decide_cast_ballot(struct asking *asking, const struct action_cast_ballot *action)
{
	const struct vote *vote = assembly_must(asking->assembly, action->vote, NOUN_VOTE);
	struct member *member;
	TRY(member_acting(asking, vote->body, &member));
	const struct place *place = vote_place(vote, member->head.id);
	if (!place)
		return fault(FAULT_NOT_ON_ROLL, "vote");
	return cast(asking, vote, place, action->choice, NULL);
}

/* The place that a proxy held by the caller's seat votes from. */
static struct fault
proxy_place(const struct asking *asking, const struct vote *vote, uint64_t id,
	const struct place **ret_place)
{
	struct proxy *proxy;
	struct member *member;
	TRY(assembly_want(asking->assembly, id, NOUN_PROXY, "proxy", &proxy));
	if (proxy->member->body != vote->body)
		return fault(FAULT_WRONG_BODY, "proxy");
	TRY(member_acting(asking, vote->body, &member));
	if (proxy->holder != member)
		return fault(FAULT_NOT_YOUR_PROXY, "proxy");
	if (proxy->ended)
		return fault(FAULT_PROXY_ENDED, "proxy");
	const struct place *place = vote_place(vote, proxy->member->head.id);
	if (!place || place->proxy != proxy)
		return fault(FAULT_PROXY_NOT_ON_ROLL, "proxy");
	if (place->cast && !place->with_proxy)
		return fault(FAULT_CAST_IN_PERSON, "proxy");
	*ret_place = place;
	return OK;
}

struct fault
decide_cast_proxy_ballot(struct asking *asking, const struct action_cast_proxy_ballot *action)
{
	const struct vote *vote = assembly_must(asking->assembly, action->vote, NOUN_VOTE);
	const struct place *place = NULL;
	TRY(proxy_place(asking, vote, action->proxy, &place));
	return cast(asking, vote, place, action->choice, place->proxy);
}

/* Applying */

static void
set_aside(struct assembly *assembly, struct place *place)
{
	struct earlier *earlier = TAKE(assembly->arena, struct earlier);
	*earlier = (struct earlier){ .choice = place->choice,
		.cast_at = place->cast_at,
		.entry = place->entry,
		.by = place->cast_by,
		.before = place->earlier };
	place->earlier = earlier;
}

void
apply_ballot_cast(struct assembly *assembly, const struct stamp *stamp,
	const struct event_ballot_cast *event)
{
	struct vote *vote = assembly_must(assembly, event->vote, NOUN_VOTE);
	struct place *place = vote_place(vote, event->member);
	assert(vote->state == VOTE_STATE_OPEN && place);
	assert(event->proxy == 0 || (place->proxy && place->proxy->head.id == event->proxy));
	if (place->cast) {
		set_aside(assembly, place);
	} else {
		vote->cast_count++;
		vote->cast_weight += place->weight;
	}
	place->cast = true;
	place->with_proxy = event->proxy != 0;
	place->choice = event->choice;
	place->cast_at = stamp->at;
	place->entry = stamp->seq;
	place->cast_by = event->by;
	assembly_touch(assembly, vote);
	vote_check(vote);
}
