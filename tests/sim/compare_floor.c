/* Is what is said on the floor and shown in the hall what the record says? */
#include <inttypes.h>

#include "sim/ledger.h"

/* The same entities in the same order? */
static bool
same_order(const struct ids *own, const struct list *list)
{
	if (own->count != list->count)
		return false;
	for (size_t i = 0; i < own->count; i++)
		if (((const struct entity *)list->at[i])->id != own->at[i])
			return false;
	return true;
}

static void
list_compare(struct world *world, const struct own_sitting *sitting, const struct own_list *own,
	const struct speakers *list)
{
	const struct speaking_times *set = &list->set;
	if (!same_order(&own->waiting, &list->waiting) || !same_order(&own->heard, &list->heard)
	    || own->closed != list->closed || own->times.speech != set->speech_seconds
	    || own->times.side != set->side_seconds || own->times.item != set->item_seconds)
		violated(world, "a list of speakers is as the record has it",
			"sitting %" PRIu64 ", about %" PRIu64, sitting->id, own->about);
}

void
ledger_compare_speakers(struct world *world, const struct own_sitting *own,
	const struct sitting *sitting)
{
	size_t running = 0;
	for (EACH(const struct speaker, speaker, &sitting->speakers))
		running += speaker->running_since != 0;
	if (running > 1)
		violated(world, "one speaker has the floor at a time", "%zu in sitting %" PRIu64,
			running, own->id);
	if (sitting->lists.count != own->list_count
	    || (sitting->called ? sitting->called->id : 0) != own->called
	    || (sitting->speaking ? sitting->speaking->head.id : 0) != own->speaking) {
		violated(world, "the floor is as the record has it", "sitting %" PRIu64, own->id);
		return;
	}
	for (EACH(const struct speakers, list, &sitting->lists)) {
		const struct own_list *at = ledger_list(own, list->about ? list->about->id : 0);
		if (at)
			list_compare(world, own, at, list);
		else
			violated(world, "the floor is as the record has it", "a list in sitting %"
				PRIu64, own->id);
	}
}

void
ledger_compare_speaker(struct world *world, const struct own_speaker *own,
	const struct speaker *speaker)
{
	if (!speaker || (int)speaker->state != own->state || (int)speaker->stance != own->stance
	    || speaker->running_since != own->running || speaker->spoken_ms != own->spoken
	    || speaker->seconds != own->seconds
	    || (speaker->interrupted ? speaker->interrupted->head.id : 0) != own->interrupted)
		violated(world, "a speech is as the record has it", "speaker %" PRIu64, own->id);
}

static bool
same_showing(const struct own_showing *own, const struct showing *showing)
{
	return own->kind == (int)showing->kind && own->about == showing->about
		&& str_equal(own->words, showing->words);
}

void
ledger_compare_screen(struct world *world, const struct own_screen *own,
	const struct screen *screen)
{
	if (!screen || screen->removed != own->removed || screen->dark != own->dark
	    || !str_equal(screen->name, own->name) || !same_showing(&own->now, &screen->now)
	    || !same_order(&own->queue, &screen->queue))
		violated(world, "a screen is as the record has it", "screen %" PRIu64, own->id);
}

void
ledger_compare_slide(struct world *world, const struct own_slide *own, const struct slide *slide)
{
	if (!slide || slide->gone != own->gone || !same_showing(&own->showing, &slide->showing))
		violated(world, "a slide is as the record has it", "slide %" PRIu64, own->id);
}
