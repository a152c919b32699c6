/* An arena: memory that lives and dies together. Only arena.c calls malloc and free.
 *
 * There are three lifetimes: a request (reset at its end), the assembly (as long as the state), the
 * process. Memory taken from an arena is zeroed, aligned for any type, never freed alone. When the
 * machine has no memory left, the process stops with a message: nothing that was acknowledged is
 * lost by that, and no caller has to ask. An arena has no ceiling: those of input are checked
 * before, by buffers and by the http room. An arena belongs to one thread at a time. */
#ifndef WHEREAS_TEXT_ARENA_H
#define WHEREAS_TEXT_ARENA_H

#include <stddef.h>

struct arena;

/* A new, empty arena; the caller owns it and ends it with arena_free. */
struct arena *arena_new(void);
void arena_free(struct arena *arena);

/* Releases everything taken from it; keeps one block for what comes next. */
void arena_reset(struct arena *arena);

/* The same, and what was taken is overwritten first: for what nobody shall find in memory later. */
void arena_wipe(struct arena *arena);

/* `size` zeroed bytes; never NULL. A size of 0 gives a valid pointer that must not be read. */
void *arena_take(struct arena *arena, size_t size);

/* Makes `old` (of `old_size` bytes, taken from this arena, or NULL) larger: in place where it was
 * taken last, else by a copy; the new part is zeroed. */
void *arena_grow(struct arena *arena, void *old, size_t old_size, size_t new_size);

/* For a library that falls over when it gets no memory (libcrypto does, while it begins), or takes
 * that for something else (jansson, for bad JSON): as realloc(3) and free(3), but never NULL. */
void *memory_for_library(void *old, size_t size);
void memory_of_library_ends(void *memory);

/* Bytes handed out since the last reset. */
size_t arena_used(const struct arena *arena);

#define TAKE(arena, type) ((type *)arena_take((arena), sizeof(type)))
#define TAKE_MANY(arena, type, count) ((type *)arena_take((arena), sizeof(type) * (count)))

#endif
