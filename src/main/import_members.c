/* Members: a person and a seat for each line of a roster. */
#include "import/seating.h"
#include "main/file.h"
#include "main/import.h"
#include "main/import_body.h"

/* What the lines of a roster come to. */
struct plan {
	const struct body *body;
	struct seatings seatings;
	struct import_wish *wishes; /* one for each line at most */
	uint64_t *persons;          /* of each line; 0: to be added */
};

static bool
add_people(struct import *import, struct plan *plan)
{
	const struct seatings *seatings = &plan->seatings;
	size_t count = 0, next = 0;
	for (size_t i = 0; i < seatings->count; i++) {
		const struct seating *seating = &seatings->at[i];
		plan->persons[i] = seating->person ? seating->person->head.id : 0;
		if (seating->kind != SEATING_NEW || seating->person)
			continue;
		struct action_add_person *person = TAKE(import->arena, struct action_add_person);
		person->name = seating->line->name;
		plan->wishes[count++] = (struct import_wish){ .action = ACTION_ADD_PERSON,
			.data = person, .place = seating->line->place };
	}
	bool taken = import_ask(import, "adding people", plan->wishes, count);
	for (size_t i = 0; i < seatings->count; i++)
		if (seatings->at[i].kind == SEATING_NEW && !plan->persons[i])
			plan->persons[i] = plan->wishes[next++].receipt.first;
	import_count(&import->report, "people", "people added", count);
	return taken;
}

static void
count_seats(struct import *import, const struct seatings *seatings)
{
	import_count(&import->report, "added", "seats added", seatings->of_kind[SEATING_NEW]);
	import_count(&import->report, "there", "seats that are there already, left as they are",
		seatings->of_kind[SEATING_KNOWN] + seatings->of_kind[SEATING_CHANGED]);
	import_count(&import->report, "differ", "of them otherwise than the list says",
		seatings->of_kind[SEATING_CHANGED]);
}

static bool
seat_people(struct import *import, struct plan *plan)
{
	size_t count = 0;
	for (size_t i = 0; i < plan->seatings.count; i++) {
		const struct seating *seating = &plan->seatings.at[i];
		const struct roster_seat *line = seating->line;
		if (seating->kind != SEATING_NEW)
			continue;
		struct action_seat_member *seat = TAKE(import->arena, struct action_seat_member);
		*seat = (struct action_seat_member){
			.body = plan->body->head.id, .person = plan->persons[i],
			.role = line->role, .weight = line->weight, .has_attributes = true,
			.attributes = { (struct part_attribute *)line->facts, line->fact_count },
		};
		plan->wishes[count++] = (struct import_wish){ .action = ACTION_SEAT_MEMBER,
			.data = seat, .place = line->place };
	}
	count_seats(import, &plan->seatings);
	return import_ask(import, "adding seats", plan->wishes, count);
}

static struct fault
work(struct import *import, void *context)
{
	const struct roster *roster = context;
	struct plan plan = { 0 };
	import_count(&import->report, "bodies", "bodies set up", 0);
	TRY(import_body_want(import, "Assembly", &plan.body));
	if (!plan.body)
		return OK;
	plan.wishes = TAKE_MANY(import->arena, struct import_wish, roster->count);
	plan.persons = TAKE_MANY(import->arena, uint64_t, roster->count);
	plan.seatings = seatings_judge(&import->report, import_state(import), plan.body, roster);
	if (import->report.refused_count == 0 && add_people(import, &plan))
		(void)seat_people(import, &plan);
	return OK;
}

static struct fault
read_all(struct import *import, struct roster *ret_roster)
{
	struct arena *arena = import->arena;
	const char *ocd = import->options->ocd;
	struct divisions divisions;
	struct csv list;
	if (ocd) {
		TRY(file_csv(arena, ocd, CSV_ANY_SEPARATOR, &list));
		TRY(divisions_read(arena, &list, &divisions));
	}
	struct roster_wish wish = { .divisions = ocd ? &divisions : NULL };
	TRY(file_csv(arena, import->path, CSV_ANY_SEPARATOR, &list));
	return roster_read(&import->report, &list, &wish, ret_roster);
}

int
import_members(struct import *import)
{
	struct roster roster;
	struct fault result = read_all(import, &roster);
	if (result.code != FAULT_NONE)
		return import_give_up(import, result);
	return import_carry_out(import, work, &roster);
}
