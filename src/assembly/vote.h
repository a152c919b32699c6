/* A vote: the event in which a question is decided. Prepared (the question is stated), opened
 * with a frozen roll, cast, closed with its tally and decision, announced. Nothing of a closed
 * vote changes but by an entry that says so.
 *
 * question.c states the question, roll.c opens, ballot.c casts, count.c counts, result.c
 * announces, reopens and voids, past_vote.c copies votes of the past.
 *
 * Presence. Who is present is a matter of the sitting; but whoever casts a ballot is there, so at
 * the close each caster counts as present for the quorum, marked or not. A ballot cast with a
 * proxy shows its holder to be present, not the seat that gave it. */
#ifndef WHEREAS_ASSEMBLY_VOTE_H
#define WHEREAS_ASSEMBLY_VOTE_H

#include "assembly/item.h"
#include "rules/tally.h"

/* A ballot that another took the place of. For whoever cast it; the digest of the state is without
 * them, for the record has them, and what it was when it was released it must stay. */
struct earlier {
	enum choice choice;
	int64_t cast_at;
	uint64_t entry, by;
	const struct earlier *before;
};

/* A place on the roll, with the ballot cast from it. */
struct place {
	struct member *member;
	struct proxy *proxy; /* in force when the vote opened, or NULL */
	int64_t weight;
	bool cast;
	bool with_proxy;     /* cast by the proxy's holder; one in person takes its place */
	enum choice choice;  /* where cast */
	int64_t cast_at;
	uint64_t entry;      /* of the latest ballot */
	uint64_t cast_by;    /* the person who cast it */
	const struct earlier *earlier; /* the newest; NULL: it is the first */
	struct str absence;  /* the category noted at the close, or empty */
};

/* What stands behind a subject of the question. */
struct matter {
	struct item *item;             /* or NULL */
	struct resolution *resolution;
	struct version *version;       /* the text voted on; NULL where a past vote does not say */
	const struct version *current; /* the text in force when the question was stated */
	struct str stood;              /* the state it stood in when the result was announced */
};

struct vote {
	struct entity head;
	struct body *body;
	struct sitting *sitting; /* NULL for a vote of the past */
	struct str question;
	enum subject subject;
	struct vote_subject_list subjects; /* the texts voted on, fixed by hash */
	struct matter *matters;            /* one for each subject, in the same order */
	enum step step;                    /* what adoption does to the resolution */
	enum vote_method method;
	struct part_vote_rule rule;
	struct referral *referral; /* of a committee's vote, or NULL */
	enum vote_state state;
	int64_t number;            /* the running number of the vote in its body, from 1 */
	int64_t prepared_at, opened_at, closed_at, announced_at; /* 0: not yet, or never */
	int64_t open_until; /* as announced while open; 0: no time was said */
	bool closes;        /* by itself, then */
	struct place *places; /* the roll, by member id, ascending */
	size_t place_count;
	size_t cast_count;
	int64_t cast_weight, roll_weight;
	int64_t present;      /* -1: not known */
	int64_t quorum_needed, quorum_basis;
	struct part_count count;
	int64_t base_weight, needed;
	enum decision decision; /* of a vote of the past: none where its source gives none */
	struct str sentence;
	struct str reason;  /* of reopening or voiding */
	bool tie_broken;
	enum choice tie_choice; /* where it was broken */
	struct str outcome, source; /* of a vote of the past, as its source has it */
};

/* Asserts what must hold of a vote at any time. While it is open, in O(1): ballots come fast
 * then, and the whole roll is gone through when it opens and when it closes. */
void vote_check(const struct vote *vote);

/* Is it going on: open, or closed and not yet announced? */
bool vote_goes_on(const struct vote *vote);

/* The place of a member on the roll; NULL where there is none. O(log n). */
struct place *vote_place(const struct vote *vote, uint64_t member);

/* Does the question still stand as stated: its texts in force then and now, before the body, in
 * no other vote, on the slate where it is about the slate? FAULT_TEXT_CHANGED, _SLATE_CHANGED…
 * about "vote". */
MUST_USE struct fault vote_question_check(const struct vote *vote);

/* Seconds that a vote can be given: FAULT_OUT_OF_RANGE about "seconds"; and the event that gives
 * them, from now on, 0 taking the time away. */
MUST_USE struct fault vote_time_check(int64_t seconds);
void vote_time_emit(struct asking *asking, const struct vote *vote, int64_t seconds);

/* A tally as events have it. */
struct part_count vote_count_of(const struct tally *tally);

/* For apply_ functions. */

/* A new vote of a body, numbered and in its lists. */
struct vote *vote_add(struct assembly *assembly, const struct stamp *stamp, struct body *body);

/* Copies the subjects and finds what stands behind them; the resolutions list the vote from now
 * on. */
void vote_set_subjects(struct assembly *assembly, struct vote *vote,
	const struct vote_subject_list *subjects);

/* The vote is no longer open, or given another time. */
void vote_time_end(struct assembly *assembly, struct vote *vote);

/* Notes that a vote changed, and with it what is shown of its subjects. */
void vote_touch(struct assembly *assembly, struct vote *vote);

/* As vote_touch, and of everybody on the roll: what they chose shows, or shows no longer. */
void vote_touch_all(struct assembly *assembly, struct vote *vote);

/* Its line of the state: dump.h. */
void vote_write(const struct vote *vote, struct buf *out);

#endif
