/* The table of steps, and what all of them need. */
#include "main/player.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "http/assets.h"
#include "main/clock.h"
#include "text/csv.h"
#include "text/json.h"

enum { FAILURE_MOST = 2048 };

static bool
step_date(struct player *player)
{
	(void)player;
	return true; /* a heading for readers */
}

static const struct {
	const char *word;
	step_function *carry_out;
} steps[] = {
	{ "date", step_date }, { "found", step_found }, { "import", step_import },
	{ "rules", step_rules }, { "issue", step_issue }, { "meeting", step_meeting },
	{ "submit", step_submit }, { "sponsor", step_sponsor }, { "deadline", step_deadline },
	{ "refer", step_refer }, { "register", step_register }, { "sitting", step_sitting },
	{ "present", step_present }, { "absence", step_absence }, { "quorum call", step_quorum },
	{ "substitute", step_substitute }, { "committee vote", step_committee_vote },
	{ "break tie", step_break_tie }, { "report", step_report }, { "replace", step_replace },
	{ "petition", step_petition }, { "place", step_place }, { "slate", step_slate },
	{ "pull", step_pull }, { "proxy", step_proxy }, { "roll call", step_roll_call },
	{ "voice", step_voice }, { "hand", step_hand }, { "withdraw", step_withdraw },
	{ "dissent", step_dissent }, { "adjourn", step_adjourn }, { "end", step_end },
};

bool
player_fail(struct player *player, const char *format, ...)
{
	char text[FAILURE_MOST];
	va_list arguments;
	if (player->failed)
		return false; /* the first reason is the one that counts */
	va_start(arguments, format);
	vsnprintf(text, sizeof text, format, arguments);
	va_end(arguments);
	struct buf out;
	buf_init(&out, player->arena, 2 * FAILURE_MOST);
	buf_format(&out, "step %lld (%.*s %.*s): %s", (long long)player->step.number,
		(int)player->step.what.size, player->step.what.at, (int)player->step.about.size,
		player->step.about.at, text);
	player->failure = str_keep(player->arena, buf_str(&out));
	player->failed = true;
	return false;
}

static bool
part_named(struct str part, const char *name, struct str *ret_value)
{
	size_t size = strlen(name);
	if (!str_starts(part, str_of(name)) || (part.size > size && part.at[size] != ' '))
		return false;
	*ret_value = str_trim(str_part(part, size, part.size));
	return true;
}

static bool
part_find(const struct cast_step *step, const char *name, struct str *ret_value)
{
	struct str rest = step->detail, part;
	while (str_split(&rest, ';', &part))
		if (part_named(str_trim(part), name, ret_value))
			return true;
	return false;
}

struct str
step_part(const struct cast_step *step, const char *name)
{
	struct str value = STR("");
	return part_find(step, name, &value) ? value : STR("");
}

bool
step_has(const struct cast_step *step, const char *name)
{
	struct str value;
	return part_find(step, name, &value);
}

bool
player_act(struct player *player, struct str cookie, const char *action, struct str body,
	int64_t *ret_id)
{
	char path[128];
	snprintf(path, sizeof path, "/api/actions/%s", action);
	struct answer answer = letter_send(player->letters, player->step_arena, cookie, path, body);
	struct str title = STR("no answer"), field = STR("");
	player->actions++;
	if (answer.status == 200 && (!ret_id || answer_number(&answer, "id", ret_id)))
		return true;
	answer_text(&answer, "title", &title);
	answer_text(&answer, "field", &field);
	return player_fail(player, "%s was refused: %.*s (%.*s)", action, (int)title.size, title.at,
		(int)field.size, field.at);
}

void
body_begin(struct player *player, struct buf *body)
{
	buf_init(body, player->step_arena, STEP_BYTES_MOST);
	buf_byte(body, '{');
}

void
body_number(struct buf *body, const char *name, int64_t number)
{
	json_next(body);
	json_key(body, name);
	buf_number(body, number);
}

void
body_word(struct buf *body, const char *name, struct str word)
{
	json_next(body);
	json_key(body, name);
	json_text(body, word);
}

void
body_flag(struct buf *body, const char *name, bool flag)
{
	json_next(body);
	json_key(body, name);
	json_flag(body, flag);
}

struct str
body_end(struct buf *body)
{
	buf_byte(body, '}');
	return buf_str(body);
}

/* Either apostrophe counts as the same: texts are typed by people. */
static bool
same_name(struct str a, struct str b)
{
	while (a.size > 0 && b.size > 0) {
		bool curly_a = str_starts(a, STR("’")), curly_b = str_starts(b, STR("’"));
		bool plain_a = a.at[0] == '\'', plain_b = b.at[0] == '\'';
		if ((curly_a || plain_a) != (curly_b || plain_b))
			return false;
		if (!(curly_a || plain_a) && a.at[0] != b.at[0])
			return false;
		a = str_part(a, curly_a ? strlen("’") : 1, a.size);
		b = str_part(b, curly_b ? strlen("’") : 1, b.size);
	}
	return a.size == b.size;
}

bool
player_act_on(struct player *player, const char *action, const char *field, int64_t id,
	const char *const *parts)
{
	struct str cookie;
	struct buf body;
	body_begin(player, &body);
	body_number(&body, field, id);
	for (; parts && *parts; parts++)
		body_word(&body, *parts, step_part(&player->step, *parts));
	return player_who(player, &cookie)
		&& player_act(player, cookie, action, body_end(&body), NULL);
}

struct cast_person *
player_person(struct player *player, struct str name)
{
	for (EACH(struct cast_person, person, &player->people))
		if (same_name(person->name, name))
			return person;
	player_fail(player, "nobody is called %.*s", (int)name.size, name.at);
	return NULL;
}

struct cast_body *
player_body(struct player *player, struct str short_name)
{
	for (size_t i = 0; i < player->body_count; i++)
		if (str_equal(player->bodies[i].short_name, short_name))
			return &player->bodies[i];
	player_fail(player, "no body is called %.*s", (int)short_name.size, short_name.at);
	return NULL;
}

size_t
body_index(const struct player *player, const struct cast_body *body)
{
	return (size_t)(body - player->bodies);
}

struct cast_text *
player_text(struct player *player, struct str digits)
{
	int64_t number = 0;
	if (str_number(digits, &number) && number > 0 && number < CAST_TEXTS)
		return &player->texts[number];
	player_fail(player, "'%.*s' is not a resolution", (int)digits.size, digits.at);
	return NULL;
}

bool
player_card(struct player *player, const struct cast_person *person, struct str *ret_link)
{
	struct buf body;
	size_t seat = 0;
	while (seat < CAST_BODIES && !person->seats[seat])
		seat++;
	body_begin(player, &body);
	body_number(&body, "member", seat < CAST_BODIES ? person->seats[seat] : 0);
	body_word(&body, "reason", STR("for the demonstration"));
	struct answer card = letter_send(player->letters, player->step_arena, player->administrator,
		"/api/actions/issue_card", body_end(&body));
	if (card.status != 200 || !answer_text(&card, "card", ret_link))
		return player_fail(player, "no desk card: %.*s", (int)card.body.size, card.body.at);
	return true;
}

bool
player_cookie(struct player *player, struct cast_person *person, struct str *ret_cookie)
{
	struct buf body;
	struct str link;
	if (!person)
		return false;
	*ret_cookie = person->cookie;
	if (person->cookie.size > 0)
		return true;
	if (!player_card(player, person, &link))
		return false;
	struct str rest = link;
	while (str_split(&rest, '#', &link))
		; /* the secret is the link's fragment */
	body_begin(player, &body);
	body_word(&body, "secret", link);
	struct answer session = letter_send(player->letters, player->step_arena, STR(""),
		"/api/session/card", body_end(&body));
	if (session.cookie.size == 0)
		return player_fail(player, "no session: %.*s", (int)session.body.size,
			session.body.at);
	person->cookie = str_keep(player->arena, session.cookie);
	*ret_cookie = person->cookie;
	return true;
}

bool
player_clerk(struct player *player, struct str *ret_cookie)
{
	for (EACH(struct cast_person, person, &player->people))
		if (str_equal(person->role, STR("clerk")))
			return player_cookie(player, person, ret_cookie);
	return player_fail(player, "there is no clerk yet");
}

bool
player_who(struct player *player, struct str *ret_cookie)
{
	if (str_equal(player->step.who, STR("administrator"))) {
		*ret_cookie = player->administrator;
		return true;
	}
	if (str_equal(player->step.who, STR("clerk")))
		return player_clerk(player, ret_cookie);
	return player_cookie(player, player_person(player, player->step.who), ret_cookie);
}

struct str
demo_file(struct str name)
{
	for (size_t i = 0; i < demo_files_count; i++)
		if (str_equal(str_of(demo_files[i].name), name))
			return (struct str){ (const char *)demo_files[i].bytes,
				demo_files[i].size };
	return STR("");
}

static int64_t
draw(const struct cast_person *person, int64_t step)
{
	return (97 * person->row + 31 * step) % 263;
}

void
player_drawn(struct player *player, struct list *ret_people)
{
	*ret_people = (struct list){ 0 };
	for (EACH(struct cast_person, person, &player->people)) {
		list_add(player->step_arena, ret_people, person);
		size_t at = ret_people->count - 1;
		int64_t here = draw(person, player->step.number);
		while (at > 0 && draw(ret_people->at[at - 1], player->step.number) > here) {
			ret_people->at[at] = ret_people->at[at - 1];
			at--;
		}
		ret_people->at[at] = person;
	}
}

static bool
begin(struct player *player)
{
	struct buf body;
	body_begin(player, &body);
	body_word(&body, "secret", player->secret);
	body_word(&body, "name", STR("administrator"));
	body_word(&body, "password", STR("the demonstration only"));
	struct answer answer = letter_send(player->letters, player->step_arena, STR(""),
		"/api/first-run", body_end(&body));
	if (answer.cookie.size == 0)
		return player_fail(player, "no first run: %.*s", (int)answer.body.size,
			answer.body.at);
	player->administrator = str_keep(player->arena, answer.cookie);
	return true;
}

static void
tell_step(const struct player *player)
{
	const struct cast_step *step = &player->step;
	if (player->quiet)
		return;
	fprintf(stderr, "%4lld  %.*s  %.*s  %.*s\n", (long long)step->number, (int)step->what.size,
		step->what.at, (int)step->about.size, step->about.at, (int)step->who.size,
		step->who.at);
}

bool
player_pause(struct player *player, int64_t ms)
{
	player->stopped = player->stopped || !player->pause(player->pause_context, ms);
	return !player->stopped;
}

static bool
carry_out(struct player *player)
{
	tell_step(player);
	for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
		if (!str_equal(str_of(steps[i].word), player->step.what))
			continue;
		bool done = steps[i].carry_out(player);
		player->steps++;
		return done && player_pause(player, player->pace_ms);
	}
	return player_fail(player, "this is no step");
}

bool
player_table(struct player *player, const char *name, struct csv *ret_table)
{
	struct str text = demo_file(str_of(name));
	while (str_starts(text, STR("#"))) { /* what its words mean, for readers */
		struct str line;
		str_split(&text, '\n', &line);
	}
	struct fault fault = csv_parse(player->arena, name, text, ',', ret_table);
	if (fault.code != FAULT_NONE)
		return player_fail(player, "%s: %s", fault.about, fault_sentence(fault.code));
	return true;
}

struct str
player_cell(const struct csv *table, size_t row, const char *column)
{
	size_t at;
	return csv_column(table, str_of(column), &at) ? table->records[row].fields[at] : STR("");
}

bool
player_play(struct player *player)
{
	struct csv table;
	player->began_ms = clock_now();
	if (!player_table(player, "conference.csv", &table) || !begin(player))
		return false;
	for (size_t row = 0; row < table.count; row++) {
		player->step = (struct cast_step){
			.who = player_cell(&table, row, "who"),
			.what = player_cell(&table, row, "what"),
			.about = player_cell(&table, row, "about"),
			.detail = player_cell(&table, row, "detail"),
		};
		str_number(player_cell(&table, row, "step"), &player->step.number);
		arena_reset(player->step_arena);
		if (!carry_out(player))
			return false;
	}
	return true;
}
