/* The preview of a text. What a draft would hold is written by the shape of the action, so that it
 * can be sent as it stands. */
#include <assert.h>

#include "assembly/permission.h"
#include "import/draft.h"
#include "publish/json_field.h"
#include "publish/preview.h"

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

static void
read_as(struct buf *out, const struct reading *reading)
{
	json_field_text(out, "number", reading->number);
	json_field_text(out, "title", reading->title);
	sponsors(out, reading);
	clauses(out, reading);
	list(out, "headings", &reading->headings);
	list(out, "trailing", &reading->trailing);
	list(out, "left_over", &reading->left_over);
	json_field_number(out, "words", (int64_t)reading->words);
	json_field_number(out, "placed", (int64_t)reading->placed);
	warnings(out, reading);
}

static uint64_t
id_of(const struct resolution *resolution)
{
	return resolution ? resolution->head.id : 0;
}

/* What would be asked for, and what is there already. */
static void
brought_in(struct buf *out, const struct assembly *assembly, const struct body *body,
	const struct reading *reading)
{
	struct sponsor_seats seats;
	sponsor_seats_of(out->arena, body, &seats);
	struct import_draft draft = import_draft_of(&seats, body, reading, STR(""));
	struct import_known known = import_known_of(out->arena, assembly, body, reading->number,
		&draft.action);
	json_field_part(out, "draft", action_kinds[ACTION_DRAFT_RESOLUTION].shape, &draft.action);
	json_open_list(out, "members");
	for (size_t i = 0; i < draft.action.sponsors.count; i++)
		json_member_short(out,
			assembly_must(assembly, draft.action.sponsors.at[i], NOUN_MEMBER));
	json_close_list(out);
	json_field_number(out, "by_surname", (int64_t)draft.by_surname);
	json_field_number(out, "known", (int64_t)id_of(known.resolution));
	json_field_flag(out, "known_same", known.same);
	json_field_number(out, "known_draft", (int64_t)id_of(known.draft));
}

static struct fault
too_large(void)
{
	struct fault found = fault(FAULT_TOO_LARGE, "text");
	found.detail = "a text has at most 128 KiB";
	static_assert(PREVIEW_TEXT_MOST == 128 * 1024, "as it says");
	return found;
}

struct fault
preview_text(const struct assembly *assembly, const struct preview_wish *wish, struct buf *out)
{
	struct reading reading;
	const struct body *body = NULL;
	if (wish->text.size > PREVIEW_TEXT_MOST)
		return too_large();
	if (wish->body)
		TRY(assembly_want(assembly, wish->body, NOUN_BODY, "body", &body));
	TRY(reading_of(out->arena, wish->text, &reading));
	if (body && reading.words == 0)
		return fault(FAULT_NO_WORDS, "text");
	json_open(out, NULL);
	read_as(out, &reading);
	if (body)
		brought_in(out, assembly, body, &reading);
	json_close(out);
	return OK;
}
