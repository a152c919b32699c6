/* Moves of the hall's screens: setting one up, and what it shows now and next. */
#include "sim/moves.h"

enum { SCREENS_ENOUGH = 4 };

static bool
running(const struct asker *asker, const void *own)
{
	const struct own_meeting *meeting = own;
	return !meeting->ended && (move_roles(asker, meeting->body) & OFFICER);
}

static bool
add_screen(struct asker *asker)
{
	const struct own_meeting *meeting = move_choose(asker, OWN_MEETING, running);
	const struct own_body *body = move_choose(asker, OWN_BODY, NULL);
	if (!meeting || asker->world->ledger->of[OWN_SCREEN].count >= SCREENS_ENOUGH)
		return false;
	return ASK(asker, ADD_SCREEN, add_screen, .meeting = meeting->id,
		.name = move_often(asker, 150) ? STR("Hall") : move_words(asker, "Screen"),
		.body = body->id, .has_body = move_often(asker, 400),
		.dark = move_often(asker, 500), .has_dark = true);
}

static bool
there(const struct asker *asker, const void *own)
{
	const struct own_screen *screen = own;
	return !screen->removed && (move_roles(asker, screen->body) & OFFICER)
		&& !OWN(asker->world->ledger, meeting, screen->meeting)->ended;
}

static struct own_screen *
screen_choose(struct asker *asker)
{
	return move_choose(asker, OWN_SCREEN, move_stale(asker) ? NULL : there);
}

static bool
change_screen(struct asker *asker)
{
	const struct own_screen *screen = screen_choose(asker);
	if (!screen)
		return false;
	if (move_often(asker, 150))
		return ASK(asker, REMOVE_SCREEN, remove_screen, .screen = screen->id);
	bool named = move_often(asker, 500);
	return ASK(asker, CHANGE_SCREEN, change_screen, .screen = screen->id, .has_name = named,
		.name = move_often(asker, 150) ? STR("Hall") : move_words(asker, "Screen"),
		.has_dark = !named, .dark = !screen->dark);
}

/* Something to show: of the floor, or one thing, a draft now and then. */
static struct own_showing
showing_choose(struct asker *asker)
{
	struct own_showing showing = {
		.kind = (int)move_throw(asker, SLIDE_KIND_COUNT), .words = STR("")
	};
	const uint64_t *about = NULL;
	if (showing.kind == SLIDE_KIND_VOTE)
		about = move_choose(asker, OWN_VOTE, NULL);
	if (showing.kind == SLIDE_KIND_RESOLUTION)
		about = move_choose(asker, OWN_RESOLUTION, NULL);
	if (showing.kind == SLIDE_KIND_MESSAGE)
		showing.words = move_words(asker, "Lunch");
	showing.about = about ? *about : 0; /* each begins with its id */
	return showing;
}

static bool
show(struct asker *asker)
{
	const struct own_screen *screen = screen_choose(asker);
	if (!screen)
		return false;
	struct own_showing showing = showing_choose(asker);
	if (move_often(asker, 300))
		return ASK(asker, SHOW_ON_SCREEN, show_on_screen, .screen = screen->id,
			.kind = (enum slide_kind)showing.kind, .about = showing.about,
			.words = showing.words, .has_about = showing.about != 0,
			.has_words = showing.words.size > 0);
	return ASK(asker, QUEUE_SLIDE, queue_slide, .screen = screen->id,
		.kind = (enum slide_kind)showing.kind, .about = showing.about,
		.words = showing.words, .has_about = showing.about != 0,
		.has_words = showing.words.size > 0);
}

static bool
queued(const struct asker *asker, const void *own)
{
	const struct own_slide *slide = own;
	return !slide->gone
		&& there(asker, OWN(asker->world->ledger, screen, slide->screen));
}

/* Two officers may press at once; whoever comes second finds the slide gone. */
static bool
next_slide(struct asker *asker)
{
	const struct own_slide *slide =
		move_choose(asker, OWN_SLIDE, move_stale(asker) ? NULL : queued);
	if (!slide)
		return false;
	const struct own_screen *screen = OWN(asker->world->ledger, screen, slide->screen);
	if (move_often(asker, 600))
		return ASK(asker, SHOW_SLIDE, show_slide, .slide = slide->id);
	if (screen->queue.count > 1 && move_often(asker, 600))
		return ASK(asker, MOVE_SLIDE, move_slide, .slide = slide->id,
			.place = 1 + (int64_t)move_throw(asker, screen->queue.count));
	return ASK(asker, DROP_SLIDE, drop_slide, .slide = slide->id);
}

const struct move_kind moves_screen[] = {
	{ add_screen, OFFICER, 60 },
	{ change_screen, OFFICER, 10 },
	{ show, OFFICER, 60 },
	{ next_slide, OFFICER, 60 },
	{ NULL, 0, 0 },
};
