/* Members as CSV: the seats of the house's assembly, as its page shows them, under the header that
 * `whereas import members` reads (docs/import.md), with the seat's number before it. */
#include "assembly/fact.h"
#include "publish/csv.h"
#include "publish/frame.h"
#include "publish/pages.h"
#include "publish/part.h"

/* An unknown value is an empty field there. */
static struct str
value_of(const struct member *member, const char *name)
{
	struct str value = member_attribute(member, name);
	return fact_unknown(value) ? STR("") : value;
}

static struct str
source_of(const struct member *member)
{
	return member->attributes.count > 0 ? member->attributes.at[0].source : STR("");
}

static void
seat(struct buf *out, const struct member *member)
{
	static const char *const facts[] = {
		"city", "state", "ocd_division", "party", "population",
	};
	struct csv_row row = { .out = out };
	csv_id(&row, member);
	csv_text(&row, member->person->name);
	for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++)
		csv_text(&row, value_of(member, facts[i]));
	csv_word(&row, role_word(member->role));
	csv_weight(&row, member->weight);
	csv_text(&row, source_of(member));
	csv_end(&row);
}

struct fault
members_csv(const struct viewing *viewing)
{
	const struct body *body = house_body(viewing->assembly);
	csv_header(viewing->out,
		"member,name,city,state,ocd_division,party,population,role,weight,source");
	if (!body)
		return OK;
	for (EACH(const struct member, member, &body->seats))
		if (!member->left)
			seat(viewing->out, member);
	return OK;
}
