/* What happens on the floor in the story: rules of debate, an item called, speakers who come, wait,
 * speak, are interrupted and leave; a recess; screens. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "publish/story_fixture.h"

static uint64_t
asks(struct story *story, size_t member, enum stance stance)
{
	return HOUSE_TAKES(story->house, story->house->members[member].caller, ASK_TO_SPEAK,
	    ask_to_speak, .sitting = story->sitting, .stance = stance);
}

static void
rules_of_debate(struct story *story)
{
	HOUSE_TAKES(story->house, story->house->clerk.caller, SET_FLOOR_RULES, set_floor_rules,
	    .body = story->house->body,
	    .rules = { .speech_seconds = 120, .balance = true, .confirm = true });
}

static void
debate(struct story *story)
{
	struct house *house = story->house;
	struct caller chair = house->chair.caller;
	uint64_t first = asks(story, 0, STANCE_FOR), second = asks(story, 1, STANCE_FOR);
	uint64_t third = asks(story, 2, STANCE_AGAINST);
	HOUSE_TAKES(house, house->clerk.caller, ENTER_SPEAKER, enter_speaker,
	    .sitting = story->sitting, .member = house->vice_chair.member,
	    .stance = STANCE_INFORMATION);
	HOUSE_TAKES(house, chair, MOVE_SPEAKER, move_speaker, .speaker = third, .place = 1);
	HOUSE_TAKES(house, chair, SET_SPEAKERS, set_speakers, .sitting = story->sitting,
	    .closed = true, .has_closed = true);
	HOUSE_TAKES(house, chair, RECOGNISE_SPEAKER, recognise_speaker, .speaker = first);
	HOUSE_TAKES(house, chair, EXTEND_SPEECH, extend_speech, .speaker = first, .seconds = 30);
	HOUSE_TAKES(house, chair, PAUSE_SPEECH, pause_speech, .speaker = first);
	HOUSE_TAKES(house, chair, RESUME_SPEECH, resume_speech, .speaker = first);
	uint64_t order = asks(story, 3, STANCE_ORDER);
	HOUSE_TAKES(house, chair, RECOGNISE_SPEAKER, recognise_speaker, .speaker = order);
	HOUSE_TAKES(house, chair, END_SPEECH, end_speech, .speaker = order);
	HOUSE_TAKES(
	    house, house->members[1].caller, LEAVE_SPEAKERS, leave_speakers, .speaker = second);
}

static void
recess(struct story *story)
{
	struct house *house = story->house;
	HOUSE_TAKES(house, house->chair.caller, RECESS_SITTING, recess_sitting,
	    .sitting = story->sitting, .until = house->now + AN_HOUR_MS, .has_until = true,
	    .reason = SAID("for lunch"), .has_reason = true);
	HOUSE_TAKES(
	    house, house->chair.caller, RESUME_SITTING, resume_sitting, .sitting = story->sitting);
}

/* The second is taken away again. */
static void
screens(struct story *story)
{
	struct house *house = story->house;
	struct caller clerk = house->clerk.caller;
	uint64_t screen = HOUSE_TAKES(
	    house, clerk, ADD_SCREEN, add_screen, .meeting = story->meeting, .name = SAID("Hall"));
	uint64_t other = HOUSE_TAKES(
	    house, clerk, ADD_SCREEN, add_screen, .meeting = story->meeting, .name = STR("Lobby"));
	HOUSE_TAKES(house, clerk, CHANGE_SCREEN, change_screen, .screen = other, .dark = true,
	    .has_dark = true);
	HOUSE_TAKES(house, clerk, REMOVE_SCREEN, remove_screen, .screen = other);
	HOUSE_TAKES(house, clerk, SHOW_ON_SCREEN, show_on_screen, .screen = screen,
	    .kind = SLIDE_KIND_VOTE, .about = story->roll_call, .has_about = true);
	HOUSE_TAKES(
	    house, clerk, QUEUE_SLIDE, queue_slide, .screen = screen, .kind = SLIDE_KIND_AGENDA);
	uint64_t slide = HOUSE_TAKES(house, clerk, QUEUE_SLIDE, queue_slide, .screen = screen,
	    .kind = SLIDE_KIND_MESSAGE, .words = SAID("Welcome"), .has_words = true);
	HOUSE_TAKES(house, clerk, MOVE_SLIDE, move_slide, .slide = slide, .place = 1);
	HOUSE_TAKES(house, clerk, SHOW_SLIDE, show_slide, .slide = slide);
}

/* Two states of a body's course get other names. */
static void
relabelling(struct house *house)
{
	const struct body *body = assembly_must(house->assembly, house->body, NOUN_BODY);
	struct workflow_state_list states = {
		TAKE_MANY(house->arena, struct part_workflow_state, body->states.count),
		body->states.count
	};
	for (size_t i = 0; i < states.count; i++) {
		states.at[i] = body->states.at[i];
		if (str_equal(states.at[i].name, STR("withdrawn"))
		    || str_equal(states.at[i].name, STR("rejected")))
			states.at[i].label = SAID("no longer before it");
	}
	HOUSE_TAKES(house, house->clerk.caller, SET_BODY_WORKFLOW, set_body_workflow,
		.body = house->body, .states = states, .steps = body->steps);
}

static void
renaming(struct story *story)
{
	struct house *house = story->house;
	HOUSE_TAKES(house, house->clerk.caller, RENAME_PERSON, rename_person,
		.person = house->auditor.person, .name = SAID("Ada"));
	HOUSE_TAKES(house, house->clerk.caller, RENAME_BODY, rename_body, .body = house->committee,
		.name = STR("Committee on Water"), .short_name = STR("WR"));
	HOUSE_TAKES(house, house->clerk.caller, RENAME_MEETING, rename_meeting,
		.meeting = story->meeting, .name = SAID("Annual Meeting, 94th"));
	const struct meeting *meeting = meeting_of(house, story->meeting);
	HOUSE_TAKES(house, house->clerk.caller, SET_MEETING_TIMES, set_meeting_times,
		.meeting = story->meeting, .starts = meeting->starts, .ends = meeting->ends,
		.offset_minutes = 120, .has_offset_minutes = true,
		.reason = SAID("it is held elsewhere"));
	relabelling(house);
}

void
story_floor(struct story *story)
{
	const struct meeting *meeting = meeting_of(story->house, story->meeting);
	const struct item *item = meeting->items.at[0];
	rules_of_debate(story);
	HOUSE_TAKES(story->house, story->house->chair.caller, CALL_ITEM, call_item,
	    .sitting = story->sitting, .about = item->head.id, .has_about = true);
	debate(story);
	recess(story);
	screens(story);
	renaming(story);
}
