/* The bodies of the house, and each one's page: members, referrals, reports, sitting, votes, rules. */
#include "publish/frame.h"
#include "publish/html.h"
#include "publish/part.h"
#include "text/weight.h"

#include <stdio.h>

enum { VOTES_SHOWN_MOST = 200 };

struct fault
committees_page(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	const struct list *bodies = &viewing->assembly->bodies;
	struct frame frame = {
		.title = STR("Committees"), .place = NAV_COMMITTEES, .data_json = "/committees.json",
	};
	frame_begin(out, viewing->assembly, &frame);
	buf_text(out, "<div class=\"title\"><h1>Committees</h1></div><section class=\"card\">"
		"<ul class=\"plain tiles\">");
	for (EACH(const struct body, body, bodies)) {
		buf_text(out, "<li>");
		html_link(out, "committees", body->head.id, body->name);
		buf_text(out, " <small>");
		html_label(out, body_kind_word(body->kind));
		buf_format(out, ", %zu with a vote</small></li>", member_count_voting(body));
	}
	buf_text(out, "</ul>");
	if (!bodies->count)
		part_nothing(out, "No body has been set up yet.");
	buf_text(out, "</section>");
	frame_end(out, viewing->assembly, &frame);
	return OK;
}

static void
referrals(struct buf *out, const struct body *body)
{
	if (!body->referrals.count)
		return;
	buf_text(out, "<section class=\"card\"><h2>Referred to it</h2><ul class=\"plain\">");
	for (EACH(const struct referral, referral, &body->referrals)) {
		buf_text(out, "<li>");
		part_resolution(out, referral->resolution);
		buf_text(out, " <span class=\"state pending\">");
		if (referral->reported)
			html_label(out, recommendation_word(referral->recommendation));
		else
			buf_text(out, "Not reported yet");
		buf_text(out, "</span></li>");
	}
	buf_text(out, "</ul></section>");
}

static void
people(struct buf *out, const struct body *body)
{
	size_t shown = 0;
	buf_text(out, "<section class=\"card\"><h2>Members</h2><ul class=\"plain people columns\">");
	for (EACH(const struct member, member, &body->seats)) {
		if (member->left)
			continue;
		buf_text(out, "<li>");
		part_member(out, member);
		if (member->role != ROLE_MEMBER) {
			buf_text(out, " <b>");
			html_label(out, role_word(member->role));
			buf_text(out, "</b>");
		}
		buf_text(out, "</li>");
		shown++;
	}
	buf_text(out, "</ul>");
	if (!shown)
		part_nothing(out, "Nobody has a seat here yet.");
	buf_text(out, "</section>");
}

static void
votes(const struct viewing *viewing, const struct body *body)
{
	struct buf *out = viewing->out;
	const struct list *all = &viewing->assembly->votes;
	size_t shown = 0;
	buf_text(out, "<section class=\"card\"><h2>Votes</h2><ul class=\"plain\">");
	for (size_t i = all->count; i > 0 && shown < VOTES_SHOWN_MOST; i--) {
		const struct vote *vote = all->at[i - 1];
		if (vote->body != body)
			continue;
		buf_text(out, "<li>");
		part_vote(out, vote, viewing->wish->audience);
		buf_text(out, "</li>");
		shown++;
	}
	buf_text(out, "</ul>");
	if (!shown)
		part_nothing(out, "It has not voted yet.");
	buf_text(out, "</section>");
}

static void
share(struct buf *out, bool strict, struct share share)
{
	buf_text(out, strict ? "more than " : "at least ");
	share_write(out, share);
}

static void
rules(struct buf *out, const struct part_body_rules *rules)
{
	buf_text(out, "<section class=\"card\"><h2>How it decides</h2><dl class=\"facts\">"
		"<dt>Vote</dt><dd>");
	for (size_t i = 0; i < rules->voters.count; i++) {
		buf_text(out, i ? ", " : "");
		buf_text(out, i ? "" : "");
		html_label(out, role_word(rules->voters.at[i]));
	}
	buf_text(out, rules->weighting == WEIGHTING_EQUAL ? "; one seat, one vote" : "; by weight of seat");
	buf_text(out, "</dd><dt>Quorum</dt><dd>");
	share(out, rules->quorum.strict, rules->quorum.share);
	buf_text(out, " of ");
	html_label(out, quorum_of_word(rules->quorum.of));
	buf_text(out, "</dd><dt>Majority</dt><dd>");
	share(out, rules->voting.strict, rules->voting.threshold);
	buf_text(out, " of ");
	html_label(out, base_word(rules->voting.base));
	buf_text(out, "</dd><dt>A tie</dt><dd>");
	html_label(out, tie_rule_word(rules->voting.tie));
	buf_text(out, "</dd><dt>Ballots</dt><dd>");
	buf_text(out, rules->voting.ballot_change ? "May be changed until the close" : "Stand once cast");
	buf_text(out, "</dd><dt>Proxies</dt><dd>");
	buf_text(out, rules->proxies ? "Allowed" : "Not allowed");
	buf_text(out, "</dd><dt>Dissent</dt><dd>");
	html_label(out, dissent_rule_word(rules->dissent));
	if (rules->dissent == DISSENT_RULE_MINUTES)
		buf_format(out, ": %lld after adoption", (long long)rules->dissent_minutes);
	buf_text(out, "</dd></dl></section>");
}

static void
sitting_line(struct buf *out, const struct body *body)
{
	if (!body->sitting)
		return;
	buf_text(out, "<p class=\"banner\">Sitting now: ");
	html_text(out, body->sitting->name);
	buf_text(out, ", ");
	buf_number(out, sitting_present(body->sitting));
	buf_text(out, " present</p>");
}

struct fault
committee_page(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	struct body *body;
	char data[64];
	TRY(viewing_entity(viewing, NOUN_BODY, &body));
	struct frame frame = {
		.title = body->name, .place = NAV_COMMITTEES, .crumb_path = "/committees",
		.crumb = "Committees", .data_json = data,
	};
	snprintf(data, sizeof data, "/committees/%llu.json", (unsigned long long)body->head.id);
	frame_begin(out, viewing->assembly, &frame);
	buf_text(out, "<div class=\"title\"><p class=\"over\">");
	html_label(out, body_kind_word(body->kind));
	buf_text(out, "</p><h1>");
	html_text(out, body->name);
	buf_text(out, "</h1></div>");
	sitting_line(out, body);
	buf_text(out, "<div class=\"split\"><div>");
	referrals(out, body);
	votes(viewing, body);
	buf_text(out, "</div><div>");
	people(out, body);
	rules(out, &body->rules);
	buf_text(out, "</div></div>");
	frame_end(out, viewing->assembly, &frame);
	return OK;
}
