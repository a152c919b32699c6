/* Is every view noted that an action changed? The story is replayed action by action; all views of
 * the house are rendered before and after each, and one that differs without having been noted
 * would go on being served as it was. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "publish/story_fixture.h"
#include "record/codec.h"
#include "text/term.h"

enum { VIEWS_MOST = 1000 };

/* A path with what its view was like for one audience; 0 where there was nothing to see. */
struct shown {
	char path[VIEW_PATH_MOST];
	uint64_t hash[AUDIENCE_COUNT];
	bool noted;
};

struct gallery {
	const struct assembly *assembly;
	struct shown views[VIEWS_MOST];
	size_t count;
	size_t changes; /* views that an action changed, over all */
};

static struct shown *
view_find(struct gallery *gallery, struct str path)
{
	for (size_t i = 0; i < gallery->count; i++)
		if (str_equal(str_of(gallery->views[i].path), path))
			return &gallery->views[i];
	return NULL;
}

static void
add(void *context, struct str path)
{
	struct gallery *gallery = context;
	const char *type;
	bool is_private;
	assert_true(view_known(path, &type, &is_private));
	if (is_private || view_find(gallery, path))
		return; /* what is private is never kept */
	assert_true(gallery->count < VIEWS_MOST);
	struct shown *view = &gallery->views[gallery->count++];
	*view = (struct shown){ .noted = true };
	memcpy(view->path, path.at, path.size);
}

static void
note(void *context, struct str path)
{
	struct shown *view = view_find(context, path);
	if (view)
		view->noted = true;
}

static void
expect_noted(struct gallery *gallery, const struct house_entry *entry)
{
	for (size_t i = 0; i < gallery->count; i++) {
		struct shown *view = &gallery->views[i];
		for (int audience = 0; audience < AUDIENCE_COUNT; audience++) {
			uint64_t now = story_look(
				gallery->assembly, str_of(view->path), (enum audience)audience);
			bool changed = now != view->hash[audience];
			if (changed && !view->noted)
				fail_msg("%s for %s changed with %s (entry %llu) and was not noted",
					view->path, audience_word(audience),
					event_kinds[entry->kind].name,
					(unsigned long long)entry->stamp.seq);
			gallery->changes += changed;
			view->hash[audience] = now;
		}
		view->noted = false;
	}
}

static void
apply(struct assembly *assembly, const struct house_entry *entry)
{
	struct arena *arena = arena_new();
	const struct shape *shape = event_kinds[entry->kind].shape;
	void *event = arena_take(arena, shape->size);
	assert_int_equal(codec_read(arena, shape, entry->payload, event).code, FAULT_NONE);
	assembly_apply(assembly, &entry->stamp, entry->kind, event);
	arena_free(arena);
}

/* The entries of one action have one time: the house's clock moves on after each. */
static bool
ends_action(const struct house *house, size_t entry)
{
	return entry + 1 == house->entry_count
	       || house->entries[entry + 1].stamp.at != house->entries[entry].stamp.at;
}

static void
announce(struct gallery *gallery, struct assembly *assembly)
{
	for (EACH(const struct entity, entity, &assembly->touched))
		view_touched(assembly, entity, note, gallery);
	story_paths(assembly, add, gallery);
	assembly_settle(assembly);
}

static size_t
replay(const struct house *house)
{
	struct assembly *again = assembly_new();
	struct gallery *gallery = TAKE(house->arena, struct gallery);
	gallery->assembly = again;
	for (size_t i = 0; i < house->entry_count; i++) {
		apply(again, &house->entries[i]);
		if (!ends_action(house, i))
			continue;
		announce(gallery, again);
		expect_noted(gallery, &house->entries[i]);
	}
	assembly_free(again);
	return gallery->changes;
}

static void
whatever_changes_is_noted(void **state)
{
	const struct house *house = ((struct story *)*state)->house;
	assert_true(replay(house) > 10 * house->entry_count); /* or it looked at nothing */
}

/* Its quorum is a share of those who registered at the meeting of the body above. */
static void
registering_shows_on_the_floor_of_a_committee(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->committee);
	rules.quorum.of = QUORUM_OF_REGISTERED;
	given_rules_set(house, house->committee, &rules);
	uint64_t meeting = given_meeting(house);
	HOUSE_TAKES(house, house->committee_chair.caller, OPEN_SITTING, open_sitting,
	    .body = house->committee, .meeting = meeting, .has_meeting = true,
	    .name = STR("Monday"));
	for (size_t i = 0; i < 3; i++)
		HOUSE_TAKES(house, house->members[i].caller, REGISTER, register,
		    .meeting = meeting);
	replay(house);
}

static void
everything_happens_in_the_story(void **state)
{
	const struct story *story = *state;
	bool seen[EVENT_KINDS] = { false };
	for (size_t i = 0; i < story->house->entry_count; i++)
		seen[story->house->entries[i].kind] = true;
	for (int kind = 0; kind < EVENT_KINDS; kind++)
		if (!seen[kind] && event_kinds[kind].name)
			fail_msg("%s never happens", event_kinds[kind].name);
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
		cmocka_unit_test_setup_teardown(everything_happens_in_the_story, set_up, tear_down),
		cmocka_unit_test_setup_teardown(whatever_changes_is_noted, set_up, tear_down),
		HOUSE_TEST(registering_shows_on_the_floor_of_a_committee),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
