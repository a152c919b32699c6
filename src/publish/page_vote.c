/* The page of a vote: what was asked, what was decided and why, who voted how, and who dissents. */
#include "publish/frame.h"
#include "publish/hemicycle.h"
#include "publish/html.h"
#include "publish/part.h"
#include "publish/rule.h"
#include "publish/vote_roll.h"
#include "text/digest.h"
#include "text/weight.h"

#include <stdio.h>

enum {
	HASH_BYTES = 8,   /* enough of a text's hash to compare by eye */
	SUBJECTS_FEW = 6, /* more stand in columns */
};

struct scene {
	const struct assembly *assembly;
	struct buf *out;
	const struct prose *prose;
	const struct vote *vote;
	enum audience audience;
	int64_t offset;
	bool shown; /* may the result be seen? */
};

static void
head(const struct scene *scene)
{
	struct buf *out = scene->out;
	const struct vote *vote = scene->vote;
	buf_text(out, "<div class=\"title\"><p class=\"over\">Vote ");
	buf_number(out, vote->number);
	buf_text(out, " · ");
	html_link(out, "committees", vote->body->head.id, vote->body->name);
	if (vote->sitting) {
		buf_text(out, " · ");
		html_text(out, vote->sitting->name);
	}
	buf_text(out, "</p>");
	part_heading(out, vote->question);
	buf_text(out, "</div>");
}

/* The result */

static void
figure(const struct prose *prose, enum shown shown, int64_t heads, int64_t weight)
{
	struct buf *out = prose->out;
	buf_format(out, "<div class=\"figure %s\"><dt>%s</dt><dd>", shown_class(shown),
		shown_label(prose, shown));
	if (heads < 0)
		buf_text(out, "<small>not counted</small>");
	else
		buf_number(out, heads);
	if (heads >= 0 && weight != heads * WEIGHT_ONE) {
		buf_text(out, " <small>with ");
		prose_weight_cell(prose, weight);
		buf_text(out, weight == WEIGHT_ONE ? " vote</small>" : " votes</small>");
	}
	buf_text(out, "</dd></div>");
}

static void
figures(const struct scene *scene)
{
	const struct part_count *count = &scene->vote->count;
	if (count->yes < 0 && count->no < 0)
		return;
	buf_text(scene->out, "<dl class=\"figures\">");
	figure(scene->prose, SHOWN_YES, count->yes, count->yes_weight);
	figure(scene->prose, SHOWN_NO, count->no, count->no_weight);
	figure(scene->prose, SHOWN_ABSTAIN, count->abstain, count->abstain_weight);
	if (count->present > 0)
		figure(scene->prose, SHOWN_PRESENT, count->present, count->present_weight);
	buf_text(scene->out, "</dl>");
}

static void
row(const struct prose *prose, const char *term)
{
	struct buf *out = prose->out;
	buf_text(out, "<dt>");
	buf_text(out, term);
	buf_text(out, "</dt><dd>");
}

static void
text_row(const struct prose *prose, const char *term, struct str text)
{
	struct buf *out = prose->out;
	if (text.size == 0)
		return;
	row(prose, term);
	html_lines(out, text);
	buf_text(out, "</dd>");
}

static void
rule_row(const struct scene *scene)
{
	if (scene->vote->method == VOTE_METHOD_PAST)
		return; /* the rule in force then is not known */
	row(scene->prose, "Needed");
	rule_threshold(scene->out, &scene->vote->rule);
	buf_text(scene->out, "</dd>");
}

static const char *
method_of(const struct vote *vote)
{
	switch (vote->method) {
	case VOTE_METHOD_ROLL_CALL:
		return "Roll call: every ballot is named";
	case VOTE_METHOD_VOICE:
		return "By voice, as the chair ruled; nobody was counted";
	case VOTE_METHOD_HAND:
		return "By a counted show of hands; no ballots are on record";
	default:
		return "A vote of the past, copied from its source";
	}
}

static void
time_row(const struct scene *scene, const char *term, int64_t at)
{
	if (!at)
		return;
	row(scene->prose, term);
	prose_time(scene->prose, at, scene->offset);
	buf_text(scene->out, "</dd>");
}

static void
times(const struct scene *scene)
{
	const struct vote *vote = scene->vote;
	if (vote->method != VOTE_METHOD_PAST) {
		time_row(scene, "Opened", vote->opened_at);
		time_row(scene, "Closed", vote->closed_at);
		return;
	}
	row(scene->prose, "Held");
	part_moment(scene->prose, vote, scene->offset);
	buf_text(scene->out, "</dd>");
}

static void
facts(const struct scene *scene)
{
	struct buf *out = scene->out;
	const struct vote *vote = scene->vote;
	buf_text(out, "<dl class=\"facts\">");
	if (scene->shown)
		text_row(scene->prose, "Decided by", vote->sentence);
	text_row(scene->prose, vote->state == VOTE_STATE_VOID ? "Declared void" : "Opened again",
		vote->reason);
	rule_row(scene);
	row(scene->prose, "Kind of vote");
	buf_text(out, method_of(vote));
	buf_text(out, "</dd>");
	text_row(scene->prose, "Source", vote->source);
	times(scene);
	buf_text(out, "</dl>");
}

static void
turnout(const struct scene *scene)
{
	const struct vote *vote = scene->vote;
	bool going_on = vote->state == VOTE_STATE_OPEN || vote->state == VOTE_STATE_CLOSED;
	if (!going_on || vote->method != VOTE_METHOD_ROLL_CALL)
		return;
	buf_text(scene->out, "<p class=\"turnout\">");
	if (vote_shows_turnout(vote, scene->audience))
		buf_format(scene->out, "<b>%zu</b> of %zu on the roll have voted.",
			vote->cast_count, vote->place_count);
	buf_text(scene->out, " What they chose is shown when the result is announced.</p>");
}

static void
verdict(const struct scene *scene)
{
	struct buf *out = scene->out;
	buf_text(out, "<section class=\"card verdict-card\"><h2 class=\"hidden\">Result</h2>"
		"<p class=\"big\">");
	part_verdict(scene->prose, scene->vote, scene->audience);
	buf_text(out, "</p>");
	if (scene->shown) {
		figures(scene);
		part_bar(scene->prose, scene->vote);
	} else {
		turnout(scene);
	}
	facts(scene);
	buf_text(out, "</section>");
}

static void
seats(const struct scene *scene)
{
	size_t counts[SHOWN_COUNT] = { 0 };
	for (size_t i = 0; i < scene->vote->place_count; i++)
		counts[shown_of(&scene->vote->places[i])]++;
	struct buf *out = scene->out;
	buf_text(out, "<section class=\"card seats\"><h2 class=\"hidden\">Seats</h2>");
	hemicycle_write(scene->prose, counts);
	buf_text(out, "<ul class=\"legend\">");
	for (int shown = 0; shown < SHOWN_COUNT; shown++) {
		if (!counts[shown])
			continue;
		buf_format(out, "<li class=\"%s\"><i aria-hidden=\"true\"></i>%s <b>%zu</b></li>",
		    shown_class((enum shown)shown), shown_label(scene->prose, (enum shown)shown),
		    counts[shown]);
	}
	buf_text(out, "</ul></section>");
}

/* What it was about */

static const struct resolution *
resolution_at(const struct scene *scene, size_t subject)
{
	uint64_t id = scene->vote->subjects.at[subject].resolution;
	return assembly_find(scene->assembly, id, NOUN_RESOLUTION);
}

static void
subject(const struct scene *scene, size_t i)
{
	struct buf *out = scene->out;
	const struct part_vote_subject *text = &scene->vote->subjects.at[i];
	const struct resolution *resolution = resolution_at(scene, i);
	if (!resolution)
		return;
	buf_text(out, "<li>");
	part_resolution(scene->prose, resolution);
	if (text->version) {
		buf_text(out, " <small class=\"hash\">text <code>");
		hex_write(out, (struct str){ (const char *)text->text.bytes, HASH_BYTES });
		buf_text(out, "…</code></small>");
	}
	buf_text(out, "</li>");
}

static void
subjects(const struct scene *scene)
{
	struct buf *out = scene->out;
	size_t count = scene->vote->subjects.count;
	if (count == 0)
		return;
	buf_text(out, "<section class=\"card\"><h2>What was voted on");
	if (count > 1)
		buf_format(out, " <small>%zu resolutions together</small>", count);
	buf_format(out, "</h2><ul class=\"plain subjects%s\">",
		count > SUBJECTS_FEW ? " columns" : "");
	for (size_t i = 0; i < count; i++)
		subject(scene, i);
	buf_text(out, "</ul></section>");
}

/* Beside the tally, never in it. */
static void
dissents(const struct scene *scene)
{
	for (size_t i = 0; i < scene->vote->subjects.count; i++) {
		const struct resolution *resolution = resolution_at(scene, i);
		if (resolution && resolution->adopted_by == scene->vote)
			part_dissents(scene->prose, resolution, scene->offset);
	}
}

/* The roll */

static void
roll(const struct scene *scene)
{
	const struct vote *vote = scene->vote;
	if (vote->place_count == 0)
		return;
	if (scene->shown) {
		roll_breakdowns(scene->prose, vote);
		roll_ballots(scene->prose, scene->assembly, vote);
	} else if (vote_shows_who(vote, scene->audience)) {
		roll_who(scene->prose, vote);
	}
}

static void
body(const struct scene *scene)
{
	head(scene);
	buf_text(scene->out, "<div class=\"pair\">");
	verdict(scene);
	if (scene->shown && scene->vote->place_count > 0)
		seats(scene);
	else
		subjects(scene);
	buf_text(scene->out, "</div>");
	if (scene->shown && scene->vote->place_count > 0)
		subjects(scene);
	dissents(scene);
	roll(scene);
}

struct fault
vote_page(const struct viewing *viewing)
{
	struct vote *vote;
	TRY(viewing_entity(viewing, NOUN_VOTE, &vote));
	struct scene scene = {
		.assembly = viewing->assembly,
		.out = viewing->out,
		.prose = viewing->prose,
		.vote = vote,
		.audience = viewing->wish->audience,
		.offset = part_offset(vote, house_offset(viewing->assembly)),
		.shown = vote_shows_result(vote, viewing->wish->audience),
	};
	char data[2][64], here[32];
	snprintf(here, sizeof here, "Vote %lld", (long long)vote->number);
	struct frame frame = {
		.title = vote->question,
		.here = str_of(here),
		.place = NAV_VOTES,
		.crumb_path = "/votes",
		.crumb = "Votes",
		.data_json = data[0],
		.data_csv = data[1],
	};
	snprintf(data[0], sizeof data[0], "/votes/%llu.json", (unsigned long long)vote->head.id);
	snprintf(data[1], sizeof data[1], "/votes/%llu.csv", (unsigned long long)vote->head.id);
	frame_begin(viewing, &frame);
	body(&scene);
	frame_end(viewing, &frame);
	return OK;
}
