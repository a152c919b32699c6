/* Counting ballots, and from the count to the decision. */
#include "rules/tally.h"

#include <assert.h>

static void
add(struct total *total, int64_t weight)
{
	assert(weight >= 0 && weight <= WEIGHT_SUM_MOST - total->weight);
	total->heads++;
	total->weight += weight;
}

static void
add_place(struct tally *tally, int64_t weight, bool present)
{
	add(&tally->entitled, weight);
	if (present)
		add(&tally->entitled_present, weight);
	tally->unit = threshold_unit(tally->unit, weight);
}

void
tally_begin(struct tally *tally, enum silence silence)
{
	*tally = (struct tally){ .silence = silence, .unit = WEIGHT_ONE };
}

void
tally_answer(struct tally *tally, int64_t weight, enum choice choice)
{
	assert(choice >= 0 && choice < CHOICE_COUNT);
	add_place(tally, weight, true);
	add(&tally->of[choice], weight);
}

void
tally_silence(struct tally *tally, int64_t weight, bool present)
{
	static const enum choice counts_as[SILENCE_COUNT] = {
		[SILENCE_YES] = CHOICE_YES,
		[SILENCE_NO] = CHOICE_NO,
		[SILENCE_ABSTAIN] = CHOICE_ABSTAIN,
	};
	bool counts = tally->silence != SILENCE_NOTHING;
	add_place(tally, weight, present || counts);
	add(&tally->silent, weight);
	if (counts)
		add(&tally->of[counts_as[tally->silence]], weight);
}

static struct total
of_heads(int64_t heads)
{
	assert(heads >= TALLY_UNCOUNTED && heads <= WEIGHT_SUM_MOST / WEIGHT_ONE / CHOICE_COUNT);
	return (struct total){ heads, heads == TALLY_UNCOUNTED ? 0 : heads * WEIGHT_ONE };
}

void
tally_enter(struct tally *tally, const int64_t heads[CHOICE_COUNT], int64_t entitled,
	int64_t present)
{
	tally_begin(tally, SILENCE_NOTHING);
	for (int choice = 0; choice < CHOICE_COUNT; choice++)
		tally->of[choice] = of_heads(heads[choice]);
	tally->entitled = of_heads(entitled);
	tally->entitled_present = of_heads(present);
}

static bool
counted(const struct tally *tally, enum choice choice)
{
	return tally->of[choice].heads != TALLY_UNCOUNTED;
}

bool
tally_decides(const struct tally *tally, enum base base)
{
	if (!counted(tally, CHOICE_YES) || !counted(tally, CHOICE_NO))
		return false;
	switch (base) {
	case BASE_CAST:
		return counted(tally, CHOICE_ABSTAIN) && counted(tally, CHOICE_PRESENT);
	case BASE_YES_NO_ABSTAIN:
	case BASE_VALID:
		return counted(tally, CHOICE_ABSTAIN);
	case BASE_ENTITLED:
		return tally->entitled.heads != TALLY_UNCOUNTED;
	case BASE_ENTITLED_PRESENT:
		return tally->entitled_present.heads != TALLY_UNCOUNTED;
	default:
		return true;
	}
}

static enum decision
decision(const struct outcome *outcome, enum tie_rule tie)
{
	static const enum decision of_tie[TIE_RULE_COUNT] = {
		[TIE_RULE_FAILS] = DECISION_REJECTED,
		[TIE_RULE_PASSES] = DECISION_ADOPTED,
		[TIE_RULE_CHAIR_DECIDES] = DECISION_TIED,
	};
	if (!outcome->quorum.met)
		return DECISION_NO_QUORUM;
	if (outcome->tied)
		return of_tie[tie];
	return outcome->threshold.passes ? DECISION_ADOPTED : DECISION_REJECTED;
}

struct outcome
tally_decide(const struct tally *tally, const struct tally_rule *rule, struct quorum quorum)
{
	assert(tally_decides(tally, rule->threshold.base));
	struct weighed weighed = {
		.yes = tally->of[CHOICE_YES].weight,
		.no = tally->of[CHOICE_NO].weight,
		.abstain = tally->of[CHOICE_ABSTAIN].weight,
		.present = tally->of[CHOICE_PRESENT].weight,
		.entitled = tally->entitled.weight,
		.entitled_present = tally->entitled_present.weight,
		.unit = tally->unit,
	};
	struct outcome outcome = {
		.threshold = threshold_reckon(&weighed, &rule->threshold),
		.quorum = quorum,
		.tied = threshold_tied(&weighed, &rule->threshold),
	};
	assert(!outcome.tied || !outcome.threshold.passes);
	outcome.decision = decision(&outcome, rule->tie);
	return outcome;
}

enum decision
tally_break(enum choice choice)
{
	assert(choice == CHOICE_YES || choice == CHOICE_NO);
	return choice == CHOICE_YES ? DECISION_ADOPTED : DECISION_REJECTED;
}
