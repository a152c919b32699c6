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
turnout(const struct prose *prose, const struct vote *vote)
{
	struct prose cast = prose_aside(prose);
	buf_format(cast.out, "<b>%zu</b>", vote->cast_count);
	buf_text(prose->out, " <span>");
	PROSE(prose, prose->words->have_voted, MARKUP("cast", cast),
	    NUMBER("roll", vote->place_count));
	buf_text(prose->out, "</span>");
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
		turnout(viewing->prose, vote);
	buf_text(out, "</p>");
	if (vote_shows_result(vote, audience))
		part_bar(viewing->prose, vote);
}

/* The items of the agenda that come next: not what was called already. */
static void
next(const struct prose *prose, const struct sitting *sitting)
{
	const struct meeting *meeting = sitting->meeting;
	struct buf *out = prose->out;
	const struct record_words *words = prose->words;
	size_t shown = 0;
	for (size_t i = 0; meeting && i < meeting->items.count && shown < NEXT; i++) {
		const struct item *item = meeting->items.at[i];
		if (item->done || item->removed || &item->head == sitting->called)
			continue;
		if (shown++ == 0)
			prose_put(
			    prose, "<h3>", words->next_on_agenda, "</h3><ul class=\"plain\">");
		buf_text(out, "<li>");
		if (item->resolution)
			part_resolution(prose, item->resolution);
		else
			html_name(out, item->title);
		if (item->slate)
			prose_put(prose, " <span class=\"state slate\">", words->on_the_slate,
			    "</span>");
		buf_text(out, "</li>");
	}
	buf_text(out, shown ? "</ul>" : "");
}

static void
recess(const struct viewing *viewing, const struct sitting *sitting)
{
	const struct prose *prose = viewing->prose;
	if (!sitting->recessed_at)
		return;
	int64_t offset = sitting->meeting ? sitting->meeting->offset_minutes
					  : house_offset(viewing->assembly);
	buf_text(prose->out, "<p class=\"banner\">");
	if (sitting->recess_until)
		PROSE(prose, prose->words->recess_until,
		    TIME("time", sitting->recess_until, offset));
	else
		prose_say(prose, prose->words->recess);
	buf_text(prose->out, sitting->recess_reason.size ? " " : "");
	html_name(prose->out, sitting->recess_reason);
	buf_text(prose->out, "</p>");
}

static void
before(struct buf *out, const struct prose *called)
{
	buf_text(out, "<p class=\"question\">");
	buf_put(out, buf_str(called->out));
	buf_text(out, "</p>");
}

static void
sitting_card(const struct viewing *viewing, const struct body *body)
{
	struct buf *out = viewing->out;
	const struct sitting *sitting = body->sitting;
	const struct vote *vote = vote_now(body, sitting);
	const struct record_words *words = viewing->prose->words;
	buf_text(out, "<p class=\"over\">");
	html_name(out, sitting->name);
	buf_text(out, " · ");
	part_attendance(viewing->prose, sitting);
	if (sitting->call_present >= 0)
		prose_put(viewing->prose, " · ",
		    sitting->call_met ? words->quorum_met : words->quorum_missing, "");
	buf_text(out, "</p>");
	recess(viewing, sitting);
	struct prose called = prose_aside(viewing->prose);
	/* What was decided gives way to what was called since, or still is to be decided. */
	bool due = part_called(&called, sitting);
	if (vote && (!due || vote->state < VOTE_STATE_ANNOUNCED))
		question(viewing, vote);
	else if (due)
		before(out, &called);
	else
		part_nothing(viewing->prose, words->no_question);
	next(viewing->prose, sitting);
}

static void
no_sitting(const struct prose *prose, const struct body *body, int64_t offset)
{
	part_nothing(prose, prose->words->no_sitting);
	if (!body->sittings.count)
		return;
	const struct sitting *last = body->sittings.at[body->sittings.count - 1];
	int64_t there = last->meeting ? last->meeting->offset_minutes : offset;
	buf_text(prose->out, "<p>");
	PROSE(prose, prose->words->latest_sitting, NAME("name", last->name),
	    TIME("time", last->adjourned_at, there));
	buf_text(prose->out, "</p>");
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
		if (shown++ == 0)
			prose_put(viewing->prose, "<h3>", viewing->prose->words->sitting_too,
			    "</h3><ul class=\"plain\">");
		buf_text(out, "<li>");
		html_link(out, "committees", other->head.id, other->name);
		buf_text(out, " <small lang=\"\">");
		html_text(out, other->sitting->name);
		buf_text(out, "</small></li>");
	}
	buf_text(out, shown ? "</ul>" : "");
}

static void
now(const struct viewing *viewing, const struct body *body)
{
	struct buf *out = viewing->out;
	prose_put(viewing->prose, "<section class=\"card now\"><h2>",
	    viewing->prose->words->before_the_body, "</h2>");
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
	const struct record_words *words = prose->words;
	const struct meeting *meeting =
		body->meetings.count ? body->meetings.at[body->meetings.count - 1] : NULL;
	prose_put(prose, "<section class=\"card\"><h2>", words->meeting, "</h2>");
	if (!meeting) {
		part_nothing(prose, words->no_meeting);
	} else {
		buf_text(out, "<p class=\"question\">");
		html_link(out, "meetings", meeting->head.id, meeting->name);
		buf_text(out, "</p><p>");
		html_name(out, meeting->place);
		buf_text(out, meeting->place.size ? ", " : "");
		prose_days(prose, meeting->starts, meeting->ends, meeting->offset_minutes);
		buf_text(out, "</p><p>");
		prose_count(prose, words->registered_one, words->registered_many,
		    meeting->registered.count);
		buf_text(out, " · ");
		prose_count(prose, words->items_one, words->items_many, meeting->items.count);
		if (meeting->ended)
			prose_put(prose, " · ", words->meeting_over, "");
		buf_text(out, "</p>");
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
	prose_put(prose, "<section class=\"card\"><h2>", prose->words->resolutions, "</h2>");
	for (int standing = STANDING_PENDING; standing < STANDING_COUNT; standing++) {
		if (!counts[standing])
			continue;
		buf_text(out, shown++ ? "<div><dt>" : "<dl class=\"counts\"><div><dt>");
		prose_put(prose, "<a href=\"/resolutions#", standing_word((enum standing)standing),
		    "\">");
		prose_put(
		    prose, "", part_standing(prose, (enum standing)standing), "</a></dt><dd>");
		buf_format(out, "%zu</dd></div>", counts[standing]);
	}
	if (!shown)
		part_nothing(prose, prose->words->none_submitted);
	buf_text(out, shown ? "</dl>" : "");
}

/* Ends the card that standings() began. */
static void
issues(const struct prose *prose, const struct assembly *assembly)
{
	struct buf *out = prose->out;
	if (assembly->issues.count)
		prose_put(prose, "<h3>", prose->words->by_issue, "</h3><ul class=\"chips\">");
	for (EACH(const struct issue, issue, &assembly->issues)) {
		buf_text(out, "<li><a lang=\"\" href=\"/issues/");
		html_text(out, issue->slug);
		buf_text(out, "\">");
		html_text(out, issue->name);
		buf_text(out, "</a></li>");
	}
	buf_text(out, assembly->issues.count ? "</ul>" : "");
	prose_put(prose, "<p class=\"more\"><a href=\"/resolutions\">",
	    prose->words->all_resolutions, "</a></p></section>");
}

static void
latest(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	const struct list *all = &viewing->assembly->votes;
	const struct vote **votes = part_newest_first(out->arena, all);
	const struct record_words *words = viewing->prose->words;
	size_t shown = 0;
	prose_put(
	    viewing->prose, "<section class=\"card\"><h2>", words->decided_last, "</h2>");
	for (size_t i = 0; i < all->count && shown < LATEST; i++) {
		if (votes[i]->state != VOTE_STATE_ANNOUNCED)
			continue;
		buf_text(out, shown++ ? "<li>" : "<ul class=\"plain\"><li>");
		part_vote(viewing->prose, votes[i], viewing->wish->audience);
		buf_text(out, "</li>");
	}
	if (shown)
		prose_put(viewing->prose, "</ul><p class=\"more\"><a href=\"/votes\">",
		    words->all_votes, "</a></p>");
	else
		part_nothing(viewing->prose, words->nothing_decided);
	buf_text(out, "</section>");
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
	buf_text(out, "<div class=\"title\"><h1 lang=\"\">");
	html_text(out, frame.title);
	buf_text(out, "</h1></div>");
	if (!body) {
		buf_text(out, "<section class=\"card\">");
		part_nothing(viewing->prose, viewing->prose->words->empty_house);
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
