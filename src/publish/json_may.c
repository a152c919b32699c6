/* What one person may do now, and what they did that can be taken back: each found by trying the
 * action with the very function that would decide it. For json_me.c. */
#include "assembly/speaker.h"
#include "publish/json_field.h"

static bool
would(const struct asking *asking, enum action_kind kind, const void *action)
{
	struct asking tried = *asking;
	tried.emitted = NULL;
	tried.count = tried.room = 0;
	return assembly_decide(&tried, kind, action).code == FAULT_NONE;
}

static void
pulls(struct buf *out, const struct asking *asking)
{
	json_open_list(out, "pull_item");
	for (EACH(const struct meeting, meeting, &asking->assembly->meetings)) {
		if (meeting->ended)
			continue;
		for (EACH(const struct item, item, &meeting->items)) {
			const struct action_pull_item action = { .item = item->head.id };
			if (item->slate && would(asking, ACTION_PULL_ITEM, &action))
				json_field_number(out, NULL, (int64_t)item->head.id);
		}
	}
	json_close_list(out);
}

/* With a draft as it stands, as by who has read that. */
static bool
would_on(const struct asking *asking, enum action_kind kind, const struct resolution *resolution)
{
	uint64_t id = resolution->head.id;
	bool is_draft = resolution->standing == STANDING_DRAFT;
	const struct action_register_dissent dissent = { .resolution = id, .choice = CHOICE_NO };
	const struct action_join_sponsors join = {
		.resolution = id, .has_text = is_draft, .text = resolution->draft_text,
	};
	const struct action_leave_sponsors leave = { .resolution = id };
	const struct action_revise_draft revise = {
		.resolution = id, .base = resolution->draft_text,
	};
	const struct action_sign_petition sign = { .resolution = id };
	if (kind == ACTION_REGISTER_DISSENT)
		return would(asking, kind, &dissent);
	if (kind == ACTION_JOIN_SPONSORS)
		return would(asking, kind, &join);
	if (kind == ACTION_LEAVE_SPONSORS)
		return would(asking, kind, &leave);
	if (kind == ACTION_REVISE_DRAFT)
		return would(asking, kind, &revise);
	return would(asking, kind, &sign);
}

static void
on_resolutions(struct buf *out, const struct asking *asking, enum action_kind kind)
{
	json_open_list(out, action_kinds[kind].name);
	for (EACH(const struct resolution, resolution, &asking->assembly->resolutions))
		if (would_on(asking, kind, resolution))
			json_field_number(out, NULL, (int64_t)resolution->head.id);
	json_close_list(out);
}

static void
speeches(struct buf *out, const struct asking *asking)
{
	json_open_list(out, "ask_to_speak");
	for (EACH(const struct body, body, &asking->assembly->bodies)) {
		if (!body->sitting)
			continue;
		const struct action_ask_to_speak action = {
			.sitting = body->sitting->head.id,
			.stance = STANCE_ORDER,
		};
		if (would(asking, ACTION_ASK_TO_SPEAK, &action))
			json_field_number(out, NULL, (int64_t)body->sitting->head.id);
	}
	json_close_list(out);
}

void
json_may(struct buf *out, const struct asking *asking)
{
	json_open(out, "may");
	pulls(out, asking);
	on_resolutions(out, asking, ACTION_REGISTER_DISSENT);
	on_resolutions(out, asking, ACTION_JOIN_SPONSORS);
	on_resolutions(out, asking, ACTION_LEAVE_SPONSORS);
	on_resolutions(out, asking, ACTION_REVISE_DRAFT);
	on_resolutions(out, asking, ACTION_SIGN_PETITION);
	speeches(out, asking);
	json_close(out);
}

/* What was done, and stands */

static void
waiting(struct buf *out, const struct asking *asking, const struct body *body)
{
	struct member *member;
	if (!body->sitting || member_acting(asking, body, &member).code != FAULT_NONE)
		return;
	for (EACH(const struct speaker, speaker, &body->sitting->speakers))
		if (speaker->member == member && speaker->state < SPEAKER_STATE_SPOKEN)
			json_speaker(out, NULL, speaker);
}

static void
pulled(struct buf *out, const struct asking *asking, const struct item *item)
{
	struct member *member;
	if (member_acting(asking, item->meeting->body, &member).code != FAULT_NONE)
		return;
	for (size_t i = 0; i < item->pull_count; i++)
		if (item->pulls[i].member == member)
			json_field_number(out, NULL, (int64_t)item->head.id);
}

/* What was submitted with this person as the first sponsor, and whether that can be undone. */
static void
submitted(struct buf *out, const struct asking *asking, const struct person *person)
{
	json_open_list(out, "submitted");
	for (EACH(const struct resolution, resolution, &asking->assembly->resolutions)) {
		const struct member *first = resolution->first_sponsor;
		const struct action_withdraw_resolution action = {
			.resolution = resolution->head.id, .reason = STR("as asked"),
		};
		if (!first || first->person != person || !resolution->current)
			continue;
		json_open(out, NULL);
		json_field_number(out, "id", (int64_t)resolution->head.id);
		json_field_text(out, "label", resolution->label);
		json_field_text(out, "title", resolution->title);
		json_field_word(out, "standing", standing_word(resolution->standing));
		json_field_flag(out, "late", resolution->late);
		json_field_flag(out, "withdraw",
		    would(asking, ACTION_WITHDRAW_RESOLUTION, &action));
		json_close(out);
	}
	json_close_list(out);
}

void
json_did(struct buf *out, const struct asking *asking, const struct person *person)
{
	json_open_list(out, "speaking");
	for (EACH(const struct body, body, &asking->assembly->bodies))
		waiting(out, asking, body);
	json_close_list(out);
	json_open_list(out, "pulled");
	for (EACH(const struct meeting, meeting, &asking->assembly->meetings))
		for (EACH(const struct item, item, &meeting->items))
			if (!meeting->ended)
				pulled(out, asking, item);
	json_close_list(out);
	json_open_list(out, "dissents");
	for (EACH(const struct member, seat, &person->seats))
		for (EACH(const struct dissent, dissent, &seat->dissents))
			if (!dissent->withdrawn)
				json_dissent(out, dissent);
	json_close_list(out);
	submitted(out, asking, person);
}
