/* Runs a target where no fuzzer is built in: every file named, and after that as many changed
 * copies of them as are asked for. Nothing guides the changes; they are the same for the same seed.
 *
 *     TARGET [--executions N] [--seed S] FILE... */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "target.h"

enum {
	FILE_MOST = 64 * 1024,
	INPUT_MOST = 4096, /* bytes of a changed copy */
	CHANGES_MOST = 8,
};

struct input {
	uint8_t *bytes;
	size_t size;
};

struct inputs {
	struct input *at;
	size_t count;
};

/* Vigna's splitmix64. */
static uint64_t
next(uint64_t *seed)
{
	uint64_t x = *seed += UINT64_C(0x9E3779B97F4A7C15);
	x = (x ^ (x >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	x = (x ^ (x >> 27)) * UINT64_C(0x94D049BB133111EB);
	return x ^ (x >> 31);
}

static size_t
below(uint64_t *seed, size_t end)
{
	return end > 0 ? (size_t)(next(seed) % end) : 0;
}

static struct input
file_read(struct arena *arena, const char *path)
{
	struct input input = { arena_take(arena, FILE_MOST), 0 };
	FILE *file = fopen(path, "rb");
	if (!file) {
		fprintf(stderr, "%s: this file could not be opened\n", path);
		exit(2);
	}
	input.size = fread(input.bytes, 1, FILE_MOST, file);
	fclose(file);
	return input;
}

/* Moves what stands behind `at` by `by` bytes, and fills the gap with a part of another input. */
static void
insert(struct input *input, size_t at, const struct input *other, uint64_t *seed)
{
	size_t from = below(seed, other->size), by = below(seed, other->size - from + 1);
	if (by > INPUT_MOST - input->size)
		by = INPUT_MOST - input->size;
	memmove(input->bytes + at + by, input->bytes + at, input->size - at);
	memcpy(input->bytes + at, other->bytes + from, by);
	input->size += by;
}

static void
take_out(struct input *input, size_t at, uint64_t *seed)
{
	size_t by = 1 + below(seed, input->size - at);
	by = by > input->size - at ? input->size - at : by;
	memmove(input->bytes + at, input->bytes + at + by, input->size - at - by);
	input->size -= by;
}

static void
change(struct input *input, const struct inputs *inputs, uint64_t *seed)
{
	static const char odd[] = "\0\n\r\t \"\\/%{}[],:;'-.0123456789eE+=&<>#\x7f\x80\xc3\xa9\xff";
	size_t at = below(seed, input->size);
	switch (below(seed, 4)) {
	case 0:
		insert(input, at, &inputs->at[below(seed, inputs->count)], seed);
		break;
	case 1:
		if (input->size > 0)
			take_out(input, at, seed);
		break;
	case 2:
		if (input->size > 0)
			input->bytes[at] = (uint8_t)odd[below(seed, sizeof odd - 1)];
		break;
	default:
		if (input->size > 0)
			input->bytes[at] = (uint8_t)(input->bytes[at] ^ 1 << below(seed, 8));
		break;
	}
}

static void
run_changed(struct arena *arena, const struct inputs *inputs, int64_t executions, uint64_t seed)
{
	struct input copy = { arena_take(arena, INPUT_MOST), 0 };
	for (int64_t i = 0; i < executions; i++) {
		const struct input *origin = &inputs->at[below(&seed, inputs->count)];
		copy.size = origin->size < INPUT_MOST ? origin->size : INPUT_MOST;
		memcpy(copy.bytes, origin->bytes, copy.size);
		for (size_t changes = 1 + below(&seed, CHANGES_MOST); changes > 0; changes--)
			change(&copy, inputs, &seed);
		LLVMFuzzerTestOneInput(copy.bytes, copy.size);
	}
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_new();
	struct inputs inputs = { TAKE_MANY(arena, struct input, (size_t)argc), 0 };
	int64_t executions = 0, seed = 1;
	for (int i = 1; i < argc; i++) {
		bool more = i + 1 < argc;
		if (more && !strcmp(argv[i], "--executions"))
			str_number(str_of(argv[++i]), &executions);
		else if (more && !strcmp(argv[i], "--seed"))
			str_number(str_of(argv[++i]), &seed);
		else
			inputs.at[inputs.count++] = file_read(arena, argv[i]);
	}
	for (size_t i = 0; i < inputs.count; i++)
		LLVMFuzzerTestOneInput(inputs.at[i].bytes, inputs.at[i].size);
	if (inputs.count > 0)
		run_changed(arena, &inputs, executions, (uint64_t)seed);
	printf("%zu inputs, %lld executions\n", inputs.count,
		(long long)executions + (long long)inputs.count);
	arena_free(arena);
	return 0;
}
