/* The pages and their data: one function for each kind of view. `what` is what stood in the path
 * between the kind's beginning and end: an id, a slug, or nothing. Each writes a whole document, or
 * returns FAULT_NOT_FOUND and may have written a part (which is then thrown away). */
#ifndef WHEREAS_PUBLISH_PAGES_H
#define WHEREAS_PUBLISH_PAGES_H

#include "publish/prose.h"
#include "publish/view.h"

struct viewing {
	const struct assembly *assembly;
	const struct view_wish *wish;
	struct str what;
	struct buf *out;
	const struct prose *prose; /* the same, in the language that is wished for */
};

typedef struct fault view_writer(const struct viewing *viewing);

/* HTML */
view_writer home_page, resolutions_page, resolution_page, votes_page, vote_page, members_page,
    member_page, committees_page, committee_page, issues_page, issue_page, meeting_page;

/* JSON */
view_writer home_json, resolutions_json, resolution_json, votes_json, vote_json, members_json,
    member_json, committees_json, committee_json, issues_json, issue_json, meeting_json, me_json,
    mine_json,
    staff_json, floor_json, house_floor_json, speakers_json, screen_json, screens_json,
    chair_json, draft_json, drafts_json;

/* CSV (RFC 4180) */
view_writer vote_csv, votes_csv, members_csv, resolutions_csv;

struct asking;

/* Who looks, and when, as of somebody who asks for something: for what the rules say of them. */
struct asking viewing_asking(const struct viewing *viewing);

struct issue;

/* The issue whose slug `what` is; NULL where there is none. */
const struct issue *viewing_issue(const struct viewing *viewing);

/* The entity that `what` names, where it is of this noun and this audience may see it. */
MUST_USE struct fault viewing_entity(
    const struct viewing *viewing, enum noun noun, void *ret_entity);

#endif
