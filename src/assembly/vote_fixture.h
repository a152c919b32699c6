/* Ready votes for unit tests, in a house of house_fixture.h: a sitting, questions, roll calls,
 * and ballots written as a row of letters.
 *
 * The seats that vote in the assembly stand in the order of the house: chair, vice chair, the
 * five members. A row has one letter for each: y, n, a (abstain), p (present, not voting), -
 * (nothing). */
#ifndef WHEREAS_ASSEMBLY_VOTE_FIXTURE_H
#define WHEREAS_ASSEMBLY_VOTE_FIXTURE_H

#include "assembly/resolution_fixture.h"

enum { HOUSE_VOTERS = HOUSE_MEMBERS + 2 };

struct house_seat voter_of(const struct house *house, size_t index);

/* A sitting of the assembly, of the meeting that was called if any; nobody is marked present. */
uint64_t given_sitting(struct house *house);

void given_adjournment(struct house *house, uint64_t sitting);

/* A resolution on the agenda, or on the slate; a new version of one. */
uint64_t given_item(struct house *house, uint64_t meeting, uint64_t resolution);
uint64_t given_slated(struct house *house, uint64_t meeting, uint64_t resolution);
uint64_t given_version(struct house *house, uint64_t resolution, bool current);

/* A question on the adoption of a resolution of its own, in the sitting that is open. */
uint64_t given_question(struct house *house, enum vote_method method);

/* The same as a roll call, open, in a sitting of its own. */
uint64_t given_roll_call(struct house *house);

/* One of these ballots from each seat, in person. */
void given_ballots(struct house *house, uint64_t vote, const char *row);

/* Closed by the chair; and announced too. */
void given_close(struct house *house, uint64_t vote);
void given_result(struct house *house, uint64_t vote);

/* The text of an item, adopted by a roll call in which everybody says yes. */
void given_item_adopted(struct house *house, uint64_t sitting, uint64_t item);

/* Two seats with votes, and a proxy from the first to the second; the rules then allow proxies. */
uint64_t given_proxy(struct house *house, size_t from, size_t to);

const struct vote *vote_of(const struct house *house, uint64_t id);
const struct place *place_of(const struct house *house, uint64_t vote, size_t voter);

/* Asserts what a vote asks, and the sentence of its result. */
void expect_question(const struct house *house, uint64_t vote, const char *question);
void expect_sentence(const struct house *house, uint64_t vote, const char *sentence);

#endif
