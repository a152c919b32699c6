/* Members: a person and a seat for each line of a roster. */
#include "main/import.h"
#include "main/import_body.h"
#include "main/import_people.h"
#include "main/import_roster.h"
#include "text/utf8.h"

/* What the lines of a roster come to. */
struct plan {
	const struct roster *roster;
	const struct body *body;
	struct people people;
	struct import_wish *wishes; /* one for each line at most */
	uint64_t *persons;          /* of each line; 0: to be added */
	bool *seated;               /* is there already */
};

static bool
same(struct arena *arena, struct str one, struct str other)
{
	return str_equal(utf8_fold(arena, one), utf8_fold(arena, other));
}

/* Where somebody is from, as one of the seats says it; "unknown" where none does. */
static struct str
known_of(const struct person *person, const char *name)
{
	struct str known = STR("unknown");
	for (EACH(const struct member, seat, &person->seats)) {
		struct str value = member_attribute(seat, name);
		if (!str_equal(value, STR("unknown")))
			known = value;
	}
	return known;
}

/* Is this the person the line means? Of the same name, and from the same city, or of a city that
 * nobody has noted yet. */
static bool
means(struct arena *arena, const struct roster_seat *line, const struct person *person)
{
	struct str city = known_of(person, "city"), state = known_of(person, "state");
	if (str_equal(city, STR("unknown")) || str_equal(line->city, STR("unknown")))
		return true;
	return same(arena, city, line->city) && same(arena, state, line->state);
}

/* Who is meant by each line, and whether that person sits here now. */
static void
match(struct import *import, struct plan *plan, size_t index)
{
	const struct roster_seat *line = &plan->roster->at[index];
	struct person *found = NULL;
	size_t count = 0;
	for (EACH(struct person, person, &people_named(&plan->people, line->name)->people)) {
		if (!means(import->arena, line, person))
			continue;
		found = person;
		count++;
	}
	if (count > 1)
		import_refuse(&import->report, line->place, FAULT_NAME_OF_SEVERAL);
	if (count != 1)
		return;
	plan->persons[index] = found->head.id;
	plan->seated[index] = member_of_person(plan->body, found) != NULL;
}

static bool
add_people(struct import *import, struct plan *plan)
{
	size_t count = 0;
	for (size_t i = 0; i < plan->roster->count; i++) {
		if (plan->persons[i])
			continue;
		struct action_add_person *person = TAKE(import->arena, struct action_add_person);
		person->name = plan->roster->at[i].name;
		plan->wishes[count++] = (struct import_wish){ .action = ACTION_ADD_PERSON,
			.data = person, .place = plan->roster->at[i].place };
	}
	bool taken = import_ask(import, "adding people", plan->wishes, count);
	for (size_t i = 0, next = 0; i < plan->roster->count; i++)
		if (!plan->persons[i])
			plan->persons[i] = plan->wishes[next++].receipt.first;
	import_count(&import->report, "people", "people added", count);
	return taken;
}

static bool
seat_people(struct import *import, struct plan *plan)
{
	size_t count = 0;
	for (size_t i = 0; i < plan->roster->count; i++) {
		const struct roster_seat *line = &plan->roster->at[i];
		if (plan->seated[i])
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
	import_count(&import->report, "added", "seats added", count);
	import_count(&import->report, "there", "seats that are there already, left as they are",
		plan->roster->count - count);
	return import_ask(import, "adding seats", plan->wishes, count);
}

/* Weights count only where the body weighs votes; whoever lists some should know. */
static void
note_weights(struct import *import, const struct plan *plan)
{
	size_t weighted = 0;
	for (size_t i = 0; i < plan->roster->count; i++)
		weighted += body_votes(plan->body, plan->roster->at[i].role)
			    && plan->roster->at[i].weight != WEIGHT_ONE;
	if (weighted > 0 && plan->body->rules.weighting == WEIGHTING_EQUAL)
		import_note(&import->report, "%zu %s another weight than 1, but %.*s "
			"counts every seat as one; its rules say so", weighted,
			weighted == 1 ? "seat has" : "seats have",
			(int)plan->body->name.size, plan->body->name.at);
}

static struct fault
work(struct import *import, void *context)
{
	struct plan plan = { .roster = context };
	size_t count = plan.roster->count;
	import_count(&import->report, "bodies", "bodies set up", 0);
	TRY(import_body_want(import, "Assembly", &plan.body));
	if (!plan.body)
		return OK;
	plan.wishes = TAKE_MANY(import->arena, struct import_wish, count);
	plan.persons = TAKE_MANY(import->arena, uint64_t, count);
	plan.seated = TAKE_MANY(import->arena, bool, count);
	people_of(import->arena, import_state(import), &plan.people);
	note_weights(import, &plan);
	for (size_t i = 0; i < count; i++)
		match(import, &plan, i);
	if (import->report.refused_count == 0 && add_people(import, &plan))
		(void)seat_people(import, &plan);
	return OK;
}

int
import_members(struct import *import)
{
	struct divisions divisions;
	struct roster roster;
	const char *ocd = import->options->ocd;
	struct fault result = ocd ? divisions_read(import->arena, ocd, &divisions) : OK;
	if (result.code == FAULT_NONE)
		result = roster_read(&import->report, import->path, ocd ? &divisions : NULL,
			&roster);
	if (result.code != FAULT_NONE)
		return import_give_up(import, result);
	return import_carry_out(import, work, &roster);
}
