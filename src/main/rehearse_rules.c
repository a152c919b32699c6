/* The rules of every body: settings that are sound one by one, and together say what nobody can
 * have meant, or what no meeting can fulfil. */
#include "assembly/member.h"
#include "main/rehearsal.h"

static bool
weighs_differently(const struct body *body)
{
	int64_t weight = -1;
	for (EACH(const struct member, member, &body->seats)) {
		if (!member_votes(member))
			continue;
		if (weight >= 0 && member->weight != weight)
			return true;
		weight = member->weight;
	}
	return false;
}

static bool
more_than_vote(const struct body *body, int64_t number)
{
	int64_t voting = (int64_t)member_count_voting(body);
	return voting > 0 && number > voting;
}

static bool
takes_dissents_twice(const struct body *body)
{
	return body->rules.dissent == DISSENT_RULE_MEETING_END && body->rules.dissent_minutes > 0;
}

static bool
counts_proxies_it_bars(const struct body *body)
{
	return !body->rules.proxies && body->rules.proxies_most > 0;
}

static bool
ignores_weights(const struct body *body)
{
	return body->rules.weighting == WEIGHTING_EQUAL && weighs_differently(body);
}

static bool
has_no_votes(const struct body *body)
{
	return member_count_voting(body) == 0;
}

static bool
has_no_quorum(const struct body *body)
{
	return more_than_vote(body, body->rules.quorum.least);
}

static bool
registers_nobody(const struct body *body)
{
	return body->rules.quorum.of == QUORUM_OF_REGISTERED && body->kind != BODY_KIND_ASSEMBLY;
}

static bool
wants_many_sponsors(const struct body *body)
{
	return more_than_vote(body, body->rules.sponsors_least);
}

static bool
wants_many_to_pull(const struct body *body)
{
	return body->rules.slate == SLATE_RULE_UNANIMOUS
	       && more_than_vote(body, body->rules.pull_least);
}

static const struct {
	bool (*found)(const struct body *body);
	enum verdict_of verdict;
	const char *what;
} oddities[] = {
	{ has_no_quorum, FOUND_BAD, "the quorum is more than there are voting seats" },
	{ wants_many_sponsors, FOUND_BAD,
		"a text needs more sponsors than there are voting seats" },
	{ has_no_votes, FOUND_DOUBTFUL, "no seat votes" },
	{ registers_nobody, FOUND_DOUBTFUL,
		"the quorum is of those registered for a meeting, and only an assembly calls one" },
	{ takes_dissents_twice, FOUND_DOUBTFUL,
		"dissents are taken until the meeting ends, and minutes for them are set too" },
	{ counts_proxies_it_bars, FOUND_DOUBTFUL,
		"there are no proxies, and how many a seat may hold is set" },
	{ ignores_weights, FOUND_DOUBTFUL,
		"all votes are equal, and the seats have other weights" },
	{ wants_many_to_pull, FOUND_DOUBTFUL,
		"to pull an item from the slate takes more members than vote" },
};

void
rehearse_rules(struct rehearsal *rehearsal)
{
	const struct assembly *assembly = clerk_assembly(rehearsal->house.clerk);
	size_t before = rehearsal->findings.count;
	for (size_t i = 0; i < sizeof oddities / sizeof oddities[0]; i++) {
		const struct body *first = NULL;
		size_t more = 0;
		for (EACH(const struct body, body, &assembly->bodies)) {
			if (!oddities[i].found(body))
				continue;
			more += first != NULL;
			first = first ? first : body;
		}
		if (!first)
			continue;
		rehearsal_found(rehearsal, "rules", oddities[i].verdict,
		    "see the rules (set_body_rules)", "%s: %s%s", oddities[i].what, first->name.at,
			more > 0 ? ", and in others" : "");
	}
	if (rehearsal->findings.count == before)
		rehearsal_found(
			rehearsal, "rules", FOUND_GOOD, "", "no setting contradicts another");
}
