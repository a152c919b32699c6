/* Health: a server whose commit does not come back, or whose file is gone, says so. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "http/loop.h"
#include "http/watch.h"

enum { NOW_MICROS = 60 * 1000 * 1000 };

static int64_t
micros(void)
{
	return NOW_MICROS;
}

/* The status, and whether the text has this word. */
static void
assert_health(const char *file, int64_t since, int status, const char *word)
{
	struct arena *arena = arena_new();
	struct meter meter = { .since = since };
	struct server *server = TAKE(arena, struct server);
	struct buf out;
	server->setup = (struct server_setup){ .file = file, .version = "1", .micros = micros };
	server->meter = &meter;
	buf_init(&out, arena, WATCH_BYTES_MOST);
	assert_int_equal(health_write(server, &out), status);
	assert_true(str_find(buf_str(&out), str_of(word)) < out.size);
	arena_free(arena);
}

static void
a_commit_that_takes_long_stands_still(void **state)
{
	(void)state;
	int64_t stall = (int64_t)HEALTH_STALL_MS * 1000;
	assert_health("/", NOW_MICROS - stall - 1, 503, "\"status\":\"stalled\"");
	assert_health("/nowhere/at/all", NOW_MICROS - stall, 503, "\"status\":\"no_file\"");
}

static void
a_disk_that_can_not_be_written_to_is_told(void **state)
{
	(void)state;
	assert_health("/proc/self", 0, 503, "\"status\":\"no_room\"");
	assert_health("/sys/devices/nothing", 0, 503, "\"status\":\"no_file\"");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_commit_that_takes_long_stands_still),
		cmocka_unit_test(a_disk_that_can_not_be_written_to_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
