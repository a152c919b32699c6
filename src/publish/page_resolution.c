/* The page of a resolution: its text, sponsors, course, committee reports, votes and dissents. */
#include "publish/frame.h"
#include "publish/html.h"
#include "publish/marked.h"
#include "publish/part.h"
#include "publish/told.h"
#include "text/digest.h"
#include "text/term.h"

#include <stdio.h>

enum {
	SPONSORS_OPEN = 8,           /* the rest is folded away */
	COMPARED_MOST = 1024 * 1024, /* bytes of all texts whose changes are shown */
};

struct scene {
	const struct assembly *assembly;
	struct buf *out;
	const struct prose *prose;
	const struct resolution *resolution;
	enum audience audience;
	int64_t offset;
};

static void
head(const struct scene *scene)
{
	struct buf *out = scene->out;
	const struct record_words *words = scene->prose->words;
	const struct resolution *resolution = scene->resolution;
	buf_text(out, "<div class=\"title\"><p class=\"over\">");
	part_label(scene->prose, resolution);
	for (EACH(const struct issue, issue, &resolution->issues)) {
		buf_text(out, " · <a lang=\"\" href=\"/issues/");
		html_text(out, issue->slug);
		buf_text(out, "\">");
		html_text(out, issue->name);
		buf_text(out, "</a>");
	}
	buf_text(out, "</p>");
	part_heading(out, resolution->title);
	buf_text(out, "<p>");
	part_state(scene->prose, resolution);
	if (resolution->late)
		prose_put(scene->prose, " <span class=\"state pending\">", words->late, "</span>");
	if (resolution->adopted_by) {
		buf_text(out, " <span class=\"of\">");
		PROSE(
		    scene->prose, words->on_day, DAY("day", resolution->adopted_at, scene->offset));
		buf_text(out, "</span>");
	}
	buf_text(out, "</p></div>");
}

/* Through a page that is long on a narrow screen. */
static void
jumps(const struct scene *scene)
{
	const struct prose *prose = scene->prose;
	const struct record_words *words = prose->words;
	const struct resolution *resolution = scene->resolution;
	prose_put(
	    prose, "<nav class=\"jumps narrow\" aria-label=\"", words->on_this_page, "\"><ul>");
	part_jump(prose, "sponsors", words->sponsors,
	    resolution->sponsors.count + resolution->named_sponsors.count);
	if (resolution->referrals.count)
		part_jump(prose, "committee", words->in_committee, 0);
	part_jump(prose, "votes", words->votes, resolution->votes.count);
	if (resolution->dissents.count)
		part_jump(prose, "dissents", words->dissents, resolution->dissents.count);
	part_jump(prose, "history", words->history, 0);
	buf_text(prose->out, "</ul></nav>");
}

static void
hash(const struct prose *prose, const struct version *version)
{
	struct prose sum = prose_aside(prose);
	buf_text(sum.out, "<code>");
	hex_write(sum.out, (struct str){ (const char *)version->text.bytes, DIGEST_SIZE });
	buf_text(sum.out, "</code>");
	buf_text(prose->out, "<p class=\"hash\">");
	PROSE(prose, prose->words->sha_of_text, MARKUP("sum", sum));
	buf_text(prose->out, "</p>");
}

static const char *
kind_of(const struct prose *prose, const struct version *version)
{
	const struct record_words *words = prose->words;
	const char *const kinds[VERSION_KIND_COUNT] = {
		[VERSION_KIND_ORIGINAL] = words->version_original,
		[VERSION_KIND_REVISION] = words->version_revision,
		[VERSION_KIND_SUBSTITUTE] = words->version_substitute,
		[VERSION_KIND_CORRECTION] = words->version_correction,
	};
	return kinds[version->kind];
}

/* "Revision, 5 June 2026" */
static void
named(const struct scene *scene, const struct version *version, const char *words)
{
	PROSE(scene->prose, words, TEXT_VALUE("kind", str_of(kind_of(scene->prose, version))),
	    DAY("day", version->at, scene->offset));
}

/* Where texts are: which there are, and which of them is in force. */
static void
versions(const struct scene *scene)
{
	struct buf *out = scene->out;
	const struct record_words *words = scene->prose->words;
	const struct resolution *resolution = scene->resolution;
	if (resolution->versions.count < 2)
		return;
	prose_put(scene->prose, "<nav class=\"jumps\" aria-label=\"", words->texts_of_resolution,
	    "\"><ul>");
	for (EACH(const struct version, version, &resolution->versions)) {
		bool in_force = version == resolution->current;
		if (in_force)
			buf_text(out, "<li><a href=\"#text\" aria-current=\"true\">");
		else
			buf_format(out, "<li><a href=\"#text-%llu\">",
			    (unsigned long long)version->head.id);
		named(scene, version, in_force ? words->version_in_force : words->version_of);
		buf_text(out, "</a></li>");
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
	const struct prose *prose = scene->prose;
	struct buf *out = scene->out;
	const struct version *first = scene->resolution->versions.at[0];
	if (version == first)
		return;
	if (!is_compared(scene->resolution, version)) {
		prose_put(prose, "<p class=\"note\">", prose->words->changes_too_many, "</p>");
		return;
	}
	prose_put(
	    prose, "<details class=\"changes\"><summary>", prose->words->changes, "</summary>");
	if (!str_equal(version->title, first->title)) {
		buf_text(out, "<h3 lang=\"\">");
		marked_words(scene->prose, first->title, version->title);
		buf_text(out, "</h3>");
	}
	marked_write(scene->prose, &first->clauses, &version->clauses);
	buf_text(out, "</details>");
}

static void
text(const struct scene *scene)
{
	struct buf *out = scene->out;
	const struct resolution *resolution = scene->resolution;
	const struct version *current = resolution->current;
	prose_put(scene->prose, "<section class=\"card text\" id=\"text\"><h2>",
	    scene->prose->words->text, "");
	if (current && current->kind != VERSION_KIND_ORIGINAL) {
		buf_text(out, " <small>");
		named(scene, current, scene->prose->words->text_of);
		buf_text(out, "</small>");
	}
	buf_text(out, "</h2>");
	versions(scene);
	part_clauses(out, current ? &current->clauses : &resolution->draft, true);
	if (current) {
		changes(scene, current);
		hash(scene->prose, current);
	}
	buf_text(out, "</section>");
}

static void
other_text(const struct scene *scene, const struct version *version)
{
	struct buf *out = scene->out;
	buf_format(
	    out, "<details id=\"text-%llu\"><summary>", (unsigned long long)version->head.id);
	named(scene, version, scene->prose->words->version_of);
	buf_text(out, "</summary>");
	if (version->note.size > 0) {
		buf_text(out, "<p class=\"note\" lang=\"\">");
		html_lines(out, version->note);
		buf_text(out, "</p>");
	}
	if (!str_equal(version->title, scene->resolution->title)) {
		buf_text(out, "<h3 lang=\"\">");
		html_text(out, version->title);
		buf_text(out, "</h3>");
	}
	part_clauses(out, &version->clauses, false);
	changes(scene, version);
	hash(scene->prose, version);
	buf_text(out, "</details>");
}

/* Earlier texts, and those that were proposed and are not in force. */
static void
other_texts(const struct scene *scene)
{
	const struct resolution *resolution = scene->resolution;
	if (resolution->versions.count < 2)
		return;
	prose_put(scene->prose, "<section class=\"card\"><h2>", scene->prose->words->other_texts,
	    "</h2>");
	prose_put(
	    scene->prose, "<p class=\"note\">", scene->prose->words->other_texts_more, "</p>");
	for (EACH(const struct version, version, &resolution->versions))
		if (version != resolution->current)
			other_text(scene, version);
	buf_text(scene->out, "</section>");
}

static void
lines(
    const struct prose *prose, const char *heading, const char *note, const struct text_list *list)
{
	struct buf *out = prose->out;
	if (list->count == 0)
		return;
	prose_put(prose, "<section class=\"card\"><h2>", heading, "</h2>");
	prose_put(prose, "<p class=\"note\">", note, "</p><ul class=\"passages\" lang=\"\">");
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
			prose_put(scene->prose, " <span class=\"of\">",
			    scene->prose->words->as_named, "</span>");
		}
		buf_text(out, "</li>");
	}
	buf_text(out, "</ul>");
}

static void
sponsors(const struct scene *scene)
{
	struct buf *out = scene->out;
	const struct prose *prose = scene->prose;
	const struct resolution *resolution = scene->resolution;
	size_t count = resolution->sponsors.count + resolution->named_sponsors.count;
	size_t open = count > SPONSORS_OPEN + 2 ? SPONSORS_OPEN : count;
	prose_put(prose, "<section class=\"card\" id=\"sponsors\"><h2>", prose->words->sponsors,
	    " <small>");
	buf_format(out, "%zu</small></h2>", count);
	if (count == 0)
		part_nothing(prose, prose->words->no_sponsors);
	else
		sponsor_items(scene, 0, open);
	if (open < count) {
		buf_text(out, "<details><summary>");
		prose_count(prose, prose->words->more_one, prose->words->more_many, count - open);
		buf_text(out, "</summary>");
		sponsor_items(scene, open, count);
		buf_text(out, "</details>");
	}
	buf_text(out, "</section>");
}

static void
minority(const struct prose *prose, const struct referral *referral)
{
	if (referral->minority.count > 0) {
		struct prose names = prose_aside(prose);
		for (EACH(const struct member, member, &referral->minority)) {
			buf_text(names.out, member_index > 0 ? ", " : "");
			part_member(names.out, member);
		}
		buf_text(prose->out, "<p>");
		PROSE(prose, prose->words->minority, MARKUP("names", names));
		buf_text(prose->out, "</p>");
	}
	if (referral->minority_statement.size > 0) {
		buf_text(prose->out, "<blockquote lang=\"\">");
		html_lines(prose->out, referral->minority_statement);
		buf_text(prose->out, "</blockquote>");
	}
}

/* "its vote 3, 5 to 2" */
static void
vote_of_report(const struct prose *prose, const struct vote *vote, enum audience audience)
{
	struct prose link = prose_aside(prose);
	buf_format(link.out, "<a href=\"/votes/%llu\">", (unsigned long long)vote->head.id);
	PROSE(&link, prose->words->its_vote, NUMBER("n", vote->number));
	buf_text(link.out, "</a>");
	if (vote_shows_result(vote, audience) && vote->count.yes >= 0 && vote->count.no >= 0)
		PROSE(prose, prose->words->report_counted, MARKUP("vote", link),
		    NUMBER("yes", vote->count.yes), NUMBER("no", vote->count.no));
	else
		buf_put(prose->out, buf_str(link.out));
}

static void
reported(const struct scene *scene, const struct referral *referral)
{
	const struct record_words *words = scene->prose->words;
	struct prose did = prose_aside(scene->prose), vote = prose_aside(scene->prose);
	prose_put(&did, "<b>", told_report(&did, referral->recommendation), "</b>");
	if (referral->vote)
		vote_of_report(&vote, referral->vote, scene->audience);
	const char *voted = referral->unanimous ? words->report_voted_all : words->report_voted;
	const char *told = referral->unanimous ? words->report_told_all : words->report_told;
	buf_text(scene->out, "<p>");
	PROSE(scene->prose, referral->vote ? voted : told, MARKUP("did", did),
	    DAY("day", referral->reported_at, scene->offset), MARKUP("vote", vote));
	buf_text(scene->out, "</p>");
}

static void
report(const struct scene *scene, const struct referral *referral)
{
	struct buf *out = scene->out;
	const struct record_words *words = scene->prose->words;
	buf_text(out, "<li><h3>");
	html_link(out, "committees", referral->committee->head.id, referral->committee->name);
	buf_text(out, "</h3>");
	if (referral->reported) {
		reported(scene, referral);
		minority(scene->prose, referral);
	} else {
		bool waits = scene->resolution->standing == STANDING_REFERRED;
		buf_text(out, "<p>");
		PROSE(scene->prose, waits ? words->referral_waits : words->referral_over,
		    DAY("day", referral->at, scene->offset));
		buf_text(out, "</p>");
	}
	buf_text(out, "</li>");
}

static void
reports(const struct scene *scene)
{
	struct buf *out = scene->out;
	if (scene->resolution->referrals.count == 0)
		return;
	prose_put(scene->prose, "<section class=\"card\" id=\"committee\"><h2>",
	    scene->prose->words->in_committee, "</h2><ul class=\"plain reports\">");
	for (EACH(const struct referral, referral, &scene->resolution->referrals))
		report(scene, referral);
	buf_text(out, "</ul></section>");
}

static void
votes(const struct scene *scene)
{
	struct buf *out = scene->out;
	prose_put(scene->prose, "<section class=\"card\" id=\"votes\"><h2>",
	    scene->prose->words->votes, "</h2>");
	if (scene->resolution->votes.count == 0)
		part_nothing(scene->prose, scene->prose->words->not_voted_on);
	else
		buf_text(out, "<ul class=\"plain\">");
	for (EACH(const struct vote, vote, &scene->resolution->votes)) {
		buf_text(out, "<li>");
		part_vote(scene->prose, vote, scene->audience);
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
	part_dissents(scene->prose, scene->resolution, scene->offset);
	buf_text(scene->out, "</div>");
}

static void
history(const struct scene *scene)
{
	struct buf *out = scene->out;
	prose_put(scene->prose, "<section class=\"card\" id=\"history\"><h2>",
	    scene->prose->words->history, "</h2>");
	if (scene->resolution->history_count == 0) {
		part_nothing(scene->prose, scene->prose->words->history_of_draft);
	} else {
		buf_text(out, "<ol class=\"plain history\">");
		told_write(scene->prose, scene->assembly, scene->resolution, scene->offset);
		buf_text(out, "</ol>");
	}
	buf_text(out, "</section>");
}

static void
kin(const struct prose *prose, const char *words, const struct resolution *other)
{
	struct prose link = prose_aside(prose);
	part_resolution(&link, other);
	buf_text(prose->out, "<p class=\"banner\">");
	PROSE(prose, words, MARKUP("resolution", link));
	buf_text(prose->out, "</p>");
}

static void
kinship(const struct scene *scene)
{
	const struct resolution *resolution = scene->resolution;
	if (resolution->successor)
		kin(scene->prose, scene->prose->words->replaced_by, resolution->successor);
	for (EACH(const struct resolution, old, &resolution->replaces))
		kin(scene->prose, scene->prose->words->replaces, old);
}

struct fault
resolution_page(const struct viewing *viewing)
{
	struct resolution *resolution;
	TRY(viewing_entity(viewing, NOUN_RESOLUTION, &resolution));
	if (!part_visible(resolution))
		return fault(FAULT_NOT_FOUND, "");
	struct scene scene = { viewing->assembly, viewing->out, viewing->prose, resolution,
		viewing->wish->audience,
		resolution->meeting ? resolution->meeting->offset_minutes
				    : house_offset(viewing->assembly) };
	char data[64];
	const struct record_words *words = viewing->prose->words;
	struct prose here = prose_aside(viewing->prose);
	part_label(&here, resolution);
	struct frame frame = {
		.title = resolution->title,
		.here = buf_str(here.out),
		.place = NAV_RESOLUTIONS,
		.crumb_path = "/resolutions",
		.crumb = words->resolutions,
		.data_json = data,
	};
	snprintf(
	    data, sizeof data, "/resolutions/%llu.json", (unsigned long long)resolution->head.id);
	frame_begin(viewing, &frame);
	head(&scene);
	kinship(&scene);
	jumps(&scene);
	buf_text(scene.out, "<div class=\"split with-history\"><div>");
	text(&scene);
	other_texts(&scene);
	lines(viewing->prose, words->also_in_source, words->also_in_source_more,
	    &resolution->trailing);
	lines(viewing->prose, words->left_over, words->left_over_more, &resolution->left_over);
	buf_text(scene.out, "</div><div>");
	sponsors(&scene);
	reports(&scene);
	votes(&scene);
	dissents(&scene);
	buf_text(scene.out, "</div><div>");
	history(&scene);
	buf_text(scene.out, "</div></div>");
	frame_end(viewing, &frame);
	return OK;
}
