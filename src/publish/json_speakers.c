/* Who speaks in the open sitting of a body, who waits, and what time there is. Times are those of
 * the record; who shows a countdown reckons it: spoken_ms, and since `running_since` as time goes.
 */
#include "assembly/speaker.h"
#include "publish/json_field.h"
#include "publish/pages.h"

static void
about(struct buf *out, const struct entity *entity)
{
	json_field_number(out, "about", entity ? (int64_t)entity->id : 0);
}

void
json_speaker(struct buf *out, const char *name, const struct speaker *speaker)
{
	json_open(out, name);
	json_field_number(out, "id", (int64_t)speaker->head.id);
	about(out, speaker->list->about);
	json_field_number(out, "member", (int64_t)speaker->member->head.id);
	json_field_text(out, "name", speaker->member->person->name);
	json_field_text(out, "city", fact_of(speaker->member, "city"));
	json_field_text(out, "state", fact_of(speaker->member, "state"));
	json_field_word(out, "stance", stance_word(speaker->stance));
	json_field_word(out, "stands", speaker_state_word(speaker->state));
	json_field_flag(out, "by_desk", speaker->listed_by != speaker->member->person->head.id);
	json_field_time(out, "asked_at", speaker->asked_at);
	json_field_time(out, "begun_at", speaker->begun_at);
	json_field_time(out, "ended_at", speaker->ended_at);
	json_field_time(out, "running_since", speaker->running_since);
	json_field_number(out, "spoken_ms", speaker->spoken_ms);
	json_field_number(out, "seconds", speaker->seconds);
	json_close(out);
}

static void
times(struct buf *out, const struct speaking_times *times)
{
	json_open(out, "times");
	json_field_number(out, "speech_seconds", times->speech_seconds);
	json_field_number(out, "side_seconds", times->side_seconds);
	json_field_number(out, "item_seconds", times->item_seconds);
	json_close(out);
}

/* Up to the last pause or end; what runs now is added by who shows it. */
static int64_t
ended_ms(const struct speakers *list, enum stance stance)
{
	int64_t used = 0;
	for (EACH(const struct speaker, speaker, &list->heard)) {
		bool counts = stance == STANCE_COUNT ? speaker->stance != STANCE_ORDER
						     : speaker->stance == stance;
		used += counts ? speaker->spoken_ms : 0;
	}
	return used;
}

static void
speakers(struct buf *out, const char *name, const struct list *list)
{
	json_open_list(out, name);
	for (EACH(const struct speaker, speaker, list))
		json_speaker(out, NULL, speaker);
	json_close_list(out);
}

static void
list_whole(struct buf *out, const struct speakers *list)
{
	const struct speaker *next = speakers_next(list);
	struct speaking_times allowed = speakers_times(list);
	json_open(out, NULL);
	about(out, list->about);
	json_field_flag(out, "closed", list->closed);
	times(out, &allowed);
	json_open(out, "used_ms");
	for (int stance = 0; stance < STANCE_COUNT; stance++)
		json_field_number(out, stance_word(stance), ended_ms(list, (enum stance)stance));
	json_field_number(out, "item", ended_ms(list, STANCE_COUNT));
	json_close(out);
	json_field_number(out, "next", next ? (int64_t)next->head.id : 0);
	speakers(out, "waiting", &list->waiting);
	speakers(out, "heard", &list->heard);
	json_close(out);
}

struct fault
speakers_json(const struct viewing *viewing)
{
	struct buf *out = viewing->out;
	struct body *body;
	TRY(viewing_entity(viewing, NOUN_BODY, &body));
	const struct sitting *sitting = body->sitting;
	json_open(out, NULL);
	json_field_number(out, "body", (int64_t)body->head.id);
	json_field_number(out, "sitting", sitting ? (int64_t)sitting->head.id : 0);
	json_field_part(out, "rules", &shape_part_floor_rules, &body->floor);
	if (sitting) {
		about(out, sitting->called);
		if (sitting->speaking)
			json_speaker(out, "speaking", sitting->speaking);
		json_open_list(out, "lists");
		for (EACH(const struct speakers, list, &sitting->lists))
			list_whole(out, list);
		json_close_list(out);
	}
	json_close(out);
	return OK;
}
