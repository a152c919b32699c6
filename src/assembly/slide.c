/* Slides: what waits to be shown on a screen. A slide is gone when it was shown, so two officers
 * who press at once do not show two. */
#include <assert.h>

#include "assembly/dump.h"
#include "assembly/showing.h"
#include "assembly/verbs.h"

struct fault
decide_queue_slide(struct asking *asking, const struct action_queue_slide *action)
{
	const struct screen *screen = assembly_must(asking->assembly, action->screen, NOUN_SCREEN);
	const struct showing showing = { action->kind, action->about, str_trim(action->words) };
	TRY(showing_check(asking, screen, &showing));
	if (screen->queue.count == SLIDES_MOST)
		return fault(FAULT_TOO_MANY, "screen");
	EMIT(asking, SLIDE_QUEUED, slide_queued, .screen = action->screen, .kind = showing.kind,
	    .about = showing.about, .words = showing.words);
	return OK;
}

void
apply_slide_queued(
    struct assembly *assembly, const struct stamp *stamp, const struct event_slide_queued *event)
{
	struct slide *slide = assembly_add(assembly, stamp, NOUN_SLIDE, sizeof *slide);
	const struct showing showing = { event->kind, event->about, event->words };
	slide->screen = assembly_must(assembly, event->screen, NOUN_SCREEN);
	slide->showing = showing_keep(assembly->arena, &showing);
	list_add(assembly->arena, &slide->screen->queue, slide);
	assembly_touch(assembly, slide->screen);
}

struct fault
decide_show_slide(struct asking *asking, const struct action_show_slide *action)
{
	const struct slide *slide = assembly_must(asking->assembly, action->slide, NOUN_SLIDE);
	showing_emit(asking, slide->screen, &slide->showing);
	EMIT(asking, SLIDE_DROPPED, slide_dropped, .slide = action->slide);
	return OK;
}

struct fault
decide_drop_slide(struct asking *asking, const struct action_drop_slide *action)
{
	EMIT(asking, SLIDE_DROPPED, slide_dropped, .slide = action->slide);
	return OK;
}

void
apply_slide_dropped(
    struct assembly *assembly, const struct stamp *stamp, const struct event_slide_dropped *event)
{
	(void)stamp;
	struct slide *slide = assembly_must(assembly, event->slide, NOUN_SLIDE);
	assert(!slide->gone);
	slide->gone = true;
	list_remove(&slide->screen->queue, slide);
	assembly_touch(assembly, slide);
	assembly_touch(assembly, slide->screen);
}

struct fault
decide_move_slide(struct asking *asking, const struct action_move_slide *action)
{
	const struct slide *slide = assembly_must(asking->assembly, action->slide, NOUN_SLIDE);
	const struct list *queue = &slide->screen->queue;
	if (action->place < 1 || action->place > (int64_t)queue->count)
		return fault(FAULT_OUT_OF_RANGE, "place");
	if (queue->at[action->place - 1] == slide)
		return fault(FAULT_SAME_ALREADY, "place");
	EMIT(asking, SLIDE_MOVED, slide_moved, .slide = action->slide, .place = action->place);
	return OK;
}

void
apply_slide_moved(
    struct assembly *assembly, const struct stamp *stamp, const struct event_slide_moved *event)
{
	(void)stamp;
	struct slide *slide = assembly_must(assembly, event->slide, NOUN_SLIDE);
	struct list *queue = &slide->screen->queue;
	list_remove(queue, slide);
	list_insert(assembly->arena, queue, (size_t)event->place - 1, slide);
	assembly_touch(assembly, slide->screen);
}

void
slide_write(const struct slide *slide, struct buf *out)
{
	dump_begin(out, &slide->head);
	dump_entity(out, "screen", slide->screen);
	showing_write(&slide->showing, out);
	dump_flag(out, "gone", slide->gone);
	dump_end(out);
}
