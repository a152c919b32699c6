/* Ready papers for unit tests: texts, drafts, resolutions, referrals, and the votes that
 * decide them, each made in a house of house_fixture.h by the actions that a clerk, a chair
 * and members take. */
#ifndef WHEREAS_ASSEMBLY_RESOLUTION_FIXTURE_H
#define WHEREAS_ASSEMBLY_RESOLUTION_FIXTURE_H

#include "assembly/house_fixture.h"
#include "assembly/vote.h"

enum { AN_HOUR_MS = 60 * 60 * 1000 };

/* Clauses of a test's own: CLAUSES(reason(0, "…"), decision(0, "…")) */
#define CLAUSES(...)                                                                               \
	((struct clause_text_list){ (struct part_clause_text[]){ __VA_ARGS__ },                    \
		sizeof((struct part_clause_text[]){ __VA_ARGS__ })                                 \
			/ sizeof(struct part_clause_text) })
struct part_clause_text reason(int64_t clause, const char *words);
struct part_clause_text decision(int64_t clause, const char *words);

/* One reason and one decision, both new. */
#define GIVEN_TEXT                                                                                 \
	CLAUSES(reason(0, "rivers are drunk from"), decision(0, "that they be kept clean"))

#define IDS(...)                                                                                   \
	((struct id_list){ (uint64_t[]){ __VA_ARGS__ },                                            \
		sizeof((uint64_t[]){ __VA_ARGS__ }) / sizeof(uint64_t) })
#define TEXTS(...)                                                                                 \
	((struct text_list){ (struct str[]){ __VA_ARGS__ },                                        \
		sizeof((struct str[]){ __VA_ARGS__ }) / sizeof(struct str) })

/* A draft by the first member, of GIVEN_TEXT. */
uint64_t given_draft(struct house *house);

/* The same, shown to the members. */
uint64_t given_shown_draft(struct house *house);

/* The digest of what a draft says. */
struct digest given_text(struct house *house, uint64_t draft);

/* Joins a draft as it stands; the entry. */
uint64_t given_joined(struct house *house, uint64_t draft, struct caller caller);

/* The same, submitted. */
uint64_t given_resolution(struct house *house);

/* Submitted by the clerk and before the house's committee. */
uint64_t given_referral(struct house *house, uint64_t resolution);

/* A substitute proposed there; the version's id. */
uint64_t given_substitute(struct house *house, uint64_t referral, const char *title);

/* An annual meeting of the assembly from now until a day later, without deadlines. */
uint64_t given_meeting(struct house *house);

/* A roll call of the committee whether to recommend this step, with this many noes among its three
 * members, announced. `version` is 0 for the text in force. */
uint64_t given_committee_vote(struct house *house, uint64_t referral, enum step step,
	uint64_t version, size_t noes);

/* A roll call of the assembly on a resolution (or a version of it), open; and its end, with
 * this many noes among five. */
uint64_t given_open_vote(struct house *house, uint64_t resolution);
uint64_t given_open_vote_on(struct house *house, uint64_t resolution, uint64_t version);
void given_end_of_vote(struct house *house, uint64_t vote, size_t noes);

/* The report on a referral, but for "as amended", by the committee's chair, after a vote with
 * this many noes. */
uint64_t given_report(struct house *house, uint64_t referral, enum recommendation recommendation,
	size_t noes);

/* Adopted by a roll call of the assembly; the vote. */
uint64_t given_adoption(struct house *house, uint64_t resolution);

/* The settings of a body, to be changed and set again. */
struct part_body_rules given_rules(const struct house *house, uint64_t body);
void given_rules_set(struct house *house, uint64_t body, const struct part_body_rules *rules);

/* What the state holds. */
const struct resolution *resolution_of(const struct house *house, uint64_t id);
const struct referral *referral_of(const struct house *house, uint64_t id);
const struct item *item_of(const struct house *house, uint64_t id);
const struct meeting *meeting_of(const struct house *house, uint64_t id);

/* Was the entity changed by the entry `first` or later, so that its views are rendered anew? */
bool touched(const struct house *house, uint64_t id, uint64_t first);

/* How often an event of this kind stands in the record from the entry `first` on. */
size_t events_since(const struct house *house, uint64_t first, enum event_kind kind);

/* The last moment in the history of a resolution. */
const struct moment *last_moment(const struct house *house, uint64_t resolution);

#endif
