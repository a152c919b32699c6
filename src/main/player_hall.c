/* Steps of the hall: registration, sittings, presence, absence, quorum, proxies. */
#include <stdio.h>

#include "main/player.h"
#include "text/json.h"

static bool
named_in(struct player *player, struct str list, const struct cast_person *person)
{
	struct str name;
	while (list.size && str_split(&list, '|', &name))
		if (player_person(player, str_trim(name)) == person)
			return true;
	return false;
}

bool
step_register(struct player *player)
{
	struct str except = step_part(&player->step, "except"), cookie;
	if (!player_who(player, &cookie))
		return false;
	for (EACH(struct cast_person, person, &player->people)) {
		struct buf body;
		if (!person->votes[0] || named_in(player, except, person))
			continue;
		body_begin(player, &body);
		body_number(&body, "meeting", player->meeting);
		body_number(&body, "member", person->seats[0]);
		if (!player_act(player, cookie, "register_member", body_end(&body), NULL))
			return false;
		person->registered = true;
	}
	return true;
}

/* Whoever watches may take part: the first registered of this role in the assembly. */
static bool
invite(struct player *player, const char *role, const char *words)
{
	struct str link;
	for (EACH(struct cast_person, person, &player->people)) {
		if (!person->registered || !str_equal(person->role, str_of(role)))
			continue;
		if (!player_card(player, person, &link))
			return false;
		printf("%s %.*s: %.*s\n", words, (int)person->name.size, person->name.at,
			(int)link.size, link.at);
		fflush(stdout);
		return true;
	}
	return true;
}

static bool
invite_all(struct player *player)
{
	return player->quiet
	       || (invite(player, "member", "Once, for a quarter of an hour: vote as")
		       && invite(player, "chair", "                            preside as"));
}

bool
step_sitting(struct player *player)
{
	struct cast_body *cast = player_body(player, player->step.about);
	struct str cookie;
	struct buf body;
	if (!cast || !player_who(player, &cookie))
		return false;
	body_begin(player, &body);
	body_number(&body, "body", cast->id);
	if (cast == &player->bodies[0])
		body_number(&body, "meeting", player->meeting);
	body_word(&body, "name", step_part(&player->step, "name"));
	for (EACH(struct cast_person, person, &player->people))
		person->present[body_index(player, cast)] = false;
	return player_act(player, cookie, "open_sitting", body_end(&body), &cast->sitting)
	       && (cast != &player->bodies[0] || invite_all(player));
}

static bool
mark(struct player *player, struct str cookie, const struct cast_body *cast,
	struct cast_person *person)
{
	struct buf body;
	size_t at = body_index(player, cast);
	if (person->present[at])
		return true;
	person->present[at] = true;
	body_begin(player, &body);
	body_number(&body, "sitting", cast->sitting);
	body_number(&body, "member", person->seats[at]);
	body_flag(&body, "present", true);
	return player_act(player, cookie, "mark_member_presence", body_end(&body), NULL);
}

/* Whom the step is about: in the assembly those registered, in a committee its members; not the
 * excepted. */
static void
summoned(struct player *player, const struct cast_body *cast, struct list *ret_people)
{
	struct str except = step_part(&player->step, "except");
	size_t at = body_index(player, cast);
	struct list drawn;
	*ret_people = (struct list){ 0 };
	player_drawn(player, &drawn);
	for (EACH(struct cast_person, person, &drawn)) {
		bool belongs = person->seats[at] && person->votes[at]
			&& (at > 0 || person->registered);
		if (belongs && !named_in(player, except, person))
			list_add(player->step_arena, ret_people, person);
	}
}

bool
step_present(struct player *player)
{
	struct cast_body *cast = player_body(player, player->step.about);
	struct list people;
	struct str cookie;
	int64_t share = 100;
	str_number(step_part(&player->step, "share"), &share);
	if (!cast || !player_who(player, &cookie))
		return false;
	summoned(player, cast, &people);
	/* To the nearest, a half upward. */
	size_t most = (people.count * (size_t)share * 2 + 100) / 200;
	for (size_t i = 0; i < most; i++)
		if (!mark(player, cookie, cast, people.at[i]))
			return false;
	return true;
}

bool
step_absence(struct player *player)
{
	const struct cast_body *cast = player_body(player, step_part(&player->step, "in"));
	const struct cast_person *person = player_person(player, player->step.about);
	struct str cookie;
	struct buf body;
	if (!cast || !person || !player_who(player, &cookie))
		return false;
	body_begin(player, &body);
	body_number(&body, "sitting", cast->sitting);
	body_number(&body, "member", person->seats[body_index(player, cast)]);
	body_word(&body, "category", step_part(&player->step, "category"));
	return player_act(player, cookie, "note_absence", body_end(&body), NULL);
}

bool
step_quorum(struct player *player)
{
	const struct cast_body *cast = player_body(player, player->step.about);
	return cast && player_act_on(player, "call_quorum", "sitting", cast->sitting, NULL);
}

bool
step_proxy(struct player *player)
{
	struct cast_person *giver = player_person(player, player->step.who);
	struct cast_person *holder = player_person(player, player->step.about);
	struct str cookie;
	struct buf body;
	if (!giver || !holder || !player_cookie(player, giver, &cookie))
		return false;
	body_begin(player, &body);
	body_number(&body, "member", giver->seats[0]);
	body_number(&body, "holder", holder->seats[0]);
	giver->proxy_holder = holder->row;
	return player_act(player, cookie, "give_proxy", body_end(&body), &giver->proxy);
}

bool
step_adjourn(struct player *player)
{
	const struct cast_body *cast = player_body(player, player->step.about);
	return cast && player_act_on(player, "adjourn_sitting", "sitting", cast->sitting, NULL);
}

bool
step_end(struct player *player)
{
	return player_act_on(player, "end_meeting", "meeting", player->meeting, NULL);
}
