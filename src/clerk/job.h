/* A job: what the clerk is handed, and, when it is done, what came of it.
 *
 * The maker owns the job and its arena and keeps both until `done` was called; in between they
 * belong to the clerk's thread. `done` is called on the clerk's thread, after everything the job
 * led to is durable; it must only pass the job on. */
#ifndef WHEREAS_CLERK_JOB_H
#define WHEREAS_CLERK_JOB_H

#include "assembly/assembly.h"
#include "clerk/sheet.h"
#include "record/log.h"

enum job_kind {
	JOB_ACTION,  /* decide an action; its secrets are kept with it or not at all */
	JOB_SECRETS, /* keep secrets alone */
	JOB_VIEW,    /* render a view */
	JOB_PREVIEW, /* render what something sent would come to; for whoever sent it alone */
};

/* Proof that an action is in the record. Zero entries: it asked for what already was so. */
struct receipt {
	uint64_t first, last; /* its entries; first > last where there are none */
	int64_t at;
	struct digest leaf; /* of the last entry */
	bool repeated;      /* the key was used before for this very action, which led to these */
};

struct job {
	struct job *next; /* the queue's */
	enum job_kind kind;
	struct arena *arena;
	struct caller caller;

	enum action_kind action; /* JOB_ACTION */
	const void *data;        /* its struct; JOB_PREVIEW: what the renderer wants to know */
	struct str key;          /* idempotency key, at most 128 bytes; .size 0: none */
	struct digest request;   /* of what was asked, so that a key used again can be told apart */
	struct secret *secrets;
	size_t secret_count;

	struct str view;        /* JOB_VIEW: the path; `caller` is nobody where the view is the */
	enum audience audience; /* same for a whole audience, so that it is rendered once for all */
	enum language language; /* of a page; data has none, and LANGUAGE_EN stands for that */

	struct fault fault; /* FAULT_NONE: done */
	struct receipt receipt;
	struct sheet *sheet; /* the job's maker drops it */

	void (*done)(struct job *job);
	void *context;
};

#endif
