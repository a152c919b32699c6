/* The frame of every page. The navigation is the same everywhere; the page one is on says so. */
#include "publish/frame.h"

#include "assembly/meeting.h"
#include "publish/html.h"

static const struct {
	enum place_in_nav place;
	const char *path, *label;
} nav[] = {
	{ NAV_HOME, "/", "Home" },
	{ NAV_FLOOR, "/floor", "Floor" },
	{ NAV_RESOLUTIONS, "/resolutions", "Resolutions" },
	{ NAV_VOTES, "/votes", "Votes" },
	{ NAV_COMMITTEES, "/committees", "Committees" },
	{ NAV_ISSUES, "/issues", "Issues" },
	{ NAV_MEMBERS, "/members", "Members" },
};

const struct body *
house_body(const struct assembly *assembly)
{
	for (EACH(const struct body, body, &assembly->bodies))
		if (body->kind == BODY_KIND_ASSEMBLY)
			return body;
	return NULL;
}

static const struct meeting *
newest_meeting(const struct assembly *assembly)
{
	size_t count = assembly->meetings.count;
	return count ? assembly->meetings.at[count - 1] : NULL;
}

int64_t
house_offset(const struct assembly *assembly)
{
	const struct meeting *meeting = newest_meeting(assembly);
	return meeting ? meeting->offset_minutes : 0;
}

static void
bar(struct buf *out, const struct assembly *assembly, const struct frame *frame)
{
	const struct body *body = house_body(assembly);
	const struct meeting *meeting = newest_meeting(assembly);
	buf_text(out, "<header class=\"bar\"><div class=\"wrap\"><a class=\"brand\" href=\"/\">"
		"<img src=\"/a/icon.svg\" alt=\"\" width=\"32\" height=\"32\"><span><b>");
	html_text(out, body ? body->name : STR("Whereas"));
	buf_text(out, "</b><small>");
	html_text(out, meeting ? meeting->name : STR("The record of a deliberating body"));
	buf_text(out, "</small></span></a><nav aria-label=\"Main\"><ul>");
	for (size_t i = 0; i < sizeof nav / sizeof nav[0]; i++) {
		buf_text(out, "<li><a href=\"");
		buf_text(out, nav[i].path);
		buf_text(out, nav[i].place == frame->place ? "\" aria-current=\"page\">" : "\">");
		buf_text(out, nav[i].label);
		buf_text(out, "</a></li>");
	}
	buf_text(out, "</ul></nav></div></header>");
}

static void
crumbs(struct buf *out, const struct frame *frame)
{
	if (!frame->crumb)
		return;
	buf_text(out, "<nav class=\"crumbs\" aria-label=\"Breadcrumbs\"><a href=\"");
	buf_text(out, frame->crumb_path);
	buf_text(out, "\">");
	buf_text(out, frame->crumb);
	buf_text(out, "</a> <span aria-hidden=\"true\">/</span> <span>");
	if (frame->here.size > 0)
		buf_put(out, frame->here);
	else
		html_text(out, frame->title);
	buf_text(out, "</span></nav>");
}

void
frame_begin(struct buf *out, const struct assembly *assembly, const struct frame *frame)
{
	const struct body *body = house_body(assembly);
	buf_text(out, "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>");
	html_text(out, frame->title);
	if (body && !str_equal(body->name, frame->title)) {
		buf_text(out, " · ");
		html_text(out, body->name);
	}
	buf_text(out, "</title><link rel=\"icon\" href=\"/a/icon.svg\">"
		"<link rel=\"stylesheet\" href=\"/a/styles/tokens.css\">"
		"<link rel=\"stylesheet\" href=\"/a/styles/base.css\">"
		"<link rel=\"stylesheet\" href=\"/a/styles/table.css\">"
		"<link rel=\"stylesheet\" href=\"/a/styles/record.css\">"
		"<link rel=\"stylesheet\" href=\"/a/styles/print.css\">"
		"<script type=\"module\" src=\"/a/record.js\"></script></head><body>"
		"<a class=\"skip\" href=\"#main\">Skip to the content</a>");
	bar(out, assembly, frame);
	buf_text(out, "<main id=\"main\" class=\"wrap\">");
	crumbs(out, frame);
}

void
frame_end(struct buf *out, const struct assembly *assembly, const struct frame *frame)
{
	buf_text(out, "</main><footer class=\"foot\"><div class=\"wrap\"><p>As of entry ");
	buf_number(out, (int64_t)assembly->last.seq);
	if (assembly->last.at) {
		buf_text(out, " of the record, ");
		html_time(out, assembly->last.at, house_offset(assembly));
	}
	buf_text(out, "</p>");
	if (frame->data_json || frame->data_csv)
		buf_text(out, "<p>This page as data: ");
	if (frame->data_json) {
		buf_text(out, "<a href=\"");
		buf_text(out, frame->data_json);
		buf_text(out, "\">JSON</a> ");
	}
	if (frame->data_csv) {
		buf_text(out, "<a href=\"");
		buf_text(out, frame->data_csv);
		buf_text(out, "\">CSV</a>");
	}
	buf_text(out, frame->data_json || frame->data_csv ? "</p>" : "");
	buf_text(out, "<p><a href=\"/floor\">The floor</a> "
		"<a href=\"/sign-in\">Sign in</a></p></div></footer></body></html>\n");
}
