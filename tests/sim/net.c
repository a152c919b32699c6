/* Messages by the time at which they arrive. */
#include "sim/net.h"

#include <inttypes.h>

#include "sim/people.h"
#include "sim/server.h"

enum { QUICK_MS = 40, CLOGGED_MS = 4000 };

struct net {
	struct message *first; /* by the time they are due */
};

struct net *
net_new(struct world *world)
{
	return TAKE(world->arena, struct net);
}

static void
put(struct world *world, const struct message *message)
{
	struct message *kept = TAKE(world->arena, struct message);
	bool clogged = fails(world, world->weather.clog);
	*kept = *message;
	kept->due = world->ticks + 1
		+ (int64_t)dice_below(&world->dice, clogged ? CLOGGED_MS : QUICK_MS);
	struct message **at = &world->net->first;
	while (*at && (*at)->due <= kept->due)
		at = &(*at)->next;
	kept->next = *at;
	*at = kept;
}

static void
send(struct world *world, const struct message *message)
{
	uint64_t number = message->request->number;
	const char *way = message->to_house ? "request" : "answer";
	world->counts[COUNTED_SENT]++;
	if (device_cut_off(world, message->device) || fails(world, world->weather.drop)) {
		tell(world, "the network loses the %s of request %" PRIu64, way, number);
		return;
	}
	put(world, message);
	if (fails(world, world->weather.duplicate)) {
		tell(world, "the network doubles the %s of request %" PRIu64, way, number);
		put(world, message);
	}
}

void
net_ask(struct world *world, struct device *device, const struct request *request)
{
	send(world, &(struct message){ .to_house = true, .device = device, .request = request });
}

void
net_answer(struct world *world, struct device *device, const struct request *request,
	struct answer answer)
{
	send(world, &(struct message){ .device = device, .request = request, .answer = answer });
}

void
net_deliver(struct world *world)
{
	struct net *net = world->net;
	while (net->first && net->first->due <= world->ticks) {
		const struct message *message = net->first;
		net->first = message->next;
		if (message->to_house)
			server_receive(world, message->device, message->request);
		else
			device_receive(world, message->device, message->request, message->answer);
	}
}

bool
net_idle(const struct world *world)
{
	return !world->net->first;
}
