/* Terms: every value has a word of its own, and every word leads back to its value. */
#include "text/term.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void
every_word_leads_back(void **state)
{
	(void)state;
	for (enum terms terms = 0; terms < TERMS_COUNT; terms++) {
		assert_true(terms_table[terms].count > 0);
		for (int value = 0; value < terms_table[terms].count; value++) {
			int found = -1;
			assert_true(term_read(terms, str_of(term_word(terms, value)), &found));
			assert_int_equal(found, value);
		}
	}
}

static void
what_is_no_word_is_refused(void **state)
{
	(void)state;
	static const char *const bad[] = { "", "Yes", "ye", "yess", "adopted" };
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		int found = -7;
		assert_false(term_read(TERMS_CHOICE, str_of(bad[i]), &found));
		assert_int_equal(found, -7);
	}
}

static void
words_are_those_of_the_field(void **state)
{
	(void)state;
	assert_string_equal(choice_word(CHOICE_ABSTAIN), "abstain");
	assert_string_equal(base_word(BASE_ENTITLED_PRESENT), "entitled_present");
	assert_string_equal(decision_word(DECISION_NO_QUORUM), "no_quorum");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_word_leads_back),
		cmocka_unit_test(what_is_no_word_is_refused),
		cmocka_unit_test(words_are_those_of_the_field),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
