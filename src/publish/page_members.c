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
	buf_format(out, "<td class=\"%s\">", class);
	if (str_equal(str_of(fact), STR("population")) && str_number(value, &people))
		prose_thousands(prose, people);
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
	if (member->role != ROLE_MEMBER) {
		buf_text(out, " <b class=\"role\">");
		html_label(out, str_of(role_word(member->role)));
		buf_text(out, "</b>");
	}
	part_present(prose, member, audience);
	part_place(out, member, "<small class=\"narrow\">", "</small>");
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
	buf_text(out, "<nav class=\"jumps\" aria-label=\"States\"><ul>");
	for (size_t i = 0; i < roster->count; i++) {
		char anchor[STATE_SIZE_MOST];
		struct str state = roster->seats[i].state;
		if (!begins_state(roster, i))
			continue;
		snprintf(anchor, sizeof anchor, "%.*s", (int)state.size, state.at);
		part_jump(prose, state.size ? anchor : "elsewhere", state.size ? anchor : "Unknown",
			of_state(roster, i));
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
	buf_put(out, state.size ? state : STR("State unknown"));
	buf_format(out, " <span class=\"num\">%zu</span></th></tr>", of_state(roster, i));
}

static void
table(const struct prose *prose, const struct roster *roster, enum audience audience)
{
	struct buf *out = prose->out;
	buf_format(out, "<table class=\"members%s\"><thead><tr><th scope=\"col\">Member</th>",
		roster->has_city || roster->has_party ? "" : " few");
	if (roster->has_city)
		buf_text(out, "<th scope=\"col\" class=\"roomy of-city\">City</th>");
	if (roster->has_city && !roster->grouped)
		buf_text(out, "<th scope=\"col\" class=\"roomy of-state\">State</th>");
	if (roster->has_party)
		buf_text(out, "<th scope=\"col\" class=\"of-party\">Party</th>");
	if (roster->has_population)
		buf_text(out, "<th scope=\"col\" class=\"num roomy\">Population</th>");
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
	struct roster roster = { 0 };
	struct frame frame = {
		.title = STR("Members"), .place = NAV_MEMBERS,
		.data_json = "/members.json", .data_csv = "/members.csv",
	};
	frame_begin(viewing, &frame);
	buf_text(out, "<div class=\"title\"><h1>Members");
	if (body) {
		roster = roster_of(out->arena, body);
		buf_format(out, " <small>%zu with a vote</small>", member_count_voting(body));
	}
	buf_text(out, "</h1></div>");
	jumps(viewing->prose, &roster);
	buf_text(out, "<section class=\"card\">");
	if (roster.count)
		table(viewing->prose, &roster, viewing->wish->audience);
	else
		part_nothing(viewing->prose, "There are no members yet.");
	buf_text(out, "</section>");
	frame_end(viewing, &frame);
	return OK;
}
