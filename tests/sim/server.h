/* The house as its network sees it: the real clerk, queue, keys and feed, with the loop around them
 * that src/http has in the product, in one thread. It can stop at any call of an interface; then
 * it starts again from the disk.
 *
 * The clerk's side: requests become jobs; server_turn is one turn of the clerk. The loop's side:
 * server_hand_over takes what the clerk has done since, first the news, then the answers. */
#ifndef WHEREAS_TESTS_SIM_SERVER_H
#define WHEREAS_TESTS_SIM_SERVER_H

#include "clerk/feed.h"
#include "sim/net.h"

struct server *server_new(struct world *world);
void server_free(struct server *server);

/* A request has arrived; whoever stopped hears nothing. */
void server_receive(struct world *world, struct device *device, const struct request *request);

/* One batch of the clerk, where there is one; starts the house again where it failed. */
void server_turn(struct world *world);

void server_hand_over(struct world *world);

/* The loop comes by the feed: what is stale is asked for. */
void server_round(struct world *world);

/* The process is killed between two steps, or the power fails; it starts again. */
void server_crash(struct world *world);

/* The state, and the feed, of the process that runs now. */
const struct assembly *server_assembly(const struct world *world);
struct feed *server_feed(const struct world *world);

/* What the clerk takes for the time: that of the record never runs backwards. */
int64_t server_now(const struct world *world);

/* Has it nothing left to do? */
bool server_idle(const struct world *world);

/* Is what the feed keeps of the floors, and would hand out, what would be rendered now? */
void server_board_check(struct world *world);

/* Does a replay come to the same state, and is that what the record says? */
void server_check(struct world *world);

/* How often it has started. */
uint64_t server_starts(const struct world *world);

#endif
