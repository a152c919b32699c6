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

/* Facts have the names that people gave them; those that lists bring are known. */
static void
fact_name(const struct prose *prose, struct str name)
{
	const struct record_words *words = prose->words;
	const struct {
		const char *name, *words;
	} known[] = {
		{ "city", words->fact_city },
		{ "state", words->fact_state },
		{ "party", words->fact_party },
		{ "population", words->fact_population },
		{ "ocd_division", words->fact_division },
		{ "next_election", words->fact_election },
		{ "site", words->fact_site },
	};
	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
		if (!str_equal(name, str_of(known[i].name)))
			continue;
		prose_put(prose, "<dt>", known[i].words, "</dt>");
		return;
	}
	buf_text(prose->out, "<dt lang=\"\">");
	html_label(prose->out, name);
	buf_text(prose->out, "</dt>");
}

static void
fact_value(const struct prose *prose, const struct part_attribute *attribute)
{
	int64_t number;
	if (str_equal(attribute->name, STR("population")) && str_number(attribute->value, &number))
		prose_thousands(prose, number);
	else if (fact_unknown(attribute->value))
		part_value(prose, attribute->value);
	else
		html_name(prose->out, attribute->value);
}

static void
facts(const struct prose *prose, const struct member *member)
{
	struct buf *out = prose->out;
	const struct record_words *words = prose->words;
	size_t count = member->attributes.count;
	bool together = one_source(member);
	prose_put(prose, "<section class=\"card\"><h2>", words->facts, "</h2>");
	if (!count)
		part_nothing(prose, words->no_facts);
	buf_text(out, count ? "<dl class=\"facts\">" : "");
	for (size_t i = 0; i < count; i++) {
		const struct part_attribute *attribute = &member->attributes.at[i];
		fact_name(prose, attribute->name);
		buf_text(out, "<dd>");
		fact_value(prose, attribute);
		buf_text(out, together ? "</dd>" : " <small>");
		if (together)
			continue;
		PROSE(prose, words->fact_source, NAME("source", attribute->source));
		buf_text(out, "</small></dd>");
	}
	buf_text(out, count ? "</dl>" : "");
	if (count && together) {
		buf_text(out, "<p class=\"note\">");
		PROSE(prose, words->facts_source,
		    NAME("source", member->attributes.at[0].source));
		buf_text(out, "</p>");
	}
	buf_text(out, "</section>");
}

static void
seats(const struct prose *prose, const struct person *person)
{
	struct buf *out = prose->out;
	const struct record_words *words = prose->words;
	prose_put(prose, "<section class=\"card\"><h2>", words->seats, "</h2><ul class=\"plain\">");
	for (EACH(const struct member, seat, &person->seats)) {
		buf_text(out, "<li>");
		PROSE(prose, words->seat_as,
		    LINK("body", "committees", seat->body->head.id, seat->body->name),
		    TEXT_VALUE("role", str_of(part_role(prose, seat->role))));
		if (seat->weight != WEIGHT_ONE) {
			buf_text(out, ", <span class=\"num\">");
			PROSE(prose, words->weighs, WEIGHT("weight", seat->weight));
			buf_text(out, "</span>");
		}
		if (seat->left)
			prose_put(prose, " <small>", words->seat_left, "</small>");
		buf_text(out, "</li>");
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
	const struct record_words *words = viewing->prose->words;
	size_t shown = 0;
	prose_put(viewing->prose, "<section class=\"card\"><h2>", words->supports, "</h2>");
	for (EACH(const struct resolution, resolution, &viewing->assembly->resolutions)) {
		if (!sponsors_it(resolution, member)
			|| !part_visible(resolution))
			continue;
		buf_text(out, shown ? "" : "<ul class=\"plain\">");
		if (shown++ == SPONSORED_OPEN)
			prose_put(viewing->prose, "</ul><details><summary>", words->supports_more,
			    "</summary><ul class=\"plain\">");
		buf_text(out, "<li>");
		part_resolution(viewing->prose, resolution);
		buf_text(out, " ");
		part_state(viewing->prose, resolution);
		buf_text(out, "</li>");
	}
	if (!shown)
		part_nothing(viewing->prose, words->supports_none);
	buf_text(out, shown ? "</ul>" : "");
	buf_text(out, shown > SPONSORED_OPEN ? "</details></section>" : "</section>");
}

static void
dissents(const struct viewing *viewing, const struct member *member)
{
	struct buf *out = viewing->out;
	if (!member->dissents.count)
		return;
	const struct record_words *words = viewing->prose->words;
	prose_put(viewing->prose, "<section class=\"card\"><h2>", words->dissents,
	    "</h2><ul class=\"plain\">");
	for (EACH(const struct dissent, dissent, &member->dissents)) {
		buf_text(out, "<li>");
		part_resolution(viewing->prose, dissent->resolution);
		bool no = dissent->choice == CHOICE_NO;
		prose_put(viewing->prose,
		    no ? " <span class=\"choice no\">" : " <span class=\"choice abstain\">",
		    no ? words->choice_no : words->choice_abstain, "</span>");
		if (dissent->statement.size > 0) {
			buf_text(out, "<blockquote lang=\"\">");
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
	prose_put(prose, "<span class=\"choice ", shown_class(shown_of(place)), "\">");
	prose_put(prose, "", shown_label(prose, shown_of(place)), "</span>");
	if (place->absence.size > 0) {
		buf_text(out, " <small lang=\"\">");
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
ballots_begin(const struct prose *prose)
{
	const struct record_words *words = prose->words;
	prose_put(
	    prose, "<table class=\"mine\"><thead><tr><th scope=\"col\">", words->question, "</th>");
	prose_put(prose, "<th scope=\"col\" class=\"roomy\">", words->ballot, "</th>");
	prose_put(prose, "<th scope=\"col\" class=\"roomy\">", words->result,
	    "</th></tr></thead><tbody>");
}

static void
voted(const struct viewing *viewing, const struct member *member)
{
	struct buf *out = viewing->out;
	const struct record_words *words = viewing->prose->words;
	const struct vote **votes = part_newest_first(out->arena, &member->votes);
	size_t shown = 0;
	prose_put(viewing->prose, "<section class=\"card\"><h2>", words->ballots, "</h2>");
	for (size_t i = 0; i < member->votes.count && shown < VOTES_SHOWN_MOST; i++) {
		const struct vote *vote = votes[i];
		const struct place *place = vote_place(vote, member->head.id);
		if (!place || !vote_shows_result(vote, viewing->wish->audience))
			continue;
		if (shown++ == 0)
			ballots_begin(viewing->prose);
		ballot(viewing, vote, place);
	}
	if (!shown)
		part_nothing(viewing->prose, words->no_ballots);
	else
		buf_text(out, "</tbody></table>");
	if (shown == VOTES_SHOWN_MOST) {
		buf_text(out, "<p class=\"note\">");
		PROSE(viewing->prose, words->newest_ballots, NUMBER("n", VOTES_SHOWN_MOST));
		buf_text(out, "</p>");
	}
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
		.crumb = viewing->prose->words->members,
		.data_json = data,
	};
	snprintf(data, sizeof data, "/members/%llu.json", (unsigned long long)member->head.id);
	frame_begin(viewing, &frame);
	prose_put(viewing->prose, "<div class=\"title\"><p class=\"over\">",
	    part_role(viewing->prose, member->role), " · ");
	html_link(out, "committees", member->body->head.id, member->body->name);
	buf_text(out, "</p><h1 lang=\"\">");
	html_text(out, member->person->name);
	buf_text(out, "</h1>");
	part_place(out, member, "<p lang=\"\">", "</p>");
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
