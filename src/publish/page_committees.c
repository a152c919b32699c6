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
	html_label(out, str_of(body_kind_word(body->kind)));
	buf_text(out, body->sitting ? ", sitting now</small></th><td class=\"roomy\">"
				    : "</small></th><td class=\"roomy\">");
	if (chair)
		part_member(out, chair);
	buf_format(out, "</td><td class=\"num\">%zu</td><td class=\"num\">",
		member_count_voting(body));
	if (body->parent)
		buf_format(out, "%zu", waiting(body));
	buf_text(out, "</td></tr>");
}

struct fault
committees_page(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	const struct list *bodies = &viewing->assembly->bodies;
	struct frame frame = {
		.title = STR("Committees"),
		.place = NAV_COMMITTEES,
		.data_json = "/committees.json",
	};
	frame_begin(viewing, &frame);
	buf_text(out, "<div class=\"title\"><h1>Committees</h1></div><section class=\"card\">");
	if (bodies->count)
		buf_text(out, "<table><thead><tr><th scope=\"col\">Body</th>"
			"<th scope=\"col\" class=\"roomy\">Chair</th>"
			"<th scope=\"col\" class=\"num\">Members</th>"
			"<th scope=\"col\" class=\"num\">Before it</th></tr></thead><tbody>");
	else
		part_nothing(viewing->prose, "No body has been set up yet.");
	for (EACH(const struct body, body, bodies))
		row(viewing->prose, body);
	buf_text(out, bodies->count ? "</tbody></table></section>" : "</section>");
	frame_end(viewing, &frame);
	return OK;
}

static void
referrals(const struct prose *prose, const struct body *body)
{
	struct buf *out = prose->out;
	if (!body->referrals.count)
		return;
	buf_text(out, "<section class=\"card\"><h2>Referred to it</h2><ul class=\"plain\">");
	for (EACH(const struct referral, referral, &body->referrals)) {
		buf_text(out, "<li>");
		part_resolution(prose, referral->resolution);
		buf_text(out, " ");
		part_state(prose, referral->resolution);
		buf_text(out, "<small>");
		if (referral->reported)
			html_label(out, str_of(told_report(prose, referral->recommendation)));
		else
			buf_text(out, referral->resolution->standing == STANDING_REFERRED
					  ? "Not reported yet"
					  : "Did not report on it");
		buf_text(out, referral->reported && referral->unanimous ? ", unanimously" : "");
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
	buf_format(out, "<section class=\"card\"><h2>%s</h2>", officers ? "Officers" : "Members");
	for (EACH(const struct member, member, &body->seats)) {
		if (member->left || (officers && member->role == ROLE_MEMBER))
			continue;
		buf_text(out, shown++ ? "<li>" : "<ul class=\"plain people columns\"><li>");
		part_member(out, member);
		if (member->role != ROLE_MEMBER) {
			buf_text(out, " <b class=\"role\">");
			html_label(out, str_of(role_word(member->role)));
			buf_text(out, "</b>");
		}
		part_present(viewing->prose, member, viewing->wish->audience);
		if (member->weight != WEIGHT_ONE) {
			buf_text(out, " <span class=\"of\">weight ");
			prose_weight_cell(viewing->prose, member->weight);
			buf_text(out, "</span>");
		}
		buf_text(out, "</li>");
	}
	if (!shown)
		part_nothing(viewing->prose, officers ? "None." : "Nobody has a seat here yet.");
	buf_text(out, shown ? "</ul>" : "");
	if (officers)
		buf_format(
			out, "<p class=\"more\"><a href=\"/members\">All %zu seats</a></p>", held);
	buf_text(out, "</section>");
}

static void
voted(const struct viewing *viewing, const struct body *body)
{
	struct buf *out = viewing->out;
	size_t count = body->votes.count;
	size_t most = count < VOTES_SHOWN_MOST ? count : VOTES_SHOWN_MOST;
	const struct vote **votes = part_newest_first(out->arena, &body->votes);
	buf_text(out, "<section class=\"card\"><h2>Votes</h2>");
	if (!count)
		part_nothing(viewing->prose, "It has not voted yet.");
	else
		buf_text(out, "<ul class=\"plain\">");
	for (size_t i = 0; i < most; i++) {
		buf_text(out, "<li>");
		part_vote(viewing->prose, votes[i], viewing->wish->audience);
		buf_text(out, "</li>");
	}
	buf_text(out, count ? "</ul>" : "");
	if (most < count)
		buf_format(out,
			"<p class=\"note\">The newest %zu of %zu; "
			"<a href=\"/votes\">all votes</a>.</p>",
			most, count);
	buf_text(out, "</section>");
}

static void
term(const struct prose *prose, const char *words)
{
	struct buf *out = prose->out;
	buf_text(out, "</dd><dt>");
	buf_text(out, words);
	buf_text(out, "</dt><dd>");
}

/* What only a body that resolutions are submitted to has to settle. */
static void
rules_of_submission(const struct prose *prose, const struct part_body_rules *rules)
{
	struct buf *out = prose->out;
	term(prose, "Sponsors");
	if (rules->sponsors_least > 0)
		buf_format(out, "At least %lld", (long long)rules->sponsors_least);
	else
		buf_text(out, "None are needed");
	term(prose, "Late texts");
	rule_late(prose, rules);
	term(prose, "Slate");
	rule_slate(prose, rules);
	term(prose, "Dissent");
	rule_dissent(prose, rules);
}

static void
rules(const struct prose *prose, const struct body *body)
{
	struct buf *out = prose->out;
	const struct part_body_rules *rules = &body->rules;
	buf_text(out, "<section class=\"card\"><h2>How it decides</h2><dl class=\"facts\">"
		"<dt>Who votes</dt><dd>");
	rule_voters(prose, rules);
	term(prose, "Quorum");
	rule_quorum(prose, &rules->quorum);
	term(prose, "Needed");
	rule_threshold(prose, &rules->voting);
	term(prose, "A tie");
	buf_text(out, rule_tie(prose, rules->voting.tie));
	term(prose, "A ballot");
	buf_text(out, rules->voting.ballot_change ? "May be changed until the vote closes"
						  : "Stands once it is cast");
	term(prose, "Silence");
	buf_text(out, rule_silence(prose, rules->voting.silence));
	term(prose, "Shown before");
	buf_text(out, rule_open_shows(prose, rules->voting.open_shows));
	term(prose, "Proxies");
	if (rules->proxies)
		buf_format(out,
			rules->proxies_most == 1 ? "Allowed, one for each holder"
						 : "Allowed, up to %lld for each holder",
			(long long)rules->proxies_most);
	else
		buf_text(out, "Not allowed");
	if (body->kind == BODY_KIND_ASSEMBLY)
		rules_of_submission(prose, rules);
	buf_text(out, "</dd></dl></section>");
}

/* What it has called, the text of an item or of a referral, or an item that is a title alone. */
static void
before_it(const struct prose *prose, const struct sitting *sitting)
{
	struct buf *out = prose->out;
	const void *of = sitting->called;
	const struct item *item = of && sitting->called->noun == NOUN_ITEM ? of : NULL;
	if (!of || (item && item->done))
		return;
	buf_text(out, "; before it now: ");
	if (item && !item->resolution)
		html_text(out, item->title);
	else
		part_resolution(prose,
		    item ? item->resolution : ((const struct referral *)of)->resolution);
}

static void
sitting_line(const struct prose *prose, const struct body *body)
{
	struct buf *out = prose->out;
	if (!body->sitting)
		return;
	buf_text(out, "<p class=\"banner\">Sitting now: <b>");
	html_text(out, body->sitting->name);
	buf_text(out, "</b>, ");
	buf_number(out, sitting_present(body->sitting));
	buf_text(out, " present");
	before_it(prose, body->sitting);
	buf_text(out, ". <a href=\"/floor\">Follow it on the floor</a></p>");
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
		.crumb = "Committees",
		.data_json = data,
	};
	snprintf(data, sizeof data, "/committees/%llu.json", (unsigned long long)body->head.id);
	frame_begin(viewing, &frame);
	buf_text(out, "<div class=\"title\"><p class=\"over\">");
	html_label(out, str_of(body_kind_word(body->kind)));
	buf_text(out, "</p><h1>");
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
