/* The agenda: items in an order without gaps. A resolution stands on it once; a title alone
 * makes an item without a text (a greeting, a report). What is taken off keeps its id and
 * leaves its place. */
#include "assembly/item.h"

#include <assert.h>

#include "assembly/dump.h"
#include "assembly/field.h"
#include "assembly/speaker.h"
#include "assembly/verbs.h"
#include "assembly/workflow.h"

struct item *
item_standing(const struct meeting *meeting, const struct resolution *resolution)
{
	for (EACH(struct item, item, &resolution->items))
		if (item->meeting == meeting && !item->removed && !item->done)
			return item;
	return NULL;
}

/* Deciding */

static struct fault
placeable(const struct meeting *meeting, const struct resolution *resolution)
{
	if (resolution->body != meeting->body)
		return fault(FAULT_WRONG_BODY, "resolution");
	TRY(resolution_pending_check(resolution, "resolution"));
	if (resolution->standing == STANDING_TABLED)
		return fault(FAULT_TABLED, "resolution");
	TRY(resolution_admitted_check(resolution, "resolution"));
	if (item_standing(meeting, resolution))
		return fault(FAULT_PLACED_ALREADY, "resolution");
	return OK;
}

static struct fault
position_check(int64_t position, size_t most)
{
	bool fits = position >= 1 && position <= (int64_t)most;
	return fits ? OK : fault(FAULT_OUT_OF_RANGE, "position");
}

void
item_step(struct asking *asking, const struct meeting *meeting, const struct resolution *resolution,
	struct str from)
{
	struct str to;
	if (workflow_follow(resolution->body, from, STEP_PLACE, &to).code == FAULT_NONE)
		EMIT(asking, RESOLUTION_MOVED, resolution_moved, .resolution = resolution->head.id,
			.step = STEP_PLACE, .state = to, .reason = meeting->name);
}

void
item_place(struct asking *asking, const struct meeting *meeting,
	const struct resolution *resolution, struct str from, int64_t position, bool slate)
{
	EMIT(asking, ITEM_PLACED, item_placed, .meeting = meeting->head.id,
		.resolution = resolution->head.id, .title = STR(""), .position = position,
		.slate = slate);
	item_step(asking, meeting, resolution, from);
}

static struct fault
place_title(struct asking *asking, const struct meeting *meeting, struct str title,
	int64_t position)
{
	TRY(field_text(title, FIELD_TITLE_MOST, "title"));
	EMIT(asking, ITEM_PLACED, item_placed, .meeting = meeting->head.id,
		.title = str_trim(title), .position = position, .slate = false);
	return OK;
}

struct fault
decide_place_item(struct asking *asking, const struct action_place_item *action)
{
	struct meeting *meeting = assembly_must(asking->assembly, action->meeting, NOUN_MEETING);
	size_t places = meeting->items.count + 1;
	int64_t position = action->has_position ? action->position : (int64_t)places;
	TRY(position_check(position, places));
	if (action->has_title == action->has_resolution)
		return fault(FAULT_ITEM_EITHER, "title");
	if (action->has_title)
		return place_title(asking, meeting, action->title, position);
	struct resolution *resolution;
	TRY(assembly_want(
		asking->assembly, action->resolution, NOUN_RESOLUTION, "resolution", &resolution));
	TRY(placeable(meeting, resolution));
	item_place(asking, meeting, resolution, resolution->state, position,
		slate_takes(asking, resolution, NULL));
	return OK;
}

struct fault
decide_move_item(struct asking *asking, const struct action_move_item *action)
{
	struct item *item = assembly_must(asking->assembly, action->item, NOUN_ITEM);
	TRY(position_check(action->position, item->meeting->items.count));
	if (action->position == item->position)
		return fault(FAULT_UNCHANGED, "position");
	EMIT(asking, ITEM_MOVED, item_moved, .item = item->head.id, .position = action->position);
	return OK;
}

void
item_take_off(struct asking *asking, const struct item *item, struct str reason)
{
	const struct sitting *sitting = item->meeting->body->sitting;
	if (sitting && sitting->called == &item->head)
		speakers_uncall(asking, sitting);
	EMIT(asking, ITEM_REMOVED, item_removed, .item = item->head.id, .reason = reason);
}

struct fault
decide_remove_item(struct asking *asking, const struct action_remove_item *action)
{
	struct item *item = assembly_must(asking->assembly, action->item, NOUN_ITEM);
	TRY(field_text(action->reason, FIELD_REASON_MOST, "reason"));
	if (item->resolution)
		TRY(resolution_idle_check(item->resolution, "item"));
	item_take_off(asking, item, action->reason);
	return OK;
}

/* Applying */

/* Numbers the items by their places, and notes which of them moved. */
static void
renumber(struct assembly *assembly, struct meeting *meeting)
{
	for (size_t i = 0; i < meeting->items.count; i++) {
		struct item *item = meeting->items.at[i];
		if (item->position == (int64_t)i + 1)
			continue;
		item->position = (int64_t)i + 1;
		assembly_touch(assembly, item);
	}
	assembly_touch(assembly, meeting);
}

static void
insert(struct assembly *assembly, struct item *item, int64_t position)
{
	struct meeting *meeting = item->meeting;
	assert(position >= 1 && position <= (int64_t)meeting->items.count + 1);
	list_insert(assembly->arena, &meeting->items, (size_t)position - 1, item);
	renumber(assembly, meeting);
}

static void
remember(struct assembly *assembly, struct item *item, const struct stamp *stamp,
	enum event_kind kind, struct str reason)
{
	if (item->resolution)
		resolution_remember(assembly, item->resolution, stamp, kind, STR(""), reason,
			item->head.id);
}

void
apply_item_placed(struct assembly *assembly, const struct stamp *stamp,
	const struct event_item_placed *event)
{
	struct item *item = assembly_add(assembly, stamp, NOUN_ITEM, sizeof(struct item));
	item->meeting = assembly_must(assembly, event->meeting, NOUN_MEETING);
	item->title = str_keep(assembly->arena, event->title);
	item->slate = event->slate;
	if (event->resolution != 0) {
		item->resolution = assembly_must(assembly, event->resolution, NOUN_RESOLUTION);
		list_add(assembly->arena, &item->resolution->items, item);
	}
	insert(assembly, item, event->position);
	remember(assembly, item, stamp, EVENT_ITEM_PLACED, STR(""));
}

void
apply_item_moved(struct assembly *assembly, const struct stamp *stamp,
	const struct event_item_moved *event)
{
	(void)stamp;
	struct item *item = assembly_must(assembly, event->item, NOUN_ITEM);
	list_remove(&item->meeting->items, item);
	insert(assembly, item, event->position);
}

void
apply_item_removed(struct assembly *assembly, const struct stamp *stamp,
	const struct event_item_removed *event)
{
	struct item *item = assembly_must(assembly, event->item, NOUN_ITEM);
	item->removed = true;
	item->slate = false;
	item->position = 0;
	list_remove(&item->meeting->items, item);
	renumber(assembly, item->meeting);
	assembly_touch(assembly, item);
	remember(assembly, item, stamp, EVENT_ITEM_REMOVED, event->reason);
}

void
item_write(const struct item *item, struct buf *out)
{
	dump_begin(out, &item->head);
	dump_entity(out, "meeting", item->meeting);
	dump_entity(out, "resolution", item->resolution);
	dump_text(out, "title", item->title);
	dump_number(out, "position", item->position);
	dump_flag(out, "slate", item->slate);
	dump_flag(out, "removed", item->removed);
	dump_flag(out, "done", item->done);
	for (size_t i = 0; i < item->pull_count; i++) {
		dump_entity(out, "pulled_by", item->pulls[i].member);
		dump_text(out, "pull_reason", item->pulls[i].reason);
		dump_number(out, "pulled_at", item->pulls[i].at);
	}
	dump_end(out);
}
