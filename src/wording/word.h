/* What a word looks like: how it ends, whether it is a bullet, a number, in capitals. Case and
 * letters are ASCII's, because the words of the trade are English; every other letter counts
 * as a letter of no case. */
#ifndef WHEREAS_WORDING_WORD_H
#define WHEREAS_WORDING_WORD_H

#include "text/str.h"

/* Does the text begin with these (lower-case) letters, in any case? */
bool word_begins(struct str text, const char *letters);

/* Without quotes, brackets and the marks of punctuation at both ends. */
struct str word_core(struct str word);

/* Is its core this word, in any case? One of these words (a list ended by NULL)? */
bool word_is(struct str word, const char *lower);
bool word_among(struct str word, const char *const *lower);

bool word_ends_sentence(struct str word); /* . ; : ! ? and closing quotes or brackets behind them */
bool word_ends_part(struct str word);     /* the same, or a comma or a dash */

bool word_bullet(struct str word);      /* • - * and what is left of lost indents: † ¶ */
bool word_enumerator(struct str word);  /* 1. (a) iv) W3. */
bool word_punctuation(struct str word); /* neither letter nor digit */
bool word_capital(struct str word);     /* its first letter is a capital */
bool word_shouted(struct str word);     /* has capitals and no small letter */
bool word_small(struct str word);       /* its first letter is a small one */
bool word_has_digit(struct str word);
bool word_month(struct str word); /* January, with a capital */

#endif
