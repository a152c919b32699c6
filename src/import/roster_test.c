/* A roster as it is read: which columns it must have, what a line says, and what is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "import/roster.h"
#include "text/arena_fixture.h"

static struct fault
reading(const char *text, bool may_lack, struct import_report *report, struct roster *ret_roster)
{
	struct csv csv;
	*report =
	    (struct import_report){ .arena = test_arena, .what = "members", .file = "list.csv" };
	struct fault read =
	    csv_parse(test_arena, "list.csv", str_of(text), CSV_ANY_SEPARATOR, &csv);
	assert_int_equal(read.code, FAULT_NONE);
	return roster_read(report, &csv, &(struct roster_wish){ .may_lack = may_lack }, ret_roster);
}

static void
refused_whole(const char *text, bool may_lack, const char *code, const char *about)
{
	struct import_report report;
	struct roster roster;
	struct fault found = reading(text, may_lack, &report, &roster);
	assert_string_equal(fault_word(found.code), code);
	assert_string_equal(found.about, about);
}

static void
assert_text(struct str found, const char *expected)
{
	assert_string_equal(str_keep(test_arena, found).at, expected);
}

static void
columns_may_lack_only_where_none_is_passed_over(void **state)
{
	(void)state;
	struct import_report report;
	struct roster roster;
	assert_int_equal(reading("state,name\nOH,Ann\n", true, &report, &roster).code, FAULT_NONE);
	assert_int_equal(roster.count, 1);
	assert_text(roster.at[0].state, "OH");
	assert_int_equal(roster.at[0].fact_count, 1); /* of what has no column nothing is said */
	refused_whole(
	    "name,stat\nAnn,OH\n", true, "COLUMN_UNKNOWN", "list.csv, line 1, column 2 (stat)");
	refused_whole("name,stat\nAnn,OH\n", false, "COLUMN_MISSING", "list.csv, line 1, city");
	refused_whole("id,who\n1,Ann\n", true, "HEADER", "list.csv, line 1");
	refused_whole(
	    "mayor_2020,city\nAnn,X\n", true, "COLUMN_MISSING", "list.csv, line 1, state");
}

static void
an_unknown_column_is_answered_with_those_that_are_known(void **state)
{
	(void)state;
	struct import_report report;
	struct roster roster;
	struct fault found = reading("Nme;city;foo\nAnn;X;1\n", true, &report, &roster);
	assert_string_equal(fault_word(found.code), "HEADER");
	assert_string_equal(found.detail, "name is missing; known are name, city, state, "
					  "ocd_division, party, population, role, weight, source");
	found = reading("name,votes\nAnn,2\n", true, &report, &roster);
	assert_string_equal(found.detail, "known are name, city, state, ocd_division, party, "
					  "population, role, weight, source");
}

static void
a_line_says_what_it_gives_and_what_not(void **state)
{
	(void)state;
	struct import_report report;
	struct roster roster;
	assert_int_equal(
	    reading("name,role,weight,party\nAnn,Chair,2.5,\nBo,,,Red\n", true, &report, &roster)
		.code,
	    FAULT_NONE);
	const struct roster_seat *ann = &roster.at[0], *bo = &roster.at[1];
	assert_int_equal(ann->role, ROLE_CHAIR);
	assert_int_equal(ann->weight, 2500000);
	assert_true(ann->gives_role && ann->gives_weight);
	assert_text(ann->facts[0].value, "unknown");
	assert_false(bo->gives_role || bo->gives_weight);
	assert_int_equal(bo->role, ROLE_MEMBER);
	assert_text(bo->facts[0].value, "Red");
	assert_text(bo->facts[0].source, "list.csv, line 3");
}

static void
every_wrong_field_is_told_with_its_place(void **state)
{
	(void)state;
	struct import_report report;
	struct roster roster;
	assert_int_equal(reading("name,city,role,population\n,X,mayor,few\nAnn,X,,\nann,x,,\n",
			     true, &report, &roster)
			     .code,
	    FAULT_NONE);
	static const struct {
		const char *code;
		size_t line, column;
	} expected[] = {
		{ "EMPTY", 2, 1 },
		{ "UNKNOWN_ROLE", 2, 3 },
		{ "NOT_A_COUNT", 2, 4 },
		{ "TWICE", 4, 1 },
	};
	import_refused_sort(&report);
	assert_int_equal(report.refused_count, 4);
	for (size_t i = 0; i < 4; i++) {
		assert_string_equal(fault_word(report.refused[i].code), expected[i].code);
		assert_int_equal(report.refused[i].place.line, expected[i].line);
		assert_int_equal(report.refused[i].place.column, expected[i].column);
	}
	assert_int_equal(roster.count, 3);
	assert_int_equal(roster.at[2].repeats, 3);
}

static void
names_are_spaced_and_stand_in_one_line(void **state)
{
	(void)state;
	struct import_report report;
	struct roster roster;
	const char *list = "name,city,party\n\" Gil \t Grant\nJr.\",Old\xC2\xA0 Town,\n"
			   "Zo\xC3\xAB\xE2\x80\xAE\x65vil,a\x01,\xE2\x81\xA6\xD7\xA9\n"
			   "\xD7\xA9\xD7\x9C\xE2\x80\x8F,,\n";
	assert_int_equal(reading(list, true, &report, &roster).code, FAULT_NONE);
	assert_text(roster.at[0].name, "Gil Grant Jr.");
	assert_text(roster.at[0].city, "Old Town");
	import_refused_sort(&report);
	assert_int_equal(report.refused_count, 3);
	for (size_t i = 0; i < 3; i++) {
		assert_string_equal(fault_word(report.refused[i].code), "UNSEEN_SIGN");
		assert_int_equal(report.refused[i].place.column, i + 1);
	}
	assert_text(roster.at[2].name, "\xD7\xA9\xD7\x9C\xE2\x80\x8F");
}

static void
a_published_list_gives_one_seat_to_each_city(void **state)
{
	(void)state;
	struct import_report report;
	struct roster roster;
	assert_int_equal(
	    reading("mayor_2020,city,state,population,next_election,city_site,"
		    "ocd_division,mayor_2026_openstates,party_2026_openstates\n"
		    "Ann,X,OH,1,,,,ANN,Red\nBo,X,OH,1,,,,Cy,Blue\n,Y,OH,2,,,,Dee,Blue\n",
		true, &report, &roster)
		.code,
	    FAULT_NONE);
	assert_int_equal(report.refused_count, 0);
	assert_int_equal(roster.at[1].repeats, 2);
	assert_text(roster.at[2].name, "Mayor of Y");
	assert_int_equal(report.notes.count, 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_ARENA(columns_may_lack_only_where_none_is_passed_over),
		WITH_ARENA(an_unknown_column_is_answered_with_those_that_are_known),
		WITH_ARENA(a_line_says_what_it_gives_and_what_not),
		WITH_ARENA(every_wrong_field_is_told_with_its_place),
		WITH_ARENA(names_are_spaced_and_stand_in_one_line),
		WITH_ARENA(a_published_list_gives_one_seat_to_each_city),
	};
	return cmocka_run_group_tests_name("roster", tests, NULL, NULL);
}
