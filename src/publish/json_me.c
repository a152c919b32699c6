/* What is private to one person: the seats, what they allow, the ballots in votes that are going
 * on, the drafts. The caller comes from the session; nothing else says whose this is. */
#include "assembly/draft.h"
#include "assembly/meeting.h"
#include "assembly/permission.h"
#include "publish/json_field.h"
#include "publish/pages.h"

struct scene {
	struct buf *out;
	const struct assembly *assembly;
	const struct person *person; /* NULL: the administrator alone */
	struct asking asking;        /* to ask what the caller may */
};

/* The actions that these roles allow, be it the right time for them or not. */
static void
actions(struct buf *out, unsigned roles, bool of_house)
{
	json_open_list(out, "actions");
	for (int i = 0; i < ACTION_KINDS; i++)
		if ((action_kinds[i].who & roles) && action_kinds[i].has_object != of_house)
			json_field_word(out, NULL, action_kinds[i].name);
	json_close_list(out);
}

static void
bodies(const struct scene *scene)
{
	json_open_list(scene->out, "bodies");
	for (EACH(const struct body, body, &scene->assembly->bodies)) {
		unsigned roles = permission_roles(&scene->asking, body->head.id);
		roles &= ~(unsigned)MAY_PERSON;
		if (!roles)
			continue;
		json_open(scene->out, NULL);
		json_field_number(scene->out, "body", (int64_t)body->head.id);
		actions(scene->out, roles, false);
		json_close(scene->out);
	}
	json_close_list(scene->out);
}

/* Is the seat marked present in the sitting that goes on, and, where the quorum counts that,
 * registered for the body's meeting? */
static void
attendance(struct buf *out, const struct member *member)
{
	const struct body *body = member->body;
	const struct meeting *meeting = body->sitting ? body->sitting->meeting : body->meeting;
	json_field_flag(out, "present",
	    body->sitting && sitting_is_present(body->sitting, member));
	if (meeting && meeting->body == body && body->rules.quorum.of == QUORUM_OF_REGISTERED)
		json_field_flag(out, "registered", meeting_is_registered(meeting, member));
}

/* A seat the person holds or may act for, with the proxies that it votes with. */
static void
seat(const struct scene *scene, const struct member *member, const char *as)
{
	struct buf *out = scene->out;
	json_open(out, NULL);
	json_field_number(out, "member", (int64_t)member->head.id);
	json_field_number(out, "body", (int64_t)member->body->head.id);
	json_field_word(out, "as", as);
	json_field_word(out, "role", role_word(member->role));
	json_field_weight(out, "weight", member->weight);
	json_field_flag(out, "votes", member_votes(member));
	attendance(out, member);
	json_field_number(out, "proxy", member->proxy ? (int64_t)member->proxy->head.id : 0);
	json_open_list(out, "proxies_held");
	for (EACH(const struct proxy, proxy, &member->proxies_held)) {
		json_open(out, NULL);
		json_field_number(out, "proxy", (int64_t)proxy->head.id);
		json_field_number(out, "member", (int64_t)proxy->member->head.id);
		json_close(out);
	}
	json_close_list(out);
	json_close(out);
}

static void
seats(const struct scene *scene)
{
	json_open_list(scene->out, "seats");
	if (scene->person) {
		for (EACH(const struct member, member, &scene->person->seats))
			if (!member->left)
				seat(scene, member, "person");
		for (EACH(const struct stand_in, stand_in, &scene->person->stand_ins))
			if (!stand_in->ended && !stand_in->member->left)
				seat(scene, stand_in->member, stand_in_kind_word(stand_in->kind));
	}
	json_close_list(scene->out);
}

/* Which place of a roll is this person's to fill: the own one, one to stand in for, or one of a
 * proxy. */
static bool
concerns(const struct scene *scene, const struct place *place)
{
	const struct member *holder = place->proxy ? place->proxy->holder : NULL;
	if (place->member->person == scene->person)
		return true;
	if (holder && holder->person == scene->person)
		return true;
	for (EACH(const struct stand_in, stand_in, &scene->person->stand_ins))
		if (!stand_in->ended && stand_in->member == place->member)
			return true;
	return false;
}

/* What was chosen is for whom the seat belongs to and for who cast it: whoever holds a proxy does
 * not learn how its giver voted in person. */
static bool
may_see(const struct scene *scene, const struct place *place)
{
	return place->member->person == scene->person
	       || place->cast_by == scene->person->head.id;
}

static void
ballots_in(const struct scene *scene, const struct vote *vote)
{
	struct buf *out = scene->out;
	for (size_t i = 0; i < vote->place_count; i++) {
		const struct place *place = &vote->places[i];
		if (!concerns(scene, place))
			continue;
		json_open(out, NULL);
		json_field_number(out, "vote", (int64_t)vote->head.id);
		json_field_number(out, "member", (int64_t)place->member->head.id);
		json_field_number(out, "proxy",
			place->proxy ? (int64_t)place->proxy->head.id : 0);
		json_field_flag(out, "cast", place->cast);
		if (place->cast && may_see(scene, place)) {
			json_field_word(out, "choice", choice_word(place->choice));
			json_field_number(out, "entry", (int64_t)place->entry);
			json_field_time(out, "cast_at", place->cast_at);
		}
		json_close(out);
	}
}

/* Of votes that are open, or closed and not yet announced; the others are public. */
static void
ballots(const struct scene *scene)
{
	json_open_list(scene->out, "ballots");
	for (EACH(const struct vote, vote, &scene->assembly->votes))
		if (scene->person && (vote->state == VOTE_STATE_OPEN
				|| vote->state == VOTE_STATE_CLOSED))
			ballots_in(scene, vote);
	json_close_list(scene->out);
}

/* One's own; the clerk finds the rest at the desk. */
static void
drafts(const struct scene *scene)
{
	json_open_list(scene->out, "drafts");
	for (EACH(const struct resolution, draft, &scene->assembly->resolutions))
		if (draft->standing == STANDING_DRAFT && draft_concerns(&scene->asking, draft))
			json_draft_short(scene->out, &scene->asking, draft);
	json_close_list(scene->out);
}

/* Those of others that one could join. */
static void
seeking(const struct scene *scene)
{
	json_open_list(scene->out, "seeking");
	for (EACH(const struct resolution, draft, &scene->assembly->resolutions))
		if (draft->standing == STANDING_DRAFT && draft_seeks(&scene->asking, draft)
		    && !draft_concerns(&scene->asking, draft))
			json_draft_short(scene->out, &scene->asking, draft);
	json_close_list(scene->out);
}

struct fault
me_json(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	struct scene scene = {
		.out = out,
		.assembly = viewing->assembly,
		.person = assembly_find(viewing->assembly, viewing->wish->caller.person,
			NOUN_PERSON),
		.asking = viewing_asking(viewing),
	};
	json_open(out, NULL);
	json_field_number(out, "person", scene.person ? (int64_t)scene.person->head.id : 0);
	json_field_text(out, "name", scene.person ? scene.person->name : STR(""));
	json_field_flag(out, "administrator", viewing->wish->caller.administrator);
	actions(out, permission_roles(&scene.asking, 0), true);
	bodies(&scene);
	seats(&scene);
	ballots(&scene);
	drafts(&scene);
	seeking(&scene);
	json_may(out, &scene.asking);
	if (scene.person)
		json_did(out, &scene.asking, scene.person);
	json_close(out);
	return OK;
}
