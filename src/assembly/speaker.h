/* Speakers: the lists of those who ask to speak in a sitting, one for each item or referral that is
 * spoken on and one for the sitting in general, and the speeches they lead to.
 *
 * Points of order stand first in a list and interrupt a speech (RONR, 12th ed., 23:2); who was
 * interrupted has the floor again when the point is dealt with. Who spoke, from when and how long
 * is measured by the times of the entries alone. Nobody is cut off by the program: a limit is what
 * the chair goes by. */
#ifndef WHEREAS_ASSEMBLY_SPEAKER_H
#define WHEREAS_ASSEMBLY_SPEAKER_H

#include "assembly/item.h"
#include "assembly/meeting.h"

enum {
	SPEAKING_SECONDS_MOST = 24 * 3600,
	SPEAKING_AS_RULED = -1, /* a list's time that was not set: the body's */
};

/* What one list allows, 0 being no limit. */
struct speaking_times {
	int64_t speech_seconds, side_seconds, item_seconds;
};

struct speakers {
	struct sitting *sitting;
	struct entity *about; /* an item, a referral, or NULL: the sitting in general */
	bool closed;
	struct speaking_times set; /* each SPEAKING_AS_RULED until set for this list */
	struct list waiting;       /* struct speaker, points of order first */
	struct list heard;         /* struct speaker: has the floor, or has spoken */
};

struct speaker {
	struct entity head;
	struct speakers *list;
	struct member *member;
	enum stance stance;
	enum speaker_state state;
	uint64_t listed_by; /* the person who asked, or entered it */
	int64_t asked_at;
	int64_t begun_at, ended_at;  /* 0: not yet */
	int64_t running_since;       /* 0: not running now */
	int64_t spoken_ms;           /* before running_since */
	int64_t seconds;             /* allowed, 0: no limit */
	struct speaker *interrupted; /* has the floor again after this, or NULL */
};

/* The list on something in a sitting; NULL while nothing happened in it. */
const struct speakers *speakers_find(const struct sitting *sitting, const struct entity *about);

/* What the list allows now: what was set for it, else what the body's rules say. */
struct speaking_times speakers_times(const struct speakers *list);

/* Whose turn it is: the first of the list; where the sides take turns, the first who does not
 * speak for the side that spoke last. NULL where nobody waits. */
const struct speaker *speakers_next(const struct speakers *list);

/* How long all who spoke for this side have spoken, up to `now`, in ms; for STANCE_COUNT all but
 * points of order. */
int64_t speakers_used(const struct speakers *list, enum stance stance, int64_t now);

/* How long this speech took, up to `now`, in ms, without pauses. */
int64_t speaker_spoken(const struct speaker *speaker, int64_t now);

/* Finds what an action's field "about" names: 0 where it names nothing, what was called where it
 * was left out. FAULT_NOT_FOUND, _WRONG_BODY, _OTHER_MEETING, _ITEM_REMOVED. */
MUST_USE struct fault speakers_about(const struct asking *asking, const struct sitting *sitting,
    bool given, uint64_t id, struct entity **ret_about);

/* Emits that a member waits on no list of a sitting any more; a speech that goes on is the chair's
 * to end. */
void speakers_leave(
    struct asking *asking, const struct sitting *sitting, const struct member *member);

/* Emits that nothing is before a sitting any more, and the end of the speech on it. */
void speakers_uncall(struct asking *asking, const struct sitting *sitting);

/* Emits the end of the speech that goes on in a sitting, and of those it interrupted. */
void speech_end_all(struct asking *asking, const struct sitting *sitting);

/* For apply_ functions: the list, made where it is new. */
struct speakers *speakers_of(
    struct assembly *assembly, struct sitting *sitting, struct entity *about);

/* The lists' fields in the sitting's line of the state, and a speaker's line: dump.h. */
void speakers_write(const struct sitting *sitting, struct buf *out);
void speaker_write(const struct speaker *speaker, struct buf *out);

#endif
