/* From paths to what writes them, and from entities to the paths that show them. */
#include "publish/view.h"

#include "assembly/vote.h"
#include "publish/desk_card.h"
#include "publish/pages.h"

static const char html[] = "text/html; charset=utf-8";
static const char json[] = "application/json";
static const char csv[] = "text/csv; charset=utf-8";

/* A kind of path: its beginning and end; `has_what` where something stands between. */
static const struct kind {
	struct str beginning, end;
	bool has_what, is_private, for_staff;
	const char *type;
	view_writer *write;
} kinds[] = {
#define PATH(beginning, end, has_what, type, writer)                                               \
	{                                                                                          \
		{ beginning, sizeof(beginning) - 1 }, { end, sizeof(end) - 1 }, has_what, false,   \
			false, type, writer                                                        \
	}
	PATH("/", "", false, html, home_page),
	PATH("/home.json", "", false, json, home_json),
	PATH("/resolutions", "", false, html, resolutions_page),
	PATH("/resolutions.json", "", false, json, resolutions_json),
	PATH("/resolutions.csv", "", false, csv, resolutions_csv),
	PATH("/resolutions/", ".json", true, json, resolution_json),
	PATH("/resolutions/", "", true, html, resolution_page),
	PATH("/votes", "", false, html, votes_page),
	PATH("/votes.json", "", false, json, votes_json),
	PATH("/votes.csv", "", false, csv, votes_csv),
	PATH("/votes/", ".json", true, json, vote_json),
	PATH("/votes/", ".csv", true, csv, vote_csv),
	PATH("/votes/", "", true, html, vote_page),
	PATH("/members", "", false, html, members_page),
	PATH("/members.json", "", false, json, members_json),
	PATH("/members.csv", "", false, csv, members_csv),
	PATH("/members/", ".json", true, json, member_json),
	PATH("/members/", "", true, html, member_page),
	PATH("/committees", "", false, html, committees_page),
	PATH("/committees.json", "", false, json, committees_json),
	PATH("/committees/", ".json", true, json, committee_json),
	PATH("/committees/", "", true, html, committee_page),
	PATH("/issues", "", false, html, issues_page),
	PATH("/issues.json", "", false, json, issues_json),
	PATH("/issues/", ".json", true, json, issue_json),
	PATH("/issues/", "", true, html, issue_page),
	PATH("/meetings/", ".json", true, json, meeting_json),
	PATH("/meetings/", "", true, html, meeting_page),
	PATH("/floor.json", "", false, json, house_floor_json),
	PATH("/floor/", ".json", true, json, floor_json),
	PATH("/speakers/", ".json", true, json, speakers_json),
	PATH("/screens.json", "", false, json, screens_json),
	PATH("/screens/", ".json", true, json, screen_json),
#undef PATH
	{ { "/api/me.json", 12 }, { "", 0 }, false, true, false, json, me_json },
	{ { "/api/my-votes.json", 18 }, { "", 0 }, false, true, false, json, mine_json },
	{ { "/api/drafts.json", 16 }, { "", 0 }, false, true, false, json, drafts_json },
	{ { "/api/drafts/", 12 }, { ".json", 5 }, true, true, false, json, draft_json },
	{ { "/chair/", 7 }, { ".json", 5 }, true, false, true, json, chair_json },
	{ { "/api/staff.json", 15 }, { "", 0 }, false, false, true, json, staff_json },
};

enum { KIND_COUNT = sizeof kinds / sizeof kinds[0] };

/* What stands between the kind's beginning and end: letters, digits and hyphens, at least one. */
static bool
what_of(const struct kind *kind, struct str path, struct str *ret_what)
{
	size_t around = kind->beginning.size + kind->end.size;
	if (path.size <= around || !str_starts(path, kind->beginning) || !str_ends(path, kind->end))
		return false;
	struct str what = str_part(path, kind->beginning.size, path.size - around);
	for (size_t i = 0; i < what.size; i++) {
		char byte = what.at[i];
		if (!(byte >= 'a' && byte <= 'z') && !(byte >= '0' && byte <= '9') && byte != '-')
			return false;
	}
	*ret_what = what;
	return true;
}

static const struct kind *
kind_of(struct str path, struct str *ret_what)
{
	*ret_what = STR("");
	for (size_t i = 0; i < KIND_COUNT; i++) {
		const struct kind *kind = &kinds[i];
		if (kind->has_what ? what_of(kind, path, ret_what)
				   : str_equal(path, kind->beginning))
			return kind;
	}
	return NULL;
}

bool
view_known(struct str path, const char **ret_type, bool *ret_private)
{
	struct str what;
	const struct kind *kind = kind_of(path, &what);
	if (!kind)
		return false;
	*ret_type = kind->type;
	*ret_private = kind->is_private;
	return true;
}

struct fault
view_render(const struct assembly *assembly, const struct view_wish *wish, struct buf *out)
{
	const struct prose prose = prose_in(wish->language, out);
	struct viewing viewing = {
		.assembly = assembly, .wish = wish, .out = out, .prose = &prose,
	};
	if (str_equal(wish->path, STR(DESK_SEATS))) {
		desk_seats(assembly, wish->caller, out);
		return OK;
	}
	const struct kind *kind = kind_of(wish->path, &viewing.what);
	if (!kind)
		return fault(FAULT_NOT_FOUND, "");
	if (kind->is_private && !wish->caller.person && !wish->caller.administrator)
		return fault(FAULT_NOT_SIGNED_IN, "");
	if (kind->for_staff && wish->audience != AUDIENCE_STAFF)
		return fault(wish->audience == AUDIENCE_PUBLIC ? FAULT_NOT_SIGNED_IN
							       : FAULT_FORBIDDEN, "");
	return kind->write(&viewing);
}

struct fault
viewing_entity(const struct viewing *viewing, enum noun noun, void *ret_entity)
{
	int64_t id = 0;
	if (!str_number(viewing->what, &id) || id <= 0)
		return fault(FAULT_NOT_FOUND, "");
	void *entity = assembly_find(viewing->assembly, (uint64_t)id, noun);
	if (!entity)
		return fault(FAULT_NOT_FOUND, "");
	*(void **)ret_entity = entity;
	return OK;
}

struct asking
viewing_asking(const struct viewing *viewing)
{
	return (struct asking){
		.assembly = viewing->assembly, .caller = viewing->wish->caller,
		.now = viewing->wish->now, .arena = viewing->out->arena,
	};
}

const struct issue *
viewing_issue(const struct viewing *viewing)
{
	for (EACH(const struct issue, issue, &viewing->assembly->issues))
		if (str_equal(issue->slug, viewing->what))
			return issue;
	return NULL;
}
