/* UTF-8 (RFC 3629) text: is it valid, its code points, its words. Built on utf8proc. Nothing here
 * refuses text: bytes that are not UTF-8 are read as U+FFFD, the replacement character. */
#ifndef WHEREAS_TEXT_UTF8_H
#define WHEREAS_TEXT_UTF8_H

#include "text/arena.h"
#include "text/str.h"

/* Valid UTF-8 without NUL. */
bool utf8_valid(struct str text);

/* Takes one code point off the front of *rest; false at its end. An invalid byte gives U+FFFD. */
bool utf8_next(struct str *rest, uint32_t *ret_point);

/* White space in the sense of Unicode (White_Space), with U+00A0, U+200B and U+FEFF. */
bool utf8_space(uint32_t point);

/* Takes the next word (a run without white space) off the front of *rest; false at the end. */
bool utf8_word(struct str *rest, struct str *ret_word);

/* The number of such words. */
size_t utf8_words(struct str text);

/* Text in normal form C (Unicode UAX #15), as names and titles are kept; in the arena. */
struct str utf8_normal(struct arena *arena, struct str text);

/* Text folded for comparison: NFKC, case folded, white space made one blank, ends trimmed. */
struct str utf8_fold(struct arena *arena, struct str text);

/* Bytes of an old code page (Windows-1252) as UTF-8, in the arena; for what is not UTF-8. */
struct str utf8_of_windows(struct arena *arena, struct str bytes);

#endif
