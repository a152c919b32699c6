/* Late texts: what came after the deadline waits until the body admits it, by a petition that
 * a share of its members signs, or by leave, as its rules say. Until then it is neither
 * referred nor placed. */
#include <assert.h>

#include "assembly/field.h"
#include "assembly/resolution.h"
#include "assembly/verbs.h"
#include "rules/notice.h"

enum { ADMISSION_MOST = 200 };

/* Deciding */

static struct fault
late_check(const struct resolution *resolution)
{
	return resolution->late ? OK : fault(FAULT_NOT_LATE, "resolution");
}

/* Signatures of seats that have ended since, or have no vote any more, don't count. */
static int64_t
signed_by(const struct resolution *resolution)
{
	int64_t count = 0;
	for (EACH(const struct member, member, &resolution->petitioners))
		count += member_votes(member);
	return count;
}

static void
admit(struct asking *asking, const struct resolution *resolution, int64_t count, int64_t members)
{
	struct buf reason;
	buf_init(&reason, asking->arena, ADMISSION_MOST);
	buf_format(&reason, "by a petition of %lld of %lld members", (long long)count,
		(long long)members);
	EMIT(asking, LATE_ADMITTED, late_admitted, .resolution = resolution->head.id,
		.reason = buf_str(&reason));
}

struct fault
decide_sign_petition(struct asking *asking, const struct action_sign_petition *action)
{
	struct resolution *resolution =
		assembly_must(asking->assembly, action->resolution, NOUN_RESOLUTION);
	TRY(late_check(resolution));
	const struct part_body_rules *rules = &resolution->body->rules;
	if (rules->late != LATE_RULE_BY_PETITION)
		return fault(FAULT_NO_PETITION, "resolution");
	struct member *member;
	TRY(member_acting(asking, resolution->body, &member));
	if (!member_votes(member))
		return fault(FAULT_NO_VOTE_HERE, "resolution");
	if (list_has(&resolution->petitioners, member))
		return fault(FAULT_SIGNED_ALREADY, "resolution");
	EMIT(asking, PETITION_SIGNED, petition_signed, .resolution = resolution->head.id,
		.member = member->head.id);
	int64_t count = signed_by(resolution) + 1;
	int64_t members = (int64_t)member_count_voting(resolution->body);
	if (notice_petition_met(count, members, rules->petition))
		admit(asking, resolution, count, members);
	return OK;
}

struct fault
decide_admit_late(struct asking *asking, const struct action_admit_late *action)
{
	struct resolution *resolution =
		assembly_must(asking->assembly, action->resolution, NOUN_RESOLUTION);
	TRY(late_check(resolution));
	if (resolution->body->rules.late != LATE_RULE_BY_LEAVE)
		return fault(FAULT_NO_LEAVE, "resolution");
	TRY(field_text(action->reason, FIELD_REASON_MOST, "reason"));
	EMIT(asking, LATE_ADMITTED, late_admitted, .resolution = resolution->head.id,
		.reason = action->reason);
	return OK;
}

/* Applying */

void
apply_petition_signed(struct assembly *assembly, const struct stamp *stamp,
	const struct event_petition_signed *event)
{
	(void)stamp;
	struct resolution *resolution = assembly_must(assembly, event->resolution, NOUN_RESOLUTION);
	struct member *member = assembly_must(assembly, event->member, NOUN_MEMBER);
	list_add(assembly->arena, &resolution->petitioners, member);
	assembly_touch(assembly, resolution);
}

void
apply_late_admitted(struct assembly *assembly, const struct stamp *stamp,
	const struct event_late_admitted *event)
{
	struct resolution *resolution = assembly_must(assembly, event->resolution, NOUN_RESOLUTION);
	assert(resolution->late);
	resolution->late = false;
	resolution_remember(assembly, resolution, stamp, EVENT_LATE_ADMITTED, STR(""),
		event->reason, 0);
}
