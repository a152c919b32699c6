/* whereas: the first word names the command; the table says what there is. */
#include <sodium.h>
#include <stdio.h>
#include <string.h>

#include "main/commands.h"
#include "main/tell.h"
#include "main/version.h"
#include "store/sqlite.h"
#include "text/digest.h"
#include "text/json.h"

static void
overview(FILE *out)
{
	fputs("Whereas: the system for bodies that decide things together.\n\n"
	      "Usage: whereas COMMAND …\n\n", out);
	for (size_t i = 0; i < command_count; i++)
		fprintf(out, "  %-14s %s\n", commands[i].name, commands[i].brief);
	fputs("\nwhereas COMMAND --help tells more about each; whereas --version, which this is.\n",
		out);
}

/* A report that did not arrive is none. */
static int
told(int code)
{
	if (code == EXIT_FAULT || (fflush(stdout) == 0 && !ferror(stdout)))
		return code;
	return options_fault(fault(FAULT_WRITE, "standard output"));
}

/* Sentences for people say what to do; the operator may want to know what SQLite saw. */
static void
note(void *context, int code, const char *line)
{
	(void)context;
	enum { CORRUPT = 11, NOT_A_DATABASE = 26, NOTICE = 27 }; /* the last is no fault */
	int what = code & 0xFF;
	bool notice = what == NOTICE;
	if (what != NOT_A_DATABASE && what != CORRUPT) /* there are sentences for these */
		tell_format(notice ? "info" : "warning", "SQLite (%d): %s", code, line);
}

int
main(int argc, char **argv)
{
	const char *name = argc > 1 ? argv[1] : "";
	digest_begin();
	json_begin();
	if (sodium_init() < 0) {
		fputs("whereas: there is no source of chance on this machine\n", stderr);
		return EXIT_FAULT;
	}
	if (!strcmp(name, "--version")) {
		version_write(stdout);
		return told(EXIT_GOOD);
	}
	for (size_t i = 0; i < command_count; i++) {
		if (strcmp(commands[i].name, name))
			continue;
		struct options options;
		char called[64];
		snprintf(called, sizeof called, "whereas %s", name);
		argv[1] = called;
		struct arena *arena = arena_new();
		options_read(arena, &commands[i], argc - 1, argv + 1, &options);
		tell_as_json(options.log_json);
		sqlite_listen(note);
		int code = commands[i].run(&options);
		arena_free(arena);
		return told(code);
	}
	bool asked = !strcmp(name, "--help") || !strcmp(name, "help");
	if (!asked && name[0])
		fprintf(stderr, "whereas: '%s' is not a command\n\n", name);
	overview(asked ? stdout : stderr);
	return asked ? EXIT_GOOD : EXIT_USAGE;
}
