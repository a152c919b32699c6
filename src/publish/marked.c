/* Marked text; see marked.h. A clause that went stands where it stood, behind the one before it; a
 * clause that only moved is shown in its new place and not as struck. */
#include "publish/marked.h"

#include "publish/html.h"
#include "wording/clause.h"
#include "wording/compare.h"

static size_t
find(const struct clause_text_list *list, int64_t clause)
{
	size_t i = 0;
	while (i < list->count && list->at[i].clause != clause)
		i++;
	return i;
}

static void
run(struct buf *out, const struct run *run)
{
	static const char *const begin[] = {
		[RUN_EQUAL] = "",
		[RUN_STRUCK] = "<del><span class=\"hidden\">struck: </span>",
		[RUN_INSERTED] = "<ins><span class=\"hidden\">added: </span>",
	};
	static const char *const end[] = {
		[RUN_EQUAL] = "",
		[RUN_STRUCK] = "<span class=\"hidden\">; </span></del>",
		[RUN_INSERTED] = "<span class=\"hidden\">; </span></ins>",
	};
	buf_text(out, begin[run->kind]);
	html_lines(out, run->text);
	buf_text(out, end[run->kind]);
}

void
marked_words(struct buf *out, struct str before, struct str after)
{
	struct comparison comparison = compare_words(out->arena, before, after);
	for (size_t i = 0; i < comparison.count; i++) {
		if (i > 0)
			buf_byte(out, ' ');
		run(out, &comparison.runs[i]);
	}
}

/* One of the two may be NULL: the clause came, or went. */
static void
clause(struct buf *out, struct str label, const struct part_clause_text *before,
    const struct part_clause_text *after)
{
	const struct part_clause_text none = { .lead = STR(""), .words = STR("") };
	const struct part_clause_text *old = before ? before : &none, *now = after ? after : &none;
	buf_format(
	    out, "<li class=\"clause %s\">", clause_kind_word(after ? after->kind : before->kind));
	buf_text(out, "<span class=\"no-label\">");
	buf_put(out, label);
	buf_text(out, "</span><p>");
	if (old->lead.size + now->lead.size > 0) {
		buf_text(out, "<span class=\"lead\">");
		marked_words(out, old->lead, now->lead);
		buf_text(out, "</span> ");
	}
	marked_words(out, old->words, now->words);
	buf_text(out, "</p></li>");
}

/* What went, of the old clauses from one up to another. */
static void
gone(struct buf *out, const struct clause_text_list *before, const struct clause_text_list *after,
    size_t from, size_t upto)
{
	for (size_t i = from; i < upto; i++)
		if (find(after, before->at[i].clause) == after->count)
			clause(out, STR(""), &before->at[i], NULL);
}

static struct str
label_of(struct arena *arena, const struct clause *clauses, size_t i)
{
	struct buf label;
	buf_init(&label, arena, 32);
	clause_label(&label, clauses, i);
	return buf_str(&label);
}

void
marked_write(
    struct buf *out, const struct clause_text_list *before, const struct clause_text_list *after)
{
	struct clause *clauses = TAKE_MANY(out->arena, struct clause, after->count);
	size_t told = 0; /* of the old ones */
	for (size_t i = 0; i < after->count; i++)
		clauses[i].kind = after->at[i].kind;
	buf_text(out, "<ol class=\"clauses marked\">");
	for (size_t i = 0; i < after->count; i++) {
		size_t at = find(before, after->at[i].clause);
		bool stayed = at < before->count;
		if (stayed && at >= told) {
			gone(out, before, after, told, at);
			told = at + 1;
		}
		clause(out, label_of(out->arena, clauses, i), stayed ? &before->at[at] : NULL,
		    &after->at[i]);
	}
	gone(out, before, after, told, before->count);
	buf_text(out, "</ol>");
}
