/* The reader of texts: the words placed and the words left over are the words of the source, and
 * the clauses come to the same bytes and labels whenever they are written. */
#include "wording/reading.h"

#include <assert.h>

#include "target.h"
#include "text/utf8.h"
#include "wording/clause.h"

static void
written(struct arena *arena, const struct reading *reading, size_t size)
{
	struct clause *clauses = TAKE_MANY(arena, struct clause, reading->clause_count);
	struct buf out;
	for (size_t i = 0; i < reading->clause_count; i++)
		clauses[i] = (struct clause){ .kind = reading->clauses[i].kind,
			.lead = reading->clauses[i].lead, .words = reading->clauses[i].words };
	struct wording wording = { reading->title, clauses, reading->clause_count };
	buf_init(&out, arena, 8 * size + 64 * (reading->clause_count + 2));
	wording_write(&out, &wording);
	for (size_t i = 0; i < reading->clause_count; i++)
		clause_label(&out, clauses, i);
	assert(!out.full);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = target_arena();
	struct str text = target_text(arena, data, size);
	struct reading reading;
	if (reading_of(arena, text, &reading).code != FAULT_NONE)
		return 0;
	size_t words = 0, kinds = 0;
	for (int place = 0; place < PLACES; place++)
		words += reading.words_in[place];
	for (int kind = 0; kind < CLAUSE_KIND_COUNT; kind++)
		kinds += reading.of_kind[kind];
	assert(words == reading.words && kinds == reading.clause_count);
	assert(reading.placed + reading.words_in[PLACE_LEFT_OVER] == reading.words);
	assert(reading.recovered || reading.words == utf8_words(text));
	assert(reading_name(arena, &reading, 60).size <= 60 + 4);
	written(arena, &reading, size);
	return 0;
}
