/* A resolution: a text of clauses with its versions, sponsors, state and history. It lives in the
 * assembly's arena as long as the assembly; only apply_ functions change it. */
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

/* A step of its history, as the pages tell it. What else it is about: of a sponsor_… its
 * member, of a version_written the version, of a resolution_moved its vote, of a
 * resolution_replaced the other text (to the one replaced its successor, to the successor what
 * it replaced), of a resolution_referred and a report_made the referral, of an item_pulled the
 * member, of another item_… the item; else 0. */
struct moment {
	int64_t at;
	uint64_t entry;
	enum event_kind kind;
	struct str state; /* the state it led to, or empty */
	struct str reason;
	uint64_t about;
};

struct resolution {
	struct entity head;
	struct body *body;
	struct meeting *meeting; /* or NULL */
	uint64_t drafted_by;     /* a person */
	int64_t number;          /* 0: none yet */
	struct str label;        /* "14", "EN-3", "Res 0002-2014"; empty while it has none */
	struct str state;        /* a state of the body's workflow */
	enum standing standing;  /* what that state means */
	bool late;               /* came after the deadline and is not admitted yet */
	struct str title;        /* of the draft, or of the current version */
	struct clause_text_list draft;
	struct digest draft_text; /* of the title and these clauses, while it is a draft */
	int64_t last_clause; /* the highest clause number ever given */
	struct version *current; /* NULL while a draft */
	struct list versions;    /* struct version */
	struct list sponsors;    /* struct member, in the order of joining */
	struct list joined;      /* of a draft's sponsors, those who stand there by an act of their
				    own: who wrote it, reworded it or joined it */
	struct list lapsed;      /* struct member: who sponsored a draft that was reworded since */
	bool shown;              /* a draft that looks for sponsors among the members */
	struct member *first_sponsor; /* who brought it; NULL where none did, or who did has left.
	                                 Nobody comes after: joining gives no hand in a text. Of a
	                                 draft that lapsed for them it is still theirs to reword */
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
	struct vote *adopted_by; /* the vote that adopted it; NULL where none did */
	int64_t adopted_at;
	struct moment *history;
	size_t history_count, history_room;
};

struct dissent {
	struct entity head;
	struct resolution *resolution;
	struct vote *vote; /* the vote that adopted it */
	struct member *member;
	enum choice choice;
	struct str statement;
	int64_t at;
	bool withdrawn; /* taken back, or the adoption was declared void */
};

/* What is asked and found out; nothing here changes anything. */

/* The digest of a text, as wording/clause.h defines it. `arena` holds what that needs meanwhile. */
struct digest resolution_text(struct arena *arena, struct str title,
	const struct clause_text_list *clauses);

/* The clauses of an action as a version keeps them: each says something, known numbers are
 * kept, and new ones (number 0) get the next numbers. `resolution` is NULL where there is none
 * yet. FAULT_EMPTY, _TOO_LARGE, _NO_SUCH_CLAUSE or _TWICE about the clause. The result lives
 * in the asking's arena. */
MUST_USE struct fault resolution_clauses(const struct asking *asking,
	const struct resolution *resolution, const struct clause_text_list *given,
	struct clause_text_list *ret_clauses);

/* Can this be voted on: a title and at least one clause that decides? */
MUST_USE struct fault resolution_whole(struct str title, const struct clause_text_list *clauses);

MUST_USE struct fault resolution_issues_check(const struct asking *asking,
	const struct id_list *issues);

/* May this seat sponsor: as a member, chair or vice chair that has not left? About `field`. */
MUST_USE struct fault sponsor_seat_check(const struct member *member, const char *field);

/* The next number of a body's sequence and the label it gives: "14", or after a prefix "EN-14". */
void resolution_next_number(const struct asking *asking, const struct body *sequence,
	struct str prefix, int64_t *ret_number, struct str *ret_label);

/* Is a resolution of a body at or below `top` called this already? */
bool resolution_label_taken(const struct assembly *assembly, const struct body *top,
	struct str label);

/* Is the caller a clerk in this body? */
bool resolution_clerk(const struct asking *asking, const struct body *body);

/* Is a vote on it going on: open, or closed and not yet announced? */
bool resolution_in_vote(const struct resolution *resolution);

/* Faults about `field` where it is not: submitted and not yet settled (FAULT_STILL_A_DRAFT,
 * _RESOLUTION_NOT_PENDING); out of a vote (_IN_VOTE); in time or admitted
 * (_LATE_NOT_ADMITTED). */
MUST_USE struct fault resolution_pending_check(const struct resolution *resolution,
	const char *field);
MUST_USE struct fault resolution_idle_check(const struct resolution *resolution, const char *field);
MUST_USE struct fault resolution_admitted_check(const struct resolution *resolution,
	const char *field);

/* Follows a step of the body's workflow: emits resolution_moved, and where that takes the
 * resolution from before the body, takes its items off the agenda unless it was voted on as an
 * item. `vote` is the vote that decided it, or NULL. FAULT_NO_SUCH_STEP. */
MUST_USE struct fault resolution_step(struct asking *asking, const struct resolution *resolution,
	enum step step, const struct vote *vote, struct str reason);

/* Takes what stands on agendas of a resolution off them, but for the items of `vote` (or NULL). */
void resolution_clear_items(struct asking *asking, const struct resolution *resolution,
	const struct vote *vote);

/* Takes what stands on agendas of a resolution off the slate. */
void resolution_unslate(struct asking *asking, const struct resolution *resolution,
	struct str reason);

/* Can a dissent still be registered at this time? */
bool resolution_dissent_open(const struct resolution *resolution, int64_t now);

/* For apply_ functions. */

/* Enters a state of the body's workflow, with what it means. */
void resolution_enter(struct assembly *assembly, struct resolution *resolution, struct str state);

/* Adds a line to its history; the texts are copied. */
void resolution_remember(struct assembly *assembly, struct resolution *resolution,
	const struct stamp *stamp, enum event_kind kind, struct str state, struct str reason,
	uint64_t about);

/* Empties the register of dissents from an adoption that was declared void. */
void resolution_clear_dissents(struct assembly *assembly, struct resolution *resolution);

/* Copies what comes with a text into the assembly's arena. */
void resolution_keep_origin(struct assembly *assembly, struct resolution *resolution,
	const struct id_list *sponsors, const struct text_list *named_sponsors,
	const struct text_list *trailing, const struct text_list *left_over);

/* Copies clauses into the assembly's arena, and notes the highest number given. */
struct clause_text_list resolution_keep_clauses(struct assembly *assembly,
	struct resolution *resolution, const struct clause_text_list *clauses);

/* Notes in a body's sequence that a number was given. */
void resolution_keep_number(struct assembly *assembly, uint64_t sequence, int64_t number);

/* Adds a version as the newest; `current` makes it the text in force. */
struct version *resolution_add_version(struct assembly *assembly, const struct stamp *stamp,
	struct resolution *resolution, const struct version *version, bool current);

/* Makes a version of it the text in force. */
void resolution_set_current(struct assembly *assembly, struct resolution *resolution,
	struct version *version);

/* Puts the resolution under these issues and no others. */
void resolution_set_issues(struct assembly *assembly, struct resolution *resolution,
	const struct id_list *issues);

/* The state as lines of text, for the digest. */
void resolution_write(const struct resolution *resolution, struct buf *out);
void dissent_write(const struct dissent *dissent, struct buf *out);

#endif
