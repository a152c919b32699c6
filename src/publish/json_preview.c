/* The preview of a text before it is brought in: read as an import reads it, shown to the clerk,
 * and thrown away. What is written later is written by the ordinary actions. */
#include "publish/json_plain.h"
#include "publish/view.h"
#include "wording/reading.h"

static void
clauses(struct buf *out, const struct reading *reading)
{
	json_open_list(out, "clauses");
	for (size_t i = 0; i < reading->clause_count; i++) {
		const struct reading_clause *clause = &reading->clauses[i];
		json_open(out, NULL);
		json_field_number(out, "clause", 0);
		json_field_word(out, "kind", clause_kind_word(clause->kind));
		json_field_text(out, "lead", clause->lead);
		json_field_text(out, "words", clause->words);
		json_close(out);
	}
	json_close_list(out);
	json_open_list(out, "lines"); /* where each clause begins in the source */
	for (size_t i = 0; i < reading->clause_count; i++)
		json_field_number(out, NULL, (int64_t)reading->clauses[i].line);
	json_close_list(out);
}

static void
sponsors(struct buf *out, const struct reading *reading)
{
	json_open_list(out, "named_sponsors");
	for (size_t i = 0; i < reading->sponsors.count; i++)
		json_field_text(out, NULL, reading->sponsors.at[i].name);
	json_close_list(out);
}

static void
list(struct buf *out, const char *name, const struct reading_list *lines)
{
	json_open_list(out, name);
	for (size_t i = 0; i < lines->count; i++)
		json_field_text(out, NULL, lines->at[i]);
	json_close_list(out);
}

/* What a clerk should look at before it is written. */
static void
warnings(struct buf *out, const struct reading *reading)
{
	json_open_list(out, "warnings");
	if (reading->title.size == 0)
		json_field_word(out, NULL, "no_title");
	if (reading->of_kind[CLAUSE_KIND_RESOLVED] == 0)
		json_field_word(out, NULL, "decides_nothing");
	if (reading->of_kind[CLAUSE_KIND_WHEREAS] == 0)
		json_field_word(out, NULL, "no_reasons");
	if (reading->left_over.count > 0)
		json_field_word(out, NULL, "left_over");
	if (reading->recovered)
		json_field_word(out, NULL, "other_encoding");
	json_close_list(out);
}

struct fault
view_preview_text(struct str text, struct buf *out)
{
	struct reading reading;
	if (text.size > PREVIEW_BYTES_MOST)
		return fault(FAULT_TOO_LARGE, "text");
	TRY(reading_of(out->arena, text, &reading));
	json_open(out, NULL);
	json_field_text(out, "number", reading.number);
	json_field_text(out, "title", reading.title);
	sponsors(out, &reading);
	clauses(out, &reading);
	list(out, "headings", &reading.headings);
	list(out, "trailing", &reading.trailing);
	list(out, "left_over", &reading.left_over);
	json_field_number(out, "words", (int64_t)reading.words);
	json_field_number(out, "placed", (int64_t)reading.placed);
	warnings(out, &reading);
	json_close(out);
	return OK;
}
