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

/* Can it stand in a line, and is it read in the order in which it is written? No control character,
 * line feeds among them, no separator of lines, and none of the signs that turn the direction of
 * what follows (UAX #9: embeddings, overrides and isolates). Letters written from right to left
 * need none of these, and U+200E, U+200F and U+061C are none. */
bool utf8_one_line(struct str text);

/* Text with each run of white space as one blank, its ends trimmed; in the arena, or the text. */
struct str utf8_spaced(struct arena *arena, struct str text);

/* Text in normal form C (Unicode UAX #15), as names and titles are kept; in the arena. */
struct str utf8_normal(struct arena *arena, struct str text);

/* Text folded for comparison: NFKC, case folded, white space made one blank, ends trimmed. */
struct str utf8_fold(struct arena *arena, struct str text);

/* Bytes of an old code page (Windows-1252) as UTF-8, in the arena; for what is not UTF-8. */
struct str utf8_of_windows(struct arena *arena, struct str bytes);

#endif
