/* One write(2) for each line, so that lines of two threads do not mix. */
#include "main/tell.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#include "main/clock.h"
#include "text/date.h"
#include "text/json.h"

enum { LINE_MOST = 16 * 1024, WHAT_MOST = 2048 };

static bool as_json;

void
tell_as_json(bool json)
{
	as_json = json;
}

void
tell(const char *level, const char *what)
{
	struct arena *arena = arena_new();
	struct buf line;
	buf_init(&line, arena, LINE_MOST);
	if (as_json) {
		buf_text(&line, "{\"at\":\"");
		date_write(&line, clock_now());
		buf_text(&line, "\",\"level\":");
		json_text(&line, str_of(level));
		buf_text(&line, ",\"what\":");
		json_text(&line, str_of(what));
		buf_text(&line, "}\n");
	} else {
		date_write(&line, clock_now());
		buf_format(&line, " %s %s\n", level, what);
	}
	ssize_t written = write(STDERR_FILENO, line.at, line.size);
	(void)written; /* there is nobody else to tell */
	arena_free(arena);
}

void
tell_format(const char *level, const char *format, ...)
{
	char what[WHAT_MOST];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(what, sizeof what, format, arguments);
	va_end(arguments);
	tell(level, what);
}
