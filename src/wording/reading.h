/* A reading: messy raw text as number, title, sponsors, clauses and what stands around them.
 *
 * Every word of the source stands in exactly one place of the reading or is left over: kept
 * and shown, never dropped. A word is a run without Unicode white space (text/utf8.h). No
 * character inside a word is changed; only white space is, and a word broken by a hyphen at
 * the end of a line is joined again.
 *
 * Rules of thumb for people who write such texts, no standard: "whereas" clauses give reasons,
 * "resolved" clauses decide (Robert's Rules of Order Newly Revised, section 10, on preambles
 * and resolving clauses).
 *
 * Everything lives in the arena the reading was made in. */
#ifndef WHEREAS_WORDING_READING_H
#define WHEREAS_WORDING_READING_H

#include "text/arena.h"
#include "text/fault.h"
#include "text/str.h"
#include "text/term.h"
#include "wording/page.h"
#include "wording/sponsor.h"

enum {
	READING_SOURCE_LIMIT = 2 * 1024 * 1024, /* bytes */
	READING_CLAUSE_LIMIT = 2000,
};

struct reading_list {
	struct str *at;
	size_t count;
};

struct reading_clause {
	enum clause_kind kind;
	struct str mark; /* what stands before the lead: "1.", "•", the daggers of a lost indent */
	struct str lead;  /* "WHEREAS,", "NOW, THEREFORE, BE IT RESOLVED," as found; may be empty */
	struct str words; /* paragraphs are separated by a line feed */
	bool joined;      /* no white space stood between lead and words ("WHEREAS,expanding") */
	size_t line;      /* of the source, where it begins; from 1 */
};

struct reading {
	struct str number; /* "59" of "Resolution No. 59"; empty where there is none */
	struct str title;

	struct sponsors sponsors;

	struct reading_clause *clauses;
	size_t clause_count;
	size_t of_kind[CLAUSE_KIND_COUNT]; /* clauses of each kind */

	/* Lines as they stood, for showing: the line the number is from, the sponsors' lines,
	 * lines above the text that are neither (meeting, body, committee), and what follows
	 * it (references, dates, initials, certificates, "Projected Cost: Unknown",
	 * schedules). */
	struct reading_list number_lines;
	struct reading_list sponsor_lines;
	struct reading_list headings;
	struct reading_list trailing;

	struct reading_list left_over; /* what could not be placed */

	size_t words;  /* in the source */
	size_t placed; /* words + left over words are always the source's */
	size_t words_in[PLACES];
	bool recovered; /* some lines were no UTF-8 and were read as Windows-1252 */
};

/* Reads a text and asserts, byte by byte, that nothing of it was lost. FAULT_TOO_LARGE above a
 * limit, FAULT_NOT_UTF8 where a NUL says that it is no text at all; about says which and
 * where. An empty source gives an empty reading. */
MUST_USE struct fault reading_of(
    struct arena *arena, struct str source, struct reading *ret_reading);

/* What to call a text: its title, or else the beginning of what it decides (or reasons), cut
 * at a word to at most `size` bytes; in the arena. Empty where the text is. */
struct str reading_name(struct arena *arena, const struct reading *reading, size_t size);

#endif
