/* All votes, the newest first. */
#include "publish/frame.h"
#include "publish/html.h"
#include "publish/part.h"

enum { VOTES_SHOWN_MOST = 1000 }; /* the rest is in the CSV */

static void
number(struct buf *out, int64_t count, bool known)
{
	buf_text(out, "<td class=\"num\">");
	if (known)
		buf_number(out, count);
	buf_text(out, "</td>");
}

static void
row(const struct viewing *viewing, const struct vote *vote)
{
	struct buf *out = viewing->out;
	bool known = vote_shows_result(vote, viewing->wish->audience) && vote->count.yes >= 0;
	buf_text(out, "<tr><th scope=\"row\">");
	html_link(out, "votes", vote->head.id, vote->question);
	buf_text(out, "</th><td>");
	html_link(out, "committees", vote->body->head.id, vote->body->short_name);
	buf_text(out, "</td><td>");
	part_verdict(out, vote, viewing->wish->audience);
	buf_text(out, "</td>");
	number(out, vote->count.yes, known);
	number(out, vote->count.no, known);
	number(out, vote->count.abstain, known);
	buf_text(out, "<td>");
	if (vote->closed_at)
		html_day(out, vote->closed_at, house_offset(viewing->assembly));
	buf_text(out, "</td></tr>");
}

struct fault
votes_page(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	const struct list *votes = &viewing->assembly->votes;
	struct frame frame = {
		.title = STR("Votes"), .place = NAV_VOTES,
		.data_json = "/votes.json", .data_csv = "/votes.csv",
	};
	frame_begin(out, viewing->assembly, &frame);
	buf_text(out, "<div class=\"title\"><h1>Votes</h1></div><section class=\"card\">"
		"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Votes\"><table><thead><tr>"
		"<th scope=\"col\">Question</th><th scope=\"col\">Body</th><th scope=\"col\">Result</th>"
		"<th scope=\"col\">Yes</th><th scope=\"col\">No</th><th scope=\"col\">Abstain</th>"
		"<th scope=\"col\">Day</th></tr></thead><tbody>");
	size_t most = votes->count < VOTES_SHOWN_MOST ? votes->count : VOTES_SHOWN_MOST;
	for (size_t i = 0; i < most; i++)
		row(viewing, votes->at[votes->count - 1 - i]);
	buf_text(out, "</tbody></table></div>");
	if (!votes->count)
		part_nothing(out, "No question has been put to a vote yet.");
	if (most < votes->count)
		buf_format(out, "<p class=\"note\">The newest %zu of %zu votes; all are in the CSV.</p>", most,
			votes->count);
	buf_text(out, "</section>");
	frame_end(out, viewing->assembly, &frame);
	return OK;
}
