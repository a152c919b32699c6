/* The dissent register: after an adoption a member notes "no" or an abstention, until the
 * body's closing time. It stands beside the tally and never changes it. */
#include <assert.h>

#include "assembly/dump.h"
#include "assembly/field.h"
#include "assembly/resolution.h"
#include "assembly/verbs.h"
#include "assembly/vote.h"
#include "rules/notice.h"
#include "text/term.h"

/* The meeting that adopted it; a resolution may have been brought to an earlier one. */
static const struct meeting *
meeting_of(const struct resolution *resolution)
{
	const struct sitting *sitting = resolution->adopted_by->sitting;
	return sitting->meeting ? sitting->meeting : resolution->meeting;
}

bool
resolution_dissent_open(const struct resolution *resolution, int64_t now)
{
	if (resolution->standing != STANDING_ADOPTED)
		return false;
	const struct part_body_rules *rules = &resolution->body->rules;
	const struct meeting *meeting = meeting_of(resolution);
	return notice_dissent_open(rules->dissent, rules->dissent_minutes, resolution->adopted_at,
		meeting && !meeting->ended, now);
}

/* Deciding */

static bool
registered(const struct resolution *resolution, const struct member *member)
{
	for (EACH(const struct dissent, dissent, &resolution->dissents))
		if (dissent->member == member)
			return true;
	return false;
}

struct fault
decide_register_dissent(struct asking *asking, const struct action_register_dissent *action)
{
	struct resolution *resolution =
		assembly_must(asking->assembly, action->resolution, NOUN_RESOLUTION);
	if (action->choice != CHOICE_NO && action->choice != CHOICE_ABSTAIN)
		return fault(FAULT_DISSENT_CHOICE, "choice");
	TRY(field_text_or_none(action->statement, FIELD_REASON_MOST, "statement"));
	struct member *member;
	TRY(member_acting(asking, resolution->body, &member));
	if (!resolution_dissent_open(resolution, asking->now))
		return fault(FAULT_DISSENT_CLOSED, "resolution");
	if (registered(resolution, member))
		return fault(FAULT_DISSENT_ALREADY, "resolution");
	EMIT(asking, DISSENT_REGISTERED, dissent_registered, .resolution = resolution->head.id,
		.vote = resolution->adopted_by->head.id, .member = member->head.id,
		.choice = action->choice,
		.statement = str_trim(action->statement));
	return OK;
}

struct fault
decide_withdraw_dissent(struct asking *asking, const struct action_withdraw_dissent *action)
{
	struct dissent *dissent = assembly_must(asking->assembly, action->dissent, NOUN_DISSENT);
	struct member *member;
	TRY(member_acting(asking, dissent->resolution->body, &member));
	if (dissent->member != member)
		return fault(FAULT_NOT_YOUR_DISSENT, "dissent");
	if (dissent->withdrawn)
		return fault(FAULT_DISSENT_WITHDRAWN, "dissent");
	if (!resolution_dissent_open(dissent->resolution, asking->now))
		return fault(FAULT_DISSENT_CLOSED, "dissent");
	EMIT(asking, DISSENT_WITHDRAWN, dissent_withdrawn, .dissent = dissent->head.id);
	return OK;
}

/* Applying */

void
apply_dissent_registered(struct assembly *assembly, const struct stamp *stamp,
	const struct event_dissent_registered *event)
{
	struct dissent *dissent =
		assembly_add(assembly, stamp, NOUN_DISSENT, sizeof(struct dissent));
	dissent->resolution = assembly_must(assembly, event->resolution, NOUN_RESOLUTION);
	dissent->member = assembly_must(assembly, event->member, NOUN_MEMBER);
	dissent->vote = assembly_must(assembly, event->vote, NOUN_VOTE);
	dissent->choice = event->choice;
	dissent->statement = str_keep(assembly->arena, event->statement);
	dissent->at = stamp->at;
	list_add(assembly->arena, &dissent->resolution->dissents, dissent);
	list_add(assembly->arena, &dissent->member->dissents, dissent);
	assembly_touch(assembly, dissent->resolution);
	assembly_touch(assembly, dissent->member);
	assembly_touch(assembly, dissent->vote);
}

static void
strike(struct assembly *assembly, struct dissent *dissent)
{
	dissent->withdrawn = true;
	list_remove(&dissent->member->dissents, dissent);
	assembly_touch(assembly, dissent);
	assembly_touch(assembly, dissent->resolution);
	assembly_touch(assembly, dissent->member);
	assembly_touch(assembly, dissent->vote);
}

void
apply_dissent_withdrawn(struct assembly *assembly, const struct stamp *stamp,
	const struct event_dissent_withdrawn *event)
{
	(void)stamp;
	struct dissent *dissent = assembly_must(assembly, event->dissent, NOUN_DISSENT);
	assert(!dissent->withdrawn);
	strike(assembly, dissent);
	list_remove(&dissent->resolution->dissents, dissent);
}

void
resolution_clear_dissents(struct assembly *assembly, struct resolution *resolution)
{
	for (EACH(struct dissent, dissent, &resolution->dissents))
		strike(assembly, dissent);
	resolution->dissents.count = 0;
}

void
dissent_write(const struct dissent *dissent, struct buf *out)
{
	dump_begin(out, &dissent->head);
	dump_entity(out, "resolution", dissent->resolution);
	dump_entity(out, "vote", dissent->vote);
	dump_entity(out, "member", dissent->member);
	dump_term(out, "choice", choice_word(dissent->choice));
	dump_text(out, "statement", dissent->statement);
	dump_number(out, "at", dissent->at);
	dump_end(out);
}
