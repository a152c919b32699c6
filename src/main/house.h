/* A house open for work in this process: the store and the clerk, wired together. The commands that
 * change the data file without serving it hand actions to the clerk one batch at a time. */
#ifndef WHEREAS_MAIN_HOUSE_H
#define WHEREAS_MAIN_HOUSE_H

#include "clerk/clerk.h"
#include "record/log.h"

struct house {
	struct arena *arena; /* the caller's: what a fault is about lives in it */
	struct log *log;
	struct clerk *clerk;
};

/* Opens the data file for writing and reads it; announces nothing. The caller ends it with
 * house_close, also after a fault. */
MUST_USE struct fault house_open(struct arena *arena, const char *path,
	struct house *ret_house);

/* The same, but the record is only read, and what is done lives in memory alone: a dry run. */
MUST_USE struct fault house_rehearse(struct arena *arena, const char *path,
	struct house *ret_house);
void house_close(struct house *house);

/* Asks for one action in the name of the caller, and waits until it is durable. The fault is that
 * of the decision; a store that fails ends the process. */
MUST_USE struct fault house_ask(struct house *house, struct arena *arena, struct caller caller,
	enum action_kind action, const void *data, struct receipt *ret_receipt);

/* Many actions in one batch; each job's fault and receipt are filled in. */
void house_ask_all(struct house *house, struct job *jobs, size_t count);

#endif
