/* A draft made of a messy text: every word of it is in the fields, and what is there is known. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/house_fixture.h"
#include "import/draft.h"
#include "text/utf8.h"

#define BRIDGE                                                                                     \
	"Annual Meeting\nRESOLUTION NO. 21\nTHE OLD BRIDGE\n\nSubmitted by:\nThe Honorable "       \
	"Ann Abbot\nThe Honorable Nobody Known\n\n1. WHEREAS, its planks are loose,\n\n"           \
	"NOW, THEREFORE, BE IT RESOLVED, that the planks be nailed down.\n"

static struct import_draft
drafted(struct house *house, const char *text)
{
	struct sponsor_seats seats;
	struct reading reading;
	const struct body *body = assembly_must(house->assembly, house->body, NOUN_BODY);
	sponsor_seats_of(house->arena, body, &seats);
	assert_int_equal(reading_of(house->arena, str_of(text), &reading).code, FAULT_NONE);
	return import_draft_of(&seats, body, &reading, STR(""));
}

static size_t
words_of(const struct text_list *lines)
{
	size_t words = 0;
	for (size_t i = 0; i < lines->count; i++)
		words += utf8_words(lines->at[i]);
	return words;
}

static void
every_word_of_a_text_is_in_the_draft(void **state)
{
	struct house *house = *state;
	uint64_t ann = house_seat_new(house, house->body, STR("Ann Abbot"), ROLE_MEMBER).member;
	struct action_draft_resolution draft = drafted(house, BRIDGE).action;
	size_t words = utf8_words(draft.title) + words_of(&draft.trailing)
		       + words_of(&draft.left_over);
	for (size_t i = 0; i < draft.clauses.count; i++)
		words += utf8_words(draft.clauses.at[i].lead)
			 + utf8_words(draft.clauses.at[i].words);
	assert_int_equal(words, utf8_words(str_of(BRIDGE)));
	assert_true(str_equal(draft.clauses.at[0].lead, STR("1. WHEREAS,")));
	assert_int_equal(draft.sponsors.count, 1);
	assert_int_equal(draft.sponsors.at[0], ann);
	assert_int_equal(draft.named_sponsors.count, 1);
	assert_true(str_equal(draft.named_sponsors.at[0], STR("Nobody Known")));
}

static void
what_is_there_is_known_by_its_label_or_its_words(void **state)
{
	struct house *house = *state;
	const struct body *body = assembly_must(house->assembly, house->body, NOUN_BODY);
	struct action_draft_resolution draft = drafted(house, BRIDGE).action;
	struct import_known known = import_known_of(house->arena, house->assembly, body, STR("21"),
		&draft);
	assert_null(known.resolution);
	assert_null(known.draft);
	uint64_t id = house_takes(house, house->clerk.caller, ACTION_DRAFT_RESOLUTION, &draft);
	known = import_known_of(house->arena, house->assembly, body, STR("21"), &draft);
	assert_int_equal(known.draft->head.id, id);
	HOUSE_TAKES(house, house->clerk.caller, SUBMIT_RESOLUTION, submit_resolution,
	    .resolution = id, .text = resolution_text(house->arena, draft.title, &draft.clauses),
	    .has_label = true, .label = STR("21"));
	known = import_known_of(house->arena, house->assembly, body, STR("21"), &draft);
	assert_int_equal(known.resolution->head.id, id);
	assert_true(known.same);
	assert_null(known.draft);
	known = import_known_of(house->arena, house->assembly, body, STR("22"), &draft);
	assert_null(known.resolution);
	known = import_known_of(house->arena, house->assembly, body, STR(""), &draft);
	assert_int_equal(known.resolution->head.id, id);
	draft.title = STR("Another bridge");
	known = import_known_of(house->arena, house->assembly, body, STR("21"), &draft);
	assert_int_equal(known.resolution->head.id, id);
	assert_false(known.same);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		HOUSE_TEST(every_word_of_a_text_is_in_the_draft),
		HOUSE_TEST(what_is_there_is_known_by_its_label_or_its_words),
	};
	return cmocka_run_group_tests_name("draft", tests, NULL, NULL);
}
