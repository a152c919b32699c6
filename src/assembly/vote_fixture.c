/* How the votes for unit tests are made. */
#include "assembly/vote_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct house_seat
voter_of(const struct house *house, size_t index)
{
	assert_true(index < HOUSE_VOTERS);
	if (index == 0)
		return house->chair;
	return index == 1 ? house->vice_chair : house->members[index - 2];
}

uint64_t
given_sitting(struct house *house)
{
	const struct body *body = assembly_must(house->assembly, house->body, NOUN_BODY);
	return HOUSE_TAKES(house, house->chair.caller, OPEN_SITTING, open_sitting,
		.body = house->body, .meeting = body->meeting ? body->meeting->head.id : 0,
		.name = STR("Plenary"));
}

void
given_adjournment(struct house *house, uint64_t sitting)
{
	HOUSE_TAKES(house, house->chair.caller, ADJOURN_SITTING, adjourn_sitting,
		.sitting = sitting);
}

uint64_t
given_item(struct house *house, uint64_t meeting, uint64_t resolution)
{
	return HOUSE_TAKES(house, house->clerk.caller, PLACE_ITEM, place_item, .meeting = meeting,
		.resolution = resolution, .has_resolution = true);
}

uint64_t
given_slated(struct house *house, uint64_t meeting, uint64_t resolution)
{
	uint64_t item = given_item(house, meeting, resolution);
	HOUSE_TAKES(house, house->clerk.caller, SLATE_ITEM, slate_item, .item = item);
	return item;
}

uint64_t
given_version(struct house *house, uint64_t resolution, bool current)
{
	return HOUSE_TAKES(house, house->clerk.caller, WRITE_VERSION, write_version,
		.resolution = resolution, .kind = VERSION_KIND_REVISION,
		.title = STR("Clear water"), .clauses = GIVEN_TEXT,
		.note = STR("as moved from the floor"), .current = current);
}

uint64_t
given_question(struct house *house, enum vote_method method)
{
	const struct body *body = assembly_must(house->assembly, house->body, NOUN_BODY);
	return HOUSE_TAKES(house, house->chair.caller, PREPARE_VOTE, prepare_vote,
		.body = house->body, .sitting = body->sitting->head.id,
		.subject = SUBJECT_RESOLUTION, .resolution = given_resolution(house),
		.has_resolution = true, .method = method);
}

uint64_t
given_roll_call(struct house *house)
{
	given_sitting(house);
	uint64_t vote = given_question(house, VOTE_METHOD_ROLL_CALL);
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = vote);
	return vote;
}

void
given_ballots(struct house *house, uint64_t vote, const char *row)
{
	static const char letters[CHOICE_COUNT] = {
		[CHOICE_YES] = 'y',
		[CHOICE_NO] = 'n',
		[CHOICE_ABSTAIN] = 'a',
		[CHOICE_PRESENT] = 'p',
	};
	assert_int_equal(strlen(row), HOUSE_VOTERS);
	for (size_t i = 0; i < HOUSE_VOTERS; i++) {
		const char *letter = memchr(letters, row[i], sizeof letters);
		if (!letter)
			continue;
		HOUSE_TAKES(house, voter_of(house, i).caller, CAST_BALLOT, cast_ballot,
			.vote = vote, .choice = (enum choice)(letter - letters));
	}
}

void
given_close(struct house *house, uint64_t vote)
{
	HOUSE_TAKES(house, house->chair.caller, CLOSE_VOTE, close_vote, .vote = vote);
}

void
given_result(struct house *house, uint64_t vote)
{
	given_close(house, vote);
	HOUSE_TAKES(house, house->chair.caller, ANNOUNCE_VOTE, announce_vote, .vote = vote);
}

void
given_item_adopted(struct house *house, uint64_t sitting, uint64_t item)
{
	uint64_t items[] = { item };
	uint64_t vote = HOUSE_TAKES(house, house->chair.caller, PREPARE_VOTE, prepare_vote,
		.body = house->body, .sitting = sitting, .subject = SUBJECT_RESOLUTION,
		.items = { items, 1 }, .has_items = true, .method = VOTE_METHOD_ROLL_CALL);
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = vote);
	given_ballots(house, vote, "yyyyyyy");
	given_result(house, vote);
}

uint64_t
given_proxy(struct house *house, size_t from, size_t to)
{
	struct part_body_rules rules = given_rules(house, house->body);
	if (!rules.proxies) {
		rules.proxies = true;
		rules.proxies_most = HOUSE_VOTERS;
		given_rules_set(house, house->body, &rules);
	}
	return HOUSE_TAKES(house, voter_of(house, from).caller, GIVE_PROXY, give_proxy,
		.member = voter_of(house, from).member, .holder = voter_of(house, to).member);
}

const struct vote *
vote_of(const struct house *house, uint64_t id)
{
	return assembly_must(house->assembly, id, NOUN_VOTE);
}

const struct place *
place_of(const struct house *house, uint64_t vote, size_t voter)
{
	const struct place *place = vote_place(vote_of(house, vote), voter_of(house, voter).member);
	assert_non_null(place);
	return place;
}

static void
expect_text(struct str found, const char *expected)
{
	if (!str_equal(found, str_of(expected)))
		fail_msg("\"%.*s\", but \"%s\" was expected", (int)found.size, found.at, expected);
}

void
expect_question(const struct house *house, uint64_t vote, const char *question)
{
	expect_text(vote_of(house, vote)->question, question);
}

void
expect_sentence(const struct house *house, uint64_t vote, const char *sentence)
{
	expect_text(vote_of(house, vote)->sentence, sentence);
}
