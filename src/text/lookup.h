/* A lookup: what stands under a key, in a table that only grows. Keys are compared byte by byte;
 * whoever wants "José" and "JOSÉ" to be one folds them first (text/utf8.h). The table lives in the
 * arena; keys and values are borrowed, and must live as long. */
#ifndef WHEREAS_TEXT_LOOKUP_H
#define WHEREAS_TEXT_LOOKUP_H

#include "text/arena.h"
#include "text/str.h"

struct lookup {
	struct arena *arena;
	struct lookup_slot *slots;
	size_t room; /* a power of two, or 0 */
	size_t count;
};

void lookup_init(struct lookup *lookup, struct arena *arena);

/* The value under a key; NULL where there is none. */
void *lookup_find(const struct lookup *lookup, struct str key);

/* Puts a value under a key, unless one stands there: that one is returned, or NULL. */
void *lookup_add(struct lookup *lookup, struct str key, void *value);

/* A key made of several texts, each folded for comparison; in the arena. */
struct str lookup_key(struct arena *arena, const struct str *parts, size_t count);

/* LOOKUP_KEY(arena, name, city, state) */
#define LOOKUP_KEY(arena, ...)                                                                     \
	lookup_key((arena), (const struct str[]){ __VA_ARGS__ },                                   \
		sizeof((struct str[]){ __VA_ARGS__ }) / sizeof(struct str))

#endif
