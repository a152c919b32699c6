/* People and their devices: what they ask for, how they ask again, and what they were answered.
 *
 * A device asks for one thing at a time. It repeats its request under the same key until it is
 * answered; somebody may do so from two devices at once. What was acknowledged is remembered for
 * ever: it must be in the record, and every answer to the same request must be the same. */
#ifndef WHEREAS_TESTS_SIM_PEOPLE_H
#define WHEREAS_TESTS_SIM_PEOPLE_H

#include "sim/net.h"

struct people;

/* Everybody who will act in this world; founds the house by asking the clerk, in a calm world. */
struct people *people_new(struct world *world);

/* Somebody asks for something, somebody loses patience. */
void people_turn(struct world *world);

/* Everybody repeats what is not answered yet and asks for nothing new. */
void people_finish(struct world *world);
bool people_idle(const struct world *world);

/* The house has decided a request, and it is durable; in the order in which that happened. */
void people_decided(struct world *world, const struct request *request, struct fault found);

/* Is all that was acknowledged in the record? */
void people_check(struct world *world);

bool device_cut_off(const struct world *world, const struct device *device);
/* In which it reads pages: somebody's devices have different ones. */
enum language device_language(const struct device *device);
void device_receive(struct world *world, struct device *device, const struct request *request,
	struct answer answer);

/* Somebody's request, for the moves of moves.h; `action` is the struct of its kind. */
struct asker {
	struct world *world;
	struct device *device;
	struct caller caller;
	uint64_t number; /* of the request that it will be */
};

/* Puts an action into words: what a move has chosen. */
void ask(struct asker *asker, enum action_kind kind, const void *action);

/* ASK(asker, OPEN_VOTE, open_vote, .vote = id) */
#define ASK(asker, KIND, kind, ...)                                                                \
	(ask((asker), ACTION_##KIND, &(const struct action_##kind){ __VA_ARGS__ }), true)

#endif
