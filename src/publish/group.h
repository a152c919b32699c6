/* How members are grouped where a result is broken down: by party, region, size of city. Unknown is
 * a group of its own. */
#ifndef WHEREAS_PUBLISH_GROUP_H
#define WHEREAS_PUBLISH_GROUP_H

#include "assembly/fact.h"
#include "publish/choice.h"

enum grouping { GROUP_BY_PARTY, GROUP_BY_REGION, GROUP_BY_SIZE, GROUPINGS };

enum { GROUPS_MOST = 64 }; /* of one grouping; what is beyond is shown as "other" */

struct group {
	struct str name; /* "unknown" for those of whom it is not known */
	size_t counts[SHOWN_COUNT];
	size_t members;
};

struct groups {
	struct group at[GROUPS_MOST];
	size_t count;
};

/* "By party"… */
const char *grouping_title(const struct prose *prose, enum grouping grouping);

/* The name of a group in the page's language: "South", "50,000 to 99,999"; a party's as it is. */
void group_write(const struct prose *prose, enum grouping grouping, struct str name);

/* The group of a member: its party; its state's census region (US Census Bureau, Census Regions and
 * Divisions of the United States); its city's size by population. "unknown" is a group. */
struct str group_of(enum grouping grouping, const struct member *member);

/* The groups of a vote's roll: the largest first, sizes of cities from small to large; unknown
 * last. */
void groups_of(const struct vote *vote, enum grouping grouping, struct groups *ret_groups);

#endif
