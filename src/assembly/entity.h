/* An entity: anything of the state that has an id. Its struct begins with this head, so that one
 * register finds any of them. Entities live in the assembly's arena, never freed or moved. */
#ifndef WHEREAS_ASSEMBLY_ENTITY_H
#define WHEREAS_ASSEMBLY_ENTITY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/arena.h"

enum noun {
	NOUN_NONE,
	NOUN_BODY,
	NOUN_PERSON,
	NOUN_MEMBER,
	NOUN_STAND_IN,
	NOUN_PROXY,
	NOUN_MEETING,
	NOUN_SITTING,
	NOUN_ISSUE,
	NOUN_RESOLUTION,
	NOUN_VERSION,
	NOUN_REFERRAL,
	NOUN_ITEM,
	NOUN_VOTE,
	NOUN_DISSENT,
	NOUN_SPEAKER,
	NOUN_SCREEN,
	NOUN_SLIDE,
	NOUN_COUNT
};

struct entity {
	uint64_t id;      /* the number of the entry that created it */
	enum noun noun;
	uint64_t touched; /* the entry that changed it last */
};

/* The noun as a word: "body", "vote"… */
const char *noun_word(enum noun noun);

/* An ordered list of pointers that only grows (or closes up when one is taken out). */
struct list {
	void **at;
	size_t count;
	size_t room;
};

void list_add(struct arena *arena, struct list *list, void *pointer);

/* Puts `pointer` at the place `index` (at most list->count); what stood from there on moves on. */
void list_insert(struct arena *arena, struct list *list, size_t index, void *pointer);

/* Takes `pointer` out and closes the gap; nothing happens where it is not in the list. */
void list_remove(struct list *list, const void *pointer);

/* Is `pointer` in the list? */
bool list_has(const struct list *list, const void *pointer);

/* A list of entities that is kept in the order of their ids, so that one is found in O(log n): puts
 * an entity where it belongs (nothing happens where it is there already), and says whether it is
 * there. */
void list_add_by_id(struct arena *arena, struct list *list, void *entity);
bool list_has_id(const struct list *list, uint64_t id);

/* Two loops in one, so `break` does not leave it: return, or go over the rest.
 * for (EACH(struct member, member, &body->members)) … */
#define EACH(type, name, list)                                                                     \
	size_t name##_index = 0;                                                                   \
	name##_index < (list)->count;                                                              \
	name##_index++)                                                                            \
		for (type *name = (list)->at[name##_index], *name##_once = name; name##_once;      \
		     name##_once = NULL

#endif
