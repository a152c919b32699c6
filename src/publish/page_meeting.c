/* A meeting: when and where, its sittings, its agenda in order with the slate marked. */
#include "publish/frame.h"
#include "publish/html.h"
#include "publish/part.h"

#include <stdio.h>

static void
pulls(const struct prose *prose, const struct item *item)
{
	struct buf *out = prose->out;
	for (size_t i = 0; i < item->pull_count; i++) {
		buf_text(out, "<p class=\"note\">Pulled from the slate by ");
		part_member(out, item->pulls[i].member);
		if (item->pulls[i].reason.size > 0) {
			buf_text(out, ": ");
			html_text(out, item->pulls[i].reason);
		}
		buf_text(out, "</p>");
	}
}

static void
agenda(const struct prose *prose, const struct meeting *meeting)
{
	struct buf *out = prose->out;
	buf_text(out, "<section class=\"card\"><h2>Agenda</h2>");
	if (!meeting->items.count)
		part_nothing(prose, "The agenda is empty.");
	else
		buf_text(out, "<ol class=\"plain agenda\">");
	for (EACH(const struct item, item, &meeting->items)) {
		buf_format(out, "<li><span class=\"no-label\">%lld</span><div>",
			(long long)item->position);
		if (item->resolution)
			part_resolution(prose, item->resolution);
		else
			html_text(out, item->title);
		pulls(prose, item);
		buf_text(out, "</div><div class=\"states\">");
		if (item->slate && !item->done)
			buf_text(out, "<span class=\"state slate\">On the slate</span> ");
		if (item->resolution)
			part_state(prose, item->resolution);
		buf_text(out, "</div></li>");
	}
	buf_text(out, meeting->items.count ? "</ol></section>" : "</section>");
}

static void
sittings(const struct prose *prose, const struct meeting *meeting)
{
	struct buf *out = prose->out;
	buf_text(out, "<section class=\"card\"><h2>Sittings</h2>");
	if (!meeting->sittings.count)
		part_nothing(prose, "No sitting has been opened yet.");
	else
		buf_text(out, "<ul class=\"plain\">");
	for (EACH(const struct sitting, sitting, &meeting->sittings)) {
		buf_text(out, "<li><b>");
		html_text(out, sitting->name);
		buf_text(out, "</b> <span class=\"of\">");
		html_link(out, "committees", sitting->body->head.id, sitting->body->name);
		buf_text(out, "</span><br><small>");
		if (sitting->adjourned_at) {
			prose_span(prose, sitting->opened_at, sitting->adjourned_at,
				meeting->offset_minutes);
		} else {
			prose_time(prose, sitting->opened_at, meeting->offset_minutes);
			buf_text(out, ", open");
		}
		buf_text(out, "; ");
		buf_number(out, sitting_present(sitting));
		buf_text(out, " present</small></li>");
	}
	buf_text(out, meeting->sittings.count ? "</ul></section>" : "</section>");
}

static void
particulars(const struct prose *prose, const struct meeting *meeting)
{
	struct buf *out = prose->out;
	buf_text(out, "<section class=\"card\"><h2>Particulars</h2>"
		"<dl class=\"facts\"><dt>Begins</dt><dd>");
	prose_time(prose, meeting->starts, meeting->offset_minutes);
	buf_text(out, "</dd><dt>Ends</dt><dd>");
	prose_time(prose, meeting->ends, meeting->offset_minutes);
	if (meeting->submissions_until) {
		buf_text(out, "</dd><dt>Submissions until</dt><dd>");
		prose_time(prose, meeting->submissions_until, meeting->offset_minutes);
	}
	if (meeting->sponsors_until) {
		buf_text(out, "</dd><dt>Sponsors until</dt><dd>");
		prose_time(prose, meeting->sponsors_until, meeting->offset_minutes);
	}
	buf_format(out, "</dd><dt>Registered</dt><dd>%zu</dd></dl></section>",
		meeting->registered.count);
}

struct fault
meeting_page(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	struct meeting *meeting;
	char data[64];
	TRY(viewing_entity(viewing, NOUN_MEETING, &meeting));
	struct frame frame = {
		.title = meeting->name,
		.place = NAV_NONE,
		.crumb_path = "/",
		.crumb = "Home",
		.data_json = data,
	};
	snprintf(data, sizeof data, "/meetings/%llu.json", (unsigned long long)meeting->head.id);
	frame_begin(viewing, &frame);
	buf_text(out, "<div class=\"title\"><p class=\"over\">Meeting");
	buf_text(out, meeting->place.size ? " · " : "");
	html_text(out, meeting->place);
	buf_text(out, "</p><h1>");
	html_text(out, meeting->name);
	buf_text(out, meeting->ended ? "</h1><p><span class=\"state tabled\">Ended</span></p></div>"
				     : "</h1></div>");
	buf_text(out, "<div class=\"split\"><div>");
	agenda(viewing->prose, meeting);
	buf_text(out, "</div><div>");
	particulars(viewing->prose, meeting);
	sittings(viewing->prose, meeting);
	buf_text(out, "</div></div>");
	frame_end(viewing, &frame);
	return OK;
}
