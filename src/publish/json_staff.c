/* For the staff alone: who is present and why others are not, who has not voted yet. */
#include "publish/json_field.h"
#include "publish/pages.h"

static void
presence(struct buf *out, const struct sitting *sitting)
{
	int64_t basis, needed;
	sitting_quorum(sitting, &basis, &needed);
	json_open(out, NULL);
	json_field_number(out, "sitting", (int64_t)sitting->head.id);
	json_field_number(out, "body", (int64_t)sitting->body->head.id);
	json_field_number(out, "present", sitting_present(sitting));
	json_field_number(out, "quorum_needed", needed);
	json_field_number(out, "quorum_basis", basis);
	json_open_list(out, "members");
	for (EACH(const struct member, member, &sitting->present))
		json_field_number(out, NULL, (int64_t)member->head.id);
	json_close_list(out);
	json_open_list(out, "absences");
	for (size_t i = 0; i < sitting->absences.count; i++) {
		json_open(out, NULL);
		json_field_number(out, "member", (int64_t)sitting->absences.at[i].member);
		json_field_text(out, "category", sitting->absences.at[i].category);
		json_close(out);
	}
	json_close_list(out);
	json_close(out);
}

static void
sittings(const struct viewing *viewing)
{
	json_open_list(viewing->out, "sittings");
	for (EACH(const struct body, body, &viewing->assembly->bodies))
		if (body->sitting)
			presence(viewing->out, body->sitting);
	json_close_list(viewing->out);
}

static void
registered(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	json_open_list(out, "meetings");
	for (EACH(const struct meeting, meeting, &viewing->assembly->meetings)) {
		if (meeting->ended)
			continue;
		json_open(out, NULL);
		json_field_number(out, "meeting", (int64_t)meeting->head.id);
		json_open_list(out, "registered");
		for (EACH(const struct member, member, &meeting->registered))
			json_field_number(out, NULL, (int64_t)member->head.id);
		json_close_list(out);
		json_close(out);
	}
	json_close_list(out);
}

static void
waiting(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	json_open_list(out, "votes");
	for (EACH(const struct vote, vote, &viewing->assembly->votes)) {
		if (vote->state != VOTE_STATE_OPEN)
			continue;
		json_open(out, NULL);
		json_field_number(out, "vote", (int64_t)vote->head.id);
		json_field_number(out, "cast", (int64_t)vote->cast_count);
		json_field_number(out, "roll", (int64_t)vote->place_count);
		json_open_list(out, "waiting_for");
		for (size_t i = 0; i < vote->place_count; i++)
			if (!vote->places[i].cast)
				json_field_number(out, NULL,
					(int64_t)vote->places[i].member->head.id);
		json_close_list(out);
		json_close(out);
	}
	json_close_list(out);
}

struct fault
staff_json(const struct viewing *viewing)
{
	json_open(viewing->out, NULL);
	sittings(viewing);
	registered(viewing);
	waiting(viewing);
	json_close(viewing->out);
	return OK;
}
