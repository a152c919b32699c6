/* A vote: the event in which a question is decided. Prepared, opened with a frozen roll, cast, closed
 * with its tally and decision, announced. Nothing of a closed vote changes but by an entry that says so. */
#ifndef WHEREAS_ASSEMBLY_VOTE_H
#define WHEREAS_ASSEMBLY_VOTE_H

#include "assembly/item.h"

/* A place on the roll, with the ballot cast from it. */
struct place {
	struct member *member;
	struct proxy *proxy; /* in force when the vote opened, or NULL */
	int64_t weight;
	bool cast;
	enum choice choice;  /* where cast */
	int64_t cast_at;
	uint64_t entry;      /* of the latest ballot */
	uint64_t cast_by;    /* the person who cast it */
	struct str absence;  /* the category noted at the close, or empty */
};

struct vote {
	struct entity head;
	struct body *body;
	struct sitting *sitting; /* NULL for a vote of the past */
	struct str question;
	enum subject subject;
	struct vote_subject_list subjects; /* the texts voted on, fixed by hash when the question was stated */
	enum step step;                    /* what adoption does to the resolution */
	enum vote_method method;
	struct part_vote_rule rule;
	struct referral *referral; /* of a committee's vote, or NULL */
	enum vote_state state;
	int64_t number;            /* the running number of the vote in its body, from 1 */
	int64_t prepared_at, opened_at, closed_at, announced_at;
	struct place *places; /* the roll, by member id, ascending */
	size_t place_count;
	size_t cast_count;
	int64_t cast_weight, roll_weight;
	int64_t present, quorum_needed, quorum_basis;
	struct part_count count;
	int64_t base_weight, needed;
	enum decision decision;
	struct str sentence;
	struct str reason;  /* of reopening or voiding */
	bool tie_broken;
	enum choice tie_choice;
	struct str outcome, source; /* of a vote of the past, as its source has it */
};

/* Asserts what must hold of a vote at any time. */
void vote_check(const struct vote *vote);

/* The place of a member on the roll; NULL where there is none. */
struct place *vote_place(const struct vote *vote, uint64_t member);

/* Its line of the state: dump.h. */
void vote_write(const struct vote *vote, struct buf *out);

#endif
