/* Terms and names of events: every word that is read stands for a value whose word it is. */
#include "text/term.h"

#include <assert.h>
#include <string.h>

#include "record/entry.h"
#include "target.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str word = target_text(target_arena(), data, size);
	enum event_kind kind;
	for (int terms = 0; terms < TERMS_COUNT; terms++) {
		int value;
		if (term_read((enum terms)terms, word, &value))
			assert(str_equal(word, str_of(term_word((enum terms)terms, value))));
	}
	if (event_kind_read(word, &kind))
		assert(str_equal(word, str_of(event_kinds[kind].name)));
	return 0;
}
