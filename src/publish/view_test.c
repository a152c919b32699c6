/* Paths: which there are, of what type and for whom; and what is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "publish/story_fixture.h"

static const char html[] = "text/html; charset=utf-8";
static const char json[] = "application/json";
static const char csv[] = "text/csv; charset=utf-8";

static const struct {
	const char *path, *type;
	bool is_private;
} known[] = {
	{ "/", html, false },
	{ "/home.json", json, false },
	{ "/resolutions", html, false },
	{ "/resolutions.json", json, false },
	{ "/resolutions.csv", csv, false },
	{ "/resolutions/7", html, false },
	{ "/resolutions/7.json", json, false },
	{ "/votes", html, false },
	{ "/votes.json", json, false },
	{ "/votes.csv", csv, false },
	{ "/votes/7", html, false },
	{ "/votes/7.json", json, false },
	{ "/votes/7.csv", csv, false },
	{ "/members", html, false },
	{ "/members.json", json, false },
	{ "/members.csv", csv, false },
	{ "/members/7", html, false },
	{ "/members/7.json", json, false },
	{ "/committees", html, false },
	{ "/committees.json", json, false },
	{ "/committees/7", html, false },
	{ "/committees/7.json", json, false },
	{ "/issues", html, false },
	{ "/issues.json", json, false },
	{ "/issues/federal-budget", html, false },
	{ "/issues/federal-budget.json", json, false },
	{ "/meetings/7", html, false },
	{ "/meetings/7.json", json, false },
	{ "/api/me.json", json, true },
	{ "/api/staff.json", json, false },
};

static void
known_paths_have_a_type(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
		const char *type = NULL;
		bool is_private = !known[i].is_private;
		if (!view_known(str_of(known[i].path), &type, &is_private))
			fail_msg("%s is not known", known[i].path);
		assert_string_equal(type, known[i].type);
		assert_int_equal(is_private, known[i].is_private);
	}
}

static void
other_paths_are_not_known(void **state)
{
	(void)state;
	static const char *const others[] = {
		"",
		"//",
		"/home",
		"/Resolutions",
		"/resolutions/",
		"/resolutions/.json",
		"/resolutions/7/8",
		"/resolutions/7.csv",
		"/resolutions/A",
		"/resolutions/7.json.json",
		"/resolutions/%37",
		"/resolutions/7 ",
		"/resolutions/../votes",
		"/votes/7.xml",
		"/members/7.csv",
		"/committees.csv",
		"/issues/a_b",
		"/issues/a.b",
		"/meetings",
		"/meetings.json",
		"/api/me",
		"/api/staff",
		"/api/feed",
		"/sign-in",
		"resolutions",
	};
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
		const char *type;
		bool is_private;
		if (view_known(str_of(others[i]), &type, &is_private))
			fail_msg("%s is known", others[i]);
	}
}

static enum fault_code
render(const struct story *story, const char *path, enum audience audience, struct caller caller)
{
	struct arena *arena = arena_new();
	struct buf out;
	struct view_wish wish = { str_of(path), audience, caller, 1, LANGUAGE_EN };
	buf_init(&out, arena, STORY_VIEW_MOST);
	enum fault_code code = view_render(story->house->assembly, &wish, &out).code;
	arena_free(arena);
	return code;
}

static void
what_is_not_there_is_not_found(void **state)
{
	const struct story *story = *state;
	static const char *const nouns[] = { "resolutions", "votes", "members", "committees",
		"meetings" };
	static const char *const ids[] = { "0", "999999", "18446744073709551616",
		"99999999999999999999", "-1", "1-", "07x", "one" };
	char path[VIEW_PATH_MOST];
	for (size_t n = 0; n < sizeof nouns / sizeof nouns[0]; n++) {
		for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++) {
			snprintf(path, sizeof path, "/%s/%s", nouns[n], ids[i]);
			assert_int_equal(render(story, path, AUDIENCE_STAFF, (struct caller){ 0 }),
				FAULT_NOT_FOUND);
		}
		/* An issue's id, which is another noun's. */
		snprintf(path, sizeof path, "/%s/%llu", nouns[n],
			(unsigned long long)story->issues[0]);
		assert_int_equal(
			render(story, path, AUDIENCE_STAFF, (struct caller){ 0 }), FAULT_NOT_FOUND);
	}
	assert_int_equal(
		render(story, "/issues/no-such-issue", AUDIENCE_PUBLIC, (struct caller){ 0 }),
		FAULT_NOT_FOUND);
	assert_int_equal(
		render(story, "/nowhere", AUDIENCE_PUBLIC, (struct caller){ 0 }), FAULT_NOT_FOUND);
}

static void
drafts_are_in_no_view_that_is_shared(void **state)
{
	const struct story *story = *state;
	char path[VIEW_PATH_MOST];
	static const char *const endings[] = { "", ".json" };
	for (size_t i = 0; i < 2; i++) {
		snprintf(path, sizeof path, "/resolutions/%llu%s", (unsigned long long)story->draft,
			endings[i]);
		struct caller nobody = { 0 };
		assert_int_equal(render(story, path, AUDIENCE_PUBLIC, nobody), FAULT_NOT_FOUND);
		assert_int_equal(render(story, path, AUDIENCE_MEMBERS, nobody), FAULT_NOT_FOUND);
		assert_int_equal(render(story, path, AUDIENCE_STAFF, nobody), FAULT_NOT_FOUND);
	}
}

/* The sum of what everybody sees. */
struct looking {
	const struct assembly *assembly;
	uint64_t sum;
};

static void
look_at_all(void *context, struct str path)
{
	const char *type;
	bool is_private;
	struct looking *looking = context;
	assert_true(view_known(path, &type, &is_private));
	if (!is_private)
		looking->sum += story_look(looking->assembly, path, AUDIENCE_PUBLIC)
			+ 3 * story_look(looking->assembly, path, AUDIENCE_MEMBERS)
			+ 5 * story_look(looking->assembly, path, AUDIENCE_STAFF);
}

/* A draft gathers sponsors, and is reworded. */
static void
work_on_a_draft(struct house *house, uint64_t draft)
{
	struct caller ann = house->members[0].caller, bo = house->members[1].caller;
	HOUSE_TAKES(house, ann, SHOW_DRAFT, show_draft, .resolution = draft, .shown = true);
	given_joined(house, draft, bo);
	HOUSE_TAKES(house, house->clerk.caller, REVISE_DRAFT, revise_draft, .resolution = draft,
		.base = given_text(house, draft), .title = STR("Another"), .clauses = GIVEN_TEXT);
	given_joined(house, draft, ann);
	given_joined(house, draft, bo);
	HOUSE_TAKES(house, bo, LEAVE_SPONSORS, leave_sponsors, .resolution = draft);
}

static void
note_any(void *context, struct str path)
{
	(void)path;
	*(size_t *)context += 1;
}

/* Not even a count of drafts changes in what several people see, nor is any of it looked at anew:
 * a version that moves would tell who is at work. */
static void
a_draft_leaves_no_trace_in_what_is_shared(void **state)
{
	const struct story *story = *state;
	struct house *house = story->house;
	struct looking before = { house->assembly, 0 }, after = before;
	story_paths(house->assembly, look_at_all, &before);
	size_t noted = 0;
	assembly_settle(house->assembly);
	uint64_t draft = HOUSE_TAKES(house, house->members[0].caller, DRAFT_RESOLUTION,
		draft_resolution, .body = house->body, .title = STR("A secret"),
		.clauses = GIVEN_TEXT, .issues = IDS(story->issues[0]), .has_issues = true);
	work_on_a_draft(house, draft);
	story_paths(house->assembly, look_at_all, &after);
	assert_true(before.sum == after.sum);
	for (EACH(const struct entity, entity, &house->assembly->touched))
		view_touched(house->assembly, entity, note_any, &noted);
	assert_int_equal(noted, 0);
	HOUSE_TAKES(house, house->members[0].caller, SUBMIT_RESOLUTION, submit_resolution,
		.resolution = draft, .text = given_text(house, draft));
	for (EACH(const struct entity, entity, &house->assembly->touched))
		view_touched(house->assembly, entity, note_any, &noted);
	assert_true(noted > 0);
}

static void
what_is_private_asks_who_one_is(void **state)
{
	const struct story *story = *state;
	struct caller nobody = { 0 };
	assert_int_equal(
		render(story, "/api/me.json", AUDIENCE_PUBLIC, nobody), FAULT_NOT_SIGNED_IN);
	assert_int_equal(
		render(story, "/api/me.json", AUDIENCE_MEMBERS, story->house->members[0].caller),
		FAULT_NONE);
	assert_int_equal(
		render(story, "/api/staff.json", AUDIENCE_PUBLIC, nobody), FAULT_NOT_SIGNED_IN);
	assert_int_equal(
		render(story, "/api/staff.json", AUDIENCE_MEMBERS, nobody), FAULT_FORBIDDEN);
	assert_int_equal(render(story, "/api/staff.json", AUDIENCE_STAFF, nobody), FAULT_NONE);
}

static void
a_view_comes_out_the_same_each_time(void **state)
{
	const struct story *story = *state;
	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
		if (!known[i].is_private)
			assert_int_equal(story_look(story->house->assembly, str_of(known[i].path),
						 AUDIENCE_STAFF),
				story_look(story->house->assembly, str_of(known[i].path),
					AUDIENCE_STAFF));
}

static int
set_up(void **state)
{
	*state = story_new();
	return 0;
}

static int
tear_down(void **state)
{
	house_free(((struct story *)*state)->house);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(known_paths_have_a_type),
		cmocka_unit_test(other_paths_are_not_known),
		cmocka_unit_test(what_is_not_there_is_not_found),
		cmocka_unit_test(drafts_are_in_no_view_that_is_shared),
		cmocka_unit_test(a_draft_leaves_no_trace_in_what_is_shared),
		cmocka_unit_test(what_is_private_asks_who_one_is),
		cmocka_unit_test(a_view_comes_out_the_same_each_time),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
