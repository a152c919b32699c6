/* The first page while a sitting is open: what is before the body, and what comes next. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/vote_fixture.h"
#include "publish/view.h"

enum { PAGE_MOST = 1 << 20, HOUR_MS = 3600 * 1000 };

static struct str
page(struct house *house)
{
	struct buf out;
	const struct view_wish wish = { .path = STR("/"), .now = house->now };
	buf_init(&out, house->arena, PAGE_MOST);
	assert_int_equal(view_render(house->assembly, &wish, &out).code, FAULT_NONE);
	assert_false(out.full);
	return buf_str(&out);
}

/* The card of what is before the body: the part above its list of what comes next, or that list. */
static struct str
card(struct house *house, bool next)
{
	struct str whole = page(house);
	whole = str_part(whole, str_find(whole, STR("<section class=\"card now\">")), whole.size);
	whole = str_part(whole, 0, str_find(whole, STR("</section>")));
	size_t at = str_find(whole, STR("<h3>"));
	return next ? str_part(whole, at, whole.size) : str_part(whole, 0, at);
}

static bool
says(struct str text, const char *words)
{
	return str_find(text, str_of(words)) < text.size;
}

static void
call(struct house *house, uint64_t sitting, uint64_t item)
{
	HOUSE_TAKES(house, house->chair.caller, CALL_ITEM, call_item, .sitting = sitting,
		.about = item, .has_about = true);
}

static void
what_is_called_takes_the_place_of_what_was_decided(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t first = given_item(house, meeting, given_resolution(house));
	uint64_t second = HOUSE_TAKES(house, house->clerk.caller, PLACE_ITEM, place_item,
		.meeting = meeting, .title = STR("Greetings"), .has_title = true);
	uint64_t sitting = given_sitting(house);
	assert_true(says(card(house, false), "No question has been stated yet."));
	call(house, sitting, first);
	assert_true(says(card(house, false), "/resolutions/"));
	assert_false(says(card(house, true), "/resolutions/"));
	assert_true(says(card(house, true), "Greetings"));
	given_item_adopted(house, sitting, first);
	assert_true(says(card(house, false), "/votes/"));
	assert_true(says(card(house, false), "Adopted"));
	call(house, sitting, second);
	assert_true(says(card(house, false), "Greetings"));
	assert_false(says(card(house, false), "/votes/"));
	assert_false(says(card(house, true), "Greetings"));
}

static void
a_recess_is_told_with_its_end_and_reason(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	assert_false(says(page(house), "in recess"));
	HOUSE_TAKES(house, house->chair.caller, RECESS_SITTING, recess_sitting, .sitting = sitting,
		.until = house->now + HOUR_MS, .has_until = true, .reason = STR("lunch & rest"),
		.has_reason = true);
	struct str told = card(house, false);
	assert_true(says(told, "The sitting is in recess until <time"));
	assert_true(says(told, "lunch &amp; rest"));
	HOUSE_TAKES(house, house->chair.caller, RESUME_SITTING, resume_sitting, .sitting = sitting);
	assert_false(says(page(house), "in recess"));
	HOUSE_TAKES(house, house->chair.caller, RECESS_SITTING, recess_sitting, .sitting = sitting);
	assert_true(says(card(house, false), "The sitting is in recess.</p>"));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(what_is_called_takes_the_place_of_what_was_decided),
		HOUSE_TEST(a_recess_is_told_with_its_end_and_reason),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
