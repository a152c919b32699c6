/* One function for each setting that people ask about. */
#include "publish/rule.h"

#include "text/weight.h"

enum { MINUTES_A_HOUR = 60, MINUTES_A_DAY = 24 * MINUTES_A_HOUR };

static int64_t
divisor(int64_t a, int64_t b)
{
	while (b > 0) {
		int64_t rest = a % b;
		a = b;
		b = rest;
	}
	return a;
}

static struct share
cancelled(struct share share)
{
	int64_t most = divisor(share.part, share.whole);
	return (struct share){ share.part / most, share.whole / most };
}

static bool
is(struct share share, int64_t part, int64_t whole)
{
	struct share least = cancelled(share);
	return least.part == part && least.whole == whole;
}

void
rule_share(const struct prose *prose, struct share share)
{
	const struct record_words *words = prose->words;
	const struct {
		int64_t part, whole;
		const char *words;
	} known[] = {
		{ 1, 2, words->share_half },
		{ 1, 3, words->share_third },
		{ 2, 3, words->share_two_thirds },
		{ 1, 4, words->share_quarter },
		{ 3, 4, words->share_three_quarters },
		{ 1, 5, words->share_fifth },
		{ 2, 5, words->share_two_fifths },
		{ 3, 5, words->share_three_fifths },
		{ 4, 5, words->share_four_fifths },
		{ 1, 10, words->share_tenth },
		{ 1, 20, words->share_twentieth },
		{ 1, 1, words->share_all },
	};
	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
		if (!is(share, known[i].part, known[i].whole))
			continue;
		prose_say(prose, known[i].words);
		return;
	}
	share_write(prose->out, cancelled(share));
}

static struct prose
share_aside(const struct prose *prose, struct share share)
{
	struct prose aside = prose_aside(prose);
	rule_share(&aside, share);
	return aside;
}

/* With a capital, where it is small. */
static void
begin_large(const struct prose *prose, struct str said)
{
	bool small = said.size > 0 && said.at[0] >= 'a' && said.at[0] <= 'z';
	if (small)
		buf_byte(prose->out, (char)(said.at[0] - 'a' + 'A'));
	buf_put(prose->out, str_part(said, small, said.size));
}

/* "More than half of the members"; of two thirds it goes without saying that more is enough, of a
 * half it does not. */
static void
write_part(const struct prose *prose, struct share share, bool strict, const char *base)
{
	const struct record_words *words = prose->words;
	bool least = !strict && is(share, 1, 2);
	struct prose said = prose_aside(prose), aside = share_aside(prose, share);
	PROSE(&said, strict ? words->rule_more : least ? words->rule_least : words->rule_part,
	    MARKUP("share", aside), TEXT_VALUE("base", str_of(base)));
	begin_large(prose, buf_str(said.out));
}

static const char *
base_of(const struct record_words *words, enum base base)
{
	const char *const bases[BASE_COUNT] = {
		[BASE_YES_NO] = words->base_yes_no,
		[BASE_YES_NO_ABSTAIN] = words->base_yes_no_abstain,
		[BASE_VALID] = words->base_valid,
		[BASE_CAST] = words->base_cast,
		[BASE_ENTITLED] = words->base_entitled,
		[BASE_ENTITLED_PRESENT] = words->base_entitled_present,
	};
	return bases[base];
}

void
rule_threshold(const struct prose *prose, const struct part_vote_rule *rule)
{
	const struct record_words *words = prose->words;
	bool more = rule->base == BASE_NONE
		    || (rule->base == BASE_NO && rule->strict && is(rule->threshold, 1, 1));
	if (more) {
		prose_say(prose, words->rule_majority);
	} else if (rule->base == BASE_YES) {
		prose_say(prose, words->rule_single);
	} else if (rule->base == BASE_NO) {
		struct prose share = share_aside(prose, rule->threshold);
		PROSE(prose, rule->strict ? words->rule_as_many_more : words->rule_as_many,
		    MARKUP("share", share));
	} else {
		write_part(prose, rule->threshold, rule->strict, base_of(words, rule->base));
	}
}

void
rule_quorum(const struct prose *prose, const struct part_quorum_rule *rule)
{
	const struct record_words *words = prose->words;
	const char *const of[QUORUM_OF_COUNT] = {
		[QUORUM_OF_MEMBERS] = words->quorum_members,
		[QUORUM_OF_REGISTERED] = words->quorum_registered,
		[QUORUM_OF_QUORUM_CALL] = words->quorum_called,
	};
	if (rule->share.part == 0) {
		PROSE(prose, rule->least == 0 ? words->quorum_none : words->quorum_least,
		    NUMBER("n", rule->least));
		return;
	}
	struct prose part = prose_aside(prose);
	write_part(&part, rule->share, rule->strict, of[rule->of]);
	PROSE(prose, rule->least > 1 ? words->quorum_and_least : "{part}", MARKUP("part", part),
	    NUMBER("n", rule->least));
}

void
rule_voters(const struct prose *prose, const struct part_body_rules *rules)
{
	const struct record_words *words = prose->words;
	const char *const roles[ROLE_COUNT] = {
		[ROLE_MEMBER] = words->voters_members,
		[ROLE_CHAIR] = words->voters_chair,
		[ROLE_VICE_CHAIR] = words->voters_vice_chair,
	};
	struct prose who = prose_aside(prose), said = prose_aside(prose);
	for (size_t i = 0; i < rules->voters.count; i++) {
		bool last = i + 1 == rules->voters.count;
		prose_say(&who, i == 0 ? "" : last ? words->and : ", ");
		prose_say(&who, roles[rules->voters.at[i]]);
	}
	bool equal = rules->weighting == WEIGHTING_EQUAL;
	PROSE(&said, equal ? words->voters_equal : words->voters_weighted, MARKUP("who", who));
	begin_large(prose, buf_str(said.out));
}

void
rule_dissent(const struct prose *prose, const struct part_body_rules *rules)
{
	const struct record_words *words = prose->words;
	int64_t minutes = rules->dissent_minutes, hours = minutes / MINUTES_A_HOUR;
	switch (rules->dissent) {
	case DISSENT_RULE_NEVER:
		prose_say(prose, words->dissent_never);
		return;
	case DISSENT_RULE_MEETING_END:
		prose_say(prose, words->dissent_meeting);
		return;
	case DISSENT_RULE_MINUTES:
	default:
		break;
	}
	if (minutes % MINUTES_A_DAY == 0 && minutes > MINUTES_A_DAY)
		PROSE(prose, words->dissent_days, NUMBER("n", minutes / MINUTES_A_DAY));
	else if (minutes % MINUTES_A_HOUR == 0)
		PROSE(prose, hours == 1 ? words->dissent_hour : words->dissent_hours,
		    NUMBER("n", hours));
	else
		PROSE(prose, words->dissent_minutes, NUMBER("n", minutes));
}

void
rule_late(const struct prose *prose, const struct part_body_rules *rules)
{
	switch (rules->late) {
	case LATE_RULE_REFUSED:
		prose_say(prose, prose->words->late_refused);
		break;
	case LATE_RULE_BY_LEAVE:
		prose_say(prose, prose->words->late_by_leave);
		break;
	case LATE_RULE_BY_PETITION:
	default: {
		struct prose share = share_aside(prose, rules->petition);
		PROSE(prose, prose->words->late_by_petition, MARKUP("share", share));
	}
	}
}

void
rule_slate(const struct prose *prose, const struct part_body_rules *rules)
{
	const struct record_words *words = prose->words;
	const char *const takes[SLATE_RULE_COUNT] = {
		[SLATE_RULE_NONE] = words->slate_by_clerk,
		[SLATE_RULE_UNANIMOUS] = words->slate_unanimous,
		[SLATE_RULE_REPORTED] = words->slate_reported,
	};
	PROSE(prose, rules->pull_least > 1 ? words->slate_pull_many : words->slate_pull_any,
	    TEXT_VALUE("takes", str_of(takes[rules->slate])), NUMBER("n", rules->pull_least));
}

const char *
rule_tie(const struct prose *prose, enum tie_rule tie)
{
	const char *const words[TIE_RULE_COUNT] = {
		[TIE_RULE_FAILS] = prose->words->tie_fails,
		[TIE_RULE_PASSES] = prose->words->tie_passes,
		[TIE_RULE_CHAIR_DECIDES] = prose->words->tie_chair,
	};
	return words[tie];
}

const char *
rule_silence(const struct prose *prose, enum silence silence)
{
	const char *const words[SILENCE_COUNT] = {
		[SILENCE_NOTHING] = prose->words->silence_nothing,
		[SILENCE_YES] = prose->words->silence_yes,
		[SILENCE_NO] = prose->words->silence_no,
		[SILENCE_ABSTAIN] = prose->words->silence_abstain,
	};
	return words[silence];
}

const char *
rule_open_shows(const struct prose *prose, enum open_shows shows)
{
	const char *const words[OPEN_SHOWS_COUNT] = {
		[OPEN_SHOWS_NOTHING] = prose->words->open_shows_nothing,
		[OPEN_SHOWS_TURNOUT] = prose->words->open_shows_turnout,
		[OPEN_SHOWS_WHO] = prose->words->open_shows_who,
	};
	return words[shows];
}
