/* Moves of the house: people and seats, who acts for whom, rules, meetings, cards. */
#include "sim/moves.h"

#include <inttypes.h>

static bool
seated(const struct asker *asker, const void *own)
{
	(void)asker;
	return !((const struct own_member *)own)->left;
}

static bool
add_person(struct asker *asker)
{
	if (asker->world->ledger->of[OWN_PERSON].count >= PERSONS_MOST)
		return false;
	return ASK(asker, ADD_PERSON, add_person, .name = move_words(asker, "Pat"));
}

static bool
seat_member(struct asker *asker)
{
	const struct own_body *body = move_choose(asker, OWN_BODY, NULL);
	const struct own_person *person = move_choose(asker, OWN_PERSON, NULL);
	return person && ASK(asker, SEAT_MEMBER, seat_member, .body = body->id,
		.person = person->id, .role = ROLE_MEMBER,
		.weight = 500000 * (1 + (int64_t)move_throw(asker, 4)));
}

static bool
change_member(struct asker *asker)
{
	static const enum role roles[] = { ROLE_MEMBER, ROLE_MEMBER, ROLE_VICE_CHAIR,
		ROLE_OBSERVER };
	const struct own_member *member = move_choose(asker, OWN_MEMBER, seated);
	if (!member || member->role == ROLE_CHAIR || member->role == ROLE_CLERK)
		return false;
	return ASK(asker, CHANGE_MEMBER, change_member, .member = member->id,
		.role = roles[move_throw(asker, 4)],
		.weight = 500000 * (1 + (int64_t)move_throw(asker, 4)));
}

static bool
end_seat(struct asker *asker)
{
	const struct own_member *member = move_choose(asker, OWN_MEMBER, seated);
	if (!member || member->role == ROLE_CHAIR || member->role == ROLE_CLERK)
		return false;
	return ASK(asker, END_SEAT, end_seat, .member = member->id, .reason = STR("term over"));
}

static bool
set_attribute(struct asker *asker)
{
	const struct own_member *member = move_choose(asker, OWN_MEMBER, seated);
	return member && ASK(asker, SET_ATTRIBUTE, set_attribute, .member = member->id,
		.name = STR("party"), .value = move_often(asker, 500) ? STR("A") : STR("B"),
		.source = STR("its own page"));
}

static bool
name_stand_in(struct asker *asker)
{
	const struct own_member *member = move_choose(asker, OWN_MEMBER, seated);
	const struct own_person *person = move_choose(asker, OWN_PERSON, NULL);
	if (!member || !(move_roles(asker, member->body) & CLERK) || person->seats.count > 1)
		return false;
	return ASK(asker, NAME_STAND_IN, name_stand_in, .member = member->id,
		.person = person->id,
		.kind = move_often(asker, 500) ? STAND_IN_KIND_ALTERNATE : STAND_IN_KIND_DESIGNEE);
}

static bool
end_stand_in(struct asker *asker)
{
	const struct own_stand_in *stand_in = move_choose(asker, OWN_STAND_IN, NULL);
	return stand_in && ASK(asker, END_STAND_IN, end_stand_in, .stand_in = stand_in->id);
}

static bool
give_proxy(struct asker *asker)
{
	const struct own_body *body = move_body(asker, MEMBERS);
	const struct own_member *seat = body ? move_seat(asker, body->id) : NULL;
	const struct own_member *holder = move_choose(asker, OWN_MEMBER, seated);
	if (!seat)
		return false;
	bool fits = body->proxies && !seat->proxy && seat->held.count == 0
		&& holder->body == seat->body && holder != seat;
	if (!fits && !move_stale(asker))
		return false;
	return ASK(asker, GIVE_PROXY, give_proxy, .member = seat->id, .holder = holder->id);
}

static bool
end_proxy(struct asker *asker)
{
	const struct own_proxy *proxy = move_choose(asker, OWN_PROXY, NULL);
	return proxy && ASK(asker, END_PROXY, end_proxy, .proxy = proxy->id);
}

static bool
set_rules(struct asker *asker)
{
	const struct own_body *body = move_choose(asker, OWN_BODY, NULL);
	return ASK(asker, SET_BODY_RULES, set_body_rules, .body = body->id,
		.rules = move_rules(asker, body->parent ? BODY_KIND_STANDING_COMMITTEE
			: BODY_KIND_ASSEMBLY));
}

static bool
name_issue(struct asker *asker)
{
	struct buf slug;
	buf_init(&slug, asker->world->arena, 40);
	buf_format(&slug, "water-%" PRIu64, asker->number);
	return ASK(asker, NAME_ISSUE, name_issue, .name = move_words(asker, "Water"),
		.slug = buf_str(&slug));
}

static bool
issue_card(struct asker *asker)
{
	const struct own_member *member = move_choose(asker, OWN_MEMBER, seated);
	return member && ASK(asker, ISSUE_CARD, issue_card, .member = member->id,
		.reason = move_words(asker, "lost"));
}

static bool
call_meeting(struct asker *asker)
{
	const struct own_body *body = move_body(asker, OFFICER | ADMINISTRATOR);
	int64_t now = asker->world->wall;
	if (!body || (body->meeting && !move_often(asker, 100)))
		return false;
	return ASK(asker, CALL_MEETING, call_meeting, .body = body->id,
		.name = move_words(asker, "Meeting"), .starts = now, .ends = now + 86400000,
		.submissions_until = now + (int64_t)move_throw(asker, 20000),
		.has_submissions_until = move_often(asker, 500),
		.sponsors_until = now + (int64_t)move_throw(asker, 20000),
		.has_sponsors_until = move_often(asker, 300));
}

static bool
end_meeting(struct asker *asker)
{
	const struct own_meeting *meeting = move_choose(asker, OWN_MEETING, NULL);
	return meeting && ASK(asker, END_MEETING, end_meeting, .meeting = meeting->id);
}

static bool
sign_out(struct asker *asker)
{
	return ASK(asker, END_SESSIONS, end_sessions, .person = asker->caller.person,
		.reason = STR("a lost phone"));
}

const struct move_kind moves_house[] = {
	{ add_person, ADMINISTRATOR, 20 },
	{ seat_member, ADMINISTRATOR, 12 },
	{ change_member, ADMINISTRATOR | CLERK, 5 },
	{ end_seat, ADMINISTRATOR | CLERK, 2 },
	{ set_attribute, ADMINISTRATOR | CLERK, 5 },
	{ name_stand_in, CLERK, 40 },
	{ end_stand_in, CLERK, 2 },
	{ give_proxy, MEMBERS, 60 },
	{ end_proxy, MEMBERS | CLERK, 5 },
	{ set_rules, ADMINISTRATOR | CLERK, 2 },
	{ name_issue, ADMINISTRATOR | CLERK, 3 },
	{ issue_card, ADMINISTRATOR | CLERK, 6 },
	{ call_meeting, OFFICER | ADMINISTRATOR, 6 },
	{ end_meeting, OFFICER, 1 },
	{ sign_out, MEMBERS, 2 },
	{ NULL, 0, 0 },
};
