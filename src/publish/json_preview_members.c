/* The preview of a list of members: a row for each line, as it was judged. */
#include <assert.h>

#include "import/seating.h"
#include "publish/json_field.h"
#include "publish/preview.h"

/* What an empty name is replaced by, so that a source still says where a fact is from. */
static const struct str a_list = { "a list", 6 };

static const char *const kinds[SEATING_KINDS] = {
	[SEATING_NEW] = "seated", [SEATING_KNOWN] = "known", [SEATING_CHANGED] = "changed",
	[SEATING_REFUSED] = "refused", [SEATING_REPEATED] = "repeated",
};

static void
changes(struct buf *out, const struct seating *seating)
{
	json_open_list(out, "changes");
	for (size_t i = 0; i < seating->change_count; i++) {
		const struct seating_change *change = &seating->changes[i];
		json_open(out, NULL);
		json_field_text(out, "name", change->name);
		json_field_text(out, "from", change->from);
		json_field_text(out, "to", change->to);
		json_close(out);
	}
	json_close_list(out);
}

static void
facts(struct buf *out, const struct roster_seat *line)
{
	json_open_list(out, "attributes");
	for (size_t i = 0; i < line->fact_count; i++) {
		json_open(out, NULL);
		json_field_text(out, "name", line->facts[i].name);
		json_field_text(out, "value", line->facts[i].value);
		json_field_text(out, "source", line->facts[i].source);
		json_close(out);
	}
	json_close_list(out);
}

/* The refusals of this line, from *next on; they stand in the order of the lines. */
static void
refusals(struct buf *out, const struct import_report *report, size_t line, size_t *next)
{
	json_open_list(out, "refused");
	for (; *next < report->refused_count && report->refused[*next].place.line == line;
		(*next)++) {
		const struct import_refusal *refusal = &report->refused[*next];
		json_open(out, NULL);
		json_field_number(out, "column", (int64_t)refusal->place.column);
		json_field_text(out, "field", refusal->place.name);
		json_field_word(out, "code", fault_word(refusal->code));
		json_field_word(out, "sentence", fault_sentence(refusal->code));
		json_close(out);
	}
	json_close_list(out);
}

static void
row(struct buf *out, const struct seating *seating, const struct import_report *report,
	size_t *next)
{
	const struct roster_seat *line = seating->line;
	json_open(out, NULL);
	json_field_number(out, "line", (int64_t)line->place.line);
	json_field_word(out, "what", kinds[seating->kind]);
	json_field_text(out, "name", line->name);
	json_field_text(out, "city", line->city);
	json_field_text(out, "state", line->state);
	json_field_word(out, "role", role_word(seating->role));
	json_field_weight(out, "weight", seating->weight);
	json_field_number(out, "person",
		seating->person ? (int64_t)seating->person->head.id : 0);
	json_field_number(out, "member",
		seating->member ? (int64_t)seating->member->head.id : 0);
	json_field_number(out, "repeats", (int64_t)line->repeats);
	facts(out, line);
	changes(out, seating);
	refusals(out, report, line->place.line, next);
	json_close(out);
}

static void
write(struct buf *out, const struct import_report *report, const struct seatings *seatings,
	const struct body *body)
{
	size_t next = 0;
	json_open(out, NULL);
	json_field_number(out, "body", (int64_t)body->head.id);
	json_field_number(out, "lines", (int64_t)seatings->count);
	json_open(out, "counts");
	for (int kind = 0; kind < SEATING_KINDS; kind++)
		json_field_number(out, kinds[kind], (int64_t)seatings->of_kind[kind]);
	json_close(out);
	json_open_list(out, "rows");
	for (size_t i = 0; i < seatings->count; i++)
		row(out, &seatings->at[i], report, &next);
	json_close_list(out);
	json_field_texts(out, "notes", &report->notes);
	json_close(out);
}

static struct fault
too_large(void)
{
	struct fault found = fault(FAULT_TOO_LARGE, "list");
	found.detail = "a list has at most 5,000 lines and 1 MiB";
	static_assert(PREVIEW_ROWS_MOST == 5000 && PREVIEW_LIST_MOST == 1 << 20, "as it says");
	return found;
}

struct fault
preview_members(const struct assembly *assembly, const struct preview_wish *wish, struct buf *out)
{
	const struct body *body;
	struct roster roster;
	struct csv csv;
	struct str name = str_keep(out->arena, wish->name.size > 0 ? wish->name : a_list);
	struct import_report report = { .arena = out->arena, .what = "members", .file = name.at };
	if (wish->text.size > PREVIEW_LIST_MOST)
		return too_large();
	if (wish->name.size > PREVIEW_NAME_MOST)
		return fault_too_large("name", PREVIEW_NAME_MOST, "bytes");
	TRY(assembly_want(assembly, wish->body, NOUN_BODY, "body", &body));
	TRY(csv_parse(out->arena, name.at, wish->text, CSV_ANY_SEPARATOR, &csv));
	if (csv.count > PREVIEW_ROWS_MOST)
		return too_large();
	TRY(roster_read(&report, &csv, &(struct roster_wish){ .may_lack = true }, &roster));
	struct seatings seatings = seatings_judge(&report, assembly, body, &roster);
	write(out, &report, &seatings, body);
	return OK;
}
