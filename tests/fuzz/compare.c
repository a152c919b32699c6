/* Comparing texts, divided by a line of "=": what stayed and what was struck are the words of the
 * one before, what stayed and what was inserted those of the one after. */
#include "wording/compare.h"

#include <assert.h>

#include "target.h"
#include "text/utf8.h"

static void
words_are(const struct comparison *comparison, enum run_kind other, struct str text)
{
	struct str word, same;
	for (size_t i = 0; i < comparison->count; i++) {
		const struct run *run = &comparison->runs[i];
		if (run->kind != RUN_EQUAL && run->kind != other)
			continue;
		for (struct str rest = run->text; utf8_word(&rest, &word);) {
			bool more = utf8_word(&text, &same);
			assert(more && str_equal(word, same));
		}
	}
	assert(!utf8_word(&text, &same));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = target_arena();
	struct str text = target_text(arena, data, size);
	size_t middle = str_find(text, STR("\n=\n"));
	struct str before = str_part(text, 0, middle), after = str_part(text, middle + 3, size);
	struct comparison comparison = compare_words(arena, before, after);
	words_are(&comparison, RUN_STRUCK, before);
	words_are(&comparison, RUN_INSERTED, after);
	size_t words[3] = { 0 };
	for (size_t i = 0; i < comparison.count; i++) {
		const struct run *run = &comparison.runs[i];
		assert(i == 0 || run->kind != comparison.runs[i - 1].kind);
		words[run->kind] += run->words;
	}
	for (int kind = 0; kind < 3; kind++)
		assert(words[kind] == comparison.words[kind]);
	return 0;
}
