/* The pieces with something to reckon: the bar and its mark, names, facts, times. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "assembly/workflow.h"
#include "publish/part.h"
#include "publish/story_fixture.h"
#include "text/weight.h"

static struct arena *arena;

static struct buf
fresh(void)
{
	struct buf out;
	arena_reset(arena);
	buf_init(&out, arena, STORY_VIEW_MOST);
	return out;
}

static void
expect(const struct buf *out, const char *wanted)
{
	struct str found = buf_str(out);
	if (!str_equal(found, str_of(wanted)))
		fail_msg("\"%.*s\", but \"%s\" was expected", (int)found.size, found.at, wanted);
}

static void
expect_has(const struct buf *out, const char *wanted, bool has)
{
	struct str found = buf_str(out);
	if ((str_find(found, str_of(wanted)) < found.size) != has)
		fail_msg("%s \"%s\": %.*s", has ? "no" : "there is", wanted, (int)found.size,
			found.at);
}

static const struct prose *
in_english(struct buf *out)
{
	struct prose *prose = TAKE(out->arena, struct prose);
	*prose = prose_in(LANGUAGE_EN, out);
	return prose;
}

static struct vote
counted(int64_t yes, int64_t no, int64_t needed, int64_t base)
{
	return (struct vote){
		.state = VOTE_STATE_ANNOUNCED,
		.decision = DECISION_ADOPTED,
		.count = { .yes = yes,
			.no = no,
			.yes_weight = yes * WEIGHT_ONE,
			.no_weight = no * WEIGHT_ONE },
		.needed = needed * WEIGHT_ONE,
		.base_weight = base * WEIGHT_ONE,
	};
}

static void
the_label_stands_at_its_mark(void **state)
{
	(void)state;
	struct vote vote = counted(60, 40, 51, 100);
	struct buf out = fresh();
	part_bar(in_english(&out), &vote);
	expect_has(&out, "class=\"yes\" x=\"0.00%\" y=\"5\" width=\"60.00%\"", true);
	expect_has(&out, "class=\"no\" x=\"60.00%\" y=\"5\" width=\"40.00%\"", true);
	expect_has(&out, "<line x1=\"51.00%\" x2=\"51.00%\"", true);
	expect_has(
		&out, "<text x=\"51.00%\" y=\"46\" text-anchor=\"middle\">51 needed</text>", true);
	expect_has(&out, "aria-label=\"60 yes, 40 no; 51 needed\"", true);
}

static void
near_an_end_the_label_leans_inwards(void **state)
{
	(void)state;
	struct vote vote = counted(3, 0, 3, 3);
	struct buf out = fresh();
	part_bar(in_english(&out), &vote);
	expect_has(&out, "text-anchor=\"end\">3 needed", true);
	vote = counted(1, 99, 1, 100);
	out = fresh();
	part_bar(in_english(&out), &vote);
	expect_has(&out, "text-anchor=\"start\">1 needed", true);
}

static void
the_whole_is_what_the_threshold_is_a_share_of(void **state)
{
	(void)state;
	struct vote vote = counted(30, 10, 67, 100); /* two thirds of everybody entitled */
	struct buf out = fresh();
	part_bar(in_english(&out), &vote);
	expect_has(&out, "class=\"yes\" x=\"0.00%\" y=\"5\" width=\"30.00%\"", true);
	expect_has(&out, "<line x1=\"67.00%\"", true);
	vote = counted(0, 5, 8, 0); /* more than there were */
	out = fresh();
	part_bar(in_english(&out), &vote);
	expect_has(&out, "<line x1=\"100.00%\"", true);
	expect_has(&out, "class=\"yes\"", false);
}

static void
what_was_not_counted_has_no_bar(void **state)
{
	(void)state;
	struct vote vote = counted(-1, -1, 0, 0);
	struct buf out = fresh();
	part_bar(in_english(&out), &vote);
	expect(&out, "");
	vote = counted(0, 0, 0, 0);
	part_bar(in_english(&out), &vote);
	expect(&out, "");
	vote = counted(5, 4, 5, 9);
	vote.decision = DECISION_NO_QUORUM;
	part_bar(in_english(&out), &vote);
	expect_has(&out, "needed", false); /* no count would have been enough */
	expect_has(&out, "5 yes, 4 no", true);
}

/* The label that a body begins with is spoken in every language; one that it chose is its own. */
static void
every_first_state_is_spoken_in_every_language(void **state)
{
	(void)state;
	struct workflow_state_list states;
	struct workflow_step_list steps;
	struct arena *kept = arena_new();
	workflow_default(kept, &states, &steps);
	struct body body = { .states = states };
	for (size_t i = 0; i < states.count; i++)
		for (int language = 0; language < LANGUAGE_COUNT; language++) {
			struct buf out = fresh();
			struct prose prose = prose_in((enum language)language, &out);
			part_state_label(&prose, &body, states.at[i].name, "<i", "</i>");
			expect_has(&out, "lang=", false);
			if (language == LANGUAGE_EN)
				expect_has(&out, states.at[i].label.at, true);
		}
	struct buf out = fresh();
	part_state_label(in_english(&out), &body, STR("draughty"), "<i", "</i>");
	expect(&out, "<i lang=\"\">draughty</i>");
	arena_free(kept);
}

static void
a_place_is_left_out_where_it_is_not_known(void **state)
{
	(void)state;
	static const struct {
		const char *city, *state, *written;
	} cases[] = {
		{ "Ames", "IA", "(Ames, IA)" },
		{ "Ames", "unknown", "(Ames)" },
		{ "unknown", "IA", "(IA)" },
		{ "unknown", "unknown", "" },
		{ "<b>", "&", "(&lt;b&gt;, &amp;)" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct part_attribute facts[] = {
			{ STR("city"), str_of(cases[i].city), STR("test") },
			{ STR("state"), str_of(cases[i].state), STR("test") },
		};
		struct member member = { .attributes = { facts, 2 } };
		struct buf out = fresh();
		bool known = part_place(&out, &member, "(", ")");
		assert_int_equal(known, cases[i].written[0] != '\0');
		expect(&out, cases[i].written);
	}
}

static void
in_a_committee_one_comes_from_the_same_city(void **state)
{
	const struct story *story = *state;
	const struct member *seat = assembly_must(
		story->house->assembly, story->house->committee_members[0].member, NOUN_MEMBER);
	assert_int_equal(seat->attributes.count, 0);
	assert_true(str_equal(fact_of(seat, "state"), STR("OH")));
	assert_true(fact_unknown(fact_of(seat, "shoe_size")));
}

/* Noon in Sandbar Key is 16:00 UTC; the past is dated as its source dates it. */
static void
votes_are_dated_where_they_were_held(void **state)
{
	(void)state;
	static const int64_t midnight = INT64_C(1780617600000); /* 5 June 2026, 00:00 UTC */
	struct meeting meeting = { .offset_minutes = -240 };
	struct sitting sitting = { .meeting = &meeting };
	struct vote vote = { .sitting = &sitting, .closed_at = midnight };
	struct buf out = fresh();
	part_moment(in_english(&out), &vote, 120);
	expect_has(&out, "Thursday 4 June 2026, 20:00", true);
	vote.sitting = NULL;
	out = fresh();
	part_moment(in_english(&out), &vote, 120);
	expect_has(&out, "Friday 5 June 2026, 02:00", true);
	vote.method = VOTE_METHOD_PAST;
	out = fresh();
	part_moment(in_english(&out), &vote, -240);
	expect(&out, "<time datetime=\"2026-06-05T00:00:00.000Z\">5 June 2026</time>");
	vote.closed_at = 0;
	out = fresh();
	part_moment(in_english(&out), &vote, 0);
	expect(&out, "");
}

static struct str
page_of(const struct story *story, struct buf *out, const char *noun, uint64_t id)
{
	char path[VIEW_PATH_MOST];
	snprintf(path, sizeof path, "/%s/%llu", noun, (unsigned long long)id);
	struct view_wish wish = { .path = str_of(path), .now = 1 };
	assert_int_equal(view_render(story->house->assembly, &wish, out).code, FAULT_NONE);
	return buf_str(out);
}

/* What a reader of a resolution's history finds in its page. */
static void
a_history_is_told_in_sentences(void **state)
{
	const struct story *story = *state;
	static const char *const sentences[] = {
		"Referred to the <a href=\"/committees/",
		" is no longer a sponsor",
		"A substitute text was proposed",
		" recommended its adoption as amended, by <a href=\"/votes/",
		">vote 1 of the <span lang=\"\">Committee on Water</span></a>, 2 to 1",
		"Stands in place of <a class=\"res\"",
		"<b>Adopted</b> by <a href=\"/votes/",
	};
	struct buf out = fresh();
	page_of(story, &out, "resolutions", story->adopted);
	for (size_t i = 0; i < sizeof sentences / sizeof sentences[0]; i++)
		expect_has(&out, sentences[i], true);
	out = fresh();
	page_of(story, &out, "resolutions", story->slated[2]);
	expect_has(&out, " pulled it from the slate", true);
	expect_has(&out, "Placed on the agenda of <a href=\"/meetings/", true);
	out = fresh();
	page_of(story, &out, "resolutions", story->replaced);
	expect_has(&out, "Replaced by <a class=\"res\"", true);
}

static void
a_void_vote_is_told_of_twice(void **state)
{
	const struct story *story = *state;
	const struct vote *vote = vote_of(story->house, story->voided);
	struct buf out = fresh();
	page_of(story, &out, "resolutions", vote->subjects.at[0].resolution);
	expect_has(&out, ", which was later declared void", true);
	expect_has(&out, "Back to <b>Submitted</b>: <a href=\"/votes/", true);
	expect_has(&out, " was declared void <small lang=\"\">", true);
}

static int
set_up(void **state)
{
	arena = arena_new();
	*state = story_new();
	return 0;
}

static int
tear_down(void **state)
{
	house_free(((struct story *)*state)->house);
	arena_free(arena);
	return 0;
}

static void
what_the_source_called_it_is_the_verdict_else_what_it_means(void **state)
{
	(void)state;
	struct vote vote = counted(3, 1, 0, 0);
	vote.method = VOTE_METHOD_PAST;
	struct buf out = fresh();
	struct prose german = prose_in(LANGUAGE_DE, &out);
	part_verdict(&german, &vote, AUDIENCE_PUBLIC);
	expect(&out, "<span class=\"verdict adopted\">Angenommen</span>");
	vote.outcome = STR("Approved");
	out = fresh();
	part_verdict(&german, &vote, AUDIENCE_PUBLIC);
	expect(&out, "<span class=\"verdict adopted\" lang=\"\">Approved</span>");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_the_source_called_it_is_the_verdict_else_what_it_means),
		cmocka_unit_test(the_label_stands_at_its_mark),
		cmocka_unit_test(near_an_end_the_label_leans_inwards),
		cmocka_unit_test(the_whole_is_what_the_threshold_is_a_share_of),
		cmocka_unit_test(what_was_not_counted_has_no_bar),
		cmocka_unit_test(every_first_state_is_spoken_in_every_language),
		cmocka_unit_test(a_place_is_left_out_where_it_is_not_known),
		cmocka_unit_test(in_a_committee_one_comes_from_the_same_city),
		cmocka_unit_test(votes_are_dated_where_they_were_held),
		cmocka_unit_test(a_history_is_told_in_sentences),
		cmocka_unit_test(a_void_vote_is_told_of_twice),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
