/* A chain of blocks, each filled from its start.
 *
 * Under AddressSanitizer whatever is not handed out is poisoned, and what is handed out is kept
 * apart by a guard, so that a byte read or written past its end is found here too. */
#include "text/arena.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__has_feature) /* as clang says it */
#if __has_feature(address_sanitizer)
#define SANITIZED
#endif
#elif defined(__SANITIZE_ADDRESS__) /* as gcc does */
#define SANITIZED
#endif

#ifdef SANITIZED
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(at, size) ((void)(at), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(at, size) ((void)(at), (void)(size))
#endif

enum {
	STATUS = 3, /* of a process that ends so: EXIT_FAULT */
	BLOCK_SIZE = 4 * 1024,
	ALIGNMENT = 16,
#ifdef SANITIZED
	GUARD = ALIGNMENT, /* bytes behind whatever is taken */
#else
	GUARD = 0,
#endif
};

struct block {
	struct block *before;
	size_t size; /* bytes that can be handed out of it */
	size_t used;
	size_t padding; /* keeps what follows aligned */
};

struct arena {
	struct block *last;
	size_t used;
};

static_assert(sizeof(struct block) % ALIGNMENT == 0, "what follows a block's head is aligned");

/* Without a core dump, which would hold ballots, and without the last words of anything else. */
static void *
must_be(void *memory)
{
	static const char sentence[] =
		"whereas: out of memory; stopping, what was acknowledged is kept\n";
	if (memory)
		return memory;
	fputs(sentence, stderr); /* which has no buffer, and so takes no memory */
	_Exit(STATUS);
}

static void *
must_have(size_t size)
{
	return must_be(malloc(size));
}

void *
memory_for_library(void *old, size_t size)
{
	return must_be(realloc(old, size > 0 ? size : 1));
}

void
memory_of_library_ends(void *memory)
{
	free(memory);
}

static struct block *
block_new(struct block *before, size_t size)
{
	struct block *block = must_have(sizeof *block + size);
	*block = (struct block){ .before = before, .size = size };
	ASAN_POISON_MEMORY_REGION(block + 1, size);
	return block;
}

static char *
block_bytes(struct block *block)
{
	return (char *)(block + 1);
}

struct arena *
arena_new(void)
{
	struct arena *arena = must_have(sizeof *arena);
	*arena = (struct arena){ .last = block_new(NULL, BLOCK_SIZE) };
	return arena;
}

void
arena_reset(struct arena *arena)
{
	while (arena->last->before) {
		struct block *before = arena->last->before;
		free(arena->last);
		arena->last = before;
	}
	arena->last->used = 0;
	arena->used = 0;
	ASAN_POISON_MEMORY_REGION(block_bytes(arena->last), arena->last->size);
}

void
arena_wipe(struct arena *arena)
{
	for (struct block *block = arena->last; block; block = block->before) {
		ASAN_UNPOISON_MEMORY_REGION(block_bytes(block), block->used);
		explicit_bzero(block_bytes(block), block->used);
	}
	arena_reset(arena);
}

void
arena_free(struct arena *arena)
{
	if (!arena)
		return;
	arena_reset(arena);
	free(arena->last);
	free(arena);
}

static size_t
rounded(size_t size)
{
	assert(size <= SIZE_MAX / 2);
	return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

void *
arena_take(struct arena *arena, size_t size)
{
	size_t whole = rounded(size) + GUARD;
	struct block *block = arena->last;
	if (block->size - block->used < whole) {
		/* Blocks double, so that a large arena is few blocks. */
		size_t next = block->size < 1024 * 1024 ? block->size * 2 : block->size;
		block = arena->last = block_new(block, whole > next ? whole : next);
	}
	void *taken = block_bytes(block) + block->used;
	block->used += whole;
	arena->used += whole - GUARD;
	ASAN_UNPOISON_MEMORY_REGION(taken, size);
	return size ? memset(taken, 0, size) : taken;
}

void *
arena_grow(struct arena *arena, void *old, size_t old_size, size_t new_size)
{
	assert(new_size >= old_size);
	struct block *block = arena->last;
	size_t extra = rounded(new_size) - rounded(old_size);
	if (old && (char *)old + rounded(old_size) + GUARD == block_bytes(block) + block->used
	    && block->size - block->used >= extra) {
		ASAN_UNPOISON_MEMORY_REGION(old, new_size);
		memset((char *)old + old_size, 0, new_size - old_size);
		block->used += extra;
		arena->used += extra;
		return old;
	}
	void *grown = arena_take(arena, new_size);
	if (old)
		memcpy(grown, old, old_size);
	return grown;
}

size_t
arena_used(const struct arena *arena)
{
	return arena->used;
}
