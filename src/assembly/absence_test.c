/* Why a member is absent. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/house_fixture.h"
#include "assembly/meeting.h"

static uint64_t
given_sitting(struct house *house)
{
	return HOUSE_TAKES(house, house->chair.caller, OPEN_SITTING, open_sitting,
		.body = house->body, .name = STR("Friday morning"));
}

static void
note(struct house *house, uint64_t sitting, size_t member, const char *category)
{
	HOUSE_TAKES(house, house->clerk.caller, NOTE_ABSENCE, note_absence, .sitting = sitting,
		.member = house->members[member].member, .category = str_of(category));
}

static void
refused(struct house *house, uint64_t sitting, uint64_t member, const char *category,
	enum fault_code code, const char *about)
{
	HOUSE_REFUSES(house, house->clerk.caller, code, about, NOTE_ABSENCE, note_absence,
		.sitting = sitting, .member = member, .category = str_of(category));
}

static bool
noted(const struct house *house, uint64_t sitting, size_t member, const char *category)
{
	const struct sitting *at = assembly_must(house->assembly, sitting, NOUN_SITTING);
	return str_equal(sitting_absence(at, house->members[member].member), str_of(category));
}

static size_t
count_present(const struct house *house, uint64_t sitting)
{
	const struct sitting *at = assembly_must(house->assembly, sitting, NOUN_SITTING);
	return at->present.count;
}

static void
an_absence_is_noted_changed_and_taken_back(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	for (size_t i = 0; i < HOUSE_MEMBERS; i++)
		note(house, sitting, i, "absent");
	note(house, sitting, 1, "medical");
	assert_true(noted(house, sitting, 0, "absent"));
	assert_true(noted(house, sitting, 1, "medical"));
	note(house, sitting, 0, "");
	assert_true(noted(house, sitting, 0, ""));
	assert_true(noted(house, sitting, 1, "medical"));
	assert_true(noted(house, sitting, 4, "absent"));
	refused(house, sitting, house->members[0].member, "", FAULT_SAME_ALREADY, "category");
}

static void
many_absences_are_all_kept(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	struct house_seat seats[20];
	for (size_t i = 0; i < 20; i++) {
		seats[i] = house_seat_new(house, house->body, STR("Fay"), ROLE_MEMBER);
		HOUSE_TAKES(house, house->clerk.caller, NOTE_ABSENCE, note_absence,
			.sitting = sitting, .member = seats[i].member,
			.category = i % 2 ? STR("excused") : STR("conflict"));
	}
	const struct sitting *at = assembly_must(house->assembly, sitting, NOUN_SITTING);
	assert_int_equal(at->absences.count, 20);
	for (size_t i = 0; i < 20; i++)
		assert_true(str_equal(sitting_absence(at, seats[i].member),
			i % 2 ? STR("excused") : STR("conflict")));
}

static void
a_category_is_one_of_the_bodys(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	refused(house, sitting, house->members[0].member, "asleep", FAULT_UNKNOWN_ABSENCE,
		"category");
	refused(house, sitting, house->members[0].member, "Absent", FAULT_UNKNOWN_ABSENCE,
		"category");
	refused(house, sitting, house->committee_chair.member, "absent", FAULT_WRONG_BODY,
		"member");
	refused(house, sitting, house->body, "absent", FAULT_NOT_FOUND, "member");
}

static void
whoever_is_noted_absent_is_no_longer_present(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	HOUSE_TAKES(house, house->members[0].caller, MARK_PRESENCE, mark_presence,
		.sitting = sitting, .present = true);
	note(house, sitting, 0, "excused");
	assert_int_equal(count_present(house, sitting), 0);
	assert_true(noted(house, sitting, 0, "excused"));
	HOUSE_TAKES(house, house->members[0].caller, MARK_PRESENCE, mark_presence,
		.sitting = sitting, .present = true);
	assert_int_equal(count_present(house, sitting), 1);
	assert_true(noted(house, sitting, 0, ""));
}

static void
after_the_end_presence_stays_as_it_was(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	HOUSE_TAKES(house, house->members[0].caller, MARK_PRESENCE, mark_presence,
		.sitting = sitting, .present = true);
	HOUSE_TAKES(house, house->chair.caller, ADJOURN_SITTING, adjourn_sitting,
		.sitting = sitting);
	refused(house, sitting, house->members[0].member, "medical", FAULT_WAS_PRESENT, "member");
	note(house, sitting, 1, "medical");
	assert_int_equal(count_present(house, sitting), 1);
	assert_true(noted(house, sitting, 1, "medical"));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(an_absence_is_noted_changed_and_taken_back),
		HOUSE_TEST(many_absences_are_all_kept),
		HOUSE_TEST(a_category_is_one_of_the_bodys),
		HOUSE_TEST(whoever_is_noted_absent_is_no_longer_present),
		HOUSE_TEST(after_the_end_presence_stays_as_it_was),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
