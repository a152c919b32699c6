/* People, and who may sign whom out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/house_fixture.h"
#include "assembly/person.h"

static void
a_person_has_a_name_in_normal_form(void **state)
{
	struct house *house = *state;
	uint64_t id = HOUSE_TAKES(
	    house, house->clerk.caller, ADD_PERSON, add_person, .name = STR(" Jose\u0301 Diaz "));
	const struct person *person = assembly_must(house->assembly, id, NOUN_PERSON);
	assert_true(str_equal(person->name, STR("Jos\u00e9 Diaz")));
	assert_int_equal(person->seats.count, 0);
	const struct list *all = &house->assembly->people;
	assert_ptr_equal(all->at[all->count - 1], person);
}

static void
a_person_without_a_name_is_refused(void **state)
{
	struct house *house = *state;
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_EMPTY, "name", ADD_PERSON, add_person,
	    .name = STR("  "));
}

static void
a_name_stands_in_one_line(void **state)
{
	struct house *house = *state;
	uint64_t person = house->members[0].person;
	static const char *const refused[] = { "a\nb", "Zo\xC3\xAB\xE2\x80\xAE\x65vil",
		"\xC2\x9B" };
	for (size_t i = 0; i < 3; i++) {
		struct str name = str_of(refused[i]);
		HOUSE_REFUSES(house, house->clerk.caller, FAULT_UNSEEN_SIGN, "name", ADD_PERSON,
		    add_person, .name = name);
		HOUSE_REFUSES(house, house->clerk.caller, FAULT_UNSEEN_SIGN, "name", RENAME_PERSON,
		    rename_person, .person = person, .name = name);
		HOUSE_REFUSES(house, house->clerk.caller, FAULT_UNSEEN_SIGN, "value", SET_ATTRIBUTE,
		    set_attribute, .member = house->members[0].member, .name = STR("city"),
		    .value = name, .source = STR("told"));
		HOUSE_REFUSES(house, house->administrator, FAULT_UNSEEN_SIGN, "short_name",
		    RENAME_BODY, rename_body, .body = house->body, .name = STR("Assembly"),
		    .short_name = name);
	}
	HOUSE_TAKES(house, house->clerk.caller, ADD_PERSON, add_person,
	    .name = STR("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xE2\x80\x8F(Ann)\n"));
}

/* What an earlier version took goes on standing. */
static void
a_name_that_was_kept_is_not_judged_again(void **state)
{
	(void)state;
	struct assembly *assembly = assembly_new();
	struct str name = STR("a\nb");
	assembly_apply(assembly, &(struct stamp){ .seq = 1 }, EVENT_PERSON_ADDED,
	    &(struct event_person_added){ .name = name });
	const struct person *person = assembly_must(assembly, 1, NOUN_PERSON);
	assert_true(str_equal(person->name, name));
	assembly_free(assembly);
}

static void
anybody_ends_their_own_sessions(void **state)
{
	struct house *house = *state;
	uint64_t seq = HOUSE_TAKES(house, house->observer.caller, END_SESSIONS, end_sessions,
	    .person = house->observer.person, .reason = STR("lost the phone"));
	assert_int_equal(house_kind_of(house, seq), EVENT_SESSIONS_ENDED);
	HOUSE_TAKES(house, house->outsider.caller, END_SESSIONS, end_sessions,
	    .person = house->outsider.person, .reason = STR("lost the phone"));
}

static void
only_who_answers_for_the_house_ends_those_of_others(void **state)
{
	struct house *house = *state;
	uint64_t person = house->members[0].person;
	HOUSE_TAKES(house, house->clerk.caller, END_SESSIONS, end_sessions, .person = person,
	    .reason = STR("a card was found"));
	HOUSE_TAKES(house, house->administrator, END_SESSIONS, end_sessions, .person = person,
	    .reason = STR("a card was found"));
	HOUSE_REFUSES(house, house->chair.caller, FAULT_FORBIDDEN, "person", END_SESSIONS,
	    end_sessions, .person = person, .reason = STR("a card was found"));
	struct house_seat clerk = house_seat_new(house, house->committee, STR("Cass"), ROLE_CLERK);
	HOUSE_REFUSES(house, clerk.caller, FAULT_FORBIDDEN, "person", END_SESSIONS, end_sessions,
	    .person = person, .reason = STR("a card was found"));
}

static void
ending_sessions_needs_a_reason(void **state)
{
	struct house *house = *state;
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_EMPTY, "reason", END_SESSIONS, end_sessions,
	    .person = house->members[0].person);
}

static void
a_person_can_be_called_otherwise(void **state)
{
	struct house *house = *state;
	uint64_t id = house->members[0].person;
	const struct person *person = assembly_must(house->assembly, id, NOUN_PERSON);
	HOUSE_TAKES(house, house->clerk.caller, RENAME_PERSON, rename_person, .person = id,
	    .name = STR(" Ida Married "));
	assert_true(str_equal(person->name, STR("Ida Married")));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_SAME_ALREADY, "name", RENAME_PERSON,
	    rename_person, .person = id, .name = STR("Ida Married"));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_EMPTY, "name", RENAME_PERSON, rename_person,
	    .person = id, .name = STR(" "));
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_FORBIDDEN, "", RENAME_PERSON,
	    rename_person, .person = id, .name = STR("Ida"));
	HOUSE_TAKES(house, house->administrator, RENAME_PERSON, rename_person, .person = id,
	    .name = STR("Ida"));
	HOUSE_TAKES(house, house->clerk.caller, RENAME_PERSON, rename_person,
	    .person = house->outsider.person, .name = STR("Otto"));
	uint64_t other = HOUSE_TAKES(house, house->administrator, FOUND_BODY, found_body,
	    .name = STR("Elsewhere"), .short_name = STR("EL"), .kind = BODY_KIND_ASSEMBLY);
	struct house_seat theirs = house_seat_new(house, other, STR("Cass"), ROLE_CLERK);
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_FORBIDDEN, "", RENAME_PERSON, rename_person,
	    .person = theirs.person, .name = STR("Cassandra"));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_person_has_a_name_in_normal_form),
		HOUSE_TEST(a_person_without_a_name_is_refused),
		HOUSE_TEST(a_name_stands_in_one_line),
		cmocka_unit_test(a_name_that_was_kept_is_not_judged_again),
		HOUSE_TEST(anybody_ends_their_own_sessions),
		HOUSE_TEST(only_who_answers_for_the_house_ends_those_of_others),
		HOUSE_TEST(ending_sessions_needs_a_reason),
		HOUSE_TEST(a_person_can_be_called_otherwise),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
