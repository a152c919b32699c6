/* `whereas rehearse`: part after part, then a report; its exit status says whether the meeting
 * would fail. */
#include "main/rehearsal.h"

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "assembly/member.h"
#include "main/clock.h"
#include "main/commands.h"
#include "main/progress.h"
#include "store/sqlite.h"
#include "text/json.h"

enum { REPORT_MOST = 1024 * 1024, LINE_MOST = 8 * 1024, READERS_PER_MEMBER = 2 };

void
rehearsal_found(struct rehearsal *rehearsal, const char *about, enum verdict_of verdict,
    const char *todo, const char *format, ...)
{
	char line[LINE_MOST];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(line, sizeof line, format, arguments);
	va_end(arguments);
	struct finding *finding = TAKE(rehearsal->arena, struct finding);
	*finding = (struct finding){
		.about = about,
		.verdict = verdict,
		.todo = verdict == FOUND_GOOD ? "" : todo,
		.what = str_keep(rehearsal->arena, str_of(line)),
	};
	list_add(rehearsal->arena, &rehearsal->findings, finding);
}

struct str
rehearsal_count(struct rehearsal *rehearsal, size_t count, const char *noun)
{
	struct buf out;
	buf_init(&out, rehearsal->arena, LINE_MOST);
	buf_format(&out, "%zu %s%s", count, noun, count == 1 ? "" : "s");
	return str_keep(rehearsal->arena, buf_str(&out));
}

const struct body *
rehearsal_assembly(const struct rehearsal *rehearsal)
{
	const struct assembly *assembly = clerk_assembly(rehearsal->house.clerk);
	for (EACH(const struct body, body, &assembly->bodies))
		if (body->kind == BODY_KIND_ASSEMBLY)
			return body;
	return NULL;
}

/* The copy */

static struct fault
no_look(void *context, const char *copy)
{
	(void)context;
	(void)copy;
	return OK;
}

/* Beside the data file, so that its disk is the one that is rehearsed on. */
static struct fault
copy_make(struct rehearsal *rehearsal)
{
	struct buf path;
	const char *data = rehearsal->options->data, *slash = strrchr(data, '/');
	snprintf(rehearsal->folder, sizeof rehearsal->folder, "%.*s.whereas-rehearsal-XXXXXX",
		slash ? (int)(slash - data) + 1 : 0, data);
	if (!mkdtemp(rehearsal->folder)) {
		rehearsal->folder[0] = '\0';
		return fault_of_system(FAULT_WRITE, data);
	}
	buf_init(&path, rehearsal->arena, sizeof rehearsal->folder + 16);
	buf_format(&path, "%s/copy.db", rehearsal->folder);
	rehearsal->copy = str_keep(rehearsal->arena, buf_str(&path));
	TRY(sqlite_backup(rehearsal->arena, data, rehearsal->copy.at, no_look, NULL));
	return house_open(rehearsal->arena, rehearsal->copy.at, &rehearsal->house);
}

static void
copy_remove(struct rehearsal *rehearsal)
{
	static const char *const endings[] = { "", "-part", "-wal", "-shm", "-lock" };
	house_close(&rehearsal->house);
	if (!rehearsal->folder[0])
		return;
	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
		struct buf name;
		buf_init(&name, rehearsal->arena, sizeof rehearsal->folder + 32);
		buf_format(&name, "%s%s", rehearsal->copy.at, endings[i]);
		unlink(str_keep(rehearsal->arena, buf_str(&name)).at);
	}
	rmdir(rehearsal->folder);
}

/* The report */

static const char *const verdict_words[] = {
	[FOUND_GOOD] = "good",
	[FOUND_DOUBTFUL] = "look",
	[FOUND_BAD] = "fails",
};

static size_t
count_of(const struct rehearsal *rehearsal, enum verdict_of verdict)
{
	size_t count = 0;
	for (EACH(const struct finding, finding, &rehearsal->findings))
		count += finding->verdict == verdict;
	return count;
}

static void
report_json(const struct rehearsal *rehearsal, struct buf *out)
{
	buf_text(out, "{\"file\":");
	json_text(out, str_of(rehearsal->options->data));
	buf_format(out, ",\"fails\":%zu,\"look\":%zu,\"findings\":[",
		count_of(rehearsal, FOUND_BAD), count_of(rehearsal, FOUND_DOUBTFUL));
	for (EACH(const struct finding, finding, &rehearsal->findings)) {
		json_next(out);
		buf_text(out, "{\"about\":");
		json_text(out, str_of(finding->about));
		buf_text(out, ",\"verdict\":");
		json_text(out, str_of(verdict_words[finding->verdict]));
		buf_text(out, ",\"what\":");
		json_text(out, finding->what);
		buf_text(out, ",\"todo\":");
		json_text(out, str_of(finding->todo));
		buf_text(out, "}");
	}
	buf_text(out, "]}\n");
}

static void
report_text(struct rehearsal *rehearsal, struct buf *out)
{
	size_t bad = count_of(rehearsal, FOUND_BAD);
	size_t doubtful = count_of(rehearsal, FOUND_DOUBTFUL);
	for (EACH(const struct finding, finding, &rehearsal->findings)) {
		buf_format(out, "%-6s %-9s %s\n", verdict_words[finding->verdict], finding->about,
			finding->what.at);
		if (finding->todo[0])
			buf_format(out, "%-16s → %s\n", "", finding->todo);
	}
	if (bad > 0)
		buf_format(out, "\n%s would fail the meeting.\n",
			rehearsal_count(rehearsal, bad, "thing").at);
	else if (doubtful > 0)
		buf_format(out, "\nThe meeting can be held; %s to look at.\n",
			rehearsal_count(rehearsal, doubtful, "thing").at);
	else
		buf_text(out, "\nThe meeting can be held.\n");
}

static int
report(struct rehearsal *rehearsal)
{
	struct buf out;
	buf_init(&out, rehearsal->arena, REPORT_MOST);
	if (rehearsal->options->json)
		report_json(rehearsal, &out);
	else
		report_text(rehearsal, &out);
	fwrite(out.at, 1, out.size, stdout);
	return count_of(rehearsal, FOUND_BAD) > 0 ? EXIT_FOUND : EXIT_GOOD;
}

/* The parts */

static void
parts_run(struct rehearsal *rehearsal)
{
	static void (*const parts[])(struct rehearsal *) = {
		rehearse_disk,
		rehearse_flush,
		rehearse_files,
		rehearse_address,
		rehearse_people,
		rehearse_rules,
		rehearse_load,
		rehearse_clock,
	};
	const size_t count = sizeof parts / sizeof parts[0];
	struct progress progress;
	progress_begin(&progress, "rehearsing", count);
	for (size_t i = 0; i < count; i++) {
		parts[i](rehearsal);
		progress_set(&progress, i + 1);
	}
	progress_end(&progress);
}

/* Every seat of the assembly that votes, on two devices, if nobody said otherwise. */
static int64_t
readers_expected(const struct rehearsal *rehearsal)
{
	const struct body *body = rehearsal_assembly(rehearsal);
	if (rehearsal->options->readers > 0 || !body)
		return rehearsal->options->readers;
	return (int64_t)member_count_voting(body) * READERS_PER_MEMBER;
}

int
rehearse_run(const struct options *options)
{
	struct arena *arena = arena_new();
	struct rehearsal *rehearsal = TAKE(arena, struct rehearsal);
	sigset_t ends, before;
	*rehearsal = (struct rehearsal){
		.arena = arena, .options = options, .clock_began = clock_now() - clock_ticks()
	};
	sigemptyset(&ends);
	sigaddset(&ends, SIGINT);
	sigaddset(&ends, SIGTERM);
	sigprocmask(SIG_BLOCK, &ends, &before); /* the copy is removed before they end it */
	struct fault fault = copy_make(rehearsal);
	int code;
	if (fault.code == FAULT_NONE) {
		rehearsal->newest = clerk_assembly(rehearsal->house.clerk)->last.at;
		rehearsal->readers = readers_expected(rehearsal);
		parts_run(rehearsal);
		code = report(rehearsal);
	} else {
		code = options_fault(fault);
	}
	copy_remove(rehearsal);
	arena_free(arena);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return code;
}
