/* The settings of a body: what they are at first, which of them can hold together. */
#include <string.h>

#include "assembly/body.h"
#include "assembly/dump.h"
#include "assembly/field.h"

enum {
	PROXIES_MOST = 1000,
	QUORUM_LEAST_MOST = 1000000,
	SPONSORS_MOST = 1000,
	PULLS_MOST = 1000,
	DISSENT_MINUTES_MOST = 366 * 24 * 60,
	ABSENCES_MOST = 32,
	ABSENCE_SIZE_MOST = 64,
	A_DAY_OF_MINUTES = 24 * 60,
};

static const enum role voting_roles[] = { ROLE_CHAIR, ROLE_VICE_CHAIR, ROLE_MEMBER };
enum { VOTING_ROLES = sizeof voting_roles / sizeof voting_roles[0] };

static const char *const first_absences[] = {
	"absent",
	"excused",
	"medical",
	"parental",
	"conflict",
	"suspended",
};
enum { FIRST_ABSENCES = sizeof first_absences / sizeof first_absences[0] };

/* What they are at first */

static struct role_list
voters_default(struct arena *arena)
{
	struct role_list voters = { TAKE_MANY(arena, enum role, VOTING_ROLES), VOTING_ROLES };
	memcpy(voters.at, voting_roles, sizeof voting_roles);
	return voters;
}

static struct text_list
absences_default(struct arena *arena)
{
	struct text_list absences = { TAKE_MANY(arena, struct str, FIRST_ABSENCES),
		FIRST_ABSENCES };
	for (size_t i = 0; i < FIRST_ABSENCES; i++)
		absences.at[i] = str_of(first_absences[i]);
	return absences;
}

struct part_body_rules
body_rules_default(struct arena *arena, enum body_kind kind)
{
	bool meets_at_large = kind == BODY_KIND_ASSEMBLY;
	return (struct part_body_rules){
		.voters = voters_default(arena),
		.weighting = WEIGHTING_EQUAL,
		.quorum = {
			.share = { 1, 2 },
			.strict = true,
			.least = 1,
			.of = meets_at_large ? QUORUM_OF_REGISTERED : QUORUM_OF_MEMBERS,
		},
		.voting = {
			.threshold = { 1, 2 },
			.strict = true,
			.base = BASE_YES_NO,
			.tie = TIE_RULE_FAILS,
			.ballot_change = true,
			.open_shows = OPEN_SHOWS_TURNOUT,
			.silence = SILENCE_NOTHING,
		},
		.sponsors_least = 1,
		.late = LATE_RULE_BY_PETITION,
		.petition = { 1, 10 },
		.dissent = DISSENT_RULE_MINUTES,
		.dissent_minutes = A_DAY_OF_MINUTES,
		.numbering = NUMBERING_ONE_SEQUENCE,
		.slate = SLATE_RULE_UNANIMOUS,
		.pull_least = 1,
		.absences = absences_default(arena),
	};
}

/* Which can hold together */

static struct fault
range_check(int64_t number, int64_t least, int64_t most, const char *field)
{
	return number >= least && number <= most ? OK : fault(FAULT_OUT_OF_RANGE, field);
}

static struct fault
share_check(struct share share, const char *field)
{
	return share.part > 0 && share.part <= share.whole ? OK
		: fault(FAULT_SHARE_OUT_OF_REACH, field);
}

static struct fault
voters_check(struct arena *arena, const struct role_list *voters)
{
	if (voters->count == 0)
		return fault(FAULT_NO_VOTERS, "rules.voters");
	unsigned seen = 0;
	for (size_t i = 0; i < voters->count; i++) {
		enum role role = voters->at[i];
		const char *field = field_member(arena, "rules.voters", i);
		if (role != ROLE_MEMBER && role != ROLE_CHAIR && role != ROLE_VICE_CHAIR)
			return fault(FAULT_ROLE_NEVER_VOTES, field);
		if (seen & (1U << role))
			return fault(FAULT_TWICE, field);
		seen |= 1U << role;
	}
	return OK;
}

/* A share of 0 is no share: then the least number alone is the quorum, and 0 is none. */
static struct fault
quorum_check(const struct part_quorum_rule *quorum)
{
	TRY(range_check(quorum->least, 0, QUORUM_LEAST_MOST, "rules.quorum.least"));
	if (quorum->share.part == 0)
		return OK;
	TRY(share_check(quorum->share, "rules.quorum.share"));
	if (quorum->strict && quorum->share.part == quorum->share.whole)
		return fault(FAULT_SHARE_OUT_OF_REACH, "rules.quorum.strict");
	return OK;
}

/* "More than all of it" is never reached, except where the base is those who vote no: there it says
 * more yes than no. */
struct fault
body_voting_check(const struct part_vote_rule *voting, const char *threshold, const char *strict)
{
	TRY(share_check(voting->threshold, threshold));
	bool all = voting->threshold.part == voting->threshold.whole;
	if (all && voting->strict && voting->base != BASE_NO && voting->base != BASE_NONE)
		return fault(FAULT_SHARE_OUT_OF_REACH, strict);
	return OK;
}

static struct fault
numbers_check(const struct part_body_rules *rules)
{
	int64_t proxies_least = rules->proxies ? 1 : 0;
	int64_t minutes_least = rules->dissent == DISSENT_RULE_MINUTES ? 1 : 0;
	TRY(range_check(rules->proxies_most, proxies_least, PROXIES_MOST, "rules.proxies_most"));
	TRY(range_check(rules->sponsors_least, 0, SPONSORS_MOST, "rules.sponsors_least"));
	TRY(range_check(rules->dissent_minutes, minutes_least, DISSENT_MINUTES_MOST,
		"rules.dissent_minutes"));
	return range_check(rules->pull_least, 1, PULLS_MOST, "rules.pull_least");
}

static struct fault
absences_check(struct arena *arena, const struct text_list *absences)
{
	if (absences->count > ABSENCES_MOST)
		return fault_too_large("rules.absences", ABSENCES_MOST, "reasons");
	for (size_t i = 0; i < absences->count; i++) {
		const char *field = field_member(arena, "rules.absences", i);
		TRY(field_text(absences->at[i], ABSENCE_SIZE_MOST, field));
		for (size_t before = 0; before < i; before++)
			if (str_equal(absences->at[before], absences->at[i]))
				return fault(FAULT_TWICE, field);
	}
	return OK;
}

struct fault
body_rules_check(struct arena *arena, const struct part_body_rules *rules)
{
	TRY(voters_check(arena, &rules->voters));
	TRY(quorum_check(&rules->quorum));
	TRY(body_voting_check(&rules->voting, "rules.voting.threshold", "rules.voting.strict"));
	if (rules->late == LATE_RULE_BY_PETITION)
		TRY(share_check(rules->petition, "rules.petition"));
	TRY(numbers_check(rules));
	return absences_check(arena, &rules->absences);
}

struct part_body_rules
body_rules_keep(struct arena *arena, const struct part_body_rules *rules)
{
	struct part_body_rules kept = *rules;
	kept.voters.at = TAKE_MANY(arena, enum role, rules->voters.count);
	for (size_t i = 0; i < rules->voters.count; i++)
		kept.voters.at[i] = rules->voters.at[i];
	kept.absences.at = TAKE_MANY(arena, struct str, rules->absences.count);
	for (size_t i = 0; i < rules->absences.count; i++)
		kept.absences.at[i] = str_keep(arena, rules->absences.at[i]);
	return kept;
}

/* For the digest */

static void
write_quorum(const struct part_quorum_rule *quorum, struct buf *out)
{
	dump_share(out, "quorum", quorum->share);
	dump_flag(out, "quorum_strict", quorum->strict);
	dump_number(out, "quorum_least", quorum->least);
	dump_term(out, "quorum_of", quorum_of_word(quorum->of));
}

void
body_voting_write(const struct part_vote_rule *voting, struct buf *out)
{
	dump_share(out, "threshold", voting->threshold);
	dump_flag(out, "strict", voting->strict);
	dump_term(out, "base", base_word(voting->base));
	dump_term(out, "tie", tie_rule_word(voting->tie));
	dump_flag(out, "ballot_change", voting->ballot_change);
	dump_term(out, "open_shows", open_shows_word(voting->open_shows));
	dump_term(out, "silence", silence_word(voting->silence));
}

void
body_rules_write(const struct part_body_rules *rules, struct buf *out)
{
	for (size_t i = 0; i < rules->voters.count; i++)
		dump_term(out, "voter", role_word(rules->voters.at[i]));
	dump_term(out, "weighting", weighting_word(rules->weighting));
	dump_flag(out, "proxies", rules->proxies);
	dump_number(out, "proxies_most", rules->proxies_most);
	dump_flag(out, "designees", rules->designees);
	write_quorum(&rules->quorum, out);
	body_voting_write(&rules->voting, out);
	dump_number(out, "sponsors_least", rules->sponsors_least);
	dump_term(out, "late", late_rule_word(rules->late));
	dump_share(out, "petition", rules->petition);
	dump_term(out, "dissent", dissent_rule_word(rules->dissent));
	dump_number(out, "dissent_minutes", rules->dissent_minutes);
	dump_term(out, "numbering", numbering_word(rules->numbering));
	dump_term(out, "slate", slate_rule_word(rules->slate));
	dump_number(out, "pull_least", rules->pull_least);
	dump_texts(out, "absences", &rules->absences);
}
