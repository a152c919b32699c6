/* Votes of the past: copied as their source has them, invented ones and 7,902 real ballots. */
#include "assembly/vote_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define BALLOTS(...)                                                                               \
	((struct past_ballot_list){ (struct part_past_ballot[]){ __VA_ARGS__ },                    \
		sizeof((struct part_past_ballot[]){ __VA_ARGS__ })                                 \
			/ sizeof(struct part_past_ballot) })
#define ABSENCES(...)                                                                              \
	.absences = { (struct part_absence[]){ __VA_ARGS__ },                                      \
		sizeof((struct part_absence[]){ __VA_ARGS__ }) / sizeof(struct part_absence) },    \
	.has_absences = true
#define PAST .question = STR("On the budget"), .source = STR("minutes of 1965, page 3")
#define TAKES(house, ...)                                                                          \
	HOUSE_TAKES((house), (house)->clerk.caller, RECORD_PAST_VOTE, record_past_vote,            \
		.body = (house)->body, __VA_ARGS__)
#define REFUSES(house, code, field, ...)                                                           \
	HOUSE_REFUSES((house), (house)->clerk.caller, (code), (field), RECORD_PAST_VOTE,           \
		record_past_vote, .body = (house)->body, __VA_ARGS__)

static void
it_is_kept_as_its_source_has_it(void **state)
{
	struct house *house = *state;
	uint64_t a = house->members[0].member, b = house->members[1].member;
	uint64_t resolution = given_resolution(house);
	HOUSE_TAKES(house, house->clerk.caller, END_SEAT, end_seat,
		.member = house->members[2].member, .reason = STR("term ended"));
	uint64_t id = TAKES(house, PAST, .resolution = resolution, .has_resolution = true,
		.held = -1000, .outcome = STR("Approved, by Council"),
		.ballots = BALLOTS({ house->members[2].member, CHOICE_YES }, { b, CHOICE_NO }),
		ABSENCES({ a, STR("  Bereavement ") }), .decision = DECISION_ADOPTED,
		.has_decision = true);
	const struct vote *vote = vote_of(house, id);
	assert_int_equal(vote->state, VOTE_STATE_ANNOUNCED);
	assert_int_equal(vote->method, VOTE_METHOD_PAST);
	assert_null(vote->sitting);
	assert_int_equal(vote->closed_at, -1000);
	assert_int_equal(vote->decision, DECISION_ADOPTED);
	assert_true(str_equal(vote->outcome, STR("Approved, by Council")));
	assert_true(str_equal(vote->source, STR("minutes of 1965, page 3")));
	assert_int_equal(vote->count.yes, 1);
	assert_int_equal(vote->count.no, 1);
	assert_int_equal(vote->count.abstain, 0);
	assert_int_equal(vote->count.yes_weight, WEIGHT_ONE);
	assert_int_equal(vote->cast_count, 2);
	assert_int_equal(vote->place_count, 3);
	assert_true(str_equal(vote_place(vote, a)->absence, STR("  Bereavement ")));
	assert_int_equal(vote_place(vote, b)->choice, CHOICE_NO);
	/* On the resolution's page and the members', and the resolution stands where it stood. */
	assert_ptr_equal(resolution_of(house, resolution)->votes.at[0], vote);
	assert_int_equal(resolution_of(house, resolution)->standing, STANDING_PENDING);
	const struct member *member = assembly_must(house->assembly, a, NOUN_MEMBER);
	assert_ptr_equal(member->votes.at[0], vote);
}

static void
its_decision_may_be_unknown(void **state)
{
	struct house *house = *state;
	uint64_t vote = TAKES(house, PAST, ABSENCES({ house->members[0].member, STR("away") }));
	assert_int_equal(vote_of(house, vote)->decision, DECISION_NONE);
	assert_int_equal(vote_of(house, vote)->subject, SUBJECT_PROCEDURE);
	REFUSES(house, FAULT_PAST_TIED, "decision", PAST,
		ABSENCES({ house->members[0].member, STR("away") }), .decision = DECISION_TIED,
		.has_decision = true);
	HOUSE_TAKES(house, house->chair.caller, VOID_VOTE, void_vote, .vote = vote,
		.reason = STR("copied twice"));
	HOUSE_REFUSES(house, house->chair.caller, FAULT_VOTE_VOID, "vote", REOPEN_VOTE,
		reopen_vote, .vote = vote, .reason = STR("copied twice"));
}

static void
a_committee_voted_on_what_the_body_above_had(void **state)
{
	struct house *house = *state;
	uint64_t resolution = given_resolution(house);
	uint64_t vote = HOUSE_TAKES(house, house->clerk.caller, RECORD_PAST_VOTE, record_past_vote,
		.body = house->committee, PAST, .resolution = resolution, .has_resolution = true,
		.ballots = BALLOTS({ house->committee_members[0].member, CHOICE_YES }));
	assert_int_equal(vote_of(house, vote)->subjects.at[0].resolution, resolution);
	assert_int_equal(vote_of(house, vote)->subjects.at[0].version, 0);
	uint64_t draft = given_draft(house);
	REFUSES(house, FAULT_STILL_A_DRAFT, "resolution", PAST, .resolution = draft,
		.has_resolution = true,
		.ballots = BALLOTS({ house->members[0].member, CHOICE_YES }));
	REFUSES(house, FAULT_NOT_FOUND, "resolution", PAST, .resolution = vote,
		.has_resolution = true,
		.ballots = BALLOTS({ house->members[0].member, CHOICE_YES }));
}

static void
a_resolution_of_another_body_is_refused(void **state)
{
	struct house *house = *state;
	uint64_t other = HOUSE_TAKES(house, house->administrator, FOUND_BODY, found_body,
		.name = STR("League of Towns"), .short_name = STR("League"),
		.kind = BODY_KIND_ASSEMBLY);
	struct house_seat clerk = house_seat_new(house, other, STR("Lena"), ROLE_CLERK);
	HOUSE_REFUSES(house, clerk.caller, FAULT_WRONG_BODY, "resolution", RECORD_PAST_VOTE,
		record_past_vote, .body = other, PAST, .resolution = given_resolution(house),
		.has_resolution = true, .ballots = BALLOTS({ clerk.member, CHOICE_YES }));
	HOUSE_REFUSES(house, clerk.caller, FAULT_WRONG_BODY, "ballots[0].member", RECORD_PAST_VOTE,
		record_past_vote, .body = other, PAST,
		.ballots = BALLOTS({ house->members[0].member, CHOICE_YES }));
}

static void
it_says_what_when_and_from_where(void **state)
{
	struct house *house = *state;
	uint64_t a = house->members[0].member;
	REFUSES(house, FAULT_EMPTY, "question", .source = STR("minutes"),
		.ballots = BALLOTS({ a, CHOICE_YES }));
	REFUSES(house, FAULT_EMPTY, "source", .question = STR("On the budget"),
		.ballots = BALLOTS({ a, CHOICE_YES }));
	REFUSES(house, FAULT_NOT_PAST, "held", PAST, .held = house->now + 1,
		.ballots = BALLOTS({ a, CHOICE_YES }));
	static char much[300];
	memset(much, 'x', sizeof much);
	REFUSES(house, FAULT_TOO_LARGE, "outcome", PAST,
		.outcome = (struct str){ much, sizeof much },
		.ballots = BALLOTS({ a, CHOICE_YES }));
}

static void
each_member_is_named_once(void **state)
{
	struct house *house = *state;
	uint64_t a = house->members[0].member, b = house->members[1].member;
	REFUSES(house, FAULT_EMPTY, "ballots", PAST);
	REFUSES(house, FAULT_TWICE, "ballots[2].member", PAST,
		.ballots = BALLOTS({ b, CHOICE_YES }, { a, CHOICE_NO }, { b, CHOICE_NO }));
	REFUSES(house, FAULT_TWICE, "absences[1].member", PAST,
		.ballots = BALLOTS({ a, CHOICE_YES }),
		ABSENCES({ b, STR("away") }, { a, STR("away") }));
	REFUSES(house, FAULT_NOT_FOUND, "ballots[1].member", PAST,
		.ballots = BALLOTS({ a, CHOICE_YES }, { house->body, CHOICE_YES }));
	REFUSES(house, FAULT_WRONG_BODY, "absences[0].member", PAST,
		ABSENCES({ house->committee_members[0].member, STR("away") }));
	REFUSES(house, FAULT_EMPTY, "absences[0].category", PAST, ABSENCES({ a, STR(" ") }));
}

/* The named votes of a real council: votes.csv of the reference data */

enum {
	LINE_MOST = 1000,
	LINES_MOST = 10000,
	ROLL_MOST = 100,
};

enum column { NUMBER, FILE_NAME, DATE, BODY, DONE, PASSED, MEMBER, ANSWER, COLUMNS };

struct row {
	struct str at[COLUMNS];
};

struct sheet {
	struct arena *arena;
	struct row *rows;
	size_t count;
};

/* A field of a line of CSV (RFC 4180): plain, or in quotes. */
static struct str
take_field(struct str *rest)
{
	struct str field;
	if (rest->size == 0 || rest->at[0] != '"') {
		assert_true(str_split(rest, ',', &field));
		return field;
	}
	*rest = str_part(*rest, 1, rest->size);
	assert_true(str_split(rest, '"', &field));
	if (rest->size > 0)
		*rest = str_part(*rest, 1, rest->size);
	return field;
}

static void
read_row(struct sheet *sheet, const char *line)
{
	struct str rest = str_trim(str_keep(sheet->arena, str_of(line)));
	struct row *row = &sheet->rows[sheet->count++];
	for (int column = 0; column < COLUMNS; column++)
		row->at[column] = take_field(&rest);
}

static void
read_sheet(struct sheet *sheet)
{
	const char *data = getenv("WHEREAS_DATA");
	char path[LINE_MOST], line[LINE_MOST];
	snprintf(path, sizeof path, "%s/resolutions/nyc-council/votes.csv",
		data ? data : "../shared/data");
	FILE *file = fopen(path, "r");
	if (!file)
		skip();
	sheet->rows = TAKE_MANY(sheet->arena, struct row, LINES_MOST);
	assert_non_null(fgets(line, sizeof line, file));
	while (fgets(line, sizeof line, file))
		read_row(sheet, line);
	fclose(file);
}

static bool
same_vote(const struct row *a, const struct row *b)
{
	return str_equal(a->at[NUMBER], b->at[NUMBER]) && str_equal(a->at[DATE], b->at[DATE])
		&& str_equal(a->at[BODY], b->at[BODY]) && str_equal(a->at[DONE], b->at[DONE]);
}

/* A body of this name below the house's, a person, a seat: found, or made where there is none. */
static uint64_t
body_named(struct house *house, struct str name)
{
	for (EACH(const struct body, body, &house->assembly->bodies))
		if (str_equal(body->name, name))
			return body->head.id;
	struct buf short_name;
	buf_init(&short_name, house->arena, LINE_MOST);
	buf_format(&short_name, "Body %zu", house->assembly->bodies.count);
	return HOUSE_TAKES(house, house->administrator, FOUND_BODY, found_body, .name = name,
		.short_name = buf_str(&short_name), .kind = BODY_KIND_OTHER,
		.parent = house->body, .has_parent = true);
}

static uint64_t
person_named(struct house *house, struct str name)
{
	for (EACH(const struct person, person, &house->assembly->people))
		if (str_equal(person->name, name))
			return person->head.id;
	return HOUSE_TAKES(house, house->administrator, ADD_PERSON, add_person, .name = name);
}

static uint64_t
seat_of(struct house *house, const struct row *row)
{
	uint64_t body = body_named(house, row->at[BODY]);
	uint64_t person = person_named(house, row->at[MEMBER]);
	const struct member *seat =
		member_of_person(assembly_must(house->assembly, body, NOUN_BODY),
			assembly_must(house->assembly, person, NOUN_PERSON));
	return seat ? seat->head.id : house_seat_person(house, body, person, ROLE_MEMBER).member;
}

/* The source's words for a choice; every other word is why somebody was away. */
static const char *const answers[CHOICE_COUNT] = {
	[CHOICE_YES] = "Affirmative",
	[CHOICE_NO] = "Negative",
	[CHOICE_ABSTAIN] = "Abstain",
	[CHOICE_PRESENT] = "Non-voting",
};

static size_t
how_many(const struct row *rows, size_t count, enum choice choice)
{
	size_t found = 0;
	for (size_t i = 0; i < count; i++)
		found += str_equal(rows[i].at[ANSWER], str_of(answers[choice]));
	return found;
}

static uint64_t
record(struct house *house, const struct row *rows, size_t count)
{
	struct part_past_ballot ballots[ROLL_MOST];
	struct part_absence absences[ROLL_MOST];
	struct action_record_past_vote action = {
		.body = body_named(house, rows->at[BODY]),
		.question = rows->at[FILE_NAME],
		.outcome = rows->at[DONE],
		.source = STR("votes.csv"),
		.ballots = { ballots, 0 },
		.absences = { absences, 0 },
		.has_absences = true,
		.decision = str_equal(rows->at[PASSED], STR("Pass")) ? DECISION_ADOPTED
			: DECISION_REJECTED,
		.has_decision = true,
	};
	for (size_t i = 0; i < count; i++) {
		uint64_t seat = seat_of(house, &rows[i]);
		int choice = 0;
		while (choice < CHOICE_COUNT
		       && !str_equal(rows[i].at[ANSWER], str_of(answers[choice])))
			choice++;
		if (choice < CHOICE_COUNT)
			ballots[action.ballots.count++] =
				(struct part_past_ballot){ seat, (enum choice)choice };
		else
			absences[action.absences.count++] =
				(struct part_absence){ seat, rows[i].at[ANSWER] };
	}
	return house_takes(house, house->clerk.caller, ACTION_RECORD_PAST_VOTE, &action);
}

/* Every sum, and the answer of every member, against the rows. */
static void
compare(struct house *house, const struct vote *vote, const struct row *rows, size_t count)
{
	assert_int_equal(vote->place_count, count);
	assert_int_equal(vote->count.yes, how_many(rows, count, CHOICE_YES));
	assert_int_equal(vote->count.no, how_many(rows, count, CHOICE_NO));
	assert_int_equal(vote->count.abstain, how_many(rows, count, CHOICE_ABSTAIN));
	assert_int_equal(vote->count.present, how_many(rows, count, CHOICE_PRESENT));
	for (size_t i = 0; i < count; i++) {
		const struct place *place = vote_place(vote, seat_of(house, &rows[i]));
		assert_non_null(place);
		struct str kept = place->cast ? str_of(answers[place->choice]) : place->absence;
		assert_true(str_equal(kept, rows[i].at[ANSWER]));
	}
}

static void
real_votes_are_copied_ballot_by_ballot(void **state)
{
	struct house *house = *state;
	struct sheet sheet = { .arena = house->arena };
	read_sheet(&sheet);
	for (size_t i = 0; i < sheet.count; i++)
		(void)seat_of(house, &sheet.rows[i]);
	size_t votes = 0;
	for (size_t from = 0, to; from < sheet.count; from = to, votes++) {
		const struct row *rows = &sheet.rows[from];
		for (to = from; to < sheet.count && same_vote(rows, &sheet.rows[to]); to++)
			;
		uint64_t vote = record(house, rows, to - from);
		compare(house, vote_of(house, vote), rows, to - from);
	}
	assert_int_equal(sheet.count, 7902);
	assert_int_equal(votes, 305);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		HOUSE_TEST(it_is_kept_as_its_source_has_it),
		HOUSE_TEST(its_decision_may_be_unknown),
		HOUSE_TEST(a_committee_voted_on_what_the_body_above_had),
		HOUSE_TEST(a_resolution_of_another_body_is_refused),
		HOUSE_TEST(it_says_what_when_and_from_where),
		HOUSE_TEST(each_member_is_named_once),
		HOUSE_TEST(real_votes_are_copied_ballot_by_ballot),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
