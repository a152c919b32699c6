/* One pass over the lines, against a picture of the people that is made once. */
#include "import/seating.h"

#include "assembly/fact.h"
#include "import/people.h"
#include "text/buf.h"
#include "text/term.h"
#include "text/utf8.h"

enum { NUMBER_MOST = 32 };

/* Where somebody is from, as it is compared. Folded once: a long list of namesakes is compared with
 * as long a house of them. */
struct origin {
	struct str city, state;
	bool city_known, state_known;
};

struct judging {
	struct import_report *report;
	struct arena *arena;
	const struct body *body;
	struct people people;
	struct lookup
	    origins; /* struct origin of those with a name, one after the other, by the name */
	struct lookup meant; /* struct seating, by the id of the person it means */
};

/* Where somebody is from, as one of the seats says it; FACT_UNKNOWN where none does. */
static struct str
known_of(const struct person *person, const char *name)
{
	struct str known = FACT_UNKNOWN;
	for (EACH(const struct member, seat, &person->seats)) {
		struct str value = member_attribute(seat, name);
		if (!fact_unknown(value))
			known = value;
	}
	return known;
}

static struct origin
origin_of(struct arena *arena, struct str city, struct str state)
{
	return (struct origin){
		.city = utf8_fold(arena, city),
		.state = utf8_fold(arena, state),
		.city_known = !fact_unknown(city),
		.state_known = !fact_unknown(state),
	};
}

/* Of everybody of a name, in their order; made when the name is first asked for. */
static const struct origin *
origins_of(struct judging *judging, struct str name, const struct namesakes *namesakes)
{
	struct str key = people_fold(judging->arena, name);
	struct origin *origins = lookup_find(&judging->origins, key);
	if (origins || namesakes->people.count == 0)
		return origins;
	origins = TAKE_MANY(judging->arena, struct origin, namesakes->people.count);
	for (size_t i = 0; i < namesakes->people.count; i++) {
		const struct person *person = namesakes->people.at[i];
		origins[i] =
		    origin_of(judging->arena, known_of(person, "city"), known_of(person, "state"));
	}
	lookup_add(&judging->origins, key, origins);
	return origins;
}

/* What is not known of one of them parts nobody: a second seat would be a second vote. */
static bool
may_be(const struct origin *one, const struct origin *other)
{
	if (!one->city_known || !other->city_known)
		return true;
	bool states_known = one->state_known && other->state_known;
	return str_equal(one->city, other->city)
	       && (!states_known || str_equal(one->state, other->state));
}

static void
refuse(
    struct judging *judging, struct seating *seating, struct csv_place place, enum fault_code code)
{
	import_refuse(judging->report, place, code);
	seating->kind = SEATING_REFUSED;
}

/* Nobody is meant by two lines: they would give one person two seats, or one seat two sayings. */
static bool
meant_before(struct judging *judging, struct seating *seating)
{
	struct buf key;
	buf_init(&key, judging->arena, NUMBER_MOST);
	buf_number(&key, (int64_t)seating->person->head.id);
	return lookup_add(&judging->meant, buf_str(&key), seating) != NULL;
}

static void
find_person(struct judging *judging, struct seating *seating)
{
	const struct roster_seat *line = seating->line;
	const struct namesakes *namesakes = people_named(&judging->people, line->name);
	const struct origin *origins = origins_of(judging, line->name, namesakes);
	const struct origin from = origin_of(judging->arena, line->city, line->state);
	size_t count = 0;
	for (size_t i = 0; i < namesakes->people.count; i++) {
		if (!may_be(&from, &origins[i]))
			continue;
		seating->person = namesakes->people.at[i];
		count++;
	}
	if (count > 1 || (count == 1 && meant_before(judging, seating)))
		refuse(judging, seating, line->place, FAULT_NAME_OF_SEVERAL);
	else if (count == 1)
		seating->member = member_of_person(judging->body, seating->person);
}

static void
change(struct seating *seating, struct str name, struct str from, struct str to)
{
	if (!str_equal(from, to))
		seating->changes[seating->change_count++] =
		    (struct seating_change){ name, from, to };
}

static struct str
decimal(struct arena *arena, int64_t weight)
{
	struct buf out;
	buf_init(&out, arena, NUMBER_MOST);
	weight_write(&out, weight);
	return buf_str(&out);
}

static void
compare(struct judging *judging, struct seating *seating)
{
	const struct roster_seat *line = seating->line;
	const struct member *member = seating->member;
	seating->role = line->gives_role ? line->role : member->role;
	seating->weight = line->gives_weight ? line->weight : member->weight;
	change(seating, STR("role"), str_of(role_word(member->role)),
	    str_of(role_word(seating->role)));
	change(seating, STR("weight"), decimal(judging->arena, member->weight),
	    decimal(judging->arena, seating->weight));
	for (size_t i = 0; i < line->fact_count; i++) {
		const struct part_attribute *fact = &line->facts[i];
		const char *name = str_keep(judging->arena, fact->name).at;
		if (!fact_unknown(fact->value))
			change(seating, fact->name, member_attribute(member, name), fact->value);
	}
	seating->kind = seating->change_count > 0 ? SEATING_CHANGED : SEATING_KNOWN;
}

static void
check_weight(struct judging *judging, struct seating *seating)
{
	const struct csv_place place = seating->line->weight_place;
	struct fault found =
	    member_weight_check(judging->body, seating->member, seating->role, seating->weight);
	if (found.code != FAULT_NONE)
		refuse(judging, seating, place.line > 0 ? place : seating->line->place, found.code);
}

static void
judge(struct judging *judging, struct seating *seating)
{
	if (seating->kind == SEATING_REFUSED)
		return;
	if (seating->line->repeats > 0) {
		seating->kind = SEATING_REPEATED;
		return;
	}
	find_person(judging, seating);
	if (seating->kind == SEATING_NEW && seating->member)
		compare(judging, seating);
	if (seating->kind == SEATING_NEW || seating->kind == SEATING_CHANGED)
		check_weight(judging, seating);
}

/* Weights count only where the body weighs votes; whoever lists some should know. */
static void
note_weights(struct import_report *report, const struct body *body, const struct roster *roster)
{
	size_t weighted = 0;
	for (size_t i = 0; i < roster->count; i++)
		weighted += roster->at[i].repeats == 0 && body_votes(body, roster->at[i].role)
			    && roster->at[i].weight != WEIGHT_ONE;
	if (weighted > 0 && body->rules.weighting == WEIGHTING_EQUAL)
		import_note(report,
		    "%zu %s another weight than 1, but %.*s "
		    "counts every seat as one; its rules say so",
		    weighted, weighted == 1 ? "seat has" : "seats have", (int)body->name.size,
		    body->name.at);
}

/* Lines that the reading has refused; its refusals stand in the order of the lines. */
static void
take_refused(const struct import_report *report, struct seatings *seatings)
{
	size_t next = 0;
	for (size_t i = 0; i < seatings->count; i++) {
		struct seating *seating = &seatings->at[i];
		while (next < report->refused_count
		       && report->refused[next].place.line < seating->line->place.line)
			next++;
		if (next < report->refused_count
		    && report->refused[next].place.line == seating->line->place.line)
			seating->kind = SEATING_REFUSED;
	}
}

struct seatings
seatings_judge(struct import_report *report, const struct assembly *assembly,
    const struct body *body, const struct roster *roster)
{
	struct judging judging = { .report = report, .arena = report->arena, .body = body };
	struct seatings seatings = { TAKE_MANY(report->arena, struct seating, roster->count),
		roster->count, { 0 } };
	people_of(report->arena, assembly, &judging.people);
	lookup_init(&judging.origins, report->arena);
	lookup_init(&judging.meant, report->arena);
	note_weights(report, body, roster);
	for (size_t i = 0; i < roster->count; i++)
		seatings.at[i] = (struct seating){ .line = &roster->at[i],
			.role = roster->at[i].role,
			.weight = roster->at[i].weight };
	take_refused(report, &seatings);
	for (size_t i = 0; i < roster->count; i++) {
		judge(&judging, &seatings.at[i]);
		seatings.of_kind[seatings.at[i].kind]++;
	}
	import_refused_sort(report);
	return seatings;
}
