/* The sandbox: what this process gives up for good before it listens, so that whoever finds a way
 * to run their own code in it finds little to do there.
 *
 * - Core dumps are off and no debugger of another user may attach: ballots and sessions are in
 * memory.
 * - seccomp: only the system calls that serving needs; no program is run, no process made, no
 * memory made executable, and no connection made to anywhere but by the demonstration's own player.
 * - Landlock: only the folder of the data file can be opened, and only its own ports bound.
 *
 * What prints cards is a process of its own that was made before: main/press.h.
 *
 * Entered by the first thread, before there are others, since these inherit it. What it forbids
 * ends with EPERM or EACCES; what no fault of ours can explain (running a program, looking into
 * another process) ends the process. Nothing of it is undone. */
#ifndef WHEREAS_MAIN_SANDBOX_H
#define WHEREAS_MAIN_SANDBOX_H

#include "text/fault.h"

enum sandbox_mode {
	SANDBOX_AUTO, /* what this kernel can; what it can't is told */
	SANDBOX_ON,   /* all of it, or FAULT_SANDBOX about what is missing */
	SANDBOX_OFF,  /* core dumps are off all the same */
};

struct sandbox {
	enum sandbox_mode mode;
	const char *file;      /* whose folder stays open */
	const char *listen[2]; /* addresses whose ports may be bound; NULL: none */
	bool connects;         /* to this machine, as the demonstration's player does */
	bool leaves;           /* removes the file's folder at the end */
};

MUST_USE struct fault sandbox_enter(const struct sandbox *sandbox);

/* The one of the process that draws (press.h), which ends soon after: it may read the machine's
 * fonts and what says where they are, and nothing else; no socket, no program, nothing written. It
 * has opened what it needs before. */
MUST_USE struct fault sandbox_enter_drawing(enum sandbox_mode mode);

/* No core dumps and no debuggers of others from now on, and nothing else. */
void sandbox_cores_off(void);

/* For a program that some test or tool must see into (a sanitizer, coverage), where none of it can
 * be entered: the word for why; else NULL. */
const char *sandbox_bare(void);

#endif
