/* The pieces; see part.h. Icons are marks of text, so that they print and scale. */
#include "publish/part.h"

#include "assembly/workflow.h"
#include "publish/html.h"
#include "wording/clause.h"

void
part_state(struct buf *out, const struct resolution *resolution)
{
	const struct part_workflow_state *state = workflow_state(resolution->body, resolution->state);
	buf_text(out, "<span class=\"state ");
	buf_text(out, standing_word(resolution->standing));
	buf_text(out, "\">");
	html_text(out, state ? state->label : resolution->state);
	buf_text(out, "</span>");
}

void
part_label(struct buf *out, const struct resolution *resolution)
{
	if (resolution->label.size == 0) {
		buf_text(out, resolution->standing == STANDING_DRAFT ? "Draft" : "Resolution");
		return;
	}
	bool bare = resolution->label.at[0] >= '0' && resolution->label.at[0] <= '9';
	buf_text(out, bare ? "Resolution " : "");
	html_text(out, resolution->label);
}

void
part_member(struct buf *out, const struct member *member)
{
	struct str city = member_attribute(member, "city");
	struct str state = member_attribute(member, "state");
	html_link(out, "members", member->head.id, member->person->name);
	if (str_equal(city, STR("unknown")))
		return;
	buf_text(out, " <span class=\"of\">(");
	html_text(out, city);
	if (!str_equal(state, STR("unknown"))) {
		buf_text(out, ", ");
		html_text(out, state);
	}
	buf_text(out, ")</span>");
}

void
part_resolution(struct buf *out, const struct resolution *resolution)
{
	buf_text(out, "<a class=\"res\" href=\"/resolutions/");
	buf_number(out, (int64_t)resolution->head.id);
	buf_text(out, "\"><b>");
	part_label(out, resolution);
	buf_text(out, "</b> ");
	html_text(out, resolution->title);
	buf_text(out, "</a>");
}

static const char *
state_of(const struct vote *vote)
{
	switch (vote->state) {
	case VOTE_STATE_PREPARED: return "Not yet open";
	case VOTE_STATE_OPEN: return "Open";
	case VOTE_STATE_CLOSED: return "Closed, not yet announced";
	default: return "Void";
	}
}

void
part_verdict(struct buf *out, const struct vote *vote, enum audience audience)
{
	static const char *const words[] = {
		[DECISION_NONE] = "No decision", [DECISION_ADOPTED] = "Adopted",
		[DECISION_REJECTED] = "Rejected", [DECISION_NO_QUORUM] = "No quorum",
		[DECISION_TIED] = "Tied",
	};
	bool shown = vote_shows_result(vote, audience);
	buf_text(out, "<span class=\"verdict ");
	buf_text(out, shown ? decision_word(vote->decision) : vote_state_word(vote->state));
	buf_text(out, "\">");
	if (shown && vote->method == VOTE_METHOD_PAST)
		html_text(out, vote->outcome);
	else
		buf_text(out, shown ? words[vote->decision] : state_of(vote));
	buf_text(out, "</span>");
}

static void
totals(struct buf *out, const struct vote *vote)
{
	if (vote->count.yes < 0)
		return;
	buf_text(out, " <span class=\"num\">");
	buf_number(out, vote->count.yes);
	buf_text(out, "–");
	buf_number(out, vote->count.no);
	buf_text(out, "</span>");
}

void
part_vote(struct buf *out, const struct vote *vote, enum audience audience)
{
	buf_text(out, "<a class=\"vote-line\" href=\"/votes/");
	buf_number(out, (int64_t)vote->head.id);
	buf_text(out, "\"><span>");
	html_text(out, vote->question);
	buf_text(out, "</span> ");
	part_verdict(out, vote, audience);
	if (vote_shows_result(vote, audience))
		totals(out, vote);
	buf_text(out, "</a>");
}

void
part_bar(struct buf *out, const struct vote *vote)
{
	int64_t yes = vote->count.yes_weight, no = vote->count.no_weight;
	int64_t whole = yes + no > vote->needed ? yes + no : vote->needed;
	if (vote->count.yes < 0 || whole <= 0)
		return;
	double yes_part = 100.0 * (double)yes / (double)whole;
	double no_part = 100.0 * (double)no / (double)whole;
	double needed = 100.0 * (double)vote->needed / (double)whole;
	buf_text(out, "<svg class=\"bar-svg\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" "
		"aria-hidden=\"true\">");
	buf_format(out, "<rect class=\"yes\" width=\"%.2f\" height=\"10\"/>", yes_part);
	buf_format(out, "<rect class=\"no\" x=\"%.2f\" width=\"%.2f\" height=\"10\"/>", yes_part, no_part);
	if (vote->needed > 0)
		buf_format(out, "<rect class=\"needed\" x=\"%.2f\" width=\"0.4\" height=\"10\"/>",
			needed > 99.6 ? 99.6 : needed);
	buf_text(out, "</svg>");
}

void
part_nothing(struct buf *out, const char *sentence)
{
	buf_text(out, "<p class=\"nothing\">");
	buf_text(out, sentence);
	buf_text(out, "</p>");
}

static void
one_dissent(struct buf *out, const struct dissent *dissent, int64_t offset_minutes)
{
	buf_text(out, "<li>");
	part_member(out, dissent->member);
	buf_text(out, dissent->choice == CHOICE_NO ? " <span class=\"choice no\">No</span> "
						   : " <span class=\"choice abstain\">Abstain</span> ");
	buf_text(out, "<small>");
	html_time(out, dissent->at, offset_minutes);
	buf_text(out, "</small>");
	if (dissent->statement.size > 0) {
		buf_text(out, "<blockquote>");
		html_lines(out, dissent->statement);
		buf_text(out, "</blockquote>");
	}
	buf_text(out, "</li>");
}

void
part_dissents(struct buf *out, const struct resolution *resolution, int64_t offset_minutes)
{
	if (resolution->dissents.count == 0)
		return;
	buf_text(out, "<section class=\"card dissents\"><h2>Dissent register: ");
	part_label(out, resolution);
	buf_text(out, "</h2><p class=\"note\">Registered after the adoption. It stands beside the tally and "
		"changes nothing in it.</p><ul class=\"plain\">");
	for (EACH(const struct dissent, dissent, &resolution->dissents))
		one_dissent(out, dissent, offset_minutes);
	buf_text(out, "</ul></section>");
}

bool
part_visible(const struct resolution *resolution, enum audience audience)
{
	return resolution->standing != STANDING_DRAFT || audience == AUDIENCE_STAFF;
}

static void
one_clause(struct buf *out, const struct clause_text_list *list, const struct clause *clauses, size_t i)
{
	const struct part_clause_text *clause = &list->at[i];
	buf_format(out, "<li class=\"clause %s\" id=\"c%lld\"><span class=\"no-label\">",
		clause_kind_word(clause->kind), (long long)clause->clause);
	clause_label(out, clauses, i);
	buf_text(out, "</span><p>");
	if (clause->lead.size > 0) {
		buf_text(out, "<span class=\"lead\">");
		html_text(out, clause->lead);
		buf_text(out, "</span> ");
	}
	html_lines(out, clause->words);
	buf_text(out, "</p></li>");
}

void
part_clauses(struct buf *out, const struct clause_text_list *list)
{
	struct clause *clauses = TAKE_MANY(out->arena, struct clause, list->count);
	for (size_t i = 0; i < list->count; i++)
		clauses[i].kind = list->at[i].kind;
	buf_text(out, "<ol class=\"clauses\">");
	for (size_t i = 0; i < list->count; i++)
		one_clause(out, list, clauses, i);
	buf_text(out, "</ol>");
}
