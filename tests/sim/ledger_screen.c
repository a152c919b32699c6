/* The ledger's account of the hall's screens: what each shows, and what waits to be shown. */
#include "sim/ledger.h"

#include <inttypes.h>
#include <string.h>

#include "text/term.h"

static struct own_showing
showing_of(struct line *line)
{
	return (struct own_showing){ ledger_term(TERMS_SLIDE_KIND, text_of(line->event, "kind")),
		id_of(line->event, "about"),
		str_keep(line->ledger->arena, text_of(line->event, "words")) };
}

/* A screen that is there, and an officer of its body. */
static void
there_check(struct line *line, const struct own_screen *screen)
{
	if (screen->removed || OWN(line->ledger, meeting, screen->meeting)->ended)
		WRONG(line, "a screen that was taken away shows nothing new", "screen %" PRIu64,
			screen->id);
	if (!ledger_holds(line, screen->body, OFFICERS))
		WRONG(line, "only officers preside", "screen %" PRIu64 " by person %" PRIu64,
			screen->id, line->by);
}

/* What goes onto a screen may be seen by everybody who is in the room. */
static void
showing_check(struct line *line, const struct own_screen *screen,
	const struct own_showing *showing)
{
	const struct ledger *ledger = line->ledger;
	const struct own_vote *vote = OWN(ledger, vote, showing->about);
	const struct own_resolution *resolution = OWN(ledger, resolution, showing->about);
	bool fits = showing->about == 0;
	uint64_t body = screen->body;
	if (showing->kind == SLIDE_KIND_VOTE) {
		fits = vote != NULL;
		body = vote ? vote->body : 0;
	} else if (showing->kind == SLIDE_KIND_RESOLUTION) {
		fits = resolution != NULL;
		body = resolution ? resolution->body : 0;
		if (resolution && resolution->standing == STANDING_DRAFT)
			WRONG(line, "no draft is shown to the hall", "resolution %" PRIu64,
				resolution->id);
	}
	bool worded = showing->words.size > 0;
	if (!fits || ledger_top(ledger, body) != ledger_top(ledger, screen->body)
	    || worded != (showing->kind == SLIDE_KIND_MESSAGE))
		WRONG(line, "a screen shows something of its house", "screen %" PRIu64,
			screen->id);
}

static void
name_check(struct line *line, const struct own_screen *screen)
{
	const struct ids *screens = &line->ledger->of[OWN_SCREEN];
	for (size_t i = 0; i < screens->count; i++) {
		const struct own_screen *other = OWN(line->ledger, screen, screens->at[i]);
		if (other != screen && !other->removed && other->meeting == screen->meeting
		    && str_equal(other->name, screen->name))
			WRONG(line, "screens are told apart by their names", "screens %" PRIu64
				" and %" PRIu64, other->id, screen->id);
	}
}

static void
added(struct line *line)
{
	struct own_screen *screen = ledger_add(line, OWN_SCREEN, sizeof *screen);
	const struct own_meeting *meeting =
		OWN(line->ledger, meeting, id_of(line->event, "meeting"));
	screen->meeting = meeting->id;
	screen->body = id_of(line->event, "body");
	screen->name = str_keep(line->ledger->arena, text_of(line->event, "name"));
	screen->dark = flag_of(line->event, "dark");
	screen->now.kind = SLIDE_KIND_FLOOR;
	if (meeting->ended || !ledger_holds(line, meeting->body, OFFICERS)
	    || ledger_top(line->ledger, screen->body) != ledger_top(line->ledger, meeting->body))
		WRONG(line, "a screen is set up at a meeting of its house", "screen %" PRIu64,
			screen->id);
	name_check(line, screen);
}

static void
changed(struct line *line, struct own_screen *screen)
{
	there_check(line, screen);
	screen->name = str_keep(line->ledger->arena, text_of(line->event, "name"));
	screen->dark = flag_of(line->event, "dark");
	name_check(line, screen);
}

/* A message bears the number of the request that it was thought of in: it is shown once, by that
 * request or when its slide's turn comes. */
static void
once_check(struct line *line, const struct own_screen *screen)
{
	struct ledger *ledger = line->ledger;
	uint64_t request = 0;
	if (!ledger_mark(screen->now.words, &request) || ids_has(&ledger->unkeyed, request))
		return;
	if (ids_has(&ledger->shown, request))
		WRONG(line, "a slide is shown once", "%.*s on screen %" PRIu64,
			(int)screen->now.words.size, screen->now.words.at, screen->id);
	ids_add(ledger->arena, &ledger->shown, request);
}

static void
shown(struct line *line, struct own_screen *screen)
{
	there_check(line, screen);
	screen->now = showing_of(line);
	showing_check(line, screen, &screen->now);
	once_check(line, screen);
}

static void
queued(struct line *line, struct own_screen *screen)
{
	struct own_slide *slide = ledger_add(line, OWN_SLIDE, sizeof *slide);
	slide->screen = screen->id;
	slide->showing = showing_of(line);
	there_check(line, screen);
	showing_check(line, screen, &slide->showing);
	ids_add(line->ledger->arena, &screen->queue, slide->id);
}

/* Slides */

static void
slide_moved(struct line *line)
{
	struct own_slide *slide = OWN(line->ledger, slide, id_of(line->event, "slide"));
	struct own_screen *screen = OWN(line->ledger, screen, slide->screen);
	int64_t to = number_of(line->event, "place");
	struct ids *queue = &screen->queue;
	there_check(line, screen);
	if (slide->gone || to < 1 || to > (int64_t)queue->count) {
		WRONG(line, "a slide is moved within its queue", "slide %" PRIu64, slide->id);
		return;
	}
	size_t at = (size_t)to - 1;
	ids_remove(queue, slide->id);
	ids_add(line->ledger->arena, queue, slide->id);
	memmove(&queue->at[at + 1], &queue->at[at], (queue->count - 1 - at) * sizeof slide->id);
	queue->at[at] = slide->id;
}

static void
slide_dropped(struct line *line)
{
	struct own_slide *slide = OWN(line->ledger, slide, id_of(line->event, "slide"));
	struct own_screen *screen = OWN(line->ledger, screen, slide->screen);
	there_check(line, screen);
	if (slide->gone)
		WRONG(line, "a slide leaves its queue once", "slide %" PRIu64, slide->id);
	slide->gone = true;
	ids_remove(&screen->queue, slide->id);
}

bool
ledger_screen(struct line *line)
{
	struct own_screen *screen = OWN(line->ledger, screen, id_of(line->event, "screen"));
	switch (line->kind) {
	case EVENT_SCREEN_ADDED:
		return added(line), true;
	case EVENT_SCREEN_CHANGED:
		return changed(line, screen), true;
	case EVENT_SCREEN_REMOVED:
		there_check(line, screen);
		screen->removed = true;
		return true;
	case EVENT_SCREEN_SHOWN:
		return shown(line, screen), true;
	case EVENT_SLIDE_QUEUED:
		return queued(line, screen), true;
	case EVENT_SLIDE_MOVED:
		return slide_moved(line), true;
	case EVENT_SLIDE_DROPPED:
		return slide_dropped(line), true;
	default:
		return false;
	}
}
