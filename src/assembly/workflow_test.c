/* The course of a resolution: the one a body starts with, and which ones are whole. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assembly/field.h"
#include "assembly/resolution_fixture.h"
#include "assembly/workflow.h"

struct course {
	struct part_workflow_state states[16];
	struct part_workflow_step steps[64];
	struct workflow_state_list state_list;
	struct workflow_step_list step_list;
};

/* The default course, to be spoiled. */
static struct course *
course_of(struct house *house)
{
	struct course *course = TAKE(house->arena, struct course);
	struct workflow_state_list states;
	struct workflow_step_list steps;
	workflow_default(house->arena, &states, &steps);
	assert_in_range(states.count, 1, 15);
	assert_in_range(steps.count, 1, 63);
	for (size_t i = 0; i < states.count; i++)
		course->states[i] = states.at[i];
	for (size_t i = 0; i < steps.count; i++)
		course->steps[i] = steps.at[i];
	course->state_list = (struct workflow_state_list){ course->states, states.count };
	course->step_list = (struct workflow_step_list){ course->steps, steps.count };
	return course;
}

static void
refused(struct house *house, const struct course *course, enum fault_code code, const char *about)
{
	HOUSE_REFUSES(house, house->clerk.caller, code, about, SET_BODY_WORKFLOW, set_body_workflow,
		.body = house->body, .states = course->state_list, .steps = course->step_list);
}

static void
the_course_at_first_is_whole(void **state)
{
	struct house *house = *state;
	struct course *course = course_of(house);
	struct fault found = workflow_check(house->arena, &course->state_list, &course->step_list);
	assert_int_equal(found.code, FAULT_NONE);
	HOUSE_TAKES(house, house->clerk.caller, SET_BODY_WORKFLOW, set_body_workflow,
		.body = house->body, .states = course->state_list, .steps = course->step_list);
}

static struct str
follow(const struct body *body, struct str from, const enum step *steps, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct fault found = workflow_follow(body, from, steps[i], &from);
		assert_int_equal(found.code, FAULT_NONE);
	}
	return from;
}

static void
the_course_at_first_leads_from_draft_to_adopted(void **state)
{
	struct house *house = *state;
	const struct body *body = assembly_must(house->assembly, house->body, NOUN_BODY);
	static const enum step road[] = { STEP_SUBMIT, STEP_REFER, STEP_REPORT, STEP_PLACE,
		STEP_REFER_BACK, STEP_REFER, STEP_REPORT, STEP_TABLE, STEP_TAKE_UP, STEP_PLACE,
		STEP_ADOPT };
	struct str end = follow(body, STR("draft"), road, sizeof road / sizeof road[0]);
	assert_true(str_equal(end, STR("adopted")));
	assert_int_equal(workflow_state(body, end)->standing, STANDING_ADOPTED);
	assert_null(workflow_state(body, STR("lost")));
	struct str to;
	struct fault found = workflow_follow(body, end, STEP_WITHDRAW, &to);
	assert_int_equal(found.code, FAULT_NO_SUCH_STEP);
}

static void
whatever_is_pending_can_be_withdrawn_and_replaced(void **state)
{
	struct house *house = *state;
	const struct body *body = assembly_must(house->assembly, house->body, NOUN_BODY);
	for (size_t i = 0; i < body->states.count; i++) {
		const struct part_workflow_state *at = &body->states.at[i];
		bool pending = at->standing == STANDING_PENDING
			|| at->standing == STANDING_REFERRED || at->standing == STANDING_TABLED;
		struct str to;
		bool withdrawn = workflow_follow(body, at->name, STEP_WITHDRAW, &to).code
			== FAULT_NONE;
		bool replaced = workflow_follow(body, at->name, STEP_SUPERSEDE, &to).code
			== FAULT_NONE;
		assert_int_equal(withdrawn, pending);
		assert_int_equal(replaced, pending);
	}
}

static void
what_takes_back_a_void_vote_is_no_step_of_a_course(void **state)
{
	struct house *house = *state;
	struct course *course = course_of(house);
	size_t last = course->step_list.count++;
	course->steps[last] = (struct part_workflow_step){ .step = STEP_RESTORE,
		.from = STR("submitted"), .to = STR("draft") };
	const char *about = field_of_member(house->arena, "steps", last, "step");
	refused(house, course, FAULT_STEP_NOT_IN_COURSE, about);
}

static void
every_state_is_named_once(void **state)
{
	struct house *house = *state;
	struct course *course = course_of(house);
	course->states[1].name = STR("draft");
	refused(house, course, FAULT_TWICE, "states[1].name");
	course->states[1].name = STR("");
	refused(house, course, FAULT_EMPTY, "states[1].name");
	course->states[1].name = STR("submitted");
	course->states[1].label = STR(" ");
	refused(house, course, FAULT_EMPTY, "states[1].label");
	course->state_list.count = 0;
	refused(house, course, FAULT_EMPTY, "states");
}

static void
a_course_has_limits(void **state)
{
	struct house *house = *state;
	struct course *course = course_of(house);
	struct course longer = *course;
	longer.state_list.at = TAKE_MANY(house->arena, struct part_workflow_state, 51);
	longer.state_list.count = 51;
	refused(house, &longer, FAULT_TOO_LARGE, "states");
	longer.state_list.count = 50;
	refused(house, &longer, FAULT_EMPTY, "states[0].name");
	longer = *course;
	longer.step_list.at = TAKE_MANY(house->arena, struct part_workflow_step, 501);
	longer.step_list.count = 501;
	refused(house, &longer, FAULT_TOO_LARGE, "steps");
	longer.step_list.count = 500;
	refused(house, &longer, FAULT_UNKNOWN_STATE, "steps[0].from");
}

static void
a_step_goes_between_known_states_one_way(void **state)
{
	struct house *house = *state;
	struct course *course = course_of(house);
	struct part_workflow_step *last = &course->steps[course->step_list.count++];
	*last = (struct part_workflow_step){ STEP_PLACE, STR("nowhere"), STR("on_agenda") };
	assert_int_equal(course->step_list.count, 31);
	refused(house, course, FAULT_UNKNOWN_STATE, "steps[30].from");
	*last = (struct part_workflow_step){ STEP_PLACE, STR("tabled"), STR("nowhere") };
	refused(house, course, FAULT_UNKNOWN_STATE, "steps[30].to");
	*last = (struct part_workflow_step){ STEP_PLACE, STR("reported"), STR("reported") };
	refused(house, course, FAULT_TWICE, "steps[30]");
}

static void
a_step_means_what_its_state_means(void **state)
{
	struct house *house = *state;
	struct course *course = course_of(house);
	struct part_workflow_step *last = &course->steps[course->step_list.count++];
	static const struct {
		enum step step;
		const char *from, *to, *about;
	} cases[] = {
		{ STEP_SUBMIT, "reported", "submitted", "steps[30].from" },
		{ STEP_PLACE, "draft", "on_agenda", "steps[30].from" },
		{ STEP_PLACE, "tabled", "in_committee", "steps[30].to" },
		{ STEP_REPORT, "tabled", "adopted", "steps[30].to" },
		{ STEP_REFER, "tabled", "draft", "steps[30].to" },
		{ STEP_ADOPT, "tabled", "rejected", "steps[30].to" },
		{ STEP_REJECT, "tabled", "adopted", "steps[30].to" },
		{ STEP_TABLE, "in_committee", "reported", "steps[30].to" },
		{ STEP_WITHDRAW, "rejected", "superseded", "steps[30].to" },
		{ STEP_SUPERSEDE, "adopted", "withdrawn", "steps[30].to" },
		{ STEP_TAKE_UP, "rejected", "adopted", "steps[30].to" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		*last = (struct part_workflow_step){ cases[i].step, str_of(cases[i].from),
			str_of(cases[i].to) };
		refused(house, course, FAULT_STEP_MEANING, cases[i].about);
	}
}

static void
without_submission_adoption_or_rejection_nothing_is_whole(void **state)
{
	struct house *house = *state;
	struct course *course = course_of(house);
	static const enum step needed[] = { STEP_SUBMIT, STEP_ADOPT, STEP_REJECT };
	for (size_t n = 0; n < 3; n++) {
		struct course *without = course_of(house);
		size_t kept = 0;
		for (size_t i = 0; i < course->step_list.count; i++)
			if (course->steps[i].step != needed[n])
				without->steps[kept++] = course->steps[i];
		without->step_list.count = kept;
		refused(house, without, FAULT_COURSE_INCOMPLETE, "steps");
	}
}

static void
a_state_that_is_in_use_stays_and_keeps_its_meaning(void **state)
{
	struct house *house = *state;
	given_resolution(house);
	struct course *course = course_of(house);
	for (size_t i = 0; i < course->state_list.count; i++)
		if (str_equal(course->states[i].name, STR("submitted")))
			course->states[i].standing = STANDING_REFERRED;
	for (size_t i = 0; i < course->step_list.count; i++)
		if (course->steps[i].step == STEP_TAKE_UP)
			course->steps[i].to = STR("reported");
	refused(house, course, FAULT_STATE_IN_USE, "states");

	course = course_of(house);
	for (size_t i = 0; i < course->state_list.count; i++)
		if (str_equal(course->states[i].name, STR("submitted")))
			course->states[i].name = STR("received");
	for (size_t i = 0; i < course->step_list.count; i++) {
		if (str_equal(course->steps[i].from, STR("submitted")))
			course->steps[i].from = STR("received");
		if (str_equal(course->steps[i].to, STR("submitted")))
			course->steps[i].to = STR("received");
	}
	refused(house, course, FAULT_STATE_IN_USE, "states");
	HOUSE_TAKES(house, house->clerk.caller, SET_BODY_WORKFLOW, set_body_workflow,
		.body = house->committee, .states = course->state_list,
		.steps = course->step_list);
	const struct body *committee = assembly_must(house->assembly, house->committee, NOUN_BODY);
	assert_non_null(workflow_state(committee, STR("received")));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		HOUSE_TEST(the_course_at_first_is_whole),
		HOUSE_TEST(the_course_at_first_leads_from_draft_to_adopted),
		HOUSE_TEST(whatever_is_pending_can_be_withdrawn_and_replaced),
		HOUSE_TEST(what_takes_back_a_void_vote_is_no_step_of_a_course),
		HOUSE_TEST(every_state_is_named_once),
		HOUSE_TEST(a_course_has_limits),
		HOUSE_TEST(a_step_goes_between_known_states_one_way),
		HOUSE_TEST(a_step_means_what_its_state_means),
		HOUSE_TEST(without_submission_adoption_or_rejection_nothing_is_whole),
		HOUSE_TEST(a_state_that_is_in_use_stays_and_keeps_its_meaning),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
