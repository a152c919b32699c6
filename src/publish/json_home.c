/* The first page as data: the body, its meeting, what is before it now, what it decided last. */
#include "publish/frame.h"
#include "publish/json_field.h"
#include "publish/pages.h"

enum { LATEST = 6 }; /* as many as the page shows */

static void
sitting(const struct viewing *viewing, const struct sitting *sitting)
{
	struct buf *out = viewing->out;
	json_open(out, "sitting");
	json_field_number(out, "id", (int64_t)sitting->head.id);
	json_field_text(out, "name", sitting->name);
	json_field_time(out, "opened_at", sitting->opened_at);
	json_field_number(out, "present", sitting_present(sitting));
	if (sitting->call_present >= 0)
		json_field_flag(out, "quorum", sitting->call_met);
	json_open_list(out, "votes"); /* the last is the one at hand */
	for (EACH(const struct vote, vote, &viewing->assembly->votes))
		if (vote->sitting == sitting)
			json_vote_short(out, vote, viewing->wish->audience);
	json_close_list(out);
	json_close(out);
}

static void
meeting(struct buf *out, const struct meeting *meeting)
{
	json_open(out, "meeting");
	json_field_number(out, "id", (int64_t)meeting->head.id);
	json_field_text(out, "name", meeting->name);
	json_field_text(out, "place", meeting->place);
	json_field_time(out, "starts", meeting->starts);
	json_field_time(out, "ends", meeting->ends);
	json_field_number(out, "registered", (int64_t)meeting->registered.count);
	json_field_number(out, "items", (int64_t)meeting->items.count);
	json_field_flag(out, "ended", meeting->ended);
	json_close(out);
}

static void
standings(struct buf *out, const struct assembly *assembly)
{
	int64_t counts[STANDING_COUNT] = { 0 };
	for (EACH(const struct resolution, resolution, &assembly->resolutions))
		counts[resolution->standing]++;
	json_open(out, "standings");
	for (int standing = STANDING_PENDING; standing < STANDING_COUNT; standing++)
		json_field_number(out, standing_word((enum standing)standing), counts[standing]);
	json_close(out);
}

static void
latest(const struct viewing *viewing)
{
	const struct list *votes = &viewing->assembly->votes;
	size_t shown = 0;
	json_open_list(viewing->out, "latest");
	for (size_t i = votes->count; i > 0 && shown < LATEST; i--) {
		const struct vote *vote = votes->at[i - 1];
		if (vote->state != VOTE_STATE_ANNOUNCED)
			continue;
		json_vote_short(viewing->out, vote, viewing->wish->audience);
		shown++;
	}
	json_close_list(viewing->out);
}

/* An entry that changes nothing of what is shown is not announced, and so does not show here. */
struct fault
home_json(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	const struct body *body = house_body(viewing->assembly);
	json_open(out, NULL);
	json_field_number(out, "entry", (int64_t)viewing->assembly->changed.seq);
	json_field_time(out, "at", viewing->assembly->changed.at);
	json_field_number(out, "body", body ? (int64_t)body->head.id : 0);
	json_field_text(out, "name", body ? body->name : STR(""));
	if (body && body->meetings.count > 0)
		meeting(out, body->meetings.at[body->meetings.count - 1]);
	if (body && body->sitting)
		sitting(viewing, body->sitting);
	standings(out, viewing->assembly);
	latest(viewing);
	json_close(out);
	return OK;
}
