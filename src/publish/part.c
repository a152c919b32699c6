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

/* The words of a label that every body is born with; NULL for one that it chose. */
static const char *
first_label(const struct prose *prose, struct str label)
{
	const struct record_words *words = prose->words;
	const char *const labels[FIRST_STATES] = {
		[FIRST_STATE_DRAFT] = words->draft,
		[FIRST_STATE_SUBMITTED] = words->state_submitted,
		[FIRST_STATE_IN_COMMITTEE] = words->in_committee,
		[FIRST_STATE_REPORTED] = words->state_reported,
		[FIRST_STATE_ON_AGENDA] = words->state_on_agenda,
		[FIRST_STATE_TABLED] = words->state_tabled,
		[FIRST_STATE_ADOPTED] = words->state_adopted,
		[FIRST_STATE_REJECTED] = words->state_rejected,
		[FIRST_STATE_WITHDRAWN] = words->state_withdrawn,
		[FIRST_STATE_SUPERSEDED] = words->state_superseded,
	};
	enum first_state state;
	return workflow_first_label(label, &state) ? labels[state] : NULL;
}

void
part_state_label(const struct prose *prose, const struct body *body, struct str name,
    const char *begin, const char *end)
{
	const struct part_workflow_state *state = workflow_state(body, name);
	struct str label = state ? state->label : name;
	const char *words = first_label(prose, label);
	buf_text(prose->out, begin);
	buf_text(prose->out, words ? ">" : " lang=\"\">");
	html_text(prose->out, words ? str_of(words) : label);
	buf_text(prose->out, end);
}

void
part_state(const struct prose *prose, const struct resolution *resolution)
{
	prose_put(prose, "<span class=\"state ", standing_word(resolution->standing),
		"\" data-state=\"");
	html_text(prose->out, resolution->state);
	buf_text(prose->out, "\"");
	part_state_label(prose, resolution->body, resolution->state, "", "</span>");
}

void
part_present(const struct prose *prose, const struct member *member, enum audience audience)
{
	const struct sitting *sitting = member->body->sitting;
	if (audience != AUDIENCE_PUBLIC && sitting && sitting_is_present(sitting, member))
		prose_put(prose, " <span class=\"here\">", prose->words->present, "</span>");
}

const char *
part_standing(const struct prose *prose, enum standing standing)
{
	const struct record_words *words = prose->words;
	const char *const headings[STANDING_COUNT] = {
		[STANDING_DRAFT] = words->standing_drafts,
		[STANDING_PENDING] = words->standing_pending,
		[STANDING_ADOPTED] = words->standing_adopted,
		[STANDING_REJECTED] = words->standing_rejected,
		[STANDING_TABLED] = words->standing_tabled,
		[STANDING_REFERRED] = words->in_committee,
		[STANDING_WITHDRAWN] = words->standing_withdrawn,
		[STANDING_SUPERSEDED] = words->standing_replaced,
	};
	return headings[standing];
}

const char *
part_role(const struct prose *prose, enum role role)
{
	const struct record_words *words = prose->words;
	const char *const roles[ROLE_COUNT] = {
		[ROLE_MEMBER] = words->role_member,
		[ROLE_CHAIR] = words->role_chair,
		[ROLE_VICE_CHAIR] = words->role_vice_chair,
		[ROLE_CLERK] = words->role_clerk,
		[ROLE_SCRUTINEER] = words->role_scrutineer,
		[ROLE_AUDITOR] = words->role_auditor,
		[ROLE_OBSERVER] = words->role_observer,
	};
	return roles[role];
}

void
part_label(const struct prose *prose, const struct resolution *resolution)
{
	const struct record_words *words = prose->words;
	struct str label = resolution->label;
	if (label.size == 0)
		prose_say(prose, resolution->standing == STANDING_DRAFT ? words->draft
									: words->resolution);
	else if (label.at[0] >= '0' && label.at[0] <= '9')
		PROSE(prose, words->resolution_label, TEXT_VALUE("label", label));
	else
		html_text(prose->out, label);
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
	part_place(out, member, " <span class=\"of\" lang=\"\">(", ")</span>");
}

void
part_attendance(const struct prose *prose, const struct sitting *sitting)
{
	prose_count(prose, prose->words->present_one, prose->words->present_many,
	    (size_t)sitting_present(sitting));
}

void
part_resolution(const struct prose *prose, const struct resolution *resolution)
{
	struct buf *out = prose->out;
	buf_text(out, "<a class=\"res\" lang=\"\" href=\"/resolutions/");
	buf_number(out, (int64_t)resolution->head.id);
	prose_put(prose, "\"><b lang=\"", language_word(prose->language), "\">");
	part_label(prose, resolution);
	buf_text(out, "</b> ");
	html_text(out, resolution->title);
	buf_text(out, "</a>");
}

bool
part_called(const struct prose *prose, const struct sitting *sitting)
{
	const void *of = sitting->called;
	const struct item *item = of && sitting->called->noun == NOUN_ITEM ? of : NULL;
	if (!of || (item && item->done))
		return false;
	if (item && !item->resolution)
		html_name(prose->out, item->title);
	else
		part_resolution(prose,
		    item ? item->resolution : ((const struct referral *)of)->resolution);
	return true;
}

/* Votes */

static const char *
state_of(const struct record_words *words, const struct vote *vote)
{
	switch (vote->state) {
	case VOTE_STATE_PREPARED:
		return words->vote_prepared;
	case VOTE_STATE_OPEN:
		return words->vote_open;
	case VOTE_STATE_CLOSED:
		return words->vote_closed;
	default:
		return words->vote_void;
	}
}

void
part_verdict(const struct prose *prose, const struct vote *vote, enum audience audience)
{
	const struct record_words *words = prose->words;
	struct buf *out = prose->out;
	const char *const decisions[] = {
		[DECISION_NONE] = words->no_decision,
		[DECISION_ADOPTED] = words->adopted,
		[DECISION_REJECTED] = words->rejected,
		[DECISION_NO_QUORUM] = words->no_quorum,
		[DECISION_TIED] = words->tied,
	};
	bool shown = vote_shows_result(vote, audience);
	bool told_so = shown && vote->outcome.size > 0; /* of the past, in its source's words */
	buf_text(out, "<span class=\"verdict ");
	buf_text(out, shown ? decision_word(vote->decision) : vote_state_word(vote->state));
	buf_text(out, told_so ? "\" lang=\"\">" : "\">");
	if (told_so)
		html_text(out, vote->outcome);
	else
		prose_say(prose, shown ? decisions[vote->decision] : state_of(words, vote));
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
part_vote(const struct prose *prose, const struct vote *vote, enum audience audience)
{
	struct buf *out = prose->out;
	buf_text(out, "<a class=\"vote-line\" href=\"/votes/");
	buf_number(out, (int64_t)vote->head.id);
	buf_text(out, "\"><span lang=\"\">");
	html_text(out, vote->question);
	buf_text(out, "</span> ");
	part_verdict(prose, vote, audience);
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
needed_mark(const struct prose *prose, int64_t needed, double at)
{
	struct buf *out = prose->out;
	const char *anchor = at < 16 ? "start" : at > 84 ? "end" : "middle";
	buf_format(out,
		"<line x1=\"%.2f%%\" x2=\"%.2f%%\" y1=\"0\" y2=\"30\"/><text x=\"%.2f%%\" "
		"y=\"46\" text-anchor=\"%s\">",
		at, at, at, anchor);
	PROSE(prose, prose->words->bar_needed, WEIGHT("needed", needed));
	buf_text(out, "</text>");
}

/* Without a quorum no count would have been enough. */
static bool
has_mark(const struct vote *vote)
{
	return vote->needed > 0 && vote->decision != DECISION_NO_QUORUM;
}

static void
bar_words(const struct prose *prose, const struct vote *vote)
{
	const struct record_words *words = prose->words;
	PROSE(prose, has_mark(vote) ? words->bar_and_needed : words->bar,
	    WEIGHT("yes", vote->count.yes_weight), WEIGHT("no", vote->count.no_weight),
	    WEIGHT("needed", vote->needed));
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
part_bar(const struct prose *prose, const struct vote *vote)
{
	struct buf *out = prose->out;
	if (vote->count.yes < 0 || vote->count.no < 0 || bar_whole(vote) <= 0)
		return;
	int64_t whole = bar_whole(vote);
	double yes = percent(vote->count.yes_weight, whole),
	       no = percent(vote->count.no_weight, whole);
	buf_format(out,
		"<svg class=\"tally\" width=\"100%%\" height=\"%d\" role=\"img\" aria-label=\"",
		has_mark(vote) ? 50 : 30);
	bar_words(prose, vote);
	buf_text(out, "\"><rect class=\"rest\" y=\"5\" width=\"100%\" height=\"20\" rx=\"3\"/>");
	segment(out, "yes", 0, yes);
	segment(out, "no", yes, no);
	if (has_mark(vote))
		needed_mark(prose, vote->needed, percent(vote->needed, whole));
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
part_day(const struct prose *prose, const struct vote *vote, int64_t offset_minutes)
{
	if (vote->closed_at)
		prose_day(prose, vote->closed_at, part_offset(vote, offset_minutes));
}

void
part_moment(const struct prose *prose, const struct vote *vote, int64_t offset_minutes)
{
	bool day_alone = vote->method == VOTE_METHOD_PAST && vote->closed_at % DAY_MS == 0;
	if (day_alone)
		part_day(prose, vote, offset_minutes);
	else if (vote->closed_at)
		prose_time(prose, vote->closed_at, part_offset(vote, offset_minutes));
}

/* Words */

void
part_heading(struct buf *out, struct str title)
{
	buf_text(out, title.size > TITLE_LONG ? "<h1 class=\"long\" lang=\"\">" : "<h1 lang=\"\">");
	html_text(out, title);
	buf_text(out, "</h1>");
}

void
part_nothing(const struct prose *prose, const char *sentence)
{
	prose_put(prose, "<p class=\"nothing\">", sentence, "</p>");
}

void
part_value(const struct prose *prose, struct str value)
{
	if (fact_unknown(value))
		prose_put(prose, "<span class=\"unknown\">", prose->words->unknown, "</span>");
	else
		html_text(prose->out, value);
}

void
part_jump(const struct prose *prose, const char *anchor, const char *words, size_t count)
{
	struct buf *out = prose->out;
	prose_put(prose, "<li><a href=\"#", anchor, "\">");
	prose_say(prose, words);
	if (count > 0)
		buf_format(out, " <span class=\"num\">%zu</span>", count);
	buf_text(out, "</a></li>");
}

static void
one_dissent(const struct prose *prose, const struct dissent *dissent, int64_t offset_minutes)
{
	struct buf *out = prose->out;
	buf_text(out, "<li>");
	part_member(out, dissent->member);
	bool no = dissent->choice == CHOICE_NO;
	prose_put(prose, no ? " <span class=\"choice no\">" : " <span class=\"choice abstain\">",
	    no ? prose->words->choice_no : prose->words->choice_abstain, "</span> <small>");
	prose_time(prose, dissent->at, offset_minutes);
	buf_text(out, "</small>");
	if (dissent->statement.size > 0) {
		buf_text(out, "<blockquote lang=\"\">");
		html_lines(out, dissent->statement);
		buf_text(out, "</blockquote>");
	}
	buf_text(out, "</li>");
}

void
part_dissents(
    const struct prose *prose, const struct resolution *resolution, int64_t offset_minutes)
{
	struct buf *out = prose->out;
	if (resolution->dissents.count == 0)
		return;
	struct prose label = prose_aside(prose);
	part_label(&label, resolution);
	buf_text(out, "<section class=\"card dissents\"><h2>");
	PROSE(prose, prose->words->dissent_register, MARKUP("resolution", label));
	prose_put(prose, "</h2><p class=\"note\">", prose->words->dissent_note,
	    "</p><ul class=\"plain\">");
	for (EACH(const struct dissent, dissent, &resolution->dissents))
		one_dissent(prose, dissent, offset_minutes);
	buf_text(out, "</ul></section>");
}

bool
part_visible(const struct resolution *resolution)
{
	return resolution->standing != STANDING_DRAFT;
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
	buf_text(out, "<ol class=\"clauses\" lang=\"\">");
	for (size_t i = 0; i < list->count; i++)
		one_clause(out, list, clauses, i, anchors);
	buf_text(out, "</ol>");
}
