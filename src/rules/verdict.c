/* From figures to a sentence. Heads are what people count; weights are named where they differ. */
#include "rules/verdict.h"

#include "text/term.h"

#include <assert.h>

static bool
counted(struct total total)
{
	return total.heads != TALLY_UNCOUNTED;
}

static bool
one_vote_each(struct total total)
{
	return !counted(total) || total.weight == total.heads * WEIGHT_ONE;
}

/* Whether a vote weighs anything else than one, so that weights have to be named. */
static bool
weighted(const struct tally *tally)
{
	bool each = one_vote_each(tally->entitled) && one_vote_each(tally->entitled_present);
	for (int choice = 0; choice < CHOICE_COUNT; choice++)
		each = each && one_vote_each(tally->of[choice]);
	return !each;
}

static void
write_lead(struct buf *out, const struct verdict *verdict)
{
	static const char *const words[DECISION_COUNT] = {
		[DECISION_NONE] = "Counted",
		[DECISION_ADOPTED] = "Adopted",
		[DECISION_REJECTED] = "Rejected",
		[DECISION_NO_QUORUM] = "No quorum",
		[DECISION_TIED] = "Tied",
	};
	static const char *const manners[VOTE_METHOD_COUNT] = {
		[VOTE_METHOD_ROLL_CALL] = "",
		[VOTE_METHOD_VOICE] = " by voice",
		[VOTE_METHOD_HAND] = " by a show of hands",
		[VOTE_METHOD_PAST] = "",
	};
	enum decision decision = verdict->outcome.decision;
	const char *manner = manners[verdict->method];
	buf_text(out, words[decision]);
	/* "Rejected by voice", but "No quorum in a vote by voice". */
	if (*manner && decision != DECISION_ADOPTED && decision != DECISION_REJECTED)
		buf_text(out, " in a vote");
	buf_text(out, manner);
}

/* "127 yes (20 of them by silence) with 410 votes", or "1 abstention". */
static void
write_choice(struct buf *out, const struct tally *tally, enum choice choice, bool weights)
{
	static const char *const words[CHOICE_COUNT] = {
		[CHOICE_YES] = "yes",
		[CHOICE_NO] = "no",
		[CHOICE_ABSTAIN] = "abstentions",
		[CHOICE_PRESENT] = "present and not voting",
	};
	static const enum silence silences[CHOICE_COUNT] = {
		[CHOICE_YES] = SILENCE_YES,
		[CHOICE_NO] = SILENCE_NO,
		[CHOICE_ABSTAIN] = SILENCE_ABSTAIN,
	};
	struct total total = tally->of[choice];
	buf_number(out, total.heads);
	buf_byte(out, ' ');
	buf_text(out, choice == CHOICE_ABSTAIN && total.heads == 1 ? "abstention" : words[choice]);
	bool by_silence = tally->silence != SILENCE_NOTHING && tally->silence == silences[choice];
	if (by_silence && tally->silent.heads == total.heads && total.heads > 0)
		buf_text(out, " (by silence)");
	else if (by_silence && tally->silent.heads > 0)
		buf_format(out, " (%lld of them by silence)", (long long)tally->silent.heads);
	if (weights) {
		buf_text(out, " with ");
		weight_write(out, total.weight);
		buf_text(out, total.weight == WEIGHT_ONE ? " vote" : " votes");
	}
}

static void
write_counts(struct buf *out, const struct tally *tally)
{
	bool weights = weighted(tally);
	const char *between = ": ";
	for (enum choice choice = CHOICE_YES; choice < CHOICE_COUNT; choice++) {
		struct total total = tally->of[choice];
		bool always = choice == CHOICE_YES || choice == CHOICE_NO;
		if (!counted(total) || (!always && total.heads == 0))
			continue;
		buf_text(out, between);
		write_choice(out, tally, choice, weights);
		between = ", ";
	}
	bool yes = counted(tally->of[CHOICE_YES]);
	bool no = counted(tally->of[CHOICE_NO]);
	if (!yes && !no)
		buf_text(out, ", not counted");
	else if (!yes || !no)
		buf_text(out, yes ? ", the no not counted" : ", the yes not counted");
}

/* What the base consists of, in the words of the rule that is told beside it. */
static const char *
base_words(enum base base, bool weights)
{
	static const char *const words[BASE_COUNT][2] = {
		[BASE_YES_NO] = { "yes and no", "yes and no votes" },
		[BASE_YES_NO_ABSTAIN] = { "yes, no and abstaining",
		                          "votes of yes, no and abstaining" },
		[BASE_VALID] = { "valid", "valid votes" },
		[BASE_CAST] = { "cast", "votes cast" },
		[BASE_ENTITLED] = { "entitled", "votes entitled" },
		[BASE_ENTITLED_PRESENT] = { "entitled and present", "votes entitled and present" },
	};
	return words[base][weights];
}

static void
write_needed(struct buf *out, const struct verdict *verdict)
{
	enum base base = verdict->rule->threshold.base;
	bool weights = weighted(verdict->tally);
	struct threshold threshold = verdict->outcome.threshold;
	if (base == BASE_NONE) {
		buf_text(out, "; more yes than no were needed");
		return;
	}
	buf_text(out, "; ");
	weight_write(out, threshold.needed);
	/* Where there is nothing to take a share of, a single yes would have been enough. */
	if (base == BASE_YES || threshold.base == 0) {
		buf_text(out, " yes");
	} else if (base == BASE_NO) {
		buf_text(out, " yes against ");
		weight_write(out, threshold.base);
		buf_text(out, " no");
	} else {
		buf_text(out, " of ");
		weight_write(out, threshold.base);
		buf_byte(out, ' ');
		buf_text(out, base_words(base, weights));
	}
	buf_text(out, threshold.needed == WEIGHT_ONE ? " was needed" : " were needed");
}

static void
write_tie(struct buf *out, const struct verdict *verdict)
{
	static const char *const words[TIE_RULE_COUNT] = {
		[TIE_RULE_FAILS] = "; a tie fails",
		[TIE_RULE_PASSES] = "; a tie passes",
		[TIE_RULE_CHAIR_DECIDES] = "; the chair decides",
	};
	if (verdict->tie_broken)
		buf_format(out, "; the chair broke the tie with %s",
		           choice_word(verdict->tie_choice));
	else
		buf_text(out, words[verdict->rule->tie]);
}

static void
write_quorum(struct buf *out, const struct quorum *quorum)
{
	if (quorum->needed == 0)
		return;
	buf_format(out, "; quorum of %lld %s with %lld present", (long long)quorum->needed,
	           quorum->met ? "met" : "not met", (long long)quorum->present);
}

void
verdict_write(struct buf *out, const struct verdict *verdict)
{
	const struct outcome *outcome = &verdict->outcome;
	assert(outcome->decision != DECISION_NO_QUORUM || !outcome->quorum.met);
	write_lead(out, verdict);
	write_counts(out, verdict->tally);
	/* Without a quorum no count would have been enough. */
	if (outcome->decision != DECISION_NO_QUORUM
	    && tally_decides(verdict->tally, verdict->rule->threshold.base)) {
		write_needed(out, verdict);
		if (outcome->tied)
			write_tie(out, verdict);
	}
	write_quorum(out, &outcome->quorum);
}
