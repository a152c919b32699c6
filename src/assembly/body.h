/* A body: anything that decides. The assembly, its standing committees, its executive committee.
 * How it decides is in its rules and its workflow, both settings kept in the record. */
#ifndef WHEREAS_ASSEMBLY_BODY_H
#define WHEREAS_ASSEMBLY_BODY_H

#include "assembly/assembly.h"

enum { ACTS_KEPT = 16 }; /* of a body: the newest, act.h */

/* What an officer did: an event of this kind, by this person (0: the clock), about this entity. */
struct act {
	enum event_kind kind;
	uint64_t about, by;
	int64_t at;
};

struct body {
	struct entity head;
	struct str name;
	struct str short_name;
	uint64_t renamed; /* the entry that did last, it or its states; 0: none */
	enum body_kind kind;
	struct body *parent; /* the body it was set up by; NULL for an assembly */
	struct part_body_rules rules;
	struct part_floor_rules floor; /* all 0 until set: no limits */
	struct workflow_state_list states; /* as set; never empty */
	struct workflow_step_list steps;
	struct list committees; /* struct body */
	struct list seats;      /* struct member, those who left too */
	struct list meetings;   /* struct meeting */
	struct list sittings;   /* struct sitting, of a meeting or by themselves */
	struct list referrals;  /* struct referral to this body */
	struct list votes;      /* struct vote, in the order in which the questions were stated */
	struct sitting *sitting; /* the one open now, or NULL */
	struct meeting *meeting; /* the one called last and not ended, or NULL */
	int64_t last_number;     /* the highest number given to a resolution */
	struct act acts[ACTS_KEPT]; /* the newest at (act_count - 1) % ACTS_KEPT */
	size_t act_count;           /* of all time */
};

/* The settings that a body starts with, by its kind; what the clerk then changes. Its lists live in
 * the arena. */
struct part_body_rules body_rules_default(struct arena *arena, enum body_kind kind);

/* Can these settings hold together? The fault is about the field: "rules.quorum.share". */
MUST_USE struct fault body_rules_check(struct arena *arena, const struct part_body_rules *rules);

/* Can a threshold be reached at all? FAULT_SHARE_OUT_OF_REACH about the field named `threshold`,
 * or, for more than all of it, about the one named `strict`. */
MUST_USE struct fault body_voting_check(const struct part_vote_rule *voting, const char *threshold,
	const char *strict);

/* A copy whose lists live in the arena. */
struct part_body_rules body_rules_keep(struct arena *arena, const struct part_body_rules *rules);

/* Their fields in the body's line of the state, and those of what decides a vote: dump.h. */
void body_rules_write(const struct part_body_rules *rules, struct buf *out);
void body_voting_write(const struct part_vote_rule *voting, struct buf *out);

void floor_rules_write(const struct part_floor_rules *rules, struct buf *out);

/* The newest act (0), or one further back; NULL where it is no longer kept. */
const struct act *body_act(const struct body *body, size_t back);

/* Does a seat with this role vote here? */
bool body_votes(const struct body *body, enum role role);

/* The topmost body above (itself where it has no parent). */
const struct body *body_top(const struct body *body);

/* Its line of the state: dump.h. */
void body_write(const struct body *body, struct buf *out);

#endif
