/* A view: something of the house that can be read at a path. Pages (HTML) for people, JSON and CSV
 * for programs; the path is its key everywhere: in the board, in the feed, in links.
 *
 *   /                              home: the body, its meeting, what is before it now
 *   /resolutions  /resolutions/ID  /members  /members/ID  /committees  /committees/ID
 *   /issues  /issues/SLUG  /votes  /votes/ID   /meetings/ID
 *   /floor/ID.json                 what is before a body now: called, voted on, decided last
 *   /floor.json                    the same of the house, for who doesn't know its number yet
 *   /speakers/ID.json              who speaks there, who waits, with their times
 *   /chair/ID.json                 for staff: the next step of a body, what else is in order
 *   /screens.json  /screens/ID.json   what each screen shows; for staff what comes next
 *   each with .json beside it (/home.json for home); /votes/ID.csv, /members.csv, /resolutions.csv
 *   /api/me.json                   what is private to one person: seats, rights, ballots, drafts
 *   /api/my-votes.json             the same of what one cast in all votes, also those that are over
 *   /api/drafts.json  /api/drafts/ID.json   the drafts that this person may read, and one of them
 *   /api/staff.json                for staff alone: presence, who has not voted
 *   desk seats                     no path of the web: what cards are printed from, desk_card.h
 *
 * Rendering reads the state and nothing else; the same state, audience and time give the same
 * bytes. HTML is complete without script and speaks the language that is wished for; JSON and CSV
 * have none. Only what an audience may see is rendered for it: while a
 * vote is open never a choice, and turnout or who has voted only as the body's rules say. */
#ifndef WHEREAS_PUBLISH_VIEW_H
#define WHEREAS_PUBLISH_VIEW_H

#include "assembly/assembly.h"

enum {
	VIEW_PATH_MOST = 256,
	VIEW_WORDS_MOST = 2000, /* bytes of a sentence made for a view */
};

/* For whom and when. */
struct view_wish {
	struct str path; /* without query */
	enum audience audience;
	struct caller caller; /* read only by views private to one person */
	int64_t now;
	enum language language; /* of a page; data is the same in all */
};

/* Is there such a kind of path? Then its media type and whether it is private to one person. */
bool view_known(struct str path, const char **ret_type, bool *ret_private);

/* Renders it. FAULT_NOT_FOUND where the path names nothing, FAULT_FORBIDDEN where it is not for
 * this audience, FAULT_NOT_SIGNED_IN where it is private and nobody asks. */
MUST_USE struct fault view_render(
    const struct assembly *assembly, const struct view_wish *wish, struct buf *out);

/* Calls `note` with the path of each view that shows this entity, so that it is rendered anew.
 * Lists of many things may be noted coarsely; nothing that shows it may be missed. */
typedef void view_note(void *context, struct str path);
void view_touched(
    const struct assembly *assembly, const struct entity *entity, view_note *note, void *context);

/* The page that tells a person of a fault (404, 403, 500…), complete HTML. The sentences of faults
 * are in English and say so on a page in another language; that of a 404 is in every one. */
void view_problem(struct fault fault, struct str path, enum language language, struct buf *out);

/* The pages to come in by, the same for everybody who speaks the language: /sign-in, /enter with a
 * card, /first-run, /account. False where the path is none of them. */
bool view_entrance(struct str path, enum language language, struct buf *out);

#endif
