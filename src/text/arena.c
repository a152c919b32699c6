/* A chain of blocks, each filled from its start. */
#include "text/arena.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	BLOCK_SIZE = 4 * 1024,
	ALIGNMENT = 16,
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

static void *
must_have(size_t size)
{
	void *memory = malloc(size);
	if (!memory) {
		fputs("whereas: out of memory; stopping, what was acknowledged is kept\n", stderr);
		abort();
	}
	return memory;
}

static struct block *
block_new(struct block *before, size_t size)
{
	struct block *block = must_have(sizeof *block + size);
	*block = (struct block){ .before = before, .size = size };
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
	size_t whole = rounded(size);
	struct block *block = arena->last;
	if (block->size - block->used < whole) {
		/* Blocks double, so that a large arena is few blocks. */
		size_t next = block->size < 1024 * 1024 ? block->size * 2 : block->size;
		block = arena->last = block_new(block, whole > next ? whole : next);
	}
	void *taken = block_bytes(block) + block->used;
	block->used += whole;
	arena->used += whole;
	return size ? memset(taken, 0, size) : taken;
}

void *
arena_grow(struct arena *arena, void *old, size_t old_size, size_t new_size)
{
	assert(new_size >= old_size);
	struct block *block = arena->last;
	size_t extra = rounded(new_size) - rounded(old_size);
	if (old && (char *)old + rounded(old_size) == block_bytes(block) + block->used
	    && block->size - block->used >= extra) {
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
