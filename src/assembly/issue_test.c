/* Policy areas. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/house_fixture.h"
#include "assembly/issue.h"

static void
an_issue_has_a_name_and_an_address(void **state)
{
	struct house *house = *state;
	uint64_t id = HOUSE_TAKES(house, house->clerk.caller, NAME_ISSUE, name_issue,
		.name = STR(" Federal budget "), .slug = STR("federal-budget-2026"));
	const struct issue *issue = assembly_must(house->assembly, id, NOUN_ISSUE);
	assert_true(str_equal(issue->name, STR("Federal budget")));
	assert_true(str_equal(issue->slug, STR("federal-budget-2026")));
	assert_int_equal(house->assembly->issues.count, 1);
}

static void
an_address_is_words_of_letters_and_digits(void **state)
{
	struct house *house = *state;
	static const char *const wrong[] = { "-a", "a-", "a--b", "A", "a b", "a_b", "a{", "a:",
		"a/", "\u00e9t\u00e9", "-" };
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
		HOUSE_REFUSES(house, house->clerk.caller, FAULT_SLUG, "slug", NAME_ISSUE,
			name_issue, .name = STR("Water"), .slug = str_of(wrong[i]));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_EMPTY, "slug", NAME_ISSUE, name_issue,
		.name = STR("Water"));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_EMPTY, "name", NAME_ISSUE, name_issue,
		.slug = STR("water"));
}

static void
an_issue_is_named_once(void **state)
{
	struct house *house = *state;
	HOUSE_TAKES(house, house->clerk.caller, NAME_ISSUE, name_issue, .name = STR("Health care"),
		.slug = STR("health-care"));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_NAME_TAKEN, "name", NAME_ISSUE, name_issue,
		.name = STR("HEALTH  care"), .slug = STR("health"));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_NAME_TAKEN, "slug", NAME_ISSUE, name_issue,
		.name = STR("Health"), .slug = STR("health-care"));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(an_issue_has_a_name_and_an_address),
		HOUSE_TEST(an_address_is_words_of_letters_and_digits),
		HOUSE_TEST(an_issue_is_named_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
