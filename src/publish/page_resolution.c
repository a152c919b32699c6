/* The page of a resolution: its text, sponsors, course, committee reports, votes and dissents. */
#include "assembly/workflow.h"
#include "publish/frame.h"
#include "publish/html.h"
#include "publish/part.h"
#include "text/digest.h"

#include <stdio.h>

struct scene {
	const struct assembly *assembly;
	struct buf *out;
	const struct resolution *resolution;
	enum audience audience;
	int64_t offset;
};

static void
head(const struct scene *scene)
{
	struct buf *out = scene->out;
	const struct resolution *resolution = scene->resolution;
	buf_text(out, "<div class=\"title\"><p class=\"over\">");
	part_label(out, resolution);
	for (EACH(const struct issue, issue, &resolution->issues)) {
		buf_text(out, " · <a href=\"/issues/");
		html_text(out, issue->slug);
		buf_text(out, "\">");
		html_text(out, issue->name);
		buf_text(out, "</a>");
	}
	buf_text(out, "</p><h1>");
	html_text(out, resolution->title);
	buf_text(out, "</h1><p>");
	part_state(out, resolution);
	if (resolution->late)
		buf_text(out, " <span class=\"state pending\">Late: waits to be admitted</span>");
	buf_text(out, "</p></div>");
}

static void
text(const struct scene *scene)
{
	struct buf *out = scene->out;
	const struct resolution *resolution = scene->resolution;
	const struct version *current = resolution->current;
	buf_text(out, "<section class=\"card text\"><h2>Text");
	if (current && current->kind != VERSION_KIND_ORIGINAL) {
		buf_text(out, " <small>");
		html_label(out, version_kind_word(current->kind));
		buf_text(out, ", ");
		html_day(out, current->at, scene->offset);
		buf_text(out, "</small>");
	}
	buf_text(out, "</h2>");
	part_clauses(out, current ? &current->clauses : &resolution->draft);
	if (current) {
		buf_text(out, "<p class=\"hash\">SHA-256 of this text: <code>");
		hex_write(out, (struct str){ (const char *)current->text.bytes, DIGEST_SIZE });
		buf_text(out, "</code></p>");
	}
	buf_text(out, "</section>");
}

static void
lines(struct buf *out, const char *heading, const char *note, const struct text_list *list)
{
	if (list->count == 0)
		return;
	buf_format(out, "<section class=\"card\"><h2>%s</h2><p class=\"note\">%s</p><ul>", heading, note);
	for (size_t i = 0; i < list->count; i++) {
		buf_text(out, "<li>");
		html_lines(out, list->at[i]);
		buf_text(out, "</li>");
	}
	buf_text(out, "</ul></section>");
}

static void
sponsors(const struct scene *scene)
{
	struct buf *out = scene->out;
	const struct resolution *resolution = scene->resolution;
	size_t count = resolution->sponsors.count + resolution->named_sponsors.count;
	buf_format(out, "<section class=\"card\"><h2>Sponsors <small>%zu</small></h2>", count);
	if (count == 0)
		part_nothing(out, "Nobody sponsors it now.");
	buf_text(out, "<ul class=\"plain people\">");
	for (EACH(const struct member, member, &resolution->sponsors)) {
		buf_text(out, "<li>");
		part_member(out, member);
		buf_text(out, "</li>");
	}
	for (size_t i = 0; i < resolution->named_sponsors.count; i++) {
		buf_text(out, "<li>");
		html_text(out, resolution->named_sponsors.at[i]);
		buf_text(out, " <span class=\"of\">(as named in the text)</span></li>");
	}
	buf_text(out, "</ul></section>");
}

static void
minority(struct buf *out, const struct referral *referral)
{
	if (referral->minority.count > 0) {
		buf_text(out, "<p>Minority: ");
		for (EACH(const struct member, member, &referral->minority)) {
			if (member_index > 0)
				buf_text(out, ", ");
			part_member(out, member);
		}
		buf_text(out, "</p>");
	}
	if (referral->minority_statement.size > 0) {
		buf_text(out, "<blockquote>");
		html_lines(out, referral->minority_statement);
		buf_text(out, "</blockquote>");
	}
}

static void
report(const struct scene *scene, const struct referral *referral)
{
	struct buf *out = scene->out;
	buf_text(out, "<li><h3>");
	html_link(out, "committees", referral->committee->head.id, referral->committee->name);
	buf_text(out, "</h3><p>Referred ");
	html_day(out, referral->at, scene->offset);
	if (!referral->reported) {
		buf_text(out, "; it has not reported yet.</p></li>");
		return;
	}
	buf_text(out, "; reported ");
	html_day(out, referral->reported_at, scene->offset);
	buf_text(out, ": <b>");
	html_label(out, referral->recommendation == RECOMMENDATION_NONE
		? "no recommendation" : recommendation_word(referral->recommendation));
	buf_text(out, referral->unanimous ? "</b>, unanimously.</p>" : "</b>.</p>");
	if (referral->vote) {
		buf_text(out, "<p>");
		part_vote(out, referral->vote, scene->audience);
		buf_text(out, "</p>");
	}
	minority(out, referral);
	buf_text(out, "</li>");
}

static void
reports(const struct scene *scene)
{
	struct buf *out = scene->out;
	if (scene->resolution->referrals.count == 0)
		return;
	buf_text(out, "<section class=\"card\"><h2>In committee</h2><ul class=\"plain reports\">");
	for (EACH(const struct referral, referral, &scene->resolution->referrals))
		report(scene, referral);
	buf_text(out, "</ul></section>");
}

static void
votes(const struct scene *scene)
{
	struct buf *out = scene->out;
	buf_text(out, "<section class=\"card\"><h2>Votes</h2>");
	if (scene->resolution->votes.count == 0)
		part_nothing(out, "It has not been voted on yet.");
	buf_text(out, "<ul class=\"plain\">");
	for (EACH(const struct vote, vote, &scene->resolution->votes)) {
		buf_text(out, "<li>");
		part_vote(out, vote, scene->audience);
		buf_text(out, "</li>");
	}
	buf_text(out, "</ul></section>");
}

static const char *
told(enum event_kind kind)
{
	switch (kind) {
	case EVENT_RESOLUTION_SUBMITTED: return "Submitted";
	case EVENT_VERSION_WRITTEN: return "A new version of the text was written";
	case EVENT_SPONSOR_JOINED: return "A sponsor joined";
	case EVENT_SPONSOR_LEFT: return "A sponsor left";
	case EVENT_RESOLUTION_MOVED: return "Moved on";
	case EVENT_RESOLUTION_REPLACED: return "Replaced";
	case EVENT_LATE_ADMITTED: return "Admitted after the deadline";
	case EVENT_RESOLUTION_NUMBERED: return "Given its number";
	case EVENT_RESOLUTION_REFERRED: return "Referred to a committee";
	case EVENT_REPORT_MADE: return "A committee reported";
	case EVENT_ITEM_PLACED: return "Placed on the agenda";
	case EVENT_ITEM_PULLED: return "Pulled from the slate";
	case EVENT_ITEM_SLATED: return "Put on the slate";
	case EVENT_ITEM_REMOVED: return "Taken off the agenda";
	default: return NULL;
	}
}

static void
moment(const struct scene *scene, const struct moment *moment)
{
	struct buf *out = scene->out;
	const char *words = told(moment->kind);
	const struct member *member = assembly_find(scene->assembly, moment->about, NOUN_MEMBER);
	buf_text(out, "<li>");
	html_time(out, moment->at, scene->offset);
	buf_text(out, "<span>");
	if (words)
		buf_text(out, words);
	else
		html_label(out, event_kinds[moment->kind].name);
	if (member) {
		buf_text(out, ": ");
		part_member(out, member);
	}
	if (moment->state.size > 0) {
		const struct part_workflow_state *state = workflow_state(scene->resolution->body,
			moment->state);
		buf_text(out, " <b>");
		html_text(out, state ? state->label : moment->state);
		buf_text(out, "</b>");
	}
	if (moment->reason.size > 0) {
		buf_text(out, " <small>");
		html_text(out, moment->reason);
		buf_text(out, "</small>");
	}
	buf_text(out, "</span></li>");
}

static void
history(const struct scene *scene)
{
	struct buf *out = scene->out;
	buf_text(out, "<section class=\"card\"><h2>History</h2><ol class=\"plain history\">");
	for (size_t i = 0; i < scene->resolution->history_count; i++)
		moment(scene, &scene->resolution->history[i]);
	buf_text(out, "</ol></section>");
}

static void
kinship(const struct scene *scene)
{
	struct buf *out = scene->out;
	const struct resolution *resolution = scene->resolution;
	if (resolution->successor) {
		buf_text(out, "<p class=\"banner\">Replaced by ");
		part_resolution(out, resolution->successor);
		buf_text(out, "</p>");
	}
	for (EACH(const struct resolution, old, &resolution->replaces)) {
		buf_text(out, "<p class=\"banner\">Replaces ");
		part_resolution(out, old);
		buf_text(out, "</p>");
	}
}

struct fault
resolution_page(const struct viewing *viewing)
{
	struct resolution *resolution;
	TRY(viewing_entity(viewing, NOUN_RESOLUTION, &resolution));
	if (!part_visible(resolution, viewing->wish->audience))
		return fault(FAULT_NOT_FOUND, "");
	struct scene scene = {
		viewing->assembly, viewing->out, resolution, viewing->wish->audience,
		house_offset(viewing->assembly)
	};
	char data[64];
	struct frame frame = {
		.title = resolution->title, .place = NAV_RESOLUTIONS, .crumb_path = "/resolutions",
		.crumb = "Resolutions", .data_json = data,
	};
	snprintf(data, sizeof data, "/resolutions/%llu.json", (unsigned long long)resolution->head.id);
	frame_begin(scene.out, viewing->assembly, &frame);
	head(&scene);
	kinship(&scene);
	buf_text(scene.out, "<div class=\"split\"><div>");
	text(&scene);
	lines(scene.out, "Also in the source", "What stood around the clauses.", &resolution->trailing);
	lines(scene.out, "Left over", "What could not be placed when the text was read; nothing is dropped.",
		&resolution->left_over);
	buf_text(scene.out, "</div><div>");
	sponsors(&scene);
	reports(&scene);
	votes(&scene);
	part_dissents(scene.out, resolution, scene.offset);
	history(&scene);
	buf_text(scene.out, "</div></div>");
	frame_end(scene.out, viewing->assembly, &frame);
	return OK;
}
