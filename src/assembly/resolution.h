/* A resolution: a text of clauses with its versions, sponsors, state and history. */
#ifndef WHEREAS_ASSEMBLY_RESOLUTION_H
#define WHEREAS_ASSEMBLY_RESOLUTION_H

#include "assembly/issue.h"
#include "assembly/meeting.h"

/* One version of the text. Clauses keep their number (`clause`) for life, within the resolution. */
struct version {
	struct entity head; /* of the first version: the entry that submitted it */
	struct resolution *resolution;
	enum version_kind kind;
	int64_t at;
	struct str title;
	struct clause_text_list clauses;
	struct digest text; /* of the canonical text: wording/clause.h */
	struct str note;
};

/* A step of its history, as the pages tell it. */
struct moment {
	int64_t at;
	uint64_t entry;
	enum event_kind kind;
	struct str state; /* the state it led to, or empty */
	struct str reason;
	uint64_t about; /* a committee, a member, a successor…, or 0 */
};

struct resolution {
	struct entity head;
	struct body *body;
	struct meeting *meeting; /* or NULL */
	uint64_t drafted_by;     /* a person */
	int64_t number;          /* 0: none yet */
	struct str label;        /* "14", "EN-3", "Res 0002-2014": what it is called; empty for a draft */
	struct str state;        /* a state of the body's workflow */
	enum standing standing;  /* what that state means */
	bool late;               /* came after the deadline and is not admitted yet */
	struct str title;        /* of the draft, or of the current version */
	struct clause_text_list draft;
	int64_t last_clause; /* the highest clause number ever given */
	struct version *current; /* NULL while a draft */
	struct list versions;    /* struct version */
	struct list sponsors;    /* struct member, in the order of joining */
	struct text_list named_sponsors; /* sponsors of an import that are no members here */
	struct text_list trailing, left_over; /* of an import: kept and shown */
	struct list issues;      /* struct issue */
	struct list referrals;   /* struct referral */
	struct list items;       /* struct item */
	struct list votes;       /* struct vote */
	struct list petitioners; /* struct member */
	struct list dissents;    /* struct dissent, not withdrawn */
	struct list replaces;    /* struct resolution */
	struct resolution *successor; /* what replaced it, or NULL */
	struct vote *adopted_by; /* the vote that adopted it, or NULL */
	int64_t adopted_at;
	struct moment *history;
	size_t history_count, history_room;
};

struct dissent {
	struct entity head;
	struct resolution *resolution;
	struct vote *vote; /* the vote that adopted it; NULL where it was adopted without */
	struct member *member;
	enum choice choice;
	struct str statement;
	int64_t at;
	bool withdrawn;
};

/* The digest of a text, as wording/clause.h defines it. `arena` holds what that needs meanwhile. */
struct digest resolution_text(struct arena *arena, struct str title,
	const struct clause_text_list *clauses);

/* Adds a line to its history. For apply_ functions. */
void resolution_remember(struct assembly *assembly, struct resolution *resolution,
	const struct stamp *stamp, enum event_kind kind, struct str state, struct str reason,
	uint64_t about);

/* Follows a step of the body's workflow: emits resolution_moved, and where the resolution is pending no
 * longer, takes its items off the agenda unless it was voted on as an item. `vote` is the vote that
 * decided it, or NULL. FAULT_NO_SUCH_STEP. */
MUST_USE struct fault resolution_step(struct asking *asking, const struct resolution *resolution,
	enum step step, const struct vote *vote, struct str reason);

/* Can a dissent still be registered at this time? */
bool resolution_dissent_open(const struct resolution *resolution, int64_t now);

#endif
