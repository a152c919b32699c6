/* The next step, situation by situation: what the chair is told to do, and that doing it leads on.
 * Whatever is offered is taken as it stands, by somebody in office. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "assembly/speaker.h"
#include "assembly/vote_fixture.h"
#include "publish/offer.h"
#include "publish/view.h"

static struct offers
look(struct house *house, uint64_t body)
{
	struct offers offers = {
		.assembly = house->assembly,
		.body = assembly_must(house->assembly, body, NOUN_BODY),
		.now = house->now,
		.arena = house->arena,
	};
	next_step_add(&offers);
	return offers;
}

static struct offer
next_of(struct house *house, uint64_t body, const char *key)
{
	struct offers offers = look(house, body);
	assert_int_equal(offers.count, 1);
	assert_string_equal(offers.at[0].key, key);
	assert_true(offers.at[0].why.size > 0);
	return offers.at[0];
}

static struct offer
next_step(struct house *house, const char *key)
{
	return next_of(house, house->body, key);
}

/* Takes it as it is offered. */
static uint64_t
take(struct house *house, const struct offer *offer)
{
	return house_takes(house, house->chair.caller, offer->action, offer->data);
}

static void
expect_words(const struct offer *offer, const char *words)
{
	if (!str_equal(offer->words, str_of(words)))
		fail_msg("'%.*s', not '%s'", (int)offer->words.size, offer->words.at, words);
}

static bool
in_order(struct house *house, const char *key)
{
	struct offers offers = look(house, house->body);
	in_order_add(&offers);
	for (size_t i = 1; i < offers.count; i++)
		if (strcmp(offers.at[i].key, key) == 0)
			return true;
	return false;
}

static void
count_present(struct house *house, uint64_t sitting, int64_t present)
{
	HOUSE_TAKES(house, house->clerk.caller, COUNT_PRESENCE, count_presence, .sitting = sitting,
		.present = present);
}

/* A sitting whose quorum is established. */
static uint64_t
seated(struct house *house)
{
	uint64_t sitting = given_sitting(house);
	count_present(house, sitting, 7);
	HOUSE_TAKES(house, house->chair.caller, CALL_QUORUM, call_quorum, .sitting = sitting);
	return sitting;
}

static void
without_a_sitting_one_is_opened(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	struct offer offer = next_step(house, "open_sitting");
	expect_words(&offer, "The meeting will please come to order.");
	const struct sitting *sitting =
		assembly_must(house->assembly, take(house, &offer), NOUN_SITTING);
	assert_int_equal(sitting->meeting->head.id, meeting);
	assert_true(str_equal(sitting->name, STR("Sitting 1")));
	assert_false(in_order(house, "open_sitting"));
}

static void
a_recess_ends_before_anything_else(void **state)
{
	struct house *house = *state;
	uint64_t sitting = seated(house);
	HOUSE_TAKES(house, house->chair.caller, RECESS_SITTING, recess_sitting, .sitting = sitting);
	assert_true(in_order(house, "adjourn_sitting"));
	assert_false(in_order(house, "recess_sitting"));
	assert_false(in_order(house, "suspend_rules"));
	struct offer offer = next_step(house, "resume_sitting");
	take(house, &offer);
	next_step(house, "adjourn_sitting");
}

static void
the_quorum_is_called_first(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house);
	count_present(house, sitting, 3);
	struct offer offer = next_step(house, "call_quorum");
	expect_words(&offer, "3 are present, and 4 are needed for a quorum.");
	take(house, &offer);
	offer = next_step(house, "recess_sitting");
	assert_string_equal(offer.asks, "until");
	count_present(house, sitting, 4);
	offer = next_step(house, "call_quorum");
	take(house, &offer);
	offer = next_step(house, "adjourn_sitting");
	take(house, &offer);
	next_step(house, "open_sitting");
}

static void
without_a_rule_for_it_nobody_calls_the_quorum(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->body);
	rules.quorum = (struct part_quorum_rule){ { 0, 1 }, false, 0, QUORUM_OF_MEMBERS };
	given_rules_set(house, house->body, &rules);
	given_sitting(house);
	next_step(house, "adjourn_sitting");
	assert_true(in_order(house, "call_quorum"));
}

static void
an_item_is_called_debated_voted_and_announced(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t title = HOUSE_TAKES(house, house->clerk.caller, PLACE_ITEM, place_item,
		.meeting = meeting, .title = STR("Welcome"), .has_title = true);
	uint64_t item = given_item(house, meeting, given_resolution(house));
	uint64_t sitting = seated(house);
	struct offer offer = next_step(house, "call_item");
	expect_words(&offer, "The next item is \"Welcome\".");
	take(house, &offer);
	const struct sitting *at = assembly_must(house->assembly, sitting, NOUN_SITTING);
	assert_int_equal(at->called->id, title);
	offer = next_step(house, "call_item");
	take(house, &offer);
	assert_int_equal(at->called->id, item);

	uint64_t speaker = HOUSE_TAKES(house, house->members[0].caller, ASK_TO_SPEAK, ask_to_speak,
		.sitting = sitting, .stance = STANCE_FOR);
	offer = next_step(house, "recognise_speaker");
	take(house, &offer);
	offer = next_step(house, "end_speech");
	HOUSE_TAKES(house, house->chair.caller, PAUSE_SPEECH, pause_speech, .speaker = speaker);
	offer = next_step(house, "resume_speech");
	take(house, &offer);
	offer = next_step(house, "end_speech");
	take(house, &offer);

	assert_true(in_order(house, "previous_question"));
	assert_true(in_order(house, "table"));
	offer = next_step(house, "prepare_item");
	assert_non_null(offer.rule);
	uint64_t vote = take(house, &offer);
	assert_true(in_order(house, "void_vote"));
	assert_false(in_order(house, "previous_question"));
	HOUSE_TAKES(house, house->members[1].caller, ASK_TO_SPEAK, ask_to_speak,
		.sitting = sitting, .stance = STANCE_AGAINST);
	offer = next_step(house, "open_vote");
	take(house, &offer);
	given_ballots(house, vote, "yyyy---");
	assert_true(in_order(house, "time_vote"));
	offer = next_step(house, "close_vote");
	assert_true(str_equal(offer.why, STR("A vote is open; 4 of 7 have voted.")));
	take(house, &offer);
	assert_true(in_order(house, "reopen_vote"));
	offer = next_step(house, "announce_vote");
	assert_true(str_ends(offer.words, STR("The question is carried.")));
	take(house, &offer);
	next_step(house, "adjourn_sitting");
}

static void
a_tie_is_the_chairs(void **state)
{
	struct house *house = *state;
	struct part_body_rules rules = given_rules(house, house->body);
	rules.voting.tie = TIE_RULE_CHAIR_DECIDES;
	given_rules_set(house, house->body, &rules);
	uint64_t vote = given_roll_call(house);
	given_ballots(house, vote, "yyynnn-");
	given_close(house, vote);
	struct offer offer = next_step(house, "break_tie");
	assert_string_equal(offer.asks, "choice");
	take(house, &offer);
	next_step(house, "announce_vote");
}

static void
a_voice_or_hands_are_entered(void **state)
{
	struct house *house = *state;
	seated(house);
	given_question(house, VOTE_METHOD_VOICE);
	struct offer offer = next_step(house, "enter_count");
	assert_string_equal(offer.asks, "decision");
	house_takes(house, house->clerk.caller, offer.action, offer.data);
	offer = next_step(house, "announce_vote");
	take(house, &offer);
	given_question(house, VOTE_METHOD_HAND);
	offer = next_step(house, "enter_count");
	assert_string_equal(offer.asks, "yes no abstain decision");
}

static void
a_question_whose_text_changed_is_declared_void(void **state)
{
	struct house *house = *state;
	seated(house);
	uint64_t vote = given_question(house, VOTE_METHOD_ROLL_CALL);
	given_version(house, vote_of(house, vote)->subjects.at[0].resolution, true);
	struct offer offer = next_step(house, "void_vote");
	assert_string_equal(offer.asks, "reason");
	take(house, &offer);
	next_step(house, "adjourn_sitting");
}

static void
the_slate_comes_before_single_items(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	given_item(house, meeting, given_resolution(house));
	given_slated(house, meeting, given_resolution(house));
	seated(house);
	struct offer offer = next_step(house, "prepare_slate");
	uint64_t vote = take(house, &offer);
	assert_int_equal(vote_of(house, vote)->subject, SUBJECT_SLATE);
	offer = next_step(house, "open_vote");
	take(house, &offer);
	given_ballots(house, vote, "nnnn---");
	given_result(house, vote);
	offer = next_step(house, "call_item"); /* lost, it is taken one by one */
	take(house, &offer);
	next_step(house, "prepare_item");
}

static void
what_was_passed_over_comes_again(void **state)
{
	struct house *house = *state;
	uint64_t meeting = given_meeting(house);
	uint64_t first = given_item(house, meeting, given_resolution(house));
	uint64_t second = given_item(house, meeting, given_resolution(house));
	uint64_t sitting = seated(house);
	HOUSE_TAKES(house, house->chair.caller, CALL_ITEM, call_item, .sitting = sitting,
		.about = second, .has_about = true);
	struct offer offer = next_step(house, "prepare_item");
	uint64_t vote = take(house, &offer);
	HOUSE_TAKES(house, house->chair.caller, OPEN_VOTE, open_vote, .vote = vote);
	given_ballots(house, vote, "nnnn---");
	given_result(house, vote);
	offer = next_step(house, "call_item");
	take(house, &offer);
	const struct sitting *at = assembly_must(house->assembly, sitting, NOUN_SITTING);
	assert_int_equal(at->called->id, first);
}

static void
a_committee_votes_on_what_was_referred_and_reports(void **state)
{
	struct house *house = *state;
	uint64_t referral = given_referral(house, given_resolution(house));
	struct caller chair = house->committee_chair.caller;
	uint64_t sitting = HOUSE_TAKES(house, chair, OPEN_SITTING, open_sitting,
		.body = house->committee, .name = STR("Friday"));
	for (size_t i = 0; i < HOUSE_COMMITTEE_MEMBERS; i++)
		HOUSE_TAKES(house, house->clerk.caller, MARK_MEMBER_PRESENCE, mark_member_presence,
			.sitting = sitting, .member = house->committee_members[i].member,
			.present = true);
	HOUSE_TAKES(house, chair, CALL_QUORUM, call_quorum, .sitting = sitting);
	struct offer offer = next_of(house, house->committee, "call_item");
	house_takes(house, chair, offer.action, offer.data);
	offer = next_of(house, house->committee, "prepare_report");
	uint64_t vote = house_takes(house, chair, offer.action, offer.data);
	offer = next_of(house, house->committee, "open_vote");
	house_takes(house, chair, offer.action, offer.data);
	for (size_t i = 0; i < HOUSE_COMMITTEE_MEMBERS; i++)
		HOUSE_TAKES(house, house->committee_members[i].caller, CAST_BALLOT, cast_ballot,
			.vote = vote, .choice = CHOICE_YES);
	offer = next_of(house, house->committee, "close_vote");
	house_takes(house, chair, offer.action, offer.data);
	offer = next_of(house, house->committee, "announce_vote");
	house_takes(house, chair, offer.action, offer.data);
	offer = next_of(house, house->committee, "make_report");
	house_takes(house, chair, offer.action, offer.data);
	assert_true(referral_of(house, referral)->reported);
	assert_int_equal(referral_of(house, referral)->recommendation, RECOMMENDATION_ADOPT);
	next_of(house, house->committee, "adjourn_sitting");
}

static struct str
chair_view(struct house *house, enum audience audience)
{
	char path[64];
	struct buf out;
	snprintf(path, sizeof path, "/chair/%llu.json", (unsigned long long)house->body);
	const struct view_wish wish = { .path = str_of(path), .audience = audience,
		.now = house->now };
	buf_init(&out, house->arena, 1 << 20);
	struct fault found = view_render(house->assembly, &wish, &out);
	static const enum fault_code expected[AUDIENCE_COUNT] = {
		[AUDIENCE_PUBLIC] = FAULT_NOT_SIGNED_IN,
		[AUDIENCE_MEMBERS] = FAULT_FORBIDDEN,
		[AUDIENCE_STAFF] = FAULT_NONE,
	};
	assert_int_equal(found.code, expected[audience]);
	return buf_str(&out);
}

static void
expect_in(struct str view, const char *piece)
{
	if (str_find(view, str_of(piece)) == view.size)
		fail_msg("no '%s' in %.*s", piece, (int)view.size, view.at);
}

static void
the_view_has_it_all_for_staff_alone(void **state)
{
	struct house *house = *state;
	uint64_t vote = given_roll_call(house);
	given_ballots(house, vote, "yyyynn-");
	chair_view(house, AUDIENCE_PUBLIC);
	chair_view(house, AUDIENCE_MEMBERS);
	struct str view = chair_view(house, AUDIENCE_STAFF);
	expect_in(view, "\"next\":[{\"action\":\"close_vote\",\"key\":\"close_vote\"");
	expect_in(view, "\"turnout\":{");
	expect_in(view, "\"cast\":6,\"roll\":7,\"waiting_for\":[{");
	expect_in(view, "\"kind\":\"vote_opened\"");
	expect_in(view, "\"asks\":[\"seconds\"]");
	assert_int_equal(str_find(view, STR("\"seconds\":60")), view.size);
}

/* What was sent stands until something happens: time alone must not make it another. */
static void
the_view_does_not_change_while_somebody_speaks(void **state)
{
	struct house *house = *state;
	uint64_t sitting = given_sitting(house), asked[2];
	HOUSE_TAKES(house, house->chair.caller, COUNT_PRESENCE, count_presence,
		.sitting = sitting, .present = 5);
	HOUSE_TAKES(house, house->chair.caller, CALL_QUORUM, call_quorum, .sitting = sitting);
	HOUSE_TAKES(house, house->chair.caller, SET_SPEAKERS, set_speakers, .sitting = sitting,
		.item_seconds = 5, .has_item_seconds = true);
	for (size_t i = 0; i < 2; i++)
		asked[i] = HOUSE_TAKES(house, house->members[i].caller, ASK_TO_SPEAK, ask_to_speak,
			.sitting = sitting, .stance = STANCE_FOR);
	HOUSE_TAKES(house, house->chair.caller, RECOGNISE_SPEAKER, recognise_speaker,
		.speaker = asked[0]);
	struct str before = chair_view(house, AUDIENCE_STAFF);
	house->now += 60 * 1000;
	struct str after = chair_view(house, AUDIENCE_STAFF);
	assert_true(str_equal(before, after));
	expect_in(after, "\"key\":\"recognise_speaker\"");
	HOUSE_TAKES(house, house->chair.caller, END_SPEECH, end_speech, .speaker = asked[0]);
	after = chair_view(house, AUDIENCE_STAFF);
	assert_int_equal(str_find(after, STR("\"key\":\"recognise_speaker\"")), after.size);
}

/* A text is called, and three wait to speak on it, the last of them with a point of order. */
static uint64_t
debated(struct house *house)
{
	static const enum stance stances[] = { STANCE_FOR, STANCE_AGAINST, STANCE_ORDER };
	given_item(house, given_meeting(house), given_resolution(house));
	uint64_t sitting = seated(house);
	struct offer offer = next_step(house, "call_item");
	take(house, &offer);
	for (size_t i = 0; i < sizeof stances / sizeof stances[0]; i++)
		HOUSE_TAKES(house, house->members[i].caller, ASK_TO_SPEAK, ask_to_speak,
			.sitting = sitting, .stance = stances[i]);
	return sitting;
}

/* The text that was called is voted on, and the result announced. */
static void
decided(struct house *house, uint64_t sitting)
{
	const struct sitting *at = assembly_must(house->assembly, sitting, NOUN_SITTING);
	const void *called = at->called;
	const struct item *item = called;
	given_item_adopted(house, sitting, item->head.id);
	assert_true(item->done);
}

static void
what_is_decided_is_out_of_order_and_points_of_order_come_first(void **state)
{
	static const char *const motions[] = { "previous_question", "limit_debate", "postpone" };
	struct house *house = *state;
	uint64_t sitting = debated(house);
	for (size_t i = 0; i < sizeof motions / sizeof motions[0]; i++)
		assert_true(in_order(house, motions[i]));
	decided(house, sitting);
	for (size_t i = 0; i < sizeof motions / sizeof motions[0]; i++)
		assert_false(in_order(house, motions[i]));
	assert_true(in_order(house, "suspend_rules"));
	struct offer offer = next_step(house, "recognise_speaker");
	take(house, &offer);
	const struct sitting *at = assembly_must(house->assembly, sitting, NOUN_SITTING);
	assert_int_equal(at->speaking->stance, STANCE_ORDER);
	offer = next_step(house, "end_speech");
	take(house, &offer);
	next_step(house, "adjourn_sitting");
}

static void
a_text_is_referred_only_where_there_are_committees(void **state)
{
	struct house *house = *state;
	debated(house);
	assert_true(in_order(house, "refer_back"));
	struct body *committee = assembly_must(house->assembly, house->committee, NOUN_BODY);
	struct body *parent = committee->parent;
	committee->parent = NULL;
	assert_false(in_order(house, "refer_back"));
	committee->parent = parent;
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(without_a_sitting_one_is_opened),
		HOUSE_TEST(a_recess_ends_before_anything_else),
		HOUSE_TEST(the_quorum_is_called_first),
		HOUSE_TEST(without_a_rule_for_it_nobody_calls_the_quorum),
		HOUSE_TEST(an_item_is_called_debated_voted_and_announced),
		HOUSE_TEST(a_tie_is_the_chairs),
		HOUSE_TEST(a_voice_or_hands_are_entered),
		HOUSE_TEST(a_question_whose_text_changed_is_declared_void),
		HOUSE_TEST(the_slate_comes_before_single_items),
		HOUSE_TEST(what_was_passed_over_comes_again),
		HOUSE_TEST(a_committee_votes_on_what_was_referred_and_reports),
		HOUSE_TEST(what_is_decided_is_out_of_order_and_points_of_order_come_first),
		HOUSE_TEST(a_text_is_referred_only_where_there_are_committees),
		HOUSE_TEST(the_view_has_it_all_for_staff_alone),
		HOUSE_TEST(the_view_does_not_change_while_somebody_speaks),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
