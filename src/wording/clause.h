/* A clause, and a text of clauses: what a resolution says, in a form that can be numbered and
 * hashed.
 *
 * Nothing here owns anything: every str is borrowed from whoever holds the version. */
#ifndef WHEREAS_WORDING_CLAUSE_H
#define WHEREAS_WORDING_CLAUSE_H

#include "text/buf.h"
#include "text/digest.h"
#include "text/term.h"

struct clause {
	int64_t id; /* for life, within its resolution; 0 where it has none yet */
	enum clause_kind kind;
	struct str lead;  /* "WHEREAS,"; "BE IT FURTHER RESOLVED,"; may be empty */
	struct str words; /* the rest; paragraphs are separated by a line feed */
};

/* One version of a text. */
struct wording {
	struct str title;
	const struct clause *clauses;
	size_t count;
};

/* The canonical text of a version: the bytes whose SHA-256 says which text a question is
 * about.
 *
 *     whereas-text 1 LF
 *     title SIZE LF the title LF
 *     then for each clause, in order:
 *     KIND SIZE SIZE LF the lead LF the words LF
 *
 * KIND is the word of the term (whereas, resolved, other); a SIZE is the number of bytes of
 * what follows, in decimal. Nothing is folded or trimmed: two texts have the same form only
 * where every byte of title, kinds, leads and words is the same. Ids are no part of it, so
 * that the same words give the same hash wherever they are kept. Another form will have
 * another number in its first line; this one never changes, because hashes of it stand in the
 * record. */
void wording_write(struct buf *out, const struct wording *wording);

/* SHA-256 of the canonical text; the arena holds the text meanwhile. */
struct digest wording_digest(struct arena *arena, const struct wording *wording);

/* How people call the clause at `index`: W1, W2… for reasons, R1… for decisions, T1… for the
 * text between them; counted within the version, so a label may change while the id does not. */
void clause_label(struct buf *out, const struct clause *clauses, size_t index);

#endif
