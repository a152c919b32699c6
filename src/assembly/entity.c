/* The nouns by their words, and the lists that entities stand in. */
#include "assembly/entity.h"

#include <assert.h>
#include <string.h>

enum { FIRST_ROOM = 4 };

static const char *const words[] = {
	[NOUN_NONE] = "none",
	[NOUN_BODY] = "body",
	[NOUN_PERSON] = "person",
	[NOUN_MEMBER] = "member",
	[NOUN_STAND_IN] = "stand_in",
	[NOUN_PROXY] = "proxy",
	[NOUN_MEETING] = "meeting",
	[NOUN_SITTING] = "sitting",
	[NOUN_ISSUE] = "issue",
	[NOUN_RESOLUTION] = "resolution",
	[NOUN_VERSION] = "version",
	[NOUN_REFERRAL] = "referral",
	[NOUN_ITEM] = "item",
	[NOUN_VOTE] = "vote",
	[NOUN_DISSENT] = "dissent",
	[NOUN_SPEAKER] = "speaker",
	[NOUN_SCREEN] = "screen",
	[NOUN_SLIDE] = "slide",
};

static_assert(sizeof words / sizeof words[0] == NOUN_COUNT, "each noun has its word");

const char *
noun_word(enum noun noun)
{
	assert(noun < NOUN_COUNT);
	return words[noun];
}

void
list_insert(struct arena *arena, struct list *list, size_t index, void *pointer)
{
	assert(index <= list->count && pointer);
	if (list->count == list->room) {
		size_t room = list->room > 0 ? list->room * 2 : FIRST_ROOM;
		list->at = arena_grow(arena, list->at, list->room * sizeof *list->at,
			room * sizeof *list->at);
		list->room = room;
	}
	void **place = list->at + index;
	memmove(place + 1, place, (list->count - index) * sizeof *place);
	*place = pointer;
	list->count++;
}

void
list_add(struct arena *arena, struct list *list, void *pointer)
{
	list_insert(arena, list, list->count, pointer);
}

void
list_remove(struct list *list, const void *pointer)
{
	for (size_t i = 0; i < list->count; i++) {
		if (list->at[i] != pointer)
			continue;
		list->count--;
		memmove(list->at + i, list->at + i + 1, (list->count - i) * sizeof *list->at);
		return;
	}
}

bool
list_has(const struct list *list, const void *pointer)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->at[i] == pointer)
			return true;
	return false;
}

static uint64_t
id_at(const struct list *list, size_t index)
{
	const struct entity *entity = list->at[index];
	return entity->id;
}

/* The first place whose entity has an id of at least this. */
static size_t
place_of(const struct list *list, uint64_t id)
{
	size_t from = 0;
	size_t until = list->count;
	while (from < until) {
		size_t middle = from + (until - from) / 2;
		if (id_at(list, middle) < id)
			from = middle + 1;
		else
			until = middle;
	}
	return from;
}

bool
list_has_id(const struct list *list, uint64_t id)
{
	size_t place = place_of(list, id);
	return place < list->count && id_at(list, place) == id;
}

void
list_add_by_id(struct arena *arena, struct list *list, void *entity)
{
	uint64_t id = ((const struct entity *)entity)->id;
	if (!list_has_id(list, id))
		list_insert(arena, list, place_of(list, id), entity);
}
