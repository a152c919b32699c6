/* The pieces; see part.h. Icons are shapes of the styles, so that they print and scale. */
#include "publish/part.h"

#include "assembly/workflow.h"
#include "publish/html.h"
#include "wording/clause.h"

#include <stdlib.h>

enum {
	DAY_MS = 24 * 60 * 60 * 1000,
	TITLE_LONG = 120, /* bytes */
};

void
part_state(struct buf *out, const struct resolution *resolution)
{
	const struct part_workflow_state *state =
		workflow_state(resolution->body, resolution->state);
	buf_text(out, "<span class=\"state ");
	buf_text(out, standing_word(resolution->standing));
	buf_text(out, "\">");
	html_text(out, state ? state->label : resolution->state);
	buf_text(out, "</span>");
}

void
part_present(struct buf *out, const struct member *member, enum audience audience)
{
	const struct sitting *sitting = member->body->sitting;
	if (audience != AUDIENCE_PUBLIC && sitting && sitting_is_present(sitting, member))
		buf_text(out, " <span class=\"here\">present</span>");
}

const char *
part_standing(enum standing standing)
{
	static const char *const words[STANDING_COUNT] = {
		[STANDING_DRAFT] = "Drafts",
		[STANDING_PENDING] = "Before the body",
		[STANDING_ADOPTED] = "Adopted",
		[STANDING_REJECTED] = "Rejected",
		[STANDING_TABLED] = "Tabled",
		[STANDING_REFERRED] = "In committee",
		[STANDING_WITHDRAWN] = "Withdrawn",
		[STANDING_SUPERSEDED] = "Replaced",
	};
	return words[standing];
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

bool
part_place(struct buf *out, const struct member *member, const char *before, const char *after)
{
	struct str city = fact_of(member, "city");
	struct str state = fact_of(member, "state");
	bool has_city = !fact_unknown(city), has_state = !fact_unknown(state);
	if (!has_city && !has_state)
		return false;
	buf_text(out, before);
	if (has_city)
		html_text(out, city);
	buf_text(out, has_city && has_state ? ", " : "");
	if (has_state)
		html_text(out, state);
	buf_text(out, after);
	return true;
}

void
part_member(struct buf *out, const struct member *member)
{
	html_link(out, "members", member->head.id, member->person->name);
	part_place(out, member, " <span class=\"of\">(", ")</span>");
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

/* Votes */

static const char *
state_of(const struct vote *vote)
{
	switch (vote->state) {
	case VOTE_STATE_PREPARED:
		return "Not yet open";
	case VOTE_STATE_OPEN:
		return "Open";
	case VOTE_STATE_CLOSED:
		return "Closed, not yet announced";
	default:
		return "Void";
	}
}

void
part_verdict(struct buf *out, const struct vote *vote, enum audience audience)
{
	static const char *const words[] = {
		[DECISION_NONE] = "No decision",
		[DECISION_ADOPTED] = "Adopted",
		[DECISION_REJECTED] = "Rejected",
		[DECISION_NO_QUORUM] = "No quorum",
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

bool
part_totals(struct buf *out, const struct vote *vote)
{
	if (vote->count.yes < 0 || vote->count.no < 0)
		return false;
	buf_number(out, vote->count.yes);
	buf_text(out, "–");
	buf_number(out, vote->count.no);
	return true;
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
	buf_text(out, " <span class=\"num\">");
	if (vote_shows_result(vote, audience))
		part_totals(out, vote);
	buf_text(out, "</span></a>");
}

static double
percent(int64_t part, int64_t whole)
{
	return 100.0 * (double)part / (double)whole;
}

static void
segment(struct buf *out, const char *class, double from, double width)
{
	if (width > 0)
		buf_format(out,
			"<rect class=\"%s\" x=\"%.2f%%\" y=\"5\" width=\"%.2f%%\" height=\"20\" "
			"rx=\"3\"/>",
			class, from, width);
}

/* The label stands under its mark; near an end it would be cut off, and leans inwards. */
static void
needed_mark(struct buf *out, int64_t needed, double at)
{
	const char *anchor = at < 16 ? "start" : at > 84 ? "end" : "middle";
	buf_format(out,
		"<line x1=\"%.2f%%\" x2=\"%.2f%%\" y1=\"0\" y2=\"30\"/><text x=\"%.2f%%\" "
		"y=\"46\" text-anchor=\"%s\">",
		at, at, at, anchor);
	weight_write(out, needed);
	buf_text(out, " needed</text>");
}

/* Without a quorum no count would have been enough. */
static bool
has_mark(const struct vote *vote)
{
	return vote->needed > 0 && vote->decision != DECISION_NO_QUORUM;
}

static void
bar_words(struct buf *out, const struct vote *vote)
{
	weight_write(out, vote->count.yes_weight);
	buf_text(out, " yes, ");
	weight_write(out, vote->count.no_weight);
	buf_text(out, " no");
	if (!has_mark(vote))
		return;
	buf_text(out, "; ");
	weight_write(out, vote->needed);
	buf_text(out, " needed");
}

/* What the bar is the whole of: the base where it is more than yes and no, else these. */
static int64_t
bar_whole(const struct vote *vote)
{
	int64_t both = vote->count.yes_weight + vote->count.no_weight;
	int64_t whole = vote->base_weight > both ? vote->base_weight : both;
	return vote->needed > whole ? vote->needed : whole;
}

void
part_bar(struct buf *out, const struct vote *vote)
{
	if (vote->count.yes < 0 || vote->count.no < 0 || bar_whole(vote) <= 0)
		return;
	int64_t whole = bar_whole(vote);
	double yes = percent(vote->count.yes_weight, whole),
	       no = percent(vote->count.no_weight, whole);
	buf_format(out,
		"<svg class=\"tally\" width=\"100%%\" height=\"%d\" role=\"img\" aria-label=\"",
		has_mark(vote) ? 50 : 30);
	bar_words(out, vote);
	buf_text(out, "\"><rect class=\"rest\" y=\"5\" width=\"100%\" height=\"20\" rx=\"3\"/>");
	segment(out, "yes", 0, yes);
	segment(out, "no", yes, no);
	if (has_mark(vote))
		needed_mark(out, vote->needed, percent(vote->needed, whole));
	buf_text(out, "</svg>");
}

static int
by_day(const void *a, const void *b)
{
	const struct vote *first = *(const struct vote *const *)a;
	const struct vote *second = *(const struct vote *const *)b;
	int64_t one = first->closed_at ? first->closed_at : INT64_MAX;
	int64_t other = second->closed_at ? second->closed_at : INT64_MAX;
	if (one != other)
		return one > other ? -1 : 1;
	return first->head.id > second->head.id ? -1 : first->head.id < second->head.id;
}

const struct vote **
part_newest_first(struct arena *arena, const struct list *votes)
{
	const struct vote **sorted = TAKE_MANY(arena, const struct vote *, votes->count);
	for (EACH(const struct vote, vote, votes))
		sorted[vote_index] = vote;
	qsort(sorted, votes->count, sizeof(struct vote *), by_day);
	return sorted;
}

int64_t
part_offset(const struct vote *vote, int64_t offset_minutes)
{
	if (vote->method == VOTE_METHOD_PAST)
		return 0; /* as its source has it */
	const struct sitting *sitting = vote->sitting;
	return sitting && sitting->meeting ? sitting->meeting->offset_minutes : offset_minutes;
}

void
part_day(struct buf *out, const struct vote *vote, int64_t offset_minutes)
{
	if (vote->closed_at)
		html_day(out, vote->closed_at, part_offset(vote, offset_minutes));
}

void
part_moment(struct buf *out, const struct vote *vote, int64_t offset_minutes)
{
	bool day_alone = vote->method == VOTE_METHOD_PAST && vote->closed_at % DAY_MS == 0;
	if (day_alone)
		part_day(out, vote, offset_minutes);
	else if (vote->closed_at)
		html_time(out, vote->closed_at, part_offset(vote, offset_minutes));
}

/* Words */

void
part_heading(struct buf *out, struct str title)
{
	buf_text(out, title.size > TITLE_LONG ? "<h1 class=\"long\">" : "<h1>");
	html_text(out, title);
	buf_text(out, "</h1>");
}

void
part_nothing(struct buf *out, const char *sentence)
{
	buf_text(out, "<p class=\"nothing\">");
	buf_text(out, sentence);
	buf_text(out, "</p>");
}

void
part_value(struct buf *out, struct str value)
{
	if (fact_unknown(value))
		buf_text(out, "<span class=\"unknown\">unknown</span>");
	else
		html_text(out, value);
}

void
part_jump(struct buf *out, const char *anchor, const char *words, size_t count)
{
	buf_format(out, "<li><a href=\"#%s\">%s", anchor, words);
	if (count > 0)
		buf_format(out, " <span class=\"num\">%zu</span>", count);
	buf_text(out, "</a></li>");
}

static void
one_dissent(struct buf *out, const struct dissent *dissent, int64_t offset_minutes)
{
	buf_text(out, "<li>");
	part_member(out, dissent->member);
	buf_text(out, dissent->choice == CHOICE_NO
			  ? " <span class=\"choice no\">No</span> "
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
	buf_text(out, "</h2><p class=\"note\">Registered after the adoption. It stands beside the "
		"tally and changes nothing in it.</p><ul class=\"plain\">");
	for (EACH(const struct dissent, dissent, &resolution->dissents))
		one_dissent(out, dissent, offset_minutes);
	buf_text(out, "</ul></section>");
}

bool
part_visible(const struct resolution *resolution, enum audience audience)
{
	return resolution->standing != STANDING_DRAFT || audience == AUDIENCE_STAFF;
}

/* Clauses */

static void
one_clause(struct buf *out, const struct clause_text_list *list, const struct clause *clauses,
    size_t i, bool anchor)
{
	const struct part_clause_text *clause = &list->at[i];
	buf_format(out, "<li class=\"clause %s\"", clause_kind_word(clause->kind));
	if (anchor)
		buf_format(out, " id=\"c%lld\"", (long long)clause->clause);
	buf_text(out, "><span class=\"no-label\">");
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
part_clauses(struct buf *out, const struct clause_text_list *list, bool anchors)
{
	struct clause *clauses = TAKE_MANY(out->arena, struct clause, list->count);
	for (size_t i = 0; i < list->count; i++)
		clauses[i].kind = list->at[i].kind;
	buf_text(out, "<ol class=\"clauses\">");
	for (size_t i = 0; i < list->count; i++)
		one_clause(out, list, clauses, i, anchors);
	buf_text(out, "</ol>");
}
