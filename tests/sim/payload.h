/* Payloads read with other eyes than the codec's, so that the ledger does not see the record
 * through the code that it checks. What is read lives in the arena; names and texts stay in the
 * payload's bytes, with their escapes. */
#ifndef WHEREAS_TESTS_SIM_PAYLOAD_H
#define WHEREAS_TESTS_SIM_PAYLOAD_H

#include "text/arena.h"
#include "text/str.h"

enum value_kind { VALUE_NONE, VALUE_NUMBER, VALUE_TEXT, VALUE_FLAG, VALUE_LIST, VALUE_OBJECT };

struct value {
	enum value_kind kind;
	struct str name; /* in an object */
	struct str text;
	int64_t number; /* and 1 or 0 of a flag */
	struct value *first, *next;
};

struct ratio {
	int64_t part, whole;
};

/* The value that a payload is; NULL where it is no JSON of this simple kind. */
const struct value *payload_read(struct arena *arena, struct str payload);

/* A field of an object; one of VALUE_NONE where it is missing. */
const struct value *value_of(const struct value *object, const char *name);
int64_t number_of(const struct value *object, const char *name);
uint64_t id_of(const struct value *object, const char *name);
bool flag_of(const struct value *object, const char *name);
struct str text_of(const struct value *object, const char *name);
bool text_is(const struct value *object, const char *name, const char *text);
int64_t weight_of(const struct value *object, const char *name); /* in millionths */
struct ratio ratio_of(const struct value *object, const char *name);

#endif
