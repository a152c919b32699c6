/* Redrawn in place with a carriage return, at most a few times a second. */
#include "main/progress.h"

#include <stdio.h>
#include <unistd.h>

#include "main/clock.h"
#include "main/tell.h"

enum { CELLS = 32, BAR_EVERY_MS = 100, LINE_EVERY_MS = 5000 };

static void
draw(const struct progress *progress)
{
	char cells[CELLS + 1] = { 0 };
	size_t full = progress->total > 0 ? progress->done * CELLS / progress->total : CELLS;
	for (size_t i = 0; i < CELLS; i++)
		cells[i] = i < full ? '#' : '.';
	fprintf(stderr, "\r%-32s [%s] %zu of %zu", progress->what, cells, progress->done,
		progress->total);
	fflush(stderr);
}

static void
show(struct progress *progress)
{
	progress->shown_ms = clock_ticks();
	if (progress->terminal)
		draw(progress);
	else
		tell_format("info", "%s: %zu of %zu", progress->what, progress->done,
			progress->total);
}

void
progress_begin(struct progress *progress, const char *what, size_t total)
{
	*progress = (struct progress){ .what = what, .total = total,
		.terminal = isatty(STDERR_FILENO) == 1, .shown_ms = clock_ticks() };
	if (progress->terminal && total > 1)
		show(progress);
}

void
progress_set(struct progress *progress, size_t done)
{
	progress->done = done;
	int64_t every = progress->terminal ? BAR_EVERY_MS : LINE_EVERY_MS;
	if (progress->total > 1 && clock_ticks() - progress->shown_ms >= every)
		show(progress);
}

void
progress_end(struct progress *progress)
{
	if (progress->total < 2)
		return;
	show(progress);
	if (progress->terminal)
		fputc('\n', stderr);
}
