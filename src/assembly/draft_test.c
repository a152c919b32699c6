/* Drafts: who may write one, for whom, and what a text must be. */
#include "assembly/resolution_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static uint64_t
issue(struct house *house, struct str slug)
{
	return HOUSE_TAKES(house, house->clerk.caller, NAME_ISSUE, name_issue, .name = slug,
		.slug = slug);
}

static void
who_drafts_is_the_first_sponsor(void **state)
{
	struct house *house = *state;
	uint64_t draft = HOUSE_TAKES(house, house->members[1].caller, DRAFT_RESOLUTION,
		draft_resolution, .body = house->body, .title = STR("  Cafe\u0301s at the river "),
		.clauses = GIVEN_TEXT);
	const struct resolution *resolution = resolution_of(house, draft);
	assert_int_equal(resolution->standing, STANDING_DRAFT);
	assert_int_equal(resolution->drafted_by, house->members[1].person);
	assert_int_equal(resolution->sponsors.count, 1);
	assert_ptr_equal(resolution->sponsors.at[0],
		assembly_find(house->assembly, house->members[1].member, NOUN_MEMBER));
	assert_true(str_equal(resolution->title, STR("Caf\u00e9s at the river")));
	assert_null(resolution->current);
	assert_int_equal(resolution->label.size, 0);
	assert_int_equal(resolution->history_count, 0);
	assert_int_equal(resolution->draft.at[0].clause, 1);
	assert_int_equal(resolution->draft.at[1].clause, 2);
	assert_int_equal(resolution->last_clause, 2);
}

static void
a_draft_may_still_be_nothing(void **state)
{
	struct house *house = *state;
	HOUSE_TAKES(house, house->vice_chair.caller, DRAFT_RESOLUTION, draft_resolution,
		.body = house->body);
}

static void
the_clerk_drafts_for_others(void **state)
{
	struct house *house = *state;
	uint64_t water = issue(house, STR("water"));
	uint64_t draft = HOUSE_TAKES(house, house->clerk.caller, DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .title = STR("Water"), .clauses = GIVEN_TEXT,
		.sponsors = IDS(house->members[2].member, house->chair.member),
		.named_sponsors = TEXTS(STR("The Mayor of Atlantis")),
		.trailing = TEXTS(STR("Projected cost: unknown"), STR("")),
		.left_over = TEXTS(STR("Page 3 of 7")), .issues = IDS(water));
	const struct resolution *resolution = resolution_of(house, draft);
	assert_int_equal(resolution->sponsors.count, 2);
	assert_int_equal(resolution->named_sponsors.count, 1);
	assert_int_equal(resolution->trailing.count, 2);
	assert_true(str_equal(resolution->left_over.at[0], STR("Page 3 of 7")));
	const struct issue *under = resolution->issues.at[0];
	assert_int_equal(under->resolutions.count, 0); /* a draft is nobody else's business */
}

static void
only_the_clerk_fills_in_what_comes_from_elsewhere(void **state)
{
	struct house *house = *state;
	struct caller ann = house->members[0].caller;
	HOUSE_REFUSES(house, ann, FAULT_ONLY_CLERK, "sponsors", DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .sponsors = IDS(house->members[1].member));
	HOUSE_REFUSES(house, ann, FAULT_ONLY_CLERK, "named_sponsors", DRAFT_RESOLUTION,
		draft_resolution, .body = house->body, .named_sponsors = TEXTS(STR("Bo")));
	HOUSE_REFUSES(house, ann, FAULT_ONLY_CLERK, "trailing", DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .trailing = TEXTS(STR("Cost")));
	HOUSE_REFUSES(house, ann, FAULT_ONLY_CLERK, "left_over", DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .left_over = TEXTS(STR("Page 3")));
}

static void
sponsors_are_seats_of_the_body_each_once(void **state)
{
	struct house *house = *state;
	struct caller clerk = house->clerk.caller;
	uint64_t bo = house->members[1].member;
	HOUSE_REFUSES(house, clerk, FAULT_NOT_FOUND, "sponsors[1]", DRAFT_RESOLUTION,
		draft_resolution, .body = house->body, .sponsors = IDS(bo, house->body));
	HOUSE_REFUSES(house, clerk, FAULT_WRONG_BODY, "sponsors[0]", DRAFT_RESOLUTION,
		draft_resolution, .body = house->body,
		.sponsors = IDS(house->committee_chair.member));
	HOUSE_REFUSES(house, clerk, FAULT_SEAT_CANNOT_SPONSOR, "sponsors[0]", DRAFT_RESOLUTION,
		draft_resolution, .body = house->body, .sponsors = IDS(house->observer.member));
	HOUSE_REFUSES(house, clerk, FAULT_TWICE, "sponsors[1]", DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .sponsors = IDS(bo, bo));
	HOUSE_TAKES(house, clerk, END_SEAT, end_seat, .member = bo, .reason = STR("moved away"));
	HOUSE_REFUSES(house, clerk, FAULT_SEAT_ENDED, "sponsors[0]", DRAFT_RESOLUTION,
		draft_resolution, .body = house->body, .sponsors = IDS(bo));
}

static void
issues_are_known_and_named_once(void **state)
{
	struct house *house = *state;
	uint64_t water = issue(house, STR("water"));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_NOT_FOUND, "issues[1]", DRAFT_RESOLUTION,
		draft_resolution, .body = house->body, .issues = IDS(water, house->body));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_TWICE, "issues[1]", DRAFT_RESOLUTION,
		draft_resolution, .body = house->body, .issues = IDS(water, water));
}

/* A text of so many times the same byte. */
static struct str
long_text(struct house *house, size_t size)
{
	char *at = arena_take(house->arena, size);
	memset(at, 'a', size);
	return (struct str){ at, size };
}

static void
texts_have_ceilings(void **state)
{
	struct house *house = *state;
	struct caller clerk = house->clerk.caller;
	struct str long_title = long_text(house, 4001);
	struct str long_lead = long_text(house, 1001);
	struct str long_words = long_text(house, 102401);
	struct str large = long_text(house, 100000);
	struct part_clause_text clause = reason(0, "w");
	struct str names[1001];
	uint64_t ids[1001] = { 0 };
	struct part_clause_text many[1001];
	struct str passages[11];
	for (size_t i = 0; i < 1001; i++) {
		names[i] = STR("Bo");
		many[i] = clause;
	}
	for (size_t i = 0; i < 11; i++)
		passages[i] = large;
	HOUSE_REFUSES(house, clerk, FAULT_TOO_LARGE, "title", DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .title = long_title);
	clause.lead = long_lead;
	HOUSE_REFUSES(house, clerk, FAULT_TOO_LARGE, "clauses[0].lead", DRAFT_RESOLUTION,
		draft_resolution, .body = house->body, .clauses = CLAUSES(clause));
	clause = (struct part_clause_text){ .words = long_words };
	HOUSE_REFUSES(house, clerk, FAULT_TOO_LARGE, "clauses[0].words", DRAFT_RESOLUTION,
		draft_resolution, .body = house->body, .clauses = CLAUSES(clause));
	HOUSE_REFUSES(house, clerk, FAULT_TOO_LARGE, "clauses", DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .clauses = { many, 1001 });
	for (size_t i = 0; i < 11; i++)
		many[i].words = large;
	HOUSE_REFUSES(house, clerk, FAULT_TOO_LARGE, "clauses", DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .clauses = { many, 11 });
	HOUSE_REFUSES(house, clerk, FAULT_TOO_LARGE, "trailing", DRAFT_RESOLUTION,
		draft_resolution, .body = house->body, .trailing = { passages, 11 });
	HOUSE_REFUSES(house, clerk, FAULT_TOO_LARGE, "left_over", DRAFT_RESOLUTION,
		draft_resolution, .body = house->body, .left_over = { passages, 11 });
	HOUSE_REFUSES(house, clerk, FAULT_TOO_LARGE, "named_sponsors", DRAFT_RESOLUTION,
		draft_resolution, .body = house->body, .named_sponsors = { names, 1001 });
	names[1] = long_text(house, 201);
	HOUSE_REFUSES(house, clerk, FAULT_TOO_LARGE, "named_sponsors[1]", DRAFT_RESOLUTION,
		draft_resolution, .body = house->body, .named_sponsors = { names, 2 });
	HOUSE_REFUSES(house, clerk, FAULT_TOO_LARGE, "sponsors", DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .sponsors = { ids, 1001 });
	HOUSE_REFUSES(house, clerk, FAULT_TOO_LARGE, "issues", DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .issues = { ids, 101 });
}

static void
texts_may_reach_their_ceilings(void **state)
{
	struct house *house = *state;
	static const struct part_clause_text clause = { .words = { "w", 1 } };
	struct str names[1000];
	struct part_clause_text many[1000];
	struct str passages[10000] = { { NULL, 0 } };
	for (size_t i = 0; i < 1000; i++) {
		names[i] = STR("Bo");
		many[i] = clause;
	}
	passages[0] = long_text(house, 1024 * 1024);
	uint64_t draft = HOUSE_TAKES(house, house->clerk.caller, DRAFT_RESOLUTION,
		draft_resolution, .body = house->body, .title = long_text(house, 4000),
		.clauses = { many, 1000 }, .named_sponsors = { names, 1000 },
		.left_over = { passages, 10000 });
	assert_int_equal(resolution_of(house, draft)->draft.count, 1000);
	assert_int_equal(resolution_of(house, draft)->left_over.count, 10000);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_NOT_FOUND, "resolution", REVISE_DRAFT,
	    revise_draft, .resolution = draft,
	    .base = given_text(house, draft)); /* it has no first sponsor */
	for (size_t i = 0; i < 10; i++)
		many[i].words = long_text(house, 102400);
	many[10].words = long_text(house, 1024 * 1024 - 10 * 102400);
	HOUSE_TAKES(house, house->clerk.caller, DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .clauses = { many, 11 });
}

static void
a_clause_says_something_under_a_number_of_its_own(void **state)
{
	struct house *house = *state;
	uint64_t draft = given_draft(house);
	struct caller ann = house->members[0].caller;
	HOUSE_REFUSES(house, ann, FAULT_EMPTY, "clauses[1].words", REVISE_DRAFT, revise_draft,
	    .resolution = draft, .base = given_text(house, draft),
	    .clauses = CLAUSES(reason(1, "w"), decision(2, " ")));
	HOUSE_REFUSES(house, ann, FAULT_NO_SUCH_CLAUSE, "clauses[0].clause", REVISE_DRAFT,
	    revise_draft, .resolution = draft, .base = given_text(house, draft),
	    .clauses = CLAUSES(reason(3, "w")));
	HOUSE_REFUSES(house, ann, FAULT_NO_SUCH_CLAUSE, "clauses[0].clause", REVISE_DRAFT,
	    revise_draft, .resolution = draft, .base = given_text(house, draft),
	    .clauses = CLAUSES(reason(-1, "w")));
	HOUSE_REFUSES(house, ann, FAULT_TWICE, "clauses[1].clause", REVISE_DRAFT, revise_draft,
	    .resolution = draft, .base = given_text(house, draft),
	    .clauses = CLAUSES(reason(1, "w"), reason(1, "x")));
	HOUSE_REFUSES(house, ann, FAULT_NO_SUCH_CLAUSE, "clauses[0].clause", DRAFT_RESOLUTION,
		draft_resolution, .body = house->body, .clauses = CLAUSES(reason(1, "w")));
	HOUSE_REFUSES(house, ann, FAULT_TOO_LARGE, "title", REVISE_DRAFT, revise_draft,
	    .resolution = draft, .base = given_text(house, draft), .title = long_text(house, 4001));
}

static void
a_clause_keeps_its_number_for_life(void **state)
{
	struct house *house = *state;
	uint64_t draft = given_draft(house);
	struct caller ann = house->members[0].caller;
	HOUSE_TAKES(house, ann, REVISE_DRAFT, revise_draft, .resolution = draft,
	    .base = given_text(house, draft), .title = STR("Clean water"),
	    .clauses = CLAUSES(reason(0, "new"), decision(2, "kept")));
	const struct resolution *resolution = resolution_of(house, draft);
	assert_int_equal(resolution->draft.at[0].clause, 3);
	assert_int_equal(resolution->draft.at[1].clause, 2);
	HOUSE_TAKES(house, ann, REVISE_DRAFT, revise_draft, .resolution = draft,
	    .base = given_text(house, draft), .title = STR("Clean water"),
	    .clauses = CLAUSES(decision(2, "kept"), reason(1, "back again"), reason(0, "newer")));
	assert_int_equal(resolution->draft.at[1].clause, 1);
	assert_int_equal(resolution->draft.at[2].clause, 4);
	assert_int_equal(resolution->last_clause, 4);
}

/* Who wrote it, its first sponsor, the clerk; nobody who joined. */
static void
few_change_a_draft(void **state)
{
	struct house *house = *state;
	uint64_t draft = HOUSE_TAKES(house, house->clerk.caller, DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .sponsors = IDS(house->members[3].member));
	HOUSE_REFUSES(house, house->members[1].caller, FAULT_NOT_FOUND, "resolution", REVISE_DRAFT,
	    revise_draft, .resolution = draft, .base = given_text(house, draft),
	    .title = STR("Mine now"));
	HOUSE_TAKES(house, house->clerk.caller, SHOW_DRAFT, show_draft, .resolution = draft,
		.shown = true);
	HOUSE_REFUSES(house, house->members[1].caller, FAULT_NOT_DRAFTER, "resolution",
	    REVISE_DRAFT, revise_draft, .resolution = draft, .base = given_text(house, draft),
	    .title = STR("Mine now"));
	HOUSE_TAKES(house, house->members[3].caller, REVISE_DRAFT, revise_draft,
	    .resolution = draft, .base = given_text(house, draft), .title = STR("By its sponsor"));
	HOUSE_TAKES(house, house->clerk.caller, REVISE_DRAFT, revise_draft, .resolution = draft,
	    .base = given_text(house, draft), .title = STR("By the clerk"));
	uint64_t own = given_draft(house);
	uint64_t entry = HOUSE_TAKES(house, house->members[0].caller, REVISE_DRAFT, revise_draft,
		.resolution = own, .base = given_text(house, own), .title = STR("By who wrote it"));
	assert_true(touched(house, own, entry));
	assert_true(str_equal(resolution_of(house, own)->title, STR("By who wrote it")));
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_NOT_FOUND, "body", DRAFT_RESOLUTION,
		draft_resolution, .body = own);
}

static void
who_wrote_it_may_change_it_in_another_role(void **state)
{
	struct house *house = *state;
	uint64_t draft = HOUSE_TAKES(house, house->clerk.caller, DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .sponsors = IDS(house->members[3].member));
	HOUSE_TAKES(house, house->administrator, CHANGE_MEMBER, change_member,
		.member = house->clerk.member, .role = ROLE_MEMBER, .weight = WEIGHT_ONE);
	HOUSE_TAKES(house, house->clerk.caller, REVISE_DRAFT, revise_draft, .resolution = draft,
	    .base = given_text(house, draft), .title = STR("Still mine"));
}

static void
of_two_who_reword_a_draft_at_once_the_second_is_told(void **state)
{
	struct house *house = *state;
	struct caller ann = house->members[0].caller, clerk = house->clerk.caller;
	uint64_t draft = given_draft(house);
	struct digest base = given_text(house, draft);
	HOUSE_TAKES(house, ann, REVISE_DRAFT, revise_draft, .resolution = draft, .base = base,
	    .title = STR("First"), .clauses = GIVEN_TEXT);
	HOUSE_REFUSES(house, clerk, FAULT_DRAFT_MEANWHILE, "base", REVISE_DRAFT, revise_draft,
		.resolution = draft, .base = base, .title = STR("Second"),
		.clauses = GIVEN_TEXT);
	HOUSE_REFUSES(house, clerk, FAULT_DRAFT_MEANWHILE, "text", SUBMIT_RESOLUTION,
		submit_resolution, .resolution = draft, .text = base);
	assert_true(str_equal(resolution_of(house, draft)->title, STR("First")));
	HOUSE_TAKES(house, clerk, REVISE_DRAFT, revise_draft, .resolution = draft,
		.base = given_text(house, draft), .title = STR("Second"),
		.clauses = GIVEN_TEXT);
	given_joined(house, draft, ann);
	HOUSE_TAKES(house, ann, SUBMIT_RESOLUTION, submit_resolution, .resolution = draft,
		.text = given_text(house, draft));
}

/* What is shown stands before every member of the body. */
static void
one_person_shows_so_many_drafts_at_once(void **state)
{
	enum { SHOWN_MOST = 20 };
	struct house *house = *state;
	struct caller ann = house->members[0].caller;
	uint64_t first = given_shown_draft(house);
	for (size_t i = 1; i < SHOWN_MOST; i++)
		given_shown_draft(house);
	uint64_t more = given_draft(house);
	HOUSE_REFUSES(house, ann, FAULT_TOO_LARGE, "shown", SHOW_DRAFT, show_draft,
		.resolution = more, .shown = true);
	HOUSE_TAKES(house, house->members[1].caller, DRAFT_RESOLUTION, draft_resolution,
		.body = house->body);
	HOUSE_TAKES(house, house->clerk.caller, SHOW_DRAFT, show_draft, .resolution = more,
		.shown = true);
	uint64_t last = given_draft(house);
	HOUSE_TAKES(house, ann, SHOW_DRAFT, show_draft, .resolution = first, .shown = false);
	HOUSE_TAKES(house, ann, SHOW_DRAFT, show_draft, .resolution = more, .shown = false);
	HOUSE_TAKES(house, ann, SHOW_DRAFT, show_draft, .resolution = last, .shown = true);
}

static void
a_draft_is_private(void **state)
{
	(void)state;
	assert_false(event_kinds[EVENT_RESOLUTION_DRAFTED].is_public);
	assert_false(event_kinds[EVENT_DRAFT_REVISED].is_public);
	assert_false(event_kinds[EVENT_DRAFT_JOINED].is_public);
	assert_false(event_kinds[EVENT_DRAFT_LEFT].is_public);
	assert_false(event_kinds[EVENT_DRAFT_LAPSED].is_public);
	assert_false(event_kinds[EVENT_DRAFT_SHOWN].is_public);
	assert_true(event_kinds[EVENT_RESOLUTION_SUBMITTED].is_public);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(who_drafts_is_the_first_sponsor),
		HOUSE_TEST(a_draft_may_still_be_nothing),
		HOUSE_TEST(the_clerk_drafts_for_others),
		HOUSE_TEST(only_the_clerk_fills_in_what_comes_from_elsewhere),
		HOUSE_TEST(sponsors_are_seats_of_the_body_each_once),
		HOUSE_TEST(issues_are_known_and_named_once),
		HOUSE_TEST(texts_have_ceilings),
		HOUSE_TEST(texts_may_reach_their_ceilings),
		HOUSE_TEST(a_clause_says_something_under_a_number_of_its_own),
		HOUSE_TEST(a_clause_keeps_its_number_for_life),
		HOUSE_TEST(few_change_a_draft),
		HOUSE_TEST(who_wrote_it_may_change_it_in_another_role),
		HOUSE_TEST(of_two_who_reword_a_draft_at_once_the_second_is_told),
		HOUSE_TEST(one_person_shows_so_many_drafts_at_once),
		HOUSE_TEST(a_draft_is_private),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
