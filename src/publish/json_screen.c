/* Screens as data: what each shows, for the screen itself; and for staff what waits to be shown, of
 * which the first is the preview. */
#include "assembly/screen.h"
#include "publish/json_field.h"
#include "publish/pages.h"

static void
showing(struct buf *out, const struct showing *showing)
{
	json_field_word(out, "kind", slide_kind_word(showing->kind));
	json_field_number(out, "about", (int64_t)showing->about);
	json_field_text(out, "words", showing->words);
}

static void
queue(struct buf *out, const struct screen *screen)
{
	json_open_list(out, "queue");
	for (EACH(const struct slide, slide, &screen->queue)) {
		json_open(out, NULL);
		json_field_number(out, "slide", (int64_t)slide->head.id);
		showing(out, &slide->showing);
		json_close(out);
	}
	json_close_list(out);
}

static void
screen(struct buf *out, const struct screen *screen, enum audience audience)
{
	json_open(out, NULL);
	json_field_number(out, "id", (int64_t)screen->head.id);
	json_field_number(out, "meeting", (int64_t)screen->meeting->head.id);
	json_field_number(out, "body", (int64_t)screen->body->head.id);
	json_field_text(out, "name", screen->name);
	json_field_flag(out, "dark", screen->dark);
	json_field_flag(out, "removed", screen->removed);
	json_open(out, "shows");
	showing(out, &screen->now);
	json_field_time(out, "since", screen->shown_at);
	json_close(out);
	if (audience == AUDIENCE_STAFF)
		queue(out, screen);
	json_close(out);
}

struct fault
screen_json(const struct viewing *viewing)
{
	struct screen *found;
	TRY(viewing_entity(viewing, NOUN_SCREEN, &found));
	screen(viewing->out, found, viewing->wish->audience);
	return OK;
}

struct fault
screens_json(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	json_open(out, NULL);
	json_open_list(out, "screens");
	for (EACH(const struct screen, one, &viewing->assembly->screens))
		if (!one->removed && !one->meeting->ended)
			screen(out, one, viewing->wish->audience);
	json_close_list(out);
	json_close(out);
	return OK;
}
