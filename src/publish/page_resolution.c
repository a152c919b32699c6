/* The page of a resolution: its text, sponsors, course, committee reports, votes and dissents. */
#include "publish/frame.h"
#include "publish/html.h"
#include "publish/marked.h"
#include "publish/part.h"
#include "publish/told.h"
#include "text/digest.h"

#include <stdio.h>

enum {
	SPONSORS_OPEN = 8,           /* the rest is folded away */
	COMPARED_MOST = 1024 * 1024, /* bytes of all texts whose changes are shown */
};

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
	buf_text(out, "</p>");
	part_heading(out, resolution->title);
	buf_text(out, "<p>");
	part_state(out, resolution);
	if (resolution->late)
		buf_text(out, " <span class=\"state pending\">Late: waits to be admitted</span>");
	if (resolution->adopted_by) {
		buf_text(out, " <span class=\"of\">on ");
		html_day(out, resolution->adopted_at, scene->offset);
		buf_text(out, "</span>");
	}
	buf_text(out, "</p></div>");
}

/* Through a page that is long on a narrow screen. */
static void
jumps(const struct scene *scene)
{
	struct buf *out = scene->out;
	const struct resolution *resolution = scene->resolution;
	buf_text(out, "<nav class=\"jumps narrow\" aria-label=\"On this page\"><ul>");
	part_jump(out, "sponsors", "Sponsors",
	    resolution->sponsors.count + resolution->named_sponsors.count);
	if (resolution->referrals.count)
		part_jump(out, "committee", "In committee", 0);
	part_jump(out, "votes", "Votes", resolution->votes.count);
	if (resolution->dissents.count)
		part_jump(out, "dissents", "Dissents", resolution->dissents.count);
	part_jump(out, "history", "History", 0);
	buf_text(out, "</ul></nav>");
}

static void
hash(struct buf *out, const struct version *version)
{
	buf_text(out, "<p class=\"hash\">SHA-256 of this text: <code>");
	hex_write(out, (struct str){ (const char *)version->text.bytes, DIGEST_SIZE });
	buf_text(out, "</code></p>");
}

/* Where texts are: which there are, and which of them is in force. */
static void
versions(const struct scene *scene)
{
	struct buf *out = scene->out;
	const struct resolution *resolution = scene->resolution;
	if (resolution->versions.count < 2)
		return;
	buf_text(out, "<nav class=\"jumps\" aria-label=\"Texts of this resolution\"><ul>");
	for (EACH(const struct version, version, &resolution->versions)) {
		if (version == resolution->current)
			buf_text(out, "<li><a href=\"#text\" aria-current=\"true\">");
		else
			buf_format(out, "<li><a href=\"#text-%llu\">",
			    (unsigned long long)version->head.id);
		html_label(out, str_of(version_kind_word(version->kind)));
		buf_text(out, ", ");
		html_day(out, version->at, scene->offset);
		buf_text(
		    out, version == resolution->current ? " (in force)</a></li>" : "</a></li>");
	}
	buf_text(out, "</ul></nav>");
}

static size_t
size_of(const struct version *version)
{
	size_t size = version->title.size;
	for (size_t i = 0; i < version->clauses.count; i++)
		size += version->clauses.at[i].lead.size + version->clauses.at[i].words.size;
	return size;
}

/* Texts that have little in common take long to compare, and all of the house waits meanwhile: the
 * text in force goes first, then the others in their order, while there are not too many. */
static bool
is_compared(const struct resolution *resolution, const struct version *version)
{
	size_t size = size_of(version);
	if (version != resolution->current && resolution->current)
		size += size_of(resolution->current);
	for (size_t i = 1; resolution->versions.at[i] != version; i++)
		if (resolution->versions.at[i] != resolution->current)
			size += size_of(resolution->versions.at[i]);
	return version == resolution->current || size <= COMPARED_MOST;
}

/* What differs from the text as it was submitted. */
static void
changes(const struct scene *scene, const struct version *version)
{
	struct buf *out = scene->out;
	const struct version *first = scene->resolution->versions.at[0];
	if (version == first)
		return;
	if (!is_compared(scene->resolution, version)) {
		buf_text(out, "<p class=\"note\">There is too much text here to show its changes "
			      "against the text as submitted.</p>");
		return;
	}
	buf_text(out, "<details class=\"changes\"><summary>"
		      "Changes against the text as submitted</summary>");
	if (!str_equal(version->title, first->title)) {
		buf_text(out, "<h3>");
		marked_words(out, first->title, version->title);
		buf_text(out, "</h3>");
	}
	marked_write(out, &first->clauses, &version->clauses);
	buf_text(out, "</details>");
}

static void
text(const struct scene *scene)
{
	struct buf *out = scene->out;
	const struct resolution *resolution = scene->resolution;
	const struct version *current = resolution->current;
	buf_text(out, "<section class=\"card text\" id=\"text\"><h2>Text");
	if (current && current->kind != VERSION_KIND_ORIGINAL) {
		buf_text(out, " <small>");
		html_label(out, str_of(version_kind_word(current->kind)));
		buf_text(out, " of ");
		html_day(out, current->at, scene->offset);
		buf_text(out, "</small>");
	}
	buf_text(out, "</h2>");
	versions(scene);
	part_clauses(out, current ? &current->clauses : &resolution->draft, true);
	if (current) {
		changes(scene, current);
		hash(out, current);
	}
	buf_text(out, "</section>");
}

static void
other_text(const struct scene *scene, const struct version *version)
{
	struct buf *out = scene->out;
	buf_format(
	    out, "<details id=\"text-%llu\"><summary>", (unsigned long long)version->head.id);
	html_label(out, str_of(version_kind_word(version->kind)));
	buf_text(out, ", ");
	html_day(out, version->at, scene->offset);
	buf_text(out, "</summary>");
	if (version->note.size > 0) {
		buf_text(out, "<p class=\"note\">");
		html_lines(out, version->note);
		buf_text(out, "</p>");
	}
	if (!str_equal(version->title, scene->resolution->title)) {
		buf_text(out, "<h3>");
		html_text(out, version->title);
		buf_text(out, "</h3>");
	}
	part_clauses(out, &version->clauses, false);
	changes(scene, version);
	hash(out, version);
	buf_text(out, "</details>");
}

/* Earlier texts, and those that were proposed and are not in force. */
static void
other_texts(const struct scene *scene)
{
	const struct resolution *resolution = scene->resolution;
	if (resolution->versions.count < 2)
		return;
	buf_text(scene->out, "<section class=\"card\"><h2>Other texts</h2>"
			     "<p class=\"note\">Earlier, or proposed; not in force.</p>");
	for (EACH(const struct version, version, &resolution->versions))
		if (version != resolution->current)
			other_text(scene, version);
	buf_text(scene->out, "</section>");
}

static void
lines(struct buf *out, const char *heading, const char *note, const struct text_list *list)
{
	if (list->count == 0)
		return;
	buf_format(out,
	    "<section class=\"card\"><h2>%s</h2><p class=\"note\">%s</p>"
	    "<ul class=\"passages\">",
	    heading, note);
	for (size_t i = 0; i < list->count; i++) {
		buf_text(out, "<li>");
		html_lines(out, list->at[i]);
		buf_text(out, "</li>");
	}
	buf_text(out, "</ul></section>");
}

static void
sponsor_items(const struct scene *scene, size_t from, size_t upto)
{
	struct buf *out = scene->out;
	const struct list *members = &scene->resolution->sponsors;
	const struct text_list *named = &scene->resolution->named_sponsors;
	buf_text(out, "<ul class=\"plain people\">");
	for (size_t i = from; i < upto; i++) {
		buf_text(out, "<li>");
		if (i < members->count) {
			part_member(out, members->at[i]);
		} else {
			html_text(out, named->at[i - members->count]);
			buf_text(out, " <span class=\"of\">(as named in the text)</span>");
		}
		buf_text(out, "</li>");
	}
	buf_text(out, "</ul>");
}

static void
sponsors(const struct scene *scene)
{
	struct buf *out = scene->out;
	const struct resolution *resolution = scene->resolution;
	size_t count = resolution->sponsors.count + resolution->named_sponsors.count;
	size_t open = count > SPONSORS_OPEN + 2 ? SPONSORS_OPEN : count;
	buf_format(out,
	    "<section class=\"card\" id=\"sponsors\"><h2>Sponsors <small>%zu</small></h2>", count);
	if (count == 0)
		part_nothing(out, "Nobody sponsors it now.");
	else
		sponsor_items(scene, 0, open);
	if (open < count) {
		buf_format(out, "<details><summary>%zu more</summary>", count - open);
		sponsor_items(scene, open, count);
		buf_text(out, "</details>");
	}
	buf_text(out, "</section>");
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
vote_of_report(const struct scene *scene, const struct vote *vote)
{
	struct buf *out = scene->out;
	if (!vote)
		return;
	buf_format(out, " by <a href=\"/votes/%llu\">its vote %lld</a>",
	    (unsigned long long)vote->head.id, (long long)vote->number);
	if (vote_shows_result(vote, scene->audience) && vote->count.yes >= 0 && vote->count.no >= 0)
		buf_format(
		    out, ", %lld to %lld", (long long)vote->count.yes, (long long)vote->count.no);
}

static void
report(const struct scene *scene, const struct referral *referral)
{
	struct buf *out = scene->out;
	buf_text(out, "<li><h3>");
	html_link(out, "committees", referral->committee->head.id, referral->committee->name);
	buf_text(out, "</h3>");
	if (!referral->reported) {
		bool waits = scene->resolution->standing == STANDING_REFERRED;
		buf_text(out, waits ? "<p>Has had it since " : "<p>Got it on ");
		html_day(out, referral->at, scene->offset);
		buf_text(out, waits ? " and has not reported yet.</p></li>"
				    : " and did not report on it.</p></li>");
		return;
	}
	buf_text(out, "<p>It <b>");
	buf_text(out, told_report(referral->recommendation));
	buf_text(out, referral->unanimous ? "</b>, unanimously, on " : "</b> on ");
	html_day(out, referral->reported_at, scene->offset);
	vote_of_report(scene, referral->vote);
	buf_text(out, ".</p>");
	minority(out, referral);
	buf_text(out, "</li>");
}

static void
reports(const struct scene *scene)
{
	struct buf *out = scene->out;
	if (scene->resolution->referrals.count == 0)
		return;
	buf_text(out, "<section class=\"card\" id=\"committee\"><h2>In committee</h2>"
		      "<ul class=\"plain reports\">");
	for (EACH(const struct referral, referral, &scene->resolution->referrals))
		report(scene, referral);
	buf_text(out, "</ul></section>");
}

static void
votes(const struct scene *scene)
{
	struct buf *out = scene->out;
	buf_text(out, "<section class=\"card\" id=\"votes\"><h2>Votes</h2>");
	if (scene->resolution->votes.count == 0)
		part_nothing(out, "It has not been voted on.");
	else
		buf_text(out, "<ul class=\"plain\">");
	for (EACH(const struct vote, vote, &scene->resolution->votes)) {
		buf_text(out, "<li>");
		part_vote(out, vote, scene->audience);
		buf_text(out, "</li>");
	}
	buf_text(out, scene->resolution->votes.count ? "</ul></section>" : "</section>");
}

static void
dissents(const struct scene *scene)
{
	if (scene->resolution->dissents.count == 0)
		return;
	buf_text(scene->out, "<div id=\"dissents\">");
	part_dissents(scene->out, scene->resolution, scene->offset);
	buf_text(scene->out, "</div>");
}

static void
history(const struct scene *scene)
{
	struct buf *out = scene->out;
	buf_text(out, "<section class=\"card\" id=\"history\"><h2>History</h2>");
	if (scene->resolution->history_count == 0) {
		part_nothing(out, "It is a draft; its history begins when it is submitted.");
	} else {
		buf_text(out, "<ol class=\"plain history\">");
		told_write(out, scene->assembly, scene->resolution, scene->offset);
		buf_text(out, "</ol>");
	}
	buf_text(out, "</section>");
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
	struct scene scene = { viewing->assembly, viewing->out, resolution, viewing->wish->audience,
		resolution->meeting ? resolution->meeting->offset_minutes
				    : house_offset(viewing->assembly) };
	char data[64];
	struct buf here;
	buf_init(&here, viewing->out->arena, viewing->out->ceiling);
	part_label(&here, resolution);
	struct frame frame = {
		.title = resolution->title,
		.here = buf_str(&here),
		.place = NAV_RESOLUTIONS,
		.crumb_path = "/resolutions",
		.crumb = "Resolutions",
		.data_json = data,
	};
	snprintf(
	    data, sizeof data, "/resolutions/%llu.json", (unsigned long long)resolution->head.id);
	frame_begin(scene.out, viewing->assembly, &frame);
	head(&scene);
	kinship(&scene);
	jumps(&scene);
	buf_text(scene.out, "<div class=\"split with-history\"><div>");
	text(&scene);
	other_texts(&scene);
	lines(scene.out, "Also in the source", "What stood around the clauses.",
	    &resolution->trailing);
	lines(scene.out, "Left over",
	    "What could not be placed when the text was read; nothing is dropped.",
	    &resolution->left_over);
	buf_text(scene.out, "</div><div>");
	sponsors(&scene);
	reports(&scene);
	votes(&scene);
	dissents(&scene);
	buf_text(scene.out, "</div><div>");
	history(&scene);
	buf_text(scene.out, "</div></div>");
	frame_end(scene.out, viewing->assembly, &frame);
	return OK;
}
