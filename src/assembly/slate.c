/* The slate: the items that are adopted together in one vote, until a member pulls one.
 * Reported items come onto it by the body's rule (unanimous in committee, or simply reported),
 * others by the clerk's hand. What was pulled by as many members as the rules ask for is
 * decided by itself and does not come back. What is referred again, or gets another text, comes
 * off the slate, and so does all of it when the vote on it is lost. */

#include "assembly/field.h"
#include "assembly/item.h"
#include "assembly/verbs.h"
#include "assembly/vote.h"

bool
item_pulled_off(const struct item *item)
{
	return item->pulled_off;
}

/* By rule */

/* The referral as it will be when the report is applied. */
static struct referral
reported(const struct asking *asking, const struct referral *referral,
	const struct event_report_made *report)
{
	struct referral after = *referral;
	after.reported = true;
	after.recommendation = report->recommendation;
	after.unanimous = report->unanimous;
	after.vote = assembly_must(asking->assembly, report->vote, NOUN_VOTE);
	return after;
}

/* Referred again, a committee's later report stands for its earlier one. */
static bool
outdated(const struct referral *referral)
{
	bool after = false;
	for (EACH(const struct referral, other, &referral->resolution->referrals)) {
		if (after && other->committee == referral->committee)
			return true;
		after |= other == referral;
	}
	return false;
}

/* A report speaks for the text that the committee voted on, and for no later one. */
static bool
speaks_for_slate(const struct referral *referral, enum slate_rule rule, uint64_t in_force)
{
	bool adopt = referral->recommendation == RECOMMENDATION_ADOPT
		|| referral->recommendation == RECOMMENDATION_ADOPT_AS_AMENDED;
	return referral->reported && adopt
		&& (rule == SLATE_RULE_REPORTED || referral->unanimous)
		&& referral->vote->matters[0].version->head.id == in_force;
}

bool
slate_takes(const struct asking *asking, const struct resolution *resolution,
	const struct event_report_made *report)
{
	enum slate_rule rule = resolution->body->rules.slate;
	if (rule == SLATE_RULE_NONE || resolution->standing == STANDING_TABLED)
		return false;
	uint64_t in_force = report && report->version != 0 ? report->version
		: resolution->current->head.id;
	for (EACH(const struct referral, referral, &resolution->referrals)) {
		struct referral after = report && referral->head.id == report->referral
			? reported(asking, referral, report) : *referral;
		if (!outdated(referral) && !speaks_for_slate(&after, rule, in_force))
			return false;
	}
	return resolution->referrals.count > 0;
}

/* Deciding */

void
item_unslate(struct asking *asking, const struct item *item, struct str reason)
{
	if (item->slate)
		EMIT(asking, ITEM_UNSLATED, item_unslated, .item = item->head.id, .reason = reason);
}

void
resolution_unslate(struct asking *asking, const struct resolution *resolution, struct str reason)
{
	for (EACH(const struct item, item, &resolution->items))
		if (!item->done)
			item_unslate(asking, item, reason);
}

void
item_slate_again(struct asking *asking, const struct item *item)
{
	bool free = !item->removed && !item->done && !item->slate && !item_pulled_off(item);
	if (free && item->resolution->standing == STANDING_PENDING
	    && !resolution_in_vote(item->resolution))
		EMIT(asking, ITEM_SLATED, item_slated, .item = item->head.id);
}

struct fault
decide_slate_item(struct asking *asking, const struct action_slate_item *action)
{
	struct item *item = assembly_must(asking->assembly, action->item, NOUN_ITEM);
	if (!item->resolution)
		return fault(FAULT_ITEM_WITHOUT_TEXT, "item");
	if (item->slate)
		return fault(FAULT_SLATED_ALREADY, "item");
	if (item_pulled_off(item))
		return fault(FAULT_ITEM_PULLED, "item");
	if (item->resolution->standing == STANDING_REFERRED)
		return fault(FAULT_IN_COMMITTEE, "item");
	TRY(resolution_idle_check(item->resolution, "item"));
	EMIT(asking, ITEM_SLATED, item_slated, .item = item->head.id);
	return OK;
}

static bool
pulled_by(const struct item *item, const struct member *member)
{
	for (size_t i = 0; i < item->pull_count; i++)
		if (item->pulls[i].member == member)
			return true;
	return false;
}

struct fault
decide_pull_item(struct asking *asking, const struct action_pull_item *action)
{
	struct item *item = assembly_must(asking->assembly, action->item, NOUN_ITEM);
	struct member *member;
	TRY(member_acting(asking, item->meeting->body, &member));
	TRY(field_text_or_none(action->reason, FIELD_REASON_MOST, "reason"));
	TRY(resolution_idle_check(item->resolution, "item"));
	if (pulled_by(item, member))
		return fault(FAULT_PULLED_ALREADY, "item");
	int64_t pulls = (int64_t)item->pull_count + 1;
	EMIT(asking, ITEM_PULLED, item_pulled, .item = item->head.id, .member = member->head.id,
		.reason = action->reason,
		.off_slate = pulls >= item->meeting->body->rules.pull_least);
	return OK;
}

/* Applying */

void
apply_item_slated(struct assembly *assembly, const struct stamp *stamp,
	const struct event_item_slated *event)
{
	struct item *item = assembly_must(assembly, event->item, NOUN_ITEM);
	item->slate = true;
	assembly_touch(assembly, item);
	assembly_touch(assembly, item->meeting);
	resolution_remember(assembly, item->resolution, stamp, EVENT_ITEM_SLATED, STR(""), STR(""),
		item->head.id);
}

void
apply_item_unslated(struct assembly *assembly, const struct stamp *stamp,
	const struct event_item_unslated *event)
{
	struct item *item = assembly_must(assembly, event->item, NOUN_ITEM);
	item->slate = false;
	assembly_touch(assembly, item);
	assembly_touch(assembly, item->meeting);
	resolution_remember(assembly, item->resolution, stamp, EVENT_ITEM_UNSLATED, STR(""),
		event->reason, item->head.id);
}

void
apply_item_pulled(struct assembly *assembly, const struct stamp *stamp,
	const struct event_item_pulled *event)
{
	struct item *item = assembly_must(assembly, event->item, NOUN_ITEM);
	struct member *member = assembly_must(assembly, event->member, NOUN_MEMBER);
	if (item->pull_count == item->pull_room) {
		size_t room = item->pull_room > 0 ? 2 * item->pull_room : 1;
		item->pulls = arena_grow(assembly->arena, item->pulls,
			item->pull_room * sizeof(struct pull), room * sizeof(struct pull));
		item->pull_room = room;
	}
	item->pulls[item->pull_count++] = (struct pull){ .member = member,
		.reason = str_keep(assembly->arena, event->reason),
		.at = stamp->at };
	if (event->off_slate) {
		item->slate = false;
		item->pulled_off = true;
	}
	assembly_touch(assembly, item);
	assembly_touch(assembly, item->meeting);
	resolution_remember(assembly, item->resolution, stamp, EVENT_ITEM_PULLED, STR(""),
		event->reason, event->member);
}
