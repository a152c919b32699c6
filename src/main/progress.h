/* Progress of something long, told on stderr: a bar that grows where stderr is a terminal, else a
 * plain line of the operator's log when it is done, and every few seconds before. What is done at
 * once (none or one of something) is not told. What it is called is borrowed until progress_end. */
#ifndef WHEREAS_MAIN_PROGRESS_H
#define WHEREAS_MAIN_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct progress {
	const char *what; /* "reading texts" */
	size_t total, done;
	bool terminal;
	int64_t shown_ms; /* when it was last told, on clock_ticks */
};

void progress_begin(struct progress *progress, const char *what, size_t total);
void progress_set(struct progress *progress, size_t done);
void progress_end(struct progress *progress);

#endif
