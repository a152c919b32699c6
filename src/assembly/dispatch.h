/* The one switch from an action to what decides it and from an event to what applies it; generated.
 * A forgotten decide_ or apply_ is a link error that names it. */
#ifndef WHEREAS_ASSEMBLY_DISPATCH_H
#define WHEREAS_ASSEMBLY_DISPATCH_H

#include "assembly/actions.h"
#include "assembly/asking.h"

MUST_USE struct fault dispatch_decide(struct asking *asking, enum action_kind kind,
	const void *action);
void dispatch_apply(struct assembly *assembly, const struct stamp *stamp, enum event_kind kind,
	const void *event);

#endif
