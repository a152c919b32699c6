/* A meeting: when and where, its sittings, its agenda in order with the slate marked. */
#include "publish/frame.h"
#include "publish/html.h"
#include "publish/part.h"

#include <stdio.h>

static void
pulls(const struct prose *prose, const struct item *item)
{
	const struct record_words *words = prose->words;
	for (size_t i = 0; i < item->pull_count; i++) {
		struct str reason = item->pulls[i].reason;
		struct prose member = prose_aside(prose);
		part_member(member.out, item->pulls[i].member);
		buf_text(prose->out, "<p class=\"note\">");
		PROSE(prose, reason.size > 0 ? words->pulled_because : words->pulled,
		    MARKUP("member", member), NAME("reason", reason));
		buf_text(prose->out, "</p>");
	}
}

static void
agenda(const struct prose *prose, const struct meeting *meeting)
{
	struct buf *out = prose->out;
	const struct record_words *words = prose->words;
	prose_put(prose, "<section class=\"card\"><h2>", words->agenda, "</h2>");
	if (!meeting->items.count)
		part_nothing(prose, words->agenda_empty);
	else
		buf_text(out, "<ol class=\"plain agenda\">");
	for (EACH(const struct item, item, &meeting->items)) {
		buf_format(out, "<li><span class=\"no-label\">%lld</span><div>",
			(long long)item->position);
		if (item->resolution)
			part_resolution(prose, item->resolution);
		else
			html_name(out, item->title);
		pulls(prose, item);
		buf_text(out, "</div><div class=\"states\">");
		if (item->slate && !item->done)
			prose_put(prose, "<span class=\"state slate\">", words->on_the_slate,
			    "</span> ");
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
	const struct record_words *words = prose->words;
	prose_put(prose, "<section class=\"card\"><h2>", words->sittings, "</h2>");
	if (!meeting->sittings.count)
		part_nothing(prose, words->no_sittings);
	else
		buf_text(out, "<ul class=\"plain\">");
	for (EACH(const struct sitting, sitting, &meeting->sittings)) {
		buf_text(out, "<li><b lang=\"\">");
		html_text(out, sitting->name);
		buf_text(out, "</b> <span class=\"of\">");
		html_link(out, "committees", sitting->body->head.id, sitting->body->name);
		buf_text(out, "</span><br><small>");
		if (sitting->adjourned_at) {
			prose_span(prose, sitting->opened_at, sitting->adjourned_at,
				meeting->offset_minutes);
		} else {
			PROSE(prose, words->sitting_open,
			    TIME("time", sitting->opened_at, meeting->offset_minutes));
		}
		buf_text(out, " · ");
		part_attendance(prose, sitting);
		buf_text(out, "</small></li>");
	}
	buf_text(out, meeting->sittings.count ? "</ul></section>" : "</section>");
}

static void
particular(const struct prose *prose, const char *what, int64_t instant, int64_t offset)
{
	prose_put(prose, "<dt>", what, "</dt><dd>");
	prose_time(prose, instant, offset);
	buf_text(prose->out, "</dd>");
}

static void
particulars(const struct prose *prose, const struct meeting *meeting)
{
	struct buf *out = prose->out;
	const struct record_words *words = prose->words;
	int64_t offset = meeting->offset_minutes;
	prose_put(prose, "<section class=\"card\"><h2>", words->particulars,
	    "</h2><dl class=\"facts\">");
	particular(prose, words->begins, meeting->starts, offset);
	particular(prose, words->ends, meeting->ends, offset);
	if (meeting->submissions_until)
		particular(prose, words->submissions_until, meeting->submissions_until, offset);
	if (meeting->sponsors_until)
		particular(prose, words->sponsors_until, meeting->sponsors_until, offset);
	prose_put(prose, "<dt>", words->registered, "</dt><dd>");
	buf_format(out, "%zu</dd></dl></section>", meeting->registered.count);
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
		.crumb = viewing->prose->words->home,
		.data_json = data,
	};
	snprintf(data, sizeof data, "/meetings/%llu.json", (unsigned long long)meeting->head.id);
	frame_begin(viewing, &frame);
	prose_put(viewing->prose, "<div class=\"title\"><p class=\"over\">",
	    viewing->prose->words->meeting, meeting->place.size ? " · " : "");
	html_name(out, meeting->place);
	buf_text(out, "</p><h1 lang=\"\">");
	html_text(out, meeting->name);
	buf_text(out, "</h1>");
	if (meeting->ended)
		prose_put(viewing->prose, "<p><span class=\"state tabled\">",
		    viewing->prose->words->ended, "</span></p>");
	buf_text(out, "</div><div class=\"split\"><div>");
	agenda(viewing->prose, meeting);
	buf_text(out, "</div><div>");
	particulars(viewing->prose, meeting);
	sittings(viewing->prose, meeting);
	buf_text(out, "</div></div>");
	frame_end(viewing, &frame);
	return OK;
}
