/* The roll: who may vote, with what weight and which proxies, frozen when the vote opens. Nothing
 * that happens to a seat afterwards changes it. */
#include <assert.h>

#include "assembly/verbs.h"
#include "assembly/vote.h"

/* Deciding */

/* The proxy that a seat has given; 0 where it gave none. It ended when the rules barred proxies
 * or its holder lost the vote; but the rules may allow a holder fewer now: then those given first
 * count. */
static uint64_t
proxy_of(const struct body *body, const struct member *member)
{
	const struct proxy *proxy = member->proxy;
	if (!proxy)
		return 0;
	assert(body->rules.proxies && member_votes(proxy->holder));
	size_t index = 0;
	while (proxy->holder->proxies_held.at[index] != proxy)
		index++;
	return (int64_t)index < body->rules.proxies_most ? proxy->head.id : 0;
}

static struct roll_place_list
freeze(struct arena *arena, const struct body *body)
{
	struct roll_place_list roll = {
		TAKE_MANY(arena, struct part_roll_place, body->seats.count), 0
	};
	for (EACH(const struct member, seat, &body->seats)) {
		if (!member_votes(seat))
			continue;
		bool equal = body->rules.weighting == WEIGHTING_EQUAL;
		roll.at[roll.count++] = (struct part_roll_place){
			.member = seat->head.id,
			.weight = equal ? WEIGHT_ONE : seat->weight,
			.proxy = proxy_of(body, seat),
		};
	}
	return roll;
}

struct fault
decide_open_vote(struct asking *asking, const struct action_open_vote *action)
{
	const struct vote *vote = assembly_must(asking->assembly, action->vote, NOUN_VOTE);
	if (vote->method != VOTE_METHOD_ROLL_CALL)
		return fault(FAULT_NOT_A_ROLL_CALL, "vote");
	TRY(sitting_going_check(vote->sitting, "vote"));
	int64_t seconds = action->has_seconds ? action->seconds : vote->body->floor.vote_seconds;
	TRY(vote_time_check(seconds));
	TRY(vote_question_check(vote));
	struct roll_place_list roll = freeze(asking->arena, vote->body);
	if (roll.count == 0)
		return fault(FAULT_ROLL_EMPTY, "vote");
	int64_t basis, needed;
	sitting_quorum(vote->sitting, &basis, &needed);
	EMIT(asking, VOTE_OPENED, vote_opened, .vote = action->vote, .roll = roll,
		.present = sitting_present(vote->sitting), .quorum_needed = needed,
		.quorum_basis = basis, .members = (int64_t)roll.count);
	if (seconds > 0)
		vote_time_emit(asking, vote, seconds);
	return OK;
}

/* Applying */

static void
fill_place(struct assembly *assembly, struct vote *vote, const struct part_roll_place *from,
	struct place *place)
{
	*place = (struct place){
		.member = assembly_must(assembly, from->member, NOUN_MEMBER),
		.proxy = from->proxy ? assembly_must(assembly, from->proxy, NOUN_PROXY) : NULL,
		.weight = from->weight,
	};
	vote->roll_weight += from->weight;
	list_add(assembly->arena, &place->member->votes, vote);
}

void
apply_vote_opened(struct assembly *assembly, const struct stamp *stamp,
	const struct event_vote_opened *event)
{
	struct vote *vote = assembly_must(assembly, event->vote, NOUN_VOTE);
	assert(vote->state == VOTE_STATE_PREPARED);
	vote->state = VOTE_STATE_OPEN;
	vote->opened_at = stamp->at;
	vote->present = event->present;
	vote->quorum_needed = event->quorum_needed;
	vote->quorum_basis = event->quorum_basis;
	vote->place_count = event->roll.count;
	vote->places = TAKE_MANY(assembly->arena, struct place, vote->place_count);
	for (size_t i = 0; i < vote->place_count; i++)
		fill_place(assembly, vote, &event->roll.at[i], &vote->places[i]);
	vote_touch_all(assembly, vote);
	vote_check(vote);
}
