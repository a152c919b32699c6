/* Which language a browser is spoken to in. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "http/language.h"
#include "text/term.h"

static void
the_best_of_what_a_browser_asks_for_is_spoken(void **state)
{
	(void)state;
	static const struct {
		const char *accepted;
		enum language language;
	} cases[] = {
		{ "", LANGUAGE_EN },
		{ "de", LANGUAGE_DE },
		{ "fr-CA,fr;q=0.8,en;q=0.5", LANGUAGE_FR },
		{ "en;q=0.5, es-MX;q=0.9", LANGUAGE_ES },
		{ "DE-at ; Q=0.7 , en ; q=0.701", LANGUAGE_EN },
		{ "it, de;q=0.3", LANGUAGE_DE },
		{ "es, de", LANGUAGE_ES },
		{ "es;q=0, de;q=0.001", LANGUAGE_DE },
		{ "es;q=0.0", LANGUAGE_EN },
		{ "es;q=", LANGUAGE_ES },
		{ "es;q=x, de;q=0.1", LANGUAGE_DE },
		{ "fr;q=0.1, es;q=7", LANGUAGE_ES },
		{ "*", LANGUAGE_EN },
		{ "deutsch, d, ,;;,-,=", LANGUAGE_EN },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_string_equal(language_word(language_accepted(str_of(cases[i].accepted))),
		    language_word(cases[i].language));
}

static void
a_language_is_known_by_its_word_alone(void **state)
{
	(void)state;
	enum language language = LANGUAGE_COUNT;
	assert_true(language_named(STR("fr"), &language));
	assert_int_equal(language, LANGUAGE_FR);
	assert_false(language_named(STR("fra"), &language));
	assert_false(language_named(STR("f"), &language));
	assert_false(language_named(STR("it"), &language));
	assert_int_equal(language, LANGUAGE_FR);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_best_of_what_a_browser_asks_for_is_spoken),
		cmocka_unit_test(a_language_is_known_by_its_word_alone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
