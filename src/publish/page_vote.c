/* The page of a vote: what was asked, what was decided and why, who voted how, and who dissents. */
#include "publish/frame.h"
#include "publish/group.h"
#include "publish/hemicycle.h"
#include "publish/html.h"
#include "publish/part.h"
#include "text/digest.h"
#include "text/weight.h"

#include <stdio.h>

struct scene {
	struct buf *out;
	const struct vote *vote;
	enum audience audience;
	int64_t offset;
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
	buf_text(out, "</p><h1>");
	html_text(out, vote->question);
	buf_text(out, "</h1></div>");
}

static void
figure(struct buf *out, enum shown shown, int64_t heads, int64_t weight)
{
	buf_format(out, "<div class=\"figure %s\"><dt>%s</dt><dd>", shown_class(shown), shown_label(shown));
	buf_number(out, heads);
	if (weight != heads * WEIGHT_ONE) {
		buf_text(out, " <small>weight ");
		html_weight(out, weight);
		buf_text(out, "</small>");
	}
	buf_text(out, "</dd></div>");
}

static void
figures(const struct scene *scene)
{
	const struct part_count *count = &scene->vote->count;
	if (count->yes < 0)
		return;
	buf_text(scene->out, "<dl class=\"figures\">");
	figure(scene->out, SHOWN_YES, count->yes, count->yes_weight);
	figure(scene->out, SHOWN_NO, count->no, count->no_weight);
	figure(scene->out, SHOWN_ABSTAIN, count->abstain, count->abstain_weight);
	if (count->present > 0)
		figure(scene->out, SHOWN_PRESENT, count->present, count->present_weight);
	buf_text(scene->out, "</dl>");
}

static void
row(struct buf *out, const char *term)
{
	buf_text(out, "<dt>");
	buf_text(out, term);
	buf_text(out, "</dt><dd>");
}

static const char *
method_of(const struct vote *vote)
{
	switch (vote->method) {
	case VOTE_METHOD_ROLL_CALL: return "Roll call: every ballot is named below";
	case VOTE_METHOD_VOICE: return "By voice, as ruled by the chair; nobody was counted";
	case VOTE_METHOD_HAND: return "By show of hands, counted; no ballots are on record";
	default: return "A vote of the past, copied from its source";
	}
}

static void
facts(const struct scene *scene)
{
	struct buf *out = scene->out;
	const struct vote *vote = scene->vote;
	buf_text(out, "<dl class=\"facts\">");
	if (vote->sentence.size > 0) {
		row(out, "Decided by");
		html_text(out, vote->sentence);
		buf_text(out, "</dd>");
	}
	row(out, "Kind of vote");
	buf_text(out, method_of(vote));
	buf_text(out, "</dd>");
	if (vote->source.size > 0) {
		row(out, "Source");
		html_text(out, vote->source);
		buf_text(out, "</dd>");
	}
	if (vote->reason.size > 0) {
		row(out, vote->state == VOTE_STATE_VOID ? "Declared void" : "Opened again");
		html_text(out, vote->reason);
		buf_text(out, "</dd>");
	}
	if (vote->closed_at) {
		row(out, vote->method == VOTE_METHOD_PAST ? "Held" : "Closed");
		html_time(out, vote->closed_at, scene->offset);
		buf_text(out, "</dd>");
	}
	buf_text(out, "</dl>");
}

static void
verdict(const struct scene *scene)
{
	struct buf *out = scene->out;
	const struct vote *vote = scene->vote;
	bool shown = vote_shows_result(vote, scene->audience);
	buf_text(out, "<section class=\"card verdict-card\"><h2 class=\"hidden\">Result</h2>"
		"<p class=\"big\">");
	part_verdict(out, vote, scene->audience);
	buf_text(out, "</p>");
	if (shown) {
		figures(scene);
		part_bar(out, vote);
		if (vote->needed > 0 && vote->count.yes >= 0) {
			buf_text(out, "<p class=\"needed\">");
			html_weight(out, vote->needed);
			buf_text(out, " needed</p>");
		}
		facts(scene);
	} else if (vote->state == VOTE_STATE_OPEN && vote_shows_turnout(vote, scene->audience)) {
		buf_text(out, "<p>");
		buf_number(out, (int64_t)vote->cast_count);
		buf_text(out, " of ");
		buf_number(out, (int64_t)vote->place_count);
		buf_text(out, " on the roll have voted. What they chose is shown when the result is announced."
			"</p>");
	} else if (vote->state == VOTE_STATE_VOID) {
		facts(scene);
	}
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
	hemicycle_write(out, counts);
	buf_text(out, "<ul class=\"legend\">");
	for (int shown = 0; shown < SHOWN_COUNT; shown++) {
		if (!counts[shown])
			continue;
		buf_format(out, "<li class=\"%s\"><i aria-hidden=\"true\"></i>%s <b>%zu</b></li>",
			shown_class((enum shown)shown), shown_label((enum shown)shown), counts[shown]);
	}
	buf_text(out, "</ul></section>");
}

static void
question_text(const struct assembly *assembly, const struct scene *scene)
{
	struct buf *out = scene->out;
	const struct vote_subject_list *subjects = &scene->vote->subjects;
	if (subjects->count == 0)
		return;
	buf_text(out, "<section class=\"card\"><h2>What was voted on</h2><ul class=\"plain subjects\">");
	for (size_t i = 0; i < subjects->count; i++) {
		const struct part_vote_subject *subject = &subjects->at[i];
		const struct resolution *resolution = assembly_find(assembly, subject->resolution,
			NOUN_RESOLUTION);
		if (!resolution)
			continue;
		buf_text(out, "<li>");
		part_resolution(out, resolution);
		buf_text(out, " <small class=\"hash\">text <code>");
		hex_write(out, (struct str){ (const char *)subject->text.bytes, 8 });
		buf_text(out, "…</code></small></li>");
	}
	buf_text(out, "</ul></section>");
}

static void
group_bar(struct buf *out, const struct group *group)
{
	static const enum shown order[] = { SHOWN_YES, SHOWN_NO, SHOWN_ABSTAIN, SHOWN_PRESENT };
	double from = 0;
	buf_text(out, "<svg class=\"bar-svg\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" "
		"aria-hidden=\"true\"><rect class=\"silent\" width=\"100\" height=\"10\"/>");
	for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
		double part = 100.0 * (double)group->counts[order[i]] / (double)group->members;
		if (part > 0)
			buf_format(out, "<rect class=\"%s\" x=\"%.2f\" width=\"%.2f\" height=\"10\"/>",
				shown_class(order[i]), from, part);
		from += part;
	}
	buf_text(out, "</svg>");
}

static void
breakdown(const struct scene *scene, enum grouping grouping)
{
	static const enum shown columns[] = { SHOWN_YES, SHOWN_NO, SHOWN_ABSTAIN };
	struct buf *out = scene->out;
	struct groups *groups = TAKE(out->arena, struct groups);
	groups_of(scene->vote, grouping, groups);
	buf_format(out, "<section class=\"card\"><h2>%s</h2><div class=\"scroll\" tabindex=\"0\" "
		"role=\"region\" aria-label=\"%s\"><table class=\"groups\"><thead><tr>"
		"<th scope=\"col\">Group</th><th scope=\"col\">Yes</th><th scope=\"col\">No</th>"
		"<th scope=\"col\">Abstain</th><th scope=\"col\">Not voting</th>"
		"<td class=\"wide\"></td></tr></thead><tbody>",
		grouping_title(grouping), grouping_title(grouping));
	for (size_t i = 0; i < groups->count; i++) {
		const struct group *group = &groups->at[i];
		buf_text(out, "<tr><th scope=\"row\">");
		html_text(out, group->name);
		buf_text(out, "</th>");
		for (size_t c = 0; c < sizeof columns / sizeof columns[0]; c++)
			buf_format(out, "<td class=\"num\">%zu</td>", group->counts[columns[c]]);
		buf_format(out, "<td class=\"num\">%zu</td><td class=\"wide\">",
			group->counts[SHOWN_SILENT] + group->counts[SHOWN_PRESENT]);
		group_bar(out, group);
		buf_text(out, "</td></tr>");
	}
	buf_text(out, "</tbody></table></div></section>");
}

static void
ballot_row(struct buf *out, const struct place *place)
{
	enum shown shown = shown_of(place);
	const struct member *member = place->member;
	buf_text(out, "<tr><th scope=\"row\">");
	html_link(out, "members", member->head.id, member->person->name);
	buf_text(out, "</th><td>");
	html_text(out, member_attribute(member, "city"));
	buf_text(out, "</td><td>");
	html_text(out, member_attribute(member, "state"));
	buf_text(out, "</td><td>");
	html_text(out, member_attribute(member, "party"));
	buf_format(out, "</td><td><span class=\"choice %s\">%s</span>", shown_class(shown),
		shown_label(shown));
	if (place->absence.size > 0) {
		buf_text(out, " <small>");
		html_text(out, place->absence);
		buf_text(out, "</small>");
	}
	if (place->cast && place->cast_by && place->cast_by != member->person->head.id)
		buf_text(out, " <small>by proxy or stand-in</small>");
	buf_text(out, "</td><td>");
	html_weight(out, place->weight);
	buf_text(out, "</td></tr>");
}

static void
ballots(const struct scene *scene)
{
	struct buf *out = scene->out;
	buf_text(out, "<section class=\"card\"><h2>Every ballot</h2><div class=\"scroll\" tabindex=\"0\" "
		"role=\"region\" aria-label=\"Every ballot\"><table class=\"ballots\"><thead><tr>"
		"<th scope=\"col\">Member</th><th scope=\"col\">City</th><th scope=\"col\">State</th>"
		"<th scope=\"col\">Party</th><th scope=\"col\">Ballot</th><th scope=\"col\">Weight</th>"
		"</tr></thead><tbody>");
	for (size_t i = 0; i < scene->vote->place_count; i++)
		ballot_row(out, &scene->vote->places[i]);
	buf_text(out, "</tbody></table></div></section>");
}

/* Beside the tally, never in it. */
static void
dissents(const struct assembly *assembly, const struct scene *scene)
{
	struct buf *out = scene->out;
	for (size_t i = 0; i < scene->vote->subjects.count; i++) {
		const struct resolution *resolution = assembly_find(assembly,
			scene->vote->subjects.at[i].resolution, NOUN_RESOLUTION);
		if (resolution && resolution->adopted_by == scene->vote)
			part_dissents(out, resolution, scene->offset);
	}
}

static void
roll(const struct scene *scene)
{
	bool shown = vote_shows_result(scene->vote, scene->audience);
	if (!shown || scene->vote->place_count == 0)
		return;
	for (int grouping = 0; grouping < GROUPINGS; grouping++)
		breakdown(scene, (enum grouping)grouping);
	ballots(scene);
}

struct fault
vote_page(const struct viewing *viewing)
{
	struct vote *vote;
	TRY(viewing_entity(viewing, NOUN_VOTE, &vote));
	struct scene scene = {
		viewing->out, vote, viewing->wish->audience, house_offset(viewing->assembly)
	};
	char data[2][64];
	struct frame frame = {
		.title = vote->question, .place = NAV_VOTES, .crumb_path = "/votes", .crumb = "Votes",
		.data_json = data[0], .data_csv = data[1],
	};
	snprintf(data[0], sizeof data[0], "/votes/%llu.json", (unsigned long long)vote->head.id);
	snprintf(data[1], sizeof data[1], "/votes/%llu.csv", (unsigned long long)vote->head.id);
	frame_begin(scene.out, viewing->assembly, &frame);
	head(&scene);
	buf_text(scene.out, "<div class=\"pair\">");
	verdict(&scene);
	if (vote_shows_result(vote, scene.audience) && vote->place_count > 0)
		seats(&scene);
	buf_text(scene.out, "</div>");
	question_text(viewing->assembly, &scene);
	roll(&scene);
	dissents(viewing->assembly, &scene);
	frame_end(scene.out, viewing->assembly, &frame);
	return OK;
}
