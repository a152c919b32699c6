/* Regions by state; sizes by population. */
#include "publish/group.h"

#include "publish/part.h"

#include <stdlib.h>

static const struct {
	const char *name;
	const char *states; /* blank before and after each */
} regions[] = {
	{ "Northeast", " CT ME MA NH RI VT NJ NY PA " },
	{ "Midwest", " IL IN MI OH WI IA KS MN MO NE ND SD " },
	{ "South", " DE FL GA MD NC SC VA DC WV AL KY MS TN AR LA OK TX " },
	{ "West", " AZ CO ID MT NV NM UT WY AK CA HI OR WA " },
	{ "Territories", " PR GU VI AS MP " },
};

static const struct {
	int64_t below;
	const char *name;
} sizes[] = {
	{ 50000, "under 50,000" },
	{ 100000, "50,000 to 99,999" },
	{ 250000, "100,000 to 249,999" },
	{ 1000000, "250,000 to 999,999" },
	{ INT64_MAX, "1,000,000 and more" },
};

static const struct str other = { "other", 5 };

static struct str
region_of(struct str state)
{
	char wanted[4] = { ' ', 0, 0, ' ' };
	if (state.size != 2)
		return FACT_UNKNOWN;
	wanted[1] = state.at[0];
	wanted[2] = state.at[1];
	for (size_t i = 0; i < sizeof regions / sizeof regions[0]; i++) {
		struct str states = str_of(regions[i].states);
		if (str_find(states, (struct str){ wanted, sizeof wanted }) < states.size)
			return str_of(regions[i].name);
	}
	return other;
}

static struct str
size_of(struct str population)
{
	int64_t people;
	if (!str_number(population, &people) || people < 0)
		return FACT_UNKNOWN;
	size_t i = 0;
	while (i + 1 < sizeof sizes / sizeof sizes[0] && people >= sizes[i].below)
		i++;
	return str_of(sizes[i].name);
}

const char *
grouping_title(const struct prose *prose, enum grouping grouping)
{
	const char *const titles[] = { prose->words->by_party, prose->words->by_region,
		prose->words->by_size };
	return titles[grouping];
}

static void
size_write(const struct prose *prose, size_t i)
{
	struct prose from = prose_aside(prose), upto = prose_aside(prose);
	prose_thousands(&from, i > 0 ? sizes[i - 1].below : 0);
	prose_thousands(&upto, sizes[i].below - 1);
	if (sizes[i].below == INT64_MAX) {
		PROSE(prose, prose->words->size_from, MARKUP("n", from));
	} else if (i == 0) {
		struct prose below = prose_aside(prose);
		prose_thousands(&below, sizes[i].below);
		PROSE(prose, prose->words->size_below, MARKUP("n", below));
	} else {
		PROSE(prose, prose->words->size_between, MARKUP("from", from),
		    MARKUP("upto", upto));
	}
}

static bool
region_write(const struct prose *prose, struct str name)
{
	const struct record_words *words = prose->words;
	const char *const named[] = { words->region_northeast, words->region_midwest,
		words->region_south, words->region_west, words->region_territories };
	for (size_t i = 0; i < sizeof regions / sizeof regions[0]; i++) {
		if (str_equal(name, str_of(regions[i].name))) {
			prose_say(prose, named[i]);
			return true;
		}
	}
	return false;
}

static bool
size_found(const struct prose *prose, struct str name)
{
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		if (str_equal(name, str_of(sizes[i].name))) {
			size_write(prose, i);
			return true;
		}
	}
	return false;
}

void
group_write(const struct prose *prose, enum grouping grouping, struct str name)
{
	if (grouping == GROUP_BY_REGION && region_write(prose, name))
		return;
	if (grouping == GROUP_BY_SIZE && size_found(prose, name))
		return;
	if (str_equal(name, other))
		prose_say(prose, prose->words->group_other);
	else
		part_value(prose, name);
}

struct str
group_of(enum grouping grouping, const struct member *member)
{
	switch (grouping) {
	case GROUP_BY_PARTY: return fact_of(member, "party");
	case GROUP_BY_REGION: return region_of(fact_of(member, "state"));
	default: return size_of(fact_of(member, "population"));
	}
}

static struct group *
group_named(struct groups *groups, struct str name)
{
	for (size_t i = 0; i < groups->count; i++)
		if (str_equal(groups->at[i].name, name))
			return &groups->at[i];
	if (groups->count == GROUPS_MOST - 1)
		name = other; /* the last place holds all the rest */
	if (groups->count == GROUPS_MOST)
		return &groups->at[GROUPS_MOST - 1];
	groups->at[groups->count] = (struct group){ .name = name };
	return &groups->at[groups->count++];
}

static int
by_members(const void *a, const void *b)
{
	const struct group *first = a, *second = b;
	bool first_unknown = fact_unknown(first->name);
	bool second_unknown = fact_unknown(second->name);
	if (first_unknown != second_unknown)
		return first_unknown ? 1 : -1;
	if (first->members != second->members)
		return first->members > second->members ? -1 : 1;
	return str_compare(first->name, second->name);
}

/* Where a size stands in their order; what is unknown comes behind them all. */
static size_t
rank_of(struct str size)
{
	size_t i = 0;
	while (i < sizeof sizes / sizeof sizes[0] && !str_equal(size, str_of(sizes[i].name)))
		i++;
	return i;
}

static int
by_size(const void *a, const void *b)
{
	const struct group *first = a, *second = b;
	size_t one = rank_of(first->name), two = rank_of(second->name);
	return one < two ? -1 : one > two;
}

void
groups_of(const struct vote *vote, enum grouping grouping, struct groups *ret_groups)
{
	ret_groups->count = 0;
	for (size_t i = 0; i < vote->place_count; i++) {
		const struct place *place = &vote->places[i];
		struct group *group = group_named(ret_groups, group_of(grouping, place->member));
		group->counts[shown_of(place)]++;
		group->members++;
	}
	qsort(ret_groups->at, ret_groups->count, sizeof ret_groups->at[0],
		grouping == GROUP_BY_SIZE ? by_size : by_members);
}
