/* The network between devices and the house: messages that are late, lost, doubled and in another
 * order than they were sent. What is sent lives in the world's arena. */
#ifndef WHEREAS_TESTS_SIM_NET_H
#define WHEREAS_TESTS_SIM_NET_H

#include "clerk/job.h"
#include "sim/world.h"

/* What a device asks for. `key` may be empty; `body` is the action as its client wrote it. */
struct request {
	uint64_t number; /* of all requests of the world, from 1 */
	struct caller caller;
	enum job_kind job;
	enum action_kind action;
	struct str key, body;
	struct str view;       /* of JOB_VIEW */
	struct str shelf, name, value; /* a secret to be kept with it, where the shelf is given */
};

struct answer {
	struct fault fault;
	struct receipt receipt;
};

struct device;

struct message {
	bool to_house;
	struct device *device;
	const struct request *request;
	struct answer answer;
	int64_t due;
	struct message *next;
};

struct net *net_new(struct world *world);

void net_ask(struct world *world, struct device *device, const struct request *request);
void net_answer(struct world *world, struct device *device, const struct request *request,
	struct answer answer);

/* Hands over what has arrived; is nothing on its way? */
void net_deliver(struct world *world);
bool net_idle(const struct world *world);

#endif
