/* Is the assembly what the record says? Its own account is compared with the ledger's, noun by
 * noun, and what is decided with what it was when it was looked at last. */
#include <inttypes.h>

#include "assembly/vote.h"
#include "sim/ledger.h"

enum { LINE_MOST = 1 << 20 };

static void
places_compare(struct world *world, const struct own_vote *own, const struct vote *vote)
{
	size_t cast = 0;
	int64_t weight = 0;
	for (size_t i = 0; i < own->place_count; i++) {
		const struct own_place *place = &own->places[i];
		const struct place *at = &vote->places[i];
		cast += place->cast;
		weight += place->cast ? place->weight : 0;
		if (at->member->head.id != place->member || at->weight != place->weight
		    || at->cast != place->cast
		    || (place->cast && ((int)at->choice != place->choice
			|| at->with_proxy != place->with_proxy || at->entry != place->entry)))
			violated(world, "the ballot in force is the last one cast",
				"member %" PRIu64 " in vote %" PRIu64, place->member, own->id);
		if (i > 0 && at->member == vote->places[i - 1].member)
			violated(world, "one ballot in force for each member and vote",
				"member %" PRIu64 " in vote %" PRIu64, place->member, own->id);
	}
	if (vote->cast_count != cast || vote->cast_weight != weight)
		violated(world, "the turnout is the ballots cast", "vote %" PRIu64 ": %zu", own->id,
			vote->cast_count);
}

/* The line of a vote that is not open only changes by an entry about it. */
static void
frozen_check(struct world *world, struct own_vote *own, const struct vote *vote)
{
	struct arena *arena = arena_new();
	struct buf line;
	buf_init(&line, arena, LINE_MOST);
	vote_write(vote, &line);
	struct str said = buf_str(&line); /* but for the entry that touched it last */
	struct digest digest = digest_of(str_part(said, str_find(said, STR(" body=")), said.size));
	arena_free(arena);
	if (own->line_of == own->changed && !digest_equal(&digest, &own->line))
		violated(world, "a decided vote never changes",
			"vote %" PRIu64 " changed without an entry about it", own->id);
	own->line_of = own->changed;
	own->line = digest;
}

static void
vote_compare(struct world *world, struct own_vote *own, const struct vote *vote)
{
	if (!vote || (int)vote->state != own->state || vote->place_count != own->place_count
	    || (int)vote->decision != own->decision || vote->tie_broken != own->tie_broken
	    || vote->open_until != own->until || vote->closes != own->closes) {
		violated(world, "a vote stands where the record left it", "vote %" PRIu64, own->id);
		return;
	}
	places_compare(world, own, vote);
	frozen_check(world, own, vote);
	bool counted = own->state == VOTE_STATE_CLOSED || own->state == VOTE_STATE_ANNOUNCED;
	if (counted && (vote->count.yes != own->count.heads[CHOICE_YES]
		|| vote->count.no != own->count.heads[CHOICE_NO]
		|| vote->count.yes_weight != own->count.weight[CHOICE_YES]
		|| vote->count.no_weight != own->count.weight[CHOICE_NO]
		|| vote->present != own->present))
		violated(world, "the tally shown is the tally recorded", "vote %" PRIu64, own->id);
}

static void
resolution_compare(struct world *world, const struct own_resolution *own,
	const struct resolution *resolution)
{
	if (!resolution || !str_equal(resolution->state, own->state)
	    || (int)resolution->standing != own->standing || resolution->late != own->late
	    || resolution->shown != own->shown
	    || (resolution->current ? resolution->current->head.id : 0) != own->current
	    || resolution->versions.count != own->versions.count)
		violated(world, "a text stands where the record left it", "resolution %" PRIu64,
			own->id);
	else if (resolution->sponsors.count != own->sponsors.count
		|| resolution->joined.count != own->joined.count
		|| resolution->lapsed.count != own->lapsed.count
		|| resolution->petitioners.count != own->petitioners.count
		|| resolution->referrals.count != own->referrals.count
		|| resolution->items.count != own->items.count
		|| resolution->votes.count != own->votes.count)
		violated(world, "a text has with it what the record gave it",
			"resolution %" PRIu64, own->id);
	else if (resolution->dissents.count != own->dissenters.count
		|| (resolution->adopted_by ? resolution->adopted_by->head.id : 0)
			!= own->adopted_by)
		violated(world, "the register has the dissents from the adoption",
			"resolution %" PRIu64, own->id);
}

static void
item_compare(struct world *world, const struct own_item *own, const struct item *item)
{
	if (!item || item->slate != own->slate || item->removed != own->removed
	    || item->done != own->done || item->pull_count != own->pulls.count) {
		violated(world, "an item stands where the record left it", "item %" PRIu64,
			own->id);
		return;
	}
	const struct list *items = &item->meeting->items;
	if (!item->removed && (item->position < 1 || (size_t)item->position > items->count
		|| items->at[item->position - 1] != item))
		violated(world, "an agenda has no gaps", "item %" PRIu64, own->id);
	if (item->removed || item->done || !item->resolution || item->meeting->ended)
		return; /* the agenda of a meeting that ended stays as it was */
	enum standing standing = item->resolution->standing;
	if (standing != STANDING_PENDING && standing != STANDING_REFERRED)
		violated(world, "what is no longer before the body is off the agenda",
			"item %" PRIu64, own->id);
}

static void
member_compare(struct world *world, const struct own_member *own, const struct member *member)
{
	if (!member || (int)member->role != own->role || member->weight != own->weight
	    || member->left != own->left
	    || (member->proxy ? member->proxy->head.id : 0) != own->proxy
	    || member->proxies_held.count != own->held.count)
		violated(world, "a seat is as the record has it", "member %" PRIu64, own->id);
}

static void
sitting_compare(struct world *world, const struct own_sitting *own, const struct sitting *sitting)
{
	if (!sitting || (sitting->adjourned_at != 0) != own->adjourned
	    || (sitting->recessed_at != 0) != own->recessed
	    || sitting->recess_until != own->recess_until
	    || sitting->counted != own->counted || sitting->call_present != own->call_present
	    || sitting->present.count != own->present.count
	    || sitting->absences.count != own->absent.count)
		violated(world, "a sitting is as the record has it", "sitting %" PRIu64, own->id);
	for (size_t i = 0; sitting && i < own->present.count; i++)
		if (!list_has_id(&sitting->present, own->present.at[i]))
			violated(world, "a sitting is as the record has it",
				"member %" PRIu64 " is not found present", own->present.at[i]);
	if (sitting)
		ledger_compare_speakers(world, own, sitting);
}

static void
meeting_compare(struct world *world, const struct own_meeting *own, const struct meeting *meeting)
{
	if (!meeting || meeting->ended != own->ended
	    || meeting->registered.count != own->registered.count
	    || meeting->items.count != own->items.count)
		violated(world, "a meeting is as the record has it", "meeting %" PRIu64, own->id);
}

static void
referral_compare(struct world *world, const struct own_referral *own,
	const struct referral *referral)
{
	if (!referral || referral->reported != own->reported
	    || referral->unanimous != own->unanimous
	    || (own->reported && (int)referral->recommendation != own->recommendation))
		violated(world, "a report is as the record has it", "referral %" PRIu64, own->id);
}

static void
body_compare(struct world *world, const struct own_body *own, const struct body *body)
{
	if (!body || (body->sitting ? body->sitting->head.id : 0) != own->sitting
	    || (body->meeting ? body->meeting->head.id : 0) != own->meeting
	    || body->states.count != own->course.state_count
	    || body->steps.count != own->course.step_count
	    || body->floor.vote_closes != own->vote_closes)
		violated(world, "a body is as the record has it", "body %" PRIu64, own->id);
}

static void
compare_one(struct ledger *ledger, const struct assembly *assembly, uint64_t id)
{
	struct world *world = ledger->world;
	struct own_slot slot = ledger->slots[id];
	const void *entity = assembly_entity(assembly, id);
	if (slot.noun == OWN_VOTE)
		vote_compare(world, slot.own, entity);
	else if (slot.noun == OWN_RESOLUTION)
		resolution_compare(world, slot.own, entity);
	else if (slot.noun == OWN_ITEM)
		item_compare(world, slot.own, entity);
	else if (slot.noun == OWN_MEMBER)
		member_compare(world, slot.own, entity);
	else if (slot.noun == OWN_SITTING)
		sitting_compare(world, slot.own, entity);
	else if (slot.noun == OWN_MEETING)
		meeting_compare(world, slot.own, entity);
	else if (slot.noun == OWN_REFERRAL)
		referral_compare(world, slot.own, entity);
	else if (slot.noun == OWN_SPEAKER)
		ledger_compare_speaker(world, slot.own, entity);
	else if (slot.noun == OWN_SCREEN)
		ledger_compare_screen(world, slot.own, entity);
	else if (slot.noun == OWN_SLIDE)
		ledger_compare_slide(world, slot.own, entity);
	else if (slot.noun == OWN_BODY)
		body_compare(world, slot.own, entity);
	else if (slot.noun != OWN_NONE && !entity)
		violated(world, "what was made is there", "entity %" PRIu64, id);
}

void
ledger_compare(struct ledger *ledger, const struct assembly *assembly)
{
	if (assembly->last.seq != ledger->last)
		violated(ledger->world, "the state is as new as the record", "entry %" PRIu64
			" and not %" PRIu64, assembly->last.seq, ledger->last);
	for (uint64_t id = 1; id <= ledger->last && !ledger->world->broken; id++)
		compare_one(ledger, assembly, id);
}
