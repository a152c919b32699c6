/* What http/stream.c does for its readers, without sending. */
#include "bench/crowd.h"

#include <assert.h>

#include "publish/view.h"

static const char view[] = "/resolutions.json";

struct one {
	struct crowd *crowd;
	struct reader *reader;
	uint64_t bytes; /* lent so far */
};

struct fault
crowd_render(const struct assembly *assembly, const struct job *wish, int64_t now, struct buf *out)
{
	struct view_wish wished = {
		.path = wish->view, .audience = wish->audience, .caller = wish->caller, .now = now
	};
	return view_render(assembly, &wished, out);
}

static void
want(void *context, struct str path, enum audience audience)
{
	struct crowd *crowd = context;
	hall_view(crowd->hall, view);
	feed_keep(crowd->feed, path, audience, LANGUAGE_EN, sheet_share(crowd->hall->sheet));
}

static void
tell(void *context)
{
	struct one *one = context;
	struct str block;
	while ((block = feed_next(one->crowd->feed, one->reader)).size > 0)
		one->bytes += block.size;
}

/* The next tick has it rendered, the one after that wakes the readers. */
static void
tick(struct crowd *crowd)
{
	crowd->ms += FEED_TICK_MS;
	feed_tick(crowd->feed, crowd->ms, want, crowd);
	feed_tick(crowd->feed, crowd->ms, want, crowd);
	feed_each_due(crowd->feed, tell);
}

void
crowd_begin(struct crowd *crowd, struct hall *hall, size_t size)
{
	struct str path = str_of(view);
	struct text_list paths = { &path, 1 };
	*crowd = (struct crowd){ .hall = hall, .feed = feed_new(), .size = size };
	crowd->people = TAKE_MANY(hall->arena, struct one, size);
	for (size_t i = 0; i < size; i++) {
		struct one *one = &crowd->people[i];
		one->crowd = crowd;
		must(feed_join(crowd->feed, &paths, AUDIENCE_PUBLIC, 0, one, &one->reader));
	}
	tick(crowd);
}

void
crowd_end(struct crowd *crowd)
{
	for (size_t i = 0; i < crowd->size; i++)
		feed_leave(crowd->feed, crowd->people[i].reader);
	feed_free(crowd->feed);
}

uint64_t
crowd_told(struct crowd *crowd)
{
	uint64_t before = crowd->people[0].bytes;
	feed_changed(crowd->feed, str_of(view), clerk_assembly(crowd->hall->clerk)->last.seq);
	tick(crowd);
	uint64_t bytes = crowd->people[0].bytes - before;
	assert(bytes > 0);
	return bytes * crowd->size;
}
