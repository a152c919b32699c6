/* What one person sees of what is going on: the own ballots, seats and drafts, and nobody
 * else's. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "publish/story_fixture.h"

static struct str
seen(const struct story *story, const char *path, enum audience audience, struct caller caller)
{
	struct buf out;
	struct view_wish wish = { str_of(path), audience, caller, story->house->now, LANGUAGE_EN };
	buf_init(&out, story->house->arena, STORY_VIEW_MOST);
	struct fault fault = view_render(story->house->assembly, &wish, &out);
	assert_int_equal(fault.code, FAULT_NONE);
	assert_false(out.full);
	return buf_str(&out);
}

static struct str
me(const struct story *story, struct caller caller)
{
	return seen(story, "/api/me.json", AUDIENCE_MEMBERS, caller);
}

/* How often something stands in a text. */
static size_t
times(struct str text, const char *wanted)
{
	size_t count = 0;
	struct str word = str_of(wanted);
	for (size_t at = str_find(text, word); at < text.size; at = str_find(text, word)) {
		text = str_part(text, at + word.size, text.size);
		count++;
	}
	return count;
}

static const char *
field(const struct story *story, const char *name, uint64_t id)
{
	struct buf out;
	buf_init(&out, story->house->arena, 64);
	buf_format(&out, "\"%s\":%llu", name, (unsigned long long)id);
	return str_keep(story->house->arena, buf_str(&out)).at;
}

static void
one_sees_the_own_ballot_of_a_vote_that_is_open(void **state)
{
	const struct story *story = *state;
	struct house_seat voter = voter_of(story->house, 0);
	struct str mine = me(story, voter.caller);
	assert_int_equal(times(mine, field(story, "vote", story->open)), 2); /* and as a proxy */
	assert_int_equal(times(mine, field(story, "vote", story->closed)), 2);
	assert_int_equal(times(mine, field(story, "vote", story->roll_call)), 0);
	assert_int_equal(times(mine, "\"choice\":\"yes\""), 2);
	assert_int_equal(times(mine, "\"choice\":\"no\""), 0); /* cast in person by the giver */
	struct str theirs = me(story, voter_of(story->house, 1).caller);
	assert_int_equal(times(theirs, "\"choice\":\"no\""), 1);
	assert_int_equal(times(theirs, "\"choice\":\"yes\""), 1);
}

static void
one_sees_ones_seats_and_what_they_allow(void **state)
{
	const struct story *story = *state;
	struct house *house = story->house;
	struct str chair = me(story, house->chair.caller);
	assert_int_equal(times(chair, field(story, "member", house->chair.member)), 3);
	assert_int_equal(times(chair, "\"open_vote\""), 1);
	struct str member = me(story, house->members[2].caller);
	assert_int_equal(times(member, "\"cast_ballot\""), 2); /* of the committee, too */
	assert_int_equal(times(member, "\"open_vote\""), 0);
	assert_int_equal(times(member, "\"found_body\""), 0);
	assert_int_equal(times(me(story, house->administrator), "\"found_body\""), 1);
}

static void
one_sees_what_one_cast_and_what_that_took_the_place_of(void **state)
{
	const struct story *story = *state;
	struct house *house = story->house;
	struct caller caller = voter_of(house, 0).caller;
	const char *path = "/api/my-votes.json";
	struct str mine = seen(story, path, AUDIENCE_MEMBERS, caller);
	assert_int_equal(times(mine, field(story, "id", story->roll_call)), 1);
	assert_int_equal(times(mine, field(story, "id", story->open)), 1);
	assert_int_equal(times(mine, field(story, "id", story->voice)), 0); /* it had no roll */
	size_t before = times(mine, "\"choice\":\"no\"");
	HOUSE_TAKES(house, caller, CAST_BALLOT, cast_ballot, .vote = story->open,
	    .choice = CHOICE_NO);
	HOUSE_TAKES(house, caller, CAST_BALLOT, cast_ballot, .vote = story->open,
	    .choice = CHOICE_YES);
	mine = seen(story, path, AUDIENCE_MEMBERS, caller);
	assert_int_equal(times(mine, "\"choice\":\"no\""), before + 1); /* and is told as earlier */
	assert_int_equal(times(mine, field(story, "id", story->open)), 1);
	struct str theirs = seen(story, path, AUDIENCE_MEMBERS, house->members[4].caller);
	assert_int_equal(times(theirs, field(story, "member", voter_of(house, 0).member)), 0);
}

static void
whoever_changes_their_mind_all_day_long_is_told_the_newest(void **state)
{
	enum { CHANGES = 250, TOLD = 100 };
	const struct story *story = *state;
	struct house *house = story->house;
	struct caller caller = voter_of(house, 0).caller;
	uint64_t newest = 0;
	for (int i = 0; i < CHANGES; i++)
		newest = HOUSE_TAKES(house, caller, CAST_BALLOT, cast_ballot, .vote = story->open,
		    .choice = i % 2 ? CHOICE_YES : CHOICE_ABSTAIN);
	struct str mine = seen(story, "/api/my-votes.json", AUDIENCE_MEMBERS, caller);
	assert_int_equal(times(mine, field(story, "entry", newest)), 1);
	assert_int_equal(times(mine, field(story, "entry", newest - TOLD)), 1);
	assert_int_equal(times(mine, field(story, "entry", newest - TOLD - 1)), 0);
}

/* The list of ids behind a name, between commas. */
static struct str
ids(const struct story *story, struct str text, const char *name)
{
	struct buf out;
	struct str rest = str_part(text, str_find(text, str_of(name)), text.size);
	rest = str_part(rest, str_find(rest, STR("[")) + 1, rest.size);
	buf_init(&out, story->house->arena, STORY_VIEW_MOST);
	buf_byte(&out, ',');
	buf_put(&out, str_part(rest, 0, str_find(rest, STR("]"))));
	buf_byte(&out, ',');
	return buf_str(&out);
}

static bool
has_id(const struct story *story, struct str ids, uint64_t id)
{
	struct buf out;
	buf_init(&out, story->house->arena, 32);
	buf_format(&out, ",%llu,", (unsigned long long)id);
	return str_find(ids, buf_str(&out)) < ids.size;
}

static void
what_one_may_do_is_what_would_be_taken(void **state)
{
	struct story *story = *state;
	struct house *house = story->house;
	uint64_t meeting = given_meeting(house); /* the deadline of the other has passed */
	uint64_t slated = given_slated(house, meeting, given_resolution(house));
	struct caller caller = house->members[4].caller;
	struct str mine = me(story, caller);
	assert_true(has_id(story, ids(story, mine, "\"pull_item\":"), slated));
	assert_true(has_id(story, ids(story, mine, "\"register_dissent\":"), story->adopted));
	assert_false(has_id(story, ids(story, mine, "\"register_dissent\":"), story->tabled));
	assert_true(has_id(story, ids(story, mine, "\"ask_to_speak\":"), story->sitting));
	HOUSE_TAKES(house, caller, PULL_ITEM, pull_item, .item = slated);
	uint64_t dissent = HOUSE_TAKES(house, caller, REGISTER_DISSENT, register_dissent,
		.resolution = story->adopted, .choice = CHOICE_NO);
	uint64_t speaker = HOUSE_TAKES(house, caller, ASK_TO_SPEAK, ask_to_speak,
		.sitting = story->sitting, .stance = STANCE_ORDER);
	mine = me(story, caller);
	assert_false(has_id(story, ids(story, mine, "\"pull_item\":"), slated));
	assert_true(has_id(story, ids(story, mine, "\"pulled\":"), slated));
	assert_false(has_id(story, ids(story, mine, "\"register_dissent\":"), story->adopted));
	assert_false(has_id(story, ids(story, mine, "\"ask_to_speak\":"), story->sitting));
	assert_int_equal(times(mine, field(story, "id", speaker)), 1);
	assert_int_equal(times(mine, field(story, "id", dissent)), 1);
	struct str stranger = me(story, house->outsider.caller);
	assert_true(str_equal(ids(story, stranger, "\"ask_to_speak\":"), STR(",,")));
	assert_true(str_equal(ids(story, stranger, "\"join_sponsors\":"), STR(",,")));
}

static void
one_is_told_whether_one_is_marked_present_and_registered(void **state)
{
	const struct story *story = *state;
	struct house *house = story->house;
	struct house_seat there = house->members[1], away = house->members[4];
	assert_int_equal(times(me(story, there.caller), "\"present\":true"), 1);
	assert_int_equal(times(me(story, there.caller), "\"registered\":true"), 1);
	assert_int_equal(times(me(story, away.caller), "\"registered\":true"), 0);
	assert_int_equal(times(me(story, away.caller), "\"registered\":false"), 1);
	HOUSE_TAKES(house, away.caller, MARK_PRESENCE, mark_presence, .sitting = story->sitting,
	    .present = false);
	assert_int_equal(times(me(story, away.caller), "\"present\":true"), 0);
	HOUSE_TAKES(house, house->clerk.caller, MARK_MEMBER_PRESENCE, mark_member_presence,
	    .sitting = story->sitting, .member = away.member, .present = true);
	assert_int_equal(times(me(story, away.caller), "\"present\":true"), 1);
	HOUSE_TAKES(house, away.caller, REGISTER, register, .meeting = story->meeting);
	assert_int_equal(times(me(story, away.caller), "\"registered\":true"), 1);
}

static void
one_finds_what_one_submitted_while_it_can_be_withdrawn_and_after(void **state)
{
	const struct story *story = *state;
	struct house *house = story->house;
	struct caller caller = house->members[4].caller;
	uint64_t text = given_draft(house);
	const char *own = field(story, "id", text);
	size_t drafts = times(me(story, house->members[0].caller), own);
	assert_int_equal(drafts, 1); /* as a draft */
	HOUSE_TAKES(house, house->members[0].caller, SUBMIT_RESOLUTION, submit_resolution,
	    .resolution = text, .text = given_text(house, text));
	struct str mine = me(story, house->members[0].caller);
	assert_int_equal(times(mine, own), 1);
	assert_int_equal(times(me(story, caller), own), 0);
	size_t open = times(mine, "\"withdraw\":true");
	HOUSE_TAKES(house, house->members[0].caller, WITHDRAW_RESOLUTION, withdraw_resolution,
	    .resolution = text, .reason = SAID("said better by another"));
	mine = me(story, house->members[0].caller);
	assert_int_equal(times(mine, own), 1);
	assert_int_equal(times(mine, "\"withdraw\":true"), open - 1);
}

/* How many drafts are in a list of what one sees: the own ones, or those that look for sponsors. */
static size_t
drafts(const struct story *story, struct caller caller, const char *list)
{
	struct str mine = me(story, caller);
	size_t drafts = str_find(mine, STR("\"drafts\":")), seeking = str_find(mine,
		STR("\"seeking\":")), after = str_find(mine, STR("\"may\":"));
	assert_true(drafts < seeking && seeking < after);
	struct str part = list[0] == 'd' ? str_part(mine, drafts, seeking - drafts)
					 : str_part(mine, seeking, after - seeking);
	return times(part, "A better draft yet");
}

static void
drafts_are_seen_by_whose_they_are_and_those_who_are_asked(void **state)
{
	const struct story *story = *state;
	struct house *house = story->house;
	struct caller ann = house->members[0].caller, bo = house->members[1].caller;
	struct caller cy = house->members[2].caller; /* had joined it before it was hidden */
	for (size_t i = 0; i < HOUSE_MEMBERS; i++) {
		struct caller caller = house->members[i].caller;
		assert_int_equal(drafts(story, caller, "drafts"), i == 0);
		assert_int_equal(drafts(story, caller, "seeking"), 0);
	}
	assert_int_equal(drafts(story, house->clerk.caller, "drafts"), 1); /* who drafted it */
	HOUSE_TAKES(house, ann, SHOW_DRAFT, show_draft, .resolution = story->draft, .shown = true);
	assert_int_equal(drafts(story, bo, "seeking"), 1);
	assert_true(has_id(story, ids(story, me(story, bo), "\"join_sponsors\":"), story->draft));
	given_joined(house, story->draft, cy);
	assert_int_equal(drafts(story, cy, "drafts"), 1);
	assert_int_equal(drafts(story, cy, "seeking"), 0);
	assert_false(has_id(story, ids(story, me(story, cy), "\"revise_draft\":"), story->draft));
	assert_true(has_id(story, ids(story, me(story, ann), "\"revise_draft\":"), story->draft));
	assert_int_equal(times(me(story, story->house->observer.caller), "A better draft"), 0);
	assert_int_equal(times(me(story, story->house->administrator), "A better draft"), 0);
}

static void
the_clerk_finds_the_drafts_of_others_with_the_clerk_s_work(void **state)
{
	const struct story *story = *state;
	struct house *house = story->house;
	struct caller clerk = house->clerk.caller;
	HOUSE_TAKES(house, house->members[1].caller, DRAFT_RESOLUTION, draft_resolution,
	    .body = house->body, .title = STR("Somebody else's"), .clauses = GIVEN_TEXT);
	assert_int_equal(times(me(story, house->members[1].caller), "Somebody else's"), 1);
	assert_int_equal(times(me(story, clerk), "Somebody else's"), 0);
	const char *all = "/api/drafts.json";
	assert_int_equal(times(seen(story, all, AUDIENCE_STAFF, clerk), "Somebody else's"), 1);
	struct caller chair = house->chair.caller;
	assert_int_equal(times(seen(story, all, AUDIENCE_STAFF, chair), "Somebody else's"), 0);
	assert_int_equal(times(seen(story, "/api/staff.json", AUDIENCE_STAFF, clerk),
	    "Somebody else's"), 0);
}

/* A draft's own view: empty where it is not there for the caller. */
static struct str
read_draft(const struct story *story, uint64_t draft, struct caller caller)
{
	struct buf out, path;
	buf_init(&path, story->house->arena, VIEW_PATH_MOST);
	buf_format(&path, "/api/drafts/%llu.json", (unsigned long long)draft);
	struct view_wish wish = { buf_str(&path), AUDIENCE_STAFF, caller, story->house->now,
		LANGUAGE_EN };
	buf_init(&out, story->house->arena, STORY_VIEW_MOST);
	struct fault fault = view_render(story->house->assembly, &wish, &out);
	assert_true(fault.code == FAULT_NONE || fault.code == FAULT_NOT_FOUND);
	return fault.code == FAULT_NONE ? buf_str(&out) : STR("");
}

static void
a_draft_is_read_whole_by_those_who_may_read_it_and_by_nobody_else(void **state)
{
	const struct story *story = *state;
	struct house *house = story->house;
	struct caller ann = house->members[0].caller, bo = house->members[1].caller;
	const char *words = "that they be kept clean";
	uint64_t draft = given_draft(house);
	assert_int_equal(times(read_draft(story, draft, ann), words), 1);
	assert_int_equal(times(read_draft(story, draft, house->clerk.caller), words), 1);
	assert_int_equal(times(read_draft(story, draft, house->administrator), words), 1);
	assert_int_equal(read_draft(story, draft, bo).size, 0);
	assert_int_equal(read_draft(story, draft, house->chair.caller).size, 0);
	assert_int_equal(read_draft(story, draft, house->auditor.caller).size, 0);
	assert_int_equal(read_draft(story, story->adopted, ann).size, 0); /* no draft any more */
	HOUSE_TAKES(house, ann, SHOW_DRAFT, show_draft, .resolution = draft, .shown = true);
	assert_int_equal(times(read_draft(story, draft, bo), words), 1);
	assert_int_equal(times(me(story, bo), "Clean water"), 1);
	assert_int_equal(times(me(story, bo), words), 0); /* in the list without its words */
	assert_int_equal(read_draft(story, draft, house->observer.caller).size, 0);
}

/* Who is off a draft is told to those who may change it, and to the one who is. */
static void
who_joined_and_who_is_off_is_nobody_else_s_to_know(void **state)
{
	const struct story *story = *state;
	struct house *house = story->house;
	struct caller ann = house->members[0].caller;
	const struct house_seat *bo = &house->members[1], *cy = &house->members[2];
	uint64_t draft = given_shown_draft(house);
	given_joined(house, draft, bo->caller);
	HOUSE_TAKES(house, ann, REVISE_DRAFT, revise_draft, .resolution = draft,
	    .base = given_text(house, draft), .title = STR("Dry water"), .clauses = GIVEN_TEXT);
	const char *off = field(story, "id", bo->member);
	assert_int_equal(times(read_draft(story, draft, ann), off), 1);
	assert_int_equal(times(read_draft(story, draft, house->clerk.caller), off), 1);
	assert_int_equal(times(read_draft(story, draft, bo->caller), off), 1);
	assert_int_equal(times(read_draft(story, draft, cy->caller), off), 0);
	assert_int_equal(times(read_draft(story, draft, cy->caller), "\"joined\":[]"), 1);
	assert_int_equal(times(me(story, cy->caller), off), 0);
}

static void
staff_sees_who_has_not_voted_and_not_what_others_chose(void **state)
{
	const struct story *story = *state;
	struct str staff =
		seen(story, "/api/staff.json", AUDIENCE_STAFF, story->house->clerk.caller);
	assert_int_equal(times(staff, "\"cast\":4"), 1);
	assert_int_equal(times(staff, "choice"), 0);
	for (size_t i = 0; i < 7; i++) {
		const struct vote *vote =
			assembly_find(story->house->assembly, story->open, NOUN_VOTE);
		const struct place *place = &vote->places[i];
		size_t waiting = str_find(staff, STR("\"waiting_for\""));
		struct buf one, list;
		struct str rest = str_part(staff, waiting, staff.size);
		rest = str_part(rest, str_find(rest, STR("[")) + 1, rest.size);
		buf_init(&one, story->house->arena, 32);
		buf_format(&one, ",%llu,", (unsigned long long)place->member->head.id);
		buf_init(&list, story->house->arena, STORY_VIEW_MOST);
		buf_byte(&list, ',');
		buf_put(&list, str_part(rest, 0, str_find(rest, STR("]"))));
		buf_byte(&list, ',');
		bool listed = str_find(buf_str(&list), buf_str(&one)) < list.size;
		assert_int_equal(listed, !place->cast);
	}
}

static void
home_tells_nothing_of_the_choices_in_an_open_vote(void **state)
{
	const struct story *story = *state;
	struct str home = seen(story, "/home.json", AUDIENCE_PUBLIC, (struct caller){ 0 });
	assert_int_equal(times(home, field(story, "id", story->open)), 1);
	assert_int_equal(times(home, "\"state\":\"open\""), 1);
	size_t at = str_find(home, STR("\"state\":\"open\""));
	assert_true(str_starts(str_part(home, at, home.size), STR("\"state\":\"open\"}")));
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
		cmocka_unit_test(one_sees_the_own_ballot_of_a_vote_that_is_open),
		cmocka_unit_test(one_sees_ones_seats_and_what_they_allow),
		cmocka_unit_test(one_sees_what_one_cast_and_what_that_took_the_place_of),
		cmocka_unit_test(whoever_changes_their_mind_all_day_long_is_told_the_newest),
		cmocka_unit_test(what_one_may_do_is_what_would_be_taken),
		cmocka_unit_test(one_is_told_whether_one_is_marked_present_and_registered),
		cmocka_unit_test(one_finds_what_one_submitted_while_it_can_be_withdrawn_and_after),
		cmocka_unit_test(drafts_are_seen_by_whose_they_are_and_those_who_are_asked),
		cmocka_unit_test(the_clerk_finds_the_drafts_of_others_with_the_clerk_s_work),
		cmocka_unit_test(a_draft_is_read_whole_by_those_who_may_read_it_and_by_nobody_else),
		cmocka_unit_test(who_joined_and_who_is_off_is_nobody_else_s_to_know),
		cmocka_unit_test(staff_sees_who_has_not_voted_and_not_what_others_chose),
		cmocka_unit_test(home_tells_nothing_of_the_choices_in_an_open_vote),
	};
	return cmocka_run_group_tests_name("json_me", tests, set_up, tear_down);
}
