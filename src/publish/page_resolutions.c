/* All resolutions, and those of one issue, by where they stand. */
#include "publish/frame.h"
#include "publish/html.h"
#include "publish/part.h"

#include <stdio.h>

enum { JUMPS_FROM = 20 }; /* so many, and links lead through them */

/* Below a title: its issues, and the committees it was before. */
static void
about(const struct prose *prose, const struct resolution *resolution)
{
	struct buf *out = prose->out;
	if (resolution->issues.count + resolution->referrals.count == 0)
		return;
	buf_text(out, "<small>");
	for (EACH(const struct issue, issue, &resolution->issues)) {
		buf_text(out, issue_index ? ", <a lang=\"\" href=\"/issues/"
				      : "<a lang=\"\" href=\"/issues/");
		html_text(out, issue->slug);
		buf_text(out, "\">");
		html_text(out, issue->name);
		buf_text(out, "</a>");
	}
	for (EACH(const struct referral, referral, &resolution->referrals)) {
		buf_text(out, referral_index ? ", " : resolution->issues.count ? " · " : "");
		html_link(
			out, "committees", referral->committee->head.id, referral->committee->name);
	}
	buf_text(out, "</small>");
}

static void
row(const struct prose *prose, const struct resolution *resolution)
{
	struct buf *out = prose->out;
	buf_text(out, "<tr><td class=\"roomy\">");
	html_text(out, resolution->label);
	buf_text(out, "</td><th scope=\"row\"><b class=\"narrow\">");
	part_label(prose, resolution);
	buf_text(out, "</b>");
	html_link(out, "resolutions", resolution->head.id, resolution->title);
	about(prose, resolution);
	buf_text(out, "<span class=\"narrow\">");
	part_state(prose, resolution);
	buf_text(out, "</span></th><td class=\"roomy\">");
	part_state(prose, resolution);
	buf_text(out, "</td></tr>");
}

static void
group(const struct viewing *viewing, const struct list *resolutions, enum standing standing,
    size_t count)
{
	struct buf *out = viewing->out;
	if (count == 0)
		return;
	prose_put(viewing->prose, "<tbody id=\"", standing_word(standing),
	    "\"><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"3\">");
	prose_say(viewing->prose, part_standing(viewing->prose, standing));
	buf_format(out, " <span class=\"num\">%zu</span></th></tr>", count);
	for (EACH(const struct resolution, resolution, resolutions))
		if (resolution->standing == standing
			&& part_visible(resolution))
			row(viewing->prose, resolution);
	buf_text(out, "</tbody>");
}

/* What is undecided comes first. */
static const enum standing order[STANDING_COUNT] = {
	STANDING_PENDING,
	STANDING_REFERRED,
	STANDING_ADOPTED,
	STANDING_REJECTED,
	STANDING_TABLED,
	STANDING_WITHDRAWN,
	STANDING_SUPERSEDED,
	STANDING_DRAFT, /* of which none is shown */
};

static void
jumps(const struct prose *prose, const size_t counts[STANDING_COUNT])
{
	struct buf *out = prose->out;
	size_t groups = 0;
	for (size_t i = 0; i < STANDING_COUNT; i++)
		groups += counts[i] > 0;
	if (groups < 2)
		return;
	prose_put(prose, "<nav class=\"jumps\" aria-label=\"", prose->words->where_they_stand,
	    "\"><ul>");
	for (size_t i = 0; i < STANDING_COUNT; i++)
		if (counts[order[i]])
			part_jump(prose, standing_word(order[i]), part_standing(prose, order[i]),
				counts[order[i]]);
	buf_text(out, "</ul></nav>");
}

static void
table(const struct viewing *viewing, const struct list *resolutions)
{
	const struct record_words *words = viewing->prose->words;
	struct buf *out = viewing->out;
	size_t counts[STANDING_COUNT] = { 0 }, shown = 0;
	for (EACH(const struct resolution, resolution, resolutions)) {
		bool visible = part_visible(resolution);
		counts[resolution->standing] += visible;
		shown += visible;
	}
	if (shown >= JUMPS_FROM)
		jumps(viewing->prose, counts);
	buf_text(out, "<section class=\"card\">");
	if (!shown) {
		part_nothing(viewing->prose, words->none_submitted);
	} else {
		prose_put(viewing->prose,
		    "<table class=\"resolutions\"><thead><tr><th scope=\"col\" class=\"roomy\">",
		    words->column_number, "</th>");
		prose_put(viewing->prose, "<th scope=\"col\">", words->column_title, "</th>");
		prose_put(viewing->prose, "<th scope=\"col\" class=\"roomy\">",
		    words->column_state, "</th></tr></thead>");
		for (size_t i = 0; i < STANDING_COUNT; i++)
			group(viewing, resolutions, order[i], counts[order[i]]);
		buf_text(out, "</table>");
	}
	buf_text(out, "</section>");
}

struct fault
resolutions_page(const struct viewing *viewing)
{
	const struct record_words *words = viewing->prose->words;
	struct frame frame = {
		.title = str_of(words->resolutions),
		.place = NAV_RESOLUTIONS,
		.data_json = "/resolutions.json",
		.data_csv = "/resolutions.csv",
	};
	frame_begin(viewing, &frame);
	prose_put(viewing->prose, "<div class=\"title\"><h1>", words->resolutions, "</h1></div>");
	table(viewing, &viewing->assembly->resolutions);
	frame_end(viewing, &frame);
	return OK;
}

struct fault
issue_page(const struct viewing *viewing)
{
	const struct record_words *words = viewing->prose->words;
	struct buf *out = viewing->out;
	const struct issue *issue = viewing_issue(viewing);
	char data[VIEW_PATH_MOST];
	if (!issue)
		return fault(FAULT_NOT_FOUND, "");
	struct frame frame = {
		.title = issue->name,
		.place = NAV_ISSUES,
		.crumb_path = "/issues",
		.crumb = words->issues,
		.data_json = data,
	};
	snprintf(data, sizeof data, "/issues/%.*s.json", (int)issue->slug.size, issue->slug.at);
	frame_begin(viewing, &frame);
	prose_put(viewing->prose, "<div class=\"title\"><p class=\"over\">", words->issue,
	    "</p><h1 lang=\"\">");
	html_text(out, issue->name);
	buf_text(out, "</h1></div>");
	table(viewing, &issue->resolutions);
	frame_end(viewing, &frame);
	return OK;
}

struct fault
issues_page(const struct viewing *viewing)
{
	const struct record_words *words = viewing->prose->words;
	struct buf *out = viewing->out;
	const struct list *issues = &viewing->assembly->issues;
	struct frame frame = {
		.title = str_of(words->issues),
		.place = NAV_ISSUES,
		.data_json = "/issues.json",
	};
	frame_begin(viewing, &frame);
	prose_put(viewing->prose, "<div class=\"title\"><h1>", words->issues,
	    "</h1></div><section class=\"card\">");
	if (issues->count)
		buf_text(out, "<ul class=\"plain tiles columns\">");
	else
		part_nothing(viewing->prose, words->no_issue_yet);
	for (EACH(const struct issue, issue, issues)) {
		size_t count = issue->resolutions.count;
		buf_text(out, "<li><a lang=\"\" href=\"/issues/");
		html_text(out, issue->slug);
		buf_text(out, "\">");
		html_text(out, issue->name);
		buf_text(out, "</a> <small>");
		prose_count(viewing->prose, words->resolutions_one, words->resolutions_many, count);
		buf_text(out, "</small></li>");
	}
	buf_text(out, issues->count ? "</ul></section>" : "</section>");
	frame_end(viewing, &frame);
	return OK;
}
