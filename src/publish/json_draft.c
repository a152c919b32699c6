/* Drafts as data: private to those who may read them, and rendered for each of them. In lists they
 * stand without their words, of which there may be much; a draft's own view has them. */
#include "assembly/draft.h"
#include "publish/json_field.h"
#include "publish/pages.h"

static bool
is_own(const struct asking *asking, const struct resolution *draft, const struct member *member)
{
	struct member *own;
	return member_acting(asking, draft->body, &own).code == FAULT_NONE && own == member;
}

/* Who stands under it by an act of their own, and who does no longer: for those who may change it.
 * To others the same tells of their own seat alone. */
static void
standing(struct buf *out, const struct asking *asking, const struct resolution *draft)
{
	bool all = asking->caller.administrator
		   || draft_change_check(asking, draft).code == FAULT_NONE;
	json_field_digest(out, "text", &draft->draft_text);
	json_field_flag(out, "shown", draft->shown);
	json_open_list(out, "joined");
	for (EACH(const struct member, member, &draft->joined))
		if (all || is_own(asking, draft, member))
			json_field_number(out, NULL, (int64_t)member->head.id);
	json_close_list(out);
	json_open_list(out, "lapsed");
	for (EACH(const struct member, member, &draft->lapsed))
		if (all || is_own(asking, draft, member))
			json_member_short(out, member);
	json_close_list(out);
}

void
json_draft_short(struct buf *out, const struct asking *asking, const struct resolution *draft)
{
	json_open(out, NULL);
	json_field_number(out, "id", (int64_t)draft->head.id);
	json_field_number(out, "body", (int64_t)draft->body->head.id);
	json_field_text(out, "title", draft->title);
	json_open_list(out, "sponsors");
	for (EACH(const struct member, member, &draft->sponsors))
		json_member_short(out, member);
	json_close_list(out);
	json_field_texts(out, "named_sponsors", &draft->named_sponsors);
	standing(out, asking, draft);
	json_close(out);
}

struct fault
draft_json(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	const struct asking asking = viewing_asking(viewing);
	struct resolution *draft;
	TRY(viewing_entity(viewing, NOUN_RESOLUTION, &draft));
	if (draft->standing != STANDING_DRAFT || !draft_may_read(&asking, draft))
		return fault(FAULT_NOT_FOUND, "");
	json_open(out, NULL);
	json_resolution_fields(out, draft);
	json_clauses(out, &draft->draft);
	standing(out, &asking, draft);
	json_close(out);
	return OK;
}

struct fault
drafts_json(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	const struct asking asking = viewing_asking(viewing);
	json_open(out, NULL);
	json_open_list(out, "drafts");
	for (EACH(const struct resolution, draft, &viewing->assembly->resolutions))
		if (draft->standing == STANDING_DRAFT && draft_may_read(&asking, draft))
			json_draft_short(out, &asking, draft);
	json_close_list(out);
	json_close(out);
	return OK;
}
