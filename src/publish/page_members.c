/* The members of the assembly, and each one's seats, sponsorships, votes and dissents. */
#include "publish/frame.h"
#include "publish/html.h"
#include "publish/part.h"
#include "text/weight.h"

#include <stdio.h>

enum { VOTES_SHOWN_MOST = 200 };

static void
row(struct buf *out, const struct member *member)
{
	static const char *const columns[] = { "city", "state", "party", "population" };
	buf_text(out, "<tr><th scope=\"row\">");
	html_link(out, "members", member->head.id, member->person->name);
	buf_text(out, "</th>");
	for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++) {
		buf_text(out, i == 3 ? "<td class=\"num\">" : "<td>");
		html_text(out, member_attribute(member, columns[i]));
		buf_text(out, "</td>");
	}
	buf_text(out, "<td>");
	html_label(out, role_word(member->role));
	buf_text(out, "</td></tr>");
}

struct fault
members_page(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	const struct body *body = house_body(viewing->assembly);
	struct frame frame = {
		.title = STR("Members"), .place = NAV_MEMBERS,
		.data_json = "/members.json", .data_csv = "/members.csv",
	};
	frame_begin(out, viewing->assembly, &frame);
	buf_text(out, "<div class=\"title\"><h1>Members");
	if (body)
		buf_format(out, " <small>%zu with a vote</small>", member_count_voting(body));
	buf_text(out, "</h1></div><section class=\"card\"><div class=\"scroll\" tabindex=\"0\" "
		"role=\"region\" aria-label=\"Members\"><table><thead><tr><th scope=\"col\">Member</th>"
		"<th scope=\"col\">City</th><th scope=\"col\">State</th><th scope=\"col\">Party</th>"
		"<th scope=\"col\">Population</th><th scope=\"col\">Role</th></tr></thead><tbody>");
	size_t shown = 0;
	if (body) {
		for (EACH(const struct member, member, &body->seats)) {
			if (member->left)
				continue;
			row(out, member);
			shown++;
		}
	}
	buf_text(out, "</tbody></table></div>");
	if (!shown)
		part_nothing(out, "There are no members yet.");
	buf_text(out, "</section>");
	frame_end(out, viewing->assembly, &frame);
	return OK;
}

static void
seats(struct buf *out, const struct person *person)
{
	buf_text(out, "<section class=\"card\"><h2>Seats</h2><ul class=\"plain\">");
	for (EACH(const struct member, seat, &person->seats)) {
		buf_text(out, "<li>");
		html_link(out, "committees", seat->body->head.id, seat->body->name);
		buf_text(out, ": ");
		html_label(out, role_word(seat->role));
		if (seat->weight != WEIGHT_ONE) {
			buf_text(out, ", weight ");
			html_weight(out, seat->weight);
		}
		buf_text(out, seat->left ? " <small>(left)</small></li>" : "</li>");
	}
	buf_text(out, "</ul></section>");
}

static void
facts(struct buf *out, const struct member *member)
{
	buf_text(out, "<section class=\"card\"><h2>Facts</h2>");
	if (!member->attributes.count)
		part_nothing(out, "Nothing is noted about this seat.");
	buf_text(out, "<dl class=\"facts\">");
	for (size_t i = 0; i < member->attributes.count; i++) {
		const struct part_attribute *attribute = &member->attributes.at[i];
		buf_text(out, "<dt>");
		html_label(out, attribute->name.at);
		buf_text(out, "</dt><dd>");
		html_text(out, attribute->value);
		buf_text(out, " <small>source: ");
		html_text(out, attribute->source);
		buf_text(out, "</small></dd>");
	}
	buf_text(out, "</dl></section>");
}

static void
sponsored(const struct viewing *viewing, const struct member *member)
{
	struct buf *out = viewing->out;
	size_t shown = 0;
	buf_text(out, "<section class=\"card\"><h2>Sponsors</h2><ul class=\"plain\">");
	for (EACH(const struct resolution, resolution, &viewing->assembly->resolutions)) {
		bool sponsor = false;
		for (size_t i = 0; i < resolution->sponsors.count; i++)
			sponsor |= resolution->sponsors.at[i] == member;
		if (!sponsor || !part_visible(resolution, viewing->wish->audience))
			continue;
		buf_text(out, "<li>");
		part_resolution(out, resolution);
		buf_text(out, "</li>");
		shown++;
	}
	buf_text(out, "</ul>");
	if (!shown)
		part_nothing(out, "No resolution.");
	buf_text(out, "</section>");
}

static void
voted(const struct viewing *viewing, const struct member *member)
{
	struct buf *out = viewing->out;
	size_t shown = 0;
	buf_text(out, "<section class=\"card\"><h2>Ballots</h2><ul class=\"plain\">");
	for (size_t i = member->votes.count; i > 0 && shown < VOTES_SHOWN_MOST; i--) {
		const struct vote *vote = member->votes.at[i - 1];
		const struct place *place = vote_place(vote, member->head.id);
		if (!place || !vote_shows_result(vote, viewing->wish->audience))
			continue;
		buf_text(out, "<li>");
		html_link(out, "votes", vote->head.id, vote->question);
		buf_format(out, " <span class=\"choice %s\">%s</span>", shown_class(shown_of(place)),
			shown_label(shown_of(place)));
		if (place->absence.size > 0) {
			buf_text(out, " <small>");
			html_text(out, place->absence);
			buf_text(out, "</small>");
		}
		buf_text(out, "</li>");
		shown++;
	}
	buf_text(out, "</ul>");
	if (!shown)
		part_nothing(out, "No named ballot is on record.");
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
		.title = member->person->name, .place = NAV_MEMBERS, .crumb_path = "/members",
		.crumb = "Members", .data_json = data,
	};
	snprintf(data, sizeof data, "/members/%llu.json", (unsigned long long)member->head.id);
	frame_begin(out, viewing->assembly, &frame);
	buf_text(out, "<div class=\"title\"><p class=\"over\">");
	html_text(out, member->body->name);
	buf_text(out, "</p><h1>");
	html_text(out, member->person->name);
	buf_text(out, "</h1></div><div class=\"pair\">");
	facts(out, member);
	seats(out, member->person);
	buf_text(out, "</div><div class=\"pair\">");
	sponsored(viewing, member);
	voted(viewing, member);
	buf_text(out, "</div>");
	frame_end(out, viewing->assembly, &frame);
	return OK;
}
