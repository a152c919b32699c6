/* The law of a count, written down a second time: bases, thresholds, ties, quorum. Shares are
 * compared as products in 128 bits; the quorum is found by counting up. */
#include "sim/ledger.h"

typedef __int128 wide;

int64_t
ledger_quorum(const struct own_body *body, int64_t basis)
{
	int64_t needed = 0;
	if (body->quorum.part > 0) {
		wide border = (wide)basis * body->quorum.part;
		while (body->quorum_strict ? (wide)needed * body->quorum.whole <= border
					   : (wide)needed * body->quorum.whole < border)
			needed++;
	}
	return needed > body->quorum_least ? needed : body->quorum_least;
}

int64_t
ledger_base(const struct own_vote *vote, const struct own_count *count, int64_t entitled,
	int64_t entitled_present)
{
	const int64_t *of = count->weight;
	switch ((enum base)vote->base) {
	case BASE_YES:
		return of[CHOICE_YES];
	case BASE_NO:
		return of[CHOICE_NO];
	case BASE_YES_NO:
		return of[CHOICE_YES] + of[CHOICE_NO];
	case BASE_YES_NO_ABSTAIN:
	case BASE_VALID:
		return of[CHOICE_YES] + of[CHOICE_NO] + of[CHOICE_ABSTAIN];
	case BASE_CAST:
		return of[CHOICE_YES] + of[CHOICE_NO] + of[CHOICE_ABSTAIN] + of[CHOICE_PRESENT];
	case BASE_ENTITLED:
		return entitled;
	case BASE_ENTITLED_PRESENT:
		return entitled_present;
	default:
		return 0;
	}
}

/* More yes than no, where nothing is the base; else yes against its share, and never without
 * any yes. */
static bool
passes(const struct own_vote *vote, int64_t yes, int64_t no, int64_t base)
{
	if (yes == 0)
		return false;
	if (vote->base == BASE_NONE)
		return yes > no;
	wide left = (wide)yes * vote->threshold.whole, right = (wide)base * vote->threshold.part;
	return vote->strict ? left > right : left >= right;
}

int
ledger_decide(const struct own_vote *vote, const struct own_count *count, int64_t base,
	bool quorum)
{
	int64_t yes = count->weight[CHOICE_YES], no = count->weight[CHOICE_NO];
	if (!quorum)
		return DECISION_NO_QUORUM;
	wide left = (wide)yes * vote->threshold.whole, right = (wide)base * vote->threshold.part;
	bool border = vote->base == BASE_NONE
		|| (vote->base != BASE_YES && vote->strict && left == right);
	if (yes == no && yes > 0 && border)
		return vote->tie == TIE_RULE_PASSES ? DECISION_ADOPTED
			: vote->tie == TIE_RULE_FAILS ? DECISION_REJECTED : DECISION_TIED;
	return passes(vote, yes, no, base) ? DECISION_ADOPTED : DECISION_REJECTED;
}

static bool
casts(const struct own_vote *vote, const struct ledger *ledger, uint64_t member)
{
	for (size_t i = 0; i < vote->place_count; i++) {
		const struct own_place *place = &vote->places[i];
		if (!place->cast)
			continue;
		const struct own_proxy *proxy = place->with_proxy
			? ledger_find(ledger, OWN_PROXY, place->proxy) : NULL;
		if ((proxy ? proxy->holder : place->member) == member)
			return true;
	}
	return false;
}

struct own_verdict
ledger_recount(const struct ledger *ledger, const struct own_vote *vote)
{
	static const int counts_as[SILENCE_COUNT] = { [SILENCE_NOTHING] = -1,
		[SILENCE_YES] = CHOICE_YES, [SILENCE_NO] = CHOICE_NO,
		[SILENCE_ABSTAIN] = CHOICE_ABSTAIN };
	const struct own_sitting *sitting = ledger_find(ledger, OWN_SITTING, vote->sitting);
	struct own_verdict verdict = { 0 };
	int64_t entitled = 0, entitled_present = 0;
	for (size_t i = 0; i < vote->place_count; i++) {
		const struct own_place *place = &vote->places[i];
		bool here = ids_has(&sitting->present, place->member)
			|| casts(vote, ledger, place->member);
		int choice = place->cast ? place->choice : counts_as[vote->silence];
		entitled += place->weight;
		verdict.present += here;
		if (here || choice >= 0)
			entitled_present += place->weight;
		if (choice < 0)
			continue;
		verdict.count.heads[choice]++;
		verdict.count.weight[choice] += place->weight;
	}
	if (sitting->counted > verdict.present)
		verdict.present = sitting->counted;
	verdict.base = ledger_base(vote, &verdict.count, entitled, entitled_present);
	verdict.decision = ledger_decide(vote, &verdict.count, verdict.base,
		verdict.present >= vote->quorum_needed);
	return verdict;
}
