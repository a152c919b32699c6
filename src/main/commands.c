/* What the program can be asked for. */
#include "main/commands.h"

const struct command commands[] = {
	{ "serve", "", "serve a data file to browsers and programs",
		"Serves a data file over HTTP until SIGTERM. Where there is no administrator "
		"yet, a link to become one is printed.",
		OPTION_DATA | OPTION_LISTEN | OPTION_ORIGIN | OPTION_METRICS | OPTION_SANDBOX, 0, 0,
		serve_run },
	{ "demo", "", "play an invented conference",
		"Serves an invented conference that plays itself through the API, at a pace "
		"that can be watched. With --fast it runs to the end and prints a summary. "
		"Without --data the file is a temporary one.",
		OPTION_DATA | OPTION_LISTEN | OPTION_ORIGIN | OPTION_METRICS | OPTION_SANDBOX
			| OPTION_FAST | OPTION_PACE | OPTION_FORMAT,
		0, 0, demo_run },
	{ "import", "members|resolutions|votes PATH", "bring members, texts or past votes in",
		"Reads members (a CSV), resolutions (a text file or a folder of them) or named "
		"votes of the past (a CSV). Nothing is changed until --apply is given.",
		OPTION_DATA | OPTION_FORMAT | OPTION_CHECK | OPTION_APPLY | OPTION_BODY | OPTION_OCD
			| OPTION_MEETING,
		2, 2, import_run },
	{ "export", "json [FILE]", "write everything public",
		"Writes everything public as one JSON document to FILE, or to standard output.",
		OPTION_DATA, 1, 2, export_run },
	{ "rehearse", "", "see whether a meeting can be held",
		"Looks, before a meeting, at the disk, the clock, the limits, the public address, "
		"the people and the rules, and has all members vote at once on a copy of the data. "
		"It changes nothing, and exits with 1 where the meeting would fail.",
		OPTION_DATA | OPTION_FORMAT | OPTION_ADDRESS | OPTION_READERS, 0, 0, rehearse_run },
	{ "replay", "", "rebuild the state from the record",
		"Rebuilds the state from the record and prints its digest.",
		OPTION_DATA | OPTION_FORMAT, 0, 0, replay_run },
	{ "check", "", "test a data file",
		"Tests a data file: SQLite's own examination, the hashes and form of each "
		"entry, a replay. It names what is wrong, changes nothing, and exits with 1 if "
		"anything is.",
		OPTION_DATA | OPTION_FORMAT, 0, 0, check_run },
	{ "backup", "TO", "copy a data file, also while it is served",
		"Copies the data file to a new file: one state of the whole, also while a server "
		"has it open, and nobody waits for it. The copy is tested as check does before "
		"it gets its name; then its entries, the last of them and its digest are told. "
		"A file that is there already is never overwritten.",
		OPTION_DATA | OPTION_FORMAT, 1, 1, backup_run },
	{ "administrator", "", "let the first run begin again",
		"For a lost administrator's password: removes the account and the sessions of "
		"the administrator from the data file, and nothing of the record. The server "
		"must be stopped; its next start prints a link to become administrator.",
		OPTION_DATA, 0, 0, administrator_run },
};

const size_t command_count = sizeof commands / sizeof commands[0];
