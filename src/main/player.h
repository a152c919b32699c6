/* The player of the demonstration: reads demo/conference.csv step by step and carries each out over
 * the HTTP API, as its people would: with desk cards, sessions and actions, and nothing else.
 *
 * What the words of a step mean is written at the head of demo/conference.csv. A step that is
 * refused, or whose outcome is not what the table expects, ends the playing with a sentence. */
#ifndef WHEREAS_MAIN_PLAYER_H
#define WHEREAS_MAIN_PLAYER_H

#include "assembly/entity.h"
#include "main/letter.h"

enum { CAST_BODIES = 16, CAST_TEXTS = 100, STEP_BYTES_MOST = 4 * 1024 * 1024 };

/* A body set up by the conference. */
struct cast_body {
	struct str name, short_name;
	bool standing_committee;
	int64_t id;
	int64_t sitting; /* the one open now */
};

/* A person of the conference and the seats held. */
struct cast_person {
	struct str name, party, region;
	struct str role;               /* in the assembly */
	int64_t row;                   /* in members.csv, from 1 */
	int64_t person;
	int64_t seats[CAST_BODIES];    /* by the number of the body; 0: none */
	bool chairs[CAST_BODIES];
	bool votes[CAST_BODIES];       /* a seat of a role that votes */
	bool registered;
	bool present[CAST_BODIES];
	int64_t proxy, proxy_holder;   /* the proxy given, and to which person (number from 1) */
	struct str cookie;
};

/* A resolution by the two digits its file begins with. */
struct cast_text {
	int64_t id, item, substitute;
	int64_t referrals[CAST_BODIES], votes[CAST_BODIES];
};

/* One line of the table. */
struct cast_step {
	int64_t number;
	struct str who, what, about, detail;
};

struct player {
	struct arena *arena;  /* of the whole playing */
	struct arena *step_arena; /* reset after each step */
	struct letters *letters;
	struct str secret;    /* of the first run */
	struct str administrator; /* the cookie */
	int64_t pace_ms;      /* between two steps; 0: as fast as it goes */
	bool quiet;           /* tells no steps */
	struct cast_body bodies[CAST_BODIES];
	size_t body_count;
	struct list people;   /* struct cast_person, in the order of members.csv */
	struct cast_text texts[CAST_TEXTS];
	int64_t meeting, began_ms, deadline_ms;
	struct list issues;   /* struct cast_issue */
	struct cast_step step;     /* the one at hand */
	int64_t steps, actions, ballots, votes, dissents; /* done so far */
	int64_t vote;         /* the one prepared last */
	bool (*pause)(void *context, int64_t ms); /* lets time pass; false: play no further */
	void *pause_context;
	bool stopped;         /* it said so */
	bool failed;
	struct str failure;   /* why it ended, in a sentence */
};

struct cast_issue {
	struct str slug;
	int64_t id;
};

/* Plays the whole table; false, and player->failure, where it could not; false, and
 * player->stopped, where it was to end. */
bool player_play(struct player *player);

/* For the files of the player. */

/* Fails the playing, with the step in the sentence. Returns false. */
bool player_fail(struct player *player, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Lets time pass; false where the playing shall end. */
bool player_pause(struct player *player, int64_t ms);

/* A part of the step's detail: what stands behind `name` and a blank ("expect adopted"). .size 0
 * where it is not there. */
struct str step_part(const struct cast_step *step, const char *name);
bool step_has(const struct cast_step *step, const char *name);

/* Asks for an action in the name of `cookie`; the reply's "id" is written to ret_id where not
 * NULL. */
bool player_act(struct player *player, struct str cookie, const char *action, struct str body,
	int64_t *ret_id);

/* The same in the name of whoever the step names, on one entity: `field` names it, and `parts`
 * (NULL: none) are parts of the step's detail that are fields of the action by the same name; the
 * last is NULL. */
bool player_act_on(struct player *player, const char *action, const char *field, int64_t id,
	const char *const *parts);

/* A JSON object to be filled: body_begin, then fields, then body_end. */
void body_begin(struct player *player, struct buf *body);
void body_number(struct buf *body, const char *name, int64_t number);
void body_word(struct buf *body, const char *name, struct str word);
void body_flag(struct buf *body, const char *name, bool flag);
struct str body_end(struct buf *body);

struct cast_person *player_person(struct player *player, struct str name);
struct cast_body *player_body(struct player *player, struct str short_name);
struct cast_text *player_text(struct player *player, struct str digits);
size_t body_index(const struct player *player, const struct cast_body *body);

/* The session of a person, by desk card when first needed; of whoever the step names, of the
 * clerk. */
bool player_cookie(struct player *player, struct cast_person *person, struct str *ret_cookie);

/* A new desk card of the person, as the link to come in by; for whoever watches and wants to take
 * part. */
bool player_card(struct player *player, const struct cast_person *person, struct str *ret_link);
bool player_who(struct player *player, struct str *ret_cookie);
bool player_clerk(struct player *player, struct str *ret_cookie);

struct csv;

/* A table of demo/, and a cell of it by the name of its column. */
bool player_table(struct player *player, const char *name, struct csv *ret_table);
struct str player_cell(const struct csv *table, size_t row, const char *column);

/* A file of demo/; .size 0 where there is none. */
struct str demo_file(struct str name);

/* People by the drawn order of this step: pointers in the step's arena. */
void player_drawn(struct player *player, struct list *ret_people);

/* The steps, by the files that they stand in. */
typedef bool step_function(struct player *player);

/* player_house.c */
step_function step_found, step_import, step_rules, step_issue, step_meeting;

/* player_text.c */
step_function step_submit, step_sponsor, step_deadline, step_refer, step_substitute, step_report,
	step_replace, step_petition, step_place, step_slate, step_pull, step_withdraw, step_dissent;

/* player_hall.c */
step_function step_register, step_sitting, step_present, step_absence, step_quorum, step_proxy,
	step_adjourn, step_end;

/* player_vote.c */
step_function step_committee_vote, step_break_tie, step_roll_call, step_voice, step_hand;

#endif
