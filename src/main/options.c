/* Flags by glibc's argp, a file by inih, the environment by name. */
#include "main/options.h"

#include <argp.h>
#include <ini.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "main/file.h"

enum {
	CONFIG_MOST = 64 * 1024, /* bytes of a configuration file */
	LINE_MOST = 190,         /* of one of its lines; the library takes a few more */
};

enum { KEY_LISTEN = 256, KEY_ORIGIN, KEY_FORMAT, KEY_CHECK, KEY_APPLY, KEY_FAST, KEY_BODY, KEY_PACE,
	KEY_OCD, KEY_MEETING, KEY_CONFIG, KEY_METRICS,
	KEY_SANDBOX, KEY_ADDRESS, KEY_READERS, KEY_LOG };

/* Each option: its flag, the command that takes it, and its names in the environment and in the
 * file. */
static const struct named {
	struct argp_option flag;
	unsigned option; /* 0: every command takes it */
	const char *environment, *setting;
} table[] = {
	{ { "data", 'd', "FILE", 0, "the data file (whereas.db)", 0 },
		OPTION_DATA, "WHEREAS_FILE", "data" },
	{ { "listen", KEY_LISTEN, "ADDR:PORT", 0, "where to listen (127.0.0.1:8080)", 0 },
		OPTION_LISTEN, "WHEREAS_LISTEN", "listen" },
	{ { "origin", KEY_ORIGIN, "URL", 0, "where browsers find the server, behind a proxy", 0 },
		OPTION_ORIGIN, "WHEREAS_ORIGIN", "origin" },
	{ { "metrics", KEY_METRICS, "ADDR:PORT", 0, "where /metrics is read (nowhere)", 0 },
		OPTION_METRICS, "WHEREAS_METRICS", "metrics" },
	{ { "sandbox", KEY_SANDBOX, "auto|on|off", 0,
		"give up what serving does not need, as far as possible, wholly or not (auto)", 0 },
		OPTION_SANDBOX, "WHEREAS_SANDBOX", "sandbox" },
	{ { "format", KEY_FORMAT, "text|json", 0, "how to report (text)", 0 },
		OPTION_FORMAT, NULL, NULL },
	{ { "check", KEY_CHECK, NULL, 0, "only look, and report in detail", 0 },
		OPTION_CHECK, NULL, NULL },
	{ { "apply", KEY_APPLY, NULL, 0, "change the data file; without it nothing is changed", 0 },
		OPTION_APPLY, NULL, NULL },
	{ { "fast", KEY_FAST, NULL, 0, "run to the end at full speed and exit", 0 },
		OPTION_FAST, NULL, NULL },
	{ { "body", KEY_BODY, "NAME", 0, "the body to import into (the assembly)", 0 },
		OPTION_BODY, NULL, NULL },
	{ { "meeting", KEY_MEETING, "NAME", 0, "the meeting to submit to", 0 },
		OPTION_MEETING, NULL, NULL },
	{ { "ocd", KEY_OCD, "FILE", 0, "a CSV of division ids to join members with", 0 },
		OPTION_OCD, NULL, NULL },
	{ { "pace", KEY_PACE, "MS", 0, "milliseconds between two steps (1200)", 0 },
		OPTION_PACE, NULL, NULL },
	{ { "address", KEY_ADDRESS, "URL", 0, "where people will find the server", 0 },
		OPTION_ADDRESS, NULL, NULL },
	{ { "readers", KEY_READERS, "NUMBER", 0, "how many will follow at one time", 0 },
		OPTION_READERS, NULL, NULL },
	{ { "log", KEY_LOG, "text|json", 0, "how to log to stderr (text)", 0 },
		0, "WHEREAS_LOG", "log" },
	{ { "config", KEY_CONFIG, "FILE", 0, "a configuration file: lines of NAME = VALUE", 0 },
		0, NULL, NULL },
};

enum { TABLE_COUNT = sizeof table / sizeof table[0], MISTAKE_MOST = 256 };

struct reading {
	const struct command *command;
	struct options *options;
	struct arena *arena; /* what the file said lives in it */
	const char *config;
	char mistake[MISTAKE_MOST]; /* in the words or the configuration file */
};

static bool
choice_of(const char *value, bool *ret_json)
{
	*ret_json = !strcmp(value, "json");
	return *ret_json || !strcmp(value, "text");
}

static bool
sandbox_of(const char *value, enum sandbox_mode *ret_mode)
{
	static const char *const words[] = {
		[SANDBOX_AUTO] = "auto", [SANDBOX_ON] = "on", [SANDBOX_OFF] = "off",
	};
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
		if (strcmp(value, words[i]) != 0)
			continue;
		*ret_mode = (enum sandbox_mode)i;
		return true;
	}
	return false;
}

/* False where the value is not one it can have. */
static bool
set(struct options *options, int key, const char *value)
{
	switch (key) {
	case 'd': options->data = value; options->data_by_default = false; return value[0];
	case KEY_LISTEN: options->listen = value; return true;
	case KEY_ORIGIN: options->origin = value; return true;
	case KEY_METRICS: options->metrics = value; return true;
	case KEY_SANDBOX: return sandbox_of(value, &options->sandbox);
	case KEY_ADDRESS: options->address = value; return true;
	case KEY_READERS:
		return str_number(str_of(value), &options->readers) && options->readers > 0;
	case KEY_FORMAT: return choice_of(value, &options->json);
	case KEY_LOG: return choice_of(value, &options->log_json);
	case KEY_CHECK: options->check = true; return true;
	case KEY_APPLY: options->apply = true; return true;
	case KEY_FAST: options->fast = true; return true;
	case KEY_BODY: options->body = value; return true;
	case KEY_MEETING: options->meeting = value; return true;
	case KEY_OCD: options->ocd = value; return true;
	case KEY_PACE: return str_number(str_of(value), &options->pace_ms) && options->pace_ms >= 0;
	default: return false;
	}
}

static const struct named *
option_of(int key)
{
	const struct named *option = table;
	while (option->flag.key != key)
		option++;
	return option;
}

/* Says what an option takes; long values are cut. Those without an argument can't fail. */
static void
tell_impossible(char mistake[MISTAKE_MOST], const struct named *option, const char *value)
{
	snprintf(mistake, MISTAKE_MOST, "'%.100s' is not possible for %s, which takes %s", value,
		option->flag.name, option->flag.arg);
}

static error_t
parse(int key, char *value, struct argp_state *state)
{
	struct reading *reading = state->input;
	struct options *options = reading->options;
	if (key == KEY_CONFIG) { /* read before, if it was seen */
		if (!reading->config || strcmp(value, reading->config) != 0)
			argp_error(state, "write --config in full, and once");
		return 0;
	}
	if (key == ARGP_KEY_ARG) {
		if (options->word_count >= reading->command->words_most)
			argp_error(state, "'%s' is one word too many", value);
		options->words[options->word_count++] = value;
		return 0;
	}
	if (key == ARGP_KEY_END) {
		if (options->word_count < reading->command->words_least)
			argp_error(state, "something is missing: %s", reading->command->words);
		return 0;
	}
	if (key != 'd' && (key < KEY_LISTEN || key > KEY_LOG))
		return ARGP_ERR_UNKNOWN;
	if (set(options, key, value ? value : ""))
		return 0;
	tell_impossible(reading->mistake, option_of(key), value);
	argp_error(state, "%s", reading->mistake);
	return 0;
}

static int
setting(void *context, const char *section, const char *name, const char *value)
{
	(void)section;
	struct reading *reading = context;
	const struct named *option = table;
	while (option < table + TABLE_COUNT
		&& !(option->setting && !strcmp(option->setting, name)))
		option++;
	bool known = option < table + TABLE_COUNT;
	if (known && set(reading->options, option->flag.key,
			 str_keep(reading->arena, str_of(value)).at))
		return 1;
	if (reading->mistake[0])
		return 0; /* of several, the first is told */
	if (known)
		tell_impossible(reading->mistake, option, value);
	else
		snprintf(reading->mistake, MISTAKE_MOST, "'%s' is not a setting", name);
	return 0;
}

/* What the library would not read as it stands: behind a NUL it reads nothing more, and what is
 * longer than its line it takes for the next one. */
static int
lines_check(struct str text, const char **ret_mistake)
{
	struct str line;
	for (int number = 1; str_split(&text, '\n', &line); number++) {
		bool nul = str_find(line, (struct str){ "", 1 }) < line.size;
		if (!nul && line.size <= LINE_MOST)
			continue;
		*ret_mistake = nul ? "a NUL stands here, and can't" : "this line is too long";
		return number;
	}
	return 0;
}

int
options_settings(struct arena *arena, struct str text, struct options *ret_options,
	const char **ret_mistake)
{
	struct reading reading = { .arena = arena, .options = ret_options };
	int line = lines_check(text, ret_mistake);
	if (line > 0)
		return line;
	line = ini_parse_string(str_keep(arena, text).at, setting, &reading);
	*ret_mistake = line == 0 ? "" : "this is not NAME = VALUE";
	if (reading.mistake[0])
		*ret_mistake = str_keep(arena, str_of(reading.mistake)).at;
	return line;
}

static void
read_file(struct reading *reading)
{
	struct str text;
	const char *mistake;
	struct fault fault = file_read(reading->arena, reading->config, CONFIG_MOST, &text);
	if (fault.code != FAULT_NONE) {
		(void)options_fault(fault);
		exit(EXIT_USAGE);
	}
	int line = options_settings(reading->arena, text, reading->options, &mistake);
	if (line == 0)
		return;
	fprintf(stderr, "whereas: %s, line %d: %s\n", reading->config, line, mistake);
	exit(EXIT_USAGE);
}

static void
read_environment(struct options *options)
{
	for (size_t i = 0; i < TABLE_COUNT; i++) {
		const char *value = table[i].environment ? getenv(table[i].environment) : NULL;
		if (!value || set(options, table[i].flag.key, value))
			continue;
		char mistake[MISTAKE_MOST];
		tell_impossible(mistake, &table[i], value);
		fprintf(stderr, "whereas: %s: %s\n", table[i].environment, mistake);
		exit(EXIT_USAGE);
	}
}

/* The file is named by a flag or the environment, and read before the rest so that they win. */
static const char *
config_of(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		if (!strncmp(argv[i], "--config=", 9))
			return argv[i] + 9;
		if (!strcmp(argv[i], "--config") && i + 1 < argc)
			return argv[i + 1];
	}
	return getenv("WHEREAS_CONFIG");
}

void
options_read(struct arena *arena, const struct command *command, int argc, char **argv,
	struct options *ret_options)
{
	struct argp_option flags[TABLE_COUNT + 1];
	size_t count = 0;
	for (size_t i = 0; i < TABLE_COUNT; i++)
		if (!table[i].option || (table[i].option & command->options))
			flags[count++] = table[i].flag;
	flags[count] = (struct argp_option){ 0 };
	struct reading reading = { .command = command, .options = ret_options };
	*ret_options = (struct options){
		.data = "whereas.db", .data_by_default = true,
		.listen = "127.0.0.1:8080", .pace_ms = 1200,
	};
	reading.arena = arena;
	reading.config = config_of(argc, argv);
	if (reading.config)
		read_file(&reading);
	read_environment(ret_options);
	struct argp argp = { flags, parse, command->words, command->help, NULL, NULL, NULL };
	argp_err_exit_status = EXIT_USAGE;
	/* Without memory nothing was read, and a server would open another file than was named. */
	error_t failed = argp_parse(&argp, argc, argv, 0, NULL, &reading);
	if (failed) {
		fprintf(stderr, "whereas: the options could not be read (%s)\n", strerror(failed));
		exit(EXIT_FAULT);
	}
}

int
options_fault(struct fault fault)
{
	return options_data_fault("", fault);
}

int
options_data_fault(const char *data, struct fault fault)
{
	bool mistaken = fault.code == FAULT_ADDRESS || fault.code == FAULT_ORIGIN;
	bool of_record = fault.code == FAULT_DAMAGED || fault.code == FAULT_STORE;
	bool named = data[0] && of_record && !strstr(fault.about, data);
	fprintf(stderr, "whereas: %s%s%s%s%s", named ? data : "", named ? ": " : "", fault.about,
		fault.about[0] ? ": " : "", fault_sentence(fault.code));
	if (fault.cause)
		fprintf(stderr, " (%s)", strerror(fault.cause));
	fputc('\n', stderr);
	return mistaken ? EXIT_USAGE : EXIT_FAULT;
}
