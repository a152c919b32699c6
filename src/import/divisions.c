/* Ids look like ocd-division/country:us/state:ar/place:hickory_ridge
 * (https://github.com/opencivicdata/docs.opencivicdata.org, proposal 2). */
#include "import/divisions.h"

#include "text/utf8.h"

static const struct str beginning = { "ocd-division/", 13 };

/* What stands behind "TYPE:" in one part of an id; false where no part is of this type. */
static bool
part_of(struct str id, struct str type, struct str *ret_value)
{
	struct str part;
	while (str_split(&id, '/', &part)) {
		if (!str_starts(part, type))
			continue;
		*ret_value = str_part(part, type.size, part.size);
		return true;
	}
	return false;
}

static bool
state_of(struct str id, struct str *ret_state)
{
	return part_of(id, STR("state:"), ret_state) || part_of(id, STR("district:"), ret_state)
	       || part_of(id, STR("territory:"), ret_state);
}

/* Without the kind of place behind the name; the whole of it where there is none. */
static struct str
bare(struct str name)
{
	static const struct str kinds[] = {
		{ " city and borough", 17 }, { " municipality", 13 }, { " municipio", 10 },
		{ " borough", 8 }, { " village", 8 }, { " city", 5 }, { " town", 5 }, { " cdp", 4 },
	};
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (str_ends(name, kinds[i]) && name.size > kinds[i].size)
			return str_part(name, 0, name.size - kinds[i].size);
	return name;
}

static void
note(struct divisions *divisions, struct arena *arena, struct str state, struct str name,
	struct division *division)
{
	struct division *before =
		lookup_add(&divisions->by_place, LOOKUP_KEY(arena, state, name), division);
	if (before && !str_equal(before->id, division->id))
		before->ambiguous = true;
}

static void
keep(struct divisions *divisions, struct arena *arena, struct str id, struct str name, size_t line)
{
	struct str state, place;
	if (!state_of(id, &state))
		return;
	if (!part_of(id, STR("place:"), &place) && !part_of(id, STR("municipio:"), &place))
		return;
	struct division *division = TAKE(arena, struct division);
	*division = (struct division){ .id = id, .line = line };
	struct str folded = utf8_fold(arena, name);
	note(divisions, arena, state, folded, division);
	if (!str_equal(bare(folded), folded))
		note(divisions, arena, state, bare(folded), division);
	divisions->count++;
}

struct fault
divisions_read(struct arena *arena, const struct csv *csv, struct divisions *ret_divisions)
{
	size_t id, name;
	struct divisions divisions = { .file = csv->file };
	lookup_init(&divisions.by_place, arena);
	if (!csv_column(csv, STR("id"), &id))
		return fault(FAULT_COLUMN_MISSING, csv_place_words(arena,
			(struct csv_place){ .file = csv->file, .line = 1, .name = STR("id") }));
	if (!csv_column(csv, STR("name"), &name))
		return fault(FAULT_COLUMN_MISSING, csv_place_words(arena,
			(struct csv_place){ .file = csv->file, .line = 1, .name = STR("name") }));
	for (size_t i = 0; i < csv->count; i++) {
		const struct csv_record *record = &csv->records[i];
		struct str value = str_trim(record->fields[id]);
		if (!str_starts(value, beginning))
			return fault(FAULT_NOT_A_DIVISION,
				csv_place_words(arena, csv_place(csv, record, id)));
		keep(&divisions, arena, value, record->fields[name], record->line);
	}
	*ret_divisions = divisions;
	return OK;
}

const struct division *
divisions_find(const struct divisions *divisions, struct arena *arena, struct str city,
	struct str state)
{
	return lookup_find(&divisions->by_place, LOOKUP_KEY(arena, state, city));
}
