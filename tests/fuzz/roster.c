/* Lists of members, read and judged in a house: every line is of one kind and is refused with a
 * reason, nobody is meant by two lines, and what is said to happen would not be refused. */
#include "import/seating.h"

#include <assert.h>

#include "assembly/verbs.h"
#include "base.h"
#include "publish/preview.h"
#include "target.h"
#include "text/utf8.h"

static const struct assembly *
house(void)
{
	static struct assembly *assembly;
	if (!assembly)
		assembly = base_new(0);
	return assembly;
}

static void
taken(struct arena *arena, enum action_kind kind, const void *action)
{
	struct asking asking = { .assembly = house(), .caller = { .administrator = true },
		.now = house()->last.at, .next = house()->last.seq + 1, .arena = arena };
	struct fault refused = assembly_decide(&asking, kind, action);
	assert(refused.code == FAULT_NONE);
}

static void
seated(struct arena *arena, const struct body *body, const struct seating *seating)
{
	const struct roster_seat *line = seating->line;
	uint64_t known = ((const struct entity *)house()->people.at[0])->id;
	taken(arena, ACTION_ADD_PERSON, &(struct action_add_person){ .name = line->name });
	if (seating->person)
		known = seating->person->head.id;
	else if (member_of_person(body, house()->people.at[0]))
		return;
	taken(arena, ACTION_SEAT_MEMBER,
		&(struct action_seat_member){ .body = body->head.id, .person = known,
			.role = seating->role, .weight = seating->weight, .has_attributes = true,
			.attributes = { (struct part_attribute *)line->facts, line->fact_count } });
}

static void
changed(struct arena *arena, const struct seating *seating)
{
	uint64_t member = seating->member->head.id;
	assert(seating->change_count > 0);
	taken(arena, ACTION_CHANGE_MEMBER,
		&(struct action_change_member){ .member = member, .role = seating->role,
			.weight = seating->weight });
	for (size_t i = 0; i < seating->line->fact_count; i++) {
		const struct part_attribute *fact = &seating->line->facts[i];
		taken(arena, ACTION_SET_ATTRIBUTE,
			&(struct action_set_attribute){ .member = member, .name = fact->name,
				.value = fact->value, .source = fact->source });
	}
}

static bool
has_reason(const struct import_report *report, size_t line)
{
	for (size_t i = 0; i < report->refused_count; i++)
		if (report->refused[i].place.line == line)
			return true;
	return false;
}

static void
judge(struct arena *arena, const struct body *body, struct import_report *report,
	const struct roster *roster)
{
	struct seatings seatings = seatings_judge(report, house(), body, roster);
	size_t sum = 0;
	for (int kind = 0; kind < SEATING_KINDS; kind++)
		sum += seatings.of_kind[kind];
	assert(sum == roster->count);
	for (size_t i = 0; i < seatings.count; i++) {
		const struct seating *seating = &seatings.at[i];
		bool refused = seating->kind == SEATING_REFUSED;
		assert(refused == has_reason(report, seating->line->place.line));
		for (size_t j = 0; j < i && !refused && seating->person; j++)
			assert(seatings.at[j].kind == SEATING_REFUSED
			       || seatings.at[j].person != seating->person);
		if (seating->kind == SEATING_NEW)
			seated(arena, body, seating);
		if (seating->kind == SEATING_CHANGED)
			changed(arena, seating);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = target_arena();
	const struct body *body = house()->bodies.at[0];
	struct str text = target_text(arena, data, size);
	struct import_report report = { .arena = arena };
	struct roster roster;
	struct csv csv;
	struct buf out;
	bool may_lack = size % 2 == 0;
	buf_init(&out, arena, 16 * 1024 * 1024);
	struct preview_wish wish = { .body = body->head.id, .text = text };
	struct fault shown = preview_members(house(), &wish, &out);
	assert(shown.code != FAULT_NONE || utf8_valid(buf_str(&out)));
	if (csv_parse(arena, "list.csv", text, CSV_ANY_SEPARATOR, &csv).code != FAULT_NONE)
		return 0;
	struct fault read = roster_read(&report, &csv,
		&(struct roster_wish){ .may_lack = may_lack }, &roster);
	if (read.code == FAULT_NONE)
		judge(arena, body, &report, &roster);
	return 0;
}
