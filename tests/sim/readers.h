/* Readers of the feed: each follows some views over a connection that delays, can be cut at any
 * block, and that a slow reader lets fill up; it comes back with the last id it saw. In the end
 * each must hold what a fresh rendering gives. */
#ifndef WHEREAS_TESTS_SIM_READERS_H
#define WHEREAS_TESTS_SIM_READERS_H

#include "sim/world.h"

struct readers;

struct readers *readers_new(struct world *world);
void readers_free(struct readers *readers);

/* Connections come, carry blocks, and break. */
void readers_turn(struct world *world);

/* The house has stopped: all connections are gone. */
void readers_cut_all(struct world *world);

/* Have all that are connected seen what there is to see? */
bool readers_up_to_date(const struct world *world);

/* Does each hold what would be rendered for it now? For a quiet house. */
void readers_check(struct world *world);

#endif
