/* Terms as words: the enumerations of terms.def and the words that stand for their values. The
 * words are what the record and the API carry; the numbers never leave the process. */
#ifndef WHEREAS_TEXT_TERM_H
#define WHEREAS_TEXT_TERM_H

#include "text/str.h"
#include "text/terms.h"

/* The word of a value, e.g. term_word(TERMS_CHOICE, CHOICE_YES) or choice_word(CHOICE_YES): "yes".
 * The value must be one of them. */
const char *term_word(enum terms terms, int value);

/* The value of a word; false where it is none of them. */
bool term_read(enum terms terms, struct str word, int *ret_value);

#endif
