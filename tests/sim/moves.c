/* How somebody finds something to ask for. */
#include "sim/moves.h"

#include <inttypes.h>

void *
move_choose(struct asker *asker, enum own_noun noun, move_fit *fit)
{
	const struct ledger *ledger = asker->world->ledger;
	const struct ids *ids = &ledger->of[noun];
	size_t from = ids->count > 0 ? move_throw(asker, ids->count) : 0;
	for (size_t i = 0; i < ids->count; i++) {
		void *own = ledger_find(ledger, noun, ids->at[(from + i) % ids->count]);
		if (!fit || fit(asker, own))
			return own;
	}
	return NULL;
}

struct own_member *
move_seat(const struct asker *asker, uint64_t body)
{
	const struct ledger *ledger = asker->world->ledger;
	struct own_member *seat = ledger_seat(ledger, body, asker->caller.person);
	for (size_t i = 0; !seat && i < ledger->of[OWN_STAND_IN].count; i++) {
		const struct own_stand_in *stand_in =
			OWN(ledger, stand_in, ledger->of[OWN_STAND_IN].at[i]);
		struct own_member *member = OWN(ledger, member, stand_in->member);
		if (!stand_in->ended && stand_in->person == asker->caller.person
		    && member->body == body
		    && (ledger_acts_for(ledger, stand_in->person, member)
			|| move_often(asker, 50)))
			seat = member;
	}
	return seat;
}

unsigned
move_roles(const struct asker *asker, uint64_t body)
{
	const struct ledger *ledger = asker->world->ledger;
	unsigned roles = asker->caller.administrator ? (unsigned)ADMINISTRATOR : 0;
	for (uint64_t at = body; at; at = OWN(ledger, body, at)->parent) {
		const struct own_member *seat = ledger_seat(ledger, at, asker->caller.person);
		if (seat && (at == body || seat->role == ROLE_CLERK))
			roles |= 1U << seat->role;
	}
	const struct own_member *acting = move_seat(asker, body);
	return acting ? roles | (unsigned)(1 << ROLE_MEMBER) : roles;
}

struct own_body *
move_body(struct asker *asker, unsigned roles)
{
	const struct ledger *ledger = asker->world->ledger;
	const struct ids *ids = &ledger->of[OWN_BODY];
	size_t from = move_throw(asker, ids->count);
	for (size_t i = 0; i < ids->count; i++) {
		uint64_t body = ids->at[(from + i) % ids->count];
		if (move_roles(asker, body) & roles)
			return OWN(ledger, body, body);
	}
	return NULL;
}

struct own_sitting *
move_sitting(struct asker *asker, unsigned roles)
{
	const struct own_body *body = move_body(asker, roles);
	return body ? OWN(asker->world->ledger, sitting, body->sitting) : NULL;
}

struct str
move_words(const struct asker *asker, const char *word)
{
	struct buf words;
	buf_init(&words, asker->world->arena, 200);
	buf_format(&words, "%s #%" PRIu64, word, asker->number);
	return buf_str(&words);
}

uint64_t
move_throw(const struct asker *asker, uint64_t most)
{
	return dice_below(&asker->world->dice, most);
}

bool
move_often(const struct asker *asker, int thousandths)
{
	return dice_often(&asker->world->dice, thousandths);
}

bool
move_stale(const struct asker *asker)
{
	return move_often(asker, asker->world->weather.stale);
}

struct clause_text_list
move_clauses(const struct asker *asker)
{
	size_t count = 2 + move_throw(asker, 2);
	struct part_clause_text *at =
		TAKE_MANY(asker->world->arena, struct part_clause_text, count);
	for (size_t i = 0; i < count; i++)
		at[i] = (struct part_clause_text){
			.kind = i == 0 ? CLAUSE_KIND_WHEREAS : CLAUSE_KIND_RESOLVED,
			.lead = i == 0 ? STR("WHEREAS") : STR("RESOLVED"),
			.words = move_words(asker, i == 0 ? "water is life" : "pipes be laid"),
		};
	return (struct clause_text_list){ at, count };
}

static struct share
share_choose(const struct asker *asker)
{
	static const struct share shares[] = { { 1, 2 }, { 2, 3 }, { 1, 2 }, { 3, 5 }, { 1, 3 } };
	return shares[move_throw(asker, sizeof shares / sizeof shares[0])];
}

static struct part_vote_rule
voting_choose(const struct asker *asker)
{
	struct share share = share_choose(asker);
	return (struct part_vote_rule){
		.threshold = share,
		.strict = share.part * 2 == share.whole ? !move_often(asker, 100)
			: move_often(asker, 100),
		.base = move_often(asker, 400) ? BASE_YES_NO
			: (enum base)move_throw(asker, BASE_COUNT),
		.tie = (enum tie_rule)move_throw(asker, TIE_RULE_COUNT),
		.ballot_change = move_often(asker, 600),
		.open_shows = (enum open_shows)move_throw(asker, OPEN_SHOWS_COUNT),
		.silence = move_often(asker, 600) ? SILENCE_NOTHING
			: (enum silence)move_throw(asker, SILENCE_COUNT),
	};
}

struct part_body_rules
move_rules(struct asker *asker, enum body_kind kind)
{
	static enum role voters[] = { ROLE_MEMBER, ROLE_CHAIR, ROLE_VICE_CHAIR };
	static struct str absences[] = { { "ill", 3 }, { "away", 4 } };
	bool committee = kind != BODY_KIND_ASSEMBLY;
	bool proxies = move_often(asker, 700);
	int64_t high = move_often(asker, 350) ? 1 + (int64_t)move_throw(asker, 3) : 0;
	return (struct part_body_rules){
		.voters = { voters, move_often(asker, 800) ? 3 : 1 },
		.weighting = move_often(asker, 700) ? WEIGHTING_EQUAL : WEIGHTING_BY_SEAT,
		.proxies = proxies,
		.proxies_most = proxies ? 1 + (int64_t)move_throw(asker, 2) : 0,
		.designees = move_often(asker, 600),
		.quorum = { .share = { 1 + high, 2 + high + (int64_t)move_throw(asker, 3) },
			.strict = move_often(asker, 300),
			.least = (int64_t)move_throw(asker, 3) + high,
			.of = (enum quorum_of)move_throw(asker, QUORUM_OF_COUNT) },
		.voting = voting_choose(asker),
		.sponsors_least = (int64_t)move_throw(asker, 2),
		.late = (enum late_rule)move_throw(asker, LATE_RULE_COUNT),
		.petition = { 1, 2 + (int64_t)move_throw(asker, 3) },
		.dissent = move_often(asker, 700) ? DISSENT_RULE_MINUTES
			: (enum dissent_rule)move_throw(asker, DISSENT_RULE_COUNT),
		.dissent_minutes = 1 + (int64_t)move_throw(asker, 5),
		.numbering = committee || move_often(asker, 700) ? NUMBERING_ONE_SEQUENCE
			: NUMBERING_PER_COMMITTEE,
		.slate = move_often(asker, 500) ? SLATE_RULE_REPORTED
			: (enum slate_rule)move_throw(asker, SLATE_RULE_COUNT),
		.pull_least = 1 + (int64_t)move_throw(asker, 2),
		.absences = { absences, 2 },
	};
}

struct part_floor_rules
move_floor_rules(struct asker *asker)
{
	static const int64_t seconds[] = { 0, 0, 2, 30, 300 };
	return (struct part_floor_rules){
		.speech_seconds = seconds[move_throw(asker, 5)],
		.side_seconds = seconds[move_throw(asker, 5)],
		.item_seconds = seconds[move_throw(asker, 5)],
		.balance = move_often(asker, 500),
		.vote_seconds = move_often(asker, 600) ? 0 : 1 + (int64_t)move_throw(asker, 20),
		.vote_closes = move_often(asker, 700),
	};
}
