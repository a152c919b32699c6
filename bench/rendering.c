/* What each view costs, rendered anew for the public from a data file:
 *
 *     rendering FILE PATH...
 *
 * Said is for each path the median of ROUNDS rounds: "PATH US BYTES". */
#include <stdio.h>

#include "bench/crowd.h"
#include "bench/peer.h"
#include "publish/view.h"
#include "store/sqlite.h"

enum { ROUNDS = 7, LOOPS = 20 };

static size_t
render(const struct assembly *assembly, struct arena *arena, const char *path)
{
	struct view_wish wish = {
		.path = str_of(path), .audience = AUDIENCE_PUBLIC, .now = assembly->last.at
	};
	struct buf out;
	arena_reset(arena);
	buf_init(&out, arena, VIEW_BYTES_MOST);
	must(view_render(assembly, &wish, &out));
	return out.size;
}

static void
measure(const struct assembly *assembly, const char *path)
{
	struct arena *arena = arena_new();
	uint32_t ns[ROUNDS];
	size_t size = 0;
	for (int i = 0; i < ROUNDS; i++) {
		int64_t began = clock_ns();
		for (int j = 0; j < LOOPS; j++)
			size = render(assembly, arena, path);
		ns[i] = (uint32_t)((clock_ns() - began) / LOOPS);
	}
	times_sort(ns, ROUNDS);
	printf("%s %.2f %zu\n", path, ns[ROUNDS / 2] / 1e3, size);
	arena_free(arena);
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_new();
	struct log *log;
	struct clerk *clerk;
	if (argc < 3) {
		fputs("usage: rendering FILE PATH...\n", stderr);
		return 2;
	}
	must(sqlite_open(argv[1], STORE_READ, &log));
	struct clerk_setup setup = { .arena = arena, .log = log };
	must(clerk_new(&setup, &clerk));
	for (int i = 2; i < argc; i++)
		measure(clerk_assembly(clerk), argv[i]);
	clerk_free(clerk);
	log->close(log);
	arena_free(arena);
	return 0;
}
