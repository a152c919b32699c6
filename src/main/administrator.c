/* `whereas administrator`: who owns the data file may choose an administrator anew. */
#include <stdio.h>

#include "http/recovery.h"
#include "main/clock.h"
#include "main/commands.h"
#include "main/file.h"
#include "store/sqlite.h"

static struct fault
forget(struct arena *arena, const char *path, struct recovery *ret_recovery)
{
	struct log *log;
	if (!file_exists(path)) /* opened for writing, it would be made */
		return fault_of_system(FAULT_FILE, path);
	TRY(sqlite_open(path, STORE_WRITE, &log));
	struct fault found = recovery_forget(arena, log, clock_now(), ret_recovery);
	found.about = str_keep(arena, str_of(found.about)).at;
	log->close(log);
	return found;
}

int
administrator_run(const struct options *options)
{
	struct arena *arena = arena_new();
	struct recovery recovery;
	struct fault found = forget(arena, options->data, &recovery);
	int code = found.code == FAULT_NONE ? EXIT_GOOD : options_data_fault(options->data, found);
	if (code == EXIT_GOOD && recovery.account)
		printf("%s: the administrator's account is removed, and %zu of its sessions; "
			"the next start prints a link to become administrator\n",
			options->data, recovery.sessions);
	else if (code == EXIT_GOOD)
		printf("%s: there is no administrator's account; each start prints a link to "
			"become administrator\n", options->data);
	arena_free(arena);
	return code;
}
