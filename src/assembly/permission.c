/* The columns of actions.def, enforced: who, about what, and while what holds. */
#include "assembly/permission.h"

#include <string.h>

#include "assembly/draft.h"
#include "assembly/screen.h"
#include "assembly/speaker.h"
#include "assembly/vote.h"

/* The seats that hold for a body: the person's own, and in the bodies above it that of a clerk. */
static unsigned
roles_in_body(const struct asking *asking, const struct person *person, const struct body *body)
{
	unsigned roles = 0;
	for (const struct body *at = body; at; at = at->parent) {
		const struct member *seat = member_of_person(at, person);
		if (seat && (at == body || seat->role == ROLE_CLERK))
			roles |= 1U << seat->role;
	}
	/* Who acts for somebody else's seat does so as a member, whatever the seat is. */
	struct member *acting;
	if (member_acting(asking, body, &acting).code == FAULT_NONE && acting->person != person
	    && ((1U << acting->role) & (MAY_MEMBER | MAY_CHAIR | MAY_VICE_CHAIR)))
		roles |= MAY_MEMBER;
	return roles;
}

static unsigned
roles_in_house(const struct person *person)
{
	unsigned roles = 0;
	for (EACH(const struct member, seat, &person->seats))
		if (!seat->left && seat->body->kind == BODY_KIND_ASSEMBLY)
			roles |= 1U << seat->role;
	return roles;
}

unsigned
permission_roles(const struct asking *asking, uint64_t body)
{
	unsigned roles = asking->caller.administrator ? MAY_ADMINISTRATOR : 0;
	const struct person *person = assembly_find(asking->assembly, asking->caller.person,
		NOUN_PERSON);
	if (!person)
		return roles;
	const struct body *of = assembly_find(asking->assembly, body, NOUN_BODY);
	return roles | MAY_PERSON
	       | (of ? roles_in_body(asking, person, of) : roles_in_house(person));
}

static struct fault
check_resolution(enum condition condition, const struct resolution *resolution, const char *field)
{
	bool draft = resolution->standing == STANDING_DRAFT;

	if (condition == WHILE_RESOLUTION_DRAFT)
		return draft ? OK : fault(FAULT_NOT_A_DRAFT, field);
	if (draft)
		return condition == WHILE_RESOLUTION_SEEKING ? OK
			: fault(FAULT_STILL_A_DRAFT, field);
	if (condition == WHILE_RESOLUTION_PENDING || condition == WHILE_RESOLUTION_SEEKING)
		return resolution_pending_check(resolution, field);
	if (condition == WHILE_RESOLUTION_ADOPTED && resolution->standing != STANDING_ADOPTED)
		return fault(FAULT_NOT_ADOPTED, field);
	return OK;
}

static struct fault
check_item(enum condition condition, const struct item *item, const char *field)
{
	if (item->meeting->ended)
		return fault(FAULT_MEETING_ENDED, field);
	if (item->removed)
		return fault(FAULT_ITEM_REMOVED, field);
	if (item->done)
		return fault(FAULT_ITEM_DONE, field);
	if (condition == WHILE_ITEM_ON_SLATE && !item->slate)
		return fault(FAULT_NOT_ON_SLATE, field);
	return OK;
}

/* What is said of a vote that does not stand where it should. */
static struct fault
vote_elsewhere(const struct vote *vote, const char *field)
{
	switch (vote->state) {
	case VOTE_STATE_PREPARED:
		return fault(FAULT_VOTE_NOT_OPENED, field);
	case VOTE_STATE_OPEN:
		return fault(FAULT_VOTE_OPEN, field);
	case VOTE_STATE_CLOSED:
		return fault(FAULT_VOTE_CLOSED, field);
	case VOTE_STATE_ANNOUNCED:
		return fault(FAULT_VOTE_ANNOUNCED, field);
	case VOTE_STATE_VOID:
	case VOTE_STATE_COUNT:
		break;
	}
	return fault(FAULT_VOTE_VOID, field);
}

static struct fault
check_vote(enum condition condition, const struct vote *vote, const char *field)
{
	static const enum vote_state wanted[] = {
		[WHILE_VOTE_PREPARED] = VOTE_STATE_PREPARED,
		[WHILE_VOTE_OPEN] = VOTE_STATE_OPEN,
		[WHILE_VOTE_CLOSED] = VOTE_STATE_CLOSED,
	};
	bool holds = condition == WHILE_VOTE_KNOWN ? vote->state != VOTE_STATE_VOID
		: vote->state == wanted[condition];
	return holds ? OK : vote_elsewhere(vote, field);
}

static struct fault
check_speaker(enum condition condition, const struct speaker *speaker, const char *field)
{
	bool has_floor = speaker->state == SPEAKER_STATE_SPEAKING
		|| speaker->state == SPEAKER_STATE_PAUSED;
	if (condition == WHILE_SPEAKER_SPEAKING)
		return has_floor ? OK : fault(FAULT_NOT_SPEAKING, field);
	if (speaker->list->sitting->adjourned_at)
		return fault(FAULT_SITTING_ADJOURNED, field);
	return speaker->state == SPEAKER_STATE_WAITING ? OK
		: fault(FAULT_SPEAKER_NOT_WAITING, field);
}

static struct fault
check_screen(const struct screen *screen, const char *field)
{
	if (screen->meeting->ended)
		return fault(FAULT_MEETING_ENDED, field);
	return screen->removed ? fault(FAULT_SCREEN_REMOVED, field) : OK;
}

static struct fault
check_slide(const struct slide *slide, const char *field)
{
	TRY(check_screen(slide->screen, field));
	return slide->gone ? fault(FAULT_SLIDE_GONE, field) : OK;
}

static struct fault
check_condition(enum condition condition, const struct entity *entity, const char *field)
{
	const void *of = entity;
	switch (condition) {
	case WHILE_ALWAYS:
		break;
	case WHILE_MEETING_RUNNING:
		return ((const struct meeting *)of)->ended ? fault(FAULT_MEETING_ENDED, field) : OK;
	case WHILE_SITTING_OPEN:
		return ((const struct sitting *)of)->adjourned_at
			? fault(FAULT_SITTING_ADJOURNED, field) : OK;
	case WHILE_RESOLUTION_DRAFT:
	case WHILE_RESOLUTION_SEEKING:
	case WHILE_RESOLUTION_PENDING:
	case WHILE_RESOLUTION_KNOWN:
	case WHILE_RESOLUTION_ADOPTED:
		return check_resolution(condition, of, field);
	case WHILE_REFERRAL_OPEN:
		return ((const struct referral *)of)->reported
			? fault(FAULT_REPORTED_ALREADY, field) : OK;
	case WHILE_ITEM_STANDING:
	case WHILE_ITEM_ON_SLATE:
		return check_item(condition, of, field);
	case WHILE_VOTE_PREPARED:
	case WHILE_VOTE_OPEN:
	case WHILE_VOTE_CLOSED:
	case WHILE_VOTE_KNOWN:
		return check_vote(condition, of, field);
	case WHILE_SPEAKER_WAITING:
	case WHILE_SPEAKER_SPEAKING:
		return check_speaker(condition, of, field);
	case WHILE_SCREEN_THERE:
		return check_screen(of, field);
	case WHILE_SLIDE_QUEUED:
		return check_slide(of, field);
	}
	return OK;
}

/* A draft that the caller may not read is answered for like one that there is not: else drafts
 * would be found by counting numbers up. The administrator is told of all that there are. */
static bool
hidden(const struct asking *asking, const struct entity *entity)
{
	const struct resolution *resolution = (const void *)entity;
	return entity->noun == NOUN_RESOLUTION && resolution->standing == STANDING_DRAFT
	       && !draft_may_read(asking, resolution);
}

/* The entity an action is about. The field that names it is called by the noun it must be. */
static struct fault
find_object(const struct asking *asking, const struct action_kind_info *info, const void *action,
	const struct entity **ret_entity)
{
	uint64_t id;
	memcpy(&id, (const char *)action + info->object_offset, sizeof id);
	const struct entity *entity = assembly_entity(asking->assembly, id);
	if (!entity || strcmp(noun_word(entity->noun), info->object_field) != 0
	    || hidden(asking, entity))
		return fault(FAULT_NOT_FOUND, info->object_field);
	*ret_entity = entity;
	return OK;
}

struct fault
permission_check(const struct asking *asking, const struct action_kind_info *info,
	const void *action)
{
	const struct entity *entity = NULL;
	const struct body *body = NULL;

	if (!asking->caller.administrator
	    && !assembly_find(asking->assembly, asking->caller.person, NOUN_PERSON))
		return fault(FAULT_NOT_SIGNED_IN, "");
	if (info->has_object) {
		TRY(find_object(asking, info, action, &entity));
		body = assembly_body_of(entity);
	}
	if (!(permission_roles(asking, body ? body->head.id : 0) & info->who))
		return fault(FAULT_FORBIDDEN, "");
	return entity ? check_condition(info->condition, entity, info->object_field) : OK;
}
