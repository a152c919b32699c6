/* The words of the pages to come in by: none is missing in any language, none was left in English,
 * and what a printed card tells people to press stands on the button. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "publish/card_words.h"
#include "publish/entrance_words.h"
#include "publish/view.h"

enum {
	WORDS = sizeof(struct entrance_words) / sizeof(const char *),
	PAGE_MOST = 64 * 1024,
};

static void
every_language_has_every_word(void **state)
{
	(void)state;
	for (int language = 0; language < LANGUAGE_COUNT; language++) {
		const char *all[WORDS];
		memcpy(all, entrance_words_in((enum language)language), sizeof all);
		for (size_t i = 0; i < WORDS; i++) {
			assert_non_null(all[i]);
			assert_true(all[i][0] != '\0');
		}
		assert_non_null(strstr(entrance_words_in((enum language)language)->wait, "{n}"));
	}
}

/* "Name" is German too. */
static void
no_words_were_left_in_english(void **state)
{
	(void)state;
	const char *english[WORDS];
	memcpy(english, entrance_words_in(LANGUAGE_EN), sizeof english);
	for (int language = LANGUAGE_EN + 1; language < LANGUAGE_COUNT; language++) {
		const char *all[WORDS];
		memcpy(all, entrance_words_in((enum language)language), sizeof all);
		for (size_t i = 0; i < WORDS; i++)
			if (strcmp(all[i], "Name") != 0)
				assert_string_not_equal(all[i], english[i]);
	}
}

static void
a_card_tells_of_the_button_that_there_is(void **state)
{
	(void)state;
	for (int i = 0; i < LANGUAGE_COUNT; i++) {
		enum language language = (enum language)i;
		const struct entrance_words *words = entrance_words_in(language);
		assert_non_null(strstr(card_words_in(language)->instruction, words->sign_in));
		assert_memory_equal(words->use_card, words->sign_in, strlen(words->sign_in));
	}
}

static void
a_page_says_its_language_and_leads_to_the_others(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct buf out;
	buf_init(&out, arena, PAGE_MOST);
	assert_true(view_entrance(STR("/enter"), LANGUAGE_DE, &out));
	const char *page = str_keep(arena, buf_str(&out)).at;
	assert_non_null(strstr(page, "<html lang=\"de\">"));
	assert_non_null(strstr(page, "<button>Anmelden mit dieser Karte</button>"));
	assert_non_null(strstr(page, "<a data-language href=\"/enter?language=fr\" hreflang=\"fr\" "
				     "lang=\"fr\">Français</a>"));
	assert_non_null(strstr(page, "lang=\"de\" aria-current=\"true\">Deutsch</a>"));
	assert_null(strstr(page, entrance_words_in(LANGUAGE_EN)->card_once));
	arena_free(arena);
}

static const char *
problem(struct arena *arena, enum fault_code code, enum language language)
{
	struct buf out;
	buf_init(&out, arena, PAGE_MOST);
	view_problem(fault(code, ""), STR("/nowhere"), language, &out);
	return str_keep(arena, buf_str(&out)).at;
}

/* The sentences of faults are in English; a page in another language says so. */
static void
what_is_not_there_is_told_in_every_language(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	const char *page = problem(arena, FAULT_NO_PAGE, LANGUAGE_DE);
	assert_non_null(strstr(page, "<html lang=\"de\">"));
	assert_non_null(strstr(page, "<h1>Hier ist nichts</h1>"));
	assert_non_null(strstr(page, "<p>Unter dieser Adresse ist nichts.</p>"));
	assert_non_null(strstr(page, "<code lang=\"\">/nowhere</code>"));
	assert_null(strstr(page, "lang=\"en\""));
	page = problem(arena, FAULT_FORBIDDEN, LANGUAGE_DE);
	assert_non_null(strstr(page, "<p lang=\"en\">Your role does not allow this.</p>"));
	page = problem(arena, FAULT_FORBIDDEN, LANGUAGE_EN);
	assert_non_null(strstr(page, "<p>Your role does not allow this.</p>"));
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_language_has_every_word),
		cmocka_unit_test(no_words_were_left_in_english),
		cmocka_unit_test(a_card_tells_of_the_button_that_there_is),
		cmocka_unit_test(a_page_says_its_language_and_leads_to_the_others),
		cmocka_unit_test(what_is_not_there_is_told_in_every_language),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
