/* A house in which everything has happened at least once, told by people who write markup into
 * every field they can: what pages are tested with. The house is of house_fixture.h, and its owner
 * ends it.
 *
 * Every event kind stands in its record, but for those that a test of the vocabulary excepts by
 * name. */
#ifndef WHEREAS_PUBLISH_STORY_FIXTURE_H
#define WHEREAS_PUBLISH_STORY_FIXTURE_H

#include "assembly/vote_fixture.h"
#include "publish/view.h"

/* Stands in names, titles, reasons…: what a page must show as text. */
#define STORY_MARKUP "\"'><img src=x onerror=alert(1)>&amp;<script>"

struct story {
	struct house *house;
	uint64_t meeting, sitting;
	uint64_t issues[2];
	uint64_t adopted; /* as amended in committee, by a roll call with proxies; with a dissent */
	uint64_t slated[3]; /* two adopted with the slate, the third pulled from it */
	uint64_t replaced, withdrawn, tabled, late, draft;
	uint64_t roll_call, slate, tied, voided, voice, hand, past, open, closed, prepared;
};

#define SAID(words) STR(words " " STORY_MARKUP)

/* What happens on the floor beside votes: story_floor_fixture.c. */
void story_floor(struct story *story);

/* The whole of it. At its end one vote is prepared, one open and one closed. */
struct story *story_new(void);

/* Calls `each` with the path of every view that this state has, private ones too; the path lives
 * until it returns. */
typedef void story_path(void *context, struct str path);
void story_paths(const struct assembly *assembly, story_path *each, void *context);

enum { STORY_VIEW_MOST = 1 << 20 };

/* A hash of what this audience sees there, but for which entry was the newest; 0 where there is
 * nothing for it to see. */
uint64_t story_look(const struct assembly *assembly, struct str path, enum audience audience);

#endif
