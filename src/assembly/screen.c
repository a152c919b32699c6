/* Screens: set up, changed, taken away, and told at once what to show. */
#include "assembly/screen.h"

#include "assembly/dump.h"
#include "assembly/field.h"
#include "assembly/showing.h"
#include "assembly/verbs.h"
#include "text/utf8.h"

/* What may be shown */

static struct fault
about_check(const struct asking *asking, const struct screen *screen, const struct showing *showing)
{
	enum noun noun = showing->kind == SLIDE_KIND_VOTE ? NOUN_VOTE : NOUN_RESOLUTION;
	const struct resolution *resolution = NULL;
	struct entity *entity;
	if (showing->about == 0)
		return fault(FAULT_MISSING_FIELD, "about");
	TRY(assembly_want(asking->assembly, showing->about, noun, "about", &entity));
	if (body_top(assembly_body_of(entity)) != body_top(screen->body))
		return fault(FAULT_WRONG_BODY, "about");
	if (noun == NOUN_RESOLUTION)
		resolution = (const void *)entity;
	return resolution && resolution->standing == STANDING_DRAFT
		   ? fault(FAULT_STILL_A_DRAFT, "about")
		   : OK;
}

struct fault
showing_check(
    const struct asking *asking, const struct screen *screen, const struct showing *showing)
{
	bool message = showing->kind == SLIDE_KIND_MESSAGE;
	if (!message && showing->words.size > 0)
		return fault(FAULT_NOT_ON_SLIDE, "words");
	if (showing->kind == SLIDE_KIND_VOTE || showing->kind == SLIDE_KIND_RESOLUTION)
		return about_check(asking, screen, showing);
	if (showing->about != 0)
		return fault(FAULT_NOT_ON_SLIDE, "about");
	return message ? field_text(showing->words, SCREEN_WORDS_MOST, "words") : OK;
}

struct showing
showing_keep(struct arena *arena, const struct showing *showing)
{
	struct showing kept = *showing;
	kept.words = str_keep(arena, showing->words);
	return kept;
}

void
showing_emit(struct asking *asking, const struct screen *screen, const struct showing *showing)
{
	EMIT(asking, SCREEN_SHOWN, screen_shown, .screen = screen->head.id, .kind = showing->kind,
	    .about = showing->about, .words = showing->words);
}

/* Setting up */

static struct fault
name_check(const struct asking *asking, const struct meeting *meeting, const struct screen *but,
    struct str name)
{
	TRY(field_name(name, FIELD_NAME_MOST, "name"));
	struct str wanted = utf8_fold(asking->arena, name);
	for (EACH(const struct screen, screen, &asking->assembly->screens))
		if (screen != but && screen->meeting == meeting && !screen->removed
		    && str_equal(utf8_fold(asking->arena, screen->name), wanted))
			return fault(FAULT_NAME_TAKEN, "name");
	return OK;
}

static size_t
count_of(const struct assembly *assembly, const struct meeting *meeting)
{
	size_t count = 0;
	for (EACH(const struct screen, screen, &assembly->screens))
		count += screen->meeting == meeting && !screen->removed;
	return count;
}

struct fault
decide_add_screen(struct asking *asking, const struct action_add_screen *action)
{
	const struct meeting *meeting =
	    assembly_must(asking->assembly, action->meeting, NOUN_MEETING);
	struct body *body = meeting->body;
	TRY(name_check(asking, meeting, NULL, action->name));
	if (action->body != 0)
		TRY(assembly_want(asking->assembly, action->body, NOUN_BODY, "body", &body));
	if (body_top(body) != body_top(meeting->body))
		return fault(FAULT_WRONG_BODY, "body");
	if (count_of(asking->assembly, meeting) == SCREENS_MOST)
		return fault(FAULT_TOO_MANY, "meeting");
	EMIT(asking, SCREEN_ADDED, screen_added, .meeting = action->meeting, .body = body->head.id,
	    .name = utf8_normal(asking->arena, str_trim(action->name)), .dark = action->dark);
	return OK;
}

void
apply_screen_added(
    struct assembly *assembly, const struct stamp *stamp, const struct event_screen_added *event)
{
	struct screen *screen = assembly_add(assembly, stamp, NOUN_SCREEN, sizeof *screen);
	screen->meeting = assembly_must(assembly, event->meeting, NOUN_MEETING);
	screen->body = assembly_must(assembly, event->body, NOUN_BODY);
	screen->name = str_keep(assembly->arena, event->name);
	screen->dark = event->dark;
	screen->now.kind = SLIDE_KIND_FLOOR;
	screen->shown_at = stamp->at;
	list_add(assembly->arena, &assembly->screens, screen);
}

struct fault
decide_change_screen(struct asking *asking, const struct action_change_screen *action)
{
	const struct screen *screen = assembly_must(asking->assembly, action->screen, NOUN_SCREEN);
	struct str name = screen->name;
	bool dark = action->has_dark ? action->dark : screen->dark;
	if (action->has_name) {
		TRY(name_check(asking, screen->meeting, screen, action->name));
		name = utf8_normal(asking->arena, str_trim(action->name));
	}
	if (dark == screen->dark && str_equal(name, screen->name))
		return fault(FAULT_SAME_ALREADY, "screen");
	EMIT(asking, SCREEN_CHANGED, screen_changed, .screen = action->screen, .name = name,
	    .dark = dark);
	return OK;
}

void
apply_screen_changed(
    struct assembly *assembly, const struct stamp *stamp, const struct event_screen_changed *event)
{
	(void)stamp;
	struct screen *screen = assembly_must(assembly, event->screen, NOUN_SCREEN);
	screen->name = str_keep(assembly->arena, event->name);
	screen->dark = event->dark;
	assembly_touch(assembly, screen);
}

struct fault
decide_remove_screen(struct asking *asking, const struct action_remove_screen *action)
{
	EMIT(asking, SCREEN_REMOVED, screen_removed, .screen = action->screen);
	return OK;
}

void
apply_screen_removed(
    struct assembly *assembly, const struct stamp *stamp, const struct event_screen_removed *event)
{
	(void)stamp;
	struct screen *screen = assembly_must(assembly, event->screen, NOUN_SCREEN);
	screen->removed = true;
	assembly_touch(assembly, screen);
}

/* Showing */

struct fault
decide_show_on_screen(struct asking *asking, const struct action_show_on_screen *action)
{
	const struct screen *screen = assembly_must(asking->assembly, action->screen, NOUN_SCREEN);
	const struct showing showing = { action->kind, action->about, str_trim(action->words) };
	TRY(showing_check(asking, screen, &showing));
	showing_emit(asking, screen, &showing);
	return OK;
}

void
apply_screen_shown(
    struct assembly *assembly, const struct stamp *stamp, const struct event_screen_shown *event)
{
	struct screen *screen = assembly_must(assembly, event->screen, NOUN_SCREEN);
	const struct showing showing = { event->kind, event->about, event->words };
	screen->now = showing_keep(assembly->arena, &showing);
	screen->shown_at = stamp->at;
	assembly_touch(assembly, screen);
}

void
showing_write(const struct showing *showing, struct buf *out)
{
	dump_term(out, "kind", slide_kind_word(showing->kind));
	dump_number(out, "about", (int64_t)showing->about);
	dump_text(out, "words", showing->words);
}

void
screen_write(const struct screen *screen, struct buf *out)
{
	dump_begin(out, &screen->head);
	dump_entity(out, "meeting", screen->meeting);
	dump_entity(out, "body", screen->body);
	dump_text(out, "name", screen->name);
	dump_flag(out, "dark", screen->dark);
	dump_flag(out, "removed", screen->removed);
	showing_write(&screen->now, out);
	dump_number(out, "shown_at", screen->shown_at);
	dump_entities(out, "queue", &screen->queue);
	dump_end(out);
}
