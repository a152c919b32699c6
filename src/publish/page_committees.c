/* The bodies of the house, and each one's page: what it has before it, its votes, members and
 * rules. */
#include "publish/frame.h"
#include "publish/html.h"
#include "publish/part.h"
#include "publish/rule.h"
#include "publish/told.h"
#include "text/weight.h"

#include <stdio.h>

enum { VOTES_SHOWN_MOST = 100, MEMBERS_LISTED_MOST = 80 };

static const struct member *
chair_of(const struct body *body)
{
	for (EACH(const struct member, member, &body->seats))
		if (member->role == ROLE_CHAIR && !member->left)
			return member;
	return NULL;
}

static const char *
kind_of(const struct prose *prose, const struct body *body)
{
	const struct record_words *words = prose->words;
	const char *const kinds[BODY_KIND_COUNT] = {
		[BODY_KIND_ASSEMBLY] = words->kind_assembly,
		[BODY_KIND_STANDING_COMMITTEE] = words->kind_standing,
		[BODY_KIND_EXECUTIVE_COMMITTEE] = words->kind_executive,
		[BODY_KIND_OTHER] = words->kind_other,
	};
	return kinds[body->kind];
}

static size_t
waiting(const struct body *body)
{
	size_t count = 0;
	for (EACH(const struct referral, referral, &body->referrals))
		count += !referral->reported && referral->resolution->standing == STANDING_REFERRED;
	return count;
}

static void
row(const struct prose *prose, const struct body *body)
{
	struct buf *out = prose->out;
	const struct member *chair = chair_of(body);
	buf_text(out, "<tr><th scope=\"row\">");
	html_link(out, "committees", body->head.id, body->name);
	buf_text(out, "<small>");
	PROSE(prose, body->sitting ? prose->words->kind_sitting : "{kind}",
	    TEXT_VALUE("kind", str_of(kind_of(prose, body))));
	buf_text(out, "</small></th><td class=\"roomy\">");
	if (chair)
		part_member(out, chair);
	buf_format(out, "</td><td class=\"num\">%zu</td><td class=\"num\">",
		member_count_voting(body));
	if (body->parent)
		buf_format(out, "%zu", waiting(body));
	buf_text(out, "</td></tr>");
}

static void
columns(const struct prose *prose)
{
	const struct record_words *words = prose->words;
	prose_put(prose, "<table><thead><tr><th scope=\"col\">", words->body, "</th>");
	prose_put(prose, "<th scope=\"col\" class=\"roomy\">", words->role_chair, "</th>");
	prose_put(prose, "<th scope=\"col\" class=\"num\">", words->members, "</th>");
	prose_put(prose, "<th scope=\"col\" class=\"num\">", words->before_it,
	    "</th></tr></thead><tbody>");
}

struct fault
committees_page(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	const struct list *bodies = &viewing->assembly->bodies;
	const struct record_words *words = viewing->prose->words;
	struct frame frame = {
		.title = str_of(words->committees),
		.place = NAV_COMMITTEES,
		.data_json = "/committees.json",
	};
	frame_begin(viewing, &frame);
	prose_put(viewing->prose, "<div class=\"title\"><h1>", words->committees,
	    "</h1></div><section class=\"card\">");
	if (bodies->count)
		columns(viewing->prose);
	else
		part_nothing(viewing->prose, words->no_bodies);
	for (EACH(const struct body, body, bodies))
		row(viewing->prose, body);
	buf_text(out, bodies->count ? "</tbody></table></section>" : "</section>");
	frame_end(viewing, &frame);
	return OK;
}

/* "Recommended its adoption, unanimously" */
static void
report(const struct prose *prose, const struct referral *referral)
{
	const struct record_words *words = prose->words;
	struct prose told = prose_aside(prose);
	if (!referral->reported) {
		prose_say(prose, referral->resolution->standing == STANDING_REFERRED
				     ? words->not_reported
				     : words->never_reported);
		return;
	}
	html_label(told.out, str_of(told_report(prose, referral->recommendation)));
	PROSE(prose, referral->unanimous ? words->unanimously : "{report}",
	    MARKUP("report", told));
}

static void
referrals(const struct prose *prose, const struct body *body)
{
	struct buf *out = prose->out;
	if (!body->referrals.count)
		return;
	prose_put(prose, "<section class=\"card\"><h2>", prose->words->referred,
	    "</h2><ul class=\"plain\">");
	for (EACH(const struct referral, referral, &body->referrals)) {
		buf_text(out, "<li>");
		part_resolution(prose, referral->resolution);
		buf_text(out, " ");
		part_state(prose, referral->resolution);
		buf_text(out, "<small>");
		report(prose, referral);
		buf_text(out, "</small></li>");
	}
	buf_text(out, "</ul></section>");
}

static size_t
seats_held(const struct body *body)
{
	size_t count = 0;
	for (EACH(const struct member, member, &body->seats))
		count += !member->left;
	return count;
}

/* Of the house's own large body the officers only: its members have a page. */
static void
people(const struct viewing *viewing, const struct body *body)
{
	struct buf *out = viewing->out;
	size_t shown = 0, held = seats_held(body);
	bool officers = held > MEMBERS_LISTED_MOST && body == house_body(viewing->assembly);
	const struct record_words *words = viewing->prose->words;
	prose_put(viewing->prose, "<section class=\"card\"><h2>",
	    officers ? words->officers : words->members, "</h2>");
	for (EACH(const struct member, member, &body->seats)) {
		if (member->left || (officers && member->role == ROLE_MEMBER))
			continue;
		buf_text(out, shown++ ? "<li>" : "<ul class=\"plain people columns\"><li>");
		part_member(out, member);
		if (member->role != ROLE_MEMBER)
			prose_put(viewing->prose, " <b class=\"role\">",
			    part_role(viewing->prose, member->role), "</b>");
		part_present(viewing->prose, member, viewing->wish->audience);
		if (member->weight != WEIGHT_ONE) {
			buf_text(out, " <span class=\"of num\">");
			PROSE(viewing->prose, words->weighs, WEIGHT("weight", member->weight));
			buf_text(out, "</span>");
		}
		buf_text(out, "</li>");
	}
	if (!shown)
		part_nothing(viewing->prose, officers ? words->no_officers : words->no_seats);
	buf_text(out, shown ? "</ul>" : "");
	if (officers) {
		buf_text(out, "<p class=\"more\"><a href=\"/members\">");
		PROSE(viewing->prose, words->all_seats, NUMBER("n", held));
		buf_text(out, "</a></p>");
	}
	buf_text(out, "</section>");
}

/* Behind those that are shown: there are more. */
static void
newest(const struct prose *prose, size_t shown, size_t count)
{
	struct prose all = prose_aside(prose);
	prose_put(&all, "<a href=\"/votes\">", prose->words->newest_here_all, "</a>");
	buf_text(prose->out, "<p class=\"note\">");
	PROSE(prose, prose->words->newest_here, NUMBER("shown", shown), NUMBER("n", count),
	    MARKUP("all", all));
	buf_text(prose->out, "</p>");
}

static void
voted(const struct viewing *viewing, const struct body *body)
{
	struct buf *out = viewing->out;
	size_t count = body->votes.count;
	size_t most = count < VOTES_SHOWN_MOST ? count : VOTES_SHOWN_MOST;
	const struct vote **votes = part_newest_first(out->arena, &body->votes);
	const struct record_words *words = viewing->prose->words;
	prose_put(viewing->prose, "<section class=\"card\"><h2>", words->votes, "</h2>");
	if (!count)
		part_nothing(viewing->prose, words->no_votes_here);
	else
		buf_text(out, "<ul class=\"plain\">");
	for (size_t i = 0; i < most; i++) {
		buf_text(out, "<li>");
		part_vote(viewing->prose, votes[i], viewing->wish->audience);
		buf_text(out, "</li>");
	}
	buf_text(out, count ? "</ul>" : "");
	if (most < count)
		newest(viewing->prose, most, count);
	buf_text(out, "</section>");
}

static void
term(const struct prose *prose, const char *words)
{
	prose_put(prose, "</dd><dt>", words, "</dt><dd>");
}

/* What only a body that resolutions are submitted to has to settle. */
static void
rules_of_submission(const struct prose *prose, const struct part_body_rules *rules)
{
	const struct record_words *words = prose->words;
	term(prose, words->sponsors);
	if (rules->sponsors_least > 0)
		PROSE(prose, words->sponsors_least, NUMBER("n", rules->sponsors_least));
	else
		prose_say(prose, words->sponsors_none);
	term(prose, words->late_texts);
	rule_late(prose, rules);
	term(prose, words->slate);
	rule_slate(prose, rules);
	term(prose, words->dissent);
	rule_dissent(prose, rules);
}

static void
rules(const struct prose *prose, const struct body *body)
{
	struct buf *out = prose->out;
	const struct record_words *words = prose->words;
	const struct part_body_rules *rules = &body->rules;
	prose_put(prose, "<section class=\"card\"><h2>", words->how_it_decides,
	    "</h2><dl class=\"facts\">");
	prose_put(prose, "<dt>", words->who_votes, "</dt><dd>");
	rule_voters(prose, rules);
	term(prose, words->quorum);
	rule_quorum(prose, &rules->quorum);
	term(prose, words->needed);
	rule_threshold(prose, &rules->voting);
	term(prose, words->a_tie);
	prose_say(prose, rule_tie(prose, rules->voting.tie));
	term(prose, words->a_ballot);
	prose_say(
	    prose, rules->voting.ballot_change ? words->ballot_changes : words->ballot_stands);
	term(prose, words->silence);
	prose_say(prose, rule_silence(prose, rules->voting.silence));
	term(prose, words->shown_before);
	prose_say(prose, rule_open_shows(prose, rules->voting.open_shows));
	term(prose, words->proxies);
	if (rules->proxies)
		PROSE(prose, rules->proxies_most == 1 ? words->proxies_one : words->proxies_many,
		    NUMBER("n", rules->proxies_most));
	else
		prose_say(prose, words->proxies_none);
	if (body->kind == BODY_KIND_ASSEMBLY)
		rules_of_submission(prose, rules);
	buf_text(out, "</dd></dl></section>");
}

static void
sitting_line(const struct prose *prose, const struct body *body)
{
	struct buf *out = prose->out;
	if (!body->sitting)
		return;
	struct prose name = prose_aside(prose), present = prose_aside(prose);
	struct prose before = prose_aside(prose);
	bool on = part_called(&before, body->sitting);
	buf_text(name.out, "<b>");
	html_name(name.out, body->sitting->name);
	buf_text(name.out, "</b>");
	part_attendance(&present, body->sitting);
	buf_text(out, "<p class=\"banner\">");
	PROSE(prose, on ? prose->words->sitting_now_on : prose->words->sitting_now,
	    MARKUP("name", name), MARKUP("present", present), MARKUP("called", before));
	prose_put(prose, " <a href=\"/floor\">", prose->words->follow_floor, "</a></p>");
}

struct fault
committee_page(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	struct body *body;
	char data[64];
	TRY(viewing_entity(viewing, NOUN_BODY, &body));
	struct frame frame = {
		.title = body->name,
		.place = NAV_COMMITTEES,
		.crumb_path = "/committees",
		.crumb = viewing->prose->words->committees,
		.data_json = data,
	};
	snprintf(data, sizeof data, "/committees/%llu.json", (unsigned long long)body->head.id);
	frame_begin(viewing, &frame);
	prose_put(viewing->prose, "<div class=\"title\"><p class=\"over\">",
	    kind_of(viewing->prose, body), "</p><h1 lang=\"\">");
	html_text(out, body->name);
	buf_text(out, "</h1></div>");
	sitting_line(viewing->prose, body);
	buf_text(out, "<div class=\"split\"><div>");
	referrals(viewing->prose, body);
	voted(viewing, body);
	if (body->kind == BODY_KIND_ASSEMBLY)
		people(viewing, body);
	buf_text(out, "</div><div>");
	if (body->kind != BODY_KIND_ASSEMBLY)
		people(viewing, body);
	rules(viewing->prose, body);
	buf_text(out, "</div></div>");
	frame_end(viewing, &frame);
	return OK;
}
