/* The members of the assembly; where they are many and come from several states, by state. */
#include "publish/frame.h"
#include "publish/html.h"
#include "publish/part.h"

#include <stdio.h>
#include <stdlib.h>

enum {
	GROUPED_FROM = 60,  /* members */
	STATE_SIZE_MOST = 24, /* longer than any code; anything longer is no state */
};

/* A seat and what it is grouped by; the order of seats is kept within a state. */
struct placed {
	const struct member *member;
	struct str state; /* empty where it is not known */
	size_t order;
};

struct roster {
	struct placed *seats;
	size_t count;
	bool grouped; /* by state, which then needs no column */
	bool has_city, has_party, has_population;
};

static int
by_state(const void *a, const void *b)
{
	const struct placed *first = a, *second = b;
	if ((first->state.size == 0) != (second->state.size == 0))
		return first->state.size == 0 ? 1 : -1;
	int order = str_compare(first->state, second->state);
	if (order != 0)
		return order;
	return first->order < second->order ? -1 : first->order > second->order;
}

static bool
is_anchor(struct str state)
{
	for (size_t i = 0; i < state.size; i++)
		if (state.at[i] < 'A' || state.at[i] > 'Z')
			return false;
	return state.size > 0 && state.size < STATE_SIZE_MOST;
}

static struct roster
roster_of(struct arena *arena, const struct body *body)
{
	struct roster roster = { .seats = TAKE_MANY(arena, struct placed, body->seats.count) };
	size_t known = 0;
	for (EACH(const struct member, member, &body->seats)) {
		struct str state = fact_of(member, "state");
		if (member->left)
			continue;
		if (!is_anchor(state))
			state = STR("");
		roster.seats[roster.count] = (struct placed){ member, state, roster.count };
		roster.count++;
		known += state.size > 0;
		roster.has_city |= !fact_unknown(fact_of(member, "city"));
		roster.has_party |= !fact_unknown(fact_of(member, "party"));
		roster.has_population |= !fact_unknown(fact_of(member, "population"));
	}
	roster.grouped = roster.count >= GROUPED_FROM && known * 2 > roster.count;
	if (roster.grouped)
		qsort(roster.seats, roster.count, sizeof *roster.seats, by_state);
	return roster;
}

static void
value_cell(
    const struct prose *prose, const struct member *member, const char *fact, const char *class)
{
	struct buf *out = prose->out;
	struct str value = fact_of(member, fact);
	int64_t people;
	bool counted = str_equal(str_of(fact), STR("population")) && str_number(value, &people);
	bool named = !counted && !fact_unknown(value);
	prose_put(prose, "<td class=\"", class, named ? "\" lang=\"\">" : "\">");
	if (counted)
		prose_thousands(prose, people);
	else if (named)
		html_text(out, value);
	else
		part_value(prose, value);
	buf_text(out, "</td>");
}

static void
row(const struct prose *prose, const struct roster *roster, const struct member *member,
    enum audience audience)
{
	struct buf *out = prose->out;
	buf_text(out, "<tr><th scope=\"row\">");
	html_link(out, "members", member->head.id, member->person->name);
	if (member->role != ROLE_MEMBER)
		prose_put(prose, " <b class=\"role\">", part_role(prose, member->role), "</b>");
	part_present(prose, member, audience);
	part_place(out, member, "<small class=\"narrow\" lang=\"\">", "</small>");
	buf_text(out, "</th>");
	if (roster->has_city)
		value_cell(prose, member, "city", "roomy");
	if (roster->has_city && !roster->grouped)
		value_cell(prose, member, "state", "roomy");
	if (roster->has_party)
		value_cell(prose, member, "party", "of-party");
	if (roster->has_population)
		value_cell(prose, member, "population", "num roomy");
	buf_text(out, "</tr>");
}

static bool
begins_state(const struct roster *roster, size_t i)
{
	return roster->grouped
		&& (i == 0 || !str_equal(roster->seats[i].state, roster->seats[i - 1].state));
}

static size_t
of_state(const struct roster *roster, size_t from)
{
	size_t upto = from;
	while (upto < roster->count
	       && str_equal(roster->seats[upto].state, roster->seats[from].state))
		upto++;
	return upto - from;
}

static void
jumps(const struct prose *prose, const struct roster *roster)
{
	struct buf *out = prose->out;
	if (!roster->grouped)
		return;
	prose_put(prose, "<nav class=\"jumps\" aria-label=\"", prose->words->states, "\"><ul>");
	for (size_t i = 0; i < roster->count; i++) {
		char anchor[STATE_SIZE_MOST];
		struct str state = roster->seats[i].state;
		if (!begins_state(roster, i))
			continue;
		snprintf(anchor, sizeof anchor, "%.*s", (int)state.size, state.at);
		part_jump(prose, state.size ? anchor : "elsewhere",
		    state.size ? anchor : prose->words->elsewhere, of_state(roster, i));
	}
	buf_text(out, "</ul></nav>");
}

static void
state_begin(const struct prose *prose, const struct roster *roster, size_t i)
{
	struct buf *out = prose->out;
	struct str state = roster->seats[i].state;
	buf_text(out, i == 0 ? "<tbody id=\"" : "</tbody><tbody id=\"");
	buf_put(out, state.size ? state : STR("elsewhere"));
	buf_text(out, "\"><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"5\">");
	html_text(out, state.size ? state : str_of(prose->words->state_unknown));
	buf_format(out, " <span class=\"num\">%zu</span></th></tr>", of_state(roster, i));
}

static void
column(const struct prose *prose, const char *class, const char *words)
{
	prose_put(prose, "<th scope=\"col\" class=\"", class, "\">");
	prose_put(prose, "", words, "</th>");
}

static void
table(const struct prose *prose, const struct roster *roster, enum audience audience)
{
	struct buf *out = prose->out;
	const struct record_words *words = prose->words;
	buf_format(out, "<table class=\"members%s\"><thead><tr><th scope=\"col\">",
		roster->has_city || roster->has_party ? "" : " few");
	prose_put(prose, "", words->role_member, "</th>");
	if (roster->has_city)
		column(prose, "roomy of-city", words->fact_city);
	if (roster->has_city && !roster->grouped)
		column(prose, "roomy of-state", words->fact_state);
	if (roster->has_party)
		column(prose, "of-party", words->fact_party);
	if (roster->has_population)
		column(prose, "num roomy", words->fact_population);
	buf_text(out, roster->grouped ? "</tr></thead>" : "</tr></thead><tbody>");
	for (size_t i = 0; i < roster->count; i++) {
		if (begins_state(roster, i))
			state_begin(prose, roster, i);
		row(prose, roster, roster->seats[i].member, audience);
	}
	buf_text(out, "</tbody></table>");
}

struct fault
members_page(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	const struct body *body = house_body(viewing->assembly);
	const struct record_words *words = viewing->prose->words;
	struct roster roster = { 0 };
	struct frame frame = {
		.title = str_of(words->members), .place = NAV_MEMBERS,
		.data_json = "/members.json", .data_csv = "/members.csv",
	};
	frame_begin(viewing, &frame);
	prose_put(viewing->prose, "<div class=\"title\"><h1>", words->members, "");
	if (body) {
		roster = roster_of(out->arena, body);
		buf_text(out, " <small>");
		PROSE(viewing->prose, words->with_a_vote, NUMBER("n", member_count_voting(body)));
		buf_text(out, "</small>");
	}
	buf_text(out, "</h1></div>");
	jumps(viewing->prose, &roster);
	buf_text(out, "<section class=\"card\">");
	if (roster.count)
		table(viewing->prose, &roster, viewing->wish->audience);
	else
		part_nothing(viewing->prose, words->no_members);
	buf_text(out, "</section>");
	frame_end(viewing, &frame);
	return OK;
}
