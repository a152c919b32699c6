/* One function for each setting that people ask about. */
#include "publish/rule.h"

#include "text/weight.h"

enum { HOUR = 60, DAY = 24 * HOUR };

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
rule_share(struct buf *out, struct share share)
{
	static const struct {
		int64_t part, whole;
		const char *words;
	} known[] = {
		{ 1, 2, "half" },
		{ 1, 3, "a third" },
		{ 2, 3, "two thirds" },
		{ 1, 4, "a quarter" },
		{ 3, 4, "three quarters" },
		{ 1, 5, "a fifth" },
		{ 2, 5, "two fifths" },
		{ 3, 5, "three fifths" },
		{ 4, 5, "four fifths" },
		{ 1, 10, "a tenth" },
		{ 1, 20, "a twentieth" },
		{ 1, 1, "all" },
	};
	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
		if (!is(share, known[i].part, known[i].whole))
			continue;
		buf_text(out, known[i].words);
		return;
	}
	share_write(out, cancelled(share));
}

/* "More than half of "; of two thirds it goes without saying that more is enough, of a half it does
 * not. */
static void
write_part(struct buf *out, struct share share, bool strict)
{
	struct buf words;
	buf_init(&words, out->arena, 64);
	if (strict)
		buf_text(&words, "more than ");
	else if (is(share, 1, 2))
		buf_text(&words, "at least ");
	rule_share(&words, share);
	struct str said = buf_str(&words);
	bool small = said.at[0] >= 'a' && said.at[0] <= 'z';
	buf_byte(out, small ? (char)(said.at[0] - 'a' + 'A') : said.at[0]);
	buf_put(out, str_part(said, 1, said.size));
	buf_text(out, " of ");
}

void
rule_threshold(struct buf *out, const struct part_vote_rule *rule)
{
	static const char *const bases[BASE_COUNT] = {
		[BASE_YES_NO] = "the votes yes and no",
		[BASE_YES_NO_ABSTAIN] = "the votes yes, no and abstaining",
		[BASE_VALID] = "the valid votes",
		[BASE_CAST] = "all votes cast",
		[BASE_ENTITLED] = "everybody entitled to vote",
		[BASE_ENTITLED_PRESENT] = "everybody entitled to vote and present",
	};
	bool more = rule->base == BASE_NONE
		    || (rule->base == BASE_NO && rule->strict && is(rule->threshold, 1, 1));
	if (more) {
		buf_text(out, "More yes than no");
	} else if (rule->base == BASE_YES) {
		buf_text(out, "A single yes");
	} else if (rule->base == BASE_NO) {
		buf_text(out, "As many yes as ");
		buf_text(out, rule->strict ? "more than " : "");
		rule_share(out, rule->threshold);
		buf_text(out, " of the no");
	} else {
		write_part(out, rule->threshold, rule->strict);
		buf_text(out, bases[rule->base]);
	}
}

void
rule_quorum(struct buf *out, const struct part_quorum_rule *rule)
{
	static const char *const of[QUORUM_OF_COUNT] = {
		[QUORUM_OF_MEMBERS] = "the members",
		[QUORUM_OF_REGISTERED] = "the members who registered",
		[QUORUM_OF_QUORUM_CALL] = "those present at the latest quorum call",
	};
	long long least = (long long)rule->least;
	if (rule->share.part == 0) {
		if (least == 0)
			buf_text(out, "None is needed");
		else
			buf_format(out, "%lld present", least);
		return;
	}
	write_part(out, rule->share, rule->strict);
	buf_text(out, of[rule->of]);
	if (least > 1)
		buf_format(out, ", and no fewer than %lld", least);
}

void
rule_voters(struct buf *out, const struct part_body_rules *rules)
{
	static const char *const words[2][ROLE_COUNT] = {
		{ [ROLE_MEMBER] = "Members",
			[ROLE_CHAIR] = "The chair",
			[ROLE_VICE_CHAIR] = "The vice chair" },
		{ [ROLE_MEMBER] = "members",
			[ROLE_CHAIR] = "the chair",
			[ROLE_VICE_CHAIR] = "the vice chair" },
	};
	for (size_t i = 0; i < rules->voters.count; i++) {
		bool last = i + 1 == rules->voters.count;
		buf_text(out, i == 0 ? "" : last ? " and " : ", ");
		buf_text(out, words[i > 0][rules->voters.at[i]]);
	}
	buf_text(out, rules->weighting == WEIGHTING_EQUAL ? "; one vote each"
							  : "; by the weight of each seat");
}

void
rule_dissent(struct buf *out, const struct part_body_rules *rules)
{
	long long minutes = (long long)rules->dissent_minutes;
	switch (rules->dissent) {
	case DISSENT_RULE_NEVER:
		buf_text(out, "Is not registered");
		return;
	case DISSENT_RULE_MEETING_END:
		buf_text(out, "Until the meeting ends");
		return;
	case DISSENT_RULE_MINUTES:
	default:
		break;
	}
	if (minutes % DAY == 0 && minutes > DAY)
		buf_format(out, "For %lld days", minutes / DAY);
	else if (minutes % HOUR == 0)
		buf_format(out, minutes == HOUR ? "For an hour" : "For %lld hours", minutes / HOUR);
	else
		buf_format(out, "For %lld minutes", minutes);
	buf_text(out, " after the adoption");
}

void
rule_late(struct buf *out, const struct part_body_rules *rules)
{
	switch (rules->late) {
	case LATE_RULE_REFUSED:
		buf_text(out, "Are refused");
		break;
	case LATE_RULE_BY_LEAVE:
		buf_text(out, "Come in by leave");
		break;
	case LATE_RULE_BY_PETITION:
	default:
		buf_text(out, "Come in when ");
		rule_share(out, rules->petition);
		buf_text(out, " of the members sign for it");
	}
}

void
rule_slate(struct buf *out, const struct part_body_rules *rules)
{
	static const char *const takes[SLATE_RULE_COUNT] = {
		[SLATE_RULE_NONE] = "What the clerk puts on it",
		[SLATE_RULE_UNANIMOUS] = "What committees recommend unanimously",
		[SLATE_RULE_REPORTED] = "What committees recommend",
	};
	buf_text(out, takes[rules->slate]);
	if (rules->pull_least > 1)
		buf_format(out, "; %lld members together pull an item from it",
			(long long)rules->pull_least);
	else
		buf_text(out, "; any member pulls an item from it");
}

const char *
rule_tie(enum tie_rule tie)
{
	static const char *const words[TIE_RULE_COUNT] = {
		[TIE_RULE_FAILS] = "Fails",
		[TIE_RULE_PASSES] = "Passes",
		[TIE_RULE_CHAIR_DECIDES] = "The chair decides",
	};
	return words[tie];
}

const char *
rule_silence(enum silence silence)
{
	static const char *const words[SILENCE_COUNT] = {
		[SILENCE_NOTHING] = "Counts as nothing",
		[SILENCE_YES] = "Counts as yes",
		[SILENCE_NO] = "Counts as no",
		[SILENCE_ABSTAIN] = "Counts as an abstention",
	};
	return words[silence];
}

const char *
rule_open_shows(enum open_shows shows)
{
	static const char *const words[OPEN_SHOWS_COUNT] = {
		[OPEN_SHOWS_NOTHING] = "Nothing",
		[OPEN_SHOWS_TURNOUT] = "How many have voted",
		[OPEN_SHOWS_WHO] = "Who has voted, and not what",
	};
	return words[shows];
}
