/* Health: a server whose commit does not come back, or whose file is gone, says so. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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
	health_begin(server);
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

static char told[256];

static void
tell(const char *level, const char *what)
{
	snprintf(told, sizeof told, "%s %s", level, what);
}

static void
what_has_changed_is_logged_once(void **state)
{
	(void)state;
	char path[] = "/tmp/whereas-health-XXXXXX", other[] = "/tmp/whereas-health-XXXXXX";
	struct arena *arena = arena_new();
	struct meter meter = { 0 };
	struct server *server = TAKE(arena, struct server);
	close(mkstemp(path));
	close(mkstemp(other));
	server->setup = (struct server_setup){ .file = path, .micros = micros, .tell = tell };
	server->meter = &meter;
	health_begin(server);
	health_tick(server, 10000);
	assert_string_equal(told, "");
	assert_true(health_good(server));
	assert_int_equal(rename(other, path), 0);
	health_tick(server, 10999); /* too soon to look again */
	assert_string_equal(told, "");
	health_tick(server, 11000); /* it may only pass */
	assert_string_equal(told, "");
	health_tick(server, 12000);
	assert_int_equal(strncmp(told, "warning health: other_file; ", 28), 0);
	assert_false(health_good(server));
	told[0] = '\0';
	health_tick(server, 13000);
	assert_string_equal(told, "");
	assert_int_equal(unlink(path), 0);
	health_tick(server, 14000);
	health_tick(server, 15000);
	assert_int_equal(strncmp(told, "warning health: no_file; ", 25), 0);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_commit_that_takes_long_stands_still),
		cmocka_unit_test(a_disk_that_can_not_be_written_to_is_told),
		cmocka_unit_test(what_has_changed_is_logged_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
