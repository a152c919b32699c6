/* Walks the generated table of terms. */
#include "text/term.h"

#include <assert.h>

const char *
term_word(enum terms terms, int value)
{
	assert(terms < TERMS_COUNT && value >= 0 && value < terms_table[terms].count);
	return terms_table[terms].words[value];
}

bool
term_read(enum terms terms, struct str word, int *ret_value)
{
	for (int value = 0; value < terms_table[terms].count; value++) {
		if (str_is(word, terms_table[terms].words[value])) {
			*ret_value = value;
			return true;
		}
	}
	return false;
}
