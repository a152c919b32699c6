/* The people of the house by name: who is meant by a line of a list, or by a name in a text. Names
 * are compared folded (text/utf8.h), with every kind of apostrophe and hyphen made one. A picture
 * of the state, made once; it lives in the arena. */
#ifndef WHEREAS_IMPORT_PEOPLE_H
#define WHEREAS_IMPORT_PEOPLE_H

#include "assembly/member.h"
#include "text/lookup.h"

/* Those who share a name. */
struct namesakes {
	struct list people; /* struct person */
};

struct people {
	struct arena *arena;
	struct lookup by_name; /* struct namesakes */
};

void people_of(struct arena *arena, const struct assembly *assembly, struct people *ret_people);

/* Adds somebody who came after. */
void people_add(struct people *people, struct person *person);

/* Everybody of this name; an empty list where there is nobody. */
const struct namesakes *people_named(const struct people *people, struct str name);

/* A name as it is compared. */
struct str people_fold(struct arena *arena, struct str name);

/* The seat of a person in a body, be it one that has ended; the one in force goes first. NULL where
 * there is none. */
struct member *people_seat(const struct person *person, const struct body *body);

#endif
