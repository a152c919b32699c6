/* Which paths show an entity. What is private is read anew each time, and not noted. Lists are
 * noted whenever something in them changes; what stands on every page (the body's and the meeting's
 * name, where somebody is from) is rare to change, and then all are. */
#include <stdio.h>

#include "assembly/screen.h"
#include "assembly/speaker.h"
#include "assembly/vote.h"
#include "publish/frame.h"
#include "publish/view.h"

struct noting {
	const struct assembly *assembly;
	view_note *note;
	void *context;
};

static void
note_path(const struct noting *noting, const char *path)
{
	noting->note(noting->context, str_of(path));
}

/* "/NOUN/ID" and the same as data. */
static void
note_one(const struct noting *noting, const char *noun, uint64_t id, bool with_csv)
{
	static const char *const endings[] = { "", ".json", ".csv" };
	char path[VIEW_PATH_MOST];
	for (int i = 0; i < (with_csv ? 3 : 2); i++) {
		snprintf(path, sizeof path, "/%s/%llu%s", noun, (unsigned long long)id, endings[i]);
		note_path(noting, path);
	}
}

static void
note_list(const struct noting *noting, const char *noun, bool with_csv)
{
	static const char *const endings[] = { "", ".json", ".csv" };
	char path[VIEW_PATH_MOST];
	for (int i = 0; i < (with_csv ? 3 : 2); i++) {
		snprintf(path, sizeof path, "/%s%s", noun, endings[i]);
		note_path(noting, path);
	}
}

static void
note_home(const struct noting *noting)
{
	note_path(noting, "/");
	note_path(noting, "/home.json");
	note_path(noting, "/api/staff.json");
}

/* What is before a body now, and who speaks there. */
static void
note_floor(const struct noting *noting, const struct body *body)
{
	char path[VIEW_PATH_MOST];
	snprintf(path, sizeof path, "/floor/%llu.json", (unsigned long long)body->head.id);
	note_path(noting, path);
	if (body == house_body(noting->assembly))
		note_path(noting, "/floor.json");
	snprintf(path, sizeof path, "/speakers/%llu.json", (unsigned long long)body->head.id);
	note_path(noting, path);
	snprintf(path, sizeof path, "/chair/%llu.json", (unsigned long long)body->head.id);
	note_path(noting, path);
}

/* A text may be before its own body and before committees. */
static void
note_floors(const struct noting *noting, const struct resolution *resolution)
{
	note_floor(noting, resolution->body);
	for (EACH(const struct referral, referral, &resolution->referrals))
		note_floor(noting, referral->committee);
}

static void
note_issue(const struct noting *noting, const struct issue *issue)
{
	static const char *const endings[] = { "", ".json" };
	char path[VIEW_PATH_MOST];
	for (int i = 0; i < 2; i++) {
		snprintf(path, sizeof path, "/issues/%.*s%s", (int)issue->slug.size, issue->slug.at,
		    endings[i]);
		note_path(noting, path);
	}
}

/* Every view there is. */
static void
note_all(const struct noting *noting)
{
	const struct assembly *assembly = noting->assembly;
	note_list(noting, "resolutions", true);
	note_list(noting, "votes", true);
	note_list(noting, "members", true);
	note_list(noting, "committees", false);
	note_list(noting, "issues", false);
	for (EACH(const struct resolution, resolution, &assembly->resolutions))
		note_one(noting, "resolutions", resolution->head.id, false);
	for (EACH(const struct vote, vote, &assembly->votes))
		note_one(noting, "votes", vote->head.id, true);
	for (EACH(const struct member, member, &assembly->members))
		note_one(noting, "members", member->head.id, false);
	for (EACH(const struct body, body, &assembly->bodies)) {
		note_one(noting, "committees", body->head.id, false);
		note_floor(noting, body);
	}
	for (EACH(const struct meeting, meeting, &assembly->meetings))
		note_one(noting, "meetings", meeting->head.id, false);
	for (EACH(const struct issue, issue, &assembly->issues))
		note_issue(noting, issue);
}

/* Did it come since the views were last announced? */
static bool
is_new(const struct noting *noting, const struct entity *entity)
{
	return entity->id > noting->assembly->settled;
}

/* Was it changed by this entry since then, in what stands everywhere: its name, its clock? */
static void
note_everywhere(const struct noting *noting, uint64_t changed)
{
	if (changed > noting->assembly->settled)
		note_all(noting);
}

static void
note_body(const struct noting *noting, const struct body *body)
{
	note_one(noting, "committees", body->head.id, false);
	note_list(noting, "committees", false);
	note_floor(noting, body);
	if (is_new(noting, &body->head))
		note_all(noting); /* its name is in the frame */
	/* Who of those present has a vote there hangs on its seats and its rules. */
	const struct meeting *noted = NULL;
	for (EACH(const struct sitting, sitting, &body->sittings)) {
		if (sitting->meeting && sitting->meeting != noted)
			note_one(noting, "meetings", sitting->meeting->head.id, false);
		noted = sitting->meeting;
	}
	note_everywhere(noting, body->renamed);
}

static void
note_meeting(const struct noting *noting, const struct meeting *meeting)
{
	note_one(noting, "meetings", meeting->head.id, false);
	note_floor(noting, meeting->body);
	for (EACH(const struct sitting, sitting, &meeting->sittings))
		if (!sitting->adjourned_at)
			note_floor(noting, sitting->body); /* who registered may make its quorum */
	note_path(noting, "/screens.json"); /* those of a meeting go with it */
	note_everywhere(noting, meeting->renamed);
	note_everywhere(noting, meeting->moved);
	if (is_new(noting, &meeting->head))
		note_all(noting);
}

/* A person's page is that of a seat, and each tells of all seats. */
static void
note_person(const struct noting *noting, const struct person *person)
{
	for (EACH(const struct member, seat, &person->seats))
		note_one(noting, "members", seat->head.id, false);
	note_list(noting, "members", true);
	note_everywhere(noting, person->renamed);
}

static void
note_member(const struct noting *noting, const struct member *member)
{
	note_person(noting, member->person);
	note_body(noting, member->body);
	for (EACH(const struct body, below, &member->body->committees))
		note_floor(noting, below); /* a clerk is clerk there too */
	if (member->described > noting->assembly->settled)
		note_all(noting); /* city, state and party stand wherever the name does */
}

static void
note_resolution(const struct noting *noting, const struct resolution *resolution)
{
	note_one(noting, "resolutions", resolution->head.id, false);
	note_list(noting, "resolutions", true);
	note_list(noting, "issues", false);
	for (EACH(const struct issue, issue, &resolution->issues))
		note_issue(noting, issue);
	for (EACH(const struct referral, referral, &resolution->referrals))
		note_one(noting, "committees", referral->committee->head.id, false);
	for (EACH(const struct item, item, &resolution->items))
		note_one(noting, "meetings", item->meeting->head.id, false);
	for (EACH(const struct vote, vote, &resolution->votes))
		note_one(noting, "votes", vote->head.id, true);
	for (EACH(const struct member, sponsor, &resolution->sponsors))
		note_person(noting, sponsor->person);
	for (EACH(const struct dissent, dissent, &resolution->dissents))
		note_person(noting, dissent->member->person);
	for (EACH(const struct resolution, old, &resolution->replaces))
		note_one(noting, "resolutions", old->head.id, false);
	if (resolution->successor)
		note_one(noting, "resolutions", resolution->successor->head.id, false);
	note_floors(noting, resolution);
}

static void
note_item(const struct noting *noting, const struct item *item)
{
	note_one(noting, "meetings", item->meeting->head.id, false);
	note_floor(noting, item->meeting->body);
	if (item->resolution)
		note_resolution(noting, item->resolution);
}

static void
note_vote(const struct noting *noting, const struct vote *vote)
{
	note_one(noting, "votes", vote->head.id, true);
	note_list(noting, "votes", true);
	note_one(noting, "committees", vote->body->head.id, false);
	note_floor(noting, vote->body);
	for (size_t i = 0; i < vote->subjects.count; i++) {
		uint64_t id = vote->subjects.at[i].resolution;
		if (assembly_find(noting->assembly, id, NOUN_RESOLUTION))
			note_one(noting, "resolutions", id, false);
	}
	if (vote->sitting && vote->sitting->meeting)
		note_one(noting, "meetings", vote->sitting->meeting->head.id, false);
}

static void
note_sitting(const struct noting *noting, const struct sitting *sitting)
{
	note_body(noting, sitting->body);
	note_list(noting, "members", true); /* who is present */
	if (sitting->meeting)
		note_meeting(noting, sitting->meeting);
}

static void
note_screen(const struct noting *noting, const struct screen *screen)
{
	char path[VIEW_PATH_MOST];
	snprintf(path, sizeof path, "/screens/%llu.json", (unsigned long long)screen->head.id);
	note_path(noting, path);
	note_path(noting, "/screens.json");
}

void
view_touched(
    const struct assembly *assembly, const struct entity *entity, view_note *note, void *context)
{
	struct noting noting = { assembly, note, context };
	const void *it = entity;
	if (entity->noun == NOUN_RESOLUTION && !((const struct resolution *)it)->current)
		return; /* a draft is in no view that is kept or followed, nor does it move one */
	note_home(&noting);
	switch (entity->noun) {
	case NOUN_BODY:
		note_body(&noting, it);
		break;
	case NOUN_PERSON:
		note_person(&noting, it);
		break;
	case NOUN_MEMBER:
		note_member(&noting, it);
		break;
	case NOUN_STAND_IN:
		note_member(&noting, ((const struct stand_in *)it)->member);
		break;
	case NOUN_PROXY:
		note_member(&noting, ((const struct proxy *)it)->member);
		break;
	case NOUN_MEETING:
		note_meeting(&noting, it);
		break;
	case NOUN_SITTING:
		note_sitting(&noting, it);
		break;
	case NOUN_ISSUE:
		note_issue(&noting, it);
		note_list(&noting, "issues", false);
		break;
	case NOUN_RESOLUTION:
		note_resolution(&noting, it);
		break;
	case NOUN_VERSION:
		note_resolution(&noting, ((const struct version *)it)->resolution);
		break;
	case NOUN_REFERRAL:
		note_resolution(&noting, ((const struct referral *)it)->resolution);
		break;
	case NOUN_ITEM:
		note_item(&noting, it);
		break;
	case NOUN_VOTE:
		note_vote(&noting, it);
		break;
	case NOUN_DISSENT:
		note_resolution(&noting, ((const struct dissent *)it)->resolution);
		break;
	case NOUN_SPEAKER:
		note_floor(&noting, ((const struct speaker *)it)->list->sitting->body);
		break;
	case NOUN_SCREEN:
		note_screen(&noting, it);
		break;
	case NOUN_SLIDE:
		note_screen(&noting, ((const struct slide *)it)->screen);
		break;
	case NOUN_NONE:
	case NOUN_COUNT:
		break;
	}
}
