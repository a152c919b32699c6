/* A fault: why something was refused. Made once, where it is found; spoken once, in http/ or main/.
 *
 * A fault is a value: a code, what it is about (a field, a column, "file:line"), and, where the
 * system itself said no, why. The sentence and the HTTP status of each code stand in faults.def
 * and nowhere else. `about` is borrowed: a literal, or bytes in the arena of the request that
 * failed. */
#ifndef WHEREAS_TEXT_FAULT_H
#define WHEREAS_TEXT_FAULT_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

enum fault_code {
	FAULT_NONE,
#define FAULT(code, status, sentence) FAULT_##code,
#include "text/faults.def"
#undef FAULT
	FAULT_CODES
};

struct fault {
	enum fault_code code;
	const char *about;
	int cause; /* of errno(3); 0: none of the system's */
	const char *detail; /* who did what meanwhile, without a full stop; or NULL */
	size_t most;    /* where something is too large: how much is taken of it; 0: not told */
	const char *of; /* what that counts: "bytes", "sponsors" */
};

#define MUST_USE __attribute__((warn_unused_result))

/* No fault. */
#define OK ((struct fault){ .code = FAULT_NONE, .about = "" })

/* Hand a fault upward: `TRY(text_read(…));` */
#define TRY(call)                                                                                  \
	do {                                                                                       \
		struct fault try_fault = (call);                                                   \
		if (try_fault.code != FAULT_NONE)                                                  \
			return try_fault;                                                          \
	} while (0)

MUST_USE struct fault fault(enum fault_code code, const char *about);

/* A fault with what errno(3) is at this moment: right behind the call that failed. */
MUST_USE struct fault fault_of_system(enum fault_code code, const char *about);

/* TOO_LARGE: at most so many `of` something are taken. `of` is a literal. */
MUST_USE struct fault fault_too_large(const char *about, size_t most, const char *of);

/* What more can be said than the sentence: the detail, or the limit, "at most 2,000 bytes". Nothing
 * is written where there is nothing. */
void fault_more(struct buf *out, struct fault fault);

/* The HTTP status (RFC 9110) and the sentence for people of a code; neither is ever empty. */
int fault_status(enum fault_code code);
const char *fault_sentence(enum fault_code code);

/* The code as a word for machines: its name in faults.def, e.g. "VOTE_OPEN". */
const char *fault_word(enum fault_code code);

#endif
