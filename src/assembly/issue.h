/* An issue: a policy area, e.g. immigration or the federal budget. Resolutions carry several, and
 * all bodies of the house share them. */
#ifndef WHEREAS_ASSEMBLY_ISSUE_H
#define WHEREAS_ASSEMBLY_ISSUE_H

#include "assembly/assembly.h"

struct issue {
	struct entity head;
	struct str name;
	struct str slug; /* lower-case letters, digits and hyphens; once in the house */
	struct list resolutions; /* struct resolution */
};

/* Its line of the state: dump.h. */
void issue_write(const struct issue *issue, struct buf *out);

#endif
