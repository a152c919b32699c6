/* Steps that make the house ready: bodies, people, seats, rules, issues, the meeting. */
#include "main/clock.h"
#include "text/csv.h"
#include "main/player.h"
#include "text/date.h"
#include "text/json.h"

enum { DAY_MS = 24 * 3600 * 1000 };

static bool
found(struct player *player, struct str name, struct str short_name, struct str kind,
	int64_t parent)
{
	struct buf body;
	if (player->body_count == CAST_BODIES)
		return player_fail(player, "these are too many bodies");
	struct cast_body *cast = &player->bodies[player->body_count++];
	body_begin(player, &body);
	body_word(&body, "name", name);
	body_word(&body, "short_name", short_name);
	body_word(&body, "kind", kind);
	if (parent)
		body_number(&body, "parent", parent);
	*cast = (struct cast_body){
		.name = name, .short_name = str_keep(player->arena, short_name),
		.standing_committee = str_equal(kind, STR("standing_committee")),
	};
	return player_act(player, player->administrator, "found_body", body_end(&body), &cast->id);
}

bool
step_found(struct player *player)
{
	return found(player, player->step.about, step_part(&player->step, "short"),
		step_part(&player->step, "kind"), 0);
}

static void
attribute(struct buf *body, const char *name, struct str value, struct str source)
{
	json_next(body);
	buf_byte(body, '{');
	body_word(body, "name", str_of(name));
	body_word(body, "value", value.size ? value : STR("unknown"));
	body_word(body, "source", source);
	buf_byte(body, '}');
}

static bool
seat(struct player *player, struct cast_person *person, size_t at, struct str role,
	struct buf *body)
{
	body_number(body, "body", player->bodies[at].id);
	body_number(body, "person", person->person);
	body_word(body, "role", role);
	person->chairs[at] = str_equal(role, STR("chair"));
	person->votes[at] = person->chairs[at] || str_equal(role, STR("vice_chair"))
		|| str_equal(role, STR("member"));
	return player_act(player, player->administrator, "seat_member", body_end(body),
		&person->seats[at]);
}

static struct str
region_of(struct str state)
{
	static const char *const regions[][2] = {
		{ "Northeast", " CT MA ME NH NJ NY PA RI VT " },
		{ "Midwest", " IA IL IN KS MI MN MO ND NE OH SD WI " },
		{ "South", " AL AR DE FL GA KY LA MD MS NC OK SC TN TX VA WV " },
	};
	for (size_t i = 0; i < sizeof regions / sizeof regions[0] && state.size == 2; i++) {
		struct str states = str_of(regions[i][1]);
		if (str_find(states, state) < states.size)
			return str_of(regions[i][0]);
	}
	return STR("West");
}

static bool
import_member(struct player *player, const struct csv *table, size_t row)
{
	static const char *const facts[] = { "city", "state", "party", "population" };
	struct buf body;
	struct cast_person *person = TAKE(player->arena, struct cast_person);
	struct str source = player_cell(table, row, "source");
	person->row = (int64_t)row + 1;
	person->name = player_cell(table, row, "name");
	person->party = player_cell(table, row, "party");
	person->role = player_cell(table, row, "role");
	person->region = region_of(player_cell(table, row, "state"));
	list_add(player->arena, &player->people, person);
	body_begin(player, &body);
	body_word(&body, "name", person->name);
	if (!player_act(player, player->administrator, "add_person", body_end(&body),
		&person->person))
		return false;
	body_begin(player, &body);
	body_word(&body, "weight", player_cell(table, row, "weight"));
	json_next(&body);
	json_key(&body, "attributes");
	buf_byte(&body, '[');
	for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++)
		attribute(&body, facts[i], player_cell(table, row, facts[i]), source);
	buf_byte(&body, ']');
	return seat(player, person, 0, person->role, &body);
}

static struct cast_body *
committee_named(struct player *player, struct str short_name)
{
	for (size_t i = 0; i < player->body_count; i++)
		if (str_equal(player->bodies[i].short_name, short_name))
			return &player->bodies[i];
	return NULL;
}

static bool
import_seat(struct player *player, const struct csv *table, size_t row)
{
	struct buf body;
	struct str short_name = player_cell(table, row, "short");
	struct cast_person *person = player_person(player, player_cell(table, row, "member"));
	if (!person)
		return false;
	if (!committee_named(player, short_name)
	    && !found(player, player_cell(table, row, "body"), short_name,
		    player_cell(table, row, "kind"), player->bodies[0].id))
		return false;
	struct cast_body *committee = committee_named(player, short_name);
	body_begin(player, &body);
	body_word(&body, "weight", STR("1"));
	return seat(player, person, body_index(player, committee), player_cell(table, row, "role"),
		&body);
}

bool
step_import(struct player *player)
{
	bool members = str_equal(player->step.about, STR("members.csv"));
	struct csv table;
	if (!player_table(player, members ? "members.csv" : "committees.csv", &table))
		return false;
	for (size_t row = 0; row < table.count; row++) {
		arena_reset(player->step_arena);
		if (!(members ? import_member : import_seat)(player, &table, row))
			return false;
	}
	return true;
}

/* "more than 1/2 of members" as a share, whether it is strict, and of what. */
static void
share_of(struct str text, struct str *ret_share, bool *ret_strict, struct str *ret_of)
{
	*ret_strict = str_starts(text, STR("more than "));
	text = str_part(text, *ret_strict ? 10 : 9, text.size); /* or "at least " */
	str_split(&text, ' ', ret_share);
	*ret_of = str_starts(text, STR("of ")) ? str_part(text, 3, text.size) : text;
}

static void
word_or(struct buf *body, const struct cast_step *step, const char *name, struct str otherwise)
{
	struct str value = step_part(step, name);
	body_word(body, name, value.size ? value : otherwise);
}

static void
words(struct buf *body, const struct cast_step *step, const char *name)
{
	struct str rest = step_part(step, name), word;
	json_next(body);
	json_key(body, name);
	buf_byte(body, '[');
	while (rest.size && str_split(&rest, '|', &word)) {
		json_next(body);
		json_text(body, str_trim(word));
	}
	buf_byte(body, ']');
}

static void
number_or(struct buf *body, const struct cast_step *step, const char *name, int64_t otherwise)
{
	str_number(step_part(step, name), &otherwise);
	body_number(body, name, otherwise);
}

static void
voting_rule(struct buf *body, const struct cast_step *step)
{
	struct str share, of;
	bool strict;
	share_of(step_part(step, "threshold"), &share, &strict, &of);
	json_next(body);
	buf_text(body, "\"voting\":{");
	body_word(body, "threshold", share);
	body_flag(body, "strict", strict);
	body_word(body, "base", of);
	body_word(body, "tie", step_part(step, "tie"));
	body_flag(body, "ballot_change", str_equal(step_part(step, "ballot_change"), STR("yes")));
	body_word(body, "open_shows", step_part(step, "open_shows"));
	body_word(body, "silence", step_part(step, "silence"));
	buf_byte(body, '}');
}

static void
quorum_rule(struct buf *body, const struct cast_step *step)
{
	struct str share, of;
	bool strict;
	share_of(step_part(step, "quorum"), &share, &strict, &of);
	json_next(body);
	buf_text(body, "\"quorum\":{");
	body_word(body, "share", share);
	body_flag(body, "strict", strict);
	body_number(body, "least", 0);
	body_word(body, "of", of);
	buf_byte(body, '}');
}

static bool
set_rules(struct player *player, const struct cast_body *cast)
{
	const struct cast_step *step = &player->step;
	struct buf body;
	body_begin(player, &body);
	body_number(&body, "body", cast->id);
	json_next(&body);
	buf_text(&body, "\"rules\":{");
	words(&body, step, "voters");
	word_or(&body, step, "weighting", STR("equal"));
	body_flag(&body, "proxies", str_equal(step_part(step, "proxies"), STR("yes")));
	number_or(&body, step, "proxies_most", 1);
	body_flag(&body, "designees", str_equal(step_part(step, "designees"), STR("yes")));
	quorum_rule(&body, step);
	voting_rule(&body, step);
	number_or(&body, step, "sponsors_least", 0);
	word_or(&body, step, "late", STR("refused"));
	word_or(&body, step, "petition", STR("1/10"));
	word_or(&body, step, "dissent", STR("never"));
	number_or(&body, step, "dissent_minutes", 0);
	word_or(&body, step, "numbering", STR("one_sequence"));
	word_or(&body, step, "slate", STR("none"));
	number_or(&body, step, "pull_least", 1);
	words(&body, step, "absences");
	buf_byte(&body, '}');
	return player_act(player, player->administrator, "set_body_rules", body_end(&body), NULL);
}

bool
step_rules(struct player *player)
{
	if (!str_equal(player->step.about, STR("standing committees"))) {
		const struct cast_body *cast = player_body(player, player->step.about);
		return cast && set_rules(player, cast);
	}
	for (size_t i = 0; i < player->body_count; i++)
		if (player->bodies[i].standing_committee && !set_rules(player, &player->bodies[i]))
			return false;
	return true;
}

bool
step_issue(struct player *player)
{
	struct buf body;
	struct str clerk;
	struct cast_issue *issue = TAKE(player->arena, struct cast_issue);
	issue->slug = player->step.about;
	list_add(player->arena, &player->issues, issue);
	body_begin(player, &body);
	body_word(&body, "name", step_part(&player->step, "name"));
	body_word(&body, "slug", issue->slug);
	return player_clerk(player, &clerk)
		&& player_act(player, clerk, "name_issue", body_end(&body), &issue->id);
}

/* How many steps there are from the one at hand to the deadline. */
static bool
steps_to_deadline(struct player *player, int64_t *ret_steps)
{
	struct csv table;
	int64_t number;
	if (!player_table(player, "conference.csv", &table))
		return false;
	for (size_t row = 0; row < table.count; row++) {
		if (!str_equal(player_cell(&table, row, "what"), STR("deadline"))
		    || !str_number(player_cell(&table, row, "step"), &number))
			continue;
		*ret_steps = number - player->step.number;
		return true;
	}
	return player_fail(player, "no step after it is a deadline");
}

/* How long those steps take: the deadline must fall at its step, whatever the calendar says. A
 * step takes a little more than the pace, and its actions as long as those until now, or three
 * times as long where the machine gets busy; step_deadline waits for what is left. */
static int64_t
time_of_steps(const struct player *player, int64_t steps)
{
	enum { LEAST_MS = 1500, ACTIONS_OF_A_STEP = 12, SLOWER = 3 };
	int64_t taken = clock_now() - player->began_ms;
	int64_t actions = steps * ACTIONS_OF_A_STEP * SLOWER;
	return steps * player->pace_ms * 5 / 4 + actions * taken / (player->actions + 1) + LEAST_MS;
}

/* The invented calendar is moved by whole days so that the meeting begins today. */
static int64_t
days_shifted(int64_t starts)
{
	int64_t days = (clock_now() - starts) / DAY_MS;
	return days * DAY_MS;
}

bool
step_meeting(struct player *player)
{
	const struct cast_step *step = &player->step;
	struct buf body;
	struct str cookie, day = step_part(step, "starts");
	int64_t starts = 0, ends = 0, offset = 0, steps = 0;
	if (!steps_to_deadline(player, &steps))
		return false;
	if (!date_read(str_part(day, 0, 10), &starts)
	    || !date_read(str_part(step_part(step, "ends"), 0, 10), &ends)
	    || !str_number(step_part(step, "offset_minutes"), &offset))
		return player_fail(player, "its days are no days");
	int64_t shift = days_shifted(starts);
	player->deadline_ms = clock_now() + time_of_steps(player, steps);
	body_begin(player, &body);
	body_number(&body, "body", player->bodies[0].id);
	body_word(&body, "name", step->about);
	body_word(&body, "place", step_part(step, "place"));
	body_number(&body, "starts", starts + shift + 9 * 3600 * 1000 - offset * 60 * 1000);
	body_number(&body, "ends", ends + shift + 18 * 3600 * 1000 - offset * 60 * 1000);
	body_number(&body, "submissions_until", player->deadline_ms);
	body_number(&body, "offset_minutes", offset);
	return player_who(player, &cookie)
		&& player_act(player, cookie, "call_meeting", body_end(&body), &player->meeting);
}
