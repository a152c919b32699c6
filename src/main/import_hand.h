/* The hand an import acts by, where it takes a clerk: a person of its own with a clerk's seat, so
 * that the record never says that somebody did what a command did. The seat ends with the
 * import. */
#ifndef WHEREAS_MAIN_IMPORT_HAND_H
#define WHEREAS_MAIN_IMPORT_HAND_H

#include "main/import.h"

#define IMPORT_HAND_NAME "Import"

struct import_hand {
	uint64_t member;
};

/* Seats it in the assembly and makes it the import's caller. False where that was refused. */
bool import_hand_begin(struct import *import, const struct body *assembly,
	struct import_hand *ret_hand);

/* Ends the seat; the caller is the administrator again. */
bool import_hand_end(struct import *import, const struct import_hand *hand);

#endif
