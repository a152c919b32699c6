/* A house to try things in: the conference of the kept log, at one of the moments between its
 * entries at which much can be done. */
#ifndef WHEREAS_TESTS_FUZZ_BASE_H
#define WHEREAS_TESTS_FUZZ_BASE_H

#include "assembly/assembly.h"

enum { BASE_MOMENTS = 6 };

/* The people of that house. */
enum { BASE_CHAIR = 5, BASE_CLERK = 7, BASE_ANN = 9 };

/* How many entries the moment comes after. */
size_t base_count(size_t moment);

/* The entry with this number, from 1, and its event; both live as long as the process. */
const struct entry *base_entry(size_t number);
const void *base_event(size_t number);

/* A new state at that moment; the caller ends it with assembly_free. */
struct assembly *base_new(size_t moment);

#endif
