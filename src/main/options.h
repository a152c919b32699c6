/* What a command was told: by flags, else by the environment, else by a configuration file, else by
 * default. Every command takes the same options, and refuses those that it has no use for. */
#ifndef WHEREAS_MAIN_OPTIONS_H
#define WHEREAS_MAIN_OPTIONS_H

#include "main/sandbox.h"
#include "text/buf.h"
#include "text/fault.h"

/* Exit codes (sysexits in spirit): done; what was examined is not right; wrongly called; a
 * fault. */
enum { EXIT_GOOD = 0, EXIT_FOUND = 1, EXIT_USAGE = 2, EXIT_FAULT = 3 };

/* Which options a command takes. */
enum option_bit {
	OPTION_DATA = 1 << 0,
	OPTION_LISTEN = 1 << 1,
	OPTION_ORIGIN = 1 << 2,
	OPTION_FORMAT = 1 << 3,
	OPTION_CHECK = 1 << 4,
	OPTION_APPLY = 1 << 5,
	OPTION_FAST = 1 << 6,
	OPTION_BODY = 1 << 7,
	OPTION_PACE = 1 << 8,
	OPTION_OCD = 1 << 9,
	OPTION_MEETING = 1 << 10,
	OPTION_METRICS = 1 << 11,
	OPTION_SANDBOX = 1 << 12,
	OPTION_ADDRESS = 1 << 13,
	OPTION_READERS = 1 << 14,
};

enum { WORDS_MOST = 4 };

struct options {
	const char *data;    /* the data file */
	bool data_by_default; /* nobody named one */
	const char *listen;  /* address and port */
	const char *origin;  /* where browsers find the server; NULL: as it listens */
	const char *metrics; /* where /metrics is read; NULL: nowhere */
	enum sandbox_mode sandbox;
	const char *address; /* the public one, to be looked at; NULL: none */
	int64_t readers;     /* expected at one time; 0: nobody said */
	const char *body;    /* the name of the body to import into */
	const char *meeting; /* the name of the meeting to import into; NULL: none */
	const char *ocd;     /* a CSV of division ids to join members with; NULL: none */
	bool json;           /* --format json: reports for programs */
	bool log_json;
	bool check;          /* only look, in detail */
	bool apply;          /* change something; without it an import is a dry run */
	bool fast;
	bool plays;          /* the demonstration does, in this very process */
	int64_t pace_ms;     /* of the demonstration: between two steps */
	const char *words[WORDS_MOST]; /* what is no option: "resolutions", "DIR" */
	size_t word_count;
};

struct command {
	const char *name;
	const char *words;  /* after the program's name: "members|resolutions|votes PATH" */
	const char *brief;  /* one line */
	const char *help;   /* more, for --help */
	unsigned options;   /* bits of enum option_bit */
	size_t words_least, words_most;
	int (*run)(const struct options *options);
};

/* Reads the text of a configuration file, lines of NAME = VALUE. 0, or the number of the first line
 * that is none; *ret_mistake then says why, and is empty else. It lives in the arena, as what the
 * options point to. */
int options_settings(struct arena *arena, struct str text, struct options *ret_options,
	const char **ret_mistake);

/* Reads flags, environment and file for a command; on --help or a mistake it says so and
 * exits. What the options point to lives as long as the arena and argv. */
void options_read(struct arena *arena, const struct command *command, int argc, char **argv,
	struct options *ret_options);

/* Tells a fault to the operator on stderr: "whereas: FILE: sentence (what the system
 * said)". Returns EXIT_FAULT, or
 * EXIT_USAGE where it is about what an option was given. */
int options_fault(struct fault fault);

/* As options_fault; a fault of the record that does not say in which file it is, is in `data`. */
int options_data_fault(const char *data, struct fault fault);

#endif
