/* The seat's own facts come first. */
#include "assembly/fact.h"

bool
fact_unknown(struct str value)
{
	return str_equal(value, FACT_UNKNOWN);
}

static bool
notes(const struct member *member, const char *name)
{
	for (size_t i = 0; i < member->attributes.count; i++)
		if (str_equal(member->attributes.at[i].name, str_of(name)))
			return true;
	return false;
}

struct str
fact_of(const struct member *member, const char *name)
{
	if (notes(member, name) || !member->person)
		return member_attribute(member, name);
	for (EACH(const struct member, seat, &member->person->seats))
		if (notes(seat, name))
			return member_attribute(seat, name);
	return FACT_UNKNOWN;
}
