/* Sponsors join and leave until their time is over. */
#include "assembly/resolution_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void
a_member_becomes_a_sponsor_and_leaves_again(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	struct caller bo = house->members[1].caller;
	HOUSE_REFUSES(house, bo, FAULT_NOT_SPONSOR, "resolution", LEAVE_SPONSORS, leave_sponsors,
		.resolution = id);
	HOUSE_TAKES(house, bo, JOIN_SPONSORS, join_sponsors, .resolution = id);
	const struct resolution *resolution = resolution_of(house, id);
	assert_int_equal(resolution->sponsors.count, 2);
	assert_int_equal(last_moment(house, id)->kind, EVENT_SPONSOR_JOINED);
	assert_int_equal(last_moment(house, id)->about, house->members[1].member);
	HOUSE_REFUSES(house, bo, FAULT_SPONSOR_ALREADY, "resolution", JOIN_SPONSORS, join_sponsors,
		.resolution = id);
	assert_true(touched(house, house->members[1].member, last_moment(house, id)->entry));
	uint64_t left = HOUSE_TAKES(house, bo, LEAVE_SPONSORS, leave_sponsors, .resolution = id);
	assert_true(touched(house, house->members[1].member, left));
	assert_int_equal(resolution->sponsors.count, 1);
	assert_int_equal(last_moment(house, id)->reason.size, 0);
}

static void
a_draft_gathers_sponsors(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->body);
	rules.sponsors_least = 2;
	given_rules_set(house, house->body, &rules);
	uint64_t draft = given_shown_draft(house);
	struct caller bo = house->members[1].caller;
	uint64_t joined = given_joined(house, draft, bo);
	assert_int_equal(house_kind_of(house, joined), EVENT_DRAFT_JOINED);
	assert_true(touched(house, draft, joined));
	uint64_t left = HOUSE_TAKES(house, bo, LEAVE_SPONSORS, leave_sponsors,
		.resolution = draft);
	assert_int_equal(house_kind_of(house, left), EVENT_DRAFT_LEFT);
	assert_int_equal(resolution_of(house, draft)->history_count, 0);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_TOO_FEW_SPONSORS, "resolution",
	    SUBMIT_RESOLUTION, submit_resolution, .resolution = draft,
	    .text = given_text(house, draft));
	given_joined(house, draft, bo);
	HOUSE_TAKES(house, house->members[0].caller, SUBMIT_RESOLUTION, submit_resolution,
		.resolution = draft, .text = given_text(house, draft));
	assert_int_equal(resolution_of(house, draft)->sponsors.count, 2);
}

static void
a_draft_that_is_not_shown_is_not_there(void **state)
{
	struct house *house = *state;
	uint64_t draft = given_draft(house);
	struct caller ann = house->members[0].caller, bo = house->members[1].caller;
	uint64_t both[] = { draft, draft + 1000 };
	for (size_t i = 0; i < 2; i++) {
		HOUSE_REFUSES(house, bo, FAULT_NOT_FOUND, "resolution", JOIN_SPONSORS,
			join_sponsors, .resolution = both[i]);
		HOUSE_REFUSES(house, bo, FAULT_NOT_FOUND, "resolution", JOIN_SPONSORS,
			join_sponsors, .resolution = both[i], .has_text = true,
			.text = given_text(house, draft));
	}
	HOUSE_REFUSES(house, bo, FAULT_NOT_FOUND, "resolution", LEAVE_SPONSORS, leave_sponsors,
		.resolution = draft);
	HOUSE_REFUSES(house, bo, FAULT_NOT_FOUND, "resolution", REVISE_DRAFT, revise_draft,
		.resolution = draft, .base = given_text(house, draft));
	HOUSE_REFUSES(house, bo, FAULT_NOT_FOUND, "resolution", SIGN_PETITION, sign_petition,
		.resolution = draft);
	HOUSE_REFUSES(house, house->outsider.caller, FAULT_NOT_FOUND, "resolution", JOIN_SPONSORS,
		join_sponsors, .resolution = draft);
	HOUSE_TAKES(house, ann, SHOW_DRAFT, show_draft, .resolution = draft, .shown = true);
	HOUSE_REFUSES(house, house->observer.caller, FAULT_NOT_FOUND, "resolution", JOIN_SPONSORS,
		join_sponsors, .resolution = draft);
	given_joined(house, draft, bo);
	HOUSE_REFUSES(house, ann, FAULT_SAME_ALREADY, "shown", SHOW_DRAFT, show_draft,
		.resolution = draft, .shown = true);
	HOUSE_TAKES(house, ann, SHOW_DRAFT, show_draft, .resolution = draft, .shown = false);
	HOUSE_REFUSES(house, house->members[2].caller, FAULT_NOT_FOUND, "resolution",
		JOIN_SPONSORS, join_sponsors, .resolution = draft, .has_text = true,
		.text = given_text(house, draft));
	HOUSE_REFUSES(house, bo, FAULT_NOT_DRAFTER, "resolution", REVISE_DRAFT, revise_draft,
		.resolution = draft, .base = given_text(house, draft));
}

static void
who_joins_a_draft_has_read_what_it_says(void **state)
{
	struct house *house = *state;
	uint64_t draft = given_shown_draft(house);
	struct caller bo = house->members[1].caller;
	struct digest read = given_text(house, draft);
	HOUSE_TAKES(house, house->members[0].caller, REVISE_DRAFT, revise_draft,
	    .resolution = draft, .base = given_text(house, draft), .title = STR("Dry water"),
	    .clauses = GIVEN_TEXT);
	HOUSE_REFUSES(house, bo, FAULT_DRAFT_MEANWHILE, "text", JOIN_SPONSORS, join_sponsors,
		.resolution = draft, .has_text = true, .text = read);
	HOUSE_REFUSES(house, bo, FAULT_MISSING_FIELD, "text", JOIN_SPONSORS, join_sponsors,
		.resolution = draft);
	given_joined(house, draft, bo);
}

static void
revise(struct house *house, struct caller caller, uint64_t draft, const char *title)
{
	HOUSE_TAKES(house, caller, REVISE_DRAFT, revise_draft, .resolution = draft,
	    .base = given_text(house, draft), .title = str_of(title), .clauses = GIVEN_TEXT);
}

static bool
sponsors(struct house *house, uint64_t draft, const struct house_seat *seat)
{
	const struct member *member =
		assembly_find(house->assembly, seat->member, NOUN_MEMBER);
	return list_has(&resolution_of(house, draft)->sponsors, member);
}

static void
nobody_stands_under_words_that_they_did_not_join(void **state)
{
	struct house *house = *state;
	uint64_t draft = given_shown_draft(house);
	const struct house_seat *ann = &house->members[0], *bo = &house->members[1];
	given_joined(house, draft, bo->caller);
	revise(house, ann->caller, draft, " Clean water ");
	assert_true(sponsors(house, draft, bo)); /* the same words */
	revise(house, ann->caller, draft, "Dry water");
	assert_false(sponsors(house, draft, bo));
	assert_true(sponsors(house, draft, ann));
	given_joined(house, draft, bo->caller);
	assert_int_equal(resolution_of(house, draft)->lapsed.count, 0);
	revise(house, house->clerk.caller, draft, "Water, by the clerk");
	assert_false(sponsors(house, draft, bo));
	assert_false(sponsors(house, draft, ann)); /* who had drafted something else */
}

/* Ann drafts, the clerk says the opposite: it is not hers before she has read and joined that. */
static void
who_drafted_it_joins_the_words_of_another_first(void **state)
{
	struct house *house = *state;
	uint64_t draft = given_shown_draft(house);
	const struct house_seat *ann = &house->members[0], *bo = &house->members[1];
	struct part_body_rules rules = given_rules(house, house->body);
	rules.sponsors_least = 1;
	given_rules_set(house, house->body, &rules);
	revise(house, house->clerk.caller, draft, "Foul water");
	HOUSE_REFUSES(house, house->clerk.caller, FAULT_TOO_FEW_SPONSORS, "resolution",
	    SUBMIT_RESOLUTION, submit_resolution, .resolution = draft,
	    .text = given_text(house, draft));
	given_joined(house, draft, bo->caller);
	given_joined(house, draft, ann->caller);
	const struct resolution *resolution = resolution_of(house, draft);
	assert_int_equal(resolution->sponsors.count, 2);
	assert_ptr_equal(resolution->sponsors.at[0], resolution->first_sponsor); /* hers still */
	assert_int_equal(resolution->first_sponsor->head.id, ann->member);
	HOUSE_TAKES(house, house->clerk.caller, SUBMIT_RESOLUTION, submit_resolution,
		.resolution = draft, .text = given_text(house, draft));
	assert_int_equal(resolution->first_sponsor->head.id, ann->member);
}

/* Entered from a paper by the clerk, then reworded by the member: the clerk's words are not theirs
 * any more. But the draft stays theirs to reword. */
static void
who_took_a_text_into_their_own_hands_is_off_it_when_the_clerk_rewords_it(void **state)
{
	struct house *house = *state;
	const struct house_seat *cy = &house->members[2];
	uint64_t draft = HOUSE_TAKES(house, house->clerk.caller, DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .title = STR("Clean water"), .clauses = GIVEN_TEXT,
		.sponsors = IDS(cy->member));
	revise(house, house->clerk.caller, draft, "As handed in");
	assert_true(sponsors(house, draft, cy));
	revise(house, cy->caller, draft, "As I like it");
	assert_true(sponsors(house, draft, cy));
	revise(house, house->clerk.caller, draft, "As the clerk likes it");
	assert_false(sponsors(house, draft, cy));
	revise(house, cy->caller, draft, "As I said");
	assert_false(sponsors(house, draft, cy));
	given_joined(house, draft, cy->caller);
	assert_true(sponsors(house, draft, cy));
}

/* Hiding a draft ends what those see who are off it; and they can say that they stay off it. */
static void
who_is_off_a_draft_reads_it_while_it_is_shown(void **state)
{
	struct house *house = *state;
	uint64_t draft = given_shown_draft(house);
	const struct house_seat *ann = &house->members[0], *bo = &house->members[1];
	given_joined(house, draft, bo->caller);
	revise(house, ann->caller, draft, "Dry water");
	HOUSE_TAKES(house, ann->caller, SHOW_DRAFT, show_draft, .resolution = draft,
		.shown = false);
	HOUSE_REFUSES(house, bo->caller, FAULT_NOT_FOUND, "resolution", JOIN_SPONSORS,
		join_sponsors, .resolution = draft, .has_text = true,
		.text = given_text(house, draft));
	HOUSE_REFUSES(house, bo->caller, FAULT_NOT_FOUND, "resolution", LEAVE_SPONSORS,
		leave_sponsors, .resolution = draft);
	HOUSE_TAKES(house, ann->caller, SHOW_DRAFT, show_draft, .resolution = draft,
		.shown = true);
	assert_int_equal(resolution_of(house, draft)->lapsed.count, 1);
	HOUSE_TAKES(house, bo->caller, LEAVE_SPONSORS, leave_sponsors, .resolution = draft);
	assert_int_equal(resolution_of(house, draft)->lapsed.count, 0);
	HOUSE_REFUSES(house, bo->caller, FAULT_NOT_SPONSOR, "resolution", LEAVE_SPONSORS,
		leave_sponsors, .resolution = draft);
}

/* The pages of seats are public: whose drafts somebody joins is not told by their changing. */
static void
whose_draft_one_sponsors_touches_no_seat(void **state)
{
	struct house *house = *state;
	uint64_t draft = given_shown_draft(house);
	const struct house_seat *ann = &house->members[0], *bo = &house->members[1];
	uint64_t first = given_joined(house, draft, bo->caller);
	revise(house, ann->caller, draft, "Dry water");
	given_joined(house, draft, bo->caller);
	HOUSE_TAKES(house, bo->caller, LEAVE_SPONSORS, leave_sponsors, .resolution = draft);
	assert_false(touched(house, bo->member, first));
	assert_false(touched(house, ann->member, first));
}

static void
whom_the_clerk_named_stays_under_the_clerk_s_words_alone(void **state)
{
	struct house *house = *state;
	const struct house_seat *first = &house->members[2], *second = &house->members[3];
	uint64_t draft = HOUSE_TAKES(house, house->clerk.caller, DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .title = STR("Clean water"), .clauses = GIVEN_TEXT,
		.sponsors = IDS(first->member, second->member));
	revise(house, house->clerk.caller, draft, "As handed in");
	assert_true(sponsors(house, draft, first) && sponsors(house, draft, second));
	revise(house, first->caller, draft, "As I like it");
	assert_true(sponsors(house, draft, first));
	assert_false(sponsors(house, draft, second));
	HOUSE_TAKES(house, first->caller, SHOW_DRAFT, show_draft, .resolution = draft,
		.shown = true);
	given_joined(house, draft, second->caller);
}

static void
who_loses_the_last_sponsor_stays_and_says_so(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	HOUSE_TAKES(house, house->members[0].caller, LEAVE_SPONSORS, leave_sponsors,
		.resolution = id);
	assert_int_equal(resolution_of(house, id)->standing, STANDING_PENDING);
	assert_true(str_equal(last_moment(house, id)->reason, STR("it has no sponsor now")));
}

static void
sponsors_have_a_cut_off(void **state)
{
	struct house *house = *state;
	int64_t until = house->now + AN_HOUR_MS;
	HOUSE_TAKES(house, house->clerk.caller, CALL_MEETING, call_meeting, .body = house->body,
		.name = STR("Annual Meeting"), .starts = house->now,
		.ends = until + AN_HOUR_MS, .sponsors_until = until, .has_sponsors_until = true);
	uint64_t id = given_resolution(house);
	house->now = until;
	HOUSE_TAKES(house, house->members[1].caller, JOIN_SPONSORS, join_sponsors,
		.resolution = id);
	house->now = until + 1;
	HOUSE_REFUSES(house, house->members[2].caller, FAULT_SPONSORS_CLOSED, "resolution",
		JOIN_SPONSORS, join_sponsors, .resolution = id);
	HOUSE_REFUSES(house, house->members[1].caller, FAULT_SPONSORS_CLOSED, "resolution",
		LEAVE_SPONSORS, leave_sponsors, .resolution = id);
}

static void
nobody_joins_or_leaves_during_the_vote(void **state)
{
	struct house *house = *state;
	uint64_t id = given_resolution(house);
	uint64_t vote = given_open_vote(house, id);
	HOUSE_REFUSES(house, house->members[1].caller, FAULT_IN_VOTE, "resolution", JOIN_SPONSORS,
		join_sponsors, .resolution = id);
	HOUSE_REFUSES(house, house->members[0].caller, FAULT_IN_VOTE, "resolution", LEAVE_SPONSORS,
		leave_sponsors, .resolution = id);
	given_end_of_vote(house, vote, 0);
	HOUSE_REFUSES(house, house->members[1].caller, FAULT_RESOLUTION_NOT_PENDING, "resolution",
		JOIN_SPONSORS, join_sponsors, .resolution = id);
}

/* A text of the clerk's, from elsewhere, with nobody's seat as its sponsor. */
static uint64_t
draft_without_sponsor(struct house *house)
{
	return HOUSE_TAKES(house, house->clerk.caller, DRAFT_RESOLUTION, draft_resolution,
		.body = house->body, .title = STR("Clean water"), .clauses = GIVEN_TEXT,
		.named_sponsors = TEXTS(STR("The Mayor of Atlantis")));
}

static void
who_joins_a_draft_without_sponsors_gets_no_hand_in_it(void **state)
{
	struct house *house = *state;
	uint64_t draft = draft_without_sponsor(house);
	HOUSE_TAKES(house, house->clerk.caller, SHOW_DRAFT, show_draft, .resolution = draft,
		.shown = true);
	given_joined(house, draft, house->members[3].caller);
	HOUSE_REFUSES(house, house->members[3].caller, FAULT_NOT_DRAFTER, "resolution",
		SHOW_DRAFT, show_draft, .resolution = draft);
	HOUSE_REFUSES(house, house->members[3].caller, FAULT_NOT_DRAFTER, "resolution",
	    REVISE_DRAFT, revise_draft, .resolution = draft, .base = given_text(house, draft),
	    .title = STR("Mine"));
	HOUSE_REFUSES(house, house->members[3].caller, FAULT_NOT_DRAFTER, "resolution",
	    SUBMIT_RESOLUTION, submit_resolution, .resolution = draft,
	    .text = given_text(house, draft));
}

static void
who_joins_a_resolution_without_sponsors_does_not_withdraw_it(void **state)
{
	struct house *house = *state;
	uint64_t resolution = draft_without_sponsor(house);
	HOUSE_TAKES(house, house->clerk.caller, SUBMIT_RESOLUTION, submit_resolution,
		.resolution = resolution, .text = given_text(house, resolution));
	HOUSE_TAKES(house, house->members[3].caller, JOIN_SPONSORS, join_sponsors,
		.resolution = resolution);
	HOUSE_REFUSES(house, house->members[3].caller, FAULT_NOT_FIRST_SPONSOR, "resolution",
		WITHDRAW_RESOLUTION, withdraw_resolution, .resolution = resolution,
		.reason = STR("it is mine now"));
}

static void
nobody_comes_after_the_first_sponsor(void **state)
{
	struct house *house = *state;
	uint64_t resolution = given_resolution(house);
	const struct house_seat *first = &house->members[0], *second = &house->members[1];
	HOUSE_TAKES(house, second->caller, JOIN_SPONSORS, join_sponsors, .resolution = resolution);
	HOUSE_TAKES(house, first->caller, LEAVE_SPONSORS, leave_sponsors,
		.resolution = resolution);
	HOUSE_REFUSES(house, second->caller, FAULT_NOT_FIRST_SPONSOR, "resolution",
		WITHDRAW_RESOLUTION, withdraw_resolution, .resolution = resolution,
		.reason = STR("it is mine now"));
	HOUSE_TAKES(house, first->caller, JOIN_SPONSORS, join_sponsors, .resolution = resolution);
	HOUSE_REFUSES(house, first->caller, FAULT_NOT_FIRST_SPONSOR, "resolution",
		WITHDRAW_RESOLUTION, withdraw_resolution, .resolution = resolution,
		.reason = STR("mine again"));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(a_member_becomes_a_sponsor_and_leaves_again),
		HOUSE_TEST(a_draft_gathers_sponsors),
		HOUSE_TEST(a_draft_that_is_not_shown_is_not_there),
		HOUSE_TEST(who_joins_a_draft_has_read_what_it_says),
		HOUSE_TEST(nobody_stands_under_words_that_they_did_not_join),
		HOUSE_TEST(who_drafted_it_joins_the_words_of_another_first),
		HOUSE_TEST(
		    who_took_a_text_into_their_own_hands_is_off_it_when_the_clerk_rewords_it),
		HOUSE_TEST(who_is_off_a_draft_reads_it_while_it_is_shown),
		HOUSE_TEST(whose_draft_one_sponsors_touches_no_seat),
		HOUSE_TEST(whom_the_clerk_named_stays_under_the_clerk_s_words_alone),
		HOUSE_TEST(who_loses_the_last_sponsor_stays_and_says_so),
		HOUSE_TEST(sponsors_have_a_cut_off),
		HOUSE_TEST(nobody_joins_or_leaves_during_the_vote),
		HOUSE_TEST(who_joins_a_draft_without_sponsors_gets_no_hand_in_it),
		HOUSE_TEST(who_joins_a_resolution_without_sponsors_does_not_withdraw_it),
		HOUSE_TEST(nobody_comes_after_the_first_sponsor),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
