/* The ledger: what the record says, kept by somebody who does not trust the house. It reads each
 * entry when it is durable, from the disk's bytes, and keeps its own account of seats, rolls,
 * ballots, texts, items, speakers and screens. It knows the law by itself and counts again.
 *
 * It looks at three things: that each entry is sealed as it should be, that it may follow those
 * before it (ledger_take), and that the assembly is what the record says (ledger_compare).
 * Everything lives in the world's arena; an entity is found by the number of its entry. */
#ifndef WHEREAS_TESTS_SIM_LEDGER_H
#define WHEREAS_TESTS_SIM_LEDGER_H

#include "assembly/screen.h"
#include "assembly/speaker.h"
#include "record/entry.h"
#include "sim/payload.h"
#include "sim/world.h"

struct ids {
	uint64_t *at;
	size_t count, room;
};

/* A step of a body's course: what its entry said. */
struct own_step {
	int step;
	struct str from, to;
};

struct own_state {
	struct str name;
	int standing;
};

struct own_course {
	struct own_state *states;
	struct own_step *steps;
	size_t state_count, step_count;
};

/* Times of a debate in seconds, 0: no limit; of a list -1: as the body has it. */
struct own_times {
	int64_t speech, side, item;
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
	struct own_times times;
	bool vote_closes;
	struct own_course course;
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

/* Those who ask to speak on something (0: in general), and those who were given the floor. */
struct own_list {
	uint64_t about;
	bool closed;
	struct own_times times;
	struct ids waiting, heard;
};

struct own_sitting {
	uint64_t id, body, meeting;
	bool adjourned, recessed;
	int64_t recess_until;
	struct ids present, absent;
	int64_t counted, call_present;
	uint64_t called, speaking;
	struct own_list *lists;
	size_t list_count;
};

struct own_speaker {
	uint64_t id, sitting, about, member, interrupted;
	int stance, state;
	int64_t running, spoken, seconds; /* since when, 0: not; ms; allowed */
};

/* What a screen shows, or a slide. */
struct own_showing {
	int kind;
	uint64_t about;
	struct str words;
};

struct own_screen {
	uint64_t id, meeting, body;
	struct str name;
	bool dark, removed;
	struct own_showing now;
	struct ids queue;
};

struct own_slide {
	uint64_t id, screen;
	struct own_showing showing;
	bool gone;
};

struct own_resolution {
	uint64_t id, body, meeting, current, author;
	struct str state;
	int standing;
	bool late;
	struct str label;
	bool shown;             /* a draft, to the members */
	struct ids joined;      /* sponsors of a draft, by an act of their own */
	struct ids outdated;    /* of words that are no more; they can't stay */
	struct ids lapsed;      /* and did not */
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
	int64_t until;       /* when its time is over; 0: it has none */
	bool closes;         /* by itself, then */
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
	OWN_ISSUE, OWN_SPEAKER, OWN_SCREEN, OWN_SLIDE, OWN_NOUNS };

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
	struct ids shown;         /* numbers of requests whose message was on a screen */
	struct ids timed;         /* votes that are open and close by themselves */
	/* What the entry of an announcement still owes: moves of the texts voted on. */
	uint64_t owed_vote;
	struct ids owed;
	/* What is no longer before a sitting by the act of somebody who does not preside there: it
	 * leaves the agenda at once, by the same act. 0: nothing. */
	uint64_t leaving, leaving_by;
};

struct ledger *ledger_new(struct world *world);
void ledger_free(struct ledger *ledger);
uint64_t ledger_last(const struct ledger *ledger);
void ledger_take(struct ledger *ledger, const struct entry *entry);

/* Does the state say what the record says? Looks at everything. */
void ledger_compare(struct ledger *ledger, const struct assembly *assembly);

/* The same for what happens on the floor and on the screens; `entity` may be NULL. */
void ledger_compare_speakers(struct world *world, const struct own_sitting *own,
	const struct sitting *sitting);
void ledger_compare_speaker(struct world *world, const struct own_speaker *own,
	const struct speaker *speaker);
void ledger_compare_screen(struct world *world, const struct own_screen *own,
	const struct screen *screen);
void ledger_compare_slide(struct world *world, const struct own_slide *own,
	const struct slide *slide);

/* The entity of a noun; NULL where it is none. */
void *ledger_find(const struct ledger *ledger, enum own_noun noun, uint64_t id);
#define OWN(ledger, noun, id)                                                                      \
	((struct own_##noun *)ledger_find((ledger), (enum own_noun)OWN_OF_##noun, (id)))
enum { OWN_OF_body = OWN_BODY, OWN_OF_person = OWN_PERSON, OWN_OF_member = OWN_MEMBER,
	OWN_OF_stand_in = OWN_STAND_IN, OWN_OF_proxy = OWN_PROXY, OWN_OF_meeting = OWN_MEETING,
	OWN_OF_sitting = OWN_SITTING, OWN_OF_resolution = OWN_RESOLUTION,
	OWN_OF_version = OWN_VERSION, OWN_OF_referral = OWN_REFERRAL, OWN_OF_item = OWN_ITEM,
	OWN_OF_vote = OWN_VOTE, OWN_OF_dissent = OWN_DISSENT, OWN_OF_speaker = OWN_SPEAKER,
	OWN_OF_screen = OWN_SCREEN, OWN_OF_slide = OWN_SLIDE };

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

/* Does whoever acts hold one of these roles in the body, or that of a clerk above it? */
enum {
	OFFICERS = 1 << ROLE_CHAIR | 1 << ROLE_VICE_CHAIR | 1 << ROLE_CLERK,
	CHAIRS = 1 << ROLE_CHAIR | 1 << ROLE_VICE_CHAIR,
};
bool ledger_holds(const struct line *line, uint64_t body, unsigned roles);

/* The number of the request that a text bears: "WORD #7". */
bool ledger_mark(struct str text, uint64_t *ret_request);

/* The body at the top of a body's house. */
uint64_t ledger_top(const struct ledger *ledger, uint64_t body);

/* What a body's course makes of a state (-1: it has none such), and where a step leads from it
 * (.size is 0: nowhere). */
int ledger_standing(const struct own_body *body, struct str state);
struct str ledger_follow(const struct own_body *body, struct str from, enum step step);

/* The list of those who speak on something in a sitting; NULL while nothing happened in it. */
struct own_list *ledger_list(const struct own_sitting *sitting, uint64_t about);

/* The votes whose time came at or before `at` have closed, but for the one that the line closes;
 * without a line, because the clerk has looked at the clock then. */
void ledger_due(struct ledger *ledger, int64_t at, const struct line *line);

/* The account of an entry, by what it is about: each in a file of its name. False where the kind is
 * not theirs. */
bool ledger_agenda(struct line *line);
bool ledger_house(struct line *line);
bool ledger_course(struct line *line);
bool ledger_screen(struct line *line);
bool ledger_speech(struct line *line);
bool ledger_timed(struct line *line);
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
