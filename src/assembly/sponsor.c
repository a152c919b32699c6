/* Sponsors: the members a resolution comes from. They join and leave until the meeting's
 * cut-off, and never while a vote on it is going on. Who loses the last sponsor stays before
 * the body, and the history says so: withdrawing is an act of its own.
 *
 * A draft gathers its sponsors before it is submitted, among the members to whom it is shown.
 * That stays as private as the draft is, and gives no hand in it: a draft is changed by who wrote
 * it, its first sponsor and the clerk. Then the others are off it, also who drafted it, and join
 * again if they like what it says now. */
#include "assembly/draft.h"
#include "assembly/verbs.h"
#include "rules/notice.h"

struct fault
sponsor_seat_check(const struct member *member, const char *field)
{
	if (member->left)
		return fault(FAULT_SEAT_ENDED, field);
	switch (member->role) {
	case ROLE_MEMBER:
	case ROLE_CHAIR:
	case ROLE_VICE_CHAIR:
		return OK;
	default:
		return fault(FAULT_SEAT_CANNOT_SPONSOR, field);
	}
}

/* Deciding */

static struct fault
sponsors_open(const struct asking *asking, const struct resolution *resolution)
{
	const struct meeting *meeting = resolution->meeting;
	if (meeting && notice_late(meeting->sponsors_until, asking->now))
		return fault(FAULT_SPONSORS_CLOSED, "resolution");
	return resolution_idle_check(resolution, "resolution");
}

/* The resolution, whose sponsors can change now, and the seat that the caller acts for. */
static struct fault
take_part(const struct asking *asking, uint64_t id, struct resolution **ret_resolution,
	struct member **ret_member)
{
	struct resolution *resolution = assembly_must(asking->assembly, id, NOUN_RESOLUTION);
	TRY(member_acting(asking, resolution->body, ret_member));
	TRY(sponsors_open(asking, resolution));
	*ret_resolution = resolution;
	return OK;
}

/* Who joins a draft tells what they read, for nobody stands under words that they have not seen. */
static struct fault
read_check(const struct resolution *draft, const struct action_join_sponsors *action)
{
	if (draft->standing != STANDING_DRAFT)
		return OK;
	if (!action->has_text)
		return fault(FAULT_MISSING_FIELD, "text");
	return draft_same_check(draft, &action->text, "text");
}

struct fault
decide_join_sponsors(struct asking *asking, const struct action_join_sponsors *action)
{
	struct resolution *resolution;
	struct member *member;
	TRY(take_part(asking, action->resolution, &resolution, &member));
	if (list_has(&resolution->sponsors, member))
		return fault(FAULT_SPONSOR_ALREADY, "resolution");
	TRY(read_check(resolution, action));
	if (resolution->standing == STANDING_DRAFT)
		EMIT(asking, DRAFT_JOINED, draft_joined, .resolution = resolution->head.id,
			.member = member->head.id);
	else
		EMIT(asking, SPONSOR_JOINED, sponsor_joined, .resolution = resolution->head.id,
			.member = member->head.id);
	return OK;
}

struct fault
decide_leave_sponsors(struct asking *asking, const struct action_leave_sponsors *action)
{
	struct resolution *resolution;
	struct member *member;
	TRY(take_part(asking, action->resolution, &resolution, &member));
	bool was = resolution->standing == STANDING_DRAFT
		   && list_has(&resolution->lapsed, member); /* and would be asked again */
	if (!was && !list_has(&resolution->sponsors, member))
		return fault(FAULT_NOT_SPONSOR, "resolution");
	if (resolution->standing == STANDING_DRAFT)
		EMIT(asking, DRAFT_LEFT, draft_left, .resolution = resolution->head.id,
			.member = member->head.id);
	else
		EMIT(asking, SPONSOR_LEFT, sponsor_left, .resolution = resolution->head.id,
			.member = member->head.id);
	return OK;
}

/* Applying */

/* Who sponsors a draft is no business of the pages of their seats. */
static void
touch(struct assembly *assembly, struct resolution *resolution, struct member *sponsor)
{
	assembly_touch(assembly, resolution);
	if (resolution->standing != STANDING_DRAFT)
		assembly_touch(assembly, sponsor);
}

/* Who brought a draft, and joins it again after it was reworded, brings it still. */
static struct resolution *
join(struct assembly *assembly, uint64_t id, uint64_t member)
{
	struct resolution *resolution = assembly_must(assembly, id, NOUN_RESOLUTION);
	struct member *sponsor = assembly_must(assembly, member, NOUN_MEMBER);
	size_t place = resolution->first_sponsor == sponsor ? 0 : resolution->sponsors.count;
	list_insert(assembly->arena, &resolution->sponsors, place, sponsor);
	touch(assembly, resolution, sponsor);
	return resolution;
}

static struct resolution *
leave(struct assembly *assembly, uint64_t id, uint64_t member)
{
	struct resolution *resolution = assembly_must(assembly, id, NOUN_RESOLUTION);
	struct member *sponsor = assembly_must(assembly, member, NOUN_MEMBER);
	list_remove(&resolution->sponsors, sponsor);
	list_remove(&resolution->joined, sponsor);
	list_remove(&resolution->lapsed, sponsor);
	touch(assembly, resolution, sponsor);
	return resolution;
}

static void
leave_first(struct assembly *assembly, struct resolution *resolution, uint64_t member)
{
	if (resolution->first_sponsor == assembly_must(assembly, member, NOUN_MEMBER))
		resolution->first_sponsor = NULL;
}

void
apply_draft_joined(struct assembly *assembly, const struct stamp *stamp,
	const struct event_draft_joined *event)
{
	(void)stamp;
	struct resolution *draft = join(assembly, event->resolution, event->member);
	struct member *sponsor = assembly_must(assembly, event->member, NOUN_MEMBER);
	list_add(assembly->arena, &draft->joined, sponsor);
	list_remove(&draft->lapsed, sponsor);
}

void
apply_draft_left(struct assembly *assembly, const struct stamp *stamp,
	const struct event_draft_left *event)
{
	(void)stamp;
	struct resolution *draft = leave(assembly, event->resolution, event->member);
	leave_first(assembly, draft, event->member);
}

void
apply_draft_lapsed(struct assembly *assembly, const struct stamp *stamp,
	const struct event_draft_lapsed *event)
{
	(void)stamp;
	struct resolution *draft = leave(assembly, event->resolution, event->member);
	list_add(assembly->arena, &draft->lapsed,
		assembly_must(assembly, event->member, NOUN_MEMBER));
}

void
apply_sponsor_joined(struct assembly *assembly, const struct stamp *stamp,
	const struct event_sponsor_joined *event)
{
	struct resolution *resolution = join(assembly, event->resolution, event->member);
	resolution_remember(assembly, resolution, stamp, EVENT_SPONSOR_JOINED, STR(""), STR(""),
		event->member);
}

void
apply_sponsor_left(struct assembly *assembly, const struct stamp *stamp,
	const struct event_sponsor_left *event)
{
	struct resolution *resolution = leave(assembly, event->resolution, event->member);
	leave_first(assembly, resolution, event->member);
	bool none = resolution->sponsors.count + resolution->named_sponsors.count == 0;
	resolution_remember(assembly, resolution, stamp, EVENT_SPONSOR_LEFT, STR(""),
		none ? STR("it has no sponsor now") : STR(""), event->member);
}
