/* A meeting (the annual meeting) and its sittings, with registration, presence and quorum. A
 * committee may sit at the meeting of a body above, and any body without a meeting. */
#ifndef WHEREAS_ASSEMBLY_MEETING_H
#define WHEREAS_ASSEMBLY_MEETING_H

#include "assembly/member.h"
#include "rules/quorum.h"

struct meeting {
	struct entity head;
	struct body *body;
	struct str name;
	struct str place;
	uint64_t renamed;          /* the entry that did last; 0: none */
	uint64_t moved;            /* to another offset: the entry that did last; 0: none */
	int64_t starts, ends;      /* ms since 1970 */
	int64_t submissions_until; /* 0: no deadline */
	int64_t sponsors_until;    /* 0: until the vote opens */
	int64_t offset_minutes;    /* of the place, from UTC */
	bool ended;
	int64_t ended_at;
	struct list registered; /* struct member, by id */
	struct list sittings;   /* struct sitting */
	struct list items;      /* struct item, in the order of the agenda */
};

/* One sitting. Who is in `present` is present; where they were only counted, `counted` says how
 * many there are. */
struct sitting {
	struct entity head;
	struct body *body;
	struct meeting *meeting; /* or NULL */
	struct str name;
	int64_t opened_at;
	int64_t adjourned_at; /* 0: open */
	int64_t recessed_at;  /* 0: not in recess */
	int64_t recess_until; /* as announced; 0: no time was said */
	struct str recess_reason;
	struct list present;  /* struct member, by id */
	int64_t counted;      /* -1: not counted by number */
	int64_t call_present; /* of the latest quorum call; -1: none yet */
	bool call_met;
	struct absence_list absences;
	size_t absence_room;
	struct entity *called;    /* the item or referral that is before the body, or NULL */
	struct list lists;        /* struct speakers: each list of speakers */
	struct list speakers;     /* struct speaker, all who ever asked */
	struct speaker *speaking; /* who has the floor, or NULL */
};

bool sitting_is_present(const struct sitting *sitting, const struct member *member);

/* How many with a vote are present: those marked, or, where more were counted, that number. */
int64_t sitting_present(const struct sitting *sitting);

/* The category of a member's absence; .size is 0 where none was noted. */
struct str sitting_absence(const struct sitting *sitting, uint64_t member);

/* What the body's quorum is a share of, as things stand in this sitting, and how many are needed.
 * For a committee at the meeting of a body above, its members registered there count as registered.
 * Before the first quorum call, a share of the latest call is one of all members. */
void sitting_quorum(const struct sitting *sitting, int64_t *ret_basis, int64_t *ret_needed);
int64_t sitting_quorum_basis(const struct sitting *sitting);

/* What the body's rule makes of this many present, of this basis. */
struct quorum sitting_reckon(const struct sitting *sitting, int64_t basis, int64_t present);

/* Can it go on now: FAULT_SITTING_ADJOURNED, _SITTING_RECESSED about `field`. */
MUST_USE struct fault sitting_going_check(const struct sitting *sitting, const char *field);

/* Is a roll call open in it? */
bool sitting_in_vote(const struct sitting *sitting);

/* Is this seat of the meeting's body registered? */
bool meeting_is_registered(const struct meeting *meeting, const struct member *member);

/* Their lines of the state: dump.h. */
void meeting_write(const struct meeting *meeting, struct buf *out);
void sitting_write(const struct sitting *sitting, struct buf *out);

#endif
