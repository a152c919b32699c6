/* The frame of every page. The navigation is the same everywhere; the page one is on says so. */
#include "publish/frame.h"

#include "assembly/meeting.h"
#include "publish/html.h"
#include "text/term.h"

/* The words of a place, by where they stand among all words. */
static const struct {
	enum place_in_nav place;
	const char *path;
	size_t label;
} nav[] = {
#define PLACE(place, path, label) { place, path, offsetof(struct record_words, label) }
	PLACE(NAV_HOME, "/", home),
	PLACE(NAV_FLOOR, "/floor", floor),
	PLACE(NAV_RESOLUTIONS, "/resolutions", resolutions),
	PLACE(NAV_VOTES, "/votes", votes),
	PLACE(NAV_COMMITTEES, "/committees", committees),
	PLACE(NAV_ISSUES, "/issues", issues),
	PLACE(NAV_MEMBERS, "/members", members),
#undef PLACE
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
brand(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	const struct body *body = house_body(viewing->assembly);
	const struct meeting *meeting = newest_meeting(viewing->assembly);
	buf_text(out, "<a class=\"brand\" href=\"/\">"
		      "<img src=\"/a/icon.svg\" alt=\"\" width=\"32\" height=\"32\">");
	buf_text(out, body ? "<span><b lang=\"\">" : "<span><b>");
	html_text(out, body ? body->name : STR("Whereas"));
	buf_text(out, meeting ? "</b><small lang=\"\">" : "</b><small>");
	html_text(out, meeting ? meeting->name : str_of(viewing->prose->words->motto));
	buf_text(out, "</small></span></a>");
}

static void
bar(const struct viewing *viewing, const struct frame *frame)
{
	const struct prose *prose = viewing->prose;
	struct buf *out = viewing->out;
	buf_text(out, "<header class=\"bar\"><div class=\"wrap\">");
	brand(viewing);
	prose_put(prose, "<nav aria-label=\"", prose->words->main_menu, "\"><ul>");
	for (size_t i = 0; i < sizeof nav / sizeof nav[0]; i++) {
		bool here = nav[i].place == frame->place;
		prose_put(prose, "<li><a href=\"", nav[i].path,
		    here ? "\" aria-current=\"page\">" : "\">");
		prose_put(prose, "", record_word(prose->words, nav[i].label), "</a></li>");
	}
	buf_text(out, "</ul></nav></div></header>");
}

static void
crumbs(const struct viewing *viewing, const struct frame *frame)
{
	const struct prose *prose = viewing->prose;
	struct buf *out = viewing->out;
	if (!frame->crumb)
		return;
	prose_put(prose, "<nav class=\"crumbs\" aria-label=\"", prose->words->breadcrumbs,
	    "\"><a href=\"");
	buf_text(out, frame->crumb_path);
	prose_put(prose, "\">", frame->crumb, "</a> <span aria-hidden=\"true\">/</span> ");
	buf_text(out, frame->here.size > 0 ? "<span>" : "<span lang=\"\">");
	if (frame->here.size > 0)
		buf_put(out, frame->here);
	else
		html_text(out, frame->title);
	buf_text(out, "</span></nav>");
}

void
frame_begin(const struct viewing *viewing, const struct frame *frame)
{
	const struct prose *prose = viewing->prose;
	struct buf *out = viewing->out;
	const struct body *body = house_body(viewing->assembly);
	prose_put(prose, "<!doctype html><html lang=\"", language_word(prose->language),
	    "\"><head><meta charset=\"utf-8\">"
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
		"<script type=\"module\" src=\"/a/record.js\"></script></head><body>");
	prose_put(prose, "<a class=\"skip\" href=\"#main\">", prose->words->skip, "</a>");
	bar(viewing, frame);
	buf_text(out, "<main id=\"main\" class=\"wrap\">");
	crumbs(viewing, frame);
}

/* The same page in every language: an address, so that it needs no script. */
static void
choice_of_languages(const struct prose *prose)
{
	prose_put(prose, "<nav class=\"languages\" aria-label=\"", prose->words->language, "\">");
	for (int i = 0; i < LANGUAGE_COUNT; i++) {
		enum language language = (enum language)i;
		const char *code = language_word(language);
		prose_put(prose, "<a href=\"?language=", code, "\" hreflang=\"");
		prose_put(prose, "", code, "\" lang=\"");
		prose_put(prose, "", code,
		    language == prose->language ? "\" aria-current=\"true\">" : "\">");
		prose_put(prose, "", record_words_in(language)->own_name, "</a> ");
	}
	buf_text(prose->out, "</nav>");
}

/* Of the clock that the page's times are read from: " (UTC-4)", " (UTC+5:30)". */
static void
zone(struct buf *out, int64_t offset_minutes)
{
	enum { HOUR = 60 };
	int64_t minutes = offset_minutes < 0 ? -offset_minutes : offset_minutes;
	buf_text(out, " (UTC");
	if (minutes > 0)
		buf_text(out, offset_minutes < 0 ? "\u2212" : "+");
	if (minutes > 0)
		buf_number(out, minutes / HOUR);
	if (minutes % HOUR > 0)
		buf_format(out, ":%02d", (int)(minutes % HOUR));
	buf_byte(out, ')');
}

static void
as_of(const struct viewing *viewing)
{
	const struct prose *prose = viewing->prose;
	const struct assembly *assembly = viewing->assembly;
	if (assembly->last.at)
		PROSE(prose, prose->words->as_of, NUMBER("n", assembly->last.seq),
		    TIME("time", assembly->last.at, house_offset(assembly)));
	else
		PROSE(prose, prose->words->as_of_nothing, NUMBER("n", assembly->last.seq));
	if (assembly->last.at)
		zone(viewing->out, house_offset(assembly));
}

static void
as_data(const struct prose *prose, const struct frame *frame)
{
	if (!frame->data_json && !frame->data_csv)
		return;
	prose_put(prose, "<p>", prose->words->as_data, "");
	if (frame->data_json)
		prose_put(prose, " <a href=\"", frame->data_json, "\">JSON</a>");
	if (frame->data_csv)
		prose_put(prose, " <a href=\"", frame->data_csv, "\">CSV</a>");
	buf_text(prose->out, "</p>");
}

void
frame_end(const struct viewing *viewing, const struct frame *frame)
{
	const struct prose *prose = viewing->prose;
	struct buf *out = viewing->out;
	buf_text(out, "</main><footer class=\"foot\"><div class=\"wrap\"><p>");
	as_of(viewing);
	buf_text(out, "</p>");
	as_data(prose, frame);
	choice_of_languages(prose);
	prose_put(prose, "<p><a href=\"/floor\">", prose->words->the_floor, "</a> ");
	prose_put(prose, "<a href=\"/sign-in\">", prose->words->sign_in,
	    "</a></p></div></footer></body></html>\n");
}
