/* The first page: the body, its meeting, what is before it now, and what it decided last. */
#include "publish/frame.h"
#include "publish/html.h"
#include "publish/part.h"

enum { LATEST = 6 };

/* The question stated last in a sitting; NULL where none was. */
static const struct vote *
vote_now(const struct assembly *assembly, const struct sitting *sitting)
{
	for (size_t i = assembly->votes.count; i > 0; i--) {
		const struct vote *vote = assembly->votes.at[i - 1];
		if (sitting && vote->sitting == sitting)
			return vote;
	}
	return NULL;
}

static void
now(const struct viewing *viewing, const struct body *body)
{
	struct buf *out = viewing->out;
	enum audience audience = viewing->wish->audience;
	const struct sitting *sitting = body->sitting;
	const struct vote *vote = vote_now(viewing->assembly, sitting);
	buf_text(out, "<section class=\"card now\"><h2>Before the body now</h2>");
	if (!sitting) {
		part_nothing(out, "No sitting is open.");
		buf_text(out, "</section>");
		return;
	}
	buf_text(out, "<p class=\"over\">");
	html_text(out, sitting->name);
	buf_text(out, " · ");
	buf_number(out, sitting_present(sitting));
	buf_text(out, " present");
	if (sitting->call_present >= 0)
		buf_text(out, sitting->call_met ? " · quorum established" : " · no quorum");
	buf_text(out, "</p>");
	if (!vote) {
		part_nothing(out, "No question has been stated yet.");
	} else {
		buf_text(out, "<p class=\"question\">");
		html_link(out, "votes", vote->head.id, vote->question);
		buf_text(out, "</p><p>");
		part_verdict(out, vote, audience);
		if (vote->state == VOTE_STATE_OPEN && vote_shows_turnout(vote, audience))
			buf_format(out, " %zu of %zu have voted", vote->cast_count, vote->place_count);
		buf_text(out, "</p>");
		if (vote_shows_result(vote, audience))
			part_bar(out, vote);
	}
	buf_text(out, "</section>");
}

static void
meeting_card(const struct viewing *viewing, const struct body *body)
{
	struct buf *out = viewing->out;
	const struct meeting *meeting = body->meetings.count
		? body->meetings.at[body->meetings.count - 1] : NULL;
	buf_text(out, "<section class=\"card\"><h2>Meeting</h2>");
	if (!meeting) {
		part_nothing(out, "No meeting has been called yet.");
	} else {
		buf_text(out, "<p class=\"question\">");
		html_link(out, "meetings", meeting->head.id, meeting->name);
		buf_text(out, "</p><p>");
		html_text(out, meeting->place);
		buf_text(out, meeting->place.size ? ", " : "");
		html_day(out, meeting->starts, meeting->offset_minutes);
		buf_text(out, " to ");
		html_day(out, meeting->ends, meeting->offset_minutes);
		buf_format(out, "</p><p>%zu registered · %zu items on the agenda%s</p>",
			meeting->registered.count, meeting->items.count,
			meeting->ended ? " · ended" : "");
	}
	buf_text(out, "</section>");
}

static void
standings(struct buf *out, const struct assembly *assembly)
{
	size_t counts[STANDING_COUNT] = { 0 };
	for (EACH(const struct resolution, resolution, &assembly->resolutions))
		counts[resolution->standing]++;
	buf_text(out, "<section class=\"card\"><h2>Resolutions</h2><dl class=\"counts\">");
	for (int standing = STANDING_PENDING; standing < STANDING_COUNT; standing++) {
		if (!counts[standing])
			continue;
		buf_text(out, "<div><dt>");
		html_label(out, standing_word(standing));
		buf_format(out, "</dt><dd>%zu</dd></div>", counts[standing]);
	}
	buf_text(out, "</dl><p><a href=\"/resolutions\">All resolutions</a></p></section>");
}

static void
latest(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	const struct list *votes = &viewing->assembly->votes;
	size_t shown = 0;
	buf_text(out, "<section class=\"card\"><h2>Decided last</h2><ul class=\"plain\">");
	for (size_t i = votes->count; i > 0 && shown < LATEST; i--) {
		const struct vote *vote = votes->at[i - 1];
		if (vote->state != VOTE_STATE_ANNOUNCED)
			continue;
		buf_text(out, "<li>");
		part_vote(out, vote, viewing->wish->audience);
		buf_text(out, "</li>");
		shown++;
	}
	buf_text(out, "</ul>");
	if (!shown)
		part_nothing(out, "Nothing has been decided yet.");
	buf_text(out, "<p><a href=\"/votes\">All votes</a></p></section>");
}

struct fault
home_page(const struct viewing *viewing)
{
	const struct body *body = house_body(viewing->assembly);
	struct buf *out = viewing->out;
	struct frame frame = {
		.title = body ? body->name : STR("Whereas"), .place = NAV_HOME, .data_json = "/home.json",
	};
	frame_begin(out, viewing->assembly, &frame);
	buf_text(out, "<div class=\"title\"><h1>");
	html_text(out, frame.title);
	buf_text(out, "</h1></div>");
	if (!body) {
		buf_text(out, "<section class=\"card\">");
		part_nothing(out, "Nothing is here yet. The administrator sets up the body, and the clerk brings "
			"members and resolutions in.");
		buf_text(out, "</section>");
	} else {
		buf_text(out, "<div class=\"pair\">");
		now(viewing, body);
		meeting_card(viewing, body);
		buf_text(out, "</div><div class=\"pair\">");
		latest(viewing);
		standings(out, viewing->assembly);
		buf_text(out, "</div>");
	}
	frame_end(out, viewing->assembly, &frame);
	return OK;
}
