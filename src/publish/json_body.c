/* Bodies, members, meetings and the house as data. */
#include "assembly/permission.h"
#include "publish/frame.h"
#include "publish/json_field.h"
#include "publish/pages.h"

/* Who may act for the seat, and who votes for it: what is in force. */
static void
others(struct buf *out, const struct member *member)
{
	json_open_list(out, "stand_ins");
	for (EACH(const struct stand_in, stand_in, &member->stand_ins)) {
		if (stand_in->ended)
			continue;
		json_open(out, NULL);
		json_field_number(out, "id", (int64_t)stand_in->head.id);
		json_field_number(out, "person", (int64_t)stand_in->person->head.id);
		json_field_text(out, "name", stand_in->person->name);
		json_field_word(out, "kind", stand_in_kind_word(stand_in->kind));
		json_close(out);
	}
	json_close_list(out);
	if (!member->proxy)
		return;
	json_open(out, "proxy");
	json_field_number(out, "id", (int64_t)member->proxy->head.id);
	json_field_number(out, "holder", (int64_t)member->proxy->holder->head.id);
	json_field_text(out, "name", member->proxy->holder->person->name);
	json_close(out);
}

void
json_member_whole(struct buf *out, const struct member *member)
{
	json_open(out, NULL);
	json_field_number(out, "id", (int64_t)member->head.id);
	json_field_number(out, "person", (int64_t)member->person->head.id);
	json_field_number(out, "body", (int64_t)member->body->head.id);
	json_field_text(out, "name", member->person->name);
	json_field_word(out, "role", role_word(member->role));
	json_field_weight(out, "weight", member->weight);
	json_field_flag(out, "left", member->left);
	json_open_list(out, "attributes");
	for (size_t i = 0; i < member->attributes.count; i++) {
		json_open(out, NULL);
		json_field_text(out, "name", member->attributes.at[i].name);
		json_field_text(out, "value", member->attributes.at[i].value);
		json_field_text(out, "source", member->attributes.at[i].source);
		json_close(out);
	}
	json_close_list(out);
	others(out, member);
	json_close(out);
}

struct fault
member_json(const struct viewing *viewing)
{
	struct member *member;
	TRY(viewing_entity(viewing, NOUN_MEMBER, &member));
	json_member_whole(viewing->out, member);
	return OK;
}

struct fault
members_json(const struct viewing *viewing)
{
	json_open(viewing->out, NULL);
	json_open_list(viewing->out, "members");
	for (EACH(const struct member, member, &viewing->assembly->members))
		json_member_whole(viewing->out, member);
	json_close_list(viewing->out);
	json_close(viewing->out);
	return OK;
}

void
json_body_whole(struct buf *out, const struct body *body)
{
	json_open(out, NULL);
	json_field_number(out, "id", (int64_t)body->head.id);
	json_field_text(out, "name", body->name);
	json_field_text(out, "short_name", body->short_name);
	json_field_word(out, "kind", body_kind_word(body->kind));
	json_field_number(out, "parent", body->parent ? (int64_t)body->parent->head.id : 0);
	json_field_number(out, "voting_members", (int64_t)member_count_voting(body));
	json_field_number(out, "sitting", body->sitting ? (int64_t)body->sitting->head.id : 0);
	json_field_part(out, "rules", &shape_part_body_rules, &body->rules);
	json_open_list(out, "states");
	for (size_t i = 0; i < body->states.count; i++)
		json_field_part(out, NULL, &shape_part_workflow_state, &body->states.at[i]);
	json_close_list(out);
	json_open_list(out, "steps");
	for (size_t i = 0; i < body->steps.count; i++)
		json_field_part(out, NULL, &shape_part_workflow_step, &body->steps.at[i]);
	json_close_list(out);
	json_close(out);
}

struct fault
committee_json(const struct viewing *viewing)
{
	struct body *body;
	TRY(viewing_entity(viewing, NOUN_BODY, &body));
	json_body_whole(viewing->out, body);
	return OK;
}

struct fault
committees_json(const struct viewing *viewing)
{
	json_open(viewing->out, NULL);
	json_open_list(viewing->out, "bodies");
	for (EACH(const struct body, body, &viewing->assembly->bodies))
		json_body_whole(viewing->out, body);
	json_close_list(viewing->out);
	json_close(viewing->out);
	return OK;
}

static void
items(struct buf *out, const struct meeting *meeting)
{
	json_open_list(out, "items");
	for (EACH(const struct item, item, &meeting->items)) {
		json_open(out, NULL);
		json_field_number(out, "id", (int64_t)item->head.id);
		json_field_number(out, "position", item->position);
		json_field_number(
		    out, "resolution", item->resolution ? (int64_t)item->resolution->head.id : 0);
		json_field_text(
		    out, "label", item->resolution ? item->resolution->label : STR(""));
		json_field_text(
		    out, "title", item->resolution ? item->resolution->title : item->title);
		json_field_flag(out, "slate", item->slate);
		json_field_flag(out, "done", item->done);
		json_field_number(out, "pulls", (int64_t)item->pull_count);
		json_close(out);
	}
	json_close_list(out);
}

static void
sittings(struct buf *out, const struct meeting *meeting)
{
	json_open_list(out, "sittings");
	for (EACH(const struct sitting, sitting, &meeting->sittings)) {
		json_open(out, NULL);
		json_field_number(out, "id", (int64_t)sitting->head.id);
		json_field_number(out, "body", (int64_t)sitting->body->head.id);
		json_field_text(out, "name", sitting->name);
		json_field_time(out, "opened_at", sitting->opened_at);
		json_field_time(out, "adjourned_at", sitting->adjourned_at);
		json_field_number(out, "present", sitting_present(sitting));
		json_close(out);
	}
	json_close_list(out);
}

void
json_meeting_whole(struct buf *out, const struct meeting *meeting)
{
	json_open(out, NULL);
	json_field_number(out, "id", (int64_t)meeting->head.id);
	json_field_number(out, "body", (int64_t)meeting->body->head.id);
	json_field_text(out, "name", meeting->name);
	json_field_text(out, "place", meeting->place);
	json_field_time(out, "starts", meeting->starts);
	json_field_time(out, "ends", meeting->ends);
	json_field_time(out, "submissions_until", meeting->submissions_until);
	json_field_time(out, "sponsors_until", meeting->sponsors_until);
	json_field_number(out, "offset_minutes", meeting->offset_minutes);
	json_field_number(out, "registered", (int64_t)meeting->registered.count);
	json_field_flag(out, "ended", meeting->ended);
	sittings(out, meeting);
	items(out, meeting);
	json_close(out);
}

struct fault
meeting_json(const struct viewing *viewing)
{
	struct meeting *meeting;
	TRY(viewing_entity(viewing, NOUN_MEETING, &meeting));
	json_meeting_whole(viewing->out, meeting);
	return OK;
}
