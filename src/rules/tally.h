/* The tally of a vote and what it means: adopted, rejected, no quorum, tied. Filled place by place
 * of the roll, or with the figures of a count in the hall; all its results are values. */
#ifndef WHEREAS_RULES_TALLY_H
#define WHEREAS_RULES_TALLY_H

#include "rules/quorum.h"
#include "rules/threshold.h"

/* Seats and what they weigh. Heads of TALLY_UNCOUNTED: nobody counted these. */
struct total {
	int64_t heads, weight;
};

enum { TALLY_UNCOUNTED = -1 };

/* A silence that counts as a choice stands in the total of that choice, and in `silent` as well. */
struct tally {
	struct total of[CHOICE_COUNT];
	struct total silent;           /* those on the roll who gave no answer */
	enum silence silence;          /* what their silence counts as */
	struct total entitled;         /* everybody on the roll */
	struct total entitled_present; /* those on the roll who are present, or whose choice counts:
	                                  by proxy or by silence, or yes could pass its base */
	int64_t unit;                  /* see threshold_unit */
};

struct tally_rule {
	struct threshold_rule threshold;
	enum tie_rule tie;
};

struct outcome {
	struct threshold threshold;
	struct quorum quorum;
	bool tied; /* the result turned on yes and no being equal */
	enum decision decision;
};

/* Nobody yet. Then one of the next two for each place on the roll. */
void tally_begin(struct tally *tally, enum silence silence);
void tally_answer(struct tally *tally, int64_t weight, enum choice choice);
void tally_silence(struct tally *tally, int64_t weight, bool present);

/* Instead of ballots: a count that was taken in the hall, one vote a head, of which any may be
 * TALLY_UNCOUNTED; `entitled` and `present` are heads too. */
void tally_enter(struct tally *tally, const int64_t heads[CHOICE_COUNT], int64_t entitled,
	int64_t present);

/* Whether yes, no and all that the base stands on were counted. Where not, the arithmetic has no
 * answer: tally_decide must not be asked, and the decision is the one the chair declared. */
bool tally_decides(const struct tally *tally, enum base base);

/* Without a quorum nothing is decided; else the threshold decides, and where it turns on yes and no
 * being equal the tie rule. DECISION_TIED waits for the chair. */
struct outcome tally_decide(const struct tally *tally, const struct tally_rule *rule,
	struct quorum quorum);

/* What the chair's yes or no makes of DECISION_TIED. */
enum decision tally_break(enum choice choice);

#endif
