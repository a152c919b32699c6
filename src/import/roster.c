/* The columns of each header, and how a line becomes a seat. */
#include "import/roster.h"

#include "assembly/fact.h"
#include "import/people.h"
#include "text/buf.h"
#include "text/lookup.h"
#include "text/term.h"
#include "text/utf8.h"

enum { PHRASE_MOST = 1000 };

#define ABSENT SIZE_MAX

enum column {
	NAME, CITY, STATE, DIVISION, PARTY, POPULATION, ROLE, WEIGHT, SOURCE, ELECTION, SITE,
	LATER_NAME, COLUMNS
};

/* What the columns are called under each header; NULL where it has none. */
static const char *const own[COLUMNS] = {
	[NAME] = "name", [CITY] = "city", [STATE] = "state", [DIVISION] = "ocd_division",
	[PARTY] = "party", [POPULATION] = "population", [ROLE] = "role", [WEIGHT] = "weight",
	[SOURCE] = "source",
};
static const char *const mayors[COLUMNS] = {
	[NAME] = "mayor_2020", [CITY] = "city", [STATE] = "state", [DIVISION] = "ocd_division",
	[PARTY] = "party_2026_openstates", [POPULATION] = "population",
	[ELECTION] = "next_election", [SITE] = "city_site", [LATER_NAME] = "mayor_2026_openstates",
};

struct reading {
	struct import_report *report;
	struct arena *arena;
	const struct csv *csv;
	const struct roster_wish *wish;
	const char *const *names;      /* of the columns: own or mayors */
	size_t places[COLUMNS]; /* ABSENT: the list has none */
	const struct csv_record *record; /* at hand */
	struct lookup seen; /* struct roster_seat, as namesake_before has it; of mayors by city */
	size_t repeated, joined, ambiguous, missing;
};

static void
refuse(struct reading *reading, enum column column, enum fault_code code)
{
	import_refuse(reading->report,
		csv_place(reading->csv, reading->record, reading->places[column]), code);
}

static bool
has(const struct reading *reading, enum column column)
{
	return reading->places[column] != ABSENT;
}

/* The field of a column, its white space made single blanks; empty where the header has no such
 * column. */
static struct str
field(const struct reading *reading, enum column column)
{
	if (!has(reading, column))
		return STR("");
	struct str field = reading->record->fields[reading->places[column]];
	return utf8_spaced(reading->arena, field);
}

static struct fault
refuse_header(const struct reading *reading, enum fault_code code, struct csv_place place)
{
	place.file = reading->csv->file;
	place.line = 1;
	return fault(code, csv_place_words(reading->arena, place));
}

static bool
is_known(const struct reading *reading, struct str name)
{
	for (int i = 0; i < COLUMNS; i++)
		if (reading->names[i] && str_equal(name, str_of(reading->names[i])))
			return true;
	return false;
}

/* What could have stood there: "name, city, …". */
static const char *
known_names(const struct reading *reading)
{
	struct buf words;
	buf_init(&words, reading->arena, PHRASE_MOST);
	buf_text(&words, "known are");
	for (int i = 0; i < COLUMNS; i++)
		if (reading->names[i])
			buf_format(&words, "%s %s", i > 0 ? "," : "", reading->names[i]);
	return str_keep(reading->arena, buf_str(&words)).at;
}

static const char *
missing_name(const struct reading *reading)
{
	struct buf words;
	buf_init(&words, reading->arena, PHRASE_MOST);
	buf_format(&words, "name is missing; %s", known_names(reading));
	return str_keep(reading->arena, buf_str(&words)).at;
}

static struct fault
refuse_strangers(const struct reading *reading)
{
	const struct csv *csv = reading->csv;
	for (size_t i = 0; i < csv->columns; i++) {
		if (is_known(reading, csv->names[i]))
			continue;
		struct fault found = refuse_header(reading, FAULT_COLUMN_UNKNOWN,
			(struct csv_place){ .column = i + 1, .name = csv->names[i] });
		found.detail = known_names(reading);
		return found;
	}
	return OK;
}

static struct fault
find_columns(struct reading *reading)
{
	size_t place;
	bool of_mayors = csv_column(reading->csv, str_of(mayors[NAME]), &place);
	bool may_lack = reading->wish->may_lack && !of_mayors;
	reading->names = of_mayors ? mayors : own;
	if (!of_mayors && !csv_column(reading->csv, str_of(own[NAME]), &place)) {
		struct fault found =
			refuse_header(reading, FAULT_HEADER, (struct csv_place){ 0 });
		found.detail = missing_name(reading);
		return found;
	}
	for (int i = 0; i < COLUMNS; i++) {
		const char *name = reading->names[i];
		reading->places[i] = ABSENT;
		if (!name || csv_column(reading->csv, str_of(name), &reading->places[i]))
			continue;
		if (!may_lack)
			return refuse_header(reading, FAULT_COLUMN_MISSING,
				(struct csv_place){ .name = str_of(name) });
	}
	return reading->wish->may_lack ? refuse_strangers(reading) : OK;
}

/* Texts and their sources */

/* Everything that people read is one line, and no longer than the record takes. */
static void
check(struct reading *reading, enum column column, struct str text, size_t most)
{
	if (text.size > most)
		refuse(reading, column, FAULT_TOO_LARGE);
	else if (!utf8_one_line(text))
		refuse(reading, column, FAULT_UNSEEN_SIGN);
}

static struct str
value_of(struct reading *reading, enum column column)
{
	struct str value = field(reading, column);
	check(reading, column, value, ROSTER_VALUE_MOST);
	return value.size > 0 ? value : FACT_UNKNOWN;
}

/* "members.csv, line 7", and behind it what else is known of where a fact comes from. */
static struct str
line_of(struct reading *reading, const char *file, size_t line, const char *more)
{
	struct buf words;
	buf_init(&words, reading->arena, PHRASE_MOST);
	buf_format(&words, "%s, line %zu%s", file, line, more);
	return buf_str(&words);
}

static struct str
source_of(struct reading *reading)
{
	struct str source = field(reading, SOURCE);
	check(reading, SOURCE, source, ROSTER_VALUE_MOST);
	return source.size > 0 ? source
		: line_of(reading, reading->csv->file, reading->record->line, "");
}

static void
add_fact(struct roster_seat *seat, struct str name, struct str value, struct str source)
{
	seat->facts[seat->fact_count++] = (struct part_attribute){ name, value, source };
}

/* What each column says */

static struct str
read_population(struct reading *reading)
{
	struct str population = field(reading, POPULATION);
	int64_t people;
	if (population.size == 0 || fact_unknown(population))
		return FACT_UNKNOWN;
	for (size_t i = 0; i < population.size; i++) {
		if (population.at[i] < '0' || population.at[i] > '9') {
			refuse(reading, POPULATION, FAULT_NOT_A_COUNT);
			return FACT_UNKNOWN;
		}
	}
	if (!str_number(population, &people) || people > ROSTER_PEOPLE_MOST)
		refuse(reading, POPULATION, FAULT_OUT_OF_RANGE);
	return population;
}

static enum role
read_role(struct reading *reading)
{
	struct str role = field(reading, ROLE);
	int value = ROLE_MEMBER;
	if (role.size > 0 && !term_read(TERMS_ROLE, utf8_fold(reading->arena, role), &value))
		refuse(reading, ROLE, FAULT_UNKNOWN_ROLE);
	return (enum role)value;
}

static int64_t
read_weight(struct reading *reading)
{
	struct str weight = field(reading, WEIGHT);
	int64_t value = WEIGHT_ONE;
	if (weight.size > 0 && !weight_read(weight, &value))
		refuse(reading, WEIGHT, FAULT_NOT_A_WEIGHT);
	else if (value > WEIGHT_MOST)
		refuse(reading, WEIGHT, FAULT_OUT_OF_RANGE);
	return value;
}

/* A vacant office has a seat all the same; the list's readers shall see which. */
static struct str
read_name(struct reading *reading)
{
	struct str name = field(reading, NAME);
	check(reading, NAME, name, ROSTER_NAME_MOST);
	if (name.size > 0)
		return name;
	if (reading->names == own) {
		refuse(reading, NAME, FAULT_EMPTY);
		return FACT_UNKNOWN;
	}
	struct buf words;
	struct str city = value_of(reading, CITY);
	buf_init(&words, reading->arena, PHRASE_MOST);
	buf_text(&words, "Mayor of ");
	buf_put(&words, city);
	import_note(reading->report, "%s gives no name; the seat is called \"%.*s\"",
		csv_place_words(reading->arena,
			csv_place(reading->csv, reading->record, reading->places[NAME])),
		(int)words.size, words.at);
	return buf_str(&words);
}

/* The id as the list has it, or else by state and name. */
static void
read_division(struct reading *reading, struct roster_seat *seat, struct str source)
{
	struct str name = STR("ocd_division");
	struct str id = value_of(reading, DIVISION);
	if (!fact_unknown(id)) {
		if (!str_starts(id, STR("ocd-division/")))
			refuse(reading, DIVISION, FAULT_NOT_A_DIVISION);
		add_fact(seat, name, id, source);
		return;
	}
	const struct division *found = NULL;
	bool sought = reading->wish->divisions && !fact_unknown(seat->city);
	if (sought)
		found = divisions_find(reading->wish->divisions, reading->arena, seat->city,
			seat->state);
	if (!found || found->ambiguous) {
		reading->ambiguous += found != NULL;
		reading->missing += sought && !found;
		add_fact(seat, name, FACT_UNKNOWN, source);
		return;
	}
	reading->joined++;
	add_fact(seat, name, found->id,
		line_of(reading, reading->wish->divisions->file, found->line, ""));
}

/* The party that a list of mayors gives is that of whoever holds the office in the later year. */
static void
read_party(struct reading *reading, struct roster_seat *seat, struct str source)
{
	struct str party = value_of(reading, PARTY);
	if (reading->names == mayors) {
		struct str later = field(reading, LATER_NAME);
		source = line_of(reading, reading->csv->file, reading->record->line,
			", from Open States");
		if (!str_equal(utf8_fold(reading->arena, later),
			    utf8_fold(reading->arena, seat->name)))
			party = FACT_UNKNOWN;
		if (later.size > 0)
			add_fact(seat, STR("mayor_2026"), value_of(reading, LATER_NAME), source);
	}
	add_fact(seat, STR("party"), party, source);
}

/* Who sits without a vote has no city: nothing is said then, rather than "unknown". */
static void
read_facts(struct reading *reading, struct roster_seat *seat)
{
	struct str source = source_of(reading);
	bool votes = seat->role == ROLE_MEMBER || seat->role == ROLE_CHAIR
		     || seat->role == ROLE_VICE_CHAIR;
	if (!votes && fact_unknown(seat->city))
		return;
	if (has(reading, CITY))
		add_fact(seat, STR("city"), seat->city, source);
	if (has(reading, STATE))
		add_fact(seat, STR("state"), seat->state, source);
	if (has(reading, DIVISION))
		read_division(reading, seat, source);
	if (has(reading, POPULATION))
		add_fact(seat, STR("population"), read_population(reading), source);
	if (has(reading, PARTY))
		read_party(reading, seat, source);
	if (field(reading, ELECTION).size > 0)
		add_fact(seat, STR("next_election"), value_of(reading, ELECTION), source);
	if (field(reading, SITE).size > 0)
		add_fact(seat, STR("site"), value_of(reading, SITE), source);
}

static struct roster_seat
read_seat(struct reading *reading)
{
	struct roster_seat seat = {
		.place = csv_place(reading->csv, reading->record, reading->places[NAME]),
		.name = read_name(reading),
		.city = value_of(reading, CITY),
		.state = value_of(reading, STATE),
		.role = read_role(reading),
		.weight = read_weight(reading),
		.gives_role = field(reading, ROLE).size > 0,
		.gives_weight = field(reading, WEIGHT).size > 0,
	};
	if (has(reading, WEIGHT))
		seat.weight_place =
			csv_place(reading->csv, reading->record, reading->places[WEIGHT]);
	read_facts(reading, &seat);
	return seat;
}

static bool
same_facts(const struct roster_seat *one, const struct roster_seat *other)
{
	bool same = str_equal(one->name, other->name) && one->fact_count == other->fact_count;
	for (size_t i = 0; same && i < one->fact_count; i++)
		same = str_equal(one->facts[i].value, other->facts[i].value);
	return same;
}

/* An earlier line that may mean the same person, as this one may from now on: of the same name,
 * city and state, where what is not known of one of them parts nobody (as in seating.c). */
static const struct roster_seat *
namesake_before(struct reading *reading, struct roster_seat *seat)
{
	struct arena *arena = reading->arena;
	struct str name = people_fold(arena, seat->name);
	struct str by_name = LOOKUP_KEY(arena, name);
	struct str by_city = LOOKUP_KEY(arena, name, seat->city);
	struct str by_state = LOOKUP_KEY(arena, name, seat->city, seat->state);
	const struct str same[] = {
		fact_unknown(seat->city) ? by_name : LOOKUP_KEY(arena, name, FACT_UNKNOWN),
		fact_unknown(seat->state) ? by_city : by_state,
		LOOKUP_KEY(arena, name, seat->city, FACT_UNKNOWN),
	};
	const struct roster_seat *before = NULL;
	for (size_t i = 0; !before && i < sizeof same / sizeof same[0]; i++)
		before = lookup_find(&reading->seen, same[i]);
	lookup_add(&reading->seen, by_name, seat);
	lookup_add(&reading->seen, by_city, seat);
	lookup_add(&reading->seen, by_state, seat);
	return before;
}

/* Nobody gets two votes by standing in a list twice. In our own form that is a mistake to be put
 * right; a published list of mayors has one mayor to a city, and what it repeats is told and left
 * out. */
static void
look_for_repeat(struct reading *reading, struct roster_seat *seat)
{
	struct str office = LOOKUP_KEY(reading->arena, seat->city, seat->state);
	const struct roster_seat *before = reading->names == own
		? namesake_before(reading, seat)
		: lookup_add(&reading->seen, office, seat);
	if (!before)
		return;
	seat->repeats = before->place.line;
	if (reading->names == own) {
		refuse(reading, NAME, FAULT_TWICE);
		return;
	}
	import_note(reading->report, "line %zu repeats line %zu, %.*s, %.*s%s", seat->place.line,
		before->place.line, (int)seat->city.size, seat->city.at, (int)seat->state.size,
		seat->state.at,
		same_facts(before, seat) ? "" : ", with another name or other facts: line "
			"by line they cannot both be right, and the earlier one was taken");
	reading->repeated++;
}

static void
report(const struct reading *reading)
{
	const struct divisions *divisions = reading->wish->divisions;
	import_count(reading->report, "lines", "lines read", reading->csv->count);
	import_count(reading->report, "repeated", "lines that repeat an earlier one, left out",
		reading->repeated);
	if (!divisions)
		return;
	import_count(reading->report, "divisions", "division ids known", divisions->count);
	import_count(reading->report, "joined", "division ids found by state and name",
		reading->joined);
	import_count(reading->report, "ambiguous", "cities with several possible ids, left unknown",
		reading->ambiguous);
	import_count(reading->report, "not_found", "cities without an id there, left unknown",
		reading->missing);
}

struct fault
roster_read(struct import_report *import, const struct csv *csv, const struct roster_wish *wish,
	struct roster *ret_roster)
{
	struct reading reading = { .report = import, .arena = import->arena, .csv = csv,
		.wish = wish };
	lookup_init(&reading.seen, import->arena);
	TRY(find_columns(&reading));
	struct roster_seat *seats = TAKE_MANY(import->arena, struct roster_seat, csv->count);
	for (size_t i = 0; i < csv->count; i++) {
		reading.record = &csv->records[i];
		seats[i] = read_seat(&reading);
		look_for_repeat(&reading, &seats[i]);
	}
	report(&reading);
	*ret_roster = (struct roster){ seats, csv->count };
	return OK;
}
