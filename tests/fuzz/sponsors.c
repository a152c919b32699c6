/* Lines of sponsors above a text, read and looked for among the members of a house: every seat is
 * one of them and stands there once, and nobody is left without any. */
#include "import/sponsors.h"

#include <assert.h>
#include <string.h>

#include "assembly/member.h"
#include "base.h"
#include "target.h"
#include "wording/reading.h"

static const struct sponsor_seats *
seats_of_house(struct arena **ret_arena)
{
	static struct sponsor_seats seats;
	static struct arena *arena;
	if (!arena) {
		arena = arena_new();
		struct assembly *assembly = base_new(0);
		sponsor_seats_of(arena, assembly->bodies.at[0], &seats);
	}
	*ret_arena = arena;
	return &seats;
}

static void
check(const struct sponsor_match *match, size_t sponsors)
{
	assert(match->members.count + match->named.count > 0);
	assert(match->members.count + match->named.count <= sponsors + 1);
	for (size_t i = 0; i < match->members.count; i++)
		for (size_t j = 0; j < i; j++)
			assert(match->members.at[i] != match->members.at[j]);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char behind[] = "\n\nWHEREAS, it is dark; and\n\nRESOLVED, that it be.\n";
	struct arena *arena = target_arena(), *house;
	struct sponsor_seats seats = *seats_of_house(&house);
	struct reading reading;
	struct buf text;
	seats.arena = arena;
	buf_init(&text, arena, size + sizeof behind);
	buf_put(&text, (struct str){ (const char *)data, size });
	buf_text(&text, behind);
	if (reading_of(arena, buf_str(&text), &reading).code != FAULT_NONE)
		return 0;
	struct sponsor_match match = sponsors_match(&seats, &reading.sponsors);
	check(&match, reading.sponsors.count);
	return 0;
}
