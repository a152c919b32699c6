/* An import: what all of them have in common.
 *
 * The work is done twice by the same code: first as a rehearsal on a copy in memory, then, where
 * that went through and --apply was given, on the data file. So a dry run tells what would really
 * happen, and where anything is refused, nothing is changed. It asks for the same actions as
 * anybody else; the record holds no other trace of an import than what it brought in. */
#ifndef WHEREAS_MAIN_IMPORT_H
#define WHEREAS_MAIN_IMPORT_H

#include "assembly/body.h"
#include "main/house.h"
#include "main/import_report.h"
#include "main/options.h"

struct import {
	const struct options *options;
	const char *path;     /* what is imported */
	struct arena *arena;  /* of the command: everything lives until it ends */
	struct import_report report;
	struct house house;   /* the rehearsal's, then the real one */
	struct caller caller; /* who asks: the administrator, or what import_hand.h says */
	bool rehearses;
};

/* One of the kinds of imports: reads import->path and carries it out. Returns the exit code. */
int import_members(struct import *import);
int import_resolutions(struct import *import);
int import_votes(struct import *import);

/* Asks import->house for what has to be done and fills the report. What is refused goes into the
 * report; a fault is returned only where the work cannot go on at all. */
typedef struct fault import_work(struct import *import, void *context);

/* Rehearses, and applies where that was asked for; prints the report. Returns the exit code. */
int import_carry_out(struct import *import, import_work *work, void *context);

/* Ends an import that cannot begin: what is wrong with the input is a finding, and told as the
 * report tells it; what is wrong with the machine is a fault. Returns the exit code. */
int import_give_up(struct import *import, struct fault found);

/* The state as it now is; what it points to lives until the house is closed. */
const struct assembly *import_state(const struct import *import);

/* One thing to ask for, and where it comes from; import_ask fills in the receipt. */
struct import_wish {
	enum action_kind action;
	const void *data; /* its struct */
	struct csv_place place;
	struct receipt receipt;
};

/* Asks for many things, in order, in few batches. False where any was refused: the report says
 * which. */
bool import_ask(struct import *import, const char *what, struct import_wish *wishes, size_t count);

/* A place that is the file as a whole. */
struct csv_place import_place(const struct import *import);

#endif
