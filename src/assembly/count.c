/* The count: a roll call closed and counted from its ballots, a voice vote or a show of hands
 * entered as what it is, a tie broken by the chair. What a count means is said by rules/tally;
 * here it is found out who voted and who is present, and the outcome goes into the record, never
 * to be reckoned again.
 *
 * A count of hands must agree with the rule in force. A voice vote has no numbers: its decision
 * is the one the chair declared. Where nobody has taken presence in the sitting, a quorum is
 * presumed for it, as RONR (12th ed.) 40:11 ff. has it until somebody raises the point. */
#include <assert.h>

#include "assembly/verbs.h"
#include "assembly/vote.h"
#include "rules/verdict.h"

enum { SENTENCE_MOST = 2000 }; /* bytes */

static struct tally_rule
law_of(const struct vote *vote)
{
	return (struct tally_rule){
		.threshold = {
			.share = vote->rule.threshold,
			.strict = vote->rule.strict,
			.base = vote->rule.base,
		},
		.tie = vote->rule.tie,
	};
}

struct part_count
vote_count_of(const struct tally *tally)
{
	const struct total *of = tally->of;
	return (struct part_count){
		.yes = of[CHOICE_YES].heads,
		.no = of[CHOICE_NO].heads,
		.abstain = of[CHOICE_ABSTAIN].heads,
		.present = of[CHOICE_PRESENT].heads,
		.yes_weight = of[CHOICE_YES].weight,
		.no_weight = of[CHOICE_NO].weight,
		.abstain_weight = of[CHOICE_ABSTAIN].weight,
		.present_weight = of[CHOICE_PRESENT].weight,
	};
}

static struct str
sentence(struct arena *arena, const struct verdict *verdict)
{
	struct buf out;
	buf_init(&out, arena, SENTENCE_MOST);
	verdict_write(&out, verdict);
	assert(!out.full);
	return buf_str(&out);
}

/* Closing a roll call */

/* Which places of the roll are taken by somebody in the room: marked present, or casting a
 * ballot. */
static bool *
find_present(struct arena *arena, const struct vote *vote)
{
	bool *here = TAKE_MANY(arena, bool, vote->place_count);
	for (size_t i = 0; i < vote->place_count; i++) {
		const struct place *place = &vote->places[i];
		if (sitting_is_present(vote->sitting, place->member))
			here[i] = true;
		if (!place->cast)
			continue;
		const struct place *caster = place->with_proxy
			? vote_place(vote, place->proxy->holder->head.id) : place;
		assert(caster);
		here[caster - vote->places] = true;
	}
	return here;
}

/* Those of the roll who are here, or, where more were counted, that number. */
static int64_t
count_present(const struct vote *vote, const bool *here)
{
	int64_t count = 0;
	for (size_t i = 0; i < vote->place_count; i++)
		count += here[i];
	return count > vote->sitting->counted ? count : vote->sitting->counted;
}

static struct tally
count_ballots(const struct vote *vote, const bool *here)
{
	struct tally tally;
	tally_begin(&tally, vote->rule.silence);
	for (size_t i = 0; i < vote->place_count; i++) {
		const struct place *place = &vote->places[i];
		if (place->cast)
			tally_answer(&tally, place->weight, place->choice);
		else
			tally_silence(&tally, place->weight, here[i]);
	}
	return tally;
}

/* Why those are absent who gave no answer, where the sitting knows. */
static struct absence_list
collect_absences(struct arena *arena, const struct vote *vote)
{
	size_t silent = vote->place_count - vote->cast_count;
	struct absence_list absences = { TAKE_MANY(arena, struct part_absence, silent), 0 };
	for (size_t i = 0; i < vote->place_count; i++) {
		uint64_t member = vote->places[i].member->head.id;
		struct str category = sitting_absence(vote->sitting, member);
		if (!vote->places[i].cast && category.size > 0)
			absences.at[absences.count++] =
				(struct part_absence){ .member = member, .category = category };
	}
	return absences;
}

struct fault
decide_close_vote(struct asking *asking, const struct action_close_vote *action)
{
	const struct vote *vote = assembly_must(asking->assembly, action->vote, NOUN_VOTE);
	const bool *here = find_present(asking->arena, vote);
	int64_t present = count_present(vote, here), needed = vote->quorum_needed;
	struct quorum quorum = { needed, present, present >= needed };
	struct tally tally = count_ballots(vote, here);
	struct tally_rule law = law_of(vote);
	struct outcome outcome = tally_decide(&tally, &law, quorum);
	const struct verdict verdict = { .tally = &tally, .rule = &law, .outcome = outcome,
		.method = vote->method };
	EMIT(asking, VOTE_CLOSED, vote_closed, .vote = action->vote, .count = vote_count_of(&tally),
		.absences = collect_absences(asking->arena, vote),
		.base_weight = outcome.threshold.base, .needed = outcome.threshold.needed,
		.present = present, .quorum_needed = needed, .decision = outcome.decision,
		.sentence = sentence(asking->arena, &verdict));
	return OK;
}

/* Entering a count */

/* Numbers that a show of hands needs: yes and no, and abstentions where the base stands on them. */
static struct fault
hands_check(const struct vote *vote, const struct action_enter_count *action)
{
	const struct {
		const char *field;
		bool given;
		int64_t number;
	} hands[] = {
		{ "yes", action->has_yes, action->yes },
		{ "no", action->has_no, action->no },
		{ "abstain", action->has_abstain, action->abstain },
	};
	/* The body may have begun to weigh since the question was stated. */
	if (vote->body->rules.weighting == WEIGHTING_BY_SEAT)
		return fault(FAULT_HANDS_WEIGHTED, "vote");
	int64_t left = (int64_t)member_count_voting(vote->body);
	for (size_t i = 0; i < sizeof hands / sizeof hands[0]; i++) {
		enum base base = vote->rule.base;
		bool needed = i < 2 || base == BASE_YES_NO_ABSTAIN || base == BASE_VALID
			|| base == BASE_CAST;
		if (!hands[i].given && needed)
			return fault(FAULT_MISSING_FIELD, hands[i].field);
		if (!hands[i].given)
			continue;
		if (hands[i].number < 0)
			return fault(FAULT_OUT_OF_RANGE, hands[i].field);
		if (hands[i].number > left)
			return fault(FAULT_MORE_THAN_SEATS, hands[i].field);
		left -= hands[i].number;
	}
	return OK;
}

static void
emit_entered(struct asking *asking, const struct vote *vote, const struct verdict *verdict,
	int64_t present, int64_t quorum_needed)
{
	struct part_count count = vote_count_of(verdict->tally);
	/* Nobody can raise a hand for not voting. */
	count.present = TALLY_UNCOUNTED;
	EMIT(asking, VOTE_ENTERED, vote_entered, .vote = vote->head.id, .count = count,
		.base_weight = verdict->outcome.threshold.base,
		.needed = verdict->outcome.threshold.needed, .present = present,
		.quorum_needed = quorum_needed, .decision = verdict->outcome.decision,
		.sentence = sentence(asking->arena, verdict));
}

/* Hands raised show that as many are there, whoever was marked. */
static struct fault
enter_hands(struct asking *asking, const struct vote *vote,
	const struct action_enter_count *action)
{
	TRY(hands_check(vote, action));
	int64_t abstain = action->has_abstain ? action->abstain : TALLY_UNCOUNTED;
	int64_t raised = action->yes + action->no + (action->has_abstain ? abstain : 0);
	int64_t known = sitting_present(vote->sitting);
	int64_t present = raised > known ? raised : known;
	const int64_t heads[CHOICE_COUNT] = { action->yes, action->no, abstain, 0 };
	struct tally tally;
	tally_enter(&tally, heads, (int64_t)member_count_voting(vote->body), present);
	struct tally_rule law = law_of(vote);
	struct quorum quorum = sitting_reckon(vote->sitting, sitting_quorum_basis(vote->sitting),
		present);
	struct outcome outcome = tally_decide(&tally, &law, quorum);
	if (outcome.decision != action->decision)
		return fault(FAULT_DECISION_DISAGREES, "decision");
	const struct verdict verdict = { .tally = &tally, .rule = &law, .outcome = outcome,
		.method = vote->method };
	emit_entered(asking, vote, &verdict, present, quorum.needed);
	return OK;
}

static struct fault
voice_check(const struct action_enter_count *action)
{
	if (action->has_yes)
		return fault(FAULT_VOICE_COUNTED, "yes");
	if (action->has_no)
		return fault(FAULT_VOICE_COUNTED, "no");
	if (action->has_abstain)
		return fault(FAULT_VOICE_COUNTED, "abstain");
	if (action->decision == DECISION_NONE || action->decision == DECISION_TIED)
		return fault(FAULT_VOICE_DECISION, "decision");
	return OK;
}

/* Has anybody taken presence in this sitting: marked a member, counted, or called the quorum? */
static bool
presence_known(const struct sitting *sitting)
{
	return sitting->present.count > 0 || sitting->counted >= 0 || sitting->call_present >= 0;
}

static struct fault
enter_voice(struct asking *asking, const struct vote *vote,
	const struct action_enter_count *action)
{
	TRY(voice_check(action));
	bool known = presence_known(vote->sitting);
	int64_t present = known ? sitting_present(vote->sitting) : -1;
	struct quorum quorum = sitting_reckon(vote->sitting, sitting_quorum_basis(vote->sitting),
		known ? present : 0);
	bool met = quorum.met || !known;
	if (!met && action->decision != DECISION_NO_QUORUM)
		return fault(FAULT_QUORUM_MISSING, "decision");
	if (met && action->decision == DECISION_NO_QUORUM)
		return fault(FAULT_QUORUM_THERE, "decision");
	static const int64_t uncounted[CHOICE_COUNT] = { TALLY_UNCOUNTED, TALLY_UNCOUNTED,
		TALLY_UNCOUNTED, TALLY_UNCOUNTED };
	struct tally tally;
	tally_enter(&tally, uncounted, TALLY_UNCOUNTED, TALLY_UNCOUNTED);
	struct tally_rule law = law_of(vote);
	const struct verdict verdict = { .tally = &tally, .rule = &law, .method = vote->method,
		.outcome = { .quorum = known ? quorum : (struct quorum){ .met = true },
			.decision = action->decision } };
	emit_entered(asking, vote, &verdict, present, quorum.needed);
	return OK;
}

struct fault
decide_enter_count(struct asking *asking, const struct action_enter_count *action)
{
	const struct vote *vote = assembly_must(asking->assembly, action->vote, NOUN_VOTE);
	if (vote->method == VOTE_METHOD_ROLL_CALL)
		return fault(FAULT_ROLL_CALL, "vote");
	TRY(sitting_going_check(vote->sitting, "vote"));
	TRY(vote_question_check(vote));
	return vote->method == VOTE_METHOD_HAND ? enter_hands(asking, vote, action)
		: enter_voice(asking, vote, action);
}

/* Breaking a tie */

/* The tally as it was recorded; presence may have changed since, and must not change the
 * sentence. */
static struct tally
recorded_tally(const struct vote *vote)
{
	const struct part_count *count = &vote->count;
	int64_t entitled = (int64_t)vote->place_count, cast = (int64_t)vote->cast_count;
	struct tally tally;
	tally_begin(&tally, vote->rule.silence);
	tally.of[CHOICE_YES] = (struct total){ count->yes, count->yes_weight };
	tally.of[CHOICE_NO] = (struct total){ count->no, count->no_weight };
	tally.of[CHOICE_ABSTAIN] = (struct total){ count->abstain, count->abstain_weight };
	if (count->present != TALLY_UNCOUNTED)
		tally.of[CHOICE_PRESENT] = (struct total){ count->present, count->present_weight };
	tally.silent = (struct total){ entitled - cast, vote->roll_weight - vote->cast_weight };
	tally.entitled = (struct total){ entitled, vote->roll_weight };
	return tally;
}

struct fault
decide_break_tie(struct asking *asking, const struct action_break_tie *action)
{
	const struct vote *vote = assembly_must(asking->assembly, action->vote, NOUN_VOTE);
	if (vote->decision != DECISION_TIED)
		return fault(FAULT_NO_TIE, "vote");
	if (action->choice != CHOICE_YES && action->choice != CHOICE_NO)
		return fault(FAULT_TIE_CHOICE, "choice");
	struct tally tally = recorded_tally(vote);
	struct tally_rule law = law_of(vote);
	enum decision decision = tally_break(action->choice);
	const struct verdict verdict = { .tally = &tally, .rule = &law, .method = vote->method,
		.outcome = { .threshold = { .base = vote->base_weight, .needed = vote->needed },
			.quorum = { vote->quorum_needed, vote->present, true },
			.tied = true, .decision = decision },
		.tie_broken = true, .tie_choice = action->choice };
	EMIT(asking, TIE_BROKEN, tie_broken, .vote = action->vote, .choice = action->choice,
		.decision = decision, .sentence = sentence(asking->arena, &verdict));
	return OK;
}

/* Applying */

static void
note_absences(struct assembly *assembly, struct vote *vote, const struct absence_list *absences)
{
	for (size_t i = 0; i < absences->count; i++) {
		struct place *place = vote_place(vote, absences->at[i].member);
		assert(place && !place->cast);
		place->absence = str_keep(assembly->arena, absences->at[i].category);
	}
}

void
apply_vote_closed(struct assembly *assembly, const struct stamp *stamp,
	const struct event_vote_closed *event)
{
	struct vote *vote = assembly_must(assembly, event->vote, NOUN_VOTE);
	assert(vote->state == VOTE_STATE_OPEN);
	vote->state = VOTE_STATE_CLOSED;
	vote_time_end(assembly, vote);
	vote->closed_at = stamp->at;
	vote->count = event->count;
	vote->base_weight = event->base_weight;
	vote->needed = event->needed;
	vote->present = event->present;
	vote->quorum_needed = event->quorum_needed;
	vote->decision = event->decision;
	vote->sentence = str_keep(assembly->arena, event->sentence);
	note_absences(assembly, vote, &event->absences);
	vote_touch_all(assembly, vote);
	vote_check(vote);
}

void
apply_vote_entered(struct assembly *assembly, const struct stamp *stamp,
	const struct event_vote_entered *event)
{
	struct vote *vote = assembly_must(assembly, event->vote, NOUN_VOTE);
	assert(vote->state == VOTE_STATE_PREPARED && vote->method != VOTE_METHOD_ROLL_CALL);
	vote->state = VOTE_STATE_CLOSED;
	vote->closed_at = stamp->at;
	vote->count = event->count;
	vote->base_weight = event->base_weight;
	vote->needed = event->needed;
	vote->present = event->present;
	vote->quorum_needed = event->quorum_needed;
	vote->decision = event->decision;
	vote->sentence = str_keep(assembly->arena, event->sentence);
	vote_touch(assembly, vote);
	vote_check(vote);
}

void
apply_tie_broken(struct assembly *assembly, const struct stamp *stamp,
	const struct event_tie_broken *event)
{
	(void)stamp;
	struct vote *vote = assembly_must(assembly, event->vote, NOUN_VOTE);
	assert(vote->state == VOTE_STATE_CLOSED && vote->decision == DECISION_TIED);
	vote->tie_broken = true;
	vote->tie_choice = event->choice;
	vote->decision = event->decision;
	vote->sentence = str_keep(assembly->arena, event->sentence);
	vote_touch_all(assembly, vote);
	vote_check(vote);
}
