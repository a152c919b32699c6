/* The ledger: what the record says, kept by somebody who does not trust the house. It reads each
 * entry when it is durable, from the disk's bytes, and keeps its own account of seats, rolls,
 * ballots, texts and items. It knows the law by itself and counts again.
 *
 * It looks at three things: that each entry is sealed as it should be, that it may follow those
 * before it (ledger_take), and that the assembly is what the record says (ledger_compare).
 * Everything lives in the world's arena; an entity is found by the number of its entry. */
#ifndef WHEREAS_TESTS_SIM_LEDGER_H
#define WHEREAS_TESTS_SIM_LEDGER_H

#include "record/entry.h"
#include "sim/payload.h"
#include "sim/world.h"

struct ids {
	uint64_t *at;
	size_t count, room;
};

struct own_body {
	uint64_t id, parent, sitting, meeting;
	unsigned voters; /* bits of enum role */
	bool by_seat, proxies, designees;
	int64_t proxies_most, sponsors_least, pull_least, dissent_minutes;
	struct ratio quorum, petition;
	bool quorum_strict;
	int64_t quorum_least;
	int quorum_of, late, dissent, slate;
	bool per_committee;
};

struct own_person {
	uint64_t id;
	struct ids seats, stand_ins;
};

struct own_member {
	uint64_t id, body, person, proxy;
	int role;
	int64_t weight;
	bool left;
	struct ids held;
};

struct own_stand_in {
	uint64_t id, member, person;
	int kind;
	bool ended;
};

struct own_proxy {
	uint64_t id, member, holder;
	bool ended;
};

struct own_meeting {
	uint64_t id, body;
	int64_t submissions_until, sponsors_until;
	bool ended;
	struct ids registered, items;
};

struct own_sitting {
	uint64_t id, body, meeting;
	bool adjourned;
	struct ids present, absent;
	int64_t counted, call_present;
};

struct own_resolution {
	uint64_t id, body, meeting, current, author;
	struct str state;
	int standing;
	bool late;
	struct str label;
	struct ids sponsors, petitioners, versions, dissenters, referrals, items, votes;
	uint64_t first_sponsor, adopted_by, moved_by; /* votes */
	int64_t adopted_at;
};

struct own_version {
	uint64_t id, resolution;
	struct str text; /* its digest, in hex */
};

struct own_referral {
	uint64_t id, resolution, committee, vote;
	bool reported, unanimous;
	int recommendation;
};

struct own_item {
	uint64_t id, meeting, resolution;
	bool slate, removed, done, pulled_off;
	struct ids pulls;
};

struct own_place {
	uint64_t member, proxy;
	int64_t weight;
	bool cast, with_proxy;
	int choice;
	uint64_t entry;
};

struct own_subject {
	uint64_t item, resolution, version, current;
	struct str stood;
};

struct own_count {
	int64_t heads[CHOICE_COUNT], weight[CHOICE_COUNT];
};

struct own_vote {
	uint64_t id, body, sitting, referral;
	int subject, step, method, state, decision;
	struct own_subject *subjects;
	size_t subject_count;
	struct ratio threshold;
	bool strict, ballot_change;
	int base, tie, silence;
	struct own_place *places;
	size_t place_count;
	int64_t quorum_needed, present;
	struct own_count count;
	bool tie_broken;
	uint64_t changed;    /* the entry about it that came last */
	uint64_t line_of;    /* `changed` when its line of the state was looked at last, */
	struct digest line;  /* and its digest */
};

struct own_dissent {
	uint64_t id, resolution, member;
	bool withdrawn;
};

enum own_noun { OWN_NONE, OWN_BODY, OWN_PERSON, OWN_MEMBER, OWN_STAND_IN, OWN_PROXY, OWN_MEETING,
	OWN_SITTING, OWN_RESOLUTION, OWN_VERSION, OWN_REFERRAL, OWN_ITEM, OWN_VOTE, OWN_DISSENT,
	OWN_ISSUE, OWN_NOUNS };

struct own_slot {
	enum own_noun noun;
	void *own;
};

/* An entry as the ledger goes through it. */
struct line {
	struct world *world;
	struct ledger *ledger;
	struct arena *arena; /* of this entry alone */
	uint64_t seq, by;
	int64_t at;
	enum event_kind kind;
	const struct value *event;
};

struct ledger {
	struct world *world;
	struct arena *arena, *entry;
	uint64_t last;
	int64_t at;
	struct own_slot *slots; /* by the number of the entry */
	size_t slot_room;
	struct digest *leaves;
	enum event_kind *kinds;
	struct ids of[OWN_NOUNS]; /* all of a noun, in order */
	struct ids marks;         /* numbers of the requests that left their mark, */
	struct ids unkeyed;       /* and of those that had no key: these may happen twice */
	/* What the entry of an announcement still owes: moves of the texts voted on. */
	uint64_t owed_vote;
	struct ids owed;
};

struct ledger *ledger_new(struct world *world);
void ledger_free(struct ledger *ledger);
uint64_t ledger_last(const struct ledger *ledger);
void ledger_take(struct ledger *ledger, const struct entry *entry);

/* Does the state say what the record says? Looks at everything. */
void ledger_compare(struct ledger *ledger, const struct assembly *assembly);

/* The entity of a noun; NULL where it is none. */
void *ledger_find(const struct ledger *ledger, enum own_noun noun, uint64_t id);
#define OWN(ledger, noun, id)                                                                      \
	((struct own_##noun *)ledger_find((ledger), (enum own_noun)OWN_OF_##noun, (id)))
enum { OWN_OF_body = OWN_BODY, OWN_OF_person = OWN_PERSON, OWN_OF_member = OWN_MEMBER,
	OWN_OF_stand_in = OWN_STAND_IN, OWN_OF_proxy = OWN_PROXY, OWN_OF_meeting = OWN_MEETING,
	OWN_OF_sitting = OWN_SITTING, OWN_OF_resolution = OWN_RESOLUTION,
	OWN_OF_version = OWN_VERSION, OWN_OF_referral = OWN_REFERRAL, OWN_OF_item = OWN_ITEM,
	OWN_OF_vote = OWN_VOTE, OWN_OF_dissent = OWN_DISSENT };

/* Adds an entity that the entry made; zeroed. */
void *ledger_add(struct line *line, enum own_noun noun, size_t size);

bool ids_has(const struct ids *ids, uint64_t id);
void ids_add(struct arena *arena, struct ids *ids, uint64_t id);
void ids_remove(struct ids *ids, uint64_t id);

/* What is known of seats. */
bool ledger_votes(const struct ledger *ledger, const struct own_member *member);
int64_t ledger_count_voting(const struct ledger *ledger, const struct own_body *body);
struct own_member *ledger_seat(const struct ledger *ledger, uint64_t body, uint64_t person);
bool ledger_acts_for(const struct ledger *ledger, uint64_t person, const struct own_member *member);
int64_t ledger_basis(const struct ledger *ledger, const struct own_sitting *sitting);
int64_t ledger_present(const struct ledger *ledger, const struct own_sitting *sitting);

/* The least whole number of people that is such a share of a basis, and a least number. */
int64_t ledger_quorum(const struct own_body *body, int64_t basis);

/* The place of a member on a vote's roll; NULL where there is none. */
struct own_place *ledger_place(const struct own_vote *vote, uint64_t member);

/* A word of the field's terms as its number; -1 where it is none. */
int ledger_term(enum terms terms, struct str word);

/* Is a text in a vote that goes on (of a committee's report too, where `reports` is set)? And that
 * it is not, where an entry changes it. */
bool ledger_in_vote(const struct line *line, const struct own_resolution *resolution,
	bool reports);
void ledger_idle_check(struct line *line, const struct own_resolution *resolution);

/* The account of an entry, by what it is about: each in a file of its name. False where the kind is
 * not theirs. */
bool ledger_agenda(struct line *line);
bool ledger_house(struct line *line);
bool ledger_text(struct line *line);
bool ledger_vote(struct line *line);

/* Is this count, of these ballots, what the vote's law makes of it? ledger_law.c. */
struct own_verdict {
	struct own_count count;
	int64_t base, present;
	int decision;
};
struct own_verdict ledger_recount(const struct ledger *ledger, const struct own_vote *vote);
int ledger_decide(const struct own_vote *vote, const struct own_count *count, int64_t base,
	bool quorum);
int64_t ledger_base(const struct own_vote *vote, const struct own_count *count, int64_t entitled,
	int64_t entitled_present);

/* That an entry says what it must not. */
#define WRONG(line, invariant, ...) violated((line)->world, (invariant), __VA_ARGS__)

#endif
