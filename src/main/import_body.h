/* The bodies an import goes into: found by name, and set up where they are missing. Bodies are told
 * apart by their folded names (text/utf8.h). */
#ifndef WHEREAS_MAIN_IMPORT_BODY_H
#define WHEREAS_MAIN_IMPORT_BODY_H

#include "main/import.h"

/* The first assembly of the house; NULL where there is none. */
const struct body *import_body_first(const struct import *import);

/* A body by its name or short name; NULL where there is none. */
const struct body *import_body_named(const struct import *import, struct str name);

/* The body that --body names, or else the first assembly. A house without any body gets an assembly
 * of that name, or of `otherwise` (NULL: it must be named). FAULT_NO_SUCH_BODY,
 * FAULT_WHICH_ASSEMBLY. NULL and no fault where it could not be set up: the report says why. */
MUST_USE struct fault import_body_want(struct import *import, const char *otherwise,
	const struct body **ret_body);

/* Sets up a committee of an assembly. False where that was refused. */
bool import_body_committee(struct import *import, const struct body *assembly, struct str name,
	struct csv_place place);

/* Is it the name of a committee? */
bool import_body_is_committee(struct arena *arena, struct str name);

#endif
