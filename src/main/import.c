/* `whereas import`: members, resolutions, votes of the past. */
#include "main/import.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "main/commands.h"
#include "main/file.h"
#include "main/progress.h"

enum {
	CHUNK = 1024,    /* wishes asked for between two looks at the progress; one fsync each */
	TELLING_MOST = 64,
};

const struct assembly *
import_state(const struct import *import)
{
	return clerk_assembly(import->house.clerk);
}

struct csv_place
import_place(const struct import *import)
{
	return (struct csv_place){ .file = file_name(import->path) };
}

/* What a fault of the decision is about names the field; the column may be called otherwise. */
static void
refuse(struct import *import, const struct import_wish *wish, struct fault refused)
{
	struct csv_place place = wish->place;
	if (place.column == 0)
		place.name = str_keep(import->arena, str_of(refused.about));
	import_refuse(&import->report, place, refused.code);
}

static bool
ask_chunk(struct import *import, struct import_wish *wishes, size_t count)
{
	bool taken = true;
	struct arena *arena = arena_new();
	struct job *jobs = TAKE_MANY(arena, struct job, count);
	for (size_t i = 0; i < count; i++)
		jobs[i] = (struct job){ .arena = arena, .caller = import->caller,
			.action = wishes[i].action, .data = wishes[i].data };
	house_ask_all(&import->house, jobs, count);
	for (size_t i = 0; i < count; i++) {
		wishes[i].receipt = jobs[i].receipt;
		if (jobs[i].fault.code == FAULT_NONE)
			continue;
		refuse(import, &wishes[i], jobs[i].fault);
		taken = false;
	}
	arena_free(arena);
	return taken;
}

bool
import_ask(struct import *import, const char *what, struct import_wish *wishes, size_t count)
{
	bool taken = true;
	struct progress progress;
	char telling[TELLING_MOST];
	snprintf(telling, sizeof telling, "%s: %s", import->rehearses ? "rehearsal" : "import",
		what);
	progress_begin(&progress, telling, count);
	for (size_t at = 0; at < count; at += CHUNK) {
		size_t size = count - at < CHUNK ? count - at : CHUNK;
		taken &= ask_chunk(import, wishes + at, size);
		progress_set(&progress, at + size);
	}
	progress_end(&progress);
	return taken;
}

/* Once, on a house that is open. The number of the newest entry it began with says whether another
 * process changed the file since. */
static struct fault
run(struct import *import, import_work *work, void *context, uint64_t *ret_began)
{
	*ret_began = import_state(import)->last.seq;
	import->caller = (struct caller){ .administrator = true };
	return work(import, context);
}

static struct fault
rehearse(struct import *import, import_work *work, void *context, uint64_t *ret_began)
{
	import->rehearses = true;
	struct fault result = house_rehearse(import->arena, import->options->data, &import->house);
	if (result.code == FAULT_NONE)
		result = run(import, work, context, ret_began);
	house_close(&import->house);
	return result;
}

static struct fault
apply(struct import *import, import_work *work, void *context, uint64_t rehearsed)
{
	uint64_t began = 0;
	import->rehearses = false;
	struct fault result = house_open(import->arena, import->options->data, &import->house);
	if (result.code == FAULT_NONE && import_state(import)->last.seq != rehearsed)
		result = fault(FAULT_CHANGED_MEANWHILE, import->options->data);
	if (result.code == FAULT_NONE)
		result = run(import, work, context, &began);
	house_close(&import->house);
	return result;
}

int
import_give_up(struct import *import, struct fault found)
{
	enum { MACHINE = 500 }; /* HTTP statuses from here on say that the request was sound */
	if (fault_status(found.code) >= MACHINE)
		return options_data_fault(import->options->data, found);
	import_refuse(&import->report,
		(struct csv_place){ .name = str_keep(import->arena, str_of(found.about)) },
		found.code);
	import_refused_for(&import->report,
		found.detail ? str_keep(import->arena, str_of(found.detail)).at : NULL);
	import_report_print(&import->report, false, import->options->json);
	return EXIT_FOUND;
}

int
import_carry_out(struct import *import, import_work *work, void *context)
{
	struct import_report *report = &import->report;
	struct import_report before = *report;
	struct fault result = OK;
	uint64_t began = 0;
	bool applied = false;
	if (report->refused_count == 0)
		result = rehearse(import, work, context, &began);
	if (result.code == FAULT_NONE && report->refused_count == 0 && import->options->apply) {
		*report = before;
		result = apply(import, work, context, began);
		applied = result.code == FAULT_NONE && report->refused_count == 0;
	}
	if (result.code != FAULT_NONE)
		return import_give_up(import, result);
	import_report_print(report, applied, import->options->json);
	return report->refused_count > 0 ? EXIT_FOUND : EXIT_GOOD;
}

int
import_run(const struct options *options)
{
	static const struct {
		const char *what;
		int (*run)(struct import *import);
	} kinds[] = {
		{ "members", import_members },
		{ "resolutions", import_resolutions },
		{ "votes", import_votes },
	};
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		if (strcmp(kinds[i].what, options->words[0]) != 0)
			continue;
		if (options->check && options->apply) {
			fputs("whereas: --check only looks and --apply changes: give one of them\n",
				stderr);
			return EXIT_USAGE;
		}
		struct arena *arena = arena_new();
		struct import import = { .options = options, .path = options->words[1],
			.arena = arena };
		import.report = (struct import_report){ .arena = arena, .what = kinds[i].what,
			.file = options->words[1] };
		int code = kinds[i].run(&import);
		arena_free(arena);
		return code;
	}
	fprintf(stderr, "whereas: '%s' cannot be imported; members, resolutions or votes can\n",
		options->words[0]);
	return EXIT_USAGE;
}
