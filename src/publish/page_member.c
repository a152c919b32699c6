/* A member's page: facts with their sources, seats, sponsorships, ballots and dissents. */
#include "publish/frame.h"
#include "publish/html.h"
#include "publish/part.h"
#include "text/weight.h"

#include <stdio.h>

enum {
	VOTES_SHOWN_MOST = 200,
	SPONSORED_OPEN = 12, /* the rest is folded away */
};

static bool
one_source(const struct member *member)
{
	for (size_t i = 1; i < member->attributes.count; i++)
		if (!str_equal(member->attributes.at[i].source, member->attributes.at[0].source))
			return false;
	return true;
}

static void
fact(const struct prose *prose, const struct part_attribute *attribute, bool with_source)
{
	struct buf *out = prose->out;
	int64_t number;
	buf_text(out, "<dt>");
	html_label(out, attribute->name);
	buf_text(out, "</dt><dd>");
	if (str_equal(attribute->name, STR("population")) && str_number(attribute->value, &number))
		prose_thousands(prose, number);
	else
		part_value(prose, attribute->value);
	if (with_source) {
		buf_text(out, " <small>source: ");
		html_text(out, attribute->source);
		buf_text(out, "</small>");
	}
	buf_text(out, "</dd>");
}

static void
facts(const struct prose *prose, const struct member *member)
{
	struct buf *out = prose->out;
	size_t count = member->attributes.count;
	bool together = one_source(member);
	buf_text(out, "<section class=\"card\"><h2>Facts</h2>");
	if (!count)
		part_nothing(prose, "Nothing is noted about this seat.");
	else
		buf_text(out, "<dl class=\"facts\">");
	for (size_t i = 0; i < count; i++)
		fact(prose, &member->attributes.at[i], !together);
	buf_text(out, count ? "</dl>" : "");
	if (count && together) {
		buf_text(out, "<p class=\"note\">Source: ");
		html_text(out, member->attributes.at[0].source);
		buf_text(out, "</p>");
	}
	buf_text(out, "</section>");
}

static void
seats(const struct prose *prose, const struct person *person)
{
	struct buf *out = prose->out;
	buf_text(out, "<section class=\"card\"><h2>Seats</h2><ul class=\"plain\">");
	for (EACH(const struct member, seat, &person->seats)) {
		buf_text(out, "<li>");
		html_link(out, "committees", seat->body->head.id, seat->body->name);
		buf_text(out, ": ");
		html_label(out, str_of(role_word(seat->role)));
		if (seat->weight != WEIGHT_ONE) {
			buf_text(out, ", weight ");
			prose_weight_cell(prose, seat->weight);
		}
		buf_text(out, seat->left ? " <small>(left)</small></li>" : "</li>");
	}
	buf_text(out, "</ul></section>");
}

static bool
sponsors_it(const struct resolution *resolution, const struct member *member)
{
	for (EACH(const struct member, sponsor, &resolution->sponsors))
		if (sponsor == member)
			return true;
	return false;
}

static void
sponsored(const struct viewing *viewing, const struct member *member)
{
	struct buf *out = viewing->out;
	size_t shown = 0;
	buf_text(out, "<section class=\"card\"><h2>Sponsors</h2>");
	for (EACH(const struct resolution, resolution, &viewing->assembly->resolutions)) {
		if (!sponsors_it(resolution, member)
			|| !part_visible(resolution, viewing->wish->audience))
			continue;
		buf_text(out, shown ? "" : "<ul class=\"plain\">");
		if (shown++ == SPONSORED_OPEN)
			buf_text(out, "</ul><details><summary>More</summary><ul class=\"plain\">");
		buf_text(out, "<li>");
		part_resolution(viewing->prose, resolution);
		buf_text(out, " ");
		part_state(viewing->prose, resolution);
		buf_text(out, "</li>");
	}
	if (!shown)
		part_nothing(viewing->prose, "No resolution.");
	buf_text(out, shown ? "</ul>" : "");
	buf_text(out, shown > SPONSORED_OPEN ? "</details></section>" : "</section>");
}

static void
dissents(const struct viewing *viewing, const struct member *member)
{
	struct buf *out = viewing->out;
	if (!member->dissents.count)
		return;
	buf_text(out, "<section class=\"card\"><h2>Dissents</h2><ul class=\"plain\">");
	for (EACH(const struct dissent, dissent, &member->dissents)) {
		buf_text(out, "<li>");
		part_resolution(viewing->prose, dissent->resolution);
		buf_format(out, " <span class=\"choice %s\">%s</span>",
			dissent->choice == CHOICE_NO ? "no" : "abstain",
			dissent->choice == CHOICE_NO ? "No" : "Abstain");
		if (dissent->statement.size > 0) {
			buf_text(out, "<blockquote>");
			html_lines(out, dissent->statement);
			buf_text(out, "</blockquote>");
		}
		buf_text(out, "</li>");
	}
	buf_text(out, "</ul></section>");
}

static void
choice(const struct prose *prose, const struct place *place)
{
	struct buf *out = prose->out;
	buf_format(out, "<span class=\"choice %s\">%s</span>", shown_class(shown_of(place)),
		shown_label(prose, shown_of(place)));
	if (place->absence.size > 0) {
		buf_text(out, " <small>");
		html_text(out, place->absence);
		buf_text(out, "</small>");
	}
}

static void
ballot(const struct viewing *viewing, const struct vote *vote, const struct place *place)
{
	struct buf *out = viewing->out;
	buf_text(out, "<tr><th scope=\"row\">");
	html_link(out, "votes", vote->head.id, vote->question);
	buf_text(out, "<small>");
	part_day(viewing->prose, vote, house_offset(viewing->assembly));
	buf_text(out, "</small><span class=\"narrow\">");
	choice(viewing->prose, place);
	buf_text(out, "</span></th><td class=\"roomy\">");
	choice(viewing->prose, place);
	buf_text(out, "</td><td class=\"roomy\">");
	part_verdict(viewing->prose, vote, viewing->wish->audience);
	buf_text(out, "</td></tr>");
}

static void
voted(const struct viewing *viewing, const struct member *member)
{
	struct buf *out = viewing->out;
	const struct vote **votes = part_newest_first(out->arena, &member->votes);
	size_t shown = 0;
	buf_text(out, "<section class=\"card\"><h2>Ballots</h2>");
	for (size_t i = 0; i < member->votes.count && shown < VOTES_SHOWN_MOST; i++) {
		const struct vote *vote = votes[i];
		const struct place *place = vote_place(vote, member->head.id);
		if (!place || !vote_shows_result(vote, viewing->wish->audience))
			continue;
		buf_text(out, shown++ ? ""
				      : "<table class=\"mine\"><thead><tr>"
					"<th scope=\"col\">Question</th><th scope=\"col\" "
					"class=\"roomy\">Ballot</th><th scope=\"col\" "
					"class=\"roomy\">Result</th></tr>"
					"</thead><tbody>");
		ballot(viewing, vote, place);
	}
	if (!shown)
		part_nothing(viewing->prose, "No named ballot is on record.");
	else
		buf_text(out, "</tbody></table>");
	if (shown == VOTES_SHOWN_MOST)
		buf_format(out,
			"<p class=\"note\">The newest %d; each vote has a CSV of all ballots.</p>",
			VOTES_SHOWN_MOST);
	buf_text(out, "</section>");
}

struct fault
member_page(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	struct member *member;
	char data[64];
	TRY(viewing_entity(viewing, NOUN_MEMBER, &member));
	struct frame frame = {
		.title = member->person->name,
		.place = NAV_MEMBERS,
		.crumb_path = "/members",
		.crumb = "Members",
		.data_json = data,
	};
	snprintf(data, sizeof data, "/members/%llu.json", (unsigned long long)member->head.id);
	frame_begin(viewing, &frame);
	buf_text(out, "<div class=\"title\"><p class=\"over\">");
	html_label(out, str_of(role_word(member->role)));
	buf_text(out, " · ");
	html_link(out, "committees", member->body->head.id, member->body->name);
	buf_text(out, "</p><h1>");
	html_text(out, member->person->name);
	buf_text(out, "</h1>");
	part_place(out, member, "<p>", "</p>");
	buf_text(out, "</div><div class=\"split\"><div>");
	voted(viewing, member);
	buf_text(out, "</div><div>");
	seats(viewing->prose, member->person);
	sponsored(viewing, member);
	dissents(viewing, member);
	facts(viewing->prose, member);
	buf_text(out, "</div></div>");
	frame_end(viewing, &frame);
	return OK;
}
