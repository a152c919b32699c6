/* Marked text; see marked.h. A clause that went stands where it stood, behind the one before it; a
 * clause that only moved is shown in its new place and not as struck. */
#include "publish/marked.h"

#include "publish/html.h"
#include "wording/clause.h"
#include "wording/compare.h"
#include "text/term.h"

static size_t
find(const struct clause_text_list *list, int64_t clause)
{
	size_t i = 0;
	while (i < list->count && list->at[i].clause != clause)
		i++;
	return i;
}

static void
run(const struct prose *prose, const struct run *run)
{
	struct buf *out = prose->out;
	bool struck = run->kind == RUN_STRUCK;
	if (run->kind == RUN_EQUAL) {
		html_lines(out, run->text);
		return;
	}
	buf_text(out,
	    struck ? "<del><span class=\"hidden\" lang=\"" : "<ins><span class=\"hidden\" lang=\"");
	prose_put(prose, "", language_word(prose->language), "\">");
	prose_put(prose, "", struck ? prose->words->struck : prose->words->added, " </span>");
	html_lines(out, run->text);
	buf_text(out, struck ? "<span class=\"hidden\">; </span></del>"
			     : "<span class=\"hidden\">; </span></ins>");
}

void
marked_words(const struct prose *prose, struct str before, struct str after)
{
	struct buf *out = prose->out;
	struct comparison comparison = compare_words(out->arena, before, after);
	for (size_t i = 0; i < comparison.count; i++) {
		if (i > 0)
			buf_byte(out, ' ');
		run(prose, &comparison.runs[i]);
	}
}

/* One of the two may be NULL: the clause came, or went. */
static void
clause(const struct prose *prose, struct str label, const struct part_clause_text *before,
    const struct part_clause_text *after)
{
	struct buf *out = prose->out;
	const struct part_clause_text none = { .lead = STR(""), .words = STR("") };
	const struct part_clause_text *old = before ? before : &none, *now = after ? after : &none;
	buf_format(
	    out, "<li class=\"clause %s\">", clause_kind_word(after ? after->kind : before->kind));
	buf_text(out, "<span class=\"no-label\">");
	buf_put(out, label);
	buf_text(out, "</span><p>");
	if (old->lead.size + now->lead.size > 0) {
		buf_text(out, "<span class=\"lead\">");
		marked_words(prose, old->lead, now->lead);
		buf_text(out, "</span> ");
	}
	marked_words(prose, old->words, now->words);
	buf_text(out, "</p></li>");
}

/* What went, of the old clauses from one up to another. */
static void
gone(const struct prose *prose, const struct clause_text_list *before,
    const struct clause_text_list *after, size_t from, size_t upto)
{
	for (size_t i = from; i < upto; i++)
		if (find(after, before->at[i].clause) == after->count)
			clause(prose, STR(""), &before->at[i], NULL);
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
marked_write(const struct prose *prose, const struct clause_text_list *before,
    const struct clause_text_list *after)
{
	struct buf *out = prose->out;
	struct clause *clauses = TAKE_MANY(out->arena, struct clause, after->count);
	size_t told = 0; /* of the old ones */
	for (size_t i = 0; i < after->count; i++)
		clauses[i].kind = after->at[i].kind;
	buf_text(out, "<ol class=\"clauses marked\" lang=\"\">");
	for (size_t i = 0; i < after->count; i++) {
		size_t at = find(before, after->at[i].clause);
		bool stayed = at < before->count;
		if (stayed && at >= told) {
			gone(prose, before, after, told, at);
			told = at + 1;
		}
		clause(prose, label_of(out->arena, clauses, i), stayed ? &before->at[at] : NULL,
		    &after->at[i]);
	}
	gone(prose, before, after, told, before->count);
	buf_text(out, "</ol>");
}
