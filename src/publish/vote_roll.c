/* Tables of the roll. On a narrow screen what a column says moves below the name; styles/table.css.
 */
#include "publish/vote_roll.h"

#include "publish/group.h"
#include "publish/html.h"
#include "publish/part.h"
#include "text/weight.h"

#define COLUMN "<th scope=\"col\">"

/* Groups */

static void
group_bar(struct buf *out, const struct group *group)
{
	static const enum shown order[] = { SHOWN_YES, SHOWN_NO, SHOWN_ABSTAIN, SHOWN_PRESENT };
	double from = 0;
	buf_text(out, "<svg class=\"share\" width=\"100%\" height=\"12\" aria-hidden=\"true\">"
		"<rect class=\"rest\" width=\"100%\" height=\"12\" rx=\"3\"/>");
	for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
		double part = 100.0 * (double)group->counts[order[i]] / (double)group->members;
		if (part > 0)
			buf_format(out,
				"<rect class=\"%s\" x=\"%.2f%%\" width=\"%.2f%%\" height=\"12\" "
				"rx=\"3\"/>",
				shown_class(order[i]), from, part);
		from += part;
	}
	buf_text(out, "</svg>");
}

static void
count_cell(struct buf *out, size_t count)
{
	buf_format(out, count ? "<td class=\"num\">%zu</td>" : "<td class=\"num zero\">%zu</td>",
		count);
}

static void
group_row(const struct prose *prose, enum grouping grouping, const struct group *group)
{
	struct buf *out = prose->out;
	static const enum shown columns[] = { SHOWN_YES, SHOWN_NO, SHOWN_ABSTAIN };
	buf_text(out, "<tr><th scope=\"row\">");
	group_write(prose, grouping, group->name);
	buf_text(out, "</th>");
	for (size_t c = 0; c < sizeof columns / sizeof columns[0]; c++)
		count_cell(out, group->counts[columns[c]]);
	count_cell(out, group->counts[SHOWN_SILENT] + group->counts[SHOWN_PRESENT]);
	buf_text(out, "<td class=\"wide\">");
	group_bar(out, group);
	buf_text(out, "</td></tr>");
}

static void
breakdown(const struct prose *prose, const struct vote *vote, enum grouping grouping)
{
	struct buf *out = prose->out;
	const struct record_words *words = prose->words;
	struct groups *groups = TAKE(out->arena, struct groups);
	groups_of(vote, grouping, groups);
	if (groups->count == 1 && fact_unknown(groups->at[0].name))
		return;
	prose_put(prose, "<section class=\"card\"><h2>", grouping_title(prose, grouping),
	    "</h2><table class=\"groups\"><thead><tr>");
	prose_put(prose, COLUMN, words->group_heading, "</th>");
	prose_put(prose, COLUMN, words->choice_yes, "</th>");
	prose_put(prose, COLUMN, words->choice_no, "</th>");
	prose_put(prose, COLUMN, words->abstain_narrow, "</th>");
	prose_put(prose, COLUMN, words->silent_narrow,
	    "</th><td class=\"wide\"></td></tr></thead><tbody>");
	for (size_t i = 0; i < groups->count; i++)
		group_row(prose, grouping, &groups->at[i]);
	buf_text(out, "</tbody></table></section>");
}

void
roll_breakdowns(const struct prose *prose, const struct vote *vote)
{
	struct buf *out = prose->out;
	buf_text(out, "<div class=\"breakdowns\">");
	for (int grouping = 0; grouping < GROUPINGS; grouping++)
		breakdown(prose, vote, (enum grouping)grouping);
	buf_text(out, "</div>");
}

/* Ballots */

static const struct {
	const char *fact;
	size_t heading; /* where it stands among the words */
} columns[] = {
	{ "city", offsetof(struct record_words, fact_city) },
	{ "state", offsetof(struct record_words, fact_state) },
	{ "party", offsetof(struct record_words, fact_party) },
};

enum { COLUMNS = sizeof columns / sizeof columns[0] };

/* Which columns say anything. */
struct table {
	const struct assembly *assembly;
	const struct vote *vote;
	bool known[COLUMNS], weights;
};

static struct table
table_of(const struct assembly *assembly, const struct vote *vote)
{
	struct table table = { .assembly = assembly, .vote = vote };
	for (size_t i = 0; i < vote->place_count; i++) {
		const struct place *place = &vote->places[i];
		table.weights |= place->weight != WEIGHT_ONE;
		for (size_t c = 0; c < COLUMNS; c++)
			table.known[c] |= !fact_unknown(fact_of(place->member, columns[c].fact));
	}
	return table;
}

/* Who cast it, where that was not the member. */
static void
cast_by(const struct prose *prose, const struct assembly *assembly, const struct place *place)
{
	const struct record_words *words = prose->words;
	if (!place->cast || place->cast_by == place->member->person->head.id)
		return;
	const struct person *person = assembly_find(assembly, place->cast_by, NOUN_PERSON);
	buf_text(prose->out, " <small>");
	if (person)
		PROSE(prose, place->with_proxy ? words->by_proxy_of : words->by_stand_in_of,
		    TEXT_VALUE("name", person->name));
	else
		prose_say(prose, place->with_proxy ? words->by_proxy : words->by_stand_in);
	buf_text(prose->out, "</small>");
}

static void
name_cell(const struct prose *prose, const struct member *member)
{
	struct buf *out = prose->out;
	struct str party = fact_of(member, "party");
	buf_text(out, "<tr><th scope=\"row\">");
	html_link(out, "members", member->head.id, member->person->name);
	buf_text(out, "<small class=\"narrow\">");
	bool placed = part_place(out, member, "", "");
	if (!fact_unknown(party)) {
		buf_text(out, placed ? " · " : "");
		html_text(out, party);
	}
	buf_text(out, "</small></th>");
}

static void
ballot_row(const struct prose *prose, const struct table *table, const struct place *place)
{
	struct buf *out = prose->out;
	enum shown shown = shown_of(place);
	name_cell(prose, place->member);
	for (size_t c = 0; c < COLUMNS; c++) {
		if (!table->known[c])
			continue;
		buf_text(out, "<td class=\"roomy\">");
		part_value(prose, fact_of(place->member, columns[c].fact));
		buf_text(out, "</td>");
	}
	prose_put(prose, "<td><span class=\"choice ", shown_class(shown), "\">");
	prose_put(prose, "", shown_label(prose, shown), "</span>");
	if (place->absence.size > 0) {
		buf_text(out, " <small lang=\"\">");
		html_text(out, place->absence);
		buf_text(out, "</small>");
	}
	if (table->vote->method != VOTE_METHOD_PAST) /* whoever copied it did not cast it */
		cast_by(prose, table->assembly, place);
	buf_text(out, "</td>");
	if (table->weights) {
		buf_text(out, "<td class=\"num\">");
		prose_weight(prose, place->weight);
		buf_text(out, "</td>");
	}
	buf_text(out, "</tr>");
}

void
roll_ballots(const struct prose *prose, const struct assembly *assembly, const struct vote *vote)
{
	struct buf *out = prose->out;
	const struct record_words *words = prose->words;
	struct table table = table_of(assembly, vote);
	bool few = !table.known[0] && !table.known[2];
	prose_put(prose, "<section class=\"card\"><h2>", words->every_ballot, " <small>");
	PROSE(prose, words->on_the_roll, NUMBER("n", vote->place_count));
	buf_text(out, few ? "</small></h2><table class=\"ballots few\"><thead><tr>"
			  : "</small></h2><table class=\"ballots\"><thead><tr>");
	prose_put(prose, COLUMN, words->role_member, "</th>");
	for (size_t c = 0; c < COLUMNS; c++) {
		if (!table.known[c])
			continue;
		prose_put(prose, "<th scope=\"col\" class=\"roomy of-", columns[c].fact, "\">");
		prose_put(prose, "",
		    record_word(words, columns[c].heading), "</th>");
	}
	prose_put(prose, "<th scope=\"col\" class=\"of-ballot\">", words->ballot, "</th>");
	if (table.weights)
		prose_put(prose, "<th scope=\"col\" class=\"num\">", words->roll_weight, "</th>");
	buf_text(out, "</tr></thead><tbody>");
	for (size_t i = 0; i < vote->place_count; i++)
		ballot_row(prose, &table, &vote->places[i]);
	buf_text(out, "</tbody></table></section>");
}

void
roll_who(const struct prose *prose, const struct vote *vote)
{
	struct buf *out = prose->out;
	prose_put(prose, "<section class=\"card\"><h2>", prose->words->who_has_voted, "</h2>");
	if (vote->cast_count == 0)
		part_nothing(prose, prose->words->nobody_yet);
	else
		buf_text(out, "<ul class=\"plain columns\">");
	for (size_t i = 0; i < vote->place_count; i++) {
		if (!vote->places[i].cast)
			continue;
		buf_text(out, "<li>");
		part_member(out, vote->places[i].member);
		buf_text(out, "</li>");
	}
	buf_text(out, vote->cast_count ? "</ul></section>" : "</section>");
}
