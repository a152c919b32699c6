/* All resolutions, and those of one issue: a table that a program can read too. */
#include "publish/frame.h"
#include "publish/html.h"
#include "publish/part.h"

#include <stdio.h>

static void
row(struct buf *out, const struct resolution *resolution)
{
	buf_text(out, "<tr><th scope=\"row\">");
	part_resolution(out, resolution);
	buf_text(out, "</th><td>");
	for (EACH(const struct issue, issue, &resolution->issues)) {
		buf_text(out, issue_index ? ", <a href=\"/issues/" : "<a href=\"/issues/");
		html_text(out, issue->slug);
		buf_text(out, "\">");
		html_text(out, issue->name);
		buf_text(out, "</a>");
	}
	buf_text(out, "</td><td>");
	for (EACH(const struct referral, referral, &resolution->referrals)) {
		buf_text(out, referral_index ? ", " : "");
		html_link(out, "committees", referral->committee->head.id, referral->committee->short_name);
	}
	buf_text(out, "</td><td>");
	part_state(out, resolution);
	buf_text(out, "</td></tr>");
}

static void
table(const struct viewing *viewing, const struct list *resolutions)
{
	struct buf *out = viewing->out;
	size_t shown = 0;
	buf_text(out, "<section class=\"card\"><div class=\"scroll\" tabindex=\"0\" role=\"region\" "
		"aria-label=\"Resolutions\"><table class=\"resolutions\"><thead><tr>"
		"<th scope=\"col\">Resolution</th><th scope=\"col\">Issues</th>"
		"<th scope=\"col\">Committees</th><th scope=\"col\">State</th></tr></thead><tbody>");
	for (EACH(const struct resolution, resolution, resolutions)) {
		if (!part_visible(resolution, viewing->wish->audience))
			continue;
		row(out, resolution);
		shown++;
	}
	buf_text(out, "</tbody></table></div>");
	if (!shown)
		part_nothing(out, "No resolution has been submitted yet.");
	buf_text(out, "</section>");
}

struct fault
resolutions_page(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	struct frame frame = {
		.title = STR("Resolutions"), .place = NAV_RESOLUTIONS,
		.data_json = "/resolutions.json", .data_csv = "/resolutions.csv",
	};
	frame_begin(out, viewing->assembly, &frame);
	buf_text(out, "<div class=\"title\"><h1>Resolutions</h1></div>");
	table(viewing, &viewing->assembly->resolutions);
	frame_end(out, viewing->assembly, &frame);
	return OK;
}

struct fault
issue_page(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	const struct issue *issue = viewing_issue(viewing);
	char data[128];
	if (!issue)
		return fault(FAULT_NOT_FOUND, "");
	struct frame frame = {
		.title = issue->name, .place = NAV_ISSUES, .crumb_path = "/issues", .crumb = "Issues",
		.data_json = data,
	};
	snprintf(data, sizeof data, "/issues/%.*s.json", (int)issue->slug.size, issue->slug.at);
	frame_begin(out, viewing->assembly, &frame);
	buf_text(out, "<div class=\"title\"><p class=\"over\">Issue</p><h1>");
	html_text(out, issue->name);
	buf_text(out, "</h1></div>");
	table(viewing, &issue->resolutions);
	frame_end(out, viewing->assembly, &frame);
	return OK;
}

struct fault
issues_page(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	const struct list *issues = &viewing->assembly->issues;
	struct frame frame = {
		.title = STR("Issues"), .place = NAV_ISSUES, .data_json = "/issues.json",
	};
	frame_begin(out, viewing->assembly, &frame);
	buf_text(out, "<div class=\"title\"><h1>Issues</h1></div><section class=\"card\">"
		"<ul class=\"plain tiles\">");
	for (EACH(const struct issue, issue, issues)) {
		buf_text(out, "<li><a href=\"/issues/");
		html_text(out, issue->slug);
		buf_text(out, "\">");
		html_text(out, issue->name);
		buf_format(out, "</a> <small>%zu</small></li>", issue->resolutions.count);
	}
	buf_text(out, "</ul>");
	if (!issues->count)
		part_nothing(out, "No issue has been named yet.");
	buf_text(out, "</section>");
	frame_end(out, viewing->assembly, &frame);
	return OK;
}
