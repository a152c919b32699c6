/* Steps of a text's course: submission, sponsors, referral, substitute, report, agenda, slate,
 * dissent. */
#include <stdio.h>

#include "main/clock.h"
#include "main/player.h"
#include "text/json.h"
#include "wording/reading.h"

enum { PATH_MOST = 64 };

static bool
read_text(struct player *player, struct str name, struct reading *ret_reading)
{
	struct str source = demo_file(name);
	struct fault fault = reading_of(player->step_arena, source, ret_reading);
	if (source.size == 0 || fault.code != FAULT_NONE)
		return player_fail(player, "%.*s can't be read", (int)name.size, name.at);
	return true;
}

static void
list_begin(struct buf *body, const char *name)
{
	json_next(body);
	json_key(body, name);
	buf_byte(body, '[');
}

static void
text_fields(struct buf *body, const struct reading *reading)
{
	body_word(body, "title", reading->title);
	list_begin(body, "clauses");
	for (size_t i = 0; i < reading->clause_count; i++) {
		const struct reading_clause *clause = &reading->clauses[i];
		json_next(body);
		buf_byte(body, '{');
		body_number(body, "clause", 0);
		body_word(body, "kind", str_of(clause_kind_word(clause->kind)));
		body_word(body, "lead", clause->lead);
		body_word(body, "words", clause->words);
		buf_byte(body, '}');
	}
	buf_byte(body, ']');
}

static void
issues(struct player *player, struct buf *body)
{
	struct str rest = step_part(&player->step, "issues"), slug;
	list_begin(body, "issues");
	while (rest.size && str_split(&rest, '|', &slug))
		for (EACH(struct cast_issue, issue, &player->issues))
			if (str_equal(issue->slug, str_trim(slug))) {
				json_next(body);
				buf_number(body, issue->id);
			}
	buf_byte(body, ']');
}

/* What a draft says, as somebody reads it: its hash. */
static bool
read_draft(struct player *player, struct str cookie, int64_t draft, struct str *ret_text)
{
	struct buf path;
	buf_init(&path, player->step_arena, PATH_MOST);
	buf_format(&path, "/api/drafts/%lld.json", (long long)draft);
	buf_byte(&path, '\0');
	struct answer read =
		letter_send(player->letters, player->step_arena, cookie, path.at, STR(""));
	return (read.status == 200 && answer_text(&read, "text", ret_text))
	       || player_fail(player, "the draft can't be read");
}

static bool
join(struct player *player, struct str name, const struct cast_text *text, bool is_draft)
{
	struct str cookie, read;
	struct buf body;
	if (!player_cookie(player, player_person(player, name), &cookie)
	    || (is_draft && !read_draft(player, cookie, text->id, &read)))
		return false;
	body_begin(player, &body);
	body_number(&body, "resolution", text->id);
	if (is_draft)
		body_word(&body, "text", read);
	return player_act(player, cookie, "join_sponsors", body_end(&body), NULL);
}

static bool
show(struct player *player, struct str cookie, const struct cast_text *text)
{
	struct buf body;
	body_begin(player, &body);
	body_number(&body, "resolution", text->id);
	body_flag(&body, "shown", true);
	return player_act(player, cookie, "show_draft", body_end(&body), NULL);
}

/* The trailing lines of the text are the clerk's to keep; a member sends title and clauses. */
static bool
draft(struct player *player, struct str cookie, struct cast_text *text)
{
	struct buf body;
	struct reading reading;
	if (!read_text(player, step_part(&player->step, "file"), &reading))
		return false;
	body_begin(player, &body);
	body_number(&body, "body", player->bodies[0].id);
	text_fields(&body, &reading);
	issues(player, &body);
	return player_act(player, cookie, "draft_resolution", body_end(&body), &text->id);
}

bool
step_submit(struct player *player)
{
	struct cast_text *text = player_text(player, player->step.about);
	struct str rest = step_part(&player->step, "sponsors"), name, cookie, read;
	struct buf body;
	if (!text || !player_who(player, &cookie) || !draft(player, cookie, text)
	    || (rest.size && !show(player, cookie, text)))
		return false;
	while (rest.size && str_split(&rest, '|', &name))
		if (!join(player, str_trim(name), text, true))
			return false;
	if (!read_draft(player, cookie, text->id, &read))
		return false;
	body_begin(player, &body);
	body_number(&body, "resolution", text->id);
	body_word(&body, "text", read);
	body_number(&body, "meeting", player->meeting);
	return player_act(player, cookie, "submit_resolution", body_end(&body), NULL);
}

bool
step_sponsor(struct player *player)
{
	struct cast_text *text = player_text(player, player->step.about);
	return text && join(player, player->step.who, text, false);
}

bool
step_deadline(struct player *player)
{
	int64_t left = player->deadline_ms - clock_now();
	return left < 0 || player_pause(player, left + 5);
}

bool
step_refer(struct player *player)
{
	struct cast_text *text = player_text(player, player->step.about);
	struct str rest = step_part(&player->step, "to"), name, cookie;
	if (!text || !player_who(player, &cookie))
		return false;
	while (rest.size && str_split(&rest, '|', &name)) {
		const struct cast_body *committee = player_body(player, str_trim(name));
		struct buf body;
		if (!committee)
			return false;
		body_begin(player, &body);
		body_number(&body, "resolution", text->id);
		body_number(&body, "committee", committee->id);
		if (!player_act(player, cookie, "refer_resolution", body_end(&body),
			    &text->referrals[body_index(player, committee)]))
			return false;
	}
	return true;
}

bool
step_substitute(struct player *player)
{
	struct cast_text *text = player_text(player, player->step.about);
	const struct cast_body *committee = player_body(player, step_part(&player->step, "in"));
	struct reading reading;
	struct str cookie;
	struct buf body;
	if (!text || !committee || !player_who(player, &cookie)
	    || !read_text(player, step_part(&player->step, "file"), &reading))
		return false;
	body_begin(player, &body);
	body_number(&body, "referral", text->referrals[body_index(player, committee)]);
	text_fields(&body, &reading);
	body_word(&body, "note", step_part(&player->step, "note"));
	return player_act(player, cookie, "propose_substitute", body_end(&body), &text->substitute);
}

bool
step_report(struct player *player)
{
	struct cast_text *text = player_text(player, player->step.about);
	const struct cast_body *committee = player_body(player, step_part(&player->step, "in"));
	struct str rest = step_part(&player->step, "minority"), name, cookie;
	struct str recommend = step_part(&player->step, "recommend");
	struct buf body;
	if (!text || !committee || !player_who(player, &cookie))
		return false;
	size_t at = body_index(player, committee);
	body_begin(player, &body);
	body_number(&body, "referral", text->referrals[at]);
	body_number(&body, "vote", text->votes[at]);
	body_word(&body, "recommendation", recommend);
	if (str_equal(recommend, STR("adopt_as_amended")))
		body_number(&body, "version", text->substitute);
	list_begin(&body, "minority");
	while (rest.size && str_split(&rest, '|', &name)) {
		const struct cast_person *person = player_person(player, str_trim(name));
		if (!person)
			return false;
		json_next(&body);
		buf_number(&body, person->seats[at]);
	}
	buf_byte(&body, ']');
	body_word(&body, "minority_statement", step_part(&player->step, "statement"));
	return player_act(player, cookie, "make_report", body_end(&body), NULL);
}

bool
step_replace(struct player *player)
{
	struct cast_text *text = player_text(player, player->step.about);
	struct str rest = step_part(&player->step, "for"), digits, cookie;
	struct buf body;
	if (!text || !player_who(player, &cookie))
		return false;
	body_begin(player, &body);
	body_number(&body, "resolution", text->id);
	list_begin(&body, "replaced");
	while (rest.size && str_split(&rest, '|', &digits)) {
		const struct cast_text *old = player_text(player, str_trim(digits));
		if (!old || old == text)
			continue;
		json_next(&body);
		buf_number(&body, old->id);
	}
	buf_byte(&body, ']');
	return player_act(player, cookie, "replace_resolutions", body_end(&body), NULL);
}

static bool
sign(struct player *player, struct cast_person *person, const struct cast_text *text)
{
	struct str cookie;
	struct buf body;
	body_begin(player, &body);
	body_number(&body, "resolution", text->id);
	return player_cookie(player, person, &cookie)
		&& player_act(player, cookie, "sign_petition", body_end(&body), NULL);
}

bool
step_petition(struct player *player)
{
	struct cast_text *text = player_text(player, player->step.about);
	struct cast_person *first = player_person(player, player->step.who);
	struct list drawn;
	int64_t signers = 0;
	if (!text || !first || !str_number(step_part(&player->step, "signers"), &signers)
	    || !sign(player, first, text))
		return false;
	player_drawn(player, &drawn);
	for (size_t i = 0; i < drawn.count && signers > 1; i++) {
		struct cast_person *person = drawn.at[i];
		if (person == first || !person->registered)
			continue;
		if (!sign(player, person, text))
			return false;
		signers--;
	}
	return true;
}

/* The item of a resolution on the agenda, as the meeting's data has it; .size 0 where it is on
 * none. */
static struct answer
agenda_item(struct player *player, const struct cast_text *text)
{
	char path[64], wanted[64];
	snprintf(path, sizeof path, "/meetings/%lld.json", (long long)player->meeting);
	snprintf(wanted, sizeof wanted, "\"resolution\":%lld,", (long long)text->id);
	struct answer agenda = letter_send(player->letters, player->step_arena, STR(""), path,
		STR(""));
	struct str rest = agenda.body, item;
	while (str_split(&rest, '}', &item)) {
		size_t at = str_find(item, STR("{\"id\":"));
		if (str_find(item, str_of(wanted)) < item.size && at < item.size)
			return (struct answer){ .body = str_part(item, at, item.size) };
	}
	return (struct answer){ 0 };
}

/* What a report has put on the agenda already is moved to its place. */
bool
step_place(struct player *player)
{
	struct cast_text *text = player_text(player, player->step.about);
	struct str cookie;
	struct buf body;
	int64_t position = 0;
	str_number(step_part(&player->step, "position"), &position);
	if (!text || !player_who(player, &cookie))
		return false;
	struct answer item = agenda_item(player, text);
	int64_t here = 0;
	bool placed = answer_number(&item, "id", &text->item);
	if (placed && answer_number(&item, "position", &here) && here == position)
		return true;
	body_begin(player, &body);
	if (placed) {
		body_number(&body, "item", text->item);
	} else {
		body_number(&body, "meeting", player->meeting);
		body_number(&body, "resolution", text->id);
	}
	body_number(&body, "position", position);
	return player_act(player, cookie, placed ? "move_item" : "place_item", body_end(&body),
		placed ? NULL : &text->item);
}

/* Those that the body's rule has put there already stay. */
static bool
on_slate(struct player *player, const struct cast_text *text)
{
	struct answer item = agenda_item(player, text);
	return str_find(item.body, STR("\"slate\":true")) < item.body.size;
}

bool
step_slate(struct player *player)
{
	struct str rest = player->step.about, digits, cookie;
	if (!player_who(player, &cookie))
		return false;
	while (rest.size && str_split(&rest, '|', &digits)) {
		const struct cast_text *text = player_text(player, str_trim(digits));
		struct buf body;
		if (!text)
			return false;
		if (on_slate(player, text))
			continue;
		body_begin(player, &body);
		body_number(&body, "item", text->item);
		if (!player_act(player, cookie, "slate_item", body_end(&body), NULL))
			return false;
	}
	return true;
}

bool
step_pull(struct player *player)
{
	static const char *const parts[] = { "reason", NULL };
	struct cast_text *text = player_text(player, player->step.about);
	return text && player_act_on(player, "pull_item", "item", text->item, parts);
}

bool
step_withdraw(struct player *player)
{
	static const char *const parts[] = { "reason", NULL };
	struct cast_text *text = player_text(player, player->step.about);
	return text
		&& player_act_on(player, "withdraw_resolution", "resolution", text->id, parts);
}

bool
step_dissent(struct player *player)
{
	static const char *const parts[] = { "choice", "statement", NULL };
	struct cast_text *text = player_text(player, player->step.about);
	player->dissents++;
	return text
		&& player_act_on(player, "register_dissent", "resolution", text->id, parts);
}
