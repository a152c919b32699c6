/* A draft: a resolution before it is submitted. Only those whom it concerns know of it, and nobody
 * stands under words of it that they have not seen. What is here is asked of the state and changes
 * nothing; `draft` must be one. */
#ifndef WHEREAS_ASSEMBLY_DRAFT_H
#define WHEREAS_ASSEMBLY_DRAFT_H

#include "assembly/resolution.h"

/* May the caller change it: as who drafted it, as its first sponsor or as the clerk?
 * FAULT_NOT_DRAFTER. */
MUST_USE struct fault draft_change_check(const struct asking *asking,
	const struct resolution *draft);

/* Is it among the caller's own: did they draft it, bring it or sponsor it? */
bool draft_concerns(const struct asking *asking, const struct resolution *draft);

/* Does it look for sponsors, and could the caller's seat be one? */
bool draft_seeks(const struct asking *asking, const struct resolution *draft);

/* May the caller read it: whom it concerns, whose seat it seeks, the clerk of its body and the
 * administrator? For everybody else it is not there. */
bool draft_may_read(const struct asking *asking, const struct resolution *draft);

/* Does it say what the caller thinks that it does, by the digest of that? FAULT_DRAFT_MEANWHILE
 * about `field`. */
MUST_USE struct fault draft_same_check(const struct resolution *draft, const struct digest *text,
	const char *field);

#endif
