/* What the lines of a roster come to, in a house in which some of them are known. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/house_fixture.h"
#include "assembly/verbs.h"
#include "import/seating.h"

#define HEADER "name,city,state,party,role,weight\n"

struct judged {
	struct import_report report;
	struct seatings seatings;
};

static struct judged
judged(struct house *house, const char *lines)
{
	struct judged found = { .report = { .arena = house->arena } };
	struct csv csv;
	struct roster roster;
	struct fault read = csv_parse(house->arena, "l.csv", str_of(lines), ',', &csv);
	assert_int_equal(read.code, FAULT_NONE);
	read = roster_read(&found.report, &csv, &(struct roster_wish){ .may_lack = true }, &roster);
	assert_int_equal(read.code, FAULT_NONE);
	const struct body *body = assembly_must(house->assembly, house->body, NOUN_BODY);
	found.seatings = seatings_judge(&found.report, house->assembly, body, &roster);
	return found;
}

static uint64_t
seat(struct house *house, struct str name, struct str city, enum role role)
{
	struct house_seat seat = house_seat_new(house, house->body, name, role);
	HOUSE_TAKES(house, house->clerk.caller, SET_ATTRIBUTE, set_attribute, .member = seat.member,
	    .name = STR("city"), .value = city, .source = STR("told"));
	return seat.member;
}

static void
assert_kinds(const struct judged *judged, const enum seating_kind *kinds, size_t count)
{
	assert_int_equal(judged->seatings.count, count);
	for (size_t i = 0; i < count; i++)
		assert_int_equal(judged->seatings.at[i].kind, kinds[i]);
}

static void
who_is_new_and_who_is_known(void **state)
{
	struct house *house = *state;
	uint64_t ann = seat(house, STR("Ann Abbot"), STR("Sampleton"), ROLE_MEMBER);
	struct judged found = judged(house, HEADER "ANN  ABBOT,sampleton,,,,\n"
						   "Ann Abbot,Elsewhere,,,,\nZoe Young,,,,,\n");
	assert_kinds(
	    &found, (const enum seating_kind[]){ SEATING_CHANGED, SEATING_NEW, SEATING_NEW }, 3);
	assert_int_equal(found.seatings.at[0].member->head.id, ann);
	assert_null(found.seatings.at[1].person);
	found = judged(house, HEADER "Ann Abbot,Sampleton,,,,\n");
	assert_kinds(&found, (const enum seating_kind[]){ SEATING_KNOWN }, 1);
	assert_int_equal(found.report.refused_count, 0);
}

static void
a_person_without_a_seat_here_gets_one(void **state)
{
	struct house *house = *state;
	uint64_t person = HOUSE_TAKES(house, house->clerk.caller, ADD_PERSON, add_person,
	    .name = STR("Gus O\xE2\x80\x99Neil"));
	struct judged found = judged(house, HEADER "Gus O'Neil,,,,,\n");
	assert_kinds(&found, (const enum seating_kind[]){ SEATING_NEW }, 1);
	assert_int_equal(found.seatings.at[0].person->head.id, person);
}

static void
what_a_line_leaves_empty_takes_nothing_away(void **state)
{
	struct house *house = *state;
	seat(house, STR("Ann Abbot"), STR("Sampleton"), ROLE_CHAIR);
	struct judged found = judged(house, HEADER "Ann Abbot,,,,,\n");
	assert_kinds(&found, (const enum seating_kind[]){ SEATING_KNOWN }, 1);
	assert_int_equal(found.seatings.at[0].role, ROLE_CHAIR);
	found = judged(house, HEADER "Ann Abbot,,,Green,member,2\n");
	assert_kinds(&found, (const enum seating_kind[]){ SEATING_CHANGED }, 1);
	const struct seating *ann = &found.seatings.at[0];
	static const char *const expected[][3] = {
		{ "role", "chair", "member" },
		{ "weight", "1", "2" },
		{ "party", "unknown", "Green" },
	};
	assert_int_equal(ann->change_count, 3);
	for (size_t i = 0; i < 3; i++) {
		assert_true(str_equal(ann->changes[i].name, str_of(expected[i][0])));
		assert_true(str_equal(ann->changes[i].from, str_of(expected[i][1])));
		assert_true(str_equal(ann->changes[i].to, str_of(expected[i][2])));
	}
}

static void
nobody_is_guessed_and_nobody_is_meant_twice(void **state)
{
	struct house *house = *state;
	seat(house, STR("Ann Abbot"), STR("Sampleton"), ROLE_MEMBER);
	seat(house, STR("Ann Abbot"), STR("Old Harbor"), ROLE_MEMBER);
	house_seat_new(
	    house, house->body, STR("Yan Zand"), ROLE_MEMBER); /* from a city nobody noted */
	struct judged found = judged(house, HEADER "Ann Abbot,,,,,\nYan Zand,Sampleton,,,,\n"
						   "Yan Zand,Old Harbor,,,,\n");
	assert_kinds(&found,
	    (const enum seating_kind[]){ SEATING_REFUSED, SEATING_CHANGED, SEATING_REFUSED }, 3);
	assert_int_equal(found.report.refused_count, 2);
	assert_int_equal(found.report.refused[0].code, FAULT_NAME_OF_SEVERAL);
	assert_int_equal(found.report.refused[1].place.line, 4);
}

static void
a_state_that_is_not_known_parts_nobody(void **state)
{
	struct house *house = *state;
	uint64_t ann = seat(house, STR("Ann Abbot"), STR("Sampleton"), ROLE_MEMBER);
	HOUSE_TAKES(house, house->clerk.caller, SET_ATTRIBUTE, set_attribute, .member = ann,
	    .name = STR("state"), .value = STR("NY"), .source = STR("told"));
	seat(house, STR("Bo Barnes"), STR("Sampleton"), ROLE_MEMBER);
	struct judged found = judged(house, HEADER "Ann Abbot,Sampleton,,,,\n");
	assert_kinds(&found, (const enum seating_kind[]){ SEATING_KNOWN }, 1);
	assert_int_equal(found.seatings.at[0].member->head.id, ann);
	found = judged(house, HEADER "Ann Abbot,Sampleton,OH,,,\nBo Barnes,Sampleton,OH,,,\n");
	assert_kinds(&found, (const enum seating_kind[]){ SEATING_NEW, SEATING_CHANGED }, 2);
	found = judged(house, HEADER "Ann Abbot,,NY,,,\n");
	assert_kinds(&found, (const enum seating_kind[]){ SEATING_KNOWN }, 1);
}

static void
lines_that_may_mean_one_person_give_one_seat(void **state)
{
	struct house *house = *state;
	struct judged found = judged(house,
	    HEADER "Xa,Y,OH,,,\nXa,Y,,,,\nXa,Y,NY,,,\nXa,Z,OH,,,\nXa,,,,,\n"
		   "O'Neil,Y,,,,\nO\xE2\x80\x99Neil,Y,OH,,,\nXe,,OH,,,\nXe,Y,OH,,,\n");
	assert_kinds(&found,
	    (const enum seating_kind[]){ SEATING_NEW, SEATING_REFUSED, SEATING_REFUSED, SEATING_NEW,
		SEATING_REFUSED, SEATING_NEW, SEATING_REFUSED, SEATING_NEW, SEATING_REFUSED },
	    9);
	for (size_t i = 0; i < found.report.refused_count; i++)
		assert_int_equal(found.report.refused[i].code, FAULT_TWICE);
}

static void
a_line_that_names_somebody_again_is_refused(void **state)
{
	struct house *house = *state;
	struct judged found = judged(house, HEADER "Xa,Y,OH,,,\nXA,y,oh,,,\n");
	assert_kinds(&found, (const enum seating_kind[]){ SEATING_NEW, SEATING_REFUSED }, 2);
	assert_int_equal(found.report.refused[0].code, FAULT_TWICE);
}

static void
a_vote_that_weighs_nothing_is_refused_at_its_weight(void **state)
{
	struct house *house = *state;
	struct judged found = judged(house, HEADER "Xa,,,,,0\nXb,,,,observer,0\nXc,,,,mayor,\n");
	assert_kinds(&found,
	    (const enum seating_kind[]){ SEATING_REFUSED, SEATING_NEW, SEATING_REFUSED }, 3);
	assert_int_equal(found.report.refused[0].code, FAULT_WEIGHTLESS);
	assert_int_equal(found.report.refused[0].place.column, 6);
	assert_int_equal(found.report.refused[1].code, FAULT_UNKNOWN_ROLE);
	assert_int_equal(found.seatings.of_kind[SEATING_REFUSED], 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		HOUSE_TEST(who_is_new_and_who_is_known),
		HOUSE_TEST(a_person_without_a_seat_here_gets_one),
		HOUSE_TEST(what_a_line_leaves_empty_takes_nothing_away),
		HOUSE_TEST(nobody_is_guessed_and_nobody_is_meant_twice),
		HOUSE_TEST(a_state_that_is_not_known_parts_nobody),
		HOUSE_TEST(lines_that_may_mean_one_person_give_one_seat),
		HOUSE_TEST(a_line_that_names_somebody_again_is_refused),
		HOUSE_TEST(a_vote_that_weighs_nothing_is_refused_at_its_weight),
	};
	return cmocka_run_group_tests_name("seating", tests, NULL, NULL);
}
