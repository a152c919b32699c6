/* A str: bytes that somebody else owns, with their length. Passed by value; zeroed, it is empty.
 * What is cut out of one lives as long as the bytes it was cut from. */
#ifndef WHEREAS_TEXT_STR_H
#define WHEREAS_TEXT_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

struct str {
	const char *at;
	size_t size;
};

/* Of a literal. */
#define STR(literal) ((struct str){ "" literal, sizeof(literal) - 1 })

/* Of a C string; it must outlive the str. */
struct str str_of(const char *c_string);

/* A copy in the arena; a NUL byte stands behind it: `.at` is a C string where it holds no NUL. */
struct str str_keep(struct arena *arena, struct str text);

bool str_equal(struct str a, struct str b);

/* Is it this word? Of a table most words differ in their first letters, and none is measured. */
bool str_is(struct str text, const char *word);

/* Byte order (memcmp, then length): <0, 0, >0. */
int str_compare(struct str a, struct str b);

bool str_starts(struct str text, struct str beginning);
bool str_ends(struct str text, struct str ending);

/* Bytes from `from` (at most `size` long), clipped to what there is. */
struct str str_part(struct str text, size_t from, size_t size);

/* Where `wanted` first begins, or text.size if nowhere. */
size_t str_find(struct str text, struct str wanted);

/* Without ASCII white space at both ends. */
struct str str_trim(struct str text);

/* Takes the part before the first `separator` off the front of *rest; all of it where there is
 * none. "a," has two parts, "" has one. False when *rest was used up (its `at` is NULL). */
bool str_split(struct str *rest, char separator, struct str *ret_part);

/* A decimal number, a minus before it or not, and nothing else; false where it does not fit. */
bool str_number(struct str text, int64_t *ret_number);

/* A 64-bit hash for tables in memory (never written anywhere). */
uint64_t str_hash(struct str text);

#endif
