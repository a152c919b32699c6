/* The canonical text of a version is length-prefixed, so that no choice of words can imitate
 * another. */
#include "wording/clause.h"

#include <assert.h>

enum {
	HEAD_SIZE = 80, /* more than a line of sizes takes: a word, two numbers of 20 digits */
};

static void
write_size(struct buf *out, struct str text)
{
	buf_byte(out, ' ');
	buf_number(out, (int64_t)text.size);
}

static void
write_line(struct buf *out, struct str text)
{
	buf_put(out, text);
	buf_byte(out, '\n');
}

static void
write_clause(struct buf *out, const struct clause *clause)
{
	buf_text(out, clause_kind_word(clause->kind));
	write_size(out, clause->lead);
	write_size(out, clause->words);
	buf_byte(out, '\n');
	write_line(out, clause->lead);
	write_line(out, clause->words);
}

void
wording_write(struct buf *out, const struct wording *wording)
{
	buf_text(out, "whereas-text 1\ntitle");
	write_size(out, wording->title);
	buf_byte(out, '\n');
	write_line(out, wording->title);
	for (size_t i = 0; i < wording->count; i++)
		write_clause(out, &wording->clauses[i]);
}

/* At least as many bytes as the canonical text has. */
static size_t
size_at_most(const struct wording *wording)
{
	size_t size = 2 * HEAD_SIZE + wording->title.size;
	for (size_t i = 0; i < wording->count; i++)
		size += HEAD_SIZE + wording->clauses[i].lead.size + wording->clauses[i].words.size;
	return size;
}

struct digest
wording_digest(struct arena *arena, const struct wording *wording)
{
	struct buf text;
	buf_init(&text, arena, size_at_most(wording));
	wording_write(&text, wording);
	assert(!text.full);
	return digest_of(buf_str(&text));
}

void
clause_label(struct buf *out, const struct clause *clauses, size_t index)
{
	static const char letter_of[CLAUSE_KIND_COUNT] = {
		[CLAUSE_KIND_WHEREAS] = 'W',
		[CLAUSE_KIND_RESOLVED] = 'R',
		[CLAUSE_KIND_OTHER] = 'T',
	};
	int64_t number = 0;
	for (size_t i = 0; i <= index; i++)
		number += clauses[i].kind == clauses[index].kind;
	buf_byte(out, letter_of[clauses[index].kind]);
	buf_number(out, number);
}
