/* The register of entities, and the two verbs. */
#include "assembly/assembly.h"

#include <assert.h>
#include <string.h>

#include "assembly/act.h"
#include "assembly/dispatch.h"
#include "assembly/screen.h"
#include "assembly/speaker.h"
#include "assembly/vote.h"

enum {
	FIRST_SLOTS = 256,
	STATE_MOST = 1 << 30, /* bytes of the state as text */
};

struct assembly *
assembly_new(void)
{
	struct arena *arena = arena_new();
	struct assembly *assembly = TAKE(arena, struct assembly);
	assembly->arena = arena;
	assembly->slots = TAKE_MANY(arena, struct entity *, FIRST_SLOTS);
	assembly->slot_count = FIRST_SLOTS;
	return assembly;
}

void
assembly_free(struct assembly *assembly)
{
	if (assembly)
		arena_free(assembly->arena);
}

struct fault
assembly_decide(struct asking *asking, enum action_kind kind, const void *action)
{
	if (kind >= ACTION_KINDS)
		return fault(FAULT_UNKNOWN_ACTION, "");
	const struct action_kind_info *info = &action_kinds[kind];
	struct fault refused = permission_check(asking, info, action);
	if (refused.code == FAULT_NONE)
		refused = dispatch_decide(asking, kind, action);
	if (refused.code == FAULT_NONE || !info->has_object)
		return refused;
	uint64_t id;
	memcpy(&id, (const char *)action + info->object_offset, sizeof id);
	const struct entity *object = assembly_entity(asking->assembly, id);
	return object ? act_explain(asking, object, refused) : refused;
}

void
assembly_apply(struct assembly *assembly, const struct stamp *stamp, enum event_kind kind,
	const void *event)
{
	assert(stamp->seq == assembly->last.seq + 1);
	assembly->last = *stamp;
	if (!event)
		return;
	dispatch_apply(assembly, stamp, kind, event);
	act_note(assembly, stamp, kind, event);
}

/* The slot an id stands in, or the empty one where it would. Ids are numbers in a row: multiplying
 * by the golden ratio (Knuth, volume 3, section 6.4) spreads them over the table. */
static struct entity **
slot_of(struct entity **slots, size_t count, uint64_t id)
{
	uint64_t hash = id * UINT64_C(0x9E3779B97F4A7C15);
	size_t place = (size_t)(hash >> 32) & (count - 1);
	while (slots[place] && slots[place]->id != id)
		place = (place + 1) & (count - 1);
	return &slots[place];
}

struct entity *
assembly_entity(const struct assembly *assembly, uint64_t id)
{
	return *slot_of(assembly->slots, assembly->slot_count, id);
}

void *
assembly_find(const struct assembly *assembly, uint64_t id, enum noun noun)
{
	struct entity *entity = assembly_entity(assembly, id);
	return entity && entity->noun == noun ? entity : NULL;
}

void *
assembly_must(const struct assembly *assembly, uint64_t id, enum noun noun)
{
	void *found = assembly_find(assembly, id, noun);
	assert(found);
	return found;
}

struct fault
assembly_want(const struct assembly *assembly, uint64_t id, enum noun noun, const char *field,
	void *ret_entity)
{
	void *found = assembly_find(assembly, id, noun);
	if (!found)
		return fault(FAULT_NOT_FOUND, field);
	memcpy(ret_entity, &found, sizeof found);
	return OK;
}

/* At most half of the table is used, so that a search ends soon. */
static void
make_room(struct assembly *assembly)
{
	if (assembly->entity_count * 2 < assembly->slot_count)
		return;
	size_t count = assembly->slot_count * 2;
	struct entity **slots = TAKE_MANY(assembly->arena, struct entity *, count);
	for (size_t i = 0; i < assembly->slot_count; i++) {
		struct entity *entity = assembly->slots[i];
		if (entity)
			*slot_of(slots, count, entity->id) = entity;
	}
	assembly->slots = slots;
	assembly->slot_count = count;
}

void *
assembly_add(struct assembly *assembly, const struct stamp *stamp, enum noun noun, size_t size)
{
	assert(stamp->seq > 0 && size >= sizeof(struct entity));
	make_room(assembly);
	struct entity *entity = arena_take(assembly->arena, size);
	*entity = (struct entity){ .id = stamp->seq, .noun = noun };
	struct entity **slot = slot_of(assembly->slots, assembly->slot_count, entity->id);
	assert(!*slot);
	*slot = entity;
	assembly->entity_count++;
	assembly_touch(assembly, entity);
	return entity;
}

/* Does it stand in something that everybody reads? A draft doesn't. */
static bool
shows(const struct entity *entity)
{
	const struct resolution *resolution = (const void *)entity;
	return entity->noun != NOUN_RESOLUTION || resolution->current;
}

void
assembly_touch(struct assembly *assembly, void *touched)
{
	struct entity *entity = touched;
	if (entity->touched <= assembly->settled)
		list_add(assembly->arena, &assembly->touched, entity);
	entity->touched = assembly->last.seq;
	if (shows(entity))
		assembly->changed = assembly->last;
}

void
assembly_settle(struct assembly *assembly)
{
	assembly->touched.count = 0;
	assembly->settled = assembly->last.seq;
}

const struct body *
assembly_body_of(const struct entity *entity)
{
	const void *of = entity;
	switch (entity->noun) {
	case NOUN_BODY:
		return of;
	case NOUN_MEMBER:
		return ((const struct member *)of)->body;
	case NOUN_STAND_IN:
		return ((const struct stand_in *)of)->member->body;
	case NOUN_PROXY:
		return ((const struct proxy *)of)->member->body;
	case NOUN_MEETING:
		return ((const struct meeting *)of)->body;
	case NOUN_SITTING:
		return ((const struct sitting *)of)->body;
	case NOUN_RESOLUTION:
		return ((const struct resolution *)of)->body;
	case NOUN_VERSION:
		return ((const struct version *)of)->resolution->body;
	case NOUN_REFERRAL:
		return ((const struct referral *)of)->committee;
	case NOUN_ITEM:
		return ((const struct item *)of)->meeting->body;
	case NOUN_VOTE:
		return ((const struct vote *)of)->body;
	case NOUN_DISSENT:
		return ((const struct dissent *)of)->resolution->body;
	case NOUN_SPEAKER:
		return ((const struct speaker *)of)->list->sitting->body;
	case NOUN_SCREEN:
		return ((const struct screen *)of)->body;
	case NOUN_SLIDE:
		return ((const struct slide *)of)->screen->body;
	case NOUN_NONE:
	case NOUN_PERSON:
	case NOUN_ISSUE:
	case NOUN_COUNT:
		break;
	}
	return NULL;
}

static void
write_bodies(const struct assembly *assembly, struct buf *out)
{
	for (EACH(struct body, body, &assembly->bodies)) {
		body_write(body, out);
		for (EACH(struct sitting, sitting, &body->sittings)) {
			sitting_write(sitting, out);
			for (EACH(struct speaker, speaker, &sitting->speakers))
				speaker_write(speaker, out);
		}
	}
}

static void
write_meetings(const struct assembly *assembly, struct buf *out)
{
	for (EACH(struct meeting, meeting, &assembly->meetings)) {
		meeting_write(meeting, out);
		for (EACH(struct item, item, &meeting->items))
			item_write(item, out);
	}
}

static void
write_resolutions(const struct assembly *assembly, struct buf *out)
{
	for (EACH(struct resolution, resolution, &assembly->resolutions)) {
		resolution_write(resolution, out);
		for (EACH(struct referral, referral, &resolution->referrals))
			referral_write(referral, out);
	}
}

void
assembly_write(const struct assembly *assembly, struct buf *out)
{
	write_bodies(assembly, out);
	for (EACH(struct person, person, &assembly->people))
		person_write(person, out);
	for (EACH(struct member, member, &assembly->members))
		member_write(member, out);
	write_meetings(assembly, out);
	for (EACH(struct issue, issue, &assembly->issues))
		issue_write(issue, out);
	write_resolutions(assembly, out);
	for (EACH(struct vote, vote, &assembly->votes))
		vote_write(vote, out);
	for (EACH(struct screen, screen, &assembly->screens)) {
		screen_write(screen, out);
		for (EACH(struct slide, slide, &screen->queue))
			slide_write(slide, out);
	}
}

struct digest
assembly_digest(const struct assembly *assembly)
{
	struct arena *arena = arena_new();
	struct buf lines;
	buf_init(&lines, arena, STATE_MOST);
	assembly_write(assembly, &lines);
	assert(!lines.full);
	struct digest digest = digest_of(buf_str(&lines));
	arena_free(arena);
	return digest;
}
