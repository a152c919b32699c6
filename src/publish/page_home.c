/* The first page: the body, its meeting, what is before it now, and what it decided last. */
#include "publish/frame.h"
#include "publish/html.h"
#include "publish/part.h"

enum { LATEST = 6, NEXT = 4 };

/* The question stated last in a sitting; NULL where none was. */
static const struct vote *
vote_now(const struct body *body, const struct sitting *sitting)
{
	for (size_t i = body->votes.count; i > 0; i--) {
		const struct vote *vote = body->votes.at[i - 1];
		if (vote->sitting == sitting)
			return vote;
	}
	return NULL;
}

static void
question(const struct viewing *viewing, const struct vote *vote)
{
	struct buf *out = viewing->out;
	enum audience audience = viewing->wish->audience;
	buf_text(out, "<p class=\"question\">");
	html_link(out, "votes", vote->head.id, vote->question);
	buf_text(out, "</p><p class=\"standing\">");
	part_verdict(viewing->prose, vote, audience);
	if (vote->state == VOTE_STATE_OPEN && vote_shows_turnout(vote, audience))
		buf_format(out, " <span><b>%zu</b> of %zu have voted</span>", vote->cast_count,
			vote->place_count);
	buf_text(out, "</p>");
	if (vote_shows_result(vote, audience))
		part_bar(viewing->prose, vote);
}

/* The items of the agenda that come next. */
static void
next(const struct prose *prose, const struct meeting *meeting)
{
	struct buf *out = prose->out;
	size_t shown = 0;
	for (size_t i = 0; meeting && i < meeting->items.count && shown < NEXT; i++) {
		const struct item *item = meeting->items.at[i];
		if (item->done || item->removed)
			continue;
		buf_text(out,
			shown++ ? "<li>" : "<h3>Next on the agenda</h3><ul class=\"plain\"><li>");
		if (item->resolution)
			part_resolution(prose, item->resolution);
		else
			html_text(out, item->title);
		if (item->slate)
			buf_text(out, " <span class=\"state slate\">On the slate</span>");
		buf_text(out, "</li>");
	}
	buf_text(out, shown ? "</ul>" : "");
}

static void
sitting_card(const struct viewing *viewing, const struct body *body)
{
	struct buf *out = viewing->out;
	const struct sitting *sitting = body->sitting;
	const struct vote *vote = vote_now(body, sitting);
	buf_text(out, "<p class=\"over\">");
	html_text(out, sitting->name);
	buf_text(out, " · ");
	buf_number(out, sitting_present(sitting));
	buf_text(out, " present");
	if (sitting->call_present >= 0)
		buf_text(out, sitting->call_met ? " · quorum established" : " · no quorum");
	buf_text(out, "</p>");
	if (vote)
		question(viewing, vote);
	else
		part_nothing(viewing->prose, "No question has been stated yet.");
	next(viewing->prose, sitting->meeting);
}

static void
no_sitting(const struct prose *prose, const struct body *body, int64_t offset)
{
	struct buf *out = prose->out;
	part_nothing(prose, "No sitting is open.");
	if (!body->sittings.count)
		return;
	const struct sitting *last = body->sittings.at[body->sittings.count - 1];
	buf_text(out, "<p>The latest, ");
	html_text(out, last->name);
	buf_text(out, ", adjourned on ");
	prose_time(
	    prose, last->adjourned_at, last->meeting ? last->meeting->offset_minutes : offset);
	buf_text(out, ".</p>");
}

/* Committees that are at work at this moment. */
static void
sitting_elsewhere(const struct viewing *viewing, const struct body *body)
{
	struct buf *out = viewing->out;
	size_t shown = 0;
	for (EACH(const struct body, other, &viewing->assembly->bodies)) {
		if (other == body || !other->sitting)
			continue;
		buf_text(out, shown++ ? "<li>" : "<h3>Sitting too</h3><ul class=\"plain\"><li>");
		html_link(out, "committees", other->head.id, other->name);
		buf_text(out, " <small>");
		html_text(out, other->sitting->name);
		buf_text(out, "</small></li>");
	}
	buf_text(out, shown ? "</ul>" : "");
}

static void
now(const struct viewing *viewing, const struct body *body)
{
	struct buf *out = viewing->out;
	buf_text(out, "<section class=\"card now\"><h2>Before the body now</h2>");
	if (body->sitting)
		sitting_card(viewing, body);
	else
		no_sitting(viewing->prose, body, house_offset(viewing->assembly));
	sitting_elsewhere(viewing, body);
	buf_text(out, "</section>");
}

static void
meeting_card(const struct prose *prose, const struct body *body)
{
	struct buf *out = prose->out;
	const struct meeting *meeting =
		body->meetings.count ? body->meetings.at[body->meetings.count - 1] : NULL;
	buf_text(out, "<section class=\"card\"><h2>Meeting</h2>");
	if (!meeting) {
		part_nothing(prose, "No meeting has been called yet.");
	} else {
		buf_text(out, "<p class=\"question\">");
		html_link(out, "meetings", meeting->head.id, meeting->name);
		buf_text(out, "</p><p>");
		html_text(out, meeting->place);
		buf_text(out, meeting->place.size ? ", " : "");
		prose_days(prose, meeting->starts, meeting->ends, meeting->offset_minutes);
		buf_format(out, "</p><p>%zu registered · %zu items on the agenda%s</p>",
			meeting->registered.count, meeting->items.count,
			meeting->ended ? " · ended" : "");
	}
	buf_text(out, "</section>");
}

static void
standings(const struct prose *prose, const struct assembly *assembly)
{
	struct buf *out = prose->out;
	size_t counts[STANDING_COUNT] = { 0 }, shown = 0;
	for (EACH(const struct resolution, resolution, &assembly->resolutions))
		counts[resolution->standing]++;
	buf_text(out, "<section class=\"card\"><h2>Resolutions</h2>");
	for (int standing = STANDING_PENDING; standing < STANDING_COUNT; standing++) {
		if (!counts[standing])
			continue;
		buf_text(out, shown++ ? "<div><dt>" : "<dl class=\"counts\"><div><dt>");
		buf_format(out, "<a href=\"/resolutions#%s\">%s</a></dt><dd>%zu</dd></div>",
			standing_word((enum standing)standing),
			part_standing(prose, (enum standing)standing), counts[standing]);
	}
	if (!shown)
		part_nothing(prose, "No resolution has been submitted yet.");
	buf_text(out, shown ? "</dl>" : "");
}

/* Ends the card that standings() began. */
static void
issues(const struct prose *prose, const struct assembly *assembly)
{
	struct buf *out = prose->out;
	if (assembly->issues.count)
		buf_text(out, "<h3>By issue</h3><ul class=\"chips\">");
	for (EACH(const struct issue, issue, &assembly->issues)) {
		buf_text(out, "<li><a href=\"/issues/");
		html_text(out, issue->slug);
		buf_text(out, "\">");
		html_text(out, issue->name);
		buf_text(out, "</a></li>");
	}
	buf_text(out, assembly->issues.count ? "</ul>" : "");
	buf_text(out,
		"<p class=\"more\"><a href=\"/resolutions\">All resolutions</a></p></section>");
}

static void
latest(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	const struct list *all = &viewing->assembly->votes;
	const struct vote **votes = part_newest_first(out->arena, all);
	size_t shown = 0;
	buf_text(out, "<section class=\"card\"><h2>Decided last</h2>");
	for (size_t i = 0; i < all->count && shown < LATEST; i++) {
		if (votes[i]->state != VOTE_STATE_ANNOUNCED)
			continue;
		buf_text(out, shown++ ? "<li>" : "<ul class=\"plain\"><li>");
		part_vote(viewing->prose, votes[i], viewing->wish->audience);
		buf_text(out, "</li>");
	}
	if (!shown)
		part_nothing(viewing->prose, "Nothing has been decided yet.");
	buf_text(out, shown
			  ? "</ul><p class=\"more\"><a href=\"/votes\">All votes</a></p></section>"
			  : "</section>");
}

struct fault
home_page(const struct viewing *viewing)
{
	const struct body *body = house_body(viewing->assembly);
	struct buf *out = viewing->out;
	struct frame frame = {
		.title = body ? body->name : STR("Whereas"),
		.place = NAV_HOME,
		.data_json = "/home.json",
	};
	frame_begin(viewing, &frame);
	buf_text(out, "<div class=\"title\"><h1>");
	html_text(out, frame.title);
	buf_text(out, "</h1></div>");
	if (!body) {
		buf_text(out, "<section class=\"card\">");
		part_nothing(viewing->prose,
		    "Nothing is here yet. The administrator sets up the body, and "
		    "the clerk brings members and resolutions in.");
		buf_text(out, "</section>");
	} else {
		buf_text(out, "<div class=\"split\"><div>");
		now(viewing, body);
		latest(viewing);
		buf_text(out, "</div><div>");
		meeting_card(viewing->prose, body);
		standings(viewing->prose, viewing->assembly);
		issues(viewing->prose, viewing->assembly);
		buf_text(out, "</div></div>");
	}
	frame_end(viewing, &frame);
	return OK;
}
