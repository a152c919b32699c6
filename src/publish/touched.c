/* Which paths show an entity. Lists are noted whenever something in them changes. */
#include "assembly/vote.h"
#include "publish/view.h"

struct noting {
	view_note *note;
	void *context;
};

/* "/NOUN/ID" and the same as data. */
static void
note_one(const struct noting *noting, const char *noun, uint64_t id, bool with_csv)
{
	static const char *const endings[] = { "", ".json", ".csv" };
	struct arena *arena = arena_new();
	for (int i = 0; i < (with_csv ? 3 : 2); i++) {
		struct buf path;
		buf_init(&path, arena, VIEW_PATH_MOST);
		buf_format(&path, "/%s/%llu%s", noun, (unsigned long long)id, endings[i]);
		noting->note(noting->context, buf_str(&path));
	}
	arena_free(arena);
}

static void
note_path(const struct noting *noting, const char *path)
{
	noting->note(noting->context, str_of(path));
}

static void
note_list(const struct noting *noting, const char *page, const char *data, const char *csv)
{
	note_path(noting, page);
	note_path(noting, data);
	if (csv)
		note_path(noting, csv);
}

static void
note_issue(const struct noting *noting, const struct issue *issue)
{
	struct arena *arena = arena_new();
	for (int i = 0; i < 2; i++) {
		struct buf path;
		buf_init(&path, arena, VIEW_PATH_MOST);
		buf_text(&path, "/issues/");
		buf_put(&path, issue->slug);
		buf_text(&path, i ? ".json" : "");
		noting->note(noting->context, buf_str(&path));
	}
	arena_free(arena);
	note_list(noting, "/issues", "/issues.json", NULL);
}

static void
note_body(const struct noting *noting, const struct body *body)
{
	note_one(noting, "committees", body->head.id, false);
	note_list(noting, "/committees", "/committees.json", NULL);
}

static void
note_resolution(const struct noting *noting, const struct resolution *resolution)
{
	note_one(noting, "resolutions", resolution->head.id, false);
	note_list(noting, "/resolutions", "/resolutions.json", "/resolutions.csv");
	for (EACH(const struct issue, issue, &resolution->issues))
		note_issue(noting, issue);
	for (EACH(const struct referral, referral, &resolution->referrals))
		note_body(noting, referral->committee);
	for (EACH(const struct item, item, &resolution->items))
		note_one(noting, "meetings", item->meeting->head.id, false);
	for (EACH(const struct vote, vote, &resolution->votes))
		note_one(noting, "votes", vote->head.id, true);
}

static void
note_vote(const struct assembly *assembly, const struct noting *noting, const struct vote *vote)
{
	note_one(noting, "votes", vote->head.id, true);
	note_list(noting, "/votes", "/votes.json", "/votes.csv");
	note_body(noting, vote->body);
	for (size_t i = 0; i < vote->subjects.count; i++) {
		uint64_t id = vote->subjects.at[i].resolution;
		if (assembly_find(assembly, id, NOUN_RESOLUTION))
			note_one(noting, "resolutions", id, false);
	}
	if (vote->sitting && vote->sitting->meeting)
		note_one(noting, "meetings", vote->sitting->meeting->head.id, false);
}

static void
note_member(const struct noting *noting, const struct member *member)
{
	note_one(noting, "members", member->head.id, false);
	note_list(noting, "/members", "/members.json", "/members.csv");
	note_body(noting, member->body);
}

static void
note_sitting(const struct noting *noting, const struct sitting *sitting)
{
	note_body(noting, sitting->body);
	if (sitting->meeting)
		note_one(noting, "meetings", sitting->meeting->head.id, false);
}

void
view_touched(const struct assembly *assembly, const struct entity *entity, view_note *note,
	void *context)
{
	struct noting noting = { note, context };
	const void *it = entity;
	note_path(&noting, "/");
	note_path(&noting, "/home.json");
	note_path(&noting, "/api/staff.json");
	switch (entity->noun) {
	case NOUN_BODY: note_body(&noting, it); break;
	case NOUN_PERSON: note_list(&noting, "/members", "/members.json", "/members.csv"); break;
	case NOUN_MEMBER: note_member(&noting, it); break;
	case NOUN_STAND_IN: note_member(&noting, ((const struct stand_in *)it)->member); break;
	case NOUN_PROXY: note_member(&noting, ((const struct proxy *)it)->member); break;
	case NOUN_MEETING: note_one(&noting, "meetings", entity->id, false); break;
	case NOUN_SITTING: note_sitting(&noting, it); break;
	case NOUN_ISSUE: note_issue(&noting, it); break;
	case NOUN_RESOLUTION: note_resolution(&noting, it); break;
	case NOUN_VERSION: note_resolution(&noting, ((const struct version *)it)->resolution); break;
	case NOUN_REFERRAL: note_resolution(&noting, ((const struct referral *)it)->resolution); break;
	case NOUN_ITEM:
		note_one(&noting, "meetings", ((const struct item *)it)->meeting->head.id, false);
		if (((const struct item *)it)->resolution)
			note_resolution(&noting, ((const struct item *)it)->resolution);
		break;
	case NOUN_VOTE: note_vote(assembly, &noting, it); break;
	case NOUN_DISSENT: note_resolution(&noting, ((const struct dissent *)it)->resolution); break;
	default: break;
	}
}
